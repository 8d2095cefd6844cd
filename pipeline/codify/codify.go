// Package codify reads who did what to whom, in PLOVER and CAMEO terms.
//
// For every word that carries an entry of the event lexicon (match.go) it finds
// who stands where in the tree (slots.go, places.go, inside.go), judges whether
// the act happened (modality.go), lets time and refusal turn it into another
// act (precedence.go), and joins what tells the same act twice (dedup.go).
package codify

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/tree"
	"rapporteur/world"
	"rapporteur/world/codebook"
)

// Ref is a token of the document.
type Ref = rapporteur.TokenRef

// Events adds the events of the document.
func Events(doc *rapporteur.Document, lang *language.Language, facts *world.World) {
	c := newCoder(doc, lang, facts)
	for i := range doc.Sentences {
		for _, a := range c.sentence(&doc.Sentences[i]) {
			doc.Events = append(doc.Events, c.event(a))
		}
	}
	told := func(d rapporteur.Dismissal) bool {
		return slices.ContainsFunc(doc.Events, func(e rapporteur.Event) bool { return e.TriggerToken == d.Token })
	}
	doc.Dismissals = slices.DeleteFunc(doc.Dismissals, told)
	slices.SortStableFunc(doc.Dismissals, func(a, b rapporteur.Dismissal) int { return int(a.Token - b.Token) })
}

// coder codes one document.
type coder struct {
	*tree.Tree
	lang     *language.Language
	facts    *world.World
	lexicon  *language.Events
	mentions *mentions
	matches  []*match         // by token, nil where no entry matches
	consumed map[Ref][]*match // by carrying word: the matches that its own took the words of
	ends     map[Ref]phase    // by carrying word: the end of its act (phase.go)
	orders   map[Ref]Ref      // by carrying word: the verb that orders or approves its act (order.go)
	instead  map[Ref]*match   // by carrying word: the match that its own was preferred to (phase.go)
	duties   map[Ref]*act     // by predicate: the request that somebody does it (obligation.go)
	topics   map[topic]int    // how much sentences speak of fields (fields.go)
	memo     memo             // of the word that is being matched
	probes   []*match         // to try entries with, the first c.probing of them in use (match.go)
	probing  int
	open     map[Ref]bool // phrases that are being looked into: a phrase can be reached from inside itself
}

// act is a match with its actors, on its way to an event.
type act struct {
	*match
	codebook.Act
	source, target party
	modality       string
	precedence     []rapporteur.Crossing // the rules that made it another act than its entry's
	phased         Ref                   // the word that says that it was ended, zero if none
	weak           bool                  // nothing says that it took place
	signs          []string
	confidence     float64
}

// anybody reports whether it is so of somebody on either side.
func (a *act) anybody(so func(rapporteur.ActorRef) bool) bool {
	return slices.ContainsFunc(a.source.actors, so) || slices.ContainsFunc(a.target.actors, so)
}

// party is one side of an act.
type party struct {
	actors []rapporteur.ActorRef
	slot   string // where it stood
	heads  []Ref  // the phrases that were read
}

func (p party) empty() bool { return len(p.actors) == 0 }

// all reports whether it is so of everybody on the side, as it is where nobody is.
func (p party) all(so func(rapporteur.ActorRef) bool) bool {
	return !slices.ContainsFunc(p.actors, func(r rapporteur.ActorRef) bool { return !so(r) })
}

func newCoder(doc *rapporteur.Document, lang *language.Language, facts *world.World) *coder {
	c := &coder{Tree: tree.Of(doc), lang: lang, facts: facts, lexicon: lang.Events, mentions: indexMentions(doc),
		open: map[Ref]bool{}, consumed: map[Ref][]*match{}, instead: map[Ref]*match{}, ends: map[Ref]phase{}, orders: map[Ref]Ref{}, topics: map[topic]int{}}
	c.matches = make([]*match, len(doc.Tokens)+1)
	for i := range doc.Tokens {
		c.matches[i+1] = c.match(Ref(i + 1))
	}
	c.findEnds()
	c.findOrders()
	c.dropConsumed()
	c.readEnds()
	c.duties = c.obligations()
	return c
}

