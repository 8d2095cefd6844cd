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
	if !c.Is(r, "nsubj") || c.OwnMarker(r) == "" || !c.Tag(c.Child(r, "case"), "ADP") || c.Child(c.Head(r), "nsubj") == r {
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
	preposition := c.OwnMarker(r)
	if preposition == "" || !c.Tag(r, "NOUN", "PROPN") || !c.Is(r, "nmod", "flat") && !c.agentOfAdjective(r) || c.lang.Names.Has("genitive prepositions", preposition) {
		return
	}
	between := c.Token(r).Head // as it now is
	if act := c.actAbove(between, preposition); act != 0 && c.somebody(between) {
		c.Token(r).Head, c.Token(r).Relation = act, "nmod"
	}
}

// actAbove is the nearest noun over r that governs the preposition; zero if none does.
func (c conventions) actAbove(r tree.Ref, preposition string) tree.Ref {
	for range complementReach {
		if !c.Is(r, "nmod", "flat", "amod", "appos") {
			return 0
		}
		if r = c.Head(r); c.governs(r, preposition) {
			return r
		}
	}
	return 0
}

// agentOfAdjective reports whether r is a doer that hangs on an adjective, which has
// none: "el asesinato del presidente haitiano por un comando".
func (c conventions) agentOfAdjective(r tree.Ref) bool {
	return c.Is(r, "obl") && c.lang.Events.Has("agent", c.OwnMarker(r)) && c.Tag(c.Head(r), "ADJ") && c.Is(c.Head(r), "amod")
}

// governs reports whether a noun tells an act of which a side stands under the
// preposition.
func (c conventions) governs(noun tree.Ref, preposition string) bool {
	return c.Tag(noun, "NOUN") && slices.ContainsFunc(c.lang.Events.Entries("NOUN", c.Lemma(noun)), func(e *language.Entry) bool {
		under := func(s language.Slot) bool { return s.Name == preposition }
		return !e.None && (slices.ContainsFunc(e.To, under) || slices.ContainsFunc(e.From, under))
	})
}
