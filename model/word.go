package model

import (
	"errors"
	"math"
	"slices"
	"strings"
)

// wordLevel is the part of the network that sees one word alone. What it says
// of a word never changes, so a reader computes it once.
type wordLevel struct {
	word, sub Table
	known     []uint32 // hashes of the words that have an embedding of their own, sorted
	dense     Matrix
	input     Matrix // the first LSTM layer's gates, forward and backward
	tag       Matrix // the word's part in the tag layer
	lemma     Matrix // which lemma scripts come into question
	style     Matrix // how much the word speaks for each style
	scripts   []script
	gates     [2]*Fixed // whose units the gates are in
}

func (w *wordLevel) load(l *loader, gates [2]*Fixed, tag int) error {
	w.word, w.sub, w.known = l.table("word"), l.table("sub"), l.unsigned("known")
	w.dense = l.matrix("dense.weight", "dense.bias")
	w.input = l.matrix("lstm0.input.weight", "lstm0.input.bias")
	w.tag = l.matrix("tag_word", "")
	w.lemma = l.matrix("lemma_word.weight", "lemma_word.bias")
	w.style = l.matrix("style.weight", "style.bias")
	w.gates = gates
	if l.err != nil {
		return l.err
	}
	var err error
	if w.scripts, err = parseScripts(l.file.Header.Lemma); err != nil {
		return err
	}
	inputs := w.dense.Columns
	if w.dense.Rows != 2*w.word.Columns || w.word.Columns != w.sub.Columns || w.input.Rows != inputs || w.tag.Rows != inputs ||
		w.style.Rows != inputs || w.style.Columns != len(l.file.Styles) || len(l.file.Styles) == 0 || w.lemma.Rows != inputs || w.lemma.Columns != len(w.scripts) || w.input.Columns != gates[0].Columns+gates[1].Columns || w.tag.Columns != tag {
		return errors.New("model's layers of the word level do not fit together")
	}
	return nil
}

// word is what the network makes of one form, whatever its context.
type word struct {
	gates   [2][]int32 // of the first LSTM layer, forward and backward, in units of its sums
	tag     []int32    // in units of Syntax.heads
	style   []float32  // how much it speaks for each style
	scripts []uint16   // the lemma scripts in question, the likeliest first
	lemmas  []string   // what they make of the form
}

// maxScripts bounds the lemma scripts that come into question for a word, and
// scriptMargin their distance to the best, in natural logarithms of odds.
const (
	maxScripts   = 8
	scriptMargin = 7
)

// analyse computes the word level of a form. tagScale are the units of its tag
// part.
func (w *wordLevel) analyse(form string, tagScale []float32) *word {
	embed := w.word.Columns
	in := make([]float32, 2*embed)
	hash := wordHash(form)
	if _, known := slices.BinarySearch(w.known, uint32(hash>>32)); known {
		w.word.AddRow(in[:embed], uint32(hash%uint64(len(w.word.scale))))
	}
	grams := subwords(form, uint64(len(w.sub.scale)))
	for _, g := range grams {
		w.sub.AddRow(in[embed:], g)
	}
	scale := float32(1 / math.Sqrt(float64(len(grams))))
	for i := embed; i < len(in); i++ {
		in[i] *= scale
	}
	x := w.dense.Apply(make([]float32, w.dense.width), in)
	relu(x)
	out := &word{}
	gates := w.input.Apply(make([]float32, w.input.width), x)
	for way, g := range w.gates {
		out.gates[way] = inUnits(gates[way*g.Columns:(way+1)*g.Columns], g.Scale)
	}
	out.tag = inUnits(w.tag.Apply(make([]float32, w.tag.width), x), tagScale)
	out.style = w.style.Apply(make([]float32, w.style.width), x)
	w.chooseScripts(out, form, w.lemma.Apply(make([]float32, w.lemma.width), x))
	return out
}

func inUnits(x, scale []float32) []int32 {
	out := make([]int32, len(x))
	for j, v := range x {
		out[j] = units(v, scale[j])
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

// cache keeps the words read last. It holds two generations: when the younger
// is full the older is dropped, and a word found in the older moves up.
type cache struct{ young, old map[string]*word }

// cachedWords bounds a generation; a word takes some five kilobytes.
const cachedWords = 4096

func (c *cache) find(form string, analyse func() *word) *word {
	if w, ok := c.young[form]; ok {
		return w
	}
	w, ok := c.old[form]
	if !ok {
		w = analyse()
	}
	if len(c.young) >= cachedWords || c.young == nil {
		c.old, c.young = c.young, make(map[string]*word, cachedWords)
	}
	c.young[strings.Clone(form)] = w
	return w
}