// sentence codes the acts of one sentence, in text order.
func (c *coder) sentence(s *rapporteur.Sentence) []*act {
	var acts []*act
	for r := s.First; r < s.End; r++ {
		if a := c.duties[r]; a != nil {
			acts = append(acts, a)
		}
		if m := c.matches[r]; m != nil {
			acts = append(acts, c.acts(m)...)
		}
	}
	acts = c.joined(acts)
	c.reckon(acts)
	return acts
}

// acts reads a match, and where it tells no act for want of actors, those of its
// own type whose words it took ("des frappes ont fait des morts").
func (c *coder) acts(m *match) []*act {
	a, why := c.act(m)
	if why != "" {
		if broader := c.broader(m, why); broader != nil {
			a, why = broader, ""
		}
	}
	if why == "" && c.retold(a) {
		why = rapporteur.PartOfOther
	}
	if why == "" {
		return a.withSecond()
	}
	c.dismiss(m, why)
	var out []*act
	lost := c.consumed[m.token]
	if other := c.instead[m.token]; other != nil {
		lost = append(lost, other)
	}
	for _, lost := range lost {
		if !c.servesFor(lost, m) {
			continue
		}
		if a, why := c.act(lost); why == "" {
			out = append(out, a)
		}
	}
	return out
}

// servesFor reports whether a match whose words another took, or that the other was
// preferred to, may tell the act that the other cannot.
func (c *coder) servesFor(lost, m *match) bool {
	_, ended := c.turned(lost)
	return c.instead[m.token] == lost || ended && !m.entry.None || lost.entry.Type == m.entry.Type && !c.spoken(lost.entry.Type)
}

// retold reports whether the act is an agreement that its doers are told to sign or
// ratify: that is one act.
func (c *coder) retold(a *act) bool {
	if a.entry.Kind != "NOUN" || a.Type != "AGREE" {
		return false
	}
	m := c.matches[c.Head(c.FirstConjunct(a.token))]
	if m == nil || m.entry.Type != "SUPPORT" || !contains(m.conditions, a.token) {
		return false
	}
	source, target := c.parties(m)
	return len(without(a.source.actors, both(source, target).actors)) == 0
}

// broader is the act that a less specific entry of the same type and word tells
// where the best one lacks actors: it may look for them elsewhere. Nil if none does.
func (c *coder) broader(m *match, why string) *act {
	if why != rapporteur.NoActor && why != rapporteur.NoSource && why != rapporteur.NoTarget || !tellsAct(m.entry) {
		return nil
	}
	past := false
	for _, entry := range c.lexicon.Entries(c.carries(m.token)) {
		if entry == m.entry {
			past = true
			continue
		}
		if !past || entry.Type != m.entry.Type {
			continue
		}
		if next := c.fits(m.token, entry); next != nil {
			if a, why := c.act(next); why == "" {
				return a
			}
		}
	}
	return nil
}

// withSecond is the act and the second one that its entry tells with it ("condamné
// à dix ans de prison" is a verdict and an imprisonment).
func (a *act) withSecond() []*act {
	if a.entry.Also == nil {
		return []*act{a}
	}
	second := *a
	second.Act = *a.entry.Also
	return []*act{a, &second}
}

// act reads one match; why is not empty if it tells no act, or nobody's.
func (c *coder) act(m *match) (a *act, why string) {
	if m.entry.None {
		return nil, rapporteur.NoAct
	}
	a = &act{match: m, Act: m.entry.Act}
	a.source, a.target = c.parties(m)
	c.complete(a)
	c.join(a)
	c.raise(a)
	c.killing(a)
	if why := c.uncodable(a); why != "" {
		return nil, why
	}
	j := c.judge(m)
	if j.dropped {
		return nil, rapporteur.OnlyWanted
	}
	c.settle(a, j)
	a.weak = j.weak
	return a, ""
}

// join makes of an act of doers of several countries what its entry says that it is
// then; what they do it near to or over is no side of it.
func (c *coder) join(a *act) {
	if a.entry.Joint == nil || !c.international(a.source) {
		return
	}
	a.Act, a.recip, a.target = *a.entry.Joint, true, party{}
}

