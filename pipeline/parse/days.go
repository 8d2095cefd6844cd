package parse

import "rapporteur/tree"

// days puts a day without a preposition beside the noun before it, where the tree made
// that noun a part of it: "summoned the ambassador Monday".
func (c conventions) days(day tree.Ref) {
	if !c.Is(day, "obj", "iobj", "nsubj", "obl") || !c.lang.Names.Has("calendar", c.Token(day).Form) || c.Child(day, "case") != 0 {
		return
	}
	noun := day - 1
	if noun < 1 || c.Head(noun) != day || !c.Is(noun, "nmod", "compound", "flat", "appos") || !c.Tag(noun, "NOUN", "PROPN") || c.lang.Names.Has("calendar", c.Token(noun).Form) {
		return
	}
	for _, k := range c.Children(day) {
		if k < noun {
			c.Token(k).Head = noun
		}
	}
	n, d := c.Token(noun), c.Token(day)
	n.Head, n.Relation = d.Head, d.Relation
	d.Relation = "obl:unmarked"
}
