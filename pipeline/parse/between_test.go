package parse

import (
	"strconv"
	"strings"
	"testing"

	"rapporteur/conllu"
	"rapporteur/language"
)

// TestBetween: the second side of "between" is coordinated with the first.
func TestBetween(t *testing.T) {
	languages, err := language.Load()
	if err != nil {
		t.Fatal(err)
	}
	const talks = "1 talks talk NOUN _ 0 root|2 between between ADP _ 3 case|"
	for _, c := range []struct{ name, tree, want string }{
		{
			"beside the complement of the first",
			talks + "3 government government NOUN Number=Sing 1 nmod|4 of of ADP _ 5 case|5 Peru Peru PROPN _ 3 nmod|6 and and CCONJ _ 7 cc|7 rebels rebel NOUN Number=Plur 5 conj",
			"0 3 1 5 3 7 3",
		},
		{
			"a plural and a name in its complement",
			talks + "3 rebels rebel NOUN Number=Plur 1 nmod|4 of of ADP _ 5 case|5 Acholi Acholi PROPN _ 3 nmod|6 and and CCONJ _ 7 cc|7 army army NOUN Number=Sing 5 conj",
			"0 3 1 5 3 7 3",
		},
		{
			"the governments of two countries",
			talks + "3 governments government NOUN Number=Plur 1 nmod|4 of of ADP _ 5 case|5 Peru Peru PROPN _ 3 nmod|6 and and CCONJ _ 7 cc|7 Chile Chile PROPN _ 5 conj",
			"0 3 1 5 3 7 5",
		},
		{
			"two sides already",
			talks + "3 government government NOUN Number=Sing 1 nmod|4 of of ADP _ 5 case|5 Peru Peru PROPN _ 3 nmod|6 and and CCONJ _ 7 cc|7 rebels rebel NOUN Number=Plur 3 conj",
			"0 3 1 5 3 7 3",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			docs, err := conllu.Read(strings.NewReader(rowsOf(c.tree)))
			if err != nil {
				t.Fatal(err)
			}
			Conventions(docs[0], languages["en"], nil)
			var got []string
			for _, token := range docs[0].Tokens {
				got = append(got, strconv.Itoa(int(token.Head)))
			}
			if strings.Join(got, " ") != c.want {
				t.Errorf("heads %q, want %q", strings.Join(got, " "), c.want)
			}
		})
	}
}

// TestExamples: a list of examples stands with the noun before it.
func TestExamples(t *testing.T) {
	languages, err := language.Load()
	if err != nil {
		t.Fatal(err)
	}
	docs, err := conllu.Read(strings.NewReader(rowsOf("1 regime regime NOUN _ 0 root|2 against against ADP _ 3 case|3 civilians civilian NOUN _ 1 nmod|" +
		"4 , , PUNCT _ 6 punct|5 especially especially ADV _ 6 advmod|6 women woman NOUN _ 1 conj")))
	if err != nil {
		t.Fatal(err)
	}
	Conventions(docs[0], languages["en"], nil)
	if women := docs[0].Tokens[5]; women.Head != 3 || women.Relation != "appos" {
		t.Errorf("women hang on %d as %s, want 3 as appos", women.Head, women.Relation)
	}
}

// TestDays: a day has no ambassador.
func TestDays(t *testing.T) {
	languages, err := language.Load()
	if err != nil {
		t.Fatal(err)
	}
	docs, err := conllu.Read(strings.NewReader(rowsOf("1 Chad Chad PROPN _ 2 nsubj|2 summoned summon VERB _ 0 root|3 the the DET _ 5 det|" +
		"4 ambassador ambassador NOUN _ 5 nmod:desc|5 Monday Monday PROPN _ 2 obj")))
	if err != nil {
		t.Fatal(err)
	}
	Conventions(docs[0], languages["en"], nil)
	var got []string
	for _, token := range docs[0].Tokens {
		got = append(got, strconv.Itoa(int(token.Head))+" "+token.Relation)
	}
	if want := "2 nsubj, 0 root, 4 det, 2 obj, 2 obl:unmarked"; strings.Join(got, ", ") != want {
		t.Errorf("got %s, want %s", strings.Join(got, ", "), want)
	}
}

// rowsOf writes a sentence out as CoNLL-U: "id form lemma tag features head relation|…".
func rowsOf(tree string) string {
	var rows strings.Builder
	for row := range strings.SplitSeq(tree, "|") {
		f := strings.Fields(row)
		rows.WriteString(strings.Join([]string{f[0], f[1], f[2], f[3], "_", f[4], f[5], f[6], "_", "_"}, "\t") + "\n")
	}
	return rows.String() + "\n"
}
