package parse

import "rapporteur/model"

// marks hangs the punctuation marks of a sentence anew, once its tree is found:
// where Universal Dependencies allows, under the word that the scores like best
// there. A network of single arcs knows nothing of either rule:
//
//   - marks that belong together hang under the head of what they enclose;
//   - any other hangs where it makes no arc cross another.
//
// Only marks without dependents move, so that the tree stays one. It keeps its
// room for the next sentence.
type marks struct {
	isMark, isHead []bool // by node: a mark; a node with dependents
	partner        []int  // by node: the mark that belongs to it, or 0
	open           []int  // marks that wait for their partner
}

// attach moves the marks of a tree. punct is the class of marks among the tags.
func (m *marks) attach(forms []string, scores []int32, words []model.Analysis, punct int) {
	m.read(forms, words, punct)
	for mark := 1; mark <= len(words); mark++ {
		if !m.isMark[mark] || m.isHead[mark] || words[mark-1].Head == 0 {
			continue
		}
		head := m.enclosed(mark, scores, words)
		if head == 0 {
			head = m.visible(mark, scores, words)
		}
		if head != 0 {
			words[mark-1].Head = head
		}
	}
}

// read finds the marks of a sentence and pairs them.
func (m *marks) read(forms []string, words []model.Analysis, punct int) {
	n := len(words) + 1
	m.isMark, m.isHead = append(m.isMark[:0], make([]bool, n)...), append(m.isHead[:0], make([]bool, n)...)
	m.partner, m.open = append(m.partner[:0], make([]int, n)...), m.open[:0]
	for i, w := range words {
		m.isHead[w.Head] = true
		if w.UPOS == punct {
			m.isMark[i+1] = true
			m.pair(i+1, forms)
		}
	}
}

// pair closes the innermost open mark that a mark fits; what stands open inside
// never closes.
func (m *marks) pair(mark int, forms []string) {
	form := forms[mark-1]
	for k := len(m.open) - 1; k >= 0; k-- {
		if first := m.open[k]; closing(forms[first-1]) == form {
			m.partner[mark], m.partner[first] = first, mark
			m.open = m.open[:k]
			return
		}
	}
	if closing(form) != "" {
		m.open = append(m.open, mark)
	}
}

// closing is the mark that closes what another opens, or nothing.
func closing(mark string) string {
	switch mark {
	case "(":
		return ")"
	case "[":
		return "]"
	case "«":
		return "»"
	case "“":
		return "”"
	case "‘":
		return "’"
	case "‹":
		return "›"
	case "¿":
		return "?"
	case "¡":
		return "!"
	case `"`:
		return `"`
	}
	return ""
}

// enclosed is the best head for both marks of a pair: a word between them whose
// own head is outside. It is 0 where there is none, or no pair.
func (m *marks) enclosed(mark int, scores []int32, words []model.Analysis) int {
	first, last := min(mark, m.partner[mark]), max(mark, m.partner[mark])
	if first == 0 {
		return 0
	}
	n := len(words) + 1
	left, right := scores[(first-1)*n:first*n], scores[(last-1)*n:last*n]
	head := 0
	for node := first + 1; node < last; node++ {
		h := words[node-1].Head
		if m.isMark[node] || h > first && h < last {
			continue
		}
		if head == 0 || int64(left[node])+int64(right[node]) > int64(left[head])+int64(right[head]) {
			head = node
		}
	}
	return head
}

// visible is the best head that a mark can have without crossing an arc: one of
// the words beside it, or what these hang under on the same side, as far as that
// goes. Other marks do not count. It is 0 where there is none.
func (m *marks) visible(mark int, scores []int32, words []model.Analysis) int {
	n := len(words) + 1
	row := scores[(mark-1)*n : mark*n]
	before, behind := mark-1, mark+1
	for before > 0 && m.isMark[before] {
		before--
	}
	for behind < n && m.isMark[behind] {
		behind++
	}
	head := m.climb(before, 1, mark-1, 0, row, words)
	return m.climb(behind, mark+1, len(words), head, row, words)
}

// climb is the best head for a mark, by the row of its scores: best, a node, or
// one of those above it that lie in a range of nodes.
func (m *marks) climb(node, first, last, best int, row []int32, words []model.Analysis) int {
	for ; node >= first && node <= last && !m.isMark[node]; node = words[node-1].Head {
		if best == 0 || row[node] > row[best] {
			best = node
		}
	}
	return best
}
