package codify

import "slices"

// light is the verb that only carries an event noun, and how it does.
type light struct {
	verb      Ref
	undergone bool // its subject is acted on: "subir une attaque"
	subject   bool // the noun is its subject: "une réunion a eu lieu"
}

// lightVerb is the light verb of the noun r: the noun is its object ("mener une
// attaque"), its subject ("une rencontre a eu lieu"), is under its preposition
// ("procéder à une attaque"), or it is in a relative clause or participle of
// the noun ("l'attaque menée par X").
func (c *coder) lightVerb(token Ref) light {
	r := c.FirstConjunct(token)
	if l := c.patient(r); l.verb != 0 {
		return l
	}
	if verb := c.orders[token]; verb != 0 {
		return light{verb: verb}
	}
	if p := c.ends[token]; p.verb != 0 && p.turns {
		return light{verb: p.verb, subject: c.Is(p.top, "nsubj")}
	}
	head := c.Head(r)
	switch {
	case c.Is(r, "obj", "nsubj:pass", "xcomp") || c.Is(r, "obl:arg") && c.Child(head, "obj") == 0:
		if verb := c.nearestLight(head, r); verb != 0 {
			return light{verb: verb, undergone: c.lexicon.Has("undergoing", c.Lemma(verb))}
		}
	case c.Is(r, "nsubj") && (c.isLight(head) || c.Child(head, "expl") != 0 && head < r):
		return light{verb: head, subject: true}
	}
	for _, k := range c.All(r, "acl") {
		if !c.isLight(k) {
			continue
		}
		relative := c.Is(k, "acl:relcl") && (c.relativeIn(k, "obj", "nsubj:pass") || c.Child(k, "obj") == 0 && c.Child(k, "nsubj") != 0)
		if relative || c.Passive(k) {
			return light{verb: k, undergone: c.lexicon.Has("undergoing", c.Lemma(k))}
		}
	}
	if noun := c.frame(r); noun != 0 {
		return c.lightVerb(noun)
	}
	return light{}
}

// patient is the light verb of an act that stands below a word for whom it is done
// to, or for who did it, as is said of violence and coercion only: "être la cible
// d'une attaque", "faire l'objet de poursuites", "être responsable d'un massacre".
func (c *coder) patient(r Ref) light {
	noun := c.Head(r)
	if o := c.Child(noun, "obj"); c.isLight(noun) && o != r && c.lexicon.Has("patients", c.Lemma(o)) {
		noun = o // the tree hangs the act on the verb
	}
	undergone := c.lexicon.Has("patients", c.Lemma(noun))
	if !c.Is(r, "nmod", "obl") || !undergone && !(c.lexicon.Has("authors", c.Lemma(noun)) && c.hurts(r)) {
		return light{}
	}
	if c.Child(noun, "cop") != 0 || c.Is(noun, "appos") || c.Tag(noun, "ADJ") && c.Is(noun, "amod", "acl") {
		return light{verb: noun, undergone: undergone}
	}
	if v := c.Head(noun); c.isLight(v) && c.Is(noun, "obj", "xcomp") {
		return light{verb: v, undergone: true}
	}
	return light{}
}

// hurts reports whether r tells an act of violence or coercion.
func (c *coder) hurts(r Ref) bool {
	m := c.matches[r]
	return m != nil && (m.entry.Type == "ASSAULT" || m.entry.Type == "COERCE")
}

// nearestLight is the light verb that the noun r belongs to: its governor, or the
// verb coordinated with that which stands nearer and has no object of its own.
func (c *coder) nearestLight(head, r Ref) Ref {
	for _, k := range slices.Backward(c.All(head, "conj")) {
		if k < r && c.isLight(k) && c.Child(k, "obj", "xcomp", "ccomp") == 0 {
			return k
		}
	}
	if c.isLight(head) {
		return head
	}
	return 0
}

func (c *coder) isLight(r Ref) bool {
	return c.Tag(r, "VERB", "AUX") && (c.lang.Grammar.Has("light verbs", c.Lemma(r)) || c.lexicon.Has("undergoing", c.Lemma(r)))
}

// relativeIn reports whether a relative pronoun stands in one of the relations
// to the verb r.
func (c *coder) relativeIn(r Ref, relations ...string) bool {
	for _, k := range c.All(r, relations...) {
		if c.Relative(k) {
			return true
		}
	}
	return false
}

// lightSubject are the heads that the light verb gives the act: as its doer, or
// as the one acted on.
func (c *coder) lightSubject(l light) []Ref {
	switch {
	case l.verb == 0 || l.subject:
		return nil
	case !c.Tag(l.verb, "VERB", "AUX"):
		if c.Is(l.verb, "appos", "amod", "acl") {
			return some(c.Head(l.verb))
		}
		return some(c.Subject(l.verb))
	case c.Passive(l.verb) && c.Child(l.verb, "aux:caus") == 0:
		return c.agents(l.verb)
	}
	return some(c.understood(l.verb, 6))
}
