package record

import (
	"crypto/sha256"
	"encoding/hex"
	"math"
	"slices"
	"sort"
	"strconv"

	"rapporteur"
)

// Compose makes the record of a document that has been read. Actors without a
// mention are left out, and so are references to them.
func Compose(doc *rapporteur.Document) *Record {
	c := &composer{doc: doc, at: newOffsets(doc.Text)}
	c.listActors()
	return &Record{
		Schema:     Schema,
		Document:   c.document(),
		Actors:     c.actors,
		Events:     each(doc.Events, c.event),
		Statements: each(doc.Statements, c.statement),
		Quantities: each(doc.Quantities, c.quantity),
		Problems:   each(doc.Problems, c.problem),
	}
}

// composer holds what the parts of one record share.
type composer struct {
	doc    *rapporteur.Document
	at     *offsets
	actors []Actor
	ids    []string // by ActorRef; "" for an actor that is not in the record
}

// each applies make to every item and its place; the result is never nil.
func each[In, Out any](items []In, make func(int, *In) Out) []Out {
	out := []Out{}
	for i := range items {
		out = append(out, make(i, &items[i]))
	}
	return out
}

// id names an item by its kind and its place, counted from 0: "e1".
func id(kind string, place int) string { return kind + strconv.Itoa(place+1) }

func (c *composer) document() Document {
	doc := c.doc
	hash := sha256.Sum256([]byte(doc.Text))
	from := doc.PublishedFrom
	if from == "" || doc.Published == "" {
		from = "unknown"
	}
	return Document{
		ID:     "sha256:" + hex.EncodeToString(hash[:]),
		Source: doc.Source, Language: doc.Language,
		Title: known(doc.Title), Published: known(string(doc.Published)), PublishedFrom: from,
		Text:      doc.Text,
		Sentences: each(doc.Sentences, func(_ int, s *rapporteur.Sentence) Span { return c.at.span(s.Span) }),
	}
}

