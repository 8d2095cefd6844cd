package conllu

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur"
)

// ErrNoWords is the error of a file without a sentence.
var ErrNoWords = errors.New("no words")

// Text is a whole file as one running text with its analysis.
type Text struct {
	Document *rapporteur.Document
	lines    []int // by token: the line of the file
}

// Line is the line of the file on which a word stands, from 1; for no word, the
// line of the last one.
func (t *Text) Line(r rapporteur.TokenRef) int {
	if r == 0 {
		return t.lines[len(t.lines)-1]
	}
	return t.lines[r-1]
}

// ReadText puts the sentences of a file together as they stood in print: a
// space between two, unless the last token of the first says SpaceAfter=No, and
// an empty line where a paragraph or document begins. The text of a sentence is
// that of its comment, else what its forms make up. Trees must be whole. What is
// wrong is an *Error, but for ErrNoWords.
func ReadText(r io.Reader) (*Text, error) {
	j := &joiner{}
	if err := eachSentence(r, j.add); err != nil {
		return nil, err
	}
	if len(j.tokens) == 0 {
		return nil, ErrNoWords
	}
	text := strings.TrimRightFunc(j.text.String(), unicode.IsSpace)
	doc := &rapporteur.Document{Text: text, Sentences: j.sentences, Tokens: j.tokens}
	return &Text{Document: doc, lines: j.lines}, nil
}

// joiner puts sentences together.
type joiner struct {
	text      strings.Builder
	sentences []rapporteur.Sentence
	tokens    []rapporteur.Token
	lines     []int
}

func (j *joiner) add(b *builder) error {
	if word, err := CheckTree(b.tokens); err != nil {
		return &Error{b.lineOf(word), err}
	}
	if word, err := b.place(); err != nil {
		return &Error{b.lineOf(word), err}
	}
	if b.paragraph && j.text.Len() > 0 && !strings.HasSuffix(j.text.String(), "\n\n") {
		j.text.WriteString("\n\n")
	}
	j.sentence(b)
	j.text.WriteString(b.written)
	if b.space {
		j.text.WriteByte(' ')
	}
	return nil
}

// sentence moves the places of a sentence to where it comes to stand.
func (j *joiner) sentence(b *builder) {
	start, before := j.text.Len(), rapporteur.TokenRef(len(j.tokens))
	for _, t := range b.tokens {
		t.Surface.Start += start
		t.Surface.End += start
		t.Span = t.Surface
		if t.Head != 0 {
			t.Head += before
		}
		j.tokens = append(j.tokens, t)
	}
	j.lines = append(j.lines, b.lines...)
	j.sentences = append(j.sentences, rapporteur.Sentence{
		Span:  rapporteur.Span{Start: start, End: start + len(b.written)},
		First: before + 1, End: rapporteur.TokenRef(len(j.tokens) + 1),
	})
}

func (b *builder) lineOf(word int) int {
	if word == 0 {
		return b.first
	}
	return b.lines[word-1]
}

// place finds the words in the written text, white space aside. It says at
// which word the text is another one.
func (b *builder) place() (word int, err error) {
	forms := b.text.String()
	if b.written == "" {
		b.written = strings.TrimSpace(forms) // a form may begin or end with a space
	}
	at := 0
	var surface, found rapporteur.Span
	for i := range b.tokens {
		t := &b.tokens[i]
		if i == 0 || t.Surface != surface {
			surface = t.Surface
			end, ok := skip(b.written, at, forms[surface.Start:surface.End])
			if !ok {
				return i + 1, differs(forms[surface.Start:surface.End], b.written[at:])
			}
			found = rapporteur.Span{Start: len(b.written) - len(trimLeft(b.written[at:])), End: end}
			at = end
		}
		t.Surface, t.Span = found, found
	}
	if rest := trimLeft(b.written[at:]); rest != "" {
		return len(b.tokens), fmt.Errorf("the text goes on with %q after the last word", clip(rest))
	}
	return 0, nil
}

func differs(form, rest string) error {
	return fmt.Errorf("the word is %q where the text of the sentence has %q", form, clip(trimLeft(rest)))
}

// skip goes over a form in text from byte at, white space aside.
func skip(text string, at int, form string) (end int, ok bool) {
	for _, r := range form {
		if unicode.IsSpace(r) {
			continue
		}
		at = len(text) - len(trimLeft(text[at:]))
		other, size := utf8.DecodeRuneInString(text[at:])
		if size == 0 || other != r {
			return at, false
		}
		at += size
	}
	return at, true
}

func trimLeft(s string) string { return strings.TrimLeftFunc(s, unicode.IsSpace) }

// clip is the first piece of a text, for messages.
func clip(s string) string {
	const most = 20
	for i := range s {
		if i >= most {
			return s[:i] + "…"
		}
	}
	return s
}
