package resolve

import (
	"testing"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/world"
)

func TestNationalities(t *testing.T) {
	languages, err := language.Load()
	if err != nil {
		t.Fatal(err)
	}
	facts, err := world.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, words string
		taken       bool // the noun is a mention already, with its adjective
		want        string
	}{
		{"an adjective beside a noun", "Iranian/2/amod/ADJ sites/0/root/NOUN", false, "IRN"},
		{"no adjective of nationality", "nuclear/2/amod/ADJ sites/0/root/NOUN", false, ""},
		{"within a mention", "Iranian/2/amod/ADJ minister/0/root/NOUN", true, ""},
		{"a predicate", "Iranian/0/root/ADJ", false, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := article(t, "en", "", c.words)
			if c.taken {
				doc.Actors = append(doc.Actors, rapporteur.Actor{Name: "minister", Code: "IRNGOV"})
				doc.Mentions = append(doc.Mentions, rapporteur.Mention{First: 1, End: 3, Head: 2, Actors: []rapporteur.ActorRef{1}})
			}
			before := len(doc.Actors)
			Nationalities(doc, languages["en"], facts)
			got := ""
			for _, a := range doc.Actors[before:] {
				got += a.Code
			}
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