// known is nil for the empty string.
func known(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func (c *composer) listActors() {
	mentions, takesPart := c.mentionsByActor(), c.takingPart()
	c.actors, c.ids = []Actor{}, make([]string, len(c.doc.Actors)+1)
	for i, a := range c.doc.Actors {
		if len(mentions[i+1]) == 0 || !takesPart[i+1] {
			continue
		}
		name := id("a", len(c.actors))
		c.ids[i+1] = name
		c.actors = append(c.actors, Actor{
			ID: name, Name: a.Name, Kind: a.Kind, Code: a.Code, Role: a.Role,
			Wikidata: known(a.Wikidata), Known: a.Known, Mentions: mentions[i+1],
		})
	}
}

// takingPart tells, by ActorRef, of whom the text speaks, or who takes part in
// something; adjectives of nationality alone do not speak of a country.
func (c *composer) takingPart() []bool {
	out := make([]bool, len(c.doc.Actors)+1)
	mark := func(refs ...rapporteur.ActorRef) {
		for _, ref := range refs {
			if c.isActor(ref) {
				out[ref] = true
			}
		}
	}
	for _, m := range c.doc.Mentions {
		if m.Rule != rapporteur.ByNationality {
			mark(m.Actors...)
		}
	}
	for _, e := range c.doc.Events {
		mark(append(slices.Concat(e.Source, e.Target), e.Place)...)
	}
	for _, q := range c.doc.Quantities {
		mark(append(q.Agent, q.Group)...)
	}
	return out
}

// mentionsByActor lists the mentions of each actor in text order, by ActorRef.
func (c *composer) mentionsByActor() [][]Mention {
	of := make([][]Mention, len(c.doc.Actors)+1)
	for _, m := range c.doc.Mentions {
		mention := Mention{Quote: c.at.quote(m.Span), Form: m.Form}
		for _, ref := range m.Actors {
			if c.isActor(ref) {
				of[ref] = append(of[ref], mention)
			}
		}
	}
	for _, list := range of {
		sort.SliceStable(list, func(i, j int) bool { return list[i].Start < list[j].Start })
	}
	return of
}

func (c *composer) isActor(ref rapporteur.ActorRef) bool {
	return ref > 0 && int(ref) <= len(c.doc.Actors)
}

// actor is the id of an actor, nil if it is none or not in the record.
func (c *composer) actor(ref rapporteur.ActorRef) *string {
	if !c.isActor(ref) {
		return nil
	}
	return known(c.ids[ref])
}

func (c *composer) actorIDs(refs []rapporteur.ActorRef) []string {
	ids := []string{}
	for _, ref := range refs {
		if id := c.actor(ref); id != nil {
			ids = append(ids, *id)
		}
	}
	return ids
}

func (c *composer) event(place int, e *rapporteur.Event) Event {
	return Event{
		ID: id("e", place), Sentence: c.sentence(e.Trigger),
		Type: e.Type, Mode: known(e.Mode), CAMEO: e.CAMEO, Goldstein: e.Goldstein,
		Contexts: append([]string{}, e.Contexts...),
		Source:   c.actorIDs(e.Source), Target: c.actorIDs(e.Target),
		Date: c.date(e.Date), Place: c.actor(e.Place),
		Modality: e.Modality, Voice: c.voice(e.VoiceToken),
		Trigger: c.at.quote(e.Trigger), Evidence: c.at.span(e.Evidence),
		Rule: e.Rule, Confidence: math.Round(e.Confidence*1000) / 1000,
	}
}

func (c *composer) statement(place int, s *rapporteur.Statement) Statement {
	where := s.Cue
	if where.Len() == 0 {
		where = s.Content
	}
	return Statement{
		ID: id("s", place), Sentence: c.sentence(where),
		Speaker: c.actorIDs(s.Speaker), Addressee: c.actorIDs(s.Addressee),
		Cue: c.at.quote(s.Cue), Stance: s.Stance, Form: s.Form,
		Content: c.at.quote(s.Content), About: c.actorIDs(s.About), Date: c.date(s.Date),
	}
}

func (c *composer) quantity(place int, q *rapporteur.Quantity) Quantity {
	var whole *string
	if q.PartOf > 0 && q.PartOf <= len(c.doc.Quantities) {
		whole = known(id("q", q.PartOf-1))
	}
	return Quantity{
		ID: id("q", place), Sentence: c.sentence(q.Span),
		Measure: q.Measure, Comparator: q.Comparator, Low: q.Low, High: q.High,
		Unit: q.Unit, Group: c.actor(q.Group), PartOf: whole,
		Window: c.window(q.Window), Place: c.actor(q.Place), Agent: c.actorIDs(q.Agent),
		Voice: c.voice(q.Head), Span: c.at.quote(q.Span),
	}
}

func (c *composer) problem(_ int, p *rapporteur.Problem) Problem {
	return Problem{Stage: p.Stage, Message: p.Message, Span: c.at.span(p.Span)}
}

// sentence is the place of the last sentence that begins at or before the span.
func (c *composer) sentence(s rapporteur.Span) int {
	after := sort.Search(len(c.doc.Sentences), func(i int) bool { return c.doc.Sentences[i].Start > s.Start })
	return max(after-1, 0)
}

func (c *composer) window(ref rapporteur.DateRef) *Window {
	if ref <= 0 || int(ref) > len(c.doc.Dates) {
		return nil
	}
	d := c.doc.Date(ref)
	return &Window{From: known(string(d.From)), To: known(string(d.To))}
}

func (c *composer) date(ref rapporteur.DateRef) *Date {
	w := c.window(ref)
	if w == nil {
		return nil
	}
	d := c.doc.Date(ref)
	return &Date{Window: *w, Text: c.at.span(d.Span), Rule: d.Rule}
}

// voice is in whose voice a token stands; the outlet's where no stage has said.
func (c *composer) voice(ref rapporteur.TokenRef) Voice {
	if ref <= 0 || int(ref) > len(c.doc.Voices) || c.doc.Voices[ref-1].Kind == "" {
		return Voice{Kind: rapporteur.Outlet, By: []string{}}
	}
	v := c.doc.Voices[ref-1]
	return Voice{Kind: v.Kind, By: c.actorIDs(v.By)}
}
