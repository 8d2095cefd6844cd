package model

import "errors"

// Contractions decides whether an ambiguous contraction stands for its parts
// ("des" = "de" "les") or for itself: logistic regression over the words
// around. train/contractions.py trains it.
type Contractions struct{ weights []float32 }

// NewContractions reads the model file.
func NewContractions(data []byte) (*Contractions, error) {
	f, err := Open(data)
	if err != nil {
		return nil, err
	}
	weights, _, err := f.Floats("contractions")
	if err == nil && len(weights) == 0 {
		err = errors.New("tensor contractions is empty")
	}
	return &Contractions{weights}, err
}

// Reach is how many words before and after a contraction Splits looks at.
const Reach = 2

// Splits decides about words[i], given the folded surface words of its sentence.
func (c *Contractions) Splits(words []string, i int) bool {
	at := func(k int) string {
		if k < 0 || k >= len(words) {
			return "|"
		}
		return words[k]
	}
	before, after := at(i-1), at(i+1)
	score := float32(0)
	for kind, text := range [...]string{
		words[i], before, after, at(i - 2), at(i + 2), ending(before, 3), ending(before, 2), ending(after, 3),
		before + " " + after, at(i-2) + " " + before,
	} {
		score += c.weights[fnv1a(byte('0'+kind), text)%uint64(len(c.weights))]
	}
	return score > 0
}

// ending is the last n letters of a word.
func ending(word string, n int) string {
	r := []rune(word)
	return string(r[max(0, len(r)-n):])
}
