package world

import (
	"strings"
)

// Skeleton returns a key for each word of a name that tells persons apart. The
// keys are the same for the usual romanisations of one Arabic, Persian or
// Cyrillic name: "Mouammar Kadhafi" and "Muammar al-Gaddafi" are both MMR KDF.
// Articles and words for "son of" have no key; "Abd" joins the next word.
func Skeleton(name string) []string {
	var keys []string
	pending := ""
	for _, word := range strings.Fields(Fold(cedilla.Replace(name))) {
		if isServant(word) {
			pending = word
			continue
		}
		if isNameParticle(word) {
			continue
		}
		if key := consonants(pending + word); key != "" {
			keys = append(keys, key)
		}
		pending = ""
	}
	return keys
}

// cedilla keeps ç apart from c, with which it would fold.
var cedilla = strings.NewReplacer("ç", "s", "Ç", "s")

// isServant reports whether the word is "Abd", which is half a name.
func isServant(word string) bool {
	return word == "abd" || word == "abdul" || word == "abdel" || word == "abdal"
}

// isNameParticle reports whether the word is an Arabic article in one of its
// assimilated spellings or means "son of", "daughter of", "family".
func isNameParticle(word string) bool {
	switch word {
	case "al", "el", "ul", "ol", "ad", "ed", "ud", "ar", "er", "ur", "as", "es", "us", "ash", "esh", "ach", "ech",
		"at", "et", "ut", "az", "ez", "uz", "an", "en", "un", "l", "d",
		"ben", "bin", "ibn", "bint", "ould", "wuld", "walad":
		return true
	}
	return false
}

// digraphs are letters that romanisations write for one sound, longest first.
var digraphs = strings.NewReplacer(
	"dsch", "J", "tsch", "S", "sch", "S", "tch", "S", "dj", "J", "dzh", "J", "zh", "J", "sh", "S", "ch", "S",
	"kh", "H", "gh", "K", "ph", "F", "th", "T", "dh", "D", "ce", "Se", "ci", "Si", "cy", "Sy", "ck", "K",
	"x", "KS", "q", "K", "k", "K", "g", "K", "c", "K", "j", "J",
)

// NameWords are the folded words of a name less its articles and words for "son
// of"; "Abd" is one word with the next.
func NameWords(words []string) []string {
	var out []string
	pending := ""
	for i, word := range words {
		switch {
		case isServant(word):
			pending = "abd"
			continue
		case isNameParticle(word) && (i > 0 || len(words) > 1):
			continue
		}
		if rest, ok := strings.CutPrefix(word, "abd"); ok && len(rest) > 2 {
			word = "abd" + withoutArticle(rest)
		}
		out = append(out, pending+word)
		pending = ""
	}
	return out
}

// vowels are the ways in which romanisations write one vowel.
var vowels = strings.NewReplacer("ou", "u", "oo", "u", "ee", "i", "aa", "a", "eï", "ai", "ei", "ai", "ay", "ai", "ey", "ai", "aw", "au", "y", "i", "w", "u", "o", "u", "e", "a")

// Romanised is a folded word with each sound in one spelling, so that it shows
// how far two romanisations are apart: "dschamil" and "jameel" are not at all.
func Romanised(word string) string {
	return undouble(vowels.Replace(strings.ToLower(digraphs.Replace(strings.TrimSuffix(undouble(word), "h")))))
}

// consonants is the key of one word: its consonants, each in one spelling.
func consonants(word string) string {
	if rest, ok := strings.CutPrefix(word, "abd"); ok && len(rest) > 2 {
		word = "abd" + withoutArticle(rest)
	}
	word = digraphs.Replace(strings.TrimSuffix(undouble(word), "h"))
	var out strings.Builder
	var last rune
	for _, r := range strings.ToUpper(word) {
		if r != last && !strings.ContainsRune("AEIOUYW", r) {
			out.WriteRune(r)
		}
		last = r
	}
	return out.String()
}

// withoutArticle drops the article that follows "abd" in one word, also where
// its l has become the next letter: "abdulrahman" and "abderrahmane" are "abd
// al-rahman".
func withoutArticle(rest string) string {
	if len(rest) < 4 || !strings.ContainsRune("aeou", rune(rest[0])) {
		return rest
	}
	if rest[1] == 'l' || rest[1] == rest[2] {
		return rest[2:]
	}
	return rest
}

// undouble writes doubled letters once.
func undouble(word string) string {
	var out strings.Builder
	var last rune
	for _, r := range word {
		if r != last {
			out.WriteRune(r)
		}
		last = r
	}
	return out.String()
}
