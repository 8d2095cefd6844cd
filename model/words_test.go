package model

import "testing"

// Made by: python3 train/words.py Le États-Unis …, with tables of 1<<14 and 1<<15 rows.
var wordVectors = []struct {
	form                    string
	word, grams, sum, first uint32
}{
	{"Le", 14673, 9, 176913, 23490},
	{"États-Unis", 7276, 48, 769921, 5797},
	{"l’", 2347, 9, 122030, 12367},
	{"naïveté", 5840, 36, 629024, 18926},
	{"1998", 9885, 21, 369834, 10226},
	{"A", 10613, 4, 49669, 78},
	{"…", 13366, 4, 76504, 2002},
}

// TestWordFeatures holds the Go features to those of the training.
func TestWordFeatures(t *testing.T) {
	for _, v := range wordVectors {
		if got := uint32(wordHash(v.form) % (1 << 14)); got != v.word {
			t.Errorf("%q: word bucket %d, want %d", v.form, got, v.word)
		}
		grams := subwords(v.form, 1<<15)
		sum := uint32(0)
		for _, g := range grams {
			sum += g
		}
		if uint32(len(grams)) != v.grams || sum != v.sum || grams[0] != v.first {
			t.Errorf("%q: %d grams of sum %d, first %d; want %d, %d, %d", v.form, len(grams), sum, grams[0], v.grams, v.sum, v.first)
		}
	}
}

func TestScripts(t *testing.T) {
	for _, c := range []struct{ script, form, want string }{
		{"l0", "Maison", "maison"}, {"=0", "Paris", "Paris"}, {"l3être", "est", "être"}, {"l2er", "parlés", "parler"}, {"l9x", "a", "a"}, {"l1", "a", "a"},
	} {
		s, err := parseScripts([]string{c.script})
		if err != nil {
			t.Fatal(err)
		}
		if got := s[0].apply(c.form); got != c.want {
			t.Errorf("%s(%s) = %q, want %q", c.script, c.form, got, c.want)
		}
	}
}
