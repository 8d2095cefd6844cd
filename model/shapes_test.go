package model

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// addition is a call of add: its matrix, its input and the part of both that counts.
type addition struct {
	m                      *Fixed
	in                     []int16
	stride, rows, from, to int
}

// randomAddition is one whose numbers are of any size, so that sums overflow and
// wrap around. Of its input no more is there than add may read.
func randomAddition(rng *rand.Rand) addition {
	s := addition{rows: 1 + rng.IntN(40)}
	s.m = newFixed(1+rng.IntN(90), 1+rng.IntN(70))
	for j := range s.m.Columns {
		s.m.Bias[j] = int32(rng.Uint32())
		for i := range s.m.Rows {
			s.m.cells[s.m.place(i, j)] = anyInt16(rng)
		}
	}
	s.from, s.to = rng.IntN(s.m.pairs)*2, s.m.Rows
	if pairs := s.m.Rows / 2; pairs > s.from/2 && rng.IntN(2) == 0 {
		s.to = s.from + 2*(1+rng.IntN(pairs-s.from/2))
	}
	width := (s.to - s.from + 1) / 2 * 2
	s.stride = width + rng.IntN(5)
	s.in = make([]int16, (s.rows-1)*s.stride+width)
	for i := range s.in {
		s.in[i] = anyInt16(rng)
	}
	return s
}

// anyInt16 likes the ends of the range.
func anyInt16(rng *rand.Rand) int16 {
	if rng.IntN(8) == 0 {
		return []int16{math.MinInt16, math.MaxInt16, 0, -1}[rng.IntN(4)]
	}
	return int16(rng.Uint32())
}

// want is what add must make of sums, by the definition.
func (s addition) want(sums []int32) []int32 {
	out := slices.Clone(sums)
	for r := range s.rows {
		for j := range s.m.Columns {
			for i := s.from; i < s.to; i++ {
				weight := s.m.cells[((j/block*s.m.pairs+i/2)*block+j%block)*2+i%2]
				out[r*s.m.width+j] += int32(s.in[r*s.stride+i-s.from]) * int32(weight)
			}
		}
	}
	return out
}

// TestAddOfAnyShape: odd rows and columns, strides wider than the input, parts of
// the matrix, sums that wrap around; and nothing beyond the sums is written.
func TestAddOfAnyShape(t *testing.T) {
	rng := rand.New(rand.NewPCG(2, 1))
	for range 300 {
		s := randomAddition(rng)
		n := s.rows * s.m.width
		sums := make([]int32, n+64)
		for i := range sums {
			sums[i] = int32(rng.Uint32())
		}
		want := s.want(sums)
		s.m.add(sums[:n:n], s.in, s.stride, s.rows, s.from, s.to)
		if !slices.Equal(sums, want) {
			t.Fatalf("%d × %d from %d to %d, %d rows of stride %d: wrong", s.m.Rows, s.m.Columns, s.from, s.to, s.rows, s.stride)
		}
	}
}

// TestAddRefusesShortInput: what the vector kernels would read or write beyond a
// slice panics, as it does in the portable code.
func TestAddRefusesShortInput(t *testing.T) {
	rng := rand.New(rand.NewPCG(2, 2))
	for range 100 {
		s := randomAddition(rng)
		n := s.rows * s.m.width
		mustPanic(t, func() { s.m.add(make([]int32, n), s.in[:len(s.in)-1], s.stride, s.rows, s.from, s.to) })
		mustPanic(t, func() { s.m.add(make([]int32, n-1), s.in, s.stride, s.rows, s.from, s.to) })
	}
	for _, n := range []int{8, 16, 48} {
		sums, scale := make([]int32, 4*n), make([]float32, 4*n)
		mustPanic(t, func() { clamp(make([]int16, n), sums[:n-1:n-1], scale, 1, 0) })
		mustPanic(t, func() { clamp(make([]int16, n), sums, scale[:n-1:n-1], 1, 0) })
		hidden, cell := make([]int16, n), make([]float32, n)
		mustPanic(t, func() { advance(hidden[:n-1], cell, sums, scale) })
		mustPanic(t, func() { advance(hidden, cell, sums[:4*n-1], scale) })
		mustPanic(t, func() { advance(hidden, cell, sums, scale[:4*n-1]) })
		mustPanic(t, func() { multiplyAdd(make([]float32, n), make([]float32, 3), make([]float32, 3*n-1)) })
	}
}

