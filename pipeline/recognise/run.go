package recognise

import (
	"slices"

	"rapporteur"
	"rapporteur/world"
)

// runEnd is where the name of a body ends by its capitals, wherever the tree ends
// the phrase [first, end) around its head: "Department of Health and Human
// Services", "Ministry of Agriculture, Livestock and Fisheries". Nothing but links
// may part the words with capitals.
func (f *finder) runEnd(head, first, end ref) ref {
	s := f.doc.SentenceOf(head)
	small := s >= 0 && !startsUpper(f.doc.Token(head).Form)
	if s < 0 || small && (end == head+1 || !startsUpper(f.doc.Token(end-1).Form)) {
		return end
	}
	limit := f.doc.Sentences[s].End
	for {
		next := f.nextOfRun(first, end, limit)
		if next == 0 || small && !f.repeats(end, next) {
			return end
		}
		end = next
	}
}

// repeats reports whether the words [end, next) have a preposition of their own,
// without which a noun in small letters goes on with no further name: "ministère
// de la Santé et des Sports", but "the government of X and Y".
func (f *finder) repeats(end, next ref) bool {
	for r := end; r < next; r++ {
		if f.tree.Tag(r, "ADP") {
			return !f.tree.Tag(end, "ADP") || f.hit(next-1) != nil
		}
	}
	return false
}

// nextOfRun is where the name [first, end) ends with its next word, zero if it
// ends already.
func (f *finder) nextOfRun(first, end, limit ref) ref {
	word := end
	for word < limit && word-end < 4 && f.links(word) {
		word++
	}
	if word >= limit || !f.goesOn(first, word) {
		return 0
	}
	if word == end {
		return f.besideRun(first, end, word)
	}
	joins := f.tree.Tag(end, "CCONJ") || f.tree.Tag(end+1, "CCONJ") && end+1 < word
	switch {
	case joins || f.tree.Tag(end, "PUNCT"):
		if f.inComplement(first, end) && f.hit(word) == nil && !f.somebody(word) && (joins || f.listed(word, limit)) {
			return word + 1
		}
	case f.lang.Names.Has("genitive prepositions", f.doc.Token(end).Lemma):
		return f.hitEnd(word)
	case f.hit(word) == nil && f.hangsOn(word, first, end):
		return word + 1
	}
	return 0
}

// somebody reports whether a word alone says that its bearer is a person or body.
func (f *finder) somebody(r ref) bool {
	return slices.ContainsFunc(f.lexicon[world.Fold(f.doc.Token(r).Form)], func(p *pattern) bool {
		return len(p.words) == 1 && (p.kind == rapporteur.Person || isBody(p.kind))
	})
}

// links reports whether r may stand between the words of a body's name: of, for,
// and; a comma.
func (f *finder) links(r ref) bool {
	form := f.doc.Token(r).Form
	return form == "," || !startsUpper(form) && f.has("name links", r)
}

// goesOn reports whether a word with a capital can be one of a body's name: no
// person, date or other body.
func (f *finder) goesOn(first, word ref) bool {
	t := f.doc.Token(word)
	if !startsUpper(t.Form) || !f.tree.Tag(word, "PROPN", "NOUN", "ADJ", "X") || f.inDate(word) || f.blocked[word] || f.has("calendar", word) || f.has("titles", word) {
		return false
	}
	if f.personNoun(word) && f.tree.Child(word, "flat") != 0 || f.facts.GivenName(t.Form) && f.hit(word) == nil {
		return false
	}
	h := f.hit(word)
	return h == nil || h.senses[0].Entity.Kind != rapporteur.Person && h.senses[0].Entity.Kind != rapporteur.Organization
}

// besideRun is the end of the name with a word right behind it that the tree takes
// for a part of it, zero if it does not.
func (f *finder) besideRun(first, end, word ref) ref {
	t := f.tree
	if f.hit(word) != nil || !t.Is(word, "flat", "compound", "amod", "nmod") {
		return 0
	}
	if f.personNoun(word) { // "Policía Nacional"
		if up := t.Head(word); t.Is(word, "flat") && first <= up && up < end && !f.has("titles", word) {
			return word + 1
		}
		return 0
	}
	if up := t.Head(word); first <= up && up < end || up == word+1 && startsUpper(f.doc.Token(up).Form) && !f.personNoun(up) && f.hangsOn(up, first, end) {
		return word + 1
	}
	return 0
}

// hitEnd is the end of the name that the tables know at word, or of word alone.
func (f *finder) hitEnd(word ref) ref {
	if h := f.hit(word); h != nil {
		return max(h.end, word+1)
	}
	return word + 1
}

// hangsOn reports whether the tree puts a word below one of [first, end).
func (f *finder) hangsOn(word, first, end ref) bool {
	for up := f.tree.Head(word); up != 0; up = f.tree.Head(up) {
		if first <= up && up < end {
			return true
		}
	}
	return false
}

// inComplement reports whether the name [first, end) has a complement, whose words
// can be joined to others: "Ministry of X and Y".
func (f *finder) inComplement(first, end ref) bool {
	for r := first; r < end; r++ {
		if f.tree.Tag(r, "ADP") && f.links(r) {
			return f.hit(end-1) == nil
		}
	}
	return false
}

// listed reports whether words with capitals go on from word to a conjunction and
// one more of them: ", X and Y".
func (f *finder) listed(word, limit ref) bool {
	for r := word; r < limit; r++ {
		switch {
		case startsUpper(f.doc.Token(r).Form) && f.hit(r) == nil, f.doc.Token(r).Form == ",":
		case f.tree.Tag(r, "CCONJ"):
			for r++; r < limit && f.links(r); r++ {
			}
			return r < limit && startsUpper(f.doc.Token(r).Form) && f.hit(r) == nil
		case !f.links(r):
			return false
		}
	}
	return false
}

// nameLike reports whether a body's noun has a capital for being in a name: inside
// the sentence, or with another word that has one.
func (f *finder) nameLike(head, first, end ref) bool {
	if f.capitalised(head) {
		return true
	}
	for r := first; r < end; r++ {
		if f.capitalised(r) {
			return true
		}
	}
	return false
}

// leadersCountry is the country of the leader whom the words of a body name: "the
// Thatcher government"; nil if they name none.
func (f *finder) leadersCountry(first, end ref) []string {
	for r := first; r < end; r++ {
		if !startsUpper(f.doc.Token(r).Form) || f.hit(r) != nil || !f.tree.Is(r, "compound", "nmod:poss", "nmod", "flat", "appos") {
			continue
		}
		if who := f.facts.Called(f.doc.Token(r).Form); len(who) > 0 {
			return []string{who[0].Country}
		}
	}
	return nil
}
