package codify_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/conllu"
	"rapporteur/language"
	"rapporteur/pipeline"
	"rapporteur/world"
)

const shared = "../../../shared"

// goldEvent is an event of shared/gold/events-fr.jsonl.
type goldEvent struct {
	Type, Modality, Trigger string
	Optional                bool
	Source, Target          []struct{ Text string }
}

// TestGold reports, and does not judge, how many gold events are found on gold
// trees: by type, and by type and trigger. With -v it lists what is missed and
// what is extra. The figures that count are those of shared/score.
func TestGold(t *testing.T) {
	file, err := os.Open(filepath.Join(shared, "gold/events-fr.jsonl"))
	if err != nil {
		t.Skip("no ../shared")
	}
	defer file.Close()
	languages, err := language.Load()
	if err != nil {
		t.Skipf("languages: %v", err)
	}
	facts, err := world.Load()
	if err != nil {
		t.Skipf("world: %v", err)
	}
	trees := goldTrees(t)
	var wanted, given, right, clean, empty int
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		var gold struct {
			ID     string
			Events []goldEvent
		}
		if err := json.Unmarshal(lines.Bytes(), &gold); err != nil {
			t.Fatal(err)
		}
		doc := trees[gold.ID]
		if doc == nil {
			continue
		}
		doc.Language = "fr"
		pipeline.ReadFrom("conventions", doc, languages["fr"], facts)
		r, extra := compare(t, doc, gold.Events)
		right += r
		given += r + extra
		for _, e := range gold.Events {
			if required(e) {
				wanted++
			}
		}
		if len(gold.Events) == 0 {
			empty++
			if extra == 0 {
				clean++
			}
		}
	}
	t.Logf("%d of %d wanted, %d given; %d of %d sentences without events left empty", right, wanted, given, clean, empty)
}

func required(e goldEvent) bool { return !e.Optional && e.Modality != rapporteur.Negated }

// compare counts the required events found, by type, and the events that are
// none, one to one.
func compare(t *testing.T, doc *rapporteur.Document, gold []goldEvent) (right, extra int) {
	slices.SortStableFunc(gold, func(a, b goldEvent) int { return rank(a) - rank(b) })
	used := make([]bool, len(doc.Events))
	printed := false
	say := func(format string, args ...any) {
		if !printed {
			t.Log(doc.Source, doc.Text)
		}
		printed = true
		t.Logf(format, args...)
	}
	for _, g := range gold {
		at := slices.IndexFunc(doc.Events, func(e rapporteur.Event) bool { return e.Type == g.Type })
		for at >= 0 && used[at] {
			next := slices.IndexFunc(doc.Events[at+1:], func(e rapporteur.Event) bool { return e.Type == g.Type })
			if next < 0 {
				at = -1
				break
			}
			at += 1 + next
		}
		switch {
		case at >= 0:
			used[at] = true
			if required(g) {
				right++
			}
		case required(g):
			say("  missed %s %q %v > %v", g.Type, g.Trigger, g.Source, g.Target)
		}
	}
	for i, e := range doc.Events {
		if !used[i] && e.Modality != rapporteur.Negated {
			extra++
			say("  extra %s %q %v > %v %s %.2f %s", e.Type, doc.Words(e.Trigger), actorNames(doc, e.Source), actorNames(doc, e.Target), e.Modality, e.Confidence, e.Rule)
		}
	}
	return right, extra
}

func rank(e goldEvent) int {
	if required(e) {
		return 0
	}
	return 1
}

func actorNames(doc *rapporteur.Document, actors []rapporteur.ActorRef) []string {
	var out []string
	for _, r := range actors {
		out = append(out, doc.Actor(r).Name+"/"+doc.Actor(r).Code)
	}
	return out
}

// goldTrees are the trees of the French treebanks, by "file:sentence".
func goldTrees(t *testing.T) map[string]*rapporteur.Document {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(shared, "treebanks/fr/*.conllu"))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]*rapporteur.Document{}
	for _, path := range paths {
		file, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		docs, err := conllu.Read(file)
		file.Close()
		if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(filepath.Base(path), ".conllu")
		for _, doc := range docs {
			out[name+":"+doc.Source] = doc
			doc.Source = name + ":" + doc.Source
		}
	}
	return out
}
