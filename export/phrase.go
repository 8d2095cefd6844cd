package export

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"rapporteur/record"
)

// nobody stands for one who acts or speaks and is not named.
const nobody = "(nobody named)"

// bounds are the comparators that stand before a number.
var bounds = map[string]string{
	"gt": "more than ", "ge": "at least ", "lt": "less than ", "le": "at most ", "approx": "about ",
}

// phrases words the items of one record.
type phrases struct {
	names map[string]string // of the actors, by id
	tally map[string]string // words of the quantities, by id
}

func newPhrases(r *record.Record) *phrases {
	p := &phrases{names: map[string]string{}, tally: map[string]string{}}
	for _, a := range r.Actors {
		p.names[a.ID] = a.Name
	}
	for _, q := range r.Quantities {
		p.tally[q.ID] = q.Span.Text
	}
	return p
}

// list names actors: "A, B and C".
func (p *phrases) list(ids []string) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = p.names[id]
	}
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
	return strings.Join(names, "")
}

// subject names who acts or speaks.
func (p *phrases) subject(ids []string) string { return cmp.Or(p.list(ids), nobody) }

// event is the act in one sentence: "A visited B", "A and B talked by phone".
func (p *phrases) event(e *record.Event) string {
	words, source, target := actOf(e), p.subject(e.Source), p.list(e.Target)
	switch {
	case target == "" || reciprocal(e) && strings.HasSuffix(words.toward, " with"):
		return source + " " + conjugated(words.alone, e.Modality)
	case reciprocal(e):
		target = "each other"
	}
	return source + " " + conjugated(words.toward, e.Modality) + " " + target
}

// reciprocal reports whether all who take part are on both sides.
func reciprocal(e *record.Event) bool {
	return len(e.Source) > 1 && slices.Equal(e.Source, e.Target)
}

// eventDetails are the circumstances of an event, each in a few words.
func (p *phrases) eventDetails(e *record.Event) []string {
	out := []string{"“" + e.Trigger.Text + "”"}
	if e.Date != nil {
		out = appendIf(out, "", days(&e.Date.Window))
	}
	out = appendIf(out, "in ", p.actorOrEmpty(e.Place))
	if e.Modality != "actual" { // beside the act, lest it be read as done
		out = append(out, e.Modality)
	}
	out = append(out, p.voice(e.Voice), codes(e))
	return appendIf(out, "", strings.ReplaceAll(strings.Join(e.Contexts, ", "), "_", " "))
}

// codes are the event in terms of PLOVER and CAMEO: "CONSULT phone, CAMEO 041".
func codes(e *record.Event) string {
	words := e.Type
	if e.Mode != nil {
		words += " " + *e.Mode
	}
	return words + ", CAMEO " + e.CAMEO
}

// statement is who said what: "A warned B: “…”".
func (p *phrases) statement(s *record.Statement) string {
	how, ok := stances[s.Stance]
	if !ok {
		how.verb, how.link = s.Stance, " to "
	}
	words := p.subject(s.Speaker) + " " + how.verb
	if to := p.list(s.Addressee); to != "" {
		words += how.link + to
	}
	return words + ": “" + s.Content.Text + "”"
}

func (p *phrases) statementDetails(s *record.Statement) []string {
	out := []string{"“" + s.Cue.Text + "”"}
	if s.Date != nil {
		out = appendIf(out, "", days(&s.Date.Window))
	}
	out = append(out, s.Form+" speech")
	return appendIf(out, "about ", p.list(s.About))
}

// quantity is the tally: "more than 9,220 Palestinians killed".
func (p *phrases) quantity(q *record.Quantity) string {
	words := amount(q) + counted(q)
	if by := p.list(q.Agent); by != "" {
		words += " by " + by
	}
	return words
}

// counted is what the number counts, with a space before it.
func counted(q *record.Quantity) string {
	happened := slices.Contains([]string{"killed", "injured", "missing", "detained", "displaced", "abducted"}, q.Measure)
	link := " "
	if amount(q) == inexact {
		link = " of "
	}
	switch {
	case q.Measure == "other" && q.Unit == "":
		return ""
	case q.Measure == "other" || strings.EqualFold(q.Measure, q.Unit):
		return link + q.Unit
	case q.Unit == "" && happened && link == " of ":
		return link + "people " + q.Measure
	case q.Unit == "":
		return link + q.Measure
	case happened:
		return link + q.Unit + " " + q.Measure
	}
	return link + q.Unit + " (" + q.Measure + ")"
}

func (p *phrases) quantityDetails(q *record.Quantity) []string {
	out := []string{"“" + q.Span.Text + "”"}
	if q.PartOf != nil {
		out = append(out, "part of “"+p.tally[*q.PartOf]+"”")
	}
	if group := p.actorOrEmpty(q.Group); group != q.Unit {
		out = appendIf(out, "of ", group)
	}
	out = appendIf(out, "in ", p.actorOrEmpty(q.Place))
	if q.Window != nil {
		out = appendIf(out, "", days(q.Window))
	}
	return append(out, p.voice(q.Voice))
}

// appendIf appends what with its prefix unless it is empty.
func appendIf(list []string, prefix, what string) []string {
	if what == "" {
		return list
	}
	return append(list, prefix+what)
}

func (p *phrases) actorOrEmpty(id *string) string {
	if id == nil {
		return ""
	}
	return p.names[*id]
}

// inexact is the amount of "many" and "dozens".
const inexact = "an inexact number"

// amount is the number with its bound: "between 10 and 20".
func amount(q *record.Quantity) string {
	low, high := number(q.Low), number(q.High)
	switch {
	case low != "" && high != "" && low != high:
		return "between " + low + " and " + high
	case low != "":
		return bounds[q.Comparator] + low
	case high != "":
		return bounds[q.Comparator] + high
	}
	return inexact
}

// number writes thousands apart: "9,220.5".
func number(n *float64) string {
	if n == nil {
		return ""
	}
	whole, fraction, _ := strings.Cut(strconv.FormatFloat(*n, 'f', -1, 64), ".")
	for at := len(whole) - 3; at > 0 && whole[at-1] != '-'; at -= 3 {
		whole = whole[:at] + "," + whole[at:]
	}
	if fraction != "" {
		fraction = "." + fraction
	}
	return whole + fraction
}

// voice says by whose word the item stands.
func (p *phrases) voice(v record.Voice) string {
	switch v.Kind {
	case "attributed":
		return "according to " + cmp.Or(p.list(v.By), "somebody named in the text")
	case "unnamed":
		return "according to an unnamed source"
	case "hearsay":
		return "hearsay, no source given"
	}
	return "in the outlet's own voice"
}
