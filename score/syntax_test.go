package score

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rapporteur"
	"rapporteur/conllu"
)

// parseRows makes a document of sentences written as rows of
//
//	ID FORM LEMMA UPOS FEATS HEAD DEPREL
//
// or, for a multiword token, of ID FORM. In a form "_" is a space.
func parseRows(t *testing.T, rows string) *rapporteur.Document {
	t.Helper()
	var file strings.Builder
	for row := range strings.Lines(strings.TrimSpace(rows) + "\n") {
		c := strings.Fields(row)
		if len(c) > 1 {
			c[1] = strings.ReplaceAll(c[1], "_", " ")
		}
		switch len(c) {
		case 0:
			file.WriteByte('\n')
		case 2:
			file.WriteString(strings.Join(c, "\t") + strings.Repeat("\t_", 8) + "\n")
		case 7:
			file.WriteString(strings.Join([]string{c[0], c[1], c[2], c[3], "_", c[4], c[5], c[6], "_", "_"}, "\t") + "\n")
		default:
			t.Fatalf("row %q", row)
		}
	}
	text, err := conllu.ReadText(strings.NewReader(file.String()))
	if err != nil {
		t.Fatal(err)
	}
	return text.Document
}

const boat = `
1 Le le DET Definite=Def|Number=Sing 2 det
2 bateau bateau NOUN Number=Sing 5 nsubj
3-4 du
3 de de ADP _ 5 case
4 le le DET _ 5 det
5 port port NOUN Gender=Masc 0 root
6 . . PUNCT _ 5 punct`

// all the metrics of boat against itself.
func perfect() map[string]Count {
	all := map[string]Count{
		"Tokens": {5, 5, 5, 0}, "Sentences": {1, 1, 1, 0}, "Words": {6, 6, 6, 0},
		"CLAS": {2, 2, 2, 2}, "MLAS": {2, 2, 2, 2}, "BLEX": {2, 2, 2, 2},
	}
	for _, name := range []string{"UPOS", "UFeats", "AllTags", "Lemmas", "UAS", "LAS"} {
		all[name] = Count{6, 6, 6, 6}
	}
	return all
}

