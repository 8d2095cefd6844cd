// Command leanings learns how the clues of a sentence lean to the types of act: a
// multinomial logistic regression, from sentences whose act is known and sentences
// that tell none. With -folds it also reads every sentence with leanings learnt
// from the others, and writes those records, to be scored honestly.
//
//	go run ./train/leanings -folds 10 -records /tmp/cv.jsonl -out world/codebook/leanings.txt \
//	    -none pipeline/testdata/falseevents ../shared/gold/plv_train_en.jsonl
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"hash/fnv"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/pipeline"
	"rapporteur/pipeline/codify"
	"rapporteur/record"
	"rapporteur/world"
	"rapporteur/world/codebook"
)

// example is a sentence with its act.
type example struct {
	ID, Lang, Text string
	Events         []struct{ Code string }
	clues          []codebook.Clue
	class          int
}

type trainer struct {
	languages map[string]*language.Language
	facts     *world.World
	examples  []*example
	classes   []string
}

func main() {
	folds := flag.Int("folds", 0, "read each of so many parts with leanings learnt from the others")
	records := flag.String("records", "", "where to write the records read so")
	out := flag.String("out", "", "where to write the leanings learnt from all")
	none := flag.String("none", "", "folder of CODE.txt with sentences that tell no act; every second is learnt from")
	flag.Parse()
	if err := run(flag.Args(), *none, *folds, *records, *out); err != nil {
		fmt.Fprintln(os.Stderr, "leanings:", err)
		os.Exit(1)
	}
}

func run(gold []string, none string, folds int, records, out string) error {
	t := &trainer{}
	var err error
	if t.languages, err = language.Load(); err != nil {
		return err
	}
	if t.facts, err = world.Load(); err != nil {
		return err
	}
	for _, path := range gold {
		if err := t.add(path); err != nil {
			return err
		}
	}
	positives := len(t.examples)
	if none != "" {
		if err := t.addNone(none); err != nil {
			return err
		}
	}
	t.setLeanings(nil)
	t.each(t.examples, func(e *example) { e.clues = t.cluesOf(e) })
	if folds > 1 {
		if err := t.crossValidate(t.examples[:positives], folds, records); err != nil {
			return err
		}
	}
	if out == "" {
		return nil
	}
	head := "# How clues lean to types of act. Written by train/leanings; see codebook.Leanings.\n"
	return os.WriteFile(out, []byte(head+t.learn(t.examples)), 0o644)
}

// add reads sentences with their events.
func (t *trainer) add(path string) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	for in := json.NewDecoder(bufio.NewReader(file)); ; {
		e := &example{}
		if err := in.Decode(e); err == io.EOF {
			return nil
		} else if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		if len(e.Events) > 0 {
			t.keep(e, e.Events[0].Code)
		}
	}
}

// addNone reads every second sentence of the folder's files; the others are left
// to test what was learnt.
func (t *trainer) addNone(folder string) error {
	paths, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	if err != nil {
		return err
	}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		code, number := strings.TrimSuffix(filepath.Base(path), ".txt"), 0
		for line := range strings.Lines(string(text)) {
			line = strings.TrimSpace(line)
			if line == "" || strings.HasPrefix(line, "#") {
				continue
			}
			if number++; number%2 == 0 {
				t.keep(&example{ID: fmt.Sprint(path, number), Lang: code, Text: line}, codebook.NoEvent)
			}
		}
	}
	return nil
}

// keep adds an example of a class, if its language is read into records.
func (t *trainer) keep(e *example, class string) {
	if lang := t.languages[e.Lang]; lang == nil || !lang.Reads(language.Records) {
		return
	}
	if e.class = slices.Index(t.classes, class); e.class < 0 {
		e.class, t.classes = len(t.classes), append(t.classes, class)
	}
	t.examples = append(t.examples, e)
}

func (t *trainer) setLeanings(l *codebook.Leanings) {
	for _, lang := range t.languages {
		if lang.Events != nil && lang.Events.Book != nil {
			lang.Events.Book.Leanings = l
		}
	}
}

// each calls work for the examples, two at a time.
func (t *trainer) each(examples []*example, work func(*example)) {
	var wait sync.WaitGroup
	for part := range 2 {
		wait.Go(func() {
			for i := part; i < len(examples); i += 2 {
				work(examples[i])
			}
		})
	}
	wait.Wait()
}

