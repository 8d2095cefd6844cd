// Package export writes records, one file for each format. It knows records
// and nothing of how they came about.
package export

import (
	"io"

	"rapporteur/record"
)

// Options are how a person wants the output to look. Formats for programs pay
// no heed to them.
type Options struct {
	Width  int  // columns of text; 0 is 80
	Colour bool // with ANSI colours
}

// Writer writes records one by one. Close ends the output, and does not close
// what it is written to.
type Writer interface {
	// Write writes a record, with the explanations of its items unless they are nil.
	Write(*record.Record, []record.Explanation) error
	Close() error
}

// Format is one way to write records.
type Format struct {
	Name     string
	Summary  string
	Explains bool // whether it shows explanations
	New      func(io.Writer, Options) Writer
}

// Formats are the formats for records; the first is the default.
func Formats() []Format {
	return []Format{
		{"text", "for people: each sentence with what was read from it", true, newText},
		{"json", "for programs: one record a line, schema " + record.Schema, true, newJSON},
		{"html", "for people: one page with the text and its highlighted spans", true, newHTML},
	}
}
