package model

import (
	"math"
	"testing"
)

func TestAdapt(t *testing.T) {
	b := &BorderScores{net: &Borders{habits: habits{weight: 1.5, shift: -0.5, keep: 0.9, usual: 0.01, prior: 50}}}
	text := func(ends int) (scores []float32, open []bool) { // of 40 tokens the last is in question
		for i := range 40 {
			score := float32(-8)
			if i < ends {
				score = 8
			}
			scores, open = append(scores, score), append(open, i%2 == 0)
		}
		scores[38] = 0
		return scores, open
	}
	last := float32(math.Inf(-1))
	for _, ends := range []int{0, 5, 20, 38} {
		scores, open := text(ends)
		b.Adapt(scores, open)
		if scores[38] <= last {
			t.Errorf("with %d ends before, the score becomes %v, with fewer %v", ends, scores[38], last)
		}
		if last = scores[38]; last < -3.5 || last > 2.5 {
			t.Errorf("with %d ends before, the score becomes %v, beyond its bounds", ends, last)
		}
		if scores[39] != -8 || scores[1] != 8 && ends > 1 {
			t.Error("a place with a mark has moved")
		}
	}
}

// TestAdaptSum compares with the sums that the recursions stand for.
func TestAdaptSum(t *testing.T) {
	h := habits{weight: 2, shift: -1, keep: 0.8, usual: 0.02, prior: 10}
	scores, open := []float32{1, -2, 0.5, 3, -1, 0}, []bool{true, true, false, true, true, true}
	adapted := append([]float32(nil), scores...)
	(&BorderScores{net: &Borders{habits: h}}).Adapt(adapted, open)
	for i := range scores {
		ends, tokens := 0.2, 10.0
		for k, s := range scores {
			if k == i {
				continue
			}
			weight := math.Pow(0.8, math.Abs(float64(i-k)))
			if tokens += weight; open[k] {
				ends += weight / (1 + math.Exp(-float64(s)))
			}
		}
		want := float64(scores[i])
		if open[i] {
			r := ends / tokens / 0.02
			want += 2*2*(r-1)/(r+1) - 1
		}
		if math.Abs(float64(adapted[i])-want) > 1e-3 {
			t.Errorf("score %d is %v, want %v", i, adapted[i], want)
		}
	}
}

func TestAdaptWithoutHabits(t *testing.T) {
	scores := []float32{1, 2}
	(&BorderScores{net: &Borders{}}).Adapt(scores, []bool{true, true})
	if scores[0] != 1 || scores[1] != 2 {
		t.Errorf("scores became %v", scores)
	}
}
