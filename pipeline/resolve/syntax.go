package resolve

import (
	"rapporteur"
	"rapporteur/tree"
)

// appositions joins a description and the name beside it: "the minister, X",
// "X, minister of …", "President X".
func (r *resolver) appositions() {
	byHead := r.byHead()
	for _, m := range r.single(rapporteur.Name, rapporteur.Role) {
		top := r.top(m, byHead)
		for _, n := range byHead[r.tree.Head(top)] {
			if r.apposed(m, top, n) {
				r.joinApposed(n, m)
			}
		}
	}
	r.adjacent()
	r.placesNamed(byHead)
}

// placesNamed joins a description of a place and the name in it: "the town of
// X".
func (r *resolver) placesNamed(byHead map[tree.Ref][]*mention) {
	for _, m := range r.single(rapporteur.Role) {
		if m.Kind != rapporteur.Place || m.Plural {
			continue
		}
		for _, c := range r.tree.All(m.Head, "nmod", "appos", "flat", "compound") {
			for _, n := range byHead[c] {
				if n.Form == rapporteur.Name && n.Kind == rapporteur.Place && n.Identity == "" {
					r.join(m, n)
				}
			}
		}
	}
}

// top is the word by which a name hangs on the rest: its head, or the title
// before it that governs the name and is no mention ("Sheikh X").
func (r *resolver) top(m *mention, byHead map[tree.Ref][]*mention) tree.Ref {
	t := m.Head
	for m.Form == rapporteur.Name && r.tree.Is(t, "flat", "appos", "nmod", "compound") && r.tree.Marker(t) == "" {
		up := r.tree.Head(t)
		if up >= m.First || up+2 < m.First || len(byHead[up]) > 0 {
			break
		}
		t = up
	}
	return t
}

// byHead are the single mentions by their head word.
func (r *resolver) byHead() map[tree.Ref][]*mention {
	out := map[tree.Ref][]*mention{}
	for _, m := range r.single(rapporteur.Name, rapporteur.Role, rapporteur.Metonym, rapporteur.Epithet) {
		if m.Head != 0 {
			out[m.Head] = append(out[m.Head], m)
		}
	}
	return out
}

// apposed reports whether m, by its top word, hangs on the head of n as another
// expression for the same.
func (r *resolver) apposed(m *mention, top tree.Ref, n *mention) bool {
	if m.Plural != n.Plural {
		return false
	}
	switch {
	case r.tree.Is(top, "appos"):
		return m.Form != n.Form || m.Form == rapporteur.Role
	case r.tree.Is(top, "flat", "nmod") && r.tree.Marker(top) == "":
		return n.Form == rapporteur.Role && m.Form == rapporteur.Name && m.Kind == rapporteur.Person
	case r.tree.Is(top, "compound", "nmod", "amod") && r.tree.Marker(top) == "":
		return m.Form == rapporteur.Role && n.Form == rapporteur.Name && n.Kind == rapporteur.Person && m.Head < n.Head
	}
	return false
}

// joinApposed joins two expressions that the syntax sets side by side. The
// description may cover the name, so overlap is no obstacle; what the
// description says of the country wins over a guess about the name.
func (r *resolver) joinApposed(a, b *mention) {
	if !r.namesDisagree(a.chain, b.chain) {
		r.join(a, b)
	}
}

// adjacent joins a person's title and the name that follows it, whatever the
// parser made of the two.
func (r *resolver) adjacent() {
	mentions := r.single(rapporteur.Name, rapporteur.Role)
	for i, m := range mentions {
		for _, n := range mentions[i+1:] {
			if n.First > m.End+1+placeReach {
				break
			}
			if n.First >= m.End && m.Form == rapporteur.Role && n.Form == rapporteur.Name &&
				m.chain.kind == rapporteur.Person && mayBePerson(n.chain) && m.Plural == n.Plural && (n.First == m.End && (r.connected(m, n) || r.titles(m, n)) || r.enclosed(m, n)) {
				r.joinApposed(m, n)
			}
			if m.Form == rapporteur.Name && n.Form == rapporteur.Role && n.Kind == rapporteur.Person && mayBePerson(m.chain) && r.explains(n, m) {
				r.joinApposed(m, n)
			}
		}
	}
}

// explains reports whether the description n, which the parser made no part of
// the clause, stands between a comma after the name m and another sign: "X, the
// minister, …".
func (r *resolver) explains(n, m *mention) bool {
	s := r.doc.Sentences[m.sentence]
	first := n.First
	if first > m.End && r.tree.Child(n.Head, "det") == first-1 {
		first--
	}
	if n.Plural || first != m.End+1 || n.sentence != m.sentence || r.doc.Token(m.End).Form != "," || n.End < s.End && !r.tree.Tag(n.End, "PUNCT", "ADP") {
		return false
	}
	return r.tree.Is(n.Head, "parataxis", "dep", "nmod", "dislocated", "list", "acl", "flat") && r.tree.Child(n.Head, "case", "cc", "nsubj") == 0
}

// enclosed reports whether the name n stands between a comma after m and
// another sign, and neither is coordinated: then it is an apposition, whatever
// the parser made of it.
func (r *resolver) enclosed(m, n *mention) bool {
	s := r.doc.Sentences[n.sentence]
	if n.sentence != m.sentence || r.pastPlace(m.End) != n.First-1 || r.doc.Token(n.First-1).Form != "," || n.End < s.End && !r.tree.Tag(n.End, "PUNCT") {
		return false
	}
	if r.tree.Child(n.Head, "conj", "case", "cc") != 0 {
		return false
	}
	if r.tree.Child(m.Head, "cc") != 0 {
		return true // the last of its list: what follows can only explain it
	}
	last := r.tree.Conjuncts(r.tree.FirstConjunct(n.Head))
	return r.tree.FirstConjunct(m.Head) == m.Head && (r.tree.Child(m.Head, "conj") == 0 || r.tree.Child(m.Head, "conj") == n.Head) && last[len(last)-1] == n.Head
}

