package codify

import (
	"strings"

	"rapporteur/language"
	"rapporteur/tree"
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
		return c.All(m.token, "amod")
	case language.SlotPossessive:
		return c.possessives(m.token)
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

// infinitives are the infinitive or participle complements of r.
func (c *coder) infinitives(r Ref) []Ref {
	var out []Ref
	for _, k := range c.Children(r) {
		if c.Is(k, "xcomp") || c.Is(k, "ccomp", "acl", "advcl") && c.Has(k, "VerbForm=Inf") && !c.purpose(k) {
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
	return some(c.understood(m.token, 6))
}

// bearer is what the adjective r is said of.
func (c *coder) bearer(r Ref) Ref {
	r = c.FirstConjunct(r)
	head := c.Head(r)
	switch {
	case c.Child(r, "nsubj") != 0:
		return c.Subject(r)
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
		return c.understood(c.FirstConjunct(r), depth-1)
	case c.Is(r, "amod"):
		return head
	case c.blamed(r) != 0:
		return c.blamed(r)
	case c.controlled(r):
		return head
	case c.Is(r, "acl") && c.infinitival(r):
		return c.owner(head)
	case c.Is(r, "xcomp", "ccomp") && c.Has(r, "VerbForm=Inf") && c.keepsSubject(head):
		return c.understood(head, depth-1)
	case head != c.Head(r), c.Is(r, "ccomp", "advcl") && c.Has(r, "VerbForm=Inf"):
		return c.understood(head, depth-1)
	}
	return c.relative(c.Subject(r))
}

// infinitival reports whether r is an infinitive, compound tenses included.
func (c *coder) infinitival(r Ref) bool {
	return c.Has(r, "VerbForm=Inf") || c.Has(c.Child(r, "aux"), "VerbForm=Inf")
}

// controlled reports whether r is an infinitive that the tree hangs on the object
// of its governor, where that object is somebody: "accuser Y d'avoir …".
func (c *coder) controlled(r Ref) bool {
	head := c.Head(r)
	return c.Is(r, "acl") && c.infinitival(r) && c.Is(head, "obj", "iobj", "obl:arg") && c.hasActor(head)
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

// object is what the match is done to: the object, or the subject of a passive.
func (c *coder) object(m *match) []Ref {
	if m.entry.Kind == "ADJ" {
		return nil
	}
	if c.passive(m) {
		return some(c.surface(m.token))
	}
	if o := c.ownObject(m); o != 0 {
		return []Ref{o}
	}
	for _, k := range c.All(m.token, "iobj") {
		if k > m.token && c.Child(m.token, "obj") == 0 && c.Marker(k) == "" {
			return []Ref{k} // "urge Y to …": an only object, whatever its name
		}
	}
	return some(c.sharedObject(m.token))
}

// ownObject is the object in the verb's own clause, or the noun whose relative
// clause leaves it out ("the soldiers they killed").
func (c *coder) ownObject(m *match) Ref {
	var relative bool
	for _, k := range c.Children(m.token) {
		if c.Is(k, "obj") && !c.Has(k, "Reflex=Yes") && c.Marker(k) == "" && !contains(m.words, k) {
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
	case m.entry.Kind != "VERB", m.entry.Reflexive, c.Child(r, "aux:caus") != 0:
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

// takesObject reports whether the entry looks for anybody at its object: of the
// others, a bare participle is active ("troops gathered at the border").
func takesObject(entry *language.Entry) bool {
	for _, slot := range append(append([]language.Slot{}, entry.To...), entry.From...) {
		if slot.Name == language.SlotObject {
			return true
		}
	}
	for _, condition := range entry.Conditions {
		if condition.Slot == language.SlotObject {
			return true
		}
	}
	return false
}

func (c *coder) pastParticiple(r Ref) bool {
	return c.Has(r, "VerbForm=Part") && !c.Has(r, "Tense=Pres")
}

// agents are the agent phrases of the passive verb r, or of the verbs that it
// is coordinated with.
func (c *coder) agents(r Ref) []Ref {
	if own := c.ownAgents(r); len(own) > 0 {
		return own
	}
	first := c.FirstConjunct(r)
	group := c.Conjuncts(first)
	for _, other := range []Ref{group[len(group)-1], first} {
		if shared := c.ownAgents(other); other != r && len(shared) > 0 {
			return shared
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

// indirect are the indirect objects: clitics, and phrases under the dative.
func (c *coder) indirect(m *match) []Ref {
	var out []Ref
	for _, k := range c.All(m.token, "iobj") {
		if !c.Has(k, "Reflex=Yes") && c.lexicon.PronounFor(c.Lemma(k)) == "" {
			out = append(out, c.relative(k))
		}
	}
	for _, p := range c.Phrases(m.token) {
		if c.lexicon.Has("dative", p.Marker) && !contains(out, p.Head) {
			out = append(out, c.relative(p.Head))
		}
	}
	return out
}

// under are the phrases that a preposition introduces, seen from the match: its
// own, then those of the words around it that make up one act with it.
func (c *coder) under(m *match, preposition string) []Ref {
	for _, r := range c.carriers(m) {
		if out := c.phrases(r, preposition); len(out) > 0 {
			return out
		}
	}
	return nil
}

// carriers are the words whose phrases belong to the act: the carrying word,
// the words of the entry, its light verb.
func (c *coder) carriers(m *match) []Ref {
	out := append([]Ref{m.token}, m.words...)
	if m.entry.Kind == "VERB" {
		for _, r := range m.conditions {
			if c.Is(c.FirstConjunct(r), "obj") {
				out = append(out, r)
			}
		}
		return out
	}
	if v := c.lightVerb(m.token); v.verb != 0 {
		out = append(out, v.verb)
	}
	return out
}

// phrases are the phrases of r under the preposition, and the pronouns that
// contain it.
func (c *coder) phrases(r Ref, preposition string) []Ref {
	var out []Ref
	for _, p := range c.Phrases(r) {
		if p.Marker == preposition || c.longer(p, preposition) {
			out = append(out, c.relative(p.Head))
		}
	}
	for _, k := range c.Children(r) {
		if c.Marker(k) == "" && c.Tag(k, "PRON", "ADV") && c.pronounUnder(k, preposition) {
			out = append(out, c.relative(k))
		}
	}
	return out
}

// longer reports whether the words before a phrase spell a preposition of
// several words whatever their relations are ("vis-à-vis de", "au côté de").
func (c *coder) longer(p tree.Phrase, preposition string) bool {
	words := strings.Fields(preposition)
	mark := c.Child(p.Head, "case")
	if len(words) < 2 || mark == 0 {
		return false
	}
	for i := len(words) - 1; i >= 0; i, mark = i-1, mark-1 {
		if mark == 0 || c.Lemma(mark) != words[i] {
			return false
		}
	}
	return true
}

// pronounUnder reports whether the pronoun stands for a phrase under the
// preposition: by its lemma ("dont"), or as a clitic in the dative.
func (c *coder) pronounUnder(r Ref, preposition string) bool {
	if contained := c.lexicon.PronounFor(c.Lemma(r)); contained != "" {
		return contained == preposition
	}
	return c.Is(r, "iobj") && c.lexicon.Has("dative", preposition) && !c.Has(r, "Reflex=Yes")
}

// relative is what a relative pronoun stands for, and any other token itself.
func (c *coder) relative(r Ref) Ref {
	if r != 0 && c.Relative(r) {
		if antecedent := c.RelativeOf(r); antecedent != 0 {
			return antecedent
		}
	}
	return r
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
