package codebook

import (
	"strings"
	"testing"
)

func load(t testing.TB) *Codebook {
	t.Helper()
	b, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestSizes(t *testing.T) {
	b := load(t)
	if len(b.types) != 16 || len(b.contexts) != 37 || len(b.codes) != 313 {
		t.Errorf("%d types, %d contexts, %d codes; want 16, 37, 313", len(b.types), len(b.contexts), len(b.codes))
	}
}

func TestValid(t *testing.T) {
	b := load(t)
	for _, c := range []struct {
		plover, mode, cameo string
		want                bool
	}{
		{"CONSULT", "phone", "041", true},
		{"CONSULT", "", "040", true},
		{"CONSULT", "aerial", "040", false},
		{"CONSULT", "", "190", false},
		{"CONSULT", "", "999", false},
		{"DEMAND", "", "100", false},
		{"CONCEDE", "", "0871", true}, // a declared ceasefire: the root is the type's
		{"CONCEDE", "", "055", true},  // an apology
		{"REQUEST", "", "020", true},  // CAMEO's appeals map to no type
	} {
		if got := b.Valid(c.plover, c.mode, c.cameo); got != c.want {
			t.Errorf("Valid(%s, %q, %s) = %v", c.plover, c.mode, c.cameo, got)
		}
	}
}

func TestGoldstein(t *testing.T) {
	b := load(t)
	for cameo, want := range map[string]float64{"190": -10, "041": 1, "1213": -4, "": 0, "999": 0} {
		if got := b.Goldstein(cameo); got != want {
			t.Errorf("Goldstein(%q) = %v, want %v", cameo, got, want)
		}
	}
}

func TestCross(t *testing.T) {
	b := load(t)
	for _, c := range []struct {
		when      string
		from, to  Act
		unchanged bool
	}{
		{when: Future, from: Act{"CONSULT", "visit", "042"}, to: Act{"AGREE", "", "036"}},
		{when: Future, from: Act{"AID", "", "073"}, to: Act{"AGREE", "", "0333"}},
		{when: Refused, from: Act{"AID", "", "070"}, to: Act{"REJECT", "assist", "122"}},
		{when: Threatened, from: Act{"ASSAULT", "aerial", "195"}, to: Act{"THREATEN", "violence", "138"}},
		{when: Future, from: Act{"ASSAULT", "", "190"}, unchanged: true},
	} {
		got, ok := b.Cross(c.when, c.from)
		if ok == c.unchanged || ok && got != c.to {
			t.Errorf("Cross(%s, %v) = %v, %v", c.when, c.from, got, ok)
		}
	}
}

func TestParseErrorsNameTheLine(t *testing.T) {
	for _, bad := range []string{"[types]\nX", "[cameo]\n01 x -", "[nothing]\n1", "[crossings]\nfuture A"} {
		if _, err := parse(bad); err == nil || !strings.Contains(err.Error(), "codebook.txt:2") {
			t.Errorf("%q: error %v does not name line 2", bad, err)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		load(b)
	}
}
