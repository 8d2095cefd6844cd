package language

import (
	"io/fs"
	"strings"
)

// Tokens says where a language's words end: what stays together and what comes
// apart. All words are folded: lower case, straight apostrophes. File:
// tokens.txt.
type Tokens struct {
	// Abbreviations keep their full stop, which never ends a sentence ("mr.").
	Abbreviations map[string]bool
	// FinalAbbreviations keep it too, and may stand last in a sentence ("etc.").
	FinalAbbreviations map[string]bool
	// NumberAbbreviations keep it before a number only ("no. 5").
	NumberAbbreviations map[string]bool
	// Together are signs and letters that no rule cuts ("us$", "km/h", ":-)"),
	// longest first.
	Together []string
	// Keep are words that none of the rules below takes apart.
	Keep map[string]bool
	// Prefixes come off as words of their own ("l'", "qu'").
	Prefixes map[string]bool
	// Suffixes come off as words of their own ("-t-il"), longest first.
	Suffixes []string
	// Clitics come off as words of one multiword token ("n't", "'s"), longest first.
	Clitics []string
	// Contractions are surface words that stand for several ("du" = "de" "le").
	Contractions map[string]Contraction
	// Enclitics take pronouns off the verbs that carry them.
	Enclitics Enclitics
	// SplitHyphens tells whether compounds come apart at their hyphens, except
	// after a HyphenPrefix ("co-worker").
	SplitHyphens   bool
	HyphenPrefixes map[string]bool
	// Units come off the number that they are written to ("5pm").
	Units map[string]bool
	// BarePossessives are endings after which an apostrophe is a clitic
	// ("parents'") where it closes no quotation.
	BarePossessives []string
	// JoinedRanges tells whether numbers with hyphens between them are one word
	// ("1914-1918"), JoinedTelephones whether telephone numbers are.
	JoinedRanges, JoinedTelephones bool
	// GuillemetsApart tells whether « after a colon may begin a sentence.
	GuillemetsApart bool
	// SpacedDigits tells whether a space may group digits ("9 220").
	SpacedDigits bool
}

// Contraction is a surface word that stands for several words.
type Contraction struct {
	Words []string
	// Ambiguous contractions may also be a plain word ("des"); contractions.model
	// decides by the words around.
	Ambiguous bool
}

func loadTokens(fsys fs.FS) (*Tokens, error) {
	lines, err := readLines(fsys, "tokens.txt")
	if err != nil {
		return nil, err
	}
	t := &Tokens{
		Abbreviations: map[string]bool{}, FinalAbbreviations: map[string]bool{}, Keep: map[string]bool{},
		Prefixes: map[string]bool{}, Contractions: map[string]Contraction{}, HyphenPrefixes: map[string]bool{},
		NumberAbbreviations: map[string]bool{}, Units: map[string]bool{},
		Enclitics: Enclitics{groups: map[string][]enclitic{}, tails: map[string][]enclitic{}},
	}
	for _, line := range lines {
		if err := t.add(line); err != nil {
			return nil, err
		}
	}
	longestFirst(t.Suffixes)
	longestFirst(t.Clitics)
	longestFirst(t.Together)
	return t, nil
}

func (t *Tokens) add(line Line) error {
	sets := map[string]map[string]bool{
		"abbreviations": t.Abbreviations, "final abbreviations": t.FinalAbbreviations, "keep": t.Keep,
		"number abbreviations": t.NumberAbbreviations,
		"prefixes":             t.Prefixes, "hyphen prefixes": t.HyphenPrefixes, "units": t.Units,
	}
	section, name, _ := strings.Cut(line.Section, " ")
	switch {
	case section == "enclitics":
		return addEnclitics(t.Enclitics.groups, name, line)
	case section == "endings":
		return addEnclitics(t.Enclitics.tails, name, line)
	case section == "hosts":
		return t.Enclitics.addHosts(line)
	}
	switch line.Section {
	case "suffixes":
		t.Suffixes = append(t.Suffixes, line.List()...)
	case "clitics":
		t.Clitics = append(t.Clitics, line.List()...)
	case "contractions":
		surface, words, ok := strings.Cut(line.Text, "=")
		words, ambiguous := strings.CutSuffix(strings.TrimSpace(words), "?")
		parts := strings.Fields(words)
		if !ok || len(parts) < 2 {
			return line.Errorf("want SURFACE = WORD WORD …, optionally with ?, got %q", line.Text)
		}
		t.Contractions[strings.TrimSpace(surface)] = Contraction{parts, ambiguous}
	case "bare possessives":
		t.BarePossessives = append(t.BarePossessives, line.List()...)
	case "together":
		t.Together = append(t.Together, line.List()...)
	case "settings":
		setting, ok := map[string]*bool{
			"split hyphens": &t.SplitHyphens, "spaced digits": &t.SpacedDigits,
			"joined ranges": &t.JoinedRanges, "joined telephone numbers": &t.JoinedTelephones,
			"guillemets apart": &t.GuillemetsApart,
		}[line.Text]
		if !ok {
			return line.Errorf("unknown setting %q", line.Text)
		}
		*setting = true
	default:
		set, ok := sets[line.Section]
		if !ok {
			return line.Errorf("unknown section [%s]", line.Section)
		}
		for _, word := range line.List() {
			set[word] = true
		}
	}
	return nil
}

// longestFirst sorts by falling length, equal lengths as they stood.
func longestFirst(words []string) {
	for i := 1; i < len(words); i++ {
		for j := i; j > 0 && len(words[j]) > len(words[j-1]); j-- {
			words[j], words[j-1] = words[j-1], words[j]
		}
	}
}
