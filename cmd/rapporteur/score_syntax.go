package main

import (
	"errors"
	"fmt"
	"time"

	"rapporteur"
	"rapporteur/conllu"
	"rapporteur/language"
	"rapporteur/pipeline"
	"rapporteur/read"
	"rapporteur/score"
)

// What is compared with the gold.
const (
	ofText      = "text"       // what we make of the raw text
	ofGoldWords = "gold-words" // what our parser makes of the gold's words
	ofSystem    = "system"     // what another system has made of the text
)

// scorer scores the syntax of treebank files.
type scorer struct {
	options  read.Options
	analysis string
	system   string // the file of another system
}

// scores are those of one file.
type scores struct {
	file     string
	language string
	analysis string
	speed    float64 // words a second; 0 for another system
	metrics  []score.Metric
}

func (s *scorer) score(file string) (*scores, error) {
	gold, err := read.Treebank(file, s.options.Stdin)
	if err != nil {
		return nil, err
	}
	if s.analysis == ofSystem {
		return s.scoreSystem(file, gold)
	}
	lang, err := read.LanguageOf(file, gold.Document.Text, s.options)
	if err != nil {
		return nil, err
	}
	doc, speed, err := s.analyse(file, gold.Document, lang)
	if err != nil {
		return nil, err
	}
	metrics, err := score.Syntax(gold.Document, doc)
	if err != nil {
		return nil, changedText(err, file, gold, doc)
	}
	return &scores{file, lang.Code, s.analysis, speed, metrics}, nil
}

func (s *scorer) scoreSystem(file string, gold *conllu.Text) (*scores, error) {
	other, err := read.Treebank(s.system, s.options.Stdin)
	if err != nil {
		return nil, err
	}
	metrics, err := score.Syntax(gold.Document, other.Document)
	if err != nil {
		return nil, otherText(err, file, gold, s.system, other)
	}
	return &scores{file: file, analysis: s.analysis, metrics: metrics}, nil
}

// analyse finds words and trees, and says how many words a second. The network
// is read before the clock starts.
func (s *scorer) analyse(file string, gold *rapporteur.Document, lang *language.Language) (*rapporteur.Document, float64, error) {
	if _, err := lang.Syntax(); err != nil {
		return nil, 0, &read.Error{Path: file, Cause: fmt.Sprintf("no syntax model for %s: %v", lang.Code, err)}
	}
	doc, first := &rapporteur.Document{Text: gold.Text, Language: lang.Code}, "segment"
	if s.analysis == ofGoldWords {
		doc.Sentences, doc.Tokens, first = gold.Sentences, bare(gold.Tokens), "parse"
	}
	start := time.Now()
	pipeline.SyntaxFrom(first, doc, lang)
	seconds := time.Since(start).Seconds()
	if len(doc.Problems) > 0 {
		p := doc.Problems[0]
		return nil, 0, &read.Error{Path: file, Cause: fmt.Sprintf("stage %s: %s", p.Stage, p.Message)}
	}
	return doc, float64(len(doc.Tokens)) / seconds, nil
}

// bare are tokens without their analysis.
func bare(tokens []rapporteur.Token) []rapporteur.Token {
	words := make([]rapporteur.Token, len(tokens))
	for i, t := range tokens {
		words[i] = rapporteur.Token{Span: t.Span, Surface: t.Surface, Form: t.Form}
	}
	return words
}

// otherText says where two files have different texts.
func otherText(err error, goldFile string, gold *conllu.Text, systemFile string, system *conllu.Text) error {
	var d *score.Difference
	if !errors.As(err, &d) {
		return err
	}
	return &read.Error{
		Path: systemFile, Line: system.Line(d.System),
		Cause: fmt.Sprintf("the texts differ: %s here, %s at %s:%d", surface(system.Document, d.System), surface(gold.Document, d.Gold), goldFile, gold.Line(d.Gold)),
		Hint:  "both files must hold all words of one text; white space does not matter",
	}
}

// changedText says where our words are not those of the text, which is a
// mistake of the program.
func changedText(err error, file string, gold *conllu.Text, doc *rapporteur.Document) error {
	var d *score.Difference
	if !errors.As(err, &d) {
		return err
	}
	return &read.Error{
		Path: file, Line: gold.Line(d.Gold),
		Cause: fmt.Sprintf("the program changes the text: %s becomes %s", surface(gold.Document, d.Gold), surface(doc, d.System)),
		Hint:  "this is a mistake of the program; please report it with the sentence",
	}
}

// surface quotes the word as it stands in the text.
func surface(doc *rapporteur.Document, r rapporteur.TokenRef) string {
	if r == 0 {
		return "the end of the text"
	}
	return fmt.Sprintf("%q", doc.Words(doc.Token(r).Surface))
}
