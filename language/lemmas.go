package language

import (
	"io/fs"
	"slices"
	"strings"
)

// Lemmas corrects the lemmas of verbs that the syntax model guesses: it knows
// which words are verbs, and how their endings and stems change. File:
// lemmas.txt.
type Lemmas struct {
	verbs     map[string]bool
	irregular map[string][]string // form to its lemmas, the most frequent first
	endings   map[string][]string // ending of a form to endings of the lemma
	longest   int                 // of the endings, in bytes
	changes   []stemChange
}

// stemChange is a vowel of a form and those that the lemma may have in its
// place: pienso, juego, pide are of pensar, jugar, pedir.
type stemChange struct {
	form   string
	lemmas []string
}

// Verb returns the lemma of a verb form: the guess if that is a verb, else what
// the endings make of the form, the longest ending first, else what they make of
// it with a change of the stem. Where nothing gives a verb, the guess stands.
// An irregular form takes no guess but one of its own lemmas.
func (l *Lemmas) Verb(form, guess string) string {
	form = strings.ToLower(form)
	if lemmas := l.irregular[form]; len(lemmas) > 0 {
		if slices.Contains(lemmas, guess) {
			return guess
		}
		return lemmas[0]
	}
	if l.verbs[guess] {
		return guess
	}
	if l.verbs[form] {
		return form
	}
	for _, find := range []func(stem string, endings []string) string{l.asItIs, l.changed} {
		for n := min(l.longest, len(form)-1); n >= 0; n-- {
			if lemma := find(form[:len(form)-n], l.endings[form[len(form)-n:]]); lemma != "" {
				return lemma
			}
		}
	}
	return guess
}

// asItIs is the verb that the stem makes with the first of the endings that fits,
// or "".
func (l *Lemmas) asItIs(stem string, endings []string) string {
	for _, ending := range endings {
		if l.verbs[stem+ending] {
			return stem + ending
		}
	}
	return ""
}

// changed is the same for a stem whose last such vowel changes.
func (l *Lemmas) changed(stem string, endings []string) string {
	for _, ending := range endings {
		for _, change := range l.changes {
			at := strings.LastIndex(stem, change.form)
			if at < 0 {
				continue
			}
			for _, vowel := range change.lemmas {
				if lemma := stem[:at] + vowel + stem[at+len(change.form):] + ending; l.verbs[lemma] {
					return lemma
				}
			}
		}
	}
	return ""
}

func loadLemmas(fsys fs.FS) (*Lemmas, error) {
	lines, err := readLines(fsys, "lemmas.txt")
	if err != nil {
		return nil, err
	}
	l := &Lemmas{verbs: map[string]bool{}, irregular: map[string][]string{}, endings: map[string][]string{}}
	for _, line := range lines {
		if line.Section == "verbs" {
			for _, verb := range line.List() {
				l.verbs[verb] = true
			}
			continue
		}
		left, right, ok := strings.Cut(line.Text, " = ")
		switch {
		case ok && line.Section == "irregular verbs":
			l.irregular[left] = strings.Fields(right)
		case ok && line.Section == "stem changes":
			l.changes = append(l.changes, stemChange{left, strings.Fields(right)})
		case ok && line.Section == "verb endings":
			l.add(left, strings.Fields(right))
		default:
			return nil, line.Errorf("want FORM = LEMMA … in [irregular verbs], [verb endings] or [stem changes], or verbs in [verbs], got %q in [%s]", line.Text, line.Section)
		}
	}
	return l, nil
}

// add adds endings, "-" standing for the empty one.
func (l *Lemmas) add(of string, endings []string) {
	of = strings.TrimPrefix(of, "-")
	for _, e := range endings {
		l.endings[of] = append(l.endings[of], strings.TrimPrefix(e, "-"))
	}
	l.longest = max(l.longest, len(of))
}
