package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rapporteur/export"
	"rapporteur/language"
	"rapporteur/pipeline"
	"rapporteur/read"
	"rapporteur/record"
	"rapporteur/world"
)

// longest is the most bytes that the fuzzer tries: enough for every stage to have
// work, and few enough for many tries.
const longest = 2000

// FuzzRead reads any bytes as a text, in every language: no stage panics, the
// record keeps the contract, and every format can write it.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"« Plus de 9\u202f220 personnes ont fui », a déclaré mardi la ministre belge, Anne Lefèvre, selon l'AFP.",
		"The mayor of Ghent said on Monday that \"at least 12 people\" were hurt 😀 in the e\u0301meute.",
		"1.\n\n- a\n- l'\n« ' \" ( .",
		strings.Repeat("et le maire ", 60),
	} {
		f.Add([]byte(seed))
	}
	addArticles(f)
	languages, err := language.Load()
	if err != nil {
		f.Fatal(err)
	}
	facts, err := world.Load()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		data = data[:min(len(data), longest)]
		for _, code := range languages.Codes() {
			options := read.Options{Languages: languages, Language: languages[code], Published: "2024-01-03", Stdin: bytes.NewReader(data)}
			for input, err := range read.Files([]string{read.Stdin}, read.Formats()[0], options) {
				if err == nil {
					checkReading(t, input, facts)
				}
			}
		}
	})
}

// addArticles seeds the fuzzer with the golden articles.
func addArticles(f *testing.F) {
	articles, err := filepath.Glob("../../language/*/golden/*.txt")
	if err != nil || len(articles) == 0 {
		f.Fatalf("no golden articles (%v)", err)
	}
	for _, article := range articles {
		text, err := os.ReadFile(article)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
}

func checkReading(t *testing.T, input read.Input, facts *world.World) {
	t.Helper()
	pipeline.ReadFrom(input.Stage, input.Document, input.Language, facts)
	r := record.Compose(input.Document)
	for _, p := range r.Problems {
		if strings.HasPrefix(p.Message, "internal error") {
			t.Errorf("%s: stage %s: %s", input.Language.Code, p.Stage, p.Message)
		}
	}
	if err := record.Validate(r); err != nil {
		t.Errorf("%s: %v", input.Language.Code, err)
	}
	for _, format := range export.Formats() {
		var out bytes.Buffer
		w := format.New(&out, export.Options{})
		if err := w.Write(r, record.Explain(input.Document)); err != nil {
			t.Errorf("format %s: %v", format.Name, err)
		}
	}
}
