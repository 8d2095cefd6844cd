package attribute

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/language"
)

// cue is an entry of speech.txt found in the text.
type cue struct {
	entry *language.Cue
	word  Ref   // the word that carries it: verb, noun, or the first word of a preposition
	with  []Ref // its further words
	// phrase is the head of a preposition's phrase, zero for verbs and nouns.
	phrase Ref
}

// cuesAt are the cues that the word carries, those with most words first, in
// file order where equal.
func (r *reader) cuesAt(word Ref) []cue {
	t := r.tree
	var out []cue
	switch {
	case t.Is(word, "case"): // first: "according" is tagged as a verb
		out = r.prepositions(word)
	case t.Tag(word, "VERB") || r.predicate(word):
		out = r.verbs(word)
	case t.Tag(word, "NOUN"):
		out = r.match("noun", word, t.Lemma(word))
	}
	slices.SortStableFunc(out, func(a, b cue) int { return b.weight() - a.weight() })
	return out
}

// predicate reports whether a noun is a verb by its dependents, a subject and a
// clause, and only its tag is wrong ("Minsk denies that …").
func (r *reader) predicate(word Ref) bool {
	t := r.tree
	return t.Tag(word, "NOUN") && t.Child(word, "nsubj") != 0 && t.Child(word, "ccomp", "xcomp") != 0 &&
		t.Child(word, "cop", "det", "case", "nmod", "amod") == 0
}

// weight is how specific a cue is.
func (c cue) weight() int {
	n := 2 * len(c.with)
	if c.entry.Reflexive || c.entry.By != "" || c.entry.Need != "" {
		n++
	}
	return n
}

func (r *reader) verbs(word Ref) []cue {
	found := r.match("verb", word, r.tree.Lemma(word))
	if len(found) == 0 {
		return nil
	}
	negated := r.negated(word)
	voiced := r.voiced(word)
	return slices.DeleteFunc(found, func(c cue) bool {
		return c.entry.Negated != negated || !negated && !voiced || !r.fitsSubject(c)
	})
}

// match finds the entries of a kind whose words are all there.
func (r *reader) match(kind string, word Ref, lemma string) []cue {
	entries := r.speech.Cues(kind, lemma)
	var out []cue
	for i := range entries {
		entry := &entries[i]
		if kind == "verb" && entry.Reflexive != r.reflexive(word) {
			continue
		}
		if with, ok := r.further(word, entry.With); ok {
			out = append(out, cue{entry: entry, word: word, with: with})
		}
	}
	return out
}

// reflexive reports whether a verb has a reflexive pronoun.
func (r *reader) reflexive(verb Ref) bool {
	for _, c := range r.tree.Children(verb) {
		if r.tree.Is(c, "expl:pv", "expl:comp") || r.tree.Has(c, "Reflex=Yes") && !r.tree.Is(c, "nsubj") {
			return true
		}
	}
	return false
}

// further finds the further words of an entry near the word: below it, but not
// inside another clause.
func (r *reader) further(word Ref, lemmas []string) ([]Ref, bool) {
	var out []Ref
	for _, lemma := range lemmas {
		w := r.below(word, lemma, 2)
		if w == 0 || r.negated(w) {
			return nil, false
		}
		out = append(out, w)
	}
	return out, true
}

func (r *reader) below(word Ref, lemma string, depth int) Ref {
	t := r.tree
	for _, c := range t.Children(word) {
		if t.Is(c, "conj", "parataxis", "advcl", "acl", "nsubj") {
			continue
		}
		if t.Lemma(c) == lemma || strings.EqualFold(t.Token(c).Form, lemma) {
			return c
		}
		if depth > 1 && !t.Is(c, "ccomp") {
			if w := r.below(c, lemma, depth-1); w != 0 {
				return w
			}
		}
	}
	return 0
}

// fitsSubject holds an entry to the kind of subject and voice that it wants.
func (r *reader) fitsSubject(c cue) bool {
	t := r.tree
	if c.entry.Need == "passive" && !t.Passive(c.word) {
		return false
	}
	switch c.entry.By {
	case "document":
		return r.speech.Has("documents", t.Lemma(t.Subject(c.word)))
	case "impersonal":
		return r.impersonal(c.word) || t.Subject(c.word) == 0
	}
	return !r.impersonal(c.word) || t.Passive(c.word)
}

