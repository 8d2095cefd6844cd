package read

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"rapporteur/language"
)

// languages are two languages of our own: reading needs no more of them than
// their most frequent words.
func languages() language.Languages {
	return language.Languages{
		"xx": {Code: "xx", Identity: &language.Identity{Frequent: map[string]bool{"xa": true, "xe": true}}},
		"yy": {Code: "yy", Identity: &language.Identity{Frequent: map[string]bool{"ya": true, "ye": true}}},
	}
}

// outcome is what came of a source: its inputs, and the texts of its errors.
type outcome struct {
	inputs []Input
	errs   []string
}

// readAll reads standard input in a format, in the first language there is.
func readAll(t testing.TB, format string, data []byte) outcome {
	t.Helper()
	all := languages()
	return collect(t, []string{Stdin}, format, Options{Languages: all, Language: all["xx"], Stdin: bytes.NewReader(data)})
}

func collect(t testing.TB, paths []string, format string, options Options) outcome {
	t.Helper()
	var out outcome
	for _, f := range Formats() {
		if f.Name != format {
			continue
		}
		for input, err := range Files(paths, f, options) {
			var known *Error
			switch {
			case err == nil:
				out.inputs = append(out.inputs, input)
			case errors.As(err, &known):
				out.errs = append(out.errs, err.Error())
			default:
				t.Errorf("error %v is not an *Error", err)
			}
		}
	}
	return out
}

func TestText(t *testing.T) {
	for _, test := range []struct{ name, data, want, err string }{
		{"plain", "Une phrase.\n", "Une phrase.\n", ""},
		{"byte order mark", "\uFEFFUne phrase.", "Une phrase.", ""},
		{"line ends", "a\r\nb\rc\n", "a\nb\nc\n", ""},
		{"normal form", "e\u0301te\u0301", "été", ""},
		{"UTF-16, little end first", "\xFF\xFEA\x00\xE9\x00", "Aé", ""},
		{"UTF-16, big end first", "\xFE\xFF\x00A\x00\xE9", "Aé", ""},
		{"empty", "", "", "<stdin>: is empty"},
		{"white space", " \n\t\u00A0", "", "<stdin>: is empty"},
		{"only a byte order mark", "\uFEFF", "", "<stdin>: is empty"},
		{"NUL", "abc\x00def", "", "<stdin>: is binary data, not text"},
		{"control characters", "\x01\x02\x03abc", "", "<stdin>: is binary data, not text"},
		{"Latin-1", "un\n\xE9t\xE9", "", "<stdin>:2: invalid UTF-8 at byte 3 (0xE9)"},
		{"invalid after a mark", "\uFEFFab\xFF", "", "<stdin>:1: invalid UTF-8 at byte 5 (0xFF)"},
		{"cut short", "caf\xC3", "", "<stdin>:1: invalid UTF-8 at byte 3 (0xC3)"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := readAll(t, "text", []byte(test.data))
			if test.err != "" {
				if len(got.errs) != 1 || got.errs[0] != test.err {
					t.Errorf("errors %q, want %q", got.errs, test.err)
				}
				return
			}
			if len(got.inputs) != 1 || got.inputs[0].Document.Text != test.want {
				t.Errorf("got %+v %q, want %q", got.inputs, got.errs, test.want)
			}
		})
	}
}

func TestSize(t *testing.T) {
	text := bytes.Repeat([]byte("a b. "), MaxText/5)
	if got := readAll(t, "text", text); len(got.inputs) != 1 {
		t.Errorf("the largest text is refused: %q", got.errs)
	}
	if got := readAll(t, "text", append(text, "more"...)); len(got.errs) != 1 || !strings.Contains(got.errs[0], "larger than 512 KiB") {
		t.Errorf("errors %q", got.errs)
	}
}

func TestFiles(t *testing.T) {
	dir := t.TempDir()
	good := filepath.Join(dir, "good.txt")
	if err := os.WriteFile(good, []byte("Une phrase."), 0o600); err != nil {
		t.Fatal(err)
	}
	all := languages()
	options := Options{Languages: all, Language: all["xx"], Published: "2024-02-29", Stdin: strings.NewReader("")}
	got := collect(t, []string{filepath.Join(dir, "none.txt"), dir, good, Stdin}, "text", options)
	want := []string{dir + "/none.txt: no such file", dir + ": is a directory", "<stdin>: is empty"}
	if strings.Join(got.errs, "\n") != strings.Join(want, "\n") {
		t.Errorf("errors %q, want %q", got.errs, want)
	}
	if len(got.inputs) != 1 {
		t.Fatal("the good file between bad ones is not read")
	}
	if doc := got.inputs[0].Document; doc.Source != good || doc.Published != "2024-02-29" || doc.PublishedFrom != "user" {
		t.Errorf("document %+v", doc)
	}
}

