package codify

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/tree"
)

// framed are what stands at the carrying word, or else at what it says of itself or
// at its frame: the "British" of "the cut in British aid".
func (c *coder) framed(m *match, at func(Ref) []Ref) []Ref {
	if own := at(m.token); len(own) > 0 || m.entry.Kind != "NOUN" {
		return own
	}
	for _, r := range append(c.complements(m), c.frame(m.token)) {
		if out := at(r); len(out) > 0 {
			return out
		}
	}
	return nil
}

// complements are the nouns under the act's noun that its entry asks for: the "aid"
// of "the suspension of aid to X". Who stands there belongs to the act.
func (c *coder) complements(m *match) []Ref {
	return slices.DeleteFunc(slices.Clone(m.conditions), func(r Ref) bool {
		return !c.Is(r, "nmod") || !c.Tag(r, "NOUN") || c.hasActor(r)
	})
}

// under are the phrases that a preposition introduces, seen from the match: its
// own, then those of the words around it that make up one act with it.
func (c *coder) under(m *match, preposition string) []Ref {
	for _, r := range c.carriers(m) {
		if out := c.phrases(r, preposition); len(out) > 0 {
			return out
		}
	}
	if out := c.innerAgent(m, preposition); len(out) > 0 {
		return out
	}
	if out := c.behindObject(m, preposition); len(out) > 0 {
		return out
	}
	return c.strayed(m, preposition)
}

// behindObject are phrases behind the verb's object that the tree hangs on the
// object, or on what describes it ("charged Y with fraud", "livrer des véhicules
// blindés à Y"). Those that nouns have of themselves stay theirs.
func (c *coder) behindObject(m *match, preposition string) []Ref {
	if m.entry.Kind != "VERB" || c.passive(m) || c.lexicon.Has("agent", preposition) || c.genitive(preposition) {
		return nil
	}
	for _, o := range c.All(m.token, "obj") {
		if o < m.token || c.mentions.named[c.firstActor(o)] {
			continue
		}
		for _, r := range append([]Ref{o}, c.describing(o, contains(m.conditions, o), 3)...) {
			if out := c.phrases(r, preposition); len(out) > 0 {
				return out
			}
		}
	}
	return nil
}

// describing are adjectives, participles and nouns that only describe the noun r, and
// all that stand below it where the entry itself names it.
func (c *coder) describing(r Ref, named bool, depth int) []Ref {
	var out []Ref
	for _, k := range c.All(r, "amod", "nmod", "conj") {
		if depth > 0 && k > r && !c.hasActor(k) && (named || c.Child(k, "det") == 0) {
			out = append(append(out, k), c.describing(k, named, depth-1)...)
		}
	}
	return out
}

// genitive reports whether a noun's doer or owner stands under the preposition.
func (c *coder) genitive(preposition string) bool {
	return slices.ContainsFunc(c.lexicon.Default("NOUN"), func(s language.Slot) bool { return s.Name == preposition })
}

func (c *coder) firstActor(r Ref) rapporteur.ActorRef {
	if actors := c.actors(r); len(actors) > 0 {
		return actors[0]
	}
	return 0
}

// innerAgent is the doer of an act's noun that the tree hangs on whom it is done
// to: "l'arrestation du maire par la police".
func (c *coder) innerAgent(m *match, preposition string) []Ref {
	if m.entry.Kind != "NOUN" || !c.lexicon.Has("agent", preposition) {
		return nil
	}
	for _, p := range c.Phrases(m.token) {
		if c.matches[p.Head] != nil {
			continue
		}
		for _, r := range append(c.All(p.Head, "amod", "acl"), p.Head) {
			if c.matches[r] != nil {
				continue
			}
			for _, inner := range c.Phrases(r) {
				if inner.Marker == preposition && c.hasActor(inner.Head) {
					return []Ref{inner.Head}
				}
			}
		}
	}
	return nil
}

// strayed are phrases behind an act's noun that the tree hangs on the verb above
// it, which itself wants none under that preposition: "condamne l'attaque de X
// contre Y".
func (c *coder) strayed(m *match, preposition string) []Ref {
	verb := c.Governor(c.FirstConjunct(m.token))
	if m.entry.Kind != "NOUN" || m.entry == nounEntry || !c.Tag(verb, "VERB") || c.wants(verb, preposition) && !c.aboutActs(verb) || c.lexicon.Has("dative", preposition) || c.lexicon.Has("place", preposition) {
		return nil
	}
	if c.lexicon.Has("agent", preposition) && c.Passive(verb) {
		return nil // the verb's own agent
	}
	var out []Ref
	for _, r := range c.phrases(verb, preposition) {
		if r > m.token {
			out = append(out, r)
		}
	}
	return out
}

