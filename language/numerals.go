package language

import (
	"strconv"
	"strings"
	"unicode"
)

// numeral is a number word that adds: its value, and the greatest value that may
// still follow it within the same hundred.
type numeral struct{ value, room float64 }

// Reading is a number read from words.
type Reading struct {
	Value float64
	Used  int     // words read
	Scale float64 // the last multiplier of a thousand or more, 1 if there was none: "12 millions" has 1e6
}

// Read reads the number, in digits or words, that begins with the first of the
// forms, as far as it goes. A form may hold several words ("vingt-et-un",
// "9 220").
func (n *Numbers) Read(forms []string) (Reading, bool) {
	pieces := n.pieces(forms)
	r := numberReader{n: n, pieces: pieces, scale: 1}
	r.run()
	if r.best == 0 {
		return Reading{}, false
	}
	return Reading{Value: r.value, Used: pieces[r.best-1].form + 1, Scale: r.valueScale}, true
}

// piece is a word of a form: hyphens separate words too.
type piece struct {
	text string
	form int
	last bool // of its form
}

// maxPieces bounds how far a number can reach.
const maxPieces = 24

// pieces cuts forms until one that has neither letter nor digit.
func (n *Numbers) pieces(forms []string) []piece {
	var out []piece
	for i, form := range forms {
		words := n.cut(FoldWord(form))
		if len(words) == 0 || len(out)+len(words) > maxPieces {
			break
		}
		for j, word := range words {
			out = append(out, piece{word, i, j == len(words)-1})
		}
	}
	return out
}

// cut separates a form at hyphens and white space. A form with a digit keeps
// its hyphens, which make it a range or a score.
func (n *Numbers) cut(form string) []string {
	digits := strings.ContainsFunc(form, unicode.IsDigit)
	return strings.FieldsFunc(form, func(r rune) bool {
		return unicode.IsSpace(r) || r == '-' && !digits
	})
}

// numberReader reads a number from left to right. total holds what multipliers
// of a thousand and more have closed, group what is still below a thousand.
type numberReader struct {
	n            *Numbers
	pieces       []piece
	total, group float64
	room         float64 // the greatest word that the group still takes
	scale        float64 // the last multiplier of a thousand or more
	filled       bool    // the group holds something

	closedAt   int     // the place after that multiplier
	joinedAt   int     // the place of the last "and" within the group, 0 if none
	beforeJoin float64 // what the group was there
	best       int     // pieces in the longest number read so far
	value      float64
	valueScale float64
}

// keep notes that a number may end before piece i, if a form ends there.
func (r *numberReader) keep(i int) {
	if r.pieces[i-1].last {
		r.best, r.value, r.valueScale = i, r.total+r.group, r.scale
	}
}

func (r *numberReader) run() {
	i := 0
	for i < len(r.pieces) {
		next := r.step(i)
		if next == i {
			next = r.join(i)
		}
		if next == i {
			return
		}
		r.keep(next)
		i = next
	}
}

// step reads one number word, digits or multiplier at i and returns the place
// after it, i if it cannot go on.
func (r *numberReader) step(i int) int {
	if next := r.digits(i); next > i {
		return next
	}
	if next := r.halves(i); next > i {
		return next
	}
	if m, ok := r.n.multipliers[r.pieces[i].text]; ok {
		return r.multiply(i, m)
	}
	if next := r.word(i); next > i {
		return next
	}
	return r.one(i)
}

// word adds the longest number word at i.
func (r *numberReader) word(i int) int {
	for length := min(3, len(r.pieces)-i); length > 0; length-- {
		word, ok := r.n.words[r.text(i, length)]
		if !ok || r.filled && (r.room == 0 || word.value > r.room || word.value == 0) {
			continue
		}
		r.group += word.value
		r.room, r.filled = word.room, true
		return i + length
	}
	return i
}

func (r *numberReader) text(i, length int) string {
	words := make([]string, length)
	for k := range words {
		words[k] = r.pieces[i+k].text
	}
	return strings.Join(words, " ")
}

// join passes over "and" where a number word goes on after it.
func (r *numberReader) join(i int) int {
	if i == 0 || i+1 >= len(r.pieces) || !r.n.joiners[r.pieces[i].text] {
		return i
	}
	saved := *r
	if next := r.word(i + 1); next > i+1 && (saved.room > 0 || !saved.filled) {
		r.joinedAt, r.beforeJoin = i, saved.group
		return next
	}
	*r = saved
	return i
}

// one reads an article before a multiplier: "a hundred".
func (r *numberReader) one(i int) int {
	if r.filled || r.total > 0 || i+1 >= len(r.pieces) || !r.n.ones[r.pieces[i].text] {
		return i
	}
	if m, ok := r.n.multipliers[r.pieces[i+1].text]; ok {
		return r.multiply(i+1, m)
	}
	return i
}

