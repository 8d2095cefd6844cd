package parse

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestMaximumTreeIsBest compares with all trees of up to five words.
func TestMaximumTreeIsBest(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 400 {
		n := 1 + rng.IntN(5)
		scores := randomScores(rng, n)
		got := maximumTree(scores)
		if !isTree(got) {
			t.Fatalf("%v is no tree", got)
		}
		best := math.Inf(-1)
		eachAssignment(n, func(heads []int) {
			if isTree(heads) {
				best = max(best, weight(scores, heads))
			}
		})
		if w := weight(scores, got); math.Abs(w-best) > 1e-4 {
			t.Errorf("tree of weight %g, best %g (%v)", w, best, got)
		}
	}
}

func TestMaximumTreeOfLongSentence(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	if heads := maximumTree(randomScores(rng, 300)); !isTree(heads) {
		t.Error("no tree")
	}
}

func randomScores(rng *rand.Rand, n int) [][]float32 {
	scores := make([][]float32, n)
	for d := range scores {
		scores[d] = make([]float32, n+1)
		for h := range scores[d] {
			scores[d][h] = float32(rng.NormFloat64() * 5)
		}
	}
	return scores
}

func eachAssignment(n int, visit func([]int)) {
	heads := make([]int, n)
	var fill func(int)
	fill = func(d int) {
		if d == n {
			visit(heads)
			return
		}
		for h := range n + 1 {
			heads[d] = h
			fill(d + 1)
		}
	}
	fill(0)
}

// isTree reports whether one word hangs under the root and all others under it.
func isTree(heads []int) bool {
	roots := 0
	for d := range heads {
		if heads[d] == 0 {
			roots++
		}
		node, steps := d+1, 0
		for ; node != 0 && steps <= len(heads); steps++ {
			node = heads[node-1]
		}
		if node != 0 {
			return false
		}
	}
	return roots == 1
}

func weight(scores [][]float32, heads []int) float64 {
	total := 0.0
	for d, h := range heads {
		total += float64(scores[d][h])
	}
	return total
}
