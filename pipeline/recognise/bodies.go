package recognise

import (
	"rapporteur"
	"rapporteur/world"
)

// forgetOutgrown drops names of the tables that only begin a longer one: the
// "National Front for the Liberation of X" is not the National Front, and
// "Chile's Defense Department" is not that of the United States.
func (f *finder) forgetOutgrown() {
	for i := range f.hits {
		if h := &f.hits[i]; f.outgrown(h) || f.ofAnother(h) {
			for r := h.first; r < h.end; r++ {
				delete(f.hitAt, r)
			}
		}
	}
}

// outgrown reports whether the name of a body goes on with a purpose that has a
// capital of its own; a genitive may only tell whose it is.
func (f *finder) outgrown(h *hit) bool {
	if !isBody(h.senses[0].Entity.Kind) || int(h.end) > len(f.doc.Tokens) {
		return false
	}
	head := f.headOf(h.first, h.end)
	if p, _ := f.match(head, h.first, h.end); p == nil || !isBody(p.kind) {
		return false
	}
	for _, c := range f.tree.All(head, "nmod") {
		if c < h.end || !startsUpper(f.doc.Token(c).Form) || f.leftEdge(c, c, f.inner) != h.end {
			continue
		}
		marker := f.tree.Marker(c)
		return f.lang.Names.Has("restrictive prepositions", marker) && !f.lang.Names.Has("genitive prepositions", marker) && !f.ofAct(marker)
	}
	return false
}

// ofAnother reports whether the name of a state's body stands under the name of
// another state.
func (f *finder) ofAnother(h *hit) bool {
	e := h.senses[0].Entity
	if e.Kind != rapporteur.Organization || f.facts.Entity(e.Country) == nil || f.facts.Entity(e.Country).Kind != rapporteur.Country {
		return false
	}
	head := f.headOf(h.first, h.end)
	for _, c := range f.tree.All(head, "nmod:poss", "amod", "nmod") {
		if c >= h.first && c < h.end || f.tree.Is(c, "nmod") && !f.tree.Is(c, "nmod:poss") && !f.lang.Names.Has("genitive prepositions", f.tree.Marker(c)) {
			continue
		}
		if o := f.origin(c); len(o.countries) == 1 && o.countries[0] != e.Country && (o.entity == nil || o.entity.Kind == rapporteur.Country) {
			return true
		}
	}
	return false
}

// purposeEnd is the end of a name that the clause of c ends, with a capital at
// each word that has meaning: "Committee to Protect Journalists"; zero if c is no
// such clause.
func (f *finder) purposeEnd(c ref) ref {
	if !f.tree.Is(c, "acl") || f.tree.Child(c, "mark") == 0 || !f.capitalised(f.tree.Head(c)) || !startsUpper(f.doc.Token(c).Form) {
		return 0
	}
	_, limit := f.tree.Range(c)
	end := c + 1
	for r := c + 1; r < limit; r++ {
		switch {
		case startsUpper(f.doc.Token(r).Form):
			end = r + 1
		case !f.tree.Tag(r, "ADP", "DET", "CCONJ", "PART"):
			return end
		}
	}
	return end
}

// seatBefore is the name of a place right before the name of a body that the
// tree set beside it without a comma: "the Munich Regional Court"; zero if there
// is none.
func (f *finder) seatBefore(r, first ref) ref {
	up := f.tree.Head(r)
	if up == 0 || up != first-1 || !f.tree.Is(r, "appos", "flat") || f.tree.Child(r, "det", "case", "punct", "cc") != 0 || !f.capitalised(r) {
		return 0
	}
	if h := f.hit(up); h == nil || h.senses[0].How == world.Demonym || h.senses[0].Entity.Kind != rapporteur.Place && h.senses[0].Entity.Kind != rapporteur.Country {
		return 0
	}
	return up
}

// nameBody makes a name of the description of a body that is written with a
// capital and says which: "le Parti du travail".
func (f *finder) nameBody(m *rapporteur.Mention) {
	if !isBody(m.Kind) || m.End-m.First < 2 || !f.capitalised(m.Head) {
		return
	}
	m.Form = rapporteur.Name
	if m.Kind == rapporteur.Group && m.Sector == "" {
		m.Kind = rapporteur.Organization // a group that has a name is one that is organised
	}
	if seat := f.seatBefore(m.Head, m.First); seat != 0 {
		h := f.hit(seat)
		named := f.mention(rapporteur.Name, m.Rule, seat, h.first, m.End)
		m.Span, m.First, m.Head, m.Name = named.Span, named.First, named.Head, named.Name
		m.Country = []string{h.senses[0].Entity.Country}
	}
}
