package segment_test

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/pipeline/segment"
)

// Floors of the F1 of sentences from raw text, in percent.
var borderFloors = []struct {
	lang, file string
	floor      float64
}{
	{"fr", "sequoia-test", 84},
	{"fr", "gsd-test", 94},
	{"en", "ewt-test", 87},
	{"en", "gum_open-test", 88},
	{"es", "ancora-test", 96},
	{"es", "gsd-test", 94},
	{"pt", "bosque-test", 87},
	{"pt", "porttinari-test", 97},
}

func TestBordersOnTreebanks(t *testing.T) {
	langs := load(t)
	for _, c := range borderFloors {
		path := filepath.Join("../../../shared/treebanks", c.lang, c.file+".conllu")
		text, gold, err := treebank(path)
		if err != nil {
			t.Skipf("no treebanks beside the checkout: %v", err)
		}
		lang := langs[c.lang]
		if lang == nil {
			t.Logf("%s/%s: no such language yet", c.lang, c.file)
			continue
		}
		found := foundSentences(text, lang)
		right := 0
		for s := range found {
			if gold[s] {
				right++
			}
		}
		precision, recall := 100*float64(right)/float64(len(found)), 100*float64(right)/float64(len(gold))
		f1 := 200 * float64(right) / float64(len(found)+len(gold))
		t.Logf("%s/%s: precision %.1f, recall %.1f, F1 %.1f", c.lang, c.file, precision, recall, f1)
		if f1 < c.floor {
			t.Errorf("%s/%s: F1 of sentences %.1f, floor %.1f", c.lang, c.file, f1, c.floor)
		}
	}
}

// extent is a sentence by the number of signs before and up to its end, white
// space aside.
type extent struct{ start, end int }

func foundSentences(text string, lang *language.Language) map[extent]bool {
	doc := &rapporteur.Document{Text: text}
	segment.Sentences(doc, lang, nil)
	found := map[extent]bool{}
	at, read := 0, 0
	for _, s := range doc.Sentences {
		start := at
		at += signs(text[read:s.Span.End])
		read = s.Span.End
		found[extent{start, at}] = true
	}
	return found
}

func signs(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}

// treebank is the running text of a treebank, as `score.py raw` prints it, and
// its sentences.
func treebank(path string) (string, map[extent]bool, error) {
	file, err := os.Open(path)
	if err != nil {
		return "", nil, err
	}
	defer file.Close()
	var text strings.Builder
	gold := map[extent]bool{}
	at, sentence, glued := 0, "", false
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		line := lines.Text()
		switch columns := strings.Split(line, "\t"); {
		case strings.HasPrefix(line, "# newpar"), strings.HasPrefix(line, "# newdoc"):
			if text.Len() > 0 {
				text.WriteString("\n\n")
			}
		case strings.HasPrefix(line, "# text ="):
			sentence = strings.TrimSpace(strings.TrimPrefix(line, "# text ="))
		case len(columns) == 10:
			glued = strings.Contains(columns[9], "SpaceAfter=No")
		case line == "" && sentence != "":
			end := at + signs(sentence)
			gold[extent{at, end}] = true
			at = end
			text.WriteString(sentence)
			if !glued {
				text.WriteByte(' ')
			}
			sentence = ""
		}
	}
	return text.String(), gold, lines.Err()
}
