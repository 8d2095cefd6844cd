package recognise

import (
	"cmp"
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/world"
)

// candidate is a noun phrase that may be a mention.
type candidate struct {
	mention rapporteur.Mention
	taken   []ref // the tokens of the wording
}

// findNominals finds roles, agent nouns, epithets and nouns of nationality. A
// phrase inside a longer one is left to it, but for nouns of nationality.
func (f *finder) findNominals() {
	var found []candidate
	for i := range f.doc.Tokens {
		if c, ok := f.nominal(ref(i + 1)); ok {
			found = append(found, c)
		}
	}
	slices.SortStableFunc(found, func(a, b candidate) int {
		return cmp.Compare(b.mention.End-b.mention.First, a.mention.End-a.mention.First)
	})
	for _, c := range found {
		if c.mention.Rule != rapporteur.ByDemonym && f.inside(c.mention) {
			continue
		}
		for r := c.mention.First; r < c.mention.End; r++ {
			f.covered[r] = append(f.covered[r], len(f.nominals))
		}
		f.nominals = append(f.nominals, c.mention)
		for _, r := range c.taken {
			f.taken[r] = true
		}
	}
}

// inside reports whether the head of m is a word of a mention already found.
func (f *finder) inside(m rapporteur.Mention) bool { return len(f.covered[m.Head]) > 0 }

// nominal reads the noun r as the head of a mention, if it can be one.
func (f *finder) nominal(r ref) (candidate, bool) {
	if !f.isNoun(r) || f.inDate(r) || f.blocked[r] {
		return candidate{}, false
	}
	if h := f.hit(r); h != nil && (h.end-h.first > 1 || f.tree.Tag(r, "PROPN")) {
		return candidate{}, false
	}
	first, end := f.phrase(r)
	if m, ok := f.epithet(r, first, end); ok {
		return candidate{m, []ref{r}}, true
	}
	if m, taken, ok := f.agent(r, first, end); ok {
		return candidate{m, taken}, true
	}
	if m, taken, ok := f.described(r, first, end); ok {
		return candidate{m, taken}, true
	}
	if m, ok := f.people(r, first, end); ok {
		return candidate{m, []ref{r}}, true
	}
	return candidate{}, false
}

// epithet reads a phrase whose noun names a state with blame or praise.
func (f *finder) epithet(r, first, end ref) (rapporteur.Mention, bool) {
	if !f.has("epithet nouns", r) {
		return rapporteur.Mention{}, false
	}
	countries := f.countriesOf(r, first, end)
	if countries == nil && !f.modifiedBy("epithet modifiers", r, first, end) {
		return rapporteur.Mention{}, false
	}
	m := f.mention(rapporteur.Epithet, "epithet", r, first, end)
	m.Country, m.Kind = countries, rapporteur.Country
	return m, true
}

// modifiedBy reports whether a word of the class stands in the phrase beside its
// head.
func (f *finder) modifiedBy(class string, head, first, end ref) bool {
	for r := first; r < end; r++ {
		if r != head && f.has(class, r) {
			return true
		}
	}
	return false
}

// agent reads a phrase that has a wording of a role or kind of actor.
func (f *finder) agent(r, first, end ref) (rapporteur.Mention, []ref, bool) {
	p, taken := f.match(r, first, f.withParticiple(r, end))
	if p == nil {
		return rapporteur.Mention{}, nil, false
	}
	last := slices.Max(taken) + 1
	end = max(end, last)
	if p.kind == rapporteur.Person && last < end && last > r && startsUpper(f.doc.Token(last).Form) && (f.opensPerson(last) || f.facts.Called(f.doc.Token(last).Form) != nil) {
		end = last // "Secretary of State X", where the tree took X into the title
	}
	if isBody(p.kind) {
		end = f.runEnd(r, first, end)
	}
	if h := f.hit(end - 1); h != nil && h.first > r {
		end = max(end, h.end) // no description ends within a name
	}
	if p.modified && end-first < 2 || p.upper && isBody(p.kind) && !f.nameLike(r, first, end) {
		return rapporteur.Mention{}, nil, false
	}
	m := f.mention(rapporteur.Role, p.rule, r, first, end)
	m.Kind, m.Sector, m.Office = p.kind, p.sector, p.office
	m.Country = f.countriesOf(r, first, end)
	if p.country != "" && m.Country == nil {
		m.Country = []string{p.country}
	}
	if m.Country == nil && isBody(p.kind) {
		m.Country = f.leadersCountry(first, end)
	}
	if m.Kind == rapporteur.Person && m.Gender == "Masc" && f.gender(f.tree.Child(r, "det")) == "" {
		m.Gender = "" // the masculine noun of an office is of either, but for its article
	}
	f.inherit(&m, p, taken)
	if p.office == "" {
		f.nameBody(&m)
	}
	if m.Country == nil {
		m.Country = f.residence(&m)
	}
	f.retire(&m)
	if (m.Sector == "EDU" || m.Sector == "LAB") && len(m.Country) == 1 && f.facts.Entity(m.Country[0]) != nil && f.facts.Entity(m.Country[0]).Kind != rapporteur.Country {
		m.Sector = "" // the experts and staff of the United Nations act for them
	}
	m.Plural = m.Plural || len(m.Country) > 1 && f.tree.Tag(r, "NOUN") && p.kind == rapporteur.Person
	if m.Plural && m.Kind == rapporteur.Person {
		m.Kind = kindOfMany(m.Sector)
	}
	return m, taken, true
}

