package record

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"time"
)

// The values that the closed fields of a record may have, by field.
var (
	publishedFrom = []string{"user", "metadata", "text", "unknown"}
	kinds         = []string{"person", "country", "organization", "armed_group", "population", "place", "group"}
	mentionForms  = []string{"name", "role", "pronoun", "epithet", "metonym"}
	eventTypes    = []string{
		"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
		"ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
	}
	modalities = []string{"actual", "future", "hypothetical", "negated"}
	voiceKinds = []string{"outlet", "attributed", "unnamed", "hearsay"}
	stances    = []string{
		"assert", "deny", "confirm", "accuse", "praise", "demand", "promise", "threaten",
		"warn", "ask", "agree", "reject", "stress", "support",
	}
	statementForms = []string{"direct", "indirect", "mixed"}
	measures       = []string{
		"killed", "injured", "missing", "detained", "displaced", "abducted", "protesters", "troops", "money", "other",
	}
	comparators = []string{"eq", "gt", "ge", "lt", "le", "approx", "range", "vague"}
)

// Validate reports everything in which a record breaks the contract: spans that
// do not slice to their text, ids that name nothing, values that are not in
// their lists, null lists.
func Validate(r *Record) error {
	v := &validator{record: r, runes: []rune(r.Document.Text), ids: map[string]bool{}}
	v.collectIDs()
	v.document()
	for i := range r.Actors {
		v.actor(&r.Actors[i])
	}
	for i := range r.Events {
		v.event(&r.Events[i])
	}
	for i := range r.Statements {
		v.statement(&r.Statements[i])
	}
	for i := range r.Quantities {
		v.quantity(&r.Quantities[i])
	}
	for _, p := range r.Problems {
		v.span("problem of "+p.Stage, p.Span)
	}
	return errors.Join(v.errs...)
}

type validator struct {
	record *Record
	runes  []rune
	ids    map[string]bool // of all items
	errs   []error
}

// check adds an error unless ok.
func (v *validator) check(ok bool, format string, args ...any) {
	if !ok {
		v.errs = append(v.errs, fmt.Errorf(format, args...))
	}
}

func (v *validator) collectIDs() {
	r := v.record
	v.check(r.Actors != nil && r.Events != nil && r.Statements != nil && r.Quantities != nil && r.Problems != nil, "a list is null")
	for _, a := range r.Actors {
		v.newID(a.ID)
	}
	for _, e := range r.Events {
		v.newID(e.ID)
	}
	for _, s := range r.Statements {
		v.newID(s.ID)
	}
	for _, q := range r.Quantities {
		v.newID(q.ID)
	}
}

func (v *validator) newID(id string) {
	v.check(id != "" && !v.ids[id], "id %q is empty or used twice", id)
	v.ids[id] = true
}

func (v *validator) document() {
	d := v.record.Document
	hash := sha256.Sum256([]byte(d.Text))
	v.check(v.record.Schema == Schema, "schema %q", v.record.Schema)
	v.check(d.ID == "sha256:"+hex.EncodeToString(hash[:]), "document id %s is not the hash of its text", d.ID)
	v.check(d.Language != "", "document has no language")
	v.check(slices.Contains(publishedFrom, d.PublishedFrom), "published_from %q", d.PublishedFrom)
	v.check((d.Published == nil) == (d.PublishedFrom == "unknown"), "published and published_from %q disagree", d.PublishedFrom)
	v.day("published", d.Published)
	v.check(d.Sentences != nil, "sentences are null")
	last := 0
	for i, s := range d.Sentences {
		v.span(fmt.Sprint("sentence ", i), s)
		v.check(s.Start >= last, "sentence %d begins before the last one ends", i)
		last = s.End
	}
}

func (v *validator) actor(a *Actor) {
	v.check(slices.Contains(kinds, a.Kind), "%s: kind %q", a.ID, a.Kind)
	v.check(a.Name != "", "%s: no name", a.ID)
	v.check(len(a.Mentions) > 0, "%s: no mention", a.ID)
	for _, m := range a.Mentions {
		v.quote(a.ID+": mention", m.Quote)
		v.check(slices.Contains(mentionForms, m.Form), "%s: form %q", a.ID, m.Form)
	}
}

