package pipeline

import (
	"rapporteur"
	"rapporteur/language"
)

// SyntaxFrom runs the stages of the syntax from the named one on: "segment" for
// a text, "parse" for sentences and words, a later one for trees that are
// there, which does nothing. These stages need nothing of the world.
func SyntaxFrom(first string, doc *rapporteur.Document, lang *language.Language) {
	runFrom(first, language.Syntax, doc, lang, nil)
}
