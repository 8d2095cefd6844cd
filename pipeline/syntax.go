package pipeline

import (
	"rapporteur"
	"rapporteur/language"
)

// lastOfSyntax is the last of the stages that find words and trees.
const lastOfSyntax = "parse"

// SyntaxFrom runs the stages of the syntax from the named one on: "segment" for
// a text, "parse" for sentences and words, a later one for trees that are
// there, which does nothing. These stages need nothing of the world.
func SyntaxFrom(first string, doc *rapporteur.Document, lang *language.Language) {
	begun := false
	for _, stage := range Stages {
		begun = begun || stage.Name == first
		if begun {
			run(stage, doc, lang, nil)
		}
		if stage.Name == lastOfSyntax {
			return
		}
	}
}
