// Package attribute finds who said what to whom, and in whose voice each token
// stands.
//
// A statement is found in three steps. A cue of speech.txt stands in the tree
// (cues.go) and was in fact uttered (voiced.go); its content is the longest
// piece of text that it governs (content.go, extent.go) or is inserted in
// (host.go), widened to the quotation that it belongs to (trim.go, quotes.go);
// its speaker is its subject, agent, object or owner (speaker.go). Quotations
// that no cue claims go to the nearest cue or to the speaker before (loose.go). Voices are painted from the
// statements and from the forms that mean hearsay (voice.go, hearsay.go).
package attribute

import (
	"cmp"
	"slices"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/tree"
	"rapporteur/world"
)

// Ref is a place in Document.Tokens; zero is none.
type Ref = rapporteur.TokenRef

// reader is one document being read, with its indexes.
type reader struct {
	doc    *rapporteur.Document
	tree   *tree.Tree
	speech *language.Speech
	lang   *language.Language
	quotes []quotation
	// mention is the innermost mention that covers a token, as an index into
	// Document.Mentions; -1 for none.
	mention []int
}

func newReader(doc *rapporteur.Document, lang *language.Language) *reader {
	r := &reader{doc: doc, tree: tree.Of(doc), speech: lang.Speech, lang: lang}
	r.quotes = quotations(doc, lang.Speech.Marks())
	r.mention = mentionsByToken(doc)
	return r
}

// Statements fills doc.Statements, in text order of their cues.
func Statements(doc *rapporteur.Document, lang *language.Language, _ *world.World) {
	r := newReader(doc, lang)
	var found []rapporteur.Statement
	for word := Ref(1); int(word) <= len(doc.Tokens); word++ {
		if s, ok := r.statementAt(word); ok {
			found = append(found, s)
		}
	}
	found = r.withoutCarriers(found)
	found = r.withLooseQuotes(found)
	found = append(found, r.hearsay(found)...)
	slices.SortStableFunc(found, func(a, b rapporteur.Statement) int {
		return cmp.Or(cmp.Compare(a.Cue.Start, b.Cue.Start), cmp.Compare(a.Content.Start, b.Content.Start))
	})
	doc.Statements = found
}

// withoutCarriers drops the statement of a verb whose content is headed by a
// noun that is a cue itself: "émettre l'espoir que …" is said once.
func (r *reader) withoutCarriers(found []rapporteur.Statement) []rapporteur.Statement {
	all := slices.Clone(found)
	return slices.DeleteFunc(found, func(s rapporteur.Statement) bool {
		return slices.ContainsFunc(all, func(o rapporteur.Statement) bool {
			return o.CueToken == s.ContentHead && r.tree.Tag(o.CueToken, "NOUN") && s.Content.Contains(o.Content)
		})
	})
}

// statementAt reads the statement whose cue is carried by the word.
func (r *reader) statementAt(word Ref) (rapporteur.Statement, bool) {
	for _, c := range r.cuesAt(word) {
		content, ok := r.content(c)
		if !ok {
			continue
		}
		if s, ok := r.statement(c, content); ok {
			return s, true
		}
	}
	return rapporteur.Statement{}, false
}

// statement puts a cue and its content together; it fails where the content is
// empty or the entry needs what the text does not have.
func (r *reader) statement(c cue, content piece) (rapporteur.Statement, bool) {
	content, form := r.finish(c, content)
	if content.end <= content.first {
		return rapporteur.Statement{}, false
	}
	from := r.speaker(c)
	to := r.addressee(c, content)
	if !r.meets(c.entry.Need, from, to, form) {
		return rapporteur.Statement{}, false
	}
	rule := r.lang.Code + "/" + c.entry.Rule
	s := rapporteur.Statement{
		Speaker:      from.actors,
		Addressee:    r.actorsAt(to),
		Cue:          r.cueSpan(c),
		CueToken:     c.word,
		Stance:       c.entry.Stance,
		Form:         form,
		Content:      r.doc.SpanOf(content.first, content.end),
		ContentFirst: content.first,
		ContentEnd:   content.end,
		ContentHead:  content.head,
		About:        r.about(content),
		Date:         r.date(c),
		Voice:        rapporteur.Voice{Kind: from.kind, By: from.actors, Rule: rule},
		Rule:         rule,
	}
	s.Matched = matched(c, from.head, to, content.head)
	return s, true
}

// meets reports whether a statement has what its entry needs.
func (r *reader) meets(need string, from source, to Ref, form string) bool {
	switch need {
	case "speaker", "agent":
		return from.head != 0
	case "addressee":
		return to != 0
	case "quote":
		return form != "indirect"
	}
	return true
}

// matched lists the tokens that the rule matched and their parts.
func matched(c cue, speaker, addressee, content Ref) []rapporteur.Match {
	out := []rapporteur.Match{{Token: c.word, Part: "cue"}}
	for _, w := range c.with {
		out = append(out, rapporteur.Match{Token: w, Part: "cue"})
	}
	for _, m := range []rapporteur.Match{{Token: speaker, Part: "speaker"}, {Token: addressee, Part: "addressee"}, {Token: content, Part: "content"}} {
		if m.Token != 0 {
			out = append(out, m)
		}
	}
	return out
}
