package model

// lanes is how many outputs weigh keeps in registers at a time.
const lanes = 8

// BorderScores scores the places of one text. It remembers what it computed of
// each distinct token, so one serves all paragraphs of a document.
type BorderScores struct {
	net  *Borders
	seen [4]map[string]int // by the spaces around, where they matter
	slab []float32         // a known token: vector, gates, then its share in the window, place by place
	have []uint32          // a known token: the places whose share is in slab
	size int               // numbers a known token

	known     []int // the tokens of the paragraph, an edge at each end
	fore, aft []float32
	sum       []float32
}

// maxKnown bounds the tokens remembered, some six megabytes of them.
const maxKnown = 4096

// Scores begins a text.
func (b *Borders) Scores() *BorderScores {
	s := &BorderScores{net: b, size: b.vector + b.g + (b.left+b.right)*b.hidden, sum: make([]float32, b.hidden)}
	s.forget()
	return s
}

// forget makes the edge the only known token.
func (s *BorderScores) forget() {
	b := s.net
	for i := range s.seen {
		s.seen[i] = map[string]int{}
	}
	s.slab, s.have = s.slab[:0], s.have[:0]
	s.add(b.edge)
	gates := s.slab[b.vector : b.vector+b.g]
	for i := range 2 * b.chain {
		gates[i] = 1 // an edge forgets what stood beyond it
	}
}

// Paragraph scores the places after the tokens that may end a sentence; more
// than 0 is a border. Other places keep what scores holds.
func (s *BorderScores) Paragraph(tokens []BorderToken, may []bool, scores []float32) {
	if len(s.have) > maxKnown {
		s.forget()
	}
	s.known = append(s.known[:0], 0)
	for i := range tokens {
		s.known = append(s.known, s.find(&tokens[i]))
	}
	s.known = append(s.known, 0)
	s.chains()
	for i := range tokens {
		if may[i] {
			scores[i] = s.score(i+1, tokens[i].GluedAfter)
		}
	}
}

// find is the number of a known token; a new one is computed.
func (s *BorderScores) find(t *BorderToken) int {
	seen := s.seen[0]
	if len(t.Text) <= 2 && isQuotation(t.Fold) {
		seen = s.seen[quotationCase(t)]
	}
	n, ok := seen[t.Text]
	if !ok {
		vector := make([]float32, s.net.vector)
		for _, row := range s.net.rows(t) {
			s.net.table.AddRow(vector, row)
		}
		n = s.add(vector)
		seen[t.Text] = n
	}
	return n
}

func quotationCase(t *BorderToken) int {
	n := 0
	if t.GluedBefore {
		n++
	}
	if t.GluedAfter {
		n += 2
	}
	return n
}

// add makes a vector a known token and computes its gates.
func (s *BorderScores) add(vector []float32) int {
	b, n := s.net, len(s.have)
	s.have = append(s.have, 0)
	s.slab = append(s.slab, make([]float32, s.size)...)
	own := s.slab[n*s.size:]
	copy(own, vector)
	gates := own[b.vector : b.vector+b.g]
	copy(gates, b.gatesBias)
	weigh(gates, vector, b.gates)
	for i := range gates {
		if i < 2*b.chain {
			gates[i] = between(0, float32(0.25*gates[i])+0.5, 1)
		} else {
			gates[i] = between(-1, gates[i], 1)
		}
	}
	return n
}

func between(low, x, high float32) float32 { return min(max(x, low), high) }

// chains runs the gated averages over the paragraph.
func (s *BorderScores) chains() {
	c, n := s.net.chain, len(s.known)
	if need := n * c; cap(s.fore) < need {
		s.fore, s.aft = make([]float32, 2*need), make([]float32, 2*need)
	}
	s.fore, s.aft = s.fore[:n*c], s.aft[:n*c]
	for t := range n {
		s.step(s.fore, t, t-1, 0)
	}
	for t := n - 1; t >= 0; t-- {
		s.step(s.aft, t, t+1, c)
	}
}

// step moves a chain from one token to the next; at the edges it starts anew.
func (s *BorderScores) step(h []float32, t, from, gate int) {
	b := s.net
	gates := s.slab[s.known[t]*s.size+b.vector:][:b.g]
	open, content := gates[gate:gate+b.chain], gates[2*b.chain+gate:][:b.chain]
	to := h[t*b.chain:][:b.chain]
	if from < 0 || from == len(s.known) {
		copy(to, content)
		return
	}
	past := h[from*b.chain:][:len(to)]
	for i := range to {
		to[i] = past[i] + float32(open[i]*(content[i]-past[i]))
	}
}

// score scores the place behind token t of known.
func (s *BorderScores) score(t int, glued bool) float32 {
	b := s.net
	copy(s.sum, b.bias)
	for place := range b.left + b.right {
		k := between(0, float32(t-b.left+1+place), float32(len(s.known)-1))
		share := s.share(s.known[int(k)], place)
		for i, x := range share {
			s.sum[i] += x
		}
	}
	weigh(s.sum, s.fore[t*b.chain:][:b.chain], b.chains[:b.chain*b.hidden])
	weigh(s.sum, s.aft[(t+1)*b.chain:][:b.chain], b.chains[b.chain*b.hidden:])
	if !glued {
		for i, x := range b.spaced {
			s.sum[i] += x
		}
	}
	score := b.shift
	for i, x := range s.sum {
		if x > 0 {
			score += float32(x * b.score[i])
		}
	}
	return score
}

// share is what a known token adds to the hidden layer from a place of the
// window, computed at its first use.
func (s *BorderScores) share(known, place int) []float32 {
	b := s.net
	own := s.slab[known*s.size:][:s.size]
	share := own[b.vector+b.g+place*b.hidden:][:b.hidden]
	if s.have[known]&(1<<place) == 0 {
		s.have[known] |= 1 << place
		weigh(share, own[:b.vector], b.window[place*b.vector*b.hidden:][:b.vector*b.hidden])
	}
	return share
}

// weigh adds to sums the numbers of in, each by its row of weights, in order.
// Eight sums at a time stay in registers.
func weigh(sums, in, weights []float32) {
	width := len(sums)
	for at := 0; at+lanes <= width; at += lanes {
		s := (*[lanes]float32)(sums[at:])
		s0, s1, s2, s3, s4, s5, s6, s7 := s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7]
		row := at
		for _, x := range in {
			w := (*[lanes]float32)(weights[row:])
			s0 += float32(x * w[0])
			s1 += float32(x * w[1])
			s2 += float32(x * w[2])
			s3 += float32(x * w[3])
			s4 += float32(x * w[4])
			s5 += float32(x * w[5])
			s6 += float32(x * w[6])
			s7 += float32(x * w[7])
			row += width
		}
		*s = [lanes]float32{s0, s1, s2, s3, s4, s5, s6, s7}
	}
}
