package export

import (
	"bufio"
	_ "embed"
	"fmt"
	"html/template"
	"io"

	"rapporteur/record"
)

//go:embed page.html
var pageSource string

// htmlWriter writes all records into one page that needs no other file.
type htmlWriter struct {
	out     *bufio.Writer
	page    *template.Template
	written int // records
}

func newHTML(w io.Writer, _ Options) Writer {
	return &htmlWriter{out: bufio.NewWriter(w), page: template.Must(template.New("page").Parse(pageSource))}
}

func (w *htmlWriter) Write(r *record.Record, explanations []record.Explanation) error {
	if w.written == 0 {
		if err := w.page.ExecuteTemplate(w.out, "head", r.Document); err != nil {
			return err
		}
	}
	w.written++
	if err := w.page.ExecuteTemplate(w.out, "article", newPageArticle(w.written, r, explanations)); err != nil {
		return err
	}
	return w.out.Flush()
}

// Close ends the page. Without a record there is none.
func (w *htmlWriter) Close() error {
	if w.written == 0 {
		return nil
	}
	if err := w.page.ExecuteTemplate(w.out, "foot", nil); err != nil {
		return err
	}
	return w.out.Flush()
}

// pageArticle is one record as the template wants it. Ids within the page are
// prefixed with the number of the article: "d1-e1".
type pageArticle struct {
	Prefix   string
	Document record.Document
	Pieces   []piece
	Groups   []pageGroup
	Actors   []pageActor
	Problems []record.Problem
}

// pageGroup is all items of one kind.
type pageGroup struct {
	Name  string
	Cards []pageCard
}

type pageCard struct {
	ID, Kind, Words string
	Details         []string
	Why             *record.Explanation
}

type pageActor struct {
	ID, Line string
	record.Actor
}

func newPageArticle(number int, r *record.Record, explanations []record.Explanation) *pageArticle {
	prefix := fmt.Sprintf("d%d-", number)
	page := &pageArticle{
		Prefix: prefix, Document: r.Document, Problems: r.Problems,
		Pieces: pieces(r, prefix),
		Groups: []pageGroup{{Name: "Events"}, {Name: "Statements"}, {Name: "Quantities"}},
	}
	place := map[string]int{"event": 0, "statement": 1, "quantity": 2}
	for _, s := range newArticle(r, explanations).sentences {
		for _, it := range s.items {
			cards := &page.Groups[place[it.kind]].Cards
			*cards = append(*cards, pageCard{prefix + it.id, it.kind, it.words, it.details, it.why})
		}
	}
	for _, a := range r.Actors {
		page.Actors = append(page.Actors, pageActor{prefix + a.ID, actorLine(&a), a})
	}
	return page
}

// Reason is the rule of the card.
func (c pageCard) Reason() string { return why(c.Why) }

// Indent is where a word of an explanation begins.
func (c pageCard) Indent(w record.Word) string { return fmt.Sprintf("%*s", 2*w.Depth, "") }
