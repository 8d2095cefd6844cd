package language

import (
	"io/fs"
	"slices"
	"strconv"
	"strings"
)

// Numbers is how a language counts: its number words, the bounds that stand
// around them, and the words that tell what was counted. All words are folded:
// lower case, straight apostrophes; verbs, nouns and adjectives of the measures
// are lemmas. File: numbers.txt.
type Numbers struct {
	decimal   string          // sign before the fraction: ","
	thousands map[string]bool // signs between groups of three digits; "space" for white space

	words       map[string]numeral // by words joined with spaces
	multipliers map[string]float64
	suffixes    map[string]float64 // written against digits: "5k"
	joiners     map[string]bool    // "and", between the parts of a number
	ones        map[string]bool    // articles that are one before a multiplier: "a hundred"
	half        map[string]bool    // "et demi": half of the last multiplier more

	// Collectives are nouns for a round number of things: "dizaine" = 10.
	Collectives map[string]float64
	// Vague are phrases for a number that is not told: "a few". A collective or
	// multiplier without a number is vague too ("des dizaines").
	Vague [][]string
	// Before and After are the phrases on each side of a number that bound it.
	Before, After []Bound
	// Ranges are the phrases that stand around and between two numbers.
	Ranges []Bracket
	// Parts introduce a part of what was counted before: "dont".
	Parts [][]string
	// Places are prepositions under which a place says where.
	Places map[string]bool
	// Definite are the determiners of what was told before: "les deux pays".
	Definite map[string]bool
	// Currencies are lemmas and signs of money.
	Currencies map[string]bool
	// Uncounted are the nouns whose number is no tally: years, votes, percent.
	Uncounted map[string]bool
	// Audiences are the nouns for those who only look on or buy: they are counted
	// where something was done to them.
	Audiences map[string]bool
	// Labels are the nouns that a number names rather than counts: "article 5".
	Labels map[string]bool
	// Of are prepositions between a number and what it counts: "dizaines de".
	Of map[string]bool
	// Others are adjectives that say nothing about what is counted: "autre".
	Others map[string]bool
	// Measures tell what was counted, in file order.
	Measures []Measure
}

// Bound is a phrase that bounds a number, and its comparator.
type Bound struct {
	Words      []string
	Comparator string // gt | ge | lt | le | approx | eq
}

// Measure is a thing that tallies count, and the words that show it.
type Measure struct {
	Name     string // killed, injured, …
	Objects  Cues   // verbs whose object is counted: "tuer", "arrêter"
	Subjects Cues   // verbs whose subject is counted: "mourir"
	Heads    Cues   // nouns of which the counted are the complement: "mort de", "arrestation de"
	Nouns    Cues   // counted nouns: "blessé", "manifestant"
	States   Cues   // adjectives and participles of the counted: "dead"
	Totals   Cues   // nouns for the number itself: "death toll"
	// Men are nouns that belong to the measure only under one of Objects or
	// beside one of Near: "army of 500 men". Where there are any, Objects tell
	// nothing about other nouns ("to deploy 500 vehicles").
	Men, Near Cues
}

// Cues are lemmas, each with what must be among its dependents: a lemma
// ("perdre+vie" is "vie" under "perdre"), a lemma that must not be there
// ("détenir!otage", kept as "-otage"), or "" for nothing.
type Cues map[string][]string

// Match reports whether the lemma is a cue; has tells whether a lemma is among
// its dependents.
func (c Cues) Match(lemma string, has func(string) bool) bool {
	for _, needed := range c[lemma] {
		barred, bars := strings.CutPrefix(needed, "-")
		if needed == "" || bars && !has(barred) || !bars && has(needed) {
			return true
		}
	}
	return false
}

// comparators are what a bound may be.
var comparators = []string{"gt", "ge", "lt", "le", "approx", "eq"}

// measureNames are the measures that every numbers.txt may tell.
var measureNames = []string{"killed", "injured", "missing", "detained", "displaced", "abducted", "protesters", "troops"}

func loadNumbers(fsys fs.FS) (*Numbers, error) {
	lines, err := readLines(fsys, "numbers.txt")
	if err != nil {
		return nil, err
	}
	n := &Numbers{
		thousands: map[string]bool{}, words: map[string]numeral{}, multipliers: map[string]float64{},
		suffixes: map[string]float64{}, joiners: map[string]bool{}, ones: map[string]bool{}, half: map[string]bool{},
		Collectives: map[string]float64{}, Places: map[string]bool{},
		Definite: map[string]bool{}, Currencies: map[string]bool{}, Uncounted: map[string]bool{}, Audiences: map[string]bool{}, Labels: map[string]bool{}, Others: map[string]bool{}, Of: map[string]bool{},
	}
	for _, line := range lines {
		if err := n.add(line); err != nil {
			return nil, err
		}
	}
	return n, nil
}

