package resolve_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/pipeline"
	"rapporteur/world"
)

const shared = "../../../shared/gold"

// reader reads texts with all that the program has.
type reader struct {
	languages language.Languages
	facts     *world.World
}

func newReader(t *testing.T) reader {
	t.Helper()
	languages, err := language.Load()
	if err != nil {
		t.Skipf("languages: %v", err)
	}
	facts, err := world.Load()
	if err != nil {
		t.Skipf("world: %v", err)
	}
	return reader{languages, facts}
}

func (r reader) read(code, text string) *rapporteur.Document {
	doc := &rapporteur.Document{Language: code, Text: text}
	pipeline.Read(doc, r.languages[code], r.facts)
	return doc
}

// eachLine calls use with every line of a file of the gold sets.
func eachLine(t *testing.T, name string, use func(line []byte)) {
	t.Helper()
	file, err := os.Open(filepath.Join(shared, name))
	if err != nil {
		t.Skip("no ../shared")
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		use(lines.Bytes())
	}
}

// goldActor is an actor of an event of shared/gold/events-fr.jsonl.
type goldActor struct{ Text, Code string }

// TestGoldActors reports, and does not judge, how many actors of the gold events
// have an actor of that name or mention, and how many of those its code. With
// -v it lists the others.
func TestGoldActors(t *testing.T) {
	reader := newReader(t)
	var wanted, found, coded int
	eachLine(t, "events-fr.jsonl", func(line []byte) {
		var gold struct {
			ID, Text string
			Events   []struct{ Source, Target []goldActor }
		}
		if err := json.Unmarshal(line, &gold); err != nil {
			t.Fatal(err)
		}
		doc := reader.read("fr", gold.Text)
		var seen []goldActor
		for _, e := range gold.Events {
			for _, g := range slices.Concat(e.Source, e.Target) {
				if slices.Contains(seen, g) {
					continue
				}
				seen = append(seen, g)
				wanted++
				a := actorCalled(doc, g)
				switch {
				case a == nil:
					t.Logf("missed %q %s in %s", g.Text, g.Code, gold.Text)
				case a.Code != g.Code:
					found++
					t.Logf("%q has %q, want %q in %s", g.Text, a.Code, g.Code, gold.Text)
				default:
					found++
					coded++
				}
			}
		}
	})
	t.Logf("%d actors: %d found, %d with their code", wanted, found, coded)
}

// actorCalled is the actor with this name or a mention of these words: of
// several the one with the code.
func actorCalled(doc *rapporteur.Document, g goldActor) *rapporteur.Actor {
	var best *rapporteur.Actor
	for i := range doc.Actors {
		a := &doc.Actors[i]
		if calledSo(doc, rapporteur.ActorRef(i+1), g.Text) && (best == nil || best.Code != g.Code) {
			best = a
		}
	}
	return best
}

func calledSo(doc *rapporteur.Document, ref rapporteur.ActorRef, text string) bool {
	want := bare(text)
	if bare(doc.Actor(ref).Name) == want {
		return true
	}
	return slices.ContainsFunc(doc.Mentions, func(m rapporteur.Mention) bool {
		return slices.Contains(m.Actors, ref) && bare(doc.Words(m.Span)) == want
	})
}

// bare folds a name and drops a leading article of French.
func bare(name string) string {
	name = world.Fold(name)
	for _, article := range []string{"le ", "la ", "les ", "l ", "un ", "une ", "des ", "the "} {
		name = strings.TrimPrefix(name, article)
	}
	return name
}

// TestGoldPhrases reports how many phrases for actors get their country and
// sector.
func TestGoldPhrases(t *testing.T) {
	reader := newReader(t)
	var total, countries, sectors, both int
	eachLine(t, "ngec_actor_tests_en.jsonl", func(line []byte) {
		var gold struct {
			Text  string
			Actor struct {
				Country *string
				Code1   *string `json:"code_1"`
			}
		}
		if err := json.Unmarshal(line, &gold); err != nil {
			t.Fatal(err)
		}
		if gold.Actor.Country == nil && gold.Actor.Code1 == nil {
			return
		}
		country, sector := firstCode(reader.read("en", gold.Text))
		c := gold.Actor.Country == nil || *gold.Actor.Country == country
		s := gold.Actor.Code1 == nil || *gold.Actor.Code1 == sector
		total++
		countries += count(c)
		sectors += count(s)
		both += count(c && s)
		if !c || !s {
			t.Logf("%q has %q %q, want %s %s", gold.Text, country, sector, told(gold.Actor.Country), told(gold.Actor.Code1))
		}
	})
	t.Logf("%d phrases: %d countries, %d sectors, %d both", total, countries, sectors, both)
}

// firstCode is the country and sector of the widest mention of a phrase.
func firstCode(doc *rapporteur.Document) (country, sector string) {
	var widest *rapporteur.Mention
	for i := range doc.Mentions {
		if m := &doc.Mentions[i]; m.Form != rapporteur.Pronoun && len(m.Actors) > 0 && (widest == nil || m.Len() > widest.Len()) {
			widest = m
		}
	}
	if widest == nil {
		return "", ""
	}
	code := doc.Actor(widest.Actors[0]).Code
	for _, body := range []string{"UNO", "EUR", "IGO", "NGO", "MNC", "ISM", "IMG"} {
		if code == body {
			return "", code
		}
	}
	if len(code) == 3 && widest.Kind != rapporteur.Country && widest.Kind != rapporteur.Place && len(widest.Country) == 0 {
		return "", code
	}
	if len(code) < 3 {
		return "", ""
	}
	if len(widest.Country) == 0 && len(code) < 6 {
		return "", code
	}
	return code[:3], code[3:]
}

func count(ok bool) int {
	if ok {
		return 1
	}
	return 0
}

func told(s *string) string {
	if s == nil {
		return "-"
	}
	return *s
}
