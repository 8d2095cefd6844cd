package rapporteur

import (
	"cmp"
	"fmt"
	"slices"
)

// Span is a piece of Document.Text: bytes [Start, End).
type Span struct{ Start, End int }

// Len is the length of the span in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether other lies wholly inside s.
func (s Span) Contains(other Span) bool { return s.Start <= other.Start && other.End <= s.End }

// Overlaps reports whether the two spans share at least one byte.
func (s Span) Overlaps(other Span) bool { return s.Start < other.End && other.Start < s.End }

// References into the layers of a Document count from 1, as words do in the
// treebanks; zero refers to nothing, so that a zero value is safe.
type (
	TokenRef int // place in Document.Tokens
	ActorRef int // place in Document.Actors
	DateRef  int // place in Document.Dates
)

// Document is one article while it is being read.
type Document struct {
	Source   string // path, URL or corpus id, as given
	Language string // BCP 47
	Title    string // "" if unknown
	// Country is where the outlet takes its readers to live, ISO 3166 alpha-3; "" if
	// unknown. "The police" without another country are the police there.
	Country   string
	Published Day // zero if unknown
	// PublishedFrom says how Published is known: user, metadata, text or unknown.
	PublishedFrom string
	Text          string // UTF-8, NFC

	Sentences  []Sentence
	Tokens     []Token
	Dates      []Date
	Mentions   []Mention
	Actors     []Actor
	Statements []Statement
	Voices     []Voice // one per token; empty before the voice stage
	Events     []Event
	Dismissals []Dismissal
	Quantities []Quantity
	Problems   []Problem
}

// Sentence holds the tokens [First, End).
type Sentence struct {
	Span
	First, End TokenRef
}

// Token is a syntactic word. The words of a multiword token are consecutive
// tokens of one Surface. Where they stand one after the other in the text
// (don't = do + n't) each has its own letters as Span; where they do not (du =
// de + le) they share the Span too.
type Token struct {
	Span
	Surface  Span   // the multiword token, else equal to Span
	Form     string // the syntactic word: "de" and "le" for "du"
	Lemma    string
	Tag      string // universal part of speech (UPOS)
	Features string // universal features (FEATS), "" if none
	Head     TokenRef
	Relation string // to Head, with its subtype, as in "nsubj:pass"
}

// Problem is something that was seen and could not be read. Stages report
// problems; they do not fail.
type Problem struct {
	Span
	Stage, Message string
}

// Token returns the token at r; r must not be zero.
func (d *Document) Token(r TokenRef) *Token { return &d.Tokens[r-1] }

// Actor returns the actor at r; r must not be zero.
func (d *Document) Actor(r ActorRef) *Actor { return &d.Actors[r-1] }

// Date returns the date at r; r must not be zero.
func (d *Document) Date(r DateRef) *Date { return &d.Dates[r-1] }

// Words returns the text of a span.
func (d *Document) Words(s Span) string { return d.Text[s.Start:s.End] }

// SentenceOf returns the index in Document.Sentences of the sentence that holds
// the token, or -1.
func (d *Document) SentenceOf(r TokenRef) int {
	lo, hi := 0, len(d.Sentences)
	for lo < hi {
		mid := (lo + hi) / 2
		if d.Sentences[mid].End <= r {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(d.Sentences) && d.Sentences[lo].First <= r {
		return lo
	}
	return -1
}

// SpanOf returns the text covered by the tokens [first, end); the zero Span if
// there are none.
func (d *Document) SpanOf(first, end TokenRef) Span {
	if first <= 0 || end <= first {
		return Span{}
	}
	return Span{d.Token(first).Start, d.Token(end - 1).End}
}

// SortMentions puts the mentions in text order, longer before shorter.
func (d *Document) SortMentions() {
	slices.SortStableFunc(d.Mentions, func(a, b Mention) int {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(b.End, a.End))
	})
}

// Report adds a problem.
func (d *Document) Report(stage string, at Span, format string, args ...any) {
	d.Problems = append(d.Problems, Problem{Span: at, Stage: stage, Message: fmt.Sprintf(format, args...)})
}
