package world

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"rapporteur"
)

// person is a row of persons.tsv.
type person struct {
	entity *Entity
	names  []string
}

// byname is a row of bynames.tsv for one of its names.
type byname struct {
	name   string
	person *Entity
}

// people finds persons by parts of their names.
type people struct {
	full      map[string][]*Entity // by folded name
	surname   map[string][]*Entity // by folded surname, with its particle and without
	skeletons map[string][]named   // by the key of the last word
	bare      map[string][]*Entity // by the key of the last word, names romanised from another script only
}

// named is a person under the keys of one name.
type named struct {
	keys   []string
	entity *Entity
}

func (w *World) addPerson(r row) error {
	names := r.list("names")
	if len(names) == 0 {
		return r.errorf("no name")
	}
	country, sector, _ := strings.Cut(r.cell("country"), "@")
	code := country + sector
	if body := w.entities[country]; body != nil {
		code = body.Code + sector
	}
	e := &Entity{Key: r.cell("key"), Name: names[0], Kind: rapporteur.Person, Country: country, Code: code, Wikidata: r.cell("wikidata")}
	if len(code) > 3 {
		e.Sector = code[3:]
	}
	for i, name := range names {
		if strings.Contains(name, " ") {
			w.name("", []string{Name, Alias}[min(i, 1)], e, name)
		}
	}
	w.persons = append(w.persons, person{e, names})
	return w.add(r, e)
}

// addByname enters the names by which the whole world calls a person, without
// title or given name.
func (w *World) addByname(r row) error {
	e := w.entities[r.cell("person")]
	if e == nil || e.Kind != rapporteur.Person {
		return r.errorf("unknown person %q", r.cell("person"))
	}
	for _, name := range r.list("names") {
		key, one := Fold(name), byname{name, e}
		if slices.Contains(w.bynames[key], one) {
			return r.errorf("%q is there already", name)
		}
		w.bynames[key] = append(w.bynames[key], one)
	}
	return nil
}

// Called are the persons whom the whole world calls by this name alone: one, or
// several of one country ("Bush"). All accents may be missing, but none differ.
func (w *World) Called(name string) []*Entity {
	var out []*Entity
	for _, b := range w.bynames[Fold(name)] {
		if (isASCII(name) || sameLetters(b.name, name)) && !slices.Contains(out, b.person) {
			out = append(out, b.person)
		}
	}
	return out
}

func isASCII(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return r > unicode.MaxASCII })
}

// addTerm enters a term. A person who has held an office of a state has the
// sector GOV from then on.
func (w *World) addTerm(r row) error {
	e := w.entities[r.cell("person")]
	if e == nil {
		return r.errorf("unknown person %q", r.cell("person"))
	}
	t := Term{e, r.cell("country"), r.cell("office"), rapporteur.Day(r.cell("from")), rapporteur.Day(r.cell("to")), rapporteur.Day(r.cell("last_seen"))}
	for _, day := range []rapporteur.Day{t.From, t.To, t.LastSeen} {
		if _, ok := day.Time(); day != "" && !ok {
			return r.errorf("%q is not a day", day)
		}
	}
	if e.Sector == "" && len(e.Code) == 3 && w.isState(t.Country) {
		e.Sector, e.Code = "GOV", e.Code+"GOV"
	}
	w.byPerson[e.Key] = append(w.byPerson[e.Key], len(w.terms))
	w.terms = append(w.terms, t)
	return nil
}

func (w *World) isState(key string) bool {
	e := w.entities[key]
	return e != nil && e.Kind == rapporteur.Country
}

func (w *World) addGivenName(r row) error {
	w.given[Fold(r.cell("name"))] = true
	return nil
}

// Terms returns the terms of a person, earliest first.
func (w *World) Terms(personKey string) []Term {
	var out []Term
	for _, i := range w.byPerson[personKey] {
		out = append(out, w.terms[i])
	}
	slices.SortStableFunc(out, func(a, b Term) int { return cmp.Compare(a.From, b.From) })
	return out
}

