package attribute

import (
	"rapporteur"
)

// source is who speaks.
type source struct {
	head   Ref // the word that names the source, zero for none
	actors []rapporteur.ActorRef
	kind   string // rapporteur.Attributed, Unnamed or Hearsay
}

// speaker finds who speaks at a cue.
func (r *reader) speaker(c cue) source {
	if c.entry.Hearsay {
		return source{kind: rapporteur.Hearsay}
	}
	head := r.speakerHead(c)
	if head == 0 {
		if c.entry.Kind == "verb" && !r.passive(c.word) {
			return source{kind: rapporteur.Attributed}
		}
		if c.entry.Kind == "noun" {
			return source{kind: rapporteur.Unnamed}
		}
		return source{kind: rapporteur.Hearsay}
	}
	return r.source(head)
}

// speakerHead is the word that names the speaker.
func (r *reader) speakerHead(c cue) Ref {
	t := r.tree
	switch c.entry.Kind {
	case "prep":
		switch {
		case t.Has(c.phrase, "PronType=Rel"):
			return t.Antecedent(t.Head(c.phrase))
		case len(c.entry.With) > 0:
			return r.owner(c.phrase)
		}
		return c.phrase
	case "noun":
		return r.nounSpeaker(c.word)
	}
	if r.passive(c.word) {
		return r.agent(c.word)
	}
	if up := r.coordinate(c.word); up != 0 && up != t.FirstConjunct(c.word) {
		return t.Subject(up)
	}
	if s := t.Subject(c.word); s != 0 {
		return s
	}
	if s := r.inverted(c.word); s != 0 {
		return s
	}
	return r.nameBefore(c.word)
}

// passive reports whether a verb is in the passive voice. One that its form
// calls active, with a plain subject and no agent, only has the auxiliary of
// the passive for its perfect ("ils sont convenus").
func (r *reader) passive(verb Ref) bool {
	t := r.tree
	if !t.Passive(verb) {
		return false
	}
	s := t.Child(verb, "nsubj")
	return !t.Has(verb, "Voice=Act") || s == 0 || t.Is(s, "nsubj:pass") || r.agent(verb) != 0
}

// inverted is the object of a verb that has no subject and stands behind what
// it reports: an inverted subject misread ("…, explique le maire").
func (r *reader) inverted(verb Ref) Ref {
	t := r.tree
	o := t.Child(verb, "obj")
	if o < verb || t.Subject(verb) != 0 && !t.Is(verb, "parataxis") || t.Child(verb, "nsubj") != 0 {
		return 0
	}
	first := r.groupStart(verb)
	if first > 1 && (r.mark(first-1) || t.Is(verb, "parataxis") && t.Tag(first-1, "PUNCT")) {
		return o
	}
	return 0
}

// nameBefore is the head of the mention that ends right before a finite verb
// whose subject the tree does not tell.
func (r *reader) nameBefore(verb Ref) Ref {
	first := r.groupStart(verb)
	if !r.finite(verb) || first <= 1 {
		return 0
	}
	if m := r.mentionAt(first - 1); m != nil && m.End == first && m.Head != 0 && len(m.Actors) > 0 {
		return m.Head
	}
	return 0
}

// groupStart is the first of the auxiliaries and pronouns right before a verb.
func (r *reader) groupStart(verb Ref) Ref {
	first := verb
	for first > 1 && r.tree.Head(first-1) == verb && r.tree.Is(first-1, "aux", "expl", "iobj", "obj") && r.tree.Tag(first-1, "AUX", "PRON") {
		first--
	}
	return first
}

// agent is the agent of a passive.
func (r *reader) agent(verb Ref) Ref {
	t := r.tree
	for _, c := range t.All(verb, "obl:agent", "obl") {
		if t.Is(c, "obl:agent") || r.speech.Has("agents", t.Marker(c)) {
			return c
		}
	}
	return 0
}

// nounSpeaker is whose announcement it is: the owner of the noun, or the
// subject of the light verb that carries it.
func (r *reader) nounSpeaker(noun Ref) Ref {
	if o := r.owner(noun); o != 0 {
		return o
	}
	t := r.tree
	verb := t.Head(noun)
	if t.Is(noun, "obj") && r.lang.Grammar.Has("light verbs", t.Lemma(verb)) && r.voiced(verb) {
		return t.Subject(verb)
	}
	return 0
}

// owner is the word below a noun that tells whose it is: a possessive, a
// complement, an adjective of nationality. Only somebody can own words.
func (r *reader) owner(noun Ref) Ref {
	t := r.tree
	var weak Ref
	for _, c := range t.Children(noun) {
		switch {
		case t.Is(c, "nmod:poss"), t.Is(c, "det") && t.Has(c, "Poss=Yes"):
			return c
		case t.Is(c, "nmod", "obl:agent", "compound", "amod", "flat", "appos", "acl"):
			if weak == 0 && r.somebody(c) {
				weak = c
			}
		}
	}
	return weak
}

