package codify

import (
	"slices"

	"rapporteur"
)

// date is the expression of time that tells when the act was: the one nearest
// in the tree among those that depend on the carrying word, on its light verb,
// or on the verb of its clause; zero if there is none.
func (c *coder) date(m *match) rapporteur.DateRef {
	best, distance := rapporteur.DateRef(0), 0
	for i := range c.Doc.Dates {
		d := &c.Doc.Dates[i]
		if steps := c.datesIt(m, d); steps > 0 && (best == 0 || steps < distance) {
			best, distance = rapporteur.DateRef(i+1), steps
		}
	}
	return best
}

// datesIt is the number of steps between a date and the act that it dates, zero
// if it dates something else.
func (c *coder) datesIt(m *match, d *rapporteur.Date) int {
	if d.Head == 0 || c.Doc.SentenceOf(d.Head) != c.Doc.SentenceOf(m.token) {
		return 0
	}
	head := c.dateGovernor(d)
	for steps, r := range c.dated(m) {
		if r == head {
			return steps + 1
		}
	}
	return 0
}

// dateGovernor is what the date depends on, seen through the parts of the
// expression and a noun that only holds it ("dans la nuit de lundi").
func (c *coder) dateGovernor(d *rapporteur.Date) Ref {
	r := d.Head
	for c.Head(r) >= d.First && c.Head(r) < d.End {
		r = c.Head(r)
	}
	head := c.Governor(r)
	if c.Tag(head, "NOUN") && c.Is(r, "nmod", "appos") && c.Is(head, "obl", "advmod") && c.mentions.at(head) == nil && c.matches[head] == nil {
		return c.Governor(head)
	}
	return head
}

// dated are the words whose adverbials date the act, nearest first: up to the
// verb of the clause, and not across its border.
func (c *coder) dated(m *match) []Ref {
	out := append([]Ref{m.token}, m.words...)
	if m.entry.Kind == "NOUN" {
		if l := c.lightVerb(m.token); l.verb != 0 {
			out = append(out, l.verb)
		}
	}
	if first := c.FirstConjunct(m.token); first != m.token {
		out = append(out, first)
	}
	for r := m.token; r != 0; r = c.Governor(r) {
		if r != m.token && !slices.Contains(out, r) && c.Tag(r, "VERB", "AUX", "NOUN", "ADJ") {
			out = append(out, r)
		}
		if c.HeadsClause(r) && !c.Is(r, "xcomp") {
			break
		}
	}
	return out
}

// place is the place that a phrase of the clause says the act was at, if it is
// none of the act's sides; zero if none.
func (c *coder) place(a *act) rapporteur.ActorRef {
	for _, r := range c.dated(a.match) {
		for _, p := range c.Phrases(r) {
			if !c.lexicon.Has("place", p.Marker) {
				continue
			}
			for _, actor := range c.actors(c.relative(p.Head)) {
				kind := c.Doc.Actor(actor).Kind
				if (kind == rapporteur.Place || kind == rapporteur.Country) && !a.has(actor) {
					return actor
				}
			}
		}
	}
	return 0
}

func (a *act) has(actor rapporteur.ActorRef) bool {
	return slices.Contains(a.source.actors, actor) || slices.Contains(a.target.actors, actor)
}

// isDate reports whether r heads an expression of time, whatever its relation: "began
// deploying Tuesday".
func (c *coder) isDate(r Ref) bool {
	return slices.ContainsFunc(c.Doc.Dates, func(d rapporteur.Date) bool { return d.Head == r })
}
