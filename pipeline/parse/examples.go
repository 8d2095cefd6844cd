package parse

import "rapporteur/tree"

// examples hangs a list of examples on the noun that it stands behind: "by the regime
// against civilians, in particular women and children" has no women beside the regime.
// Such a list has an adverb before it and no conjunction.
func (c conventions) examples(r tree.Ref) {
	if !c.Is(r, "conj") || c.Child(r, "cc", "case") != 0 || !c.Tag(r, "NOUN", "PROPN") {
		return
	}
	first, _ := c.Range(r)
	if adverb := c.Child(r, "advmod"); adverb == 0 || adverb > r || first < 3 || !c.Tag(first, "PUNCT") && adverb != first {
		return
	}
	before := first - 1
	if c.Tag(before, "PUNCT") {
		before--
	}
	if c.Tag(before, "NOUN", "PROPN") && before != c.Head(r) {
		c.Token(r).Head, c.Token(r).Relation = before, "appos"
	}
}
