package recognise

import (
	"strings"

	"rapporteur/world"
)

// power returns whom a seat of government stands for where it acts, speaks or
// is addressed, and false where it is a place. A palace is a power by default, a
// capital a place.
func (f *finder) power(h hit, head ref) (*world.Entity, bool) {
	seat := f.seat(h)
	if seat == nil {
		return nil, false
	}
	first := f.tree.FirstConjunct(head)
	marker := f.tree.Marker(first)
	governor := f.tree.Head(first)
	palace := f.place(h) == nil
	switch {
	case f.dateline(h):
		return seat, false
	case f.lang.Names.Has("place prepositions", marker):
		return seat, f.addressed(first, governor)
	case f.has0("place nouns", governor):
		return seat, false
	case f.lang.Names.Has("party prepositions", marker):
		return seat, true
	case f.tree.Is(first, "nsubj", "obj", "iobj", "obl:agent"):
		return seat, f.tree.Tag(governor, "VERB") && !f.has("place verbs", governor)
	case f.tree.Is(first, "nmod:poss"):
		return seat, true
	}
	return seat, palace
}

// dateline reports whether a report begins with the name of its place: "PARIS
// (AFP) -".
func (f *finder) dateline(h hit) bool {
	i := f.doc.SentenceOf(h.first)
	if i < 0 || f.doc.Sentences[i].First != h.first || int(h.end) > len(f.doc.Tokens) {
		return false
	}
	return f.tree.Tag(h.end, "PUNCT") && !strings.ContainsAny(f.doc.Token(h.end).Form, ",'\"»")
}

// seat is the country, or union, whose government sits there; nil if none does.
func (f *finder) seat(h hit) *world.Entity {
	for _, s := range h.senses {
		if s.How == world.Metonym {
			return s.Entity
		}
	}
	if h.senses[0].How == world.Capital {
		return f.facts.Entity(h.senses[0].Entity.Country)
	}
	return nil
}

// place is the town that the name means where it means a town; nil if it is the
// name of a palace.
func (f *finder) place(h hit) *world.Entity {
	for _, s := range h.senses {
		if s.How == world.Capital || s.How == world.Place {
			return s.Entity
		}
	}
	return nil
}

// addressed reports whether a phrase with a preposition of place is the person
// spoken or given to: "demander à Paris de partir".
func (f *finder) addressed(r, governor ref) bool {
	if governor == 0 || f.has("place verbs", governor) {
		return false
	}
	if f.tree.Is(r, "obj", "obl") && f.lang.Events != nil && f.lang.Events.Has("personal", f.tree.Marker(r)) && f.says(governor) && f.tree.Child(governor, "xcomp", "ccomp", "advcl") != 0 {
		return true // "acusó a Kiev de atacar"
	}
	if !f.tree.Is(r, "obl:arg", "iobj") {
		return false
	}
	return f.tree.Child(governor, "xcomp", "ccomp") != 0 || f.tree.Child(governor, "obj") != 0 && f.says(governor)
}

// has0 is has for a token that may be none.
func (f *finder) has0(class string, r ref) bool { return r != 0 && f.has(class, r) }
