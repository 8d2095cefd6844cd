package model

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The functions below repeat those of the same purpose in train/syntax.py;
// words_test.go holds vectors printed by `syntax.py --vectors`.

// apostrophes writes the typographic ones as the typewriter does.
var apostrophes = strings.NewReplacer("’", "'", "ʼ", "'")

// fold lower-cases a form and straightens its apostrophes.
func fold(form string) string { return strings.ToLower(apostrophes.Replace(form)) }

// prime is the multiplier of the hashes below.
const prime = 0x100000001b3

// fnv1a is the 64-bit Fowler-Noll-Vo hash of prefix and text.
func fnv1a(prefix byte, text string) uint64 {
	return more((uint64(0xcbf29ce484222325)^uint64(prefix))*prime, text)
}

// more is the hash of what hash is of, followed by text.
func more(hash uint64, text string) uint64 {
	for i := range len(text) {
		hash = (hash ^ uint64(text[i])) * prime
	}
	return hash
}

func wordHash(form string) uint64 { return fnv1a('w', fold(form)) }

// maxGramLetters bounds the letters whose n-grams are taken, so that a word of
// a million letters costs no more than one of thirty.
const maxGramLetters = 30

// subwords are the buckets of a form's shape, prefixes, suffixes and n-grams.
func subwords(form string, buckets uint64) []uint32 {
	low := []rune(fold(form))
	out := make([]uint32, 0, 16+4*len(low))
	add := func(kind byte, text string) { out = append(out, uint32(fnv1a(kind, text)%buckets)) }
	add('s', shape(form))
	for n := 1; n <= 4 && n < len(low); n++ {
		add('p', string(low[:n]))
	}
	for n := 1; n <= 5 && n < len(low); n++ {
		add('e', string(low[len(low)-n:]))
	}
	padded := append([]rune{'<'}, low[:min(len(low), maxGramLetters)]...)
	padded = append(padded, '>')
	for n := 2; n <= 5; n++ {
		for i := 0; i+n <= len(padded); i++ {
			add('g', string(padded[i:i+n]))
		}
	}
	return out
}

// shape sketches a form: runs of capitals X, small letters x, digits d; other
// signs stand for themselves; at most six runs.
func shape(form string) string {
	var out []rune
	for _, c := range form {
		s := c
		switch {
		case unicode.IsUpper(c):
			s = 'X'
		case unicode.IsLetter(c):
			s = 'x'
		case unicode.IsDigit(c):
			s = 'd'
		}
		if len(out) == 0 || out[len(out)-1] != s {
			if out = append(out, s); len(out) == 6 {
				break
			}
		}
	}
	return string(out)
}

// script makes a lemma of a form: keep the case or not, cut letters off the
// end, add a text. Written "=2er": keep the case, cut 2, add "er".
type script struct {
	keepCase bool
	cut      int
	add      string
}

func parseScripts(texts []string) ([]script, error) {
	out := make([]script, len(texts))
	for i, text := range texts {
		digits := 1
		for digits < len(text) && text[digits] >= '0' && text[digits] <= '9' {
			digits++
		}
		cut, err := strconv.Atoi(text[min(1, len(text)):digits])
		if err != nil {
			return nil, fmt.Errorf("lemma script %q: %w", text, err)
		}
		out[i] = script{keepCase: text[0] == '=', cut: cut, add: text[digits:]}
	}
	return out, nil
}

// apply falls back on the lower-cased form where the form is too short.
func (s script) apply(form string) string {
	if !s.keepCase {
		form = strings.ToLower(form)
	}
	if letters(form) < s.cut {
		return form
	}
	runes := []rune(form)
	if lemma := string(runes[:len(runes)-s.cut]) + s.add; lemma != "" {
		return lemma
	}
	return form
}

// letters is the number of code points.
func letters(s string) int { return utf8.RuneCountInString(s) }
