package resolve

import (
	"slices"

	"rapporteur"
	"rapporteur/world"
)

// registry is package world as seen from one document: its language, the day
// on which it was published.
type registry struct {
	world    *world.World
	language string
	day      rapporteur.Day
}

// post is an office that somebody holds.
type post struct{ country, office string }

// certain reports whether a term is known to cover the day of publication. An
// open term is known until it was last seen.
func (r registry) certain(t world.Term) bool {
	if r.day == "" || r.day < t.From {
		return false
	}
	if t.To != "" {
		return r.day <= t.To
	}
	return t.LastSeen == "" || r.day <= t.LastSeen
}

// holders are the people in an office of a country, if that is certain.
func (r registry) holders(country, office string) []*world.Entity {
	if r.day == "" {
		return nil
	}
	var out []*world.Entity
	for _, t := range r.world.Holders(country, office, r.day) {
		if !r.certain(t) {
			return nil
		}
		if !slices.Contains(out, t.Person) {
			out = append(out, t.Person)
		}
	}
	return out
}

// called are the persons whom the name alone means, less those whose first term
// is to come; of several, the one who is certainly in office.
func (r registry) called(name string) []*world.Entity {
	all := slices.DeleteFunc(r.world.Called(name), func(e *world.Entity) bool {
		terms := r.world.Terms(e.Key)
		return r.day != "" && len(terms) > 0 && r.day < terms[0].From
	})
	for _, e := range all {
		if len(all) > 1 && len(r.posts(e.Key)) > 0 {
			return []*world.Entity{e}
		}
	}
	return all
}

// posts are the offices that a person certainly holds.
func (r registry) posts(person string) []post {
	var out []post
	for _, t := range r.world.Terms(person) {
		if r.certain(t) {
			out = append(out, post{t.Country, t.Office})
		}
	}
	return out
}

// countries are the countries that a name can mean: several for "Islamic
// Republic", none for a noun such as "country".
func (r registry) countries(name string) []string {
	var out []string
	for _, s := range r.world.Lookup(r.language, name) {
		if s.Entity.Kind == rapporteur.Country && s.How != world.Demonym {
			out = addNew(out, s.Entity.Key)
		}
	}
	return out
}

// nationality reports whether the word names people or things by their country.
func (r registry) nationality(word string) bool {
	return len(r.world.Demonym(r.language, word)) > 0
}

// name is the usual name of an entity in the document's language.
func (r registry) name(e *world.Entity) string {
	if name := e.Names[r.language]; name != "" {
		return name
	}
	return e.Name
}
