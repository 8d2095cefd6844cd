//go:build !portable

package model

import "golang.org/x/sys/cpu"

// What the processor can do is fixed when the program starts; no result depends
// on it.
var (
	hasAVX2 = cpu.X86.HasAVX2
	hasVNNI = cpu.X86.HasAVX2 && cpu.X86.HasAVX512VNNI
)

// multiplyAdd adds in × cells to out; see multiplyAddPortable.
func multiplyAdd(out, in, cells []float32) {
	if n := len(out); hasAVX2 && len(in) > 0 && n > 0 && n%lane == 0 {
		_ = cells[len(in)*n-1]
		multiplyAddAVX2(&out[0], &in[0], &cells[0], len(in), n)
		return
	}
	multiplyAddPortable(out, in, cells)
}

// addScaled adds scale × cells to sum; see addScaledPortable.
func addScaled(sum []float32, cells []byte, scale float32) {
	if n := len(cells); hasAVX2 && n > 0 && n%lane == 0 {
		_ = sum[n-1]
		addScaledAVX2(&sum[0], &cells[0], n, scale)
		return
	}
	addScaledPortable(sum, cells, scale)
}

// widen writes numbers that were halved; see widenPortable.
func widen(out []int32, values []int16, shift int) {
	if n := len(values); hasAVX2 && n > 0 && n%lane == 0 {
		_ = out[n-1]
		widenAVX2(&out[0], &values[0], n, shift)
		return
	}
	widenPortable(out, values, shift)
}

// addBlock adds in × cells to one block of columns of the sums.
func addBlock(sums []int32, width int, in []int16, stride int, cells []int16, rows int) {
	pairs := len(cells) / (2 * block)
	if !hasAVX2 || pairs == 0 {
		addBlockPortable(sums, width, in, stride, cells, rows)
		return
	}
	r := 0
	for ; rows-r >= 6; r += 6 {
		if hasVNNI {
			addRows6VNNI(&sums[r*width], width, &in[r*stride], stride, &cells[0], pairs)
		} else {
			addRows6AVX2(&sums[r*width], width, &in[r*stride], stride, &cells[0], pairs)
		}
	}
	if rows-r >= 4 {
		addRows4AVX2(&sums[r*width], width, &in[r*stride], stride, &cells[0], pairs)
		r += 4
	}
	if rows-r >= 2 {
		addRows2AVX2(&sums[r*width], width, &in[r*stride], stride, &cells[0], pairs)
		r += 2
	}
	if rows-r >= 1 {
		addRows1AVX2(&sums[r*width], width, &in[r*stride], stride, &cells[0], pairs)
	}
}

// clamp turns sums into activations between low and top; see clampPortable.
func clamp(out []int16, sums []int32, scale []float32, gain, low float32) {
	if n := len(out); hasAVX2 && n > 0 && n%block == 0 {
		_, _ = sums[n-1], scale[n-1]
		clampAVX2(&out[0], &sums[0], &scale[0], n, gain, low)
		return
	}
	clampPortable(out, sums, scale, gain, low)
}

// advance is one step of an LSTM cell; see advancePortable.
func advance(hidden []int16, cell []float32, sums []int32, scale []float32) {
	if n := len(cell); hasAVX2 && n > 0 && n%lane == 0 {
		_, _, _ = hidden[n-1], sums[4*n-1], scale[4*n-1]
		advanceAVX2(&hidden[0], &cell[0], &sums[0], &scale[0], n)
		return
	}
	advancePortable(hidden, cell, sums, scale)
}

// The functions below are in kernel_amd64.s, fixed_amd64.s and vnni_amd64.s.

//go:noescape
func multiplyAddAVX2(out, in, cells *float32, rows, columns int)

//go:noescape
func addScaledAVX2(sum *float32, cells *byte, n int, scale float32)

//go:noescape
func widenAVX2(out *int32, values *int16, n, shift int)

//go:noescape
func addRows6VNNI(sums *int32, width int, in *int16, stride int, cells *int16, pairs int)

//go:noescape
func addRows6AVX2(sums *int32, width int, in *int16, stride int, cells *int16, pairs int)

//go:noescape
func addRows4AVX2(sums *int32, width int, in *int16, stride int, cells *int16, pairs int)

//go:noescape
func addRows2AVX2(sums *int32, width int, in *int16, stride int, cells *int16, pairs int)

//go:noescape
func addRows1AVX2(sums *int32, width int, in *int16, stride int, cells *int16, pairs int)

//go:noescape
func clampAVX2(out *int16, sums *int32, scale *float32, n int, gain, low float32)

//go:noescape
func advanceAVX2(hidden *int16, cell *float32, sums *int32, scale *float32, n int)
