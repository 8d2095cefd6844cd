package resolve

import "rapporteur"

// groupReach is how many sentences back a description of the same group stands.
const groupReach = 60

// descriptions joins descriptions of groups and bodies: the same head noun, the
// same country or none told again, and nothing in the later that the earlier
// does not say ("the Malian rebels … the rebels").
func (r *resolver) descriptions() {
	before := map[string][]*mention{} // by lemma of the head
	for _, m := range r.single(rapporteur.Role) {
		if m.chain.kind == rapporteur.Person && !m.Plural {
			continue
		}
		same := before[m.lemma]
		for j := len(same) - 1; j >= 0 && m.sentence-same[j].sentence <= groupReach; j-- {
			if n := same[j]; n.chain != m.chain && r.sameGroup(n, m) && r.joinDescription(n, m) {
				break
			}
		}
		before[m.lemma] = append(same, m)
	}
}

// sameGroup compares a description with a later one.
func (r *resolver) sameGroup(earlier, later *mention) bool {
	if earlier.lemma != later.lemma || earlier.Plural != later.Plural || earlier.Kind != later.Kind || len(later.Country) > 0 && len(earlier.Country) == 0 {
		return false
	}
	if !r.definite(later) && (r.tree.Child(later.Head, "nummod") != 0 || r.tree.Child(earlier.Head, "nummod") != 0 || !later.Plural) {
		return false
	}
	if r.apart(earlier, later) || r.owned(later) || r.owned(earlier) {
		return false
	}
	return subset(r.content(later), r.content(earlier))
}

// splits reports whether a description with several countries means one
// for each: "the French and German governments".
func splits(m *rapporteur.Mention) bool {
	return m.Form == rapporteur.Role && m.Plural && len(m.Country) > 1 && m.Kind != rapporteur.Place && m.Kind != rapporteur.Country
}

// ofPersons reports whether a plural description is of persons, not of bodies.
func ofPersons(m *mention) bool {
	return m.Kind == rapporteur.Person || m.Kind == rapporteur.Group && (m.Office != "" || m.Sector == "GOV")
}

// split gives each mention of several countries a part for each of them, which
// the sieves treat as mentions of their own.
func (r *resolver) split() {
	for _, m := range r.mentions {
		if !splits(&m.Mention) {
			continue
		}
		for _, code := range m.Country {
			one := m.Mention
			one.Country = []string{code}
			if ofPersons(m) {
				one.Kind, one.Plural = rapporteur.Person, false
				if m.Gender == "Masc" {
					one.Gender = "" // a masculine plural may have women in it
				}
			}
			part := r.add(one)
			part.whole, part.Plural = m, one.Plural // whatever the article says
			m.parts = append(m.parts, part)
		}
	}
}
