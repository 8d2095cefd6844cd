package parse

import "rapporteur/tree"

// counted puts a number under the noun that it counts, where the tree has the noun as
// an adjective of the number: "más de doscientos manifestantes".
func (c conventions) counted(number tree.Ref) {
	if !c.Tag(number, "NOUN", "NUM") {
		return
	}
	noun := c.Child(number, "amod")
	if noun != number+1 || !c.lang.Names.NamesSomebody(c.Lemma(noun)) {
		return
	}
	if _, ok := c.lang.Numbers.Read([]string{c.Token(number).Form}); !ok {
		return
	}
	n, a := c.Token(number), c.Token(noun)
	a.Head, a.Relation, a.Tag = n.Head, n.Relation, "NOUN"
	n.Head, n.Relation, n.Tag = noun, "nummod", "NUM"
	for _, k := range c.Children(number) {
		if k > noun || c.Is(k, "case", "det") {
			c.Token(k).Head = noun
		}
	}
}