// residence is the country in which a phrase sets those who are not sent there,
// as soldiers and envoys are: "unions in Denmark"; nil if it does not.
func (f *finder) residence(m *rapporteur.Mention) []string {
	switch {
	case m.Sector == "MIL" || m.Sector == "JRN" || m.Sector == "NGO" || m.Sector == "IGO" || m.Sector == "":
		return nil
	case m.Sector == "GOV" && m.Kind == rapporteur.Person:
		return nil
	}
	for _, c := range f.tree.All(m.Head, "nmod") {
		if h := f.hit(c); h != nil && c >= m.First && f.lang.Names.Has("place prepositions", f.tree.Marker(c)) {
			if e := h.senses[0].Entity; e.Country != "" && (e.Kind == rapporteur.Country || e.Kind == rapporteur.Place) {
				return []string{e.Country}
			}
		}
	}
	return nil
}

// withParticiple is end, or after a participle that follows there: it can belong
// to a wording ("hommes armés"), and otherwise is a clause of its own.
func (f *finder) withParticiple(head, end ref) ref {
	if int(end) <= len(f.doc.Tokens) && f.tree.Head(end) == head && f.tree.Is(end, "acl", "amod") && f.tree.Has(end, "VerbForm=Part") {
		return end + 1
	}
	return end
}

// isBody reports whether a kind of actor is a body that can have a name.
func isBody(kind string) bool {
	return kind == rapporteur.Organization || kind == rapporteur.ArmedGroup || kind == rapporteur.Group
}

// kindOfMany is the kind of several persons of a sector.
func kindOfMany(sector string) string {
	switch sector {
	case "REB", "UAF", "CRM":
		return rapporteur.ArmedGroup
	case "CVL", "REF", "LAB", "EDU", "REL", "AGR", "OPP":
		return rapporteur.Population
	}
	return rapporteur.Group
}

// inherit gives a head whose wording says little ("chef", "membres", "haut
// responsable", "porte-parole") the sector of the body that it belongs to; and
// "le président du tribunal" is no head of state.
func (f *finder) inherit(m *rapporteur.Mention, p *pattern, taken []ref) {
	switch m.Office {
	case "", "HOS", "SPOKES", "SECGEN", "ADVISER", "ENVOY", "MILCDR":
	default:
		return
	}
	body, sector := f.body(m.Head, m.First, m.End)
	if body == 0 && m.Kind == rapporteur.Person && (m.Sector == "" || m.Sector == "GOV") {
		body, sector = f.side(m.Head, m.First, m.End)
	}
	if body == 0 || slices.Contains(taken, body) || m.Office == "" && ownSector(p) {
		return
	}
	if m.Office == "HOS" && len(p.words) == 1 {
		m.Office = ""
		if sector == "" && f.unsectored(body) {
			m.Sector = ""
		}
	}
	if sector != "" {
		m.Sector = sector
	}
}

// unsectored reports whether a word is the noun of a body that tells no sector.
func (f *finder) unsectored(r ref) bool {
	first, end := f.phrase(r)
	p, _ := f.match(r, first, end)
	return p != nil && isBody(p.kind) && p.sector == "" && !p.upper
}

// ownSector reports whether a wording without an office says what its people are,
// whosever they are: the peasants and inhabitants of a municipality are not its
// government.
func ownSector(p *pattern) bool {
	switch p.sector {
	case "AGR", "REF", "REL", "EDU", "MED", "JRN", "CRM":
		return true
	}
	return p.kind == rapporteur.Population
}

// body is the noun or name within [first, end) that a head belongs to, and its
// sector; zero if it is a country or there is none.
func (f *finder) body(head, first, end ref) (ref, string) {
	for _, c := range f.tree.Children(head) {
		if c < first || c >= end || !f.tree.Is(c, "nmod", "compound") {
			continue
		}
		if _, ok := f.genitive(c, head); !ok {
			continue
		}
		if h := f.hit(c); h != nil {
			if h.senses[0].How == world.Metonym {
				return c, "GOV"
			}
			if e := h.senses[0].Entity; e.Kind == rapporteur.Organization || e.Kind == rapporteur.ArmedGroup {
				return c, e.Sector
			}
			continue
		}
		a, b := f.phrase(c)
		p, _ := f.match(c, a, b)
		if f.tree.Tag(c, "PROPN") && f.demonyms[c].countries == nil && (p == nil || !isBody(p.kind)) {
			return c, ""
		}
		if p != nil && f.tree.Tag(c, "NOUN", "PROPN") && p.kind != rapporteur.Country {
			sector := p.sector
			if sector == "" && a <= c && c < b {
				_, sector = f.body(c, a, b) // "the chairman of the company's board"
			}
			return c, sector
		}
	}
	return 0, ""
}

// side is the adjective within [first, end) that tells whose the head is, and
// its sector: "rebel spokesman"; zero if there is none.
func (f *finder) side(head, first, end ref) (ref, string) {
	for _, c := range f.tree.All(head, "amod") {
		if c < first || c >= end || f.hit(c) != nil || f.nationality(c) != nil {
			continue
		}
		if p, _ := f.match(c, c, c+1); p != nil && p.sector != "" && p.sector != "CVL" {
			return c, p.sector
		}
	}
	return 0, ""
}

// retire makes a person whose office is over one of the elite.
func (f *finder) retire(m *rapporteur.Mention) {
	if m.Kind != rapporteur.Person {
		return
	}
	form, _, prefixed := strings.Cut(f.doc.Token(m.Head).Form, "-")
	former := prefixed && f.lang.Names.Has("former", form)
	for _, c := range f.tree.All(m.Head, "amod", "compound", "advmod") {
		former = former || f.has("former", c)
	}
	if !former {
		return
	}
	m.Office = ""
	if m.Sector == "GOV" || m.Sector == "MIL" || m.Sector == "LEG" || m.Sector == "" {
		m.Sector = "ELI"
	}
}
