package parse

import (
	"slices"

	"rapporteur/model"
)

// finder finds the tree of a sentence. It keeps its room for the next one.
type finder struct {
	weights      []int64 // weights[d*size+h]: of node h (0 the root) as head of node d
	size         int
	heads        []int // by node
	active       []int // the nodes that stand for themselves or for a cycle; the root is not among them
	seen         []int
	contractions []contraction
}

// choose gives every word of a sentence its head in the tree of highest score
// with exactly one word under the root: scores[d*(n+1)+h] is the score of head h
// (from 1; 0 is the root) for word d (from 0).
func (f *finder) choose(scores []int32, words []model.Analysis) {
	n := len(words)
	for d := range words {
		row := scores[d*(n+1) : (d+1)*(n+1)]
		head := 0
		for h, score := range row {
			if score > row[head] && h != d+1 {
				head = h
			}
		}
		words[d].Head = head
	}
	if isTree(words) {
		return // mostly the best heads of the single words are a tree already
	}
	f.load(scores, n)
	f.arborescence()
	for d := range words {
		words[d].Head = f.heads[d+1]
	}
}

// isTree reports whether one word hangs under the root and all others under it.
func isTree(words []model.Analysis) bool {
	roots := 0
	for d := range words {
		if words[d].Head == 0 {
			roots++
		}
		node, steps := d+1, 0
		for ; node != 0 && steps <= len(words); steps++ {
			node = words[node-1].Head
		}
		if node != 0 {
			return false
		}
	}
	return roots == 1
}

// load lowers the arcs from the root by more than any tree can gain, so that the
// best tree uses one only (Stanojević and Cohen 2021, "A Root of a Problem").
func (f *finder) load(scores []int32, n int) {
	f.size = n + 1
	penalty := int64(n+1) * (int64(slices.Max(scores)) - int64(slices.Min(scores)) + 1)
	f.weights, f.active, f.contractions = append(f.weights[:0], make([]int64, f.size)...), f.active[:0], f.contractions[:0]
	for d := range n {
		row := scores[d*f.size : (d+1)*f.size]
		f.weights = append(f.weights, int64(row[0])-penalty)
		for _, s := range row[1:] {
			f.weights = append(f.weights, int64(s))
		}
		f.active = append(f.active, d+1)
	}
	f.heads = append(f.heads[:0], make([]int, f.size)...)
	f.seen = append(f.seen[:0], make([]int, f.size)...)
}

func (f *finder) weight(dependent, head int) int64 { return f.weights[dependent*f.size+head] }

// arborescence gives every node a head so that all hang together under the root
// with the highest total weight: the algorithm of Chu, Liu and Edmonds. While the
// best heads form a cycle, it is contracted into one of its nodes; in the end the
// cycles open where the tree enters them.
func (f *finder) arborescence() {
	for {
		for _, d := range f.active {
			f.heads[d] = f.bestHead(d)
		}
		cycle := f.cycle()
		if cycle == nil {
			break
		}
		f.contract(cycle)
	}
	for _, c := range slices.Backward(f.contractions) {
		c.expand(f.heads)
	}
}

// bestHead is the best of the active nodes, or the root, as head of d.
func (f *finder) bestHead(d int) int {
	head := 0
	for _, h := range f.active {
		if h != d && f.weight(d, h) > f.weight(d, head) {
			head = h
		}
	}
	return head
}

// cycle returns the nodes of a cycle among the heads, or nil.
func (f *finder) cycle() []int {
	clear(f.seen)
	for _, start := range f.active {
		node := start
		for node != 0 && f.seen[node] == 0 {
			f.seen[node] = start // the walk that reached it
			node = f.heads[node]
		}
		if node == 0 || f.seen[node] != start {
			continue
		}
		cycle := []int{node}
		for next := f.heads[node]; next != node; next = f.heads[next] {
			cycle = append(cycle, next)
		}
		return cycle
	}
	return nil
}

// contraction remembers a cycle for which its first node stands.
type contraction struct {
	cycle, heads []int // its nodes, and each one's head in it
	outside      []int
	enter        []int // by outside node, the root first: the node of the cycle that it would best head
	leave        []int // by outside node: the node of the cycle that would best head it
}

// contract has the first node of the cycle stand for all.
func (f *finder) contract(cycle []int) {
	c := contraction{cycle: cycle, outside: []int{0}}
	for _, k := range cycle {
		c.heads = append(c.heads, f.heads[k])
	}
	for _, o := range f.active {
		if !slices.Contains(cycle, o) {
			c.outside = append(c.outside, o)
		}
	}
	name := cycle[0]
	for _, o := range c.outside {
		enter, leave := cycle[0], cycle[0]
		for _, k := range cycle[1:] {
			if f.gain(k, o) > f.gain(enter, o) {
				enter = k
			}
			if f.weight(o, k) > f.weight(o, leave) {
				leave = k
			}
		}
		c.enter, c.leave = append(c.enter, enter), append(c.leave, leave)
	}
	gains := make([]int64, len(c.outside))
	for i, o := range c.outside {
		gains[i] = f.gain(c.enter[i], o)
		f.weights[o*f.size+name] = f.weight(o, c.leave[i])
	}
	for i, o := range c.outside {
		f.weights[name*f.size+o] = gains[i]
	}
	f.active = append(append(f.active[:0], c.outside[1:]...), name)
	f.contractions = append(f.contractions, c)
}

// gain is what the tree gains when o heads k in place of k's head in the cycle.
func (f *finder) gain(k, o int) int64 { return f.weight(k, o) - f.weight(k, f.heads[k]) }

// expand gives the nodes of the cycle their own heads again.
func (c contraction) expand(heads []int) {
	entered := heads[c.cycle[0]]
	for i, o := range c.outside {
		if i > 0 && heads[o] == c.cycle[0] {
			heads[o] = c.leave[i]
		}
	}
	for i, k := range c.cycle {
		heads[k] = c.heads[i]
	}
	heads[c.enter[slices.Index(c.outside, entered)]] = entered
}
