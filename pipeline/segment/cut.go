package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/language"
)

// piece is a surface token: text[start:end], before contractions come apart.
type piece struct {
	start, end int
	lines      int    // line breaks between it and the piece before
	joined     bool   // a clitic: one multiword token with the piece before
	fold       string // lower case, straight apostrophes, single inner spaces
}

// wordBytes is the length of a word with its space, low, to estimate how many a
// text holds.
const wordBytes = 5

// cut finds the surface tokens of a text.
func cut(text string, rules *language.Tokens) []piece {
	pieces := make([]piece, 0, len(text)/wordBytes+1)
	lines := 0
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if isBlank(r) {
			if r == '\n' || r == '\u2029' {
				lines++
			}
			i += size
			continue
		}
		n := len(pieces)
		pieces = next(pieces, text, i, rules)
		pieces[n].lines = lines
		lines = 0
		i = pieces[len(pieces)-1].end
	}
	return pieces
}

// isBlank reports whether a code point only keeps words apart.
func isBlank(r rune) bool { return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' }

// maxWordBytes bounds what is looked at for one word; a longer run of letters
// is cut.
const maxWordBytes = 1000

// next appends the surface tokens that begin at i.
func next(pieces []piece, text string, i int, rules *language.Tokens) []piece {
	rest := text[i:]
	if len(rest) > maxWordBytes {
		rest = rest[:runeStart(rest, maxWordBytes)]
	}
	n := together(rest, rules.Together)
	if n == 0 {
		n = scanAddress(rest)
	}
	if n == 0 {
		if n := number(rest, rules); n > 0 {
			return numberPieces(pieces, i, rest[:n], rules)
		}
		if n := scanWord(rest); n > 0 {
			return wordPieces(pieces, text, i, rest[:n], rules)
		}
		n = scanRun(rest)
	}
	if r, _ := utf8.DecodeRuneInString(rest); n == 0 && isApostrophe(r) {
		n = clitic(rest, rules)
	}
	if n == 0 {
		n = scanSign(rest)
	}
	return append(pieces, piece{start: i, end: i + n, fold: fold(rest[:n])})
}

// together is the length of the listed signs that rest begins with, or 0.
func together(rest string, listed []string) int {
	for _, t := range listed {
		if len(t) > len(rest) || !startsLike(rest[0], t[0]) {
			continue
		}
		n := letterBytes(rest, utf8.RuneCountInString(t))
		if fold(rest[:n]) == t && (!inWord(lastRune(t)) || endsNumber(rest[n:])) {
			return n
		}
	}
	return 0
}

// startsLike passes over most of a list: it reports whether two first bytes are
// the same but for the case of an ASCII letter.
func startsLike(b, listed byte) bool {
	return b == listed || b >= utf8.RuneSelf || isASCIILetter(rune(b)) && b|0x20 == listed
}

// number is the length of the number that rest begins with, as the language
// joins its digits, or 0.
func number(rest string, rules *language.Tokens) int {
	if rules.SpacedDigits {
		if n := scanGroups(rest); n > 0 && endsNumber(rest[n:]) {
			return n
		}
	}
	if rules.JoinedRanges || rules.JoinedTelephones {
		n := scanRange(rest)
		if n > scanNumeral(rest) && (rules.JoinedRanges || isTelephone(rest[:n])) && endsNumber(rest[n:]) {
			return n
		}
	}
	return scanNumber(rest)
}

// numberPieces takes a listed unit off its number.
func numberPieces(pieces []piece, i int, run string, rules *language.Tokens) []piece {
	low := fold(run)
	digits := scanNumeral(low)
	if !rules.Units[low[digits:]] {
		return append(pieces, piece{start: i, end: i + len(run), fold: low})
	}
	head := letterBytes(run, utf8.RuneCountInString(low[:digits]))
	return append(pieces,
		piece{start: i, end: i + head, fold: low[:digits]},
		piece{start: i + head, end: i + len(run), fold: low[digits:]})
}

// endsNumber refuses a group that goes on with more digits ("12 345 67").
func endsNumber(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return !unicode.IsDigit(r) && !unicode.IsLetter(r)
}

// clitic is the length of the clitic that rest begins with, cut off its host by
// a sign ("the \"king\"'s"), or 0.
func clitic(rest string, rules *language.Tokens) int {
	for _, c := range rules.Clitics {
		n := letterBytes(rest, utf8.RuneCountInString(c))
		if fold(rest[:n]) == c && endsNumber(rest[n:]) {
			return n
		}
	}
	return 0
}

// letterBytes is how many bytes the first n code points of s have.
func letterBytes(s string, n int) int {
	for k := range s {
		if n == 0 {
			return k
		}
		n--
	}
	return len(s)
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// runeStart is the nearest place at or before n where a code point begins.
func runeStart(s string, n int) int {
	if n >= len(s) {
		return len(s)
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return n
}

// fold lower-cases and straightens apostrophes, hyphens and spaces. Code points
// are folded one by one, so that a word and its fold have as many.
func fold(s string) string {
	for _, r := range s {
		if folds(r) {
			return strings.Map(foldRune, s)
		}
	}
	return s
}

// folds reports whether folding may change a code point. Most letters are
// answered without a look into the tables of Unicode.
func folds(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return 'A' <= r && r <= 'Z'
	case r < 'ß':
		return r == '\u00a0' || r >= 'À'
	case r <= 'ÿ':
		return false
	}
	return foldRune(r) != r
}

func foldRune(r rune) rune {
	switch {
	case isApostrophe(r):
		return '\''
	case isHyphen(r):
		return '-'
	case isNarrowSpace(r):
		return ' '
	}
	return unicode.ToLower(r)
}
