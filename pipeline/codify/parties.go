package codify

import (
	"slices"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/world/codebook"
)

// parties finds both sides of the act.
func (c *coder) parties(m *match) (source, target party) {
	if m.entry.Kind == "NOUN" {
		source, target = c.nominal(m)
	} else {
		source = c.first(m, m.entry.From, party{})
		target = c.first(m, m.entry.To, source)
	}
	if source.empty() && c.said(m.entry) {
		source = c.speaker(m)
	}
	if source.empty() {
		source = c.looseSubject(m)
	}
	if source.empty() {
		source = c.author(m)
	}
	if source.empty() {
		source = c.body(m)
	}
	if source.empty() && c.passive(m) && c.moves(m.entry) {
		source = c.partyOf(c.object(m), language.SlotObject)
		target = c.first(m, m.entry.To, source)
	}
	target.actors = without(target.actors, source.actors)
	if target.empty() && m.entry.Kind == "VERB" {
		target = c.beyondAgent(m, source)
	}
	if target.empty() && !source.empty() && c.wantsTarget(m) && !(m.entry.Recip && (len(source.actors) > 1 || c.several(source))) {
		target = c.reach(m, source)
	}
	if !source.empty() && (target.empty() || c.contact(m.token) != 0 && c.speakFor(source.actors, target.actors)) {
		if other := c.contacted(m, source); !other.empty() {
			target = other // not whose regards he conveys
		}
	}
	source.actors = slices.DeleteFunc(slices.Clone(source.actors), c.isPlace)
	m.recip = m.entry.Recip || c.mutual(m.token) || c.each(m, source, target)
	if m.recip {
		source = both(source, c.further(source, target))
		source.actors = slices.DeleteFunc(source.actors, c.isPlace)
		target = party{}
	}
	return source, target
}

// further are the other participants of a meeting or pact. Where two are named already
// or one mention names several, those that a bare noun adds are the same ("signed an
// agreement between the two countries").
func (c *coder) further(source, target party) party {
	if len(source.actors) > 1 || c.several(source) {
		target.actors = slices.DeleteFunc(slices.Clone(target.actors), func(r rapporteur.ActorRef) bool {
			return !c.coded(r) && !c.mentions.named[r]
		})
	}
	return target
}

// moves reports whether the act is one of forces on the move: of "troops were
// deployed" they are the doers.
func (c *coder) moves(entry *language.Entry) bool {
	return entry.Type == "MOBILIZE" || entry.Type == "AID" && slices.Contains(entry.Contexts, "peacekeeping")
}

// each reports whether a verb made reflexive tells what several do to each other
// ("A et B s'accusent"): the tree may take it for a passive.
func (c *coder) each(m *match, source, target party) bool {
	return m.entry.Kind == "VERB" && !m.entry.Reflexive && source.empty() != target.empty() &&
		len(source.actors)+len(target.actors) > 1 && c.reflexive(m.token) != 0
}

// nominal finds both sides of an act that a noun tells. What its light verb
// says comes before the noun's own genitive, which may be either side.
func (c *coder) nominal(m *match) (source, target party) {
	l := c.lightVerb(m.token)
	subject := c.partyOf(c.lightSubject(l), "light")
	if c.engaged(m.token) && !undergone(m.entry) {
		subject = c.partyOf(c.subject(m), language.SlotSubject)
	}
	switch {
	case l.undergone:
		target = subject
		source = c.first(m, m.entry.From, target)
	case !subject.empty():
		source = subject
	default:
		source = c.first(m, m.entry.From, party{})
		if by := c.announcer(m); c.ends[m.token].turns && !by.empty() {
			source = by // who announces the end
		}
	}
	if target.empty() {
		target = c.first(m, m.entry.To, source)
	}
	if l.subject && m.entry.Recip && len(source.actors)+len(target.actors) < 2 {
		verb := &match{token: l.verb, entry: verbEntry}
		source = c.partyOf(append(c.object(verb), c.indirect(verb)...), language.SlotObject)
	}
	if target.empty() {
		target = c.behind(m, source)
	}
	if source.empty() && !target.empty() {
		source = c.occasion(m)
	}
	if source.empty() && c.voiced(m) {
		source = c.speaker(m)
	}
	if source.empty() {
		source = c.announcer(m)
	}
	if source.empty() {
		source = c.blamedFor(m)
	}
	return source, target
}

// engaged reports whether the noun r says under a preposition what its subject is
// in the middle of: "être en grève", "be at war".
func (c *coder) engaged(r Ref) bool {
	subject := c.Child(r, "nsubj")
	if c.Child(r, "cop") == 0 {
		return subject != 0 && subject < r && c.Marker(r) == "" // a verb that was taken for a noun
	}
	return subject != 0 && c.Marker(r) != ""
}

