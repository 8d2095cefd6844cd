package main

import (
	"io"

	"rapporteur"
	"rapporteur/conllu"
	"rapporteur/export"
	"rapporteur/record"
)

// reading is what came of one input: a document that the pipeline has read and,
// unless the format shows the syntax only, its record; or an error.
type reading struct {
	document    *rapporteur.Document
	record      *record.Record
	explanation []record.Explanation
	err         error
}

// output takes the readings of a run in their order.
type output interface {
	write(reading) error
	close() error
}

// outputFormat is a format that can be asked for.
type outputFormat struct {
	name, summary string
	explains      bool
	syntaxOnly    bool // its output needs no stage after the trees
	open          func(io.Writer, export.Options) output
}

// outputFormats are the formats for records, and the one for documents.
func outputFormats() []outputFormat {
	var all []outputFormat
	for _, f := range export.Formats() {
		open := func(w io.Writer, o export.Options) output { return recordOutput{f.New(w, o)} }
		all = append(all, outputFormat{name: f.Name, summary: f.Summary, explains: f.Explains, open: open})
	}
	trees := func(w io.Writer, _ export.Options) output { return treeOutput{w} }
	return append(all, outputFormat{name: "conllu", summary: "the syntax, as in the Universal Dependencies treebanks", syntaxOnly: true, open: trees})
}

func (f outputFormat) named() string { return f.name }

// recordOutput writes records.
type recordOutput struct{ export.Writer }

func (o recordOutput) write(r reading) error { return o.Write(r.record, r.explanation) }
func (o recordOutput) close() error          { return o.Close() }

// treeOutput writes the syntax of documents.
type treeOutput struct{ io.Writer }

func (o treeOutput) write(r reading) error { return conllu.Write(o.Writer, r.document) }
func (o treeOutput) close() error          { return nil }
