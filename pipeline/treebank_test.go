package pipeline_test

import (
	"os"
	"path/filepath"
	"testing"

	"rapporteur"
	"rapporteur/conllu"
	"rapporteur/language"
	"rapporteur/pipeline"
	"rapporteur/score"
)

// floors are F1 of the CoNLL 2018 shared task, in percent.
type floors map[string]float64

// TestTreebanks holds what is read of the official test files to its floors,
// from raw text and on gold words. It skips where the treebanks are absent.
func TestTreebanks(t *testing.T) {
	if testing.Short() {
		t.Skip("parses whole treebanks")
	}
	langs, _ := load(t)
	for _, c := range []struct {
		file            string
		text, goldWords floors
	}{
		{"fr/sequoia-test.conllu", floors{"Words": 99.3, "Sentences": 86.3, "UPOS": 97.5, "LAS": 87.7}, floors{"UPOS": 97.5, "LAS": 89.5}},
		{"fr/gsd-test.conllu", floors{"Words": 99.3, "Sentences": 95.5, "UPOS": 95.9, "LAS": 85.2}, floors{"UPOS": 96, "LAS": 86.4}},
		{"en/ewt-test.conllu", floors{"Words": 98.7, "Sentences": 87.5, "UPOS": 94.2, "LAS": 83}, floors{"UPOS": 95.2, "LAS": 85.7}},
		{"en/gum_open-test.conllu", floors{"Words": 99, "Sentences": 89.5, "UPOS": 95, "LAS": 83}, floors{"UPOS": 96, "LAS": 84.6}},
		{"es/ancora-test.conllu", floors{"Words": 99.5, "Sentences": 96.5, "UPOS": 96.9, "LAS": 82}, floors{"UPOS": 97.2, "LAS": 82.5}},
		{"es/gsd-test.conllu", floors{"Words": 99.5, "Sentences": 94.6, "UPOS": 94, "LAS": 81.5}, floors{"UPOS": 95, "LAS": 82.2}},
		{"pt/bosque-test.conllu", floors{"Words": 99.5, "Sentences": 90, "UPOS": 96, "LAS": 84.9}, floors{"UPOS": 96.5, "LAS": 85.9}},
		{"pt/porttinari-test.conllu", floors{"Words": 99.7, "Sentences": 99.2, "UPOS": 96, "LAS": 87.1}, floors{"UPOS": 96.4, "LAS": 87.2}},
	} {
		t.Run(c.file, func(t *testing.T) {
			gold, lang := treebank(t, c.file), langs[c.file[:2]]
			c.text.hold(t, "from raw text", gold, lang, "segment")
			c.goldWords.hold(t, "on gold words", gold, lang, "parse")
		})
	}
}

func treebank(t *testing.T, name string) *rapporteur.Document {
	t.Helper()
	file, err := os.Open(filepath.Join("../../shared/treebanks", name))
	if err != nil {
		t.Skip("no treebank: ", err)
	}
	defer file.Close()
	gold, err := conllu.ReadText(file)
	if err != nil {
		t.Fatal(err)
	}
	return gold.Document
}

// hold reads the text of the gold from a stage on, and compares.
func (f floors) hold(t *testing.T, how string, gold *rapporteur.Document, lang *language.Language, first string) {
	t.Helper()
	doc := &rapporteur.Document{Text: gold.Text, Language: lang.Code}
	if first == "parse" {
		doc.Sentences = gold.Sentences
		for _, w := range gold.Tokens {
			doc.Tokens = append(doc.Tokens, rapporteur.Token{Span: w.Span, Surface: w.Surface, Form: w.Form})
		}
	}
	pipeline.SyntaxFrom(first, doc, lang)
	metrics, err := score.Syntax(gold, doc)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range metrics {
		f1 := 100 * m.F1()
		t.Logf("%s: %-9s %.2f", how, m.Name, f1)
		if floor, ok := f[m.Name]; ok && f1 < floor {
			t.Errorf("%s: %s is %.2f, below the floor of %.2f", how, m.Name, f1, floor)
		}
	}
}