// behind is the target under a phrase that the tree hangs on the doer's name
// instead of on the act: "les crimes de X contre Y".
func (c *coder) behind(m *match, source party) party {
	for _, slot := range m.entry.To {
		if c.lexicon.Has("dative", slot.Name) || c.lexicon.Has("place", slot.Name) && !c.reaches(m.entry, slot) || slices.Contains(c.lexicon.Default("NOUN"), slot) {
			continue
		}
		for _, head := range source.heads {
			p := c.partyOf(c.phrases(head, slot.Name), slot.Name)
			if p.actors = without(p.actors, source.actors); !p.empty() && head > m.token {
				return p
			}
		}
	}
	return party{}
}

// beyondAgent is the target under a phrase that the tree hangs on the agent of a
// passive instead of on the verb: "accordée par la junte aux rebelles".
func (c *coder) beyondAgent(m *match, source party) party {
	if !c.passive(m) {
		return party{}
	}
	for _, slot := range m.entry.To {
		if c.genitive(slot.Name) {
			continue
		}
		for _, head := range source.heads {
			fillers := c.phrases(head, slot.Name)
			if slot.Name == language.SlotIndirect {
				fillers = c.indirect(&match{token: head, entry: m.entry})
			}
			p := c.partyOf(fillers, slot.Name)
			if p.actors = without(p.actors, source.actors); !p.empty() && head > m.token {
				return p
			}
		}
	}
	return party{}
}

// blamedFor is of whom an adjective of blame says that the act is his: "is responsible
// for massacres in Y".
func (c *coder) blamedFor(m *match) party {
	adjective := c.Head(c.FirstConjunct(m.token))
	blame := c.matches[adjective]
	if blame == nil || blame.entry.Kind != "ADJ" || blame.entry.Type != "ACCUSE" || !contains(blame.conditions, m.token) {
		return party{}
	}
	return c.partyOf(some(c.bearer(adjective)), language.SlotSubject)
}

// announcer is who makes his act known in so many words: "annoncer l'envoi d'une
// aide" is to send it.
func (c *coder) announcer(m *match) party {
	noun := c.FirstConjunct(m.token)
	p := c.ends[m.token]
	if frame := c.frame(m.token); p.when != "" {
		noun = p.top
	} else if frame != 0 {
		noun = c.FirstConjunct(frame)
	}
	verb := c.Head(noun)
	if m.entry.Type == "ASSAULT" && p.when == "" || !c.Is(noun, "obj", "xcomp") || !c.lexicon.Has("announcing", c.Lemma(verb)) {
		return party{}
	}
	return c.partyOf(some(c.understood(verb, 6)), language.SlotSubject)
}

// voiced reports whether the noun is all or part of a noun phrase that somebody
// utters: "X a réaffirmé un soutien ferme à Y" is X's support.
func (c *coder) voiced(m *match) bool {
	s := c.quoted(m.token)
	return s != nil && c.Tag(s.ContentHead, "NOUN") && c.Clause(m.token) == c.Clause(s.ContentHead)
}

// verbEntry stands in where the slots of a verb are asked for without an entry.
var verbEntry = &language.Entry{Kind: "VERB"}

// occasion is the subject of the clause that an act of meeting is the occasion
// of: in "X a déclaré lors d'une rencontre avec Y" it is X who met Y.
func (c *coder) occasion(m *match) party {
	verb := c.Governor(c.FirstConjunct(m.token))
	if m.entry.Type != "CONSULT" || !c.Is(m.token, "obl", "obj") || !c.Tag(verb, "VERB") {
		return party{}
	}
	if c.Is(m.token, "obj") && verb == c.Head(m.token) {
		return party{}
	}
	return c.partyOf(some(c.understood(verb, 6)), language.SlotSubject)
}

// first is the side that the first filled slot gives; other is the side that is
// already taken, whose slot is not read again.
func (c *coder) first(m *match, slots []language.Slot, other party) party {
	for _, slot := range slots {
		if slot.Name == other.slot && !other.empty() {
			continue
		}
		if p := c.inSlot(m, slot, other); !p.empty() {
			return p
		}
	}
	return party{}
}

