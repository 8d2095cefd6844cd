package codify

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/world/codebook"
)

// privateSectors are the sectors of people and bodies that are not public by
// themselves: what they do among each other is business, crime or private life.
var privateSectors = []string{"AGR", "BUS", "CRM", "CVL", "EDU", "HLH", "JRN", "LAB", "MED", "MNC", "REL", "SOC"}

// collectives are the private sectors whose members act politically together:
// workers, farmers, believers, civil society.
var collectives = []string{"AGR", "LAB", "REL", "SOC"}

// outspoken are the private sectors of those whom a state arrests for what they say.
var outspoken = []string{"JRN"}

// trades are the private sectors of companies, scholars and physicians.
var trades = []string{"BUS", "EDU", "HLH", "MED", "MNC"}

// bodies are what stands in the place of the country in the codes of those who act
// for no state.
var bodies = []string{"EUR", "IGO", "NGO", "UNO"}

// public reports whether an actor makes what it takes part in political: a state,
// its organs, parties, armed groups, peoples, and whoever acts for them.
func (c *coder) public(r rapporteur.ActorRef) bool {
	actor := c.Doc.Actor(r)
	sector := sectorOf(actor.Code)
	switch {
	case actor.Kind == rapporteur.Place, c.compatriot(r):
		return false
	case actor.Kind == rapporteur.Country, actor.Kind == rapporteur.ArmedGroup:
		return true
	case actor.Kind == rapporteur.Population:
		return len(actor.Code) >= 3 && sector != actor.Code
	case len(actor.Code) >= 3 && slices.Contains(bodies, actor.Code[:3]):
		return true
	case slices.Contains(collectives, sector):
		return actor.Kind == rapporteur.Organization || actor.Kind == rapporteur.Group && (sector != "SOC" || len(actor.Code) > 3)
	}
	return actor.Code != "" && !slices.Contains(privateSectors, sector) || c.calledLikeOne(r)
}

// isPrivate reports whether an actor is known to be of a private sector.
func (c *coder) isPrivate(r rapporteur.ActorRef) bool {
	return !c.public(r) && (slices.Contains(privateSectors, sectorOf(c.Doc.Actor(r).Code)) || c.compatriot(r))
}

// compatriot reports whether the actor is called by nothing but a nationality, and
// is one person or women: not what the state of that country is called by.
func (c *coder) compatriot(r rapporteur.ActorRef) bool {
	return len(c.Doc.Actor(r).Code) == 3 && c.mentions.compatriots[r]
}

// sectorOf is the primary sector of an actor code: what follows the country or
// kind of organisation, or a bare sector; "" for a country alone.
func sectorOf(code string) string {
	switch {
	case len(code) >= 6:
		return code[3:6]
	case slices.Contains(privateSectors, code), slices.Contains(publicSectors, code):
		return code
	}
	return ""
}

// publicSectors are those that are public by themselves.
var publicSectors = []string{"COP", "ELI", "GOV", "JUD", "LEG", "MIL", "OPP", "PRM", "PTY", "REB", "REF", "SPY", "UAF"}

// private reports whether the act is between people and bodies of private sectors:
// all who do it are, and nobody public is on the other side; what is only said is
// private already where one of them is. Of an act whose doer is not told it takes
// one that only states and armed groups do.
func (c *coder) private(a *act) bool {
	if a.Type == "PROTEST" || c.aboutProtest(a) || a.anybody(c.public) && !c.abroad(a) {
		return false
	}
	switch {
	case c.verbal(a.Type) && a.anybody(c.isPrivate):
		return !a.source.empty() || !c.sovereign(a)
	case a.source.empty():
		single := func(r rapporteur.ActorRef) bool {
			return c.isPrivate(r) && !c.compatriot(r) && c.Doc.Actor(r).Kind == rapporteur.Person
		}
		return !c.sovereign(a) && a.anybody(single)
	}
	return c.allPrivate(a.source) || c.obscure(a)
}

// obscure reports whether the doers are names of which nothing is known, and the
// other side is no better known, or private where the act is not violence or help.
func (c *coder) obscure(a *act) bool {
	blank := func(r rapporteur.ActorRef) bool { return c.mentions.named[r] && c.unknown(r) }
	other := func(r rapporteur.ActorRef) bool {
		if c.Doc.Actor(r).Kind == rapporteur.Place {
			return a.Mode == "yield" || a.Type == "CONCEDE" || a.Type == "RETREAT"
		}
		return c.unknown(r) || a.Type != "ASSAULT" && a.Type != "AID" && c.isPrivate(r)
	}
	return !a.target.empty() && a.source.all(blank) && a.target.all(other)
}

