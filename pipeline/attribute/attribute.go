// Package attribute finds who said what to whom, and in whose voice each token stands.
package attribute

import (
	"rapporteur"
	"rapporteur/language"
	"rapporteur/world"
)

// Statements is a stub that its owner replaces.
func Statements(doc *rapporteur.Document, lang *language.Language, facts *world.World) {}

// Voices is a stub that its owner replaces.
func Voices(doc *rapporteur.Document, lang *language.Language, facts *world.World) {}
