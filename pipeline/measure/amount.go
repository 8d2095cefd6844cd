package measure

import (
	"slices"
	"strings"
	"unicode"
)

// amount is a number in the text, tokens [begin, last).
type amount struct {
	begin, last ref
	comparator  string  // what the number words alone say: eq, approx, range or vague
	low, high   float64 // high of a range
	scale       float64 // the last multiplier of a thousand or more in it, 1 if none
	digits      bool    // written in digits
	collective  ref     // the noun that carries the number and governs the counted ("dizaine"), 0 if none
	indefinite  bool    // a vague word and nothing more: "plusieurs"
}

// amount reads the number that begins at i, before end.
func (r *reader) amount(i, end ref) (amount, bool) {
	if a, ok := r.dashed(i); ok {
		return r.scaleUp(a, end), true
	}
	if a, ok := r.vague(i, end); ok {
		return a, true
	}
	a, ok := r.number(i, end)
	if !ok {
		return r.collective(i, end)
	}
	return r.ranged(r.gathered(a, end), end), true
}

// number reads a number in digits or words, which no date may interrupt.
func (r *reader) number(i, end ref) (amount, bool) {
	stop := i
	for stop < end && !r.dated[stop] {
		stop++
	}
	if r.bareMultiplier(i) {
		return amount{}, false
	}
	reading, ok := r.words.Read(r.forms[i:stop])
	if !ok {
		return amount{}, false
	}
	last := i + ref(reading.Used)
	a := amount{begin: i, last: last, comparator: exactly, low: reading.Value, scale: reading.Scale,
		digits: strings.ContainsFunc(r.forms[i], unicode.IsDigit)}
	if _, ok := r.words.Multiplier(r.forms[last-1]); ok && r.tree.Tag(last-1, "NOUN") {
		a.collective = last - 1
	}
	return a, true
}

// bareMultiplier reports whether the word is the plural of a multiplier, with no
// number before it: "millions of".
func (r *reader) bareMultiplier(i ref) bool {
	if _, ok := r.words.Multiplier(r.forms[i]); !ok || !r.tree.Tag(i, "NOUN") {
		return false
	}
	return r.tree.Has(i, "Number=Plur") || r.tree.Lemma(i) != r.forms[i]
}

// round is the number of a noun for round numbers, or of a multiplier.
func (r *reader) round(i, end ref) (float64, bool) {
	if i >= end {
		return 0, false
	}
	if value, ok := r.words.Collectives[r.forms[i]]; ok {
		return value, true
	}
	return r.words.Multiplier(r.forms[i])
}

// gathered multiplies a number by the nouns for round numbers after it: "deux
// dizaines", "une dizaine de milliers".
func (r *reader) gathered(a amount, end ref) amount {
	if _, ok := r.words.Collectives[r.forms[a.last]]; !ok || a.last >= end {
		return a
	}
	a.comparator = approximately
	return r.chained(a, end)
}

// chained takes in the chain of round numbers that begins after the amount:
// "dizaines de milliers".
func (r *reader) chained(a amount, end ref) amount {
	for at := a.last; ; {
		value, ok := r.round(at, end)
		if !ok {
			return a
		}
		a.low *= value
		if value >= 1000 {
			a.scale = value
		}
		a.collective, a.last = at, at+1
		if at++; at < end && r.tree.Tag(at, "ADP") {
			at++
		}
	}
}

// collective reads a noun for a round number that stands without a number, which
// makes it vague: "des dizaines".
func (r *reader) collective(i, end ref) (amount, bool) {
	_, isCollective := r.words.Collectives[r.forms[i]]
	if !isCollective && !r.bareMultiplier(i) || !r.tree.Tag(i, "NOUN", "NUM") || r.tree.Is(i, "nummod") {
		return amount{}, false
	}
	return r.chained(amount{begin: i, last: i, comparator: vaguely, low: 1, scale: 1}, end), true
}

// vague reads a vague word, with the round number after it if there is one:
// "plusieurs", "quelques dizaines".
func (r *reader) vague(i, end ref) (amount, bool) {
	length := 0
	for _, phrase := range r.words.Vague {
		if r.phraseAt(i, end, phrase) && len(phrase) > length {
			length = len(phrase)
		}
	}
	if length == 0 {
		return amount{}, false
	}
	a := amount{begin: i, last: i + ref(length), comparator: vaguely, low: 1, scale: 1}
	a = r.chained(a, end)
	a.indefinite = a.collective == 0
	return a, true
}

// phraseAt reports whether the words stand at i.
func (r *reader) phraseAt(i, end ref, words []string) bool {
	return i > 0 && i+ref(len(words)) <= end && slices.Equal(r.forms[i:i+ref(len(words))], words)
}

// dashed reads a range in one word: "10-20".
func (r *reader) dashed(i ref) (amount, bool) {
	for _, bracket := range r.words.Ranges {
		sign := bracket.Close[0]
		low, high, ok := strings.Cut(r.forms[i], sign)
		if len(bracket.Open) > 0 || !ok {
			continue
		}
		from, okFrom := r.words.Read([]string{low})
		to, okTo := r.words.Read([]string{high})
		if okFrom && okTo && from.Value < to.Value && strings.ContainsFunc(low, unicode.IsDigit) && !strings.Contains(high, sign) {
			return amount{begin: i, last: i + 1, comparator: between, low: from.Value, high: to.Value, scale: 1, digits: true}, true
		}
	}
	return amount{}, false
}

// scaleUp multiplies both ends of a dashed range: "10-20 millions".
func (r *reader) scaleUp(a amount, end ref) amount {
	for a.last < end {
		m, ok := r.words.Multiplier(r.forms[a.last])
		if !ok {
			break
		}
		a.low, a.high, a.scale = a.low*m, a.high*m, m
		if r.tree.Tag(a.last, "NOUN") {
			a.collective = a.last
		}
		a.last++
	}
	return a
}

// ranged joins an amount with the one after it to a range: "entre 10 et 20",
// "10 à 20".
func (r *reader) ranged(a amount, end ref) amount {
	for _, bracket := range r.words.Ranges {
		open, at := bracket.Open, a.last+ref(len(bracket.Close))
		if !r.phraseAt(a.last, end, bracket.Close) || !r.phraseBefore(a.begin, open) {
			continue
		}
		b, ok := r.number(at, end)
		if !ok {
			continue
		}
		b = r.gathered(b, end)
		if a.scale == 1 && a.low < b.low/b.scale {
			a.low *= b.scale
		}
		if a.low >= b.low {
			continue
		}
		begin := a.begin - ref(len(open))
		return amount{begin: begin, last: b.last, comparator: between, low: a.low, high: b.low,
			scale: b.scale, digits: a.digits, collective: b.collective}
	}
	return a
}

// phraseBefore reports whether the words stand right before i.
func (r *reader) phraseBefore(i ref, words []string) bool {
	return len(words) == 0 || i > ref(len(words)) && r.phraseAt(i-ref(len(words)), i, words)
}
