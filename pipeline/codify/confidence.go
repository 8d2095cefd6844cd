package codify

import (
	"math"

	"rapporteur"
)

// baseWeight is the log-odds, in hundredths, that an event is right of which none of
// the signs below is true: a finite verb at the root of its sentence tells it, by an
// entry that asks for nothing, between a doer and a target of whom none has a code.
const baseWeight = 379

// signWeights are what each sign adds, in hundredths of log-odds. train/confidence.py
// learns them, and says how well they are calibrated (train/confidence.md).
var signWeights = map[string]int{
	"argument of a verb":           -59,
	"below another act":            -117,
	"beside the sentence":          -2,
	"by precedence: future":        -92,
	"by precedence: refused":       36,
	"by precedence: threatened":    45,
	"circumstance":                 -39,
	"complement of a verb":         4,
	"conditions name words":        71,
	"deeper in the sentence":       -71,
	"describing a noun":            44,
	"doer has a code":              -51,
	"doubtful entry":               -69,
	"first of several":             50,
	"future":                       -92,
	"hypothetical":                 -207,
	"in a further clause":          5,
	"in a relative clause":         -24,
	"in an adverbial clause":       -20,
	"negated":                      -68,
	"no doer":                      11,
	"no target":                    -16,
	"one condition":                -7,
	"one of several":               -136,
	"over another act":             -55,
	"target beyond its slots":      -49,
	"target has a code":            52,
	"three conditions or more":     14,
	"told by a modal":              25,
	"told by a noun":               -29,
	"told by a noun with its verb": -64,
	"told by an adjective":         40,
	"two conditions":               32,
	"weak entry":                   -26,
	"what somebody says":           -69,
	"word of other acts too":       -83,
}

// reckon gives each act of a sentence the probability that it is right.
func (c *coder) reckon(acts []*act) {
	for i, a := range acts {
		a.signs = c.signs(a)
		if len(acts) > 1 {
			a.signs = append(a.signs, "one of several")
			if i == 0 {
				a.signs = append(a.signs, "first of several")
			}
			a.signs = append(a.signs, c.beside(a, acts)...)
		}
		a.confidence = probability(a.signs)
	}
}

// probability turns signs into a probability of three decimals. The sum is of
// integers, and no sum lies near the border of two roundings (confidence_test.go), so
// that every machine gets the same.
func probability(signs []string) float64 {
	sum := baseWeight
	for _, name := range signs {
		sum += signWeights[name]
	}
	return logistic(sum)
}

func logistic(hundredths int) float64 {
	p := 1 / (1 + math.Exp(-float64(hundredths)/100))
	return math.Round(1000*p) / 1000
}

// weighed are the signs with their weights, for explanations.
func weighed(signs []string) []rapporteur.Sign {
	out := make([]rapporteur.Sign, len(signs))
	for i, name := range signs {
		out[i] = rapporteur.Sign{Name: name, Weight: signWeights[name]}
	}
	return out
}

// signs are what speaks for or against an act, apart from the acts beside it.
func (c *coder) signs(a *act) []string {
	var out []string
	add := func(name string, so bool) {
		if so {
			out = append(out, name)
		}
	}
	light := a.entry.Kind == "NOUN" && c.lightVerb(a.token).verb != 0
	add("told by a noun", a.entry.Kind == "NOUN" && !light)
	add("told by a noun with its verb", light)
	add("told by an adjective", a.entry.Kind == "ADJ")
	add("told by a modal", a.entry.Kind == "AUX")
	out = append(out, c.placeOf(a)...)

	n := a.entry.Specificity()
	add("one condition", n == 1)
	add("two conditions", n == 2)
	add("three conditions or more", n > 2)
	add("conditions name words", namesWords(a))
	add("weak entry", a.entry.Weight < 0.85 && a.entry.Weight >= 0.65)
	add("doubtful entry", a.entry.Weight < 0.65)
	add("word of other acts too", c.ambiguous(a))

	add("no doer", a.source.empty())
	add("no target", c.alone(a) && !a.source.empty())
	add("target beyond its slots", a.target.slot == slotReach)
	add("doer has a code", c.anyCoded(a.source))
	add("target has a code", c.anyCoded(a.target))

	add("negated", a.modality == rapporteur.Negated)
	add("hypothetical", a.modality == rapporteur.Hypothetical && !a.weak)
	add("nothing says it took place", a.weak)
	add("future", a.modality == rapporteur.Future)
	if n := len(a.precedence); n > 0 {
		out = append(out, "by precedence: "+a.precedence[n-1].When)
	}
	return out
}

// placeOf says where in its sentence an act is told.
func (c *coder) placeOf(a *act) []string {
	r := c.carrier(a)
	first := c.FirstConjunct(r)
	var out []string
	if first != r && c.HeadsClause(r) {
		out = append(out, "in a further clause")
	}
	s := c.quoted(r)
	switch {
	case c.Is(first, "root"):
	case s != nil && c.contentOf(s, r):
		out = append(out, "what somebody says")
	case c.Is(first, "acl:relcl"):
		out = append(out, "in a relative clause")
	case c.Is(first, "acl", "amod"):
		out = append(out, "describing a noun")
	case c.Is(first, "advcl"):
		out = append(out, "in an adverbial clause")
	case c.Is(first, "xcomp", "ccomp", "csubj"):
		out = append(out, "complement of a verb")
	case c.Is(first, "parataxis", "appos"):
		out = append(out, "beside the sentence")
	case c.Is(first, "obj", "nsubj", "iobj", "obl:arg", "obl:agent"):
		out = append(out, "argument of a verb")
	case c.Is(first, "nmod", "compound"):
		out = append(out, "below another noun")
	default:
		out = append(out, "circumstance")
	}
	if clause := c.Clause(c.Head(first)); len(out) > 0 && clause != 0 && !c.Is(c.FirstConjunct(clause), "root") {
		out = append(out, "deeper in the sentence")
	}
	return out
}

// beside says how an act stands to the others of its sentence.
func (c *coder) beside(a *act, acts []*act) []string {
	var below, over bool
	for _, b := range acts {
		below = below || b.token != a.token && c.Under(a.token, b.token)
		over = over || b.token != a.token && c.Under(b.token, a.token)
	}
	switch {
	case below:
		return []string{"below another act"}
	case over:
		return []string{"over another act"}
	}
	return nil
}

// namesWords reports whether the entry has further words, or lists those of a
// condition.
func namesWords(a *act) bool {
	return len(a.entry.Words) > 0 || worded(a)
}

// ambiguous reports whether the carrying word has entries of other types, the ones
// for no act among them.
func (c *coder) ambiguous(a *act) bool {
	for _, entry := range c.lexicon.Entries(c.Token(a.token).Tag, c.Lemma(a.token)) {
		if entry.Type != a.entry.Type {
			return true
		}
	}
	return false
}

func (c *coder) anyCoded(p party) bool {
	for _, actor := range p.actors {
		if c.coded(actor) {
			return true
		}
	}
	return false
}
