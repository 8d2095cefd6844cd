package export

import (
	"slices"
	"strconv"
	"strings"

	"rapporteur/record"
)

// acts are the PLOVER types in plain words: for one who acts, for several, and
// what leads to the other side.
var acts = map[string]struct{ one, many, link string }{
	"AGREE":     {"agrees", "agree", " with"},
	"CONSULT":   {"consults", "consult", " with"},
	"SUPPORT":   {"supports", "support", ""},
	"CONCEDE":   {"concedes", "concede", " to"},
	"COOPERATE": {"cooperates", "cooperate", " with"},
	"AID":       {"aids", "aid", ""},
	"RETREAT":   {"retreats", "retreat", " before"},
	"REQUEST":   {"makes a request", "make a request", " to"},
	"ACCUSE":    {"accuses", "accuse", ""},
	"REJECT":    {"rejects", "reject", ""},
	"THREATEN":  {"threatens", "threaten", ""},
	"PROTEST":   {"protests", "protest", " against"},
	"SANCTION":  {"sanctions", "sanction", ""},
	"MOBILIZE":  {"mobilizes", "mobilize", " against"},
	"COERCE":    {"coerces", "coerce", ""},
	"ASSAULT":   {"assaults", "assault", ""},
}

// says are the stances in plain words, for one speaker and for several.
var says = map[string][2]string{
	"assert": {"says", "say"}, "deny": {"denies", "deny"}, "confirm": {"confirms", "confirm"},
	"accuse": {"accuses", "accuse"}, "praise": {"praises", "praise"}, "demand": {"demands", "demand"},
	"promise": {"promises", "promise"}, "threaten": {"threatens", "threaten"}, "warn": {"warns", "warn"},
	"ask": {"asks", "ask"}, "agree": {"agrees", "agree"}, "reject": {"rejects", "reject"},
	"stress": {"stresses", "stress"}, "support": {"supports", "support"},
}

// bounds are the comparators that stand before a number.
var bounds = map[string]string{
	"gt": "more than ", "ge": "at least ", "lt": "less than ", "le": "at most ", "approx": "about ",
}

// phrases words the items of one record.
type phrases struct {
	names map[string]string // of the actors, by id
	many  map[string]bool   // the actors that are several, by id
	tally map[string]string // words of the quantities, by id
}

func newPhrases(r *record.Record) *phrases {
	p := &phrases{names: map[string]string{}, many: map[string]bool{}, tally: map[string]string{}}
	for _, a := range r.Actors {
		p.names[a.ID] = a.Name
		p.many[a.ID] = a.Kind == "group" || a.Kind == "population"
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

// several reports whether the verb of these actors is in the plural.
func (p *phrases) several(ids []string) bool {
	return len(ids) > 1 || len(ids) == 1 && p.many[ids[0]]
}

// event is the act in one sentence: "A consults with B (phone)".
func (p *phrases) event(e *record.Event) string {
	act, ok := acts[e.Type]
	if !ok {
		act.one, act.many = e.Type, e.Type
	}
	verb, source := act.one, p.list(e.Source)
	if p.several(e.Source) {
		verb = act.many
	}
	if source == "" {
		source = "(somebody)"
	}
	words := source + " " + verb
	switch target := p.list(e.Target); {
	case reciprocal(e):
		words += act.link + " each other"
	case target != "":
		words += act.link + " " + target
	}
	if e.Mode != nil {
		words += " (" + *e.Mode + ")"
	}
	if e.Modality != "actual" { // beside the act, lest it be read as done
		words += " [" + e.Modality + "]"
	}
	return words
}

// reciprocal reports whether all who take part are on both sides.
func reciprocal(e *record.Event) bool {
	return len(e.Source) > 1 && slices.Equal(e.Source, e.Target)
}

// eventDetails are the circumstances of an event, each in a few words.
func (p *phrases) eventDetails(e *record.Event) []string {
	out := []string{e.Type + " " + e.CAMEO}
	if len(e.Contexts) > 0 {
		out = append(out, strings.Join(e.Contexts, ", "))
	}
	out = appendIf(out, "in ", p.actorOrEmpty(e.Place))
	if e.Date != nil {
		out = appendIf(out, "", days(&e.Date.Window))
	}
	return append(out, p.voice(e.Voice), "“"+e.Trigger.Text+"”")
}

// statement is who says how: "A warns B".
func (p *phrases) statement(s *record.Statement) string {
	verb, ok := says[s.Stance]
	if !ok {
		verb = [2]string{s.Stance, s.Stance}
	}
	speaker := p.list(s.Speaker)
	words := speaker + " " + verb[0]
	switch {
	case speaker == "":
		words = "(speaker not named) " + verb[0]
	case p.several(s.Speaker):
		words = speaker + " " + verb[1]
	}
	if to := p.list(s.Addressee); to != "" {
		words += ", to " + to
	}
	return words + ": “" + s.Content.Text + "”"
}

func (p *phrases) statementDetails(s *record.Statement) []string {
	out := []string{s.Form + " speech"}
	if s.Date != nil {
		out = appendIf(out, "", days(&s.Date.Window))
	}
	out = appendIf(out, "about ", p.list(s.About))
	return appendIf(out, "cue: ", s.Cue.Text)
}

// quantity is the tally: "more than 9220 killed (Palestinians)".
func (p *phrases) quantity(q *record.Quantity) string {
	words := amount(q)
	if q.Measure != "other" {
		words += " " + q.Measure
	}
	if q.Unit != "" {
		words += " (" + q.Unit + ")"
	}
	if by := p.list(q.Agent); by != "" {
		words += " by " + by
	}
	return words
}

func (p *phrases) quantityDetails(q *record.Quantity) []string {
	var out []string
	if q.PartOf != nil {
		out = append(out, "part of “"+p.tally[*q.PartOf]+"”")
	}
	out = appendIf(out, "of ", p.actorOrEmpty(q.Group))
	out = appendIf(out, "in ", p.actorOrEmpty(q.Place))
	if q.Window != nil {
		out = appendIf(out, "", days(q.Window))
	}
	return append(out, p.voice(q.Voice), "“"+q.Span.Text+"”")
}

// longRule is the most characters of a rule that people are shown; the file and
// line at its beginning lead to the rest.
const longRule = 90

// why is the rule of an item, and that of its voice.
func why(e *record.Explanation) string {
	words := "rule " + e.Rule
	if rule := []rune(e.Rule); len(rule) > longRule {
		words = "rule " + string(rule[:longRule]) + "…"
	}
	if e.Voice != "" {
		words += ", voice by rule " + e.Voice
	}
	return words
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
	return "an inexact number"
}

func number(n *float64) string {
	if n == nil {
		return ""
	}
	return strconv.FormatFloat(*n, 'f', -1, 64)
}

// voice says by whose word the item stands.
func (p *phrases) voice(v record.Voice) string {
	switch v.Kind {
	case "attributed":
		if by := p.list(v.By); by != "" {
			return "according to " + by
		}
		return "according to somebody named in the text"
	case "unnamed":
		return "according to an unnamed source"
	case "hearsay":
		return "hearsay: reported without a source"
	}
	return "outlet's own voice"
}

// days words a window: "on 2023-11-03", "since 2023-10-07".
func days(w *record.Window) string {
	switch {
	case w.From == nil && w.To == nil:
		return ""
	case w.From == nil:
		return "until " + *w.To
	case w.To == nil:
		return "since " + *w.From
	case *w.From == *w.To:
		return "on " + *w.From
	}
	return "from " + *w.From + " to " + *w.To
}
