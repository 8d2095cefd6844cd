package model

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"testing"
)

func shipped(t *testing.T) []byte {
	t.Helper()
	files, err := filepath.Glob("../language/*/syntax.model")
	if err != nil || len(files) == 0 {
		t.Fatalf("no model in the language folders (%v)", err)
	}
	data, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func section(data []byte) *io.SectionReader {
	return io.NewSectionReader(bytes.NewReader(data), 0, int64(len(data)))
}

// TestDamagedModel: a file that is cut short or says other sizes gives an error,
// never a panic or a network that reads beyond its tensors.
func TestDamagedModel(t *testing.T) {
	data := shipped(t)
	for _, n := range []int{0, 4, 11, 200, len(data) / 3, len(data) - 5000} {
		if _, err := NewSyntax(section(data[:n])); err == nil {
			t.Errorf("the first %d of %d bytes are taken for a model", n, len(data))
		}
	}
	for _, edit := range [][2]string{
		{`"hidden": 128`, `"hidden": 112`}, {`"hidden": 128`, `"hidden": 100`}, {`"arc": 128`, `"arc": 144`},
		{`"name": "lstm1.forward"`, `"name": "lstm1.fxrward"`}, {`"kind": "fixed"`, `"kind": "float"`},
		{`"root"`, `"rout"`},
	} {
		damaged := bytes.ReplaceAll(data, []byte(edit[0]), []byte(edit[1]))
		if bytes.Equal(damaged, data) {
			t.Errorf("%s is not in the header", edit[0])
			continue
		}
		if _, err := NewSyntax(section(damaged)); err == nil {
			t.Errorf("with %s for %s it is taken for a model", edit[1], edit[0])
		}
	}
}

// TestBatching: within a style a sentence gets the same analysis alone and in
// company, whatever its length and whatever was read before.
func TestBatching(t *testing.T) {
	net, err := NewSyntax(section(shipped(t)))
	if err != nil {
		t.Fatal(err)
	}
	words := []string{"The", "minister", "met", "her", "counterpart", "in", "Geneva", ",", "on", "3", "May", "."}
	var sentences [][]string
	for n := range 40 {
		s := make([]string, 0, 60)
		for i := range (n * 7) % 50 {
			s = append(s, words[(i*5+n)%len(words)])
		}
		sentences = append(sentences, s)
	}
	first := func(_ []string, scores []int32, words []Analysis) { // a tree of no meaning that depends on the scores
		for d := range words {
			words[d].Head = best(scores[d*(len(words)+1) : (d+1)*(len(words)+1)])
		}
	}
	r := &reader{net: net}
	read := func(sentences [][]string) [][]Analysis {
		out := make([][]Analysis, len(sentences))
		for i := range out {
			out[i] = make([]Analysis, len(sentences[i]))
		}
		r.find(sentences)
		r.sentences(sentences, out, first)
		return out
	}
	together := read(sentences)
	for i, s := range sentences {
		alone := read([][]string{s})[0]
		for j := range alone {
			if alone[j] != together[i][j] {
				t.Errorf("sentence %d word %d: alone %+v, in company %+v", i, j, alone[j], together[i][j])
			}
		}
	}
}

// TestNoAllocation: in steady state reading allocates for a text, not for its
// words.
func TestNoAllocation(t *testing.T) {
	net, err := NewSyntax(section(shipped(t)))
	if err != nil {
		t.Fatal(err)
	}
	sentences, out := make([][]string, 50), make([][]Analysis, 50)
	for i := range sentences {
		sentences[i] = []string{"They", "met", "in", "Geneva", "on", "Tuesday", "and", "left", "."}
		out[i] = make([]Analysis, len(sentences[i]))
	}
	tree := func([]string, []int32, []Analysis) {}
	net.Read(sentences, out, tree)
	if n := testing.AllocsPerRun(5, func() { net.Read(sentences, out, tree) }); n > 5 {
		t.Errorf("%g allocations for a text of 450 words", n)
	}
}
