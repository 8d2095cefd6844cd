// Package tree walks the dependency trees of a document: children, clauses,
// coordinations, the prepositions that mark a phrase. It speaks Universal
// Dependencies and knows no language.
package tree

import (
	"slices"
	"strings"

	"rapporteur"
)

// Ref is a place in Document.Tokens; zero is none.
type Ref = rapporteur.TokenRef

// Tree gives the tokens of a document their children.
type Tree struct {
	Doc      *rapporteur.Document
	heads    []Ref   // by token; as in the document, but never in a circle
	children [][]Ref // by token, in text order
}

// Of reads the heads of all tokens. A head outside the document is none, and of
// heads that run in a circle one is dropped, so that every walk ends.
func Of(doc *rapporteur.Document) *Tree {
	n := len(doc.Tokens)
	t := &Tree{Doc: doc, heads: make([]Ref, n+1), children: make([][]Ref, n+1)}
	for i := range doc.Tokens {
		if head := doc.Tokens[i].Head; head > 0 && int(head) <= n {
			t.heads[i+1] = head
		}
	}
	t.cutCircles()
	for r := Ref(1); int(r) <= n; r++ {
		if head := t.heads[r]; head != 0 {
			t.children[head] = append(t.children[head], r)
		}
	}
	return t
}

// cutCircles makes the token where a walk up the heads meets itself a root.
func (t *Tree) cutCircles() {
	walk := make([]Ref, len(t.heads)) // by token: the start of the walk that passed it
	for start := Ref(1); int(start) < len(t.heads); start++ {
		for r := start; r != 0 && walk[r] == 0; r = t.heads[r] {
			walk[r] = start
			if up := t.heads[r]; up != 0 && walk[up] == start {
				t.heads[r] = 0
			}
		}
	}
}

// Token returns the token at r, which must not be zero.
func (t *Tree) Token(r Ref) *rapporteur.Token { return t.Doc.Token(r) }

// none reports whether r refers to no token: what stands before the first or behind
// the last, which a rule about neighbours may ask for, answers like nothing.
func (t *Tree) none(r Ref) bool { return r <= 0 || int(r) > len(t.Doc.Tokens) }

// Lemma is the lower-case lemma of r, "" for none.
func (t *Tree) Lemma(r Ref) string {
	if t.none(r) {
		return ""
	}
	return strings.ToLower(t.Token(r).Lemma)
}

// Children are the dependents of r in text order.
func (t *Tree) Children(r Ref) []Ref {
	if t.none(r) {
		return nil
	}
	return t.children[r]
}

// Is reports whether the relation of r is one of those given. A relation
// without a subtype matches all its subtypes: "obl" matches "obl:agent".
func (t *Tree) Is(r Ref, relations ...string) bool {
	return !t.none(r) && Matches(t.Token(r).Relation, relations...)
}

// Matches reports whether a relation is one of those wanted, subtypes included.
func Matches(relation string, wanted ...string) bool {
	for _, want := range wanted {
		if relation == want || strings.HasPrefix(relation, want) && relation[len(want)] == ':' {
			return true
		}
	}
	return false
}

// Child is the first dependent of r under one of the relations, or zero.
func (t *Tree) Child(r Ref, relations ...string) Ref {
	for _, c := range t.Children(r) {
		if t.Is(c, relations...) {
			return c
		}
	}
	return 0
}

// All are the dependents of r under one of the relations.
func (t *Tree) All(r Ref, relations ...string) []Ref {
	var out []Ref
	for _, c := range t.Children(r) {
		if t.Is(c, relations...) {
			out = append(out, c)
		}
	}
	return out
}

// Head is the governor of r, zero at the root.
func (t *Tree) Head(r Ref) Ref {
	if t.none(r) {
		return 0
	}
	return t.heads[r]
}

// Conjuncts are r and everything coordinated with it, in text order.
func (t *Tree) Conjuncts(r Ref) []Ref {
	if r == 0 {
		return nil
	}
	return append([]Ref{r}, t.All(r, "conj")...)
}

// FirstConjunct is the first member of the coordination that r belongs to.
func (t *Tree) FirstConjunct(r Ref) Ref {
	for t.Is(r, "conj") {
		r = t.Head(r)
	}
	return r
}

// Has reports whether r carries the feature, written "Name=Value". Where a word
// carries several values ("PronType=Int,Rel") it has each.
func (t *Tree) Has(r Ref, feature string) bool {
	if t.none(r) {
		return false
	}
	name, value, _ := strings.Cut(feature, "=")
	for f := range strings.SplitSeq(t.Token(r).Features, "|") {
		if f == feature {
			return true
		}
		if n, values, several := strings.Cut(f, "="); several && n == name && strings.Contains(values, ",") {
			for v := range strings.SplitSeq(values, ",") {
				if v == value {
					return true
				}
			}
		}
	}
	return false
}

