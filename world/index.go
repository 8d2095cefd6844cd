package world

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// entry is a form in the index of a language.
type entry struct {
	text  string
	sense Sense
}

// index finds the forms of one language.
type index struct {
	entries map[string][]entry // by folded form
	longest map[string]int     // by first folded word: the most words that a form beginning so has
}

// index returns the index of a language, which is made at first use.
func (w *World) index(language string) *index {
	w.lock.Lock()
	defer w.lock.Unlock()
	ix := w.indexes[language]
	if ix == nil {
		ix = w.makeIndex(language)
		w.indexes[language] = ix
	}
	return ix
}

func (w *World) makeIndex(language string) *index {
	ix := &index{make(map[string][]entry, len(w.forms)/2), map[string]int{}}
	for _, f := range w.forms {
		if f.language == language || f.language == "" {
			ix.add(f)
		}
	}
	return ix
}

func (ix *index) add(f form) {
	key := Fold(f.text)
	first, _, _ := strings.Cut(key, " ")
	ix.longest[first] = max(ix.longest[first], strings.Count(key, " ")+1)
	ix.entries[key] = append(ix.entries[key], entry{f.text, f.sense})
}

// Lookup returns the readings of a whole name, most direct first. Case counts
// where it tells names from words: a form that the tables write with a capital
// needs one in the text, an acronym needs capitals throughout. Accents may be
// missing; where the accents of the text fit some readings, only these count.
func (w *World) Lookup(language, form string) []Sense {
	return distinct(w.index(language).senses(Fold(form), form))
}

// senses are the readings of a text whose folded form is key, most direct
// first and then in the order of the tables.
func (ix *index) senses(key, text string) []Sense {
	var exact, loose []Sense
	for _, e := range ix.entries[key] {
		switch {
		case !fits(e.text, text):
		case sameLetters(e.text, text):
			exact = append(exact, e.sense)
		default:
			loose = append(loose, e.sense)
		}
	}
	if len(exact) == 0 {
		exact = loose
	}
	slices.SortStableFunc(exact, func(a, b Sense) int {
		return cmp.Compare(slices.Index(directness, a.How), slices.Index(directness, b.How))
	})
	return exact
}

// fits reports whether the text has the capitals that the form asks for.
func fits(form, text string) bool {
	if isAcronym(form) {
		return !strings.ContainsFunc(text, unicode.IsLower)
	}
	if startsUpper(form) {
		return startsUpper(text) || beginsWithArticle(text) && strings.ContainsFunc(text, unicode.IsUpper)
	}
	return true
}

// beginsWithArticle reports whether a name begins with an Arabic article, which is
// written small as well: "al-Shabab".
func beginsWithArticle(text string) bool {
	first, rest, _ := strings.Cut(Fold(text), " ")
	return rest != "" && isNameParticle(first)
}

// sameLetters reports whether two forms differ by case and typography only.
func sameLetters(a, b string) bool {
	return strings.EqualFold(typewriter.Replace(a), typewriter.Replace(b))
}

// typewriter replaces signs that typography varies.
var typewriter = strings.NewReplacer("’", "'", "‘", "'", "-", " ", "‐", " ", "‑", " ", "–", " ", ".", "", "' ", "'")

// directness orders the ways of Sense.How.
var directness = []string{Name, Alias, Acronym, Metonym, Capital, Place, Demonym}

// distinct keeps the most direct sense of each entity.
func distinct(senses []Sense) []Sense {
	var out []Sense
	for _, s := range senses {
		if !slices.ContainsFunc(out, func(o Sense) bool { return o.Entity == s.Entity }) {
			out = append(out, s)
		}
	}
	return out
}

// Longest returns the readings of the longest name that the first words make,
// and how many of them it takes; 0 and nil if none begins here. The words are
// as written in the text, contractions whole ("Corée", "du", "Nord").
func (w *World) Longest(language string, forms []string) (int, []Sense) {
	ix := w.index(language)
	keys := foldWords(forms, ix)
	for n := len(keys); n > 0; n-- {
		if keys[0] == "" || keys[n-1] == "" {
			continue // punctuation is no part of a name's edge
		}
		key := squeeze(strings.Join(keys[:n], " "))
		if len(ix.entries[key]) == 0 {
			continue
		}
		if senses := ix.senses(key, strings.Join(forms[:n], " ")); senses != nil {
			return n, distinct(senses)
		}
	}
	return 0, nil
}

// foldWords folds as many words as a name that begins with the first can have.
func foldWords(forms []string, ix *index) []string {
	if len(forms) == 0 {
		return nil
	}
	keys := []string{Fold(forms[0])}
	first, _, _ := strings.Cut(keys[0], " ")
	room := ix.longest[first]
	for _, f := range forms[1:] {
		key := Fold(f)
		if key != "" { // a hyphen or stop that stands alone is no word
			room--
		}
		if room <= 0 || len(keys) >= 16 {
			break
		}
		keys = append(keys, key)
	}
	if ix.longest[first] == 0 {
		return nil
	}
	return keys
}

// Demonym returns the countries (or UNO, EUR …) whose people or things the word
// calls so: an adjective or a noun, in any of its forms, or several joined
// ("israélo-palestinien"). Several countries share some words ("congolais").
func (w *World) Demonym(language, word string) []string {
	if found := w.demonym(language, word); found != nil {
		return found
	}
	parts := strings.FieldsFunc(word, func(r rune) bool { return r == '-' || r == '‑' || r == '–' })
	if len(parts) < 2 {
		return nil
	}
	var all []string
	for i, part := range parts {
		found := w.demonym(language, part)
		if iso, ok := w.prefixes[Fold(part)]; ok && i < len(parts)-1 {
			found = []string{iso}
		}
		if found == nil {
			return nil
		}
		all = append(all, found[0])
	}
	return all
}

func (w *World) demonym(language, word string) []string {
	var out []string
	for _, s := range w.index(language).senses(Fold(word), word) {
		if s.How == Demonym && !slices.Contains(out, s.Entity.Country) {
			out = append(out, s.Entity.Country)
		}
	}
	return out
}
