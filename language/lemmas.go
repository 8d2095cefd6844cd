package language

import (
	"io/fs"
	"strings"
)

// Lemmas corrects the lemmas of verbs that the syntax model guesses: it knows
// which words are verbs, and how endings change. File: lemmas.txt.
type Lemmas struct {
	verbs     map[string]bool
	irregular map[string]string
	endings   map[string][]string // ending of a form to endings of the lemma
	longest   int                 // of the endings, in bytes
}

// Verb returns the lemma of a verb form: the guess if that is a verb, else what
// the endings make of the form, the longest ending first. Where nothing gives a
// verb, the guess stands.
func (l *Lemmas) Verb(form, guess string) string {
	form = strings.ToLower(form)
	if lemma, ok := l.irregular[form]; ok {
		return lemma
	}
	if l.verbs[guess] {
		return guess
	}
	if l.verbs[form] {
		return form
	}
	for n := min(l.longest, len(form)-1); n >= 0; n-- {
		stem := form[:len(form)-n]
		for _, ending := range l.endings[form[len(form)-n:]] {
			if l.verbs[stem+ending] {
				return stem + ending
			}
		}
	}
	return guess
}

func loadLemmas(fsys fs.FS) (*Lemmas, error) {
	lines, err := readLines(fsys, "lemmas.txt")
	if err != nil {
		return nil, err
	}
	l := &Lemmas{verbs: map[string]bool{}, irregular: map[string]string{}, endings: map[string][]string{}}
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
			l.irregular[left] = right
		case ok && line.Section == "verb endings":
			l.add(left, strings.Fields(right))
		default:
			return nil, line.Errorf("want FORM = LEMMA in [irregular verbs] or [verb endings], or verbs in [verbs], got %q in [%s]", line.Text, line.Section)
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
