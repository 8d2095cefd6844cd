package attribute

import "rapporteur"

// hearsay makes statements of the main clauses that the grammar alone marks as
// somebody else's ("les fonds auraient été transmis"), where no statement
// covers them. Their cue is the verb form.
func (r *reader) hearsay(found []rapporteur.Statement) []rapporteur.Statement {
	var out []rapporteur.Statement
	for word := Ref(1); int(word) <= len(r.doc.Tokens); word++ {
		p, rule := r.distancedByMood(word)
		if rule == "" || !r.tree.Is(p.head, "root") || covered(word, found) || covered(p.head, found) {
			continue
		}
		p = r.balance(r.trim(p))
		rule = r.lang.Code + "/speech.txt " + rule
		out = append(out, rapporteur.Statement{
			Cue: r.doc.SpanOf(word, word+1), CueToken: word, Stance: rapporteur.Assert, Form: "indirect",
			Content:      r.doc.SpanOf(p.first, p.end),
			ContentFirst: p.first, ContentEnd: p.end, ContentHead: p.head,
			About:   r.about(p),
			Voice:   rapporteur.Voice{Kind: rapporteur.Hearsay, Rule: rule},
			Rule:    rule,
			Matched: []rapporteur.Match{{Token: word, Part: "cue"}, {Token: p.head, Part: "content"}},
		})
	}
	return out
}

// covered reports whether a statement's cue or content has the word.
func covered(word Ref, found []rapporteur.Statement) bool {
	for _, s := range found {
		if s.CueToken == word || s.ContentFirst <= word && word < s.ContentEnd {
			return true
		}
	}
	return false
}

// distanced tells the stretch that a word distances as hearsay and why; the
// rule is "" if it does not.
func (r *reader) distanced(word Ref) (piece, string) {
	t := r.tree
	lemma := t.Lemma(word)
	if !r.speech.Has("hearsay words", lemma) {
		return r.distancedByMood(word)
	}
	top := word
	switch {
	case t.Is(word, "amod", "acl"):
		top = t.Head(word)
	case t.Is(word, "advmod", "parataxis", "discourse"):
		top = t.Clause(t.Head(word))
	}
	return r.whole(top), "hearsay word " + lemma
}

// distancedByMood is the clause that a verb form distances.
func (r *reader) distancedByMood(word Ref) (piece, string) {
	for _, mood := range r.speech.Words("hearsay mood") {
		if r.tree.Has(word, mood) && r.asserts(word) {
			return r.whole(r.tree.Head(word)), "hearsay " + mood
		}
	}
	return piece{}, ""
}

// asserts reports whether a distancing auxiliary distances an assertion: its
// verb is compound or passive (what is said to be so already), in a main,
// relative or complement clause, of a third person, and depends on no
// condition. Elsewhere the same form only wishes or supposes.
func (r *reader) asserts(aux Ref) bool {
	t := r.tree
	verb := t.Head(aux)
	if !t.Is(aux, "aux") || verb == 0 || !t.Is(t.FirstConjunct(verb), "root", "acl:relcl", "parataxis", "ccomp") {
		return false
	}
	if r.speech.Has("plain conditionals", t.Lemma(verb)) || t.Has(aux, "Person=1") || t.Has(aux, "Person=2") {
		return false
	}
	return !r.conditioned(verb)
}

// conditioned reports whether the sentence of a verb has a condition or asks.
func (r *reader) conditioned(verb Ref) bool {
	t := r.tree
	i := r.doc.SentenceOf(verb)
	if i < 0 {
		return true
	}
	s := r.doc.Sentences[i]
	if t.Token(s.End-1).Form == "?" {
		return true
	}
	for w := s.First; w < s.End; w++ {
		if t.Is(w, "mark", "case") && r.lang.Grammar.Has("conditional", t.Lemma(w)) && t.Is(t.Head(w), "advcl", "obl") {
			return true
		}
	}
	return false
}
