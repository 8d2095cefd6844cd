package score

import (
	"bufio"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/pipeline"
	"rapporteur/read"
	"rapporteur/record"
	"rapporteur/world"
)

// goldRun is a gold file read by the program and scored by both scorers.
type goldRun struct {
	ours   *Events
	theirs string // what the other scorer prints
}

func runGold(t *testing.T, command, file string) *goldRun {
	t.Helper()
	path := filepath.Join(shared, "gold", file)
	in, err := os.Open(path)
	if err != nil {
		t.Skip("no gold: ", err)
	}
	defer in.Close()
	docs := readGold(t, path)
	records, run := filepath.Join(t.TempDir(), "records.jsonl"), &goldRun{}
	out, err := os.Create(records)
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	lines := bufio.NewScanner(in)
	for lines.Buffer(nil, 1<<20); lines.Scan(); {
		gold, err := ParseGold(lines.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		doc := docs[gold.ID]
		if run.ours == nil {
			run.ours = NewEvents(gold.Shape)
		}
		run.ours.Add(gold, doc)
		if err := json.NewEncoder(out).Encode(record.Compose(doc)); err != nil {
			t.Fatal(err)
		}
	}
	run.theirs = scorePy(t, command, records, path)
	return run
}

// readGold runs the pipeline over the texts of a gold file.
func readGold(t *testing.T, path string) map[string]*rapporteur.Document {
	t.Helper()
	if testing.Short() {
		t.Skip("reads whole gold files")
	}
	languages, err := language.Load()
	if err != nil {
		t.Fatal(err)
	}
	facts, err := world.Load()
	if err != nil {
		t.Fatal(err)
	}
	docs := map[string]*rapporteur.Document{}
	for _, format := range read.Formats() {
		if format.Name != "jsonl" {
			continue
		}
		for input, err := range read.Files([]string{path}, format, read.Options{Languages: languages}) {
			if err != nil {
				t.Fatal(err)
			}
			pipeline.ReadFrom(input.Stage, input.Document, input.Language, facts)
			docs[input.Document.Source] = input.Document
		}
	}
	return docs
}

// Both scorers must agree to the third decimal, which is the last that the other
// prints, but for one thing: it strips a list of articles and titles off names, in
// four languages, where we strip the articles that the text itself has. So a title
// in front of a gold actor makes two wordings alike in part for us that are equal
// for it. That moves one choice among the events of a sentence in some hundreds.
const namesDiffer = 0.004

func TestSentencesAgainstScorePy(t *testing.T) {
	run := runGold(t, "sentences", "events-fr.jsonl")
	e := run.ours
	for _, c := range []struct {
		line string
		Count
	}{
		{"events (type+actors)", e.Measures[0].Count},
		{"events (type)", e.Measures[1].Count},
		{"voice of matched events", Count{e.Voice.Aligned, e.Voice.Aligned, e.Voice.Correct, 0}},
	} {
		want := figures(t, run.theirs, regexp.QuoteMeta(c.line)+` +P +([\d.]+) +R +([\d.]+) +F1 +([\d.]+)`)
		for i, got := range []float64{c.Precision(), c.Recall(), c.F1()} {
			if math.Abs(got-want[i]) > namesDiffer {
				t.Errorf("%s: %.4f, want %.3f", c.line, got, want[i])
			}
		}
		t.Logf("%s: F1 %.4f, want %.3f", c.line, c.F1(), want[2])
	}
	want := figures(t, run.theirs, `left empty: (\d+)/(\d+)`)
	if float64(e.LeftEmpty) != want[0] || float64(e.Empty) != want[1] {
		t.Errorf("%d of %d left empty, want %v", e.LeftEmpty, e.Empty, want)
	}
}

func TestPairsAgainstScorePy(t *testing.T) {
	run := runGold(t, "pairs", "plv_train_en.jsonl")
	e := run.ours
	for i, name := range []string{`root \(15\)`, `quad \(4\)`, "binary"} {
		want := figures(t, run.theirs, name+` +macro F1 +([\d.]+) +accuracy +([\d.]+)`)
		macro, accuracy := e.Levels[i].Macro(), e.Levels[i].Micro().Recall()
		t.Logf("%s: macro %.4f, accuracy %.4f, want %v", name, macro, accuracy, want)
		if math.Abs(macro-want[0]) > namesDiffer || math.Abs(accuracy-want[1]) > namesDiffer {
			t.Errorf("%s: macro %.4f, accuracy %.4f, want %v", name, macro, accuracy, want)
		}
	}
	for _, class := range e.Levels[0].Classes {
		want := figures(t, run.theirs, `  `+class.Name+` .*\((\d+) right, (\d+) given, (\d+) wanted\)`)
		for i, got := range []int{class.Correct, class.System, class.Gold} {
			if math.Abs(float64(got)-want[i]) > 2 {
				t.Errorf("%s: %+v, want %v", class.Name, class.Count, want)
			}
		}
	}
	want := figures(t, run.theirs, `found on (\d+)/\d+; nothing coded on (\d+)`)
	if given := e.Sentences - e.Measures[0].System; math.Abs(float64(e.Actors)-want[0]) > 5 || float64(given) != want[1] {
		t.Errorf("both actors in %d, nothing in %d; want %v", e.Actors, given, want)
	}
}

// figures are the numbers in the groups of the first match.
func figures(t *testing.T, text, pattern string) []float64 {
	t.Helper()
	found := regexp.MustCompile(pattern).FindStringSubmatch(text)
	if found == nil {
		t.Fatalf("no %q in\n%s", pattern, text)
	}
	var out []float64
	for _, s := range found[1:] {
		n, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, n)
	}
	return out
}
