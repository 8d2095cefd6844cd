package codify

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/language"
)

// judgement is what the grammar says of whether an act happened.
type judgement struct {
	negated      bool
	future       bool // it is still to come, or promised
	hypothetical bool // it is only possible, wanted or supposed
	weak         bool // hypothetical only because nothing says that it happened
	dropped      bool // it is the content of an order or purpose, and tells no act of its own
}

// judge reads the modality of the match from what governs it.
func (c *coder) judge(m *match) *judgement {
	j := &judgement{}
	switch m.entry.Modality {
	case rapporteur.Future:
		j.future = true
	case rapporteur.Hypothetical:
		j.hypothetical = true
	case rapporteur.Negated:
		j.negated = true
	}
	switch {
	case m.entry.Kind == "NOUN":
		c.judgeNoun(m, j)
	case m.entry.Kind == "ADJ" && c.Is(m.token, "xcomp", "amod") && c.Tag(c.Head(m.token), "VERB"):
		c.judgeVerb(c.Head(m.token), j)
	default:
		c.judgeVerb(m.token, j)
	}
	if c.saysNo(m) {
		j.negated, j.future = !j.negated, false // "will not bow to": the act itself is the refusal, and done by saying so
	}
	c.judgeQuotation(m, j)
	return j
}

// saysNo reports whether what negates the match is among its entry's own words.
func (c *coder) saysNo(m *match) bool {
	own := func(r Ref) bool { return r != 0 && c.negation(r) && names(m.entry, c.Lemma(r)) }
	return (c.negated(m.token) || m.entry.Kind == "NOUN" && c.denied(m.token)) && slices.ContainsFunc(c.Children(m.token), func(k Ref) bool { return own(k) || own(c.Child(k, "det")) })
}

// names reports whether the lemma is one of the entry's further words, or stands
// in a condition.
func names(entry *language.Entry, lemma string) bool {
	return slices.Contains(entry.Words, lemma) || slices.ContainsFunc(entry.Conditions, func(k language.Condition) bool {
		return slices.ContainsFunc(k.Words, func(lemmas []string) bool { return slices.Contains(lemmas, lemma) })
	})
}

// judgeQuotation reads the stance of the statement that holds the match: what a
// speaker denies he says did not happen, and what he demands or promises in a
// bare infinitive is judged by the demand.
func (c *coder) judgeQuotation(m *match, j *judgement) {
	s := c.quoted(m.token)
	if s == nil || !c.contentOf(s, m.token) || c.contact(m.token) != 0 {
		return
	}
	switch s.Stance {
	case rapporteur.Deny:
		j.negated = !j.negated
	case rapporteur.DemandOf, rapporteur.Ask:
		if m.entry.Kind == "VERB" && (c.Infinitive(m.token) || c.Has(m.token, "Mood=Sub")) {
			j.dropped = true
		}
	}
}

// contentOf reports whether r heads the content of the statement, or is
// coordinated with its head: what stands deeper is presupposed.
func (c *coder) contentOf(s *rapporteur.Statement, r Ref) bool {
	return s.ContentHead != 0 && c.FirstConjunct(r) == c.FirstConjunct(s.ContentHead)
}

// judgeVerb climbs from the predicate r through everything that it is the
// complement of.
func (c *coder) judgeVerb(r Ref, j *judgement) {
	for depth := 0; r != 0 && depth < 12 && !j.dropped; depth++ {
		c.judgeForms(r, j)
		r = c.climb(r, j)
	}
}

// judgeForms reads what the verb's own form and adverbs say.
func (c *coder) judgeForms(r Ref, j *judgement) {
	if c.negated(r) {
		j.negated = !j.negated
	}
	verbs := append([]Ref{r}, c.All(r, "aux", "cop")...)
	for _, v := range verbs {
		switch {
		case c.Has(v, "Tense=Fut"), v != r && c.lang.Grammar.Has("future", c.Lemma(v)), v != r && c.lexicon.Has("reported future", c.Lemma(v)) && c.reported(r):
			j.future = true
		case c.Has(v, "Mood=Cnd") && c.reported(r), v != r && c.lexicon.Has("reported future", c.Lemma(v)) && c.scheduled(r):
			j.future = true
		case v != r && c.lang.Grammar.Has("modal", c.Lemma(v)), c.Has(v, "Mood=Imp"):
			j.hypothetical = true
		}
	}
	if c.conditional(r) || c.awaited(r) {
		j.hypothetical = true
	}
	for _, k := range c.All(r, "advcl") {
		if c.conditional(k) && !c.past(r) {
			j.hypothetical = true
		}
	}
	if c.purpose(r) && c.contact(r) == 0 || c.duties[r] != nil {
		j.dropped = true
	}
}

// past reports whether the verb r tells of the past, plainly.
func (c *coder) past(r Ref) bool {
	for _, v := range append([]Ref{r}, c.All(r, "aux")...) {
		if c.Has(v, "Tense=Past") && c.Has(v, "VerbForm=Fin") || c.Has(v, "Tense=Imp") {
			return true
		}
	}
	return c.Child(r, "aux:tense") != 0 && !c.Has(c.Child(r, "aux:tense"), "Mood=Cnd") && !c.Has(c.Child(r, "aux:tense"), "Tense=Fut")
}

