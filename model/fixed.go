package model

import (
	"encoding/binary"
	"fmt"
	"math"
)

// Fixed-point arithmetic: activations are int16, weights int16, sums int32. A
// sum of integers is the same in any order, so kernels of any width give the
// same bits. train/export.py chooses the scales so that no sum can overflow.

const (
	one   = 4096 // what stands for 1.0 in a hidden state
	top   = 4095 // the largest activation
	block = 16   // columns that the kernels handle together
)

// Fixed is a linear map from Rows activations to Columns sums. A sum of 1 in
// column j stands for Scale[j].
type Fixed struct {
	Rows, Columns int
	Scale         []float32 // width numbers, the last width-Columns of them 0
	Bias          []int32   // width numbers, in units of Scale
	styles        [][]int32 // in place of Bias, by style; nil if all styles have the same
	width         int       // Columns rounded up to a multiple of block
	pairs         int       // (Rows+1)/2
	// cells holds, for each block of columns and each pair of rows, the two
	// weights of each column side by side, as the vector instructions take them.
	cells []int16
}

// Fixed reads a fixed-point matrix: a scale and a bias a column, then the cells
// row by row.
func (f *File) Fixed(name string) (*Fixed, error) {
	data, shape, err := f.read(name, "fixed", func(s []int) int { return 2*product(s) + 8*s[len(s)-1] })
	if err != nil {
		return nil, err
	}
	if len(shape) != 2 {
		return nil, fmt.Errorf("tensor %s has %d dimensions, want 2", name, len(shape))
	}
	m := newFixed(shape[0], shape[1])
	for j := range m.Columns {
		m.Scale[j] = math.Float32frombits(binary.LittleEndian.Uint32(data[4*j:]))
		m.Bias[j] = int32(binary.LittleEndian.Uint32(data[4*(m.Columns+j):]))
	}
	cells := data[8*m.Columns:]
	for i := range m.Rows {
		for j := range m.Columns {
			m.cells[m.place(i, j)] = int16(binary.LittleEndian.Uint16(cells[2*(i*m.Columns+j):]))
		}
	}
	if name += ".styles"; f.has(name) {
		m.styles, err = f.Rows(name, m.width)
	}
	return m, err
}

// fixedOf puts floating-point matrices of the same input side by side as one of
// integers. Each column has the finest scale with which inputs of at most top
// cannot overflow; a sum of 1 stands for the scale times the input's unit.
func fixedOf(parts ...*Matrix) *Fixed {
	columns := 0
	for _, p := range parts {
		columns += p.Columns
	}
	m := newFixed(parts[0].Rows, columns)
	at := 0
	for _, p := range parts {
		for j := range p.Columns {
			m.fill(at, func(i int) float32 { return p.cells[i*p.width+j] })
			at++
		}
	}
	return m
}

// fill writes column j.
func (m *Fixed) fill(j int, weight func(i int) float32) {
	const most = 1 << 29 / top // that the weights of a column may add up to
	sum, largest := float32(1e-9), float32(0)
	for i := range m.Rows {
		w := max(weight(i), -weight(i))
		sum, largest = sum+w, max(largest, w)
	}
	m.Scale[j] = max(sum/most, largest/math.MaxInt16)
	for i := range m.Rows {
		m.cells[m.place(i, j)] = int16(round(weight(i) / m.Scale[j]))
	}
}

func newFixed(rows, columns int) *Fixed {
	m := &Fixed{}
	m.shape(rows, columns)
	m.Scale, m.Bias = make([]float32, m.width), make([]int32, m.width)
	return m
}

// shape gives m room for rows × columns cells; what they hold is undefined.
func (m *Fixed) shape(rows, columns int) {
	m.Rows, m.Columns = rows, columns
	m.width, m.pairs = (columns+block-1)/block*block, (rows+1)/2
	m.cells = resized(m.cells, m.width*m.pairs*2)
}

// place is the place in cells of the weight from input i to column j.
func (m *Fixed) place(i, j int) int { return ((j/block*m.pairs+i/2)*block+j%block)*2 + i%2 }

// setColumn writes the weights of column j, an even number of them.
func (m *Fixed) setColumn(j int, weights []int16) {
	at := m.place(0, j)
	for i := 0; i < len(weights); i += 2 {
		m.cells[at], m.cells[at+1] = weights[i], weights[i+1]
		at += 2 * block
	}
}

// start fills rows of sums with the bias that a style has.
func (m *Fixed) start(sums []int32, rows, style int) {
	bias := m.Bias
	if m.styles != nil {
		bias = m.styles[style]
	}
	for r := range rows {
		copy(sums[r*m.width:(r+1)*m.width], bias)
	}
}

// add adds the map of rows of activations, without bias, to rows of sums.
// Row r of in begins at in[r*stride]; row r of sums has width numbers. Only the
// weights of the input rows [from, to) are used, for in[…] at their place;
// from is even.
func (m *Fixed) add(sums []int32, in []int16, stride, rows, from, to int) {
	if rows == 0 {
		return
	}
	pairs := (to - from + 1) / 2
	_, _ = sums[rows*m.width-1], in[(rows-1)*stride+2*pairs-1]
	for b := 0; b < m.width; b += block {
		cells := m.cells[(b/block*m.pairs+from/2)*block*2:][:pairs*block*2]
		addBlock(sums[b:], m.width, in, stride, cells, rows)
	}
}

// addBlockPortable adds in × cells to one block of columns of the sums.
func addBlockPortable(sums []int32, width int, in []int16, stride int, cells []int16, rows int) {
	pairs := len(cells) / (2 * block)
	for r := range rows {
		row, sum := in[r*stride:][:2*pairs], (*[block]int32)(sums[r*width:])
		for p := range pairs {
			a, b := int32(row[2*p]), int32(row[2*p+1])
			w := (*[2 * block]int16)(cells[p*2*block:])
			for j := range sum {
				sum[j] += a*int32(w[2*j]) + b*int32(w[2*j+1])
			}
		}
	}
}

// clampPortable turns sums into activations: the number that each stands for,
// times gain, not below low nor above top.
func clampPortable(out []int16, sums []int32, scale []float32, gain, low float32) {
	for j := range out {
		v := float32(float32(sums[j])*scale[j]) * gain
		out[j] = int16(round(max(low, min(top, v))))
	}
}

// round is the nearest integer, the even one of two; |x| is below 2^22.
func round(x float32) int32 {
	const magic = 3 << 22 // adding it leaves no bits for a fraction
	return int32(float32(x+magic) - magic)
}

// advancePortable is one step of an LSTM cell. The sums hold the gates in
// PyTorch's order: input, forget, cell, output.
func advancePortable(hidden []int16, cell []float32, sums []int32, scale []float32) {
	n := len(cell)
	gate := func(k int) float32 { return float32(float32(sums[k]) * scale[k]) }
	for j := range cell {
		in, forget := sigmoid(gate(j)), sigmoid(gate(n+j))
		cell[j] = float32(forget*cell[j]) + float32(in*tanh(gate(2*n+j)))
		hidden[j] = int16(round(float32(float32(sigmoid(gate(3*n+j))*tanh(cell[j])) * one)))
	}
}

// best is the place of the largest number, the first of several.
func best(x []int32) int {
	b := 0
	for i, v := range x {
		if v > x[b] {
			b = i
		}
	}
	return b
}

// resized is s with n elements, in the same memory if it has the room; what
// they hold is undefined.
func resized[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	return s[:n]
}