// Tag reports whether r has one of the parts of speech.
func (t *Tree) Tag(r Ref, tags ...string) bool {
	return !t.none(r) && slices.Contains(tags, t.Token(r).Tag)
}

// Range is the stretch of tokens [first, end) that r and all it governs cover.
func (t *Tree) Range(r Ref) (first, end Ref) {
	first, end = r, r+1
	for _, c := range t.Children(r) {
		a, b := t.Range(c)
		first, end = min(first, a), max(end, b)
	}
	return first, end
}

// Span is the text of r and all it governs, without punctuation at the edges.
func (t *Tree) Span(r Ref) rapporteur.Span {
	first, end := t.Trim(t.Range(r))
	return t.Doc.SpanOf(first, end)
}

// Trim drops punctuation from both ends of a stretch of tokens.
func (t *Tree) Trim(first, end Ref) (Ref, Ref) {
	for first < end && t.Tag(first, "PUNCT") {
		first++
	}
	for first < end && t.Tag(end-1, "PUNCT") {
		end--
	}
	return first, end
}

// Under reports whether r is top or is governed by it, at any depth.
func (t *Tree) Under(r, top Ref) bool {
	for ; r != 0; r = t.Head(r) {
		if r == top {
			return true
		}
	}
	return false
}

// Marker is the preposition that introduces r: the lemmas of its case words,
// joined by spaces with the rest of a fixed expression ("à", "auprès de",
// "according to"). A conjunct without a marker of its own has its first
// conjunct's. It is "" for a bare phrase.
func (t *Tree) Marker(r Ref) string {
	var words []string
	for _, c := range t.All(r, "case") {
		words = append(words, t.Lemma(c))
		for _, f := range t.All(c, "fixed") {
			words = append(words, t.Lemma(f))
		}
	}
	if len(words) == 0 && t.Is(r, "conj") {
		return t.Marker(t.Head(r))
	}
	return strings.Join(words, " ")
}

// OwnMarker is the preposition of r itself, not that of its first conjunct; "" for none.
func (t *Tree) OwnMarker(r Ref) string {
	if t.Child(r, "case") == 0 {
		return ""
	}
	return t.Marker(r)
}

// Clause is the head of the clause that r stands in: r itself if it heads one,
// else the nearest governor that does; the root of its sentence at the latest.
func (t *Tree) Clause(r Ref) Ref {
	for !t.HeadsClause(r) && t.Head(r) != 0 {
		r = t.Head(r)
	}
	return r
}

// HeadsClause reports whether r is the head of a clause.
func (t *Tree) HeadsClause(r Ref) bool {
	if r == 0 {
		return false
	}
	if t.Is(r, "root", "ccomp", "xcomp", "advcl", "acl", "csubj", "parataxis") {
		return true
	}
	return t.Is(r, "conj") && t.HeadsClause(t.Head(r)) && (t.Tag(r, "VERB", "AUX") || t.Child(r, "nsubj", "cop", "aux") != 0)
}

// Passive reports whether the verb r is in the passive voice, a bare participle
// that modifies a noun ("crimes commis par …") included.
func (t *Tree) Passive(r Ref) bool {
	if t.Child(r, "aux:pass", "nsubj:pass", "expl:pass", "csubj:pass", "obl:agent") != 0 {
		return true
	}
	if first := t.FirstConjunct(r); first != r && t.Child(r, "aux", "nsubj") == 0 && t.Child(first, "aux") != 0 {
		return t.Child(first, "aux:pass") != 0 // "a accueilli X et signé …" shares its auxiliary
	}
	if t.Child(r, "aux:tense") != 0 {
		return false
	}
	if t.Has(r, "Voice=Pass") {
		return true
	}
	return t.Is(r, "acl") && t.Has(r, "VerbForm=Part") && t.Has(r, "Tense=Past") && t.Child(r, "aux", "obj") == 0
}

// Subject is the subject of the predicate r, in the tree or understood: a
// conjunct takes its first conjunct's, an infinitive or participle what its
// governor gives it (the object or indirect object of "appeler X à …", else the
// subject), a relative clause its antecedent in place of the relative pronoun.
// It is zero where the sentence does not say.
func (t *Tree) Subject(r Ref) Ref { return t.subject(r, 8) }

