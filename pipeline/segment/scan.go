package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The scanners below return how many bytes of what rest begins with they would
// take as one surface token, 0 for none.

// scanAddress takes what no other rule may cut: web and mail addresses, @names
// and #tags, without the punctuation of the sentence after them.
func scanAddress(rest string) int {
	n := 0
	switch rest[0] {
	case 'h', 'f', 'w':
		n = scanURL(rest)
	case '@', '#':
		if n = 1 + scanWhile(rest[1:], inTag); strings.IndexFunc(rest[:n], unicode.IsLetter) < 0 {
			return 0
		}
	}
	if n == 0 {
		n = scanMail(rest)
	}
	return len(strings.TrimRight(rest[:n], ".,;:!?)]'’"))
}

func scanURL(rest string) int {
	for _, scheme := range [...]string{"https://", "http://", "ftp://", "www."} {
		if strings.HasPrefix(rest, scheme) {
			if n := scanWhile(rest[len(scheme):], inURL); n > 0 {
				return len(scheme) + n
			}
		}
	}
	return 0
}

// maxMailbox is the length of the longest mailbox that mail systems allow.
const maxMailbox = 64

func scanMail(rest string) int {
	at := scanWhile(rest[:min(len(rest), maxMailbox+1)], inMailbox)
	if at == 0 || at == len(rest) || rest[at] != '@' {
		return 0
	}
	n := at + 1
	host := scanWhile(rest[n:], inHost)
	if host == 0 {
		return 0
	}
	n += host
	dots := 0
	for n < len(rest) && rest[n] == '.' {
		label := scanWhile(rest[n+1:], inHost)
		if label == 0 {
			break
		}
		n += 1 + label
		dots++
	}
	if dots == 0 {
		return 0
	}
	return n
}

// scanGroups takes digits grouped by spaces of any kind: 9 220.
func scanGroups(rest string) int {
	n, digits := scanDigits(rest, 4)
	if digits < 1 || digits > 3 {
		return 0
	}
	groups := 0
	for n < len(rest) {
		r, size := utf8.DecodeRuneInString(rest[n:])
		if r != ' ' && !isNarrowSpace(r) {
			break
		}
		group, digits := scanDigits(rest[n+size:], 3)
		if digits < 3 {
			break
		}
		n += size + group
		groups++
	}
	if groups == 0 {
		return 0
	}
	if n < len(rest) && rest[n] == ',' {
		if decimals, _ := scanDigits(rest[n+1:], len(rest)); decimals > 0 {
			n += 1 + decimals
		}
	}
	return n
}

// scanNumber takes a numeral, and letters or ordinal signs that follow at once:
// 3,5, 20h30, 29th, 1er, 2°.
func scanNumber(rest string) int {
	n := scanNumeral(rest)
	if n == 0 {
		return 0
	}
	if unit := scanWhile(rest[n:], inUnit); unit > 0 {
		n += unit
		more, _ := scanDigits(rest[n:], len(rest))
		n += more
	}
	return n
}

// scanNumeral takes digits with separators between them.
func scanNumeral(rest string) int {
	n, _ := scanDigits(rest, len(rest))
	for n > 0 && n < len(rest) {
		r, size := utf8.DecodeRuneInString(rest[n:])
		if !isDigitSeparator(r) {
			break
		}
		more, _ := scanDigits(rest[n+size:], len(rest))
		if more == 0 {
			break
		}
		n += size + more
	}
	return n
}

// scanRange takes numbers with hyphens between them: 1914-1918, 6-4, 555-0134.
func scanRange(rest string) int {
	n := scanNumeral(rest)
	for n > 0 && n < len(rest) && rest[n] == '-' {
		more := scanNumeral(rest[n+1:])
		if more == 0 {
			break
		}
		n += 1 + more
	}
	return n
}

// isTelephone reports whether a range has the groups of a telephone number: the
// last of four digits, those before of three.
func isTelephone(numbers string) bool {
	groups := 0
	for numbers != "" {
		group, rest, _ := strings.Cut(numbers, "-")
		if len(group) != 3 && (len(group) != 4 || rest != "" || groups == 0) {
			return false
		}
		numbers = rest
		groups++
	}
	return groups > 1
}

