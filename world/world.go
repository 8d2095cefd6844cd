// Package world is what is the same in every language: countries, places,
// organisations, office-holders with their terms, roles, and the codebook of
// acts.
//
// The tables beside this file are the facts; README.md tells where each comes
// from. [Load] reads them; an index of names is made for a language when it is
// first asked for.
package world

import (
	"errors"
	"sync"

	"rapporteur"
)

// Entity is somebody or something that the tables know.
type Entity struct {
	Key     string // unique: ISO alpha-3 for a country, else a Wikidata id or a slug
	Name    string // the name to print where no language is asked for
	Kind    string // rapporteur.Person, Country, …
	Country string // ISO 3166 alpha-3, or the organisation that a person heads; ""
	// Code is the PLOVER actor code: country or UNO, EUR, IGO, NGO, IMG, then the
	// primary sector ("IRNGOV", "UNO").
	Code     string
	Sector   string // the sector part of Code
	Wikidata string
	Names    map[string]string // the first name, by language
}

// The ways in which a form can stand for an entity, most direct first.
const (
	Name    = "name"    // Iran
	Alias   = "alias"   // République islamique d'Iran
	Acronym = "acronym" // ONU
	Metonym = "metonym" // Kremlin: the seat of a country's government
	Capital = "capital" // Téhéran: a place, and its country's government
	Place   = "place"   // Ispahan
	Demonym = "demonym" // iranien
)

// Sense is one reading of a form.
type Sense struct {
	Entity *Entity
	How    string // Name, Alias, …
}

// Term is a person's time in an office.
type Term struct {
	Person  *Entity
	Country string // ISO alpha-3, or the key of an organisation
	Office  string // HOS, HOG, FM, DM, IM, SPOKES, IGOHEAD, LEADER
	From    rapporteur.Day
	To      rapporteur.Day // "" if no end is known
	// LastSeen is the day on which the source last saw the person in office: an
	// open term is known until then and assumed after. "" if not told.
	LastSeen rapporteur.Day
}

// World is every table, loaded. It is safe for use by several goroutines.
type World struct {
	entities map[string]*Entity
	forms    []form            // in table order
	prefixes map[string]string // folded combining form of a demonym, to country
	scripts  map[string]string // ISO 15924 of the countries that write in another script than Latin
	given    map[string]bool   // folded given names
	terms    []Term
	byPerson map[string][]int // places in terms
	persons  []person
	bynames  map[string][]byname // by folded name
	roles    map[string]Role
	phrases  map[string][]RolePhrase // by language

	lock    sync.Mutex
	indexes map[string]*index // by language, made at first use
	people  func() *people    // made at first use
}

// form is a written form of an entity; language "" is every language.
type form struct {
	language, text string
	sense          Sense
}

// Room for about as much as the tables hold, so that loading copies little.
const roomEntities, roomForms = 10_000, 40_000

// Load reads the embedded tables. All errors of all tables come together.
func Load() (*World, error) {
	w := &World{
		entities: make(map[string]*Entity, roomEntities), forms: make([]form, 0, roomForms), prefixes: map[string]string{}, scripts: map[string]string{}, given: map[string]bool{},
		byPerson: map[string][]int{}, bynames: map[string][]byname{}, roles: map[string]Role{},
		phrases: map[string][]RolePhrase{}, indexes: map[string]*index{},
	}
	err := errors.Join(
		readTable("countries.tsv", w.addCountry),
		readTable("organisations.tsv", w.addOrganisation),
		readTable("groups_ucdp.tsv", w.addArmedGroup),
		readTable("places.tsv", w.addPlace),
		readTable("persons.tsv", w.addPerson),
		readTable("bynames.tsv", w.addByname),
		readTable("terms.tsv", w.addTerm),
		readTable("roles.tsv", w.addRole),
		readTable("given_names.tsv", w.addGivenName),
	)
	if err != nil {
		return nil, err
	}
	w.sortRoles()
	w.people = sync.OnceValue(w.indexPeople)
	return w, nil
}

// Entity returns the entity of a key, nil if there is none.
func (w *World) Entity(key string) *Entity { return w.entities[key] }
