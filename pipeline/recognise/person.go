package recognise

import (
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/world"
)

// addUnknown enters a name that is not, as a whole, in the tables.
func (f *finder) addUnknown(first, end ref) {
	head := f.headOf(first, end)
	if m := f.nominalAround(head); m != nil && ministerial(m.Office) && (head < m.Head || f.tree.Child(head, "case", "det", "cc") != 0) {
		return // the rest of a ministry's name
	} else if m != nil && m.Form == rapporteur.Name {
		return // a word of a body's name
	} else if m != nil && isBody(m.Kind) && f.tree.Is(head, "conj") && !f.tree.Is(m.Head, "conj") && m.Head < head {
		return // "ministère de l'Agriculture et de l'Élevage"
	} else if m != nil && (f.onlyBody(head, first, end) || end == first+1 && f.personNoun(head)) {
		return // "the brigade" of those around it, "Minister X's government"
	}
	m := f.mention(rapporteur.Name, "name", head, first, end)
	m.Plural = false
	role := f.roleOf(first, end, head)
	switch {
	case role != nil && role.Kind != rapporteur.Person && role.Kind != rapporteur.Population && (!role.Plural || role.Form == rapporteur.Name && allCapitals(m.Name)):
		if role.Country == nil && role.Sector == "GOV" {
			role.Country = f.leadersCountry(first, end) // "le gouvernement X"
		}
		m.Kind, m.Sector, m.Country, m.Rule = role.Kind, role.Sector, role.Country, "name.body"
	case role != nil || f.titled(first) || f.facts.GivenName(f.doc.Token(first).Form):
		m.Kind, m.Rule = rapporteur.Person, "name.person"
		f.takeGender(&m, role, first)
	case allCapitals(m.Name):
		m.Kind, m.Rule = rapporteur.Organization, "name.acronym"
	case f.bodyNoun(first, head) != nil:
		m.Kind, m.Rule = f.bodyNoun(first, head).kind, "name.body"
	case f.bodyOfName(first, end) != nil:
		p := f.bodyOfName(first, end)
		m.Kind, m.Sector, m.Rule = p.kind, p.sector, "name.body"
	case end > first+1 && allCapitals(f.doc.Token(first).Form):
		m.Kind, m.Rule = rapporteur.Organization, "name.acronym"
	case f.located(head) && !f.has("particles", first) || f.placeNamed(first, head):
		m.Kind, m.Rule = rapporteur.Place, "name.place"
	case f.speaks(head) || f.aged(end) || f.initialled(first, end):
		m.Kind, m.Rule = rapporteur.Person, "name.speaker"
	}
	if m.Country == nil && isBody(m.Kind) {
		m.Country = f.besideName(head)
	}
	f.identify(&m, role)
	f.names = append(f.names, m)
}

// besideName is the country that an adjective or possessor beside the name of a
// body tells: "the Kenyan X Trust"; nil for none.
func (f *finder) besideName(head ref) []string {
	for _, c := range f.tree.All(head, "amod", "nmod:poss", "compound") {
		if o := f.origin(c); o.countries != nil {
			return o.countries[:1]
		}
	}
	return nil
}

// ministerial reports whether an office is named after its ministry.
func ministerial(office string) bool {
	switch office {
	case "FM", "FM_DEP", "FM_ORG", "DM", "IM", "FIN", "JUS":
		return true
	}
	return strings.HasPrefix(office, "MIN")
}

// bodyNoun is what the noun before a name says that its bearer is ("le groupe
// X"), nil if it is no body.
func (f *finder) bodyNoun(first, head ref) *pattern {
	noun := f.tree.Head(head)
	if noun == 0 || noun != first-1 || f.tree.Marker(head) != "" {
		return nil
	}
	if p, _ := f.match(noun, noun, first); p != nil && isBody(p.kind) {
		return p
	}
	return nil
}

// bodyOfName is what a noun among the words of a name says that its bearer is:
// "Indian Air Force", "X Holdings"; nil if none is a body's.
func (f *finder) bodyOfName(first, end ref) *pattern {
	for r := end - 1; r >= first && end > first+1; r-- {
		if p, _ := f.match(r, first, end); p != nil && isBody(p.kind) && (!p.upper || f.capitalised(r)) {
			return p
		}
	}
	return nil
}

// onlyBody reports whether all words of a name are the common noun of a body.
func (f *finder) onlyBody(head, first, end ref) bool {
	p, taken := f.match(head, first, end)
	return p != nil && isBody(p.kind) && len(taken) == int(end-first)
}

// located reports whether a name says where something is.
func (f *finder) located(head ref) bool {
	first := f.tree.FirstConjunct(head)
	marker, governor := f.tree.Marker(first), f.tree.Head(first)
	if f.tree.Tag(governor, "ADV") && f.lang.Names.Has("place prepositions", f.tree.Lemma(governor)+" "+marker) {
		return true // "près de X"
	}
	return f.tree.Is(first, "obl", "nmod") && !f.tree.Is(first, "obl:arg", "obl:agent") && f.lang.Names.Has("place prepositions", marker)
}

