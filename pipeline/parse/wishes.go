package parse

import (
	"slices"

	"rapporteur/language"
	"rapporteur/tree"
)

// wishes gives a verb of asking the clause that tells what is wanted, where the tree
// hung it on the one who is asked as if it told of him: "le pidió al ministro que
// renunciara".
func (c conventions) wishes(verb tree.Ref) {
	if c.Child(verb, "ccomp", "xcomp") != 0 || !c.asks(c.Lemma(verb)) {
		return
	}
	for _, asked := range c.All(verb, "iobj", "obl", "obj") {
		if asked < verb || !c.lang.Events.Has("dative", c.Marker(asked)) {
			continue
		}
		for _, k := range c.All(asked, "acl") {
			if that := c.Children(k); c.Has(k, "Mood=Sub") && len(that) > 0 && that[0] < k && (c.Is(that[0], "mark") || c.Relative(that[0])) {
				c.Token(k).Head, c.Token(k).Relation = verb, "ccomp"
				conjunction := c.Token(that[0]) // read as a relative pronoun, perhaps
				conjunction.Tag, conjunction.Features, conjunction.Relation = "SCONJ", "", "mark"
				return
			}
		}
	}
}

// asks reports whether the event lexicon knows a verb as one of asking.
func (c conventions) asks(lemma string) bool {
	return slices.ContainsFunc(c.lang.Events.Entries("VERB", lemma), func(e *language.Entry) bool { return e.Type == "REQUEST" })
}