func (v *validator) event(e *Event) {
	v.sentence(e.ID, e.Sentence)
	v.check(slices.Contains(eventTypes, e.Type), "%s: type %q", e.ID, e.Type)
	v.check(slices.Contains(modalities, e.Modality), "%s: modality %q", e.ID, e.Modality)
	v.check(e.Contexts != nil, "%s: contexts are null", e.ID)
	v.check(e.Confidence >= 0 && e.Confidence <= 1, "%s: confidence %v", e.ID, e.Confidence)
	v.check(e.Rule != "", "%s: no rule", e.ID)
	v.actors(e.ID+": source", e.Source)
	v.actors(e.ID+": target", e.Target)
	v.actorOrNull(e.ID+": place", e.Place)
	v.date(e.ID, e.Date)
	v.voice(e.ID, e.Voice)
	v.quote(e.ID+": trigger", e.Trigger)
	v.span(e.ID+": evidence", e.Evidence)
}

func (v *validator) statement(s *Statement) {
	v.sentence(s.ID, s.Sentence)
	v.check(slices.Contains(stances, s.Stance), "%s: stance %q", s.ID, s.Stance)
	v.check(slices.Contains(statementForms, s.Form), "%s: form %q", s.ID, s.Form)
	v.actors(s.ID+": speaker", s.Speaker)
	v.actors(s.ID+": addressee", s.Addressee)
	v.actors(s.ID+": about", s.About)
	v.date(s.ID, s.Date)
	v.quote(s.ID+": cue", s.Cue)
	v.quote(s.ID+": content", s.Content)
}

func (v *validator) quantity(q *Quantity) {
	v.sentence(q.ID, q.Sentence)
	v.check(slices.Contains(measures, q.Measure), "%s: measure %q", q.ID, q.Measure)
	v.check(slices.Contains(comparators, q.Comparator), "%s: comparator %q", q.ID, q.Comparator)
	v.actorOrNull(q.ID+": group", q.Group)
	v.actorOrNull(q.ID+": place", q.Place)
	v.actors(q.ID+": agent", q.Agent)
	v.check(q.PartOf == nil || v.ids[*q.PartOf] && (*q.PartOf)[0] == 'q' && *q.PartOf != q.ID, "%s: part_of names no other quantity", q.ID)
	v.window(q.ID+": window", q.Window)
	v.voice(q.ID, q.Voice)
	v.quote(q.ID+": span", q.Span)
}

func (v *validator) sentence(what string, place int) {
	v.check(place >= 0 && place < len(v.record.Document.Sentences), "%s: sentence %d does not exist", what, place)
}

func (v *validator) actors(what string, ids []string) {
	v.check(ids != nil, "%s is null", what)
	for _, id := range ids {
		v.check(v.ids[id] && id[0] == 'a', "%s: %q is no actor", what, id)
	}
}

func (v *validator) actorOrNull(what string, id *string) {
	if id != nil {
		v.actors(what, []string{*id})
	}
}

func (v *validator) voice(what string, voice Voice) {
	v.check(slices.Contains(voiceKinds, voice.Kind), "%s: voice %q", what, voice.Kind)
	v.actors(what+": voice", voice.By)
}

func (v *validator) date(what string, d *Date) {
	if d != nil {
		v.window(what+": date", &d.Window)
		v.span(what+": date", d.Text)
	}
}

func (v *validator) window(what string, w *Window) {
	if w == nil {
		return
	}
	v.day(what, w.From)
	v.day(what, w.To)
	v.check(w.From == nil || w.To == nil || *w.From <= *w.To, "%s: ends before it begins", what)
}

func (v *validator) day(what string, day *string) {
	if day != nil {
		_, err := time.Parse(time.DateOnly, *day)
		v.check(err == nil, "%s: %q is not a day", what, *day)
	}
}

// span checks that the span lies within the text, and reports whether it does.
func (v *validator) span(what string, s Span) bool {
	ok := 0 <= s.Start && s.Start <= s.End && s.End <= len(v.runes)
	v.check(ok, "%s: span %d-%d is not within the text", what, s.Start, s.End)
	return ok
}

func (v *validator) quote(what string, q Quote) {
	if v.span(what, Span{q.Start, q.End}) {
		is := string(v.runes[q.Start:q.End])
		v.check(is == q.Text, "%s: span %d-%d is %q, not %q", what, q.Start, q.End, is, q.Text)
	}
}
