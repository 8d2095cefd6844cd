package main

import (
	"errors"
	"fmt"
	"iter"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/pipeline"
	"rapporteur/read"
	"rapporteur/record"
	"rapporteur/world"
)

// readFlags are the flags of the read command.
type readFlags struct {
	from      single[read.Format]
	format    single[outputFormat]
	language  single[string]
	published single[rapporteur.Day]
	country   single[string]
	lexicon   single[string]
	jobs      single[int]
	explain   bool
}

func newReadFlags() *readFlags {
	in, out := read.Formats(), outputFormats()
	f := &readFlags{}
	f.from = single[read.Format]{value: in[0], text: in[0].Name, parse: oneOf(in, formatName)}
	f.format = single[outputFormat]{value: out[0], text: out[0].name, parse: oneOf(out, outputFormat.named)}
	f.language.parse, f.lexicon.parse = asGiven, asGiven
	f.published.parse, f.country.parse = parseDay, parseCountry
	f.jobs = single[int]{value: runtime.GOMAXPROCS(0), parse: parseJobs}
	return f
}

func formatName(f read.Format) string { return f.Name }

func readCommand(t terminal) *cobra.Command {
	f := newReadFlags()
	c := &cobra.Command{
		Use:   "read [FILE… | -]",
		Short: "Read articles and print what is in them",
		Long:  readHelp(),
		Example: `  rapporteur read article.txt
  rapporteur read --format json --published 2023-11-03 article.txt
  rapporteur read --format html --explain *.txt > page.html
  rapporteur read --from jsonl --format json corpus.jsonl > records.jsonl
  cat article.txt | rapporteur read --lang fr -`,
		RunE: func(_ *cobra.Command, files []string) error { return f.run(t, files) },
	}
	f.register(c)
	return c
}

func (f *readFlags) register(c *cobra.Command) {
	flags := c.Flags()
	flags.SortFlags = false
	flags.Var(&f.from, "from", "`format` of the input")
	flags.Var(&f.language, "lang", "`language` of all inputs (BCP 47); without it an input tells, or it is recognised")
	flags.Var(&f.published, "published", "`date` of publication of all inputs, YYYY-MM-DD; relative dates count from it")
	flags.Var(&f.country, "country", countryHelp)
	flags.Var(&f.format, "format", "`format` of the output")
	flags.BoolVar(&f.explain, "explain", false, "with each item, the rule that fired and the piece of syntax tree it matched; and why other words gave no event")
	flags.Var(&f.lexicon, "lexicon", lexiconHelp)
	flags.Var(&f.jobs, "jobs", "articles read at the same time: a `number` (default: one for each processor)")
	complete(c, "from", namesOf(read.Formats(), formatName))
	complete(c, "format", namesOf(outputFormats(), outputFormat.named))
}

// readHelp lists the formats from their tables.
func readHelp() string {
	var b strings.Builder
	fmt.Fprintf(&b, "Read articles and print what is in them, in the order in which they are given.\n"+
		"Without FILE, or where FILE is -, read standard input. Texts are UTF-8 and of at\nmost %d KiB.\n", read.MaxText>>10)
	b.WriteString("\nFormats of the input (--from):\n")
	for _, f := range read.Formats() {
		fmt.Fprintf(&b, "  %-8s%s\n", f.Name, f.Summary)
	}
	b.WriteString("\nFormats of the output (--format):\n")
	for _, f := range outputFormats() {
		fmt.Fprintf(&b, "  %-8s%s\n", f.name, f.summary)
	}
	b.WriteString(`
With --explain, each item has its rule (file and line of the entry), the rule by
which time or refusal made an act another one, and the matched words, each below its
governor with its part in the rule and its relation. Words that carry an entry and
gave no event ("none") stand below their sentence, with the reason. A line of JSON
has all this as one more member, "explain"; without --explain it is schema
rapporteur/1 to the letter.

Your own event lexicon (--lexicon): files of entries in the format of the
program's, which language/README.md describes, in a folder for each language
(mine/en/aid.txt), or without folders where --lang names the language. An entry
with the words and conditions of one of the program's replaces it. Entries of a
section [none] tell no act; entries of a section [drop] are taken out of the
program's, and so are those of whole acts ("all CONSULT, AID") or all ("all").

An input that cannot be read is reported with its file, its line and what to do
about it, and does not keep the others from being read. Exit status: 0 if all
was read, 1 if an input was not (the others were), 2 if the command line makes
no sense (nothing was done).`)
	return b.String()
}

