package attribute

import (
	"slices"

	"rapporteur"
)

// mentionsByToken is the innermost mention that covers each token, by token
// reference; the head of a mention belongs to the widest one that it heads.
func mentionsByToken(doc *rapporteur.Document) []int {
	at := make([]int, len(doc.Tokens)+1)
	for i := range at {
		at[i] = -1
	}
	wins := func(new, old int, r Ref) bool {
		if old < 0 {
			return true
		}
		a, b := doc.Mentions[new], doc.Mentions[old]
		if headsA, headsB := a.Head == r, b.Head == r; headsA != headsB {
			return headsA
		} else if headsA {
			return len(b.Actors) == 0 || a.End-a.First > b.End-b.First && len(a.Actors) > 0
		}
		return a.End-a.First < b.End-b.First
	}
	for i, m := range doc.Mentions {
		for r := max(m.First, 1); r < m.End && int(r) < len(at); r++ {
			if wins(i, at[r], r) {
				at[r] = i
			}
		}
	}
	return at
}

// mentionAt is the mention of a token, nil for none.
func (r *reader) mentionAt(word Ref) *rapporteur.Mention {
	if word == 0 || r.mention[word] < 0 {
		return nil
	}
	return &r.doc.Mentions[r.mention[word]]
}

// actorsAt are the actors that a word stands for.
func (r *reader) actorsAt(word Ref) []rapporteur.ActorRef {
	if m := r.mentionAt(word); m != nil {
		return m.Actors
	}
	return nil
}

// speakers are the actors of a noun and of everything coordinated with it. A
// noun without a mention speaks for the name beside it ("le président X").
func (r *reader) speakers(head Ref) []rapporteur.ActorRef {
	var out []rapporteur.ActorRef
	for _, c := range r.tree.Conjuncts(head) {
		actors := r.actorsAt(c)
		if name := r.nameBeyond(c); name != 0 && r.speech.Has("unnamed sources", r.tree.Lemma(c)) {
			actors = r.actorsAt(name)
		}
		if actors == nil {
			for _, name := range r.tree.All(c, "appos", "flat", "nmod") {
				if r.tree.Child(name, "case") == 0 {
					actors = add(actors, r.actorsAt(name))
				}
			}
		}
		out = add(out, actors)
	}
	return out
}

// addressee is the word that names who is spoken to, zero for none.
func (r *reader) addressee(c cue, content piece) Ref {
	t := r.tree
	for _, slot := range c.entry.Addressee {
		for _, x := range t.Children(c.word) {
			inside := x >= content.first && x < content.end
			if !inside && r.fills(x, slot) && !t.Is(x, "nsubj:pass") && (c.entry.Need == "addressee" || r.hears(x)) {
				return x
			}
		}
		if slot == "obj" && t.Passive(c.word) {
			if s := t.Child(c.word, "nsubj:pass", "nsubj"); s != 0 && (s < content.first || s >= content.end) {
				return s
			}
		}
	}
	return 0
}

// addressed reports whether a dependent stands where a cue has its addressee.
func (r *reader) addressed(c cue, x Ref) bool {
	return slices.ContainsFunc(c.entry.Addressee, func(slot string) bool { return r.fills(x, slot) })
}

// hears reports whether a phrase can be whom one speaks to: under a
// preposition, somebody known who is no mere place ("à Lima", "à l'issue").
func (r *reader) hears(x Ref) bool {
	if !r.tree.Is(x, "obl", "nmod") {
		return true
	}
	m := r.mentionAt(x)
	return m != nil && m.Kind != rapporteur.Place
}

// fills reports whether a dependent stands in a slot: a relation, or a phrase
// under a preposition.
func (r *reader) fills(x Ref, slot string) bool {
	t := r.tree
	if slot == "obj" || slot == "iobj" {
		return t.Is(x, slot)
	}
	return t.Is(x, "obl", "nmod") && t.Marker(x) == slot
}
