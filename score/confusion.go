package score

import "slices"

// Nothing stands in a confusion table for an event that was not given, and as
// the gold of one that is none.
const Nothing = "nothing"

// Confusion counts, by gold type and given type, what was taken for what.
type Confusion map[string]map[string]int

func (c Confusion) add(gold, given string) {
	if c[gold] == nil {
		c[gold] = map[string]int{}
	}
	c[gold][given]++
}

// confuse pairs what has the same type, then what has the same actors, then the
// rest in order, and counts the types.
func (e *Events) confuse(g *Gold, items []given, n *names) {
	m := matched(g.Events, items, func(g *GoldEvent, s *given) bool { return sameType(n, g, s) })
	actors := sameWordings
	if e.Shape == Codes {
		actors = codesBy(inCountry)
	}
	for _, same := range []comparison{actors, func(*names, *GoldEvent, *given) bool { return true }} {
		for i := range m.gold {
			if m.givenOf[i] == unpaired && m.wanted(i) {
				m.pair(i, func(g *GoldEvent, s *given) bool { return m.counts(place(items, s)) && same(n, g, s) })
			}
		}
	}
	for i, g := range m.gold {
		switch at := m.givenOf[i]; {
		case !m.wanted(i):
		case at == unpaired:
			e.Confusion.add(g.Type, Nothing)
		case sameType(n, &g, &m.given[at]):
			e.Confusion.add(g.Type, g.Type)
		default:
			e.Confusion.add(g.Type, m.given[at].plover)
		}
	}
	for i, s := range m.given {
		if m.goldOf[i] == unpaired && m.counts(i) {
			e.Confusion.add(Nothing, s.plover)
		}
	}
}

// place is where an item stands in its list.
func place(items []given, s *given) int {
	for i := range items {
		if &items[i] == s {
			return i
		}
	}
	return unpaired
}

// list notes the misses by the measure that the shape lists by.
func (e *Events) list(g *Gold, items []given, n *names) {
	at := slices.IndexFunc(measures[e.Shape], func(m measure) bool { return m.name == listed[e.Shape] })
	m := matched(g.Events, items, measures[e.Shape][at].with(n))
	for i := range m.gold {
		if m.givenOf[i] == unpaired && m.wanted(i) {
			e.Misses = append(e.Misses, Miss{ID: g.ID, Text: g.Text, Gold: &m.gold[i]})
		}
	}
	for i, s := range m.given {
		if m.goldOf[i] == unpaired && m.counts(i) {
			e.Misses = append(e.Misses, Miss{ID: g.ID, Text: g.Text, Given: s.Event, Source: n.called(s.source), Target: n.called(s.target)})
		}
	}
}

// called are the names of actors.
func (n *names) called(ids []string) []string {
	var out []string
	for _, id := range ids {
		name := n.actors[id].Name
		if code := n.actors[id].Code; code != "" {
			name += " (" + code + ")"
		}
		out = append(out, name)
	}
	return out
}
