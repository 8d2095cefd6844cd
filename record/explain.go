package record

import (
	"maps"
	"slices"
	"strings"

	"rapporteur"
)

// Explanation is why one item stands in the record, or why a word that the event
// lexicon knows gave none: the rule that fired and the piece of syntax tree that
// it matched.
type Explanation struct {
	Item       string     `json:"item,omitempty"`      // id of the event, statement or quantity; "" for a dismissal
	Dismissed  *Dismissal `json:"dismissed,omitempty"` // nil for an item
	Rule       string     `json:"rule"`
	Precedence []Crossing `json:"precedence,omitempty"` // the rules that made an act another one
	Signs      []Sign     `json:"signs,omitempty"`      // what the confidence of an event was reckoned from
	Voice      string     `json:"voice,omitempty"`      // the rule that gave the item its voice; "" for the outlet's
	Words      []Word     `json:"words"`                // the matched words and those between them, each after its governor
}

// Crossing is a rule of PLOVER's precedence.
type Crossing = rapporteur.Crossing

// Sign is what speaks for or against an event.
type Sign = rapporteur.Sign

// Dismissal is a word that carries an entry of the event lexicon and tells no event.
type Dismissal struct {
	Sentence int    `json:"sentence"` // place in Document.Sentences, from 0
	Type     string `json:"type"`     // of the entry; "" for one that tells no act
	Trigger  Quote  `json:"trigger"`
	Reason   string `json:"reason"`
}

// Word is one node of the matched piece of tree.
type Word struct {
	Form     string `json:"form"`
	Lemma    string `json:"lemma"`
	Tag      string `json:"tag"`
	Relation string `json:"relation"`
	Case     string `json:"case,omitempty"` // the preposition that the word stands under
	Head     string `json:"head"`           // form of the governor, "" at the root of the sentence
	Part     string `json:"part"`           // the part that the word plays in the rule; "" for a word in between
	Depth    int    `json:"depth"`          // below the top of the piece
}

// Explain explains every event, statement and quantity of a document, and then the
// dismissals, in text order.
func Explain(doc *rapporteur.Document) []Explanation {
	out := []Explanation{}
	for i, e := range doc.Events {
		out = append(out, Explanation{Item: id("e", i), Rule: e.Rule, Precedence: e.Precedence, Signs: e.Signs, Voice: voiceRule(doc, e.VoiceToken), Words: piece(doc, e.Matched)})
	}
	for i, s := range doc.Statements {
		out = append(out, Explanation{Item: id("s", i), Rule: s.Rule, Words: piece(doc, s.Matched)})
	}
	for i, q := range doc.Quantities {
		out = append(out, Explanation{Item: id("q", i), Rule: q.Rule, Voice: voiceRule(doc, q.Head), Words: piece(doc, q.Matched)})
	}
	c := &composer{doc: doc, at: newOffsets(doc.Text)}
	for _, d := range doc.Dismissals {
		dismissal := &Dismissal{c.sentence(d.Trigger), d.Type, c.at.quote(d.Trigger), d.Reason}
		out = append(out, Explanation{Dismissed: dismissal, Rule: d.Rule, Words: piece(doc, d.Matched)})
	}
	return out
}

func voiceRule(doc *rapporteur.Document, ref rapporteur.TokenRef) string {
	if ref <= 0 || int(ref) > len(doc.Voices) {
		return ""
	}
	return doc.Voices[ref-1].Rule
}

// piece is the smallest part of the tree that holds the matched tokens. Tokens
// of several sentences give several pieces, one after the other.
func piece(doc *rapporteur.Document, matched []rapporteur.Match) []Word {
	parts := partsOf(doc, matched)
	refs := slices.Sorted(maps.Keys(parts))
	p := &pieceOf{doc: doc, parts: parts, within: map[rapporteur.TokenRef]bool{}}
	for _, group := range bySentence(doc, refs) {
		p.join(group)
	}
	p.refs = slices.Sorted(maps.Keys(p.within))
	for _, r := range p.refs {
		if !p.within[p.head(r)] {
			p.write(r, 0)
		}
	}
	return p.words
}

// partsOf joins the parts of each matched token.
func partsOf(doc *rapporteur.Document, matched []rapporteur.Match) map[rapporteur.TokenRef]string {
	parts := map[rapporteur.TokenRef]string{}
	for _, m := range matched {
		if m.Token <= 0 || int(m.Token) > len(doc.Tokens) {
			continue
		}
		if known, seen := parts[m.Token]; seen && m.Part != known {
			parts[m.Token] = known + ", " + m.Part
		} else {
			parts[m.Token] = m.Part
		}
	}
	return parts
}

// bySentence groups sorted tokens by the sentence that they stand in.
func bySentence(doc *rapporteur.Document, refs []rapporteur.TokenRef) [][]rapporteur.TokenRef {
	var groups [][]rapporteur.TokenRef
	for i, r := range refs {
		if i == 0 || doc.SentenceOf(r) != doc.SentenceOf(refs[i-1]) {
			groups = append(groups, nil)
		}
		groups[len(groups)-1] = append(groups[len(groups)-1], r)
	}
	return groups
}

// pieceOf collects one piece of a tree.
type pieceOf struct {
	doc    *rapporteur.Document
	parts  map[rapporteur.TokenRef]string // of the matched tokens
	within map[rapporteur.TokenRef]bool   // the tokens of the piece
	refs   []rapporteur.TokenRef          // the same in text order
	words  []Word
}

func (p *pieceOf) head(r rapporteur.TokenRef) rapporteur.TokenRef { return p.doc.Token(r).Head }

// under reports whether r is top or is governed by it, at any depth.
func (p *pieceOf) under(r, top rapporteur.TokenRef) bool {
	for r != 0 && r != top {
		r = p.head(r)
	}
	return r == top
}

// join puts the tokens of one sentence and the paths between them into the
// piece, up to their nearest common governor.
func (p *pieceOf) join(refs []rapporteur.TokenRef) {
	top := refs[0]
	for _, r := range refs[1:] {
		for top != 0 && !p.under(r, top) {
			top = p.head(top)
		}
	}
	for _, r := range refs {
		for r != 0 && !p.within[r] {
			p.within[r] = true
			if r != top {
				r = p.head(r)
			}
		}
	}
}

// write writes r and, below it, its dependents within the piece.
func (p *pieceOf) write(r rapporteur.TokenRef, depth int) {
	token := p.doc.Token(r)
	word := Word{Form: token.Form, Lemma: token.Lemma, Tag: token.Tag, Relation: token.Relation, Part: p.parts[r], Depth: depth}
	word.Case = p.caseOf(r)
	if token.Head != 0 {
		word.Head = p.doc.Token(token.Head).Form
	}
	p.words = append(p.words, word)
	for _, c := range p.refs {
		if p.head(c) == r {
			p.write(c, depth+1)
		}
	}
}

// caseOf is the preposition of r, as lemmas, with the words fixed to it.
func (p *pieceOf) caseOf(r rapporteur.TokenRef) string {
	var words []string
	at := p.doc.SentenceOf(r)
	if at < 0 {
		return ""
	}
	first := rapporteur.TokenRef(0)
	for c := p.doc.Sentences[at].First; c < p.doc.Sentences[at].End; c++ {
		token := p.doc.Token(c)
		if token.Head == r && token.Relation == "case" && first == 0 {
			first = c
			words = append(words, token.Lemma)
		} else if first != 0 && token.Head == first && token.Relation == "fixed" {
			words = append(words, token.Lemma)
		}
	}
	return strings.Join(words, " ")
}
