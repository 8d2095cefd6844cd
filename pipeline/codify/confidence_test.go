package codify

import (
	"math"
	"os"
	"strings"
	"testing"
)

// TestLogistic: no sum of weights gives a probability so near the border of two
// roundings that machines could differ.
func TestLogistic(t *testing.T) {
	for sum := -2000; sum <= 2000; sum++ {
		p := 1000 / (1 + math.Exp(-float64(sum)/100))
		if border := math.Abs(p - math.Floor(p) - 0.5); border < 1e-9 {
			t.Errorf("%d gives %.12f, near the border of two roundings", sum, p/1000)
		}
		if got := logistic(sum); got < 0 || got > 1 {
			t.Errorf("%d gives %v", sum, got)
		}
	}
}

// TestSignNames: each weight is of a sign that the code gives.
func TestSignNames(t *testing.T) {
	source, err := os.ReadFile("confidence.go")
	if err != nil {
		t.Fatal(err)
	}
	for name := range signWeights {
		prefix, _, _ := strings.Cut(name, ": ")
		if strings.Count(string(source), `"`+prefix) < 2 {
			t.Errorf("nothing gives the sign %q", name)
		}
	}
}

// TestProbability: a sign that speaks against an event lowers its confidence.
func TestProbability(t *testing.T) {
	plain := probability(nil)
	for name, weight := range signWeights {
		if got := probability([]string{name}); weight < -5 && got >= plain || weight > 5 && got <= plain {
			t.Errorf("%q weighs %d and makes %.3f of %.3f", name, weight, got, plain)
		}
	}
}
