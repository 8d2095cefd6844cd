package attribute

import (
	"slices"

	"rapporteur"
)

// piece is a stretch of tokens [first, end) and the token that heads it.
type piece struct{ first, end, head Ref }

// content finds what the cue's speaker says.
func (r *reader) content(c cue) (piece, bool) {
	if c.phrase != 0 {
		return r.framed(c)
	}
	for _, slot := range c.entry.Content {
		if p, ok := r.slot(c, slot); ok {
			return p, true
		}
	}
	if p, ok := r.announced(c); ok {
		return p, true
	}
	if c.entry.Kind == "verb" {
		return r.inserted(c)
	}
	return piece{}, false
}

// slot finds the content in one place of the tree.
func (r *reader) slot(c cue, slot string) (piece, bool) {
	for _, anchor := range append([]Ref{c.word}, c.with...) {
		var head Ref
		switch slot {
		case "ccomp":
			if head = r.tree.Child(anchor, "ccomp", "csubj"); head == 0 || r.describes(head) {
				head = r.mislabelled(anchor, c)
			}
		case "xcomp", "advcl", "parataxis":
			if head = r.complement(anchor, slot, c); head == 0 && slot == "xcomp" && r.takesPerson(c) {
				head = r.wished(anchor)
			}
		case "obj":
			head = r.thing(anchor, c)
		case "clause":
			head = r.nounClause(anchor)
		case "infinitive":
			head = r.infinitive(anchor)
		case "insert":
		default:
			if head = r.under(anchor, slot, c); head == 0 {
				head = r.misattached(anchor, slot, c)
			}
		}
		if head != 0 && (slot == "obj" || slot == "ccomp" || !slices.Contains(c.with, head)) {
			return r.extent(c, head), r.mayHold(c, head)
		}
	}
	return piece{}, false
}

// describes reports whether a clause is a relative one, of the noun before it,
// whatever its relation: "called for a study of the man who …".
func (r *reader) describes(clause Ref) bool {
	t := r.tree
	s := t.Child(clause, "nsubj")
	return t.Relative(s) && s > 1 && t.Tag(s-1, "NOUN", "PROPN")
}

// mislabelled is a clause after a verb that its complementizer shows to be the
// verb's complement, whatever the relation: "a souligné qu'ils étaient …" read
// as a coordination, or hung on the word between.
func (r *reader) mislabelled(verb Ref, c cue) Ref {
	t := r.tree
	for _, x := range t.Children(verb) {
		if x < verb || t.Child(x, "cc") != 0 {
			continue
		}
		if clause := t.Child(x, "acl:relcl"); clause != 0 && (r.dated(x) || r.addressed(c, x)) && r.opensAsNoun(clause) {
			return clause // "said on Monday that …", "told the radio that …"
		}
		if t.Is(x, "conj", "advcl", "acl", "parataxis", "obj", "xcomp") && r.opensAsNoun(x) {
			return x
		}
		if t.Is(x, "obl", "obj", "iobj", "advmod") && len(r.speech.Cues("noun", t.Lemma(x))) == 0 {
			if clause := r.nounClause(x); clause != 0 {
				return clause
			}
		}
	}
	return 0
}

func (r *reader) whole(head Ref) piece {
	first, end := r.tree.Range(head)
	return piece{first, end, head}
}

// wholeBeside is the stretch of a content that its cue governs. It leaves out
// the cue, which it could hold only by the sentence's full stop being hung on
// the content.
func (r *reader) wholeBeside(c cue, head Ref) piece {
	p := r.whole(head)
	if head < c.word && c.word < p.end && !r.tree.Under(c.word, head) {
		p.end = head + 1
		limit := c.word
		if s := r.tree.Child(c.word, "nsubj"); s > head && s < limit {
			limit, _ = r.tree.Range(s)
		}
		for w := head + 1; w < limit; w++ {
			if r.tree.Under(w, head) {
				p.end = w + 1
			}
		}
	}
	return p
}

// mayHold reports whether a noun phrase is one that somebody can have said:
// its sayer can speak.
func (r *reader) mayHold(c cue, head Ref) bool {
	return r.clausal(head) || c.entry.Kind != "verb" || r.canSpeak(r.speakerHead(c))
}

