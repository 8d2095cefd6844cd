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
		code := r.countryOfEpithet(m, all)
		if code == "" {
			code = r.adversary(m)
		}
		if code != "" {
			r.joinCountry(m, code)
		}
	}
}

// countryOfEpithet is the country of the nearest other epithet, those before m
// first.
func (r *resolver) countryOfEpithet(m *mention, all []*mention) string {
	after := ""
	before := ""
	for _, n := range all {
		switch {
		case n == m || len(n.Country) != 1 || n.Kind != rapporteur.Country:
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
func (r *resolver) adversary(m *mention) string {
	own := r.ownCountries(m)
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

// ownCountries are the countries of the subjects of all clauses that m stands
// in.
func (r *resolver) ownCountries(m *mention) []string {
	var own []string
	for clause := r.tree.Clause(m.Head); clause != 0; clause = r.above(r.tree.FirstConjunct(clause)) {
		for _, s := range r.tree.Conjuncts(r.tree.Subject(clause)) {
			for _, n := range r.mentions {
				if n.Head == s && n != m {
					own = addNew(own, n.chain.countries...)
				}
			}
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
