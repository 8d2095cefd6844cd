package recognise

import (
	"cmp"
	"slices"
	"strings"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/world"
)

// pattern is a wording of a role or of a kind of actor.
type pattern struct {
	words    []string // folded
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
	p.words, p.upper = strings.Fields(world.Fold(phrase)), startsUpper(phrase)
	for i, word := range p.words {
		if !slices.Contains(p.words[:i], word) {
			lex[word] = append(lex[word], &p)
		}
	}
}

// element is a folded word of a noun phrase.
type element struct {
	ref         ref
	form, lemma string
	upper       bool
	gap         bool // may stand between the words of a pattern
}

// elements are the folded words of the tokens [first, end).
func (f *finder) elements(first, end ref) []element {
	var out []element
	for _, s := range f.surfaces(first, end) {
		forms := strings.Fields(world.Fold(s.text))
		lemmas := forms
		if s.end == s.first+1 {
			lemmas = strings.Fields(world.Fold(f.doc.Token(s.first).Lemma))
		}
		for i, form := range forms {
			e := element{ref: s.first, form: form, lemma: form, upper: startsUpper(s.text), gap: f.isGap(s.first)}
			if len(lemmas) == len(forms) {
				e.lemma = lemmas[i]
			}
			out = append(out, e)
		}
	}
	return out
}

// isGap reports whether the token may part the words of a role: "ministre
// iranien des Affaires étrangères".
func (f *finder) isGap(r ref) bool {
	return f.tree.Tag(r, "ADJ", "ADV", "DET", "PUNCT") || f.nationality(r) != nil || f.hit(r) != nil
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
	for j, word := range p.words {
		if !elements[at].is(word) {
			continue
		}
		before, ok := lay(p.words[:j], elements, at, -1)
		if !ok {
			continue
		}
		after, ok := lay(p.words[j+1:], elements, at, +1)
		if !ok {
			continue
		}
		refs := slices.Concat(before, []ref{elements[at].ref}, after)
		if !p.upper || elementAt(elements, slices.Min(refs)).upper {
			return refs
		}
	}
	return nil
}

// lay finds the words beside elements[at], going in direction step.
func lay(words []string, elements []element, at, step int) ([]ref, bool) {
	var refs []ref
	if step < 0 {
		words = slices.Clone(words)
		slices.Reverse(words)
	}
	for _, word := range words {
		at += step
		for at >= 0 && at < len(elements) && !elements[at].is(word) && elements[at].gap {
			at += step
		}
		if at < 0 || at >= len(elements) || !elements[at].is(word) {
			return nil, false
		}
		refs = append(refs, elements[at].ref)
	}
	return refs, true
}

func (e element) is(word string) bool { return e.form == word || e.lemma == word }

func elementAt(elements []element, r ref) element {
	return elements[slices.IndexFunc(elements, func(e element) bool { return e.ref == r })]
}

func lower(text string) string { return strings.ToLower(text) }
