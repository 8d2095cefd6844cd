package export

import (
	"fmt"

	"rapporteur/record"
)

// article is a record arranged by sentence, for people.
type article struct {
	sentences []sentence
}

// sentence is the words of a sentence and the items that were read from it.
type sentence struct {
	record.Span
	text  string
	items []item
}

// item is an event, statement or quantity in words.
type item struct {
	id      string
	at      int    // where its words begin in the text, in code points
	kind    string // event | statement | quantity | none
	label   string
	colour  string
	words   string
	details []string
	why     *record.Explanation // nil unless asked for
}

// newArticle arranges a record. Within a sentence come events, statements and
// quantities, each in the order of the record.
func newArticle(r *record.Record, explanations []record.Explanation) *article {
	a := &article{}
	text := []rune(r.Document.Text)
	for _, s := range r.Document.Sentences {
		a.sentences = append(a.sentences, sentence{Span: s, text: string(text[s.Start:s.End])})
	}
	if len(a.sentences) == 0 { // an article that was not segmented is one sentence
		a.sentences = []sentence{{Span: record.Span{End: len(text)}, text: r.Document.Text}}
	}
	why := map[string]*record.Explanation{}
	for i := range explanations {
		why[explanations[i].Item] = &explanations[i]
	}
	a.addItems(r, why)
	a.addDismissals(explanations)
	return a
}

// addDismissals adds, behind what was read, the words that might have told an event.
func (a *article) addDismissals(explanations []record.Explanation) {
	for i := range explanations {
		if d := explanations[i].Dismissed; d != nil {
			a.add(d.Sentence, item{fmt.Sprintf("n%d", i+1), d.Trigger.Start, "none", "none", faint, dismissal(d), nil, &explanations[i]})
		}
	}
}

func (a *article) addItems(r *record.Record, why map[string]*record.Explanation) {
	p := newPhrases(r)
	for i := range r.Events {
		e := &r.Events[i]
		a.add(e.Sentence, item{e.ID, e.Trigger.Start, "event", "event", eventColour, p.event(e), p.eventDetails(e), why[e.ID]})
	}
	for i := range r.Statements {
		s := &r.Statements[i]
		a.add(s.Sentence, item{s.ID, s.Cue.Start, "statement", "said", speechColour, p.statement(s), p.statementDetails(s), why[s.ID]})
	}
	for i := range r.Quantities {
		q := &r.Quantities[i]
		a.add(q.Sentence, item{q.ID, q.Span.Start, "quantity", "count", quantityColour, p.quantity(q), p.quantityDetails(q), why[q.ID]})
	}
}

func (a *article) add(place int, it item) {
	s := &a.sentences[min(max(place, 0), len(a.sentences)-1)]
	s.items = append(s.items, it)
}
