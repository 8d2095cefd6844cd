package parse

import "math"

// maximumTree returns the head of every word (from 0; head h is word h-1, head
// 0 the root) in the tree of highest score with exactly one word under the
// root. scores[d][h] is the score of head h for word d.
//
// It is the algorithm of Chu, Liu and Edmonds. Arcs from the root are first
// lowered by more than any tree can gain, so that the best tree uses one only
// (Stanojević and Cohen 2021, "A Root of a Problem").
func maximumTree(scores [][]float32) []int {
	n := len(scores)
	weights := make([][]float64, n+1) // weights[d][h], nodes from 1, 0 the root
	low, high := math.Inf(1), math.Inf(-1)
	for d := range scores {
		for _, s := range scores[d] {
			low, high = min(low, float64(s)), max(high, float64(s))
		}
	}
	penalty := float64(n+1) * (high - low + 1)
	weights[0] = make([]float64, n+1)
	for d := range scores {
		row := make([]float64, n+1)
		for h, s := range scores[d] {
			row[h] = float64(s)
		}
		row[0] -= penalty
		row[d+1] = math.Inf(-1)
		weights[d+1] = row
	}
	heads := arborescence(weights)
	out := make([]int, n)
	copy(out, heads[1:])
	return out
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
	n := len(weights)
	inCycle := make([]bool, n)
	total := 0.0
	for _, c := range cycle {
		inCycle[c] = true
		total += weights[c][heads[c]]
	}
	outside := []int{} // old names of the nodes kept, 0 first
	for i := range n {
		if !inCycle[i] {
			outside = append(outside, i)
		}
	}
	m := len(outside) // the contracted node's new name
	small := make([][]float64, m+1)
	enter, leave := make([]int, m), make([]int, m) // best cycle node to enter from, and to head, each outside node
	for i := range small {
		small[i] = make([]float64, m+1)
		small[i][i] = math.Inf(-1)
	}
	for i, o := range outside {
		for j, p := range outside {
			if i != j {
				small[i][j] = weights[o][p]
			}
		}
		enter[i], leave[i] = cycle[0], cycle[0]
		for _, c := range cycle {
			if weights[c][o]-weights[c][heads[c]] > weights[enter[i]][o]-weights[enter[i]][heads[enter[i]]] {
				enter[i] = c
			}
			if weights[o][c] > weights[o][leave[i]] {
				leave[i] = c
			}
		}
		small[m][i] = weights[enter[i]][o] - weights[enter[i]][heads[enter[i]]] + total
		if i > 0 {
			small[i][m] = weights[o][leave[i]]
		}
	}
	solved := arborescence(small)
	out := make([]int, n)
	copy(out, heads)
	for i, o := range outside {
		switch {
		case i == 0:
		case solved[i] == m:
			out[o] = leave[i]
		default:
			out[o] = outside[solved[i]]
		}
	}
	out[enter[solved[m]]] = outside[solved[m]]
	return out
}
