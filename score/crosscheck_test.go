package score

import (
	"bytes"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/conllu"
	"rapporteur/language"
	"rapporteur/pipeline"
)

// shared holds the treebanks and a scorer that somebody else wrote. Neither is
// part of the repository.
const shared = "../../shared"

// scorePy runs the other scorer, and skips the test where that cannot be done.
func scorePy(t *testing.T, args ...string) string {
	t.Helper()
	if testing.Short() {
		t.Skip("reads whole treebanks")
	}
	script := filepath.Join(shared, "score", "score.py")
	if _, err := os.Stat(script); err != nil {
		t.Skip("no scorer to compare with: ", err)
	}
	if _, err := exec.LookPath("python3"); err != nil {
		t.Skip("no python3: ", err)
	}
	command := exec.Command("python3", append([]string{script}, args...)...)
	command.Env = append(os.Environ(), "PYTHONUTF8=1")
	out, err := command.Output()
	if err != nil {
		t.Fatalf("%v: %v", command, err)
	}
	return string(out)
}

func treebank(t *testing.T, name string) (path string, text *conllu.Text) {
	t.Helper()
	path = filepath.Join(shared, "treebanks", name)
	if _, err := os.Stat(path); err != nil {
		t.Skip("no treebank: ", err)
	}
	return path, readFile(t, path)
}

func readFile(t *testing.T, path string) *conllu.Text {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	text, err := conllu.ReadText(file)
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return text
}

// TestRawText: the text put together is byte for byte that of the other scorer.
func TestRawText(t *testing.T) {
	for _, name := range []string{"fr/sequoia-test.conllu", "en/ewt-test.conllu", "es/gsd-test.conllu", "pt/bosque-test.conllu"} {
		path, text := treebank(t, name)
		if scorePy(t, "raw", path) != text.Document.Text+"\n" {
			t.Errorf("%s: another text", name)
		}
	}
}

// TestAgainstScorePy scores our analyses of treebanks with both scorers.
//
// They differ in three things on purpose. The other looks at all features, so
// the test leaves only the universal ones in the files. It pairs the words of
// multiword tokens by their number, and only where both sides see the same
// token, where the shared task pairs equal forms: a word of a contraction that
// one side does not split is nobody's for us, and the first word's for it. Hence
// a tolerance where the words differ; on gold words there is none but for its
// three decimals. And it does not look for cycles.
func TestAgainstScorePy(t *testing.T) {
	languages, err := language.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name      string
		goldWords bool
		tolerance float64
	}{
		{"fr/sequoia-test.conllu", true, 0},
		{"fr/sequoia-test.conllu", false, 0.003},
		{"en/gum_open-test.conllu", false, 0.003},
	} {
		_, gold := treebank(t, c.name)
		doc := analysed(gold.Document, languages[c.name[:2]], c.goldWords)
		folder := t.TempDir()
		goldFile, systemFile := write(t, folder, "gold", gold.Document), write(t, folder, "system", doc)
		theirs := parseScores(scorePy(t, "ud", systemFile, goldFile))
		ours, err := Syntax(readFile(t, goldFile).Document, readFile(t, systemFile).Document)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range ours {
			want, ok := theirs[m.Name]
			if !ok {
				continue // they have no such metric
			}
			for i, got := range [...]float64{m.Precision(), m.Recall(), m.F1()} {
				t.Logf("%s, gold words %v: %s %.4f, want %.3f", c.name, c.goldWords, m.Name, got, want[i])
				if math.Abs(got-want[i]) > c.tolerance+0.0005 {
					t.Errorf("%s, gold words %v: %s is %.4f, want %.3f", c.name, c.goldWords, m.Name, got, want[i])
				}
			}
		}
	}
}

func analysed(gold *rapporteur.Document, lang *language.Language, goldWords bool) *rapporteur.Document {
	doc := &rapporteur.Document{Text: gold.Text}
	if !goldWords {
		pipeline.SyntaxFrom("segment", doc, lang)
		return doc
	}
	doc.Sentences, doc.Tokens = gold.Sentences, append([]rapporteur.Token(nil), gold.Tokens...)
	pipeline.SyntaxFrom("parse", doc, lang)
	return doc
}

// write writes a document with its universal features only.
func write(t *testing.T, folder, name string, doc *rapporteur.Document) string {
	t.Helper()
	plain := &rapporteur.Document{Text: doc.Text, Sentences: doc.Sentences, Tokens: append([]rapporteur.Token(nil), doc.Tokens...)}
	for i := range plain.Tokens {
		plain.Tokens[i].Features = universal(plain.Tokens[i].Features)
	}
	var out bytes.Buffer
	if err := conllu.Write(&out, plain); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, name+".conllu")
	if err := os.WriteFile(path, out.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// parseScores reads precision, recall and F1 of each metric, under our names.
func parseScores(out string) map[string][3]float64 {
	names := map[string]string{"sentences": "Sentences", "words": "Words", "Lemma": "Lemmas"}
	scores := map[string][3]float64{}
	for line := range strings.Lines(out) {
		m := regexp.MustCompile(`^(\w+) +P +([\d.]+) +R +([\d.]+) +F1 +([\d.]+)`).FindStringSubmatch(line)
		if m == nil {
			continue
		}
		name := m[1]
		if ours, ok := names[name]; ok {
			name = ours
		}
		var values [3]float64
		for i := range values {
			values[i], _ = strconv.ParseFloat(m[2+i], 64)
		}
		scores[name] = values
	}
	return scores
}
