package language

import (
	"strings"
	"unicode"
)

// The least evidence for a language: the share of words that are frequent words
// of it, and their number.
const (
	leastShare = 0.10
	leastWords = 2
)

// sampleSize is how much of a text Detect reads, in bytes.
const sampleSize = 20_000

// Detect returns the language whose frequent words make up the greatest share
// of the text, and this share; nil where the share is too small, or the text too
// short, to tell.
func Detect(langs Languages, text string) (*Language, float64) {
	words := sampleWords(text)
	var best *Language
	share := 0.0
	for _, code := range langs.Codes() {
		hits := 0
		for _, word := range words {
			if langs[code].Identity.Frequent[word] {
				hits++
			}
		}
		if s := float64(hits) / float64(max(len(words), 1)); hits >= leastWords && s > share {
			best, share = langs[code], s
		}
	}
	if share < leastShare {
		return nil, share
	}
	return best, share
}

// sampleWords are the lower-case words at the beginning of a text, without web
// addresses, whose letters are words of no language. An apostrophe parts words,
// as languages with elision write their frequent words so.
func sampleWords(text string) []string {
	if len(text) > sampleSize {
		text = strings.ToValidUTF8(text[:sampleSize], "")
	}
	var words []string
	for field := range strings.FieldsSeq(strings.ToLower(text)) {
		if !strings.Contains(field, "://") {
			words = append(words, strings.FieldsFunc(field, func(r rune) bool { return !unicode.IsLetter(r) })...)
		}
	}
	return words
}
