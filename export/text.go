package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"rapporteur/record"
)

// The colours of the parts of a text, as ANSI attributes.
const (
	strong         = "1"
	faint          = "2"
	eventColour    = "1;34" // blue
	speechColour   = "1;32" // green
	quantityColour = "1;35" // magenta
	problemColour  = "1;31" // red
)

// Where the sentences and the items begin, in columns.
const (
	sentenceIndent = 4
	itemIndent     = 6
	labelWidth     = 7
	leastWidth     = 40 // a narrower terminal breaks lines by itself
)

// textWriter writes records for people to read.
type textWriter struct {
	out     *bufio.Writer
	width   int
	colour  bool
	written int // records
}

func newText(w io.Writer, o Options) Writer {
	if o.Width == 0 {
		o.Width = 80
	}
	return &textWriter{out: bufio.NewWriter(w), width: max(o.Width, leastWidth), colour: o.Colour}
}

func (w *textWriter) Close() error { return w.out.Flush() }

func (w *textWriter) Write(r *record.Record, explanations []record.Explanation) error {
	if w.written++; w.written > 1 {
		w.out.WriteByte('\n')
	}
	a := newArticle(r, explanations)
	w.heading(r)
	for i, s := range a.sentences {
		w.sentence(i, &s)
	}
	w.actors(r.Actors)
	w.problems(r.Problems)
	return w.out.Flush()
}

// paint colours a word.
func (w *textWriter) paint(attribute, text string) string {
	if !w.colour {
		return text
	}
	return "\x1b[" + attribute + "m" + text + "\x1b[0m"
}

// paragraph writes text between indent and the right edge.
func (w *textWriter) paragraph(indent int, attribute, text string) {
	for _, line := range wrap(text, w.width-indent) {
		if attribute != "" {
			line = w.paint(attribute, line)
		}
		fmt.Fprintf(w.out, "%*s%s\n", indent, "", line)
	}
}

func (w *textWriter) heading(r *record.Record) {
	title := r.Document.Source
	if r.Document.Title != nil {
		title = *r.Document.Title + " (" + title + ")"
	}
	w.paragraph(0, strong, title)
	about := "language " + r.Document.Language + ", date unknown"
	if p := r.Document.Published; p != nil {
		about = fmt.Sprintf("language %s, published %s (from the %s)", r.Document.Language, *p, r.Document.PublishedFrom)
	}
	w.paragraph(0, faint, about)
}

func (w *textWriter) sentence(place int, s *sentence) {
	w.out.WriteByte('\n')
	for i, line := range wrap(s.text, w.width-sentenceIndent) {
		number := ""
		if i == 0 {
			number = fmt.Sprint(place + 1)
		}
		fmt.Fprintf(w.out, "%s%s\n", w.paint(faint, fmt.Sprintf("%*s ", sentenceIndent-1, number)), line)
	}
	for _, item := range s.items {
		w.item(&item)
	}
}

// item writes a label, what was read, its circumstances and its explanation.
func (w *textWriter) item(it *item) {
	body := itemIndent + labelWidth
	for i, line := range wrap(it.words, w.width-body) {
		label := ""
		if i == 0 {
			label = it.label
		}
		fmt.Fprintf(w.out, "%*s%s%s\n", itemIndent, "", w.paint(it.colour, fmt.Sprintf("%-*s", labelWidth, label)), line)
	}
	w.paragraph(body, faint, strings.Join(it.details, " · "))
	if it.why != nil {
		w.explanation(body, it.why)
	}
}

// explanation writes the rule and the piece of tree that it matched, each word
// below its governor.
func (w *textWriter) explanation(indent int, e *record.Explanation) {
	w.paragraph(indent, "", why(e))
	for _, word := range e.Words {
		relation := word.Relation
		if word.Head != "" {
			relation += " of " + word.Head
		}
		line := fmt.Sprintf("%s (%s, %s) %s", word.Form, word.Lemma, word.Tag, relation)
		if word.Part != "" {
			line += " = " + word.Part
		}
		w.paragraph(indent+2+2*min(word.Depth, 10), "", line)
	}
}

func (w *textWriter) actors(actors []record.Actor) {
	if len(actors) == 0 {
		return
	}
	fmt.Fprintf(w.out, "\n%s\n", w.paint(strong, "Actors"))
	for _, a := range actors {
		w.paragraph(2, "", actorLine(&a))
	}
}

// actorLine is an actor in one line: name, kind, code, role, mentions.
func actorLine(a *record.Actor) string {
	parts := []string{a.Name, strings.ReplaceAll(a.Kind, "_", " ")}
	parts = appendIf(parts, "", a.Code)
	parts = appendIf(parts, "", a.Role)
	if len(a.Mentions) == 1 {
		return strings.Join(append(parts, "1 mention"), " · ")
	}
	return strings.Join(append(parts, fmt.Sprintf("%d mentions", len(a.Mentions))), " · ")
}

func (w *textWriter) problems(problems []record.Problem) {
	if len(problems) == 0 {
		return
	}
	fmt.Fprintf(w.out, "\n%s\n", w.paint(problemColour, "Problems"))
	for _, p := range problems {
		w.paragraph(2, "", fmt.Sprintf("%s: %s (characters %d to %d)", p.Stage, p.Message, p.Span.Start, p.Span.End))
	}
}
