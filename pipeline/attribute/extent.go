package attribute

import "slices"

// extent is the stretch of a content's head. A noun phrase ends before a
// relative clause or apposition set off by a comma, which is the outlet's
// aside; one under a preposition goes on through the phrases that follow it.
func (r *reader) extent(c cue, head Ref) piece {
	p := r.wholeBeside(c, head)
	if !r.clausal(head) {
		p = r.withoutAside(r.withSiblings(c, p))
	}
	return r.withoutUnlike(p)
}

// clausal reports whether a head is that of a clause.
func (r *reader) clausal(head Ref) bool {
	return r.tree.Tag(head, "VERB", "AUX") || r.tree.Child(head, "cop", "nsubj", "aux") != 0
}

func (r *reader) withoutAside(p piece) piece {
	t := r.tree
	for w := p.head + 1; w < p.end; w++ {
		first, end := t.Range(w)
		if end != p.end || first <= p.head || !t.Is(w, "acl", "appos", "parataxis") {
			continue
		}
		if aside := t.Token(first).Form; aside == "," || t.Token(first-1).Form == "," {
			p.end = first
			return p
		}
	}
	return p
}

// withSiblings adds the phrases that follow a content directly and hang on its
// cue only because attachment is a guess ("accuser X de torture envers Y").
func (r *reader) withSiblings(c cue, p piece) piece {
	t := r.tree
	for _, x := range t.Children(c.word) {
		first, end := t.Range(x)
		if first == p.end && t.Is(x, "obl", "nmod") && !t.Is(x, "obl:agent") && !r.aboutSaying(c, x) {
			p.end = end
		}
	}
	return p
}

// withoutUnlike ends a piece before a coordinated verb that is unlike what it
// is coordinated with, finite and not: that one belongs to somebody higher up.
func (r *reader) withoutUnlike(p piece) piece {
	t := r.tree
	for w := p.head + 1; w < p.end; w++ {
		if !t.Is(w, "conj") || !t.Tag(w, "VERB") || r.belongsTo(w, p) {
			continue
		}
		if first, end := t.Range(w); end == p.end && first > p.head {
			p.end = first
			return p
		}
	}
	return p
}

// belongsTo reports whether a coordinated verb goes on from a verb of the piece.
func (r *reader) belongsTo(w Ref, p piece) bool {
	if up := r.coordinate(w); up != 0 && up < p.first {
		return false
	}
	return r.alike(w, r.tree.FirstConjunct(w)) || r.alikeBefore(w, p)
}

// alikeBefore reports whether the piece has another verb, before w, that w can
// be coordinated with: then only its attachment was misjudged.
func (r *reader) alikeBefore(w Ref, p piece) bool {
	for v := p.first; v < w; v++ {
		if r.tree.Tag(v, "VERB") && r.sameForm(v, w) {
			return true
		}
	}
	return false
}

// alike reports whether two words can be coordinated clauses: both finite or
// not, or of the same verb form ("a réuni … et tenu …").
func (r *reader) alike(a, b Ref) bool {
	return r.finite(a) == r.finite(b) || r.sameForm(a, b)
}

func (r *reader) sameForm(a, b Ref) bool {
	t := r.tree
	for _, form := range []string{"VerbForm=Inf", "VerbForm=Ger", "Tense=Past", "Tense=Pres"} {
		if t.Has(a, form) && t.Has(b, form) {
			return true
		}
	}
	return false
}

// finite reports whether a predicate, its auxiliary or its copula is finite.
func (r *reader) finite(head Ref) bool {
	t := r.tree
	if t.Has(head, "VerbForm=Fin") {
		return true
	}
	return slices.ContainsFunc(t.All(head, "aux", "cop"), func(a Ref) bool { return t.Has(a, "VerbForm=Fin") })
}

// aboutSaying reports whether a phrase tells when, where, to whom or in what
// somebody spoke: a date, a document, an agent, an addressee.
func (r *reader) aboutSaying(c cue, phrase Ref) bool {
	t := r.tree
	if r.addressed(c, phrase) {
		return true
	}
	if t.Child(phrase, "case") == 0 || r.speech.Has("agents", t.Marker(phrase)) || r.speech.Has("documents", t.Lemma(phrase)) {
		return true
	}
	return r.dated(phrase)
}
