package model

import (
	"bytes"
	"math"
	"math/rand"
	"strings"
	"testing"
)

// The vectors are printed by `train/borders.py --vectors`.
func TestBorderRows(t *testing.T) {
	net := &Borders{buckets: 3072}
	straight := strings.NewReplacer("’", "'", "‑", "-")
	for _, c := range []struct {
		text                    string
		gluedBefore, gluedAfter bool
		key                     string
		rows                    [5]uint32
	}{
		{"Éléments", false, false, "éléments", [5]uint32{0, 1987, 2266, 993, 2654}},
		{"l’", false, true, "l'", [5]uint32{0, 2128, 440, 1653, 347}},
		{"U.S.", false, false, "u.s.", [5]uint32{0, 115, 642, 1461, 1642}},
		{"2024", false, false, "0000", [5]uint32{0, 3059, 647, 1054, 886}},
		{"3,5", false, false, "0,0", [5]uint32{0, 1467, 1051, 850, 3034}},
		{"\"", false, true, "«", [5]uint32{0, 434, 2674, 667, 1109}},
		{"\"", true, false, "»", [5]uint32{0, 2274, 1442, 1899, 2341}},
		{"\"", false, false, "\"", [5]uint32{0, 2305, 1729, 1398, 472}},
		{"--", false, false, "–", [5]uint32{0, 2686, 2250, 1557, 691}},
		{"....", true, false, "…", [5]uint32{0, 1381, 2323, 2092, 1834}},
		{"?!", false, false, "?", [5]uint32{0, 851, 1032, 863, 1777}},
		{"“", false, true, "«", [5]uint32{0, 434, 2674, 667, 1109}},
		{"A", false, false, "a", [5]uint32{0, 974, 1818, 1309, 715}},
		{"·", false, false, "·", [5]uint32{0, 2582, 1750, 2823, 193}},
		{"va‑t", false, false, "va-t", [5]uint32{0, 1326, 1785, 2389, 1562}},
	} {
		token := BorderToken{c.text, strings.ToLower(straight.Replace(c.text)), c.gluedBefore, c.gluedAfter}
		if key := borderKey(token.Fold, c.gluedBefore, c.gluedAfter); key != c.key {
			t.Errorf("key of %q is %q, want %q", c.text, key, c.key)
		}
		if rows := net.rows(&token); rows != c.rows {
			t.Errorf("rows of %q are %d, want %d", c.text, rows, c.rows)
		}
	}
}

// randomBorders is a small network with random weights.
func randomBorders(seed int64) *Borders {
	random := rand.New(rand.NewSource(seed))
	floats := func(n int) []float32 {
		x := make([]float32, n)
		for i := range x {
			x[i] = float32(random.NormFloat64())
		}
		return x
	}
	b := &Borders{buckets: 50, left: 3, right: 2, afterStop: 0.5, elsewhere: -1, chain: 4, vector: 4, hidden: 16, g: 16}
	cells := make([]byte, 51*4)
	random.Read(cells)
	b.table = Table{Columns: 4, scale: floats(51), cells: bytes.NewReader(cells)}
	b.edge, b.gates, b.gatesBias = floats(4), floats(4*16), floats(16)
	b.window, b.chains, b.spaced, b.bias, b.score = floats(5*4*16), floats(8*16), floats(16), floats(16), floats(16)
	return b
}

// plainScore says in the plainest way what score must give, to the bit.
func plainScore(b *Borders, vectors [][]float32, place int, token *BorderToken) float32 {
	linear := func(sums, in, weights []float32) {
		for j := range sums {
			for i, x := range in {
				sums[j] += float32(x * weights[i*len(sums)+j])
			}
		}
	}
	chain := func(gate, from, step int) []float32 {
		h := make([]float32, b.chain)
		for t := from; ; t += step {
			gates := append([]float32(nil), b.gatesBias...)
			linear(gates, vectors[t], b.gates)
			for i := range h {
				open, content := between(0, float32(0.25*gates[gate+i])+0.5, 1), between(-1, gates[2*b.chain+gate+i], 1)
				if t == from {
					open = 1
				}
				h[i] += float32(open * (content - h[i]))
			}
			if step > 0 && t == place || step < 0 && t == place+1 {
				return h
			}
		}
	}
	sums := append([]float32(nil), b.bias...)
	for k := range b.left + b.right {
		share := make([]float32, b.hidden)
		at := min(max(place-b.left+1+k, 0), len(vectors)-1)
		linear(share, vectors[at], b.window[k*b.vector*b.hidden:])
		for i := range sums {
			sums[i] += share[i]
		}
	}
	linear(sums, chain(0, 0, 1), b.chains)
	linear(sums, chain(b.chain, len(vectors)-1, -1), b.chains[b.chain*b.hidden:])
	score := b.elsewhere
	if token.Stops() {
		score = b.afterStop
	}
	for i, x := range sums {
		if !token.GluedAfter {
			x += b.spaced[i]
		}
		score += float32(max(x, 0) * b.score[i])
	}
	return score
}

func TestBorderScores(t *testing.T) {
	b := randomBorders(1)
	words := strings.Fields(`Le port est pris . Rien n' est sûr " dit " - il Fin`)
	tokens, may := make([]BorderToken, len(words)), make([]bool, len(words))
	vectors := [][]float32{b.edge}
	for i, w := range words {
		tokens[i] = BorderToken{Text: w, Fold: strings.ToLower(w), GluedBefore: i%3 == 1, GluedAfter: i%3 == 0}
		may[i] = i < len(words)-1
		vector := make([]float32, b.vector)
		for _, row := range b.rows(&tokens[i]) {
			b.table.AddRow(vector, row, make([]byte, b.vector))
		}
		vectors = append(vectors, vector)
	}
	vectors = append(vectors, b.edge)
	s := b.Scores()
	for range 3 { // of tokens new, remembered and forgotten
		scores := make([]float32, len(tokens))
		s.Paragraph(tokens, may, scores)
		for i := range tokens[:len(tokens)-1] {
			want := plainScore(b, vectors, i+1, &tokens[i])
			if math.Float32bits(scores[i]) != math.Float32bits(want) {
				t.Errorf("score behind %q is %v, want %v", words[i], scores[i], want)
			}
		}
		s.forget()
	}
}