// aboutActs reports whether the verb is an active one that is about acts that were
// done: what stands under a preposition behind such an act is the act's.
func (c *coder) aboutActs(verb Ref) bool { return c.tells(verb) && !c.Passive(verb) }

// wants reports whether the word carries an entry that itself reads phrases
// under the preposition.
func (c *coder) wants(r Ref, preposition string) bool {
	m := c.matches[r]
	return m != nil && reads(m.entry, preposition)
}

// reads reports whether the entry looks for anything under the preposition.
func reads(entry *language.Entry, preposition string) bool {
	here := func(s language.Slot) bool { return s.Name == preposition }
	return slices.ContainsFunc(entry.From, here) || slices.ContainsFunc(entry.To, here) ||
		slices.ContainsFunc(entry.Conditions, func(k language.Condition) bool { return k.Slot == preposition && !k.Absent })
}

// carriers are the words whose phrases belong to the act: the carrying word,
// the words of the entry, its light verb.
func (c *coder) carriers(m *match) []Ref {
	out := append([]Ref{m.token}, m.words...)
	if m.entry.Kind != "NOUN" {
		for _, r := range m.conditions {
			if c.Is(c.FirstConjunct(r), "obj", "nsubj:pass", "obl", "nmod", "xcomp") && c.Tag(r, "NOUN") {
				out = append(append(out, r), c.All(r, "appos")...)
			}
		}
		for _, r := range c.All(m.token, "obj") {
			if !c.hasActor(r) && !contains(out, r) {
				out = append(out, r)
			}
		}
		return out
	}
	out = append(out, c.complements(m)...)
	if frame := c.frame(m.token); frame != 0 {
		out = append(out, frame)
	}
	if head := c.Head(m.token); head != c.Governor(m.token) {
		out = append(out, head)
	}
	if l := c.lightVerb(m.token); l.verb != 0 {
		out = append(out, l.verb)
	}
	return out
}

// frame is the noun that only counts or packs the act that the noun r tells ("une
// série d'attaques", "la deuxième phase des négociations"), or zero. It stands
// over r by the preposition that acts stand with, and is nobody and no act itself.
func (c *coder) frame(r Ref) Ref {
	noun := c.Head(c.FirstConjunct(r))
	if !c.Is(c.FirstConjunct(r), "nmod") || !c.Tag(noun, "NOUN") || c.matches[noun] != nil || c.hasActor(noun) {
		return 0
	}
	for _, slot := range c.lexicon.Default("NOUN") {
		if slot.Name == c.Marker(r) && !c.lexicon.Has("agent", slot.Name) {
			return noun
		}
	}
	return 0
}

// phrases are the phrases of r under the preposition, and the pronouns that
// contain it.
func (c *coder) phrases(r Ref, preposition string) []Ref {
	var out []Ref
	for _, p := range c.Phrases(r) {
		if p.Marker == preposition || c.longer(p, preposition) {
			out = append(out, c.relative(p.Head))
			continue
		}
		for _, inner := range c.Phrases(p.Head) { // "en faveur de X": the tree makes X the noun's
			if c.longer(inner, preposition) {
				out = append(out, c.relative(inner.Head))
			}
		}
	}
	for _, k := range c.All(r, "amod") {
		if c.Child(k, "case") != 0 && c.Marker(k) == preposition {
			out = append(out, k) // a noun read as an adjective
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
	words := strings.Fields(strings.ReplaceAll(preposition, "'", "' "))
	mark := c.Child(p.Head, "case")
	if len(words) < 2 || mark == 0 {
		return false
	}
	for i := len(words) - 1; i >= 0; i, mark = i-1, mark-1 {
		if mark == 0 || c.Lemma(mark) != words[i] && !c.elided(mark, words[i]) {
			return false
		}
	}
	return true
}

// elided reports whether the word is written so, its vowel dropped: the "l'" of
// "à l'égard de".
func (c *coder) elided(r Ref, word string) bool {
	return strings.HasSuffix(word, "'") && strings.EqualFold(strings.ReplaceAll(c.Token(r).Form, "’", "'"), word)
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
