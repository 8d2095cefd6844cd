package resolve

import (
	"slices"

	"rapporteur"
	"rapporteur/world"
)

// knownPersons gives persons that are only names in the text the identity of
// the one person of package world who bears the name and, on the day of
// publication, holds office in a country that the text speaks of. A full name
// needs no office.
func (r *resolver) knownPersons() { r.recogniseBearers(func(*chain) bool { return true }) }

// knownByTitle does so for persons with a title only. It comes before surnames
// join longer names, so that "President X" is not taken for a relative of the
// same surname named after.
func (r *resolver) knownByTitle() {
	r.recogniseBearers(func(c *chain) bool { return len(c.offices) > 0 })
}

func (r *resolver) recogniseBearers(wanted func(*chain) bool) {
	spoken := r.countriesSpokenOf()
	for _, c := range r.chains() {
		if c.kind != rapporteur.Person || c.identity != "" || !c.named() || !wanted(c) {
			continue
		}
		if found := r.bearers(c, spoken); len(found) == 1 {
			r.identify(c, found[0])
		}
	}
}

// bynames gives identity to those who are only called by a name that the whole
// world knows them by ("Putin"), unless the text says something else of them. A
// name of several of one country ("Bush") tells the country at least.
func (r *resolver) bynames() {
	for _, c := range r.chains() {
		if c.identity != "" || !c.named() || !guessed(c) && c.kind != rapporteur.Person {
			continue
		}
		who := slices.DeleteFunc(r.facts.called(r.nameMention(c).Name), func(e *world.Entity) bool { return !r.mayHold(e, c.offices) })
		switch {
		case len(who) == 0 || !agreesWith(c, who[0]):
		case len(who) == 1:
			r.identify(c, who[0])
		default:
			c.kind = rapporteur.Person
			c.sectors = addNew(c.sectors, who[0].Sector)
			r.settle(c, who[0].Country)
		}
	}
}

// mayHold reports whether a person has ever held one of the offices, or none of
// them is told: "President X" of whom the tables know the terms.
func (r *resolver) mayHold(who *world.Entity, offices []string) bool {
	if len(offices) == 0 {
		return true
	}
	terms := r.facts.world.Terms(who.Key)
	return slices.ContainsFunc(offices, func(office string) bool {
		return len(terms) == 0 && primary(r.facts.world.Role(office).Sector) == who.Sector || slices.ContainsFunc(terms, func(t world.Term) bool { return t.Office == office })
	})
}

// agreesWith reports whether what the text says of a chain goes with a person in
// politics.
func agreesWith(c *chain, who *world.Entity) bool {
	if len(c.countries) > 0 && !slices.Contains(c.countries, who.Country) {
		return false
	}
	return len(c.sectors) == 0 || shareOne(c.sectors, stateSectors[:]) || slices.Contains(c.sectors, "ELI")
}

// identify sets the identity of a chain, and joins the chains that have it
// already.
func (r *resolver) identify(c *chain, who *world.Entity) {
	for _, other := range r.chains() {
		if other != c && other.identity == who.Key && !r.conflict(other, c) {
			c = r.chainOf(append(other.mentions, c.mentions...)...)
		}
	}
	c.identity, c.kind = who.Key, rapporteur.Person
	r.nameMention(c).Identity = who.Key
}

// nameMention is the mention with the fullest proper name; the first of them.
func (r *resolver) nameMention(c *chain) *mention {
	best := c.mentions[0]
	length := -1
	for _, m := range c.mentions {
		if n := len(m.name); m.Form == rapporteur.Name && n > length {
			best, length = m, n
		}
	}
	return best
}

// bearers are the people whom the chain may name; of several, those whose
// country the text speaks of.
func (r *resolver) bearers(c *chain, spoken map[string]int) []*world.Entity {
	var found []*world.Entity
	for _, who := range r.facts.world.PersonsNamed(r.lang.Code, r.nameMention(c).Name) {
		if r.mayBe(c, who, spoken) {
			found = append(found, who)
		}
	}
	if len(found) > 1 {
		found = slices.DeleteFunc(found, func(who *world.Entity) bool { return spoken[who.Country] == 0 })
	}
	return found
}

// mayBe weighs one person of the tables: the countries must agree, the given
// names must, and a surname alone needs an office on the day.
func (r *resolver) mayBe(c *chain, who *world.Entity, spoken map[string]int) bool {
	full := len(c.names[0]) > 1
	if full && !r.sameFullName(nameWords(who.Name), c.names[0]) {
		return false
	}
	posts := r.facts.posts(who.Key)
	if len(c.offices) > 0 && len(posts) > 0 && !full {
		return r.holdsOneOf(posts, c)
	}
	for _, p := range posts {
		if agrees(c, p.country, spoken) {
			return true
		}
	}
	return full && len(posts) == 0 && who.Country != "" && agrees(c, who.Country, spoken)
}

func agrees(c *chain, country string, spoken map[string]int) bool {
	if len(c.countries) > 0 {
		return shareOne(c.countries, []string{country})
	}
	return spoken[country] > 0
}

// holdsOneOf reports whether a post is an office that the text gives the chain.
func (r *resolver) holdsOneOf(posts []post, c *chain) bool {
	for _, p := range posts {
		if shareOne(c.offices, []string{p.office}) && (len(c.countries) == 0 || shareOne(c.countries, []string{p.country})) {
			return true
		}
	}
	return false
}

// countriesSpokenOf counts the mentions of each country and of its people.
func (r *resolver) countriesSpokenOf() map[string]int {
	out := map[string]int{}
	for _, m := range r.mentions {
		if len(m.Country) == 1 && m.whole == nil || m.whole != nil {
			for _, c := range m.Country {
				out[c]++
			}
		}
	}
	return out
}

// posts are the offices of a chain: those that the text names and, for a known
// person, those of the tables.
func (r *resolver) posts(c *chain) []post {
	var out []post
	for _, office := range c.offices {
		if len(c.countries) == 0 {
			out = append(out, post{"", office})
		}
		for _, country := range c.countries {
			out = append(out, post{country, office})
		}
	}
	if c.identity != "" && c.kind == rapporteur.Person {
		out = append(out, r.facts.posts(c.identity)...)
	}
	return out
}

// officeHolders looks up the descriptions that no name of the text explains. If
// one person is known to hold the office, the description is of that person,
// and joins that person's name where the text has it.
func (r *resolver) officeHolders() {
	for _, c := range r.chains() {
		if c.kind != rapporteur.Person || c.named() || c.plural() || len(c.offices) != 1 || len(c.countries) != 1 || !r.pointsAtOne(c) {
			continue
		}
		holders := r.facts.holders(c.countries[0], c.offices[0])
		if len(holders) == 1 {
			r.identify(c, holders[0])
		}
	}
}

// pointsAtOne reports whether a description of the chain is definite.
func (r *resolver) pointsAtOne(c *chain) bool {
	for _, m := range c.mentions {
		if m.Form == rapporteur.Role && r.definite(m) {
			return true
		}
	}
	return false
}
