package attribute

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/conllu"
	"rapporteur/language"
)

// goldSentence is what the gold files of ../shared have in common.
type goldSentence struct {
	ID, Text   string
	Statements []goldStatement
}

type goldStatement struct {
	Cue, Content string
	Optional     bool
}

const shared = "../../../shared"

// TestGoldTrees logs how well contents are found on the gold trees of the
// treebanks. It asks only that the figures do not collapse: tools and gold
// live outside the project.
func TestGoldTrees(t *testing.T) {
	trees := goldTrees(t)
	for _, set := range []struct {
		file      string
		minRecall float64
		precision bool // the gold tells all statements
	}{
		{"events-fr.jsonl", 0.5, true},
		{"quotes-asfalda-sequoia-fr.jsonl", 0.3, false},
	} {
		t.Run(set.file, func(t *testing.T) {
			c := count(t, readGold(t, set.file), trees)
			recall := float64(c.right) / float64(max(c.wanted, 1))
			t.Logf("%d right of %d wanted (recall %.3f), %d given", c.right, c.wanted, recall, c.given)
			if set.precision {
				t.Logf("precision %.3f", float64(c.right)/float64(max(c.given, 1)))
			}
			if recall < set.minRecall {
				t.Errorf("recall %.3f, want at least %.2f", recall, set.minRecall)
			}
		})
	}
}

type tally struct{ right, given, wanted int }

func count(t *testing.T, gold []goldSentence, trees map[string]*rapporteur.Document) tally {
	all, err := language.Load()
	if all["fr"] == nil {
		t.Fatal(err)
	}
	var c tally
	for _, g := range gold {
		doc := trees[g.Text]
		if doc == nil {
			continue
		}
		Statements(doc, all["fr"], nil)
		used := map[int]bool{}
		c.given += len(doc.Statements)
		for _, optional := range []bool{false, true} {
			for _, want := range g.Statements {
				if want.Optional != optional {
					continue
				}
				hit := findContent(doc, want, used)
				switch {
				case !optional:
					c.wanted++
					if hit {
						c.right++
					}
				case hit:
					c.given--
				}
				if !hit && !optional && testing.Verbose() {
					t.Logf("missed %s: %q: %s\n\t%s", g.ID, want.Cue, want.Content, g.Text)
				}
			}
		}
		for i, s := range doc.Statements {
			if !used[i] && testing.Verbose() {
				t.Logf("extra %s: %q %s: %s\n\t%s", g.ID, doc.Words(s.Cue), s.Rule, doc.Words(s.Content), g.Text)
			}
		}
	}
	return c
}

// findContent reports whether a statement's content shares at least half of its
// extent with the one wanted.
func findContent(doc *rapporteur.Document, want goldStatement, used map[int]bool) bool {
	start := strings.Index(doc.Text, want.Content)
	if start < 0 {
		return false
	}
	end := start + len(want.Content)
	for i, s := range doc.Statements {
		shared := min(end, s.Content.End) - max(start, s.Content.Start)
		extent := max(end, s.Content.End) - min(start, s.Content.Start)
		if !used[i] && 2*shared >= extent {
			used[i] = true
			return true
		}
	}
	return false
}

func readGold(t *testing.T, name string) []goldSentence {
	f, err := os.Open(filepath.Join(shared, "gold", name))
	if err != nil {
		t.Skip(err)
	}
	defer f.Close()
	var out []goldSentence
	scanner := bufio.NewScanner(f)
	scanner.Buffer(nil, 1<<24)
	for scanner.Scan() {
		var g goldSentence
		if err := json.Unmarshal(scanner.Bytes(), &g); err != nil {
			t.Fatal(err)
		}
		out = append(out, g)
	}
	return out
}

// goldTrees are the French treebank sentences, by text.
func goldTrees(t *testing.T) map[string]*rapporteur.Document {
	files, _ := filepath.Glob(filepath.Join(shared, "treebanks/fr/*.conllu"))
	if len(files) == 0 {
		t.Skip("no treebanks")
	}
	trees := map[string]*rapporteur.Document{}
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		docs, err := conllu.Read(f)
		f.Close()
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range docs {
			trees[d.Text] = d
		}
	}
	return trees
}
