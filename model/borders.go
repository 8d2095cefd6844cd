package model

import (
	"fmt"
	"io"
	"math"
	"sync"
)

// Borders scores the places where a sentence may end. train/borders.py trains
// it and repeats its features; borders_test.go holds vectors printed by
// `borders.py --vectors`.
//
// Each surface token has a vector: the sum of rows for its word, if frequent,
// its shape and its endings. Two chains of gated averages, one from the left
// and one from the right, carry what stands farther off:
//
//	h[t] = h[t-1] + open[t] * (content[t] - h[t-1])
//
// where open and content depend on the token alone. A hidden layer reads the
// vectors of the tokens around a place and the chains before and behind it. All
// that depends on one token is computed once for each distinct token. Adapt then
// moves the scores of a text by its habits.
type Borders struct {
	vocabulary           map[uint32]uint32 // hash of a key to its row
	table                Table
	buckets              uint64
	edge                 []float32 // vector of what lies beyond the paragraph
	left, right          int       // tokens that the window has before and behind a place
	chain                int
	gates, gatesBias     []float32 // vector × (open, content; each from the left, then from the right)
	window               []float32 // (left+right) × vector × hidden
	chains, spaced       []float32 // 2·chain × hidden; hidden
	bias, score          []float32 // hidden
	afterStop, elsewhere float32   // bias of the score behind a stop and elsewhere
	habits               habits
	vector, hidden, g    int

	free sync.Pool // of *BorderScores that wait for a text
}

// NewBorders reads the model file.
func NewBorders(file *io.SectionReader) (*Borders, error) {
	f, err := Open(file)
	if err != nil {
		return nil, err
	}
	l := loader{file: f}
	b := &Borders{edge: l.floats("edge"), gatesBias: l.floats("gates.bias"), bias: l.floats("hidden.bias")}
	b.gates, b.window = l.floats("gates"), l.floats("window")
	b.chains, b.spaced, b.score = l.floats("chains"), l.floats("spaced"), l.floats("score")
	b.table = l.table("table")
	b.habits = l.habits()
	sizes, words := l.unsigned("sizes"), l.unsigned("vocabulary")
	if l.err != nil {
		return nil, l.err
	}
	return b, b.shapes(sizes, words)
}

// shapes checks that the tensors fit one another.
func (b *Borders) shapes(sizes, words []uint32) error {
	if len(sizes) != 4 || len(b.edge) == 0 || len(b.bias) == 0 || len(b.gatesBias)%4 != 0 {
		return fmt.Errorf("tensors sizes, edge, hidden.bias, gates.bias do not make a model of borders")
	}
	b.left, b.right = int(sizes[0]), int(sizes[1])
	b.afterStop, b.elsewhere = math.Float32frombits(sizes[2]), math.Float32frombits(sizes[3])
	b.vector, b.hidden, b.g, b.chain = len(b.edge), len(b.bias), len(b.gatesBias), len(b.gatesBias)/4
	b.vocabulary = make(map[uint32]uint32, len(words))
	for i, w := range words {
		b.vocabulary[w] = uint32(i + 1)
	}
	buckets := len(b.table.scale) - 1 - len(words)
	b.buckets = uint64(max(0, buckets))
	for _, fits := range []bool{
		b.table.Columns == b.vector, buckets > 0, len(b.gates) == b.vector*b.g, b.hidden%lane == 0, b.g%lane == 0,
		len(b.window) == (b.left+b.right)*b.vector*b.hidden, len(b.chains) == 2*b.chain*b.hidden,
		len(b.spaced) == b.hidden, len(b.score) == b.hidden, b.left > 0, b.right > 0, b.left+b.right <= 32,
	} {
		if !fits {
			return fmt.Errorf("tensors of the model of borders do not fit one another")
		}
	}
	return nil
}
