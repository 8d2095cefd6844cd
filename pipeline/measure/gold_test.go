package measure_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/conllu"
	"rapporteur/pipeline"
)

const shared = "../../../shared"

// goldQuantity is a quantity of events-fr.jsonl.
type goldQuantity struct {
	Measure, Comparator string
	Low, High           *float64
	Unit                string
	Optional            bool
}

// TestGoldSentences logs how the quantities of the French gold sentences are
// read from their gold trees. It asserts no figure.
func TestGoldSentences(t *testing.T) {
	lang, facts := load(t, "fr")
	trees := treebankDocuments(t, "fr")
	file, err := os.Open(filepath.Join(shared, "gold/events-fr.jsonl"))
	if err != nil {
		t.Skip(err)
	}
	defer file.Close()
	right, measured, wanted, made := 0, 0, 0, 0
	scanner := bufio.NewScanner(file)
	scanner.Buffer(nil, 1<<20)
	for scanner.Scan() {
		var row struct {
			ID, Text   string
			Quantities []goldQuantity
		}
		if err := json.Unmarshal(scanner.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		doc := trees[row.ID[strings.Index(row.ID, ":")+1:]]
		if doc == nil {
			continue
		}
		doc.Quantities = nil
		copied := *doc // a sentence may come twice
		doc = &copied
		pipeline.ReadFrom("conventions", doc, lang, facts)
		made += len(doc.Quantities)
		used := map[int]bool{}
		for _, g := range row.Quantities {
			i := find(g, doc.Quantities, used)
			if i < 0 {
				if !g.Optional {
					wanted++
					t.Logf("missed %s: %s %s %v %s", row.ID, g.Measure, g.Comparator, number(g.Low), g.Unit)
				}
				continue
			}
			used[i] = true
			if g.Optional {
				made--
				continue
			}
			wanted++
			right++
			if doc.Quantities[i].Measure == g.Measure {
				measured++
			} else {
				t.Logf("measure %s: %s is %s, read %s", row.ID, g.Unit, g.Measure, doc.Quantities[i].Measure)
			}
		}
		for i, q := range doc.Quantities {
			if !used[i] {
				t.Logf("extra %s: %s %s %v %q in %q", row.ID, q.Measure, q.Comparator, number(q.Low), q.Unit, doc.Words(q.Span))
			}
		}
	}
	t.Logf("quantities: %d of %d found, %d read; measure right in %d", right, wanted, made, measured)
}

func find(g goldQuantity, in []rapporteur.Quantity, used map[int]bool) int {
	for i, q := range in {
		if !used[i] && q.Comparator == g.Comparator && number(q.Low) == number(g.Low) && number(q.High) == number(g.High) {
			return i
		}
	}
	return -1
}

func number(value *float64) string {
	if value == nil {
		return "-"
	}
	return fmt.Sprint(*value)
}

// treebankDocuments are the sentences of all treebanks of a language, by id.
func treebankDocuments(t *testing.T, code string) map[string]*rapporteur.Document {
	t.Helper()
	files, _ := filepath.Glob(filepath.Join(shared, "treebanks", code, "*.conllu"))
	if len(files) == 0 {
		t.Skip("no treebanks")
	}
	out := map[string]*rapporteur.Document{}
	for _, name := range files {
		file, err := os.Open(name)
		if err != nil {
			t.Skip(err)
		}
		docs, err := conllu.Read(file)
		file.Close()
		if err != nil {
			t.Fatal(err)
		}
		for _, doc := range docs {
			out[doc.Source] = doc
		}
	}
	return out
}
