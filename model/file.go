// Package model reads trained model files and does their arithmetic.
//
// All arithmetic is exact across machines: every sum is taken in one fixed
// order, products are rounded before they are added (no fused multiply-add),
// and the non-linear functions are built from such operations. The vector
// kernels therefore give the same bits as the portable code, and a document
// the same tree on every machine.
package model

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"math"
)

const magic = "RAPSYN1\n"

// File is a model file: a JSON header and its tensors. train/export.py writes it.
type File struct {
	Header
	tensors *io.SectionReader // what follows the header, padded to four bytes
}

// Header names the classes that the network tells apart and places the tensors.
type Header struct {
	UPOS    []string           `json:"upos"`
	Feats   []string           `json:"feats"`
	Lemma   []string           `json:"lemma"`
	Label   []string           `json:"label"`
	Styles  []string           `json:"styles"`   // whose conventions the network knows
	FeatsOf map[string][]int   `json:"feats_of"` // classes of Feats seen with a UPOS
	Limits  map[string]float32 `json:"limits"`   // the largest activations of layers
	Sizes   sizes              `json:"sizes"`
	About   json.RawMessage    `json:"about"` // the recipe and its scores
	Tensors []struct {
		Name   string `json:"name"`
		Kind   string `json:"kind"` // int8 (a float32 scale a row, then cells) | float16 | uint32 | int32 | fixed (Fixed)
		Shape  []int  `json:"shape"`
		Offset int    `json:"offset"`
	} `json:"tensors"`
}

// Open reads the header of a model file. The file stays in use: of tables, which
// are most of it, rows are read when they are needed.
func Open(file *io.SectionReader) (*File, error) {
	start, size := int64(len(magic)+4), file.Size()
	head := make([]byte, start)
	if _, err := file.ReadAt(head, 0); err != nil || string(head[:len(magic)]) != magic {
		return nil, fmt.Errorf("not a model file of this version (no %q at its start)", magic[:len(magic)-1])
	}
	n := int64(binary.LittleEndian.Uint32(head[len(magic):]))
	if n > size-start {
		return nil, fmt.Errorf("model file cut short: header of %d bytes in a file of %d", n, size)
	}
	f := &File{}
	header, err := part(file, start, int(n))
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(header, &f.Header); err != nil {
		return nil, fmt.Errorf("model header: %w", err)
	}
	start = min((start+n+3)&^3, size)
	f.tensors = io.NewSectionReader(file, start, size-start)
	return f, nil
}

// part reads n bytes of a file.
func part(file *io.SectionReader, at int64, n int) ([]byte, error) {
	data := make([]byte, n)
	if got, err := file.ReadAt(data, at); got < n {
		return nil, fmt.Errorf("model file: %w", err)
	}
	return data, nil
}

// find returns the place of a tensor among the tensors, and its shape.
func (f *File) find(name, kind string, need func(shape []int) int) (*io.SectionReader, []int, error) {
	for _, t := range f.Tensors {
		if t.Name != name {
			continue
		}
		if t.Kind != kind {
			return nil, nil, fmt.Errorf("tensor %s is of kind %s, want %s", name, t.Kind, kind)
		}
		size := need(t.Shape)
		if t.Offset < 0 || size < 0 || int64(t.Offset)+int64(size) > f.tensors.Size() {
			return nil, nil, fmt.Errorf("tensor %s lies outside the file", name)
		}
		return io.NewSectionReader(f.tensors, int64(t.Offset), int64(size)), t.Shape, nil
	}
	return nil, nil, fmt.Errorf("tensor %s is missing", name)
}

// read returns the bytes of a tensor, and its shape.
func (f *File) read(name, kind string, need func(shape []int) int) ([]byte, []int, error) {
	tensor, shape, err := f.find(name, kind, need)
	if err != nil {
		return nil, nil, err
	}
	data, err := part(tensor, 0, int(tensor.Size()))
	return data, shape, err
}

// Table is a matrix of embeddings kept in eight bits, with a scale a row. Its cells
// stay in the file: in the program itself, that is, and not in memory once more.
type Table struct {
	Columns int
	scale   []float32
	cells   io.ReaderAt // int8
}

// Table reads an int8 tensor.
func (f *File) Table(name string) (Table, error) {
	tensor, shape, err := f.find(name, "int8", func(s []int) int { return product(s) + 4*s[0] })
	if err != nil {
		return Table{}, err
	}
	scales, err := part(tensor, 0, 4*shape[0])
	if err != nil {
		return Table{}, err
	}
	t := Table{Columns: shape[1], scale: make([]float32, shape[0])}
	t.cells = io.NewSectionReader(tensor, int64(len(scales)), tensor.Size()-int64(len(scales)))
	for i := range t.scale {
		t.scale[i] = math.Float32frombits(binary.LittleEndian.Uint32(scales[4*i:]))
	}
	return t, nil
}

// AddRow adds a row of the table to sum. It needs room for Columns bytes.
func (t Table) AddRow(sum []float32, row uint32, room []byte) {
	room = room[:t.Columns]
	if n, err := t.cells.ReadAt(room, int64(row)*int64(t.Columns)); n < len(room) {
		panic(fmt.Sprintf("model file changed while in use: %v", err))
	}
	addScaled(sum, room, t.scale[row])
}

// Floats reads a float16 tensor.
func (f *File) Floats(name string) ([]float32, []int, error) {
	data, shape, err := f.read(name, "float16", func(s []int) int { return 2 * product(s) })
	if err != nil {
		return nil, nil, err
	}
	out := make([]float32, len(data)/2)
	for i := range out {
		out[i] = half(binary.LittleEndian.Uint16(data[2*i:]))
	}
	return out, shape, nil
}

// Unsigned reads a uint32 tensor.
func (f *File) Unsigned(name string) ([]uint32, error) {
	data, _, err := f.read(name, "uint32", func(s []int) int { return 4 * product(s) })
	if err != nil {
		return nil, err
	}
	out := make([]uint32, len(data)/4)
	for i := range out {
		out[i] = binary.LittleEndian.Uint32(data[4*i:])
	}
	return out, nil
}

// Rows reads an int32 tensor of two dimensions, each row with zeros up to width.
func (f *File) Rows(name string, width int) ([][]int32, error) {
	data, shape, err := f.read(name, "int32", func(s []int) int { return 4 * product(s) })
	if err != nil {
		return nil, err
	}
	if len(shape) != 2 || shape[1] > width {
		return nil, fmt.Errorf("tensor %s has the shape %v, want rows of %d at most", name, shape, width)
	}
	out := make([][]int32, shape[0])
	for i := range out {
		out[i] = make([]int32, width)
		for j := range shape[1] {
			out[i][j] = int32(binary.LittleEndian.Uint32(data[4*(i*shape[1]+j):]))
		}
	}
	return out, nil
}

func (f *File) has(name string) bool {
	for _, t := range f.Tensors {
		if t.Name == name {
			return true
		}
	}
	return false
}

func product(shape []int) int {
	n := 1
	for _, s := range shape {
		n *= s
	}
	return n
}

// half widens an IEEE 754 half-precision number. The bits move to their places
// in a float32, and one multiplication sets the exponent right, subnormal
// numbers included.
func half(h uint16) float32 {
	const rebias = 1 << 112 // 2^(127-15)
	bits := uint32(h&0x7fff) << 13
	value := math.Float32frombits(bits) * rebias
	if h&0x8000 != 0 {
		return -value
	}
	return value
}
