package record

import (
	"maps"
	"slices"

	"rapporteur"
	"rapporteur/tree"
)

// Explanation is why one item stands in the record: the rule that fired and
// the piece of syntax tree that it matched.
type Explanation struct {
	Item  string // id of the event, statement or quantity
	Rule  string
	Voice string // the rule that gave the item its voice; "" for the outlet's
	Words []Word // the matched words and those between them, each after its governor
}

// Word is one node of the matched piece of tree.
type Word struct {
	Form, Lemma, Tag, Relation string
	Head                       string // form of the governor, "" at the root of the sentence
	Part                       string // the part that the word plays in the rule; "" for a word in between
	Depth                      int    // below the top of the piece
}

// Explain explains every event, statement and quantity of a document.
func Explain(doc *rapporteur.Document) []Explanation {
	t := tree.Of(doc)
	var out []Explanation
	for i, e := range doc.Events {
		out = append(out, Explanation{Item: id("e", i), Rule: e.Rule, Voice: voiceRule(doc, e.TriggerToken), Words: piece(t, e.Matched)})
	}
	for i, s := range doc.Statements {
		out = append(out, Explanation{Item: id("s", i), Rule: s.Rule, Words: piece(t, s.Matched)})
	}
	for i, q := range doc.Quantities {
		out = append(out, Explanation{Item: id("q", i), Rule: q.Rule, Voice: voiceRule(doc, q.Head), Words: piece(t, q.Matched)})
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
func piece(t *tree.Tree, matched []rapporteur.Match) []Word {
	parts := partsOf(t.Doc, matched)
	refs := slices.Sorted(maps.Keys(parts))
	p := &pieceOf{tree: t, parts: parts, within: map[tree.Ref]bool{}}
	for _, group := range bySentence(t.Doc, refs) {
		p.join(group)
	}
	for _, r := range slices.Sorted(maps.Keys(p.within)) {
		if !p.within[t.Head(r)] {
			p.write(r, 0)
		}
	}
	return p.words
}

// partsOf joins the parts of each matched token.
func partsOf(doc *rapporteur.Document, matched []rapporteur.Match) map[tree.Ref]string {
	parts := map[tree.Ref]string{}
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
func bySentence(doc *rapporteur.Document, refs []tree.Ref) [][]tree.Ref {
	var groups [][]tree.Ref
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
	tree   *tree.Tree
	parts  map[tree.Ref]string // of the matched tokens
	within map[tree.Ref]bool   // the tokens of the piece
	words  []Word
}

// join puts the tokens of one sentence and the paths between them into the
// piece, up to their nearest common governor.
func (p *pieceOf) join(refs []tree.Ref) {
	top := refs[0]
	for _, r := range refs[1:] {
		for top != 0 && !p.tree.Under(r, top) {
			top = p.tree.Head(top)
		}
	}
	for _, r := range refs {
		for ; r != 0 && !p.within[r]; r = p.tree.Head(r) {
			p.within[r] = true
			if r == top {
				break
			}
		}
	}
}

func (p *pieceOf) write(r tree.Ref, depth int) {
	if !p.within[r] {
		return
	}
	token := p.tree.Token(r)
	word := Word{Form: token.Form, Lemma: token.Lemma, Tag: token.Tag, Relation: token.Relation, Part: p.parts[r], Depth: depth}
	if token.Head != 0 {
		word.Head = p.tree.Token(token.Head).Form
	}
	p.words = append(p.words, word)
	for _, c := range p.tree.Children(r) {
		p.write(c, depth+1)
	}
}
