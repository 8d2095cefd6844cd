package recognise

import (
	"cmp"
	"slices"

	"rapporteur"
	"rapporteur/world"
)

// origin is a word of a noun phrase that tells its country.
type origin struct {
	ref       ref
	depth     int // dependency steps below the head of the phrase
	countries []string
	entity    *world.Entity // nil for a demonym
}

// countriesOf are the countries that a noun phrase names as its actor's: those
// of the origin nearest to the head, and of the origins coordinated with it.
func (f *finder) countriesOf(head, first, end ref) []string {
	origins := f.origins(head, first, end)
	if len(origins) == 0 {
		return nil
	}
	var out []string
	for _, o := range origins {
		if !f.coordinated(o.ref, origins[0].ref, head) {
			continue
		}
		for _, c := range o.countries {
			if !slices.Contains(out, c) {
				out = append(out, c)
			}
		}
	}
	return out
}

// coordinated reports whether two words of a phrase are joined by "and"; a
// conjunct that the tree gave to a noun of the phrase is joined to any.
func (f *finder) coordinated(a, b, head ref) bool {
	t := f.tree
	misplaced := func(r ref) bool { return t.Is(r, "conj") && (t.Head(r) == head || f.isAdjectival(r)) }
	return a == b || misplaced(a) || misplaced(b) || t.FirstConjunct(a) == t.FirstConjunct(b)
}

// origins are sorted by depth, then by place.
func (f *finder) origins(head, first, end ref) []origin {
	var out []origin
	owned := f.tree.Has(f.tree.Child(head, "det"), "Poss=Yes")
	for r := first; r < end; r++ {
		if r == head || owned && f.hit(r) != nil {
			continue // "his troops from X"
		}
		depth, ok := f.genitive(r, head)
		if !ok {
			continue
		}
		if o := f.origin(r); o.countries != nil {
			o.depth = depth
			out = append(out, o)
		}
	}
	slices.SortStableFunc(out, func(a, b origin) int { return cmp.Compare(a.depth, b.depth) })
	return out
}

// origin is what one word tells; a word of nationality of several possible
// countries ("congolais") tells the first, one of joined countries both.
func (f *finder) origin(r ref) origin {
	if h := f.hit(r); h != nil {
		if h.first == r {
			e := h.senses[0].Entity
			if e.Kind != rapporteur.Person && e.Country != "" {
				return origin{r, 0, []string{e.Country}, e}
			}
		}
		return origin{}
	}
	if d, ok := f.demonyms[r]; ok {
		if d.first == r {
			return origin{r, 0, d.countries[:1], nil}
		}
		return origin{}
	}
	if f.tree.Tag(r, "ADJ", "NOUN", "PROPN") {
		return origin{r, 0, f.nationality(r), nil}
	}
	return origin{}
}

// genitive returns how deep r lies below head, and whether every phrase between
// them belongs to the head as a genitive or adjective: the ambassador of France
// in Chad is not of Chad.
func (f *finder) genitive(r, head ref) (depth int, ok bool) {
	if f.describes(head) && f.tree.Head(r) == f.tree.Head(head) || f.strayOf(r) == head {
		return 1, true
	}
	for ; r != head; r = f.tree.Head(r) {
		if r == 0 {
			return 0, false
		}
		if !f.tree.Is(r, "conj", "flat") || f.tree.Head(r) == head {
			depth++
		}
		marker := f.tree.Marker(r)
		if f.tree.Is(r, "nmod") && marker != "" && !f.lang.Names.Has("genitive prepositions", marker) {
			return 0, false
		}
	}
	return depth, true
}

// strayOf is the noun right before r of which r, a word of nationality, is the
// adjective, although the tree made them two phrases of one clause: "diplomáticos
// alemanes" with two objects. Zero if there is none.
func (f *finder) strayOf(r ref) ref {
	noun := r - 1
	if noun == 0 || int(r) > len(f.doc.Tokens) || startsUpper(f.doc.Token(r).Form) || f.tree.Child(r, "det", "case", "cc", "nummod") != 0 || f.nationality(r) == nil {
		return 0
	}
	if f.tree.Head(r) != f.tree.Head(noun) || f.tree.Head(r) == 0 || !f.isNoun(noun) || f.isPlural(noun) != f.isPlural(r) {
		return 0
	}
	return noun
}

// described reads a phrase that the tree built the wrong way round: r is a word
// of nationality, and the noun right before it, of which it is the adjective,
// hangs on it.
func (f *finder) described(r, first, end ref) (rapporteur.Mention, []ref, bool) {
	noun := r - 1
	if noun < first || f.tree.Head(noun) != r || !f.tree.Is(noun, "amod", "compound", "nmod") || startsUpper(f.doc.Token(r).Form) || f.tree.Child(noun, "case") != 0 || f.isPlural(noun) != f.isPlural(r) {
		return rapporteur.Mention{}, nil, false
	}
	countries := f.nationality(r)
	if p := f.personWord(world.Fold(f.tree.Lemma(noun))); p == nil || countries == nil {
		return rapporteur.Mention{}, nil, false
	}
	m, taken, ok := f.agent(noun, first, end)
	m.Head, m.Country = r, countries[:1]
	return m, taken, ok
}

// alone reports whether a word of nationality without a capital is a noun by its
// place: under an article, or behind no noun whose adjective it could be.
func (f *finder) alone(r ref) bool {
	if f.tree.Child(r, "det") != 0 {
		return true
	}
	if top := f.tree.FirstConjunct(r); top != r && (f.nationality(top) == nil || f.tree.Is(top, "amod", "conj")) {
		return false // "soldados peruanos y chilenos"
	}
	i := f.doc.SentenceOf(r)
	return i >= 0 && (r == f.doc.Sentences[i].First || !f.tree.Tag(r-1, "NOUN", "PROPN", "ADJ", "X", "ADV")) && !f.tree.Is(r, "root", "xcomp", "acl")
}

// people reads a noun of nationality: "les Palestiniens", "a Frenchman".
func (f *finder) people(r, first, end ref) (rapporteur.Mention, bool) {
	if !startsUpper(f.doc.Token(r).Form) && !(f.tree.Has(r, "Number=Plur") && f.alone(r)) {
		return rapporteur.Mention{}, false
	}
	countries := f.nationality(r)
	if countries == nil || f.tree.Is(f.tree.FirstConjunct(r), "amod", "compound") || f.hit(r) != nil {
		return rapporteur.Mention{}, false
	}
	m := f.mention(rapporteur.Role, rapporteur.ByDemonym, r, first, end)
	m.Country, m.Kind = countries[:1], rapporteur.Population
	m.Plural = m.Plural && !f.tree.Has(f.tree.Child(r, "det"), "Number=Sing")
	if !m.Plural {
		m.Kind = rapporteur.Person
	}
	return m, true
}
