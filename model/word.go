package model

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
)

// wordLevel is the part of the network that sees one word alone. What it says
// of a word never changes, so it is computed once and kept.
type wordLevel struct {
	word, sub Table
	known     []uint32 // hashes of the words that have an embedding of their own, sorted
	dense     Matrix
	outputs   *Fixed              // of the dense layer; see the constants below
	bias      []float32           // by output
	perUnit   []float32           // by output: what turns it into the units of what it is added to
	columns   [numOutputs + 1]int // where each kind of output begins, and the end
	scripts   []script
}

// The kinds of outputs of the word level, in their order.
const (
	gatesForward = iota // of the first LSTM layer
	gatesBackward
	tagPart      // the word's part in the tag layer
	lemmaScripts // which lemma scripts come into question
	styles       // how much the word speaks for each style
	numOutputs
)

func (w *wordLevel) load(l *loader, gates [2]*Fixed, heads *Fixed, z sizes) error {
	w.word, w.sub, w.known = l.table("word"), l.table("sub"), l.unsigned("known")
	w.dense = l.matrix("dense.weight", "dense.bias")
	input := l.matrix("lstm0.input.weight", "lstm0.input.bias")
	tag := l.matrix("tag_word", "")
	lemma := l.matrix("lemma_word.weight", "lemma_word.bias")
	style := l.matrix("style.weight", "style.bias")
	if l.err != nil {
		return l.err
	}
	var err error
	if w.scripts, err = parseScripts(l.file.Header.Lemma); err != nil {
		return err
	}
	for _, m := range []*Matrix{&input, &tag, &lemma, &style} {
		if m.Rows != w.dense.Columns {
			return fmt.Errorf("model's word level has %d outputs, its layers take %d", w.dense.Columns, m.Rows)
		}
	}
	if n := len(l.file.Styles); w.dense.Rows != 2*w.word.Columns || w.word.Columns != w.sub.Columns || n == 0 || style.Columns != n ||
		lemma.Columns != len(w.scripts) || input.Columns != 8*z.Hidden || gates[0].Columns != 4*z.Hidden || gates[1].Columns != 4*z.Hidden ||
		tag.Columns != z.Tag || heads.Columns != z.end() {
		return errors.New("model's layers of the word level do not fit together")
	}
	w.outputs = fixedOf(&input, &tag, &lemma, &style)
	w.columns = [...]int{0, 4 * z.Hidden, 8 * z.Hidden, 8*z.Hidden + z.Tag, w.outputs.Columns - len(l.file.Styles), w.outputs.Columns}
	w.bias = slices.Concat(input.bias[:input.Columns], make([]float32, tag.Columns), lemma.bias[:lemma.Columns], style.bias[:style.Columns])
	for _, scale := range [][]float32{gates[0].Scale[:4*z.Hidden], gates[1].Scale[:4*z.Hidden], heads.Scale[z.tag():z.end()]} {
		for _, x := range scale {
			w.perUnit = append(w.perUnit, 1/max(x, 1e-30))
		}
	}
	return nil
}

// word is what the network makes of one form, whatever its context.
type word struct {
	gates   [2]halved // of the first LSTM layer, forward and backward, in units of its sums
	tag     []int32   // in units of Syntax.heads
	style   []float32 // how much it speaks for each style
	scripts []uint16  // the lemma scripts in question, the likeliest first
	lemmas  []string  // what they make of the form
}

// halved are numbers in half their memory: each stands for its value shifted left.
type halved struct {
	values []int16
	shift  int
}

// halve keeps as many bits as the largest number leaves.
func halve(x []int32) halved {
	largest := int32(0)
	for _, v := range x {
		largest = max(largest, v, -v)
	}
	h := halved{values: make([]int16, len(x))}
	for largest>>h.shift > math.MaxInt16 {
		h.shift++
	}
	for i, v := range x {
		h.values[i] = int16(v >> h.shift)
	}
	return h
}

// widenPortable writes numbers that were halved.
func widenPortable(out []int32, values []int16, shift int) {
	for i, v := range values {
		out[i] = int32(v) << shift
	}
}

// maxScripts bounds the lemma scripts that come into question for a word, and
// scriptMargin their distance to the best, in natural logarithms of odds.
const (
	maxScripts   = 8
	scriptMargin = 7
)

// analyse computes the word level of a form.
func (w *wordLevel) analyse(form string) *word {
	embed := w.word.Columns
	in := make([]float32, 2*embed)
	room := make([]byte, embed)
	hash := wordHash(form)
	if _, known := slices.BinarySearch(w.known, uint32(hash>>32)); known {
		w.word.AddRow(in[:embed], uint32(hash%uint64(len(w.word.scale))), room)
	}
	grams := subwords(form, uint64(len(w.sub.scale)))
	for _, g := range grams {
		w.sub.AddRow(in[embed:], g, room)
	}
	scale := float32(1 / math.Sqrt(float64(len(grams))))
	for i := embed; i < len(in); i++ {
		in[i] *= scale
	}
	x := w.dense.Apply(make([]float32, w.dense.width), in)
	relu(x)
	values := w.values(x)
	out := &word{
		gates: [2]halved{halve(w.inUnits(values, gatesForward)), halve(w.inUnits(values, gatesBackward))},
		tag:   w.inUnits(values, tagPart),
		style: slices.Clone(values[w.columns[styles]:]),
	}
	w.chooseScripts(out, form, values[w.columns[lemmaScripts]:w.columns[styles]])
	return out
}

// values are the outputs for the activations x of the dense layer, none of them
// negative.
func (w *wordLevel) values(x []float32) []float32 {
	highest := slices.Max(x) + 1e-9
	in, sums := make([]int16, len(x)+len(x)%2), make([]int32, w.outputs.width)
	for i, v := range x {
		in[i] = int16(round(float32(float32(v/highest) * top)))
	}
	w.outputs.add(sums, in, len(in), 1, 0, len(x))
	unit := highest / top
	values := make([]float32, w.outputs.Columns)
	for j := range values {
		values[j] = float32(float32(sums[j])*float32(w.outputs.Scale[j]*unit)) + w.bias[j]
	}
	return values
}

// inUnits turns outputs of a kind into the units of the sums to which they are
// added, kept away from the ends of int32.
func (w *wordLevel) inUnits(values []float32, kind int) []int32 {
	const limit = 1 << 29
	from, to := w.columns[kind], w.columns[kind+1]
	out := make([]int32, to-from)
	for j := range out {
		out[j] = int32(max(-limit, min(limit, float32(values[from+j]*w.perUnit[from+j]))))
	}
	return out
}

// chooseScripts keeps the scripts of the highest scores.
func (w *wordLevel) chooseScripts(out *word, form string, scores []float32) {
	limit := slices.Max(scores) - scriptMargin
	for k, score := range scores {
		if score < limit {
			continue
		}
		at := len(out.scripts)
		for at > 0 && scores[out.scripts[at-1]] < score {
			at--
		}
		out.scripts = slices.Insert(out.scripts, at, uint16(k))
		out.scripts = out.scripts[:min(len(out.scripts), maxScripts)]
	}
	out.lemmas = make([]string, len(out.scripts))
	for i, k := range out.scripts {
		out.lemmas[i] = strings.Clone(w.scripts[k].apply(form))
	}
}
