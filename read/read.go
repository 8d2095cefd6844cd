// Package read turns what a person hands to the program (files, standard input,
// corpora, treebanks) into Documents that the pipeline can read.
//
// The text kept is UTF-8 in normal form C, without a byte order mark, with
// lines that end in "\n". All positions in a record refer to this text.
//
// Nothing here stops a run: what cannot be read is handed back as an [*Error]
// in its place, and the next input follows.
package read

import (
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"

	"rapporteur"
	"rapporteur/language"
)

// MaxText is the size of the largest text that is read, in bytes of UTF-8: a
// novel. What is larger is a corpus, not a report, and would take minutes: the
// time to tell who is who grows with the square of the number of mentions.
const MaxText = 512 << 10

// Stdin is the path that stands for standard input.
const Stdin = "-"

// Input is one document with its text, ready for the pipeline.
type Input struct {
	Document *rapporteur.Document
	Language *language.Language
	Stage    string // the stage of the pipeline to begin with
}

// Options are what the person says about the inputs.
type Options struct {
	Languages language.Languages
	Language  *language.Language // of all inputs; nil to take their own word for it, or to recognise it
	Published rapporteur.Day     // of all inputs; "" to take their own word for it
	Country   string             // of the outlet of all inputs, ISO 3166 alpha-3; "" to take their own word for it
	Stdin     io.Reader
}

// Format is one way in which documents are stored.
type Format struct {
	Name    string
	Summary string
	read    func(*source) iter.Seq2[Input, error]
}

// Formats are the formats that can be read; the first is the default.
func Formats() []Format {
	return []Format{
		{"text", "plain text, one article a file", textFile},
		{"jsonl", "one article a line, {\"id\": …, \"text\": …} with optional lang, date, title and country", jsonLines},
		{"conllu", "parsed sentences, each a document of its own; segmentation and parsing are skipped", trees},
	}
}

// source is one file that is being read.
type source struct {
	*Options
	path string // as given
	in   io.Reader
}

// Files reads the files one after the other. An input that cannot be read comes
// as an error, always an *Error, and does not end the sequence.
func Files(paths []string, format Format, options Options) iter.Seq2[Input, error] {
	return func(yield func(Input, error) bool) {
		for _, path := range paths {
			for input, err := range file(path, format, &options) {
				if !yield(input, err) {
					return
				}
			}
		}
	}
}

func file(path string, format Format, options *Options) iter.Seq2[Input, error] {
	return func(yield func(Input, error) bool) {
		in, err := open(path, options.Stdin)
		if err != nil {
			yield(Input{}, err)
			return
		}
		defer in.Close()
		format.read(&source{Options: options, path: path, in: in})(yield)
	}
}

// open opens a regular file or pipe; "-" is standard input.
func open(path string, stdin io.Reader) (io.ReadCloser, error) {
	if path == Stdin {
		return io.NopCloser(stdin), nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, openError(path, err)
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		f.Close()
		return nil, &Error{Path: path, Cause: "is a directory", Hint: "name the files in it, as in " + path + "/*.txt"}
	}
	return f, nil
}

func openError(path string, err error) *Error {
	e := &Error{Path: path, Cause: systemCause(err), Hint: "see whether you may read it: ls -l " + path}
	if errors.Is(err, fs.ErrNotExist) {
		e.Cause, e.Hint = "no such file", "check the spelling, and the directory that you are in"
	}
	return e
}

// systemCause is the error without the operation and path that the system adds.
func systemCause(err error) string {
	var inner *fs.PathError
	if errors.As(err, &inner) {
		return inner.Err.Error()
	}
	return err.Error()
}

// document begins a document, with what the person said about all of them.
func (s *source) document(name, text string) *rapporteur.Document {
	doc := &rapporteur.Document{Source: name, Text: text, Country: s.Country, Published: s.Published, PublishedFrom: "unknown"}
	if s.Published != "" {
		doc.PublishedFrom = "user"
	}
	return doc
}

// failed is an error about the source as a whole, or about a line of it.
func (s *source) failed(line int, cause, hint string) *Error {
	return &Error{Path: s.path, Line: line, Cause: cause, Hint: hint}
}
