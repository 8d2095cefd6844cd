// Package conllu reads and writes CoNLL-U, the format of the Universal
// Dependencies treebanks (https://universaldependencies.org/format.html).
package conllu

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"rapporteur"
)

// Read returns one document for each sentence, its Source being the sentence's
// id. The text is rebuilt from the forms and SpaceAfter=No. Empty nodes are
// left out. Errors name the line.
func Read(r io.Reader) ([]*rapporteur.Document, error) {
	var docs []*rapporteur.Document
	b := &builder{}
	scanner := bufio.NewScanner(r)
	scanner.Buffer(nil, 1<<24)
	n := 0
	for scanner.Scan() {
		n++
		line := strings.TrimRight(scanner.Text(), "\r")
		switch {
		case line == "":
			if doc := b.finish(); doc != nil {
				docs = append(docs, doc)
			}
			b = &builder{}
		case strings.HasPrefix(line, "#"):
			if id, ok := strings.CutPrefix(line, "# sent_id = "); ok {
				b.id = id
			}
		default:
			if err := b.row(strings.Split(line, "\t")); err != nil {
				return docs, fmt.Errorf("line %d: %w", n, err)
			}
		}
	}
	if doc := b.finish(); doc != nil {
		docs = append(docs, doc)
	}
	return docs, scanner.Err()
}

// builder collects the rows of one sentence.
type builder struct {
	id         string
	text       strings.Builder
	tokens     []rapporteur.Token
	space      bool            // a space comes before the next surface token
	multi      rapporteur.Span // surface of the current multiword token
	multiUntil int             // its last word
}

func (b *builder) row(c []string) error {
	if len(c) != 10 {
		return fmt.Errorf("%d columns, want 10", len(c))
	}
	if strings.Contains(c[0], ".") {
		return nil
	}
	if first, last, ok := strings.Cut(c[0], "-"); ok {
		end, err := strconv.Atoi(last)
		if err != nil {
			return fmt.Errorf("word range %q-%q: %w", first, last, err)
		}
		b.multi, b.multiUntil = b.surface(c[1], c[9]), end
		return nil
	}
	id, err := strconv.Atoi(c[0])
	if err != nil {
		return fmt.Errorf("word id: %w", err)
	}
	head, err := strconv.Atoi(c[6])
	if err != nil && c[6] != "_" {
		return fmt.Errorf("head: %w", err)
	}
	span := b.multi
	if id > b.multiUntil {
		span = b.surface(c[1], c[9])
	}
	b.tokens = append(b.tokens, rapporteur.Token{
		Span: span, Surface: span, Form: c[1], Lemma: c[2], Tag: c[3], Features: blank(c[5]),
		Head: rapporteur.TokenRef(head), Relation: blank(c[7]),
	})
	return nil
}

func (b *builder) surface(form, misc string) rapporteur.Span {
	if b.space {
		b.text.WriteByte(' ')
	}
	start := b.text.Len()
	b.text.WriteString(form)
	b.space = !strings.Contains(misc, "SpaceAfter=No")
	return rapporteur.Span{Start: start, End: b.text.Len()}
}

func (b *builder) finish() *rapporteur.Document {
	if len(b.tokens) == 0 {
		return nil
	}
	doc := &rapporteur.Document{Source: b.id, Text: b.text.String(), Tokens: b.tokens}
	doc.Sentences = []rapporteur.Sentence{{
		Span:  rapporteur.Span{End: len(doc.Text)},
		First: 1, End: rapporteur.TokenRef(len(b.tokens) + 1),
	}}
	return doc
}

func blank(field string) string {
	if field == "_" {
		return ""
	}
	return field
}

// Write prints the sentences of a document as CoNLL-U. Consecutive tokens that
// share a span come out as one multiword token.
func Write(w io.Writer, doc *rapporteur.Document) error {
	out := bufio.NewWriter(w)
	for i, s := range doc.Sentences {
		if i == 0 {
			fmt.Fprintf(out, "# newdoc id = %s\n", oneLine(doc.Source))
		}
		fmt.Fprintf(out, "# sent_id = %d\n# text = %s\n", i+1, oneLine(doc.Words(s.Span)))
		writeTokens(out, doc, s)
		fmt.Fprintln(out)
	}
	return out.Flush()
}

func writeTokens(out io.Writer, doc *rapporteur.Document, s rapporteur.Sentence) {
	for r := s.First; r < s.End; r++ {
		token := doc.Token(r)
		id := int(r - s.First + 1)
		last := lastOfSurface(doc, r, s.End)
		if shared := r > s.First && doc.Token(r-1).Surface == token.Surface; !shared && last > r {
			fmt.Fprintf(out, "%d-%d\t%s%s%s\n", id, int(last-s.First+1), oneLine(doc.Words(token.Surface)), strings.Repeat("\t_", 7), "\t"+misc(doc, last, s.End))
		}
		own := "_"
		if last == r && (r == s.First || doc.Token(r-1).Surface != token.Surface) {
			own = misc(doc, r, s.End)
		}
		head := 0
		if token.Head != 0 {
			head = int(token.Head - s.First + 1)
		}
		fmt.Fprintf(out, "%d\t%s\t%s\t%s\t_\t%s\t%d\t%s\t_\t%s\n", id, field(token.Form), field(token.Lemma), field(token.Tag), field(token.Features), head, field(token.Relation), own)
	}
}

// lastOfSurface is the last token that shares the span of r.
func lastOfSurface(doc *rapporteur.Document, r, end rapporteur.TokenRef) rapporteur.TokenRef {
	for r+1 < end && doc.Token(r+1).Surface == doc.Token(r).Surface {
		r++
	}
	return r
}

func misc(doc *rapporteur.Document, r, end rapporteur.TokenRef) string {
	if r+1 < end && doc.Token(r+1).Surface.Start == doc.Token(r).Surface.End {
		return "SpaceAfter=No"
	}
	return "_"
}

// oneLine replaces white space that would break the format.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func field(s string) string {
	if s = oneLine(s); s == "" {
		return "_"
	}
	return s
}
