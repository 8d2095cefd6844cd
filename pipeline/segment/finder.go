package segment

import (
	"errors"
	"io/fs"
	"unicode"
	"unicode/utf8"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/model"
)

// finder finds the ends of the sentences in the paragraphs of one document: first
// it reads them all, then it decides.
type finder struct {
	text   string
	lang   *language.Language
	marks  []bool              // of the pieces read: the end of a sentence
	scores *model.BorderScores // nil where the language has no model of borders
	room   surfaces            // of one paragraph
	places places              // of all
}

// places are where a sentence may end.
type places struct {
	piece  []int // the last one of a surface token
	scores []float32
	may    []bool
	open   []bool // it may, and no mark stands there that ends sentences in this language
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

// none passes over pieces among which no sentence ends.
func (f *finder) none(pieces []piece) {
	f.marks = append(f.marks, make([]bool, len(pieces))...)
}

// read reads a paragraph.
func (f *finder) read(pieces []piece) {
	if f.scores == nil {
		f.marks = append(f.marks, ruled(f.text, pieces, f.lang)...)
		return
	}
	s, p, first := &f.room, &f.places, len(f.marks)
	s.read(f.text, pieces, f.lang.Tokens)
	f.scores.Paragraph(s.tokens, s.may, s.scores)
	for i, last := range s.last {
		p.piece = append(p.piece, first+last)
		p.open = append(p.open, s.may[i] && !s.tokens[i].Stops() && !(f.lang.Tokens.GuillemetsApart && s.tokens[i].Text == ":"))
		if p.open[len(p.open)-1] && f.nameWord(pieces, last) && f.nameWord(pieces, last+1) {
			s.scores[i] -= nameMargin
		}
	}
	p.scores, p.may = append(p.scores, s.scores...), append(p.may, s.may...)
	f.none(pieces)
}

// nameMargin is what the score of a border between two words with capitals must
// be above zero: they are likelier parts of one name than the end of a sentence
// without a mark and the beginning of the next.
const nameMargin = 1.0

// nameWord reports whether piece i is a word with a capital that is none of the
// language's frequent words.
func (f *finder) nameWord(pieces []piece, i int) bool {
	if i >= len(pieces) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(f.text[pieces[i].start:])
	return unicode.IsUpper(r) && !f.lang.Identity.Frequent[pieces[i].fold]
}

// ends marks the pieces that end a sentence, of all that were read.
func (f *finder) ends() []bool {
	p := &f.places
	if f.scores != nil {
		f.scores.Adapt(p.scores, p.open)
	}
	for i, at := range p.piece {
		f.marks[at] = p.may[i] && p.scores[i] > 0
	}
	return f.marks
}
