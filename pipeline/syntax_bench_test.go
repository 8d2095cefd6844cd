package pipeline_test

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"rapporteur"
	"rapporteur/conllu"
	"rapporteur/language"
	"rapporteur/pipeline"
)

// BenchmarkSyntax measures raw text to tree over a stream of articles, as an
// archive is read: every article is another text, the network stays loaded. The
// text is that of the treebanks' test files, in articles of some 400 words;
// without ../shared there is nothing to measure.
func BenchmarkSyntax(b *testing.B) {
	langs, _ := load(b)
	for _, code := range langs.Codes() {
		texts := testTexts(b, code)
		for _, cores := range []int{1, 2} {
			b.Run(fmt.Sprintf("%s/%d cores", code, cores), func(b *testing.B) {
				if len(texts) == 0 {
					b.Skip("no treebanks in ../../shared")
				}
				// Else the garbage of one goroutine would be collected on other cores.
				defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
				readSyntax(langs[code], texts, cores) // the first round loads the network
				words := 0
				for b.Loop() {
					words += readSyntax(langs[code], texts, cores)
				}
				b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
			})
		}
	}
}

// readSyntax reads the texts with some goroutines and returns the number of words.
func readSyntax(lang *language.Language, texts []string, goroutines int) int {
	var next, words atomic.Int64
	var all sync.WaitGroup
	for range goroutines {
		all.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(texts)); i = next.Add(1) - 1 {
				doc := &rapporteur.Document{Text: texts[i], Language: lang.Code}
				pipeline.SyntaxFrom("segment", doc, lang)
				words.Add(int64(len(doc.Tokens)))
			}
		})
	}
	all.Wait()
	return int(words.Load())
}

// testTexts are the raw texts of a language's treebank test files, cut into
// articles at sentence borders.
func testTexts(b *testing.B, code string) []string {
	const length = 400 // words
	files, _ := filepath.Glob("../../shared/treebanks/" + code + "/*-test.conllu")
	var texts []string
	for _, path := range files {
		file, err := os.Open(path)
		if err != nil {
			b.Fatal(err)
		}
		text, err := conllu.ReadText(file)
		file.Close()
		if err != nil {
			b.Fatal(err)
		}
		start, words := 0, 0
		for _, s := range text.Document.Sentences {
			if words += int(s.End - s.First); words >= length {
				texts = append(texts, strings.TrimSpace(text.Document.Text[start:s.Span.End]))
				start, words = s.Span.End, 0
			}
		}
		texts = append(texts, strings.TrimSpace(text.Document.Text[start:]))
	}
	return texts
}

// TestSameSideBySide: many goroutines that share a network get the trees that
// one alone gets, whatever they have read before.
func TestSameSideBySide(t *testing.T) {
	langs, _ := load(t)
	articles(t, langs, func(lang *language.Language, name, text string) {
		alone := &rapporteur.Document{Text: text, Language: lang.Code}
		pipeline.SyntaxFrom("segment", alone, lang)
		pieces := strings.SplitAfter(text, "\n")
		var all sync.WaitGroup
		for k := range 4 {
			all.Go(func() {
				other := &rapporteur.Document{Text: pieces[k%len(pieces)], Language: lang.Code}
				pipeline.SyntaxFrom("segment", other, lang)
				doc := &rapporteur.Document{Text: text, Language: lang.Code}
				pipeline.SyntaxFrom("segment", doc, lang)
				for i := range doc.Tokens {
					if doc.Tokens[i] != alone.Tokens[i] {
						t.Errorf("%s/%s: word %d is %+v, alone %+v", lang.Code, name, i, doc.Tokens[i], alone.Tokens[i])
						return
					}
				}
			})
		}
		all.Wait()
	})
}
