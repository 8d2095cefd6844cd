package codify

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/world"
	"rapporteur/world/codebook"
)

// How sure the leanings must be, in thousandths of a logit: to tell an act where
// the rules tell none, and to call one of theirs by another type.
const (
	fallbackMargin = 700
	overrideMargin = 1000
)

// Confidence of an act that only the leanings tell, and the doubt about one that
// they call by another type.
const (
	suggestedWeight = 0.5
	doubtRenamed    = 0.8
)

// Clues are the clues of each sentence of a document that has gone through the
// stages before this one, for learning the leanings.
func Clues(doc *rapporteur.Document, lang *language.Language, facts *world.World) [][]codebook.Clue {
	bare := *doc
	bare.Events, bare.Dismissals = nil, nil
	c := newCoder(&bare, lang, facts)
	out := make([][]codebook.Clue, len(bare.Sentences))
	for i := range bare.Sentences {
		s := &bare.Sentences[i]
		out[i] = c.clues(s, c.told(s))
	}
	return out
}

// reconsidered are the acts of a sentence once all its clues have been weighed
// together: the rules need each word in its place, and people say things in more
// ways than any lexicon lists.
func (c *coder) reconsidered(s *rapporteur.Sentence, acts []*act) []*act {
	if !c.speaksOfPower(s) {
		return acts
	}
	v := c.lexicon.Book.Leanings.Judge(c.clues(s, acts))
	if v.Type == "" || v.Type == codebook.NoEvent || slices.ContainsFunc(acts, func(a *act) bool { return covers(v.Type, a.Type) }) {
		return acts
	}
	chain := c.chain(s)
	switch {
	case len(acts) == 0 && v.Margin >= fallbackMargin:
		if a := c.suggested(chain, v); a != nil {
			return []*act{a}
		}
	case len(acts) > 0 && v.Margin >= overrideMargin:
		if a := c.mainAct(chain, acts); a != nil {
			c.rename(a, v)
		}
	}
	return acts
}

// covers reports whether the class of a verdict is or holds the type.
func covers(class, plover string) bool {
	return class == plover || class == codebook.Yield && (plover == "CONCEDE" || plover == "RETREAT")
}

// speaksOfPower reports whether a political actor is named in the sentence.
func (c *coder) speaksOfPower(s *rapporteur.Sentence) bool {
	for r := s.First; r < s.End; r++ {
		if m := c.mentions.heads[r]; m != nil && slices.ContainsFunc(m.Actors, c.political) {
			return true
		}
	}
	return false
}

// mainAct is the act that the highest predicate of the chain, or its object, tells.
func (c *coder) mainAct(chain []link, acts []*act) *act {
	for _, l := range chain {
		for _, a := range acts {
			if a.token == l.token || c.Is(a.token, "obj") && c.Head(a.token) == l.token {
				return a
			}
		}
	}
	return nil
}

// rename makes the act one of the type that the clues lean to.
func (c *coder) rename(a *act, v codebook.Verdict) {
	act := c.generalAct(a.token, v.Type)
	a.precedence = "leaning to " + act.Type + " (" + strings.Join(v.Spoke[:min(3, len(v.Spoke))], ", ") + "): not " + a.Type
	a.Act = act
	a.confidence *= doubtRenamed
}

// generalAct is the act of a class without mode. What yields by words concedes,
// by deeds retreats: the lexicon's entries for the word decide.
func (c *coder) generalAct(r Ref, class string) codebook.Act {
	if class != codebook.Yield {
		return c.lexicon.Book.General(class)
	}
	for _, entry := range c.lexicon.Entries(c.Token(r).Tag, c.Lemma(r)) {
		if covers(class, entry.Type) {
			return c.lexicon.Book.General(entry.Type)
		}
	}
	return c.lexicon.Book.General("CONCEDE")
}

// suggested is an act that the clues lean to where the rules found none: of the
// highest predicate whose doer is political. It is nil where nobody is.
func (c *coder) suggested(chain []link, v codebook.Verdict) *act {
	for _, l := range chain {
		entry := &language.Entry{Act: c.generalAct(l.token, v.Type), Kind: "VERB", Weight: suggestedWeight, To: objectFirst,
			File: "leanings", Text: strings.Join(v.Spoke[:min(3, len(v.Spoke))], ", ")}
		a := &act{match: &match{token: l.token, entry: entry}, Act: entry.Act, confidence: entry.Weight, modality: rapporteur.Actual}
		a.source = c.partyOf(c.subject(a.match), language.SlotSubject)
		if !slices.ContainsFunc(a.source.actors, c.political) {
			continue
		}
		a.target = c.first(a.match, objectFirst, a.source)
		for _, below := range chain {
			if a.target.empty() && below.token >= l.token {
				a.target = c.reach(&match{token: below.token, entry: entry}, a.source)
			}
		}
		if c.uncodable(a) == "" && !c.negated(l.token) || v.Type == "REJECT" && c.uncodable(a) == "" {
			return a
		}
	}
	return nil
}

// objectFirst are the slots in which a suggested act looks for its target.
var objectFirst = []language.Slot{{Name: language.SlotObject}, {Name: language.SlotIndirect}, {Name: language.SlotClauseSubject}}
