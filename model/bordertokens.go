package model

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// BorderToken is a surface token as Borders sees it.
type BorderToken struct {
	Text string
	Fold string // lower case, straight apostrophes and hyphens
	// GluedBefore and GluedAfter tell that no space stands there.
	GluedBefore, GluedAfter bool
}

// Stops reports whether a token ends with what a sentence ends with as a rule.
func (t *BorderToken) Stops() bool {
	r, _ := utf8.DecodeLastRuneInString(t.Text)
	return strings.ContainsRune(".!?…»”\")]", r)
}

// borderKey is one spelling for all signs that mean the same; each digit
// of a number is a 0. fold is the token in lower case with straight signs.
func borderKey(fold string, gluedBefore, gluedAfter bool) string {
	switch fold {
	case "«", "“", "„", "‹":
		return "«"
	case "»", "”", "›":
		return "»"
	case "-", "–", "—", "--":
		return "–"
	}
	if isQuotation(fold) {
		return quotation(gluedBefore, gluedAfter)
	}
	switch {
	case fold == "…" || len(fold) > 1 && strings.Trim(fold, ".") == "":
		return "…"
	case strings.Trim(fold, "!?") == "":
		return question(fold)
	}
	return zeros(fold)
}

func question(marks string) string {
	if strings.Contains(marks, "?") {
		return "?"
	}
	return "!"
}

// isQuotation reports whether only the spaces tell on which side of a quotation
// a mark stands.
func isQuotation(fold string) bool {
	return fold == `"` || fold == "'" || fold == "''" || fold == "``"
}

// quotation tells an opening straight quotation mark from a closing one by the
// spaces around it.
func quotation(gluedBefore, gluedAfter bool) string {
	switch {
	case gluedAfter && !gluedBefore:
		return "«"
	case gluedBefore && !gluedAfter:
		return "»"
	}
	return `"`
}

func zeros(s string) string {
	if strings.IndexFunc(s, unicode.IsDigit) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '0'
		}
		return r
	}, s)
}

// rows are the rows of the table that make up a token.
func (b *Borders) rows(t *BorderToken) [5]uint32 {
	key := borderKey(t.Fold, t.GluedBefore, t.GluedAfter)
	base := uint32(1 + len(b.vocabulary))
	bucket := func(kind byte, text string) uint32 { return base + uint32(fnv1a(kind, text)%b.buckets) }
	return [5]uint32{
		b.vocabulary[uint32(fnv1a('w', key))],
		bucket('s', borderShape(t.Text, key)), bucket('3', lastLetters(key, 3)), bucket('2', lastLetters(key, 2)),
		bucket('p', firstLetters(key, 3)),
	}
}

// borderShape is the shape of a token, a mark standing for itself.
func borderShape(text, key string) string {
	r, size := utf8.DecodeRuneInString(text)
	if size < len(text) {
		return shape(text)
	}
	if unicode.IsLetter(r) || unicode.IsNumber(r) {
		return shape(text) + "1"
	}
	return key
}

func firstLetters(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

func lastLetters(s string, n int) string {
	at := len(s)
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	return s[at:]
}
