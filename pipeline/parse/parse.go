// Package parse gives each word its lemma, part of speech, features and head.
package parse

import (
	"rapporteur"
	"rapporteur/language"
	"rapporteur/model"
	"rapporteur/world"
)

// Trees fills Lemma, Tag, Features, Head and Relation of every token. Every
// sentence gets a tree: one root, no cycles.
func Trees(doc *rapporteur.Document, lang *language.Language, _ *world.World) {
	net, err := lang.Syntax()
	if err != nil {
		doc.Report("parse", rapporteur.Span{End: len(doc.Text)}, "no syntax model: %v", err)
		return
	}
	for _, sentence := range doc.Sentences {
		tree(doc.Tokens[sentence.First-1:sentence.End-1], sentence.First, net, lang.Lemmas)
	}
}

// tree parses one sentence, whose first token is at place first.
func tree(tokens []rapporteur.Token, first rapporteur.TokenRef, net *model.Syntax, lemmas *language.Lemmas) {
	if len(tokens) == 0 {
		return
	}
	forms := make([]string, len(tokens))
	for i := range tokens {
		forms[i] = tokens[i].Form
	}
	e := net.Encode(forms)
	heads := maximumTree(e.Arcs)
	for i := range tokens {
		t := &tokens[i]
		t.Tag, t.Features = net.UPOS[e.UPOS[i]], net.Feats[e.Feats[i]]
		if t.Features == "_" {
			t.Features = ""
		}
		t.Lemma = e.Lemma(i, t.Form)
		if t.Tag == "VERB" {
			t.Lemma = lemmas.Verb(t.Form, t.Lemma)
		}
		t.Relation = e.Label(i, heads[i])
		t.Head = 0
		if heads[i] > 0 {
			t.Head = first + rapporteur.TokenRef(heads[i]-1)
		}
	}
}
