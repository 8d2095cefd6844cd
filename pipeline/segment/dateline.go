package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/language"
)

// maxDateline bounds the surface tokens of a dateline: "GENEVA, Tuesday, 12
// March 2015 (Agency) -".
const maxDateline = 16

// dateline is the place of the dash that ends a dateline at the beginning of a
// paragraph, or -1. A dateline opens a report: a place in capitals, dates, the
// agency in brackets, and no other small letters. It is a sentence of its own,
// so that its place is not read as the subject of the first verb.
func dateline(text string, pieces []piece, dates *language.Dates) int {
	if !capitals(text, pieces[0]) {
		return -1
	}
	for i := 1; i < min(len(pieces)-1, maxDateline); i++ {
		if isDash(pieces[i].fold) && pieces[i].start > pieces[i-1].end && pieces[i+1].start > pieces[i].end {
			if startsUpper(text[pieces[i+1].start:]) || strings.ContainsAny(pieces[i+1].fold, "«“\"") {
				return i
			}
			return -1
		}
		if r, _ := utf8.DecodeRuneInString(text[pieces[i].start:]); unicode.IsLower(r) && dates.Month(pieces[i].fold) == 0 && dates.Weekday(pieces[i].fold) == 0 {
			return -1
		}
	}
	return -1
}

func isDash(mark string) bool {
	return mark == "-" || mark == "–" || mark == "—" || mark == "--"
}

// capitals reports whether a piece is a word of three capital letters or more.
func capitals(text string, p piece) bool {
	letters := 0
	for _, r := range text[p.start:p.end] {
		switch {
		case unicode.IsUpper(r):
			letters++
		case unicode.IsLower(r), unicode.IsDigit(r):
			return false
		}
	}
	return letters >= 3
}
