package language

import (
	"strings"
	"testing"
	"testing/fstest"
)

// TestTokensErrors: a line that cannot be read is named with its file.
func TestTokensErrors(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"[wrods]\nx", "tokens.txt:2: unknown section"},
		{"[settings]\nsplit words", "tokens.txt:2: unknown setting"},
		{"[contractions]\ndu = de", "tokens.txt:2: want SURFACE = WORD WORD"},
		{"[enclitics one]\nse, = lo", "tokens.txt:2: want PRONOUN"},
		{"[hosts]\n~ar", "tokens.txt:2: want HOST + PRONOUNS"},
		{"[hosts]\n~ar + one", "tokens.txt:2: no section [enclitics one] above"},
		{"[enclitics one]\nse\n[hosts]\n~r + one + future", "tokens.txt:4: no section [endings future] above"},
		{"[enclitics one]\nse\n[hosts]\n~ár + one = ar", "tokens.txt:4: host and what it becomes need as many ~"},
		{"[enclitics one]\nse\n[hosts]\n~a~e~n + one", "tokens.txt:4: host and what it becomes need as many ~, two at most"},
		{"[enclitics one]\nse\n[hosts]\n~ár + = ~ar", "tokens.txt:4: want HOST + PRONOUNS"},
	} {
		_, err := loadTokens(fstest.MapFS{"tokens.txt": {Data: []byte(c.text)}})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: error %v, want %s", c.text, err, c.want)
		}
	}
}

// TestHosted: verbs come off their pronouns, by the rules in the order of the
// file, longest pronouns first.
func TestHosted(t *testing.T) {
	tokens, err := loadTokens(fstest.MapFS{"tokens.txt": {Data: []byte(`
[enclitics one]
lo, -me = me
[enclitics two]
selo = se lo
[endings late]
-ra = ra
[hosts]
tá + two = tan
~ár + two = ~ar
~ar + one
~é~a + one = ~e~a
~r + one + late
`)}})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ word, want string }{
		{"pasarlo", "pasar(5) lo"},
		{"arlo", "ar(2) lo"},
		{"pasárselo", "pasar(6) se lo"},
		{"táselo", "tan(3) se lo"},
		{"témpalo", "tempa(6) lo"},
		{"mor-me-ra", "morra(3) me"},
		{"lo", ""}, {"palo", ""}, {"mor-ra", ""}, {"", ""},
	} {
		got := ""
		if h, ok := tokens.Enclitics.Hosted(c.word); ok {
			got = h.Host + "(" + string(rune('0'+h.Letters)) + ") " + strings.Join(h.Pronouns, " ")
		}
		if got != c.want {
			t.Errorf("%q: got %q, want %q", c.word, got, c.want)
		}
	}
}