func (t *Tree) subject(r Ref, depth int) Ref {
	if r == 0 || depth == 0 {
		return 0
	}
	if s := t.Child(r, "nsubj"); s != 0 {
		if t.Has(s, "PronType=Rel") {
			if a := t.Antecedent(r); a != 0 {
				return a
			}
		}
		return s
	}
	if t.Child(r, "csubj", "expl:subj") != 0 && !t.Is(r, "xcomp") {
		return 0
	}
	head := t.Head(r)
	switch {
	case t.Is(r, "conj"):
		return t.subject(head, depth-1)
	case t.Is(r, "xcomp"):
		if o := t.Child(head, "obj", "iobj", "obl:arg"); o != 0 && t.Child(r, "mark") != 0 && o < r {
			return o
		}
		return t.subject(head, depth-1)
	case t.Is(r, "advcl"):
		return t.subject(head, depth-1)
	case t.Is(r, "acl") && !t.Tag(head, "VERB", "AUX"):
		if t.Has(r, "VerbForm=Part") || t.Has(r, "VerbForm=Ger") {
			return head
		}
	}
	return 0
}

// Antecedent is the noun that the relative clause r says something about, or
// zero.
func (t *Tree) Antecedent(r Ref) Ref {
	r = t.FirstConjunct(r)
	if t.Is(r, "acl") {
		return t.Head(r)
	}
	return 0
}

// Phrase is a phrase under a preposition: its head and the preposition, "" for
// a bare one.
type Phrase struct {
	Head   Ref
	Marker string
}

// Phrases are the oblique and nominal phrases that depend on r, in text order.
// It sees through adverbs that serve as prepositions ("auprès de X", "ahead of
// X": the adverb depends on r and the phrase on the adverb).
func (t *Tree) Phrases(r Ref) []Phrase {
	var out []Phrase
	for _, c := range t.Children(r) {
		if inner := t.adverbial(c); inner != 0 {
			out = append(out, Phrase{inner, t.Lemma(c) + " " + t.Marker(inner)})
		} else if t.Is(c, "obl", "nmod") || t.Is(c, "obj", "iobj", "nsubj", "dislocated", "dep") && t.Child(c, "case") != 0 {
			out = append(out, Phrase{c, t.Marker(c)})
		}
	}
	return out
}

// adverbial is the phrase that the adverb r introduces as a preposition would,
// or zero.
func (t *Tree) adverbial(r Ref) Ref {
	if !t.Tag(r, "ADV", "ADP") {
		return 0
	}
	for _, c := range t.All(r, "obl", "obj", "nmod") {
		if t.Child(c, "case") != 0 {
			return c
		}
	}
	return 0
}

// Governor is the head of r, seen through an adverb that only links the two
// ("auprès de X", "afin de partir").
func (t *Tree) Governor(r Ref) Ref {
	head := t.Head(r)
	if t.Tag(head, "ADV", "ADP") && t.Is(head, "advmod", "obl", "mark") && t.Is(r, "obl", "obj", "nmod", "ccomp", "xcomp", "advcl") {
		return t.Head(head)
	}
	return head
}

// Linker is the conjunction that introduces the clause r: the lemmas of its
// markers, with what is fixed to them and with an adverb that governs the
// clause ("si", "pour que", "afin de", "in order").
func (t *Tree) Linker(r Ref) string {
	var words []string
	if head := t.Head(r); head != t.Governor(r) {
		words = append(words, t.Lemma(head))
	}
	for _, c := range t.All(r, "mark") {
		words = append(words, t.Lemma(c))
		for _, f := range t.All(c, "fixed") {
			words = append(words, t.Lemma(f))
		}
	}
	return strings.Join(words, " ")
}

// Relative reports whether r is a relative pronoun.
func (t *Tree) Relative(r Ref) bool { return t.Has(r, "PronType=Rel") }

// RelativeOf is the noun that the relative pronoun r stands for, or zero.
func (t *Tree) RelativeOf(r Ref) Ref {
	for up := t.Head(r); up != 0; up = t.Head(up) {
		if t.Is(t.FirstConjunct(up), "acl") {
			return t.Antecedent(up)
		}
	}
	return 0
}

// Infinitive reports whether r is a bare infinitive: not the participle or
// infinitive of a compound tense ("avoir attaqué" is none).
func (t *Tree) Infinitive(r Ref) bool {
	if a := t.Child(r, "aux"); a != 0 && !t.Is(a, "aux:caus") {
		return t.Is(a, "aux:pass") && t.Has(a, "VerbForm=Inf") && len(t.All(r, "aux")) == 1
	}
	return t.Has(r, "VerbForm=Inf")
}