// placeNamed reports whether a name is that of the place that the noun before
// it says ("le village de X", "the town of X"), or of one that is entered or
// left ("enter X").
func (f *finder) placeNamed(first, head ref) bool {
	t := f.tree
	noun := t.Head(head)
	if noun == 0 {
		return false
	}
	if m := f.nominalAt(noun); m != nil && m.Kind == rapporteur.Place && t.Is(head, "nmod", "appos", "flat", "compound") {
		return t.Marker(head) == "" || f.lang.Names.Has("genitive prepositions", t.Marker(head))
	}
	if p, _ := f.match(noun, noun, first); p != nil && p.kind == rapporteur.Place && t.Is(head, "nmod", "appos", "flat") {
		return t.Marker(head) == "" || f.lang.Names.Has("genitive prepositions", t.Marker(head))
	}
	return t.Is(head, "obj") && f.has("entering verbs", noun)
}

// speaks reports whether a name is the subject of a verb of saying.
func (f *finder) speaks(head ref) bool {
	first := f.tree.FirstConjunct(head)
	verb := f.tree.Head(first)
	return verb != 0 && f.tree.Is(first, "nsubj") && !f.tree.Is(first, "nsubj:pass") && f.says(verb)
}

// says reports whether a verb can be one of saying.
func (f *finder) says(verb ref) bool {
	return f.lang.Speech != nil && len(f.lang.Speech.Cues("verb", f.tree.Lemma(verb))) > 0
}

// initialled reports whether a name begins with an initial: "J. Martin".
func (f *finder) initialled(first, end ref) bool {
	form := f.doc.Token(first).Form
	return end > first+1 && len([]rune(form)) == 2 && strings.HasSuffix(form, ".")
}

// aged reports whether an age follows the name: "X, 54,".
func (f *finder) aged(end ref) bool {
	return int(end+2) <= len(f.doc.Tokens) && f.doc.Token(end).Form == "," && f.tree.Tag(end+1, "NUM") && f.doc.Token(end+2).Form == ","
}

// titled reports whether a title stands before the name.
func (f *finder) titled(first ref) bool {
	return first > 1 && f.has("titles", first-1)
}

// takeGender takes a person's gender from the role or title beside the name.
func (f *finder) takeGender(m *rapporteur.Mention, role *rapporteur.Mention, first ref) {
	switch title := f.titleGender(first); {
	case title != "":
		m.Gender = title
	case m.Gender != "":
	case role != nil && !role.Plural:
		m.Gender = role.Gender
	}
}

// titleGender is the gender that the title before a name tells, "" if none.
func (f *finder) titleGender(first ref) string {
	switch {
	case !f.titled(first):
		return ""
	case f.has("female titles", first-1):
		return "Fem"
	case f.has("male titles", first-1):
		return "Masc"
	}
	return ""
}

// identify looks a person's full name up, also under other spellings. Another
// spelling is believed only where the role beside it is of the same country.
func (f *finder) identify(m *rapporteur.Mention, role *rapporteur.Mention) {
	if !strings.ContainsAny(m.Name, " -") || m.Kind != "" && m.Kind != rapporteur.Person {
		return
	}
	found := f.facts.PersonsNamed(f.lang.Code, m.Name)
	if len(found) > 0 && len(world.Skeleton(m.Name)) > 1 {
		m.Kind = rapporteur.Person
	}
	if role == nil {
		return
	}
	found = slices.DeleteFunc(found, func(e *world.Entity) bool { return !slices.Contains(role.Country, e.Country) })
	if len(found) == 1 {
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
		if m := f.nominalAround(governor); m != nil && m.End <= first {
			return m // the tree hung the name on the last word of the role
		}
	}
	if m := f.nominalBefore(first, head); m != nil {
		return m
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

// nominalBefore is the description of one person that ends right before the
// name, whatever the tree makes of the two; nil if there is none, or a
// preposition or coordination parts them.
func (f *finder) nominalBefore(first, head ref) *rapporteur.Mention {
	link := f.tree.Child(head, "case", "cc")
	for _, i := range f.covered[first-1] {
		if m := &f.nominals[i]; m.End == first && (link == 0 || link >= m.First && link < m.End) && m.Kind == rapporteur.Person && !m.Plural && (m.Rule != rapporteur.ByDemonym || f.tree.Child(m.Head, "det") != 0) {
			return m
		}
	}
	return nil
}

// shareKinds makes a name without a kind a person where it is part of a
// person's name in the same document.
func (f *finder) shareKinds() {
	persons := map[string]*rapporteur.Mention{}
	for i := range f.names {
		if m := &f.names[i]; m.Kind == rapporteur.Person {
			for _, part := range nameParts(m.Name) {
				if persons[part] == nil {
					persons[part] = m
				}
			}
		}
	}
	for i := range f.names {
		m := &f.names[i]
		if p := persons[m.Name]; p != nil && m.Identity == "" && (m.Kind == "" || m.Kind == rapporteur.Place) {
			m.Kind, m.Rule = rapporteur.Person, "name.again"
			if m.Gender == "" {
				m.Gender = p.Gender
			}
		}
	}
}

// nameParts are the stretches of words of a name by which its bearer may be
// called: all that end it, and each word but the first, particles aside.
func nameParts(name string) []string {
	words := strings.Fields(name)
	out := []string{name}
	for i := 1; i < len(words); i++ {
		out = append(out, strings.Join(words[i:], " "))
		if startsUpper(words[i]) {
			out = append(out, words[i])
		}
	}
	return out
}
