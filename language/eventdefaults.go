package language

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
)

// defaultsFile holds, before its first section, the slots of each kind of entry
// that names none, and then the closed classes below.
const defaultsFile = "events/defaults.txt"

// eventClasses are the sections of defaults.txt, pronouns apart.
var eventClasses = []string{
	"reflexive",       // what a reflexive verb is written with in the lexicon: se, s'
	"clitics",         // pronouns written before the verb of an entry: s'en prendre
	"dative",          // the preposition of the indirect object: à, to
	"agent",           // the prepositions of the passive's agent: par, by
	"place",           // prepositions that tell where
	"instruments",     // nouns for means, whose owner does what they do: missile, drone
	"sport",           // what tells that countries are teams: finale, goalkeeper
	"sport hints",     // what does so where two stand together: season, club
	"fiction",         // stories and their parts: film, novel, second act
	"unreal",          // beings of stories only: zombie, vampire
	"private life",    // people and bodies as family, guests, amateurs: neighbour, choir
	"arts",            // what tells that artists are at work: album, choreography
	"arts hints",      // what does so where two stand together: concert, museum
	"nature",          // what does harm without meaning to: beasts, diseases, weather, accidents
	"commerce",        // what tells that companies trade: takeover, supplier
	"commerce hints",  // what does so where two stand together: market, brand
	"crime",           // what tells that police and courts deal with private crime: burglar, theft
	"personal",        // the preposition of an object that is a person: atacar a los soldados
	"intransitive",    // verbs whose past looks like a passive: être arrivé
	"partitive",       // a preposition that with its article also makes an object: livrer des chars
	"reach",           // prepositions of phrases that an act may reach its target in
	"undergoing",      // light verbs whose subject is acted on: subir, receive
	"patients",        // nouns that say so of a subject: victime, cible, target
	"authors",         // words that say of a subject that it did what stands below: auteur, responsible
	"announcing",      // verbs by which a doer makes his act known: annoncer
	"ditransitive",    // verbs whose passive may leave them an object: was granted asylum
	"ordering",        // verbs by which a superior makes an act his: authorise
	"infinitive",      // the word before an infinitive, where it is also one of purpose: to
	"counting",        // nouns for a number or part of those in the phrase below: dizaine, majority
	"measuring",       // what a number is compared with a bound by: more than, plus de
	"reported future", // auxiliaries of a future seen from the past: would
}

// loadDefaults reads defaults.txt.
func (e *Events) loadDefaults(fsys fs.FS) error {
	lines, err := readLines(fsys, defaultsFile)
	if err != nil {
		return err
	}
	e.defaults, e.classes, e.pronouns = map[string]sides{}, map[string]map[string]bool{}, map[string]string{}
	e.phrases = map[string]bool{}
	for _, class := range eventClasses {
		e.classes[class] = map[string]bool{}
	}
	var errs []error
	for _, line := range lines {
		if err := e.defaultLine(line); err != nil {
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}

func (e *Events) defaultLine(line Line) error {
	switch {
	case line.Section == "":
		return e.defaultSides(line)
	case line.Section == "pronouns":
		pronoun, preposition, ok := strings.Cut(line.Text, ":")
		if !ok {
			return line.Errorf("want pronoun: preposition")
		}
		e.pronouns[strings.TrimSpace(pronoun)] = strings.TrimSpace(preposition)
	case slices.Contains(eventClasses, line.Section):
		for _, words := range line.List() {
			e.classes[line.Section][words] = true
			if first, _, several := strings.Cut(words, " "); several {
				e.phrases[first] = true
			}
		}
	default:
		return line.Errorf("unknown section [%s]", line.Section)
	}
	return nil
}

// defaultSides reads "noun | from=par,poss to=contre".
func (e *Events) defaultSides(line Line) error {
	left, right, _ := strings.Cut(line.Text, "|")
	kind, ok := kinds[strings.TrimSpace(left)]
	if !ok {
		return line.Errorf("unknown kind %q (known: adj, noun, verb)", strings.TrimSpace(left))
	}
	var entry Entry
	if err := entry.options(right); err != nil {
		return line.Errorf("%w", err)
	}
	e.defaults[kind] = sides{entry.From, entry.To}
	return nil
}
