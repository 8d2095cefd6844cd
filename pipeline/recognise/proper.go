package recognise

import (
	"strings"
	"unicode"

	"rapporteur"
	"rapporteur/world"
)

// findNames finds proper names: those that the tables know and others.
func (f *finder) findNames() {
	for _, s := range f.doc.Sentences {
		for r := s.First; r < s.End; {
			if !f.opensName(r) {
				r++
				continue
			}
			end := f.nameEnd(r, f.nameLimit(r, s.End))
			f.addName(r, end)
			r = end
		}
	}
}

// opensName reports whether a name can begin at r.
func (f *finder) opensName(r ref) bool {
	if h := f.hit(r); h != nil {
		return true
	}
	return f.inName(r) && (!f.has("particles", r) || f.tree.Tag(r, "PROPN") && int(r) < len(f.doc.Tokens) && f.tree.Is(r+1, "flat"))
}

// inName reports whether r can be a word of a name that no table knows.
func (f *finder) inName(r ref) bool {
	form := f.doc.Token(r).Form
	if !f.tree.Tag(r, "PROPN") && !f.tree.Is(r, "flat") && !f.mistagged(r) || f.taken[r] || f.inDate(r) {
		return false
	}
	if !startsUpper(form) && !(strings.Contains(form, "-") && strings.ContainsFunc(form, unicode.IsUpper)) {
		return false
	}
	if f.nationality(r) != nil && f.hit(r) == nil && !f.tree.Is(r, "flat") {
		return false
	}
	return !f.has("calendar", r) && !strings.ContainsAny(form, "@/#_0123456789")
}

// mistagged reports whether a word with a capital that is not tagged as a name
// is one all the same: the text has it as a name elsewhere, it follows a name or
// title, it is a first name, or stands before a name that it governs.
func (f *finder) mistagged(r ref) bool {
	form := f.doc.Token(r).Form
	if !f.tree.Tag(r, "NOUN", "ADJ", "VERB", "X") || !startsUpper(form) || !f.capitalised(r) && !f.proper[form] || len(f.lexicon[world.Fold(form)]) > 0 {
		return false
	}
	if f.proper[form] || f.capitalised(r) && !f.small[strings.ToLower(form)] && r > 1 && (f.tree.Tag(r-1, "PROPN") || f.titled(r)) {
		return true
	}
	next := r + 1
	return f.facts.GivenName(form) || int(next) <= len(f.doc.Tokens) && f.tree.Tag(next, "PROPN") && f.tree.Head(next) == r && f.tree.Is(next, "flat", "appos")
}

// nameEnd is the end of the name that begins at first.
func (f *finder) nameEnd(first, limit ref) ref {
	end := first + 1
	if h := f.hit(first); h != nil {
		end = h.end
	}
	for end < limit {
		next, ok := f.nextOfName(first, end, limit)
		if !ok {
			break
		}
		end = next
	}
	return end
}

// nameLimit is the end of a description of a person that r stands in, where the
// person's name follows it; limit otherwise.
func (f *finder) nameLimit(r, limit ref) ref {
	if m := f.nominalAround(r); m != nil && m.Kind == rapporteur.Person && r < m.End && m.End < limit && f.opensPerson(m.End) {
		return m.End
	}
	return limit
}

// nextOfName returns where the name [first, end) ends with its next word, with
// the particles or hyphens before that.
func (f *finder) nextOfName(first, end, limit ref) (ref, bool) {
	word := end
	for word < limit && word-end < 3 && f.bridges(word) {
		word++
	}
	if word >= limit || !f.inName(word) || !f.linked(first, end, word) || f.hit(end-1) != nil && f.facts.GivenName(f.doc.Token(word).Form) {
		return 0, false
	}
	if word > end && !f.tree.Is(word, "flat", "compound") && !f.facts.GivenName(f.doc.Token(first).Form) && !f.adjoins(first, end, word) {
		return 0, false
	}
	if h := f.hit(word); h != nil {
		return max(h.end, word+1), true
	}
	return word + 1, true
}

// bridges reports whether r can stand between two words of a name.
func (f *finder) bridges(r ref) bool {
	return f.has("particles", r) && !f.tree.Tag(r, "VERB") || f.tree.Tag(r, "PUNCT") && f.doc.Token(r).Form == "-" && f.glued(r)
}

// foreignParticle reports whether r is a particle of names only ("van", "al"):
// no word of the language itself ("de").
func (f *finder) foreignParticle(r ref) bool {
	return f.has("particles", r) && !f.lang.Identity.Frequent[strings.ToLower(f.doc.Token(r).Form)] && !f.tree.Tag(r, "ADP", "DET") && !f.tree.Is(r, "case", "det")
}