// TestMetrics: each mistake lowers the metrics that it should, and no others.
func TestMetrics(t *testing.T) {
	six, two := Count{6, 6, 5, 6}, Count{2, 2, 1, 2}
	for _, c := range []struct {
		name     string
		from, to string // in the system's rows
		changed  map[string]Count
	}{
		{"perfect", "", "", nil},
		{"tag of a function word", "1 Le le DET", "1 Le le PRON", map[string]Count{"UPOS": six, "AllTags": six, "MLAS": two}},
		{"tag of punctuation", "PUNCT", "SYM", map[string]Count{"UPOS": six, "AllTags": six}},
		{"features", "Gender=Masc", "Gender=Fem", map[string]Count{"UFeats": six, "AllTags": six, "MLAS": two}},
		{"order of features", "Definite=Def|Number=Sing", "Number=Sing|Definite=Def", nil},
		{"features of the treebank's own", "Gender=Masc", "Gender=Masc|Gender[psor]=Fem|Typo=Yes", nil},
		{"lemma of a content word", "bateau NOUN", "bateaus NOUN", map[string]Count{"Lemmas": six, "BLEX": two}},
		{"lemma of a function word", "de ADP", "du ADP", map[string]Count{"Lemmas": six}},
		{"subtype of a relation", "5 nsubj", "5 nsubj:pass", nil},
		{"relation of a content word", "5 nsubj", "5 obj", map[string]Count{"LAS": six, "CLAS": two, "MLAS": two, "BLEX": two}},
		{"relation to a function word", "5 nsubj", "5 aux", map[string]Count{
			"LAS": six, "CLAS": {2, 1, 1, 2}, "MLAS": {2, 1, 0, 2}, "BLEX": {2, 1, 1, 2}}},
		{"head of a content word", "5 nsubj", "6 nsubj", map[string]Count{
			"UAS": six, "LAS": six, "CLAS": two, "MLAS": two, "BLEX": two}},
		{"head of a function word", "5 case", "2 case", map[string]Count{
			"UAS": six, "LAS": six, "MLAS": {2, 2, 0, 2}}},
		{"head of punctuation", "5 punct", "2 punct", map[string]Count{"UAS": six, "LAS": six}},
	} {
		t.Run(c.name, func(t *testing.T) {
			want := perfect()
			for name, count := range c.changed {
				want[name] = count
			}
			system := strings.Replace(boat, c.from, c.to, 1)
			if c.from != "" && system == boat {
				t.Fatalf("no %q in the rows", c.from)
			}
			if diff := cmp.Diff(want, counts(t, boat, system)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func counts(t *testing.T, gold, system string) map[string]Count {
	t.Helper()
	metrics, err := Syntax(parseRows(t, gold), parseRows(t, system))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]Count{}
	for _, m := range metrics {
		all[m.Name] = m.Count
	}
	return all
}

// TestGoldWithoutLemma: where the gold has no lemma, any is right.
func TestGoldWithoutLemma(t *testing.T) {
	gold := strings.Replace(boat, "bateau bateau", "bateau _", 1)
	if got := counts(t, gold, boat); got["Lemmas"] != perfect()["Lemmas"] || got["BLEX"] != perfect()["BLEX"] {
		t.Errorf("Lemmas %v, BLEX %v", got["Lemmas"], got["BLEX"])
	}
	if got := counts(t, boat, gold); got["Lemmas"].Correct != 5 {
		t.Errorf("a missing lemma of the system is right: %v", got["Lemmas"])
	}
}

// TestBorders: words are right where they stand for each other, whatever else
// is cut otherwise.
func TestBorders(t *testing.T) {
	for _, c := range []struct {
		name, gold, system       string // tokens, as in tokens below
		words, tokens, sentences Count
	}{
		{"one word split", "ab c .", "a b c .", Count{3, 4, 2, 0}, Count{3, 4, 2, 0}, Count{1, 1, 1, 0}},
		{"two words merged", "a b c", "ab c", Count{3, 2, 1, 0}, Count{3, 2, 1, 0}, Count{1, 1, 1, 0}},
		{"borders that cross", "ab cd", "a bc d", Count{2, 3, 0, 0}, Count{2, 3, 0, 0}, Count{1, 1, 1, 0}},
		{"white space inside a word", "1_000 x", "1000 x", Count{2, 2, 2, 0}, Count{2, 2, 2, 0}, Count{1, 1, 1, 0}},
		{"one sentence split", "a b | c", "a | b | c", Count{3, 3, 3, 0}, Count{3, 3, 3, 0}, Count{2, 3, 1, 0}},
		{"two sentences merged", "a b | c | d", "a b c | d", Count{4, 4, 4, 0}, Count{4, 4, 4, 0}, Count{3, 2, 1, 0}},
		{"a multiword token not split", "du=de+le x", "du x", Count{3, 2, 1, 0}, Count{2, 2, 2, 0}, Count{1, 1, 1, 0}},
		{"a multiword token too many", "des x", "des=de+les x", Count{2, 3, 1, 0}, Count{2, 2, 2, 0}, Count{1, 1, 1, 0}},
		{"other words in it", "du=de+le", "du=de+un", Count{2, 2, 1, 0}, Count{1, 1, 1, 0}, Count{1, 1, 1, 0}},
		{"capitals in it", "Du=De+le", "Du=de+Le", Count{2, 2, 2, 0}, Count{1, 1, 1, 0}, Count{1, 1, 1, 0}},
		{"more words in it", "damelo=da+me+lo", "damelo=da+lo", Count{3, 2, 2, 0}, Count{1, 1, 1, 0}, Count{1, 1, 1, 0}},
		{"plain words against it", "cannot=can+not x", "can not x", Count{3, 3, 3, 0}, Count{2, 3, 1, 0}, Count{1, 1, 1, 0}},
		{"multiword tokens that overlap", "abc=a+b+c de=d+e", "a bcd=b+c+d e", Count{5, 5, 5, 0}, Count{2, 3, 0, 0}, Count{1, 1, 1, 0}},
		{"a word that begins before it", "ab cd=c+d", "a bcd=b+c+d", Count{3, 4, 2, 0}, Count{2, 2, 0, 0}, Count{1, 1, 1, 0}},
		{"the same forms on both sides of it", "a bc=a+x", "a bc", Count{3, 2, 1, 0}, Count{2, 2, 2, 0}, Count{1, 1, 1, 0}},
	} {
		got := counts(t, tokens(c.gold), tokens(c.system))
		for name, want := range map[string]Count{"Words": c.words, "Tokens": c.tokens, "Sentences": c.sentences} {
			if got[name] != want {
				t.Errorf("%s: %s %v, want %v", c.name, name, got[name], want)
			}
		}
	}
}

// tokens makes rows of tokens such as "du=de+le port | .", each sentence a
// chain from its first word.
func tokens(line string) string {
	var rows strings.Builder
	for sentence := range strings.SplitSeq(line, "|") {
		id := 0
		for token := range strings.FieldsSeq(sentence) {
			surface, parts, multi := strings.Cut(token, "=")
			words := strings.Split(parts, "+")
			if !multi {
				words = []string{surface}
			} else {
				fmt.Fprintf(&rows, "%d-%d %s\n", id+1, id+len(words), surface)
			}
			for _, w := range words {
				fmt.Fprintf(&rows, "%d %s _ X _ %d dep\n", id+1, w, id)
				id++
			}
		}
		rows.WriteByte('\n')
	}
	return rows.String()
}

// TestHeadsAcrossSentences: a head in another sentence is a wrong one, and so
// are heads that stand for nobody.
func TestHeadsAcrossSentences(t *testing.T) {
	if got := counts(t, tokens("a b c"), tokens("a b | c")); got["UAS"] != (Count{3, 3, 2, 3}) {
		t.Errorf("UAS %v", got["UAS"])
	}
	if got := counts(t, tokens("ab c d"), tokens("a b c d")); got["UAS"] != (Count{3, 4, 1, 2}) {
		t.Errorf("UAS %v", got["UAS"])
	}
}

func TestDifference(t *testing.T) {
	for _, c := range []struct {
		gold, system string
		want         Difference
	}{
		{"a b c", "a x c", Difference{2, 2}},
		{"ab c", "a x c", Difference{1, 1}},
		{"abc d", "ab d", Difference{1, 1}},
		{"a du=de+le", "a des=de+les", Difference{2, 2}},
		{"a b", "a b c", Difference{0, 3}},
		{"a b c", "a b", Difference{3, 0}},
	} {
		_, err := Syntax(parseRows(t, tokens(c.gold)), parseRows(t, tokens(c.system)))
		var got *Difference
		if !errors.As(err, &got) || *got != c.want {
			t.Errorf("%s against %s: %v, want %v", c.gold, c.system, err, c.want)
		}
	}
}

func TestCount(t *testing.T) {
	c := Count{Gold: 4, System: 2, Correct: 1, Aligned: 2}
	if c.Precision() != 0.5 || c.Recall() != 0.25 || c.F1() != 2.0/6 || c.Accuracy() != 0.5 {
		t.Errorf("%v: %v %v %v %v", c, c.Precision(), c.Recall(), c.F1(), c.Accuracy())
	}
	if none := (Count{}); none.Precision() != 0 || none.Recall() != 0 || none.F1() != 0 || none.Accuracy() != 0 {
		t.Error("nothing of nothing is something")
	}
}

// FuzzSyntax: any two files that can be read are compared, a file with itself
// without a mistake.
func FuzzSyntax(f *testing.F) {
	const row = "1\tA\ta\tX\t_\t_\t0\troot\t_\tSpaceAfter=No\n"
	f.Add(row, "1-2\tA\t_\t_\t_\t_\t_\t_\t_\t_\n1\tb\tb\tX\t_\t_\t0\troot\t_\t_\n2\tc\tc\tX\t_\t_\t1\tdep\t_\t_\n")
	f.Add("# text = A\n"+row+"\n"+row, row+"\n# newpar\n"+row)
	f.Fuzz(func(t *testing.T, gold, system string) {
		g, err := conllu.ReadText(strings.NewReader(gold))
		if err != nil {
			return
		}
		for _, m := range compare(t, g, g) {
			if m.Correct != m.Gold || m.Gold != m.System {
				t.Errorf("a file is not like itself: %v", m)
			}
		}
		if s, err := conllu.ReadText(strings.NewReader(system)); err == nil {
			compare(t, g, s)
		}
	})
}

func compare(t *testing.T, gold, system *conllu.Text) []Metric {
	metrics, err := Syntax(gold.Document, system.Document)
	var d *Difference
	if errors.As(err, &d) {
		if gold.Line(d.Gold) < 1 || system.Line(d.System) < 1 {
			t.Errorf("no line for %v", d)
		}
		return nil
	}
	if err != nil {
		t.Error(err)
	}
	for _, m := range metrics {
		if m.Correct > m.Gold || m.Correct > m.System || m.Aligned > m.Gold {
			t.Errorf("%v", m)
		}
	}
	return metrics
}
