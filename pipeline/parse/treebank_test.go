package parse_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/conllu"
	"rapporteur/language"
	"rapporteur/pipeline/parse"
)

// TestTreebanks parses the gold words of the official test files and holds the
// shipped models to their floors: UPOS of all words, and labelled attachment
// without punctuation. It skips where the treebanks are absent.
func TestTreebanks(t *testing.T) {
	if testing.Short() {
		t.Skip("parses whole treebanks")
	}
	for _, c := range []struct {
		file      string
		upos, las float64
	}{
		{"fr/sequoia-test.conllu", 97.5, 88.0},
		{"fr/gsd-test.conllu", 95.0, 83.2},
		{"en/ewt-test.conllu", 94.5, 83.0},
	} {
		t.Run(c.file, func(t *testing.T) {
			path := filepath.Join("../../../shared/treebanks", c.file)
			file, err := os.Open(path)
			if err != nil {
				t.Skip("no treebank: ", err)
			}
			defer file.Close()
			docs, err := conllu.Read(file)
			if err != nil {
				t.Fatal(err)
			}
			upos, uas, las := accuracy(t, docs, c.file[:2])
			t.Logf("%s: UPOS %.2f  UAS %.2f  LAS %.2f", c.file, upos, uas, las)
			if upos < c.upos || las < c.las {
				t.Errorf("below the floor of UPOS %.2f, LAS %.2f", c.upos, c.las)
			}
		})
	}
}

func accuracy(t *testing.T, docs []*rapporteur.Document, code string) (upos, uas, las float64) {
	langs, err := language.Load()
	if err != nil {
		t.Fatal(err)
	}
	words, content := 0, 0
	for _, doc := range docs {
		gold := append([]rapporteur.Token(nil), doc.Tokens...)
		parse.Trees(doc, langs[code], nil)
		if len(doc.Problems) > 0 {
			t.Fatal(doc.Problems)
		}
		for i, want := range gold {
			got := doc.Tokens[i]
			words++
			if got.Tag == want.Tag {
				upos++
			}
			if want.Tag == "PUNCT" {
				continue
			}
			content++
			if got.Head == want.Head {
				uas++
				if base(got.Relation) == base(want.Relation) {
					las++
				}
			}
		}
	}
	return 100 * upos / float64(words), 100 * uas / float64(content), 100 * las / float64(content)
}

func base(relation string) string {
	name, _, _ := strings.Cut(relation, ":")
	return name
}