// run reads all files and writes what was read.
func (f *readFlags) run(t terminal, files []string) error {
	if err := f.check(t, &files); err != nil {
		return err
	}
	languages, err := language.Open()
	if err != nil {
		return err
	}
	var facts *world.World
	if !f.format.value.syntaxOnly { // trees need nothing of the world
		if facts, err = world.Load(); err != nil {
			return err
		}
	}
	options := read.Options{Languages: languages, Published: f.published.value, Country: f.country.value, Stdin: t.in}
	if tag := f.language.value; tag != "" {
		if options.Language, err = languages.Find(tag); err != nil {
			return usageError{err, "see rapporteur languages"}
		}
	}
	if err := lexicon(f.lexicon.value).addTo(languages, options.Language); err != nil {
		return err
	}
	work := func(a attempt) reading { return f.read(a, facts) }
	return f.print(t, ordered(attempts(read.Files(files, f.from.value, options)), f.jobs.value, work))
}

// check refuses what makes no sense together. No file stands for standard input.
func (f *readFlags) check(t terminal, files *[]string) error {
	if len(*files) == 0 {
		if t.interactive() {
			return usageError{errors.New("no file to read"), "name files, or pipe a text in; see rapporteur read --help"}
		}
		*files = []string{read.Stdin}
	}
	if err := checkStdin(*files); err != nil {
		return err
	}
	if f.explain && !f.format.value.explains {
		return usageError{fmt.Errorf("--explain does not go with --format %s", f.format.value.name), "use --format text, html or json"}
	}
	return nil
}

// checkStdin refuses to read standard input twice.
func checkStdin(files []string) error {
	if i := slices.Index(files, read.Stdin); i >= 0 && slices.Contains(files[i+1:], read.Stdin) {
		return usageError{errors.New("standard input (-) is given twice"), "it can be read only once"}
	}
	return nil
}

// attempt is an input, or why there is none.
type attempt struct {
	read.Input
	err error
}

func attempts(inputs iter.Seq2[read.Input, error]) iter.Seq[attempt] {
	return func(yield func(attempt) bool) {
		for input, err := range inputs {
			if !yield(attempt{input, err}) {
				return
			}
		}
	}
}

// read runs the pipeline over one input.
func (f *readFlags) read(a attempt, facts *world.World) reading {
	if a.err != nil {
		return reading{err: a.err}
	}
	level := language.Records
	if f.format.value.syntaxOnly {
		level = language.Syntax
	}
	if err := a.Language.Complete(level); err != nil {
		return reading{err: err}
	}
	if f.format.value.syntaxOnly {
		pipeline.SyntaxFrom(a.Stage, a.Document, a.Language)
		return reading{document: a.Document}
	}
	pipeline.ReadFrom(a.Stage, a.Document, a.Language, facts)
	lexicon(f.lexicon.value).own(a.Document)
	r := reading{document: a.Document, record: record.Compose(a.Document)}
	if f.explain {
		r.explanation = record.Explain(a.Document)
	}
	return r
}

// print writes the readings and reports the errors among them.
func (f *readFlags) print(t terminal, readings iter.Seq[reading]) error {
	out := f.format.value.open(t.out, t.style())
	failed := 0
	for r := range readings {
		if r.err != nil {
			failed++
			t.report(r.err)
			continue
		}
		if err := out.write(r); err != nil {
			return fmt.Errorf("writing the output: %w", err)
		}
	}
	if err := out.close(); err != nil {
		return fmt.Errorf("writing the output: %w", err)
	}
	if failed > 0 {
		return failure{failed, "read"}
	}
	return nil
}
