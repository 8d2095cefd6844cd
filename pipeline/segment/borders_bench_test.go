package segment

import (
	"os"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/language"
)

// BenchmarkBorders tells the time a surface token, in documents of some 500
// words.
func BenchmarkBorders(b *testing.B) {
	data, err := os.ReadFile("../../../shared/treebanks/fr/sequoia-test.conllu")
	if err != nil {
		b.Skip(err)
	}
	langs, err := language.Load()
	if err != nil {
		b.Fatal(err)
	}
	var docs []*rapporteur.Document
	var cuts [][]piece
	tokens, lines := 0, []string{}
	for _, line := range strings.Split(string(data), "\n") {
		if text, ok := strings.CutPrefix(line, "# text = "); ok {
			lines = append(lines, text)
		}
		if len(lines) == 20 {
			docs = append(docs, &rapporteur.Document{Text: strings.Join(lines, " ")})
			cuts = append(cuts, cut(docs[len(docs)-1].Text, langs["fr"].Tokens))
			tokens += len(cuts[len(cuts)-1])
			lines = nil
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		for i, doc := range docs {
			sentences(doc, cuts[i], langs["fr"])
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(tokens), "ns/token")
}
