package export

import (
	"bufio"
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

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
	About    string // language and date
	Pieces   []piece
	Groups   []pageGroup
	Actors   []pageActor
	Problems []pageProblem
}

// pageGroup is all items of one kind.
type pageGroup struct {
	Name  string
	Cards []pageCard
}

// pageCard is an item; Place is where it stands in the text, "" where no mark is.
type pageCard struct {
	ID, Place, Kind, Words string
	Details, Tree          []string
	Reason                 [][2]string // label and rule
}

// pageActor is an actor; Line says all of it but the mentions.
type pageActor struct {
	ID, Line, Kind string
	record.Actor
	Named []pageMention
}

// pageMention is one wording in which an actor is mentioned, and where.
type pageMention struct {
	Text, Form string
	Places     []string
}

type pageProblem struct {
	record.Problem
	Words string // those that it is about, shortened
}

func newPageArticle(number int, r *record.Record, explanations []record.Explanation) *pageArticle {
	prefix := fmt.Sprintf("d%d-", number)
	page := &pageArticle{
		Prefix: prefix, Document: r.Document, About: about(r),
		Pieces: pieces(r, prefix),
		Groups: []pageGroup{{Name: "Events"}, {Name: "Statements"}, {Name: "Quantities"}, {Name: "No events"}},
	}
	place := map[string]int{"event": 0, "statement": 1, "quantity": 2, "none": 3}
	for _, s := range newArticle(r, explanations).sentences {
		for _, it := range s.items {
			cards := &page.Groups[place[it.kind]].Cards
			*cards = append(*cards, newPageCard(prefix, &it))
		}
	}
	for _, a := range r.Actors {
		kind := strings.ReplaceAll(a.Kind, "_", " ")
		page.Actors = append(page.Actors, pageActor{prefix + a.ID, actorLine(&a), kind, a, pageMentions(prefix, a.Mentions)})
	}
	text := []rune(r.Document.Text)
	for _, p := range r.Problems {
		page.Problems = append(page.Problems, pageProblem{p, clipped(text[p.Span.Start:p.Span.End])})
	}
	return page
}

func newPageCard(prefix string, it *item) pageCard {
	card := pageCard{ID: prefix + it.id, Place: placeID(prefix, it.at), Kind: it.kind, Words: it.words, Details: it.details}
	if it.kind == "none" {
		card.Place = ""
	}
	if it.why != nil {
		card.Reason, card.Tree = reason(it.why), treeLines(it.why.Words, 0)
	}
	return card
}

// pageMentions joins the mentions in the same words, in the order of the text.
func pageMentions(prefix string, mentions []record.Mention) []pageMention {
	var out []pageMention
	for _, m := range mentions {
		at := slices.IndexFunc(out, func(o pageMention) bool { return o.Text == m.Text && o.Form == m.Form })
		if at < 0 {
			at = len(out)
			out = append(out, pageMention{Text: m.Text, Form: m.Form})
		}
		out[at].Places = append(out[at].Places, placeID(prefix, m.Start))
	}
	return out
}

// clipped is the beginning of a text, long enough to find it by.
func clipped(text []rune) string {
	const most = 80
	if len(text) <= most {
		return string(text)
	}
	return string(text[:most]) + "…"
}
