package export

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"rapporteur/record"
)

// piece is a stretch of text over which the same items stand.
type piece struct {
	Text  string
	Kinds string // of the items, as class names
	Items string // ids of the items, separated by spaces; "" if there is none
	Link  string // id of the item that begins here and is worth a stop of the tab key; "" if there is none
	// Place is the id of the piece if a mark begins here: "d1-t45" at the 45th
	// code point; "" elsewhere.
	Place string
}

// mark is the span of an item.
type mark struct {
	record.Span
	item, kind string
	stop       bool // its beginning is worth a stop of the tab key
}

// pieces cuts the text of a record at all borders of its items.
func pieces(r *record.Record, prefix string) []piece {
	text := []rune(r.Document.Text)
	marks := marksOf(r, prefix)
	var out []piece
	var active []mark
	from := 0
	for _, border := range borders(marks, len(text)) {
		if border > from {
			out = append(out, newPiece(string(text[from:border]), from, prefix, active))
			from = border
		}
		active = slices.DeleteFunc(active, func(m mark) bool { return m.End <= border })
		for len(marks) > 0 && marks[0].Start == border {
			active = append(active, marks[0])
			marks = marks[1:]
		}
	}
	return out
}

// marksOf lists the spans to highlight, by their start.
func marksOf(r *record.Record, prefix string) []mark {
	var marks []mark
	add := func(q record.Quote, id, kind string, stop bool) {
		if q.Start < q.End {
			marks = append(marks, mark{record.Span{Start: q.Start, End: q.End}, prefix + id, kind, stop})
		}
	}
	for _, e := range r.Events {
		add(e.Trigger, e.ID, "event", true)
	}
	for _, q := range r.Quantities {
		add(q.Span, q.ID, "quantity", true)
	}
	for _, s := range r.Statements {
		add(s.Cue, s.ID, "statement", true)
		add(s.Content, s.ID, "content", false)
	}
	for _, a := range r.Actors {
		for _, m := range a.Mentions {
			add(m.Quote, a.ID, "actor", false)
		}
	}
	slices.SortStableFunc(marks, func(a, b mark) int { return cmp.Compare(a.Start, b.Start) })
	return marks
}

// borders are all places where a mark begins or ends, and the end of the text.
func borders(marks []mark, length int) []int {
	places := []int{length}
	for _, m := range marks {
		places = append(places, m.Start, m.End)
	}
	slices.Sort(places)
	return slices.Compact(places)
}

// kindOrder is the order in which the items of one piece are shown.
var kindOrder = []string{"event", "quantity", "statement", "actor", "content"}

func newPiece(text string, from int, prefix string, active []mark) piece {
	marks := slices.Clone(active)
	slices.SortStableFunc(marks, func(a, b mark) int {
		return cmp.Compare(slices.Index(kindOrder, a.kind), slices.Index(kindOrder, b.kind))
	})
	p := piece{Text: text}
	var kinds, items []string
	for _, m := range marks {
		kinds, items = append(kinds, m.kind), append(items, m.item)
		if m.Start != from {
			continue
		}
		p.Place = placeID(prefix, from)
		if m.stop && p.Link == "" {
			p.Link = m.item
		}
	}
	p.Kinds = strings.Join(slices.Compact(kinds), " ")
	p.Items = strings.Join(slices.Compact(items), " ")
	return p
}

// placeID is the id of the piece of text that begins at a code point.
func placeID(prefix string, at int) string { return prefix + "t" + strconv.Itoa(at) }