// international reports whether a side has actors of several countries.
func (c *coder) international(p party) bool {
	first := ""
	for _, r := range p.actors {
		if !c.national(r) {
			continue
		}
		code := c.Doc.Actor(r).Code
		if first == "" {
			first = code[:3]
		}
		if code[:3] != first {
			return true
		}
	}
	return false
}

// complete gives an act the side that it lacks from an act of its type whose word
// it took: in "des frappes sur X ont fait des morts" the verb has no phrase for X.
func (c *coder) complete(a *act) {
	if a.source.empty() && a.target.empty() {
		return // the noun tells the act better
	}
	if a.target.empty() {
		a.target = c.contentTarget(a)
	}
	for _, lost := range c.consumed[a.token] {
		inside := contains(a.target.heads, lost.token) // whoever answers for the act stands there, not whom it is done to
		if lost.entry.Type != a.entry.Type || a.recip || !a.source.empty() && !a.target.empty() && !inside {
			continue
		}
		source, target := c.parties(lost)
		if inside && !target.empty() {
			a.target = target
			source.actors = without(source.actors, target.actors)
		}
		if source.actors = without(source.actors, a.target.actors); a.source.empty() {
			a.source = source
		}
		if target.actors = without(target.actors, a.source.actors); a.target.empty() {
			a.target = target
		}
	}
}

// dismiss notes why a match tells no event. Of an entry for words that tell no act
// that is always the reason.
func (c *coder) dismiss(m *match, why string) {
	if m.entry.None {
		why = rapporteur.NoAct
	}
	c.Doc.Dismissals = append(c.Doc.Dismissals, rapporteur.Dismissal{
		Trigger: c.trigger(m), Token: m.token, Type: m.entry.Type, Rule: c.rule(m), Reason: why, Matched: (&act{match: m}).matched(),
	})
}

// rule names the entry of the match.
func (c *coder) rule(m *match) string {
	return c.lang.Code + "/" + m.entry.ID() + " " + m.entry.Text
}

// raise puts the country, where the document knows it as an actor, for a place of
// it that stands as the other side of relations cut between states ("rappeler son
// ambassadeur à Lima").
func (c *coder) raise(a *act) {
	if a.Type != "SANCTION" || !slices.Contains(a.entry.Contexts, "diplomatic") {
		return
	}
	a.target.actors = slices.Clone(a.target.actors)
	for i, r := range a.target.actors {
		place := c.Doc.Actor(r)
		if place.Kind != rapporteur.Place || place.Code == "" {
			continue
		}
		at := slices.IndexFunc(c.Doc.Actors, func(actor rapporteur.Actor) bool {
			return actor.Kind == rapporteur.Country && actor.Code == place.Code
		})
		if country := rapporteur.ActorRef(at + 1); country != 0 && !a.has(country) {
			a.target.actors[i] = country
		}
	}
}

// uncodable says why an act lacks the actors that it needs, "" if it has them.
func (c *coder) uncodable(a *act) string {
	switch {
	case a.source.empty() && a.target.empty():
		return rapporteur.NoActor
	case a.entry.NeedFrom && a.source.empty(), a.source.empty() && !c.agentless(a.match):
		return rapporteur.NoSource
	case (a.entry.NeedTo && c.alone(a) && !c.sufficient(a) || c.recipientMissing(a)) && !c.onesided(a):
		return rapporteur.NoTarget
	case c.private(a), c.petty(a), c.staged(a):
		return rapporteur.NotPolitical
	case a.anybody(c.political), c.sovereign(a) && a.source.empty() && slices.ContainsFunc(a.target.actors, c.human):
		return ""
	}
	return rapporteur.NotPolitical
}

// sufficient reports whether a doer alone makes an act of an entry that asks for a
// target: a state or public body speaks of an act, or of what a clause tells, whose
// doer is nobody ("the Commission condemned the attack"), and PLOVER needs no
// recipient. Of himself nobody asks anything: "insists that it does".
func (c *coder) sufficient(a *act) bool {
	t, _ := c.lexicon.Book.Type(a.Type)
	if t.Recipient || a.recip || a.entry.Kind != "VERB" || !slices.ContainsFunc(a.source.actors, c.coded) {
		return false
	}
	return c.endsOwn(a) || t.Quad == codebook.VerbalConflict && c.ofActs(a.match) &&
		!(a.Type == "REQUEST" && sharesActor(c.partyOf(c.clauseSubjects(a.token), "").actors, a.source.actors))
}

