package model

import "fmt"

// lane is the number of float32 that the vector kernels handle together;
// matrices are padded to a multiple of it with columns of zeros.
const lane = 8

// Matrix is a linear map from Rows numbers to Columns numbers, with a bias.
type Matrix struct {
	Rows, Columns int
	width         int       // Columns rounded up to a multiple of lane
	cells         []float32 // Rows × width
	bias          []float32 // width, or nil
}

// Matrix reads the tensor name (and the bias tensor, unless "").
func (f *File) Matrix(name, bias string) (Matrix, error) {
	cells, shape, err := f.Floats(name)
	if err != nil {
		return Matrix{}, err
	}
	if len(shape) != 2 {
		return Matrix{}, fmt.Errorf("tensor %s has %d dimensions, want 2", name, len(shape))
	}
	m := newMatrix(shape[0], shape[1], cells)
	if bias == "" {
		return m, nil
	}
	b, _, err := f.Floats(bias)
	if err != nil {
		return Matrix{}, err
	}
	if len(b) != m.Columns {
		return Matrix{}, fmt.Errorf("tensor %s has %d numbers, want %d", bias, len(b), m.Columns)
	}
	m.bias = make([]float32, m.width)
	copy(m.bias, b)
	return m, nil
}

func newMatrix(rows, columns int, cells []float32) Matrix {
	m := Matrix{Rows: rows, Columns: columns, width: (columns + lane - 1) / lane * lane}
	if m.width == columns {
		m.cells = cells
		return m
	}
	m.cells = make([]float32, rows*m.width)
	for r := range rows {
		copy(m.cells[r*m.width:], cells[r*columns:(r+1)*columns])
	}
	return m
}

// Apply writes the map of in, bias included, to out and returns its Columns
// numbers. out needs room for width numbers.
func (m *Matrix) Apply(out, in []float32) []float32 {
	out = out[:m.width]
	if m.bias != nil {
		copy(out, m.bias)
	} else {
		clear(out)
	}
	m.Add(out, in)
	return out[:m.Columns]
}

// Add adds the map of in, without bias, to out.
func (m *Matrix) Add(out, in []float32) {
	multiplyAdd(out[:m.width], in[:m.Rows], m.cells)
}

// multiplyAddPortable adds in × cells to out. Every out[j] is summed in the
// order of in, each product rounded first: the vector kernels do the same. Four
// rows are taken at a time, to load and store each sum once for the four.
func multiplyAddPortable(out, in, cells []float32) {
	n := len(out)
	k := 0
	for ; k+4 <= len(in); k += 4 {
		a, b, c, d := in[k], in[k+1], in[k+2], in[k+3]
		rowA, rowB := cells[k*n:(k+1)*n], cells[(k+1)*n:(k+2)*n]
		rowC, rowD := cells[(k+2)*n:(k+3)*n], cells[(k+3)*n:(k+4)*n]
		for j := range out {
			sum := out[j] + float32(a*rowA[j])
			sum += float32(b * rowB[j])
			sum += float32(c * rowC[j])
			out[j] = sum + float32(d*rowD[j])
		}
	}
	for ; k < len(in); k++ {
		x, row := in[k], cells[k*n:(k+1)*n]
		for j, w := range row {
			out[j] += float32(x * w)
		}
	}
}

// addScaledPortable adds scale × cells to sum; the cells are int8.
func addScaledPortable(sum []float32, cells []byte, scale float32) {
	for i, c := range cells {
		sum[i] += float32(scale * float32(int8(c)))
	}
}

// relu replaces negative numbers by zero.
func relu(x []float32) {
	for i, v := range x {
		if v < 0 {
			x[i] = 0
		}
	}
}

// tanh is the rational approximation of Eigen's fast_tanh (degree 13 over 6,
// error below 1e-6 on the whole line); every step is rounded to float32.
func tanh(x float32) float32 {
	const limit = 7.90531110763549805
	x = max(-limit, min(limit, x))
	y := float32(x * x)
	p := float32(-2.76076847742355e-16)
	for _, c := range [...]float32{2.00018790482477e-13, -8.60467152213735e-11, 5.12229709037114e-08, 1.48572235717979e-05, 6.37261928875436e-04, 4.89352455891786e-03} {
		p = float32(p*y) + c
	}
	q := float32(1.19825839466702e-06)
	for _, c := range [...]float32{1.18534705686654e-04, 2.26843463243900e-03, 4.89352518554385e-03} {
		q = float32(q*y) + c
	}
	return float32(x*p) / q
}

func sigmoid(x float32) float32 { return float32(0.5*tanh(0.5*x)) + 0.5 }
