package measure_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/pipeline"
	"rapporteur/world"
)

// languages and facts are loaded once for all tests.
var (
	languages = sync.OnceValues(language.Load)
	facts     = sync.OnceValues(world.Load)
)

func load(t *testing.T, code string) (*language.Language, *world.World) {
	t.Helper()
	all, err := languages()
	if all[code] == nil {
		t.Fatal(err)
	}
	w, err := facts()
	if err != nil {
		t.Fatal(err)
	}
	return all[code], w
}

// TestQuantities reads whole sentences; each tally is written as measure,
// comparator, low (and high), unit, and the place of its whole.
func TestQuantities(t *testing.T) {
	tests := []struct{ lang, text, want string }{
		{"fr", "L'explosion a tué au moins 31 ouvriers.", "killed ge 31 ouvriers"},
		{"fr", "Une quarantaine de villageois ont été blessés.", "injured approx 40 villageois"},
		{"fr", "Moins d'une dizaine de villageois ont été blessés.", "injured lt 10 villageois"},
		{"fr", "Plus de 2\u202f600 marins ont péri, dont 40 officiers.", "killed gt 2600 marins; killed eq 40 officiers <1"},
		{"fr", "Le séisme a fait 55 morts et une centaine de blessés.", "killed eq 55 morts; injured approx 100 blessés"},
		{"fr", "Des milliers de manifestants ont envahi la place.", "protesters vague - manifestants"},
		{"fr", "Quatre ouvriers sont morts et six autres ont été blessés.", "killed eq 4 ouvriers; injured eq 6 ouvriers"},
		{"fr", "La police a arrêté entre 40 et 50 étudiants.", "detained range 40-50 étudiants"},
		{"fr", "Le ministère a promis 2,5 milliards d'euros.", "money eq 2500000000 euros"},
		{"fr", "L'enlèvement de neuf pêcheurs a choqué le village.", "abducted eq 9 pêcheurs"},
		{"fr", "L'armée a déployé 700 hommes à la frontière.", "troops eq 700 hommes"},
		{"fr", "Les trois ministres ont signé l'article 12 après deux heures de discussion.", ""},
		{"fr", "Le maire, âgé de 61 ans, a obtenu 53 % des voix et 18 sièges en 2014.", ""},
		{"en", "The blast killed at least 31 workers.", "killed ge 31 workers"},
		{"en", "More than 2,600 sailors died, including 40 officers.", "killed gt 2600 sailors; killed eq 40 officers <1"},
		{"en", "Dozens of villagers were wounded.", "injured vague - villagers"},
		{"en", "The fire left 14 dead and 30 injured.", "killed eq 14 dead; injured eq 30 injured"},
		{"en", "Two miners were killed and six others injured.", "killed eq 2 miners; injured eq 6 miners"},
		{"en", "Police arrested between 40 and 50 students.", "detained range 40-50 students"},
		{"en", "The ministry promised $2.5 billion.", "money eq 2500000000 $"},
		{"en", "The 61-year-old mayor won 53% of the votes in 2014.", ""},
		{"en", "The two countries signed article 12 after two hours.", ""},
		{"fr", "Le salon a reçu 60 000 visiteurs au 14 avenue des Pins.", ""},
		{"fr", "L'effondrement de la tribune a blessé 60 spectateurs.", "injured eq 60 spectateurs"},
		{"en", "The match drew 60,000 spectators.", ""},
		{"en", "The shipwreck left nine sailors and two divers dead.", "killed eq 9 sailors; killed eq 2 divers"},
		{"en", "The camp is empty: more than 40,000 have left.", "other gt 40000 "},
	}
	for _, tt := range tests {
		t.Run(tt.lang+" "+tt.text, func(t *testing.T) {
			if got := describe(read(t, tt.lang, tt.text)); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

// TestCircumstances asks what a whole and its parts share.
func TestCircumstances(t *testing.T) {
	doc := read(t, "fr", "La Russie a tué plus de 900 Ukrainiens, dont 70 enfants, depuis le 2 mars.")
	if len(doc.Quantities) != 2 {
		t.Fatal(describe(doc))
	}
	for _, q := range doc.Quantities {
		if q.Window == 0 || doc.Dates[q.Window-1].From != "2019-03-02" {
			t.Errorf("%s: window %d", doc.Words(q.Span), q.Window)
		}
		if len(q.Agent) != 1 || doc.Actors[q.Agent[0]-1].Name != "Russie" {
			t.Errorf("%s: agent %v", doc.Words(q.Span), q.Agent)
		}
	}
	if words := doc.Words(doc.Quantities[0].Span); words != "plus de 900 Ukrainiens" {
		t.Errorf("span %q", words)
	}
}

func TestScaleOfParts(t *testing.T) {
	doc := read(t, "fr", "Le pays compte 12 millions de réfugiés, dont 8 en Europe.")
	if got, want := describe(doc), "displaced eq 12000000 réfugiés; displaced eq 8000000 réfugiés <1"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func read(t *testing.T, code, text string) *rapporteur.Document {
	t.Helper()
	lang, w := load(t, code)
	doc := &rapporteur.Document{Text: text, Published: "2019-06-19"}
	pipeline.Read(doc, lang, w)
	return doc
}

func describe(doc *rapporteur.Document) string {
	var out []string
	for _, q := range doc.Quantities {
		value := "-"
		if q.Low != nil {
			value = fmt.Sprintf("%.12g", *q.Low)
		}
		if q.High != nil {
			value += fmt.Sprintf("-%.12g", *q.High)
		}
		one := fmt.Sprintf("%s %s %s %s", q.Measure, q.Comparator, value, q.Unit)
		if q.PartOf > 0 {
			one += fmt.Sprintf(" <%d", q.PartOf)
		}
		out = append(out, one)
	}
	return strings.Join(out, "; ")
}
