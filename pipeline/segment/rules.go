package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/language"
)

// The rules below find borders where a language has no model for them: at full
// stops and the like only.

// ruled marks the pieces of a paragraph that end a sentence.
func ruled(text string, pieces []piece, lang *language.Language) []bool {
	ends := make([]bool, len(pieces))
	first, quotes := 0, 0
	for i := range max(0, len(pieces)-1) {
		if isStraightQuote(pieces[i].fold) {
			quotes++
		}
		if ends[i] = stops(text, pieces, i, first, quotes, lang); ends[i] {
			first, quotes = i+1, 0
		}
	}
	return ends
}

// stops reports whether a sentence that began at first ends after piece i.
func stops(text string, pieces []piece, i, first, quotes int, lang *language.Language) bool {
	next := pieces[i+1]
	if closes(pieces, i+1, quotes) {
		return false // the mark still belongs to this sentence
	}
	stop := i
	for stop > first && closes(pieces, stop, quotes+1) {
		stop--
	}
	switch {
	case isStop(pieces[stop].fold):
		return opens(text, next)
	case strings.HasSuffix(pieces[stop].fold, ".") && stop == i:
		return afterAbbreviation(text, pieces[stop].fold, next, lang)
	}
	return false
}

// isStop reports whether a mark can end a sentence.
func isStop(mark string) bool {
	return mark == "…" || mark == "." || strings.Trim(mark, ".") == "" && len(mark) > 1 || mark != "" && strings.Trim(mark, "!?") == ""
}

// closes reports whether piece i is a mark that closes a quotation or bracket;
// a straight quotation mark does where an odd number stood before it.
func closes(pieces []piece, i, quotesBefore int) bool {
	switch pieces[i].fold {
	case "»", "”", ")", "]", "›":
		return true
	}
	return isStraightQuote(pieces[i].fold) && quotesBefore%2 == 1
}

func isStraightQuote(mark string) bool { return mark == `"` }

// opens reports whether a piece can begin a sentence: anything but a small
// letter or a mark that goes on with the sentence.
func opens(text string, p piece) bool {
	r, _ := utf8.DecodeRuneInString(text[p.start:])
	return !unicode.IsLower(r) && !strings.ContainsRune(",;:)]»”%", r)
}

// afterAbbreviation decides whether an abbreviation ends its sentence: only one
// that may, before a capitalised function word.
func afterAbbreviation(text, abbreviation string, next piece, lang *language.Language) bool {
	if lang.Tokens.Abbreviations[abbreviation] || !lang.Tokens.FinalAbbreviations[abbreviation] && !isAcronym(abbreviation) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[next.start:])
	return unicode.IsUpper(r) && lang.Identity.Frequent[next.fold]
}