func TestLanguage(t *testing.T) {
	all := languages()
	for text, want := range map[string]string{"xa boo xe": "xx", "Ye foo. Ya bar": "yy", "nothing known": ""} {
		got := collect(t, []string{Stdin}, "text", Options{Languages: all, Stdin: strings.NewReader(text)})
		switch {
		case want == "" && (len(got.errs) != 1 || got.errs[0] != "<stdin>: language not recognised"):
			t.Errorf("%q: errors %q", text, got.errs)
		case want != "" && (len(got.inputs) != 1 || got.inputs[0].Language.Code != want):
			t.Errorf("%q: inputs %+v, want %s", text, got.inputs, want)
		}
	}
}

func TestJSONLines(t *testing.T) {
	for _, test := range []struct{ name, line, err string }{
		{"not JSON", `{"id": "a", "text":`, "<stdin>:2: not JSON: unexpected end of JSON input (byte 19 of the line)"},
		{"array", `["a", "b"]`, "<stdin>:2: is a JSON array, not an object"},
		{"number for id", `{"id": 7, "text": "b"}`, `<stdin>:2: "id" is a number, not a string`},
		{"no id", `{"text": "b"}`, `<stdin>:2: no "id"`},
		{"no text", `{"id": "a", "text": null}`, `<stdin>:2: no "text"`},
		{"empty text", `{"id": "a", "text": " "}`, "<stdin>:2: text is empty"},
		{"NUL in the text", `{"id": "a", "text": "a\u0000b"}`, "<stdin>:2: text is binary data, not text"},
		{"not UTF-8", "{\"id\": \"a\", \"text\": \"\xE9\"}", "<stdin>:2: invalid UTF-8 at byte 21 (0xE9) of the line"},
		{"more after the object", `{"id": "a", "text": "b"} {}`, "<stdin>:2: not JSON: invalid character '{' after top-level value (byte 26 of the line)"},
	} {
		t.Run(test.name, func(t *testing.T) {
			corpus := `{"id": "1", "text": "un"}` + "\r\n" + test.line + "\n\n" + `{"id": "4", "text": "quatre"}`
			got := readAll(t, "jsonl", []byte(corpus))
			if len(got.errs) != 1 || got.errs[0] != test.err {
				t.Errorf("errors %q, want %q", got.errs, test.err)
			}
			if len(got.inputs) != 2 || got.inputs[1].Document.Source != "4" {
				t.Error("the lines around the bad one are not read")
			}
		})
	}
	t.Run("metadata", func(t *testing.T) {
		all := languages()
		line := `{"id":"x","text":"e\u0301","lang":"yy-YY","date":"2024-01-02T10:00:00Z","title":"A\n b"}` + "\n" +
			`{"id":"y","text":"t","lang":"yy","date":"yesterday"}` + "\n" + `{"id":"z","text":"t","lang":"tlh"}`
		got := collect(t, []string{Stdin}, "jsonl", Options{Languages: all, Stdin: strings.NewReader(line)})
		if len(got.inputs) != 2 || len(got.errs) != 1 || !strings.HasPrefix(got.errs[0], `<stdin>:3: unknown language "tlh"`) {
			t.Fatalf("%d inputs, errors %q", len(got.inputs), got.errs)
		}
		x, y := got.inputs[0].Document, got.inputs[1].Document
		if x.Text != "é" || x.Language != "yy" || x.Published != "2024-01-02" || x.PublishedFrom != "metadata" || x.Title != "A b" {
			t.Errorf("document %+v", x)
		}
		if y.Published != "" || y.PublishedFrom != "unknown" || len(y.Problems) != 1 {
			t.Errorf("a date that cannot be read must be a problem: %+v", y)
		}
	})
}

