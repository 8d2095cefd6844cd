package pipeline_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"rapporteur"
	"rapporteur/world/codebook"
)

// parallelLanguages are the languages of testdata/parallel, in the order of the
// columns of an event.
var parallelLanguages = []string{"fr", "en", "es"}

// triple is one sentence in each language, with what it tells.
type triple struct {
	id     string // file and line
	text   map[string]string
	events []wantedEvent
}

// wantedEvent is a line of the form that testdata/parallel/README.md describes.
type wantedEvent struct {
	line                 string
	types, modes, voices []string // the first is the one wanted, the others will do
	cameo, modality      string
	optional, reciprocal bool
	sources, targets     map[string][]wantedActor
}

// wantedActor is one actor, in words that all point at it.
type wantedActor struct {
	texts    []string
	optional bool
}

// triples reads all files of testdata/parallel.
func triples(t *testing.T) []triple {
	t.Helper()
	book, err := codebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	paths, err := filepath.Glob("testdata/parallel/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no parallel sentences (%v)", err)
	}
	var all []triple
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, triplesOf(t, book, filepath.Base(path), string(data))...)
	}
	return all
}

func triplesOf(t *testing.T, book *codebook.Codebook, file, text string) []triple {
	t.Helper()
	var all []triple
	current := triple{}
	flush := func() {
		if current.text != nil {
			current.check(t)
			all = append(all, current)
		}
		current = triple{}
	}
	number := 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimSpace(line)
		code, rest, _ := strings.Cut(line, " ")
		switch {
		case line == "":
			flush()
		case strings.HasPrefix(line, "#"):
		case slices.Contains(parallelLanguages, code):
			if current.text == nil {
				current = triple{id: fmt.Sprintf("%s:%d", file, number), text: map[string]string{}}
			}
			current.text[code] = strings.TrimSpace(rest)
		default:
			e, err := parseWanted(book, line)
			if err != nil {
				t.Fatalf("%s:%d: %v", file, number, err)
			}
			current.events = append(current.events, e)
		}
	}
	flush()
	return all
}

// check: every language has its text, and every actor stands in it.
func (tr *triple) check(t *testing.T) {
	t.Helper()
	for _, code := range parallelLanguages {
		if tr.text[code] == "" {
			t.Errorf("%s: no sentence in %q", tr.id, code)
		}
		for _, e := range tr.events {
			for _, a := range slices.Concat(e.sources[code], e.targets[code]) {
				for _, text := range a.texts {
					if len(occurrences(tr.text[code], text)) == 0 {
						t.Errorf("%s: %q does not stand in the %s text", tr.id, text, code)
					}
				}
			}
		}
	}
}

func parseWanted(book *codebook.Codebook, line string) (wantedEvent, error) {
	columns := strings.Split(line, "|")
	fields := strings.Fields(columns[0])
	if len(fields) < 3 || len(columns) != 2 && len(columns) != 4 {
		return wantedEvent{}, fmt.Errorf("want TYPE MODE CAMEO OPTIONS | ACTORS, once or for %v: %s", parallelLanguages, line)
	}
	e := wantedEvent{
		line: strings.TrimSpace(columns[0]), types: fields[:1], modes: strings.Split(fields[1], "/"), cameo: fields[2],
		modality: rapporteur.Actual, voices: []string{"outlet"},
		sources: map[string][]wantedActor{}, targets: map[string][]wantedActor{},
	}
	if err := e.options(fields[3:]); err != nil {
		return e, err
	}
	for i, mode := range e.modes {
		e.modes[i] = strings.TrimPrefix(mode, "-")
		if !book.Valid(e.types[0], e.modes[i], e.cameo) {
			return e, fmt.Errorf("the codebook has no %s %s %s", e.types[0], mode, e.cameo)
		}
	}
	e.reciprocal = !strings.Contains(columns[1], ">")
	for i, code := range parallelLanguages {
		column := columns[min(1+i, len(columns)-1)]
		from, to, directed := strings.Cut(column, ">")
		if directed == e.reciprocal {
			return e, fmt.Errorf("%q is reciprocal in one language and not in another", line)
		}
		e.sources[code], e.targets[code] = wantedActors(from), wantedActors(to)
	}
	return e, nil
}

func (e *wantedEvent) options(fields []string) error {
	for _, field := range fields {
		name, value, _ := strings.Cut(field, "=")
		switch name {
		case "modality":
			e.modality = value
		case "voice":
			e.voices = strings.Split(value, "/")
		case "alt":
			e.types = append(e.types[:1:1], strings.Split(value, "/")...)
		case "optional":
			e.optional = true
		default:
			return fmt.Errorf("unknown option %q", field)
		}
	}
	return nil
}

func wantedActors(text string) []wantedActor {
	var out []wantedActor
	for part := range strings.SplitSeq(text, ";") {
		part = strings.TrimSpace(part)
		bare := strings.TrimSuffix(strings.TrimPrefix(part, "("), ")")
		if bare != "" {
			out = append(out, wantedActor{texts: strings.Split(bare, " / "), optional: bare != part})
		}
	}
	return out
}

// occurrences are the places of a phrase in a text, as whole words, whatever the
// case.
func occurrences(text, phrase string) []rapporteur.Span {
	var out []rapporteur.Span
	text, phrase = strings.ToLower(text), strings.ToLower(phrase)
	for from := 0; ; {
		at := strings.Index(text[from:], phrase)
		if at < 0 {
			return out
		}
		at += from
		from = at + len(phrase)
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[from:])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			out = append(out, rapporteur.Span{Start: at, End: from})
		}
	}
}
