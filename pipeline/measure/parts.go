package measure

import "rapporteur"

// join finds which tallies are parts of others, and gives the parts what they
// share with the whole: what was done, and the scale of the number ("12
// millions, dont 8").
func (r *reader) join() {
	for i, t := range r.found {
		if t.marker == 0 {
			t.marker = r.markedBefore(t)
		}
		if t.marker == 0 && !r.follows(i) {
			continue
		}
		if t.whole = r.wholeOf(i); t.whole != nil {
			t.inherit()
		}
	}
}

// markedAfter finds the phrase right after the number that makes it a part, and
// lets the number reach over it: "five of them".
func (r *reader) markedAfter(t *tally, s rapporteur.Sentence) ref {
	for _, phrase := range r.words.Parts {
		if len(phrase) > 1 && r.phraseAt(t.last, s.End, phrase) {
			marker := t.last
			t.last += ref(len(phrase))
			t.end = max(t.end, t.last)
			return marker
		}
	}
	return 0
}

// markedBefore is the first word of the phrase that makes the tally a part:
// right before it, or past a comma or adverb ("among them, 12 …").
func (r *reader) markedBefore(t *tally) ref {
	before := t.first
	for before > 1 && (r.tree.Tag(before-1, "PUNCT", "ADV") || r.words.Definite[r.forms[before-1]]) {
		before--
	}
	for _, phrase := range r.words.Parts {
		if r.phraseBefore(t.first, phrase) {
			return t.first - ref(len(phrase))
		}
		if r.phraseBefore(before, phrase) {
			return before - ref(len(phrase))
		}
	}
	return 0
}

// follows reports whether the tally at place i continues a list of parts: it
// comes after a part, and both hang on the same word.
func (r *reader) follows(i int) bool {
	if i == 0 || r.found[i-1].whole == nil || r.found[i-1].sentence != r.found[i].sentence {
		return false
	}
	last, t := r.found[i-1], r.found[i]
	if r.tree.FirstConjunct(t.site) == r.tree.FirstConjunct(last.site) {
		return true
	}
	return r.adjoins(last, t)
}

// adjoins reports whether nothing but "and" or a comma stands between two
// tallies.
func (r *reader) adjoins(last, t *tally) bool {
	for i := last.end; i < t.first; i++ {
		if !r.tree.Tag(i, "PUNCT", "CCONJ") {
			return false
		}
	}
	return t.first > last.end
}

// wholeOf is what the tally at place i is a part of: the nearest tally before it
// in the sentence that is no part itself, or the last one of the sentence before
// where this one begins with its marker.
func (r *reader) wholeOf(i int) *tally {
	t := r.found[i]
	for j := i - 1; j >= 0; j-- {
		u := r.found[j]
		apart := t.sentence - u.sentence
		if apart > 1 || apart == 1 && t.marker != r.doc.Sentences[t.sentence].First {
			return nil
		}
		if u.whole == nil && !u.one && u.cause.measure != money {
			return r.larger(u, t)
		}
	}
	return nil
}

// larger is the whole unless the part is greater than it, which no part is.
func (r *reader) larger(whole, part *tally) *tally {
	if whole.comparator != vaguely && part.comparator != vaguely && part.low > max(whole.low, whole.high) && whole.comparator != "gt" && whole.comparator != "ge" {
		return nil
	}
	return whole
}

// inherit takes over from the whole what the part leaves open.
func (t *tally) inherit() {
	if !t.cause.casualty() {
		t.cause = cause{t.whole.cause.measure, t.whole.cause.token, t.whole.cause.rule + ", part"}
	}
	if t.noun == 0 && t.scale == 1 && t.low < 1000 && t.whole.scale > 1 && t.low*t.whole.scale <= t.whole.low {
		t.low *= t.whole.scale
		t.high *= t.whole.scale
	}
}

// disown frees the parts of a tally that is dropped.
func (r *reader) disown(whole *tally) {
	for _, t := range r.found {
		if t.whole == whole {
			t.whole = nil
		}
	}
}
