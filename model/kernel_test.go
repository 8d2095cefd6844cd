package model

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestKernelEqualsPortable: the vector kernel gives the same bits.
func TestKernelEqualsPortable(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	for _, size := range [][2]int{{1, 8}, {3, 16}, {7, 64}, {128, 512}, {161, 216}, {10, 72}, {0, 8}, {5, 136}} {
		rows, columns := size[0], size[1]
		in, cells := randoms(rng, rows), randoms(rng, rows*columns)
		want := randoms(rng, columns)
		got := append([]float32(nil), want...)
		multiplyAddPortable(want, in, cells)
		multiplyAdd(got, in, cells)
		for j := range want {
			if math.Float32bits(want[j]) != math.Float32bits(got[j]) {
				t.Fatalf("%d × %d: column %d is %g, portable %g", rows, columns, j, got[j], want[j])
			}
		}
	}
}

// TestAddScaledEqualsPortable: as above, for rows of a table.
func TestAddScaledEqualsPortable(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 4))
	for _, n := range []int{0, 5, 8, 80, 96, 100} {
		cells := make([]byte, n)
		for i := range cells {
			cells[i] = byte(rng.Uint32())
		}
		want := randoms(rng, n)
		got := append([]float32(nil), want...)
		addScaledPortable(want, cells, 0.0137)
		addScaled(got, cells, 0.0137)
		for j := range want {
			if math.Float32bits(want[j]) != math.Float32bits(got[j]) {
				t.Fatalf("%d cells: column %d is %g, portable %g", n, j, got[j], want[j])
			}
		}
	}
}

func TestTanh(t *testing.T) {
	for x := -12.0; x <= 12; x += 0.01 {
		if got := float64(tanh(float32(x))); math.Abs(got-math.Tanh(x)) > 1e-6 {
			t.Errorf("tanh(%g) = %g, want %g", x, got, math.Tanh(x))
		}
	}
}

func TestHalf(t *testing.T) {
	for bits, want := range map[uint16]float32{0: 0, 0x3c00: 1, 0xc000: -2, 0x3555: 0.33325195, 0x0001: 5.9604645e-08, 0x7bff: 65504} {
		if got := half(bits); got != want {
			t.Errorf("half(%#x) = %g, want %g", bits, got, want)
		}
	}
}

func BenchmarkMultiplyAdd(b *testing.B) {
	rng := rand.New(rand.NewPCG(1, 1))
	in, cells, out := randoms(rng, 128), randoms(rng, 128*512), make([]float32, 512)
	for name, f := range map[string]func(out, in, cells []float32){"vector": multiplyAdd, "portable": multiplyAddPortable} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				f(out, in, cells)
			}
			b.ReportMetric(float64(b.N)*128*512/b.Elapsed().Seconds()/1e9, "GMAC/s")
		})
	}
}

func randoms(rng *rand.Rand, n int) []float32 {
	x := make([]float32, n)
	for i := range x {
		x[i] = float32(rng.NormFloat64())
	}
	return x
}
