package codify

import (
	"slices"

	"rapporteur/language"
	"rapporteur/tree"
)

// subject is who does what the match says: the subject of an active verb, also
// understood, the agent of a passive one, the bearer of an adjective.
func (c *coder) subject(m *match) []Ref {
	switch {
	case m.entry.Kind == "ADJ":
		return some(c.bearer(m.token))
	case m.entry.Kind == "NOUN":
		return some(c.Child(m.token, "nsubj"))
	case c.passive(m):
		return c.agents(m.token)
	}
	return c.twins(c.understood(m.token, 6))
}

// twins are r and those that the tree hangs on its governor under the same
// relation right behind it: parsers so read the first members of an enumeration
// ("A, B et C") and an ordinal before its noun.
func (c *coder) twins(r Ref) []Ref {
	out := some(r)
	if r == 0 || c.Relative(r) || !c.Is(r, "nsubj", "obj") {
		return out
	}
	for _, k := range c.Children(c.Head(r)) {
		first, _ := c.Range(k)
		_, end := c.Range(out[len(out)-1])
		if k > r && c.Token(k).Relation == c.Token(r).Relation && c.Tag(k, "NOUN", "PROPN") && (first <= end || first == end+1 && c.Tag(end, "PUNCT")) {
			out = append(out, k)
		}
	}
	return out
}

// bearer is what the adjective r is said of.
func (c *coder) bearer(r Ref) Ref {
	if s := c.Child(r, "nsubj"); s != 0 {
		return c.relative(s)
	}
	r = c.FirstConjunct(r)
	head := c.Head(r)
	switch {
	case c.Child(r, "nsubj") != 0:
		return c.relative(c.Child(r, "nsubj"))
	case c.Is(r, "amod", "acl", "appos"):
		return head
	case c.Is(r, "xcomp", "advcl", "obl"):
		if o := c.Child(head, "obj"); o != 0 {
			return o
		}
		return c.understood(head, 6)
	}
	return c.Subject(r)
}

// understood is the subject of the active verb r. It adds to tree.Subject what
// the closed classes know: the subject of "promettre à X de" is the promiser,
// and an infinitive below a noun has the noun's owner for its subject.
func (c *coder) understood(r Ref, depth int) Ref {
	head := c.Governor(r)
	switch {
	case depth == 0 || r == 0:
		return 0
	case c.Child(r, "nsubj") != 0:
		return c.relative(c.Subject(r))
	case c.Is(r, "conj") && c.Child(r, "expl:subj") == 0:
		return c.understood(c.parallel(r), depth-1)
	case c.markedRelative(r):
		return head
	case c.underName(r):
		return head
	case c.subjectless(r):
		return c.understood(head, depth-1)
	case c.Is(r, "amod"), c.Is(r, "acl") && !c.Is(r, "acl:relcl") && c.finiteAlone(r) && c.Linker(r) == "":
		return head // a finite verb hung on a bare noun has it for its subject
	case c.predicated(r) != 0:
		return c.predicated(r)
	case c.loose(r) != 0:
		return c.understood(c.loose(r), depth-1)
	case c.blamed(r) != 0:
		return c.blamed(r)
	case c.controlled(r):
		return head
	case c.infinitiveOfNoun(r):
		return c.owner(head)
	case c.unsaidSubject(r):
		return c.understood(head, depth-1)
	case c.complement(r) && !c.keepsSubject(head):
		return c.relative(c.Child(head, "obj", "iobj", "obl:arg"))
	case c.complement(r), c.Is(r, "xcomp", "ccomp") && c.Has(r, "VerbForm=Inf") && c.keepsSubject(head):
		return c.understood(head, depth-1)
	case head != c.Head(r), c.Is(r, "ccomp", "advcl") && c.Has(r, "VerbForm=Inf"):
		return c.understood(head, depth-1)
	}
	return c.relative(c.Subject(r))
}

// markedRelative reports whether r is a relative clause that the tree introduces by a
// conjunction, whose subject is the noun before it: one that has an object or
// phrase of its own, agrees with the noun and names no other subject.
func (c *coder) markedRelative(r Ref) bool {
	if !c.Is(r, "acl:relcl") || !c.finite(r) || c.Child(r, "mark") == 0 || c.Child(r, "obj", "obl", "iobj", "ccomp", "xcomp") == 0 {
		return false
	}
	return !slices.ContainsFunc(c.Children(r), c.Relative) && c.Has(r, "Number=Plur") == c.Has(c.Head(r), "Number=Plur")
}

