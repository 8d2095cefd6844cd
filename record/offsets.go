package record

import (
	"unicode/utf8"

	"rapporteur"
)

// block is the number of bytes between two counts kept by offsets. It trades
// memory (one count a block) for the bytes to be counted at each question.
const block = 64

// offsets turns byte offsets of a text into counts of code points.
type offsets struct {
	text   string
	before []int // code points that begin before byte i*block
}

func newOffsets(text string) *offsets {
	o := &offsets{text: text, before: make([]int, 0, len(text)/block+1)}
	count := 0
	for i := range len(text) {
		if i%block == 0 {
			o.before = append(o.before, count)
		}
		if utf8.RuneStart(text[i]) {
			count++
		}
	}
	return o
}

// at is the number of code points that begin before the byte.
func (o *offsets) at(byteOffset int) int {
	if len(o.text) == 0 {
		return 0
	}
	nearest := min(byteOffset/block, len(o.before)-1)
	count := o.before[nearest]
	for i := nearest * block; i < byteOffset; i++ {
		if utf8.RuneStart(o.text[i]) {
			count++
		}
	}
	return count
}

// whole makes a span that lies within the text and cuts no code point, growing
// it where it must. A stage that errs then still gives a record that slices.
func (o *offsets) whole(s rapporteur.Span) rapporteur.Span {
	s.Start = min(max(s.Start, 0), len(o.text))
	s.End = min(max(s.End, s.Start), len(o.text))
	for s.Start > 0 && s.Start < len(o.text) && !utf8.RuneStart(o.text[s.Start]) {
		s.Start--
	}
	for s.End < len(o.text) && !utf8.RuneStart(o.text[s.End]) {
		s.End++
	}
	return s
}

func (o *offsets) span(s rapporteur.Span) Span {
	s = o.whole(s)
	return Span{Start: o.at(s.Start), End: o.at(s.End)}
}

func (o *offsets) quote(s rapporteur.Span) Quote {
	s = o.whole(s)
	return Quote{Start: o.at(s.Start), End: o.at(s.End), Text: o.text[s.Start:s.End]}
}