func TestJSONLinesGivesUp(t *testing.T) {
	got := readAll(t, "jsonl", []byte(strings.Repeat("plain text\n", 500)))
	if len(got.errs) != giveUpAfter+1 || !strings.Contains(got.errs[giveUpAfter], "given up") {
		t.Errorf("%d errors, the last is %q", len(got.errs), got.errs[len(got.errs)-1])
	}
	if got := readAll(t, "jsonl", []byte("a\x00b\nc\n")); len(got.errs) != 1 || !strings.Contains(got.errs[0], "binary") {
		t.Errorf("errors %q", got.errs)
	}
	if got := readAll(t, "jsonl", []byte("\n \n")); len(got.errs) != 1 || got.errs[0] != "<stdin>: is empty" {
		t.Errorf("errors %q", got.errs)
	}
}

const sentence = "# sent_id = %\n1\tIl\til\tPRON\t_\t_\t2\tnsubj\t_\t_\n2\tdort\tdormir\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No\n3\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_\n"

func TestTrees(t *testing.T) {
	for _, test := range []struct{ name, old, new, err string }{
		{"columns", "\t2\tpunct\t_\t_", "", "<stdin>:9: not CoNLL-U: 6 columns, want 10"},
		{"head", "\t2\tpunct", "\tx\tpunct", "<stdin>:9: not CoNLL-U: head: "},
		{"missing head", "\t2\tpunct", "\t7\tpunct", "<stdin>:6: word 3 has the head 7, which does not exist"},
		{"cycle", "\t2\tnsubj", "\t3\tnsubj", ""},
		{"two roots", "\t2\tnsubj", "\t0\tnsubj", "<stdin>:6: the sentence has 2 roots"},
		{"invalid UTF-8", "dort", "d\xF4rt", "<stdin>:8: invalid UTF-8"},
	} {
		t.Run(test.name, func(t *testing.T) {
			bad := strings.Replace(sentence, test.old, test.new, 1)
			if test.name == "cycle" {
				bad = strings.Replace(bad, "\t2\tpunct", "\t1\tpunct", 1)
				test.err = "<stdin>:6: word 1 governs itself"
			}
			got := readAll(t, "conllu", []byte(sentence+"\n"+bad+"\n\n"+sentence))
			if len(got.errs) != 1 || !strings.HasPrefix(got.errs[0], test.err) {
				t.Errorf("errors %q, want %q", got.errs, test.err)
			}
			if len(got.inputs) != 2 {
				t.Fatal("the sentences around the bad one are not read")
			}
			if in := got.inputs[1]; in.Stage != "conventions" || in.Document.Text != "Il dort." || in.Document.Source != "%" {
				t.Errorf("input %+v", in.Document)
			}
		})
	}
}

func FuzzText(f *testing.F) {
	f.Add([]byte("Le préfet a parlé.\r\nFin."))
	f.Add([]byte("\xFF\xFEA\x00"))
	f.Add([]byte("\uFEFFe\u0301\xFF"))
	all := languages()
	f.Fuzz(func(t *testing.T, data []byte) {
		checkKept(t, all, "text", data)
	})
}

func FuzzJSONL(f *testing.F) {
	f.Add([]byte(`{"id":"a","text":"b","date":"2024-01-01"}` + "\n{"))
	f.Add([]byte(`{"id":"a","text":"\ud800","title":"\u0000"}`))
	all := languages()
	f.Fuzz(func(t *testing.T, data []byte) {
		checkKept(t, all, "jsonl", data)
	})
}

func FuzzTrees(f *testing.F) {
	f.Add([]byte(sentence))
	f.Add([]byte("1-2\tdu\t_\t_\t_\t_\t_\t_\t_\t_\n1\tde\tde\tADP\t_\t_\t0\troot\t_\t_\n2\tle\tle\tDET\t_\t_\t1\tdet\t_\t_\n"))
	all := languages()
	f.Fuzz(func(t *testing.T, data []byte) {
		checkKept(t, all, "conllu", data)
	})
}

// checkKept holds what comes out of any bytes to the promise of the package.
func checkKept(t *testing.T, all language.Languages, format string, data []byte) {
	options := Options{Languages: all, Language: all["xx"], Stdin: io.LimitReader(bytes.NewReader(data), 1<<20)}
	for _, in := range collect(t, []string{Stdin}, format, options).inputs {
		text := in.Document.Text
		switch {
		case !utf8.ValidString(text) || strings.ContainsAny(text, "\r\x00"):
			t.Errorf("kept %q", text)
		case format != "conllu" && !norm.NFC.IsNormalString(text):
			t.Errorf("kept %q, which is not in normal form C", text)
		}
		for _, token := range in.Document.Tokens {
			if in.Document.Words(token.Span) == "" && token.Form != "" {
				t.Errorf("the span of %q is empty", token.Form)
			}
		}
	}
}
