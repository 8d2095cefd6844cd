package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rapporteur/language"
	"rapporteur/record"
)

var update = flag.Bool("update", false, "rewrite the golden records and trees")

// TestGolden reads every golden article of every language, as a person would
// from the root of the repository, and compares the records with those beside
// the articles, or the trees where the language is read as far as its syntax.
// `make golden` rewrites them: look at the difference before you commit it.
func TestGolden(t *testing.T) {
	languages, err := language.Load()
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir("../..") // the paths of the articles are in their records
	articles, err := filepath.Glob("language/*/golden/*.txt")
	if err != nil || len(articles) == 0 {
		t.Fatalf("no golden articles (%v)", err)
	}
	for _, article := range articles {
		article = filepath.ToSlash(article)
		name := strings.TrimPrefix(article, "language/")
		code, _, _ := strings.Cut(name, "/")
		lang, err := languages.Find(code)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(name, func(t *testing.T) {
			got := readRecord(t, article, code)
			if lang.Reads(language.Records) {
				compareGolden(t, article, ".json", got)
			} else {
				compareGolden(t, article, ".conllu", readArticle(t, article, "conllu"))
			}
		})
	}
}

// TestJobs: articles read side by side, with the tables shared, give the same
// records as one after the other. The race detector runs this test.
func TestJobs(t *testing.T) {
	articles, err := filepath.Glob("../../language/*/golden/*.txt")
	if err != nil || len(articles) == 0 {
		t.Fatalf("no golden articles (%v)", err)
	}
	records := func(jobs string) string {
		var out, messages strings.Builder
		args := append([]string{"read", "--format", "json", "--jobs", jobs}, articles...)
		if status := run(args, terminal{in: strings.NewReader(""), out: &out, err: &messages}); status != exitDone {
			t.Fatalf("status %d: %s", status, messages.String())
		}
		return out.String()
	}
	if diff := cmp.Diff(records("1"), records("4")); diff != "" {
		t.Error(diff)
	}
}

// compareGolden compares what an article gives with the file beside it.
func compareGolden(t *testing.T, article, ending string, got []byte) {
	t.Helper()
	file := strings.TrimSuffix(article, ".txt") + ending
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("%v (make golden writes it)", err)
	}
	want = bytes.ReplaceAll(want, []byte("\r\n"), []byte("\n"))
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(string(got), "\n")); diff != "" {
		t.Errorf("%s has changed; if for the better: make golden\n%s", file, diff)
	}
}

// readRecord is the record that the program prints for an article, indented. It
// checks that the record keeps the contract, and that the language was
// recognised.
func readRecord(t *testing.T, article, code string) []byte {
	t.Helper()
	out := readArticle(t, article, "json")
	var r record.Record
	if err := json.Unmarshal(out, &r); err != nil {
		t.Fatal(err)
	}
	if err := record.Validate(&r); err != nil {
		t.Errorf("%s: %v", article, err)
	}
	if r.Document.Language != code {
		t.Errorf("%s: taken for language %q", article, r.Document.Language)
	}
	var indented bytes.Buffer
	if err := json.Indent(&indented, out, "", "  "); err != nil {
		t.Fatal(err)
	}
	return indented.Bytes()
}

// readArticle is what the program prints for an article.
func readArticle(t *testing.T, article, format string) []byte {
	t.Helper()
	var out, messages bytes.Buffer
	status := run([]string{"read", "--format", format, article}, terminal{in: strings.NewReader(""), out: &out, err: &messages})
	if status != exitDone {
		t.Fatalf("status %d: %s", status, messages.String())
	}
	return out.Bytes()
}