// somebody reports whether a word names somebody who can speak; a participle
// does through its agent ("publié par X").
func (r *reader) somebody(word Ref) bool {
	t := r.tree
	if t.Is(word, "acl") {
		a := r.agent(word)
		return a != 0 && r.somebody(a)
	}
	if r.mention[word] >= 0 {
		return true
	}
	return t.Tag(word, "PROPN", "NOUN") && t.Is(word, "nmod") &&
		(t.Tag(word, "PROPN") || r.speech.Has("unnamed sources", t.Lemma(word)))
}

// source reads the word that names a source.
func (r *reader) source(head Ref) source {
	t := r.tree
	lemma := t.Lemma(head)
	actors := r.speakers(head)
	switch {
	case r.speech.Has("impersonal", lemma) && t.Tag(head, "PRON") && len(actors) == 0:
		return source{kind: rapporteur.Hearsay}
	case r.anonymous(head):
		return source{head: head, kind: rapporteur.Unnamed}
	case r.speech.Has("documents", lemma) && !r.properMention(head):
		return r.document(head)
	case len(actors) == 0 && t.Tag(head, "NOUN") && !r.names(head) && !t.Has(t.Child(head, "det"), "Definite=Def"):
		return source{head: head, kind: rapporteur.Unnamed}
	}
	return source{head: head, actors: actors, kind: rapporteur.Attributed}
}

// document is whoever speaks through a document: its owner, if told.
func (r *reader) document(head Ref) source {
	owner := r.owner(head)
	if owner == 0 {
		return source{head: head, kind: rapporteur.Unnamed}
	}
	if r.tree.Is(owner, "acl") {
		owner = r.agent(owner)
	}
	if r.anonymous(owner) {
		return source{head: owner, kind: rapporteur.Unnamed}
	}
	return source{head: owner, actors: r.speakers(owner), kind: rapporteur.Attributed}
}

// anonymous reports whether a noun stands for somebody who is not named: "des
// sources proches", "un responsable", "an official". A definite noun, or one
// with a name beside it, is not anonymous.
func (r *reader) anonymous(noun Ref) bool {
	t := r.tree
	if !t.Tag(noun, "NOUN", "ADJ", "PRON", "NUM") || !r.speech.Has("unnamed sources", t.Lemma(noun)) || r.names(noun) {
		return false
	}
	for _, c := range t.All(noun, "flat", "appos", "nmod", "compound") {
		if t.Tag(c, "PROPN") && (t.Is(c, "flat", "appos", "nmod:desc")) {
			return false
		}
	}
	if r.nameBeyond(noun) != 0 {
		return false
	}
	d := t.Child(noun, "det")
	return !t.Has(d, "Definite=Def") && !t.Has(d, "Poss=Yes") && t.Child(noun, "nmod:poss") == 0
}

// nameBeyond is a person's name that is set beside a complement of the noun
// only by misattachment: "a spokesman for the army, Colonel X,".
func (r *reader) nameBeyond(noun Ref) Ref {
	t := r.tree
	for _, c := range t.All(noun, "nmod") {
		for _, name := range t.All(c, "appos") {
			if m := r.mentionAt(name); m != nil && m.Kind == rapporteur.Person && m.Form == rapporteur.Name {
				return name
			}
		}
	}
	return 0
}

// names reports whether a word is, or heads, a proper name.
func (r *reader) names(word Ref) bool {
	return r.tree.Tag(word, "PROPN") || r.properMention(word)
}

// properMention reports whether a word heads a mention by name.
func (r *reader) properMention(word Ref) bool {
	m := r.mentionAt(word)
	return m != nil && m.Form == rapporteur.Name && m.Head == word
}

// canSpeak reports whether a word can stand for a speaker: a name, a person's
// pronoun, a mention, or a noun for a source or document. Where no mention at
// all is known, any noun can.
func (r *reader) canSpeak(head Ref) bool {
	t := r.tree
	if head == 0 || t.Tag(head, "PROPN") || r.speakers(head) != nil || r.mention[head] >= 0 || len(r.doc.Mentions) == 0 && t.Tag(head, "NOUN") {
		return true
	}
	if t.Tag(head, "PRON") {
		return !t.Has(head, "PronType=Dem") || t.Has(head, "Gender=Masc") || t.Has(head, "Gender=Fem")
	}
	lemma := t.Lemma(head)
	return r.speech.Has("documents", lemma) || r.speech.Has("unnamed sources", lemma) || r.speech.Has("bodies", lemma)
}
