package date_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/pipeline/date"
	"rapporteur/pipeline/parse"
	"rapporteur/pipeline/segment"
)

// languages are loaded once for all tests.
var languages = sync.OnceValues(language.Load)

// read parses a text and reads its dates.
func read(t *testing.T, code, published, text string) *rapporteur.Document {
	t.Helper()
	all, err := languages()
	if all[code] == nil {
		t.Fatal(err)
	}
	doc := &rapporteur.Document{Text: text, Published: rapporteur.Day(published)}
	segment.Sentences(doc, all[code], nil)
	parse.Trees(doc, all[code], nil)
	date.Expressions(doc, all[code], nil)
	return doc
}

func TestExpressions(t *testing.T) {
	const published = "2019-06-19" // a Wednesday
	tests := []struct{ lang, text, words, kind, from, to string }{
		{"fr", "Il est parti lundi.", "lundi", "point", "2019-06-17", "2019-06-17"},
		{"fr", "Il est arrivé mercredi.", "mercredi", "point", "2019-06-19", "2019-06-19"},
		{"fr", "Il partira lundi.", "lundi", "point", "2019-06-24", "2019-06-24"},
		{"fr", "Il est parti mercredi dernier.", "mercredi dernier", "point", "2019-06-12", "2019-06-12"},
		{"fr", "La réunion de mardi 11 juin a échoué.", "mardi 11 juin", "point", "2019-06-11", "2019-06-11"},
		{"fr", "Ils se battent depuis le 3 mai.", "3 mai", "since", "2019-05-03", ""},
		{"fr", "Ils se battent depuis le 3 décembre.", "3 décembre", "since", "2018-12-03", ""},
		{"fr", "Le vote aura lieu le 12 janvier.", "12 janvier", "point", "2020-01-12", "2020-01-12"},
		{"fr", "Il est venu du 3 au 5 mai.", "3 au 5 mai", "interval", "2019-05-03", "2019-05-05"},
		{"fr", "Il a régné entre 1951 et 1960.", "1951 et 1960", "interval", "1951-01-01", "1960-12-31"},
		{"fr", "Il est resté de novembre 2017 à février 2018.", "novembre 2017 à février 2018", "interval", "2017-11-01", "2018-02-28"},
		{"fr", "Il a écrit il y a trois jours.", "il y a trois jours", "point", "2019-06-16", "2019-06-16"},
		{"fr", "C'est la plus longue grève depuis des années.", "des années", "duration", "", ""},
		{"fr", "Ils défilent chaque samedi.", "Chaque samedi", "recurring", "", ""},
		{"fr", "Il est mort la semaine dernière.", "semaine dernière", "interval", "2019-06-10", "2019-06-16"},
		{"fr", "L'accord a été signé fin avril.", "fin avril", "interval", "2019-04-21", "2019-04-30"},
		{"fr", "Il est arrivé le 07/06/2019.", "07/06/2019", "point", "2019-06-07", "2019-06-07"},
		{"en", "He left on Monday.", "Monday", "point", "2019-06-17", "2019-06-17"},
		{"en", "He will leave on Monday.", "Monday", "point", "2019-06-24", "2019-06-24"},
		{"en", "They have fought since May 3.", "May 3", "since", "2019-05-03", ""},
		{"en", "He may leave the army.", "", "", "", ""},
		{"en", "She arrived on Tuesday, June 11, with her staff.", "Tuesday, June 11", "point", "2019-06-11", "2019-06-11"},
		{"en", "The 2003 invasion was costly.", "2003", "interval", "2003-01-01", "2003-12-31"},
		{"en", "The army lost 2000 men.", "", "", "", ""},
		{"en", "He wrote three days ago.", "three days ago", "point", "2019-06-16", "2019-06-16"},
		{"en", "It happened on 06/07/2019.", "06/07/2019", "point", "2019-06-07", "2019-06-07"},
		{"en", "Fighting raged from May 3 to June 5.", "May 3 to June 5", "interval", "2019-05-03", "2019-06-05"},
		{"en", "Police arrested him last month.", "last month", "interval", "2019-05-01", "2019-05-31"},
	}
	for _, tt := range tests {
		t.Run(tt.lang+" "+tt.text, func(t *testing.T) {
			doc := read(t, tt.lang, published, tt.text)
			if tt.words == "" {
				if len(doc.Dates) > 0 {
					t.Errorf("read %q as a date", doc.Words(doc.Dates[0].Span))
				}
				return
			}
			if len(doc.Dates) != 1 {
				t.Fatalf("%d dates", len(doc.Dates))
			}
			d := doc.Dates[0]
			got := [4]string{strings.ToLower(doc.Words(d.Span)), d.Kind, string(d.From), string(d.To)}
			want := [4]string{strings.ToLower(tt.words), tt.kind, tt.from, tt.to}
			if got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestPublished(t *testing.T) {
	tests := []struct{ name, lang, text, published, from, last string }{
		{"dateline", "fr", "GENÈVE, 12 mars 2015 (AFP) - Le chef est arrivé mardi.", "2015-03-12", "text", "2015-03-10"},
		{"weekday tells the year", "fr", "Le chef est arrivé mardi 12 mars. Il négocie depuis le 4 février.", "2024-03-12", "text", "2024-02-04"},
		{"weekday and a year in the text", "fr", "Le chef est arrivé jeudi 12 mars. Il avait gagné en 2015.", "2015-03-12", "text", "2015-01-01"},
		{"nothing tells", "fr", "Le chef est arrivé le 12 mars.", "", "unknown", ""},
		{"an old day does not date the article", "fr", "Le traité a été signé le 12 mars 2015. Il est parti mardi.", "", "unknown", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := read(t, tt.lang, "", tt.text)
			if string(doc.Published) != tt.published || doc.PublishedFrom != tt.from {
				t.Errorf("published %q from %q, want %q from %q", doc.Published, doc.PublishedFrom, tt.published, tt.from)
			}
			if last := doc.Dates[len(doc.Dates)-1]; string(last.From) != tt.last {
				t.Errorf("%q is %q, want %q", doc.Words(last.Span), last.From, tt.last)
			}
		})
	}
}

func TestImpossibleDays(t *testing.T) {
	for _, text := range []string{"Il est parti le 31 février 2019.", "Il est parti le lundi 4 juin 2019."} {
		if doc := read(t, "fr", "2019-06-19", text); len(doc.Problems) != 1 {
			t.Errorf("%q: problems %v", text, doc.Problems)
		}
	}
}

// TestGoldDays logs how many days of duckling's date expressions are read as it
// reads them. Its reading of weekdays looks ahead, unlike that of news.
func TestGoldDays(t *testing.T) {
	file, err := os.Open("../../../shared/gold/dates-duckling.jsonl")
	if err != nil {
		t.Skip(err)
	}
	defer file.Close()
	right, all := map[string]int{}, map[string]int{}
	for scanner := bufio.NewScanner(file); scanner.Scan(); {
		var row struct {
			Lang, Ref, Text string
			Expected        struct {
				Kind, Grain string
				Value       any
			}
		}
		if err := json.Unmarshal(scanner.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		value, ok := row.Expected.Value.([]any)
		if row.Lang != "fr" && row.Lang != "en" || row.Expected.Kind != "instant" || row.Expected.Grain != "day" || !ok || len(value) < 3 {
			continue
		}
		want := fmt.Sprintf("%04.0f-%02.0f-%02.0f", value[0], value[1], value[2])
		doc := read(t, row.Lang, row.Ref[:10], row.Text)
		all[row.Lang]++
		if len(doc.Dates) > 0 && string(doc.Dates[0].From) == want {
			right[row.Lang]++
		} else if testing.Verbose() {
			got := ""
			if len(doc.Dates) > 0 {
				got = string(doc.Dates[0].From)
			}
			t.Logf("%s %q: want %s, got %q", row.Lang, row.Text, want, got)
		}
	}
	t.Logf("days right: fr %d of %d, en %d of %d", right["fr"], all["fr"], right["en"], all["en"])
}