// placeReach is the length, in tokens, of a phrase that may part a description
// from the name after it: "the head of the mission in X, Y".
const placeReach = 4

// pastPlace is where the phrase under a preposition that begins at t ends; t if
// none does.
func (r *resolver) pastPlace(t tree.Ref) tree.Ref {
	if int(t) > len(r.doc.Tokens) || !r.tree.Tag(t, "ADP") {
		return t
	}
	for end := t + 1; end <= t+placeReach && int(end) <= len(r.doc.Tokens); end++ {
		switch {
		case r.tree.Tag(end, "PUNCT"):
			return end
		case !r.tree.Tag(end, "PROPN", "NOUN", "DET", "ADJ"):
			return t
		}
	}
	return t
}

// titles reports whether the name n, directly behind a description, can only be
// that of the person described: a person's, without a preposition or article of
// its own.
func (r *resolver) titles(m, n *mention) bool {
	link := r.tree.Child(n.Head, "case", "cc", "det")
	return n.Kind == rapporteur.Person && (link == 0 || m.First <= link && link < m.End) && (!r.tree.Is(n.Head, "conj") || r.tree.Child(m.Head, "cc") != 0)
}

// connected reports whether one head governs the other directly, and not by a
// preposition or coordination.
func (r *resolver) connected(m, n *mention) bool {
	up, down := m.Head, n.Head
	if r.tree.Head(down) != up {
		up, down = down, up
	}
	return r.tree.Head(down) == up && r.tree.Child(down, "case", "cc") == 0
}

// predicates joins a subject and what the clause says that it is: "X is the
// minister", "X was elected president", "X became minister".
func (r *resolver) predicates() {
	byHead := r.byHead()
	for _, m := range r.single(rapporteur.Role, rapporteur.Name) {
		subject := r.predicateOf(m)
		for _, n := range byHead[subject] {
			if n != m && m.Plural == n.Plural && (m.Form == rapporteur.Role || n.Form == rapporteur.Role) {
				r.joinDescription(n, m)
			}
		}
	}
}

// predicateOf is the word that the mention is said to be the same as, or zero.
func (r *resolver) predicateOf(m *mention) tree.Ref {
	h := m.Head
	switch {
	case h == 0 || r.tree.Child(h, "case") != 0:
		return 0
	case r.tree.Child(h, "cop") != 0 && !r.negated(h):
		return r.tree.Subject(h)
	case r.tree.Is(h, "xcomp") && r.tree.Tag(h, "NOUN", "PROPN") && !r.negated(r.tree.Head(h)):
		verb := r.tree.Head(h)
		if object := r.tree.Child(verb, "obj"); object != 0 {
			return object
		}
		return r.tree.Subject(verb)
	}
	return 0
}

// relatives gives the relative pronoun the actor of its antecedent.
func (r *resolver) relatives() {
	byHead := r.byHead()
	for _, m := range r.single(rapporteur.Pronoun) {
		if !r.tree.Has(m.Head, "PronType=Rel") {
			continue
		}
		antecedent := r.tree.RelativeOf(m.Head)
		if antecedent == 0 {
			continue
		}
		for _, n := range byHead[antecedent] {
			if r.join(n, m) {
				break
			}
		}
	}
}

// definite reports whether the description points at somebody already known or
// unique. Descriptions without any article are taken so: titles and headlines.
func (r *resolver) definite(m *mention) bool {
	for _, d := range r.tree.All(m.Head, "det", "nummod") {
		if r.tree.Has(d, "Definite=Def") || r.tree.Has(d, "PronType=Dem") || r.tree.Has(d, "Poss=Yes") {
			return true
		}
	}
	for _, d := range r.tree.All(m.Head, "det", "nummod") {
		if r.tree.Is(d, "nummod") || r.tree.Has(d, "Definite=Ind") || r.tree.Has(d, "PronType=Ind") || r.tree.Has(d, "PronType=Neg") {
			return false
		}
	}
	return true
}

// superlative reports whether an adjective before the head ranks the described
// first among its like: "highest", "le plus haut".
func (r *resolver) superlative(m *mention) bool {
	for _, a := range r.tree.All(m.Head, "amod") {
		if r.tree.Has(a, "Degree=Sup") || a < m.Head && r.tree.Child(a, "advmod") != 0 {
			return r.definite(m)
		}
	}
	return false
}

// content are the lemmas of the words that carry the description's meaning,
// except those of nationality.
func (r *resolver) content(m *mention) []string {
	if m.words != nil {
		return m.words
	}
	out := []string{}
	for t := m.First; t < m.End; t++ {
		if r.tree.Tag(t, "NOUN", "ADJ", "PROPN", "VERB", "X") && !r.nationality(t) {
			out = addNew(out, r.tree.Lemma(t))
		}
	}
	m.words = out
	return out
}

func (r *resolver) nationality(t tree.Ref) bool {
	return r.facts.nationality(r.tree.Token(t).Form) || r.facts.nationality(r.tree.Token(t).Lemma)
}

// subset reports whether all of part are in whole.
func subset(part, whole []string) bool {
	for _, p := range part {
		if !shareOne([]string{p}, whole) {
			return false
		}
	}
	return true
}