// unknown reports whether nothing is known of the actor but a name or description.
func (c *coder) unknown(r rapporteur.ActorRef) bool {
	actor := c.Doc.Actor(r)
	return actor.Code == "" && !actor.Known && actor.Kind != rapporteur.Place && actor.Kind != rapporteur.ArmedGroup && !c.calledLikeOne(r)
}

// allPrivate reports whether everybody on a side is known to be of a private sector.
func (c *coder) allPrivate(p party) bool {
	return p.all(c.isPrivate)
}

// abroad reports whether private people or bodies do something to no more of a state
// than its name: they tour it, or take its market by storm.
func (c *coder) abroad(a *act) bool {
	official := func(r rapporteur.ActorRef) bool { return c.public(r) && c.Doc.Actor(r).Kind != rapporteur.Country }
	return !a.source.empty() && c.allPrivate(a.source) && c.passing(a) && !slices.ContainsFunc(a.target.actors, official)
}

// passing reports whether a state that the act is told to be done to may be no more
// than where, or whose, that is: harm and visits, and what else is told of something
// in the act's phrases ("threatened the crew of a flight to Cyprus"). Who blames or
// rejects means the state, unless it is his trade.
func (c *coder) passing(a *act) bool {
	t, _ := c.lexicon.Book.Type(a.Type)
	switch {
	case t.Quad == codebook.MaterialConflict, a.Type == "CONSULT":
		return true
	case t.Quad == codebook.VerbalConflict && a.Type != "THREATEN" && a.Type != "REQUEST":
		trader := func(r rapporteur.ActorRef) bool {
			return slices.Contains(trades, sectorOf(c.Doc.Actor(r).Code)) && !c.mentions.named[r]
		}
		return !c.direct(a.target) && a.source.all(trader)
	}
	return !c.direct(a.target)
}

// direct reports whether the phrases read for a side are the actors themselves:
// no place that stands in them or behind them.
func (c *coder) direct(p party) bool {
	return p.slot != slotReach && !c.lexicon.Has("place", p.slot) && !slices.ContainsFunc(p.heads, func(r Ref) bool { return !c.hasActor(r) })
}

// petty reports whether the act is the daily work of police and courts: they, or
// nobody named, deal with an unnamed private person of no other country, or with
// nobody.
func (c *coder) petty(a *act) bool {
	for _, r := range a.source.actors {
		if sector := sectorOf(c.Doc.Actor(r).Code); sector != "COP" && sector != "JUD" {
			return false
		}
	}
	if a.source.empty() && !c.lawful(a) || a.Type == "PROTEST" || a.Type == "MOBILIZE" {
		return false
	}
	if a.target.empty() {
		return (c.lawful(a) || a.Type == "ACCUSE") && !a.source.empty()
	}
	return !slices.ContainsFunc(a.target.actors, func(r rapporteur.ActorRef) bool {
		actor := c.Doc.Actor(r)
		return actor.Kind != rapporteur.Person || c.mentions.named[r] || !c.isPrivate(r) || c.foreign(actor, a.source.actors) ||
			slices.Contains(outspoken, sectorOf(actor.Code))
	})
}

// lawful reports whether the act is one that police and courts do.
func (c *coder) lawful(a *act) bool {
	switch a.Mode {
	case "arrest", "convict", "investigate", "release", "seize":
		return true
	}
	return slices.Contains(a.entry.Contexts, "legal") || slices.Contains(a.entry.Contexts, "crime")
}

// national reports whether an actor's country is told.
func (c *coder) national(r rapporteur.ActorRef) bool {
	return tellsCountry(c.Doc.Actor(r).Code)
}

// tellsCountry reports whether a code begins with a country, or what stands for one.
func tellsCountry(code string) bool { return len(code) >= 3 && sectorOf(code) != code }

// foreign reports whether an actor's country is told and none of the others has it.
func (c *coder) foreign(actor *rapporteur.Actor, others []rapporteur.ActorRef) bool {
	return tellsCountry(actor.Code) && !slices.ContainsFunc(others, func(r rapporteur.ActorRef) bool {
		return strings.HasPrefix(c.Doc.Actor(r).Code, actor.Code[:3])
	})
}

// toPlace reports whether an act may be done to the place where it happens, and not
// only to people there.
func (c *coder) toPlace(entry *language.Entry) bool {
	switch entry.Mode {
	case "abduct", "arrest", "convict", "deport", "expel", "investigate", "release", "sexual", "torture":
		return false
	}
	t, _ := c.lexicon.Book.Type(entry.Type)
	return t.Quad == codebook.MaterialCooperation || t.Quad == codebook.MaterialConflict && entry.Type != "PROTEST"
}
