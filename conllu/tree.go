package conllu

import (
	"fmt"

	"rapporteur"
)

// CheckTree reports heads that are no words of the sentence, and cycles, on
// which walking a tree would never end. It says which word is wrong, from 1; 0
// is the whole sentence.
func CheckTree(tokens []rapporteur.Token) (word int, err error) {
	roots := 0
	for i := range tokens {
		head := int(tokens[i].Head)
		if head < 0 || head > len(tokens) {
			return i + 1, fmt.Errorf("word %d has the head %d, which does not exist", i+1, head)
		}
		if head == 0 {
			roots++
		}
	}
	if roots != 1 {
		return 0, fmt.Errorf("the sentence has %d roots", roots)
	}
	return checkCycles(tokens)
}

// checkCycles walks from each word to a word that is known to reach the root.
func checkCycles(tokens []rapporteur.Token) (word int, err error) {
	seen := make([]int, len(tokens)+1) // the word from which the walk came by
	for i := range tokens {
		at := i + 1
		for at != 0 && seen[at] == 0 {
			seen[at] = i + 1
			at = int(tokens[at-1].Head)
		}
		if at != 0 && seen[at] == i+1 {
			return at, fmt.Errorf("word %d governs itself", at)
		}
	}
	return 0, nil
}
