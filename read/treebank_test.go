package read

import (
	"errors"
	"strings"
	"testing"
)

const okRow = "1\tOui\toui\tINTJ\t_\t_\t0\troot\t_\t_\n\n"

// TestTreebank: Windows files are read, texts may be longer than those of
// reports, and errors name the line of the file.
func TestTreebank(t *testing.T) {
	windows := byteOrderMark + strings.ReplaceAll("# text = Oui\n"+okRow, "\n", "\r\n")
	text, err := Treebank(Stdin, strings.NewReader(windows))
	if err != nil || text.Document.Text != "Oui" {
		t.Errorf("%+v, %v", text, err)
	}
	long := strings.Repeat(okRow, MaxText/len("Oui ")+1)
	if text, err = Treebank(Stdin, strings.NewReader(long)); err != nil || len(text.Document.Text) <= MaxText {
		t.Errorf("a long file: %v", err)
	}
	for _, c := range []struct {
		file, want string
		line       int
	}{
		{windows + okRow[2:], "9 columns, want 10", 4},
		{okRow + "1\t\xFF\n", "invalid UTF-8", 3},
		{okRow + "\x00", "binary data, not CoNLL-U", 0},
		{" \n", "is empty", 0},
		{"# a comment\n", "no word", 0},
	} {
		_, err := Treebank(Stdin, strings.NewReader(c.file))
		var failed *Error
		if !errors.As(err, &failed) || failed.Line != c.line || !strings.Contains(failed.Cause, c.want) || failed.Hint == "" {
			t.Errorf("%q: %+v, want line %d: %s", c.file, err, c.line, c.want)
		}
	}
}

func TestLanguageOf(t *testing.T) {
	all := languages()
	if lang, err := LanguageOf("a", "xa xe", Options{Languages: all}); err != nil || lang != all["xx"] {
		t.Errorf("recognised: %v, %v", lang, err)
	}
	if lang, err := LanguageOf("a", "xa xe", Options{Languages: all, Language: all["yy"]}); err != nil || lang != all["yy"] {
		t.Errorf("given: %v, %v", lang, err)
	}
	var failed *Error
	if _, err := LanguageOf("a", "1 2 3", Options{Languages: all}); !errors.As(err, &failed) || failed.Path != "a" {
		t.Errorf("neither: %v", err)
	}
}
