package parse

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"rapporteur/model"
)

const punct = 1 // class of marks in these tests

// TestMarks: forms and heads of a sentence; the heads after it. The scores like
// the heads that stand behind a colon, then those that the tree has.
func TestMarks(t *testing.T) {
	for _, c := range []struct{ name, words, want string }{
		{"a mark that crosses an arc", "He/2 sat/0 there/2 ,/1:6 the/6 man/2 ./2", "2 0 2 6 6 2 2"},
		{"a mark that crosses none stays", "He/2 sat/0 there/2 ,/2 the/6 man/2 ./2", "2 0 2 2 6 2 2"},
		{"what the scores like among what is allowed", "A/2 b/0 ,/1:2 c/2 ./2", "2 0 2 2 2"},
		{"both marks of a pair", "He/2 sat/0 (/2:4 there/2 )/2 ./2", "2 0 4 2 4 2"},
		{"pairs in pairs", `"/2 a/6 (/6 b/2 )/6 c/0 "/2`, "6 6 4 2 4 0 6"},
		{"what stands open in a pair", `"/2 a/0 (/2 b/2 "/4`, "2 0 2 2 2"},
		{"straight marks", `He/2 said/0 "/2 a/5 b/2 "/2:5 ./2`, "2 0 5 5 2 5 2"},
		{"a pair around nothing", "a/0 (/1 )/1", "0 1 1"},
		{"a mark with dependents stays", "a/2 ,/4 b/2 c/0", "2 4 2 0"},
		{"a mark that is the root stays", "a/2 ,/0 b/2", "2 0 2"},
		{"marks alone", "./0 ./1 ./2", "0 1 2"},
		{"a mark beside a mark", "a/3 ,/1 b/0 ./1 ./3", "3 1 0 3 3"},
	} {
		forms, scores, words := sentence(c.words)
		new(marks).attach(forms, scores, words, punct)
		if got := headsOf(words); got != c.want {
			t.Errorf("%s: %s became %s, want %s", c.name, c.words, got, c.want)
		}
	}
}

// sentence reads words written form/head or form/head:liked.
func sentence(text string) ([]string, []int32, []model.Analysis) {
	fields := strings.Fields(text)
	n := len(fields)
	forms, scores, words := make([]string, n), make([]int32, n*(n+1)), make([]model.Analysis, n)
	for i, f := range fields {
		form, heads, _ := strings.Cut(f, "/")
		head, liked, _ := strings.Cut(heads, ":")
		forms[i], words[i].Head = form, int(head[0]-'0')
		scores[i*(n+1)+words[i].Head] = 1
		if liked != "" {
			scores[i*(n+1)+int(liked[0]-'0')] = 2
		}
		if strings.Trim(form, `,.()"«»`) == "" {
			words[i].UPOS = punct
		}
	}
	return forms, scores, words
}

func headsOf(words []model.Analysis) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteByte(' ')
		b.WriteByte(byte('0' + w.Head))
	}
	return strings.TrimSpace(b.String())
}

// TestMarksKeepTheTree: random trees keep one root, no cycles, and the heads of all
// words that are no marks.
func TestMarksKeepTheTree(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	signs := []string{",", "(", ")", `"`, "«", "»", "."}
	var f finder
	var m marks
	for range 3000 {
		n := 1 + rng.IntN(20)
		forms, scores, words := make([]string, n), randomScores(rng, n), make([]model.Analysis, n)
		for i := range words {
			if forms[i] = "a"; rng.IntN(3) == 0 {
				forms[i], words[i].UPOS = signs[rng.IntN(len(signs))], punct
			}
		}
		f.choose(scores, words)
		before := slices.Clone(words)
		m.attach(forms, scores, words, punct)
		if !isTree(words) {
			t.Fatalf("%v became %v, which is no tree", before, words)
		}
		for i, w := range words {
			if w.UPOS != punct && w.Head != before[i].Head {
				t.Fatalf("word %d of %v moved: %v", i+1, before, words)
			}
		}
	}
}

func TestMarksAllocateNothing(t *testing.T) {
	forms, scores, words := sentence(`"/2 a/0 ,/1 (/2 b/2 )/2 "/2 ./2`)
	var m marks
	m.attach(forms, scores, words, punct)
	if n := testing.AllocsPerRun(10, func() { m.attach(forms, scores, words, punct) }); n > 0 {
		t.Errorf("%v allocations a sentence", n)
	}
}
