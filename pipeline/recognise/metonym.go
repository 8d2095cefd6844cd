package recognise

import (
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
	palace := h.senses[0].How == world.Metonym
	switch {
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

// addressed reports whether a phrase with a preposition of place is the person
// spoken or given to: "demander à Paris de partir".
func (f *finder) addressed(r, governor ref) bool {
	return f.tree.Is(r, "obl:arg", "iobj") && governor != 0 && f.tree.Child(governor, "xcomp", "ccomp", "obj") != 0 && !f.has("place verbs", governor)
}

// has0 is has for a token that may be none.
func (f *finder) has0(class string, r ref) bool { return r != 0 && f.has(class, r) }
