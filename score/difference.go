package score

import "rapporteur"

// firstDifference finds the first byte at which two texts differ, and the words
// that stand there: where the longer one of them begins, so that "renarde" is
// set against "renard" and not against what follows it.
func firstDifference(g, s *analysis) *Difference {
	at := 0
	for at < len(g.text) && at < len(s.text) && g.text[at] == s.text[at] {
		at++
	}
	at = min(g.startOf(at), s.startOf(at))
	return &Difference{Gold: g.wordAt(at), System: s.wordAt(at)}
}

// startOf is where the token begins that holds a byte of the text.
func (a *analysis) startOf(at int) int {
	if r := a.wordAt(at); r != 0 {
		return a.words[r-1].start
	}
	return at
}

// wordAt is the first word of the token that holds a byte of the text; zero
// after the end.
func (a *analysis) wordAt(at int) rapporteur.TokenRef {
	for i, w := range a.words {
		if w.start <= at && at < w.end {
			return rapporteur.TokenRef(i + 1)
		}
	}
	return 0
}
