package pipeline_test

import (
	"testing"

	"rapporteur"
	"rapporteur/pipeline"
)

// TestFields reads pairs of sentences with the same verb: one of sport, nature, crime,
// trade or art, which tells no act, and its political twin, which does.
func TestFields(t *testing.T) {
	langs, facts := load(t)
	for _, c := range []struct{ code, none, act string }{
		{"en", "A fire killed nine people in Portugal.", "Israeli artillery fire killed nine people in Gaza."},
		{"en", "Serbia attacked Canada from the start of the third set.", "Russia attacked Ukraine with missiles."},
		{"en", "Vietnam destroyed Laos 5-0.", "Vietnam destroyed a Chinese base."},
		{"en", "Police arrested two burglars in Leeds.", "Police arrested two opposition leaders in Leeds."},
		{"en", "The army of ants attacked a village.", "The army of Mali attacked a village."},
		{"fr", "Un loup a attaqué un village en Inde.", "Des rebelles ont attaqué un village en Inde."},
		{"fr", "La Serbie a contraint le Canada à un troisième set.", "La Serbie a contraint le Kosovo à un retrait."},
		{"fr", "Le groupe suédois a menacé ses fournisseurs polonais.", "Le gouvernement suédois a menacé la Pologne."},
		{"es", "La malaria mató a mil personas en Congo.", "El ejército mató a mil personas en Congo."},
		{"es", "En la tercera temporada, los rebeldes capturan la capital.", "Los rebeldes capturaron la capital."},
	} {
		for text, want := range map[string]bool{c.none: false, c.act: true} {
			doc := &rapporteur.Document{Text: text, Language: c.code}
			pipeline.Read(doc, langs[c.code], facts)
			if got := len(done(doc)) > 0; got != want {
				t.Errorf("%s: gives an event: %v, want %v", text, got, want)
			}
		}
	}
}
