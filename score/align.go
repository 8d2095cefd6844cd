package score

// alignment says which words of two analyses of one text stand for each other.
type alignment struct {
	gold, system *analysis
	pairs        []pair
	goldOf       []int // by system word: its gold word, or noWord
}

// pair is a gold word and the system's word that stands for it, by place.
type pair struct{ gold, system int }

// align pairs the words. Those that are tokens of their own are one if they
// have the same place in the text. The words of multiword tokens have no place
// of their own; around these the longest common subsequence of forms is paired.
func align(gold, system *analysis) *alignment {
	a := &alignment{gold: gold, system: system, goldOf: make([]int, len(system.words))}
	for i := range a.goldOf {
		a.goldOf[i] = noWord
	}
	g, s := 0, 0
	for g < len(gold.words) && s < len(system.words) {
		x, y := &gold.words[g], &system.words[s]
		switch {
		case x.multi || y.multi:
			r := a.region(g, s)
			a.pairRegion(r)
			g, s = r.goldEnd, r.systemEnd
		case x.span == y.span:
			a.pair(g, s)
			g, s = g+1, s+1
		case x.start <= y.start:
			g++
		default:
			s++
		}
	}
	return a
}

func (a *alignment) pair(gold, system int) {
	a.pairs = append(a.pairs, pair{gold, system})
	a.goldOf[system] = gold
}

// region is a stretch of words on either side in which multiword tokens
// overlap: the words [goldStart, goldEnd) against [systemStart, systemEnd).
type region struct{ goldStart, goldEnd, systemStart, systemEnd int }

// region is the least stretch from words g and s on, one of them of a multiword
// token, that no multiword token of either side leaves.
func (a *alignment) region(g, s int) region {
	x, y := &a.gold.words[g], &a.system.words[s]
	end := y.end
	switch {
	case x.multi:
		end = x.end
		if !y.multi && y.start < x.start {
			s++ // began before the token, so it is no word of it
		}
	case x.start < y.start:
		g++
	}
	r := region{goldStart: g, systemStart: s}
	for inside(a.gold.words, g, end) || inside(a.system.words, s, end) {
		if g < len(a.gold.words) && (s == len(a.system.words) || a.gold.words[g].start <= a.system.words[s].start) {
			end = reach(&a.gold.words[g], end)
			g++
		} else {
			end = reach(&a.system.words[s], end)
			s++
		}
	}
	r.goldEnd, r.systemEnd = g, s
	return r
}

// inside reports whether word i belongs to a region that ends at end. A word of
// a multiword token does if it begins in it, as the region then grows.
func inside(words []word, i, end int) bool {
	if i == len(words) {
		return false
	}
	if words[i].multi {
		return words[i].start < end
	}
	return words[i].end <= end
}

// reach is where a region ends that takes in a word.
func reach(w *word, end int) int {
	if w.multi {
		return max(end, w.end)
	}
	return end
}

// pairRegion pairs a longest common subsequence of the forms.
func (a *alignment) pairRegion(r region) {
	gold, system := a.gold.words[r.goldStart:r.goldEnd], a.system.words[r.systemStart:r.systemEnd]
	longest := common(gold, system)
	g, s := 0, 0
	for g < len(gold) && s < len(system) {
		switch {
		case gold[g].form == system[s].form:
			a.pair(r.goldStart+g, r.systemStart+s)
			g, s = g+1, s+1
		case longest[g][s] == longest[g+1][s]:
			g++
		default:
			s++
		}
	}
}

// common gives, for each two places, the length of the longest common
// subsequence of the forms from there on.
func common(gold, system []word) [][]int32 {
	longest := make([][]int32, len(gold)+1)
	for g := range longest {
		longest[g] = make([]int32, len(system)+1)
	}
	for g := len(gold) - 1; g >= 0; g-- {
		for s := len(system) - 1; s >= 0; s-- {
			if gold[g].form == system[s].form {
				longest[g][s] = longest[g+1][s+1] + 1
			}
			longest[g][s] = max(longest[g][s], longest[g+1][s], longest[g][s+1])
		}
	}
	return longest
}
