package recognise

import (
	"strings"

	"rapporteur"
)

// addUnknown enters a name that is not, as a whole, in the tables.
func (f *finder) addUnknown(first, end ref) {
	head := f.headOf(first, end)
	if m := f.nominalAround(head); m != nil && strings.HasPrefix(m.Office, "MIN") {
		return // the rest of a ministry's name
	}
	m := f.mention(rapporteur.Name, "name", head, first, end)
	m.Plural = false
	role := f.roleOf(first, end, head)
	switch {
	case role != nil && role.Kind != rapporteur.Person && role.Kind != rapporteur.Population && !role.Plural:
		m.Kind, m.Sector, m.Country, m.Rule = role.Kind, role.Sector, role.Country, "name.body"
	case role != nil || f.titled(first) || f.facts.GivenName(f.doc.Token(first).Form):
		m.Kind, m.Rule = rapporteur.Person, "name.person"
		f.takeGender(&m, role, first)
	case allCapitals(m.Name):
		m.Kind, m.Rule = rapporteur.Organization, "name.acronym"
	}
	f.identify(&m)
	f.names = append(f.names, m)
}

// titled reports whether a title stands before the name.
func (f *finder) titled(first ref) bool {
	return first > 1 && f.has("titles", first-1)
}

// takeGender takes a person's gender from the role or title beside the name.
func (f *finder) takeGender(m *rapporteur.Mention, role *rapporteur.Mention, first ref) {
	switch {
	case m.Gender != "":
	case role != nil && !role.Plural:
		m.Gender = role.Gender
	case f.titled(first):
		m.Gender = f.gender(first - 1)
	}
}

// identify looks a person's full name up, also under other spellings.
func (f *finder) identify(m *rapporteur.Mention) {
	if m.End-m.First < 2 && !strings.Contains(m.Name, "-") || m.Kind != "" && m.Kind != rapporteur.Person {
		return
	}
	found := f.facts.PersonsNamed(f.lang.Code, m.Name)
	if len(found) == 0 {
		return
	}
	m.Kind = rapporteur.Person
	if len(found) == 1 && m.End-m.First > 1 {
		describe(m, found[0])
		m.Rule = "name.spelling"
	}
}

// roleOf is the role or description that stands in apposition to the name: as
// its governor ("le ministre X"), as its dependent ("President X"; "X, le
// ministre"), nil if none.
func (f *finder) roleOf(first, end, head ref) *rapporteur.Mention {
	t := f.tree
	governor := t.Head(head)
	bare := t.Is(head, "nmod", "nmod:appos") && t.Marker(head) == ""
	if t.Is(head, "appos", "flat") || bare {
		if m := f.nominalAt(governor); m != nil {
			return m
		}
	}
	for r := first; r < end; r++ {
		for _, c := range t.Children(r) {
			if t.Is(c, "appos", "nmod:desc", "compound", "amod", "flat") && (c < first || c >= end) {
				if m := f.nominalAt(c); m != nil {
					return m
				}
			}
		}
	}
	return nil
}

// shareKinds makes a name without a kind a person where it is the last part of
// a person's name in the same document.
func (f *finder) shareKinds() {
	persons := map[string]*rapporteur.Mention{}
	for i := range f.names {
		if m := &f.names[i]; m.Kind == rapporteur.Person {
			for _, tail := range tails(m.Name) {
				if persons[tail] == nil {
					persons[tail] = m
				}
			}
		}
	}
	for i := range f.names {
		m := &f.names[i]
		if p := persons[m.Name]; p != nil && m.Kind == "" {
			m.Kind, m.Rule = rapporteur.Person, "name.again"
			if m.Gender == "" {
				m.Gender = p.Gender
			}
		}
	}
}

// tails are a name less its first words, one by one.
func tails(name string) []string {
	out := []string{name}
	for {
		_, rest, ok := strings.Cut(name, " ")
		if !ok {
			return out
		}
		out, name = append(out, rest), rest
	}
}
