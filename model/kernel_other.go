//go:build !amd64

package model

func multiplyAdd(out, in, cells []float32) { multiplyAddPortable(out, in, cells) }
