package resolve

import (
	"slices"

	"rapporteur"
	"rapporteur/tree"
)

// How well a description of one person fits an actor of the text.
type fit int

const (
	unfit     fit = iota
	possible      // same country and sector, and the description says no more: "the Iranian official"
	probable      // same office or the same noun, where the description leaves the country open
	exact         // same office of the same country
	leadReach = 2 // sentences from a description to the name that explains it after
)

// soleOffices are the offices that one person of a country holds at a time, so
// that any wording of them means that person.
var soleOffices = [...]string{"HOS", "HOG", "FM", "DM", "IM", "FIN", "JUS", "CB", "NSA"}

// genericOffices are descriptions that holders of several offices fit, and
// those offices; none listed is any.
var genericOffices = map[string][]string{
	"":    nil,
	"MIN": {"FM", "DM", "IM", "FIN", "JUS", "MIN_OIL", "MIN_EDU", "MIN_HLH", "MIN_AGR"},
	"DIP": {"FM", "FM_DEP", "AMB", "ENVOY"},
}

// covers reports whether a description of the first office fits the holder of
// one of the posts, or somebody whose post is not told.
func covers(office string, posts []post) bool {
	fit := genericOffices[office]
	return fit == nil || len(posts) == 0 || slices.ContainsFunc(posts, func(p post) bool {
		return p.office == office || slices.Contains(fit, p.office)
	})
}

// rank orders offices: sole ones in the order of their list, then others, then
// the generic.
func rank(office string) int {
	if i := slices.Index(soleOffices[:], office); i >= 0 {
		return i
	}
	if _, generic := genericOffices[office]; generic {
		return len(soleOffices) + 1
	}
	return len(soleOffices)
}

// roles joins definite descriptions of one person to the person: by office and
// country, by the noun, by country and sector. The nearest of the best before
// the description is meant, else the first after it.
func (r *resolver) roles() {
	for _, m := range r.single(rapporteur.Role) {
		if m.Plural || m.chain.kind != rapporteur.Person || m.chain.named() || !r.definite(m) {
			continue
		}
		if n := r.before(m); n != nil {
			r.joinDescription(n, m)
		} else if n := r.after(m); n != nil {
			r.joinDescription(n, m)
		}
	}
}

// before is the mention that m refers back to, or nil. A fit that is only
// possible must be the only one.
func (r *resolver) before(m *mention) *mention {
	var best *mention
	level, rivals := unfit, 0
	for i := m.index - 1; i >= 0; i-- {
		n := r.mentions[i]
		if n.whole != nil || n.dropped || len(n.parts) > 0 || m.whole != nil && i >= m.whole.index {
			continue
		}
		f := r.fits(m, n.chain)
		switch {
		case f > level:
			best, level, rivals = n, f, 0
		case f == level && best != nil && n.chain != best.chain:
			rivals++
		}
	}
	if level == possible && rivals > 0 {
		return nil
	}
	return best
}

// after is the mention that explains m later: the holder of just this office,
// or within a few sentences a name that goes with the description.
func (r *resolver) after(m *mention) *mention {
	for _, n := range r.single(rapporteur.Name) {
		if n.index < m.index || n.chain == m.chain {
			continue
		}
		f := r.fits(m, n.chain)
		if f == exact || f == probable && n.sentence-m.sentence <= leadReach {
			return n
		}
	}
	return nil
}

// fits weighs whether the description m can be of the actor c.
func (r *resolver) fits(m *mention, c *chain) fit {
	if c.kind != rapporteur.Person || c.plural() || c == m.chain || r.conflict(c, m.chain) || overlap(c, m.chain) || r.chainsApart(c, m.chain) {
		return unfit
	}
	if r.former(m) != r.formerly(c) {
		return unfit
	}
	posts := r.posts(c)
	office, country := r.holds(m, posts)
	switch {
	case m.Office != "" && office && country && (slices.Contains(soleOffices[:], m.Office) || !r.saysMore(m, c)):
		return exact
	case m.Office != "" && office && len(m.Country) == 0 && !r.saysMore(m, c):
		return probable
	case !r.generic(m) && len(posts) > 0:
		return unfit
	case slices.Contains(c.lemmas, m.lemma) && covers(m.Office, posts) && !r.saysMore(m, c):
		return probable
	case r.generic(m) && len(m.Country) > 0 && shareOne(c.countries, m.Country) && r.sameSector(m, c, posts) && covers(m.Office, posts) && !r.complemented(m):
		return possible
	}
	return unfit
}

// former reports whether the description says that the office is over.
func (r *resolver) former(m *mention) bool {
	return slices.ContainsFunc(r.tree.All(m.Head, "amod", "compound"), func(t tree.Ref) bool { return r.lang.Names.Has("former", r.tree.Lemma(t)) })
}

// formerly reports whether all that describes the chain is of an office that is
// over, and something is.
func (r *resolver) formerly(c *chain) bool {
	over := false
	for _, m := range c.mentions {
		if m.Form == rapporteur.Role && !r.former(m) {
			return false
		}
		over = over || m.Form == rapporteur.Role
	}
	return over
}

// holds reports whether the posts have the office of m, and of its country.
func (r *resolver) holds(m *mention, posts []post) (office, country bool) {
	for _, p := range posts {
		if p.office == m.Office {
			office = true
			country = country || slices.Contains(m.Country, p.country)
		}
	}
	return office, country
}

// saysMore reports whether m has a word of meaning that no description of the
// chain has, so that it may be of somebody else: "the spokesman of the army".
func (r *resolver) saysMore(m *mention, c *chain) bool {
	words := r.content(m)
	if len(words) <= 1 && len(c.lemmas) == 0 {
		return false
	}
	described := false
	for _, n := range c.mentions {
		if n.Form != rapporteur.Role && n.Office == "" {
			continue
		}
		described = true
		if subset(words, r.content(n)) {
			return false
		}
	}
	return described
}

// generic reports whether the description fits holders of different offices. A
// superlative does: "the country's highest diplomat" is its foreign minister.
func (r *resolver) generic(m *mention) bool {
	_, generic := genericOffices[m.Office]
	return generic || r.superlative(m)
}

func (r *resolver) sameSector(m *mention, c *chain, posts []post) bool {
	if shareOne(c.sectors, []string{primary(m.Sector)}) {
		return true
	}
	for _, p := range posts {
		if s := r.facts.world.Role(p.office).Sector; s != "" && primary(s) == primary(m.Sector) {
			return true
		}
	}
	return false
}

// complemented reports whether a phrase narrows the description down, other
// than the name of its country: "the official of the health ministry".
func (r *resolver) complemented(m *mention) bool {
	for _, c := range r.tree.All(m.Head, "nmod", "acl") {
		if !slices.ContainsFunc(r.mentions, func(n *mention) bool { return n.Head == c && n.Kind == rapporteur.Country }) {
			return true
		}
	}
	return false
}
