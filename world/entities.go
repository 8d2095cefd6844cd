package world

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur"
)

// add enters an entity under its key, which must be new.
func (w *World) add(r row, e *Entity) error {
	if e.Key == "" || e.Name == "" {
		return r.errorf("a row needs a key and a name")
	}
	if w.entities[e.Key] != nil {
		return r.errorf("key %q is there already", e.Key)
	}
	w.entities[e.Key] = e
	return nil
}

// name enters forms of an entity in a language.
func (w *World) name(language, how string, e *Entity, texts ...string) {
	for _, text := range texts {
		w.forms = append(w.forms, form{language, text, Sense{e, how}})
	}
}

// names enters the cells "names:LANGUAGE": the first of each is the name, the
// others are aliases or acronyms.
func (w *World) names(r row, e *Entity) {
	e.Names = map[string]string{}
	r.byLanguage("names", func(language string, items []string) {
		e.Names[language] = items[0]
		w.name(language, Name, e, items[0])
		for _, item := range items[1:] {
			how := Alias
			if isAcronym(item) {
				how = Acronym
			}
			w.name(language, how, e, item)
		}
	})
}

// first is the first name of a row, English before other languages.
func (r row) first() string {
	if names := r.list("names:en"); len(names) > 0 {
		return names[0]
	}
	name := ""
	r.byLanguage("names", func(_ string, items []string) {
		if name == "" {
			name = items[0]
		}
	})
	return name
}

func (w *World) addCountry(r row) error {
	iso := r.cell("country")
	if len(iso) != 3 {
		return r.errorf("country %q is not an ISO alpha-3 code", iso)
	}
	e := &Entity{Key: iso, Name: r.first(), Kind: rapporteur.Country, Country: iso, Code: iso, Wikidata: r.cell("wikidata")}
	if err := w.add(r, e); err != nil {
		return err
	}
	w.names(r, e)
	w.demonyms(r, e)
	if script := r.cell("script"); script != "" {
		w.scripts[iso] = script
	}
	for _, prefix := range r.list("prefixes") {
		w.prefixes[Fold(prefix)] = iso
	}
	for _, seat := range r.list("seats") {
		w.addSeat(e, seat)
	}
	return nil
}

func (w *World) demonyms(r row, e *Entity) {
	r.byLanguage("demonyms", func(language string, items []string) {
		w.name(language, Demonym, e, items...)
	})
}

// addSeat enters the seat of a country's government ("Kremlin"), or with a
// sector ("Knesset@LEG") an institution of its own.
func (w *World) addSeat(country *Entity, seat string) {
	name, sector, ok := strings.Cut(seat, "@")
	if !ok {
		w.name("", Metonym, country, name)
		return
	}
	e := &Entity{
		Key: country.Key + "/" + name, Name: name, Kind: rapporteur.Organization,
		Country: country.Key, Code: country.Key + sector, Sector: sector,
	}
	w.entities[e.Key] = e
	w.name("", Name, e, name)
}

func (w *World) addOrganisation(r row) error {
	code := r.cell("code")
	if len(code) != 3 && len(code) != 6 {
		return r.errorf("code %q is not one or two groups of three letters", code)
	}
	e := &Entity{
		Key: r.cell("key"), Name: r.first(), Kind: r.cell("kind"),
		Country: code[:3], Code: code, Sector: code[3:], Wikidata: r.cell("wikidata"),
	}
	if err := w.add(r, e); err != nil {
		return err
	}
	w.names(r, e)
	w.demonyms(r, e)
	w.name("", Metonym, e, r.list("seats")...)
	r.byLanguage("acronyms", func(language string, items []string) {
		w.name(language, Acronym, e, items...)
	})
	return nil
}

func (w *World) addArmedGroup(r row) error {
	names, iso := r.list("names"), r.cell("country")
	if len(names) == 0 {
		return r.errorf("no name")
	}
	e := &Entity{
		Key: r.cell("key"), Name: names[0], Kind: rapporteur.ArmedGroup,
		Country: iso, Code: iso + "REB", Sector: "REB",
	}
	w.name("", Alias, e, names...)
	return w.add(r, e)
}

// addPlace enters a town or region. The country may be empty ("Balkans").
func (w *World) addPlace(r row) error {
	how := map[string]string{"capital": Capital, "seat": Capital, "place": Place}[r.cell("kind")]
	if how == "" {
		return r.errorf("unknown kind of place %q", r.cell("kind"))
	}
	iso := r.cell("country")
	e := &Entity{Key: r.cell("wikidata"), Name: r.first(), Kind: rapporteur.Place, Country: iso, Code: iso, Wikidata: r.cell("wikidata"), Names: map[string]string{}}
	if e.Key == "" {
		e.Key = "place/" + iso + "/" + Fold(e.Name)
	}
	r.byLanguage("names", func(language string, items []string) {
		e.Names[language] = items[0]
		w.name(language, how, e, items...)
	})
	return w.add(r, e)
}

// isAcronym reports whether a name is written in capitals throughout, with
// stops or without.
func isAcronym(name string) bool {
	letters := 0
	for _, r := range name {
		if unicode.IsLower(r) || unicode.IsSpace(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 1
}

// startsUpper reports whether the first letter is a capital.
func startsUpper(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(r)
}
