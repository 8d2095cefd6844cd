package pipeline_test

import (
	"os"
	"path/filepath"
	"testing"

	"rapporteur"
	"rapporteur/conllu"
	"rapporteur/pipeline"
	"rapporteur/score"
)

// TestTreebanks reads the raw text of the official test files and holds words,
// sentences, UPOS and LAS to their floors: F1 of the CoNLL 2018 shared task, in
// percent. It skips where the treebanks are absent.
func TestTreebanks(t *testing.T) {
	if testing.Short() {
		t.Skip("parses whole treebanks")
	}
	langs, _ := load(t)
	for _, c := range []struct {
		file                        string
		words, sentences, upos, las float64
	}{
		{"fr/sequoia-test.conllu", 99.3, 84, 97.5, 86},
		{"fr/gsd-test.conllu", 99.2, 94, 95.9, 84},
		{"en/ewt-test.conllu", 98.6, 86, 94.2, 81},
		{"en/gum_open-test.conllu", 99, 88, 95, 81},
		{"es/ancora-test.conllu", 99.5, 96, 96.9, 80.5},
		{"es/gsd-test.conllu", 99.5, 94, 94, 79.5},
		{"pt/bosque-test.conllu", 99.5, 87, 96, 83.2},
		{"pt/porttinari-test.conllu", 99.7, 99, 96, 86},
	} {
		t.Run(c.file, func(t *testing.T) {
			file, err := os.Open(filepath.Join("../../shared/treebanks", c.file))
			if err != nil {
				t.Skip("no treebank: ", err)
			}
			defer file.Close()
			gold, err := conllu.ReadText(file)
			if err != nil {
				t.Fatal(err)
			}
			doc := &rapporteur.Document{Text: gold.Document.Text, Language: c.file[:2]}
			pipeline.SyntaxFrom("segment", doc, langs[c.file[:2]])
			metrics, err := score.Syntax(gold.Document, doc)
			if err != nil {
				t.Fatal(err)
			}
			floors := map[string]float64{"Words": c.words, "Sentences": c.sentences, "UPOS": c.upos, "LAS": c.las}
			for _, m := range metrics {
				f1 := 100 * m.F1()
				t.Logf("%-9s %.2f", m.Name, f1)
				if floor, ok := floors[m.Name]; ok && f1 < floor {
					t.Errorf("%s is %.2f, below the floor of %.2f", m.Name, f1, floor)
				}
			}
		})
	}
}
