package codify

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/world/codebook"
)

// match is a word that carries an entry of the lexicon.
type match struct {
	token      Ref
	entry      *language.Entry
	words      []Ref // the entry's further words
	conditions []Ref // the words that fulfil its conditions
	recip      bool  // both sides act: the entry or the sentence says so
}

// match is the best entry that the token carries, nil if none. The lexicon
// lists the most specific first.
func (c *coder) match(r Ref) *match {
	if c.Token(r).Tag == "AUX" || c.mentions.inName(r) {
		return nil // obligation.go reads auxiliaries
	}
	for _, entry := range c.lexicon.Entries(c.carries(r)) {
		if m := c.fits(r, entry); m != nil && !(entry.Kind == "NOUN" && c.somebody(m)) {
			return m
		}
	}
	return nil
}

// carries is the part of speech that the word r is used as, and its lemma as that:
// where the tree around it says otherwise than its tag, the tree is right.
func (c *coder) carries(r Ref) (tag, lemma string) {
	tag, lemma = c.Token(r).Tag, c.Lemma(r)
	switch {
	case tag == "ADJ" && c.Has(r, "VerbForm=Part"):
		if c.Child(r, "aux:pass", "nsubj:pass") != 0 || len(c.ownAgents(r)) > 0 {
			return "VERB", c.lang.Lemmas.Verb(c.Token(r).Form, lemma)
		}
	case (tag == "ADJ" || tag == "NOUN") && c.Child(r, "aux") != 0 && c.Child(r, "cop") == 0:
		return "VERB", lemma // "would free prisoners"
	case tag == "VERB" && (c.Has(r, "VerbForm=Ger") || c.Has(r, "VerbForm=Part") && c.Has(r, "Tense=Pres")) &&
		c.Child(r, "amod", "det", "nmod:poss") != 0 && c.Child(r, "obj", "nsubj", "aux") == 0:
		return "NOUN", strings.ToLower(c.Token(r).Form) // "after renewed fighting"
	}
	return tag, lemma
}

// somebody reports whether the noun stands for who does such acts by saying so,
// and for no act: "l'opposition", "the envoy".
func (c *coder) somebody(m *match) bool {
	mention := c.mentions.heads[m.token]
	return mention != nil && len(m.words) == 0 && c.verbal(m.entry.Type)
}

func (c *coder) fits(r Ref, entry *language.Entry) *match {
	if entry.Reflexive && c.reflexive(r) == 0 {
		return nil
	}
	m := c.probe()
	defer func() { c.probing-- }()
	m.token, m.entry = r, entry
	if !c.findWords(m) || !c.findConditions(m) || c.otherVerb(m) {
		return nil
	}
	found := *m
	return &found
}

// probe is an empty match to try an entry with: of a hundred that are tried one is kept.
func (c *coder) probe() *match {
	if c.probing == len(c.probes) {
		c.probes = append(c.probes, &match{})
	}
	m := c.probes[c.probing]
	*m = match{}
	c.probing++
	return m
}

// otherVerb reports whether a particle makes another verb of the word than the entry
// is about: "backed down".
func (c *coder) otherVerb(m *match) bool {
	if m.entry.Kind != "VERB" {
		return false
	}
	k := c.Child(m.token, "compound:prt")
	return k != 0 && !contains(m.words, k) && !contains(m.conditions, k)
}

// reflexive is the reflexive pronoun of the verb r, or zero.
func (c *coder) reflexive(r Ref) Ref {
	for _, p := range c.Children(r) {
		if c.Is(p, "expl:pv", "expl:pass") && c.Tag(p, "PRON") || c.Is(p, "obj", "iobj", "expl") && c.Has(p, "Reflex=Yes") {
			return p
		}
	}
	return 0
}

// findWords finds the entry's further words below the carrying word. A
// preposition or particle must belong to the carrying word or to another of the
// words, or follow the carrying word: deeper in the sentence it is another's.
func (c *coder) findWords(m *match) bool {
	for _, lemma := range m.entry.Words {
		at := c.below(m.token, lemma, m.words)
		if at == 0 {
			return false
		}
		m.words = append(m.words, at)
	}
	for _, r := range m.words {
		if c.Tag(r, "ADP") && c.Head(r) != m.token && r != m.token+1 && !contains(m.words, c.Head(r)) {
			return false
		}
	}
	return true
}

// below is the nearest token governed by r, at any depth within its clause,
// that has the lemma and is not used yet.
func (c *coder) below(r Ref, lemma string, used []Ref) Ref {
	for queue := []Ref{r}; len(queue) > 0; queue = queue[1:] {
		for _, child := range c.Children(queue[0]) {
			if c.Lemma(child) == lemma && !slices.Contains(used, child) {
				return child
			}
			if !c.Is(child, "acl:relcl", "ccomp", "advcl", "parataxis") && !(c.Is(child, "conj") && c.HeadsClause(child)) {
				queue = append(queue, child)
			}
		}
	}
	return 0
}

