package language

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
)

// Speech is how a language marks that words are somebody's. File: speech.txt.
//
// A section named by a stance (assert, deny, …) holds cues, one entry a line:
//
//	KIND LEMMA, LEMMA … | content=SLOT,SLOT addressee=SLOT,SLOT …
//
// KIND is verb, noun or prep. A lemma may carry a reflexive ("se réjouir") and
// further words that stand among its dependents ("faire savoir", "point out").
// A preposition may carry "+noun": "à +dire" is "aux dires de …", and speaks
// for the noun's owner.
//
// A content slot is a relation (ccomp, xcomp, advcl, obj, parataxis), "clause"
// (the that-clause that a noun governs), "infinitive" (the one without a
// subject), "insert" (nothing of its own: only
// quotations and clauses that the cue is inserted in, which every verb takes)
// or a preposition. An addressee slot is a relation or a preposition.
// Options:
//
//	need=addressee | speaker | agent | quote | passive | opinion
//	                             fires only with it; agent: in a passive
//	by=document | impersonal     the subject must be such a noun, or nobody
//	polarity=negated             fires only where negated ("n'a pas caché que")
//	voice=hearsay                nobody in particular says so ("il paraît que")
//
// The other sections are the word classes of speechClasses, [quotation marks],
// [defaults] (options by kind) and [hearsay mood], whose items are features.
type Speech struct {
	cues    map[string][]Cue // by kind and lemma
	classes map[string]map[string]bool
	marks   []QuotationMarks
}

// Cue is one lemma of an entry of speech.txt.
type Cue struct {
	Kind, Lemma string
	Reflexive   bool
	With        []string // further lemmas among the dependents
	Stance      string
	Content     []string
	Addressee   []string
	Need, By    string
	Negated     bool
	Hearsay     bool
	Rule        string // "speech.txt:12 affirmer"
}

// QuotationMarks is a pair of marks; Open equals Close where both look alike.
type QuotationMarks struct{ Open, Close string }

// speechClasses are the sections of words that every speech.txt must have.
var speechClasses = []string{
	"reflexives",          // reflexive pronouns as entries write them
	"complementizers",     // words that only open the content: que, that
	"noun clause openers", // of those, the ones of clauses under a noun
	"agents",              // prepositions of the agent of a passive: par, by
	"comparison",          // openers of "comme l'a dit X", "as X said"
	"voiced under",        // verbs under which an infinitive of saying took place: tenir à
	"voiced for",          // acts whose purpose clause was carried out in words: manifester pour dénoncer
	"unnamed sources",     // nouns for somebody who is not named: source, témoin
	"bodies",              // nouns for bodies that speak as one, known or not: organisation
	"impersonal",          // subjects that are nobody in particular: on
	"documents",           // nouns for things that speak for their owner: communiqué
	"not contents",        // objects of a verb of asking that are about the talk itself: anonymat
	"not sources",         // what "selon" governs where it is no source: besoin
	"hearsay words",       // words that distance what they modify: allegedly
	"hearsay mood",        // features of verb forms that distance an assertion: Mood=Cnd
	"plain conditionals",  // verbs whose conditional is courtesy or possibility
}

// stances are the sections of cues.
var stances = []string{
	"assert", "deny", "confirm", "accuse", "praise", "demand", "promise",
	"threaten", "warn", "ask", "agree", "reject", "stress", "support",
}

// Cues are the cues of a kind that begin with the lemma, in file order.
func (s *Speech) Cues(kind, lemma string) []Cue { return s.cues[kind+" "+lemma] }

// Has reports whether the word belongs to the class.
func (s *Speech) Has(class, word string) bool { return s.classes[class][word] }

// Words are the words of a class in alphabetical order.
func (s *Speech) Words(class string) []string { return slices.Sorted(maps.Keys(s.classes[class])) }

// Marks are the pairs of quotation marks.
func (s *Speech) Marks() []QuotationMarks { return s.marks }

func loadSpeech(fsys fs.FS) (*Speech, error) {
	lines, err := readLines(fsys, "speech.txt")
	if err != nil {
		return nil, err
	}
	s := &Speech{cues: map[string][]Cue{}, classes: map[string]map[string]bool{}}
	for _, class := range speechClasses {
		s.classes[class] = map[string]bool{}
	}
	defaults := map[string]Cue{}
	stance := map[string]bool{}
	for _, name := range stances {
		stance[name] = true
	}
	for _, line := range lines {
		switch {
		case stance[line.Section]:
			err = s.addCues(line, defaults)
		case line.Section == "defaults":
			err = addDefault(line, defaults)
		case line.Section == "quotation marks":
			err = s.addMarks(line)
		default:
			err = s.addWords(line)
		}
		if err != nil {
			return nil, err
		}
	}
	return s, nil
}

