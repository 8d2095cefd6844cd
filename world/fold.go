package world

import (
	"strings"
	"unicode"
)

// marked lists, for each plain form, the lower-case letters that fold to it.
var marked = []struct{ plain, letters string }{
	{"a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"}, {"ae", "æǽ"}, {"b", "ḅ"}, {"c", "çćĉċč"}, {"d", "ďđḍð"},
	{"e", "èéêëēĕėęěẹẻẽếềểễệə"}, {"g", "ĝğġģǧ"}, {"h", "ĥħḥḫ"}, {"i", "ìíîïĩīĭįıịỉ"}, {"j", "ĵǰ"},
	{"k", "ķǩḳ"}, {"l", "ĺļľŀł"}, {"m", "ṃ"}, {"n", "ñńņňŉṅṇ"}, {"o", "òóôõöøōŏőơǒọỏốồổỗộớờởỡợ"},
	{"oe", "œ"}, {"r", "ŕŗřṛ"}, {"s", "śŝşšșṣ"}, {"ss", "ß"}, {"t", "ţťŧțṭ"}, {"th", "þ"},
	{"u", "ùúûüũūŭůűųưǔụủứừửữự"}, {"w", "ŵ"}, {"y", "ýÿŷỳỵỷỹ"}, {"z", "źżžẓ"},
}

// foldRune writes the folded form of one character: lower case, no accent; a
// space for hyphens, apostrophes, stops and white space.
func foldRune(out *strings.Builder, r rune) {
	switch {
	case r < 0x80 && ('a' <= r && r <= 'z' || '0' <= r && r <= '9'):
		out.WriteRune(r)
	case 'A' <= r && r <= 'Z':
		out.WriteRune(r + 'a' - 'A')
	case unicode.IsLetter(r):
		out.WriteString(plainOf(unicode.ToLower(r)))
	case unicode.Is(unicode.Mn, r) || isSilent(r):
	case unicode.IsDigit(r):
		out.WriteRune(r)
	default:
		out.WriteByte(' ')
	}
}

// isSilent reports whether a sign within a word says nothing: the stop of an
// acronym, the ayn and hamza of scholars.
func isSilent(r rune) bool {
	return r == '.' || r == 'ʻ' || r == 'ʼ' || r == 'ʾ' || r == 'ʿ' || r == '`'
}

func plainOf(r rune) string {
	for _, m := range marked {
		if strings.ContainsRune(m.letters, r) {
			return m.plain
		}
	}
	return string(r)
}

// Fold is the form under which names are compared: lower case without accents,
// words parted by single spaces, where hyphens and apostrophes part words and
// stops vanish: "Côte d'Ivoire" is "cote d ivoire", "U.S." is "us".
func Fold(text string) string {
	var out strings.Builder
	out.Grow(len(text))
	for _, r := range text {
		foldRune(&out, r)
	}
	return squeeze(out.String())
}

// squeeze drops white space at the edges and doubled inside.
func squeeze(s string) string {
	if !strings.Contains(s, "  ") {
		return strings.TrimSpace(s)
	}
	return strings.Join(strings.Fields(s), " ")
}
