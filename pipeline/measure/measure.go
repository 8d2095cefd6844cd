// Package measure reads tallies: how many, of what, by whose count.
package measure

import (
	"rapporteur"
	"rapporteur/language"
	"rapporteur/world"
)

// Quantities is a stub that its owner replaces.
func Quantities(doc *rapporteur.Document, lang *language.Language, facts *world.World) {}
