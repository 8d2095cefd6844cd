package attribute

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/conllu"
	"rapporteur/language"
)

// parse reads sentences written one word a line, "form lemma tag features head
// relation", sentences apart by an empty line, into one document. A form that
// ends in "~" has no space after it; a sentence that begins with "¶" begins a
// paragraph.
func parse(t *testing.T, text string) *rapporteur.Document {
	t.Helper()
	doc := &rapporteur.Document{}
	for block := range strings.SplitSeq(strings.TrimSpace(text), "\n\n") {
		gap := " "
		block, paragraph := strings.CutPrefix(strings.TrimSpace(block), "¶\n")
		if paragraph {
			gap = "\n\n"
		}
		docs, err := conllu.Read(strings.NewReader(rows(block)))
		if err != nil || len(docs) != 1 {
			t.Fatalf("%d sentences, %v in\n%s", len(docs), err, block)
		}
		appendSentence(doc, docs[0], gap)
	}
	return doc
}

// rows turns the short form into CoNLL-U.
func rows(block string) string {
	var b strings.Builder
	for i, line := range strings.Split(block, "\n") {
		f := strings.Fields(line)
		misc := "_"
		if form, ok := strings.CutSuffix(f[0], "~"); ok && form != "" {
			f[0], misc = form, "SpaceAfter=No"
		}
		fmt.Fprintf(&b, "%d\t%s\t%s\t%s\t_\t%s\t%s\t%s\t_\t%s\n", i+1, f[0], f[1], f[2], f[3], f[4], f[5], misc)
	}
	return b.String() + "\n"
}

func appendSentence(doc, sentence *rapporteur.Document, gap string) {
	if doc.Text != "" {
		doc.Text += gap
	}
	at, words := len(doc.Text), rapporteur.TokenRef(len(doc.Tokens))
	doc.Text += sentence.Text
	for _, token := range sentence.Tokens {
		token.Start += at
		token.End += at
		if token.Head != 0 {
			token.Head += words
		}
		doc.Tokens = append(doc.Tokens, token)
	}
	doc.Sentences = append(doc.Sentences, rapporteur.Sentence{
		Span: rapporteur.Span{Start: at, End: len(doc.Text)}, First: words + 1, End: words + rapporteur.TokenRef(len(sentence.Tokens)) + 1,
	})
}

// nameActors makes a mention and an actor of every occurrence of the words.
func nameActors(doc *rapporteur.Document, names ...string) {
	for _, name := range names {
		doc.Actors = append(doc.Actors, rapporteur.Actor{Name: name})
		for i, token := range doc.Tokens {
			if token.Form == name {
				r := rapporteur.TokenRef(i + 1)
				doc.Mentions = append(doc.Mentions, rapporteur.Mention{
					Span: token.Span, First: r, End: r + 1, Head: r, Form: rapporteur.Role, Kind: rapporteur.Person,
					Actors: []rapporteur.ActorRef{rapporteur.ActorRef(len(doc.Actors))},
				})
			}
		}
	}
}

func names(doc *rapporteur.Document, refs []rapporteur.ActorRef) string {
	var out []string
	for _, r := range refs {
		out = append(out, doc.Actor(r).Name)
	}
	return strings.Join(out, "+")
}

func load(t *testing.T, code string) *language.Language {
	t.Helper()
	all, err := language.Load()
	if all[code] == nil {
		t.Fatal(err)
	}
	return all[code]
}

func TestStatements(t *testing.T) {
	for _, c := range slices.Concat(statementCases, newswireCases) {
		t.Run(c.name, func(t *testing.T) {
			doc := parse(t, c.text)
			nameActors(doc, c.actors...)
			Statements(doc, load(t, c.language), nil)
			var got []string
			for _, s := range doc.Statements {
				got = append(got, strings.Join([]string{
					names(doc, s.Speaker), names(doc, s.Addressee), doc.Words(s.Cue),
					s.Stance, s.Form, s.Voice.Kind, doc.Words(s.Content),
				}, " | "))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(c.want, "\n\t"))
			}
		})
	}
}

