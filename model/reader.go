package model

import (
	"iter"
	"slices"
	"sync"
)

// reader runs a network over sentences. It keeps room to work in, and belongs to
// one goroutine at a time.
type reader struct {
	net    *Syntax
	found  [][]*word // by sentence
	style  int       // of the text
	words  []*word   // of the batch, in the order of its places
	counts []int     // sentences that have a word at step t
	starts []int     // place of the first of them
	cell   []float32
	hidden [2][]int16 // of the two layers, forward and backward side by side, by place
	sums   []int32
	heads  []int32
	sentence
}

// sentence is room for one sentence at a time.
type sentence struct {
	tag, dep, arcDep, relation []int16
	head                       []int16
	scores, classes            []int32
	arcs                       Fixed
	labels                     []int32
}

// Analysis is a word as the network sees it.
type Analysis struct {
	UPOS, Feats, Label int    // places in Syntax.UPOS, Feats and Labels
	Lemma              string // by the best of the lemma scripts
	Head               int    // the word's head, from 1, or 0 for the root
}

// maxBatch bounds the sentences that are read side by side, and batchWords
// their words.
const (
	maxBatch   = 30
	batchWords = 1 << 11
)

// Tree chooses the heads of a sentence of n words by the scores of its arcs:
// scores[d*(n+1)+h] for word d (from 0) under head h (from 1; 0 is the root).
// The words have their tags already.
type Tree func(forms []string, scores []int32, words []Analysis)

// Read analyses sentences, given as the forms of their words, and stores what it
// finds about sentences[i][j] in out[i][j].
func (s *Syntax) Read(sentences [][]string, out [][]Analysis, tree Tree) {
	r := s.readers.take(s)
	defer s.readers.giveBack(r)
	r.read(sentences, out, tree)
}

// readers are the readers that nobody uses at the moment.
type readers struct {
	sync.Mutex
	free []*reader
}

func (p *readers) take(net *Syntax) *reader {
	p.Lock()
	defer p.Unlock()
	n := len(p.free)
	if n == 0 {
		return &reader{net: net}
	}
	r := p.free[n-1]
	p.free = p.free[:n-1]
	return r
}

func (p *readers) giveBack(r *reader) {
	p.Lock()
	defer p.Unlock()
	p.free = append(p.free, r)
}

// portionWords is about how many words are held at a time: those of a novel would
// take some 50 MB.
const portionWords = 1 << 14

// read reads a text portion by portion. The first tells the style of all.
func (r *reader) read(sentences [][]string, out [][]Analysis, tree Tree) {
	for part := range portionsOf(sentences) {
		r.find(sentences[part.from:part.to])
		if part.from == 0 {
			r.style = r.styleOf()
		}
		r.sentences(sentences[part.from:part.to], out[part.from:part.to], tree)
	}
}

// portion is a range of sentences.
type portion struct{ from, to int }

// portionsOf parts sentences into portions of about portionWords words.
func portionsOf(sentences [][]string) iter.Seq[portion] {
	return func(yield func(portion) bool) {
		from, words := 0, 0
		for i, s := range sentences {
			words += len(s)
			if words >= portionWords || i == len(sentences)-1 {
				if !yield(portion{from, i + 1}) {
					return
				}
				from, words = i+1, 0
			}
		}
	}
}

// sentences reads the sentences whose words were found, in the style of the text.
func (r *reader) sentences(sentences [][]string, out [][]Analysis, tree Tree) {
	order := make([]int, 0, len(sentences))
	for i := range sentences {
		if len(sentences[i]) > 0 {
			order = append(order, i)
		}
	}
	// Sentences of like length go together; the longest comes first in a batch.
	slices.SortStableFunc(order, func(a, b int) int { return len(sentences[b]) - len(sentences[a]) })
	for len(order) > 0 {
		n := 0
		for words := 0; n < len(order) && n < maxBatch && (n == 0 || words+len(sentences[order[n]]) <= batchWords); n++ {
			words += len(sentences[order[n]])
		}
		r.batch(order[:n], sentences, out, tree)
		order = order[n:]
	}
}

// find looks every word up, or computes its word level.
func (r *reader) find(sentences [][]string) {
	r.found = resized(r.found, len(sentences))
	for i, forms := range sentences {
		r.found[i] = r.found[i][:0]
		for _, form := range forms {
			r.found[i] = append(r.found[i], r.net.cache.find(form, r.net.words.analyse))
		}
	}
}

