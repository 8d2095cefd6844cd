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
			head = r.tree.Child(anchor, "ccomp", "csubj")
		case "xcomp", "advcl", "parataxis":
			head = r.complement(anchor, slot, c)
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
		if head != 0 && !slices.Contains(c.with, head) {
			return r.extent(c, head), r.mayHold(c, head)
		}
	}
	return piece{}, false
}

func (r *reader) whole(head Ref) piece {
	first, end := r.tree.Range(head)
	return piece{first, end, head}
}

// extent is the stretch of a content's head. A noun phrase ends before a
// relative clause or apposition set off by a comma, which is the outlet's
// aside; one under a preposition goes on through the phrases that follow it.
func (r *reader) extent(c cue, head Ref) piece {
	p := r.whole(head)
	if !r.clausal(head) {
		p = r.withoutAside(r.withSiblings(c, p))
	}
	return r.withoutUnlike(p)
}

// clausal reports whether a head is that of a clause.
func (r *reader) clausal(head Ref) bool {
	return r.tree.Tag(head, "VERB", "AUX") || r.tree.Child(head, "cop", "nsubj", "aux") != 0
}

func (r *reader) withoutAside(p piece) piece {
	t := r.tree
	for w := p.head + 1; w < p.end; w++ {
		first, end := t.Range(w)
		if end != p.end || first <= p.head || !t.Is(w, "acl", "appos", "parataxis") {
			continue
		}
		if aside := t.Token(first).Form; aside == "," || t.Token(first-1).Form == "," {
			p.end = first
			return p
		}
	}
	return p
}

// withSiblings adds the phrases that follow a content directly and hang on its
// cue only because attachment is a guess ("accuser X de torture envers Y").
func (r *reader) withSiblings(c cue, p piece) piece {
	t := r.tree
	for _, x := range t.Children(c.word) {
		first, end := t.Range(x)
		if first == p.end && t.Is(x, "obl", "nmod") && !t.Is(x, "obl:agent") && !r.aboutSaying(c, x) {
			p.end = end
		}
	}
	return p
}

// withoutUnlike ends a piece before a coordinated verb that is unlike what it
// is coordinated with, finite and not: that one belongs to somebody higher up.
func (r *reader) withoutUnlike(p piece) piece {
	t := r.tree
	for w := p.head + 1; w < p.end; w++ {
		if !t.Is(w, "conj") || !t.Tag(w, "VERB") || !t.Tag(t.FirstConjunct(w), "VERB") || r.finite(w) == r.finite(t.FirstConjunct(w)) {
			continue
		}
		if first, end := t.Range(w); end == p.end && first > p.head {
			p.end = first
			return p
		}
	}
	return p
}

// finite reports whether a verb, or its auxiliary, is finite.
func (r *reader) finite(verb Ref) bool {
	t := r.tree
	if t.Has(verb, "VerbForm=Fin") {
		return true
	}
	return slices.ContainsFunc(t.All(verb, "aux"), func(a Ref) bool { return t.Has(a, "VerbForm=Fin") })
}

// aboutSaying reports whether a phrase tells when, where, to whom or in what
// somebody spoke: a date, a document, an agent, an addressee.
func (r *reader) aboutSaying(c cue, phrase Ref) bool {
	t := r.tree
	if slices.ContainsFunc(c.entry.Addressee, func(slot string) bool { return r.fills(phrase, slot) }) {
		return true
	}
	if t.Child(phrase, "case") == 0 || r.speech.Has("agents", t.Marker(phrase)) || r.speech.Has("documents", t.Lemma(phrase)) {
		return true
	}
	return slices.ContainsFunc(r.doc.Dates, func(d rapporteur.Date) bool { return d.First <= phrase && phrase < d.End })
}

// mayHold reports whether a noun phrase is one that somebody can have said:
// its sayer can speak.
func (r *reader) mayHold(c cue, head Ref) bool {
	return r.clausal(head) || c.entry.Kind != "verb" || r.canSpeak(r.speakerHead(c))
}

