package resolve

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/world"
)

var (
	tables    = sync.OnceValues(world.Load)
	languages = sync.OnceValues(language.Load)
)

// run runs the stage with the real tables of the world and, unless full, a
// language without words: the grammar must do.
func run(t *testing.T, doc *rapporteur.Document, full bool) {
	t.Helper()
	lang := &language.Language{Code: doc.Language, Grammar: &language.Grammar{}, Names: &language.Names{}, Numbers: &language.Numbers{}}
	if full {
		lang = words(t, doc.Language)
	}
	facts, err := tables()
	if err != nil {
		t.Fatal(err)
	}
	Actors(doc, lang, facts)
}

// words is the real language of a code.
func words(t *testing.T, code string) *language.Language {
	t.Helper()
	all, err := languages()
	if err != nil && all[code] == nil {
		t.Skip("the language does not load; package language says why")
	}
	return all[code]
}

// article builds a document. Each sentence is a string of tokens, written
// form/head/relation/TAG[/features[/lemma]], the head counted from 1 within
// the sentence.
func article(t *testing.T, lang, published string, sentences ...string) *rapporteur.Document {
	t.Helper()
	doc := &rapporteur.Document{Language: lang, Published: rapporteur.Day(published)}
	for _, s := range sentences {
		base := len(doc.Tokens)
		first := rapporteur.TokenRef(base + 1)
		for _, word := range strings.Fields(s) {
			doc.Tokens = append(doc.Tokens, token(t, doc, word, base))
		}
		end := rapporteur.TokenRef(len(doc.Tokens) + 1)
		doc.Sentences = append(doc.Sentences, rapporteur.Sentence{Span: doc.SpanOf(first, end), First: first, End: end})
	}
	return doc
}

func token(t *testing.T, doc *rapporteur.Document, word string, base int) rapporteur.Token {
	t.Helper()
	part := append(strings.Split(word, "/"), "", "")
	if len(part) < 6 {
		t.Fatalf("token %q: want form/head/relation/TAG", word)
	}
	head, err := strconv.Atoi(part[1])
	if err != nil {
		t.Fatalf("token %q: %v", word, err)
	}
	if head != 0 {
		head += base
	}
	if doc.Text != "" {
		doc.Text += " "
	}
	start := len(doc.Text)
	doc.Text += part[0]
	lemma := part[5]
	if lemma == "" {
		lemma = strings.ToLower(part[0])
	}
	return rapporteur.Token{
		Span: rapporteur.Span{Start: start, End: len(doc.Text)}, Form: part[0], Lemma: lemma,
		Tag: part[3], Features: part[4], Head: rapporteur.TokenRef(head), Relation: part[2],
	}
}

// Kinds of mention, to be placed in the text by their words.
func person(words string) rapporteur.Mention {
	return rapporteur.Mention{Form: rapporteur.Name, Kind: rapporteur.Person, Name: words}
}

func role(words, office string, country ...string) rapporteur.Mention {
	return rapporteur.Mention{Form: rapporteur.Role, Kind: rapporteur.Person, Name: words, Office: office, Sector: "GOV", Country: country}
}

func country(words, code string) rapporteur.Mention {
	return rapporteur.Mention{Form: rapporteur.Name, Kind: rapporteur.Country, Name: words, Identity: code, Country: []string{code}}
}

func group(words, kind, sector string, country ...string) rapporteur.Mention {
	return rapporteur.Mention{Form: rapporteur.Role, Kind: kind, Name: words, Sector: sector, Country: country, Plural: true}
}

func form(form, words, kind string, country ...string) rapporteur.Mention {
	return rapporteur.Mention{Form: form, Kind: kind, Name: words, Country: country}
}

func pronoun(words string) rapporteur.Mention {
	return rapporteur.Mention{Form: rapporteur.Pronoun, Name: words}
}

func plural(m rapporteur.Mention) rapporteur.Mention { m.Plural = true; return m }

func woman(m rapporteur.Mention) rapporteur.Mention { m.Gender = "Fem"; return m }

func man(m rapporteur.Mention) rapporteur.Mention { m.Gender = "Masc"; return m }

func single(m rapporteur.Mention) rapporteur.Mention { m.Plural = false; return m }

// place finds the words of each mention in the text, in order.
func place(t *testing.T, doc *rapporteur.Document, mentions []rapporteur.Mention) {
	t.Helper()
	from, end := rapporteur.TokenRef(1), rapporteur.TokenRef(1)
	for _, m := range mentions {
		words := strings.Fields(m.Name)
		at := find(doc, words, end)
		if at == 0 {
			at = find(doc, words, from) // inside the one before
		}
		if at == 0 {
			t.Fatalf("%q is not in the text after token %d", m.Name, from)
		}
		m.First, m.End = at, at+rapporteur.TokenRef(len(words))
		m.Span = doc.SpanOf(m.First, m.End)
		for r := m.First; r < m.End; r++ {
			if h := doc.Token(r).Head; h < m.First || h >= m.End {
				m.Head = r
			}
		}
		doc.Mentions = append(doc.Mentions, m)
		from, end = at, m.End
	}
}

func find(doc *rapporteur.Document, words []string, from rapporteur.TokenRef) rapporteur.TokenRef {
	for at := from; int(at)+len(words) <= len(doc.Tokens)+1; at++ {
		if slices.EqualFunc(doc.Tokens[at-1:int(at)-1+len(words)], words, func(t rapporteur.Token, w string) bool { return t.Form == w }) &&
			!slices.ContainsFunc(doc.Mentions, func(m rapporteur.Mention) bool { return m.First == at && int(m.End-at) == len(words) }) {
			return at
		}
	}
	return 0
}

// resolved runs the stage and lists the actors, each as
// "name (code): mention, mention".
func resolved(t *testing.T, doc *rapporteur.Document, full bool, mentions ...rapporteur.Mention) []string {
	t.Helper()
	place(t, doc, mentions)
	run(t, doc, full)
	out := make([]string, len(doc.Actors))
	for i, a := range doc.Actors {
		out[i] = fmt.Sprintf("%s (%s):", a.Name, a.Code)
	}
	for _, m := range doc.Mentions {
		if len(m.Actors) == 0 {
			t.Errorf("mention %q has no actor", m.Name)
		}
		for _, a := range m.Actors {
			out[a-1] += " [" + doc.Words(m.Span) + "]"
		}
	}
	return out
}

// scenario is an article with its mentions and the actors that must come out.
type scenario struct {
	name      string
	lang      string
	published string
	sentences []string
	mentions  []rapporteur.Mention
	want      []string
	full      bool // needs the words of the language
}

func check(t *testing.T, scenarios []scenario) {
	t.Helper()
	for _, s := range scenarios {
		t.Run(s.name, func(t *testing.T) {
			got := resolved(t, article(t, s.lang, s.published, s.sentences...), s.full, s.mentions...)
			if !slices.Equal(got, s.want) {
				t.Errorf("got\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(s.want, "\n\t"))
			}
		})
	}
}
