package model

import (
	"math/rand/v2"
	"os"
	"slices"
	"syscall"
	"testing"
	"unsafe"
)

// fenced is a copy of x that ends where memory that may be read ends: one byte
// beyond it, and the test crashes.
func fenced[T int16 | int32 | float32](t *testing.T, x []T) []T {
	t.Helper()
	page := os.Getpagesize()
	size := len(x) * int(unsafe.Sizeof(x[0]))
	room := (size + page - 1) / page * page
	memory, err := syscall.Mmap(-1, 0, room+page, syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_ANON|syscall.MAP_PRIVATE)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = syscall.Munmap(memory) })
	if err := syscall.Mprotect(memory[room:], syscall.PROT_NONE); err != nil {
		t.Fatal(err)
	}
	out := unsafe.Slice((*T)(unsafe.Pointer(&memory[room-size])), len(x))
	copy(out, x)
	return out
}

// TestKernelsKeepToTheirSlices: no kernel reads beyond its arguments.
func TestKernelsKeepToTheirSlices(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 1))
	for range 60 {
		s := randomAddition(rng)
		s.m.cells, s.in = fenced(t, s.m.cells), fenced(t, s.in)
		sums := fenced(t, make([]int32, s.rows*s.m.width))
		want := s.want(sums)
		s.m.add(sums, s.in, s.stride, s.rows, s.from, s.to)
		if !slices.Equal(sums, want) {
			t.Fatal("wrong sums")
		}
		n, rows := lane*(1+rng.IntN(20)), 1+rng.IntN(20)
		gates, scale := fenced(t, make([]int32, 4*n)), fenced(t, randoms(rng, 4*n))
		hidden, cell := fenced(t, make([]int16, n)), fenced(t, randoms(rng, n))
		advance(hidden, cell, gates, scale)
		clamp(hidden, gates[3*n:], scale[3*n:], 1, 0)
		multiplyAdd(cell, fenced(t, randoms(rng, rows)), fenced(t, randoms(rng, rows*n)))
	}
}
