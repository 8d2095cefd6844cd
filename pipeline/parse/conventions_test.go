package parse

import (
	"fmt"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/conllu"
	"rapporteur/language"
)

// TestConventions: what AnCora marks on no relation is marked.
func TestConventions(t *testing.T) {
	languages, err := language.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, tree, want string }{
		{
			"passive with its agent",
			"1 juez juez NOUN _ 3 nsubj|2 fue ser AUX _ 3 aux|3 criticado criticar VERB VerbForm=Part 0 root|4 por por ADP _ 5 case|5 fiscal fiscal NOUN _ 3 obj",
			"nsubj:pass aux:pass root case obl:agent",
		},
		{
			"reflexive passive",
			"1 Se él PRON _ 2 expl:pv|2 firmó firmar VERB VerbForm=Fin 0 root|3 acuerdo acuerdo NOUN _ 2 nsubj",
			"expl:pass root nsubj:pass",
		},
		{
			"dative pronoun and the phrase that it doubles",
			"1 le él PRON Case=Dat 2 obj|2 dijo decir VERB VerbForm=Fin 0 root|3 a a ADP _ 4 case|4 canciller canciller NOUN _ 2 obj",
			"iobj root case iobj",
		},
		{
			"what is asked hung on who is asked",
			"1 pidió pedir VERB VerbForm=Fin 0 root|2 a a ADP _ 3 case|3 ministro ministro NOUN _ 1 obl|4 que que SCONJ _ 5 mark|5 renunciara renunciar VERB Mood=Sub 3 acl:relcl",
			"root case obl mark ccomp",
		},
		{
			"the complement of an act hung on a name",
			"1 visita visita NOUN _ 0 root|2 de de ADP _ 3 case|3 Ortega Ortega PROPN _ 1 nmod|4 a a ADP _ 5 case|5 Quito Quito PROPN _ 3 flat",
			"root case nmod case nmod",
		},
		{
			"the agent of a participle by itself",
			"1 Liberados liberar VERB VerbForm=Part 5 advcl|2 por por ADP _ 3 case|3 rebeldes rebelde NOUN _ 1 obj|4 rehenes rehén NOUN _ 5 nsubj|5 volvieron volver VERB VerbForm=Fin 0 root",
			"advcl case obl:agent nsubj root",
		},
		{
			"a number as the head of what it counts",
			"1 doscientos doscientos NOUN _ 3 nsubj|2 manifestantes manifestante ADJ _ 1 amod|3 marcharon marchar VERB VerbForm=Fin 0 root",
			"nummod nsubj root",
		},
		{
			"the agent of an act hung on an adjective",
			"1 asesinato asesinato NOUN _ 0 root|2 del de ADP _ 3 case|3 presidente presidente NOUN _ 1 nmod|4 haitiano haitiano ADJ _ 3 amod|5 por por ADP _ 6 case|6 comando comando NOUN _ 4 obl",
			"root case nmod amod case nmod",
		},
		{
			"a person as object stays one",
			"1 atacaron atacar VERB VerbForm=Fin 0 root|2 a a ADP _ 3 case|3 soldados soldado NOUN _ 1 obj",
			"root case obj",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, token := range conformed(t, languages["es"], strings.Split(c.tree, "|")) {
				got = append(got, token.Relation)
			}
			if strings.Join(got, " ") != c.want {
				t.Errorf("got %q, want %q", strings.Join(got, " "), c.want)
			}
		})
	}
}

// conformed are the tokens of a sentence after Conventions, given as rows "id form lemma
// tag features head relation".
func conformed(t *testing.T, lang *language.Language, rows []string) []rapporteur.Token {
	t.Helper()
	var text strings.Builder
	for _, row := range rows {
		f := strings.Fields(row)
		text.WriteString(strings.Join([]string{f[0], f[1], f[2], f[3], "_", f[4], f[5], f[6], "_", "_"}, "\t") + "\n")
	}
	docs, err := conllu.Read(strings.NewReader(text.String() + "\n"))
	if err != nil {
		t.Fatal(err)
	}
	Conventions(docs[0], lang, nil)
	return docs[0].Tokens
}

// arcs are the heads and relations of tokens: "2:nsubj 0:root".
func arcs(tokens []rapporteur.Token) string {
	out := make([]string, len(tokens))
	for i, token := range tokens {
		out[i] = fmt.Sprint(token.Head) + ":" + token.Relation
	}
	return strings.Join(out, " ")
}