func (n *Numbers) add(line Line) error {
	sets := map[string]map[string]bool{
		"joiners": n.joiners, "ones": n.ones, "half": n.half, "places": n.Places,
		"definite": n.Definite, "currencies": n.Currencies, "uncounted": n.Uncounted, "audiences": n.Audiences, "labels": n.Labels, "others": n.Others, "of": n.Of,
	}
	values := map[string]map[string]float64{
		"multipliers": n.multipliers, "suffixes": n.suffixes, "collectives": n.Collectives,
	}
	if set, ok := sets[line.Section]; ok {
		addAll(set, line)
		return nil
	}
	if table, ok := values[line.Section]; ok {
		return addValues(table, line)
	}
	switch kind, rest, _ := strings.Cut(line.Section, " "); kind {
	case "settings":
		return n.set(line)
	case "words":
		return n.addWord(line)
	case "before":
		return addBounds(&n.Before, rest, line)
	case "after":
		return addBounds(&n.After, rest, line)
	case "ranges":
		bracket, err := parseBracket(line)
		n.Ranges = append(n.Ranges, bracket)
		return err
	case "vague":
		n.Vague = append(n.Vague, phrases(line)...)
		return nil
	case "parts":
		n.Parts = append(n.Parts, phrases(line)...)
		return nil
	default:
		return n.addMeasure(kind, rest, line)
	}
}

func addAll(set map[string]bool, line Line) {
	for _, word := range line.List() {
		set[word] = true
	}
}

// set reads "decimal = ," or "thousands = . space".
func (n *Numbers) set(line Line) error {
	name, value, _ := strings.Cut(line.Text, "=")
	signs := strings.Fields(value)
	switch strings.TrimSpace(name) {
	case "decimal":
		if len(signs) != 1 {
			return line.Errorf("want one decimal sign, got %q", value)
		}
		n.decimal = signs[0]
	case "thousands":
		for _, sign := range signs {
			n.thousands[sign] = true
		}
	default:
		return line.Errorf("unknown setting %q", line.Text)
	}
	return nil
}

// addWord reads "WORD, … = VALUE" or "WORD, … = VALUE + ROOM": after a word with
// room, a smaller one of at most ROOM may follow ("soixante" = 60 + 19).
func (n *Numbers) addWord(line Line) error {
	words, right, ok := cutEquals(line.Text)
	left, extra, _ := strings.Cut(right, "+")
	value, err := strconv.ParseFloat(strings.TrimSpace(left), 64)
	room, _ := strconv.ParseFloat(strings.TrimSpace(extra), 64)
	if !ok || err != nil {
		return line.Errorf("want WORD, … = VALUE or VALUE + ROOM, got %q", line.Text)
	}
	for _, word := range words {
		n.words[word] = numeral{value, room}
	}
	return nil
}

func addValues(table map[string]float64, line Line) error {
	words, right, ok := cutEquals(line.Text)
	value, err := strconv.ParseFloat(right, 64)
	if !ok || err != nil || value <= 0 {
		return line.Errorf("want WORD, … = VALUE, got %q", line.Text)
	}
	for _, word := range words {
		table[word] = value
	}
	return nil
}

func addBounds(into *[]Bound, comparator string, line Line) error {
	if !slices.Contains(comparators, comparator) {
		return line.Errorf("unknown comparator in [%s] (known: %s)", line.Section, strings.Join(comparators, ", "))
	}
	for _, words := range phrases(line) {
		*into = append(*into, Bound{words, comparator})
	}
	return nil
}

// addMeasure reads a section [MEASURE KIND], as in [killed objects].
func (n *Numbers) addMeasure(name, kind string, line Line) error {
	if !slices.Contains(measureNames, name) {
		return line.Errorf("unknown section [%s]", line.Section)
	}
	m := n.measure(name)
	cues, ok := map[string]Cues{
		"objects": m.Objects, "subjects": m.Subjects, "heads": m.Heads, "nouns": m.Nouns,
		"states": m.States, "totals": m.Totals, "near": m.Near, "men": m.Men,
	}[kind]
	if !ok {
		return line.Errorf("unknown section [%s]", line.Section)
	}
	for _, item := range line.List() {
		lemma, needed, found := strings.Cut(item, "+")
		if before, barred, ok := strings.Cut(item, "!"); ok && !found {
			lemma, needed = before, "-"+barred
		}
		cues[lemma] = append(cues[lemma], needed)
	}
	return nil
}

// measure is the measure of that name, made where it is new.
func (n *Numbers) measure(name string) *Measure {
	for i := range n.Measures {
		if n.Measures[i].Name == name {
			return &n.Measures[i]
		}
	}
	n.Measures = append(n.Measures, Measure{
		Name: name, Objects: Cues{}, Subjects: Cues{}, Heads: Cues{}, Nouns: Cues{},
		States: Cues{}, Totals: Cues{}, Men: Cues{}, Near: Cues{},
	})
	return &n.Measures[len(n.Measures)-1]
}
