package language

import "io/fs"

// Grammar holds the closed word classes that the rules over the dependency tree
// ask for, as lower-case lemmas. File: grammar.txt, one section a class.
type Grammar struct{ classes map[string]map[string]bool }

// grammarClasses are the sections of grammar.txt.
var grammarClasses = []string{
	"negation",     // words that negate the verb they modify: not, ne … pas, jamais
	"negating",     // verbs that deny what they govern: fail to, renoncer à, empêcher
	"light verbs",  // verbs that only carry an event noun: have (a talk), mener (une opération)
	"modal",        // verbs under which an act is only possible or wanted: pouvoir, want
	"future",       // verbs under which an act is still to come: aller, will, planifier
	"implicative",  // verbs under which the act took place: réussir à, continue to
	"conditional",  // conjunctions of the conditional clause: si, unless
	"awaited",      // conjunctions of what is waited for: until, jusqu'à ce que
	"purpose",      // markers of the purpose clause: pour, afin de, in order to
	"temporal",     // markers of clauses of time whose infinitive took place: tras, antes de
	"unreal nouns", // nouns under which an act is not a fact: risque, menace, possibility
	"aspect nouns", // nouns for how an act stands or how often it is done: reprise, série, wave
	"between",      // prepositions whose phrase has two sides: between, entre
	"ending",       // words by which an act comes to its end: lift, levée
	"suspending",   // words that break an act off, talks too: suspend, gel
	"ranks",        // adjectives of those who do what no other did: first, last, only
	"reciprocal",   // words that make subjects act on each other: each other, mutuellement
	// auxiliaries, and reflexive forms, of a passive that the trees do not mark
	"passive auxiliaries", "passive reflexives",
	"participle pasts", // forms of the past that are also the participle, or their endings: sent, -ed
}

// Has reports whether the lemma belongs to the class.
func (g *Grammar) Has(class, lemma string) bool { return g.classes[class][lemma] }

func loadGrammar(fsys fs.FS) (*Grammar, error) {
	lines, err := readLines(fsys, "grammar.txt")
	if err != nil {
		return nil, err
	}
	g := &Grammar{classes: map[string]map[string]bool{}}
	for _, class := range grammarClasses {
		g.classes[class] = map[string]bool{}
	}
	for _, line := range lines {
		class, ok := g.classes[line.Section]
		if !ok {
			return nil, line.Errorf("unknown section [%s]", line.Section)
		}
		for _, word := range line.List() {
			class[word] = true
		}
	}
	return g, nil
}
