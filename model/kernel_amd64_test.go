//go:build !portable

package model

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestSixRows: the two kernels for six rows, of which a processor uses one.
func TestSixRows(t *testing.T) {
	for name, kernel := range map[string]struct {
		has bool
		add func(sums *int32, width int, in *int16, stride int, cells *int16, pairs int)
	}{"AVX2": {hasAVX2, addRows6AVX2}, "VNNI": {hasVNNI, addRows6VNNI}} {
		t.Run(name, func(t *testing.T) {
			if !kernel.has {
				t.Skip("not in this processor")
			}
			rng := rand.New(rand.NewPCG(4, 1))
			for pairs := 1; pairs < 40; pairs++ {
				width, stride := block*(1+pairs%3), 2*pairs+pairs%5
				in, cells, sums := make([]int16, 6*stride), make([]int16, 2*block*pairs), make([]int32, 6*width)
				for i := range in {
					in[i] = anyInt16(rng)
				}
				for i := range cells {
					cells[i] = anyInt16(rng)
				}
				want := slices.Clone(sums)
				addBlockPortable(want, width, in, stride, cells, 6)
				kernel.add(&sums[0], width, &in[0], stride, &cells[0], pairs)
				if !slices.Equal(sums, want) {
					t.Fatalf("%d pairs: %v, portable %v", pairs, sums, want)
				}
			}
		})
	}
}
