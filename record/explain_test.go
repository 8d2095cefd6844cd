package record

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rapporteur"
	"rapporteur/conllu"
)

const parsed = `1	The	the	DET	_	_	2	det	_	_
2	council	council	NOUN	_	_	4	nsubj	_	_
3	has	have	AUX	_	_	4	aux	_	_
4	promised	promise	VERB	_	_	0	root	_	_
5	to	to	PART	_	_	6	mark	_	_
6	repair	repair	VERB	_	_	4	xcomp	_	_
7	bridges	bridge	NOUN	_	_	6	obj	_	_
8	because	because	ADP	_	_	10	case	_	_
9	of	of	ADP	_	_	8	fixed	_	_
10	floods	flood	NOUN	_	_	6	obl	_	SpaceAfter=No
11	.	.	PUNCT	_	_	4	punct	_	_
`

func TestExplain(t *testing.T) {
	docs, err := conllu.Read(strings.NewReader(parsed))
	if err != nil {
		t.Fatal(err)
	}
	doc := docs[0]
	doc.Dismissals = []rapporteur.Dismissal{
		{Trigger: doc.Token(6).Span, Token: 6, Type: "AID", Rule: "mend", Reason: rapporteur.NoActor, Matched: []rapporteur.Match{{Token: 10, Part: "condition"}}},
		{Trigger: doc.Token(6).Span, Token: 6, Rule: "none", Reason: rapporteur.NoAct},
	}
	doc.Events = []rapporteur.Event{{Rule: "test", Precedence: []rapporteur.Crossing{{When: "future", From: "AID", To: "AGREE"}}, Matched: []rapporteur.Match{{Token: 7, Part: "target"}, {Token: 2, Part: "source"}, {Token: 7, Part: "counted"}, {Token: 99, Part: "nowhere"}}}}
	doc.Statements = []rapporteur.Statement{{Rule: "bare", Matched: []rapporteur.Match{{Token: 7, Part: "cue"}}}}
	want := []Explanation{
		{Item: "e1", Rule: "test", Precedence: []rapporteur.Crossing{{When: "future", From: "AID", To: "AGREE"}}, Words: []Word{
			{Form: "promised", Lemma: "promise", Tag: "VERB", Relation: "root"},
			{Form: "council", Lemma: "council", Tag: "NOUN", Relation: "nsubj", Head: "promised", Part: "source", Depth: 1},
			{Form: "repair", Lemma: "repair", Tag: "VERB", Relation: "xcomp", Head: "promised", Depth: 1},
			{Form: "bridges", Lemma: "bridge", Tag: "NOUN", Relation: "obj", Head: "repair", Part: "target, counted", Depth: 2},
		}},
		{Item: "s1", Rule: "bare", Words: []Word{{Form: "bridges", Lemma: "bridge", Tag: "NOUN", Relation: "obj", Head: "repair", Part: "cue"}}},
		{Dismissed: &Dismissal{Type: "AID", Trigger: Quote{28, 34, "repair"}, Reason: rapporteur.NoActor}, Rule: "mend", Words: []Word{
			{Form: "floods", Lemma: "flood", Tag: "NOUN", Relation: "obl", Case: "because of", Head: "repair", Part: "condition"}}},
		{Dismissed: &Dismissal{Trigger: Quote{28, 34, "repair"}, Reason: rapporteur.NoAct}, Rule: "none"},
	}
	if diff := cmp.Diff(want, Explain(doc)); diff != "" {
		t.Error(diff)
	}
}

// TestExplainForest explains tokens that no tree joins.
func TestExplainForest(t *testing.T) {
	doc := &rapporteur.Document{
		Tokens:    []rapporteur.Token{{Form: "a"}, {Form: "b"}},
		Sentences: []rapporteur.Sentence{{First: 1, End: 3}},
		Events:    []rapporteur.Event{{Matched: []rapporteur.Match{{Token: 1}, {Token: 2}}}},
	}
	if got := Explain(doc)[0].Words; len(got) != 2 {
		t.Errorf("%d words, want 2", len(got))
	}
}