// inSlot reads one slot.
func (c *coder) inSlot(m *match, slot language.Slot, other party) party {
	fillers := c.others(m, c.fillers(m, slot.Name), other)
	if slot.Name == language.SlotAdjective {
		return c.nationalities(fillers, other)
	}
	p := c.partyOf(fillers, slot.Name)
	if p.actors = without(p.actors, other.actors); !p.empty() {
		return p
	}
	if !c.open[m.token] {
		c.open[m.token] = true
		defer delete(c.open, m.token)
	}
	for _, filler := range fillers {
		if slot.Name == language.SlotSubject && !c.instrument(filler) {
			continue
		}
		if slot.Inside {
			if m.entry.Recip && c.several(other) {
				continue // "the two capitals agreed to exchange ambassadors"
			}
			p.actors = without(c.inside(filler, 4), other.actors)
		} else if c.reaches(m.entry, slot) && !c.hasActor(filler) {
			p.actors = without(c.belongings(filler), other.actors)
		}
		if !p.empty() {
			return party{p.actors, slot.Name, []Ref{filler}}
		}
	}
	return party{}
}

// reaches reports whether the act reaches whoever owns what stands in the slot:
// who hits somebody's goods, or criticises, backs or rejects what is somebody's,
// does it to him.
func (c *coder) reaches(entry *language.Entry, slot language.Slot) bool {
	t, _ := c.lexicon.Book.Type(entry.Type)
	return t.Quad == codebook.MaterialConflict || slot.Name == language.SlotObject && (t.Quad == codebook.VerbalConflict || presupposes(entry.Type))
}

// partyOf are the actors of phrases, coordinated ones included.
func (c *coder) partyOf(heads []Ref, slot string) party {
	p := party{slot: slot}
	for _, head := range heads {
		head = c.meant(head)
		found := false
		for _, r := range c.members(head) {
			for _, actor := range c.actors(r) {
				found = true
				if !slices.Contains(p.actors, actor) {
					p.actors = append(p.actors, actor)
				}
			}
		}
		if found {
			p.heads = append(p.heads, head)
		}
	}
	return p
}

