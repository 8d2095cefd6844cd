package codify

import (
	"slices"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/world/codebook"
)

// inside is who answers for what the phrase r tells: the doer of the act that
// it names ("l'attaque de Y", "les crimes commis par Y"), or for a clause, whom
// it says something of. It looks depth phrases deep.
func (c *coder) inside(r Ref, depth int) []rapporteur.ActorRef {
	if depth == 0 || r == 0 || c.open[r] {
		return nil
	}
	c.open[r] = true
	defer delete(c.open, r)
	if c.Tag(r, "VERB", "AUX") {
		return c.insideClause(r, depth)
	}
	if m := c.matches[r]; m != nil && m.entry.Kind == "NOUN" {
		source, _ := c.nominal(m)
		if c.ends[m.token].turns {
			source = c.first(m, m.entry.From, party{}) // not who announces its end
		}
		if !source.empty() {
			return source.actors
		}
	}
	if doers := c.partyOf(c.doers(r), "").actors; len(doers) > 0 {
		return doers
	}
	if owners := c.owners(r, depth); len(owners) > 0 {
		return owners
	}
	for _, k := range c.All(r, "acl") {
		if c.infinitival(k) { // "an intention to recognise Y"
			return c.insideClause(k, depth-1)
		}
	}
	return nil
}

// doers are who a participle or relative clause of the noun r says did it, or a clause
// that says what the noun is about: "claims that Y tortured prisoners".
func (c *coder) doers(r Ref) []Ref {
	for _, k := range c.All(r, "acl") {
		if c.open[k] {
			continue // it is what somebody does to r
		}
		if c.Child(k, "mark") != 0 && !c.infinitival(k) && (!c.Passive(k) || c.Child(k, "obj") != 0) && !c.relativeIn(k, "nsubj") {
			if subject := c.Child(k, "nsubj"); subject != 0 {
				return some(subject)
			}
		}
		if c.Is(k, "acl:relcl") {
			if !c.Passive(k) && (c.relativeIn(k, "obj") || c.Child(k, "obj") == 0) && !c.relativeIn(k, "nsubj") {
				return some(c.Child(k, "nsubj"))
			}
			if !c.Passive(k) {
				continue
			}
		}
		if agents := c.ownAgents(k); len(agents) > 0 {
			return agents
		}
	}
	return nil
}

// owners are the actors at the slots that a noun's doer stands in by default,
// or the owners of what stands there.
func (c *coder) owners(r Ref, depth int) []rapporteur.ActorRef {
	m := &match{token: r, entry: nounEntry}
	for _, slot := range c.lexicon.Default("NOUN") {
		fillers := c.fillers(m, slot.Name)
		if slot.Name == language.SlotAdjective {
			if p := c.nationalities(fillers, party{}); !p.empty() {
				return p.actors
			}
			continue
		}
		if p := c.partyOf(fillers, slot.Name); !p.empty() {
			return p.actors
		}
		for _, filler := range fillers {
			if actors := c.inside(filler, depth-1); len(actors) > 0 {
				return actors
			}
		}
	}
	for _, conjunct := range c.All(r, "conj") {
		if actors := c.inside(conjunct, depth-1); len(actors) > 0 {
			return actors
		}
	}
	return nil
}

// nounEntry stands in where the slots of a noun are asked for without an entry.
var nounEntry = &language.Entry{Kind: "NOUN"}

// insideClause are whom the clause r is about: its own subject, or for an
// infinitive, whose subject is another's, its objects.
func (c *coder) insideClause(r Ref, depth int) []rapporteur.ActorRef {
	m := c.matches[r]
	if m == nil {
		m = c.match(r) // another entry may have taken the word
	}
	if m == nil || m.entry.Kind != "VERB" {
		m = &match{token: r, entry: verbEntry}
	}
	var heads []Ref
	if !c.Has(r, "VerbForm=Inf") {
		heads = c.subject(m)
	}
	heads = append(heads, c.object(m)...)
	heads = append(heads, c.indirect(m)...)
	if doers := c.endedBy(m, depth-1); len(doers) > 0 {
		return doers
	}
	if m.entry != verbEntry {
		if p := c.first(m, m.entry.To, party{}); !p.empty() {
			return p.actors
		}
	}
	for _, p := range c.Phrases(r) {
		heads = append(heads, p.Head)
	}
	for _, head := range heads {
		if p := c.partyOf([]Ref{head}, ""); !p.empty() {
			return p.actors
		}
	}
	for _, head := range heads {
		if actors := c.inside(head, depth-1); len(actors) > 0 {
			return actors
		}
	}
	return nil
}

// belongings are whose the thing r is: "une base de l'armée", "Israeli
// positions", "une roquette du Hamas".
func (c *coder) belongings(r Ref) []rapporteur.ActorRef {
	if !c.Tag(r, "NOUN", "PROPN") {
		return nil
	}
	return c.inside(r, 2)
}

// nationalities are the actors at adjectives: those of a mention there, or the
// country, already told elsewhere in the document, whose demonym it is.
func (c *coder) nationalities(adjectives []Ref, other party) party {
	p := party{slot: language.SlotAdjective}
	for _, first := range adjectives {
		for _, r := range c.Conjuncts(first) {
			if actors := without(c.nationality(r), append(other.actors, p.actors...)); len(actors) > 0 {
				p.actors = append(p.actors, actors...)
				p.heads = append(p.heads, r)
			}
		}
	}
	return p
}

func (c *coder) nationality(r Ref) []rapporteur.ActorRef {
	if mention := c.mentions.at(r); mention != nil {
		return mention.Actors
	}
	for _, word := range []string{c.Token(r).Form, c.Token(r).Lemma} {
		for _, iso := range c.facts.Demonym(c.lang.Code, word) {
			if actor := c.countryActor(iso); actor != 0 {
				return []rapporteur.ActorRef{actor}
			}
		}
	}
	return nil
}

// countryActor is the document's actor that is the country, else its government
// or people, or zero.
func (c *coder) countryActor(iso string) rapporteur.ActorRef {
	for _, codes := range [][]string{{iso}, {iso + "GOV", iso + "MIL", iso + "CVL"}} {
		for i := range c.Doc.Actors {
			actor := &c.Doc.Actors[i]
			if actor.Kind != rapporteur.Person && slices.Contains(codes, actor.Code) {
				return rapporteur.ActorRef(i + 1)
			}
		}
	}
	return 0
}

// endedBy are the doers of the act that a verb of yielding ends, who alone can end it:
// "put an end to the attacks of the rebels on civilians".
func (c *coder) endedBy(m *match, depth int) []rapporteur.ActorRef {
	if m.entry.Type != "RETREAT" && m.entry.Type != "CONCEDE" {
		return nil
	}
	for _, r := range m.conditions {
		if c.Tag(r, "NOUN") && slices.ContainsFunc(c.lexicon.Entries("NOUN", c.Lemma(r)), c.conflict) {
			if doers := c.inside(r, depth); len(doers) > 0 {
				return doers
			}
		}
	}
	return nil
}

// conflict reports whether an entry tells an act of material conflict.
func (c *coder) conflict(e *language.Entry) bool {
	t, ok := c.lexicon.Book.Type(e.Type)
	return ok && !e.None && t.Quad == codebook.MaterialConflict
}
