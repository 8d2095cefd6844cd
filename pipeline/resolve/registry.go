package resolve

import "rapporteur"

// registry is what resolution asks of package world. Tests put a small one in
// its place.
type registry interface {
	// entity is the actor under a key.
	entity(key string) (entity, bool)
	// countries are the countries that a name can mean in a language, ISO 3166
	// alpha-3: several for "Islamic Republic".
	countries(language, name string) []string
	// countryName is the usual name of a country in a language.
	countryName(language, country string) string
	// country is the entity of a country code.
	country(code string) (entity, bool)
	// persons are the people who bear the name, or the surname alone.
	persons(language, name string) []entity
	// holders are the people certainly in the office on the day.
	holders(country, office string, on rapporteur.Day) []entity
	// posts are the offices that a person certainly holds on the day.
	posts(person string, on rapporteur.Day) []post
	// demonym reports whether the word is an adjective or noun of nationality.
	demonym(language, word string) bool
	// skeletons are the spelling-free keys of the words of a name.
	skeletons(name string) []string
	// role is an office in English ("foreign minister"), and its sector.
	role(office string) (label, sector string)
}

// entity is somebody or something in the tables.
type entity struct{ key, name, kind, country, code, wikidata string }

// post is an office that somebody holds.
type post struct{ country, office string }
