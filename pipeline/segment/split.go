package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/model"
)

// splitter turns the pieces of a sentence into the tokens of a document.
type splitter struct {
	doc    *rapporteur.Document
	rules  *language.Tokens
	decide *model.Contractions // nil where the language has no ambiguous contraction
	words  []string            // around an ambiguous contraction, reused
}

func newSplitter(doc *rapporteur.Document, lang *language.Language) *splitter {
	s := &splitter{doc: doc, rules: lang.Tokens}
	for _, c := range lang.Tokens.Contractions {
		if !c.Ambiguous {
			continue
		}
		decide, err := lang.Contractions()
		if err != nil {
			doc.Report("segment", rapporteur.Span{End: len(doc.Text)}, "no model for ambiguous contractions: %v", err)
		}
		s.decide = decide
		break
	}
	return s
}

func (s *splitter) sentence(pieces []piece) {
	for i := 0; i < len(pieces); i++ {
		end := i + 1
		for end < len(pieces) && pieces[end].joined {
			end++
		}
		surface := rapporteur.Span{Start: pieces[i].start, End: pieces[end-1].end}
		if end == i+1 && s.multiword(pieces, i, surface) {
			continue
		}
		for _, q := range pieces[i:end] {
			s.letters(rapporteur.Span{Start: q.start, End: q.end}, surface)
		}
		i = end - 1
	}
}

// multiword adds the words of piece i if it stands for several: a contraction, or
// a verb that carries pronouns.
func (s *splitter) multiword(pieces []piece, i int, surface rapporteur.Span) bool {
	low := pieces[i].fold
	if c, ok := s.rules.Contractions[low]; ok {
		if !c.Ambiguous || s.splits(pieces, i) {
			s.contraction(c, low, surface)
			return true
		}
		return false
	}
	h, ok := s.rules.Enclitics.Hosted(low)
	if !ok || s.rules.Keep[low] || s.isName(pieces, i) {
		return false
	}
	s.hosted(h, low, surface)
	return true
}

// splits decides an ambiguous contraction by its neighbours; without a model it
// comes apart.
func (s *splitter) splits(pieces []piece, i int) bool {
	if s.decide == nil {
		return true
	}
	from := max(0, i-model.Reach)
	s.words = s.words[:0]
	for _, p := range pieces[from:min(i+model.Reach+1, len(pieces))] {
		s.words = append(s.words, p.fold)
	}
	return s.decide.Splits(s.words, i-from)
}

// isName reports whether a piece has a capital for itself, not for the beginning
// of a sentence or quotation that it opens.
func (s *splitter) isName(pieces []piece, i int) bool {
	if i == 0 || !startsUpper(s.doc.Text[pieces[i].start:]) || isCapitals(s.doc.Text[pieces[i].start:pieces[i].end]) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(pieces[i-1].fold)
	return inWord(r)
}

// contraction adds the words of a contraction. Words that stand in the surface
// one after the other (can + not) get their own letters as span, others (de +
// le for du) the whole surface.
func (s *splitter) contraction(c language.Contraction, low string, surface rapporteur.Span) {
	text := s.doc.Words(surface)
	if len(text) == len(low) && strings.Join(c.Words, "") == low {
		at := surface.Start
		for _, w := range c.Words {
			s.letters(rapporteur.Span{Start: at, End: at + len(w)}, surface)
			at += len(w)
		}
		return
	}
	for i, w := range c.Words {
		s.add(surface, surface, likeCase(w, text, i == 0))
	}
}

// hosted adds a verb and the pronouns that hang on it, each with the letters that
// write it where they stand one after the other, the hyphen before a pronoun with
// the pronoun; else (a pronoun inside its verb) all with the whole surface.
func (s *splitter) hosted(h language.Hosted, low string, surface rapporteur.Span) {
	text := s.doc.Words(surface)
	k := letterBytes(text, utf8.RuneCountInString(low[:h.Letters]))
	host, after := text[:k], text[k:]
	apart := pronounLetters(low[h.Letters:], after, h.Pronouns)
	at := surface
	if apart != nil {
		at.End = at.Start + len(host)
	}
	if h.Host == low[:h.Letters] {
		s.add(at, surface, host)
	} else {
		s.add(at, surface, likeCase(h.Host, text, true))
	}
	for i, w := range h.Pronouns {
		if apart != nil {
			at = rapporteur.Span{Start: at.End, End: at.End + apart[i]}
		}
		s.add(at, surface, likeCase(w, text, false))
	}
}

// pronounLetters are the bytes of after, folded to low, that write each of the
// pronouns; nil if they do not stand there one after the other.
func pronounLetters(low, after string, pronouns []string) []int {
	if len(low) != len(after) {
		return nil
	}
	lengths := make([]int, len(pronouns))
	for i, w := range pronouns {
		rest, ok := strings.CutPrefix(strings.TrimPrefix(low, "-"), w)
		if !ok {
			return nil
		}
		lengths[i] = len(low) - len(rest)
		low = rest
	}
	if low != "" {
		return nil
	}
	return lengths
}

// likeCase writes a word of a contraction in the case of its surface: all
// capitals, or a first capital for the first word.
func likeCase(word, surface string, first bool) string {
	switch {
	case utf8.RuneCountInString(surface) > 1 && isCapitals(surface):
		return strings.ToUpper(word)
	case first && startsUpper(surface):
		r, size := utf8.DecodeRuneInString(word)
		return string(unicode.ToUpper(r)) + word[size:]
	}
	return word
}

// isCapitals reports whether a word has no letter that could be capital and is
// not.
func isCapitals(word string) bool {
	for _, r := range word {
		if unicode.ToUpper(r) != r {
			return false
		}
	}
	return true
}

// letters appends a token written with the letters of its span.
func (s *splitter) letters(span, surface rapporteur.Span) {
	form := s.doc.Words(span)
	if strings.IndexFunc(form, unicode.IsSpace) >= 0 {
		form = strings.Join(strings.Fields(form), " ")
	}
	s.add(span, surface, form)
}

func (s *splitter) add(span, surface rapporteur.Span, form string) {
	s.doc.Tokens = append(s.doc.Tokens, rapporteur.Token{Span: span, Surface: surface, Form: form})
}
