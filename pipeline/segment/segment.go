// Package segment cuts a text into sentences and words, as Universal
// Dependencies counts them.
package segment

import (
	"slices"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/world"
)

// maxWords bounds a sentence, since the parser's time grows with its square.
const maxWords = 250

// Sentences fills Document.Sentences and the Span, Surface and Form of
// Document.Tokens.
func Sentences(doc *rapporteur.Document, lang *language.Language, _ *world.World) {
	pieces := cut(doc.Text, lang.Tokens)
	doc.Tokens = slices.Grow(doc.Tokens, len(pieces)+len(pieces)/8)
	words := newSplitter(doc, lang)
	for _, s := range sentences(doc, pieces, lang) {
		first := rapporteur.TokenRef(len(doc.Tokens) + 1)
		words.sentence(s)
		end := rapporteur.TokenRef(len(doc.Tokens) + 1)
		span := rapporteur.Span{Start: s[0].start, End: s[len(s)-1].end}
		doc.Sentences = append(doc.Sentences, rapporteur.Sentence{Span: span, First: first, End: end})
	}
}