// Holders returns who holds an office of a country (or of an organisation, by
// its key) on a day. An empty office, country or day is any.
func (w *World) Holders(country, office string, on rapporteur.Day) []Term {
	var out []Term
	for _, t := range w.terms {
		if (country == "" || t.Country == country) && (office == "" || t.Office == office) && t.covers(on) {
			out = append(out, t)
		}
	}
	return out
}

func (t Term) covers(on rapporteur.Day) bool {
	return on == "" || t.From <= on && (t.To == "" || on <= t.To)
}

// indexPeople makes the index of persons.
func (w *World) indexPeople() *people {
	p := &people{map[string][]*Entity{}, map[string][]*Entity{}, map[string][]named{}, map[string][]*Entity{}}
	for _, one := range w.persons {
		for _, name := range one.names {
			p.add(one.entity, name, w.scripts[one.entity.Country])
		}
	}
	return p
}

func (p *people) add(e *Entity, name, script string) {
	key := Fold(name)
	put(p.full, key, e)
	for _, surname := range surnames(strings.Fields(key), script) {
		put(p.surname, surname, e)
	}
	keys := Skeleton(name)
	if len(keys) == 0 {
		return
	}
	last := keys[len(keys)-1]
	p.skeletons[last] = append(p.skeletons[last], named{keys, e})
	if script != "" && len(last) > 2 {
		put(p.bare, last, e)
	}
}

func put(m map[string][]*Entity, key string, e *Entity) {
	if !slices.Contains(m[key], e) {
		m[key] = append(m[key], e)
	}
}

// surnames are the parts of a folded name that stand for it alone: the last
// word, with a particle before it, the last but one (Spanish), the first where
// the family name comes first.
func surnames(words []string, script string) []string {
	n := len(words)
	if n < 2 {
		return words
	}
	out := []string{words[n-1], words[n-2] + " " + words[n-1]}
	if n > 2 {
		out = append(out, words[n-2], strings.Join(words[n-3:], " "))
	}
	if strings.HasPrefix(script, "Han") || script == "Kore" {
		out = append(out, words[0])
	}
	return slices.DeleteFunc(out, isNameParticle)
}

// PersonsNamed returns the persons that a name may mean: those of just this
// name, else those whose romanised name has the same skeleton, else, for a
// surname alone, those with this surname and then those whose surname has its
// skeleton. The caller decides among them by office, date and country.
func (w *World) PersonsNamed(language, name string) []*Entity {
	p, key := w.people(), Fold(name)
	if found := p.full[key]; len(found) > 0 {
		return slices.Clone(found)
	}
	keys := Skeleton(name)
	if len(keys) == 0 {
		return nil
	}
	last := keys[len(keys)-1]
	out := slices.Clone(p.surname[key])
	if len(keys) > 1 {
		for _, n := range p.skeletons[last] {
			if agree(keys, n.keys) && !slices.Contains(out, n.entity) {
				out = append(out, n.entity)
			}
		}
		return out
	}
	for _, e := range p.bare[last] {
		if !slices.Contains(out, e) {
			out = append(out, e)
		}
	}
	return out
}

// agree reports whether the words of the shorter name are among those of the
// longer, in order; both end in the same word, and short keys alone say nothing.
func agree(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 2 {
		return false
	}
	length, i := 0, 0
	for _, key := range b {
		if i < len(a) && a[i] == key {
			length += len(key)
			i++
		}
	}
	return i == len(a) && length > 3
}

// GivenName reports whether persons are called so by their first name.
func (w *World) GivenName(word string) bool {
	if !startsUpper(word) {
		return false
	}
	key := Fold(word)
	first, _, _ := strings.Cut(key, " ")
	return w.given[key] || w.given[first] && strings.Contains(word, "-")
}