func (t *trainer) read(e *example) *rapporteur.Document {
	doc := &rapporteur.Document{Source: e.ID, Language: e.Lang, Text: e.Text}
	pipeline.Read(doc, t.languages[e.Lang], t.facts)
	return doc
}

// cluesOf are those of the sentence with most of them.
func (t *trainer) cluesOf(e *example) []codebook.Clue {
	var best []codebook.Clue
	for _, clues := range codify.Clues(t.read(e), t.languages[e.Lang], t.facts) {
		if len(clues) > len(best) {
			best = clues
		}
	}
	return best
}

// crossValidate reads each part with leanings learnt from the others.
func (t *trainer) crossValidate(held []*example, folds int, path string) error {
	lines := map[string][]byte{}
	var lock sync.Mutex
	for fold := range folds {
		inFold := func(e *example) bool { return int(hash(e.ID)%uint32(folds)) == fold }
		rest := slices.DeleteFunc(slices.Clone(t.examples), inFold)
		leanings, err := codebook.ParseLeanings(t.learn(rest))
		if err != nil {
			return err
		}
		t.setLeanings(leanings)
		t.each(slices.DeleteFunc(slices.Clone(held), func(e *example) bool { return !inFold(e) }), func(e *example) {
			line, err := json.Marshal(record.Compose(t.read(e)))
			if err != nil {
				line = []byte("{}")
			}
			lock.Lock()
			defer lock.Unlock()
			lines[e.ID] = line
		})
		fmt.Fprintf(os.Stderr, "part %d of %d read\n", fold+1, folds)
	}
	t.setLeanings(nil)
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	for _, e := range held {
		fmt.Fprintf(file, "%s\n", lines[e.ID])
	}
	return file.Close()
}

func hash(id string) uint32 {
	h := fnv.New32a()
	h.Write([]byte(id))
	return h.Sum32()
}

// Settings of the regression: steps of gradient descent with momentum, and how
// much large weights cost.
const (
	steps    = 600
	rate     = 0.5
	momentum = 0.9
	decay    = 0.002
)

// learn returns the table of leanings that the examples teach.
func (t *trainer) learn(examples []*example) string {
	places, names := places(examples)
	k := len(t.classes)
	weights, speed := make([]float64, len(names)*k), make([]float64, len(names)*k)
	for range steps {
		gradient := make([]float64, len(weights))
		for _, e := range examples {
			p := t.probabilities(e, places, weights)
			p[e.class]--
			for _, clue := range e.clues {
				at, ok := places[clue.Name]
				if !ok {
					continue
				}
				for c := range k {
					gradient[at*k+c] += p[c] * float64(clue.Value) / 1000
				}
			}
		}
		for i := range weights {
			g := gradient[i]/float64(len(examples)) + decay*weights[i]
			speed[i] = momentum*speed[i] - rate*g
			weights[i] += speed[i]
		}
	}
	table := map[string][]int{}
	for i, name := range names {
		row := make([]int, k)
		for c := range k {
			row[c] = int(math.Round(weights[i*k+c] * 1000))
		}
		table[name] = row
	}
	return codebook.Format(t.classes, table)
}

// places numbers the clues that two examples have at least.
func places(examples []*example) (map[string]int, []string) {
	count := map[string]int{}
	for _, e := range examples {
		for _, clue := range e.clues {
			count[clue.Name]++
		}
	}
	var names []string
	for name, n := range count {
		if n > 1 {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	places := map[string]int{}
	for i, name := range names {
		places[name] = i
	}
	return places, names
}

func (t *trainer) probabilities(e *example, places map[string]int, weights []float64) []float64 {
	k := len(t.classes)
	p := make([]float64, k)
	for _, clue := range e.clues {
		if at, ok := places[clue.Name]; ok {
			for c := range k {
				p[c] += weights[at*k+c] * float64(clue.Value) / 1000
			}
		}
	}
	top, sum := slices.Max(p), 0.0
	for c := range k {
		p[c] = math.Exp(p[c] - top)
		sum += p[c]
	}
	for c := range k {
		p[c] /= sum
	}
	return p
}
