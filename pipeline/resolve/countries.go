package resolve

import (
	"slices"

	"rapporteur"
)

// countries joins everything that stands for a country itself: its names, its
// seat of power, and descriptions such as "the Syrian regime" that recognition
// has read as the country.
func (r *resolver) countries() {
	first := map[string]*mention{}
	for _, m := range r.single(rapporteur.Name, rapporteur.Metonym, rapporteur.Epithet) {
		if !standsForCountry(m) {
			continue
		}
		if other := first[m.Country[0]]; other != nil {
			r.join(other, m)
		} else {
			first[m.Country[0]] = m
		}
	}
}

// standsForCountry reports whether the words mean one country as an actor. A
// metonym or epithet of unknown kind does.
func standsForCountry(m *mention) bool {
	if len(m.Country) != 1 {
		return false
	}
	if m.Kind == rapporteur.Country {
		return true
	}
	figurative := m.Form == rapporteur.Metonym || m.Form == rapporteur.Epithet
	return figurative && (m.Kind == "" || m.Kind == rapporteur.Group || m.Kind == rapporteur.Place)
}

// countryByContext resolves names and nouns that several countries share: "the
// Islamic Republic", "the kingdom", "the country". The country must be one that
// the text speaks of.
func (r *resolver) countryByContext() {
	for _, m := range r.single(rapporteur.Name, rapporteur.Role) {
		if m.Kind != rapporteur.Country || m.Plural || len(m.Country) == 1 || !r.definite(m) ||
			m.Form == rapporteur.Role && (len(r.content(m)) > 1 || !r.tree.Tag(m.Head, "NOUN") || r.owned(m)) {
			continue
		}
		if code := r.likeliest(m, r.candidateCountries(m)); code != "" {
			m.Country = []string{code}
			r.joinCountry(m, code)
		}
	}
}

// ownCountry makes "his country" that of the person whom the possessive stands
// for.
func (r *resolver) ownCountry() {
	for _, m := range r.single(rapporteur.Role) {
		if m.Kind != rapporteur.Country || m.Plural || len(m.Country) == 1 {
			continue
		}
		for _, n := range r.single(rapporteur.Pronoun) {
			if r.tree.Head(n.Head) == m.Head && r.possessive(n) && len(n.chain.countries) == 1 {
				r.joinCountry(m, n.chain.countries[0])
				break
			}
		}
	}
}

// owned reports whether a possessive determines the description.
func (r *resolver) owned(m *mention) bool {
	return slices.ContainsFunc(r.tree.Children(m.Head), func(c rapporteur.TokenRef) bool {
		return r.tree.Has(c, "Poss=Yes") || r.tree.Is(c, "nmod:poss")
	})
}

// candidateCountries are those that the words can mean; nil for any.
func (r *resolver) candidateCountries(m *mention) []string {
	if len(m.Country) > 1 {
		return m.Country
	}
	return r.facts.countries(m.Name)
}

// likeliest is the candidate that the text before m, its own sentence included,
// speaks of most; nearer mentions weigh more. It is "" if none is spoken of.
func (r *resolver) likeliest(m *mention, candidates []string) string {
	weight := map[string]float64{}
	best := ""
	for i := len(r.mentions) - 1; i >= 0; i-- {
		n := r.mentions[i]
		if n == m || n.sentence > m.sentence || len(n.Country) != 1 || overlaps(m, n) {
			continue
		}
		code := n.Country[0]
		if candidates != nil && !slices.Contains(candidates, code) {
			continue
		}
		if candidates == nil && (n.Kind != rapporteur.Country || n.index > m.index) {
			continue
		}
		weight[code] += 1 / float64(1+m.sentence-n.sentence)
		if best == "" || weight[code] > weight[best] {
			best = code
		}
	}
	return best
}

func overlaps(m, n *mention) bool { return m.Span.Overlaps(n.Span) }

// joinCountry makes m a mention of the country: of its chain, or alone with the
// country's code.
func (r *resolver) joinCountry(m *mention, code string) {
	m.Country, m.Kind = []string{code}, rapporteur.Country
	r.chainOf(m.chain.mentions...)
	for _, n := range r.single(rapporteur.Name, rapporteur.Metonym, rapporteur.Epithet, rapporteur.Role) {
		if n != m && n.Kind == rapporteur.Country && standsForCountry(n) && n.Country[0] == code && r.join(n, m) {
			return
		}
	}
}

// populations joins the names of one people ("the Iranians") with its plain
// descriptions, those whose sector says nothing more ("the Iranian people").
func (r *resolver) populations() {
	first := map[string]*mention{}
	for _, m := range r.single(rapporteur.Name, rapporteur.Role) {
		if m.Kind != rapporteur.Population || len(m.Country) != 1 || m.Form == rapporteur.Role && !r.plain(m) {
			continue
		}
		key := m.Country[0]
		if first[key] == nil {
			first[key] = m
		} else {
			r.join(first[key], m)
		}
	}
}

// plain reports whether a description names the whole people: a noun of
// nationality, or without a number one that tells no part ("the people").
func (r *resolver) plain(m *mention) bool {
	if m.Sector == "" && r.nationality(m.Head) {
		return true
	}
	return (m.Sector == "" || r.lang.Names.Has("peoples", m.lemma)) && r.tree.Child(m.Head, "nummod") == 0
}