// endsOwn reports whether the verb ends material conflict, which is a concession
// whoever it was against: "ended their strike".
func (c *coder) endsOwn(a *act) bool {
	if a.Type != "CONCEDE" && a.Type != "RETREAT" || c.phaseWord(a.token) == "" {
		return false
	}
	return slices.ContainsFunc(c.consumed[a.token], func(m *match) bool {
		t, _ := c.lexicon.Book.Type(m.entry.Type)
		return t.Quad == codebook.MaterialConflict && c.ends[m.token].turns
	})
}

// ofActs reports whether what the verb is about is itself an act or a clause: its
// object, or what it asks for under a preposition.
func (c *coder) ofActs(m *match) bool {
	for _, k := range slices.Concat(c.object(m), c.All(m.token, "ccomp"), m.conditions) {
		for _, r := range c.counted(c.Conjuncts(k)) {
			if c.HeadsClause(r) || c.matches[r] != nil || len(c.lexicon.Entries(c.Token(r).Tag, c.Lemma(r))) > 0 {
				return true
			}
		}
	}
	return false
}

// coded reports whether an actor's country or sector is known.
func (c *coder) coded(r rapporteur.ActorRef) bool { return c.Doc.Actor(r).Code != "" }

// sovereign reports whether the act is one that only states and armed groups do:
// to arrest, try, convict, deport, release, abduct. Whoever it is done to, a state
// or armed group stands behind it.
func (c *coder) sovereign(a *act) bool {
	switch a.Mode {
	case "arrest", "deport", "convict", "expel", "release", "abduct", "torture":
		return true
	}
	return slices.ContainsFunc(a.entry.Contexts, func(context string) bool {
		return context == "legal" || context == "intelligence" || context == "terrorism"
	})
}

func (c *coder) human(r rapporteur.ActorRef) bool {
	kind := c.Doc.Actor(r).Kind
	return kind == rapporteur.Person || kind == rapporteur.Group
}

// alone reports whether an act lacks its second side.
func (c *coder) alone(a *act) bool {
	if a.recip {
		return len(a.source.actors) < 2 && !c.several(a.source)
	}
	return a.target.empty()
}

// several reports whether the doer is one mention that names more than one: of
// "les deux ministres se sont rencontrés" they are all participants.
func (c *coder) several(p party) bool {
	return p.slot != "" && slices.ContainsFunc(p.heads, func(r Ref) bool {
		m := c.mentions.at(r)
		return m != nil && m.Plural && c.mentions.persons(m)
	})
}

// recipientMissing reports whether PLOVER wants a recipient that is not told. A
// lexicon entry that states its own needs decides for itself.
func (c *coder) recipientMissing(a *act) bool {
	t, _ := c.lexicon.Book.Type(a.Type)
	return t.Recipient && !a.entry.Needs && c.alone(a)
}

// agentless reports whether the grammar lets the doer go unsaid: in a passive, a
// noun, an adjective, under a verb whose subject is acted on ("X faces charges"),
// or where the subject may be somebody whom no table knows. A bare
// infinitive or imperative tells of nobody's act, and a participle before its
// noun ("wounded soldiers") only describes; so does a word that is an act of
// whoever says it, where nobody is quoted ("X is guilty").
func (c *coder) agentless(m *match) bool {
	if c.Is(m.token, "amod") || c.descriptive(m.token) || c.verbal(m.entry.Type) && c.said(m.entry) {
		return false
	}
	if m.entry.Kind != "VERB" {
		told := c.lightSubject(c.lightVerb(m.token))
		return len(told) == 0 || slices.ContainsFunc(told, c.mayAct)
	}
	return c.passive(m) || undergone(m.entry) || slices.ContainsFunc(c.subject(m), c.mayAct)
}

// undergone reports whether the subject is the one acted on by somebody else ("die of
// torture", "face charges").
func undergone(entry *language.Entry) bool {
	return len(entry.From) > 0 && entry.From[0].Name != language.SlotNobody &&
		slices.ContainsFunc(entry.To, func(s language.Slot) bool { return s.Name == language.SlotSubject })
}

