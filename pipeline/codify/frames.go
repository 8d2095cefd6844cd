package codify

import (
	"slices"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/world/codebook"
)

// staged reports whether the sentence is about a game, a story, art, nature, trade,
// private crime or private life: there nothing political is done between countries
// that play, people who are made up, beasts and storms, firms and their markets.
func (c *coder) staged(a *act) bool {
	s := c.sentenceOf(a.token)
	return s != nil && (c.game(a, s) || c.fiction(a, s) || c.natural(a) || c.trade(a, s) || c.fixture(a) || c.homely(a) || c.mugging(a) || c.offence(a, s) || c.artistic(a, s))
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
// countries, places, peoples and whoever is called by no office. Where a trainer or
// player does, so may officials and judges without a name.
func (c *coder) game(a *act, s *rapporteur.Sentence) bool {
	if c.allHeaded(a.source, "sport") {
		return !a.anybody(func(r rapporteur.ActorRef) bool { return c.official(r) && c.mentions.named[r] })
	}
	contest := c.contest(a) && !c.armed(s)
	if !contest && (a.anybody(c.official) || a.Type == "ASSAULT" && a.source.empty() && slices.ContainsFunc(a.target.actors, c.human)) {
		return false // nobody plays that people are killed
	}
	return c.scored(s) || c.about(s, "sport") >= enough
}

// contest reports whether only states, towns and peoples oppose each other, as teams
// do, or one sportsman somebody without a name.
func (c *coder) contest(a *act) bool {
	t, _ := c.lexicon.Book.Type(a.Type)
	if a.source.empty() || t.Quad != codebook.MaterialConflict && a.Type != "REJECT" && a.Type != "CONCEDE" {
		return false
	}
	team := func(r rapporteur.ActorRef) bool {
		actor := c.Doc.Actor(r)
		switch actor.Kind {
		case rapporteur.Country, rapporteur.Place:
			return true
		case rapporteur.Population, rapporteur.Group:
			return len(actor.Code) == 3 && c.national(r)
		}
		return c.compatriot(r)
	}
	alone := a.source.all(c.compatriot)
	return !a.anybody(func(r rapporteur.ActorRef) bool { return !team(r) && (!alone || c.mentions.named[r]) })
}

// armed reports whether the sentence speaks of means of war.
func (c *coder) armed(s *rapporteur.Sentence) bool {
	for r := s.First; r < s.End; r++ {
		if c.lexicon.Has("instruments", c.Lemma(r)) {
			return true
		}
	}
	return false
}

// allHeaded reports whether a side is of people without names who are called by
// words of the class.
func (c *coder) allHeaded(p party, class string) bool {
	if p.empty() || slices.ContainsFunc(p.actors, func(r rapporteur.ActorRef) bool { return c.mentions.named[r] && c.Doc.Actor(r).Code != "" }) {
		return false
	}
	outside := func(r Ref) bool {
		if counted := c.All(r, "nmod"); len(counted) > 0 && c.lexicon.Has("counting", c.Lemma(r)) {
			r = counted[0] // "a couple of tourists"
		}
		return !slices.ContainsFunc(append(c.All(r, "compound"), r), func(r Ref) bool { return c.lexicon.Has(class, c.Lemma(r)) })
	}
	return len(p.heads) > 0 && !slices.ContainsFunc(p.heads, outside)
}

// homely reports whether neighbours, guests, a choir do it, and to nobody public. What
// they protest against need not be told.
func (c *coder) homely(a *act) bool {
	return a.Type != "PROTEST" && c.allHeaded(a.source, "private life") && !slices.ContainsFunc(a.target.actors, c.official)
}

// artistic reports whether the sentence speaks of art and nobody public acts.
func (c *coder) artistic(a *act, s *rapporteur.Sentence) bool {
	known := func(r rapporteur.ActorRef) bool {
		return c.mentions.named[r] && c.Doc.Actor(r).Known && c.Doc.Actor(r).Kind != rapporteur.Country
	}
	return (!a.source.empty() || a.Type == "CONSULT") && a.Type != "PROTEST" && !a.anybody(c.official) && !slices.ContainsFunc(a.source.actors, known) && c.about(s, "arts") >= enough
}

// offence reports whether the sentence tells a private crime, and of nobody but who
// did it, who suffered it, and police and courts, who deal with no foreigner.
func (c *coder) offence(a *act, s *rapporteur.Sentence) bool {
	if a.Type == "PROTEST" || a.Type == "MOBILIZE" || c.about(s, "crime") < enough {
		return false
	}
	national := slices.ContainsFunc(a.source.actors, c.national)
	outside := func(r rapporteur.ActorRef) bool {
		actor := c.Doc.Actor(r)
		switch {
		case actor.Kind == rapporteur.Country, actor.Kind == rapporteur.Place:
			return c.direct(a.target)
		case c.mentions.named[r], national && c.foreign(actor, a.source.actors):
			return true
		}
		return !c.isPrivate(r) && sectorOf(actor.Code) != "CRM"
	}
	return a.source.all(func(r rapporteur.ActorRef) bool { return c.ordinary(a, r) }) && !slices.ContainsFunc(a.target.actors, outside)
}

// ordinary reports whether the doer of what happens in a private crime has no name
// and is private, a criminal, of a court or the police: the officers who arrest.
func (c *coder) ordinary(a *act, r rapporteur.ActorRef) bool {
	if c.mentions.named[r] {
		return false
	}
	switch code := c.Doc.Actor(r).Code; sectorOf(code) {
	case "COP", "JUD", "UAF", "CRM":
		return true
	case "MIL":
		return code == "MIL" && c.lawful(a)
	}
	return c.isPrivate(r)
}

// mugging reports whether one man without a name does something violent to another.
func (c *coder) mugging(a *act) bool {
	single := func(r rapporteur.ActorRef, sectors ...string) bool {
		actor := c.Doc.Actor(r)
		return actor.Kind == rapporteur.Person && !c.mentions.named[r] && slices.Contains(sectors, actor.Code)
	}
	one := func(p party, sectors ...string) bool { return len(p.actors) == 1 && single(p.actors[0], sectors...) }
	return one(a.source, "UAF", "CRM", "REB", "CVL") && one(a.target, "CVL")
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
		if c.inClass(r, s.End, "unreal") != "" {
			return true
		}
		if word := c.inClass(r, s.End, "fiction"); word != "" && (c.Is(r, "nsubj") || c.Is(r, "obl") && c.lexicon.Has("place", c.Marker(r)) || word != c.Lemma(r)) {
			return true
		}
	}
	return false
}

