package parse

import (
	"strings"
	"unicode"

	"rapporteur/tree"
)

// opening makes a common noun of a noun of an act that the tagger took for a name, for
// its capital at the beginning of the sentence: "Gunfire from the army wounded three."
func (c conventions) opening(r tree.Ref) {
	if !c.Tag(r, "PROPN") || !c.opens(r) || c.besideName(r) || c.known(c.Token(r).Form) {
		return
	}
	if lemma := c.actNoun(c.Token(r).Form); lemma != "" {
		t := c.Token(r)
		t.Tag, t.Lemma = "NOUN", lemma
	}
}

// opens reports whether r is the first word of its sentence.
func (c conventions) opens(r tree.Ref) bool {
	i := c.Doc.SentenceOf(r)
	return i >= 0 && c.Doc.Sentences[i].First == r
}

// besideName reports whether r is one of several words of a name.
func (c conventions) besideName(r tree.Ref) bool {
	return c.Tag(r+1, "PROPN") || c.Child(r, "flat", "compound") != 0 || c.Is(r, "flat", "compound")
}

// known reports whether the tables have a word as a name.
func (c conventions) known(form string) bool {
	return c.facts == nil || c.facts.GivenName(form) || len(c.facts.Lookup(c.lang.Code, form)) > 0 || form == strings.ToUpper(form) && strings.ContainsFunc(form, unicode.IsLetter)
}

// longestPlural is the longest ending that actNoun cuts off.
const longestPlural = 2

// actNoun is the lemma of a noun of an act of which form can be the singular or, an
// ending cut off, the plural; "" if there is none.
func (c conventions) actNoun(form string) string {
	form = strings.ToLower(form)
	for cut := 0; cut <= longestPlural && len(form)-cut > 3; cut++ {
		if lemma := form[:len(form)-cut]; len(c.lang.Events.Entries("NOUN", lemma)) > 0 {
			return lemma
		}
	}
	return ""
}
