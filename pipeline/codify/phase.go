package codify

import (
	"rapporteur/language"
	"rapporteur/world/codebook"
)

// phase is how far the words over an act say that it has come. Beginning and going
// on leave it what it is; its end makes another one of it: an aid that is suspended
// is a sanction, a siege that is lifted a retreat.
type phase struct {
	when string // codebook.Ended or codebook.Suspended, "" for neither
	word Ref    // the word that says so
	verb Ref    // that word if it is a verb, or its light verb; zero where a noun alone says so
	top  Ref    // the word that stands for the act in its clause: a noun over it, or itself

	turns bool // it makes another act of it
}

// phaseDepth is how many words over an act are looked at.
const phaseDepth = 4

// phase reads what stands over the act at r: "announced a [suspension] of aid",
// "[ended] the series of attacks", "put an [end] to the blockade", "[stopped] bombing".
func (c *coder) phase(r Ref) phase {
	p := phase{top: c.FirstConjunct(r)}
	if !c.Tag(r, "NOUN") {
		return c.phaseOfVerb(p)
	}
	for range phaseDepth {
		noun := c.Governor(p.top)
		if !c.Tag(noun, "NOUN") || !c.Is(p.top, "nmod", "compound") || !c.holds(noun, p.top) {
			break
		}
		when := c.phaseWord(noun)
		switch {
		case when != "":
			p.when, p.word = when, noun
		case !c.lang.Grammar.Has("aspect nouns", c.Lemma(noun)) && !c.lexicon.Has("counting", c.Lemma(noun)):
			return p.presupposed(c)
		}
		p.top = c.FirstConjunct(noun)
	}
	if p.when != "" {
		return p.presupposed(c)
	}
	return c.phaseUnderVerb(p)
}

// holds reports whether the noun r, which stands under noun, is what that is of:
// "end of", "end to", "cut in", and not what came before or after it.
func (c *coder) holds(noun, r Ref) bool {
	marker := c.Marker(r)
	if marker == "" || c.lexicon.Has("dative", marker) || c.lexicon.Has("place", marker) {
		return r != noun
	}
	for _, slot := range c.lexicon.Default("NOUN") {
		if slot.Name == marker && !c.lexicon.Has("agent", marker) {
			return true
		}
	}
	return false
}

// presupposed leaves out an end that only dates or conditions something else: "at
// the end of the siege", "the end of the attacks is a condition".
func (p phase) presupposed(c *coder) phase {
	if p.when == codebook.Ended && !c.Is(p.top, "obj", "nsubj:pass", "root", "conj", "appos", "xcomp", "obl:arg") {
		return phase{top: p.top}
	}
	if light := c.Head(p.top); c.Is(p.top, "obj", "nsubj:pass", "xcomp") && c.isLight(light) {
		p.verb = light
	}
	return p
}

// phaseUnderVerb reads the verb over an act's noun.
func (c *coder) phaseUnderVerb(p phase) phase {
	verb := c.Head(p.top)
	if !c.Tag(verb, "VERB") {
		return p
	}
	when, word := c.phaseWord(verb), verb
	switch {
	case when != "" && c.Is(p.top, "obj", "nsubj:pass"):
	case when != "" && c.Is(p.top, "nsubj") && c.Child(verb, "obj", "ccomp", "xcomp") == 0:
	case when == "" && c.isLight(verb) && c.Is(p.top, "obl", "obl:arg", "nmod", "iobj") && c.lexicon.Has("dative", c.Marker(p.top)):
		word = c.Child(verb, "obj", "xcomp", "compound") // "put an end to"
		when = c.phaseWord(word)
	default:
		return p
	}
	if when != "" {
		p.when, p.word, p.verb = when, word, verb
	}
	return p
}

