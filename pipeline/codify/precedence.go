package codify

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/world/codebook"
)

// settle turns the judgement into the act's type and modality. PLOVER's
// precedence: an act of cooperation to come is an agreement, one refused a
// rejection, a concession to come a declared one, and violence announced by its
// doer a threat; there the time is used up in the type.
func (c *coder) settle(a *act, j *judgement) {
	c.end(a, j)
	a.modality = j.modality()
	switch {
	case (c.announced(a, j) || c.ultimatum(a, j)) && c.cross(a, codebook.Threatened), j.hypothetical:
	case j.negated && (j.future || c.stance(a)):
		if c.cross(a, codebook.Refused) {
			c.refuser(a)
		}
	case j.future && !j.negated:
		c.cross(a, codebook.Future)
	}
}

// stance reports whether not to do the act is to refuse it: what is not allowed is
// forbidden, and who does not recognise, support or accept rejects. What somebody
// did not do may only not have happened.
func (c *coder) stance(a *act) bool {
	if a.entry.Kind != "VERB" && c.lightVerb(a.token).verb == 0 {
		return false
	}
	switch a.Type {
	case "CONCEDE", "RETREAT":
		return strings.HasPrefix(a.CAMEO, "081") || a.Mode == "access"
	case "SUPPORT", "AGREE":
		return c.present(c.carrier(a))
	}
	return false
}

// carrier is the verb that carries the act.
func (c *coder) carrier(a *act) Ref {
	if l := c.lightVerb(a.token); a.entry.Kind == "NOUN" && l.verb != 0 {
		return l.verb
	}
	return a.token
}

// present reports whether the verb r stands in the present tense, no compound one.
func (c *coder) present(r Ref) bool {
	return !c.pastParticiple(r) && slices.ContainsFunc(append(c.All(r, "aux"), r), func(v Ref) bool {
		return c.Has(v, "Tense=Pres") && c.Has(v, "VerbForm=Fin")
	})
}

// refuser makes the speaker the one who refuses an act of which only the other side
// is told: "X said that there would be no talks with Y".
func (c *coder) refuser(a *act) {
	s := c.quoted(a.token)
	if s == nil || len(s.Speaker) == 0 || a.anybody(func(r rapporteur.ActorRef) bool { return slices.Contains(s.Speaker, r) }) {
		return
	}
	speaker := party{s.Speaker, language.SlotNobody, []Ref{s.CueToken}}
	switch {
	case a.source.empty():
		a.source = speaker
	case a.recip && a.target.empty():
		a.source, a.target = speaker, a.source
	}
}

// end turns the act round that its words say was ended. What has no act for its end
// did not go on: a verb is then negated.
func (c *coder) end(a *act, j *judgement) {
	p := c.ends[a.token]
	to, ok := c.turned(a.match)
	switch {
	case ok && c.goesOn(a, p, j):
		*j = judgement{}
	case ok:
		a.phased = p.word
		c.become(a, p.when, to)
	case p.when != "" && a.entry.Kind == "VERB":
		j.negated = !j.negated
	}
}

// goesOn reports whether the end of an act is only wanted, by nobody who could bring it
// about: then it goes on ("demands an end to the crimes committed by Y").
func (c *coder) goesOn(a *act, p phase, j *judgement) bool {
	if a.entry.Kind != "NOUN" {
		return false
	}
	return j.weak || j.hypothetical && !c.hasActor(c.understood(p.verb, 6)) || p.verb == 0 && c.realised(a.token)
}

// cross lets the act become another one, and reports whether it did.
func (c *coder) cross(a *act, when string) bool {
	becomes, ok := c.lexicon.Book.Cross(when, a.Act)
	if ok {
		c.become(a, when, becomes)
		a.modality = rapporteur.Actual
	}
	return ok
}

func (c *coder) become(a *act, when string, becomes codebook.Act) {
	a.precedence = append(a.precedence, rapporteur.Crossing{When: when, From: a.Type, To: becomes.Type})
	a.Act = becomes
	if a.recip && len(a.source.actors) > 1 {
		a.source, a.target = split(a.source)
	}
}

