package score

import (
	"slices"
	"strings"
	"unicode"

	"rapporteur"
)

// span is a piece of a text without its white space, in bytes.
type span struct{ start, end int }

// analysis is a document as the metrics see it.
type analysis struct {
	text      string // the tokens, without white space
	tokens    []span
	sentences []span
	words     []word
}

// word is one syntactic word.
type word struct {
	span               // of its token
	multi       bool   // its token has other words, too
	form        string // in small letters
	tag         string
	features    string // the universal ones
	lemma       string
	head        int    // place in the words; noWord for a root
	relation    string // without its subtype
	functionals []int  // its dependents by functional relations
}

// noWord is the place of what is no word.
const noWord = -1

func analyse(doc *rapporteur.Document) *analysis {
	a := &analysis{words: make([]word, 0, len(doc.Tokens))}
	var text strings.Builder
	for _, s := range doc.Sentences {
		start := text.Len()
		for r := s.First; r < s.End; r++ {
			a.add(doc, r, s, &text)
		}
		a.sentences = append(a.sentences, span{start, text.Len()})
	}
	a.text = text.String()
	for i, w := range a.words {
		if w.head != noWord && functional[w.relation] {
			head := &a.words[w.head]
			head.functionals = append(head.functionals, i)
		}
	}
	return a
}

// add takes word r of a sentence.
func (a *analysis) add(doc *rapporteur.Document, r rapporteur.TokenRef, s rapporteur.Sentence, text *strings.Builder) {
	t := doc.Token(r)
	first := r == s.First || doc.Token(r-1).Surface != t.Surface
	if first {
		start := text.Len()
		text.WriteString(squeeze(doc.Words(t.Surface)))
		a.tokens = append(a.tokens, span{start, text.Len()})
	}
	a.words = append(a.words, word{
		span:     a.tokens[len(a.tokens)-1],
		multi:    !first || r+1 < s.End && doc.Token(r+1).Surface == t.Surface,
		form:     strings.ToLower(t.Form),
		tag:      t.Tag,
		features: universal(t.Features),
		lemma:    t.Lemma,
		head:     int(t.Head) - 1,
		relation: mainType(t.Relation),
	})
}

// squeeze takes the white space out of a text.
func squeeze(text string) string {
	if !strings.ContainsFunc(text, unicode.IsSpace) {
		return text
	}
	return strings.Join(strings.FieldsFunc(text, unicode.IsSpace), "")
}

// mainType is a relation without its subtype: subtypes are each language's own.
func mainType(relation string) string {
	main, _, _ := strings.Cut(relation, ":")
	return main
}

// universal keeps the features that mean the same in every treebank.
func universal(features string) string {
	if features == "" || features == "_" {
		return ""
	}
	kept := slices.DeleteFunc(strings.Split(features, "|"), func(f string) bool {
		name, _, _ := strings.Cut(f, "=")
		return !universalFeatures[name]
	})
	slices.Sort(kept)
	return strings.Join(kept, "|")
}
