package recognise

// phrase is the noun phrase of head without its article: from its first
// modifier to the end of those that tell it apart (adjectives, genitives,
// places). Relative clauses, appositions and what stands after a comma are out.
func (f *finder) phrase(head ref) (first, end ref) {
	return f.leftEdge(head, f.openers), f.rightEdge(head)
}

// leftEdge walks over the dependents before r as long as they join it and keep
// accepts them.
func (f *finder) leftEdge(r ref, keep func(ref) bool) ref {
	first := r
	children := f.tree.Children(r)
	for i := len(children) - 1; i >= 0; i-- {
		c := children[i]
		if c > r {
			continue
		}
		a, b := f.tree.Range(c)
		if b != first || !keep(c) {
			break
		}
		first = a
	}
	return first
}

// openers accepts what may open the words of a mention: no article, number or
// possessive pronoun.
func (f *finder) openers(c ref) bool {
	if f.tree.Is(c, "nmod:poss") {
		return !f.tree.Tag(c, "PRON", "DET")
	}
	if f.tree.Is(c, "compound", "amod", "nmod") {
		return !f.tree.Tag(c, "NUM") && !f.inDate(c) && !f.tree.Has(c, "Poss=Yes")
	}
	return f.tree.Is(c, "advmod") && f.tree.Has(c, "Degree=Sup")
}

// inner accepts what may open a phrase inside a mention: articles and
// prepositions too.
func (f *finder) inner(c ref) bool {
	return f.tree.Is(c, "case", "det", "nummod", "advmod", "cc", "mark") || f.openers(c)
}

// rightEdge walks over the dependents after r that tell it apart.
func (f *finder) rightEdge(r ref) ref {
	end := r + 1
	for _, c := range f.tree.Children(r) {
		if c < r {
			continue
		}
		if !f.restricts(c) || f.leftEdge(c, f.inner) != end {
			break
		}
		end = f.rightEdge(c)
	}
	return end
}

// restricts reports whether the dependent c of a noun tells it apart.
func (f *finder) restricts(c ref) bool {
	switch t := f.tree; {
	case f.inDate(c):
		return false
	case t.Is(c, "amod", "fixed", "compound", "goeswith"):
		return true
	case t.Is(c, "flat"):
		return !t.Tag(c, "PROPN", "X", "NUM") || t.Tag(t.Head(c), "PROPN")
	case t.Is(c, "nmod"):
		return !t.Is(c, "nmod:unmarked", "nmod:appos", "nmod:desc") && f.restrictive(c)
	case t.Is(c, "acl"):
		a, b := t.Range(c)
		return b == a+1 && t.Has(c, "VerbForm=Part") && !t.Is(c, "acl:relcl")
	case t.Is(c, "conj"):
		return f.joined(c)
	}
	return false
}

// restrictive reports whether the preposition of c is one that joins a noun and
// what tells it apart.
func (f *finder) restrictive(c ref) bool {
	marker := f.tree.Marker(c)
	return marker != "" && f.lang.Names.Has("restrictive prepositions", marker)
}

// joined reports whether the conjunct c belongs inside a mention: an adjective
// with an adjective ("iraniens et qataris"), or a further complement that
// repeats the preposition or has no article ("des Affaires et des Expatriés").
func (f *finder) joined(c ref) bool {
	t := f.tree
	head := t.Head(c)
	if t.Child(c, "punct") != 0 || t.Child(c, "cc") == 0 {
		return false
	}
	if t.Tag(head, "ADJ") {
		return t.Tag(c, "ADJ")
	}
	return t.Is(head, "nmod") && (t.Child(c, "case") != 0 || t.Child(c, "det") == 0)
}