// scanDigits counts the bytes and number of at most most digits.
func scanDigits(rest string, most int) (bytes, digits int) {
	for bytes < len(rest) && digits < most {
		r, size := utf8.DecodeRuneInString(rest[bytes:])
		if !unicode.IsDigit(r) {
			break
		}
		bytes += size
		digits++
	}
	return bytes, digits
}

// scanWord takes letters with marks and digits, and signs inside: apostrophes,
// hyphens, ampersands, the stops of J.-C. and U.S.; and an apostrophe after.
func scanWord(rest string) int {
	n := scanWhile(rest, inWord)
	if n == 0 {
		return 0
	}
	for n < len(rest) {
		link := scanLink(rest[n:])
		if link == 0 {
			break
		}
		more := scanWhile(rest[n+link:], inWord)
		if more == 0 {
			break
		}
		n += link + more
	}
	if r, size := utf8.DecodeRuneInString(rest[n:]); isApostrophe(r) {
		n += size
	}
	return n
}

// scanLink takes the sign that may join two parts of a word.
func scanLink(rest string) int {
	r, size := utf8.DecodeRuneInString(rest)
	switch {
	case r == '.':
		if next, more := utf8.DecodeRuneInString(rest[size:]); isHyphen(next) {
			size += more
		}
		return size
	case isHyphen(r), isApostrophe(r), r == '&', r == '·':
		return size
	}
	return 0
}

// scanRun takes signs that stay together when repeated.
func scanRun(rest string) int {
	n := 1
	switch first := rest[0]; first {
	case '!', '?':
		for n < len(rest) && (rest[n] == '!' || rest[n] == '?') {
			n++
		}
	case '.', '-', '_', '=', '*', '<', '>', '\'', '`':
		for n < len(rest) && rest[n] == first {
			n++
		}
	}
	if n == 1 {
		return 0
	}
	return n
}

// scanSign takes one sign with the marks and joiners that stay with it (emoji,
// accents).
func scanSign(rest string) int {
	_, n := utf8.DecodeRuneInString(rest)
	for n < len(rest) {
		r, size := utf8.DecodeRuneInString(rest[n:])
		if r < utf8.RuneSelf || !unicode.IsMark(r) && r != '\u200d' {
			break
		}
		n += size
		if r == '\u200d' && n < len(rest) {
			_, size = utf8.DecodeRuneInString(rest[n:])
			n += size
		}
	}
	return n
}

// scanWhile counts the bytes at the beginning whose code points are all in a
// class.
func scanWhile(rest string, in func(rune) bool) int {
	for i, r := range rest {
		if !in(r) {
			return i
		}
	}
	return len(rest)
}

func isASCIILetter(r rune) bool { return 'a' <= r|0x20 && r|0x20 <= 'z' && r < utf8.RuneSelf }
func isASCIIDigit(r rune) bool  { return '0' <= r && r <= '9' }

func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return isASCIILetter(r) || isASCIIDigit(r) || r == '_'
	}
	return (unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsNumber(r)) && !isApostrophe(r)
}

func inTag(r rune) bool     { return r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r) }
func inUnit(r rune) bool    { return r == '°' || unicode.IsLetter(r) }
func inHost(r rune) bool    { return r < utf8.RuneSelf && (inWord(r) || r == '-') }
func inMailbox(r rune) bool { return inHost(r) || r == '.' || r == '+' }
func inURL(r rune) bool     { return !unicode.IsSpace(r) && !strings.ContainsRune(`<>"«»“”`, r) }

func isApostrophe(r rune) bool  { return r == '\'' || r == '’' || r == 'ʼ' }
func isHyphen(r rune) bool      { return r == '-' || r == '‐' || r == '‑' }
func isNarrowSpace(r rune) bool { return r == '\u00a0' || r == '\u202f' || r == '\u2009' }
func isDigitSeparator(r rune) bool {
	switch r {
	case '.', ',', ':', '/', '\'', '’':
		return true
	}
	return false
}
