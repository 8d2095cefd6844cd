// Package pipeline reads a document. Start here: the table of stages is the
// main flow of the program.
package pipeline

import (
	"fmt"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/pipeline/attribute"
	"rapporteur/pipeline/codify"
	"rapporteur/pipeline/date"
	"rapporteur/pipeline/measure"
	"rapporteur/pipeline/parse"
	"rapporteur/pipeline/recognise"
	"rapporteur/pipeline/resolve"
	"rapporteur/pipeline/segment"
	"rapporteur/world"
)

// Stage is one step over a document. It writes the layers named in Adds and no
// others (pipeline_test.go holds it to that), and it cannot fail: where it
// understands nothing it adds nothing.
type Stage struct {
	Name  string
	Level language.Level // the least that the language must be read to
	Needs []string       // fields of Document that must be filled
	Adds  []string       // fields of Document that it fills
	Run   func(*rapporteur.Document, *language.Language, *world.World)
}

// Stages are the stages in the order in which they run.
var Stages = [...]Stage{
	{"segment", language.Syntax, []string{"Text"}, []string{"Sentences", "Tokens"}, segment.Sentences},
	{"parse", language.Syntax, []string{"Tokens"}, []string{"Tokens"}, parse.Trees},
	{"conventions", language.Records, []string{"Tokens"}, []string{"Tokens"}, parse.Conventions},
	{"date", language.Records, []string{"Tokens"}, []string{"Dates", "Published", "PublishedFrom"}, date.Expressions},
	{"recognise", language.Records, []string{"Tokens"}, []string{"Mentions"}, recognise.Mentions},
	{"resolve", language.Records, []string{"Mentions"}, []string{"Mentions", "Actors"}, resolve.Actors},
	{"attribute", language.Records, []string{"Actors"}, []string{"Statements"}, attribute.Statements},
	{"voice", language.Records, []string{"Statements"}, []string{"Voices"}, attribute.Voices},
	{"nationality", language.Records, []string{"Voices"}, []string{"Mentions", "Actors"}, resolve.Nationalities},
	{"codify", language.Records, []string{"Voices"}, []string{"Events", "Dismissals"}, codify.Events},
	{"measure", language.Records, []string{"Events"}, []string{"Quantities"}, measure.Quantities},
}

// Read runs the stages over a document that has its text.
func Read(doc *rapporteur.Document, lang *language.Language, facts *world.World) {
	ReadFrom("segment", doc, lang, facts)
}

// ReadFrom runs the stages from the named one on, over a document whose earlier
// layers are filled ("conventions" for a document that came with its trees). Stages
// beyond the level to which the language is read do not run, and the document
// says so.
func ReadFrom(first string, doc *rapporteur.Document, lang *language.Language, facts *world.World) {
	runFrom(first, lang.Identity.Reads, doc, lang, facts)
	if !lang.Reads(language.Records) {
		doc.Report("pipeline", rapporteur.Span{End: len(doc.Text)},
			"for %s the program so far reads %s only: actors, events, statements, quantities and dates are not read yet",
			lang.Identity.English, lang.Identity.Reads)
	}
}

// runFrom runs the stages from the named one on, as far as a level.
func runFrom(first string, level language.Level, doc *rapporteur.Document, lang *language.Language, facts *world.World) {
	begun := false
	for _, stage := range Stages {
		begun = begun || stage.Name == first
		if begun && stage.Level <= level {
			run(stage, doc, lang, facts)
		}
	}
}

// run turns a panic of a stage into a Problem: one odd article never stops a run.
func run(stage Stage, doc *rapporteur.Document, lang *language.Language, facts *world.World) {
	defer func() {
		if r := recover(); r != nil {
			doc.Report(stage.Name, rapporteur.Span{End: len(doc.Text)}, "internal error: %s", fmt.Sprint(r))
		}
	}()
	stage.Run(doc, lang, facts)
}
