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
	children [][]Ref // by token, in text order
}

// Of reads the heads of all tokens.
func Of(doc *rapporteur.Document) *Tree {
	t := &Tree{Doc: doc, children: make([][]Ref, len(doc.Tokens)+1)}
	for i := range doc.Tokens {
		if head := doc.Tokens[i].Head; head != 0 {
			t.children[head] = append(t.children[head], Ref(i+1))
		}
	}
	return t
}

// Token returns the token at r, which must not be zero.
func (t *Tree) Token(r Ref) *rapporteur.Token { return t.Doc.Token(r) }

// Lemma is the lower-case lemma of r, "" for none.
func (t *Tree) Lemma(r Ref) string {
	if r == 0 {
		return ""
	}
	return strings.ToLower(t.Token(r).Lemma)
}

// Children are the dependents of r in text order.
func (t *Tree) Children(r Ref) []Ref {
	if r == 0 {
		return nil
	}
	return t.children[r]
}

// Is reports whether the relation of r is one of those given. A relation
// without a subtype matches all its subtypes: "obl" matches "obl:agent".
func (t *Tree) Is(r Ref, relations ...string) bool {
	return r != 0 && Matches(t.Token(r).Relation, relations...)
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
	if r == 0 {
		return 0
	}
	return t.Token(r).Head
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

// Has reports whether r carries the feature, written "Name=Value".
func (t *Tree) Has(r Ref, feature string) bool {
	return r != 0 && slices.Contains(strings.Split(t.Token(r).Features, "|"), feature)
}

// Tag reports whether r has one of the parts of speech.
func (t *Tree) Tag(r Ref, tags ...string) bool {
	return r != 0 && slices.Contains(tags, t.Token(r).Tag)
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
	if t.Child(r, "aux:pass", "nsubj:pass", "expl:pass", "csubj:pass", "obl:agent") != 0 || t.Has(r, "Voice=Pass") {
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
