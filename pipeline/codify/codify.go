// Package codify reads who did what to whom, in PLOVER and CAMEO terms.
package codify

import (
	"rapporteur"
	"rapporteur/language"
	"rapporteur/world"
)

// Events is a stub that its owner replaces.
func Events(doc *rapporteur.Document, lang *language.Language, facts *world.World) {}
