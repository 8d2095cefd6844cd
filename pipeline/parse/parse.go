// Package parse gives each word its lemma, part of speech, features and head.
package parse

import (
	"slices"

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
	forms, words := make([]string, len(doc.Tokens)), make([]model.Analysis, len(doc.Tokens))
	for i := range doc.Tokens {
		forms[i] = doc.Tokens[i].Form
	}
	sentences, out := make([][]string, len(doc.Sentences)), make([][]model.Analysis, len(doc.Sentences))
	for i, s := range doc.Sentences {
		sentences[i], out[i] = forms[s.First-1:s.End-1], words[s.First-1:s.End-1]
	}
	net.Read(sentences, out, chooser(slices.Index(net.UPOS, "PUNCT")))
	for i, s := range doc.Sentences {
		fill(doc.Tokens[s.First-1:s.End-1], out[i], s.First, net, lang.Lemmas)
	}
}

// chooser chooses the tree of a sentence. punct is the class of punctuation marks
// among the tags.
func chooser(punct int) model.Tree {
	var f finder
	var m marks
	return func(forms []string, scores []int32, words []model.Analysis) {
		f.choose(scores, words)
		m.attach(forms, scores, words, punct)
	}
}

// fill writes the analysis of a sentence whose first token is at place first.
func fill(tokens []rapporteur.Token, words []model.Analysis, first rapporteur.TokenRef, net *model.Syntax, lemmas *language.Lemmas) {
	for i := range tokens {
		t, w := &tokens[i], words[i]
		t.Tag, t.Features = net.UPOS[w.UPOS], net.Feats[w.Feats]
		if t.Features == "_" {
			t.Features = ""
		}
		t.Lemma = w.Lemma
		if t.Tag == "VERB" {
			t.Lemma = lemmas.Verb(t.Form, t.Lemma)
		}
		t.Relation, t.Head = net.Labels[w.Label], 0
		if w.Head > 0 {
			t.Head = first + rapporteur.TokenRef(w.Head-1)
		}
	}
}
