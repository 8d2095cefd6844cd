package codify

import (
	"rapporteur"
	"rapporteur/language"
)

// obligations are the requests that speakers make of others by saying what these
// must do: "X said that Y must withdraw" is X's request to Y. The lexicon lists the
// modals (kind aux); the predicate under one tells no act of its own.
func (c *coder) obligations() map[Ref]*act {
	out := map[Ref]*act{}
	for i := range c.Doc.Statements {
		s := &c.Doc.Statements[i]
		predicate := s.ContentHead
		if len(s.Speaker) == 0 || predicate == 0 {
			continue
		}
		modal, entry := c.modal(predicate)
		if entry == nil {
			continue
		}
		a := &act{match: &match{token: modal, entry: entry}, Act: entry.Act, modality: rapporteur.Actual}
		a.source = party{actors: s.Speaker, slot: language.SlotNobody, heads: []Ref{s.CueToken}}
		a.target = c.obliged(predicate, a.source)
		if c.uncodable(a) == "" && !a.target.empty() {
			out[predicate] = a
		}
	}
	return out
}

// modal is the modal of obligation over the predicate, and its entry: an auxiliary
// of it, or the predicate itself where an infinitive stands under it. What was
// once necessary is no request.
func (c *coder) modal(predicate Ref) (Ref, *language.Entry) {
	if c.past(predicate) || c.negated(predicate) {
		return 0, nil
	}
	candidates := c.All(predicate, "aux")
	if len(c.infinitives(predicate)) > 0 {
		candidates = append(candidates, predicate)
	}
	for _, r := range candidates {
		if entries := c.lexicon.Entries("AUX", c.Lemma(r)); len(entries) > 0 {
			return r, entries[0]
		}
	}
	return 0, nil
}

// obliged is who must do it: the subject of the predicate, or whoever answers for
// what it names, but not the speaker himself.
func (c *coder) obliged(predicate Ref, speaker party) party {
	subject := c.understood(predicate, 6)
	p := c.partyOf(some(subject), language.SlotSubject)
	if p.empty() && subject != 0 {
		p = party{actors: c.inside(subject, 4), slot: language.SlotSubject, heads: []Ref{subject}}
	}
	if sharesActor(p.actors, speaker.actors) {
		return party{}
	}
	return p
}
