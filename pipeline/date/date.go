// Package date reads expressions of time as calendar days. It finds them with
// the patterns of the language (match.go) and by their digits (numeric.go), joins
// them to intervals (join.go), finds out when the article appeared
// (reference.go), and counts from there (resolve.go, calendar.go).
package date

import (
	"cmp"
	"slices"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/tree"
	"rapporteur/world"
)

// Horizon is the newest day that the program's tables of the world know of. A
// weekday and day without a year are put in the latest year up to it in which
// they agree, so that the reading depends on the program and not on the clock.
const Horizon = rapporteur.Day("2026-02-28")

// ref is a place in Document.Tokens.
type ref = rapporteur.TokenRef

// The kinds of date.
const (
	point     = "point"
	interval  = "interval"
	since     = "since"
	until     = "until"
	duration  = "duration"
	recurring = "recurring"
)

// reader reads the dates of one document.
type reader struct {
	doc     *rapporteur.Document
	tree    *tree.Tree
	lang    *language.Language
	words   *language.Dates
	forms   []string // folded, by token
	found   []*expression
	ref     rapporteur.Day // from which relative dates count, "" if unknown
	anchor  rapporteur.Day // the date told last, "" if none
	settled rapporteur.Day // the day that the others' years follow where ref is unknown
}

// expression is a date while it is being read.
type expression struct {
	first, end ref // tokens of the expression
	after      ref // the first token past it and what stands outside
	reading    string
	offset     int
	day, day2  int // 0 if not told
	month      int
	year       int
	weekday    int
	weekday2   int
	n          float64
	unit       string
	kind, rule string
	from, to   rapporteur.Day
	last       *expression // the end of an interval that this one begins
	joined     bool        // this one is such an end
}

// Expressions fills doc.Dates, and doc.Published where only the text tells it.
func Expressions(doc *rapporteur.Document, lang *language.Language, facts *world.World) {
	r := &reader{doc: doc, tree: tree.Of(doc), lang: lang, words: lang.Dates, ref: doc.Published}
	r.forms = make([]string, len(doc.Tokens)+1)
	for i := range doc.Tokens {
		r.forms[i+1] = language.FoldWord(doc.Tokens[i].Form)
	}
	r.numeric()
	for _, s := range doc.Sentences {
		r.sentence(s)
	}
	slices.SortStableFunc(r.found, func(a, b *expression) int { return cmp.Compare(a.first, b.first) })
	r.join()
	r.findReference()
	for _, e := range r.found {
		if !e.joined { // the end of an interval is read with its beginning
			r.resolve(e)
		}
	}
	for _, e := range r.found {
		if !e.joined {
			doc.Dates = append(doc.Dates, r.date(e))
		}
	}
}

// date is the finished record of an expression.
func (r *reader) date(e *expression) rapporteur.Date {
	end, to, kind := e.end, e.to, e.kind
	if e.last != nil {
		end = e.last.end
		if e.last.to != "" {
			to = e.last.to
		}
		if e.from != "" && to < e.from {
			r.report(e, "the interval ends before it begins")
			to = ""
		}
	}
	switch kind {
	case since:
		to = ""
	case until:
		e.from = ""
	}
	return rapporteur.Date{
		Span: r.doc.SpanOf(e.first, end), First: e.first, End: end, Head: r.head(e.first, end),
		From: e.from, To: to, Kind: kind, Rule: e.rule,
	}
}

// head is the token of the expression that the rest of the sentence governs.
func (r *reader) head(first, end ref) ref {
	for i := first; i < end; i++ {
		if head := r.tree.Head(i); head < first || head >= end {
			return i
		}
	}
	return first
}

func (r *reader) report(e *expression, format string, args ...any) {
	r.doc.Report("date", r.doc.SpanOf(e.first, e.end), format, args...)
}