// styleOf is the style for which the words that were found speak most: the
// treebanks of one language differ in their conventions, and a text is to follow one.
func (r *reader) styleOf() int {
	scores := make([]float32, len(r.net.rootArc))
	for _, words := range r.found {
		for _, w := range words {
			for k, x := range w.style {
				scores[k] += x
			}
		}
	}
	best := 0
	for k, x := range scores {
		if x > scores[best] {
			best = k
		}
	}
	return best
}

// batch reads sentences side by side. The words stand step by step: the first
// words of all sentences, then the second words of those that have one … so that
// a step is a matrix of consecutive rows.
func (r *reader) batch(order []int, sentences [][]string, out [][]Analysis, tree Tree) {
	r.lay(order)
	r.layer(0)
	r.layer(1)
	for row, i := range order {
		r.analyse(row, sentences[i], out[i], tree)
	}
}

// lay gives every word its place.
func (r *reader) lay(order []int) {
	r.words, r.counts, r.starts = r.words[:0], r.counts[:0], r.starts[:0]
	for t := range r.found[order[0]] {
		r.starts = append(r.starts, len(r.words))
		n := 0
		for n < len(order) && t < len(r.found[order[n]]) {
			r.words = append(r.words, r.found[order[n]][t])
			n++
		}
		r.counts = append(r.counts, n)
	}
}

// layer runs one LSTM layer in both directions over the batch.
func (r *reader) layer(layer int) {
	h := r.net.sizes.Hidden
	r.hidden[layer] = resized(r.hidden[layer], len(r.words)*2*h)
	r.sums = resized(r.sums, r.counts[0]*4*h)
	for way, m := range r.net.layers[layer] {
		r.cell = resized(r.cell, r.counts[0]*h)
		clear(r.cell)
		before := -1
		for s := range r.counts {
			t := s
			if way == 1 {
				t = len(r.counts) - 1 - s
			}
			r.step(layer, way, m, t, before)
			before = t
		}
	}
}

// step runs the cells of one direction at step t, after step before (-1: none).
func (r *reader) step(layer, way int, m *Fixed, t, before int) {
	h, n, start := r.net.sizes.Hidden, r.counts[t], r.starts[t]
	if layer == 0 {
		for row := range n {
			g := &r.words[start+row].gates[way]
			widen(r.sums[row*4*h:(row+1)*4*h], g.values, g.shift)
		}
	} else {
		m.start(r.sums, n, r.style)
		m.add(r.sums, r.hidden[0][start*2*h:], 2*h, n, 0, 2*h)
	}
	if before >= 0 {
		from := m.Rows - h // the rows of the hidden state are the last
		m.add(r.sums, r.hidden[layer][r.starts[before]*2*h+way*h:], 2*h, min(n, r.counts[before]), from, m.Rows)
	}
	for row := range n {
		at := (start+row)*2*h + way*h
		advance(r.hidden[layer][at:at+h], r.cell[row*h:(row+1)*h], r.sums[row*4*h:(row+1)*4*h], m.Scale)
	}
}

// analyse reads everything off the hidden states of one sentence of the batch.
func (r *reader) analyse(row int, forms []string, out []Analysis, tree Tree) {
	r.project(row, len(out))
	r.tags(row, out)
	r.arcScores(len(out))
	tree(forms, r.scores, out)
	r.relations(out)
}

// project computes the layer from which all else is read.
func (r *reader) project(row, n int) {
	m, h := r.net.heads, r.net.sizes.Hidden
	states := resized(r.dep, n*2*h)
	for t := range n {
		at := (r.starts[t] + row) * 2 * h
		copy(states[t*2*h:(t+1)*2*h], r.hidden[1][at:at+2*h])
	}
	r.dep = states
	r.heads = resized(r.heads, n*m.width)
	m.start(r.heads, n, r.style)
	m.add(r.heads, states, 2*h, n, 0, 2*h)
}