// phaseOfVerb reads the verb over an act's infinitive or gerund. Where that verb has
// an object of its own it keeps somebody else from it; some verbs of ending also say
// that it came to that ("finir par"), or with a bare infinitive something else.
func (c *coder) phaseOfVerb(p phase) phase {
	verb := c.Governor(p.top)
	switch {
	case !c.Tag(verb, "VERB"), c.Child(verb, "obj") != 0, !c.Is(p.top, "xcomp", "ccomp", "advcl", "obl", "obj"),
		c.lang.Grammar.Has("implicative", c.Lemma(verb)),
		c.Has(p.top, "VerbForm=Inf") && c.Linker(p.top) == "",
		!c.Has(p.top, "VerbForm=Inf") && !c.gerund(p.top):
		return p
	}
	if when := c.phaseWord(verb); when != "" {
		p.when, p.word, p.verb = when, verb, verb
	}
	return p
}

// phaseWord is the end that the word r puts to an act, "" if none.
func (c *coder) phaseWord(r Ref) string {
	if r == 0 {
		return ""
	}
	words := []string{c.Lemma(r)}
	if particle := c.Child(r, "compound:prt"); particle != 0 {
		words = []string{c.Lemma(r) + " " + c.Lemma(particle)}
	}
	for _, word := range words {
		switch {
		case c.lang.Grammar.Has("suspending", word):
			return codebook.Suspended
		case c.lang.Grammar.Has("ending", word):
			return codebook.Ended
		}
	}
	return ""
}

// findEnds notes the acts that the words over them end.
func (c *coder) findEnds() {
	for _, m := range c.matches {
		if m == nil || m.entry.None {
			continue
		}
		if p := c.phase(m.token); p.when != "" && !c.broughtToEnd(m, p) {
			_, p.turns = c.after(p, m.entry.Act)
			c.ends[m.token] = p
		}
	}
}

// turned is what the act of the match becomes by its end; false where it stays.
func (c *coder) turned(m *match) (codebook.Act, bool) { return c.after(c.ends[m.token], m.entry.Act) }

// after is what the end makes of an act, by the table of the codebook.
func (c *coder) after(p phase, act codebook.Act) (codebook.Act, bool) {
	if to, ok := c.lexicon.Book.Cross(p.when, act); ok || p.when != codebook.Suspended {
		return to, ok
	}
	return c.lexicon.Book.Cross(codebook.Ended, act)
}

// broughtToEnd reports whether somebody ends what others do: the authorities a
// protest, a force one attack that it meets.
func (c *coder) broughtToEnd(m *match, p phase) bool {
	switch m.entry.Type {
	case "PROTEST":
		return p.verb != 0 && !c.Passive(p.verb) && c.organOfState(c.understood(p.verb, 6))
	case "ASSAULT":
		return m.entry.Kind == "NOUN" && c.Has(c.Child(m.token, "det"), "Definite=Ind") && p.top == c.FirstConjunct(m.token)
	}
	return false
}

// organs are the sectors of those who keep order for a state.
var organs = []string{"GOV", "COP", "MIL", "JUD"}

// organOfState reports whether the phrase names an organ of a state.
func (c *coder) organOfState(r Ref) bool {
	return c.sectorsAre(c.partyOf(some(r), language.SlotSubject), organs)
}

// readEnds lets an act that is ended be told by its own word: the entry of a word
// over it that does not ask for it reads less ("announce +obj:suspension" of
// "announced the suspension of aid"), and serves where the act has no actors.
func (c *coder) readEnds() {
	for _, m := range c.matches {
		if m == nil {
			continue
		}
		to, ok := c.turned(m)
		if !ok {
			continue
		}
		p := c.ends[m.token]
		for _, r := range []Ref{p.word, p.verb, c.Head(p.top)} {
			over := c.matches[r]
			if over == nil || over == m || over.entry.Type == to.Type || c.asksFor(over, m.token) || !over.holds(p.word) && r != p.word {
				continue
			}
			c.instead[m.token] = over
			c.drop(r)
		}
	}
}

// asksFor reports whether the entry of the match names the word r.
func (c *coder) asksFor(m *match, r Ref) bool {
	return contains(m.words, r) || contains(m.conditions, r) && named(m, c.Lemma(r))
}

// holds reports whether the entry of the match took the word r.
func (m *match) holds(r Ref) bool { return contains(m.words, r) || contains(m.conditions, r) }
