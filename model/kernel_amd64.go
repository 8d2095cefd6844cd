package model

import "golang.org/x/sys/cpu"

// hasAVX2 is fixed when the program starts; the result of multiplyAdd does not
// depend on it.
var hasAVX2 = cpu.X86.HasAVX2

// multiplyAdd adds in × cells to out; len(out) is a multiple of lane.
func multiplyAdd(out, in, cells []float32) {
	if !hasAVX2 || len(in) == 0 || len(out) == 0 {
		multiplyAddPortable(out, in, cells)
		return
	}
	_ = cells[len(in)*len(out)-1]
	multiplyAddAVX2(&out[0], &in[0], &cells[0], len(in), len(out))
}

// multiplyAddAVX2 is in kernel_amd64.s; columns is a multiple of lane.
//
//go:noescape
func multiplyAddAVX2(out, in, cells *float32, rows, columns int)
