package resolve

import (
	"slices"

	"rapporteur"
)

// counterparts gives "his Omani counterpart" the office of the person whose
// counterpart it is: the subject of the clause, or of one above it.
func (r *resolver) counterparts() {
	for _, m := range r.single(rapporteur.Role) {
		if m.Office != "" || m.Plural || !r.lang.Names.Has("counterparts", m.lemma) {
			continue
		}
		if office := r.officeAbove(m); office != "" {
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
		i := slices.IndexFunc(r.mentions, func(n *mention) bool { return n.Head == subject && r.office(n.chain) != "" })
		if i >= 0 {
			return r.office(r.mentions[i].chain)
		}
	}
	return ""
}
