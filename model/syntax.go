package model

import (
	"errors"
	"math"
	"slices"
	"unicode/utf8"
)

// Syntax is the network of one language: tags, features, lemmas, and scores for
// heads and relations. It is safe for concurrent use. train/syntax.py describes
// and trains it.
type Syntax struct {
	UPOS, Feats, Labels []string
	scripts             []script
	known               []uint32 // hashes of the words that have an embedding of their own, sorted
	word, sub           Table
	dense               Matrix
	layers              [2][2]direction // layer, then forward and backward
	upos, feats, lemma  Matrix
	arcDep, arcHead     Matrix
	labelDep, labelHead Matrix
	root                []float32
	arc, label          Matrix
	rootLabel           int
}

// direction is one direction of one LSTM layer. Gates stand in PyTorch's order:
// input, forget, cell, output.
type direction struct{ input, hidden Matrix }

// NewSyntax reads the network from a model file.
func NewSyntax(data []byte) (*Syntax, error) {
	f, err := Open(data)
	if err != nil {
		return nil, err
	}
	s := &Syntax{UPOS: f.Header.UPOS, Feats: f.Header.Feats, Labels: f.Label}
	if s.scripts, err = parseScripts(f.Header.Lemma); err != nil {
		return nil, err
	}
	if s.rootLabel = slices.Index(s.Labels, "root"); s.rootLabel < 0 {
		return nil, errors.New("model has no relation \"root\"")
	}
	l := loader{file: f}
	s.word, s.sub = l.table("word"), l.table("sub")
	s.known = l.integers("known")
	for _, m := range []struct {
		name string
		to   *Matrix
	}{
		{"dense", &s.dense}, {"upos", &s.upos}, {"feats", &s.feats}, {"lemma", &s.lemma},
		{"arc_dep", &s.arcDep}, {"arc_head", &s.arcHead}, {"label_dep", &s.labelDep}, {"label_head", &s.labelHead},
	} {
		*m.to = l.matrix(m.name+".weight", m.name+".bias")
	}
	for layer, name := range []string{"lstm0.", "lstm1."} {
		for way, part := range []string{"forward.", "backward."} {
			s.layers[layer][way] = direction{l.matrix(name+part+"input", name+part+"bias"), l.matrix(name+part+"hidden", "")}
		}
	}
	s.root = l.floats("root")
	s.arc = l.matrix("arc", "")
	s.label = l.labels()
	return s, l.err
}

// loader reads tensors until the first error.
type loader struct {
	file *File
	err  error
}

func (l *loader) keep(err error) {
	if l.err == nil {
		l.err = err
	}
}

func (l *loader) table(name string) Table {
	t, err := l.file.Table(name)
	l.keep(err)
	return t
}

func (l *loader) matrix(name, bias string) Matrix {
	m, err := l.file.Matrix(name, bias)
	l.keep(err)
	return m
}

func (l *loader) floats(name string) []float32 {
	x, _, err := l.file.Floats(name)
	l.keep(err)
	return x
}

func (l *loader) integers(name string) []uint32 {
	x, err := l.file.Integers(name)
	l.keep(err)
	return x
}

// labels lays the tensor label × dependent × head out as a map from the
// dependent to label × head, each head row padded to a multiple of lane.
func (l *loader) labels() Matrix {
	x, shape, err := l.file.Floats("label")
	if err == nil && len(shape) != 3 {
		err = errors.New("tensor label must have three dimensions")
	}
	if err != nil {
		l.keep(err)
		return Matrix{}
	}
	n, rows, cols := shape[0], shape[1], shape[2]
	padded := (cols + lane - 1) / lane * lane
	cells := make([]float32, rows*n*padded)
	for k := range n {
		for i := range rows {
			copy(cells[(i*n+k)*padded:], x[(k*rows+i)*cols:(k*rows+i+1)*cols])
		}
	}
	return newMatrix(rows, n*padded, cells)
}

// Encoding is a sentence as the network sees it, before its tree is chosen.
type Encoding struct {
	net       *Syntax
	UPOS      []int       // best class a word
	Feats     []int       // best class a word
	scripts   []int       // best lemma scripts
	Arcs      [][]float32 // Arcs[d][h]: score of head h (0 is the root) for word d (from 0)
	labelDep  [][]float32
	labelHead [][]float32 // from 0, the root
}

// Encode runs the network over the words of one sentence.
func (s *Syntax) Encode(forms []string) *Encoding {
	n := len(forms)
	words := s.words(forms)
	first := s.bilstm(0, words, n)
	hidden := s.bilstm(1, first, n)
	e := &Encoding{net: s, UPOS: make([]int, n), Feats: make([]int, n), scripts: make([]int, n)}
	both := make([]float32, len(hidden[0])+len(words[0]))
	room := make([]float32, max(s.upos.width, s.feats.width, s.lemma.width))
	for i := range n {
		copy(both[copy(both, hidden[i]):], words[i])
		e.UPOS[i] = best(s.upos.Apply(room, both))
		e.Feats[i] = best(s.feats.Apply(room, both))
		e.scripts[i] = best(s.lemma.Apply(room, both))
	}
	s.biaffine(e, hidden)
	return e
}

