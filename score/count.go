// Package score compares what was read with what a person says is there, and
// counts. It decides nothing about files or output.
package score

// Count is what one metric counts. Aligned is the number of things on both
// sides that stand for each other; 0 where a metric pairs nothing.
type Count struct{ Gold, System, Correct, Aligned int }

// Precision is the share of what was found that is right.
func (c Count) Precision() float64 { return share(c.Correct, c.System) }

// Recall is the share of what is there that was found.
func (c Count) Recall() float64 { return share(c.Correct, c.Gold) }

// F1 is the harmonic mean of the two.
func (c Count) F1() float64 { return share(2*c.Correct, c.Gold+c.System) }

// Accuracy is the share of the aligned that is right: what is left of a score
// when the errors of word borders are taken out.
func (c Count) Accuracy() float64 { return share(c.Correct, c.Aligned) }

func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}
