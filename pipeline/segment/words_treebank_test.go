package segment_test

import (
	"bufio"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/pipeline/segment"
)

// Floors of the F1 of words from raw text, in percent.
var wordFloors = []struct {
	lang, file string
	floor      float64
}{
	{"fr", "sequoia-test", 99.3},
	{"fr", "gsd-test", 99.3},
	{"en", "ewt-test", 98.7},
	{"en", "gum_open-test", 99},
	{"es", "ancora-test", 99.3},
	{"es", "gsd-test", 99.3},
	{"pt", "bosque-test", 99.3},
	{"pt", "porttinari-test", 99.3},
}

func TestWordsOnTreebanks(t *testing.T) {
	langs := load(t)
	for _, c := range wordFloors {
		file, err := os.Open(filepath.Join("../../../shared/treebanks", c.lang, c.file+".conllu"))
		if err != nil {
			t.Skipf("no treebanks beside the checkout: %v", err)
		}
		text, want := goldWords(t, bufio.NewScanner(file))
		file.Close()
		found := foundWords(langs[c.lang], text)
		right := 0
		for w := range found {
			if want[w] {
				right++
			}
		}
		f1 := 200 * float64(right) / float64(len(found)+len(want))
		t.Logf("%s/%s: F1 of words %.2f", c.lang, c.file, f1)
		if f1 < c.floor {
			t.Errorf("%s/%s: F1 of words %.2f, floor %.1f", c.lang, c.file, f1, c.floor)
		}
	}
}

// word is a word by its surface, in signs other than white space since the
// beginning of the text, and its place among the words of that surface.
type word struct{ start, end, place int }

func foundWords(lang *language.Language, text string) map[word]bool {
	doc := &rapporteur.Document{Text: text}
	segment.Sentences(doc, lang, nil)
	found := map[word]bool{}
	at, surface, w := 0, rapporteur.Span{}, word{}
	for _, token := range doc.Tokens {
		if token.Surface == surface {
			w.place++
		} else {
			w = word{start: w.end + len(visible(text[at:token.Surface.Start])), place: 0}
			w.end = w.start + len(visible(doc.Words(token.Surface)))
			at, surface = token.Surface.End, token.Surface
		}
		found[w] = true
	}
	return found
}

// goldWords is the running text of a treebank and its words.
func goldWords(t *testing.T, lines *bufio.Scanner) (string, map[word]bool) {
	t.Helper()
	var text strings.Builder
	want := map[word]bool{}
	at, until, glued := 0, 0, false
	var surface word
	for lines.Buffer(nil, 1<<20); lines.Scan(); {
		line := lines.Text()
		columns := strings.Split(line, "\t")
		switch {
		case strings.HasPrefix(line, "# newpar"), strings.HasPrefix(line, "# newdoc"):
			text.WriteString("\n\n")
		case strings.HasPrefix(line, "# text ="):
			if !glued {
				text.WriteByte(' ')
			}
			text.WriteString(strings.TrimSpace(strings.TrimPrefix(line, "# text =")))
			until = 0
		case len(columns) < 10 || strings.Contains(columns[0], "."):
		default:
			first, last, several := strings.Cut(columns[0], "-")
			n, _ := strconv.Atoi(first)
			if several || n > until {
				surface = word{at, at + len(visible(columns[1])), 0}
				at = surface.end
				glued = strings.Contains(columns[9], "SpaceAfter=No")
			}
			if several {
				until, _ = strconv.Atoi(last)
				surface.place = -1
				continue
			}
			if n <= until {
				surface.place++
			}
			want[surface] = true
		}
	}
	return text.String(), want
}

// visible is a text without its white space.
func visible(s string) string { return strings.Join(strings.Fields(s), "") }
