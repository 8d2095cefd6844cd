package recognise

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/world"
)

// restrictive reports whether the preposition of c is one that joins a noun and
// what tells it apart; in the name of a body ("Association contre …") any is.
// What such a preposition joins to the act around the noun is out.
func (f *finder) restrictive(c ref) bool {
	marker, noun := f.tree.Marker(c), f.tree.Head(c)
	switch {
	case marker == "":
		return false
	case f.capitalised(noun) && !f.personNoun(noun):
		if f.lang.Names.Has("restrictive prepositions", marker) {
			return !f.ofAct(marker) || !f.inAct(noun)
		}
		return !f.lang.Names.Has("place prepositions", marker) || !f.tree.Tag(c, "PROPN")
	case f.ofAct(marker):
		return f.lang.Names.Has("restrictive prepositions", marker) && f.holds(noun, marker)
	}
	return f.lang.Names.Has("restrictive prepositions", marker)
}

// ofVerb reports whether a phrase that the tree hung on a noun goes with the verb
// of which the noun is the object: "accused the ministry of negligence".
func (f *finder) ofVerb(c, top ref) bool {
	t := f.tree
	if f.lang.Events == nil || !t.Is(c, "nmod") || !t.Is(top, "obj", "iobj", "obl", "nsubj:pass") || !t.Tag(c, "NOUN") || startsUpper(t.Token(c).Form) || t.Child(c, "det") != 0 || f.somebody(c) {
		return false
	}
	marker := t.Marker(c)
	return marker != "" && slices.ContainsFunc(f.lang.Events.Entries("VERB", t.Lemma(t.Head(top))), func(e *language.Entry) bool {
		return slices.ContainsFunc(e.Conditions, func(k language.Condition) bool {
			return k.Slot == marker && !k.Absent && slices.Contains(e.To, language.Slot{Name: language.SlotObject})
		})
	})
}

// ofAct reports whether a preposition also leads to the doer of an act or to
// whom it is done: "the arrest of the workers by soldiers".
func (f *finder) ofAct(marker string) bool {
	e := f.lang.Events
	return e != nil && (e.Has("agent", marker) || e.Has("dative", marker) || e.Has("place", marker))
}

// inAct reports whether a noun stands under one that can tell an act.
func (f *finder) inAct(noun ref) bool {
	up := f.tree.Head(noun)
	return f.tree.Is(noun, "nmod") && f.tree.Tag(up, "NOUN") && len(f.lang.Events.Entries("NOUN", f.tree.Lemma(up))) > 0
}

// holds reports whether a noun is one of an office or mandate that such a
// preposition tells apart: "ambassador to", "député par".
func (f *finder) holds(noun ref, marker string) bool {
	list := f.lexicon[world.Fold(f.doc.Token(noun).Form)]
	list = append(slices.Clip(list), f.lexicon[world.Fold(f.tree.Lemma(noun))]...)
	return slices.ContainsFunc(list, func(p *pattern) bool {
		if p.kind != rapporteur.Person {
			return false
		}
		if f.lang.Events.Has("agent", marker) {
			return (p.sector == "LEG" || p.sector == "PTY") && !f.inAct(noun) // who is elected for a place or a list
		}
		switch p.office {
		case "AMB", "ENVOY", "ADVISER", "DIP", "NSA", "SPOKES":
			return true
		}
		return p.office == "" && p.sector == "" && p.kind == rapporteur.Person
	})
}

// numbers reports whether c is the number of what it follows, or the sign for
// one: "Brigade 4", "Battalion No. 5".
func (f *finder) numbers(c ref) bool {
	t := f.tree
	switch {
	case c < t.Head(c) || t.Child(c, "case", "punct", "cc", "det") != 0:
		return false
	case t.Tag(c, "NUM"):
		return t.Is(c, "nummod", "appos", "flat", "nmod")
	}
	next := c + 1
	return t.Is(c, "flat", "nmod", "appos", "compound") && strings.HasSuffix(f.doc.Token(c).Form, ".") && int(next) <= len(f.doc.Tokens) && t.Tag(next, "NUM") && t.Head(next) == c
}
