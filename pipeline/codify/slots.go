package codify

import (
	"slices"
	"strings"

	"rapporteur/language"
)

// fillers are the heads of the phrases that stand in a slot of the match, in
// text order, relative pronouns not yet read.
func (c *coder) fillers(m *match, slot string) []Ref {
	switch slot {
	case language.SlotNobody:
		return nil
	case language.SlotSubject:
		return c.subject(m)
	case language.SlotObject:
		return c.object(m)
	case language.SlotIndirect:
		return c.indirect(m)
	case language.SlotParticle:
		return c.All(m.token, "compound:prt", "advmod")
	case language.SlotAdjective:
		return c.framed(m, c.adjectives)
	case language.SlotPossessive:
		return c.framed(m, c.possessives)
	case language.SlotCompound:
		return c.All(m.token, "compound", "nmod:unmarked")
	case language.SlotInfinitive:
		return c.infinitives(m.token)
	case language.SlotClause:
		return c.All(m.token, "ccomp", "csubj")
	case language.SlotClauseSubject:
		return c.clauseSubjects(m.token)
	}
	return c.under(m, slot)
}

// adjectives are those of the noun r, and who a participle before it says leads the
// act: "a Saudi-led strike", "the NATO-led operation".
func (c *coder) adjectives(r Ref) []Ref {
	out := c.All(r, "amod")
	for _, k := range out {
		if c.Tag(k, "VERB") && k < r && c.lang.Grammar.Has("light verbs", c.Lemma(k)) {
			out = append(out, c.All(k, "amod", "compound")...)
		}
	}
	return out
}

// infinitives are the infinitive or participle complements of r.
func (c *coder) infinitives(r Ref) []Ref {
	var out []Ref
	for _, k := range c.Children(r) {
		if c.Is(k, "xcomp") || c.bareInfinitive(k) || c.bareGerund(k) || c.addressed(k) || c.Is(k, "ccomp", "acl", "advcl") && c.Has(k, "VerbForm=Inf") && !c.purpose(k) {
			out = append(out, k)
		}
	}
	for _, o := range c.All(r, "obj", "iobj", "obl:arg") {
		for _, k := range c.All(o, "acl") {
			if c.controlled(k) {
				out = append(out, k)
			}
		}
	}
	return out
}

func (c *coder) clauseSubjects(r Ref) []Ref {
	var out []Ref
	for _, clause := range c.All(r, "ccomp", "csubj") {
		if s := c.Subject(clause); s != 0 {
			out = append(out, s)
		} else if s := c.Child(clause, "compound", "nmod:desc"); s != 0 && c.Tag(clause, "NOUN") && c.Child(clause, "mark") != 0 {
			out = append(out, s) // a verb read as a noun: "demand that the minister resign"
		}
	}
	return out
}

// possessives are the owners of the noun r: a determiner or pronoun ("sa
// visite"), or a noun in the genitive ("the king's visit").
func (c *coder) possessives(r Ref) []Ref {
	var out []Ref
	for _, k := range c.Children(r) {
		if c.Is(k, "nmod:poss") || c.Is(k, "det") && c.Has(k, "Poss=Yes") {
			out = append(out, k)
		}
	}
	return out
}

// object is what the match is done to: the object, or the subject of a passive.
func (c *coder) object(m *match) []Ref {
	if m.entry.Kind == "ADJ" {
		return nil
	}
	if c.passive(m) {
		return append(some(c.retained(m.token)), c.twins(c.surface(m.token))...)
	}
	if o := c.measuredObject(m.token); o != 0 {
		return []Ref{o}
	}
	if o := c.ownObject(m); o != 0 {
		return c.twins(o)
	}
	for _, k := range c.All(m.token, "iobj") {
		if k > m.token && c.Child(m.token, "obj") == 0 && c.Marker(k) == "" {
			return []Ref{k} // "urge Y to …": an only object, whatever its name
		}
	}
	if o := c.secondSubject(m.token); o != 0 {
		return c.twins(o)
	}
	if o := c.personalObject(m.token); o != 0 {
		return c.twins(o)
	}
	if shared := c.sharedObject(m.token); shared != 0 {
		return []Ref{shared}
	}
	if o := c.partitiveObject(m); o != 0 {
		return []Ref{o}
	}
	if o := c.particleObject(m); o != 0 {
		return []Ref{o}
	}
	return some(c.bareObject(m.token))
}

