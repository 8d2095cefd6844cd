//go:build (!amd64 && !arm64) || portable

package model

func multiplyAdd(out, in, cells []float32) { multiplyAddPortable(out, in, cells) }

func addBlock(sums []int32, width int, in []int16, stride int, cells []int16, rows int) {
	addBlockPortable(sums, width, in, stride, cells, rows)
}

func clamp(out []int16, sums []int32, scale []float32, gain, low float32) {
	clampPortable(out, sums, scale, gain, low)
}

func advance(hidden []int16, cell []float32, sums []int32, scale []float32) {
	advancePortable(hidden, cell, sums, scale)
}

// addScaled adds scale × cells to sum; see addScaledPortable.
func addScaled(sum []float32, cells []byte, scale float32) { addScaledPortable(sum, cells, scale) }

// widen writes numbers that were halved; see widenPortable.
func widen(out []int32, values []int16, shift int) { widenPortable(out, values, shift) }
