package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rapporteur/language"
	"rapporteur/read"
)

// scoreFlags are the flags of the score command.
type scoreFlags struct {
	ud        bool
	system    single[string]
	goldWords bool
	language  single[string]
	format    single[scoreFormat]
}

func newScoreFlags() *scoreFlags {
	asGiven := func(text string) (string, error) { return text, nil }
	out := scoreFormats()
	f := &scoreFlags{}
	f.system.parse, f.language.parse = asGiven, asGiven
	f.format = single[scoreFormat]{value: out[0], text: out[0].name, parse: oneOf(out, scoreFormat.named)}
	return f
}

func scoreCommand(t terminal) *cobra.Command {
	f := newScoreFlags()
	c := &cobra.Command{
		Use:   "score --ud GOLD.conllu…",
		Short: "Compare what is read with what a person says is there",
		Long:  scoreHelp(),
		Example: `  rapporteur score --ud fr_sequoia-ud-test.conllu
  rapporteur score --ud --gold-words *-test.conllu
  rapporteur score --ud --system other_parser.conllu fr_sequoia-ud-test.conllu
  rapporteur score --ud --format json test.conllu | jq .metrics.LAS.f1`,
		RunE: func(_ *cobra.Command, files []string) error { return f.run(t, files) },
	}
	f.register(c)
	return c
}

func (f *scoreFlags) register(c *cobra.Command) {
	flags := c.Flags()
	flags.SortFlags = false
	flags.BoolVar(&f.ud, "ud", false, "score the syntax; the gold is Universal Dependencies (CoNLL-U)")
	flags.Var(&f.system, "system", "score this analysis in place of ours: a CoNLL-U `file` of the same text as the one gold file")
	flags.BoolVar(&f.goldWords, "gold-words", false, "give the parser the sentences and words of the gold, not its raw text")
	flags.Var(&f.language, "lang", "`language` of all files (BCP 47); without it, it is recognised from the text")
	flags.Var(&f.format, "format", "`format` of the output")
	complete(c, "format", namesOf(scoreFormats(), scoreFormat.named))
}

// scoreHelp lists the formats from their table.
func scoreHelp() string {
	var b strings.Builder
	b.WriteString(`Compare what is read with what a person says is there. With --ud, the syntax:
the raw text of each treebank file is cut into sentences and words and parsed,
and the outcome compared with the file by the metrics of the CoNLL 2018 shared
task (Zeman et al. 2018). GOLD may be as large as it likes; - is standard input.

  Tokens, Sentences  what has the same place in the text
  Words              syntactic words that stand for each other
  UPOS, UFeats       and have the same part of speech, universal features
  AllTags            and have both
  Lemmas             and have the same lemma
  UAS                and have the same head
  LAS                and the same main type of relation, too
  CLAS               LAS, content words only
  MLAS               CLAS, with tags and features, and the function words right
  BLEX               CLAS, with lemmas

XPOS, each treebank's own tags, is not predicted and therefore not scored.

Formats of the output (--format):
`)
	for _, f := range scoreFormats() {
		fmt.Fprintf(&b, "  %-8s%s\n", f.name, f.summary)
	}
	b.WriteString(`
A line of JSON is
  {"file": …, "language": …, "analysis": "text", "words_per_second": …,
   "metrics": {"LAS": {"gold": …, "system": …, "correct": …, "aligned": …,
     "precision": …, "recall": …, "f1": …, "accuracy": …}, …}}
with shares from 0 to 1. "analysis" says what was scored: ours from raw "text" or
from "gold-words", or that of another "system", which has no language and no
speed. "aligned" and "accuracy" are about words that stand for each other; they
are missing where there are none. Speed is that of one core, start-up aside.

A file that cannot be scored is reported with its line and the cause, and does
not keep the others from being scored. Exit status: 0 if all were scored, 1 if
one was not, 2 if the command line makes no sense (nothing was done).`)
	return b.String()
}

// run scores all files and prints the scores.
func (f *scoreFlags) run(t terminal, files []string) error {
	if err := f.check(files); err != nil {
		return err
	}
	s, err := f.scorer(t.in)
	if err != nil {
		return err
	}
	out := f.format.value.open(t.out, files)
	failed := 0
	for _, file := range files {
		result, err := s.score(file)
		if err != nil {
			failed++
			t.report(err)
			continue
		}
		if err := out(result); err != nil {
			return fmt.Errorf("writing the output: %w", err)
		}
	}
	if failed > 0 {
		return failure{failed, "scored"}
	}
	return nil
}

// check refuses what makes no sense together.
func (f *scoreFlags) check(files []string) error {
	const help = "see rapporteur score --help"
	switch {
	case !f.ud:
		return usageError{errors.New("nothing to score"), "only the syntax can be scored yet: rapporteur score --ud GOLD.conllu"}
	case len(files) == 0:
		return usageError{errors.New("no file to score"), "name treebank files in CoNLL-U; " + help}
	case f.system.set && len(files) > 1:
		return usageError{errors.New("--system goes with one gold file"), "score the others one by one"}
	case f.system.set && f.goldWords:
		return usageError{errors.New("--system does not go with --gold-words"), "another system's words are its own; " + help}
	case f.system.set && f.language.set:
		return usageError{errors.New("--system does not go with --lang"), "scores do not depend on the language; leave --lang out"}
	}
	return checkStdin(append(slices.Clone(files), f.system.value))
}

func (f *scoreFlags) scorer(stdin io.Reader) (*scorer, error) {
	languages, err := language.Load()
	if err != nil {
		return nil, err
	}
	s := &scorer{options: read.Options{Languages: languages, Stdin: stdin}, analysis: ofText}
	switch {
	case f.system.set:
		s.analysis, s.system = ofSystem, f.system.value
	case f.goldWords:
		s.analysis = ofGoldWords
	}
	if tag := f.language.value; tag != "" {
		if s.options.Language, err = languages.Find(tag); err != nil {
			return nil, usageError{err, "see rapporteur languages"}
		}
	}
	return s, nil
}