func mustPanic(t *testing.T, f func()) {
	t.Helper()
	defer func() {
		if recover() == nil {
			t.Error("reads or writes beyond a slice")
		}
	}()
	f()
}

// TestExtremes: the kernels agree on halves, on zeros of both signs, on numbers
// below the normal ones and on infinities, in vectors of any length.
func TestExtremes(t *testing.T) {
	rng := rand.New(rand.NewPCG(2, 3))
	numbers := []int32{math.MinInt32, math.MaxInt32, 0, -1, 1, 3, -5, 8189, -8189, 1<<24 + 1}
	scales := []float32{0, 0.5, -0.5, 1, 1e-45, 1e-38, 1e-9, 1e-5, 1e30}
	for range 500 {
		n := 1 + rng.IntN(40)
		if rng.IntN(2) == 0 {
			n = (n + block - 1) / block * block
		}
		sums, scale := make([]int32, 4*n), make([]float32, 4*n)
		for j := range sums {
			sums[j], scale[j] = numbers[rng.IntN(len(numbers))], scales[rng.IntN(len(scales))]
		}
		equalClamp(t, n, sums, scale, []float32{1, 0.5, 300, 1e30}[rng.IntN(4)], []float32{0, -top}[rng.IntN(2)])
		equalAdvance(t, sums, scale, randoms(rng, n))
		equalMultiplyAdd(t, rng, rng.IntN(20), rng.IntN(160))
		equalMultiplyAdd(t, rng, 1+rng.IntN(20), lane*rng.IntN(20))
	}
}

// TestTanhOfKernels: so many numbers between the bounds of tanh that the last bit of
// a coefficient shows (but that of the highest power, which is too small).
func TestTanhOfKernels(t *testing.T) {
	rng := rand.New(rand.NewPCG(2, 4))
	const n = 1 << 16
	sums, scale := make([]int32, 4*n), make([]float32, 4*n)
	for j := range sums {
		sums[j], scale[j] = int32(rng.Uint32()), 9.0/(1<<31)
	}
	equalAdvance(t, sums, scale, randoms(rng, n))
}

// equalClamp compares clamp with the portable code, and what lies beyond its end.
func equalClamp(t *testing.T, n int, sums []int32, scale []float32, gain, low float32) {
	t.Helper()
	got, want := make([]int16, n+32), make([]int16, n+32)
	clamp(got[:n:n], sums[:n], scale[:n], gain, low)
	clampPortable(want[:n], sums, scale, gain, low)
	if !slices.Equal(got, want) {
		t.Fatalf("clamp of %d differs from the portable code", n)
	}
}

func equalAdvance(t *testing.T, sums []int32, scale, cell []float32) {
	t.Helper()
	n := len(cell)
	got, want := make([]int16, n+32), make([]int16, n+32)
	cellGot, cellWant := append(slices.Clone(cell), make([]float32, 16)...), append(slices.Clone(cell), make([]float32, 16)...)
	for range 2 {
		advance(got[:n:n], cellGot[:n:n], sums, scale)
		advancePortable(want[:n], cellWant[:n], sums, scale)
	}
	if !slices.Equal(got, want) || !sameBits(cellGot, cellWant) {
		t.Fatalf("advance of %d differs from the portable code", n)
	}
}

func equalMultiplyAdd(t *testing.T, rng *rand.Rand, rows, columns int) {
	t.Helper()
	in, cells, got := randoms(rng, rows), randoms(rng, rows*columns), randoms(rng, columns+lane)
	want := slices.Clone(got)
	multiplyAdd(got[:columns:columns], in, cells)
	multiplyAddPortable(want[:columns], in, cells)
	if !sameBits(got, want) {
		t.Fatalf("multiplyAdd of %d × %d differs from the portable code", rows, columns)
	}
}

func sameBits(a, b []float32) bool {
	return slices.EqualFunc(a, b, func(x, y float32) bool { return math.Float32bits(x) == math.Float32bits(y) })
}
