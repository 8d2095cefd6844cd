package export

import (
	"strings"
	"unicode"

	"github.com/clipperhouse/displaywidth"
)

// wrap breaks text into lines of at most width columns, between words where
// that is possible. Any white space counts as one space, but for a space that
// forbids a break ("9 220").
func wrap(text string, width int) []string {
	var lines []string
	var line strings.Builder
	used := 0
	for word := range strings.FieldsFuncSeq(printable(text), breaks) {
		for _, piece := range cut(word, width) {
			columns := displaywidth.String(piece)
			if used > 0 && used+1+columns > width {
				lines = append(lines, line.String())
				line.Reset()
				used = 0
			}
			if used > 0 {
				line.WriteByte(' ')
				used++
			}
			line.WriteString(piece)
			used += columns
		}
	}
	if used > 0 {
		lines = append(lines, line.String())
	}
	return lines
}

// breaks reports whether a line may end at the character.
func breaks(r rune) bool {
	const noBreak, narrowNoBreak = '\u00A0', '\u202F'
	return unicode.IsSpace(r) && r != noBreak && r != narrowNoBreak
}

// cut breaks a word that is wider than a line, between two characters as
// people see them.
func cut(word string, width int) []string {
	if displaywidth.String(word) <= width {
		return []string{word}
	}
	var pieces []string
	start, end, used := 0, 0, 0
	graphemes := displaywidth.StringGraphemes(word)
	for graphemes.Next() {
		columns := graphemes.Width()
		if used > 0 && used+columns > width {
			pieces = append(pieces, word[start:end])
			start, used = end, 0
		}
		end += len(graphemes.Value())
		used += columns
	}
	return append(pieces, word[start:])
}

// printable replaces control characters, by which a text could give orders to
// the terminal.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && !unicode.IsSpace(r) {
			return unicode.ReplacementChar
		}
		return r
	}, text)
}
