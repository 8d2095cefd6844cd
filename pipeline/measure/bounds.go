package measure

import "rapporteur"

// bound reads the longest phrase before the number that bounds it ("plus de",
// "at least"), else one after it ("or more").
func (r *reader) bound(t *tally, s rapporteur.Sentence) {
	length := 0
	for _, b := range r.words.Before {
		if len(b.Words) <= length || t.begin-ref(len(b.Words)) < s.First || !r.phraseBefore(t.begin, b.Words) {
			continue
		}
		length = len(b.Words)
		t.first = t.begin - ref(length)
		t.compare(b.Comparator)
	}
	if length == 0 {
		t.end += r.boundAfter(t, t.end, s)
	}
}

// boundAfter reads a bound that stands at i and returns its length.
func (r *reader) boundAfter(t *tally, i ref, s rapporteur.Sentence) ref {
	for _, b := range r.words.After {
		if r.phraseAt(i, s.End, b.Words) {
			t.compare(b.Comparator)
			return ref(len(b.Words))
		}
	}
	return 0
}

// compare puts a bound on what the number says. A range and a vague number stay
// what they are.
func (t *tally) compare(comparator string) {
	if t.comparator != between && t.comparator != vaguely {
		t.comparator = comparator
	}
}
