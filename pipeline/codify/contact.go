package codify

import "rapporteur/language"

// contact is the word for the meeting, call or letter in which the act told by the
// infinitive or participle r is done by what is said ("called Y to congratulate
// him", "sent Y a letter threatening to …"), zero elsewhere.
func (c *coder) contact(r Ref) Ref {
	if !c.Is(r, "advcl", "acl", "xcomp") || c.Is(r, "acl:relcl") || c.finite(r) || c.pastParticiple(r) {
		return 0
	}
	own := c.matches[r]
	if own == nil || own.entry.None || !c.spoken(own.entry.Type) {
		return 0
	}
	if c.infinitival(r) && c.meansOther(r) {
		return c.Governor(r)
	}
	for up, depth := c.Governor(r), 6; up != 0 && depth > 0; up, depth = c.Head(up), depth-1 {
		if m := c.matches[up]; m != nil && m.entry.Type == "CONSULT" && m.entry.Mode != "third-party" && (m.entry.Mode == "phone" || !c.Is(r, "acl")) {
			return up
		}
		if c.HeadsClause(up) || !c.Is(r, "acl") {
			break
		}
	}
	return 0
}

// meansOther reports whether a pronoun under the infinitive r stands for the object
// of its governor: what is said is then said to him.
func (c *coder) meansOther(r Ref) bool {
	for _, k := range c.All(r, "obj", "iobj") {
		if c.meant(k) != k {
			return true
		}
	}
	return false
}

// predicate is the verb that tells the act of the word r, or its light verb.
func (c *coder) predicate(r Ref) Ref {
	if l := c.lightVerb(r); l.verb != 0 && c.Tag(r, "NOUN") {
		return l.verb
	}
	return r
}

// contacted is the other side of the contact in which the act of the match is done
// by what is said.
func (c *coder) contacted(m *match, source party) party {
	at := c.contact(m.token)
	if at == 0 || c.open[m.token] {
		return party{}
	}
	c.open[m.token] = true
	defer delete(c.open, m.token)
	var p party
	if meeting := c.matches[at]; meeting != nil {
		p = both(c.parties(meeting))
		p.actors = without(p.actors, source.actors)
	}
	if p.empty() {
		verb := &match{token: at, entry: verbEntry}
		p = c.partyOf(append(c.object(verb), c.indirect(verb)...), language.SlotObject)
		p.actors = without(p.actors, source.actors)
	}
	return p
}