// subjectless reports whether r is a finite clause that names no subject, where the
// language lets it go unsaid: the subject is that of the clause above, if it agrees
// ("Etiopía anunció que retiraría …").
func (c *coder) subjectless(r Ref) bool {
	head := c.Governor(r)
	if !c.Is(r, "ccomp") || c.Child(r, "nsubj", "csubj", "expl") != 0 || !c.finiteAlone(r) || c.Child(r, "mark") == 0 || c.Is(head, "acl:relcl") || !c.Has(r, "Person=3") {
		return false
	}
	return c.Has(r, "Number=Plur") == c.Has(head, "Number=Plur")
}

// underName reports whether r is a finite clause without a subject that the tree hangs
// on a name or noun before it, as if that were all the sentence said: its subject.
func (c *coder) underName(r Ref) bool {
	head := c.Head(r)
	for k := head; k < r; k++ {
		if c.Tag(k, "PUNCT") && c.Token(k).Form == ":" {
			return false // a heading
		}
	}
	return c.Is(r, "parataxis", "ccomp") && c.finite(r) && head < r && c.hasActor(head) && c.Tag(head, "NOUN", "PROPN") && c.Is(head, "root") && c.Child(head, "cop", "nsubj") == 0 &&
		c.Child(r, "nsubj", "csubj", "expl", "mark") == 0
}

// loose is the verb whose subject the present participle r shares: the tree hangs
// it on the noun before it, but a comma parts the two and the noun is an object or
// adverbial of that verb ("a attaqué une base, tuant …"). It is zero elsewhere.
func (c *coder) loose(r Ref) Ref {
	noun := c.Head(r)
	verb := c.Clause(noun)
	if at := c.contact(r); at != 0 {
		return c.predicate(at)
	}
	switch {
	case !c.Is(r, "acl") || !c.Has(r, "VerbForm=Part") || !c.Has(r, "Tense=Pres"),
		!c.Tag(r-1, "PUNCT"), !c.Tag(verb, "VERB"), c.Under(noun, c.Child(verb, "nsubj")):
		return 0
	}
	return verb
}

// predicated is the subject of the copula above the clause r, which the tree hangs on what
// the subject is said to be: behind a comma ("is the largest donor, giving …"), or an
// infinitive below a rank ("is the first country to recognise …"). It is zero elsewhere.
func (c *coder) predicated(r Ref) Ref {
	noun := c.Head(r)
	if !c.Is(r, "acl", "advcl") || c.Is(r, "acl:relcl") || c.Child(noun, "cop") == 0 || c.Child(noun, "case") != 0 {
		return 0
	}
	participle := c.Has(r, "VerbForm=Part") && c.Has(r, "Tense=Pres") || c.Has(r, "VerbForm=Ger")
	if c.ranked(r) || c.Is(r, "acl") && participle && c.Tag(r-1, "PUNCT") {
		return c.relative(c.Child(noun, "nsubj"))
	}
	return 0
}

// ranked reports whether the infinitive r tells what the first, last or only one does: it
// is done. Some treebanks make it an adverbial.
func (c *coder) ranked(r Ref) bool {
	noun := c.Head(r)
	rank := func(k Ref) bool { return c.lang.Grammar.Has("ranks", c.Lemma(k)) }
	return c.Is(r, "acl", "advcl") && c.infinitival(r) && (rank(noun) || slices.ContainsFunc(c.All(noun, "amod"), rank))
}

// infinitival reports whether r is an infinitive, compound tenses included.
func (c *coder) infinitival(r Ref) bool {
	return c.Has(r, "VerbForm=Inf") || c.Has(c.Child(r, "aux"), "VerbForm=Inf")
}

// infinitiveOfNoun reports whether r tells what a noun is about: an infinitive, or a
// gerund of what is only intended ("no intention of leaving"). Some treebanks make
// it an adverbial.
func (c *coder) infinitiveOfNoun(r Ref) bool {
	noun := c.Head(r)
	switch {
	case c.Is(r, "acl") && c.infinitival(r):
		return true
	case c.Is(r, "acl:relcl"), !c.Is(r, "acl", "advcl"), c.Linker(r) == "":
		return false
	}
	return c.Tag(noun, "NOUN") && c.lang.Grammar.Has("unreal nouns", c.Lemma(noun)) && !c.HeadsClause(noun) && (c.infinitival(r) || c.gerund(r))
}

// unsaidSubject reports whether r is what somebody says, has no subject, and agrees
// with him: languages that may leave a pronoun out mean the speaker.
func (c *coder) unsaidSubject(r Ref) bool {
	cue := c.Head(r)
	if !c.Is(r, "ccomp") || c.Child(r, "nsubj", "csubj", "expl", "aux:pass") != 0 {
		return false
	}
	s := c.quoted(r)
	if s == nil || s.CueToken != cue {
		return false
	}
	speaker := c.Child(cue, "nsubj")
	plural := c.Has(speaker, "Number=Plur") || len(c.Conjuncts(speaker)) > 1
	return slices.ContainsFunc(append(c.All(r, "aux", "cop"), r), func(v Ref) bool {
		return c.Has(v, "Person=3") && c.Has(v, "VerbForm=Fin") && c.Has(v, "Number=Plur") == plural
	})
}

