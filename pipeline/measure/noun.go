package measure

import (
	"strings"

	"rapporteur"
)

// count finds what the number counts and reports whether it counts anything: a
// number that names ("article 5"), an age, a year or a percentage does not. A
// number without a noun may still count; keep decides.
func (r *reader) count(t *tally, s rapporteur.Sentence) bool {
	top := r.top(t)
	if r.currency(t, s) == 0 && r.labels(t, top) {
		return false
	}
	t.noun = r.counted(t, top, s)
	if t.noun != 0 && r.uncounted(t) {
		return false
	}
	r.measureOut(t, s)
	return true
}

// top is the token of the amount by which it hangs on what stands outside.
func (r *reader) top(t *tally) ref {
	if t.collective != 0 {
		return t.collective
	}
	for i := t.last - 1; i > t.begin; i-- {
		if head := r.tree.Head(i); head < t.begin || head >= t.last {
			return i
		}
	}
	return t.begin
}

// counted is the noun that the amount counts: its governor, or the complement of
// a noun for a round number ("dizaines de personnes"), or the sign of a
// currency. Where the tree tells nothing, it is the noun right after it.
func (r *reader) counted(t *tally, top ref, s rapporteur.Sentence) ref {
	if sign := r.currency(t, s); sign != 0 {
		return sign
	}
	head := r.tree.Head(top)
	if head >= t.last && r.tree.Is(top, "nummod", "det", "amod", "compound", "nmod", "advmod") && r.tree.Tag(head, "NOUN", "PROPN", "ADJ", "PRON", "SYM", "VERB", "X") && !r.verbBetween(t.last, head) {
		return head
	}
	for _, c := range r.tree.All(top, "nmod", "obl:arg") {
		if mark := r.tree.Child(c, "case"); c >= t.last && mark == t.last && r.words.Of[r.forms[mark]] {
			return c
		}
	}
	return r.following(t, s)
}

// verbBetween reports whether a verb stands between the number and the word: such
// a word is no counted noun ("12 sont des femmes").
func (r *reader) verbBetween(first, end ref) bool {
	for i := first; i < end; i++ {
		if r.tree.Tag(i, "VERB", "AUX") && !r.tree.Is(i, "amod", "acl", "compound") {
			return true
		}
	}
	return false
}

// following is the noun right after the amount, past one adjective, and past a
// preposition after a noun for a round number.
func (r *reader) following(t *tally, s rapporteur.Sentence) ref {
	at := t.last
	if t.collective != 0 && at < s.End && r.words.Of[r.forms[at]] {
		at++
	}
	if at < s.End && r.tree.Tag(at, "ADJ") && at+1 < s.End && r.tree.Tag(at+1, "NOUN") {
		at++
	}
	if at >= s.End || r.dated[at] {
		return 0
	}
	if r.tree.Tag(at, "NOUN", "PROPN") || r.tree.Tag(at, "VERB", "ADJ") && r.namedBy(at, r.forms[at]) != "" {
		return at // "30 injured" too
	}
	return 0
}

// currency is the sign or word of money beside the amount, or zero: "$ 5",
// "5 US $", "5 millions d'euros".
func (r *reader) currency(t *tally, s rapporteur.Sentence) ref {
	if t.begin > s.First && r.tree.Tag(t.begin-1, "SYM", "NOUN", "PROPN", "X") && r.isMoney(t.begin-1) && !r.tree.Tag(t.begin-1, "NOUN") {
		return t.begin - 1
	}
	at := t.last
	if at < s.End && t.collective != 0 && r.tree.Tag(at, "ADP") {
		at++
	}
	if at < s.End && r.isMoney(at) {
		return at
	}
	if at+1 < s.End && r.words.Currencies[r.forms[at]+" "+r.forms[at+1]] {
		return at + 1
	}
	if at+1 < s.End && r.tree.Tag(at, "PROPN", "ADJ") && r.isMoney(at+1) {
		return at + 1
	}
	return 0
}

// isMoney reports whether the token is a currency. A word counts as one only
// where it stands as a noun or sign.
func (r *reader) isMoney(i ref) bool {
	return (r.words.Currencies[r.forms[i]] || r.words.Currencies[r.tree.Lemma(i)]) && r.tree.Tag(i, "NOUN", "PROPN", "SYM", "X")
}

// labels reports whether the number names the word before it: "article 5",
// "Antenne 2", "M. Dupont 12".
func (r *reader) labels(t *tally, top ref) bool {
	head := r.tree.Head(top)
	if head == 0 || head >= t.begin {
		return false
	}
	if r.words.Labels[r.tree.Lemma(head)] {
		return true
	}
	return head == t.first-1 && r.tree.Tag(head, "NOUN", "PROPN") && r.tree.Is(top, "nummod", "nmod", "flat", "appos", "compound", "dep")
}

