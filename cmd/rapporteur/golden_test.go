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

	"rapporteur/record"
)

var update = flag.Bool("update", false, "rewrite the golden records")

// TestGolden reads every golden article of every language, as a person would
// from the root of the repository, and compares the records with those beside
// the articles. `make golden` rewrites them: look at the difference before you
// commit it.
func TestGolden(t *testing.T) {
	t.Chdir("../..") // the paths of the articles are in their records
	articles, err := filepath.Glob("language/*/golden/*.txt")
	if err != nil || len(articles) == 0 {
		t.Fatalf("no golden articles (%v)", err)
	}
	for _, article := range articles {
		article = filepath.ToSlash(article)
		t.Run(strings.TrimPrefix(article, "language/"), func(t *testing.T) { compareGolden(t, article) })
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

func compareGolden(t *testing.T, article string) {
	got := readRecord(t, article)
	file := strings.TrimSuffix(article, ".txt") + ".json"
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
		t.Errorf("the record of %s has changed; if for the better: make golden\n%s", article, diff)
	}
}

// readRecord is what the program prints for an article, indented. It checks
// that the record keeps the contract.
func readRecord(t *testing.T, article string) []byte {
	t.Helper()
	var out, messages bytes.Buffer
	status := run([]string{"read", "--format", "json", article}, terminal{in: strings.NewReader(""), out: &out, err: &messages})
	if status != exitDone {
		t.Fatalf("status %d: %s", status, messages.String())
	}
	var r record.Record
	if err := json.Unmarshal(out.Bytes(), &r); err != nil {
		t.Fatal(err)
	}
	if err := record.Validate(&r); err != nil {
		t.Errorf("%s: %v", article, err)
	}
	var indented bytes.Buffer
	if err := json.Indent(&indented, out.Bytes(), "", "  "); err != nil {
		t.Fatal(err)
	}
	return indented.Bytes()
}
