package codify

import (
	"slices"

	"rapporteur"
	"rapporteur/language"
)

// staged reports whether the sentence is about a game or a story: between
// countries that play, or people who are made up, nothing political is done.
func (c *coder) staged(a *act) bool {
	s := c.sentenceOf(a.token)
	return s != nil && (c.game(a, s) || c.fiction(a, s))
}

func (c *coder) sentenceOf(r Ref) *rapporteur.Sentence {
	if i := c.Doc.SentenceOf(r); i >= 0 {
		return &c.Doc.Sentences[i]
	}
	return nil
}

// game reports whether a word of sport stands in the sentence and nobody takes part
// but countries, places, peoples and whoever is called by no office.
func (c *coder) game(a *act, s *rapporteur.Sentence) bool {
	official := func(r rapporteur.ActorRef) bool {
		actor := c.Doc.Actor(r)
		sector := sectorOf(actor.Code)
		return sector != "" && !slices.Contains(privateSectors, sector) || actor.Kind == rapporteur.ArmedGroup
	}
	return !a.anybody(official) && c.anyWord(s, "sport", func(Ref) bool { return true })
}

// fiction reports whether a story is the subject of the sentence, or what it
// happens in, and nobody who takes part has a name but countries.
func (c *coder) fiction(a *act, s *rapporteur.Sentence) bool {
	named := func(r rapporteur.ActorRef) bool {
		return c.mentions.named[r] && c.Doc.Actor(r).Kind != rapporteur.Country
	}
	return !a.anybody(named) && c.anyWord(s, "fiction", func(r Ref) bool {
		return c.Is(r, "nsubj") || c.Is(r, "obl") && c.lexicon.Has("place", c.Marker(r))
	})
}

// anyWord reports whether a noun of the sentence belongs to the class and stands
// so.
func (c *coder) anyWord(s *rapporteur.Sentence, class string, so func(Ref) bool) bool {
	for r := s.First; r < s.End; r++ {
		if c.Tag(r, "NOUN", "PROPN") && c.lexicon.Has(class, c.Lemma(r)) && so(r) {
			return true
		}
	}
	return false
}

// instrument reports whether the noun names an act or a means of one, so that its
// owner is the doer of what it does: "Russian missiles hit …".
func (c *coder) instrument(r Ref) bool {
	return c.lexicon.Has("instruments", c.Lemma(r)) || c.matches[r] != nil || slices.ContainsFunc(c.lexicon.Entries("NOUN", c.Lemma(r)), tellsAct)
}

// tellsAct reports whether the entry is not one that only takes words away.
func tellsAct(entry *language.Entry) bool {
	return !entry.None && !(len(entry.To) > 0 && entry.To[0].Name == language.SlotNobody && entry.NeedTo)
}