// retained is what the subject of the passive r gets: "was granted asylum".
func (c *coder) retained(r Ref) Ref {
	if !c.lexicon.Has("ditransitive", c.Lemma(r)) {
		return 0
	}
	for _, k := range c.All(r, "obj", "xcomp", "obl") {
		if k > r && c.Tag(k, "NOUN", "PROPN", "SYM") && c.Child(k, "case", "mark", "cop") == 0 && !c.Is(k, "obl:unmarked", "obl:tmod", "obl:npmod") {
			return k
		}
	}
	return 0
}

// particleObject is an object behind a particle, a further word of the entry, that
// the tree took for its preposition ("hand over the evidence") or left it unnamed for.
func (c *coder) particleObject(m *match) Ref {
	for _, k := range c.All(m.token, "obl") {
		first, _ := c.Range(k)
		cases := c.All(k, "case")
		switch {
		case len(cases) == 1 && cases[0] == first && first == m.token+1 && contains(m.words, first),
			len(cases) == 0 && first == m.token+2 && contains(m.words, m.token+1) && !c.Is(k, "obl:unmarked", "obl:tmod", "obl:npmod"):
			return c.relative(k)
		}
	}
	return 0
}

// personalObject is somebody behind the verb r under the preposition that persons
// take as objects, whatever the tree calls it, where the verb has no other object.
func (c *coder) personalObject(r Ref) Ref {
	for _, k := range c.All(r, "iobj", "obl") {
		if k > r && c.lexicon.Has("personal", lastWord(c.Marker(k))) && c.hasActor(k) && c.Child(r, "obj", "ccomp") == 0 {
			return c.relative(k)
		}
	}
	return 0
}

// lastWord is the last of the words of a preposition: of "a tiros a los soldados" the
// first belong to the verb.
func lastWord(marker string) string { return marker[strings.LastIndex(marker, " ")+1:] }

// measuredObject is an object of which the verb r takes more or less than a number:
// the tree hangs it under the preposition ("accueille plus de mille réfugiés"), below
// the verb or the word of comparison.
func (c *coder) measuredObject(r Ref) Ref {
	for _, parent := range append(c.All(r, "obj", "advmod"), r) {
		for _, k := range c.All(parent, "obj", "obl", "nmod") {
			first, _ := c.Range(k)
			measure := first - 1
			if measure > r && c.Tag(first, "ADP", "SCONJ") && c.lexicon.Has("measuring", c.Lemma(measure)) && (measure == parent || c.Head(measure) == r) {
				return c.relative(k)
			}
		}
	}
	return 0
}

// partitiveObject is an object behind the verb, or behind the one to whom, whose
// article was read as a preposition and article ("livrer [à X] des chars"): the entry
// itself reads none there.
func (c *coder) partitiveObject(m *match) Ref {
	start := c.afterDative(m.token)
	for _, k := range c.All(m.token, "obl") {
		article, preposition := c.Child(k, "det"), c.Child(k, "case")
		if first, _ := c.Range(k); k < m.token || first != m.token+1 && first != start || article == 0 || preposition == 0 {
			continue
		}
		if c.lexicon.Has("partitive", c.Marker(k)) && c.Token(article).Surface == c.Token(preposition).Surface && !reads(m.entry, c.Marker(k)) {
			return k
		}
	}
	return 0
}

// afterDative is the token behind the adverbs and the phrase of the dative that follow the
// verb r.
func (c *coder) afterDative(r Ref) Ref {
	next := r + 1
	for _, k := range c.Children(r) {
		first, end := c.Range(k)
		if first == next && (c.Is(k, "advmod") || c.Is(k, "obl", "iobj") && c.lexicon.Has("dative", c.Marker(k))) {
			next = end
		}
	}
	return next
}

// secondSubject is what the tree calls a subject behind the verb r though r has
// one before it: its object.
func (c *coder) secondSubject(r Ref) Ref {
	subjects := c.All(r, "nsubj")
	if n := len(subjects); n > 1 && subjects[0] < r && subjects[n-1] > r && c.Child(r, "cop", "expl:subj") == 0 {
		for _, s := range subjects {
			if s > r && c.Tag(s, "NOUN", "PROPN") {
				return s
			}
		}
	}
	return 0
}