// findConditions tests the entry's conditions.
func (c *coder) findConditions(m *match) bool {
	for _, condition := range m.entry.Conditions {
		found := c.fulfils(m, condition)
		if (found != 0) == condition.Absent {
			return false
		}
		if found != 0 {
			m.conditions = append(m.conditions, found)
		}
	}
	return true
}

// fulfils is the word that stands in the slot of the condition, or zero.
func (c *coder) fulfils(m *match, condition language.Condition) Ref {
	for _, filler := range c.firstFillers(m, condition.Slot) {
		if len(condition.Words) == 0 {
			return filler
		}
		for _, r := range c.counted(c.Conjuncts(filler)) {
			for _, lemmas := range condition.Words {
				if c.says(r, lemmas) {
					return r
				}
			}
		}
	}
	return 0
}

// counted are the words and, behind those that only count or measure or tell how
// far an act has come, what they stand for: the "million" of "$2 million", the
// "aid" of "tons of aid", the "attaque" of "la poursuite des attaques", the "civils"
// that were read as an adjective in "deux cents civils".
func (c *coder) counted(words []Ref) []Ref {
	for i := 0; i < len(words); i++ {
		if r := words[i]; c.Tag(r, "SYM", "NUM") || c.lexicon.Has("counting", c.Lemma(r)) || c.lang.Grammar.Has("aspect nouns", c.Lemma(r)) {
			for _, k := range c.All(r, "nummod", "nmod", "compound", "amod") {
				if k > r || !c.Is(k, "amod") {
					words = append(words, c.Conjuncts(k)...)
				}
			}
		}
	}
	return words
}

// says reports whether r has the first lemma and the others below it.
func (c *coder) says(r Ref, lemmas []string) bool {
	if c.Lemma(r) != lemmas[0] {
		return false
	}
	var used []Ref
	for _, lemma := range lemmas[1:] {
		at := c.below(r, lemma, used)
		if at == 0 {
			return false
		}
		used = append(used, at)
	}
	return true
}

// dropConsumed drops the matches of words that belong to another match: its
// further words always, the words of its conditions where it is not about an
// act that was done ("condamner +obj:attaque" tells of two acts, "demander
// +obj:aide" of one).
func (c *coder) dropConsumed() {
	for _, m := range slices.Clone(c.matches) {
		if m == nil || c.matches[m.token] != m {
			continue
		}
		for _, r := range m.words {
			if other := c.matches[r]; other != nil {
				c.consumed[m.token] = append(c.consumed[m.token], other)
			}
		}
		for _, r := range m.words {
			c.drop(r)
		}
		if presupposes(m.entry.Type) {
			continue
		}
		for _, r := range m.conditions {
			for _, r := range append(c.All(r, "appos"), r) {
				other := c.matches[r]
				if other != nil && c.ends[r].turns && c.ends[r].word == m.token && other.entry.Type == m.entry.Type {
					c.drop(m.token) // it takes the end of the act for the act
				} else if other != nil && !c.worthier(other, m) {
					c.drop(r)
					c.consumed[m.token] = append(c.consumed[m.token], other)
				}
			}
		}
	}
}

// drop drops the match of the word r.
func (c *coder) drop(r Ref) {
	m := c.matches[r]
	if m == nil {
		return
	}
	c.dismiss(m, rapporteur.PartOfOther)
	c.matches[r] = nil
	for _, word := range m.words {
		c.drop(word)
	}
}

// worthier reports whether a condition's word tells an act of its own that the
// other only takes place in: the content of a verb of another type that says
// nothing about it ("livrer bataille" as AID +obj).
func (c *coder) worthier(word, of *match) bool {
	return word.entry.Type != of.entry.Type && len(of.entry.Conditions) > 0 && !named(of, c.Lemma(word.token))
}

// named reports whether a condition of the match asks for the lemma.
func named(m *match, lemma string) bool {
	for _, condition := range m.entry.Conditions {
		for _, lemmas := range condition.Words {
			if lemmas[0] == lemma {
				return true
			}
		}
	}
	return false
}

// presupposes reports whether acts of the type are about acts that were done.
func presupposes(plover string) bool { return plover == "ACCUSE" || plover == "SUPPORT" }

// orders reports whether what stands under a word of the type is wanted,
// promised or refused, and so judged by that word.
func orders(plover string) bool {
	switch plover {
	case "REQUEST", "AGREE", "REJECT", "THREATEN":
		return true
	}
	return false
}

// spoken reports whether acts of the type are done by what is said; who meets does
// more than speak.
func (c *coder) spoken(plover string) bool { return c.verbal(plover) && plover != "CONSULT" }

// verbal reports whether acts of the type are done by saying so.
func (c *coder) verbal(plover string) bool {
	t, _ := c.lexicon.Book.Type(plover)
	return t.Quad == codebook.VerbalCooperation || t.Quad == codebook.VerbalConflict
}
