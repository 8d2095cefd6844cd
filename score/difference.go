package score

import "rapporteur"

// firstDifference finds the first byte at which two texts differ, and the words
// that it belongs to.
func firstDifference(g, s *analysis) *Difference {
	at := 0
	for at < len(g.text) && at < len(s.text) && g.text[at] == s.text[at] {
		at++
	}
	return &Difference{Gold: g.wordAt(at), System: s.wordAt(at)}
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
