package score

import (
	"slices"

	"rapporteur"
	"rapporteur/record"
)

// Events counts how well the events of one shape of gold are found.
type Events struct {
	Shape     Shape
	Sentences int
	Measures  []Metric // the strictest first
	Peers     []Metric // of the measures in which dictionary coders count an empty sentence left empty as right
	Levels    []Level
	Confusion Confusion
	Empty     int   // sentences without an event
	LeftEmpty int   // of these, those of which nothing was given
	Voice     Count // of Acts: aligned events, and those in the right voice
	Actors    int   // of Pairs: those with both actors found
	Misses    []Miss
}

// Level is how well classes are found: types, quad classes, cooperation or conflict.
type Level struct {
	Name    string
	Classes []Metric // each class that is in the gold or was given
	index   map[string]int
}

// Miss is an event that was not found, or one that is none.
type Miss struct {
	ID, Text string
	Gold     *GoldEvent // nil for one that is none
	Given    *record.Event
	Source   []string // names of the given actors
	Target   []string
}

// NewEvents begins to count for a shape of gold.
func NewEvents(shape Shape) *Events {
	e := &Events{Shape: shape, Confusion: Confusion{}}
	for _, m := range measures[shape] {
		e.Measures = append(e.Measures, Metric{Name: m.name})
		if m.asPeers {
			e.Peers = append(e.Peers, Metric{Name: m.name})
		}
	}
	for _, l := range levels {
		e.Levels = append(e.Levels, Level{Name: l.name, index: map[string]int{}})
	}
	return e
}

// Add compares what was read in the text of a gold line with its events.
func (e *Events) Add(g *Gold, doc *rapporteur.Document) {
	r := record.Compose(doc)
	n := namesIn(doc, r)
	items := e.items(g, doc, r, n)
	e.Sentences++
	if len(g.Events) == 0 {
		e.Empty++
		if len(items) == 0 {
			e.LeftEmpty++
		}
	}
	for i, m := range measures[e.Shape] {
		e.measure(i, m, g, items, n)
	}
	for i := range e.Levels {
		e.Levels[i].add(levels[i], g, items)
	}
	e.confuse(g, items, n)
	e.list(g, items, n)
}

// items are the events of the record as the shape wants them.
func (e *Events) items(g *Gold, doc *rapporteur.Document, r *record.Record, n *names) []given {
	switch e.Shape {
	case Codes:
		items := givenPairs(doc, r, n)
		linkBack(items)
		return items
	case Pairs:
		if len(g.Events) == 0 {
			return nil
		}
		items, found := markedPair(&g.Events[0], r, n)
		if found {
			e.Actors++
		}
		return items
	}
	return givenEvents(r)
}

func (e *Events) measure(place int, m measure, g *Gold, items []given, n *names) {
	gold := g.Events
	if m.asPeers {
		gold, items = required(gold), oneWay(items)
	}
	found := matched(gold, items, m.with(n))
	count := found.count()
	e.Measures[place].Count = e.Measures[place].add(count)
	if m.asPeers {
		if len(gold) == 0 {
			count.Gold = 1
			if len(items) == 0 {
				count.System, count.Correct = 1, 1
			}
		}
		e.Peers[place].Count = e.Peers[place].add(count)
	}
	if e.Shape == Acts && place == 0 {
		e.voices(found)
	}
}

func (m measure) with(n *names) func(*GoldEvent, *given) bool {
	return func(g *GoldEvent, s *given) bool { return m.same(n, g, s) }
}

// required are the events, none of them optional.
func required(gold []GoldEvent) []GoldEvent {
	out := append([]GoldEvent(nil), gold...)
	for i := range out {
		out[i].Optional = false
	}
	return out
}

// oneWay are the items, each judged for itself.
func oneWay(items []given) []given {
	out := append([]given(nil), items...)
	for i := range out {
		out[i].back = -1
	}
	return out
}

// voices counts the matched events whose voice is right.
func (e *Events) voices(m *matching) {
	for i, at := range m.givenOf {
		if at == unpaired || m.gold[i].Voice == "" {
			continue
		}
		e.Voice.Aligned++
		if m.given[at].Voice.Kind == m.gold[i].Voice {
			e.Voice.Correct++
		}
	}
}

// add counts the classes of one line. What has the same type is paired first, so
// that no event stands for another of its class that is there too.
func (l *Level) add(by level, g *Gold, items []given) {
	m := matched(g.Events, items, types, by.same)
	for i := range m.gold {
		if !m.wanted(i) {
			continue
		}
		class := l.class(by.classOf(m.gold[i].Type))
		class.Gold++
		if m.givenOf[i] != unpaired {
			class.Correct++
		}
	}
	for i := range m.given {
		if !m.counts(i) {
			continue
		}
		plover := m.given[i].plover
		if at := m.goldOf[i]; at != unpaired {
			plover = m.gold[at].Type
		}
		l.class(by.classOf(plover)).System++
	}
}

// types compares types, without a look at the actors.
func types(g *GoldEvent, s *given) bool { return sameType(nil, g, s) }

// same reports whether the classes are the same.
func (l level) same(g *GoldEvent, s *given) bool {
	class := l.classOf(s.plover)
	return g.Type != "" && class == l.classOf(g.Type) ||
		slices.ContainsFunc(g.Accept, func(t string) bool { return class == l.classOf(t) })
}

// class is the metric of a class.
func (l *Level) class(name string) *Metric {
	at, ok := l.index[name]
	if !ok {
		at = len(l.Classes)
		l.index[name] = at
		l.Classes = append(l.Classes, Metric{Name: name})
	}
	return &l.Classes[at]
}

// Micro counts all classes together.
func (l *Level) Micro() Count {
	var all Count
	for _, c := range l.Classes {
		all = all.add(c.Count)
	}
	return all
}

// Macro is the mean F1 of the classes that are in the gold.
func (l *Level) Macro() float64 {
	sum, classes := 0.0, 0
	for _, c := range l.Classes {
		if c.Gold > 0 {
			sum += c.F1()
			classes++
		}
	}
	if classes == 0 {
		return 0
	}
	return sum / float64(classes)
}
