package measure

import (
	"rapporteur"
)

// windows gives each tally the stretch of time that it covers: the interval that
// hangs on the tally itself or on the verb that governs it. A whole and its
// parts share it, wherever it stands.
func (r *reader) windows() {
	for _, t := range r.found {
		t.window = r.windowOf(t)
	}
	for _, t := range r.found {
		if t.whole != nil && t.whole.window == 0 {
			t.whole.window = t.window
		}
	}
	for _, t := range r.found {
		if t.whole != nil && t.window == 0 {
			t.window = t.whole.window
		}
	}
}

func (r *reader) windowOf(t *tally) rapporteur.DateRef {
	clause := r.tree.Clause(t.site)
	for i, d := range r.doc.Dates {
		if !covers(d) || r.doc.SentenceOf(d.Head) != t.sentence {
			continue
		}
		if r.tree.Under(d.Head, t.site) || r.tree.Clause(d.Head) == clause && r.hangsOn(d.Head, clause) {
			return rapporteur.DateRef(i + 1)
		}
	}
	return 0
}

// covers reports whether a date is a stretch of time in which things add up.
func covers(d rapporteur.Date) bool {
	switch d.Kind {
	case "since", "until", "interval":
		return d.From != "" || d.To != ""
	}
	return false
}

// hangsOn reports whether the date hangs on the head of the clause, or on one of
// its phrases that is a tally.
func (r *reader) hangsOn(date, clause ref) bool {
	head := r.tree.Head(date)
	if head == clause {
		return true
	}
	for _, t := range r.found {
		if head == t.noun || head == t.site {
			return true
		}
	}
	return false
}

// group is the actor that the counted noun names: "Palestiniens".
func (r *reader) group(t *tally) rapporteur.ActorRef {
	if t.noun == 0 {
		if t.whole != nil {
			return r.group(t.whole)
		}
		return 0
	}
	if m := r.mention(t.noun); m != nil && len(m.Actors) == 1 {
		return m.Actors[0]
	}
	return 0
}

// mention is the mention that the token heads, nil if none.
func (r *reader) mention(token ref) *rapporteur.Mention {
	if token == 0 {
		return nil
	}
	for i := range r.doc.Mentions {
		if m := &r.doc.Mentions[i]; m.Head == token && len(m.Actors) > 0 {
			return m
		}
	}
	return nil
}

// agents are who did it: the source of the event that the cause expresses, else
// the subject of the verb, its agent in a passive.
func (r *reader) agents(t *tally) []rapporteur.ActorRef {
	if !t.cause.casualty() || t.cause.token == 0 {
		return nil
	}
	if t.whole != nil && t.cause.token == t.whole.cause.token {
		return r.agents(t.whole)
	}
	if sources := r.sources(t); sources != nil {
		return sources
	}
	if !r.tree.Tag(t.cause.token, "VERB") {
		return r.actors(r.tree.Child(t.cause.token, "obl:agent"))
	}
	if r.tree.Passive(t.cause.token) {
		return r.actors(r.tree.Child(t.cause.token, "obl:agent"))
	}
	if subject := r.tree.Subject(t.cause.token); subject != t.site && subject != t.noun {
		return r.actors(subject)
	}
	return nil
}

func (r *reader) actors(token ref) []rapporteur.ActorRef {
	if m := r.mention(token); m != nil {
		return m.Actors
	}
	return nil
}

// sources are those of the first event that is expressed by the cause, or by a
// word on the way from the tally up to the head of its clause.
func (r *reader) sources(t *tally) []rapporteur.ActorRef {
	clause := r.tree.Clause(t.site)
	for at := t.cause.token; at != 0; at = r.tree.Head(at) {
		for _, e := range r.doc.Events {
			if e.TriggerToken == at && harms(e.Type) && len(e.Source) > 0 {
				return e.Source
			}
		}
		if at == clause {
			break
		}
	}
	return nil
}

// harms reports whether an act of the type does something to people that is
// counted.
func harms(eventType string) bool {
	return eventType == "ASSAULT" || eventType == "COERCE"
}

// where is the place at which it happened: a place or country under a
// preposition of place, with the counted or with the verb.
func (r *reader) where(t *tally) rapporteur.ActorRef {
	if t.whole != nil && t.cause.token == t.whole.cause.token && t.noun == 0 {
		if own := r.placeUnder(t.site); own != 0 {
			return own
		}
		return r.where(t.whole)
	}
	for _, head := range []ref{t.noun, t.site, t.cause.token, r.tree.Clause(t.site)} {
		if place := r.placeUnder(head); place != 0 {
			return place
		}
	}
	return 0
}

func (r *reader) placeUnder(head ref) rapporteur.ActorRef {
	for _, c := range r.tree.All(head, "obl", "nmod") {
		m := r.mention(c)
		if m == nil || !r.words.Places[r.tree.Marker(c)] {
			continue
		}
		if actor := m.Actors[0]; m.Kind == rapporteur.Place || m.Kind == rapporteur.Country || r.isPlace(actor) {
			return actor
		}
	}
	return 0
}

func (r *reader) isPlace(actor rapporteur.ActorRef) bool {
	if int(actor) > len(r.doc.Actors) || actor == 0 {
		return false
	}
	kind := r.doc.Actors[actor-1].Kind
	return kind == rapporteur.Place || kind == rapporteur.Country
}
