// Package resolve decides which mentions are the same actor, and who that is.
// It passes sieves over the mentions, the surest first; each joins what it can
// and the next sees what the ones before have found.
package resolve

import (
	"rapporteur"
	"rapporteur/language"
	"rapporteur/tree"
	"rapporteur/world"
)

// sieve joins mentions for one kind of reason.
type sieve struct {
	name string
	run  func(*resolver)
}

// sieves are all reasons to take two mentions for one actor, surest first.
var sieves = [...]sieve{
	{"same identity in package world", (*resolver).sameIdentity},
	{"same proper name", (*resolver).sameName},
	{"acronym beside or after its full name", (*resolver).acronyms},
	{"apposition and title: the minister, X", (*resolver).appositions},
	{"predicate: X is the minister", (*resolver).predicates},
	{"title and name of a person in office", (*resolver).knownByTitle},
	{"part of a longer name: X for Y X", (*resolver).partsOfNames},
	{"misspelt or differently transcribed name", (*resolver).spellings},
	{"person in office on the day of publication", (*resolver).knownPersons},
	{"person whom all call by one name", (*resolver).bynames},
	{"country and its seat of power", (*resolver).countries},
	{"common name of a country: the republic", (*resolver).countryByContext},
	{"population", (*resolver).populations},
	{"relative pronoun", (*resolver).relatives},
	{"counterpart of the subject", (*resolver).counterparts},
	{"office or description of one person", (*resolver).roles},
	{"office-holder of the tables", (*resolver).officeHolders},
	{"description of a group or body", (*resolver).descriptions},
	{"epithet", (*resolver).epithets},
	{"several at once: the two ministers", (*resolver).several},
	{"personal and possessive pronoun", (*resolver).pronouns},
	{"own country: his country", (*resolver).ownCountry},
	{"country of the person whose it is: his spokesman", (*resolver).ownersCountry},
	{"country of the person named in it: the X administration", (*resolver).leadersCountry},
	{"country that the text is about", (*resolver).countryOfText},
	{"country of the outlet", (*resolver).countryOfOutlet},
}

// Actors joins the mentions of a document and lists the actors in the order of
// their first mention. Mentions that stand for nobody named, such as a pronoun
// without antecedent, are removed.
func Actors(doc *rapporteur.Document, lang *language.Language, facts *world.World) {
	r := newResolver(doc, lang, facts)
	for _, s := range sieves {
		s.run(r)
	}
	r.compose()
}

// resolver is a document while its mentions are being joined.
type resolver struct {
	doc      *rapporteur.Document
	tree     *tree.Tree
	lang     *language.Language
	facts    registry
	mentions []*mention              // those of the document, then parts of the coordinated
	heads    map[tree.Ref][]*mention // mentions by their head
	gendered bool                    // nouns of this language have grammatical gender
}

func newResolver(doc *rapporteur.Document, lang *language.Language, facts *world.World) *resolver {
	r := &resolver{doc: doc, heads: map[tree.Ref][]*mention{}, tree: tree.Of(doc), lang: lang, facts: registry{facts, lang.Code, doc.Published}}
	for i := range doc.Tokens {
		ref := tree.Ref(i + 1)
		if r.tree.Tag(ref, "NOUN") && (r.tree.Has(ref, "Gender=Masc") || r.tree.Has(ref, "Gender=Fem")) {
			r.gendered = true
			break
		}
	}
	for _, m := range doc.Mentions {
		r.add(m)
	}
	r.split()
	return r
}

// add makes a mention, alone in its chain.
func (r *resolver) add(m rapporteur.Mention) *mention {
	out := &mention{Mention: m, index: len(r.mentions), sentence: -1, lemma: r.tree.Lemma(m.Head), name: nameWords(m.Name)}
	if m.Head != 0 {
		out.sentence = r.doc.SentenceOf(m.Head)
		r.agreeWithWords(out)
	}
	r.mentions = append(r.mentions, out)
	r.heads[m.Head] = append(r.heads[m.Head], out)
	r.chainOf(out)
	return out
}

// agreeWithWords corrects number and gender of a description by its article, which shows
// them where the noun does not ("les pays", "la diplomate"), and gender where the
// article shows none by an adjective ("les grands diplomates").
func (r *resolver) agreeWithWords(m *mention) {
	article := r.tree.Child(m.Head, "det")
	if m.Form != rapporteur.Role || article == 0 {
		return
	}
	m.Plural = r.tree.Has(article, "Number=Plur") || m.Plural && !r.tree.Has(article, "Number=Sing")
	if m.Gender == "" || r.tree.Has(article, "Poss=Yes") {
		return
	}
	for _, t := range append([]tree.Ref{article}, r.tree.All(m.Head, "amod")...) {
		if g := r.gender(t); g != "" {
			m.Gender = g
			return
		}
	}
}

// single are the mentions of a form that may each be one actor: not those that
// were split into parts, nor those dropped.
func (r *resolver) single(forms ...string) []*mention {
	var out []*mention
	for _, m := range r.mentions {
		if len(m.parts) > 0 || m.dropped {
			continue
		}
		for _, f := range forms {
			if m.Form == f {
				out = append(out, m)
			}
		}
	}
	return out
}

// chains are all chains of single mentions, by first mention.
func (r *resolver) chains() []*chain {
	var out []*chain
	for _, m := range r.mentions {
		if len(m.parts) == 0 && !m.dropped && m.chain.mentions[0] == m {
			out = append(out, m.chain)
		}
	}
	return out
}

// negated reports whether a negation word modifies t.
func (r *resolver) negated(t tree.Ref) bool {
	for _, c := range r.tree.Children(t) {
		if r.tree.Has(c, "Polarity=Neg") {
			return true
		}
		if r.tree.Is(c, "advmod") && r.lang.Grammar.Has("negation", r.tree.Lemma(c)) {
			return true
		}
	}
	return false
}
