package parse

import "rapporteur/tree"

// betweens gives "between" its two sides. A parser hangs the second one low where the
// first has a complement: "between the government of X and the rebels" has the rebels
// beside X. What stands between the sides must be coordinated with the first.
func (c conventions) betweens(r tree.Ref) {
	if !c.Tag(r, "NOUN", "PROPN") || !c.lang.Grammar.Has("between", c.OwnMarker(r)) || c.Child(r, "conj") != 0 {
		return
	}
	if second := c.lowConjunct(r); second != 0 {
		c.Token(second).Head = r
	}
}

// lowConjunct is the last conjunct inside the complements of r that can be
// coordinated with r itself; zero if there is none.
func (c conventions) lowConjunct(r tree.Ref) tree.Ref {
	var found tree.Ref
	for _, complement := range c.All(r, "nmod", "flat", "appos") {
		if complement < r {
			continue
		}
		for _, k := range c.All(complement, "conj") {
			if c.Child(k, "cc") != 0 && c.Child(k, "case") == 0 && (!c.Has(r, "Number=Plur") || c.named(complement) != c.named(k)) {
				found = k // a plural has two sides by itself: "between the governments of X and Y"
			}
		}
	}
	return found
}

func (c conventions) named(r tree.Ref) bool { return c.Tag(r, "PROPN") }
