package codify

import (
	"slices"

	"rapporteur"
	"rapporteur/language"
)

// slotReach is where a target stands that was found so.
const slotReach = "reach"

// reachDepth is how many phrases deep below its word an act looks for a target.
const reachDepth = 5

// wantsTarget reports whether the act is told of two sides only.
func (c *coder) wantsTarget(m *match) bool {
	t, _ := c.lexicon.Book.Type(m.entry.Type)
	return (m.entry.NeedTo || t.Recipient) && len(m.entry.To) > 0 && m.entry.To[0].Name != language.SlotNobody
}

// reach is the target of an act whose slots hold none: the nearest actor behind
// the carrying word among the objects, purposes and phrases of its clause
// ("provided 28 million to help those affected in Y"). Where the tree hangs a
// phrase matters little there, and trees are often wrong about it.
func (c *coder) reach(m *match, source party) party {
	for _, r := range c.carriers(m) {
		if p := c.reached(m, r, source, reachDepth); !p.empty() {
			return p
		}
	}
	return party{}
}

// reached looks below r, behind the carrying word.
func (c *coder) reached(m *match, r Ref, source party, depth int) party {
	if depth == 0 {
		return party{}
	}
	for _, k := range c.Children(r) {
		if k < m.token || !c.within(k) || slices.Contains(source.heads, k) {
			continue
		}
		p := c.partyOf([]Ref{c.relative(k)}, slotReach)
		p.actors = without(p.actors, source.actors)
		if place := c.lexicon.Has("place", c.Marker(k)) && !c.toPlace(m.entry); place {
			p.actors = slices.DeleteFunc(p.actors, c.isPlace)
		}
		if !p.empty() && !c.speaks(p) {
			return p
		}
		if p := c.reached(m, k, source, depth-1); !p.empty() {
			return p
		}
	}
	return party{}
}

// within reports whether what the act of a governor reaches may stand at k.
func (c *coder) within(k Ref) bool {
	switch {
	case c.Is(k, "obj", "iobj", "xcomp", "appos", "conj") && !(c.Is(k, "conj") && c.HeadsClause(k)):
		return true
	case c.Is(k, "advcl", "acl") && !c.Is(k, "acl:relcl"):
		return !c.finite(k) && c.Child(k, "nsubj") == 0
	case c.Is(k, "obl", "nmod"):
		return c.Is(k, "nmod:poss", "nmod:unmarked") || c.lexicon.Has("reach", c.Marker(k))
	}
	return c.Is(k, "compound", "amod", "flat")
}

// speaks reports whether the party is who says it.
func (c *coder) speaks(p party) bool {
	return slices.ContainsFunc(c.Doc.Statements, func(s rapporteur.Statement) bool {
		return s.CueToken != 0 && slices.ContainsFunc(p.heads, func(r Ref) bool { return c.Under(r, s.CueToken) && c.Is(r, "nsubj", "obl") })
	})
}

// looseSubject is the doer of an active verb that the tree gives no actor for a
// subject: another phrase that it calls one, or an actor before the verb that it
// hangs there by no preposition.
func (c *coder) looseSubject(m *match) party {
	if m.entry.Kind != "VERB" || len(m.entry.From) == 0 || m.entry.From[0].Name != language.SlotSubject || c.passive(m) || !c.finite(m.token) {
		return party{}
	}
	for _, k := range c.All(m.token, "advmod") {
		for _, name := range c.All(k, "compound", "nmod") { // "The administration sharply reduced …"
			if p := c.partyOf(some(name), language.SlotSubject); name < k && k < m.token && c.Tag(name, "PROPN") && c.Child(m.token, "nsubj") == 0 && !p.empty() {
				return p
			}
		}
	}
	for _, relations := range [][]string{{"nsubj"}, {"discourse", "dep", "vocative", "dislocated", "compound", "obl:unmarked", "nmod:unmarked"}} {
		for _, k := range c.All(m.token, relations...) {
			if p := c.partyOf(some(k), language.SlotSubject); k < m.token && !p.empty() && c.Marker(k) == "" {
				return p
			}
		}
	}
	return party{}
}

// body is the state or public body whose organ or people speak, where no table knows
// these: "Y's top brass demanded that …".
func (c *coder) body(m *match) party {
	if m.entry.Kind != "VERB" || !c.spoken(m.entry.Type) || c.passive(m) || c.Child(m.token, "ccomp", "xcomp") == 0 {
		return party{}
	}
	for _, r := range c.subject(m) {
		if !c.Tag(r, "NOUN") || c.hasActor(r) {
			continue
		}
		owners := c.owners(r, 1)
		if len(owners) > 0 && !slices.ContainsFunc(owners, func(o rapporteur.ActorRef) bool { return !c.public(o) || c.Doc.Actor(o).Kind == rapporteur.Person }) {
			return party{owners, language.SlotSubject, []Ref{r}}
		}
	}
	return party{}
}

func (c *coder) isPlace(r rapporteur.ActorRef) bool { return c.Doc.Actor(r).Kind == rapporteur.Place }
