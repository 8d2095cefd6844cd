package parse

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/tree"
	"rapporteur/world"
)

// Conventions brings to one what treebanks annotate differently and parsers often hang
// wrong, so that the stages behind see one grammar. First what hangs where: "between"
// gets two sides (between.go), nouns of acts their complements (complements.go),
// numbers stand under what they count. Then the relations of verbs: the passive that
// AnCora marks on no relation, its agents and datives that stand as objects, its
// reflexive passive. The closed classes of the language say by which words all that is
// known; a language that has none keeps its trees.
func Conventions(doc *rapporteur.Document, lang *language.Language, facts *world.World) {
	headlines(doc, lang)
	c := conventions{tree.Of(doc), lang, facts}
	for i := range doc.Tokens {
		r := tree.Ref(i + 1)
		c.opening(r)
		c.betweens(r)
		c.falseSubject(r)
		c.complement(r)
		c.examples(r)
		c.days(r)
		c.counted(r)
	}
	c.Tree = tree.Of(doc)
	for i := range doc.Tokens {
		switch r := tree.Ref(i + 1); {
		case c.Tag(r, "VERB"):
			c.verb(r)
		case c.Tag(r, "ADJ") && c.Has(r, "VerbForm=Part"):
			c.participle(r)
		}
	}
}

// verb settles the relations under one verb.
func (c conventions) verb(r tree.Ref) {
	c.plainPast(r)
	c.datives(r)
	c.participle(r)
	c.reflexivePassive(r)
	c.wishes(r)
}

// participle marks the passive of a participle, which the tree may take for an adjective
// ("fueron sometidos a tortura por …"), and the agent of one that stands by itself or
// with a noun ("freed by the rebels, the hostages …").
func (c conventions) participle(r tree.Ref) {
	if c.passive(r) {
		c.markPassive(r)
	}
	if !c.Is(r, "amod", "acl", "advcl", "root") || !c.Has(r, "VerbForm=Part") || c.Has(r, "Tense=Pres") || c.Child(r, "aux") != 0 {
		return
	}
	for _, k := range c.All(r, "obj", "obl", "iobj") {
		if k > r && c.lang.Events.Has("agent", c.Marker(k)) && (c.Is(k, "obj") || c.somebody(k)) {
			c.Token(k).Relation = "obl:agent"
		}
	}
}

// captionWords is how many words a caption may have.
const captionWords = 9

// plainPast makes a verb of the past what the tree takes for the participle of a
// passive without an auxiliary ("The court freed the pastor."). Only headlines and
// the like leave auxiliaries out, and these have no articles or no final mark.
func (c conventions) plainPast(r tree.Ref) {
	if !c.Is(r, "root", "ccomp", "parataxis", "conj", "acl:relcl", "advcl") || !c.Has(r, "VerbForm=Part") || c.Has(r, "Tense=Pres") || !c.pastForm(c.Token(r).Form) {
		return
	}
	subject := c.Child(r, "nsubj")
	if subject == 0 || subject > r || c.Child(r, "aux", "cop", "obl:agent") != 0 || c.agent(r) || !c.prose(r) {
		return
	}
	c.Token(r).Features = "Mood=Ind|Tense=Past|VerbForm=Fin"
	c.Token(subject).Relation = "nsubj"
}

// pastForm reports whether a word of the past may also be the participle.
func (c conventions) pastForm(form string) bool {
	form = strings.ToLower(form)
	return c.lang.Grammar.Has("participle pasts", form) ||
		len(form) > 4 && c.lang.Grammar.Has("participle pasts", "-"+form[len(form)-2:])
}

// agent reports whether a doer stands behind the participle r.
func (c conventions) agent(r tree.Ref) bool {
	return slices.ContainsFunc(c.Phrases(r), func(p tree.Phrase) bool { return c.lang.Events.Has("agent", p.Marker) })
}

// prose reports whether the sentence of r is a full one: it ends with a mark, and has
// an article or more words than a caption.
func (c conventions) prose(r tree.Ref) bool {
	i := c.Doc.SentenceOf(r)
	if i < 0 {
		return false
	}
	s := c.Doc.Sentences[i]
	article := false
	for k := s.First; k < s.End; k++ {
		article = article || c.Has(k, "PronType=Art")
	}
	return (article || s.End-s.First > captionWords) && c.Tag(s.End-1, "PUNCT")
}

type conventions struct {
	*tree.Tree
	lang  *language.Language
	facts *world.World
}

// passive reports whether r is a participle under an auxiliary of the passive.
func (c conventions) passive(r tree.Ref) bool {
	return c.Has(r, "VerbForm=Part") && c.auxiliary(r) != 0
}

func (c conventions) auxiliary(r tree.Ref) tree.Ref {
	for _, k := range c.All(r, "aux", "cop") {
		if c.lang.Grammar.Has("passive auxiliaries", c.Lemma(k)) {
			return k
		}
	}
	return 0
}

func (c conventions) markPassive(r tree.Ref) {
	c.Token(c.auxiliary(r)).Relation = "aux:pass"
	for _, k := range c.Children(r) {
		switch {
		case c.Token(k).Relation == "nsubj":
			c.Token(k).Relation = "nsubj:pass"
		case c.Token(k).Relation == "csubj":
			c.Token(k).Relation = "csubj:pass"
		case k > r && c.Is(k, "obj", "obl", "iobj") && c.lang.Events.Has("agent", c.Marker(k)):
			c.Token(k).Relation = "obl:agent"
		}
	}
}

// datives are pronouns in the dative, and the phrases that they double, where
// these stand as objects.
func (c conventions) datives(r tree.Ref) {
	var objects []tree.Ref // under the preposition of persons
	doubled, other := false, c.Child(r, "ccomp") != 0
	for _, k := range c.All(r, "obj") {
		switch {
		case c.Has(k, "Case=Dat"):
			c.Token(k).Relation, doubled = "iobj", true
		case c.lang.Events.Has("personal", c.Marker(k)):
			objects = append(objects, k)
		default:
			other = true
		}
	}
	if doubled || other {
		for _, k := range objects {
			c.Token(k).Relation = "iobj"
		}
	}
}

// reflexivePassive is a reflexive verb with a thing for its subject behind it and no
// object: "se firmó un acuerdo". Somebody does it himself: "se quejó el ministro".
func (c conventions) reflexivePassive(r tree.Ref) {
	clitic, subject := c.Child(r, "expl:pv", "expl"), c.Child(r, "nsubj")
	if clitic == 0 || subject < r || c.Child(r, "obj") != 0 || !c.lang.Grammar.Has("passive reflexives", c.Token(clitic).Form) || c.somebody(subject) {
		return
	}
	c.Token(clitic).Relation, c.Token(subject).Relation = "expl:pass", "nsubj:pass"
}

// somebody reports whether the noun r is a name or stands for a person or body.
func (c conventions) somebody(r tree.Ref) bool {
	return !c.Tag(r, "NOUN") || c.lang.Names.NamesSomebody(c.Lemma(r)) ||
		c.facts != nil && slices.ContainsFunc(c.facts.RoleWords(c.lang.Code), func(w world.RolePhrase) bool { return w.Phrase == c.Lemma(r) })
}