// reported reports whether the clause r stands under a verb of the past, from
// which its conditional looks forward ("said that it would").
func (c *coder) reported(r Ref) bool {
	return c.Is(r, "ccomp") && c.past(c.Head(r)) && c.Child(r, "aux:tense") == 0
}

// scheduled reports whether the sentence r, whose auxiliary sees a future from the past,
// tells a day and no condition: a report that leaves out who said it ("would hold talks
// next week").
func (c *coder) scheduled(r Ref) bool {
	first := c.FirstConjunct(r)
	if c.Head(first) != 0 || !c.Has(r, "VerbForm=Inf") || len(c.All(first, "advcl")) > 0 {
		return false
	}
	return slices.ContainsFunc(c.Doc.Dates, func(d rapporteur.Date) bool {
		return d.Head != 0 && c.FirstConjunct(c.dateGovernor(&d)) == first
	})
}

// awaited reports whether r is what the clause above waits for and nothing says that it
// came: "until Y withdraws". Told of the past it came, unless it was awaited then. The
// pronoun of "jusqu'à ce que" may stand between the two.
func (c *coder) awaited(r Ref) bool {
	head, linked := c.Head(r), c.Is(r, "advcl") && c.linkedBy("awaited", r)
	if c.Is(r, "acl:relcl") && c.Tag(head, "PRON") && c.Marker(head) != "" {
		linked = c.lang.Grammar.Has("awaited", c.Marker(head)+" "+c.Lemma(head)+" "+c.Linker(r))
		head = c.Head(head)
	}
	if !linked || !c.finite(r) {
		return false
	}
	return !c.past(r) || slices.ContainsFunc(append(c.All(head, "aux"), head), func(v Ref) bool {
		return c.Has(v, "Mood=Cnd") || c.lexicon.Has("reported future", c.Lemma(v))
	})
}

func (c *coder) conditional(r Ref) bool {
	return !c.Is(r, "ccomp") && c.linkedBy("conditional", r)
}

// purpose reports whether the clause r tells what for: an adverbial clause under
// a marker of purpose, or the infinitive of a noun that is one ("dans le but de").
func (c *coder) purpose(r Ref) bool {
	if c.Has(c.Child(r, "aux"), "VerbForm=Inf") && !c.Is(c.Child(r, "aux"), "aux:pass", "aux:caus") {
		return false
	}
	if c.complement(r) {
		return false
	}
	if (c.Is(r, "advcl") || c.Head(r) != c.Governor(r)) && c.linkedBy("purpose", r) {
		return true
	}
	linker := c.Linker(r)
	if noun := c.Head(r); c.Is(r, "acl", "ccomp", "xcomp") && c.Tag(noun, "NOUN") {
		bare := strings.TrimSpace(c.Marker(noun) + " " + c.Lemma(noun) + " " + linker)
		full := strings.TrimSpace(c.Marker(noun) + " " + c.Lemma(c.Child(noun, "det")) + " " + c.Lemma(noun) + " " + linker)
		return c.lang.Grammar.Has("purpose", bare) || c.lang.Grammar.Has("purpose", full)
	}
	return false
}

// linkedBy reports whether the conjunction of the clause r, or what it begins
// with, belongs to the class: "in order" of "in order to".
func (c *coder) linkedBy(class string, r Ref) bool {
	words := strings.Fields(c.Linker(r))
	for n := range words {
		if c.lang.Grammar.Has(class, strings.Join(words[:n+1], " ")) {
			return true
		}
	}
	return false
}

// negated reports whether the predicate r is negated: by an adverb or marker of
// its own, or by a subject or object that is nobody. A restriction ("ne … que")
// is no negation.
func (c *coder) negated(r Ref) bool {
	negated := false
	for _, k := range c.Children(r) {
		switch {
		case c.restriction(k), c.restriction(c.Child(k, "advmod")):
			return false
		case c.Is(k, "advmod", "aux", "mark", "cc") && c.negation(k):
			negated = true
		case c.Is(k, "nsubj", "obj") && (c.negation(k) || c.negation(c.Child(k, "det"))):
			negated = true
		}
	}
	return negated
}

// restriction reports whether r is the second half of "ne … que".
func (c *coder) restriction(r Ref) bool {
	return c.Is(r, "advmod") && (c.Has(r, "Polarity=Neg") || c.Tag(r, "SCONJ")) && !c.lang.Grammar.Has("negation", c.Lemma(r))
}

// negation reports whether r is a word of negation, used as one: several are
// also words of degree ("plus").
func (c *coder) negation(r Ref) bool {
	if r == 0 || !c.lang.Grammar.Has("negation", c.Lemma(r)) {
		return false
	}
	return c.Has(r, "Polarity=Neg") || c.Has(r, "PronType=Neg") || c.Tag(r, "PART", "ADP", "SCONJ", "CCONJ", "DET")
}

