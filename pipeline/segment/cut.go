package segment

import (
	"regexp"
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

// address matches what no other rule may cut: web and mail addresses, file
// names, @names and #tags.
var address = regexp.MustCompile(`^(?:(?:https?|ftp)://[^\s<>"«»“”]+|www\.[^\s<>"«»“”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[@#][\p{L}\p{N}_]+)`)

// number matches digits with separators between them, and letters or ordinal
// signs that follow at once (20h30, 29th, 1er, 2°).
var number = regexp.MustCompile(`^\p{Nd}+(?:[.,:/'’]\p{Nd}+)*(?:[\p{L}°º]+\p{Nd}*)?`)

// groups matches digits grouped by spaces: 9 220, with any kind of space.
var groups = regexp.MustCompile(`^\p{Nd}{1,3}(?:[ \x{00A0}\x{202F}\x{2009}]\p{Nd}{3})+(?:,\p{Nd}+)?`)

// word matches letters with marks and digits, and signs inside: apostrophes,
// hyphens, ampersands, the stops of J.-C. and U.S.
var word = regexp.MustCompile(`^[\p{L}\p{M}\p{N}_]+(?:(?:[.]?[-‐‑]|['’ʼ&·]|[.])[\p{L}\p{M}\p{N}_]+)*['’ʼ]?`)

// runs matches signs that stay together when repeated.
var runs = regexp.MustCompile(`^(?:\.{2,}|[!?]{2,}|-{2,}|_{2,}|={2,}|\*{2,})`)

// cut finds the surface tokens of a text.
func cut(text string, rules *language.Tokens) []piece {
	var pieces []piece
	lines := 0
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' {
			if r == '\n' || r == '\u2029' {
				lines++
			}
			i += size
			continue
		}
		n := len(pieces)
		pieces = next(pieces, text, i, size, rules)
		pieces[n].lines = lines
		lines = 0
		i = pieces[len(pieces)-1].end
	}
	for i := range pieces {
		pieces[i].fold = fold(text[pieces[i].start:pieces[i].end])
	}
	return pieces
}

// next appends the surface tokens that begin at i, a sign of size bytes.
func next(pieces []piece, text string, i, size int, rules *language.Tokens) []piece {
	rest := text[i:]
	if len(rest) > maxWordBytes {
		rest = rest[:runeStart(rest, maxWordBytes)]
	}
	one := func(n int) []piece { return append(pieces, piece{start: i, end: i + n}) }
	if m := address.FindString(rest); m != "" {
		return one(len(strings.TrimRight(m, ".,;:!?)]'’")))
	}
	if m := groups.FindString(rest); m != "" && rules.SpacedDigits && endsNumber(rest[len(m):]) {
		return one(len(m))
	}
	if m := number.FindString(rest); m != "" {
		return one(len(m))
	}
	if m := word.FindString(rest); m != "" {
		return wordPieces(pieces, text, i, m, rules)
	}
	if m := runs.FindString(rest); m != "" {
		return one(len(m))
	}
	if r, _ := utf8.DecodeRuneInString(rest); (r == '\'' || r == '’') && clitic(rest, rules) > 0 {
		return one(clitic(rest, rules))
	}
	for size < len(rest) { // marks and joiners stay with their base sign (emoji, accents)
		r, n := utf8.DecodeRuneInString(rest[size:])
		if !unicode.Is(unicode.M, r) && r != '\u200d' {
			break
		}
		size += n
		if r == '\u200d' && size < len(rest) {
			_, n = utf8.DecodeRuneInString(rest[size:])
			size += n
		}
	}
	return one(size)
}

// maxWordBytes bounds what is looked at for one word; a longer run of letters
// is cut.
const maxWordBytes = 1000

// endsNumber refuses a group that goes on with more digits ("12 345 67").
func endsNumber(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return !unicode.IsDigit(r) && !unicode.IsLetter(r)
}

// clitic is the length of the clitic that rest begins with, cut off its host by
// a sign ("the \"king\"'s"), or 0.
func clitic(rest string, rules *language.Tokens) int {
	for _, c := range rules.Clitics {
		if len(rest) >= len(c) && fold(rest[:runeStart(rest, len(c)+2)]) == c {
			return runeStart(rest, len(c)+2)
		}
		if len(rest) >= len(c) && fold(rest[:runeStart(rest, len(c))]) == c && endsNumber(rest[runeStart(rest, len(c)):]) {
			return runeStart(rest, len(c))
		}
	}
	return 0
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

var straight = strings.NewReplacer("’", "'", "ʼ", "'", "‐", "-", "‑", "-", "\u00a0", " ", "\u202f", " ", "\u2009", " ")

// fold lower-cases and straightens apostrophes, hyphens and spaces.
func fold(s string) string { return strings.ToLower(straight.Replace(s)) }