// impersonal reports whether a verb has a subject that stands for nothing.
func (r *reader) impersonal(verb Ref) bool {
	t := r.tree
	return t.Child(verb, "expl:subj") != 0 || t.Is(t.Child(verb, "expl"), "expl") && t.Has(t.Child(verb, "expl"), "Case=Nom")
}

// prepositions finds the cue of which the word is the first case word.
func (r *reader) prepositions(word Ref) []cue {
	t := r.tree
	head := t.Head(word)
	if first := t.Child(head, "case"); first != word {
		return nil
	}
	lemmas, forms := r.spelled(head)
	entries := slices.Concat(r.speech.Cues("prep", lemmas), r.speech.Cues("prep", forms))
	var out []cue
	for i := range entries {
		c := cue{entry: &entries[i], word: word, phrase: head, with: r.rest(word)}
		if r.fitsPhrase(c) {
			out = append(out, c)
		}
	}
	return out
}

// spelled is the preposition of a phrase as lemmas and as written.
func (r *reader) spelled(head Ref) (lemmas, forms string) {
	var written []string
	for _, c := range r.tree.All(head, "case") {
		for _, w := range append([]Ref{c}, r.tree.All(c, "fixed")...) {
			written = append(written, strings.ToLower(r.tree.Token(w).Form))
		}
	}
	forms = strings.NewReplacer("' ", "'", "’ ", "'").Replace(strings.Join(written, " "))
	if lemmas = r.tree.Marker(head); lemmas == forms {
		forms = ""
	}
	return lemmas, forms
}

// rest are the further words of a fixed preposition.
func (r *reader) rest(word Ref) []Ref {
	return append(slices.Clone(r.tree.All(word, "fixed")), r.tree.All(r.tree.Head(word), "case")[1:]...)
}

// fitsPhrase tells sources from the measures and manners that the same
// preposition introduces.
func (r *reader) fitsPhrase(c cue) bool {
	t := r.tree
	if !t.Is(c.phrase, "obl", "nmod", "advmod", "root", "dep", "parataxis", "dislocated", "advcl", "conj") {
		return false
	}
	lemma := t.Lemma(c.phrase)
	switch {
	case len(c.entry.With) > 0:
		return lemma == c.entry.With[0] && r.owner(c.phrase) != 0
	case c.entry.Need == "opinion":
		return r.opinion(c)
	case t.Is(c.phrase, "nmod") && !t.Tag(c.phrase, "PRON") && !r.setOff(c):
		return false
	case t.Tag(c.phrase, "PROPN"):
		return true
	case t.Tag(c.phrase, "PRON"):
		return t.Has(c.phrase, "PronType=Prs") || t.Has(c.phrase, "PronType=Rel") || r.actorsAt(c.phrase) != nil
	}
	return t.Tag(c.phrase, "NOUN") && !r.speech.Has("not sources", lemma)
}

// setOff reports whether a phrase begins its sentence or follows a comma or
// bracket, as one that comments on more than the noun it hangs on.
func (r *reader) setOff(c cue) bool {
	return c.word == 1 || r.tree.Tag(c.word-1, "PUNCT") || r.doc.SentenceOf(c.word-1) != r.doc.SentenceOf(c.word)
}

// opinion reports whether a phrase can be the holder of an opinion: a person
// named at the very start of the sentence, set off by a comma.
func (r *reader) opinion(c cue) bool {
	i := r.doc.SentenceOf(c.word)
	if i < 0 || r.doc.Sentences[i].First != c.word {
		return false
	}
	_, end := r.tree.Range(c.phrase)
	m := r.mentionAt(c.phrase)
	return m != nil && m.Kind == rapporteur.Person && int(end) <= len(r.doc.Tokens) && r.tree.Token(end).Form == ","
}

// cueSpan is the text of a cue: a verb with the auxiliaries and pronouns that
// stand directly before it, a fixed expression whole.
func (r *reader) cueSpan(c cue) rapporteur.Span {
	first, end := c.word, c.word+1
	for first > 1 && r.belongsToVerb(first-1, c.word) {
		first--
	}
	for slices.Contains(c.with, end) {
		end++
	}
	for first > 1 && slices.Contains(c.with, first-1) {
		first--
	}
	return r.doc.SpanOf(first, end)
}

func (r *reader) belongsToVerb(word, verb Ref) bool {
	if r.tree.Head(word) != verb || !r.tree.Tag(verb, "VERB") {
		return false
	}
	return r.tree.Is(word, "aux", "expl:pv", "expl:pass")
}
