package export

import (
	"strings"

	"rapporteur/record"
)

// relationNames say in words what the relations of Universal Dependencies are; a
// subtype that has no words of its own has those of its main type.
var relationNames = map[string]string{
	"root": "main word", "nsubj": "subject", "nsubj:pass": "subject of a passive", "csubj": "clause as subject",
	"obj": "object", "iobj": "indirect object", "obl": "phrase", "obl:agent": "agent", "nmod": "phrase",
	"nmod:poss": "owner", "appos": "apposition", "amod": "adjective", "advmod": "adverb", "nummod": "number",
	"xcomp": "complement", "ccomp": "clause", "advcl": "adverbial clause", "acl": "clause of the noun",
	"acl:relcl": "relative clause", "conj": "coordinated", "parataxis": "beside it", "compound": "compound",
	"compound:prt": "particle", "flat": "part of the name", "fixed": "fixed to it", "case": "preposition",
	"det": "determiner", "aux": "auxiliary", "cop": "copula", "mark": "conjunction", "expl": "pronoun",
	"vocative": "addressed", "dislocated": "dislocated", "orphan": "left over", "dep": "unclear",
}

// relationInWords is the relation of a word in words: "obl (phrase under “with”)".
func relationInWords(w *record.Word) string {
	main, _, _ := strings.Cut(w.Relation, ":")
	name := relationNames[w.Relation]
	if name == "" {
		name = relationNames[main]
	}
	if w.Case != "" && (main == "obl" || main == "nmod") {
		name += " under “" + printable(w.Case) + "”"
	}
	if name == "" {
		return w.Relation
	}
	return w.Relation + " (" + name + ")"
}
