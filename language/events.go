package language

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"rapporteur/world/codebook"
)

// Events is the event lexicon of a language, events/*.txt, and what its
// grammar needs to place actors, events/defaults.txt. README.md in this folder
// says how the files are written.
type Events struct {
	Book *codebook.Codebook // what the entries were checked against

	entries  map[carrier][]*Entry
	defaults map[string]sides // by kind
	classes  map[string]map[string]bool
	phrases  map[string]bool // first words of the entries of classes that have several
	pronouns map[string]string

	conditions map[string]Condition // by their text, which many entries share
}

// Entry is one alternative of one line of the lexicon.
type Entry struct {
	codebook.Act
	Contexts []string

	Kind       string // part of speech of the carrying word: VERB, NOUN or ADJ
	Head       string // lemma of the carrying word
	Words      []string
	Reflexive  bool // a reflexive pronoun is required
	Conditions []Condition

	From, To         []Slot // in order of preference
	Recip            bool   // both sides act
	NeedFrom, NeedTo bool   // fire only when these are actors
	Needs            bool   // the line has a need= of its own
	Modality         string // what the words themselves say, "" for nothing
	Weight           float64
	Also             *codebook.Act // a second act that the same words tell, nil for none
	Joint            *codebook.Act // the act that it is where doers of several countries do it, nil for the same
	None             bool          // the words tell no act: Type is ""

	File string // path in the language's folder; of a lexicon of the user's, its own path
	Line int
	Text string // the entry as written, without its right side
}

// Condition asks what stands in a slot of the carrying word.
type Condition struct {
	Slot   string
	Absent bool       // the slot must not be filled so
	Words  [][]string // alternatives; each a head lemma and lemmas below it. None: any filler counts

	text string // as written
}

// Slot names a place in the tree, seen from the carrying word: one of the names
// below, or else a preposition.
type Slot struct {
	Name   string
	Inside bool // if the phrase is no actor, the actor answerable inside it
}

// The slots that are not prepositions.
const (
	SlotSubject       = "subj"
	SlotObject        = "obj"
	SlotIndirect      = "iobj"
	SlotParticle      = "prt"
	SlotAdjective     = "adj"
	SlotPossessive    = "poss"
	SlotCompound      = "comp"
	SlotInfinitive    = "xcomp"
	SlotClause        = "ccomp"
	SlotClauseSubject = "ccomp.subj"
	SlotNobody        = "none"
)

var namedSlots = []string{SlotSubject, SlotObject, SlotIndirect, SlotParticle, SlotAdjective, SlotPossessive,
	SlotCompound, SlotInfinitive, SlotClause, SlotClauseSubject, SlotNobody}

// carrier is what entries are looked up by.
type carrier struct{ kind, lemma string }

// sides are the slots of a kind of entry that names none.
type sides struct{ from, to []Slot }

// ID is the file and line, for a person to look up: "events/consult.txt:14".
func (e *Entry) ID() string { return fmt.Sprintf("%s:%d", e.File, e.Line) }

// Specificity is the number of words and conditions beside the carrying word.
func (e *Entry) Specificity() int {
	n := len(e.Words) + len(e.Conditions)
	if e.Reflexive {
		n++
	}
	return n
}

// reflexives is one for a reflexive entry, which of two as specific goes first:
// "se réunir" before "réunir +obj:délégation".
func (e *Entry) reflexives() int {
	if e.Reflexive {
		return 1
	}
	return 0
}

// listed is the number of conditions that name the words they want. Of entries
// as specific as each other, "demander +obj:aide" goes before "demander +obj".
func (e *Entry) listed() int {
	n := 0
	for _, c := range e.Conditions {
		if !c.Absent && len(c.Words) > 0 {
			n++
		}
	}
	return n
}

// Entries are the entries that a word can carry, the most specific first, then
// reflexive ones, then those that name words, and otherwise in file order.
func (e *Events) Entries(kind, lemma string) []*Entry { return e.entries[carrier{kind, lemma}] }

