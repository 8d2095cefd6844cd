package language

import (
	"io/fs"
	"slices"
	"strings"
)

// Names are the words around names (names.txt) and the nouns that denote
// political actors (agents.txt).
type Names struct {
	classes map[string]map[string]bool
	agents  []Agent
	nouns   map[string]bool // lemmas of agents.txt that stand for somebody
}

// Agent is a noun, or a noun with others of its phrase, for political actors.
type Agent struct {
	Phrase   string // lemmas or forms, in the order of the text
	Sector   string // PLOVER primary sector; "" if the words do not tell
	Kind     string // rapporteur.Person, Group …; NoActor
	Modified bool   // only with a modifier
}

// NoActor is the kind of entries that contain an agent noun and yet denote
// nobody: "droits de l'homme".
const NoActor = "none"

// nameClasses are the sections that every names.txt must have.
var nameClasses = []string{
	"titles",                   // before a person's name, and no part of it: M., Dr, sheikh
	"male titles",              // of these, those that only men bear
	"female titles",            // … and only women
	"particles",                // inside a name: ben, al, de, van
	"quantifiers",              // adjectives that count: nombreux, several
	"former",                   // say that an office is over: ancien, former
	"epithet nouns",            // name a state with blame or praise: régime, enemy
	"epithet modifiers",        // make such a noun point at a state that is not named: occupying
	"restrictive prepositions", // join a noun and what tells it apart: of, in
	"genitive prepositions",    // of these, those after which a country is a nationality: of, de
	"name links",               // between the capitals of a body's name: of, for, and
	"place prepositions",       // make a capital a place: in, à
	"party prepositions",       // make a capital a power: with, contre
	"place verbs",              // beside them a capital is a town: visit, bombarder
	"entering verbs",           // what they govern is a place, a name that no table knows too: enter, leave
	"place nouns",              // beside them a capital is a town: airport, banlieue
	"thing nouns",              // what they name is no actor: operation, treaty, cup
	"calendar",                 // capitals that name no one: Monday, Ramadan
	"ignored pronouns",         // third person in form only: on, there
	"neuter pronouns",          // mean a thing or clause unless they are acted on: lo
	"anaphors",                 // not personal, yet stand for somebody: the latter
	"counterparts",             // hold the office of somebody else abroad: homologue, opposite number
	"peoples",                  // with a nationality, a whole people: peuple, population
}

// agentKinds are the kinds of actor that a section of agents.txt can name.
var agentKinds = []string{"person", "country", "organization", "armed_group", "population", "place", "group", NoActor}

// agentSectors are the sectors that a section of agents.txt can name.
var agentSectors = []string{
	"GOV", "MIL", "REB", "SPY", "COP", "JUD", "LEG", "PTY", "OPP", "CVL", "REF", "LAB", "BUS", "AGR", "EDU",
	"REL", "CRM", "MED", "JRN", "NGO", "IGO", "UAF", "ELI", "SOC", "UNK",
}

// Has reports whether the word, a lemma or form, belongs to the class. Case is
// ignored.
func (n *Names) Has(class, word string) bool { return n.classes[class][strings.ToLower(word)] }

// NamesSomebody reports whether a noun, a lemma, stands by itself for an actor.
func (n *Names) NamesSomebody(lemma string) bool { return n.nouns[lemma] }

// Agents returns the entries of agents.txt in the order of the file.
func (n *Names) Agents() []Agent { return n.agents }

func loadNames(fsys fs.FS) (*Names, error) {
	n := &Names{classes: map[string]map[string]bool{}, nouns: map[string]bool{}}
	if err := n.readClasses(fsys); err != nil {
		return nil, err
	}
	lines, err := readLines(fsys, "agents.txt")
	if err != nil {
		return nil, err
	}
	for _, line := range lines {
		if err := n.readAgents(line); err != nil {
			return nil, err
		}
	}
	return n, nil
}

func (n *Names) readClasses(fsys fs.FS) error {
	lines, err := readLines(fsys, "names.txt")
	if err != nil {
		return err
	}
	for _, class := range nameClasses {
		n.classes[class] = map[string]bool{}
	}
	for _, line := range lines {
		class, ok := n.classes[line.Section]
		if !ok {
			return line.Errorf("unknown section [%s]", line.Section)
		}
		for _, word := range line.List() {
			class[strings.ToLower(word)] = true
		}
	}
	return nil
}

func (n *Names) readAgents(line Line) error {
	fields := strings.Fields(line.Section)
	if len(fields) < 2 || len(fields) > 3 || len(fields) == 3 && fields[2] != "modified" {
		return line.Errorf("section [%s]: want [SECTOR KIND] or [SECTOR KIND modified]", line.Section)
	}
	sector, kind := strings.TrimPrefix(fields[0], "-"), fields[1]
	if sector != "" && !slices.Contains(agentSectors, sector) {
		return line.Errorf("unknown sector %q", sector)
	}
	if !slices.Contains(agentKinds, kind) {
		return line.Errorf("unknown kind of actor %q", kind)
	}
	for _, item := range line.List() {
		n.agents = append(n.agents, Agent{item, sector, kind, len(fields) == 3})
		n.nouns[item] = n.nouns[item] || kind != NoActor
	}
	return nil
}
