package score

import (
	"fmt"

	"rapporteur"
)

// Metric is one metric's count.
type Metric struct {
	Name string
	Count
}

// Difference is the error of two documents that are not one text: the first
// words of each that differ. A zero reference is the end of the text.
type Difference struct{ Gold, System rapporteur.TokenRef }

func (d *Difference) Error() string {
	return fmt.Sprintf("the texts differ: word %d of the gold, word %d of the system", d.Gold, d.System)
}

// Syntax compares two analyses of one text by the metrics of the CoNLL 2018
// shared task (Zeman et al. 2018, "CoNLL 2018 Shared Task: Multilingual Parsing
// from Raw Text to Universal Dependencies", and its conll18_ud_eval.py). Each
// document must hold whole trees. A word is right under
//
//	UPOS     if its part of speech is,
//	UFeats   if its universal features are,
//	AllTags  if both are,
//	Lemmas   if its lemma is; a gold lemma "_" takes any,
//	UAS      if its head is,
//	LAS      if its head and the main type of its relation are,
//	CLAS     the same, content words only,
//	MLAS     and also its part of speech and features, and its function words by all of these,
//	BLEX     as CLAS, and its lemma.
//
// XPOS, the part of speech of each treebank's own, is left out: the program
// does not predict it. AllTags is therefore the shared task's where the gold
// has no XPOS. Texts that differ are a *Difference.
func Syntax(gold, system *rapporteur.Document) ([]Metric, error) {
	g, s := analyse(gold), analyse(system)
	if g.text != s.text {
		return nil, firstDifference(g, s)
	}
	metrics := []Metric{
		{"Tokens", compareSpans(g.tokens, s.tokens)},
		{"Sentences", compareSpans(g.sentences, s.sentences)},
	}
	a := align(g, s)
	metrics = append(metrics, Metric{"Words", a.words()})
	for _, rule := range rules {
		metrics = append(metrics, Metric{rule.name, a.count(rule)})
	}
	return metrics, nil
}

// compareSpans counts the spans that both sides have. Both are in order, and
// the spans of one side do not overlap.
func compareSpans(gold, system []span) Count {
	c := Count{Gold: len(gold), System: len(system)}
	for len(gold) > 0 && len(system) > 0 {
		g, s := gold[0], system[0]
		if g == s {
			c.Correct++
		}
		if g.start <= s.start {
			gold = gold[1:]
		}
		if s.start <= g.start {
			system = system[1:]
		}
	}
	return c
}

// rule says when a pair of words is right.
type rule struct {
	name        string
	contentOnly bool
	right       func(*alignment, pair) bool
}

var rules = [...]rule{
	{"UPOS", false, (*alignment).tag},
	{"UFeats", false, (*alignment).features},
	{"AllTags", false, all((*alignment).tag, (*alignment).features)},
	{"Lemmas", false, (*alignment).lemma},
	{"UAS", false, (*alignment).head},
	{"LAS", false, all((*alignment).head, (*alignment).relation)},
	{"CLAS", true, all((*alignment).head, (*alignment).relation)},
	{"MLAS", true, all((*alignment).head, (*alignment).relation, (*alignment).tag, (*alignment).features, (*alignment).functionWords)},
	{"BLEX", true, all((*alignment).head, (*alignment).relation, (*alignment).lemma)},
}

func all(tests ...func(*alignment, pair) bool) func(*alignment, pair) bool {
	return func(a *alignment, p pair) bool {
		for _, right := range tests {
			if !right(a, p) {
				return false
			}
		}
		return true
	}
}

// words counts the words that stand for each other.
func (a *alignment) words() Count {
	return Count{Gold: len(a.gold.words), System: len(a.system.words), Correct: len(a.pairs)}
}

// count applies a rule. Whether a pair is one of content words, the gold says.
func (a *alignment) count(r rule) Count {
	counts := func(w *word) bool { return !r.contentOnly || content[w.relation] }
	c := Count{Gold: tally(a.gold.words, counts), System: tally(a.system.words, counts)}
	for _, p := range a.pairs {
		if !counts(&a.gold.words[p.gold]) {
			continue
		}
		c.Aligned++
		if r.right(a, p) {
			c.Correct++
		}
	}
	return c
}

func tally(words []word, counts func(*word) bool) int {
	n := 0
	for i := range words {
		if counts(&words[i]) {
			n++
		}
	}
	return n
}

func (a *alignment) tag(p pair) bool {
	return a.gold.words[p.gold].tag == a.system.words[p.system].tag
}

func (a *alignment) features(p pair) bool {
	return a.gold.words[p.gold].features == a.system.words[p.system].features
}

func (a *alignment) lemma(p pair) bool {
	want := a.gold.words[p.gold].lemma
	return want == "_" || want == a.system.words[p.system].lemma
}

func (a *alignment) relation(p pair) bool {
	return a.gold.words[p.gold].relation == a.system.words[p.system].relation
}

// head reports whether the head is the word that stands for the gold head. A
// root is right where the gold has one.
func (a *alignment) head(p pair) bool {
	want, got := a.gold.words[p.gold].head, a.system.words[p.system].head
	if got == noWord || want == noWord {
		return got == want
	}
	return a.goldOf[got] == want
}

// functionWords reports whether the dependents by functional relations are the
// same words with the same relations, parts of speech and features.
func (a *alignment) functionWords(p pair) bool {
	want, got := a.gold.words[p.gold].functionals, a.system.words[p.system].functionals
	if len(want) != len(got) {
		return false
	}
	for i := range want {
		child := pair{want[i], got[i]}
		if a.goldOf[got[i]] != want[i] || !a.relation(child) || !a.tag(child) || !a.features(child) {
			return false
		}
	}
	return true
}
