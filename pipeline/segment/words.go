package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/language"
)

// wordPieces cuts a run of letters (with inner signs) that begins at i: its
// abbreviating stop, its clitics, its hyphens.
func wordPieces(pieces []piece, text string, i int, run string, rules *language.Tokens) []piece {
	if r, size := utf8.DecodeLastRuneInString(run); isApostrophe(r) && !rules.Prefixes[fold(run)] && !rules.Prefixes[lastPart(run)] {
		run = run[:len(run)-size] // a closing quotation mark, or a bare possessive
	}
	run = withoutStop(run, rules)
	end := i + len(run)
	if strings.HasPrefix(text[end:], ".") && abbreviates(run, text[end+1:], rules) {
		return append(pieces, piece{start: i, end: end + 1})
	}
	return split(pieces, i, run, rules)
}

// withoutStop ends a run at an inner full stop between two words ("end.Next"),
// unless it is an acronym, an initial or a known abbreviation.
func withoutStop(run string, rules *language.Tokens) string {
	for k := 0; k < len(run); k++ {
		if run[k] != '.' {
			continue
		}
		before, after := run[:k], run[k+1:]
		if rules.Abbreviations[fold(run)+"."] || rules.FinalAbbreviations[fold(run)+"."] || isAcronym(run) {
			return run
		}
		_, size := utf8.DecodeRuneInString(after)
		letters := utf8.RuneCountInString(before)
		if letters > 1 && (len(after) > size || size == 0) && startsUpper(after) {
			return before
		}
	}
	return run
}

// abbreviates reports whether the full stop after a run belongs to it.
func abbreviates(run, after string, rules *language.Tokens) bool {
	word := fold(run) + "."
	if rules.Abbreviations[word] || rules.FinalAbbreviations[word] {
		return true
	}
	return isAcronym(run+".") || utf8.RuneCountInString(run) == 1 && startsUpper(run) && !endsText(after)
}

// isAcronym reports whether a run is single letters, each with its stop: U.S.
func isAcronym(run string) bool {
	letters := strings.Split(strings.TrimSuffix(run, "."), ".")
	for _, l := range letters {
		if l = strings.TrimPrefix(l, "-"); utf8.RuneCountInString(l) != 1 {
			return false
		}
	}
	return len(letters) > 1
}

func endsText(after string) bool { return strings.TrimSpace(after) == "" }

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

// lastPart is what follows the last hyphen or apostrophe inside a run, folded.
func lastPart(run string) string {
	low := fold(run)
	if k := strings.LastIndexAny(strings.TrimSuffix(low, "'"), "-'"); k >= 0 {
		return low[k+1:]
	}
	return low
}

// split takes prefixes, suffixes, clitics and hyphens off a run.
func split(pieces []piece, i int, run string, rules *language.Tokens) []piece {
	low := fold(run)
	if rules.Keep[low] || len(rules.Contractions[low].Words) > 0 {
		return append(pieces, piece{start: i, end: i + len(run)})
	}
	if n := prefix(run, rules); n > 0 && n < len(run) {
		pieces = append(pieces, piece{start: i, end: i + n})
		return split(pieces, i+n, run[n:], rules)
	}
	if n := suffix(run, rules.Suffixes); n > 0 {
		pieces = split(pieces, i, run[:len(run)-n], rules)
		return append(pieces, piece{start: i + len(run) - n, end: i + len(run)})
	}
	if n := suffix(run, rules.Clitics); n > 0 {
		pieces = split(pieces, i, run[:len(run)-n], rules)
		return append(pieces, piece{start: i + len(run) - n, end: i + len(run), joined: true})
	}
	if rules.SplitHyphens {
		return splitHyphens(pieces, i, run, rules)
	}
	return append(pieces, piece{start: i, end: i + len(run)})
}

// prefix is the length of the elided word that a run begins with, or 0.
func prefix(run string, rules *language.Tokens) int {
	for k, r := range run {
		if isApostrophe(r) {
			if n := k + utf8.RuneLen(r); rules.Prefixes[fold(run[:n])] {
				return n
			}
			return 0
		}
	}
	return 0
}

// suffix is the length of the longest listed ending that leaves a host of at
// least one letter, or 0.
func suffix(run string, endings []string) int {
	for _, e := range endings {
		n := 0
		for range utf8.RuneCountInString(e) {
			_, size := utf8.DecodeLastRuneInString(run[:len(run)-n])
			n += size
		}
		if n < len(run) && fold(run[len(run)-n:]) == e {
			return n
		}
	}
	return 0
}

// splitHyphens cuts between letters at hyphens: part, hyphen, part; not after a
// listed prefix, and not where digits stand.
func splitHyphens(pieces []piece, i int, run string, rules *language.Tokens) []piece {
	start := 0
	for k := 0; k < len(run); k++ {
		if run[k] != '-' || strings.ContainsAny(run, "0123456789") {
			continue
		}
		if rules.HyphenPrefixes[fold(run[start:k])] {
			continue
		}
		pieces = append(pieces, piece{start: i + start, end: i + k}, piece{start: i + k, end: i + k + 1})
		start = k + 1
	}
	return append(pieces, piece{start: i + start, end: i + len(run)})
}
