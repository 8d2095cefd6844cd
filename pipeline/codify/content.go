package codify

import "slices"

// contentTarget is the target of an act of promise, refusal, threat, concession or
// protest that names nobody but in what it is about: whom
// that is done to ("agreed to deliver tanks to Y", "marched to demand Y's
// resignation").
func (c *coder) contentTarget(a *act) party {
	if a.recip || a.source.empty() {
		return party{}
	}
	for _, r := range c.contents(a.match) {
		if p := c.undergoer(r, a.source); !p.empty() {
			return p
		}
	}
	return party{}
}

// contents are the heads of what the act is about.
func (c *coder) contents(m *match) []Ref {
	var out []Ref
	switch {
	case m.entry.Type == "PROTEST":
		for _, r := range c.carriers(m) {
			for _, k := range c.All(r, "advcl", "xcomp", "acl") {
				if k > m.token && !c.finite(k) && !c.pastParticiple(k) {
					out = append(out, k)
				}
			}
		}
	case orders(m.entry.Type) && m.entry.Type != "REQUEST", m.entry.Type == "CONCEDE", m.entry.Type == "RETREAT":
		for _, r := range slices.Concat(m.conditions, m.words) {
			if c.infinitival(r) || c.gerund(r) || c.Is(r, "acl:relcl") { // "a bill that would sanction Y"
				out = append(out, r)
			}
		}
	}
	return out
}

// undergoer is whom the act told by r is done to by the doer: its own target, else
// the nearest actor behind it.
func (c *coder) undergoer(r Ref, doer party) party {
	m := c.matches[r]
	if m == nil {
		m = c.match(r) // another entry has taken the word
	}
	if m == nil || m.entry.None {
		m = &match{token: r, entry: verbEntry}
	} else {
		source, target := c.parties(m)
		p := both(source, target)
		if p.actors = slices.DeleteFunc(without(p.actors, doer.actors), c.isPlace); !p.empty() {
			return p
		}
	}
	if p := c.reached(m, r, doer, reachDepth); !p.empty() {
		return p
	}
	return c.doneBefore(r, doer)
}

// doneBefore is whom the object of r was done to by the doer: "refuses to lift the ban
// that it imposed on Y".
func (c *coder) doneBefore(r Ref, doer party) party {
	for _, object := range c.All(r, "obj") {
		for _, k := range c.All(object, "acl:relcl") {
			m := c.matches[k]
			if m == nil || m.entry.None {
				continue
			}
			source, target := c.parties(m)
			if len(without(source.actors, doer.actors)) == 0 {
				if target.actors = without(target.actors, doer.actors); !target.empty() {
					return target
				}
			}
		}
	}
	return party{}
}
