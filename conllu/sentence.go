package conllu

import (
	"fmt"
	"strconv"
	"strings"

	"rapporteur"
)

// builder collects the lines of one sentence.
type builder struct {
	id        string
	written   string // the text as a comment gives it
	paragraph bool   // a paragraph or document begins here
	first     int    // number of its first line

	text       strings.Builder // the text as the forms give it
	tokens     []rapporteur.Token
	lines      []int           // by token: the number of its line
	space      bool            // a space comes before the next surface token
	multi      rapporteur.Span // surface of the current multiword token
	multiUntil int             // its last word
}

// line takes line n of the file.
func (b *builder) line(n int, line string) error {
	if b.first == 0 {
		b.first = n
	}
	if comment, ok := strings.CutPrefix(line, "#"); ok {
		b.comment(comment)
		return nil
	}
	return b.row(n, strings.Split(line, "\t"))
}

func (b *builder) comment(comment string) {
	if id, ok := strings.CutPrefix(comment, " sent_id = "); ok {
		b.id = id
	}
	if text, ok := strings.CutPrefix(comment, " text ="); ok {
		b.written = strings.TrimSpace(text)
	}
	if strings.HasPrefix(comment, " newpar") || strings.HasPrefix(comment, " newdoc") {
		b.paragraph = true
	}
}

func (b *builder) row(n int, c []string) error {
	if len(c) != 10 {
		return fmt.Errorf("%d columns, want 10", len(c))
	}
	if strings.Contains(c[0], ".") {
		return nil
	}
	if strings.TrimSpace(c[1]) == "" {
		return fmt.Errorf("word %s has no form", c[0])
	}
	if first, last, ok := strings.Cut(c[0], "-"); ok {
		return b.multiword(first, last, c)
	}
	id, err := strconv.Atoi(c[0])
	if err != nil {
		return fmt.Errorf("word id: %w", err)
	}
	if next := len(b.tokens) + 1; id != next {
		return fmt.Errorf("word id %d, want %d", id, next)
	}
	head, err := strconv.Atoi(c[6])
	if err != nil && c[6] != "_" {
		return fmt.Errorf("head: %w", err)
	}
	span := b.multi
	if id > b.multiUntil {
		span = b.surface(c[1], c[9])
	}
	b.lines = append(b.lines, n)
	b.tokens = append(b.tokens, rapporteur.Token{
		Span: span, Surface: span, Form: c[1], Lemma: c[2], Tag: c[3], Features: blank(c[5]),
		Head: rapporteur.TokenRef(head), Relation: blank(c[7]),
	})
	return nil
}

// multiword begins the multiword token of the words first to last.
func (b *builder) multiword(first, last string, c []string) error {
	start, err := strconv.Atoi(first)
	if err != nil {
		return fmt.Errorf("word range %q-%q: %w", first, last, err)
	}
	end, err := strconv.Atoi(last)
	if err != nil {
		return fmt.Errorf("word range %q-%q: %w", first, last, err)
	}
	if next := len(b.tokens) + 1; start != next || end < start || b.multiUntil >= start {
		return fmt.Errorf("word range %d-%d before word %d", start, end, next)
	}
	b.multi, b.multiUntil = b.surface(c[1], c[9]), end
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

// complete reports a multiword token whose words do not all come.
func (b *builder) complete() error {
	if b.multiUntil > len(b.tokens) {
		return fmt.Errorf("the sentence ends before word %d of its last multiword token", b.multiUntil)
	}
	return nil
}

// document is the sentence as a document of its own.
func (b *builder) document() *rapporteur.Document {
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