// mayAct reports whether a subject that is no actor can stand for one: a name, a
// pronoun, an act or a means of one. Rain and locusts kill nobody politically.
func (c *coder) mayAct(r Ref) bool {
	return !c.Tag(r, "NOUN", "ADJ", "NUM") || c.instrument(r) || c.denied(r)
}

// descriptive reports whether r is a bare participle behind a noun that is part of
// a clause: it describes ("le peuple opprimé"), where alone it would report ("Deux
// hommes arrêtés").
func (c *coder) descriptive(r Ref) bool {
	return c.Is(r, "acl") && !c.Is(r, "acl:relcl") && c.pastParticiple(r) && len(c.Children(r)) == 0 && c.Head(c.Head(r)) != 0
}

// political reports whether an actor is one that acts are coded of: anybody
// whose country or sector is known, who is a public body or population, or a
// group that is called by a noun for such.
func (c *coder) political(r rapporteur.ActorRef) bool {
	actor := c.Doc.Actor(r)
	switch actor.Kind {
	case rapporteur.Country, rapporteur.Organization, rapporteur.ArmedGroup, rapporteur.Population:
		return true
	}
	return actor.Code != "" || actor.Known || actor.Kind == rapporteur.Group && c.mentions.roles[r] || c.calledLikeOne(r)
}

// calledLikeOne reports whether a person is called by a surname that one holder
// of office alone has: without a day nobody can say that it is he, but the text
// takes for granted that its readers know.
func (c *coder) calledLikeOne(r rapporteur.ActorRef) bool {
	actor := c.Doc.Actor(r)
	if !c.mentions.named[r] || actor.Kind != rapporteur.Person || strings.Contains(actor.Name, " ") {
		return false
	}
	bearers := c.facts.PersonsNamed(c.lang.Code, actor.Name)
	return len(bearers) == 1 && len(c.facts.Terms(bearers[0].Key)) > 0
}

// event writes an act down.
func (c *coder) event(a *act) rapporteur.Event {
	return rapporteur.Event{
		Type: a.Type, Mode: a.Mode, CAMEO: a.CAMEO,
		Goldstein: c.lexicon.Book.Goldstein(a.CAMEO),
		Contexts:  slices.Clone(a.entry.Contexts),
		Source:    a.source.actors, Target: a.target.actors,
		Date: c.date(a.match), Place: c.place(a),
		Modality: a.modality,
		Trigger:  c.trigger(a.match), TriggerToken: a.token, VoiceToken: c.voiceToken(a),
		Evidence:   c.Span(c.Clause(a.token)),
		Rule:       c.rule(a.match),
		Precedence: a.precedence,
		Confidence: a.confidence, Signs: weighed(a.signs),
		Matched: a.matched(),
	}
}

// voiceToken is the word whose voice the act stands in. A reproach, praise,
// request, threat or refusal that a speaker makes by what he says is done in the
// voice that tells of the saying; all else stands in the voice of its trigger.
func (c *coder) voiceToken(a *act) Ref {
	s := c.quoted(a.token)
	if s == nil || a.Type == "CONSULT" || !c.verbal(a.Type) || a.source.empty() || len(without(a.source.actors, s.Speaker)) > 0 {
		return a.token
	}
	if a.entry.Kind == "VERB" && c.past(a.token) {
		return a.token // an earlier act that he tells of
	}
	return s.CueToken
}

// matched lists the tokens that the entry matched, by their part in it.
func (a *act) matched() []rapporteur.Match {
	var out []rapporteur.Match
	add := func(part string, tokens ...Ref) {
		for _, r := range tokens {
			out = append(out, rapporteur.Match{Token: r, Part: part})
		}
	}
	add("trigger", a.token)
	add("trigger", a.words...)
	add("condition", a.conditions...)
	if a.phased != 0 {
		add("condition", a.phased)
	}
	add("source", a.source.heads...)
	add("target", a.target.heads...)
	return out
}

// trigger is the text of the carrying word and of the entry's further words
// where they stand beside it.
func (c *coder) trigger(m *match) rapporteur.Span {
	first, last := m.token, m.token
	for slices.Contains(m.words, first-1) {
		first--
	}
	for slices.Contains(m.words, last+1) {
		last++
	}
	return c.Doc.SpanOf(first, last+1)
}
