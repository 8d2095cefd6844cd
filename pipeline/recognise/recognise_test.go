package recognise

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/conllu"
	"rapporteur/language"
	"rapporteur/world"
)

// TestMentions reads the sentences of testdata/CODE.txt, whose head tells the
// format.
func TestMentions(t *testing.T) {
	langs, err := language.Load()
	if err != nil {
		t.Fatal(err)
	}
	facts, err := world.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, code := range []string{"fr", "en", "es"} {
		data, err := os.ReadFile("testdata/" + code + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		blocks := strings.Split(strings.TrimSpace(string(data)), "\n\n")
		for _, block := range blocks[1:] {
			doc, want := sentence(t, block)
			Mentions(doc, langs[code], facts)
			var got []string
			for _, m := range doc.Mentions {
				got = append(got, line(m))
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s: %s\n got %s\nwant %s", code, doc.Text, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
			}
		}
	}
}

// line writes a mention as the test data do.
func line(m rapporteur.Mention) string {
	code := strings.Join(m.Country, "+") + m.Sector
	return fmt.Sprintf("%s %q %s %s %s", m.Form, m.Name, dash(m.Kind), dash(code), dash(m.Office))
}

func dash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

// sentence makes a document of a block of test data, and lists its mentions.
func sentence(t *testing.T, block string) (*rapporteur.Document, []string) {
	t.Helper()
	var rows, want []string
	n := 0
	for text := range strings.SplitSeq(block, "\n") {
		fields := strings.Fields(text)
		switch {
		case fields[0] == ">":
			want = append(want, strings.Join(fields[1:], " "))
		case fields[1] == "=":
			rows = append(rows, fields[2]+"-"+fields[3]+"\t"+fields[0]+strings.Repeat("\t_", 8))
		default:
			n++
			c := []string{fmt.Sprint(n), fields[0], fields[1], fields[2], "_", fields[5], fields[3], fields[4], "_", "_"}
			rows = append(rows, strings.Join(c, "\t"))
		}
	}
	docs, err := conllu.Read(strings.NewReader(strings.Join(rows, "\n") + "\n\n"))
	if err != nil || len(docs) != 1 {
		t.Fatalf("%d documents, %v in\n%s", len(docs), err, block)
	}
	return docs[0], want
}

// TestOddTrees holds the stage to its promise not to panic, whatever the tree.
func TestOddTrees(t *testing.T) {
	langs, err := language.Load()
	if err != nil {
		t.Fatal(err)
	}
	facts, err := world.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, relation := range []string{"root", "flat", "nmod", "conj", "appos", "compound", "amod", "case", "punct"} {
		for _, tag := range []string{"PROPN", "NOUN", "ADJ", "PUNCT", "X"} {
			var rows strings.Builder
			for i, word := range []string{"-", "Al", "ministre", "de", "l'", "Iran", "-", "ben", "N", "'s", "-"} {
				fmt.Fprintf(&rows, "%d\t%s\t%s\t%s\t_\t_\t%d\t%s\t_\tSpaceAfter=No\n", i+1, word, word, tag, i, relation)
			}
			docs, err := conllu.Read(strings.NewReader(rows.String()))
			if err != nil {
				t.Fatal(err)
			}
			Mentions(docs[0], langs["fr"], facts)
		}
	}
	Mentions(&rapporteur.Document{}, langs["fr"], facts)
}
