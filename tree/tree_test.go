package tree

import (
	"testing"

	"rapporteur"
)

// TestOddHeads: a walk ends whatever the heads are.
func TestOddHeads(t *testing.T) {
	for _, heads := range [][]Ref{{1}, {2, 1}, {2, 3, 2}, {9, -1, 0}, {0, 1, 2}, {3, 1, 2, 1}} {
		doc := &rapporteur.Document{}
		for _, head := range heads {
			doc.Tokens = append(doc.Tokens, rapporteur.Token{Head: head, Relation: "conj"})
		}
		tree := Of(doc)
		for i := range heads {
			r := Ref(i + 1)
			if first, end := tree.Range(r); first > r || end <= r {
				t.Errorf("%v: the range of %d is [%d, %d)", heads, r, first, end)
			}
			tree.Clause(r)
			tree.FirstConjunct(r)
			if tree.Under(r, Ref(len(heads)+1)) {
				t.Errorf("%v: %d under no token", heads, r)
			}
		}
	}
}
