package model

import (
	"errors"
	"fmt"
	"io"
	"slices"
)

// Syntax is the network of one language: tags, features, lemmas, and scores for
// heads and relations. It is safe for concurrent use. train/network.py describes
// and trains it, train/export.py turns what runs for each word into integers.
type Syntax struct {
	UPOS, Feats, Labels []string
	words               wordLevel
	layers              [2][2]*Fixed // LSTM layer, then forward and backward
	heads               *Fixed       // arc dependent | arc head | label dependent | label head | tag
	arc                 *Fixed       // arc dependent -> what is compared with arc heads
	upos, feats         *Fixed
	lemma               [][]int16 // weights by lemma script
	lemmaBias           []int32
	label               *Fixed
	rootArc             [][]int16 // by style: the root as an arc head
	rootLabel           [][]int32 // by style: the root as a label head, in units of heads
	rootClass           int       // the relation "root"
	featsOf             [][]int   // classes of features by class of UPOS
	gain                struct{ tag, arcDep, arcHead, arc, label float32 }
	sizes               sizes
	cache               *cache
	readers             readers
}

// sizes are the widths of the layers.
type sizes struct {
	Hidden int `json:"hidden"` // LSTM cells in one direction
	Arc    int `json:"arc"`
	Label  int `json:"label"`
	Tag    int `json:"tag"`
}

// The columns of Syntax.heads.
func (z sizes) arcHead() int   { return z.Arc }
func (z sizes) labelDep() int  { return 2 * z.Arc }
func (z sizes) labelHead() int { return 2*z.Arc + z.Label }
func (z sizes) tag() int       { return 2*z.Arc + 2*z.Label }
func (z sizes) end() int       { return 2*z.Arc + 2*z.Label + z.Tag }

// NewSyntax reads the network from a model file.
func NewSyntax(file *io.SectionReader) (*Syntax, error) {
	f, err := Open(file)
	if err != nil {
		return nil, err
	}
	s := &Syntax{UPOS: f.Header.UPOS, Feats: f.Header.Feats, Labels: f.Label, sizes: f.Sizes, cache: newCache()}
	if s.rootClass = slices.Index(s.Labels, "root"); s.rootClass < 0 {
		return nil, errors.New("model has no relation \"root\"")
	}
	if err := s.sizes.check(); err != nil {
		return nil, err
	}
	l := loader{file: f}
	for layer := range s.layers {
		for way, name := range []string{"forward", "backward"} {
			s.layers[layer][way] = l.fixed(fmt.Sprintf("lstm%d.%s", layer, name))
		}
	}
	for name, to := range map[string]**Fixed{"heads": &s.heads, "arc": &s.arc, "upos": &s.upos, "feats": &s.feats, "label": &s.label} {
		*to = l.fixed(name)
	}
	if err := s.words.load(&l, s.layers[0], s.heads, s.sizes); err != nil {
		return nil, err
	}
	s.lemma, s.lemmaBias = l.lemmas()
	rootArc, rootLabel := l.floats("root.arc_head"), l.floats("root.label_head")
	if l.err != nil {
		return nil, l.err
	}
	if n := len(f.Styles); len(rootArc) != n*s.sizes.Arc || len(rootLabel) != n*s.sizes.Label {
		return nil, errors.New("model's root does not fit its styles")
	}
	if err := s.fits(len(f.Styles)); err != nil {
		return nil, err
	}
	s.calibrate(f)
	s.root(rootArc, rootLabel)
	s.featsOf, err = s.featuresOf(f.FeatsOf)
	return s, err
}

// check refuses sizes that the kernels cannot do.
func (z sizes) check() error {
	for _, n := range []int{z.Hidden, z.Arc, z.Label, z.Tag} {
		if n <= 0 || n%block != 0 {
			return fmt.Errorf("model sizes %+v: want multiples of %d", z, block)
		}
	}
	return nil
}

