package model

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The functions below repeat those of the same purpose in train/words.py;
// words_test.go holds what `words.py WORD …` prints.

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
	low := fold(form)
	starts := letterStarts(low)
	n := len(starts) - 1
	out := make([]uint32, 0, 16+4*n)
	add := func(hash uint64) { out = append(out, uint32(hash%buckets)) }
	add(fnv1a('s', shape(form)))
	for k := 1; k <= 4 && k < n; k++ {
		add(fnv1a('p', low[:starts[k]]))
	}
	for k := 1; k <= 5 && k < n; k++ {
		add(fnv1a('e', low[starts[n-k]:]))
	}
	padded := "<" + low[:starts[min(n, maxGramLetters)]] + ">"
	starts = letterStarts(padded)
	for k := 2; k <= 5; k++ {
		for i := 0; i+k < len(starts); i++ {
			add(fnv1a('g', padded[starts[i]:starts[i+k]]))
		}
	}
	return out
}

// letterStarts are the places where the code points of s begin, and its end.
func letterStarts(s string) []int {
	starts := make([]int, 0, len(s)+1)
	for i := range s {
		starts = append(starts, i)
	}
	return append(starts, len(s))
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