// members are r and all that is coordinated with it, also where the tree hangs the
// third on the second, or on the noun that r itself belongs to ("talks between A, B
// and C" is no list of talks and countries).
func (c *coder) members(r Ref) []Ref {
	out := c.Conjuncts(r)
	for i := 1; i < len(out); i++ {
		if !c.HeadsClause(out[i]) {
			out = append(out, c.All(out[i], "conj")...)
		}
	}
	noun := c.Head(r)
	if !c.Is(r, "nmod") || c.mentions.heads[r] == nil || !c.Tag(noun, "NOUN") || c.Tag(r, "NOUN") {
		return out
	}
	for _, k := range c.All(noun, "conj") {
		if k > r && c.Tag(k, "PROPN") && slices.ContainsFunc(c.actors(k), c.coded) && c.adjoining(r, k) {
			out = append(out, k)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// adjoining reports whether nothing but a comma or conjunction, and the words that
// belong to either, stands between two names.
func (c *coder) adjoining(a, b Ref) bool {
	first, _ := c.Range(b)
	for r := a + 1; r < first; r++ {
		if !c.Tag(r, "PUNCT", "CCONJ", "DET", "ADP", "PROPN") || c.Is(r, "case") && c.Under(r, b) {
			return false
		}
	}
	return true
}

// actors are who the phrase headed by r is: its mention's, or that of the noun
// in apposition to it or named after it ("M. X"), or of those that a number or a noun like one counts.
func (c *coder) actors(r Ref) []rapporteur.ActorRef {
	if mention := c.mentions.at(r); mention != nil {
		if named := c.besidePlace(r, mention); named != nil {
			return named.Actors
		}
		return mention.Actors
	}
	if k := c.beforeDay(r); k != 0 {
		return c.actors(k)
	}
	if c.Tag(r, "PRON", "DET") && (c.Has(r, "Person=1") || c.Has(r, "Person[psor]=1")) || c.theySay(r) {
		return c.speaking(r)
	}
	for _, k := range c.All(r, "appos", "flat", "nmod") {
		titled := !c.Is(k, "nmod") || c.Tag(k, "PROPN") && c.Marker(k) == ""
		if mention := c.mentions.at(k); mention != nil && titled {
			return c.partyOf([]Ref{k}, "").actors
		}
	}
	if c.Tag(r, "NUM", "ADV") || c.Has(r, "NumType=Card") || c.lexicon.Has("counting", c.Lemma(r)) {
		for _, k := range c.All(r, "nmod", "obl") {
			if p := c.partyOf([]Ref{k}, ""); !p.empty() {
				return p.actors
			}
		}
	}
	return nil
}

// speaking is whoever says the first person at r: the speaker of the statement
// around it, nobody outside one.
func (c *coder) speaking(r Ref) []rapporteur.ActorRef {
	if s := c.quoted(r); s != nil {
		return s.Speaker
	}
	return nil
}

// meant is the object of the clause above that the pronoun r stands for, where r is
// the object of an infinitive of purpose: nobody acts on himself there without a
// reflexive ("called Y to congratulate him"). Any other word is meant itself.
func (c *coder) meant(r Ref) Ref {
	if !c.Tag(r, "PRON") || !c.Is(r, "obj", "iobj") || !c.Has(r, "Person=3") || c.Has(r, "Reflex=Yes") {
		return r
	}
	clause := c.Head(r)
	verb := c.Governor(clause)
	if !c.Is(clause, "advcl", "xcomp") || !c.infinitival(clause) || !c.Tag(verb, "VERB") {
		return r
	}
	for _, k := range c.All(verb, "obj", "iobj", "obl") {
		if k != r && !c.Tag(k, "PRON") && c.hasActor(k) && (c.Is(k, "obj", "iobj") || c.lexicon.Has("dative", c.Marker(k)) || c.lexicon.Has("personal", c.Marker(k))) && c.sharesNumber(r, k) {
			return k
		}
	}
	return r
}

// sharesNumber reports whether nothing in their features keeps two words from
// standing for the same.
func (c *coder) sharesNumber(a, b Ref) bool {
	return c.Has(a, "Number=Plur") == c.Has(b, "Number=Plur")
}

// besidePlace is the mention in apposition to the place r, where r stands as a subject
// or object: a place that somebody is called by is a dateline ("ROME -- The pope said").
func (c *coder) besidePlace(r Ref, m *rapporteur.Mention) *rapporteur.Mention {
	if !c.Is(r, "nsubj", "obj", "root") || !slices.ContainsFunc(m.Actors, c.isPlace) {
		return nil
	}
	for _, k := range c.All(r, "appos") {
		if other := c.mentions.at(k); other != nil && !slices.ContainsFunc(other.Actors, c.isPlace) {
			return other
		}
	}
	return nil
}

// beforeDay is the name that the tree makes a part of the day r behind it ("attacks
// on the Gaza Strip Sunday"), zero if r is no day.
func (c *coder) beforeDay(r Ref) Ref {
	if !c.isDate(r) {
		return 0
	}
	for _, k := range c.All(r, "compound", "nmod:poss", "nmod:desc", "flat") {
		if k < r && c.mentions.at(k) != nil {
			return k
		}
	}
	return 0
}

// theySay reports whether r is a "they" that nobody stands behind, as the subject of
// what is said: the speaker's own side ("the union said they will not …").
func (c *coder) theySay(r Ref) bool {
	return c.Tag(r, "PRON") && c.Is(r, "nsubj") && c.Has(r, "Person=3") && c.Has(r, "Number=Plur")
}

func (c *coder) hasActor(r Ref) bool { return len(c.actors(r)) > 0 }

// said reports whether the entry has no doer in its sentence: who says it does it.
func (c *coder) said(entry *language.Entry) bool {
	return len(entry.From) > 0 && entry.From[0].Name == language.SlotNobody
}

// speaker is who is quoted around the match, for acts that are done by saying:
// who calls somebody guilty accuses him.
func (c *coder) speaker(m *match) party {
	if !c.verbal(m.entry.Type) {
		return party{}
	}
	if s := c.quoted(m.token); s != nil {
		return party{s.Speaker, language.SlotNobody, []Ref{s.CueToken}}
	}
	return party{}
}

// quoted is the innermost statement that holds the token in its content, nil if
// none.
func (c *coder) quoted(r Ref) *rapporteur.Statement {
	var best *rapporteur.Statement
	for i := range c.Doc.Statements {
		s := &c.Doc.Statements[i]
		if s.ContentFirst <= r && r < s.ContentEnd && s.CueToken != r && (best == nil || s.Content.Len() < best.Content.Len()) {
			best = s
		}
	}
	return best
}

// mutual reports whether a word makes the subjects of r act on each other.
func (c *coder) mutual(r Ref) bool {
	for _, k := range c.All(r, "advmod", "obj", "obl", "iobj") {
		for _, word := range []string{c.Lemma(k), c.Lemma(c.Child(k, "det", "amod", "nmod")) + " " + c.Lemma(k)} {
			if c.Child(k, "case") == 0 && c.lang.Grammar.Has("reciprocal", word) {
				return true
			}
		}
	}
	return false
}

// both joins two sides.
func both(a, b party) party {
	out := party{actors: slices.Clone(a.actors), slot: a.slot, heads: append(slices.Clone(a.heads), b.heads...)}
	for _, actor := range b.actors {
		if !slices.Contains(out.actors, actor) {
			out.actors = append(out.actors, actor)
		}
	}
	return out
}

// without are the actors of list that are not in other.
func without(list, other []rapporteur.ActorRef) []rapporteur.ActorRef {
	var out []rapporteur.ActorRef
	for _, actor := range list {
		if !slices.Contains(other, actor) {
			out = append(out, actor)
		}
	}
	return out
}
