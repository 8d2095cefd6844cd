package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/clipperhouse/displaywidth"

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
	w.paragraph(0, faint, about(r))
}

// about is what is known of an article beside its text.
func about(r *record.Record) string {
	if p := r.Document.Published; p != nil {
		return fmt.Sprintf("language %s, published on %s (from the %s)", r.Document.Language, day(*p), r.Document.PublishedFrom)
	}
	return "language " + r.Document.Language + ", date unknown"
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
	w.labelled(itemIndent, labelWidth, it.colour, it.label, "", it.words)
	if len(it.details) > 0 {
		w.paragraph(itemIndent+labelWidth, faint, strings.Join(it.details, "\u00a0· "))
	}
	if it.why != nil {
		w.explanation(itemIndent+labelWidth, it.why)
	}
}

// explanation writes the rule and the piece of tree that it matched.
func (w *textWriter) explanation(indent int, e *record.Explanation) {
	for _, r := range reason(e) {
		w.labelled(indent, labelWidth, faint, r[0], "", r[1])
	}
	for _, line := range treeLines(e.Words, w.width-indent) {
		if indent+displaywidth.String(line) > w.width {
			w.paragraph(indent, "", line)
			continue
		}
		fmt.Fprintf(w.out, "%*s%s\n", indent, "", line)
	}
}

// labelled writes a label, and text beside it.
func (w *textWriter) labelled(indent, columns int, labelColour, label, colour, text string) {
	for _, line := range wrap(text, w.width-indent-columns) {
		if colour != "" {
			line = w.paint(colour, line)
		}
		fmt.Fprintf(w.out, "%*s%s%s\n", indent, "", w.paint(labelColour, fmt.Sprintf("%-*s", columns, label)), line)
		label = ""
	}
}

// codeWidth is the room for the code of an actor.
const codeWidth = 9

func (w *textWriter) actors(actors []record.Actor) {
	if len(actors) == 0 {
		return
	}
	fmt.Fprintf(w.out, "\n%s\n", w.paint(strong, "Actors"))
	for _, a := range actors {
		w.labelled(2, codeWidth, faint, a.Code, "", actorLine(&a))
	}
}

// actorLine is an actor in one line without the code: "Anne Lefèvre, foreign
// minister (person, 3 mentions)".
func actorLine(a *record.Actor) string {
	words := a.Name
	if a.Role != "" && a.Role != a.Name {
		words += ", " + a.Role
	}
	words += " (" + strings.ReplaceAll(a.Kind, "_", " ")
	if n := len(a.Mentions); n > 1 {
		words += fmt.Sprintf(", %d mentions", n)
	}
	return words + ")"
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