// Len is the number of entries.
func (e *Events) Len() int {
	n := 0
	for _, list := range e.entries {
		n += len(list)
	}
	return n
}

// Default are the slots of the source in entries of a kind that name none.
func (e *Events) Default(kind string) []Slot { return e.defaults[kind].from }

// Has reports whether a word belongs to a class of defaults.txt: dative, agent,
// place (prepositions), undergoing, patients, authors.
func (e *Events) Has(class, lemma string) bool { return e.classes[class][lemma] }

// Opens reports whether an entry of several words in some class begins with the lemma.
func (e *Events) Opens(lemma string) bool { return e.phrases[lemma] }

// PronounFor returns the preposition that a pronoun contains ("dont": "de"), or "".
func (e *Events) PronounFor(lemma string) string { return e.pronouns[lemma] }

// loadEvents reads the lexicon. All errors of all files are reported together.
func loadEvents(fsys fs.FS) (*Events, error) {
	book, err := codebook.Load()
	if err != nil {
		return nil, err
	}
	e := &Events{Book: book, entries: map[carrier][]*Entry{}, conditions: map[string]Condition{}}
	if err := e.loadDefaults(fsys); err != nil {
		return e, err
	}
	paths, err := fs.Glob(fsys, "events/*.txt")
	if err != nil {
		return e, err
	}
	slices.Sort(paths)
	var errs []error
	seen := map[string]*Entry{}
	for _, path := range paths {
		if path != defaultsFile {
			errs = append(errs, e.loadFile(fsys, path, seen)...)
		}
	}
	e.sort()
	return e, errors.Join(errs...)
}

// sort puts the entries that a word can carry in the order in which they are tried.
func (e *Events) sort() {
	for _, list := range e.entries {
		slices.SortStableFunc(list, func(a, b *Entry) int {
			return cmp.Or(b.Specificity()-a.Specificity(), b.reflexives()-a.reflexives(), b.listed()-a.listed())
		})
	}
}

// loadFile adds the entries of a file; seen holds those of the files before it.
func (e *Events) loadFile(fsys fs.FS, path string, seen map[string]*Entry) []error {
	lines, err := readLines(fsys, path)
	if err != nil {
		return []error{err}
	}
	return e.parseLines(lines, func(entry *Entry, line Line, h header) error {
		if h.drops {
			return line.Errorf("section [%s]: only a lexicon of your own takes entries out", line.Section)
		}
		return e.add(entry, line, seen)
	})
}

// parseLines parses the lines of a file and hands on each entry.
func (e *Events) parseLines(lines []Line, add func(*Entry, Line, header) error) []error {
	var errs []error
	var head header
	var err error
	for i, line := range lines {
		if i == 0 || line.Section != lines[i-1].Section {
			if head, err = e.parseHeader(line); err != nil {
				errs = append(errs, err)
			}
		}
		if head.invalid {
			continue
		}
		entries, err := e.parseEntries(line, head)
		if err != nil {
			errs = append(errs, err)
		}
		for _, entry := range entries {
			if err := add(entry, line, head); err != nil {
				errs = append(errs, err)
			}
		}
	}
	return errs
}

func (e *Events) add(entry *Entry, line Line, seen map[string]*Entry) error {
	key := entry.key()
	if other := seen[key]; other != nil {
		return line.Errorf("%q is already in %s", entry.Text, other.ID())
	}
	seen[key] = entry
	e.put(entry)
	return nil
}

func (e *Events) put(entry *Entry) {
	at := carrier{entry.Kind, entry.Head}
	e.entries[at] = append(e.entries[at], entry)
}

// key is the same for two entries that match the same words.
func (e *Entry) key() string {
	parts := slices.Clone(e.Words)
	for _, c := range e.Conditions {
		parts = append(parts, c.text)
	}
	slices.Sort(parts)
	if e.Reflexive {
		parts = append(parts, "reflexive")
	}
	return e.Kind + " " + e.Head + " " + strings.Join(parts, " ")
}
