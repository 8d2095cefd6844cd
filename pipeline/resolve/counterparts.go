package resolve

import (
	"cmp"
	"slices"

	"rapporteur"
)

// counterparts gives "his Omani counterpart" the office of the person whose
// counterpart it is: the subject of the clause or of one above it, else the
// last person before it who has an office.
func (r *resolver) counterparts() {
	for _, m := range r.single(rapporteur.Role) {
		if m.Office != "" || m.Plural || len(m.Country) == 0 || !r.lang.Names.Has("counterparts", m.lemma) {
			continue
		}
		if office := cmp.Or(r.officeAbove(m), r.officeBefore(m)); office != "" {
			m.Office, m.Sector, m.Kind = office, r.facts.world.Role(office).Sector, rapporteur.Person
			r.chainOf(m.chain.mentions...)
		}
	}
}

// officeAbove is the office of the nearest subject that has one, in the clauses
// around m.
func (r *resolver) officeAbove(m *mention) string {
	for clause := r.tree.Clause(m.Head); clause != 0; clause = r.above(clause) {
		subject := r.tree.Subject(clause)
		if subject == 0 || r.tree.Under(m.Head, subject) {
			continue
		}
		i := slices.IndexFunc(r.heads[subject], func(n *mention) bool { return r.office(n.chain) != "" })
		if i >= 0 {
			return r.office(r.heads[subject][i].chain)
		}
	}
	return ""
}

// officeBefore is the office of the last person of another country before m, in
// its sentence or the one before it.
func (r *resolver) officeBefore(m *mention) string {
	for i := m.index - 1; i >= 0; i-- {
		n := r.mentions[i]
		if n.sentence < m.sentence-1 {
			return ""
		}
		if office := r.office(n.chain); office != "" && n.chain != m.chain && n.chain.kind == rapporteur.Person && !shareOne(n.chain.countries, m.Country) {
			return office
		}
	}
	return ""
}
