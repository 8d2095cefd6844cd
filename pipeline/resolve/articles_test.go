package resolve_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"rapporteur"
)

// TestArticles reads the articles of testdata/articles.txt, whose head tells the
// format, through all stages: each person must be one actor with one code.
func TestArticles(t *testing.T) {
	reader := newReader(t)
	data, err := os.ReadFile("testdata/articles.txt")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(data), "\n\n")
	for block := range strings.SplitSeq(strings.TrimSpace(rest), "\n\n") {
		var text, wanted []string
		lines := strings.Split(block, "\n")
		for _, line := range lines[1:] {
			if want, ok := strings.CutPrefix(line, "= "); ok {
				wanted = append(wanted, want)
			} else {
				text = append(text, line)
			}
		}
		doc := reader.read(strings.Trim(lines[0], "[]"), strings.Join(text, "\n"))
		for _, want := range wanted {
			checkActor(t, doc, want)
		}
	}
}

// checkActor checks one line of an article: all names that it lists must be
// mentions of one actor, wherever they stand, and it has the code.
func checkActor(t *testing.T, doc *rapporteur.Document, want string) {
	t.Helper()
	code, list, _ := strings.Cut(want, " ")
	var found []rapporteur.ActorRef
	for name := range strings.SplitSeq(list, " | ") {
		seen := false
		for _, m := range doc.Mentions {
			if doc.Words(m.Span) == name {
				seen = true
				for _, a := range m.Actors {
					if !slices.Contains(found, a) {
						found = append(found, a)
					}
				}
			}
		}
		if !seen {
			t.Errorf("%.40s…: no mention %q", doc.Text, name)
		}
	}
	if len(found) != 1 {
		t.Errorf("%.40s…: %d actors for %s", doc.Text, len(found), want)
		for _, a := range found {
			t.Logf("  %+v", *doc.Actor(a))
		}
		return
	}
	if got := doc.Actor(found[0]).Code; got != code {
		t.Errorf("%.40s…: %s has the code %q", doc.Text, want, got)
	}
}
