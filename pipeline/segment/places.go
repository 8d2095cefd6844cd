package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/language"
	"rapporteur/model"
)

// surfaces are the pieces of a paragraph as the model of borders sees them: a
// clitic is one token with its host.
type surfaces struct {
	tokens []model.BorderToken
	last   []int // place of a token's last piece in the paragraph
	may    []bool
	scores []float32
}

// read fills s with a paragraph. Listed abbreviations never end a sentence.
func (s *surfaces) read(text string, pieces []piece, rules *language.Tokens) {
	s.tokens, s.last, s.may, s.scores = s.tokens[:0], s.last[:0], s.may[:0], s.scores[:0]
	for i := 0; i < len(pieces); {
		end := i + 1
		for end < len(pieces) && pieces[end].joined {
			end++
		}
		s.tokens = append(s.tokens, surface(text, pieces[i:end]))
		s.last = append(s.last, end-1)
		if n := len(s.tokens); n > 1 {
			glued := pieces[i].start == pieces[i-1].end
			s.tokens[n-1].GluedBefore, s.tokens[n-2].GluedAfter = glued, glued
			before := s.tokens[n-2]
			s.may = append(s.may, mayEnd(before.Text, s.tokens[n-1].Text, rules.GuillemetsApart) && !rules.Abbreviations[before.Fold])
		}
		s.scores = append(s.scores, 0)
		i = end
	}
	s.may = append(s.may, false)
}

func surface(text string, pieces []piece) model.BorderToken {
	t := model.BorderToken{Text: text[pieces[0].start:pieces[len(pieces)-1].end], Fold: pieces[0].fold}
	for _, p := range pieces[1:] {
		t.Fold += p.fold
	}
	return t
}

// mayEnd reports whether a sentence may end between two tokens at all: not
// before a mark that goes on with it, and not between a word, abbreviation or
// comma and a small letter. What is said stays with who says it, unless guillemets
// may stand apart. train/borders.py learns at the same places.
func mayEnd(token, next string, guillemetsApart bool) bool {
	r, _ := utf8.DecodeRuneInString(next)
	if token == ":" && strings.ContainsRune("«“„\"", r) {
		return guillemetsApart && r == '«'
	}
	if !unicode.IsLower(r) {
		return !strings.ContainsRune(",;:.!?)]»”%…", r)
	}
	first, _ := utf8.DecodeRuneInString(token)
	last, _ := utf8.DecodeLastRuneInString(token)
	return !unicode.IsLetter(last) && !unicode.IsNumber(last) && !strings.ContainsRune(",'’", last) &&
		!(last == '.' && unicode.IsLetter(first))
}