// bareObject is an actor that stands behind the verb without a preposition,
// whatever the tree calls it.
func (c *coder) bareObject(r Ref) Ref {
	if c.Is(r+1, "case") && c.Head(c.Head(r+1)) == r {
		return 0 // what stands between a preposition and its noun is under it, too
	}
	for _, k := range c.All(r, "obl", "nmod") {
		if k > r && c.Tag(k, "NOUN", "PROPN") && c.Marker(k) == "" && !c.Is(k, "obl:unmarked", "obl:tmod", "obl:npmod", "obl:mod") && c.hasActor(k) {
			return k
		}
	}
	return 0
}

func (c *coder) underPreposition(r Ref) bool {
	for _, k := range c.All(r, "case") {
		if c.Tag(k, "ADP", "SCONJ") {
			return true
		}
	}
	return false
}

// ownObject is the object in the verb's own clause, or the noun whose relative
// clause leaves it out ("the soldiers they killed").
func (c *coder) ownObject(m *match) Ref {
	var relative bool
	for _, k := range c.Children(m.token) {
		if c.Is(k, "obj") && !c.Has(k, "Reflex=Yes") && (!c.underPreposition(k) || c.lexicon.Has("personal", c.Marker(k))) && !contains(m.words, k) && !c.isDate(k) {
			return c.relative(k)
		}
		relative = relative || c.Relative(k)
	}
	if c.Is(m.token, "acl:relcl") && !relative && c.Child(m.token, "nsubj") != 0 && m.entry.Kind == "VERB" && c.Child(m.token, "cop") == 0 {
		return c.Head(m.token)
	}
	return 0
}

// sharedObject is the object that the verb r shares with one coordinated with
// it: what stands after the last of them belongs to all.
func (c *coder) sharedObject(r Ref) Ref {
	group := c.Conjuncts(c.FirstConjunct(r))
	if len(group) < 2 {
		return 0
	}
	last := group[len(group)-1]
	for _, verb := range []Ref{last, group[0]} {
		for _, o := range c.All(verb, "obj") {
			if verb != r && o > last && c.Child(last, "nsubj") == 0 && c.Marker(o) == "" {
				return c.relative(o)
			}
		}
	}
	return 0
}

// indirect are the indirect objects: clitics, and phrases under the dative.
func (c *coder) indirect(m *match) []Ref {
	var out []Ref
	for _, k := range c.All(m.token, "iobj") {
		if !c.Has(k, "Reflex=Yes") && c.lexicon.PronounFor(c.Lemma(k)) == "" {
			out = append(out, c.relative(k))
		}
	}
	if k := c.shifted(m.token); k != 0 {
		out = append(out, k)
	}
	if c.passive(m) && c.retained(m.token) != 0 {
		out = append(out, c.twins(c.surface(m.token))...)
	}
	for _, p := range c.Phrases(m.token) {
		if c.lexicon.Has("dative", p.Marker) && !contains(out, p.Head) {
			out = append(out, c.relative(p.Head))
		}
	}
	return out
}

// others are the fillers of a slot without those that the entry itself names where
// these are no side of the act: what is moved, the prisoners that two exchange, the
// "dictator" that somebody is called.
func (c *coder) others(m *match, fillers []Ref, other party) []Ref {
	if m.entry.Type != "MOBILIZE" && len(fillers) < 2 && !(m.entry.Recip && len(other.actors) > 1) {
		return fillers
	}
	out := slices.Clone(fillers)
	for _, k := range m.entry.Conditions {
		if !k.Absent && len(k.Words) > 0 {
			out = slices.DeleteFunc(out, func(r Ref) bool { return r == c.fulfils(m, k) })
		}
	}
	if len(out) == 0 && m.entry.Type != "MOBILIZE" && !m.entry.Recip {
		return fillers
	}
	return out
}

// shifted is the indirect object right behind the verb r that the tree makes a part of
// the object: a name and then a number is no noun phrase ("gave Y 200 million").
func (c *coder) shifted(r Ref) Ref {
	o := c.Child(r, "obj")
	if first, _ := c.Range(o); o < r || first != c.afterAdverbs(r) {
		return 0
	}
	for k := range o - r {
		name := r + 1 + k
		if m := c.mentions.heads[name]; m != nil && c.Tag(name, "PROPN") && c.Under(name, o) && name < o && c.Tag(m.End, "NUM", "SYM", "DET") && !c.Is(m.End, "flat") {
			return name
		}
	}
	return 0
}

// some is a list of r, empty for zero.
func some(r Ref) []Ref {
	if r == 0 {
		return nil
	}
	return []Ref{r}
}

func contains(list []Ref, r Ref) bool {
	for _, other := range list {
		if other == r {
			return true
		}
	}
	return false
}