func (s *Speech) addWords(line Line) error {
	class, ok := s.classes[line.Section]
	if !ok {
		return line.Errorf("unknown section [%s]", line.Section)
	}
	for _, word := range line.List() {
		class[word] = true
	}
	return nil
}

func (s *Speech) addMarks(line Line) error {
	pair := strings.Fields(line.Text)
	if len(pair) != 2 {
		return line.Errorf("want an opening and a closing mark, got %q", line.Text)
	}
	s.marks = append(s.marks, QuotationMarks{pair[0], pair[1]})
	return nil
}

func addDefault(line Line, defaults map[string]Cue) error {
	kind, options, _ := strings.Cut(line.Text, "|")
	cue := Cue{}
	if err := cue.read(line, options); err != nil {
		return err
	}
	defaults[strings.TrimSpace(kind)] = cue
	return nil
}

func (s *Speech) addCues(line Line, defaults map[string]Cue) error {
	entry, options, _ := strings.Cut(line.Text, "|")
	kind, words, _ := strings.Cut(strings.TrimSpace(entry), " ")
	base, ok := defaults[kind]
	if !ok {
		return line.Errorf("unknown kind %q: want one of [defaults], above the cues", kind)
	}
	if err := base.read(line, options); err != nil {
		return err
	}
	line.Text = words
	lemmas := line.List()
	if len(lemmas) == 0 {
		return line.Errorf("no lemmas")
	}
	for _, lemma := range lemmas {
		cue := base
		cue.Kind, cue.Stance = kind, line.Section
		cue.Rule = ruleOf(line, lemma)
		s.spell(&cue, lemma)
		key := kind + " " + cue.Lemma
		s.cues[key] = append(s.cues[key], cue)
	}
	return nil
}

// ruleOf names an entry of a data file, so that a person can look it up.
func ruleOf(line Line, entry string) string {
	return fmt.Sprintf("%s:%d %s", line.File, line.Number, entry)
}

// spell takes a lemma apart: reflexive, carrying word, further words.
func (s *Speech) spell(cue *Cue, lemma string) {
	for _, reflexive := range s.Words("reflexives") {
		sign := reflexive
		if !strings.HasSuffix(sign, "'") {
			sign += " "
		}
		if rest, ok := strings.CutPrefix(lemma, sign); ok {
			cue.Reflexive, lemma = true, rest
		}
	}
	head, noun, ok := strings.Cut(lemma, " +")
	if cue.Kind == "prep" {
		cue.Lemma = head
		if ok {
			cue.With = []string{noun}
		}
		return
	}
	words := strings.Fields(lemma)
	cue.Lemma, cue.With = words[0], words[1:]
}

// read reads the options of an entry over those that the cue has.
func (c *Cue) read(line Line, options string) error {
	key := ""
	for word := range strings.FieldsSeq(options) {
		name, value, ok := strings.Cut(word, "=")
		if !ok { // "auprès de": a preposition of several words goes on
			if !c.extend(key, word) {
				return line.Errorf("option %q: want NAME=VALUE", word)
			}
			continue
		}
		key = name
		switch key {
		case "content":
			c.Content = strings.Split(value, ",")
		case "addressee":
			c.Addressee = strings.Split(value, ",")
		case "need":
			c.Need = value
		case "by":
			c.By = value
		case "polarity":
			c.Negated = value == "negated"
		case "voice":
			c.Hearsay = value == "hearsay"
		default:
			return line.Errorf("unknown option %q", key)
		}
	}
	return nil
}

// extend adds a word to the last slot of a list of slots.
func (c *Cue) extend(key, text string) bool {
	slots := &c.Content
	if key == "addressee" {
		slots = &c.Addressee
	} else if key != "content" {
		return false
	}
	if len(*slots) == 0 {
		return false
	}
	first, rest, _ := strings.Cut(text, ",")
	(*slots)[len(*slots)-1] += " " + first
	if rest != "" {
		*slots = append(*slots, strings.Split(rest, ",")...)
	}
	return true
}
