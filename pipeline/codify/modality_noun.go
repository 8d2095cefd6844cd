package codify

// judgeNoun reads the modality of an act that a noun tells. Such an act is
// taken for a fact unless the words around it say otherwise.
func (c *coder) judgeNoun(m *match, j *judgement) {
	first := c.FirstConjunct(m.token)
	if c.HeadsClause(first) && c.Child(first, "cop") != 0 {
		c.judgeVerb(first, j) // "no habrá negociaciones"
		return
	}
	if c.denied(m.token) || c.denied(first) {
		j.negated = !j.negated
	}
	if l := c.lightVerb(m.token); l.verb != 0 {
		c.judgeLight(first, l, j)
		return
	}
	if p := c.ends[m.token]; p.when != "" {
		first = p.top
	}
	c.judgeGovernor(first, j, 5)
}

// judgeLight judges the noun as its light verb is judged. Under a participle or
// relative clause of the noun's own, the noun's place in the sentence counts too.
func (c *coder) judgeLight(noun Ref, l light, j *judgement) {
	inner := c.Under(l.verb, noun)
	ownNegation := j.negated
	c.judgeVerb(l.verb, j)
	if ownNegation && c.negated(l.verb) {
		j.negated = true // "n'a mené aucune attaque": one negation in two words
	}
	if inner && c.pastParticiple(l.verb) {
		return // "les crimes commis par X": they were committed
	}
	if inner {
		c.judgeGovernor(noun, j, 5)
	}
}

// denied reports whether the noun has a determiner or preposition that says
// there was none.
func (c *coder) denied(r Ref) bool {
	for _, k := range c.All(r, "det", "case", "advmod") {
		if c.negation(k) {
			return true
		}
	}
	return false
}

// judgeGovernor judges the noun r by what it is part of.
func (c *coder) judgeGovernor(r Ref, j *judgement, depth int) {
	head := c.Governor(r)
	if depth == 0 || head == 0 || j.dropped {
		return
	}
	lemma, g := c.Lemma(head), c.lang.Grammar
	if c.Tag(head, "NOUN") && c.Is(r, "nmod", "compound", "conj", "appos") {
		switch {
		case c.ordered(head) && c.Is(r, "nmod"):
			j.dropped = !c.realised(r)
		case g.Has("unreal nouns", lemma) && !c.realised(r):
			j.hypothetical = true
		}
		c.judgeGovernor(head, j, depth-1)
		return
	}
	if !c.Is(r, "obj", "obl:arg", "nsubj:pass", "iobj", "xcomp") && !(c.Is(r, "obl") && c.ordered(head)) {
		return
	}
	switch {
	case c.realised(r):
	case c.ordered(head):
		j.dropped = !c.Is(r, "obl:mod", "obl:agent") || c.wants(head, c.Marker(r))
	case g.Has("negating", lemma):
		j.negated = !j.negated
	case g.Has("modal", lemma):
		j.hypothetical = true
	case g.Has("future", lemma):
		j.future = true
	}
	if noun := c.Head(head); c.Is(head, "acl") && c.Is(r, "obj") && !c.realised(r) && (c.ordered(noun) || g.Has("unreal nouns", c.Lemma(noun))) {
		j.dropped = true // "une proposition prévoyant le retrait"
	}
}

// realised reports whether a participle says that the noun's act was done ("les
// crimes commis par X").
func (c *coder) realised(r Ref) bool {
	for _, k := range c.All(r, "acl") {
		if c.Passive(k) && len(c.ownAgents(k)) > 0 {
			return true
		}
	}
	return false
}
