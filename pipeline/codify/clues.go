package codify

import (
	"cmp"
	"slices"

	"rapporteur"
	"rapporteur/world/codebook"
)

// chainLength is how many predicates a sentence is followed down: "said it would
// refuse to sign".
const chainLength = 4

// link is a predicate of the chain and what it is to the one above.
type link struct {
	token Ref
	name  string // main, clause or infinitive
}

// clueBook collects clues by name.
type clueBook map[string]int

// clues are what the words of a sentence say about what act it tells, with no word
// of a language in them: the types of the lexicon entries that its main predicates,
// their objects and their phrases have (whether these match or not), tense and
// negation, and what the rules have found.
func (c *coder) clues(s *rapporteur.Sentence, acts []*act) []codebook.Clue {
	book := clueBook{"always": 1000}
	chain := c.chain(s)
	for i, l := range chain {
		c.share(book, l.name, l.token, 1000)
		c.formClues(book, l)
		c.phraseClues(book, l.token)
		if i == len(chain)-1 {
			c.share(book, "last", l.token, 1000)
		}
	}
	for _, a := range acts {
		weight := int(a.confidence*1000 + 0.5)
		book["event:"+a.Type] += weight
		book["event:"+a.CAMEO[:min(3, len(a.CAMEO))]] += weight
		if a.modality != rapporteur.Actual {
			book["event:"+a.modality+" "+a.Type] += 1000
		}
	}
	for _, d := range c.Doc.Dismissals {
		if s.First <= d.Token && d.Token < s.End {
			book["unfilled:"+d.Type] += 700
			book["unfilled:"+d.Type+" "+d.Reason] += 700
		}
	}
	return book.list()
}

func (b clueBook) list() []codebook.Clue {
	out := make([]codebook.Clue, 0, len(b))
	for name, value := range b {
		out = append(out, codebook.Clue{Name: name, Value: value})
	}
	slices.SortFunc(out, func(a, b codebook.Clue) int { return cmp.Compare(a.Name, b.Name) })
	return out
}

// chain are the main predicates of the sentence: its root, and what is said,
// wanted or done under it.
func (c *coder) chain(s *rapporteur.Sentence) []link {
	root := Ref(0)
	for r := s.First; r < s.End; r++ {
		if c.Head(r) == 0 && (root == 0 || c.Tag(r, "VERB") && !c.Tag(root, "VERB")) {
			root = r
		}
	}
	var out []link
	for r, name := root, "main"; r != 0 && len(out) < chainLength; {
		out = append(out, link{r, name})
		below := c.Child(r, "ccomp", "xcomp", "parataxis")
		name = "clause"
		if c.Is(below, "xcomp") {
			name = "infinitive"
		}
		r = below
	}
	return out
}

// share notes how the entries of a word divide among the types.
func (c *coder) share(book clueBook, place string, r Ref, weight int) {
	entries := c.lexicon.Entries(c.Token(r).Tag, c.Lemma(r))
	for _, entry := range entries {
		book[place+":"+entry.Type] += weight / len(entries)
	}
}

// formClues notes tense, mood, negation and voice of a predicate.
func (c *coder) formClues(book clueBook, l link) {
	j := &judgement{}
	c.judgeForms(l.token, j)
	for name, so := range map[string]bool{"future": j.future, "possible": j.hypothetical, "negated": c.negated(l.token), "passive": c.Passive(l.token)} {
		if so {
			book[l.name+" is "+name] += 1000
		}
	}
}

// phraseClues notes the entries of a predicate's dependents.
func (c *coder) phraseClues(book clueBook, r Ref) {
	for _, k := range c.Children(r) {
		switch {
		case c.Is(k, "obj"):
			c.share(book, "object", k, 1000)
			for _, m := range c.All(k, "amod", "compound", "nmod") {
				c.share(book, "modifier", m, 500)
			}
		case c.Is(k, "obl"):
			c.share(book, "phrase", k, 700)
		case c.Is(k, "advcl", "conj"):
			c.share(book, "beside", k, 700)
		}
	}
}
