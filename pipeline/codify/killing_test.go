package codify

import (
	"testing"

	"rapporteur"
	"rapporteur/tree"
	"rapporteur/world/codebook"
)

// TestKilling: what armed forces do is no assassination but of somebody of rank.
func TestKilling(t *testing.T) {
	doc := &rapporteur.Document{Actors: []rapporteur.Actor{{Code: "MLIREB"}, {Code: "AGR"}, {Code: "MLIGOV"}, {Code: "CVL"}}}
	c := &coder{Tree: tree.Of(doc)}
	for _, k := range []struct {
		name         string
		doer, target rapporteur.ActorRef
		code, want   string
	}{
		{"rebels kill a farmer", 1, 2, "186", "190"},
		{"rebels kill a minister", 1, 3, "186", "186"},
		{"a civilian kills a farmer", 4, 2, "186", "186"},
		{"rebels try to", 1, 2, "185", "185"},
	} {
		a := &act{Act: codebook.Act{Type: "ASSAULT", CAMEO: k.code}, source: party{actors: []rapporteur.ActorRef{k.doer}}, target: party{actors: []rapporteur.ActorRef{k.target}}}
		if c.killing(a); a.CAMEO != k.want {
			t.Errorf("%s: CAMEO %s, want %s", k.name, a.CAMEO, k.want)
		}
	}
}
