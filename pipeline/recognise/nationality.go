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
	for r := first; r < end; r++ {
		if r == head {
			continue
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
	if f.describes(head) && f.tree.Head(r) == f.tree.Head(head) {
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