// uncounted reports whether the noun is one whose number is no tally, and whether
// the amount is inside a word, such as a year-old or a three-day visit.
func (r *reader) uncounted(t *tally) bool {
	lemma := r.tree.Lemma(t.noun)
	if r.words.Uncounted[lemma] || r.words.Uncounted[r.forms[t.noun]] {
		return true
	}
	if r.address(t) {
		return true
	}
	if t.last < ref(len(r.forms)) && r.forms[t.last] == "-" && t.noun > t.last {
		return true // three-nation talks
	}
	for i := t.last; i < t.noun; i++ {
		if r.words.Uncounted[r.tree.Lemma(i)] && r.tree.Tag(i, "NOUN", "SYM", "ADJ") {
			return true
		}
	}
	return t.low != float64(int64(t.low)) && t.scale == 1 && !r.isMoney(t.noun) // "1,5 personne" is a mean
}

// address reports whether a number stands before a singular noun that numbers
// name: "12, rue des Lilas".
func (r *reader) address(t *tally) bool {
	if !t.digits || t.comparator != exactly || t.low <= 1 || !r.tree.Has(t.noun, "Number=Sing") {
		return false
	}
	_, end := r.tree.Range(t.noun)
	return r.words.Labels[r.tree.Lemma(t.noun)] || end > t.noun+1 && r.words.Labels[r.tree.Lemma(t.noun+1)] && r.tree.Head(t.noun+1) == t.noun
}

// measureOut sets the borders of the unit and of the whole, and the site.
func (r *reader) measureOut(t *tally, s rapporteur.Sentence) {
	t.site = r.siteOf(t)
	if t.noun == 0 {
		return
	}
	t.unit = r.unitOf(t)
	t.first, t.end = min(t.first, t.unit[0]), max(t.end, t.unit[1])
	if t.comparator == exactly && t.unit[1] == t.end {
		t.end += r.boundAfter(t, t.end, s)
	}
}

// siteOf climbs from the counted noun over the words of the amount and of its
// bound: in "plus de 50 soldats" the sentence governs "plus".
func (r *reader) siteOf(t *tally) ref {
	site := t.noun
	if site == 0 {
		site = r.top(t)
	}
	for head := r.tree.Head(site); head >= t.first && head < t.last && head != 0; head = r.tree.Head(site) {
		site = head
	}
	for i := t.first; i < t.last && t.comparator == between; i++ {
		if r.tree.Is(site, "conj") && r.tree.Head(i) == r.tree.Head(site) && r.tree.Tag(i, "NUM", "NOUN") {
			return i // the first number of a range, with the noun coordinated to its verb
		}
	}
	return site
}

// unitOf is the counted noun with the adjectives and names beside it: "otages
// français", "Palestinian civilians".
func (r *reader) unitOf(t *tally) [2]ref {
	first, end := t.noun, t.noun+1
	for first-1 >= t.last && r.describes(first-1, t.noun) {
		first--
	}
	for int(end) <= len(r.doc.Tokens) && r.describes(end, t.noun) {
		end++
	}
	if r.isMoney(t.noun) && t.noun == t.last+1 {
		first = t.last // "US $", "d'euros"
		if r.tree.Tag(first, "ADP") {
			first++
		}
	}
	return [2]ref{first, end}
}

// describes reports whether the token is an adjective or name that belongs to
// the noun and says what it is.
func (r *reader) describes(i, noun ref) bool {
	if r.tree.Head(i) != noun || r.words.Others[r.tree.Lemma(i)] {
		return false
	}
	return r.tree.Is(i, "compound", "flat") || r.tree.Is(i, "amod") && r.tree.Tag(i, "ADJ", "PROPN", "NOUN") && r.stateOf(r.tree.Lemma(i)) == ""
}

// unit is the text of the counted noun; a number without a noun of its own
// ("dont 8", "two others") counts what the whole counts, or the tally before it.
func (r *reader) unit(t *tally) string {
	if t.noun == 0 || r.words.Others[r.tree.Lemma(t.noun)] {
		if t.whole != nil {
			return r.unit(t.whole)
		}
		if last := r.placeOf(t) - 2; last >= 0 && r.found[last].sentence == t.sentence && r.found[last].cause.measure != money {
			return r.unit(r.found[last])
		}
		return ""
	}
	return strings.TrimSpace(r.doc.Words(r.doc.SpanOf(t.unit[0], t.unit[1])))
}