// words maps each form to its vector; equal forms share one.
func (s *Syntax) words(forms []string) [][]float32 {
	seen := map[string][]float32{}
	out := make([][]float32, len(forms))
	for i, form := range forms {
		v, ok := seen[form]
		if !ok {
			v = s.wordVector(form)
			seen[form] = v
		}
		out[i] = v
	}
	return out
}

func (s *Syntax) wordVector(form string) []float32 {
	embed := s.word.Columns
	in := make([]float32, 2*embed)
	hash := wordHash(form)
	if _, known := slices.BinarySearch(s.known, uint32(hash>>32)); known {
		s.word.AddRow(in[:embed], uint32(hash%uint64(len(s.word.scale))))
	}
	grams := subwords(form, uint64(len(s.sub.scale)))
	for _, g := range grams {
		s.sub.AddRow(in[embed:], g)
	}
	scale := float32(1 / math.Sqrt(float64(len(grams))))
	for i := embed; i < len(in); i++ {
		in[i] *= scale
	}
	out := s.dense.Apply(make([]float32, s.dense.width), in)
	relu(out)
	return out
}

// bilstm runs one layer in both directions and joins their outputs.
func (s *Syntax) bilstm(layer int, in [][]float32, n int) [][]float32 {
	size := s.layers[layer][0].hidden.Rows
	out := make([][]float32, n)
	flat := make([]float32, n*2*size)
	for i := range out {
		out[i] = flat[i*2*size : (i+1)*2*size]
	}
	for way := range 2 {
		d := &s.layers[layer][way]
		gates := make([]float32, d.input.width)
		cell, hidden := make([]float32, size), make([]float32, size)
		for step := range n {
			i := step
			if way == 1 {
				i = n - 1 - step
			}
			d.input.Apply(gates, in[i])
			d.hidden.Add(gates, hidden)
			advance(gates, cell, hidden)
			copy(out[i][way*size:], hidden)
		}
	}
	return out
}

// advance is one step of an LSTM cell.
func advance(gates, cell, hidden []float32) {
	n := len(cell)
	for j := range cell {
		in, forget := sigmoid(gates[j]), sigmoid(gates[n+j])
		cell[j] = float32(forget*cell[j]) + float32(in*tanh(gates[2*n+j]))
		hidden[j] = sigmoid(gates[3*n+j]) * tanh(cell[j])
	}
}

// biaffine scores every pair of word and head (Dozat and Manning 2017).
func (s *Syntax) biaffine(e *Encoding, hidden [][]float32) {
	n := len(hidden)
	heads := make([][]float32, n+1)
	e.labelHead = make([][]float32, n+1)
	for h := range heads {
		in := s.root
		if h > 0 {
			in = hidden[h-1]
		}
		heads[h] = project(&s.arcHead, in)
		e.labelHead[h] = withOne(project(&s.labelHead, in))
	}
	room := make([]float32, s.arc.width)
	for _, h := range hidden {
		dep := s.arc.Apply(room, withOne(project(&s.arcDep, h)))
		scores := make([]float32, n+1)
		for j := range scores {
			scores[j] = dot(dep, heads[j])
		}
		e.Arcs = append(e.Arcs, scores)
		e.labelDep = append(e.labelDep, withOne(project(&s.labelDep, h)))
	}
}

func project(m *Matrix, in []float32) []float32 {
	out := m.Apply(make([]float32, m.width, m.width+lane), in)
	relu(out)
	return out
}

// withOne appends the constant 1 that carries the linear terms, and zeros up to
// a multiple of lane.
func withOne(x []float32) []float32 {
	x = append(x, 1)
	for len(x)%lane != 0 {
		x = append(x, 0)
	}
	return x
}

// Label is the best relation of word d (from 0) under head h (from 1; 0 is the
// root), which alone can be called root.
func (e *Encoding) Label(d, h int) string {
	s := e.net
	if h == 0 {
		return "root"
	}
	dep := s.label.Apply(make([]float32, s.label.width), e.labelDep[d][:s.label.Rows])
	head := e.labelHead[h]
	bestLabel, bestScore := 0, float32(math.Inf(-1))
	for k := range s.Labels {
		if score := dot(dep[k*len(head):(k+1)*len(head)], head); k != s.rootLabel && score > bestScore {
			bestLabel, bestScore = k, score
		}
	}
	return s.Labels[bestLabel]
}

// Lemma is the lemma of a form by the script chosen for word d.
func (e *Encoding) Lemma(d int, form string) string { return e.net.scripts[e.scripts[d]].apply(form) }

func best(x []float32) int {
	b := 0
	for i, v := range x {
		if v > x[b] {
			b = i
		}
	}
	return b
}

// letters is the number of code points.
func letters(s string) int { return utf8.RuneCountInString(s) }
