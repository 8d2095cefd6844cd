package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"runtime"
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/pipeline"
	"rapporteur/read"
	"rapporteur/score"
	"rapporteur/world"
)

// eventScorer scores the events of gold files.
type eventScorer struct {
	options read.Options
	format  read.Format // in which texts stand in a gold file
	facts   *world.World
	lexicon lexicon
}

// eventScores are those of one file.
type eventScores struct {
	file   string
	shapes []*shapeScores
}

// shapeScores are those of all lines of one shape of gold, and of each language.
type shapeScores struct {
	*score.Events
	languages  []string
	byLanguage map[string]*score.Events
}

func newEventScorer(options read.Options, own lexicon) (*eventScorer, error) {
	format, err := oneOf(read.Formats(), formatName)("jsonl")
	if err != nil {
		return nil, err
	}
	facts, err := world.Load()
	return &eventScorer{options, format, facts, own}, err
}

// score reads all texts of a file and compares their events with the gold. A file
// with a bad line has no score: it would be that of another file.
func (s *eventScorer) score(file string) (*eventScores, error) {
	gold, inputs, err := s.load(file)
	if err != nil {
		return nil, err
	}
	out, first, place := &eventScores{file: file}, firstShape(gold), 0
	for doc := range ordered(slices.Values(inputs), runtime.GOMAXPROCS(0), s.read) {
		shape := gold[place].Shape
		if shape == "" {
			shape = first
		}
		out.of(shape).add(gold[place], doc)
		place++
	}
	return out, nil
}

// of are the scores of a shape.
func (s *eventScores) of(shape score.Shape) *shapeScores {
	at := slices.IndexFunc(s.shapes, func(o *shapeScores) bool { return o.Shape == shape })
	if at < 0 {
		at = len(s.shapes)
		s.shapes = append(s.shapes, &shapeScores{Events: score.NewEvents(shape), byLanguage: map[string]*score.Events{}})
	}
	return s.shapes[at]
}

func (s *shapeScores) add(g *score.Gold, doc *rapporteur.Document) {
	if s.byLanguage[doc.Language] == nil {
		s.byLanguage[doc.Language] = score.NewEvents(s.Shape)
		s.languages = append(s.languages, doc.Language)
	}
	s.Add(g, doc)
	s.byLanguage[doc.Language].Add(g, doc)
}

// firstShape is that of the first line with an event; lines without one belong
// to it.
func firstShape(gold []*score.Gold) score.Shape {
	for _, g := range gold {
		if g.Shape != "" {
			return g.Shape
		}
	}
	return score.Acts
}

func (s *eventScorer) read(input read.Input) *rapporteur.Document {
	pipeline.ReadFrom(input.Stage, input.Document, input.Language, s.facts)
	s.lexicon.own(input.Document)
	return input.Document
}

// load reads the lines of a file twice: for what there is to read and for what is
// there. All bad lines are reported.
func (s *eventScorer) load(file string) ([]*score.Gold, []read.Input, error) {
	options := s.options
	var data []byte
	if file == read.Stdin {
		var err error
		if data, err = io.ReadAll(options.Stdin); err != nil {
			return nil, nil, &read.Error{Path: file, Cause: err.Error()}
		}
		options.Stdin = bytes.NewReader(data)
	}
	inputs, errs := texts(read.Files([]string{file}, s.format, options))
	if len(inputs) == 0 && len(errs) > 0 {
		return nil, nil, errors.Join(asTreebank(file, errs)...)
	}
	if file != read.Stdin {
		var err error
		if data, err = os.ReadFile(file); err != nil {
			return nil, nil, &read.Error{Path: file, Cause: err.Error()}
		}
	}
	gold, bad := goldLines(file, data)
	if errs = withBad(errs, bad); len(errs) == 0 {
		errs = append(errs, unreadable(file, inputs)...)
	}
	return gold, inputs, errors.Join(errs...)
}

// withBad adds the errors of lines that have none yet, and puts all in order.
func withBad(errs, bad []error) []error {
	for _, err := range bad {
		if !slices.ContainsFunc(errs, func(other error) bool { return lineOf(other) == lineOf(err) }) {
			errs = append(errs, err)
		}
	}
	slices.SortStableFunc(errs, func(a, b error) int { return lineOf(a) - lineOf(b) })
	return errs
}

func lineOf(err error) int {
	var at *read.Error
	if errors.As(err, &at) {
		return at.Line
	}
	return 0
}

// asTreebank advises on a treebank that was taken for a file of events.
func asTreebank(file string, errs []error) []error {
	var first *read.Error
	if strings.HasSuffix(file, ".conllu") && errors.As(errs[0], &first) && first.Line > 0 {
		first.Hint = "is it a treebank? then score its syntax, with --ud"
		return errs[:1]
	}
	return errs
}

func texts(found iter.Seq2[read.Input, error]) (inputs []read.Input, errs []error) {
	for input, err := range found {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		inputs = append(inputs, input)
	}
	return inputs, errs
}

// goldLines parses the lines of a file that are not blank.
func goldLines(file string, data []byte) (gold []*score.Gold, errs []error) {
	number := 0
	for line := range bytes.Lines(data) {
		number++
		if score.IsBlank(line) {
			continue
		}
		g, err := score.ParseGold(bytes.TrimPrefix(line, []byte("\ufeff")))
		if err != nil {
			errs = append(errs, &read.Error{Path: file, Line: number, Cause: err.Error(), Hint: "see rapporteur score --help"})
			continue
		}
		gold = append(gold, g)
	}
	return gold, errs
}

// unreadable says which languages of the file have no events yet.
func unreadable(file string, inputs []read.Input) (errs []error) {
	said := map[string]bool{}
	for _, input := range inputs {
		if lang := input.Language; !lang.Reads(language.Records) && !said[lang.Code] {
			said[lang.Code] = true
			errs = append(errs, &read.Error{Path: file, Cause: fmt.Sprintf("has texts in %s, which is read as far as its %s only: there are no events to score", lang.Identity.English, lang.Identity.Reads), Hint: "see rapporteur languages"})
		}
	}
	return errs
}
