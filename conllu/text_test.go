package conllu

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"rapporteur"
)

// row is a word without an analysis, the root of its sentence.
func row(id, form, misc string) string {
	return id + "\t" + form + "\t_\tX\t_\t_\t0\troot\t_\t" + misc + "\n"
}

const multiword = "1-2\tdu\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n" +
	"1\tde\tde\tADP\t_\t_\t0\troot\t_\t_\n2\tle\tle\tDET\t_\t_\t1\tdet\t_\t_\n"

func TestReadText(t *testing.T) {
	for _, c := range []struct{ name, file, want string }{
		{"two sentences", row("1", "Oui", "_") + "\n" + row("1", "Non", "_"), "Oui Non"},
		{"no space between them", row("1", "Oui", "SpaceAfter=No") + "\n" + row("1", "Non", "_"), "OuiNon"},
		{"none after a multiword token", multiword + "\n" + row("1", "Non", "_"), "duNon"},
		{"a paragraph", row("1", "Oui", "_") + "\n# newpar id = p2\n" + row("1", "Non", "_"), "Oui \n\nNon"},
		{"a document and its paragraph", "# newdoc\n# newpar\n" + row("1", "Oui", "SpaceAfter=No") + "\n# newdoc\n# newpar\n" + row("1", "Non", "_"), "Oui\n\nNon"},
		{"the written text", "# text = 1 000\n" + row("1", "1000", "_"), "1 000"},
		{"spaces around a form", row("1", "\u00a0Oui ", "SpaceAfter=No"), "Oui"},
		{"an empty node", row("1", "Oui", "_") + "1.1\tbien\t_\tX\t_\t_\t_\t_\t0:root\t_\n\n" + row("1", "Non", "_"), "Oui Non"},
	} {
		text, err := ReadText(strings.NewReader(c.file))
		if err != nil || text.Document.Text != c.want {
			t.Errorf("%s: %+v, %v; want the text %q", c.name, text, err, c.want)
		}
	}
}

// TestReadTextPlaces: words and heads point into the whole text, and lines into
// the file.
func TestReadTextPlaces(t *testing.T) {
	text, err := ReadText(strings.NewReader("# text = Va !\n" + row("1", "Va", "_") + "2\t!\t!\tPUNCT\t_\t_\t1\tpunct\t_\t_\n\n# newpar\n" + multiword))
	if err != nil {
		t.Fatal(err)
	}
	doc := text.Document
	var words []string
	var heads []rapporteur.TokenRef
	for i := range doc.Tokens {
		words = append(words, doc.Words(doc.Tokens[i].Surface))
		heads = append(heads, doc.Tokens[i].Head)
	}
	if diff := cmp.Diff([]string{"Va", "!", "du", "du"}, words); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]rapporteur.TokenRef{0, 1, 0, 3}, heads); diff != "" {
		t.Error(diff)
	}
	want := []rapporteur.Sentence{
		{Span: rapporteur.Span{Start: 0, End: 4}, First: 1, End: 3},
		{Span: rapporteur.Span{Start: 7, End: 9}, First: 3, End: 5},
	}
	if diff := cmp.Diff(want, doc.Sentences); diff != "" {
		t.Error(diff)
	}
	if text.Line(1) != 2 || text.Line(4) != 8 || text.Line(0) != 8 {
		t.Errorf("lines %d, %d, %d", text.Line(1), text.Line(4), text.Line(0))
	}
}

func TestReadTextErrors(t *testing.T) {
	good := row("1", "Oui", "_") + "\n"
	for _, c := range []struct {
		file, want string
		line       int
	}{
		{good + "1\tNon\t_\n", "3 columns, want 10", 3},
		{good + row("2", "Non", "_"), "word id 2, want 1", 3},
		{good + row("1", "\u00a0", "_"), "word 1 has no form", 3},
		{good + "2-3\tdu\t_\t_\t_\t_\t_\t_\t_\t_\n", "word range 2-3 before word 1", 3},
		{good + "1-2\tdu\t_\t_\t_\t_\t_\t_\t_\t_\n" + row("1", "de", "_") + "\n" + good, "the sentence ends before word 2", 5},
		{good + "# text = Non\n" + row("1", "Non", "_") + row("2", "Non", "_"), "the sentence has 2 roots", 3},
		{good + strings.Replace(row("1", "Non", "_"), "\t0\t", "\t4\t", 1), "word 1 has the head 4, which does not exist", 3},
		{good + row("1", "a", "_") + strings.Replace(row("2", "b", "_"), "\t0\t", "\t2\t", 1), "word 2 governs itself", 4},
		{good + "# text = Nan.\n" + row("1", "Non", "_"), `the word is "Non" where the text of the sentence has "Nan."`, 4},
		{good + "# text = Non.\n" + row("1", "Non", "_"), `the text goes on with "."`, 4},
	} {
		_, err := ReadText(strings.NewReader(c.file))
		var at *Error
		if !errors.As(err, &at) || at.Line != c.line || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: %v, want line %d: %s", c.file, err, c.line, c.want)
		}
	}
	if _, err := ReadText(strings.NewReader("# only a comment\n")); !errors.Is(err, ErrNoWords) {
		t.Errorf("no words: %v", err)
	}
}

// FuzzText: what is read has its words in their order in the text, white space
// aside nothing between them, and whole trees.
func FuzzText(f *testing.F) {
	f.Add("# newpar\n# text = du non\n" + multiword + "\n" + row("1", "Oui", "_"))
	f.Add("# text = 1\u00a0000\n" + row("1", "1 000", "SpaceAfter=No") + "\n" + row("1", "x", "_"))
	f.Fuzz(func(t *testing.T, file string) {
		if !utf8.ValidString(file) {
			return // package read refuses it before
		}
		text, err := ReadText(strings.NewReader(file))
		if err != nil {
			return
		}
		doc := text.Document
		at := 0
		for _, s := range doc.Sentences {
			for r := s.First; r < s.End; r++ {
				token := doc.Token(r)
				same := r > s.First && doc.Token(r-1).Surface == token.Surface
				if !same && (token.Surface.Start < at || strings.TrimSpace(doc.Text[at:token.Surface.Start]) != "") || token.Surface.Len() == 0 {
					t.Fatalf("word %d of %q at %v, after byte %d", r, doc.Text, token.Surface, at)
				}
				at = token.Surface.End
				if token.Head != 0 && (token.Head < s.First || token.Head >= s.End) {
					t.Fatalf("word %d of the sentence %v has the head %d", r, s, token.Head)
				}
			}
		}
		if strings.TrimSpace(doc.Text[at:]) != "" {
			t.Errorf("%q has no word", doc.Text[at:])
		}
	})
}
