package segment

import (
	"errors"
	"io/fs"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/model"
)

// finder finds the ends of the sentences in the paragraphs of one document.
type finder struct {
	text   string
	lang   *language.Language
	scores *model.BorderScores // nil where the language has no model of borders
	room   surfaces
}

func newFinder(doc *rapporteur.Document, lang *language.Language) *finder {
	f := &finder{text: doc.Text, lang: lang}
	net, err := lang.Borders()
	switch {
	case err == nil:
		f.scores = net.Scores()
	case !errors.Is(err, fs.ErrNotExist):
		doc.Report("segment", rapporteur.Span{End: len(doc.Text)}, "no model for the borders of sentences: %v", err)
	}
	return f
}

// release gives back what the model lent.
func (f *finder) release() {
	if f.scores != nil {
		f.scores.Release()
	}
}

// ends marks the pieces of a paragraph that end a sentence.
func (f *finder) ends(pieces []piece) []bool {
	if f.scores == nil {
		return ruled(f.text, pieces, f.lang)
	}
	s := &f.room
	s.read(f.text, pieces, f.lang.Tokens.Abbreviations)
	f.scores.Paragraph(s.tokens, s.may, s.scores)
	ends := make([]bool, len(pieces))
	for i, last := range s.last {
		ends[last] = s.may[i] && s.scores[i] > 0
	}
	return ends
}
