package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rapporteur/language"
	"rapporteur/read"
)

// scoreFlags are the flags of the score command.
type scoreFlags struct {
	ud        bool
	list      bool
	system    single[string]
	goldWords bool
	language  single[string]
	lexicon   single[string]
	country   single[string]
	format    single[scoreFormat]
}

func newScoreFlags() *scoreFlags {
	out := scoreFormats()
	f := &scoreFlags{}
	f.system.parse, f.language.parse, f.lexicon.parse, f.country.parse = asGiven, asGiven, asGiven, parseCountry
	f.format = single[scoreFormat]{value: out[0], text: out[0].name, parse: oneOf(out, scoreFormat.named)}
	return f
}

func scoreCommand(t terminal) *cobra.Command {
	f := newScoreFlags()
	c := &cobra.Command{
		Use:   "score GOLD…",
		Short: "Compare what is read with what a person says is there",
		Long:  scoreHelp(),
		Example: `  rapporteur score events.jsonl
  rapporteur score --list events.jsonl | less
  rapporteur score --lexicon mine events.jsonl
  rapporteur score --format json events.jsonl | jq '.measures.type.f1'
  rapporteur score --ud fr_sequoia-ud-test.conllu
  rapporteur score --ud --gold-words *-test.conllu
  rapporteur score --ud --system other_parser.conllu fr_sequoia-ud-test.conllu`,
		RunE: func(_ *cobra.Command, files []string) error { return f.run(t, files) },
	}
	f.register(c)
	return c
}

func (f *scoreFlags) register(c *cobra.Command) {
	flags := c.Flags()
	flags.SortFlags = false
	flags.Var(&f.language, "lang", "`language` of all files (BCP 47); without it a line tells, or it is recognised from the text")
	flags.Var(&f.format, "format", "`format` of the output")
	flags.BoolVarP(&f.list, "list", "v", false, "events: each event that was missed and each that is none, with its text")
	flags.Var(&f.lexicon, "lexicon", lexiconHelp)
	flags.Var(&f.country, "country", countryHelp)
	flags.BoolVar(&f.ud, "ud", false, "score the syntax; the gold is Universal Dependencies (CoNLL-U)")
	flags.Var(&f.system, "system", "with --ud, score this analysis in place of ours: a CoNLL-U `file` of the same text as the one gold file")
	flags.BoolVar(&f.goldWords, "gold-words", false, "with --ud, give the parser the sentences and words of the gold, not its raw text")
	complete(c, "format", namesOf(scoreFormats(), scoreFormat.named))
}

// scoreHelp lists the formats from their table.
func scoreHelp() string {
	var b strings.Builder
	b.WriteString(`Compare what is read with what a person says is there. GOLD may be as large as
it likes; - is standard input.

Without --ud, the events: GOLD is JSON Lines, each line with an id, a text and the
list of its events, and perhaps lang and date. The fields of an event tell what it
is compared by:

  type, source, target   events: a PLOVER type, with actors in the words of the
                         text, as in {"type": "AID", "source": [{"text": "the
                         ministry"}], "target": []}. Events that are "optional" or
                         "negated" are not required
  code (PLOVER)          a marked pair: source and target are texts, and code is the
                         PLOVER root between them, where YIELD is CONCEDE or RETREAT
  code (CAMEO)           codes: source and target are actor codes (COLREB, ---PTY)
  plover2                labels: a PLOVER label, with source_text and target_text

What is printed: precision, recall and F1 of each measure, over all events (micro)
and by class (macro is the mean F1 of the classes in the gold), for types, quad
classes and cooperation against conflict; then which type was taken for which.
Actors are the same if one wording of theirs is part of the other. With codes, a
country that the gold does not know may be any.

With --ud, the syntax: the raw text of each treebank file is cut into sentences and
words and parsed, and the outcome compared with the file by the metrics of the CoNLL
2018 shared task (Zeman et al. 2018).

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
With --ud, a line of JSON is
  {"file": …, "language": …, "analysis": "text", "words_per_second": …,
   "metrics": {"LAS": {"gold": …, "system": …, "correct": …, "aligned": …,
     "precision": …, "recall": …, "f1": …, "accuracy": …}, …}}
with shares from 0 to 1. "analysis" says what was scored: ours from raw "text" or
from "gold-words", or that of another "system", which has no language and no
speed. "aligned" and "accuracy" are about words that stand for each other; they
are missing where there are none. Speed is that of one core, start-up aside.
Without --ud, it is
  {"file": …, "gold": "events", "sentences": …,
   "languages": {"en": {"sentences": …, "measures": {…}}, …},
   "measures": {"type": {"gold": …, "system": …, "correct": …, …}, …},
   "levels": {"type": {"micro": {…}, "macro_f1": …, "classes": {"AID": {…}, …}}, …},
   "confusion": {"AID": {"AID": 3, "nothing": 1}, …}, "misses": […], …}

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
	languages, err := language.Load()
	if err != nil {
		return err
	}
	options := read.Options{Languages: languages, Country: f.country.value, Stdin: t.in}
	if tag := f.language.value; tag != "" {
		if options.Language, err = languages.Find(tag); err != nil {
			return usageError{err, "see rapporteur languages"}
		}
	}
	if f.ud {
		s, out := f.scorer(options), f.format.value.syntax(t.out, files)
		return scoreAll(t, files, s.score, out)
	}
	own := lexicon(f.lexicon.value)
	if err := own.addTo(languages, options.Language); err != nil {
		return err
	}
	s, err := newEventScorer(options, own)
	if err != nil {
		return err
	}
	return scoreAll(t, files, s.score, f.format.value.events(t.out, f.list))
}

// scoreAll scores the files one by one and prints the scores of each. What could
// not be scored is reported.
func scoreAll[Scores any](t terminal, files []string, score func(string) (Scores, error), print func(Scores) error) error {
	failed := 0
	for _, file := range files {
		result, err := score(file)
		if err != nil {
			failed++
			t.report(err)
			continue
		}
		if err := print(result); err != nil {
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
	case len(files) == 0 && f.ud:
		return usageError{errors.New("no file to score"), "name treebank files in CoNLL-U; " + help}
	case len(files) == 0:
		return usageError{errors.New("no file to score"), "name files of gold events, JSON Lines, or treebanks with --ud; " + help}
	case !f.ud && (f.system.set || f.goldWords):
		return usageError{errors.New("--system and --gold-words go with --ud only"), help}
	case f.ud && (f.list || f.lexicon.set || f.country.set):
		return usageError{errors.New("--list, --lexicon and --country do not go with --ud"), help}
	case f.system.set && len(files) > 1:
		return usageError{errors.New("--system goes with one gold file"), "score the others one by one"}
	case f.system.set && f.goldWords:
		return usageError{errors.New("--system does not go with --gold-words"), "another system's words are its own; " + help}
	case f.system.set && f.language.set:
		return usageError{errors.New("--system does not go with --lang"), "scores do not depend on the language; leave --lang out"}
	}
	return checkStdin(append(slices.Clone(files), f.system.value))
}

func (f *scoreFlags) scorer(options read.Options) *scorer {
	s := &scorer{options: options, analysis: ofText}
	switch {
	case f.system.set:
		s.analysis, s.system = ofSystem, f.system.value
	case f.goldWords:
		s.analysis = ofGoldWords
	}
	return s
}
