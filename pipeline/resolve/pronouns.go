package resolve

import (
	"slices"

	"rapporteur"
	"rapporteur/tree"
)

// pronounReach is how many sentences back an antecedent may stand.
const pronounReach = 2

// pronouns gives personal and possessive pronouns of the third person their
// antecedent, in text order, and drops those that have none.
func (r *resolver) pronouns() {
	for _, m := range r.single(rapporteur.Pronoun) {
		if len(m.chain.mentions) > 1 {
			continue
		}
		m.dropped = m.Head == 0 || r.tree.Has(m.Head, "Person=1") || r.tree.Has(m.Head, "Person=2") || !r.refer(m) && !r.somebody(m)
	}
}

// somebody lets a personal pronoun whose antecedent the text does not tell stand
// for a person of its own, and reports whether it can: a subject or object that
// is neither a thing nor a dummy.
func (r *resolver) somebody(m *mention) bool {
	h := m.Head
	if !r.tree.Tag(h, "PRON") || !r.tree.Has(h, "PronType=Prs") || r.tree.Has(h, "Poss=Yes") || r.tree.Has(h, "Reflex=Yes") ||
		!r.tree.Has(h, "Gender=Masc") && !r.tree.Has(h, "Gender=Fem") && !r.tree.Has(h, "Number=Plur") ||
		!r.tree.Is(h, "nsubj", "obj", "iobj") || r.tree.Child(r.tree.Head(h), "expl:subj") != 0 {
		return false
	}
	m.Kind = rapporteur.Person
	if m.Plural {
		m.Kind = rapporteur.Group
	}
	m.chain.kind = m.Kind
	return true
}

// refer finds the antecedent of one pronoun and reports whether there is one.
func (r *resolver) refer(m *mention) bool {
	if r.possessive(m) && r.owner(m) {
		return true
	}
	if m.Plural {
		if n := r.pluralAntecedent(m); n != nil {
			return r.standFor(m, n)
		}
	}
	if n := r.antecedent(m); n != nil {
		return r.join(n, m)
	}
	return false
}

// standFor gives the pronoun the actor or actors of its antecedent, with those
// coordinated with it where the pronoun is plural.
func (r *resolver) standFor(m, n *mention) bool {
	if len(n.parts) > 0 {
		gather(m.chain, n.parts)
		return true
	}
	if members := r.coordinated(n.Head); m.Plural && len(members) > 1 {
		gather(m.chain, members)
		return true
	}
	return r.join(n, m)
}

func (r *resolver) possessive(m *mention) bool {
	return r.tree.Has(m.Head, "Poss=Yes") || r.tree.Is(m.Head, "nmod:poss")
}

// owner takes a possessive for the subject of its clause or, where it is part
// of that subject, of the clause above.
func (r *resolver) owner(m *mention) bool {
	for clause := r.tree.Clause(m.Head); clause != 0; clause = r.above(clause) {
		subject := r.tree.Subject(clause)
		if subject == 0 || r.tree.Under(m.Head, subject) {
			continue
		}
		for _, n := range r.heads[subject] {
			if n != m && n.whole == nil && !n.dropped && n.Kind != rapporteur.Place && r.agree(m, n) {
				return r.standFor(m, n)
			}
		}
		return false
	}
	return false
}

// agree compares number and gender of a pronoun with a mention.
func (r *resolver) agree(m, n *mention) bool {
	if m.Plural {
		return r.pluralOf(n) && r.sameGender(m, n)
	}
	return !r.pluralOf(n) && r.compatible(m, n.chain)
}

// pluralOf reports whether a mention means several: it is plural, or others
// are coordinated with it.
func (r *resolver) pluralOf(n *mention) bool {
	return n.Plural && (n.Form != rapporteur.Name || n.Kind == rapporteur.Population) || len(n.parts) > 1 || len(r.coordinated(n.Head)) > 1
}

// antecedent is the most salient mention before a singular pronoun that agrees
// with it, or nil.
func (r *resolver) antecedent(m *mention) *mention {
	var best *mention
	score := 0.0
	for _, c := range r.near(m) {
		if c.plural() || c.kind == rapporteur.Place || c == m.chain || !r.compatible(m, c) || r.chainsApart(c, m.chain) {
			continue
		}
		n, s := r.salience(m, c)
		if n != nil && r.lang.Names.Has("anaphors", m.lemma) {
			s = float64(1 + n.index) // "the latter" is the nearest
		}
		if s > score {
			best, score = n, s
		}
	}
	return best
}

