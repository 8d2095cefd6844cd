package codify

import (
	"slices"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/world/codebook"
)

// onesided reports whether an act is told well enough by its doer, though the entry
// or PLOVER wants another side and what stands there is no actor ("the army shelled
// the town", "the government imposed a blockade"). A state, its organs, parties and
// armed groups are such doers, and workers of what they end or refuse; where PLOVER
// wants a recipient the entry must name what it is done with, too.
func (c *coder) onesided(a *act) bool {
	if a.recip || a.entry.Kind != "VERB" || a.source.empty() {
		return false
	}
	t, _ := c.lexicon.Book.Type(a.Type)
	if !worded(a) && (a.Type == "CONSULT" || !c.filled(a.match)) {
		return false
	}
	if t.Recipient {
		return worded(a) && !c.Is(a.token, "acl", "amod") && a.source.all(func(r rapporteur.ActorRef) bool {
			return c.authority(r) || c.Doc.Actor(r).Kind == rapporteur.Country
		})
	}
	if a.Type == "CONSULT" && (a.Mode == "phone" || !worded(a)) {
		return false // "he delivered a positive message", "they head into the debate"
	}
	if a.Type == "ACCUSE" && !slices.ContainsFunc(a.source.actors, c.statesman) {
		return false // "critics savaged the sequel"
	}
	if c.aboutProtest(a) {
		return true
	}
	spoken := t.Quad == codebook.VerbalConflict || t.Quad == codebook.VerbalCooperation
	return a.source.all(func(r rapporteur.ActorRef) bool {
		return c.authority(r) || spoken && (c.Doc.Actor(r).Kind == rapporteur.Country || worded(a) && c.collective(r))
	})
}

// worded reports whether the entry names words for what stands in one of its slots.
func worded(a *act) bool {
	return slices.ContainsFunc(a.entry.Conditions, func(k language.Condition) bool { return !k.Absent && len(k.Words) > 0 })
}

// authorities are the sectors of those whose acts are political whoever they are
// done to.
var authorities = []string{"GOV", "LEG", "MIL", "OPP", "PRM", "PTY", "REB", "SPY"}

// authority reports whether an actor is a public body, or acts for one.
func (c *coder) authority(r rapporteur.ActorRef) bool {
	actor := c.Doc.Actor(r)
	return slices.Contains(authorities, sectorOf(actor.Code)) || actor.Kind == rapporteur.Organization && len(actor.Code) >= 3 && slices.Contains(bodies, actor.Code[:3])
}

// aboutProtest reports whether the act is to end, or not to end, what only those do who
// stand against somebody: a strike, a boycott.
func (c *coder) aboutProtest(a *act) bool {
	what := a.conditions
	switch a.Type {
	case "CONCEDE":
	case "REJECT":
		for _, r := range a.conditions { // "refused to end their strike"
			if c.phaseWord(r) != "" {
				what = append(slices.Clone(what), c.All(r, "obj")...)
			}
		}
	default:
		return false
	}
	return slices.ContainsFunc(what, func(r Ref) bool {
		return c.Is(r, "obj", "nsubj:pass", "obl") && slices.ContainsFunc(c.lexicon.Entries("NOUN", c.Lemma(r)), func(e *language.Entry) bool {
			return e.Type == "PROTEST" && len(e.Words) == 0
		})
	})
}

// filled reports whether anything stands where the entry looks for the other side.
func (c *coder) filled(m *match) bool {
	return slices.ContainsFunc(m.entry.To, func(s language.Slot) bool { return len(c.fillers(m, s.Name)) > 0 })
}

// statesman reports whether an actor is of a government, parliament or party, or his
// country is told.
func (c *coder) statesman(r rapporteur.ActorRef) bool {
	code := c.Doc.Actor(r).Code
	return len(code) >= 6 || slices.Contains([]string{"GOV", "LEG", "PTY"}, sectorOf(code))
}

// collective reports whether an actor is a body or group of those who act together
// politically: workers, farmers.
func (c *coder) collective(r rapporteur.ActorRef) bool {
	actor := c.Doc.Actor(r)
	return actor.Kind != rapporteur.Person && slices.Contains(collectives, sectorOf(actor.Code))
}
