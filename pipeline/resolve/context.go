package resolve

import (
	"slices"

	"rapporteur"
	"rapporteur/tree"
)

// ownersCountry gives "his spokesman" and "its army" the country of the one
// whose they are.
func (r *resolver) ownersCountry() {
	owners := map[tree.Ref]*chain{}
	for _, m := range r.single(rapporteur.Pronoun) {
		if r.possessive(m) && len(m.chain.countries) == 1 {
			owners[r.tree.Head(m.Head)] = m.chain
		}
	}
	for _, m := range r.single(rapporteur.Role) {
		if owner := owners[m.Head]; owner != nil && m.whole == nil && len(m.chain.countries) == 0 && r.ofState(m.chain) && owner != m.chain {
			r.settle(m.chain, owner.countries[0])
		}
	}
}

// leadersCountry gives "the X administration", "X's army" and "X's critics" the
// country of the person whose they are.
func (r *resolver) leadersCountry() {
	for _, m := range r.single(rapporteur.Role) {
		if len(m.chain.countries) > 0 || m.whole != nil || !r.ofState(m.chain) && m.Sector != "REB" {
			continue
		}
		for _, t := range r.tree.All(m.Head, "nmod:poss", "compound", "nmod") {
			if code := r.leaderAt(t, m); code != "" {
				r.settle(m.chain, code)
				break
			}
		}
	}
}

// leaderAt is the country of the person named at t, a dependent within m; "" if
// there is none.
func (r *resolver) leaderAt(t tree.Ref, m *mention) string {
	if marker := r.tree.Marker(t); r.tree.Is(t, "nmod") && marker != "" && !r.lang.Names.Has("genitive prepositions", marker) {
		return ""
	}
	for _, n := range r.heads[t] {
		if n.Form == rapporteur.Name && n.chain != m.chain && n.chain.kind == rapporteur.Person && n.First >= m.First && n.End <= m.End {
			return r.stateOf(n.chain)
		}
	}
	return ""
}

// stateOf is the country of a person, also where only the tables tell it.
func (r *resolver) stateOf(c *chain) string {
	if len(c.countries) == 1 {
		return c.countries[0]
	}
	if known := r.known(c); known != nil {
		return known.Country
	}
	return ""
}

// countryOfText gives those who act for a state that is not told the country
// that the text is about: the only one that it speaks of.
func (r *resolver) countryOfText() {
	code := r.onlyCountry()
	if code == "" {
		return
	}
	for _, c := range r.chains() {
		if len(c.countries) == 0 && c.identity == "" && (r.ofState(c) || c.kind == rapporteur.Place && c.named()) && !r.indefinite(c) && !r.dealsWith(c, code) {
			r.settle(c, code)
		}
	}
}

// dealsWith reports whether the country is told only by what the chain deals with
// as somebody else: "the police deported 15 Xs", "the government summoned the X
// ambassador". Who so acts is of another country.
func (r *resolver) dealsWith(c *chain, code string) bool {
	abroad := false
	for _, n := range r.mentions {
		if n.chain == c || len(n.Country) != 1 || n.Country[0] != code || n.Form == rapporteur.Pronoun || len(n.parts) > 0 {
			continue
		}
		foreigner := n.Kind == rapporteur.Country || n.Kind == rapporteur.Population && n.Sector == "" || slices.Contains(envoys[:], n.Office)
		if !r.inTitle(n, envoys[:]...) && !(foreigner && slices.ContainsFunc(c.mentions, func(m *mention) bool { return r.apart(m, n) })) {
			return false
		}
		abroad = true
	}
	return abroad
}

// envoys are the offices of those whom a state sends to others.
var envoys = [...]string{"AMB", "DIP", "ENVOY"}

// countryOfOutlet gives the forces and bodies of which the text tells no country that
// of the outlet: to its readers "policemen" are theirs. A peasant or a tourist may be
// from anywhere.
func (r *resolver) countryOfOutlet() {
	if r.doc.Country == "" {
		return
	}
	for _, c := range r.chains() {
		if len(c.countries) == 0 && c.identity == "" && (r.ofState(c) || r.armed(c)) {
			r.settle(c, r.doc.Country)
		}
	}
}

// armed reports whether a chain is of those who bear arms against a state or beside it.
func (r *resolver) armed(c *chain) bool {
	switch r.sector(c) {
	case "REB", "UAF", "PRM":
		return true
	}
	return false
}

// stateSectors are those whose members act for a state or within its politics.
var stateSectors = [...]string{"GOV", "MIL", "COP", "LEG", "JUD", "SPY", "OPP", "PTY"}

// ofState reports whether the sector of a chain is one of a state's.
func (r *resolver) ofState(c *chain) bool { return slices.Contains(stateSectors[:], r.sector(c)) }

// indefinite reports whether a chain has but descriptions that point at nobody
// known: "a policeman", "soldiers".
func (r *resolver) indefinite(c *chain) bool {
	return !slices.ContainsFunc(c.mentions, func(m *mention) bool {
		return m.Form == rapporteur.Name || m.Form == rapporteur.Role && r.definite(m) && (!m.Plural || r.tree.Child(m.Head, "det") != 0)
	})
}

// settle gives a chain its country.
func (r *resolver) settle(c *chain, code string) {
	c.countries = []string{code}
	for _, m := range c.mentions {
		if m.Form != rapporteur.Pronoun {
			m.Country = []string{code}
		}
	}
}

// onlyCountry is the country of all mentions that tell one, "" if they tell
// several or too few to be sure.
func (r *resolver) onlyCountry() string {
	only, sure := "", false
	for _, m := range r.mentions {
		if m.Form == rapporteur.Pronoun || len(m.parts) > 0 || r.isBody(m) || foreign(m) || r.lang.Names.Has("counterparts", m.lemma) || r.sentAbroad(m) {
			continue
		}
		for _, code := range m.Country {
			if only != "" && code != only {
				return ""
			}
			sure = sure || only == code || m.Form == rapporteur.Role
			only = code
		}
	}
	if !sure {
		return ""
	}
	return only
}

// foreign reports whether a mention tells nothing of where the text is set: the
// agency that reports, a company.
func foreign(m *mention) bool {
	return m.Kind == rapporteur.Organization && (m.Sector == "JRN" || m.Sector == "BUS" || m.Sector == "NGO")
}

// sentAbroad reports whether a mention is of an ambassador or the country in his title:
// where he is, is elsewhere.
func (r *resolver) sentAbroad(m *mention) bool {
	return m.Office == "AMB" || r.inTitle(m, "AMB")
}

// inTitle reports whether a mention stands within that of somebody in one of the offices.
func (r *resolver) inTitle(m *mention, offices ...string) bool {
	return slices.ContainsFunc(r.mentions, func(n *mention) bool {
		return n != m && slices.Contains(offices, n.Office) && n.First <= m.First && m.End <= n.End
	})
}

// isBody reports whether what stands for the country of a mention is an
// organisation of several: the United Nations speak of any country.
func (r *resolver) isBody(m *mention) bool {
	if len(m.Country) != 1 {
		return false
	}
	e := r.facts.world.Entity(m.Country[0])
	return e == nil || e.Kind != rapporteur.Country
}
