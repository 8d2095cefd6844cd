package model

import "strings"

// maxKnown bounds the tokens remembered, some six megabytes of them.
const maxKnown = 4096

// BorderScores scores the places of texts. It remembers what it computed of
// each distinct token; that depends on nothing else, so that it may serve one
// text after the other.
type BorderScores struct {
	net   *Borders
	seen  [4]map[string]int // by the spaces around, where they matter
	known []knownToken      // the first is the edge of a paragraph

	places     []int // the tokens of the paragraph in known, an edge at each end
	fore, aft  []float32
	sum, fresh []float32
	row        []byte
}

// knownToken is what depends on a token alone.
type knownToken struct {
	vector []float32
	gates  []float32
	shares []float32 // what it adds to the hidden layer, for each place of the window
	have   uint32    // the places whose share is computed
}

// Scores lends a scorer; Release gives it back.
func (b *Borders) Scores() *BorderScores {
	if s, ok := b.free.Get().(*BorderScores); ok {
		return s
	}
	s := &BorderScores{net: b, sum: make([]float32, b.hidden), fresh: make([]float32, b.vector), row: make([]byte, b.vector)}
	s.forget()
	return s
}

// Release gives the scorer back for another text.
func (s *BorderScores) Release() { s.net.free.Put(s) }

// forget makes the edge the only known token.
func (s *BorderScores) forget() {
	b := s.net
	for i := range s.seen {
		s.seen[i] = map[string]int{}
	}
	s.known = s.known[:0]
	s.add(b.edge)
	open := s.known[0].gates[:2*b.chain]
	for i := range open {
		open[i] = 1 // an edge forgets what stood beyond it
	}
}

// Paragraph scores the places after the tokens that may end a sentence; more
// than 0 is a border. Other places keep what scores holds.
func (s *BorderScores) Paragraph(tokens []BorderToken, may []bool, scores []float32) {
	if len(s.known) > maxKnown {
		s.forget()
	}
	s.places = append(s.places[:0], 0)
	for i := range tokens {
		s.places = append(s.places, s.find(&tokens[i]))
	}
	s.places = append(s.places, 0)
	s.chains()
	for i := range tokens {
		if may[i] {
			scores[i] = s.score(i+1, &tokens[i])
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
		clear(s.fresh)
		for _, row := range s.net.rows(t) {
			s.net.table.AddRow(s.fresh, row, s.row)
		}
		n = s.add(s.fresh)
		seen[strings.Clone(t.Text)] = n // the text itself may go
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
	b, n := s.net, len(s.known)
	if n < cap(s.known) && s.known[:n+1][n].vector != nil {
		s.known = s.known[:n+1] // the room of a forgotten token
		s.known[n].have = 0
	} else {
		room := make([]float32, b.vector+b.g+(b.left+b.right)*b.hidden)
		s.known = append(s.known, knownToken{vector: room[:b.vector], gates: room[b.vector:][:b.g], shares: room[b.vector+b.g:]})
	}
	copy(s.known[n].vector, vector)
	gates := s.known[n].gates
	copy(gates, b.gatesBias)
	multiplyAdd(gates, vector, b.gates)
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
	c, n := s.net.chain, len(s.places)
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
	gates := s.known[s.places[t]].gates
	open, content := gates[gate:gate+b.chain], gates[2*b.chain+gate:][:b.chain]
	to := h[t*b.chain:][:b.chain]
	if from < 0 || from == len(s.places) {
		copy(to, content)
		return
	}
	past := h[from*b.chain:][:len(to)]
	for i := range to {
		to[i] = past[i] + float32(open[i]*(content[i]-past[i]))
	}
}

// score scores the place behind a token, the tth of places.
func (s *BorderScores) score(t int, token *BorderToken) float32 {
	b := s.net
	copy(s.sum, b.bias)
	for place := range b.left + b.right {
		k := min(max(t-b.left+1+place, 0), len(s.places)-1)
		for i, x := range s.share(s.places[k], place) {
			s.sum[i] += x
		}
	}
	multiplyAdd(s.sum, s.fore[t*b.chain:][:b.chain], b.chains[:b.chain*b.hidden])
	multiplyAdd(s.sum, s.aft[(t+1)*b.chain:][:b.chain], b.chains[b.chain*b.hidden:])
	if !token.GluedAfter {
		for i, x := range b.spaced {
			s.sum[i] += x
		}
	}
	score := b.elsewhere
	if token.Stops() {
		score = b.afterStop
	}
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
	b, k := s.net, &s.known[known]
	share := k.shares[place*b.hidden:][:b.hidden]
	if k.have&(1<<place) == 0 {
		k.have |= 1 << place
		clear(share)
		multiplyAdd(share, k.vector, b.window[place*b.vector*b.hidden:][:b.vector*b.hidden])
	}
	return share
}
