package codebook

import (
	"slices"
	"strings"
	"testing"
)

const smallTable = "classes\tACCUSE AID NONE\nmain:ACCUSE\t900 -200 -100\nobject:AID\t-100 800 0\nalways\t0 0 300\n"

func TestJudge(t *testing.T) {
	l, err := ParseLeanings(smallTable)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name  string
		clues []Clue
		want  string
		spoke []string
	}{
		{"the strongest clue wins", []Clue{{"main:ACCUSE", 1000}, {"always", 1000}}, "ACCUSE", []string{"main:ACCUSE"}},
		{"clues add up by their value", []Clue{{"main:ACCUSE", 200}, {"object:AID", 1000}}, "AID", []string{"object:AID"}},
		{"nothing speaks", []Clue{{"always", 1000}}, NoEvent, []string{"always"}},
		{"unknown clues say nothing", []Clue{{"always", 1000}, {"unheard of", 1000}}, NoEvent, []string{"always"}},
	} {
		got := l.Judge(c.clues)
		if got.Type != c.want || !slices.Equal(got.Spoke, c.spoke) || got.Margin < 0 {
			t.Errorf("%s: got %+v", c.name, got)
		}
	}
	if got := (*Leanings)(nil).Judge([]Clue{{"always", 1000}}); got.Type != "" {
		t.Errorf("no leanings: got %+v", got)
	}
}

func TestLeaningsErrors(t *testing.T) {
	for _, text := range []string{"classes\tA B\nclue\t1\n", "classes\tA B\nclue\t1 x\n", "classes A B\n"} {
		if _, err := ParseLeanings(text); err == nil || !strings.Contains(err.Error(), "leanings.txt:") {
			t.Errorf("%q: error %v", text, err)
		}
	}
}

// TestFormat: what is written is what is read.
func TestFormat(t *testing.T) {
	weights := map[string][]int{"b": {1, -2}, "a": {3, 4}}
	l, err := ParseLeanings(Format([]string{"X", "Y"}, weights))
	if err != nil || !slices.Equal(l.weights["a"], weights["a"]) || !slices.Equal(l.weights["b"], weights["b"]) {
		t.Errorf("got %+v, %v", l, err)
	}
}

// TestShippedLeanings: the table is whole, and its classes are types.
func TestShippedLeanings(t *testing.T) {
	book, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, class := range book.Leanings.classes {
		if _, ok := book.Type(class); !ok && class != Yield && class != NoEvent {
			t.Errorf("class %s is no type", class)
		}
	}
}
