package parse

import (
	"strings"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/tree"
)

// headlines gives headlines in the present tense their verb, where the parser strings
// it up with its nouns: "Karvonia lifts blockade of the port". The word must be the
// form of a verb that tells an act, and of no noun that does.
func headlines(doc *rapporteur.Document, lang *language.Language) {
	t := tree.Of(doc)
	for i := range doc.Sentences {
		h := headline{t, lang, doc.Sentences[i]}
		if h.verbless() {
			for r := h.First + 1; r < h.End-1; r++ {
				if h.verb(r) {
					h.rebuild(r) // t is out of date for this sentence, and right for the others
					break
				}
			}
		}
	}
}

type headline struct {
	*tree.Tree
	lang *language.Language
	rapporteur.Sentence
}

// verbless reports whether no word of the sentence is a finite verb.
func (h headline) verbless() bool {
	for r := h.First; r < h.End; r++ {
		if h.Tag(r, "AUX") || h.Tag(r, "VERB") && (h.Has(r, "VerbForm=Fin") || h.Head(r) == 0) {
			return false
		}
	}
	return true
}

// verb reports whether r may be the verb: it looks like a plural that tells an act as
// a verb only, and stands between a name or noun and another, which the tree makes
// parts of it or it a part of.
func (h headline) verb(r tree.Ref) bool {
	lemma := h.Lemma(r)
	return h.Tag(r, "NOUN", "PROPN") && h.Has(r, "Number=Plur") && strings.ToLower(h.Token(r).Form) != lemma &&
		h.Tag(r-1, "PROPN", "NOUN") && h.subject(r) != 0 && h.object(r) != 0 &&
		len(h.lang.Events.Entries("VERB", lemma)) > 0 && len(h.lang.Events.Entries("NOUN", lemma)) == 0
}

// object is the noun behind r: the one that r is a part of, or the last of those that
// stand bare right behind it.
func (h headline) object(r tree.Ref) tree.Ref {
	if head := h.Head(r); head != 0 {
		if h.Is(r, "compound") && head > r {
			return head
		}
		return 0
	}
	var last tree.Ref
	end := r + 1
	for _, k := range h.Children(r) {
		if first, next := h.Range(k); k > r && first == end && h.Is(k, "flat", "list", "obj", "appos", "nmod") && h.Child(k, "case") == 0 {
			last, end = k, next
		}
	}
	return last
}

// subject is the head of what stands right before r.
func (h headline) subject(r tree.Ref) tree.Ref {
	top := r - 1
	for h.Head(top) != 0 && h.Head(top) < r && h.Head(top) >= h.First {
		top = h.Head(top)
	}
	if head := h.Head(top); head == r || head != 0 && head == h.Head(r) {
		return top
	}
	return 0
}

// rebuild makes r the verb over its object and over what stands before it.
func (h headline) rebuild(r tree.Ref) {
	object, subject := h.object(r), h.subject(r)
	verb := h.Token(r)
	verb.Tag, verb.Features = "VERB", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
	verb.Lemma = strings.ToLower(verb.Lemma)
	if h.Head(r) == object {
		verb.Head, verb.Relation = h.Token(object).Head, h.Token(object).Relation
		h.hang(h.Children(object), r, subject)
	}
	h.hang(h.Children(r), r, subject)
	for _, k := range h.Children(r) {
		switch {
		case k > r && k < object && h.Child(k, "case") == 0:
			h.Token(k).Head, h.Token(k).Relation = object, "compound"
		case k > object && h.Child(k, "case") != 0:
			h.Token(k).Relation = "obl"
		}
	}
	h.Token(object).Head, h.Token(object).Relation = r, "obj"
	h.Token(subject).Head, h.Token(subject).Relation = r, "nsubj"
}

// hang makes those of the words that stand before the verb parts of its subject.
func (h headline) hang(words []tree.Ref, verb, subject tree.Ref) {
	for _, k := range words {
		if k < verb && k != subject {
			h.Token(k).Head, h.Token(k).Relation = subject, "compound"
		}
	}
}
