package codify

import (
	"rapporteur/language"
	"rapporteur/world/codebook"
)

// findOrders notes the acts that somebody orders, authorises or approves: they are
// his ("ordered air strikes on Y"), and the entry of his verb reads less. Where the
// act has a doer of its own it is asked of him.
func (c *coder) findOrders() {
	for _, m := range c.matches {
		if m == nil || m.entry.Kind != "NOUN" || m.entry.None || !c.material(m) || c.endsAnother(m.token) {
			continue
		}
		top := c.FirstConjunct(m.token)
		if p, ok := c.ends[m.token]; ok {
			top = p.top
		}
		verb := c.Head(top)
		if !c.Is(top, "obj", "nsubj:pass") || !c.lexicon.Has("ordering", c.Lemma(verb)) || c.otherDoer(m) {
			continue
		}
		if over := c.matches[verb]; over != nil {
			if !c.lessThan(over, m) {
				continue
			}
			c.instead[m.token] = over
			c.drop(verb)
		}
		c.orders[m.token] = verb
	}
}

// lessThan reports whether the entry of an ordering verb tells less than the act that
// is ordered. Who orders a withdrawal declares one, and who approves an aid may only
// promise it: there the lexicon decides.
func (c *coder) lessThan(over, m *match) bool {
	switch over.entry.Type {
	case m.entry.Type, "AGREE":
		return false
	case "CONCEDE":
		return m.entry.Type != "RETREAT"
	}
	return c.verbal(over.entry.Type)
}

// endsAnother reports whether r is the word that ends an act.
func (c *coder) endsAnother(r Ref) bool {
	for _, p := range c.ends {
		if p.turns && p.word == r {
			return true
		}
	}
	return false
}

// material reports whether the act is one of deeds: what is approved of words is
// itself words, and a protest that is allowed is not the allower's.
func (c *coder) material(m *match) bool {
	if m.entry.Type == "PROTEST" {
		return c.ends[m.token].turns
	}
	t, _ := c.lexicon.Book.Type(m.entry.Type)
	return t.Quad == codebook.MaterialCooperation || t.Quad == codebook.MaterialConflict || m.entry.Mode == "investigate" || c.ends[m.token].turns
}

// otherDoer reports whether the noun's own phrases tell a doer who is not merely the
// force that carries the order out.
func (c *coder) otherDoer(m *match) bool {
	for _, doer := range c.first(m, m.entry.From, party{}).actors {
		switch sectorOf(c.Doc.Actor(doer).Code) {
		case "MIL", "COP", "PRM":
		default:
			return true
		}
	}
	return false
}

// author is who makes the text or gathering by which an act of words is done:
// "adopted a resolution demanding …", "sent a letter threatening …".
func (c *coder) author(m *match) party {
	if m.entry.Kind != "VERB" || !c.verbal(m.entry.Type) || m.entry.Type == "CONSULT" || !c.Is(m.token, "acl") || c.passive(m) {
		return party{}
	}
	noun := c.Head(m.token)
	verb := c.Head(noun)
	if !c.Tag(noun, "NOUN") || !c.Tag(verb, "VERB") || !c.Is(noun, "obj", "nsubj:pass") {
		return party{}
	}
	var j judgement
	if c.judgeVerb(verb, &j); j != (judgement{}) {
		return party{}
	}
	if c.Is(noun, "nsubj:pass") {
		return c.partyOf(c.agents(verb), language.SlotSubject)
	}
	return c.partyOf(some(c.understood(verb, 6)), language.SlotSubject)
}
