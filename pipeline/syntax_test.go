package pipeline_test

import (
	"reflect"
	"slices"
	"testing"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/pipeline"
	"rapporteur/pipeline/parse"
)

// TestSyntaxFrom: the syntax alone is that of the whole pipeline, before it is brought
// to one convention, and trees that are there stay as they are.
func TestSyntaxFrom(t *testing.T) {
	langs, facts := load(t)
	articles(t, langs, func(lang *language.Language, name, text string) {
		alone, whole := &rapporteur.Document{Text: text}, &rapporteur.Document{Text: text}
		pipeline.SyntaxFrom("segment", alone, lang)
		pipeline.Read(whole, lang, facts)
		again := &rapporteur.Document{Text: text, Sentences: alone.Sentences, Tokens: slices.Clone(alone.Tokens)}
		pipeline.SyntaxFrom("conventions", again, lang)
		if !reflect.DeepEqual(again.Tokens, alone.Tokens) || again.Problems != nil {
			t.Errorf("%s/%s: trees that were there changed", lang.Code, name)
		}
		pipeline.SyntaxFrom("parse", again, lang)
		if !reflect.DeepEqual(again.Tokens, alone.Tokens) {
			t.Errorf("%s/%s: other trees from the same words", lang.Code, name)
		}
		if lang.Reads(language.Records) {
			parse.Conventions(again, lang, facts)
		}
		if !reflect.DeepEqual(again.Sentences, whole.Sentences) || !reflect.DeepEqual(again.Tokens, whole.Tokens) {
			t.Errorf("%s/%s: the syntax differs", lang.Code, name)
		}
	})
}

// TestOpened: a language that was opened and completed as far as its syntax gives
// the trees that it gives when all of it is loaded.
func TestOpened(t *testing.T) {
	langs, _ := load(t)
	opened, err := language.Open()
	if err != nil {
		t.Fatal(err)
	}
	articles(t, langs, func(lang *language.Language, name, text string) {
		partly := opened[lang.Code]
		if err := partly.Complete(language.Syntax); err != nil {
			t.Fatal(err)
		}
		want, got := &rapporteur.Document{Text: text}, &rapporteur.Document{Text: text}
		pipeline.SyntaxFrom("segment", want, lang)
		pipeline.SyntaxFrom("segment", got, partly)
		if !reflect.DeepEqual(got.Tokens, want.Tokens) || got.Problems != nil {
			t.Errorf("%s/%s: other trees, or problems: %v", lang.Code, name, got.Problems)
		}
	})
}
