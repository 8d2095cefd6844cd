package segment

import (
	"strings"
	"unicode"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/model"
)

// splitter turns the pieces of a sentence into the tokens of a document.
type splitter struct {
	doc    *rapporteur.Document
	rules  *language.Tokens
	decide *model.Contractions // nil where the language has no ambiguous contraction
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
	words := make([]string, len(pieces))
	for i, p := range pieces {
		words[i] = p.fold
	}
	for i := 0; i < len(pieces); i++ {
		p := pieces[i]
		end := i + 1
		for end < len(pieces) && pieces[end].joined {
			end++
		}
		surface := rapporteur.Span{Start: p.start, End: pieces[end-1].end}
		if c, ok := s.rules.Contractions[p.fold]; ok && end == i+1 && s.splits(c, words, i) {
			s.contraction(c, surface)
			continue
		}
		for _, q := range pieces[i:end] {
			s.add(rapporteur.Span{Start: q.start, End: q.end}, surface, "")
		}
		i = end - 1
	}
}

// splits decides an ambiguous contraction by its neighbours; without a model it
// comes apart.
func (s *splitter) splits(c language.Contraction, words []string, i int) bool {
	return !c.Ambiguous || s.decide == nil || s.decide.Splits(words, i)
}

// contraction adds the words of a contraction. Words that stand in the surface
// one after the other (can + not) get their own letters as span, others (de +
// le for du) the whole surface.
func (s *splitter) contraction(c language.Contraction, surface rapporteur.Span) {
	text := s.doc.Words(surface)
	if strings.Join(c.Words, "") == fold(text) && len(text) == len(fold(text)) {
		at := surface.Start
		for _, w := range c.Words {
			s.add(rapporteur.Span{Start: at, End: at + len(w)}, surface, "")
			at += len(w)
		}
		return
	}
	for i, w := range c.Words {
		s.add(surface, surface, likeCase(w, text, i == 0))
	}
}

// likeCase writes a word of a contraction in the case of its surface: all
// capitals, or a first capital for the first word.
func likeCase(word, surface string, first bool) string {
	switch {
	case len(surface) > 1 && strings.ToUpper(surface) == surface:
		return strings.ToUpper(word)
	case first && startsUpper(surface):
		r := []rune(word)
		r[0] = unicode.ToUpper(r[0])
		return string(r)
	}
	return word
}

// add appends a token; an empty form stands for the letters of its span.
func (s *splitter) add(span, surface rapporteur.Span, form string) {
	if form == "" {
		form = strings.Join(strings.Fields(s.doc.Words(span)), " ")
	}
	s.doc.Tokens = append(s.doc.Tokens, rapporteur.Token{Span: span, Surface: surface, Form: form})
}