// multiply applies a multiplier. A hundred multiplies the group; greater ones
// close what stands below them: "two million five hundred thousand".
func (r *numberReader) multiply(i int, m float64) int {
	if m < 1000 {
		if r.filled && (r.group == 0 || r.group >= 100) {
			if r.joinedAt > 0 { // "one hundred and | two hundred": the word after "and" belongs there
				r.best, r.value, r.valueScale = r.joinedAt, r.total+r.beforeJoin, r.scale
			}
			return i
		}
		r.group = max(r.group, 1) * m
		r.room, r.filled, r.joinedAt = m-1, true, 0
		return i + 1
	}
	below := r.group
	if r.scale < m {
		below, r.total = r.total+r.group, 0
	} else if r.scale == m {
		r.best, r.value, r.valueScale = r.closedAt, r.total, r.scale // what follows is another number
		return i
	}
	if !r.filled && below == 0 {
		below = 1
	}
	r.total += below * m
	r.group, r.filled, r.scale, r.room = 0, false, m, 0
	r.closedAt = i + 1
	return i + 1
}

// halves reads "et demi" after a multiplier or a number.
func (r *numberReader) halves(i int) int {
	for length := min(3, len(r.pieces)-i); length > 0; length-- {
		if i > 0 && r.n.half[r.text(i, length)] {
			if r.filled {
				r.group += 0.5
			} else {
				r.total += r.scale / 2
			}
			return i + length
		}
	}
	return i
}

// digits reads digits with their separators, which may stand in pieces of their
// own: "9 220", "1,234.5", "5k".
func (r *numberReader) digits(i int) int {
	if r.filled || !startsWithDigit(r.pieces[i].text) {
		return i
	}
	value, factor, ok := r.n.digits(r.pieces[i].text)
	if !ok || r.total > 0 && value >= r.scale {
		return i
	}
	next := i + 1
	if r.n.thousands["space"] && factor == 1 && len(r.pieces[i].text) <= 3 {
		for next < len(r.pieces) && isGroup(r.pieces[next].text) {
			group, _ := strconv.ParseFloat(r.pieces[next].text, 64)
			value = value*1000 + group
			next++
		}
		if next > i+1 && next < len(r.pieces) {
			value, next = r.fraction(value, next)
		}
	}
	r.group, r.filled, r.room = value, true, 0
	if factor > 1 {
		r.total, r.group, r.scale, r.filled = r.total+value*factor, 0, factor, false
	}
	return next
}

// fraction adds the decimals of a last group: "1 234 567,8".
func (r *numberReader) fraction(value float64, i int) (float64, int) {
	whole, decimals, ok := strings.Cut(r.pieces[i].text, r.n.decimal)
	if !ok || !isGroup(whole) || !allDigits(decimals) {
		return value, i
	}
	last, err := strconv.ParseFloat(whole+"."+decimals, 64)
	if err != nil {
		return value, i
	}
	return value*1000 + last, i + 1
}

// digits reads one word of digits and the suffix written against it.
func (n *Numbers) digits(word string) (value, factor float64, ok bool) {
	end := strings.LastIndexFunc(word, unicode.IsDigit) + 1
	factor = 1
	if end < len(word) {
		if factor, ok = n.suffixes[word[end:]]; !ok {
			return 0, 0, false
		}
	}
	value, ok = n.plain(word[:end])
	return value, factor, ok
}

// plain reads digits with separators of thousands and decimals. A sign that
// separates thousands is a decimal sign where the groups do not fit ("9.2").
func (n *Numbers) plain(word string) (float64, bool) {
	whole, decimals, hasDecimals := strings.Cut(word, n.decimal)
	if joined, ok := n.joinGroups(whole); ok {
		if hasDecimals && !allDigits(decimals) {
			return 0, false
		}
		if hasDecimals {
			joined += "." + decimals
		}
		value, err := strconv.ParseFloat(joined, 64)
		return value, err == nil
	}
	if hasDecimals || strings.Count(word, ".") != 1 {
		return 0, false
	}
	value, err := strconv.ParseFloat(word, 64)
	return value, err == nil
}

// joinGroups removes the separators of thousands: "1.234.567" is "1234567".
func (n *Numbers) joinGroups(word string) (string, bool) {
	if allDigits(word) {
		return word, true
	}
	for sign := range n.thousands {
		groups := strings.Split(word, sign)
		if len(groups) < 2 || !allDigits(groups[0]) || len(groups[0]) > 3 {
			continue
		}
		fits := true
		for _, group := range groups[1:] {
			fits = fits && isGroup(group)
		}
		if fits {
			return strings.Join(groups, ""), true
		}
	}
	return "", false
}

func isGroup(word string) bool { return len(word) == 3 && allDigits(word) }

func allDigits(word string) bool {
	for i := range len(word) {
		if word[i] < '0' || word[i] > '9' {
			return false
		}
	}
	return word != ""
}

func startsWithDigit(word string) bool { return word != "" && word[0] >= '0' && word[0] <= '9' }

// Multiplier reports whether a word multiplies a number, and by how much:
// "millions".
func (n *Numbers) Multiplier(word string) (float64, bool) {
	value, ok := n.multipliers[FoldWord(word)]
	return value, ok
}
