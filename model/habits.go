package model

import (
	"errors"
	"math"
)

// habits tells how texts differ: leaflets are full of headings without a full
// stop, reports have none. train/borders.py repeats the arithmetic.
type habits struct {
	weight, shift float32 // of what is added to a score
	keep          float32 // of what was seen, from each token to the next
	usual, prior  float32 // the share of tokens that end a sentence without a mark, as if prior tokens had been seen
}

// habits are those of a model file; without any nothing is added.
func (l *loader) habits() habits {
	if !l.file.has("habit") {
		return habits{}
	}
	x := l.unsigned("habit")
	if len(x) != 5 {
		l.keep(errors.New("tensor habit has not five numbers"))
		return habits{}
	}
	f := math.Float32frombits
	return habits{weight: f(x[0]), shift: f(x[1]), keep: f(x[2]), usual: f(x[3]), prior: f(x[4])}
}

// around is what stands around a token, the less of it the farther off.
type around struct{ ends, tokens float32 }

// Adapt moves the scores of the open places of a text, those behind which a
// sentence may end without a mark: up where more of them than usual seem to be
// borders around, down where fewer do. Scores are one a surface token.
func (s *BorderScores) Adapt(scores []float32, open []bool) {
	h := s.net.habits
	if h == (habits{}) {
		return
	}
	ends, before := make([]float32, len(scores)), make([]around, len(scores))
	passed := around{}
	for i, score := range scores {
		if open[i] {
			ends[i] = sigmoid(score)
		}
		before[i], passed = passed, h.pass(passed, ends[i])
	}
	passed = around{}
	for i := len(scores) - 1; i >= 0; i-- {
		if open[i] {
			scores[i] += h.shiftFor(before[i], passed)
		}
		passed = h.pass(passed, ends[i])
	}
}

// pass goes on by one token.
func (h habits) pass(a around, end float32) around {
	return around{float32(h.keep * (a.ends + end)), float32(h.keep * (a.tokens + 1))}
}

// shiftFor is what is added to a score. It is near the logarithm of how many times
// the usual share the ends around are, and bounded.
func (h habits) shiftFor(before, behind around) float32 {
	ends := float32(h.usual*h.prior) + before.ends + behind.ends
	times := ends / float32((h.prior+before.tokens+behind.tokens)*h.usual)
	return float32(h.weight*(2*(times-1)/(times+1))) + h.shift
}