// complement is a clause without a subject of its own, or another dependent of
// that relation. An adjective is one only of a reflexive ("se dit prêt") or with
// a determiner, as a noun ("any wrongdoing"): that
// of an object names it ("reconnu coupable").
func (r *reader) complement(anchor Ref, relation string, c cue) Ref {
	for _, x := range r.tree.All(anchor, relation) {
		if !slices.Contains(c.with, x) && (c.entry.Reflexive || r.clausal(x) || r.tree.Child(x, "det") != 0) {
			return x
		}
	}
	return 0
}

// thing is a noun phrase as content: the object, or the subject of a passive,
// or the noun that a participle with an agent modifies ("l'aide promise par X").
// Names and pronouns are no content: they are whom one speaks of.
func (r *reader) thing(anchor Ref, c cue) Ref {
	t := r.tree
	if r.inverted(c.word) != 0 {
		return 0
	}
	noun := t.Child(anchor, "obj")
	if anchor == c.word && t.Passive(anchor) {
		if noun = t.Child(anchor, "nsubj:pass", "nsubj"); noun == 0 || r.agent(anchor) == 0 {
			return 0
		}
	}
	if noun == 0 || r.names(noun) || r.speech.Has("not contents", t.Lemma(noun)) {
		return 0
	}
	if r.quoted(noun) || r.freeRelative(noun) || t.Tag(noun, "NOUN", "NUM") && !r.someone(noun) {
		return noun
	}
	return 0
}

// freeRelative reports whether a pronoun stands for what its own clause says:
// "condemned what it called …".
func (r *reader) freeRelative(pronoun Ref) bool {
	t := r.tree
	return t.Tag(pronoun, "PRON") && !t.Has(pronoun, "PronType=Prs") && t.Child(pronoun, "acl:relcl") != 0
}

// someone reports whether a noun stands for somebody or for a known place,
// which can be spoken of, called or recalled, but not said. An indefinite place
// may be a thing ("proposed a summit").
func (r *reader) someone(noun Ref) bool {
	m := r.mentionAt(noun)
	if m == nil || m.Head != noun || m.Kind == "" {
		return false
	}
	return m.Kind != rapporteur.Place || !r.tree.Has(r.tree.Child(noun, "det"), "Definite=Ind")
}

// quoted reports whether a word stands in quotation marks.
func (r *reader) quoted(word Ref) bool { return r.quotationOf(word) != nil }

// nounClause is the clause that a noun governs, opened by a complementizer:
// "l'annonce que", "the promise to".
func (r *reader) nounClause(noun Ref) Ref {
	t := r.tree
	for _, c := range t.All(noun, "acl", "ccomp", "xcomp", "advcl") {
		if !t.Is(c, "acl:relcl") && r.opensAsNoun(c) {
			return c
		}
	}
	return 0
}

// under is the phrase or clause that stands under a preposition.
func (r *reader) under(anchor Ref, preposition string, c cue) Ref {
	t := r.tree
	var phrase Ref
	for _, x := range t.Children(anchor) {
		switch {
		case slices.Contains(c.with, x):
		case t.Is(x, "xcomp", "advcl", "acl", "ccomp") && r.opener(x) == preposition:
			return x
		case phrase == 0 && t.Is(x, "obl", "nmod", "iobj") && t.Marker(x) == preposition && !t.Tag(x, "PRON", "PROPN") && !r.names(x):
			phrase = x
		}
	}
	return phrase
}

// opensAsNoun reports whether a clause begins with a word that makes it stand
// for a noun, and nothing else: "que", but not "alors que".
func (r *reader) opensAsNoun(clause Ref) bool {
	t := r.tree
	mark := t.Child(clause, "mark")
	return mark != 0 && t.Child(mark, "fixed") == 0 && r.speech.Has("noun clause openers", t.Lemma(mark))
}

// infinitive is the infinitive that a noun governs: "la promesse de venir".
func (r *reader) infinitive(noun Ref) Ref {
	t := r.tree
	for _, c := range t.All(noun, "acl", "ccomp", "xcomp", "advcl") {
		if t.Has(c, "VerbForm=Inf") || t.Has(t.Child(c, "cop", "aux"), "VerbForm=Inf") {
			return c
		}
	}
	return 0
}

