//go:build !portable

package model

// Every arm64 processor that Go runs on has the vector instructions used here:
// nothing is asked of it.

// multiplyAdd adds in × cells to out; see multiplyAddPortable.
func multiplyAdd(out, in, cells []float32) {
	if n := len(out); len(in) > 0 && n > 0 && n%lane == 0 {
		_ = cells[len(in)*n-1]
		multiplyAddNEON(&out[0], &in[0], &cells[0], len(in), n)
		return
	}
	multiplyAddPortable(out, in, cells)
}

// addBlock adds in × cells to one block of columns of the sums.
func addBlock(sums []int32, width int, in []int16, stride int, cells []int16, rows int) {
	pairs := len(cells) / (2 * block)
	if pairs == 0 {
		return
	}
	r := 0
	for ; rows-r >= 6; r += 6 {
		addRows6NEON(&sums[r*width], width, &in[r*stride], stride, &cells[0], pairs)
	}
	if rows-r >= 4 {
		addRows4NEON(&sums[r*width], width, &in[r*stride], stride, &cells[0], pairs)
		r += 4
	}
	if rows-r >= 2 {
		addRows2NEON(&sums[r*width], width, &in[r*stride], stride, &cells[0], pairs)
		r += 2
	}
	if rows-r >= 1 {
		addRows1NEON(&sums[r*width], width, &in[r*stride], stride, &cells[0], pairs)
	}
}

// clamp turns sums into activations between low and top; see clampPortable.
func clamp(out []int16, sums []int32, scale []float32, gain, low float32) {
	if n := len(out); n > 0 && n%lane == 0 {
		_, _ = sums[n-1], scale[n-1]
		clampNEON(&out[0], &sums[0], &scale[0], n, gain, low)
		return
	}
	clampPortable(out, sums, scale, gain, low)
}

// advance is one step of an LSTM cell; see advancePortable.
func advance(hidden []int16, cell []float32, sums []int32, scale []float32) {
	if n := len(cell); n > 0 && n%lane == 0 {
		_, _, _ = hidden[n-1], sums[4*n-1], scale[4*n-1]
		advanceNEON(&hidden[0], &cell[0], &sums[0], &scale[0], n)
		return
	}
	advancePortable(hidden, cell, sums, scale)
}

// multiplyAddNEON is in kernel_arm64.s, the others are in fixed_arm64.s.

//go:noescape
func multiplyAddNEON(out, in, cells *float32, rows, columns int)

//go:noescape
func addRows6NEON(sums *int32, width int, in *int16, stride int, cells *int16, pairs int)

//go:noescape
func addRows4NEON(sums *int32, width int, in *int16, stride int, cells *int16, pairs int)

//go:noescape
func addRows2NEON(sums *int32, width int, in *int16, stride int, cells *int16, pairs int)

//go:noescape
func addRows1NEON(sums *int32, width int, in *int16, stride int, cells *int16, pairs int)

//go:noescape
func clampNEON(out *int16, sums *int32, scale *float32, n int, gain, low float32)

//go:noescape
func advanceNEON(hidden *int16, cell *float32, sums *int32, scale *float32, n int)

// addScaled adds scale × cells to sum; see addScaledPortable.
func addScaled(sum []float32, cells []byte, scale float32) { addScaledPortable(sum, cells, scale) }

// widen writes numbers that were halved; see widenPortable.
func widen(out []int32, values []int16, shift int) { widenPortable(out, values, shift) }
