package model

import (
	"errors"
	"io"
	"unicode/utf8"
)

// Contractions decides whether an ambiguous contraction stands for its parts
// ("des" = "de" "les") or for itself: logistic regression over the words
// around. train/contractions.py trains it.
type Contractions struct{ weights []float32 }

// NewContractions reads the model file.
func NewContractions(file *io.SectionReader) (*Contractions, error) {
	f, err := Open(file)
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
// The features are those of train/contractions.py, in its order.
func (c *Contractions) Splits(words []string, i int) bool {
	at := func(k int) string {
		if k < 0 || k >= len(words) {
			return "|"
		}
		return words[k]
	}
	b2, b, a, a2 := at(i-2), at(i-1), at(i+1), at(i+2)
	score := float32(0)
	for kind, parts := range [...][3]string{
		{a}, {a2}, {ending(a, 4)}, {ending(a, 3)}, {ending(a, 2)}, {ending(a2, 3)},
		{b}, {b2}, {ending(b, 3)}, {ending(b, 2)}, {b2, " ", b},
		{""}, {b, " ", a},
	} {
		hash := more(fnv1a(byte('0'+kind), words[i]), "|")
		for _, part := range parts {
			hash = more(hash, part)
		}
		score += c.weights[hash%uint64(len(c.weights))]
	}
	return score > 0
}

// ending is the last n letters of a word.
func ending(word string, n int) string {
	at := len(word)
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(word[:at])
		at -= size
	}
	return word[at:]
}
