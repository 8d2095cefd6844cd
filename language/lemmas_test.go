package language

import "testing"

func TestVerb(t *testing.T) {
	langs, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ lang, form, guess, want string }{
		{"fr", "abattait", "abater", "abattre"}, {"fr", "aboient", "aboir", "aboyer"}, {"fr", "parle", "parler", "parler"},
		{"fr", "zorglubait", "zorgluber", "zorgluber"}, {"en", "freed", "fre", "free"}, {"en", "shelled", "shel", "shell"},
		{"en", "Struck", "struck", "strike"}, {"en", "stopped", "stopp", "stop"}, {"en", "vetoed", "vetoe", "veto"},
	} {
		if got := langs[c.lang].Lemmas.Verb(c.form, c.guess); got != c.want {
			t.Errorf("%s %q: lemma %q, want %q", c.lang, c.form, got, c.want)
		}
	}
}
