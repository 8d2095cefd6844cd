package model

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// randomFixed is a matrix whose sums cannot overflow.
func randomFixed(rng *rand.Rand, rows, columns int) *Fixed {
	m := newFixed(rows, columns)
	for j := range columns {
		m.Scale[j], m.Bias[j] = rng.Float32()*1e-6, int32(rng.IntN(1<<20))-1<<19
		for i := range rows {
			m.cells[m.place(i, j)] = int16(rng.IntN(2001) - 1000)
		}
	}
	return m
}

func activations(rng *rand.Rand, n int) []int16 {
	out := make([]int16, n)
	for i := range out {
		out[i] = int16(rng.IntN(2*one+1) - one)
	}
	return out
}

// TestAddEqualsDefinition: whatever the shape, each sum is the bias and the sum
// of the products, by the portable code and by the vector kernels.
func TestAddEqualsDefinition(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	for _, shape := range [][3]int{{1, 2, 1}, {2, 8, 16}, {3, 7, 17}, {5, 64, 40}, {7, 128, 512}, {13, 30, 33}, {30, 384, 64}} {
		rows, in, out := shape[0], shape[1], shape[2]
		m := randomFixed(rng, in, out)
		x := append(activations(rng, rows*in), 0)
		sums := make([]int32, rows*m.width)
		m.start(sums, rows, 0)
		want := slices.Clone(sums)
		m.add(sums, x, in, rows, 0, in)
		for r := range rows {
			for j := range out {
				for i := range in {
					cell := m.cells[m.place(i, j)]
					want[r*m.width+j] += int32(x[r*in+i]) * int32(cell)
				}
				if got := sums[r*m.width+j]; got != want[r*m.width+j] {
					t.Fatalf("%v: row %d column %d is %d, want %d", shape, r, j, got, want[r*m.width+j])
				}
			}
		}
		portable := make([]int32, rows*m.width)
		m.start(portable, rows, 0)
		for b := 0; b < m.width; b += block {
			addBlockPortable(portable[b:], m.width, x, in, m.cells[b*m.pairs*2:][:m.pairs*block*2], rows)
		}
		if !slices.Equal(portable, sums) {
			t.Errorf("%v: portable code differs", shape)
		}
	}
}

// TestAddPartOfRows: a layer's input and its hidden state are parts of one
// matrix.
func TestAddPartOfRows(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	m := randomFixed(rng, 48, 32)
	x := activations(rng, 48)
	whole, parts := make([]int32, 32), make([]int32, 32)
	m.add(whole, x, 48, 1, 0, 48)
	m.add(parts, x, 48, 1, 0, 32)
	m.add(parts, x[32:], 48, 1, 32, 48)
	if !slices.Equal(whole, parts) {
		t.Error("the parts do not add up to the whole")
	}
}

// TestKernelsEqualPortable: the floating-point kernels give the same bits.
func TestKernelsEqualPortable(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 3))
	for _, n := range []int{16, 32, 128, 24} {
		sums, scale := make([]int32, 4*n), make([]float32, 4*n)
		for j := range sums {
			sums[j], scale[j] = int32(rng.IntN(1<<30))-1<<29, rng.Float32()*3e-8
		}
		a, b := make([]int16, n), make([]int16, n)
		for _, low := range []float32{0, -top} {
			clamp(a, sums, scale, 300, low)
			clampPortable(b, sums, scale, 300, low)
			if !slices.Equal(a, b) {
				t.Errorf("clamp to %g: %v, portable %v", low, a, b)
			}
		}
		cellA := randoms(rng, n)
		cellB := slices.Clone(cellA)
		for range 3 {
			advance(a, cellA, sums, scale)
			advancePortable(b, cellB, sums, scale)
		}
		if !slices.Equal(a, b) {
			t.Errorf("hidden %v, portable %v", a, b)
		}
		for j := range cellA {
			if math.Float32bits(cellA[j]) != math.Float32bits(cellB[j]) {
				t.Fatalf("cell %d is %g, portable %g", j, cellA[j], cellB[j])
			}
		}
	}
}

// TestHalve: halved numbers come back within a twenty-thousandth of the
// largest, by either code.
func TestHalve(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 5))
	for _, largest := range []int{1, 100, 1 << 15, 1 << 20, 1 << 29} {
		x := make([]int32, 64)
		for i := range x {
			x[i] = int32(rng.IntN(2*largest+1) - largest)
		}
		h := halve(x)
		got, portable := make([]int32, 64), make([]int32, 64)
		widen(got, h.values, h.shift)
		widenPortable(portable, h.values, h.shift)
		if !slices.Equal(got, portable) {
			t.Errorf("up to %d: %v, portable %v", largest, got, portable)
		}
		for i := range x {
			if off := math.Abs(float64(x[i] - got[i])); off > float64(largest)*5e-5 {
				t.Errorf("%d comes back as %d", x[i], got[i])
			}
		}
	}
}

func TestRoundIsToEven(t *testing.T) {
	for x, want := range map[float32]int32{0: 0, 0.5: 0, 1.5: 2, 2.5: 2, -0.5: 0, -1.5: -2, 4094.7: 4095, -4095.2: -4095} {
		if got := round(x); got != want {
			t.Errorf("round(%g) = %d, want %d", x, got, want)
		}
	}
}

// BenchmarkFixed is a step of an LSTM layer: 24 sentences, 384 inputs, 512 sums.
func BenchmarkFixed(b *testing.B) {
	rng := rand.New(rand.NewPCG(1, 1))
	m := randomFixed(rng, 384, 512)
	x, sums := activations(rng, 24*384), make([]int32, 24*512)
	portable := func() {
		for c := 0; c < m.width; c += block {
			addBlockPortable(sums[c:], m.width, x, 384, m.cells[c*m.pairs*2:][:m.pairs*block*2], 24)
		}
	}
	for name, f := range map[string]func(){"vector": func() { m.add(sums, x, 384, 24, 0, 384) }, "portable": portable} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				f()
			}
			b.ReportMetric(float64(b.N)*24*384*512/b.Elapsed().Seconds()/1e9, "GMAC/s")
		})
	}
}

func BenchmarkAdvance(b *testing.B) {
	rng := rand.New(rand.NewPCG(1, 1))
	const n = 128
	sums, scale := make([]int32, 4*n), make([]float32, 4*n)
	for j := range sums {
		sums[j], scale[j] = int32(rng.IntN(1<<20))-1<<19, 1e-5
	}
	hidden, cell := make([]int16, n), make([]float32, n)
	for b.Loop() {
		advance(hidden, cell, sums, scale)
	}
}