// glued reports whether r touches its neighbours.
func (f *finder) glued(r ref) bool {
	return r > 1 && int(r) < len(f.doc.Tokens) && f.doc.Token(r-1).End == f.doc.Token(r).Start && f.doc.Token(r).End == f.doc.Token(r+1).Start
}

// linked reports whether the tree makes word one name with [first, end), or the
// two look so: parsers know new names badly.
func (f *finder) linked(first, end, word ref) bool {
	t := f.tree
	within := func(r ref) bool { return first <= r && r < end }
	if t.Is(word, "flat", "compound", "goeswith", "nmod", "appos") && within(t.Head(word)) {
		return t.Is(word, "flat", "compound", "goeswith") || f.hit(word) == nil && f.hit(end-1) == nil
	}
	for r := first; r < end; r++ {
		if t.Is(r, "flat", "compound") && (t.Head(r) == word || t.Is(word, "flat", "compound") && t.Head(r) == t.Head(word)) {
			return f.hit(r) == nil || t.Is(r, "flat") || f.hit(word) != nil && f.hit(r) == f.hit(word)
		}
	}
	return f.adjoins(first, end, word)
}

// adjoins reports whether word goes on with the name [first, end) by its looks
// alone: capitalised words side by side, or joined by a hyphen or by particles
// that the tree does not take for prepositions, neither of which the tables know
// by itself.
func (f *finder) adjoins(first, end, word ref) bool {
	if !f.tree.Tag(word, "PROPN", "X") && !f.mistagged(word) || !f.tree.Tag(end-1, "PROPN") || f.hit(word) != nil || f.hit(first) != nil || f.nominalAt(end-1) != nil {
		return false
	}
	for r := end; r < word; r++ {
		if f.tree.Is(r, "cc") && f.tree.Is(word, "conj") && !f.doubleSurname(first, end, word) {
			return false
		}
		if !f.glued(r) && !f.foreignParticle(r) && (!f.has("particles", r) || f.tree.Is(r, "case", "det")) {
			return false
		}
	}
	return true
}

// doubleSurname reports whether a particle that the tree takes for "and" joins
// two surnames of one person: a given name stands before them and none after
// it, and no verb in the plural says that they are two.
func (f *finder) doubleSurname(first, end, word ref) bool {
	top := f.tree.FirstConjunct(word)
	return f.facts.GivenName(f.doc.Token(first).Form) && !f.facts.GivenName(f.doc.Token(word).Form) &&
		!(f.tree.Is(top, "nsubj") && f.pluralVerb(f.tree.Head(top)))
}

// addName enters the name [first, end), less the titles before it.
func (f *finder) addName(first, end ref) {
	for first+1 < end && f.hit(first) == nil && (f.has("titles", first) || f.tree.Tag(first, "PROPN") && f.personNoun(first) && !f.facts.GivenName(f.doc.Token(first).Form)) {
		first++
	}
	if h := f.hit(first); h != nil && h.first == first && h.end == end {
		f.addKnown(*h)
		return
	}
	if f.ofNoActor(first, end) {
		return
	}
	f.addUnknown(f.withAdjectives(f.withParticle(first), end), end)
}

// withAdjectives is where a name begins with the adjectives before its first word
// that have a capital inside the sentence: "Human Rights League".
func (f *finder) withAdjectives(first, end ref) ref {
	if f.somebody(first) && end == first+1 {
		return first
	}
	for r := first - 1; r > 0 && f.capitalised(r) && f.tree.Tag(r, "ADJ", "NOUN") && f.tree.Is(r, "amod", "compound"); r-- {
		if up := f.tree.Head(r); up < first || up >= end || f.taken[r] || f.hit(r) != nil || f.nationality(r) != nil || f.has("titles", r) || f.somebody(r) {
			return first
		}
		first = r
	}
	return first
}

// withParticle is where a name begins with the particle before its first word:
// "bin Laden", "al-Sadr".
func (f *finder) withParticle(first ref) ref {
	if first > 2 && f.doc.Token(first-1).Form == "-" && f.glued(first-1) && f.has("particles", first-2) {
		return first - 2
	}
	s := f.doc.SentenceOf(first)
	for first > 1 && f.doc.SentenceOf(first-1) == s && (f.foreignParticle(first-1) || f.has("particles", first-1) && f.tree.Tag(first-1, "PROPN", "X")) {
		first--
	}
	return first
}

