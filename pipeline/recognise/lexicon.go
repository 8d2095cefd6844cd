package recognise

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/world"
)

// pattern is a wording of a role or of a kind of actor.
type pattern struct {
	words    []string // folded
	exact    []string // the same with their accents
	upper    bool     // begins with a capital
	kind     string
	sector   string
	office   string // role code, "" for an agent noun
	country  string // the one country with this wording, or ""
	modified bool   // says too little without a modifier
	rule     string
}

// lexicon holds the patterns by each of their words, longest first; roles come
// before agent nouns of the same length.
type lexicon map[string][]*pattern

// lexiconKey is what a lexicon is kept under, once for a language and its world.
type lexiconKey struct{ facts *world.World }

// lexiconOf is the lexicon of a language, made once.
func lexiconOf(lang *language.Language, facts *world.World) lexicon {
	return lang.Derived(lexiconKey{facts}, func() any { return newLexicon(lang, facts) }).(lexicon)
}

func newLexicon(lang *language.Language, facts *world.World) lexicon {
	lex := lexicon{}
	for _, phrase := range facts.RoleWords(lang.Code) {
		role := facts.Role(phrase.Code)
		lex.add(phrase.Phrase, pattern{
			kind: roleKind(role), sector: role.Sector, office: role.Code, country: phrase.Country, rule: "role." + role.Code,
		})
	}
	for _, agent := range lang.Names.Agents() {
		lex.add(agent.Phrase, pattern{kind: agent.Kind, sector: agent.Sector, modified: agent.Modified, rule: "agent." + cmp.Or(agent.Sector, agent.Kind)})
	}
	for _, list := range lex {
		slices.SortStableFunc(list, func(a, b *pattern) int { return cmp.Compare(len(b.words), len(a.words)) })
	}
	return lex
}

// roleKind is the kind of actor that a role is: a body where its code says so.
func roleKind(role world.Role) string {
	if strings.HasSuffix(role.Code, "_ORG") {
		return rapporteur.Organization
	}
	return rapporteur.Person
}

func (lex lexicon) add(phrase string, p pattern) {
	p.words, p.exact, p.upper = strings.Fields(world.Fold(phrase)), parts(phrase), startsUpper(phrase)
	if len(p.exact) != len(p.words) {
		p.exact = p.words
	}
	for i, word := range p.words {
		if !slices.Contains(p.words[:i], word) {
			lex[word] = append(lex[word], &p)
		}
	}
}

// element is a folded word of a noun phrase.
type element struct {
	ref         ref
	form, lemma string // folded
	exactForm   string // with its accents
	exactLemma  string
	upper       bool
	plain       bool // its accents may be missing
	gap         bool // may stand between the words of a pattern
}

// elements are the folded words of the tokens [first, end).
func (f *finder) elements(first, end ref) []element {
	var out []element
	for _, s := range f.surfaces(first, end) {
		forms, exact := strings.Fields(world.Fold(s.text)), parts(s.text)
		lemmas, exactLemmas := forms, exact
		if s.end == s.first+1 {
			lemma := f.doc.Token(s.first).Lemma
			lemmas, exactLemmas = strings.Fields(world.Fold(lemma)), parts(lemma)
			if p := f.singular(s.first); p != nil {
				lemmas, exactLemmas = p.words, p.exact
			}
		}
		for i, form := range forms {
			out = append(out, element{
				ref: s.first, form: form, lemma: at(lemmas, i, len(forms), form),
				exactForm: at(exact, i, len(forms), form), exactLemma: at(exactLemmas, i, len(forms), ""),
				upper: startsUpper(s.text), plain: f.plain || startsUpper(s.text), gap: f.isGap(s.first),
			})
		}
	}
	return out
}

// at is list[i] where the list has n items, else instead.
func at(list []string, i, n int, instead string) string {
	if len(list) != n {
		return instead
	}
	return list[i]
}

// parts are the lower-case words of a text, as world.Fold parts them, with their
// accents.
func parts(text string) []string {
	return strings.FieldsFunc(strings.ReplaceAll(strings.ToLower(text), ".", ""), func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("-‐‑–'’", r)
	})
}

// isGap reports whether the token may part the words of a role: "ministre
// iranien des Affaires étrangères".
func (f *finder) isGap(r ref) bool {
	return f.tree.Tag(r, "ADJ", "ADV", "DET", "CCONJ", "PUNCT") || f.nationality(r) != nil || f.hit(r) != nil
}