// complement is a clause without a subject of its own, or another dependent of
// that relation. An adjective is one only of a reflexive ("se dit prêt"): that
// of an object names it ("reconnu coupable").
func (r *reader) complement(anchor Ref, relation string, c cue) Ref {
	for _, x := range r.tree.All(anchor, relation) {
		if !slices.Contains(c.with, x) && (c.entry.Reflexive || r.clausal(x)) {
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
	noun := t.Child(anchor, "obj")
	if anchor == c.word && t.Passive(anchor) {
		if noun = t.Child(anchor, "nsubj:pass", "nsubj"); noun == 0 || r.agent(anchor) == 0 {
			return 0
		}
	}
	if noun == 0 || !t.Tag(noun, "NOUN", "NUM") && !r.quoted(noun) || r.names(noun) {
		return 0
	}
	return noun
}

// quoted reports whether a word stands in quotation marks.
func (r *reader) quoted(word Ref) bool { return r.quotationOf(word) != nil }

// nounClause is the clause that a noun governs, opened by a complementizer:
// "l'annonce que", "the promise to".
func (r *reader) nounClause(noun Ref) Ref {
	t := r.tree
	for _, c := range t.All(noun, "acl", "ccomp", "xcomp", "advcl") {
		mark := t.Child(c, "mark")
		if mark != 0 && !t.Is(c, "acl:relcl") && r.speech.Has("noun clause openers", t.Lemma(mark)) {
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

// misattached is a bare noun under the preposition that hangs on the one who
// is spoken of instead of the verb: "accuser le ministre de corruption".
func (r *reader) misattached(anchor Ref, preposition string, c cue) Ref {
	t := r.tree
	if !slices.Contains(c.entry.Addressee, "obj") {
		return 0
	}
	for _, x := range t.All(t.Child(anchor, "obj"), "nmod") {
		if t.Marker(x) == preposition && t.Tag(x, "NOUN") && t.Child(x, "det") == 0 {
			return x
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

// inserted finds the clause that a verb is inserted in or compared with:
// "…, a déclaré X", "comme l'a dit X".
func (r *reader) inserted(c cue) (piece, bool) {
	t := r.tree
	clause := t.FirstConjunct(c.word)
	compared := t.Is(clause, "advcl") && r.speech.Has("comparison", r.opener(clause))
	if !t.Is(clause, "parataxis") && !compared {
		return piece{}, false
	}
	if clause != c.word && t.Child(c.word, "nsubj") != 0 && c.word > clause {
		return piece{}, false
	}
	host := t.Head(clause)
	if said := t.Child(host, "ccomp"); compared && said != 0 && len(r.cuesAt(host)) > 0 {
		return r.whole(said), true
	}
	if !compared && (t.Subject(c.word) == 0 && t.Child(c.word, "obj") == 0 || clause < host && !r.within(clause, host)) {
		return piece{}, false
	}
	return r.around(clause, host)
}

// within reports whether a clause stands inside the stretch of its host.
func (r *reader) within(clause, host Ref) bool {
	first, _ := r.tree.Range(host)
	inner, _ := r.tree.Range(clause)
	return first < inner
}

// around is the clause of host without the part that hangs on hole, from its
// first word to its last. A host inside a quotation is limited to it.
func (r *reader) around(hole, host Ref) (piece, bool) {
	t := r.tree
	a, b := t.Range(hole)
	if q := r.quotationOf(host); q != nil && !q.holds(hole) && r.isSpeech(*q) {
		return piece{q.open + 1, q.close, host}, true
	}
	host = r.top(host)
	first, end := t.Range(host)
	switch {
	case a <= first:
		first = b
	case r.onlyPunctuation(b, end):
		end = a
	}
	return piece{first, end, host}, first < end
}

// top climbs from a word to the clause that a comment on it is a comment on:
// the main clause of the sentence.
func (r *reader) top(word Ref) Ref {
	for r.tree.Head(word) != 0 {
		word = r.tree.Head(word)
	}
	return word
}

func (r *reader) onlyPunctuation(first, end Ref) bool {
	for ; first < end; first++ {
		if !r.tree.Tag(first, "PUNCT") {
			return false
		}
	}
	return true
}

// framed finds the content of a preposition: the sentence that its phrase
// begins or ends, else the clause or the phrase that it stands in; never more
// than the brackets around it.
func (r *reader) framed(c cue) (piece, bool) {
	t := r.tree
	if t.Has(c.phrase, "PronType=Rel") {
		clause := t.Head(c.phrase)
		_, end := t.Range(clause)
		return piece{c.phrase + 1, end, clause}, true
	}
	host := t.Head(c.phrase)
	if host == 0 {
		return r.announced(cue{word: c.phrase})
	}
	p, ok := r.frame(c, host)
	return r.inBrackets(c, r.untilOtherSource(p)), ok
}

func (r *reader) frame(c cue, host Ref) (piece, bool) {
	t := r.tree
	a, b := t.Range(c.phrase)
	top := r.top(host)
	first, end := t.Range(top)
	if a <= first || r.onlyPunctuation(b, end) {
		return r.around(c.phrase, top)
	}
	if !t.Is(host, "amod", "appos", "acl") {
		host = t.Clause(host)
	}
	if t.Is(host, "parataxis") {
		host = top
	}
	first, end = t.Range(host)
	if a <= first {
		first = b
	} else if r.onlyPunctuation(b, end) {
		end = a
	}
	return piece{first, end, host}, first < end
}

// inBrackets limits the content of a preposition to the brackets that hold it:
// "(96 selon les décomptes)".
func (r *reader) inBrackets(c cue, p piece) piece {
	open := r.bracketAround(c.word, p.first)
	if open == 0 {
		return p
	}
	_, b := r.tree.Range(c.phrase)
	end := b
	for end < p.end && bracket(r.tree.Token(end).Form) >= 0 {
		end++
	}
	if r.onlyPunctuation(b, end) {
		return piece{open + 1, c.word, open + 1}
	}
	return piece{b, end, b}
}

// bracketAround is the opening bracket that is still open at a word, not before
// first; zero for none.
func (r *reader) bracketAround(word, first Ref) Ref {
	depth := 0
	for w := word - 1; w >= max(first, 1); w-- {
		if depth += bracket(r.tree.Token(w).Form); depth > 0 {
			return w
		}
	}
	return 0
}

// untilOtherSource ends a piece before a coordinated clause that has a subject
// and a cue of its own ("selon X, …, et Y rapporte que …").
func (r *reader) untilOtherSource(p piece) piece {
	t := r.tree
	for _, c := range t.All(p.head, "conj") {
		first, _ := t.Range(c)
		if t.Child(c, "nsubj") != 0 && len(r.cuesAt(c)) > 0 && p.head < first && first < p.end {
			p.end = first
			if cc := t.Child(c, "cc"); cc != 0 && cc < p.end {
				p.end = cc
			}
		}
	}
	return p
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

func add(list, more []rapporteur.ActorRef) []rapporteur.ActorRef {
	for _, a := range more {
		if !slices.Contains(list, a) {
			list = append(list, a)
		}
	}
	return list
}
