package resolve

import (
	"slices"

	"rapporteur"
)

// mention is a mention of the document with its place in the text worked out.
type mention struct {
	rapporteur.Mention
	index    int      // place in resolver.mentions
	sentence int      // place in Document.Sentences, -1 if outside
	lemma    string   // of the head, lower case
	words    []string // the answer of resolver.content, once asked
	name     []string // the words of Name, folded
	chain    *chain
	parts    []*mention // if it stands for several actors: a mention of each
	whole    *mention   // if it is one country's part of a coordinated description
	dropped  bool       // it stands for nobody that the text names
}

// chain is the mentions that are taken for one actor, in text order, and what
// they say about it together.
type chain struct {
	mentions  []*mention
	identity  string // key in package world
	kind      string
	gender    string
	countries []string
	offices   []string
	sectors   []string
	names     [][]string // words of the proper names, longest first
	lemmas    []string   // heads of the descriptions
}

// first is the place of the chain's first mention, which orders the actors.
func (c *chain) first() int { return c.mentions[0].index }

// plural reports whether the chain is a group described in the plural.
func (c *chain) plural() bool {
	return !slices.ContainsFunc(c.mentions, func(m *mention) bool {
		return !m.Plural && m.Form != rapporteur.Pronoun ||
			m.Form == rapporteur.Name && (m.Kind == rapporteur.Country || m.Kind == rapporteur.Organization) // "the United Nations said it …"
	})
}

// named reports whether the chain has a proper name.
func (c *chain) named() bool { return len(c.names) > 0 }

// chainOf collects what the mentions say.
func (r *resolver) chainOf(mentions ...*mention) *chain {
	c := &chain{mentions: mentions}
	slices.SortFunc(c.mentions, func(a, b *mention) int { return a.index - b.index })
	for _, m := range c.mentions {
		r.learn(c, m)
	}
	slices.SortStableFunc(c.names, func(a, b []string) int { return len(b) - len(a) })
	return c
}

func (r *resolver) learn(c *chain, m *mention) {
	m.chain = c
	if m.Form == rapporteur.Pronoun {
		setIfEmpty(&c.gender, r.pronounGender(m))
		return
	}
	if m.Form == rapporteur.Name || m.Form == rapporteur.Role {
		setIfEmpty(&c.identity, m.Identity)
	}
	if c.kind == "" || c.kind != m.Kind && m.Identity != "" && m.Form == rapporteur.Name {
		c.kind = m.Kind
	}
	if m.Kind == rapporteur.Person && m.Office != "" {
		c.kind = rapporteur.Person
	}
	setIfEmpty(&c.gender, m.Gender)
	c.countries = addNew(c.countries, m.Country...)
	c.offices = addNew(c.offices, m.Office)
	c.sectors = addNew(c.sectors, primary(m.Sector))
	if m.Form == rapporteur.Name {
		c.names = append(c.names, m.name)
	}
	c.lemmas = addNew(c.lemmas, r.describing(m)...)
}

// describing are the lemmas of the nouns that say what the mention is: the
// head of a description, the titles beside a name.
func (r *resolver) describing(m *mention) []string {
	if m.Form == rapporteur.Role || m.Form == rapporteur.Epithet {
		return []string{m.lemma}
	}
	var out []string
	for t := m.First; m.Office != "" && t < m.End; t++ {
		if r.tree.Tag(t, "NOUN") {
			out = append(out, r.tree.Lemma(t))
		}
	}
	return out
}

// join takes two mentions, with all that are joined to each, for one actor,
// unless what is known of them conflicts.
func (r *resolver) join(a, b *mention) bool {
	if a.chain == b.chain {
		return true
	}
	if r.conflict(a.chain, b.chain) {
		return false
	}
	r.chainOf(slices.Concat(a.chain.mentions, b.chain.mentions)...)
	return true
}

// joinDescription is join where the reason is what the words mean: two chains
// that bear different proper names stay apart, and so do a phrase and another
// phrase inside it ("the minister of the president").
func (r *resolver) joinDescription(a, b *mention) bool {
	if a.chain != b.chain && (r.namesDisagree(a.chain, b.chain) || overlap(a.chain, b.chain)) {
		return false
	}
	return r.join(a, b)
}

// conflict reports whether two chains cannot be the same actor.
func (r *resolver) conflict(a, b *chain) bool {
	if a.identity != "" && b.identity != "" && a.identity != b.identity {
		return true
	}
	if kindsDiffer(a, b) {
		return true
	}
	if len(a.countries) > 0 && len(b.countries) > 0 && !shareOne(a.countries, b.countries) {
		return true
	}
	if a.kind != rapporteur.Person && b.kind != rapporteur.Person {
		return false
	}
	return a.gender != "" && b.gender != "" && a.gender != b.gender && (a.identity == "" || a.identity != b.identity)
}

// kindsDiffer compares the kinds. A kind that was only guessed, of a name that
// package world does not know, gives way to a person's.
func kindsDiffer(a, b *chain) bool {
	if a.kind == "" || b.kind == "" || a.kind == b.kind {
		return false
	}
	return !(guessed(a) && b.kind == rapporteur.Person || guessed(b) && a.kind == rapporteur.Person)
}

// guessed reports whether the chain is a bare unknown name and nothing else.
func guessed(c *chain) bool {
	return c.identity == "" && c.named() && len(c.offices) == 0 && len(c.sectors) == 0 &&
		len(c.countries) == 0 && len(c.lemmas) == 0 && c.kind != rapporteur.Country
}

// overlap reports whether a mention of one chain shares words with one of the
// other.
func overlap(a, b *chain) bool {
	for _, m := range a.mentions {
		for _, n := range b.mentions {
			if m.Span.Overlaps(n.Span) && m.whole == nil && n.whole == nil {
				return true
			}
		}
	}
	return false
}

// apart reports whether the grammar shows two mentions to be different actors:
// they are coordinated, or they play different parts in one clause.
func (r *resolver) apart(a, b *mention) bool {
	x, y := r.tree.FirstConjunct(a.Head), r.tree.FirstConjunct(b.Head)
	if x == y {
		return a.Head != b.Head
	}
	return r.tree.Head(x) != 0 && r.tree.Head(x) == r.tree.Head(y) && r.argument(x) && r.argument(y)
}

func (r *resolver) argument(t rapporteur.TokenRef) bool {
	return r.tree.Is(t, "nsubj", "obj", "iobj", "obl:arg", "obl:agent", "obl")
}

// chainsApart reports whether any two mentions of the chains are apart.
func (r *resolver) chainsApart(a, b *chain) bool {
	for _, m := range a.mentions {
		for _, n := range b.mentions {
			if m.sentence == n.sentence && r.apart(m, n) {
				return true
			}
		}
	}
	return false
}

func setIfEmpty(field *string, value string) {
	if *field == "" {
		*field = value
	}
}

// addNew appends the values that are not empty and not yet there.
func addNew(list []string, values ...string) []string {
	for _, v := range values {
		if v != "" && !slices.Contains(list, v) {
			list = append(list, v)
		}
	}
	return list
}

func shareOne(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// primary is the primary sector of a sector code such as GOVMIL.
func primary(sector string) string {
	if len(sector) > 3 {
		return sector[:3]
	}
	return sector
}
