package resolve

import (
	"rapporteur"
	"rapporteur/language"
	"rapporteur/tree"
	"rapporteur/world"
)

// Nationalities adds the countries that adjectives name where no mention has
// taken them: of "frappes russes" and "Iranian sites" somebody is the doer or
// owner. It runs after all else that asks who is meant, because such an adjective
// is no antecedent and no speaker; a country that nothing but adjectives name is
// in the record only if it takes part in something.
func Nationalities(doc *rapporteur.Document, lang *language.Language, facts *world.World) {
	n := nationalities{doc: doc, tree: tree.Of(doc), facts: registry{facts, lang.Code, doc.Published}}
	taken := make([]bool, len(doc.Tokens)+1)
	for _, m := range doc.Mentions {
		for r := m.First; r < m.End; r++ {
			taken[r] = true
		}
	}
	for i := range doc.Tokens {
		if r := tree.Ref(i + 1); !taken[r] && n.modifies(r) {
			n.add(r)
		}
	}
	doc.SortMentions()
}

type nationalities struct {
	doc   *rapporteur.Document
	tree  *tree.Tree
	facts registry
}

// modifies reports whether r stands as an adjective beside a noun.
func (n *nationalities) modifies(r tree.Ref) bool {
	return n.tree.Tag(r, "ADJ", "PROPN") && n.tree.Is(n.tree.FirstConjunct(r), "amod", "compound")
}

// add makes a mention of the countries that r is the adjective of, if any.
func (n *nationalities) add(r tree.Ref) {
	token := n.tree.Token(r)
	countries := n.facts.world.Demonym(n.facts.language, token.Form)
	if len(countries) == 0 {
		countries = n.facts.world.Demonym(n.facts.language, token.Lemma)
	}
	if len(countries) == 0 {
		return
	}
	m := rapporteur.Mention{
		Span: token.Span, First: r, End: r + 1, Head: r, Form: rapporteur.Name, Kind: rapporteur.Country,
		Name: n.doc.Words(token.Span), Country: countries, Rule: rapporteur.ByNationality,
	}
	for _, country := range countries {
		if ref := n.actor(country); ref != 0 {
			m.Actors = append(m.Actors, ref)
		}
	}
	if len(m.Actors) > 0 {
		n.doc.Mentions = append(n.doc.Mentions, m)
	}
}

// actor is the country among the actors of the document, added where it is none.
func (n *nationalities) actor(country string) rapporteur.ActorRef {
	e := n.facts.world.Entity(country)
	if e == nil {
		return 0
	}
	for i, a := range n.doc.Actors {
		if a.Kind == rapporteur.Country && (a.Code == e.Code || a.Code == e.Code+"GOV") {
			return rapporteur.ActorRef(i + 1)
		}
	}
	n.doc.Actors = append(n.doc.Actors, rapporteur.Actor{
		Name: n.facts.name(e), Kind: rapporteur.Country, Code: e.Code, Wikidata: e.Wikidata, Known: true,
	})
	return rapporteur.ActorRef(len(n.doc.Actors))
}
