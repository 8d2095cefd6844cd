package codify

import (
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"rapporteur"
	"rapporteur/conllu"
	"rapporteur/language"
	"rapporteur/tree"
	"rapporteur/world"
	"rapporteur/world/codebook"
)

// TestEvents reads testdata/CODE.conllu with the lexicon testdata/lexicon_CODE.txt.
// Comments above a tree say what stands in the layers below and what must come out:
//
//	# mention = 3 MLIMIL          token and actor code; names of countries are mentions of themselves
//	# mention = 3 MLIGOV plural   one mention of several
//	# date = 7
//	# said = FRA threaten 4 9 6   speaker, stance, first and last token of the content, and its head
//	# want = ASSAULT FRA > MLI actual attaqué lundi
//
// No "want" means no event.
func TestEvents(t *testing.T) {
	facts, err := world.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, code := range []string{"fr", "en"} {
		lang := languageWith(t, code, read(t, "testdata/lexicon_"+code+".txt"))
		for block := range strings.SplitSeq(strings.TrimSpace(read(t, "testdata/"+code+".conllu")), "\n\n") {
			doc, want := exercise(t, block)
			Events(doc, lang, facts)
			got := make([]string, len(doc.Events))
			for i := range doc.Events {
				got[i] = describe(doc, &doc.Events[i])
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s\n got %q\nwant %q", doc.Text, got, want)
			}
		}
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// languageWith is the language with another event lexicon.
func languageWith(t *testing.T, code, lexicon string) *language.Language {
	t.Helper()
	fsys := fstest.MapFS{code + "/events/test.txt": {Data: []byte(lexicon)}}
	real := os.DirFS("../../language")
	err := fs.WalkDir(real, code, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.Contains(path, "/events/") && !strings.HasSuffix(path, "defaults.txt") {
			return err
		}
		data, err := fs.ReadFile(real, path)
		fsys[path] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	all, err := language.LoadFrom(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return all[code]
}

var countries = map[string]string{"France": "FRA", "Mali": "MLI", "Niger": "NER", "Togo": "TGO"}

// exercise reads a tree and its comments.
func exercise(t *testing.T, block string) (doc *rapporteur.Document, want []string) {
	t.Helper()
	docs, err := conllu.Read(strings.NewReader(block + "\n"))
	if err != nil || len(docs) != 1 {
		t.Fatalf("%s: %d trees, %v", block, len(docs), err)
	}
	doc, want = docs[0], []string{}
	for i, token := range doc.Tokens {
		if code := countries[token.Lemma]; code != "" {
			mention(doc, Ref(i+1), code)
		}
	}
	for line := range strings.Lines(block) {
		name, value, ok := strings.Cut(strings.TrimSpace(strings.TrimPrefix(line, "# ")), " = ")
		if !ok || !strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Fields(value)
		switch name {
		case "mention":
			mention(doc, ref(fields[0]), fields[1])
			doc.Mentions[len(doc.Mentions)-1].Plural = len(fields) > 2
		case "date":
			r := ref(fields[0])
			doc.Dates = append(doc.Dates, rapporteur.Date{Span: doc.Token(r).Span, First: r, End: r + 1, Head: r})
		case "said":
			doc.Statements = append(doc.Statements, rapporteur.Statement{
				Speaker: []rapporteur.ActorRef{actor(doc, fields[0])}, Stance: fields[1],
				ContentFirst: ref(fields[2]), ContentEnd: ref(fields[3]) + 1, ContentHead: ref(fields[4]),
			})
		case "want":
			want = append(want, value)
		}
	}
	return doc, want
}

func ref(text string) Ref {
	n, _ := strconv.Atoi(text)
	return Ref(n)
}

func mention(doc *rapporteur.Document, r Ref, code string) {
	doc.Mentions = append(doc.Mentions, rapporteur.Mention{
		Span: doc.Token(r).Span, First: r, End: r + 1, Head: r, Actors: []rapporteur.ActorRef{actor(doc, code)},
	})
}

// actor is the document's actor of that code.
func actor(doc *rapporteur.Document, code string) rapporteur.ActorRef {
	at := slices.IndexFunc(doc.Actors, func(a rapporteur.Actor) bool { return a.Code == code })
	if at < 0 {
		kind := rapporteur.Country
		if len(code) > 3 {
			kind = rapporteur.Person
		}
		doc.Actors = append(doc.Actors, rapporteur.Actor{Name: code, Code: code, Kind: kind})
		at = len(doc.Actors) - 1
	}
	return rapporteur.ActorRef(at + 1)
}

// describe is one event in the notation of the test data.
func describe(doc *rapporteur.Document, e *rapporteur.Event) string {
	text := fmt.Sprintf("%s %s > %s %s %s", e.Type, codes(doc, e.Source), codes(doc, e.Target), e.Modality, doc.Words(e.Trigger))
	if e.Date != 0 {
		text += " " + doc.Words(doc.Date(e.Date).Span)
	}
	return text
}

func codes(doc *rapporteur.Document, actors []rapporteur.ActorRef) string {
	if len(actors) == 0 {
		return "-"
	}
	var out []string
	for _, r := range actors {
		out = append(out, doc.Actor(r).Code)
	}
	return strings.Join(out, " ")
}

// TestVoiceToken: an act that the speaker does by what he says stands in the voice
// that tells of the saying; what he tells of stands in his own.
func TestVoiceToken(t *testing.T) {
	const ( // 1 says: 2 thing, 3 unacceptable
		cue, thing, word = Ref(1), Ref(2), Ref(3)
	)
	said := language.Entry{Kind: "ADJ", Act: codebook.Act{Type: "ACCUSE"}}
	tells := language.Entry{Kind: "VERB", Act: codebook.Act{Type: "ASSAULT"}}
	past := language.Entry{Kind: "VERB", Act: codebook.Act{Type: "ACCUSE"}}
	speaker, other := []rapporteur.ActorRef{1}, []rapporteur.ActorRef{2}
	tests := []struct {
		name   string
		entry  *language.Entry
		source []rapporteur.ActorRef
		tense  string
		want   Ref
	}{
		{"a reproach of the speaker's", &said, speaker, "_", cue},
		{"a reproach of somebody else's", &said, other, "_", word},
		{"nobody's reproach", &said, nil, "_", word},
		{"an act that is not done by saying", &tells, speaker, "_", word},
		{"an earlier reproach of his own", &past, speaker, "Tense=Past|VerbForm=Fin", word},
	}
	book, err := codebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range tests {
		doc, _ := exercise(t, "1\tsays\tsay\tVERB\t_\t_\t0\troot\t_\t_\n2\tit\tit\tPRON\t_\t_\t3\tnsubj\t_\t_\n"+
			"3\tdone\tdo\tVERB\t_\t"+test.tense+"\t1\tccomp\t_\t_\n")
		doc.Actors = make([]rapporteur.Actor, 2)
		doc.Statements = []rapporteur.Statement{{Speaker: speaker, CueToken: cue, ContentFirst: thing, ContentEnd: word + 1, ContentHead: word}}
		c := &coder{Tree: tree.Of(doc), lexicon: &language.Events{Book: book}}
		a := &act{match: &match{token: word, entry: test.entry}, Act: test.entry.Act, source: party{actors: test.source}}
		if got := c.voiceToken(a); got != test.want {
			t.Errorf("%s: token %d, want %d", test.name, got, test.want)
		}
	}
}