// arcScores fills scores (Dozat and Manning 2017).
func (r *reader) arcScores(n int) {
	s, z := r.net, r.net.sizes
	scale := s.heads.Scale
	r.arcDep, r.head = resized(r.arcDep, n*z.Arc), resized(r.head, z.Arc)
	r.arcs.shape(z.Arc, n+1)
	r.arcs.setColumn(0, s.rootArc[r.style])
	for t := range n {
		row := r.heads[t*s.heads.width:]
		clamp(r.arcDep[t*z.Arc:(t+1)*z.Arc], row, scale, s.gain.arcDep, 0)
		clamp(r.head, row[z.arcHead():], scale[z.arcHead():], s.gain.arcHead, 0)
		r.arcs.setColumn(t+1, r.head)
	}
	r.sums = resized(r.sums, n*s.arc.width)
	s.arc.start(r.sums, n, r.style)
	s.arc.add(r.sums, r.arcDep, z.Arc, n, 0, z.Arc)
	for t := range n {
		clamp(r.arcDep[t*z.Arc:(t+1)*z.Arc], r.sums[t*s.arc.width:], s.arc.Scale, s.gain.arc, -top)
	}
	r.sums = resized(r.sums, n*r.arcs.width)
	clear(r.sums)
	r.arcs.add(r.sums, r.arcDep, z.Arc, n, 0, z.Arc)
	r.scores = resized(r.scores, n*(n+1))
	for t := range n {
		copy(r.scores[t*(n+1):(t+1)*(n+1)], r.sums[t*r.arcs.width:])
	}
}

// tags fills UPOS, Feats and Lemma.
func (r *reader) tags(row int, out []Analysis) {
	s, z := r.net, r.net.sizes
	n, from := len(out), z.tag()
	r.tag = resized(r.tag, n*z.Tag)
	for t := range n {
		sums := r.heads[t*s.heads.width+from:][:z.Tag]
		for j, x := range r.words[r.starts[t]+row].tag {
			sums[j] += x
		}
		clamp(r.tag[t*z.Tag:(t+1)*z.Tag], sums, s.heads.Scale[from:], s.gain.tag, 0)
	}
	r.classify(s.upos, r.tag, n)
	for t := range n {
		out[t].UPOS = best(r.classes[t*s.upos.width:][:s.upos.Columns])
	}
	r.classify(s.feats, r.tag, n)
	for t := range n {
		out[t].Feats = bestOf(r.classes[t*s.feats.width:], s.featsOf[out[t].UPOS])
		out[t].Lemma = s.lemmaOf(r.words[r.starts[t]+row], r.tag[t*z.Tag:(t+1)*z.Tag])
	}
}

// classify fills classes with the scores of m for n rows of activations.
func (r *reader) classify(m *Fixed, in []int16, n int) {
	r.classes = resized(r.classes, n*m.width)
	m.start(r.classes, n, r.style)
	m.add(r.classes, in, m.Rows, n, 0, m.Rows)
}

// bestOf is the one of the classes with the highest score.
func bestOf(scores []int32, classes []int) int {
	b := classes[0]
	for _, k := range classes {
		if scores[k] > scores[b] {
			b = k
		}
	}
	return b
}

// lemmaOf chooses among the scripts that come into question for the word.
func (s *Syntax) lemmaOf(w *word, tag []int16) string {
	chosen, highest := 0, int32(0)
	for i, k := range w.scripts {
		if len(w.scripts) == 1 {
			break
		}
		score := s.lemmaBias[k]
		for j, x := range s.lemma[k] {
			score += int32(x) * int32(tag[j])
		}
		if i == 0 || score > highest {
			chosen, highest = i, score
		}
	}
	return w.lemmas[chosen]
}

// relations fills Label, given the heads.
func (r *reader) relations(out []Analysis) {
	s, z := r.net, r.net.sizes
	r.relation, r.labels = resized(r.relation, len(out)*z.Label), resized(r.labels, z.Label)
	for t := range out {
		dep := r.heads[t*s.heads.width+z.labelDep():][:z.Label]
		head := s.rootLabel[r.style]
		if h := out[t].Head; h > 0 {
			head = r.heads[(h-1)*s.heads.width+z.labelHead():]
		}
		for j, x := range dep {
			r.labels[j] = x + head[j]
		}
		clamp(r.relation[t*z.Label:(t+1)*z.Label], r.labels, s.heads.Scale[z.labelDep():], s.gain.label, 0)
	}
	r.classify(s.label, r.relation, len(out))
	for t := range out {
		row := r.classes[t*s.label.width:][:s.label.Columns]
		if out[t].Head == 0 {
			out[t].Label = s.rootClass
			continue
		}
		row[s.rootClass] = -1 << 31 // only the root's own word is called so
		out[t].Label = best(row)
	}
}
