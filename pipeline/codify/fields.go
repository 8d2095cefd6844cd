package codify

import (
	"regexp"

	"rapporteur"
)

// longestName is how many words an entry of a field's class has at most.
const longestName = 4

// How much a word that is used of one field only tells, one that may be used of
// others too, and how much is enough.
const (
	clearWord = 2
	hintWord  = 1
	enough    = clearWord
)

// about is how much the sentence speaks of a field: the clear words of the class and
// the hints of its "hints", each once.
func (c *coder) about(s *rapporteur.Sentence, field string) int {
	key := topic{s.First, field}
	weight, ok := c.topics[key]
	if !ok {
		weight = c.weight(s, field)
		c.topics[key] = weight
	}
	return weight
}

// topic is a sentence, by its first word, and a field.
type topic struct {
	sentence Ref
	field    string
}

func (c *coder) weight(s *rapporteur.Sentence, field string) int {
	seen := map[string]bool{}
	weight, hints := 0, field+" hints"
	for r := s.First; r < s.End; r++ {
		words, worth := c.inClass(r, s.End, field), clearWord
		if words == "" {
			words, worth = c.inClass(r, s.End, hints), hintWord
		}
		if words != "" && !seen[words] && (worth == clearWord || !c.actual(r)) {
			seen[words] = true
			weight += worth
		}
	}
	return weight
}

// actual reports whether a word that only hints at a field tells an act in earnest, or
// how it stands: fights and series of strikes are no sport for that alone.
func (c *coder) actual(r Ref) bool {
	return c.matches[r] != nil || c.lang.Grammar.Has("aspect nouns", c.Lemma(r))
}

// inClass is the entry of the class that begins at r: a noun or name alone, or
// several words; "" if there is none.
func (c *coder) inClass(r, end Ref, class string) string {
	words := c.Lemma(r)
	if c.Tag(r, "NOUN", "PROPN") && c.lexicon.Has(class, words) {
		return words
	}
	if !c.lexicon.Opens(words) {
		return ""
	}
	for next := r + 1; next < end && next < r+longestName; next++ {
		if words += " " + c.Lemma(next); c.lexicon.Has(class, words) {
			return words
		}
	}
	return ""
}

// score is a result of a game in one word or three: "2-1".
var score = regexp.MustCompile(`^\d{1,3}[-–:]\d{1,3}$`)

// scored reports whether a result of a game stands in the sentence: such numbers
// that count nothing behind them ("10-15 people").
func (c *coder) scored(s *rapporteur.Sentence) bool {
	for r := s.First; r < s.End; r++ {
		for _, end := range []Ref{r + 1, r + 3} {
			if end > s.End || !c.Tag(end-1, "NUM") || end < s.End && c.Tag(end, "NOUN", "ADJ", "SYM") {
				continue
			}
			if span := c.Doc.SpanOf(r, end); score.MatchString(c.Doc.Text[span.Start:span.End]) {
				return true
			}
		}
	}
	return false
}