// wished is the infinitive of what somebody is asked to do, hung on the one who
// is asked or beside him: "urged the workers on Friday to return".
func (r *reader) wished(verb Ref) Ref {
	t := r.tree
	asked := t.Child(verb, "obj")
	if head := r.infinitive(asked); head != 0 || asked == 0 {
		return head
	}
	for _, x := range t.All(verb, "advcl") {
		if x > asked && t.Has(x, "VerbForm=Inf") && r.speech.Has("complementizers", r.opener(x)) {
			return x
		}
	}
	return 0
}

// takesPerson reports whether the object of a cue is whom one speaks to or of.
func (r *reader) takesPerson(c cue) bool { return slices.Contains(c.entry.Addressee, "obj") }

// misattached is a bare noun or a clause under the preposition that hangs on
// the one who is spoken of instead of the verb: "accuser le ministre de
// corruption", "accused the police of using force".
func (r *reader) misattached(anchor Ref, preposition string, c cue) Ref {
	t := r.tree
	if !r.takesPerson(c) {
		return r.beyondPhrase(anchor, preposition)
	}
	for _, x := range t.All(t.Child(anchor, "obj"), "nmod", "acl") {
		switch {
		case t.Is(x, "acl") && r.opener(x) == preposition:
			return x
		case t.Is(x, "nmod") && t.Marker(x) == preposition && t.Tag(x, "NOUN") && t.Child(x, "det") == 0:
			return x
		}
	}
	return r.beyondPhrase(anchor, preposition)
}

// beyondPhrase is a clause under the preposition that hangs on a phrase under
// another, which stands between it and the verb: "a menacé en séance de partir".
func (r *reader) beyondPhrase(verb Ref, preposition string) Ref {
	t := r.tree
	for _, x := range t.All(verb, "obl") {
		if x < verb || t.Marker(x) == preposition || len(r.speech.Cues("noun", t.Lemma(x))) > 0 {
			continue
		}
		for _, clause := range t.All(x, "acl") {
			if t.Has(clause, "VerbForm=Inf") && r.opener(clause) == preposition {
				return clause
			}
		}
	}
	return 0
}

// opener is the lemma of the word that opens a clause.
func (r *reader) opener(clause Ref) string {
	return r.tree.Lemma(r.tree.Child(clause, "mark", "case"))
}

// announced finds content behind a colon or in quotation marks that hangs
// beside the cue: "commentaire du ministre : …".
func (r *reader) announced(c cue) (piece, bool) {
	t := r.tree
	for _, x := range t.All(c.word, "parataxis", "appos", "dep") {
		first, _ := t.Range(x)
		if i := r.doc.SentenceOf(x); i >= 0 && x > c.word && (r.afterColon(first) || r.afterColon(first-1)) {
			return piece{first, r.doc.Sentences[i].End, x}, true
		}
	}
	return piece{}, false
}

// afterColon reports whether the token is a colon or follows one.
func (r *reader) afterColon(word Ref) bool {
	for ; word > 1 && r.mark(word); word-- {
	}
	return word >= 1 && r.tree.Token(word).Form == ":" || word > 1 && r.tree.Token(word-1).Form == ":"
}

// about are the actors named in the content.
func (r *reader) about(p piece) []rapporteur.ActorRef {
	var out []rapporteur.ActorRef
	for _, m := range r.doc.Mentions {
		if m.First >= p.first && m.End <= p.end {
			out = add(out, m.Actors)
		}
	}
	return out
}

// date is the date that hangs on the cue.
func (r *reader) date(c cue) rapporteur.DateRef {
	for i, d := range r.doc.Dates {
		if d.Head != 0 && r.tree.Head(d.Head) == c.word {
			return rapporteur.DateRef(i + 1)
		}
	}
	return 0
}

// dated reports whether a word heads a date.
func (r *reader) dated(word Ref) bool {
	return slices.ContainsFunc(r.doc.Dates, func(d rapporteur.Date) bool { return d.First <= word && word < d.End })
}

func add(list, more []rapporteur.ActorRef) []rapporteur.ActorRef {
	for _, a := range more {
		if !slices.Contains(list, a) {
			list = append(list, a)
		}
	}
	return list
}
