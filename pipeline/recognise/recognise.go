// Package recognise finds the words that name, describe or stand for somebody.
//
// It looks in this order, and what an earlier step has taken a later one leaves:
//
//	names that the tables know     gazetteer.go
//	nouns for political actors     nominal.go, noun.go, bodies.go, lexicon.go
//	nouns of nationality           nationality.go
//	proper names                   proper.go, person.go, metonym.go
//	pronouns                       pronoun.go
package recognise

import (
	"cmp"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/tree"
	"rapporteur/world"
)

type ref = rapporteur.TokenRef

// finder finds the mentions of one document.
type finder struct {
	doc   *rapporteur.Document
	tree  *tree.Tree
	lang  *language.Language
	facts *world.World

	lexicon  lexicon
	hits     []hit       // names that the tables know, in text order
	hitAt    map[ref]int // by token: place in hits, plus one
	demonyms map[ref]demonym
	small    map[string]bool // words that the text writes without a capital
	proper   map[string]bool // words that the text has as names within a sentence
	blocked  map[ref]bool    // tokens of a wording that denotes no one
	taken    map[ref]bool    // tokens of a role's wording
	nominals []rapporteur.Mention
	covered  map[ref][]int // by token: places in nominals
	dated    map[ref]bool  // tokens of expressions of time
	names    []rapporteur.Mention
	plain    bool // the text is written without accents
}

// Mentions fills doc.Mentions, in text order, longer before shorter.
func Mentions(doc *rapporteur.Document, lang *language.Language, facts *world.World) {
	f := &finder{
		doc: doc, tree: tree.Of(doc), lang: lang, facts: facts,
		lexicon: lexiconOf(lang, facts),
		small:   map[string]bool{}, proper: map[string]bool{}, hitAt: map[ref]int{}, demonyms: map[ref]demonym{}, blocked: map[ref]bool{}, taken: map[ref]bool{},
		covered: map[ref][]int{}, dated: map[ref]bool{}, plain: isPlain(doc.Text),
	}
	for _, d := range doc.Dates {
		for r := d.First; r < d.End; r++ {
			f.dated[r] = true
		}
	}
	for i := range doc.Tokens {
		form := doc.Tokens[i].Form
		if !startsUpper(form) {
			f.small[form] = true
		} else if f.tree.Tag(ref(i+1), "PROPN") && f.capitalised(ref(i+1)) {
			f.proper[form] = true
		}
	}
	for _, s := range doc.Sentences {
		f.lookUp(s)
		f.block(s)
	}
	f.forgetOutgrown()
	f.findNominals()
	f.findNames()
	f.shareKinds()
	doc.Mentions = append(f.nominals, f.names...)
	doc.Mentions = append(doc.Mentions, f.findPronouns()...)
	doc.SortMentions()
}

// mention makes a mention of the tokens [first, end) with what their head's
// features tell.
func (f *finder) mention(form, rule string, head, first, end ref) rapporteur.Mention {
	span := f.spanOf(first, end)
	m := rapporteur.Mention{
		Span: span, First: first, End: end, Head: head, Form: form, Rule: rule,
		Name: f.doc.Words(span), Plural: f.isPlural(head),
	}
	if form != rapporteur.Name { // of a name's gender the tagger knows nothing
		m.Gender = cmp.Or(f.gender(f.tree.Child(head, "det")), f.gender(head))
	}
	return m
}

// gender is the grammatical gender of a token where it tells a person's.
func (f *finder) gender(r ref) string {
	for _, gender := range []string{"Masc", "Fem"} {
		if f.tree.Has(r, "Gender="+gender) {
			return gender
		}
	}
	return ""
}

// headOf is the token of [first, end) that the rest of the sentence governs.
func (f *finder) headOf(first, end ref) ref {
	for r := first; r < end; r++ {
		if h := f.tree.Head(r); h < first || h >= end {
			return r
		}
	}
	return first
}

// inDate reports whether the token is part of an expression of time.
func (f *finder) inDate(r ref) bool { return f.dated[r] }

// has reports whether the token, as form or lemma, belongs to a class of
// names.txt.
func (f *finder) has(class string, r ref) bool {
	t := f.doc.Token(r)
	return f.lang.Names.Has(class, t.Form) || f.lang.Names.Has(class, t.Lemma)
}