// modality is the word for the judgement.
func (j *judgement) modality() string {
	switch {
	case j.negated:
		return rapporteur.Negated
	case j.hypothetical:
		return rapporteur.Hypothetical
	case j.future:
		return rapporteur.Future
	}
	return rapporteur.Actual
}

// announced reports whether the act is made known as to come: by its doer, in a
// statement of his that threatens or promises or in the future tense; or in the
// future tense by somebody who can know it, or by the outlet.
func (c *coder) announced(a *act, j *judgement) bool {
	if j.negated || !j.future && !j.hypothetical || a.source.empty() {
		return false
	}
	plain := j.future && !j.hypothetical
	s := c.quoted(a.token)
	if s == nil || len(s.Speaker) == 0 {
		return plain && c.planned(a)
	}
	if !sharesActor(s.Speaker, a.source.actors) && !c.speakFor(s.Speaker, a.source.actors) {
		return plain && c.planned(a) && !c.opposed(s.Speaker, a)
	}
	switch s.Stance {
	case rapporteur.Threaten, rapporteur.Promise, rapporteur.Warn:
		return true
	}
	return plain
}

// planned reports whether a verb tells what a state, public body or group is about to
// do. Of private people and of what a noun tells the future is often that of a
// narrative ("il sera condamné en 1991").
func (c *coder) planned(a *act) bool {
	l := c.lightVerb(a.token)
	if a.Mode == "convict" || a.entry.Kind != "VERB" && (l.verb == 0 || l.subject || l.undergone) {
		return false
	}
	return slices.ContainsFunc(a.source.actors, func(r rapporteur.ActorRef) bool {
		return c.coded(r) || c.Doc.Actor(r).Kind != rapporteur.Person
	})
}

// opposed reports whether a speaker stands on another side than the doer, so that he
// foretells the act or warns of it: whom it is done to, of another state, or of the
// opposition.
func (c *coder) opposed(speakers []rapporteur.ActorRef, a *act) bool {
	for _, s := range speakers {
		code := c.Doc.Actor(s).Code
		sector := sectorOf(code)
		if slices.Contains(a.target.actors, s) || sector == "OPP" || sector == "REB" {
			return true
		}
		for _, d := range a.source.actors {
			if doer := c.Doc.Actor(d).Code; len(code) >= 3 && len(doer) >= 3 && code[:3] != doer[:3] {
				return true
			}
		}
	}
	return false
}

// ultimatum reports whether the act is to come if the other side does something:
// "X will shell the port if Y …".
func (c *coder) ultimatum(a *act, j *judgement) bool {
	if j.negated || !j.future || a.entry.Kind != "VERB" {
		return false
	}
	for _, k := range c.All(a.token, "advcl") {
		if c.conditional(k) && sharesActor(c.partyOf(some(c.understood(k, 6)), "").actors, a.target.actors) {
			return true
		}
	}
	return false
}

// speakFor reports whether a speaker is of the government of a state that acts.
func (c *coder) speakFor(speakers, doers []rapporteur.ActorRef) bool {
	for _, s := range speakers {
		official := c.Doc.Actor(s)
		if sectorOf(official.Code) != "GOV" || len(official.Code) < 6 {
			continue
		}
		for _, d := range doers {
			if doer := c.Doc.Actor(d); doer.Kind == rapporteur.Country && len(doer.Code) >= 3 && doer.Code[:3] == official.Code[:3] {
				return true
			}
		}
	}
	return false
}

func sharesActor(a, b []rapporteur.ActorRef) bool {
	return slices.ContainsFunc(a, func(r rapporteur.ActorRef) bool { return slices.Contains(b, r) })
}

// split gives back to the first participant of a meeting the part of the one
// who agrees to it, with the others.
func split(p party) (source, target party) {
	return party{actors: p.actors[:1], slot: p.slot, heads: p.heads}, party{actors: p.actors[1:], slot: p.slot}
}