// near are the chains with a mention before m within reach, in text order.
func (r *resolver) near(m *mention) []*chain {
	first := m.index
	for first > 0 && r.mentions[first-1].sentence >= m.sentence-pronounReach {
		first--
	}
	var out []*chain
	for _, n := range r.mentions[first:m.index] {
		if len(n.parts) == 0 && !n.dropped && !slices.Contains(out, n.chain) {
			out = append(out, n.chain)
		}
	}
	slices.SortFunc(out, func(a, b *chain) int { return a.first() - b.first() })
	return out
}

// salience adds up the weights of the mentions of a chain before the pronoun,
// halved with each sentence between, and returns the last of them.
func (r *resolver) salience(m *mention, c *chain) (last *mention, total float64) {
	for _, n := range c.mentions {
		if n.index >= m.index || n.sentence < m.sentence-pronounReach || overlaps(m, n) {
			continue
		}
		last = n
		total += r.weight(m, n) / float64(int(1)<<(m.sentence-n.sentence))
	}
	if c.kind == rapporteur.Person {
		total *= 1.5
	}
	return last, total
}

// weight is the prominence of a mention: of subjects most, and of the subject
// of a clause that the pronoun's own clause hangs on twice that.
func (r *resolver) weight(m, n *mention) float64 {
	t := r.tree.FirstConjunct(n.Head)
	for r.tree.Is(t, "appos", "flat") {
		t = r.tree.FirstConjunct(r.tree.Head(t))
	}
	switch {
	case r.tree.Is(t, "nsubj") && r.subjectAbove(m, t):
		return 8
	case r.tree.Is(t, "nsubj"):
		return 4
	case r.tree.Is(t, "obj", "iobj", "obl:arg", "obl:agent"):
		return 2
	case r.tree.Is(t, "nmod"):
		return 0.5
	}
	return 1
}

// subjectAbove reports whether t is the subject of a clause above that of m.
func (r *resolver) subjectAbove(m *mention, t tree.Ref) bool {
	for clause := r.above(r.tree.Clause(m.Head)); clause != 0; clause = r.above(clause) {
		if r.tree.Head(t) == clause {
			return true
		}
	}
	return false
}

// pluralAntecedent is the most prominent mention of several before a plural
// pronoun; the nearest of equals.
func (r *resolver) pluralAntecedent(m *mention) *mention {
	var best *mention
	score := 0.0
	for i := m.index - 1; i >= 0; i-- {
		n := r.mentions[i]
		if n.sentence < m.sentence-pronounReach {
			break
		}
		if n.whole != nil || n.dropped || n.Kind == rapporteur.Place || !r.pluralOf(n) || !r.sameGender(m, n) || overlaps(m, n) || r.apart(n, m) {
			continue
		}
		if s := r.weight(m, n) / float64(int(1)<<(m.sentence-n.sentence)); s > score {
			best, score = n, s
		}
	}
	return best
}

// compatible compares the gender of a singular pronoun with an actor's. A
// neuter pronoun is no person's; in a language without grammatical gender the
// others are only persons'.
func (r *resolver) compatible(m *mention, c *chain) bool {
	gender := r.pronounGender(m)
	person := c.kind == rapporteur.Person
	switch {
	case gender == "":
		return true
	case gender == "Neut":
		return !person
	case !person && !r.gendered:
		return false
	}
	has := c.gender
	for _, n := range c.mentions {
		if has == "" && n.Form != rapporteur.Pronoun {
			has = r.wordGender(n)
		}
	}
	return has == "" || has == gender
}

// sameGender compares the grammatical gender of a plural pronoun and mention.
func (r *resolver) sameGender(m, n *mention) bool {
	a, b := r.pronounGender(m), r.wordGender(n)
	return !r.gendered || a == "" || b == "" || a == b || a == "Masc"
}

// pronounGender is the gender of what a pronoun stands for. A determiner agrees
// with the thing owned and tells nothing.
func (r *resolver) pronounGender(m *mention) string {
	if m.Gender != "" || m.Head == 0 || r.tree.Tag(m.Head, "DET") {
		return m.Gender
	}
	return r.gender(m.Head)
}

// wordGender is the grammatical gender of a mention: of its head or article.
func (r *resolver) wordGender(m *mention) string {
	if m.Gender != "" || m.Head == 0 {
		return m.Gender
	}
	if g := r.gender(m.Head); g != "" {
		return g
	}
	return r.gender(r.tree.Child(m.Head, "det"))
}

func (r *resolver) gender(t tree.Ref) string {
	for _, g := range [...]string{"Masc", "Fem", "Neut"} {
		if r.tree.Has(t, "Gender="+g) {
			return g
		}
	}
	return ""
}