// climb reads what governs the clause r and returns the predicate to go on
// with, zero where r stands for itself.
func (c *coder) climb(r Ref, j *judgement) Ref {
	head := c.Governor(r)
	switch {
	case c.Is(r, "conj"):
		return c.climbConjunct(r, j)
	case c.Is(r, "acl:relcl"), head == 0, c.ranked(r):
		return 0
	case c.Is(r, "advcl", "obl") && c.linkedBy("temporal", r):
		return 0
	case c.contact(r) != 0:
		return c.predicate(c.contact(r))
	case c.controlled(r):
		return c.underVerb(r, c.Head(head), j)
	case c.infinitiveOfNoun(r):
		return c.underNoun(head, j)
	case c.Is(r, "xcomp"), c.complement(r),
		c.Is(r, "ccomp", "advcl", "obl", "csubj") && c.Has(r, "VerbForm=Inf") && c.Linker(r) != "",
		c.Is(r, "advcl") && c.gerund(r) && c.lang.Grammar.Has("negating", c.Lemma(head)):
		return c.underVerb(r, head, j)
	case c.Is(r, "ccomp", "csubj"):
		c.underThat(r, head, j)
	}
	return 0
}

// gerund reports whether r is a verb that stands like a noun under a preposition
// ("refrain from attacking"), a form that tagsets also call a participle.
func (c *coder) gerund(r Ref) bool {
	return c.Has(r, "VerbForm=Ger") || c.Has(r, "VerbForm=Part") && !c.Has(r, "Tense=Past") && c.Linker(r) != ""
}

// climbConjunct goes on with what governs the first conjunct; a conjunct that
// has no auxiliary or subject of its own also shares its form.
func (c *coder) climbConjunct(r Ref, j *judgement) Ref {
	first := c.parallel(r)
	if first == 0 {
		j.dropped = true
		return 0
	}
	if c.Child(r, "nsubj") == 0 && !c.finite(r) && !c.finiteAlone(first) {
		return first
	}
	return c.climb(first, j)
}

// finite reports whether r has a finite form of its own, in it or in an
// auxiliary.
func (c *coder) finite(r Ref) bool { return c.finiteAlone(r) || c.Child(r, "aux", "cop") != 0 }

func (c *coder) finiteAlone(r Ref) bool { return c.Has(r, "VerbForm=Fin") }

// underVerb judges an infinitive or participle complement by its governor.
func (c *coder) underVerb(r, head Ref, j *judgement) Ref {
	lemma, g := c.Lemma(head), c.lang.Grammar
	switch {
	case c.ordered(head):
		j.dropped = true
		return 0
	case g.Has("implicative", lemma), c.ends[r].word == head:
	case g.Has("negating", lemma):
		j.negated = !j.negated
	case g.Has("future", lemma):
		j.future = true
	case g.Has("modal", lemma):
		j.hypothetical = true
	case c.Infinitive(r) && !c.tells(head):
		j.dropped = true // an unknown governor: nothing says that it took place
	}
	return head
}

// tells reports whether the governor says that its infinitive took place: it is
// an act that presupposes it ("accuser X de tuer").
func (c *coder) tells(head Ref) bool {
	m := c.matches[head]
	return m != nil && presupposes(m.entry.Type)
}

// ordered reports whether r carries an act by which its content is only wanted,
// promised or refused.
func (c *coder) ordered(r Ref) bool {
	m := c.matches[r]
	return m != nil && orders(m.entry.Type)
}

// underThat judges a clause with a conjunction: it stands for itself, unless its
// mood or its governor makes it a wish.
func (c *coder) underThat(r, head Ref, j *judgement) {
	g, lemma := c.lang.Grammar, c.Lemma(head)
	wish := c.Has(r, "Mood=Sub") || c.Has(c.Child(r, "aux", "cop"), "Mood=Sub") || c.Has(r, "VerbForm=Inf") && c.Child(r, "aux") == 0
	switch {
	case c.ordered(head) && (wish || c.matches[head].entry.Type == "REQUEST" && !c.past(r)):
		j.dropped = true
	case g.Has("negating", lemma):
		j.negated = !j.negated
	case g.Has("modal", lemma), g.Has("unreal nouns", lemma):
		j.hypothetical = true
	case wish && !c.tells(head):
		j.hypothetical, j.weak = true, true
	}
}

// underNoun judges the infinitive of a noun ("la menace de bombarder").
func (c *coder) underNoun(noun Ref, j *judgement) Ref {
	l := c.lightVerb(noun)
	if c.ordered(noun) || l.verb != 0 && c.ordered(l.verb) {
		j.dropped = true
		return 0
	}
	if !c.lang.Grammar.Has("unreal nouns", c.Lemma(noun)) {
		j.dropped = true
		return 0
	}
	if c.denied(noun) || l.verb != 0 && c.negated(l.verb) {
		j.negated, j.future = !j.negated, true // "has no intention to": refused
		return 0
	}
	j.hypothetical = true
	return 0
}
