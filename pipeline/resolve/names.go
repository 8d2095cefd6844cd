package resolve

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur"
	"rapporteur/world"
)

// sameIdentity joins proper names of one entity of package world.
func (r *resolver) sameIdentity() {
	seen := map[string]*mention{}
	for _, m := range r.single(rapporteur.Name) {
		if m.Identity == "" {
			continue
		}
		if first := seen[m.Identity]; first != nil {
			r.join(first, m)
		} else {
			seen[m.Identity] = m
		}
	}
}

// sameName joins proper names of the same words.
func (r *resolver) sameName() {
	seen := map[string][]*mention{}
	for _, m := range r.single(rapporteur.Name) {
		key := strings.Join(m.name, " ")
		joined := key == ""
		for _, first := range seen[key] {
			joined = joined || r.join(first, m)
		}
		if !joined {
			seen[key] = append(seen[key], m)
		}
	}
}

// acronyms joins "World Food Office (WFO)", in either order, and a later
// "WFO" whose letters are the initials of a name before it.
func (r *resolver) acronyms() {
	names := r.single(rapporteur.Name)
	for i, m := range names {
		if !isAcronym(m.Name) {
			continue
		}
		for j := len(names) - 1; j >= 0; j-- {
			full := names[j]
			if full.Kind == rapporteur.Person || isAcronym(full.Name) || len(full.name) < 2 {
				continue
			}
			beside := r.inParentheses(full, m) || r.inParentheses(m, full)
			if beside && m.Identity != "" && m.Identity != full.Identity && initials(full.Name, m.Name) {
				r.forget(m.chain) // the text itself says what its letters mean
			}
			if beside && m.Identity == "" && guessed(m.chain) {
				m.Kind, m.chain.kind = full.Kind, full.chain.kind
			}
			if beside || j < i && initials(full.Name, m.Name) {
				r.join(full, m)
				break
			}
		}
	}
}

// forget takes back what package world knows of the names of a chain.
func (r *resolver) forget(c *chain) {
	for _, m := range c.mentions {
		if m.Form == rapporteur.Name {
			m.Identity, m.Country, m.Sector, m.Kind = "", nil, "", rapporteur.Organization
		}
	}
	r.chainOf(c.mentions...)
}

// inParentheses reports whether b stands in parentheses right after a.
func (r *resolver) inParentheses(a, b *mention) bool {
	return b.First == a.End+1 && strings.HasPrefix(r.doc.Token(a.End).Form, "(")
}

// isAcronym reports whether the name is one word in capitals: "NATO", "O.N.U.".
func isAcronym(name string) bool {
	letters := 0
	for _, c := range name {
		switch {
		case unicode.IsUpper(c):
			letters++
		case c != '.':
			return false
		}
	}
	return letters >= 2 && letters <= 7
}

// initials reports whether the acronym is made of the initials of the full
// name, with or without those of its small words.
func initials(full, acronym string) bool {
	var all, capital strings.Builder
	for _, w := range strings.FieldsFunc(full, wordBorder) {
		c, _ := utf8.DecodeRuneInString(w)
		all.WriteRune(unicode.ToUpper(c))
		if unicode.IsUpper(c) {
			capital.WriteRune(c)
		}
	}
	want := world.Fold(acronym)
	return world.Fold(all.String()) == want || world.Fold(capital.String()) == want
}

// partsOfNames joins a surname, or another part of a name, to the longer name.
// Of several longer names the nearest before it is meant; a name that none
// precedes stays alone.
func (r *resolver) partsOfNames() {
	names := r.single(rapporteur.Name)
	byWord := map[string][]*mention{}
	for _, m := range names {
		for i, word := range m.name {
			if !slices.Contains(m.name[:i], word) {
				byWord[word] = append(byWord[word], m)
			}
		}
	}
	for _, m := range names {
		if len(m.name) == 0 || m.Kind == rapporteur.Country || m.Kind == rapporteur.Place && m.Identity != "" {
			continue
		}
		full := r.choose(m, byWord[m.name[len(m.name)-1]], func(n *mention) bool { return m.partOf(n) && r.mayShareName(m.chain, n.chain) })
		if full != nil {
			r.join(full, m)
		}
	}
}

// choose finds the mention whose chain m belongs to among those names that fit:
// the only one, else the nearest before m.
func (r *resolver) choose(m *mention, among []*mention, fits func(*mention) bool) *mention {
	var found, before *mention
	several := false
	for _, n := range among {
		if n.chain == m.chain || !fits(n) || r.conflict(m.chain, n.chain) || r.chainsApart(m.chain, n.chain) {
			continue
		}
		several = several || found != nil && found.chain != n.chain
		found = n
		if n.index < m.index {
			before = n
		}
	}
	if several {
		return before
	}
	return found
}

// partOf reports whether the name is part of the longer name of n: its last
// words, for persons also its first ones or some in the middle ("Alvarado" of
// "Ricardo Alvarado Pinto").
func (m *mention) partOf(n *mention) bool {
	short, long := m.name, n.name
	if len(short) == 0 || len(short) >= len(long) || utf8.RuneCountInString(strings.Join(short, "")) < 3 {
		return false
	}
	if slices.Equal(long[len(long)-len(short):], short) {
		return true
	}
	if n.Kind != rapporteur.Person && n.chain.kind != rapporteur.Person {
		return false
	}
	return slices.Equal(long[:len(short)], short) || (len(short) > 1 || len(long) > 2) && within(long, short) || abbreviates(short, long)
}

// within reports whether part occurs in whole, in one stretch.
func within(whole, part []string) bool {
	for i := 0; i+len(part) <= len(whole); i++ {
		if slices.Equal(whole[i:i+len(part)], part) {
			return true
		}
	}
	return false
}

// abbreviates reports whether short is long with initials for first names and
// perhaps without middle names: "j martin" for "jean paul martin".
func abbreviates(short, long []string) bool {
	last := len(short) - 1
	return last > 0 && short[last] == long[len(long)-1] && len(short[0]) == 1 && strings.HasPrefix(long[0], short[0])
}

// mayShareName keeps the known bearer of a surname from joining a relative: the
// full name in the text must be one of the known person's.
func (r *resolver) mayShareName(short, long *chain) bool {
	if short.identity == "" || long.identity != "" {
		return true
	}
	known := r.facts.world.Entity(short.identity)
	if known == nil || known.Kind != rapporteur.Person || len(long.names) == 0 {
		return true
	}
	return r.sameFullName(nameWords(known.Name), long.names[0])
}

// namesDisagree reports whether both chains are persons with proper names of
// which none is part or a spelling of another.
func (r *resolver) namesDisagree(a, b *chain) bool {
	if !a.named() || !b.named() {
		return false
	}
	x, y := a.names[0], b.names[0]
	if len(x) < len(y) {
		x, y = y, x
	}
	return !within(x, y) && !abbreviates(y, x) && !r.spelledAlike(y, x)
}

// nameWords are the words of a name, folded: "Ould-Abbas" has two.
func nameWords(name string) []string { return strings.Fields(world.Fold(name)) }

func wordBorder(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }
