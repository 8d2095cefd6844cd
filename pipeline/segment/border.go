package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/language"
)

// sentences groups the pieces of a text into sentences.
func sentences(text string, pieces []piece, lang *language.Language) [][]piece {
	var out [][]piece
	wrapped := hardWrapped(text, pieces)
	first, quotes, head := 0, 0, -1
	for i := range pieces {
		if i == first {
			head = dateline(text, pieces, first, lang.Dates)
		}
		if isStraightQuote(pieces[i].fold) {
			quotes++
		}
		last := i == len(pieces)-1
		if !last && i != head && !ends(text, pieces, i, first, quotes, wrapped, lang) && !tooLong(pieces, first, i) {
			continue
		}
		out = append(out, pieces[first:i+1])
		first, quotes = i+1, 0
	}
	return out
}

// ends reports whether a sentence that began at first ends after piece i.
func ends(text string, pieces []piece, i, first, quotes int, wrapped bool, lang *language.Language) bool {
	next := pieces[i+1]
	if next.lines > 1 || next.lines == 1 && !wrapped {
		return true
	}
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

// hardWrapped reports whether lines break inside sentences: where many a line
// begins with a small letter, a single line break means nothing.
func hardWrapped(text string, pieces []piece) bool {
	single, inside := 0, 0
	for _, p := range pieces[min(1, len(pieces)):] {
		if p.lines == 1 {
			single++
			if r, _ := utf8.DecodeRuneInString(text[p.start:]); unicode.IsLower(r) {
				inside++
			}
		}
	}
	return inside >= 3 && inside*4 >= single
}

// tooLong cuts an endless sentence, after a comma or semicolon if one comes in
// its last fifth.
func tooLong(pieces []piece, first, i int) bool {
	n := i - first + 1
	mark := pieces[i].fold
	return n >= maxWords || n >= maxWords*4/5 && (mark == "," || mark == ";" || mark == ":")
}
