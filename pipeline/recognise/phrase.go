package recognise

import (
	"rapporteur"
	"rapporteur/world"
)

// phrase is the noun phrase of head without its article: from its first
// modifier to the end of those that tell it apart (adjectives, genitives).
// Relative clauses, appositions and what stands after a comma are out.
func (f *finder) phrase(head ref) (first, end ref) {
	first, end = f.leftEdge(head, head, f.openers), f.rightEdge(head, head)
	if f.describes(head) {
		first = f.spread(first, head)
	}
	first, end = f.tree.Trim(first, end)
	if f.strayOf(end) == head {
		end++
	}
	for first < head && f.tree.Tag(first, "DET") {
		first++ // "the king's men"
	}
	return first, end
}

// describes reports whether the noun r stands as a description before a name,
// whose own modifiers are then those of the description: "Norwegian President
// X", "Norway's president X".
func (f *finder) describes(r ref) bool {
	return f.tree.Is(r, "nmod:desc", "compound") && f.tree.Head(r) > r && startsUpper(f.doc.Token(f.tree.Head(r)).Form)
}

// spread is first, or the first of the modifiers before it that the tree hung on
// some word of the name that the description stands before.
func (f *finder) spread(first, head ref) ref {
	t := f.tree
	for c := first - 1; c > 0 && f.doc.SentenceOf(c) == f.doc.SentenceOf(head); c-- {
		up := t.Head(c)
		if t.Tag(c, "PART") && t.Is(c, "case") && up == c-1 && up > 1 {
			c, up = up, t.Head(up) // "Norway's"
		}
		if up < c || !t.Is(c, "compound", "amod", "nmod:poss") || !f.openers(c) {
			return first
		}
		first, _ = t.Range(c)
		c = first
	}
	return first
}

// leftEdge walks from first to the left over the dependents of r, as long as
// they join what there is and keep accepts them.
func (f *finder) leftEdge(r, first ref, keep func(ref) bool) ref {
	children := f.tree.Children(r)
	for i := len(children) - 1; i >= 0; i-- {
		c := children[i]
		if c >= first {
			continue
		}
		a, b := f.tree.Range(c)
		if b != first || !keep(c) {
			break
		}
		first = a
	}
	return first
}

// openers accepts what may open the words of a mention: no article, number or
// possessive pronoun.
func (f *finder) openers(c ref) bool {
	if f.tree.Is(c, "nmod:poss") {
		return !f.tree.Tag(c, "PRON", "DET")
	}
	if f.tree.Is(c, "compound", "amod", "nmod") {
		return !f.tree.Tag(c, "NUM") && !f.has("quantifiers", c) && !f.inDate(c) && !f.tree.Has(c, "Poss=Yes")
	}
	return f.tree.Is(c, "advmod") && f.tree.Has(c, "Degree=Sup")
}

// inner accepts what may open a phrase inside a mention: articles and
// prepositions too.
func (f *finder) inner(c ref) bool {
	return f.tree.Is(c, "case", "det", "nummod", "advmod", "cc", "mark") || f.openers(c)
}

// rightEdge walks over the dependents after r that tell it apart; top is the
// head of the whole phrase.
func (f *finder) rightEdge(r, top ref) ref {
	end := r + 1
	for _, c := range f.tree.Children(r) {
		if c < r {
			continue
		}
		if f.leftEdge(c, c, f.inner) != end {
			break
		}
		if to := f.purposeEnd(c); to != 0 {
			return to
		}
		if !f.restricts(c, top) {
			break
		}
		end = f.rightEdge(c, top)
	}
	return end
}