func TestVoices(t *testing.T) {
	for _, c := range []struct {
		name, language, text string
		actors               []string
		want                 map[string]string // voice by word
	}{
		{"inserted cue is the outlet's", "fr", inserted, []string{"maire"},
			map[string]string{"route": "attributed", "rouvrira": "attributed", "maire": "outlet", "annoncé": "outlet", "lundi": "attributed"}},
		{"source beats the conditional", "fr", sourcedConditional, nil,
			map[string]string{"otages": "unnamed", "témoins": "outlet"}},
		{"conditional", "fr", conditional, nil, map[string]string{"otages": "hearsay", "libérés": "hearsay"}},
		{"conditional under a condition", "fr", conditioned, nil, map[string]string{"otages": "outlet", "libérés": "outlet"}},
		{"hearsay word", "en", allegedly, nil, map[string]string{"guards": "hearsay", "stole": "hearsay"}},
		{"inner speaker wins", "en", nested, []string{"mayor", "guards"},
			map[string]string{"guards": "attributed", "admitted": "attributed", "theft": "attributed"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := parse(t, c.text)
			nameActors(doc, c.actors...)
			lang := load(t, c.language)
			Statements(doc, lang, nil)
			Voices(doc, lang, nil)
			if len(doc.Voices) != len(doc.Tokens) {
				t.Fatalf("%d voices for %d tokens", len(doc.Voices), len(doc.Tokens))
			}
			for i, token := range doc.Tokens {
				if want, ok := c.want[token.Form]; ok && doc.Voices[i].Kind != want {
					t.Errorf("%s: %+v, want %s", token.Form, doc.Voices[i], want)
				}
			}
			if c.text == nested {
				for i, token := range doc.Tokens {
					if token.Form == "theft" && names(doc, doc.Voices[i].By) != "guards" {
						t.Errorf("theft is by %q, want the guards", names(doc, doc.Voices[i].By))
					}
				}
			}
		})
	}
}

func TestQuotations(t *testing.T) {
	marks := load(t, "fr").Speech.Marks()
	for _, c := range []struct {
		name, text string
		want       []string // the words of each quotation
	}{
		{"closed", "« la paix »", []string{"la paix"}},
		{"nested", "« un “ bon ” accord »", []string{"bon", "un “ bon ” accord"}},
		{"reopened paragraph", "« la paix\n\n« revient »", []string{"la paix « revient"}},
		{"goes on without a mark", "« la paix\n\nrevient »", []string{"la paix revient"}},
		{"never closed", "« la paix\n\nElle revient", []string{"la paix"}},
		{"alike marks never closed", "\" la paix\n\nElle \" revient \"", []string{"la paix", "revient"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := words(c.text)
			var got []string
			for _, q := range quotations(doc, marks) {
				var inner []string
				for r := q.open + 1; r < q.close; r++ {
					inner = append(inner, doc.Token(r).Form)
				}
				got = append(got, strings.Join(inner, " "))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// words makes a document of words apart by spaces, a sentence a line.
func words(text string) *rapporteur.Document {
	doc := &rapporteur.Document{Text: text}
	at := 0
	for line := range strings.SplitSeq(text, "\n") {
		first := rapporteur.TokenRef(len(doc.Tokens) + 1)
		for word := range strings.FieldsSeq(line) {
			start := at + strings.Index(text[at:], word)
			at = start + len(word)
			doc.Tokens = append(doc.Tokens, rapporteur.Token{Span: rapporteur.Span{Start: start, End: at}, Form: word})
		}
		if end := rapporteur.TokenRef(len(doc.Tokens) + 1); end > first {
			doc.Sentences = append(doc.Sentences, rapporteur.Sentence{First: first, End: end})
		}
	}
	return doc
}
