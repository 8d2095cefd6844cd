package codify

import (
	"slices"

	"rapporteur"
	"rapporteur/language"
)

// staged reports whether the sentence is about a game, a story, nature or trade:
// there nothing political is done between countries that play, people who are made
// up, beasts and storms, firms and their markets.
func (c *coder) staged(a *act) bool {
	s := c.sentenceOf(a.token)
	return s != nil && (c.game(a, s) || c.fiction(a, s) || c.natural(a) || c.trade(a, s) || c.fixture(a))
}

func (c *coder) sentenceOf(r Ref) *rapporteur.Sentence {
	if i := c.Doc.SentenceOf(r); i >= 0 {
		return &c.Doc.Sentences[i]
	}
	return nil
}

// official reports whether an actor is public for more than a country's name: a
// public body, whoever holds an office, an armed group. A capital that stands for its
// government may as well stand for its team.
func (c *coder) official(r rapporteur.ActorRef) bool {
	actor := c.Doc.Actor(r)
	sector := sectorOf(actor.Code)
	switch {
	case actor.Kind == rapporteur.Country:
		return false
	case actor.Kind == rapporteur.ArmedGroup, len(actor.Code) >= 3 && slices.Contains(bodies, actor.Code[:3]):
		return true
	}
	return sector != "" && !slices.Contains(privateSectors, sector)
}

// game reports whether the sentence speaks of sport and nobody takes part but
// countries, places, peoples and whoever is called by no office.
func (c *coder) game(a *act, s *rapporteur.Sentence) bool {
	return !a.anybody(c.official) && (c.scored(s) || c.about(s, "sport") >= enough)
}

// fiction reports whether a story is the subject of the sentence, or what it
// happens in, and nobody who takes part has a name but countries.
func (c *coder) fiction(a *act, s *rapporteur.Sentence) bool {
	named := func(r rapporteur.ActorRef) bool {
		return c.mentions.named[r] && c.Doc.Actor(r).Kind != rapporteur.Country
	}
	if a.anybody(named) {
		return false
	}
	for r := s.First; r < s.End; r++ {
		if word := c.inClass(r, s.End, "fiction"); word != "" && (c.Is(r, "nsubj") || c.Is(r, "obl") && c.lexicon.Has("place", c.Marker(r)) || word != c.Lemma(r)) {
			return true
		}
	}
	return false
}

// natural reports whether beasts, diseases, storms or accidents do it, and nothing
// else. What may also be a means has no owner then: "Israeli fire", "artillery fire".
func (c *coder) natural(a *act) bool {
	for _, slot := range a.entry.From {
		if fillers := c.fillers(a.match, slot.Name); len(fillers) > 0 {
			return !slices.ContainsFunc(c.Conjuncts(fillers[0]), func(r Ref) bool { return !c.force(r) })
		}
	}
	return false
}

// force reports whether the phrase headed by r names beasts, a disease or the like,
// or a number of them.
func (c *coder) force(r Ref) bool {
	_, end := c.Range(r)
	if c.inClass(r, end, "nature") != "" {
		return !c.lexicon.Has("instruments", c.Lemma(r)) || c.Child(r, "compound", "nmod") == 0 && len(c.belongings(r)) == 0
	}
	return c.lexicon.Has("counting", c.Lemma(r)) && slices.ContainsFunc(c.All(r, "nmod"), c.force)
}

// trade reports whether the sentence speaks of trade and of no public body: a state
// may take part only as a market, or by the nationality of those who do.
func (c *coder) trade(a *act, s *rapporteur.Sentence) bool {
	state := func(r rapporteur.ActorRef) bool { return c.Doc.Actor(r).Kind == rapporteur.Country }
	return a.Type != "PROTEST" && !a.anybody(c.official) && !slices.ContainsFunc(a.source.actors, state) &&
		(!a.source.empty() || !a.anybody(state)) && c.about(s, "commerce") >= enough
}

// fixture reports whether one country visits or receives another: only teams do.
func (c *coder) fixture(a *act) bool {
	bare := func(r rapporteur.ActorRef) bool {
		actor := c.Doc.Actor(r)
		return actor.Kind == rapporteur.Country && sectorOf(actor.Code) == ""
	}
	return a.Mode == "visit" && a.entry.Kind == "VERB" && len(a.source.actors) > 0 && len(a.target.actors) > 0 &&
		!slices.ContainsFunc(a.source.actors, func(r rapporteur.ActorRef) bool { return !bare(r) }) &&
		!slices.ContainsFunc(a.target.actors, func(r rapporteur.ActorRef) bool { return !bare(r) })
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