// controlled reports whether r is an infinitive that the tree hangs on the object
// of its governor, where that object is somebody: "accuser Y d'avoir …".
func (c *coder) controlled(r Ref) bool {
	head := c.Head(r)
	return c.Is(r, "acl") && c.infinitival(r) && c.Is(head, "obj", "iobj", "obl:arg") && c.hasActor(head)
}

// bareInfinitive reports whether r is an adverbial clause that is no more than an
// infinitive with its mark, right behind its governor or the governor's object.
// Parsers take it for a purpose or for a complement by chance.
func (c *coder) bareInfinitive(r Ref) bool {
	if !c.Is(r, "advcl") || !c.Has(r, "VerbForm=Inf") || !c.lexicon.Has("infinitive", c.Linker(r)) {
		return false
	}
	first, _ := c.Range(r)
	head := c.Head(r)
	_, end := c.Range(c.Child(head, "obj", "iobj"))
	return first == c.afterAdverbs(head) || first == end
}

// bareGerund reports whether r is a gerund that stands where such an infinitive would:
// "is committed to opening".
func (c *coder) bareGerund(r Ref) bool {
	first, _ := c.Range(r)
	return c.Is(r, "advcl") && c.gerund(r) && c.lexicon.Has("infinitive", c.Linker(r)) && first == c.afterAdverbs(c.Head(r))
}

// addressed reports whether r is such an infinitive right behind somebody under a
// preposition: "call on Y to …".
func (c *coder) addressed(r Ref) bool {
	if !c.Is(r, "advcl") || !c.Has(r, "VerbForm=Inf") || !c.lexicon.Has("infinitive", c.Linker(r)) {
		return false
	}
	first, _ := c.Range(r)
	return slices.ContainsFunc(c.Phrases(c.Head(r)), func(p tree.Phrase) bool {
		_, end := c.Range(p.Head)
		return end == first && p.Marker != "" && c.hasActor(p.Head)
	})
}

// afterAdverbs is the first word behind the verb r and the adverbs and dates that
// stand right behind it.
func (c *coder) afterAdverbs(r Ref) Ref {
	next := r + 1
	for _, k := range c.Children(r) {
		if first, end := c.Range(k); first == next && c.Is(k, "advmod", "obl:tmod", "obl:unmarked", "nmod:unmarked") {
			next = end
		}
	}
	return next
}

// complement reports whether r is such an infinitive under a governor that wants
// one: an entry of the lexicon or a closed class says so.
func (c *coder) complement(r Ref) bool {
	if !c.bareInfinitive(r) {
		return false
	}
	head := c.Head(r)
	for _, class := range []string{"modal", "future", "implicative", "negating"} {
		if c.lang.Grammar.Has(class, c.Lemma(head)) {
			return true
		}
	}
	m := c.matches[head]
	return m != nil && slices.ContainsFunc(m.entry.Conditions, func(k language.Condition) bool {
		return k.Slot == language.SlotInfinitive && !k.Absent
	})
}

// parallel is what the conjunct r is coordinated with. An infinitive with a mark
// of its own is never coordinated with a finite verb: where the tree says so, it
// is the nearest infinitive above with the same mark, or zero.
func (c *coder) parallel(r Ref) Ref {
	first := c.FirstConjunct(r)
	linker := c.Linker(r)
	if linker == "" || !c.Has(r, "VerbForm=Inf") || !c.finite(first) || c.Linker(first) != "" {
		return first
	}
	for up := c.Head(first); up != 0; up = c.Head(up) {
		if c.Has(up, "VerbForm=Inf") && c.Linker(up) == linker {
			return up
		}
	}
	return 0
}

// blamed is the object of whom the gerund or infinitive r tells: of a governor
// that presupposes or prevents what it says ("accuse Y of", "keep Y from"), zero
// elsewhere.
func (c *coder) blamed(r Ref) Ref {
	head := c.Governor(r)
	if c.Is(r, "advcl", "xcomp", "obl") && c.Linker(r) != "" && (c.tells(head) || c.lang.Grammar.Has("negating", c.Lemma(head))) {
		return c.relative(c.Child(head, "obj", "nsubj:pass"))
	}
	return 0
}

// keepsSubject reports whether the verb leaves its own subject to the
// infinitive below it, whatever its objects are.
func (c *coder) keepsSubject(r Ref) bool {
	for _, class := range []string{"future", "modal", "negating"} {
		if c.lang.Grammar.Has(class, c.Lemma(r)) {
			return c.Child(r, "obj") == 0 || class == "future"
		}
	}
	return c.Child(r, "obj", "iobj", "obl:arg") == 0
}