// match finds the longest pattern that has the head among its words, within the
// noun phrase [first, end). It returns the tokens that the wording takes.
func (f *finder) match(head, first, end ref) (*pattern, []ref) {
	elements := f.elements(first, end)
	at := slices.IndexFunc(elements, func(e element) bool { return e.ref == head })
	if at < 0 {
		return nil, nil
	}
	var best *pattern
	var taken []ref
	for i := at; i < len(elements) && elements[i].ref == head; i++ {
		for _, p := range f.candidates(elements[i]) {
			if p.kind == language.NoActor || f.isDouble(head) && len(p.words) == 1 {
				continue
			}
			if best != nil && len(p.words) <= len(best.words) {
				break
			}
			if refs := p.align(elements, i); refs != nil {
				best, taken = p, refs
				break
			}
		}
	}
	return best, taken
}

// isDouble reports whether r is a name of two parts ("Schuller-Maréchal"), whose
// parts are no words.
func (f *finder) isDouble(r ref) bool {
	return f.tree.Tag(r, "PROPN") && len(parts(f.doc.Token(r).Form)) > 1
}

// block marks the words of a sentence whose wording denotes no one.
func (f *finder) block(s rapporteur.Sentence) {
	elements := f.elements(s.First, s.End)
	for i, e := range elements {
		for _, p := range f.candidates(e) {
			if p.kind != language.NoActor || !elements[i].is(p, 0) || f.capitalised(e.ref) && f.lang.Names.Has("name links", p.exact[len(p.exact)-1]) {
				continue // "Union of Teachers" is the name of a body
			}
			if refs := p.align(elements, i); refs != nil && slices.Min(refs) == e.ref {
				for _, r := range refs {
					f.blocked[r] = true
				}
			}
		}
	}
}

// candidates are the patterns with the element's form or lemma, longest first.
func (f *finder) candidates(e element) []*pattern {
	list := f.lexicon[e.form]
	if e.lemma != e.form {
		list = slices.Concat(list, f.lexicon[e.lemma])
		slices.SortStableFunc(list, func(a, b *pattern) int { return cmp.Compare(len(b.words), len(a.words)) })
	}
	return list
}

// align lays the words of p over the elements so that one of them is elements
// [at]. Between two words only gaps may stand. It returns nil if that fails.
func (p *pattern) align(elements []element, at int) []ref {
	for j := range p.words {
		if !elements[at].is(p, j) {
			continue
		}
		before, fits := p.lay(j, elements, at, -1)
		if !fits {
			continue
		}
		after, fits := p.lay(j, elements, at, +1)
		if !fits {
			continue
		}
		refs := slices.Concat(before, []ref{elements[at].ref}, after)
		if !p.upper || elementAt(elements, slices.Min(refs)).upper {
			return refs
		}
	}
	return nil
}

// lay finds the words of p on one side of its j-th, which is elements[at], going
// in direction step.
func (p *pattern) lay(j int, elements []element, at, step int) ([]ref, bool) {
	var refs []ref
	for j += step; j >= 0 && j < len(p.words); j += step {
		at += step
		for at >= 0 && at < len(elements) && !elements[at].is(p, j) && elements[at].gap {
			at += step
		}
		if at < 0 || at >= len(elements) || !elements[at].is(p, j) {
			return nil, false
		}
		refs = append(refs, elements[at].ref)
	}
	return refs, true
}

// is reports whether the element is the i-th word of p. An accent may be missing
// only from a word with a capital ("Etat"), and in a text that has none.
func (e element) is(p *pattern, i int) bool {
	return e.form == p.words[i] && (e.plain && e.exactForm == e.form || e.exactForm == p.exact[i]) ||
		e.lemma == p.words[i] && (e.plain && e.exactLemma == e.lemma || e.exactLemma == p.exact[i])
}

// plainLetters is the least number of letters without any accent by which a text
// counts as one that is written without.
const plainLetters = 40

// isPlain reports whether a text is written without accents.
func isPlain(text string) bool {
	letters := 0
	for _, r := range text {
		if unicode.IsLetter(r) {
			if r > unicode.MaxASCII {
				return false
			}
			letters++
		}
	}
	return letters >= plainLetters
}

func elementAt(elements []element, r ref) element {
	return elements[slices.IndexFunc(elements, func(e element) bool { return e.ref == r })]
}
