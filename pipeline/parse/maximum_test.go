package parse

import (
	"math"
	"math/rand/v2"
	"testing"

	"rapporteur/model"
)

// TestMaximumTreeIsBest compares with all trees of up to five words.
func TestMaximumTreeIsBest(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		n := 1 + rng.IntN(5)
		scores := randomScores(rng, n)
		got := make([]model.Analysis, n)
		new(finder).choose(scores, got)
		if !isTree(got) {
			t.Fatalf("%v is no tree", got)
		}
		best := math.MinInt
		eachAssignment(n, func(words []model.Analysis) {
			if isTree(words) {
				best = max(best, weight(scores, words))
			}
		})
		if w := weight(scores, got); w != best {
			t.Errorf("tree of weight %d, best %d (%v)", w, best, got)
		}
	}
}

func TestMaximumTreeOfLongSentence(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	words := make([]model.Analysis, 300)
	if new(finder).choose(randomScores(rng, len(words)), words); !isTree(words) {
		t.Error("no tree")
	}
}

func randomScores(rng *rand.Rand, n int) []int32 {
	scores := make([]int32, n*(n+1))
	for i := range scores {
		scores[i] = int32(rng.NormFloat64() * 1e6)
	}
	return scores
}

func eachAssignment(n int, visit func([]model.Analysis)) {
	words := make([]model.Analysis, n)
	var fill func(int)
	fill = func(d int) {
		if d == n {
			visit(words)
			return
		}
		for h := range n + 1 {
			words[d].Head = h
			fill(d + 1)
		}
	}
	fill(0)
}

func weight(scores []int32, words []model.Analysis) int {
	total := 0
	for d := range words {
		total += int(scores[d*(len(words)+1)+words[d].Head])
	}
	return total
}
