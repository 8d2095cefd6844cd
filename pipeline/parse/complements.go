package parse

import (
	"slices"

	"rapporteur/language"
	"rapporteur/tree"
)

// complementReach is how many nouns up a stray complement may belong.
const complementReach = 3

// falseSubject hangs on the noun before it what the tree took for a second subject
// though it stands under a preposition: "the visit of X to Y ended".
func (c conventions) falseSubject(r tree.Ref) {
	if !c.Is(r, "nsubj") || c.ownMarker(r) == "" || !c.Tag(c.Child(r, "case"), "ADP") || c.Child(c.Head(r), "nsubj") == r {
		return
	}
	if before := c.Child(r, "case") - 1; before > 0 && c.Tag(before, "NOUN", "PROPN") && c.Under(before, c.Head(r)) {
		c.Token(r).Head, c.Token(r).Relation = before, "nmod"
	}
}

// complement gives the noun of an act its complement, where the tree hung it on the
// name or person between them: "la visita de X a Y", whose "a Y" is no part of X. The
// event lexicon says which prepositions the nouns of acts govern.
func (c conventions) complement(r tree.Ref) {
	preposition := c.ownMarker(r)
	if preposition == "" || !c.Tag(r, "NOUN", "PROPN") || !c.Is(r, "nmod", "flat") || c.lang.Names.Has("genitive prepositions", preposition) {
		return
	}
	between := c.Token(r).Head // as it now is
	if !c.somebody(between) {
		return
	}
	for range complementReach {
		if between == 0 || !c.Is(between, "nmod", "flat", "amod", "appos") {
			return
		}
		if between = c.Head(between); c.governs(between, preposition) {
			c.Token(r).Head, c.Token(r).Relation = between, "nmod"
			return
		}
	}
}

// governs reports whether a noun tells an act whose other side stands under the
// preposition.
func (c conventions) governs(noun tree.Ref, preposition string) bool {
	return c.Tag(noun, "NOUN") && slices.ContainsFunc(c.lang.Events.Entries("NOUN", c.Lemma(noun)), func(e *language.Entry) bool {
		return !e.None && slices.ContainsFunc(e.To, func(s language.Slot) bool { return s.Name == preposition })
	})
}
