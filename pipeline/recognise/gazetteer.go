package recognise

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur"
	"rapporteur/world"
)

// hit is a name that the tables know: the tokens [first, end).
type hit struct {
	first, end ref
	senses     []world.Sense
}

// demonym is a word of nationality, of one token or more ("South Korean").
type demonym struct {
	first, end ref
	countries  []string
}

// surface is a word as written, which several tokens may share ("du").
type surface struct {
	first, end ref
	text       string
}

// surfaces are the written words of the tokens [first, end).
func (f *finder) surfaces(first, end ref) []surface {
	var out []surface
	for r := first; r < end; {
		next := f.contraction(r, end)
		text := f.doc.Words(f.spanOf(r, next))
		out = append(out, surface{r, next, text})
		r = next
	}
	return out
}

// contraction is the end of the tokens that r begins and that share one word
// whose letters cannot be dealt out among them ("du" for "de" and "le"); r+1 for
// any other token ("Iran" and "'s" in "Iran's").
func (f *finder) contraction(r, end ref) ref {
	whole := f.doc.Token(r).Span
	next, letters := r, ""
	for next < end && f.doc.Token(next).Span == whole {
		letters += f.doc.Token(next).Form
		next++
	}
	if letters == f.doc.Words(whole) || f.partOfWord(r) {
		return r + 1
	}
	return next
}

// partOfWord reports whether r shares a written word with the token before it
// and both are written out in it.
func (f *finder) partOfWord(r ref) bool {
	return r > 1 && f.doc.Token(r-1).Span == f.doc.Token(r).Span && f.offset(r) > 0
}

// offset is where the form of r begins in the written word that it shares with
// tokens before it; 0 where it does not, or where the word is a contraction.
func (f *finder) offset(r ref) int {
	whole, before, letters := f.doc.Token(r).Span, 0, ""
	first := r
	for first > 1 && f.doc.Token(first-1).Span == whole {
		first--
		before += len(f.doc.Token(first).Form)
	}
	for q := first; int(q) <= len(f.doc.Tokens) && f.doc.Token(q).Span == whole; q++ {
		letters += f.doc.Token(q).Form
	}
	if letters != f.doc.Words(whole) {
		return 0
	}
	return before
}

// spanOf is the text of the tokens [first, end), without the letters of other
// tokens that share a written word with them.
func (f *finder) spanOf(first, end ref) rapporteur.Span {
	span := f.doc.SpanOf(first, end)
	span.Start += f.offset(first)
	if int(end) <= len(f.doc.Tokens) && f.doc.Token(end).Span == f.doc.Token(end-1).Span {
		if at := f.offset(end); at > 0 {
			span.End = f.doc.Token(end).Start + at
		}
	}
	return span
}

// lookUp finds the names of a sentence that the tables know, the longest at
// each place.
func (f *finder) lookUp(s rapporteur.Sentence) {
	words := f.surfaces(s.First, s.End)
	texts := make([]string, len(words))
	for i, w := range words {
		texts[i] = w.text
	}
	for i := 0; i < len(words); {
		n, senses := f.facts.Longest(f.lang.Code, texts[i:])
		if n == 0 {
			i++
			continue
		}
		f.enter(words[i].first, words[i+n-1].end, senses, i == 0)
		i += n
	}
}

// enter keeps a name or demonym that was looked up.
func (f *finder) enter(first, end ref, senses []world.Sense, opens bool) {
	if countries := nationalities(senses); countries != nil {
		for r := first; r < end; r++ {
			f.demonyms[r] = demonym{first, end, countries}
		}
	}
	if senses[0].How == world.Demonym || !f.plausible(first, end, senses, opens) {
		return
	}
	f.hits = append(f.hits, hit{first, end, senses})
	for r := first; r < end; r++ {
		f.hitAt[r] = len(f.hits)
	}
}

// anyUpper reports whether a token of [first, end) has a capital.
func (f *finder) anyUpper(first, end ref) bool {
	for r := first; r < end; r++ {
		if strings.ContainsFunc(f.doc.Token(r).Form, unicode.IsUpper) {
			return true
		}
	}
	return false
}

func nationalities(senses []world.Sense) []string {
	var out []string
	for _, s := range senses {
		if s.How == world.Demonym {
			out = append(out, s.Entity.Country)
		}
	}
	return out
}

// plausible guards against words that only look like a name. A single word must
// be written with a capital that nothing else explains: not a frequent word, not
// a town's name at the beginning of a sentence unless tagged as a name, not part
// of a date.
func (f *finder) plausible(first, end ref, senses []world.Sense, opens bool) bool {
	if f.inDate(first) || f.inDate(end-1) {
		return false
	}
	if end-first > 1 {
		return !opens || !f.tree.Tag(first, "DET") || f.anyUpper(first+1, end) // "Los lobos" are no gang
	}
	token := f.doc.Token(first)
	name := f.tree.Tag(first, "PROPN")
	if f.has("calendar", first) || f.lang.Identity.Frequent[strings.ToLower(token.Form)] && !allCapitals(token.Form) {
		return false
	}
	if f.tree.Tag(first, "VERB", "AUX", "ADP", "PRON", "DET", "ADV", "NUM") {
		return senses[0].How == world.Name || senses[0].How == world.Acronym && allCapitals(token.Form)
	}
	how := senses[0].How
	return name || !opens || how == world.Name || how == world.Alias || how == world.Acronym
}

// hit returns the name that the tables know at a token, nil if none.
func (f *finder) hit(r ref) *hit {
	if i := f.hitAt[r]; i > 0 {
		return &f.hits[i-1]
	}
	return nil
}

// nationality returns what country or countries a word calls something by.
func (f *finder) nationality(r ref) []string {
	if d, ok := f.demonyms[r]; ok {
		return d.countries
	}
	token := f.doc.Token(r)
	if found := f.facts.Demonym(f.lang.Code, token.Form); found != nil {
		return found
	}
	if f.tree.Tag(r, "ADJ") || f.tree.Tag(r, "NOUN") && f.tree.Has(r, "Number=Plur") {
		return f.facts.Demonym(f.lang.Code, token.Lemma)
	}
	return nil
}

func startsUpper(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(r)
}

// allCapitals reports whether a word of two letters or more has no small one.
func allCapitals(text string) bool {
	letters := 0
	for _, r := range text {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 1
}
