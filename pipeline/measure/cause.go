package measure

import (
	"slices"

	"rapporteur/language"
)

// cause is what was done to the counted, and the word that says so.
type cause struct {
	measure string
	token   ref    // the verb, noun or adjective; the counted noun itself at the least
	rule    string // "killed object", "injured noun" …
}

// casualty measures are told by the words; a whole and its parts share them.
func (c cause) casualty() bool {
	return c.measure != other && c.measure != money && c.measure != "troops" && c.measure != "protesters"
}

// causeOf finds what was done to the counted: first by the verb or noun that
// governs them, then by the adjectives and clauses that describe them, then by
// what they are called.
func (r *reader) causeOf(t *tally) cause {
	if t.noun != 0 && r.isMoney(t.noun) {
		return cause{money, t.noun, "money unit"}
	}
	for _, find := range []func(*tally) cause{r.governed, r.described, r.named, r.manned} {
		if c := find(t); c.measure != "" {
			return c
		}
	}
	return cause{other, t.noun, "counted noun"}
}

// governed asks the verb or noun above the counted.
func (r *reader) governed(t *tally) cause {
	site := r.governedSite(t.site)
	head := r.tree.Head(site)
	if head == 0 {
		return cause{}
	}
	switch r.role(t, site, head) {
	case "object":
		if c := r.object(t, head); c.measure != "" {
			return c
		}
		return r.objectState(head)
	case "subject":
		if r.tree.Passive(head) {
			if c := r.object(t, head); c.measure != "" {
				return c
			}
		}
		return r.subject(head) // also "sont morts", whose verb may look passive
	}
	if t.noun == 0 && r.tree.Is(site, "obl", "nmod") {
		return r.total(head)
	}
	return r.match("head", head, func(m language.Measure) language.Cues { return m.Heads })
}

// role tells whether the tally is the subject or the object of the verb above
// it, "" for neither. A tally whose only preposition is its own bound ("jusqu'à
// 100 personnes") may look like an adverbial; its place tells then.
func (r *reader) role(t *tally, site, verb ref) string {
	switch {
	case r.tree.Is(site, "obj") && site < verb && site < t.begin && r.tree.Child(verb, "nsubj") == 0:
		return "subject" // "Plus de 500 personnes ont fui", with "plus" misread
	case r.tree.Is(site, "obj"):
		return "object"
	case r.tree.Is(site, "nsubj"):
		return "subject"
	case !r.tree.Is(site, "obl", "advmod", "dep") || !r.tree.Tag(verb, "VERB") || site != t.site:
		return ""
	}
	for _, c := range r.tree.All(site, "case") {
		if c < t.first || c >= t.last {
			return ""
		}
	}
	if site < verb && r.tree.Child(verb, "nsubj") == 0 {
		return "subject"
	}
	if site > verb && r.tree.Child(verb, "obj") == 0 {
		return "object"
	}
	return ""
}

// governedSite is the conjunct of the site that the sentence governs, where all
// conjuncts share their governor.
func (r *reader) governedSite(site ref) ref {
	if first := r.tree.FirstConjunct(site); !r.tree.Tag(first, "VERB") {
		return first
	}
	return site
}

// object asks a verb of which the counted are the object.
func (r *reader) object(t *tally, verb ref) cause {
	c := r.match("object", verb, func(m language.Measure) language.Cues {
		if len(m.Men) > 0 && !m.Men.Match(r.tree.Lemma(t.noun), r.below(t.noun)) {
			return nil
		}
		return m.Objects
	})
	if c.measure != "" {
		return c
	}
	return r.through(verb)
}

// objectState asks what became of the object: "left 12 dead".
func (r *reader) objectState(verb ref) cause {
	for _, x := range r.tree.All(verb, "xcomp") {
		if c := r.state(x); c.measure != "" {
			return c
		}
	}
	return cause{}
}

// subject asks a verb or predicate of which the counted are the subject, and the
// verbs that share this subject.
func (r *reader) subject(predicate ref) cause {
	if c := r.match("subject", predicate, func(m language.Measure) language.Cues { return m.Subjects }); c.measure != "" {
		return c
	}
	if r.tree.Child(predicate, "cop") != 0 || !r.tree.Tag(predicate, "VERB", "AUX") {
		if c := r.state(predicate); c.measure != "" {
			return c
		}
		return r.match("noun", predicate, func(m language.Measure) language.Cues { return m.Nouns })
	}
	return r.through(predicate)
}

// through follows a verb to the infinitives and participles whose subject its
// own subject is: "forced to flee", "portés disparus"; and to the purpose of
// those who protest.
func (r *reader) through(verb ref) cause {
	for _, x := range r.tree.All(verb, "xcomp") {
		if c := r.state(x); c.measure != "" {
			return c
		}
		if c := r.passiveOrSubject(x); c.measure != "" {
			return c
		}
	}
	for _, x := range r.tree.All(verb, "advcl") {
		c := r.match("subject", x, func(m language.Measure) language.Cues { return m.Subjects })
		if c.measure == "protesters" && r.tree.Child(x, "nsubj") == 0 {
			return c
		}
	}
	return cause{}
}

