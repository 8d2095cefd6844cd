package score

import (
	"slices"

	"rapporteur"
	"rapporteur/record"
)

// given is an event of a record, or one pair of its actors, as it is compared
// with the gold.
type given struct {
	*record.Event
	plover         string // the type, in the gold's terms
	before         string // that before PLOVER's precedence, "" where it has not changed
	source, target []string
	from, to       actorCode // of one pair
	// back is the place of the same pair the other way round, where both sides
	// act; -1 where there is none.
	back int
}

// givenEvents are the events of a record, each one item. What did not happen is
// no event.
func givenEvents(r *record.Record) []given {
	var out []given
	for i := range r.Events {
		if e := &r.Events[i]; e.Modality != "negated" {
			out = append(out, given{Event: e, plover: e.Type, source: e.Source, target: e.Target, back: -1})
		}
	}
	return out
}

// before is the type that an act had before PLOVER's precedence made it another,
// "" where it did not.
func before(precedence []rapporteur.Crossing) string {
	if len(precedence) == 0 {
		return ""
	}
	return merged(precedence[0].From)
}

// givenPairs are the events of a record as dictionary coders write them: an item
// for each source and target, and both ways where both sides act.
func givenPairs(doc *rapporteur.Document, r *record.Record, n *names) []given {
	var out []given
	precedence := map[string][]rapporteur.Crossing{}
	for i := range r.Events {
		precedence[r.Events[i].ID] = doc.Events[i].Precedence
	}
	for _, g := range givenEvents(r) {
		g.plover, g.before = merged(g.Type), before(precedence[g.ID])
		if reciprocal(g.Event) {
			out = append(out, bothWays(g, n)...)
			continue
		}
		for _, source := range orNobody(g.source) {
			for _, target := range orNobody(g.target) {
				if source == "" || source != target {
					out = append(out, pairOf(g, n, source, target))
				}
			}
		}
	}
	return out
}

// mutual are the types that several sources without a target do to each other.
var mutual = setOf("CONSULT", "COOPERATE", "AGREE", "ASSAULT")

// reciprocal reports whether all participants of an event act on each other.
func reciprocal(e *record.Event) bool {
	if len(e.Source) < 2 {
		return false
	}
	return len(e.Target) == 0 && mutual[e.Type] || slices.Equal(e.Source, e.Target)
}

func bothWays(g given, n *names) []given {
	var out []given
	for i, one := range g.source {
		for _, other := range g.source[i+1:] {
			out = append(out, pairOf(g, n, one, other), pairOf(g, n, other, one))
		}
	}
	return out
}

// orNobody is a side of an event: at least nobody.
func orNobody(ids []string) []string {
	if len(ids) == 0 {
		return []string{""}
	}
	return ids
}

func pairOf(g given, n *names, source, target string) given {
	g.source, g.target = nil, nil
	if source != "" {
		g.source, g.from = []string{source}, parsePLOVER(n.actors[source].Code)
	}
	if target != "" {
		g.target, g.to = []string{target}, parsePLOVER(n.actors[target].Code)
	}
	return g
}

// linkBack notes where the other direction of each pair stands.
func linkBack(items []given) {
	for i := range items {
		items[i].back = slices.IndexFunc(items, func(o given) bool {
			return o.Event == items[i].Event && reciprocal(o.Event) &&
				slices.Equal(o.source, items[i].target) && slices.Equal(o.target, items[i].source)
		})
	}
}

// markedPair is the event of the record that stands between the marked pair, as
// the one item to judge; none if nothing was coded. Likeness of both actors
// decides, then confidence, then order. found reports whether both actors are
// those of the event.
func markedPair(g *GoldEvent, r *record.Record, n *names) (items []given, found bool) {
	best, most := -1, -1.0
	for i := range r.Events {
		e := &r.Events[i]
		source := func(ids []string) float64 { return n.likeness(g.Source[0].Text, ids) }
		target := func(ids []string) float64 { return n.likeness(g.Target[0].Text, ids) }
		like := source(e.Source) + target(e.Target)
		if e.Type == "CONSULT" || e.Type == "COOPERATE" || e.Type == "AGREE" {
			like = max(like, source(e.Target)+target(e.Source), source(e.Source)+target(e.Source))
		}
		if like += 0.01 * e.Confidence; like > most {
			best, most = i, like
		}
	}
	if best < 0 {
		return nil, false
	}
	e := &r.Events[best]
	return []given{{Event: e, plover: merged(e.Type), source: e.Source, target: e.Target, back: -1}}, most >= 2*partLike
}
