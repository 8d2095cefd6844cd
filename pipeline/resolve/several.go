package resolve

import (
	"slices"

	"rapporteur"
	"rapporteur/tree"
)

// severalReach is how many sentences back the actors stand that a plural
// description gathers.
const severalReach = 3

// several gives plural descriptions their members: those listed beside them,
// else the last ones before them that fit, as many as the number says.
func (r *resolver) several() {
	for _, m := range r.single(rapporteur.Role) {
		if !m.Plural || m.whole != nil {
			continue
		}
		members := r.listed(m)
		if len(members) > 1 {
			r.describe(m, members)
		} else if r.definite(m) {
			members = r.gathered(m)
		}
		if len(members) > 1 {
			gather(m.chain, members)
		}
	}
}

// describe says of the members listed beside a description what that says of
// all of them.
func (r *resolver) describe(m *mention, members []*mention) {
	for _, n := range members {
		c := n.chain
		if len(m.Country) == 1 && len(c.countries) == 0 {
			r.settle(c, m.Country[0])
		}
		if len(c.sectors) == 0 && len(c.offices) == 0 && c.kind == rapporteur.Person {
			c.sectors, c.offices = addNew(nil, primary(m.Sector)), addNew(nil, m.Office)
		}
	}
}

// gather makes every mention of a chain stand for the members.
func gather(c *chain, members []*mention) {
	for _, m := range c.mentions {
		m.parts = members
	}
}

// listed are the members set beside the description: "the ministers, X and Y",
// "X and Y, the two ministers".
func (r *resolver) listed(m *mention) []*mention {
	for _, a := range r.tree.All(m.Head, "appos", "flat", "nmod") {
		if r.tree.Marker(a) == "" {
			if members := r.coordinated(a); len(members) > 1 {
				return members
			}
		}
	}
	if r.tree.Is(m.Head, "appos") {
		return r.coordinated(r.tree.FirstConjunct(r.tree.Head(m.Head)))
	}
	return nil
}

// coordinated are the mentions of the names and descriptions coordinated with
// the word, itself included.
func (r *resolver) coordinated(first tree.Ref) []*mention {
	var out []*mention
	for _, t := range r.tree.Conjuncts(first) {
		for _, n := range r.heads[t] {
			if n.Form != rapporteur.Pronoun && n.whole == nil && !n.dropped && len(n.parts) == 0 {
				out = append(out, n)
				break
			}
		}
	}
	return out
}

// gathered are the last actors before m that fit it, in the order of the text.
// Without a number all that hold the office or bear the noun are meant.
func (r *resolver) gathered(m *mention) []*mention {
	number, told := r.number(m)
	if !told && !ofPersons(m) {
		return nil
	}
	out := r.collect(m, number, false)
	if told && len(out) < number {
		out = r.collect(m, number, true)
	}
	if told && len(out) < number {
		return nil
	}
	slices.SortFunc(out, func(a, b *mention) int { return a.index - b.index })
	return out
}

// collect walks back from m and takes each actor that fits once, up to the
// number unless that is zero.
func (r *resolver) collect(m *mention, number int, loose bool) []*mention {
	var out []*mention
	for i := m.index - 1; i >= 0; i-- {
		n := r.mentions[i]
		if n.sentence < m.sentence-severalReach || number > 0 && len(out) == number {
			break
		}
		if r.mayGather(m, n, loose) && !slices.ContainsFunc(out, func(o *mention) bool { return o.chain == n.chain }) {
			out = append(out, n)
		}
	}
	return out
}

// mayGather reports whether the actor of n can be one of those that m means: by
// office or noun or, loosely, because nothing speaks against it.
func (r *resolver) mayGather(m, n *mention, loose bool) bool {
	c := n.chain
	if n.dropped || len(n.parts) > 0 || n.whole != nil || c.plural() || overlaps(m, n) || c == m.chain {
		return false
	}
	counted := loose && m.Sector == "CVL" // "the two men": civilians by the noun only
	if c.kind != m.Kind && !(c.kind == rapporteur.Person && (ofPersons(m) || counted)) {
		return false
	}
	if c.kind != rapporteur.Person {
		return m.Kind == rapporteur.Country || slices.Contains(c.lemmas, m.lemma)
	}
	posts := r.posts(c)
	if office, _ := r.holds(m, posts); office && m.Office != "" {
		return true
	}
	if slices.Contains(c.lemmas, m.lemma) && covers(m.Office, posts) {
		return true
	}
	return loose && r.generic(m) && covers(m.Office, posts) && (m.Sector == "" || counted || r.sameSector(m, c, posts))
}

// number is how many the description says that they are.
func (r *resolver) number(m *mention) (int, bool) {
	for _, t := range r.tree.All(m.Head, "nummod") {
		if n, ok := r.lang.Numbers.Read([]string{r.tree.Token(t).Form}); ok {
			return int(n.Value), true
		}
	}
	return 0, false
}
