// Package measure reads tallies: how many, of what, by whose count. A tally is
// read in steps: the number (amount.go), the phrases that bound it (bounds.go),
// the noun that it counts (noun.go), what was done to the counted (cause.go),
// whether it is a part of another tally (parts.go), and who did it, where and
// when (circumstance.go). Years, ages, votes, percentages and the like are no
// tallies.
package measure

import (
	"rapporteur"
	"rapporteur/language"
	"rapporteur/tree"
	"rapporteur/world"
)

// ref is a place in Document.Tokens.
type ref = rapporteur.TokenRef

// The measures and comparators that this stage treats apart.
const (
	money = "money"
	other = "other"

	exactly       = "eq"
	approximately = "approx"
	between       = "range"
	vaguely       = "vague"
)

// reader reads the quantities of one document.
type reader struct {
	doc   *rapporteur.Document
	tree  *tree.Tree
	words *language.Numbers
	dated []bool // by token: it belongs to a date
	forms []string
	found []*tally
}

// tally is a quantity while it is being read.
type tally struct {
	amount
	first, end ref    // everything: bound, number and noun
	comparator string // as bounded
	noun       ref    // the counted noun, 0 if none
	site       ref    // the word by which all of it hangs on the rest of the sentence
	unit       [2]ref // the counted noun with its adjectives, [first, end)
	sentence   int
	cause      cause
	whole      *tally // that it is a part of, nil if none
	marker     ref    // the first word of the phrase that makes it a part, 0 if none
	one        bool   // read from an article: counts only beside other tallies
	window     rapporteur.DateRef
}

// Quantities fills doc.Quantities.
func Quantities(doc *rapporteur.Document, lang *language.Language, facts *world.World) {
	r := &reader{doc: doc, tree: tree.Of(doc), words: lang.Numbers}
	r.prepare()
	for i := range doc.Sentences {
		r.sentence(i)
	}
	r.join()
	r.keep()
	r.windows()
	for _, t := range r.found {
		doc.Quantities = append(doc.Quantities, r.quantity(t))
	}
}

// prepare notes the folded forms and the tokens that dates have taken.
func (r *reader) prepare() {
	r.forms = make([]string, len(r.doc.Tokens)+2)
	r.dated = make([]bool, len(r.doc.Tokens)+2)
	for i := range r.doc.Tokens {
		r.forms[i+1] = language.FoldWord(r.doc.Tokens[i].Form)
	}
	for _, d := range r.doc.Dates {
		for i := d.First; i < d.End; i++ {
			r.dated[i] = true
		}
	}
}

// sentence reads the tallies of a sentence from left to right.
func (r *reader) sentence(number int) {
	s := r.doc.Sentences[number]
	for i := s.First; i < s.End; {
		a, ok := r.amount(i, s.End)
		if !ok || r.dated[i] {
			i++
			continue
		}
		if t := r.tally(a, s); t != nil {
			t.sentence = number
			r.found = append(r.found, t)
		}
		i = a.last
	}
}

// tally reads what stands around an amount, nil if it counts nothing.
func (r *reader) tally(a amount, s rapporteur.Sentence) *tally {
	t := &tally{amount: a, first: a.begin, end: a.last, comparator: a.comparator}
	t.one = a.begin+1 == a.last && a.low == 1 && a.comparator == exactly && !r.tree.Tag(a.begin, "NUM", "ADJ")
	r.bound(t, s)
	t.marker = r.markedAfter(t, s)
	if !r.count(t, s) {
		return nil
	}
	t.cause = r.causeOf(t)
	return t
}

// keep drops what turned out to be no tally once the sentence was known.
func (r *reader) keep() {
	var kept []*tally
	for _, t := range r.found {
		if r.counts(t) {
			kept = append(kept, t)
		} else if t.whole == nil {
			r.disown(t)
		}
	}
	r.found = kept
}

// counts decides whether what was read is a tally: a bare number, an article or
// a vague number only where something was done to the counted or where it is
// part of another tally; and a small number of known things ("les deux pays")
// never.
func (r *reader) counts(t *tally) bool {
	if t.whole != nil {
		return t.noun != 0 || !t.one || t.whole.cause.measure != other
	}
	told := t.cause.measure != other
	switch {
	case t.one:
		return told && t.cause.measure != money && r.besideAnother(t)
	case t.noun == 0:
		return told || r.acting(t)
	case t.indefinite:
		return told
	}
	return told || !r.known(t) && !r.words.Audiences[r.tree.Lemma(t.noun)]
}

// acting reports whether a bare number with a bound is the subject of a full
// verb in the active: it counts those that the report is about ("more than
// 300,000 have returned").
func (r *reader) acting(t *tally) bool {
	verb := r.tree.Head(t.site)
	return t.comparator != exactly && r.tree.Is(t.site, "nsubj") && !r.tree.Is(t.site, "nsubj:pass") &&
		r.tree.Tag(verb, "VERB") && r.tree.Child(verb, "cop") == 0
}

// known reports whether the words point back at things already told: a definite
// determiner before a small number in words.
func (r *reader) known(t *tally) bool {
	if t.digits || t.low > 12 || t.comparator != exactly {
		return false
	}
	for _, c := range r.tree.Children(t.noun) {
		if c < t.begin && r.words.Definite[r.forms[c]] {
			return true
		}
	}
	return t.begin > 1 && r.words.Definite[r.forms[t.begin-1]]
}

// besideAnother reports whether a tally is coordinated with one in numbers:
// "trois morts et un blessé".
func (r *reader) besideAnother(t *tally) bool {
	top := r.tree.FirstConjunct(t.site)
	for _, u := range r.found {
		if u != t && !u.one && u.site != 0 && r.tree.FirstConjunct(u.site) == top {
			return true
		}
	}
	return false
}

// quantity is the finished record of a tally.
func (r *reader) quantity(t *tally) rapporteur.Quantity {
	q := rapporteur.Quantity{
		Span: r.doc.SpanOf(t.first, t.end), Head: t.noun, Measure: t.cause.measure,
		Comparator: t.comparator, Unit: r.unit(t), PartOf: r.placeOf(t.whole), Window: t.window,
		Group: r.group(t), Agent: r.agents(t), Place: r.where(t), Rule: t.cause.rule, Matched: r.matches(t),
	}
	if q.Head == 0 {
		q.Head = t.last - 1
	}
	if t.comparator != vaguely {
		q.Low = &t.low
	}
	if t.comparator == between {
		q.High = &t.high
	}
	return q
}

// placeOf is the place of a tally among those found, counted from 1; 0 for none.
func (r *reader) placeOf(t *tally) int {
	for i, u := range r.found {
		if u == t {
			return i + 1
		}
	}
	return 0
}

// matches tells which tokens the tally was read from.
func (r *reader) matches(t *tally) []rapporteur.Match {
	out := []rapporteur.Match{{Token: t.begin, Part: "number"}}
	if t.first < t.begin {
		out = append(out, rapporteur.Match{Token: t.first, Part: "bound"})
	}
	if t.noun != 0 {
		out = append(out, rapporteur.Match{Token: t.noun, Part: "counted"})
	}
	if t.cause.token != 0 && t.cause.token != t.noun {
		out = append(out, rapporteur.Match{Token: t.cause.token, Part: "cause"})
	}
	if t.marker != 0 {
		out = append(out, rapporteur.Match{Token: t.marker, Part: "part"})
	}
	return out
}