// fits checks that the layers take what the layers before them give.
func (s *Syntax) fits(styles int) error {
	h, z := s.sizes.Hidden, s.sizes
	for _, m := range []struct {
		name          string
		m             *Fixed
		rows, columns int
	}{
		{"lstm0.forward", s.layers[0][0], h, 4 * h}, {"lstm0.backward", s.layers[0][1], h, 4 * h},
		{"lstm1.forward", s.layers[1][0], 3 * h, 4 * h}, {"lstm1.backward", s.layers[1][1], 3 * h, 4 * h},
		{"heads", s.heads, 2 * h, z.end()}, {"arc", s.arc, z.Arc, z.Arc},
		{"upos", s.upos, z.Tag, len(s.UPOS)}, {"feats", s.feats, z.Tag, len(s.Feats)},
		{"label", s.label, z.Label, len(s.Labels)},
	} {
		if m.m.Rows != m.rows || m.m.Columns != m.columns {
			return fmt.Errorf("tensor %s is %d × %d, want %d × %d", m.name, m.m.Rows, m.m.Columns, m.rows, m.columns)
		}
		if m.m.styles != nil && len(m.m.styles) != styles {
			return fmt.Errorf("tensor %s.styles has %d rows for %d styles", m.name, len(m.m.styles), styles)
		}
	}
	return nil
}

// calibrate sets the scales between layers.
func (s *Syntax) calibrate(f *File) {
	gain := func(name string) float32 { return float32(top / max(f.Limits[name], 1e-6)) }
	s.gain.tag, s.gain.arcDep, s.gain.arcHead = gain("tag"), gain("arc_dep"), gain("arc_head")
	s.gain.arc, s.gain.label = gain("arc"), gain("label")
}

// root sets what the root is as a head, in each style.
func (s *Syntax) root(arc, label []float32) {
	z := s.sizes
	for len(arc) > 0 {
		a, l := make([]int16, z.Arc), make([]int32, z.Label)
		for j := range a {
			a[j] = int16(round(max(0, min(top, arc[j]*s.gain.arcHead))))
		}
		for j := range l {
			l[j] = units(label[j], s.heads.Scale[z.labelHead()+j])
		}
		s.rootArc, s.rootLabel = append(s.rootArc, a), append(s.rootLabel, l)
		arc, label = arc[z.Arc:], label[z.Label:]
	}
}

// featuresOf lists, by class of UPOS, the classes of features seen with it; all
// where none was seen.
func (s *Syntax) featuresOf(seen map[string][]int) ([][]int, error) {
	all := make([]int, len(s.Feats))
	for i := range all {
		all[i] = i
	}
	out := make([][]int, len(s.UPOS))
	for i, tag := range s.UPOS {
		if out[i] = seen[tag]; len(out[i]) == 0 {
			out[i] = all
		}
		for _, k := range out[i] {
			if k < 0 || k >= len(all) {
				return nil, fmt.Errorf("model header: feats_of %s names class %d of %d", tag, k, len(all))
			}
		}
	}
	return out, nil
}

// units is x in units of scale, kept away from the ends of int32 so that what is
// added to it fits too.
func units(x, scale float32) int32 {
	const limit = 1 << 29
	if scale == 0 {
		return 0
	}
	v := float64(x) / float64(scale)
	return int32(max(-limit, min(limit, v)))
}

// loader reads tensors until the first error.
type loader struct {
	file *File
	err  error
}

func (l *loader) keep(err error) {
	if l.err == nil {
		l.err = err
	}
}

func (l *loader) table(name string) Table {
	t, err := l.file.Table(name)
	l.keep(err)
	return t
}

func (l *loader) matrix(name, bias string) Matrix {
	m, err := l.file.Matrix(name, bias)
	l.keep(err)
	return m
}

// fixed returns an empty matrix after an error.
func (l *loader) fixed(name string) *Fixed {
	m, err := l.file.Fixed(name)
	l.keep(err)
	if err != nil {
		return &Fixed{}
	}
	return m
}

func (l *loader) floats(name string) []float32 {
	x, _, err := l.file.Floats(name)
	l.keep(err)
	return x
}

func (l *loader) unsigned(name string) []uint32 {
	x, err := l.file.Unsigned(name)
	l.keep(err)
	return x
}

// lemmas lays the classifier of lemma scripts out by script: of each word only a
// few come into question.
func (l *loader) lemmas() ([][]int16, []int32) {
	m := l.fixed("lemma")
	out := make([][]int16, m.Columns)
	for j := range out {
		out[j] = make([]int16, m.Rows)
		for i := range out[j] {
			out[j][i] = m.cells[m.place(i, j)]
		}
	}
	return out, m.Bias
}
