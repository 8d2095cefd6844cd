package resolve

import (
	"slices"

	"rapporteur"
	"rapporteur/tree"
)

// epithets finds whom an epithet without a country means: the country of the
// epithet used last before it, else of the first after it, else the only
// country near that is not the speaker's own. An epithet that fits nobody stays
// an actor of its own.
func (r *resolver) epithets() {
	all := r.single(rapporteur.Epithet)
	open := slices.DeleteFunc(slices.Clone(all), func(m *mention) bool { return len(m.Country) > 0 })
	for _, m := range open {
		if m.Kind == rapporteur.Person {
			continue
		}
		own := r.ownCountries(m)
		code := r.countryInside(m)
		if code == "" {
			code = r.countryOfEpithet(m, all, own)
		}
		if code == "" {
			code = r.adversary(m, own)
		}
		if code != "" {
			r.joinCountry(m, code)
		}
	}
}

// countryInside is the country of a place named in the epithet, or "".
func (r *resolver) countryInside(m *mention) string {
	for t := m.First; t < m.End; t++ {
		if !r.tree.Tag(t, "PROPN") {
			continue
		}
		for _, s := range r.facts.world.Lookup(r.lang.Code, r.tree.Token(t).Form) {
			if s.Entity.Kind == rapporteur.Country || s.Entity.Kind == rapporteur.Place {
				return s.Entity.Country
			}
		}
	}
	return ""
}

// countryOfEpithet is the country of the nearest other epithet, those before m
// first. Nobody slights one's own country.
func (r *resolver) countryOfEpithet(m *mention, all []*mention, own []string) string {
	after := ""
	before := ""
	for _, n := range all {
		switch {
		case n == m || len(n.Country) != 1 || n.Kind != rapporteur.Country || slices.Contains(own, n.Country[0]):
		case n.index < m.index:
			before = n.Country[0]
		case after == "":
			after = n.Country[0]
		}
	}
	if before != "" {
		return before
	}
	return after
}

// adversary is the one country mentioned in the same sentence or, failing that,
// in the sentence before that is not of the speaker's side: not that of the
// subjects of the clauses around m. It is "" if there are none or several.
func (r *resolver) adversary(m *mention, own []string) string {
	for back := 0; back <= 1; back++ {
		var others []string
		for _, n := range r.mentions {
			if n == m || n.sentence != m.sentence-back || len(n.Country) != 1 || slices.Contains(own, n.Country[0]) {
				continue
			}
			if n.Kind == rapporteur.Country || n.Kind == rapporteur.Person {
				others = addNew(others, n.Country[0])
			}
		}
		if len(others) > 0 {
			if len(others) == 1 {
				return others[0]
			}
			return ""
		}
	}
	return ""
}

// ownCountries are the countries of the subject of the clause that m stands in
// and of those above, whose speech or thought it may be. An adverbial clause
// tells of something else than the clause above it.
func (r *resolver) ownCountries(m *mention) []string {
	var own []string
	for clause := r.tree.Clause(m.Head); clause != 0; clause = r.above(r.tree.FirstConjunct(clause)) {
		for _, s := range r.tree.Conjuncts(r.tree.Subject(clause)) {
			for _, n := range r.heads[s] {
				if n != m {
					own = addNew(own, n.chain.countries...)
				}
			}
		}
		if r.tree.Is(r.tree.FirstConjunct(clause), "advcl") {
			break
		}
	}
	return own
}

// above is the clause that governs a clause, zero at the root.
func (r *resolver) above(clause tree.Ref) tree.Ref {
	if r.tree.Head(clause) == 0 {
		return 0
	}
	return r.tree.Clause(r.tree.Head(clause))
}
