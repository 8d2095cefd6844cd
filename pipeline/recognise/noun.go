package recognise

import (
	"slices"
	"strings"

	"rapporteur/world"
)

// isNoun reports whether r is a noun, or an adjective in the place of one.
func (f *finder) isNoun(r ref) bool {
	if strings.ContainsAny(f.doc.Token(r).Form, "@/#_") {
		return false
	}
	if f.tree.Tag(r, "NOUN", "PROPN") {
		return true
	}
	if f.tree.Tag(r, "ADJ", "X") && f.has("titles", r) && startsUpper(f.doc.Token(r).Form) && int(r) < len(f.doc.Tokens) && f.tree.Tag(r+1, "PROPN") {
		return true // "General X"
	}
	return f.tree.Tag(r, "ADJ") && f.nominalised(r)
}

// nominalised reports whether an adjective stands for those whom it describes:
// under an article or a number, or in the plural in a noun's place. Without
// either the singular is no one ("in general").
func (f *finder) nominalised(r ref) bool {
	t := f.tree
	switch {
	case t.Is(r, "amod"):
		return t.Has(r, "Number=Plur") && t.Child(r, "case") != 0 // "against civilians"
	case !t.Is(r, "nsubj", "obj", "iobj", "obl", "nmod", "appos", "conj"):
		return false
	case t.Child(r, "det", "nummod") != 0:
		return true
	case t.Is(r, "conj"):
		top := t.FirstConjunct(r)
		return top != 0 && !t.Is(top, "conj") && f.isNoun(top) && t.Has(r, "Number=Plur")
	}
	return t.Has(r, "Number=Plur") || t.Is(r, "nsubj") && !t.Has(r, "Number=Sing") && f.pluralVerb(t.Head(r))
}

// opensPlural reports whether r, which the tagger took for a name for its
// capital at the beginning of a sentence, can be a noun in the plural: its verb
// is, and no other name beside it explains that.
func (f *finder) opensPlural(r ref) bool {
	t := f.tree
	if !t.Tag(r, "PROPN") || !startsUpper(f.doc.Token(r).Form) || f.capitalised(r) || f.hit(r) != nil || t.Child(r, "flat", "compound") != 0 {
		return false
	}
	for _, c := range t.Conjuncts(r) {
		if c != r && (t.Tag(c, "PROPN") || !t.Has(c, "Number=Plur")) {
			return false
		}
	}
	return t.Is(r, "nsubj") && f.pluralVerb(t.Head(r))
}

// pluralVerb reports whether a verb, by itself or its auxiliary, is in the
// plural.
func (f *finder) pluralVerb(verb ref) bool {
	aux := f.tree.All(verb, "aux", "cop")
	return slices.ContainsFunc(append(aux, verb), func(r ref) bool {
		return f.tree.Has(r, "VerbForm=Fin") && f.tree.Has(r, "Number=Plur")
	})
}

// isPlural reports whether r stands for several, whether its features show it or
// not.
func (f *finder) isPlural(r ref) bool {
	if f.tree.Has(r, "Number=Plur") || f.opensPlural(r) {
		return true
	}
	return f.tree.Tag(r, "NOUN") && !f.tree.Has(r, "Number=Sing") && f.tree.Has(f.tree.Child(r, "det"), "Number=Plur")
}

// longestEnding is the longest ending of a plural that singular tries.
const longestEnding = 2

// singular is the wording of the lexicon of which r, whose lemma the parser did
// not find, can be the plural; nil if there is none. Its ending is not looked
// at: what is left when it is cut off must be a word for a person.
func (f *finder) singular(r ref) *pattern {
	t := f.doc.Token(r)
	form := world.Fold(t.Form)
	if world.Fold(t.Lemma) != form || !f.opensPlural(r) && !(f.tree.Tag(r, "NOUN") && f.tree.Has(r, "Number=Plur")) || len(f.lexicon[form]) > 0 {
		return nil
	}
	for n := 1; n <= longestEnding && len(form)-n > 3; n++ {
		if p := f.personWord(form[:len(form)-n]); p != nil {
			return p
		}
	}
	return nil
}
