// Package recognise finds the words that name, describe or stand for somebody.
package recognise

import (
	"rapporteur"
	"rapporteur/language"
	"rapporteur/world"
)

// Mentions is a stub that its owner replaces.
func Mentions(doc *rapporteur.Document, lang *language.Language, facts *world.World) {}
