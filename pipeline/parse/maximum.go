package parse

import (
	"math"
	"slices"

	"rapporteur/model"
)

// chooseHeads gives every word of a sentence its head in the tree of highest
// score: scores[d*(n+1)+h] is the score of head h (from 1; 0 is the root) for word
// d (from 0). Mostly the best heads of the single words are a tree already.
func chooseHeads(scores []int32, words []model.Analysis) {
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
		return
	}
	for d, h := range maximumTree(scores, n) {
		words[d].Head = h
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

// maximumTree returns the head of every word in the tree of highest score with
// exactly one word under the root; scores are those of chooseHeads.
//
// It is the algorithm of Chu, Liu and Edmonds. Arcs from the root are first
// lowered by more than any tree can gain, so that the best tree uses one only
// (Stanojević and Cohen 2021, "A Root of a Problem").
func maximumTree(scores []int32, n int) []int {
	low, high := float64(slices.Min(scores)), float64(slices.Max(scores))
	penalty := float64(n+1) * (high - low + 1)
	weights := make([][]float64, n+1) // weights[d][h], nodes from 1, 0 the root
	weights[0] = make([]float64, n+1)
	for d := range n {
		row := make([]float64, n+1)
		for h, s := range scores[d*(n+1) : (d+1)*(n+1)] {
			row[h] = float64(s)
		}
		row[0] -= penalty
		row[d+1] = math.Inf(-1)
		weights[d+1] = row
	}
	return arborescence(weights)[1:]
}

// arborescence gives every node but 0 a head so that all hang together under 0
// with the highest total weight. weights[d][h] is the weight of h heading d.
func arborescence(weights [][]float64) []int {
	n := len(weights)
	heads := make([]int, n)
	for d := 1; d < n; d++ {
		for h := range n {
			if h != d && (heads[d] == d || weights[d][h] > weights[d][heads[d]]) {
				heads[d] = h
			}
		}
	}
	cycle := findCycle(heads)
	if cycle == nil {
		return heads
	}
	return expand(weights, heads, cycle)
}

// findCycle returns the nodes of a cycle among the heads, or nil.
func findCycle(heads []int) []int {
	state := make([]int, len(heads)) // 0 unseen, else the walk that reached it
	state[0] = -1
	for start := 1; start < len(heads); start++ {
		node := start
		for state[node] == 0 {
			state[node] = start
			node = heads[node]
		}
		if state[node] != start {
			continue
		}
		cycle := []int{node}
		for next := heads[node]; next != node; next = heads[next] {
			cycle = append(cycle, next)
		}
		return cycle
	}
	return nil
}

// expand contracts the cycle into one node, solves the smaller problem, and
// opens the cycle where the solution enters it.
func expand(weights [][]float64, heads, cycle []int) []int {
	c := contract(weights, heads, cycle)
	solved := arborescence(c.weights)
	node := len(c.outside)
	out := append([]int(nil), heads...)
	for i, o := range c.outside {
		switch {
		case i == 0:
		case solved[i] == node:
			out[o] = c.leave[i]
		default:
			out[o] = c.outside[solved[i]]
		}
	}
	out[c.enter[solved[node]]] = c.outside[solved[node]]
	return out
}

// contraction is a smaller problem, in which one node, the last, stands for a
// cycle. The others are named by their place in outside.
type contraction struct {
	weights [][]float64
	outside []int // old names of the nodes outside the cycle, 0 first
	enter   []int // by outside node: the node of the cycle that it would best head
	leave   []int // by outside node: the node of the cycle that would best head it
}

func contract(weights [][]float64, heads, cycle []int) contraction {
	c := contraction{}
	for i := range weights {
		if !slices.Contains(cycle, i) {
			c.outside = append(c.outside, i)
		}
	}
	m := len(c.outside)
	c.enter, c.leave = make([]int, m), make([]int, m)
	c.weights = make([][]float64, m+1)
	for i := range c.weights {
		c.weights[i] = make([]float64, m+1)
		c.weights[i][i] = math.Inf(-1)
	}
	total := 0.0
	for _, k := range cycle {
		total += weights[k][heads[k]]
	}
	for i, o := range c.outside {
		for j, p := range c.outside {
			if i != j {
				c.weights[i][j] = weights[o][p]
			}
		}
		c.enter[i], c.leave[i] = bestLinks(weights, heads, cycle, o)
		c.weights[m][i] = gain(weights, heads, c.enter[i], o) + total
		c.weights[i][m] = weights[o][c.leave[i]]
	}
	c.weights[0][m] = math.Inf(-1) // nothing heads the root
	return c
}

// bestLinks are the nodes of the cycle that o would best head, and that would
// best head o.
func bestLinks(weights [][]float64, heads, cycle []int, o int) (enter, leave int) {
	enter, leave = cycle[0], cycle[0]
	for _, k := range cycle[1:] {
		if gain(weights, heads, k, o) > gain(weights, heads, enter, o) {
			enter = k
		}
		if weights[o][k] > weights[o][leave] {
			leave = k
		}
	}
	return enter, leave
}

// gain is what the tree gains when o heads k in place of k's head in the cycle.
func gain(weights [][]float64, heads []int, k, o int) float64 {
	return weights[k][o] - weights[k][heads[k]]
}
