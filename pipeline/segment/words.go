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
	low := fold(run)
	if r := lastRune(run); isApostrophe(r) && !rules.Prefixes[low] && !rules.Prefixes[lastPart(low)] {
		end := i + len(run)
		run, low = run[:len(run)-utf8.RuneLen(r)], low[:len(low)-1]
		if suffix(low, rules.BarePossessives) > 0 && !quoted(pieces) {
			pieces = split(pieces, i, run, low, rules)
			return append(pieces, piece{start: i + len(run), end: end, joined: true, fold: "'"})
		}
	}
	if n := withoutStop(run, low, rules); n < len(run) {
		run, low = run[:n], fold(run[:n])
	}
	end := i + len(run)
	if strings.HasPrefix(text[end:], ".") && abbreviates(run, low, text[end+1:], rules) {
		return append(pieces, piece{start: i, end: end + 1, fold: low + "."})
	}
	return split(pieces, i, run, low, rules)
}

// withoutStop is where a run ends: at an inner full stop between two words
// ("end.Next"), unless it is an acronym, an initial or a known abbreviation.
func withoutStop(run, low string, rules *language.Tokens) int {
	if strings.IndexByte(run, '.') < 0 || isAbbreviation(low, rules) || isAcronym(run) {
		return len(run)
	}
	for k := 0; k < len(run); k++ {
		if run[k] != '.' {
			continue
		}
		after := run[k+1:]
		_, size := utf8.DecodeRuneInString(after)
		if utf8.RuneCountInString(run[:k]) > 1 && (len(after) > size || size == 0) && startsUpper(after) {
			return k
		}
	}
	return len(run)
}

// maxQuoted bounds how far back the beginning of a quotation is looked for.
const maxQuoted = 40

// quoted reports whether a single quotation mark stands open after pieces.
func quoted(pieces []piece) bool {
	for k := len(pieces) - 1; k >= max(0, len(pieces)-maxQuoted); k-- {
		// An opening mark is written to the word after it, which for the last
		// piece is the word asked about.
		if p := pieces[k]; p.fold == "'" || p.fold == "‘" {
			return !p.joined && (k+1 == len(pieces) || p.end == pieces[k+1].start)
		}
	}
	return false
}

// isAbbreviation reports whether a folded word takes a full stop.
func isAbbreviation(low string, rules *language.Tokens) bool {
	return rules.Abbreviations[low+"."] || rules.FinalAbbreviations[low+"."]
}

// abbreviates reports whether the full stop after a run belongs to it.
func abbreviates(run, low, after string, rules *language.Tokens) bool {
	if isAbbreviation(low, rules) || isAcronym(run+".") {
		return true
	}
	if rules.NumberAbbreviations[low+"."] && startsDigit(strings.TrimLeftFunc(after, unicode.IsSpace)) {
		return true
	}
	return utf8.RuneCountInString(run) == 1 && startsUpper(run) && !endsText(after)
}

// isAcronym reports whether a run is single letters, each with its stop: U.S.
func isAcronym(run string) bool {
	letters := 0
	for part := range strings.SplitSeq(strings.TrimSuffix(run, "."), ".") {
		if utf8.RuneCountInString(strings.TrimPrefix(part, "-")) != 1 {
			return false
		}
		letters++
	}
	return letters > 1
}

func endsText(after string) bool { return strings.TrimSpace(after) == "" }

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

func startsDigit(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsDigit(r)
}

// lastPart is what follows the last hyphen or apostrophe inside a folded run.
func lastPart(low string) string {
	return low[strings.LastIndexAny(strings.TrimSuffix(low, "'"), "-'")+1:]
}

// split takes prefixes, suffixes, clitics and hyphens off a run.
func split(pieces []piece, i int, run, low string, rules *language.Tokens) []piece {
	whole := piece{start: i, end: i + len(run), fold: low}
	if rules.Keep[low] || len(rules.Contractions[low].Words) > 0 {
		return append(pieces, whole)
	}
	if n := prefix(low, rules); n > 0 && n < len(low) {
		k := letterBytes(run, utf8.RuneCountInString(low[:n]))
		pieces = append(pieces, piece{start: i, end: i + k, fold: low[:n]})
		return split(pieces, i+k, run[k:], low[n:], rules)
	}
	if n := suffix(low, rules.Suffixes); n > 0 {
		return splitEnd(pieces, i, run, low, n, false, rules)
	}
	if n := suffix(low, rules.Clitics); n > 0 {
		return splitEnd(pieces, i, run, low, n, true, rules)
	}
	if rules.SplitHyphens {
		return splitHyphens(pieces, i, run, rules)
	}
	return append(pieces, whole)
}

// splitEnd takes the last n bytes of low, an ending, off a run.
func splitEnd(pieces []piece, i int, run, low string, n int, joined bool, rules *language.Tokens) []piece {
	host := low[:len(low)-n]
	k := letterBytes(run, utf8.RuneCountInString(host))
	pieces = split(pieces, i, run[:k], host, rules)
	return append(pieces, piece{start: i + k, end: i + len(run), joined: joined, fold: low[len(host):]})
}

// prefix is the length of the elided word that a folded run begins with, or 0.
func prefix(low string, rules *language.Tokens) int {
	if n := strings.IndexByte(low, '\'') + 1; n > 0 && rules.Prefixes[low[:n]] {
		return n
	}
	return 0
}

// suffix is the length of the longest listed ending that leaves a host of at
// least one letter, or 0.
func suffix(low string, endings []string) int {
	for _, e := range endings {
		if len(e) < len(low) && strings.HasSuffix(low, e) {
			return len(e)
		}
	}
	return 0
}

// splitHyphens cuts between letters at hyphens: part, hyphen, part; not after a
// listed prefix, and not where digits stand.
func splitHyphens(pieces []piece, i int, run string, rules *language.Tokens) []piece {
	part := func(from, to int) {
		pieces = append(pieces, piece{start: i + from, end: i + to, fold: fold(run[from:to])})
	}
	start := 0
	for k := 0; k < len(run); k++ {
		if run[k] != '-' || strings.ContainsAny(run, "0123456789") || rules.HyphenPrefixes[fold(run[start:k])] {
			continue
		}
		part(start, k)
		part(k, k+1)
		start = k + 1
	}
	part(start, len(run))
	return pieces
}