// restricts reports whether the dependent c of a noun tells it apart. What is
// coordinated with the head of the phrase itself is somebody else.
func (f *finder) restricts(c, top ref) bool {
	switch t := f.tree; {
	case f.inDate(c), f.ofVerb(c, top):
		return false
	case t.Is(c, "amod") && t.Child(c, "case") != 0:
		return f.restrictive(c) // no adjective, whatever the tagger made of it
	case t.Is(c, "amod", "fixed", "compound", "goeswith"):
		return true
	case f.numbers(c):
		return true
	case f.isAdjectival(c) && t.Tag(c, "VERB", "NOUN", "X") && t.Child(c, "nsubj", "obj", "aux", "case") == 0:
		return true // a word of nationality, whatever the tagger made of it
	case t.Is(c, "flat") && t.Tag(c, "PROPN") && (f.personNoun(t.Head(c)) || f.hit(t.Head(c)) != nil && f.facts.GivenName(t.Token(c).Form)):
		return false // "Senator X", "the president of Serbia X"
	case t.Is(c, "flat") && f.personNoun(top) && f.opensPerson(c):
		return false // "ministra de Defensa X"
	case t.Is(c, "flat"):
		return !t.Tag(c, "PROPN", "X", "NUM") || t.Tag(t.Head(c), "PROPN", "X")
	case f.has("titles", t.Head(c)) && t.Is(c, "appos", "nmod") && t.Tag(c, "PROPN") && t.Marker(c) == "":
		return t.Is(t.Head(c), "nmod") // "le parti de M. X"
	case t.Is(c, "nmod", "appos") && t.Tag(c, "NOUN") && t.Marker(c) == "":
		return t.Child(c, "det", "punct") == 0 // "les pays membres"
	case t.Is(c, "nmod"):
		return !t.Is(c, "nmod:unmarked", "nmod:appos", "nmod:desc") && f.restrictive(c)
	case t.Is(c, "conj") && t.Head(c) == top && t.Child(c, "case") != 0:
		return f.misplaced(c, top)
	case t.Is(c, "conj"):
		return f.joined(c, top)
	}
	return false
}

// personNoun reports whether a word alone says what somebody is.
func (f *finder) personNoun(r ref) bool {
	return f.personWord(world.Fold(f.doc.Token(r).Form)) != nil
}

// opensPerson reports whether a person's name begins at r.
func (f *finder) opensPerson(r ref) bool {
	h := f.hit(r)
	return h != nil && h.senses[0].Entity.Kind == rapporteur.Person || h == nil && f.facts.GivenName(f.doc.Token(r).Form)
}

// personWord is the wording of one word, folded, that says what somebody is; nil
// if it is none.
func (f *finder) personWord(word string) *pattern {
	for _, p := range f.lexicon[word] {
		if p.kind == rapporteur.Person && len(p.words) == 1 {
			return p
		}
	}
	return nil
}

// capitalised reports whether a word has a capital that its place does not
// explain.
func (f *finder) capitalised(r ref) bool {
	i := f.doc.SentenceOf(r)
	return i >= 0 && r > f.doc.Sentences[i].First && startsUpper(f.doc.Token(r).Form)
}

// joined reports whether the conjunct c belongs inside a mention: an adjective
// with an adjective ("grecs et turcs"), or a further complement that repeats the
// preposition or has no article ("des Affaires et des Cultes"). The indefinite
// plural is taken for a preposition with its article, with which it shares its
// form where it exists.
func (f *finder) joined(c, top ref) bool {
	t := f.tree
	head := t.Head(c)
	switch {
	case t.Child(c, "punct") != 0 || t.Child(c, "cc") == 0:
		return false
	case t.Tag(head, "ADJ") && !f.isNoun(head):
		return t.Tag(c, "ADJ") || f.isAdjectival(c)
	case t.Is(head, "nmod") && head != top: // else "between rebels and soldiers" were one
		det := t.Child(c, "det")
		return det == 0 || t.Child(c, "case") != 0 || t.Has(det, "Definite=Ind") && t.Has(det, "Number=Plur")
	}
	return f.misplaced(c, head)
}

// misplaced reports whether a conjunct of the noun itself can only go with one
// of its complements, whatever the tree says: a genitive after a noun that is
// none ("le ministre des X et des Y"), or a bare adjective of nationality ("les
// ministres grec et turc").
func (f *finder) misplaced(c, head ref) bool {
	t := f.tree
	if marker := t.OwnMarker(c); marker != "" {
		return f.lang.Names.Has("genitive prepositions", marker) && t.Marker(head) != marker && t.Child(head, "nmod") != 0
	}
	return f.isAdjectival(c) && t.Child(head, "amod") != 0
}

// isAdjectival reports whether c is a word of nationality that stands as an
// adjective, however it is tagged.
func (f *finder) isAdjectival(c ref) bool {
	return f.tree.Child(c, "det") == 0 && !startsUpper(f.doc.Token(c).Form) && f.nationality(c) != nil
}