// ofNoActor reports whether the words are no actor's name: a frequent word with
// a capital, a title alone, one letter, or the name of a thing ("opération X",
// "la loi X").
func (f *finder) ofNoActor(first, end ref) bool {
	form := f.doc.Token(first).Form
	if f.has("thing nouns", first) || f.commonWord(first, end) {
		return true
	}
	if end == first+1 && (f.lang.Identity.Frequent[strings.ToLower(form)] && !allCapitals(form) || f.has("titles", first) || len([]rune(form)) < 2) {
		return true
	}
	head := f.headOf(first, end)
	noun := f.tree.Head(head)
	if noun == 0 || !f.tree.Is(head, "appos", "flat", "nmod", "compound", "amod") {
		return false
	}
	if f.has("thing nouns", noun) && (noun == first-1 || noun == end || f.thingNamed(noun, head)) && f.nominalAround(noun) == nil {
		return true
	}
	return f.tree.Tag(noun, "NOUN") && noun == first-1 && f.tree.Marker(head) == "" && f.nominalAt(noun) == nil &&
		f.bodyNoun(first, head) == nil && !f.has("titles", noun) && !f.facts.GivenName(form)
}

// thingNamed reports whether a name under a preposition is the rest of a thing's
// name: "the Battle of X", "operation Y of X".
func (f *finder) thingNamed(noun, head ref) bool {
	if f.tree.Marker(head) == "" || head < noun {
		return false
	}
	if startsUpper(f.doc.Token(noun).Form) && !f.tree.Is(noun, "root") {
		return true
	}
	for _, c := range f.tree.All(noun, "appos", "flat", "nmod") {
		if c == noun+1 && startsUpper(f.doc.Token(c).Form) && f.tree.Marker(c) == "" {
			return true
		}
	}
	return false
}

// commonWord reports whether a single word that opens its sentence owes its
// capital to that: elsewhere the text writes it small, or it only counts.
func (f *finder) commonWord(first, end ref) bool {
	if end != first+1 || f.capitalised(first) {
		return false
	}
	return f.small[strings.ToLower(f.doc.Token(first).Form)] || f.counts(first)
}

// counts reports whether a noun only counts those in the phrase below it.
func (f *finder) counts(r ref) bool {
	return f.lang.Events != nil && f.tree.Child(r, "nmod") != 0 && f.lang.Events.Has("counting", strings.ToLower(f.tree.Lemma(r)))
}

// addKnown enters a name that the tables know: a seat of government as the power
// or as the place.
func (f *finder) addKnown(h hit) {
	sense := h.senses[0]
	head := f.headOf(h.first, h.end)
	m := f.mention(rapporteur.Name, "known."+sense.How, head, h.first, h.end)
	describe(&m, sense.Entity)
	m.Plural = m.Plural && sense.Entity.Kind != rapporteur.Country
	if power, ok := f.power(h, head); ok {
		m.Form, m.Rule = rapporteur.Metonym, "metonym"
		describe(&m, power)
		if power.Kind == rapporteur.Country {
			m.Sector = "GOV"
		}
	} else if place := f.place(h); place != nil && power != nil {
		describe(&m, place)
		if f.isOrigin(head) {
			return
		}
	} else if sense.How == world.Metonym {
		m.Identity, m.Kind, m.Rule = "", rapporteur.Place, "known.seat"
	}
	f.names = append(f.names, m)
}

// isOrigin reports whether a town only tells whose body a mention around it is:
// "la police de Rangoun".
func (f *finder) isOrigin(head ref) bool {
	m := f.nominalAround(head)
	return m != nil && m.Form == rapporteur.Epithet
}

// describe writes what the tables say into a mention.
func describe(m *rapporteur.Mention, e *world.Entity) {
	m.Identity, m.Kind, m.Sector = e.Key, e.Kind, e.Sector
	m.Country = nil
	if e.Country != "" {
		m.Country = []string{e.Country}
	}
	if e.Kind == rapporteur.Person && len(e.Code) >= 3 {
		m.Country = []string{e.Code[:3]}
	}
}

// nominalAt is the nominal mention with this head, nil if none.
func (f *finder) nominalAt(head ref) *rapporteur.Mention {
	for _, i := range f.covered[head] {
		if f.nominals[i].Head == head {
			return &f.nominals[i]
		}
	}
	return nil
}

// nominalAround is a nominal mention that r stands in, nil if none.
func (f *finder) nominalAround(r ref) *rapporteur.Mention {
	for _, i := range f.covered[r] {
		if m := &f.nominals[i]; m.Head != r {
			return m
		}
	}
	return nil
}
