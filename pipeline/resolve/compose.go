package resolve

import (
	"cmp"
	"slices"

	"rapporteur"
	"rapporteur/world"
)

// compose writes the actors and the mentions that are left into the document.
func (r *resolver) compose() {
	refs := map[*chain]rapporteur.ActorRef{}
	kept := make([]rapporteur.Mention, 0, len(r.doc.Mentions))
	for _, m := range r.mentions[:len(r.doc.Mentions)] {
		if m.dropped {
			continue
		}
		out := m.Mention
		out.Actors = r.actorsOf(m, refs)
		kept = append(kept, out)
	}
	r.doc.Mentions = kept
}

// actorsOf are the actors of a mention, listed in the document when first met.
func (r *resolver) actorsOf(m *mention, refs map[*chain]rapporteur.ActorRef) []rapporteur.ActorRef {
	members := m.parts
	if len(members) == 0 {
		members = []*mention{m}
	}
	var out []rapporteur.ActorRef
	for _, n := range members {
		if refs[n.chain] == 0 {
			r.doc.Actors = append(r.doc.Actors, r.actor(n.chain))
			refs[n.chain] = rapporteur.ActorRef(len(r.doc.Actors))
		}
		if ref := refs[n.chain]; !slices.Contains(out, ref) {
			out = append(out, ref)
		}
	}
	return out
}

// actor says what is known of a chain.
func (r *resolver) actor(c *chain) rapporteur.Actor {
	known := r.known(c)
	a := rapporteur.Actor{
		Name: r.nameOf(c, known), Kind: kindOf(c),
		Code: r.code(c, known), Known: known != nil,
	}
	if known != nil {
		a.Wikidata = known.Wikidata
	}
	if c.kind == rapporteur.Person {
		a.Role = r.facts.world.Role(r.office(c)).English
	}
	return a
}

// kindOf is the kind of a chain. Countries described together are a group, not
// one country. Persons described in the plural are a group:
// armed if they are rebels. So are
// those of one country in "the Omani and Qatari officials".
func kindOf(c *chain) string {
	part := len(c.mentions) == 1 && c.mentions[0].whole != nil && c.identity == "" && !slices.Contains(soleOffices[:], c.mentions[0].Office)
	switch {
	case c.kind == rapporteur.Country && c.plural():
		return rapporteur.Group
	case c.kind != rapporteur.Person || c.named() || !c.plural() && !part:
		return cmp.Or(c.kind, rapporteur.Group)
	case slices.Contains(c.sectors, "REB"):
		return rapporteur.ArmedGroup
	}
	return rapporteur.Group
}

// known is the chain's entity in package world, or nil.
func (r *resolver) known(c *chain) *world.Entity {
	if c.identity == "" && c.kind == rapporteur.Country {
		return r.facts.world.Entity(r.country(c))
	}
	return r.facts.world.Entity(c.identity)
}

// nameOf is the fullest proper name; without one, the first description that
// tells the country, or the first. A country that the text calls by epithets
// and seats only has its usual name.
func (r *resolver) nameOf(c *chain, known *world.Entity) string {
	if c.kind == rapporteur.Country && known != nil {
		if usual := r.facts.name(known); usual != "" {
			return usual
		}
	}
	if c.named() {
		return r.nameMention(c).Name
	}
	for _, m := range c.mentions {
		if m.Form == rapporteur.Role && len(m.Country) > 0 {
			return m.Name
		}
	}
	return c.mentions[0].Name
}

// code is the country and primary sector of a chain.
func (r *resolver) code(c *chain, known *world.Entity) string {
	switch {
	case known != nil && c.kind == rapporteur.Country && seatOnly(c):
		return known.Code + "GOV"
	case known != nil && c.kind != rapporteur.Person:
		return known.Code
	case c.kind == rapporteur.Person:
		return r.personCode(c, known)
	case c.kind == rapporteur.Country || c.kind == rapporteur.Place || wholePeople(c):
		return r.country(c)
	}
	return join(r.country(c), r.sector(c))
}

// join is the code of a country and sector; a body that stands in place of a
// country tells its sector by itself.
func join(country, sector string) string {
	if sector == "IGO" && country != "" {
		return country
	}
	return country + sector
}

// seatOnly reports whether the text calls a country by the seat of its power
// alone, and so means its government.
func seatOnly(c *chain) bool {
	seat := false
	for _, m := range c.mentions {
		seat = seat || m.Form == rapporteur.Metonym
		if m.Form != rapporteur.Metonym && m.Form != rapporteur.Pronoun {
			return false
		}
	}
	return seat
}

// wholePeople reports whether the chain is a population called by its
// nationality alone, once at least.
func wholePeople(c *chain) bool {
	return c.kind == rapporteur.Population && slices.ContainsFunc(c.mentions, func(m *mention) bool { return m.Sector == "" && m.Form != rapporteur.Pronoun })
}

// personCode is what the text says of a person's country and sector; what it
// leaves open is filled from the tables.
func (r *resolver) personCode(c *chain, known *world.Entity) string {
	country, sector := r.country(c), r.sector(c)
	if known == nil {
		return join(country, sector)
	}
	if known.Sector != "" && !slices.Contains(privateSectors[:], known.Sector) && slices.Contains(privateSectors[:], sector) {
		sector = "" // whom the world knows as a politician remains one, a tycoon or writer as he may be
	}
	for _, p := range r.facts.posts(known.Key) {
		if country == "" {
			country = r.codeOf(p.country)
		}
		setIfEmpty(&sector, primary(r.facts.world.Role(p.office).Sector))
	}
	if country == "" || sector == "" {
		return known.Code
	}
	return join(country, sector)
}

// privateSectors are those of people who act for themselves.
var privateSectors = [...]string{"BUS", "CVL", "EDU", "JRN", "MED", "SOC", "LAB", "AGR"}

// codeOf is the code of a country or of an organisation that persons head.
func (r *resolver) codeOf(key string) string {
	if e := r.facts.world.Entity(key); e != nil {
		return e.Code
	}
	return key
}

// country is the one country that the chain's mentions agree on, or "".
func (r *resolver) country(c *chain) string {
	for _, m := range c.mentions {
		if len(m.Country) == 1 {
			return m.Country[0]
		}
	}
	return ""
}

// serving are the offices whose sector is that of whom they serve.
var serving = [...]string{"SPOKES", "ADVISER", "ENVOY", "SECGEN", "MILCDR"}

// sector is the primary sector of the chain's office, else of its words.
func (r *resolver) sector(c *chain) string {
	office := r.office(c)
	if s := r.facts.world.Role(office).Sector; s != "" && (len(c.sectors) == 0 || !slices.Contains(serving[:], office)) {
		return primary(s)
	}
	if len(c.sectors) > 0 {
		return c.sectors[0]
	}
	return ""
}

// office is the most telling office of a chain: one that the text names before
// one of the tables, and of each the highest.
func (r *resolver) office(c *chain) string {
	best := ""
	for _, p := range r.posts(c) {
		told := slices.Contains(c.offices, p.office)
		if best == "" || told == slices.Contains(c.offices, best) && rank(p.office) < rank(best) {
			best = p.office
		}
	}
	return best
}