func (r *reader) passiveOrSubject(verb ref) cause {
	if r.tree.Passive(verb) {
		return r.match("object", verb, func(m language.Measure) language.Cues { return m.Objects })
	}
	return r.match("subject", verb, func(m language.Measure) language.Cues { return m.Subjects })
}

// described asks the participles, relative clauses and adjectives of the counted.
func (r *reader) described(t *tally) cause {
	for _, owner := range []ref{t.noun, t.site} {
		for _, c := range r.tree.All(owner, "acl", "amod", "appos") {
			if found := r.describer(c); found.measure != "" {
				return found
			}
		}
		if owner == t.noun && t.noun == t.site {
			break
		}
	}
	return cause{}
}

func (r *reader) describer(c ref) cause {
	if found := r.state(c); found.measure != "" {
		return found
	}
	if !r.tree.Tag(c, "VERB", "ADJ") || r.tree.Child(c, "obj") != 0 {
		return cause{}
	}
	if s := r.tree.Child(c, "nsubj"); s != 0 && !r.tree.Has(s, "PronType=Rel") && !r.tree.Passive(c) {
		return cause{}
	}
	if r.tree.Passive(c) || r.tree.Has(c, "VerbForm=Part") && r.tree.Has(c, "Tense=Past") && r.tree.Child(c, "aux") == 0 {
		if found := r.match("object", c, func(m language.Measure) language.Cues { return m.Objects }); found.measure != "" {
			return found
		}
	}
	return r.subject(c)
}

// named asks the counted noun itself.
func (r *reader) named(t *tally) cause {
	if t.noun == 0 {
		return cause{}
	}
	for _, word := range []string{r.tree.Lemma(t.noun), r.forms[t.noun]} { // "40 injured" may be lemmatised as a verb
		if name := r.namedBy(t.noun, word); name != "" {
			return cause{name, t.noun, name + " noun"}
		}
	}
	return cause{}
}

// namedBy is the measure of which the word, standing at the token, is a counted
// noun; "" for none.
func (r *reader) namedBy(token ref, word string) string {
	for _, m := range r.words.Measures {
		if m.Nouns.Match(word, r.below(token)) {
			return m.Name
		}
	}
	return ""
}

// manned asks whether men are counted beside an army: "a force of 500 men".
func (r *reader) manned(t *tally) cause {
	for _, m := range r.words.Measures {
		if t.noun == 0 || !m.Men.Match(r.tree.Lemma(t.noun), r.below(t.noun)) {
			continue
		}
		if near := r.near(t, m.Near); near != 0 {
			return cause{m.Name, near, m.Name + " beside"}
		}
	}
	return cause{}
}

// near is a noun of the cues that governs the counted or shares their verb.
func (r *reader) near(t *tally, cues language.Cues) ref {
	head := r.tree.Head(t.site)
	for _, c := range append([]ref{head}, r.tree.Children(head)...) {
		if c != 0 && c != t.site && r.tree.Tag(c, "NOUN") && cues.Match(r.tree.Lemma(c), r.below(c)) {
			return c
		}
	}
	return 0
}

// total asks the word above a bare number whether it, or the subject of it, is a
// noun for the number of casualties: "the death toll rose to 12".
func (r *reader) total(head ref) cause {
	for _, c := range []ref{head, r.tree.Subject(head)} {
		if c == 0 {
			continue
		}
		if found := r.match("total", c, func(m language.Measure) language.Cues { return m.Totals }); found.measure != "" {
			return found
		}
	}
	return cause{}
}

// state is the cause that an adjective or participle tells.
func (r *reader) state(c ref) cause {
	return r.match("state", c, func(m language.Measure) language.Cues { return m.States })
}

// stateOf is the measure of which the lemma is a state, "" for none.
func (r *reader) stateOf(lemma string) string {
	for _, m := range r.words.Measures {
		if m.States.Match(lemma, func(string) bool { return false }) {
			return m.Name
		}
	}
	return ""
}

// match is the first measure of which the token is a cue.
func (r *reader) match(kind string, token ref, cues func(language.Measure) language.Cues) cause {
	if token == 0 {
		return cause{}
	}
	for _, m := range r.words.Measures {
		if cues(m).Match(r.tree.Lemma(token), r.below(token)) {
			return cause{m.Name, token, m.Name + " " + kind}
		}
	}
	return cause{}
}

// below reports which lemmas stand among the dependents of the token, a
// reflexive pronoun as the word it is written with, and among those of its
// complements and what is coordinated with these ("left A and B dead").
func (r *reader) below(token ref) func(string) bool {
	return func(lemma string) bool {
		return slices.ContainsFunc(r.tree.Children(token), func(c ref) bool {
			return r.tree.Lemma(c) == lemma || r.tree.Lemma(r.tree.Child(c, "flat", "fixed")) == lemma ||
				r.tree.Is(c, "obj", "obl", "xcomp", "aux") && r.describedBy(c, lemma)
		})
	}
}

// describedBy reports whether a word with the lemma hangs on the token or on
// what is coordinated with it.
func (r *reader) describedBy(token ref, lemma string) bool {
	return slices.ContainsFunc(r.tree.Conjuncts(token), func(x ref) bool {
		return slices.ContainsFunc(r.tree.Children(x), func(d ref) bool { return r.tree.Lemma(d) == lemma })
	})
}
