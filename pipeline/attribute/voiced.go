package attribute

// voiced reports whether a verb of saying tells of speech that took place:
// neither negated, ordered, conditional nor still to come. A first person says
// it by saying so ("je tiens à souligner", "I must say").
func (r *reader) voiced(verb Ref) bool {
	t := r.tree
	if t.Has(verb, "Mood=Imp") || r.negated(verb) || r.supposed(verb) {
		return false
	}
	for _, aux := range t.All(verb, "aux") {
		if r.unreal(aux) {
			return r.firstPerson(verb)
		}
	}
	if t.Has(verb, "VerbForm=Inf") && len(t.All(verb, "aux")) == 0 {
		return r.infinitiveVoiced(verb, 6)
	}
	if t.Is(verb, "conj") && t.Child(verb, "nsubj", "aux") == 0 && t.Tag(t.Head(verb), "VERB") {
		if up := r.coordinate(verb); up != 0 {
			return r.voiced(up) // "va demander et obtenir"
		}
		return r.voiced(t.Head(verb))
	}
	return true
}

// unreal reports whether a verb or auxiliary makes what it governs merely
// possible, wanted or future.
func (r *reader) unreal(verb Ref) bool {
	lemma := r.tree.Lemma(verb)
	return r.lang.Grammar.Has("modal", lemma) || r.lang.Grammar.Has("future", lemma)
}

// negated reports whether a word is negated where it stands.
func (r *reader) negated(word Ref) bool {
	t := r.tree
	for _, c := range t.Children(word) {
		if !t.Is(c, "advmod") {
			continue
		}
		if t.Has(c, "Polarity=Neg") || r.lang.Grammar.Has("negation", t.Lemma(c)) {
			return true
		}
	}
	return false
}

// supposed reports whether the verb stands in a conditional clause.
func (r *reader) supposed(verb Ref) bool {
	t := r.tree
	for at := verb; at != 0; at = t.Head(at) {
		for _, mark := range t.All(at, "mark") {
			if t.Is(at, "advcl") && r.lang.Grammar.Has("conditional", t.Lemma(mark)) {
				return true
			}
		}
	}
	return false
}

// firstPerson reports whether the one who speaks is the author.
func (r *reader) firstPerson(verb Ref) bool {
	s := r.tree.Subject(verb)
	return s != 0 && r.tree.Has(s, "Person=1")
}

// infinitiveVoiced judges an infinitive by what it hangs on.
func (r *reader) infinitiveVoiced(verb Ref, depth int) bool {
	t := r.tree
	head := t.Head(verb)
	if head == 0 || depth == 0 {
		return false
	}
	switch {
	case t.Is(verb, "conj"):
		if t.Has(head, "VerbForm=Inf") {
			return r.infinitiveVoiced(head, depth-1)
		}
		return t.Tag(head, "VERB") && r.voiced(head)
	case t.Is(verb, "xcomp", "ccomp"):
		return r.complementVoiced(verb, head)
	case t.Is(verb, "advcl", "acl", "obl"):
		return r.adjunctVoiced(verb, head)
	}
	return false
}

// complementVoiced judges "a tenu à souligner", "a continué de nier", "n'a cessé
// de répéter".
func (r *reader) complementVoiced(verb, head Ref) bool {
	lemma := r.tree.Lemma(head)
	switch {
	case r.firstPerson(verb):
		return true
	case r.lang.Grammar.Has("negating", lemma):
		return r.negated(head)
	case r.speech.Has("voiced under", lemma), r.lang.Grammar.Has("implicative", lemma):
		return r.voiced(head)
	}
	return false
}

// adjunctVoiced judges "a manifesté pour dénoncer", "avant d'ajouter", "sans
// dire que".
func (r *reader) adjunctVoiced(verb, head Ref) bool {
	t := r.tree
	opener := t.Child(verb, "mark", "case")
	lemma := t.Lemma(opener)
	switch {
	case r.lang.Grammar.Has("negation", lemma):
		return false
	case opener == 0 || r.lang.Grammar.Has("purpose", lemma) || t.Is(verb, "acl"):
		return r.speech.Has("voiced for", t.Lemma(head)) && (!t.Tag(head, "VERB") || r.voiced(head))
	}
	return true
}
