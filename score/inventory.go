package score

// The inventories of the shared task. They are those of Universal Dependencies
// 2.2 and stay so, that scores of different years can be compared.

// universalFeatures are the features that UFeats and MLAS look at.
var universalFeatures = setOf(
	"PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr",
	"Gender", "Animacy", "Number", "Case", "Definite", "Degree",
	"VerbForm", "Mood", "Tense", "Aspect", "Voice", "Evident",
	"Polarity", "Person", "Polite",
)

// content are the relations of the words that CLAS, MLAS and BLEX count.
var content = setOf(
	"nsubj", "obj", "iobj", "csubj", "ccomp", "xcomp",
	"obl", "vocative", "expl", "dislocated", "advcl", "advmod", "discourse",
	"nmod", "appos", "nummod", "acl", "amod",
	"conj", "fixed", "flat", "compound", "list", "parataxis",
	"orphan", "goeswith", "reparandum", "root", "dep",
)

// functional are the relations of the words that MLAS wants right with their
// head. Punctuation is neither content nor functional.
var functional = setOf("aux", "cop", "mark", "det", "clf", "case", "cc")

func setOf(names ...string) map[string]bool {
	set := make(map[string]bool, len(names))
	for _, name := range names {
		set[name] = true
	}
	return set
}