// natural reports whether beasts, diseases, storms or accidents do it, and nothing
// else, or violence is done to such. What may also be a means has no owner then: "Israeli fire", "artillery fire".
func (c *coder) natural(a *act) bool {
	t, _ := c.lexicon.Book.Type(a.Type)
	if t.Quad == codebook.MaterialConflict && c.forces(c.apart(a, c.object(a.match))) {
		return true // shoot a bull, fight a virus
	}
	if subject := c.lightSubject(c.lightVerb(a.token)); a.entry.Kind == "NOUN" && len(subject) > 0 && !contains(subject, a.token) {
		return c.forces(subject)
	}
	for _, slot := range a.entry.From {
		if fillers := c.fillers(a.match, slot.Name); len(fillers) > 0 {
			return c.forces(fillers)
		}
	}
	return false
}

// apart are the phrases that are no words of the act itself: "open fire".
func (c *coder) apart(a *act, heads []Ref) []Ref {
	return slices.DeleteFunc(slices.Clone(heads), func(r Ref) bool { return contains(a.words, r) || contains(a.conditions, r) })
}

// forces reports whether the first phrase and those coordinated with it are beasts or
// the like.
func (c *coder) forces(heads []Ref) bool {
	return len(heads) > 0 && !slices.ContainsFunc(c.Conjuncts(heads[0]), func(r Ref) bool { return !c.force(r) })
}

// force reports whether the phrase headed by r names beasts, a disease or the like,
// or a number of them.
func (c *coder) force(r Ref) bool {
	_, end := c.Range(r)
	if c.inClass(r, end, "nature") != "" {
		return !c.lexicon.Has("instruments", c.Lemma(r)) || c.Child(r, "compound", "nmod") == 0 && len(c.belongings(r)) == 0
	}
	soldiers := slices.ContainsFunc(c.actors(r), func(actor rapporteur.ActorRef) bool { return c.Doc.Actor(actor).Code == "MIL" })
	return (soldiers || c.lexicon.Has("counting", c.Lemma(r))) && slices.ContainsFunc(c.All(r, "nmod"), c.force) // "an army of ants"
}

// trade reports whether the sentence speaks of trade and of no public body: a state
// may take part only as a market, or by the nationality of those who do.
func (c *coder) trade(a *act, s *rapporteur.Sentence) bool {
	state := func(r rapporteur.ActorRef) bool { return c.Doc.Actor(r).Kind == rapporteur.Country }
	firm := func(r rapporteur.ActorRef) bool { return sectorOf(c.Doc.Actor(r).Code) == "BUS" }
	if a.Type == "PROTEST" && !slices.ContainsFunc(a.source.actors, firm) {
		return false
	}
	chair := func(r rapporteur.ActorRef) bool {
		actor := c.Doc.Actor(r)
		return actor.Kind == rapporteur.Person && actor.Code == "GOV" && !c.mentions.named[r] // "the president": of a company
	}
	firmly := slices.ContainsFunc(a.source.heads, func(r Ref) bool { return c.inClass(r, s.End, "commerce") != "" }) // "cabinet d'audit"
	if slices.ContainsFunc(a.source.actors, c.official) && !firmly || slices.ContainsFunc(a.target.actors, func(r rapporteur.ActorRef) bool { return c.official(r) && !chair(r) }) {
		return false
	}
	return (!slices.ContainsFunc(a.source.actors, state) || !c.direct(a.source)) &&
		(!a.source.empty() || c.verbal(a.Type) && !a.anybody(state)) && c.about(s, "commerce") >= enough
}

// fixture reports whether one country visits or receives another, or goes on strike:
// only teams do.
func (c *coder) fixture(a *act) bool {
	if a.Type == "PROTEST" && a.entry.Kind == "VERB" && !a.source.empty() {
		return a.source.all(func(r rapporteur.ActorRef) bool { return c.Doc.Actor(r).Kind == rapporteur.Country })
	}
	bare := func(r rapporteur.ActorRef) bool {
		actor := c.Doc.Actor(r)
		return actor.Kind == rapporteur.Country && sectorOf(actor.Code) == ""
	}
	return a.Mode == "visit" && a.entry.Kind == "VERB" && !a.source.empty() && !a.target.empty() && a.source.all(bare) && a.target.all(bare)
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