// owner is who the act named by the noun r is of: its own first slot of the
// defaults that is filled, or the subject of its light verb.
func (c *coder) owner(r Ref) Ref {
	for _, k := range c.possessives(r) {
		return k
	}
	if v := c.lightVerb(r); v.verb != 0 {
		return c.understood(v.verb, 3)
	}
	for _, slot := range c.lexicon.Default("NOUN") {
		for _, p := range c.Phrases(r) {
			if p.Marker == slot.Name {
				return p.Head
			}
		}
	}
	return 0
}

// surface is the grammatical subject of a passive, the noun for a participle.
func (c *coder) surface(r Ref) Ref {
	if c.Is(r, "acl", "amod") && c.Child(r, "nsubj") == 0 && !c.Is(r, "acl:relcl") {
		return c.Head(r)
	}
	if c.Is(r, "conj") && c.Child(r, "nsubj") == 0 {
		return c.surface(c.FirstConjunct(r))
	}
	return c.understood(r, 6)
}

// passive reports whether the match is a passive verb: its subject is acted on.
func (c *coder) passive(m *match) bool {
	r := m.token
	switch {
	case m.entry.Kind != "VERB", m.entry.Reflexive, c.Child(r, "aux:caus") != 0, c.intransitive(r):
		return false
	case c.Child(r, "aux:pass", "nsubj:pass", "csubj:pass", "expl:pass") != 0:
		return true
	case c.Child(r, "nsubj", "aux") != 0, c.Child(r, "obj") != 0, !c.pastParticiple(r):
		return false
	case c.Is(r, "acl", "amod"):
		return takesObject(m.entry) || len(c.ownAgents(r)) > 0
	case c.Is(r, "conj"):
		first := c.FirstConjunct(r)
		return c.Child(first, "aux:pass", "nsubj:pass") != 0 || c.Is(first, "amod", "acl") && c.pastParticiple(first)
	}
	return len(c.ownAgents(r)) > 0 || c.Has(r, "Voice=Pass")
}

// intransitive reports whether the verb r has no passive, whatever its past looks
// like: ever ("est arrivé"), or without an auxiliary before its preposition ("called
// for").
func (c *coder) intransitive(r Ref) bool {
	if c.lexicon.Has("intransitive", c.Lemma(r)) {
		return true
	}
	return c.Child(r, "aux:pass") == 0 && slices.ContainsFunc(c.Phrases(r), func(p tree.Phrase) bool {
		return p.Marker != "" && c.lexicon.Has("intransitive", c.Lemma(r)+" "+p.Marker)
	})
}

// takesObject reports whether the entry looks for anybody at its object: of the
// others, a bare participle is active ("troops gathered at the border").
func takesObject(entry *language.Entry) bool {
	object := func(s language.Slot) bool { return s.Name == language.SlotObject }
	return slices.ContainsFunc(entry.To, object) || slices.ContainsFunc(entry.From, object) ||
		slices.ContainsFunc(entry.Conditions, func(k language.Condition) bool { return k.Slot == language.SlotObject })
}

func (c *coder) pastParticiple(r Ref) bool {
	return c.Has(r, "VerbForm=Part") && !c.Has(r, "Tense=Pres")
}

// agents are the agent phrases of the passive verb r, or of the last of the verbs
// that it is coordinated with: what stands behind the last belongs to all.
func (c *coder) agents(r Ref) []Ref {
	if own := c.ownAgents(r); len(own) > 0 {
		return own
	}
	group := c.Conjuncts(c.FirstConjunct(r))
	last := group[len(group)-1]
	for _, agent := range c.ownAgents(last) {
		if last > r && c.Child(last, "nsubj", "aux") == 0 {
			return []Ref{agent}
		}
	}
	return c.strayedAgent(r)
}

// strayedAgent is an agent phrase that the tree hangs on another phrase of the
// passive verb r: "bloqué depuis jeudi par la police".
func (c *coder) strayedAgent(r Ref) []Ref {
	for _, p := range c.Phrases(r) {
		if c.matches[p.Head] != nil || c.hasActor(p.Head) {
			continue
		}
		for _, inner := range c.Phrases(p.Head) {
			if c.lexicon.Has("agent", inner.Marker) {
				return []Ref{inner.Head}
			}
		}
	}
	return nil
}

func (c *coder) ownAgents(r Ref) []Ref {
	var out []Ref
	for _, p := range c.Phrases(r) {
		if c.Is(p.Head, "obl:agent") || c.lexicon.Has("agent", p.Marker) {
			out = append(out, c.relative(p.Head))
		}
	}
	return out
}
