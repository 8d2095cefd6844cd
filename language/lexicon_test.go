package language

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// withLexicon is a language with a small event lexicon, and the files of a user
// added to it.
func withLexicon(t testing.TB, files map[string]string, flat bool) (*Language, error) {
	t.Helper()
	events, err := loadEvents(lexicon(map[string]string{
		"consult.txt": "[CONSULT - 040]\nverb parler\nverb parler +avec\nnoun visite",
		"assault.txt": "[ASSAULT - 190]\nverb frapper, toucher\nnoun attaque",
	}))
	if err != nil {
		t.Fatal(err)
	}
	lang := &Language{Code: "xx", Identity: &Identity{English: "Test", Reads: Records}, Events: events}
	other := &Language{Code: "yy", Identity: &Identity{English: "Other", Reads: Syntax}, Events: new(Events)}
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	var of *Language
	if flat {
		of = lang
	}
	return lang, Languages{"xx": lang, "yy": other}.AddEvents(fsys, "my/lex", of)
}

// listedEntries are the entries of a word, each with its type and place.
func listedEntries(l *Language, kind, lemma string) string {
	var out []string
	for _, e := range l.Events.Entries(kind, lemma) {
		act := e.Type
		if e.None {
			act = "none"
		}
		out = append(out, act+" "+e.Text+" "+e.ID())
	}
	return strings.Join(out, "; ")
}

func TestOwnLexicon(t *testing.T) {
	for _, c := range []struct{ name, text, kind, lemma, want string }{
		{"add a word", "[AID - 070]\nverb nourrir", "VERB", "nourrir", "AID verb nourrir my/lex/xx/a.txt:2"},
		{"add beside", "[AID - 070]\nverb parler +à", "VERB", "parler",
			"AID verb parler +à my/lex/xx/a.txt:2; CONSULT verb parler +avec events/consult.txt:3; CONSULT verb parler events/consult.txt:2"},
		{"replace", "[AID - 070]\nverb parler", "VERB", "parler", "CONSULT verb parler +avec events/consult.txt:3; AID verb parler my/lex/xx/a.txt:2"},
		{"words that tell nothing", "[none]\nverb frapper, parler", "VERB", "frapper", "none verb frapper my/lex/xx/a.txt:2"},
		{"narrower words that tell nothing", "[none]\nverb frapper +obj:monnaie", "VERB", "frapper",
			"none verb frapper +obj:monnaie my/lex/xx/a.txt:2; ASSAULT verb frapper events/assault.txt:2"},
		{"take out", "[drop]\nverb parler +avec", "VERB", "parler", "CONSULT verb parler events/consult.txt:2"},
		{"take out one alternative", "[drop]\nverb toucher", "VERB", "frapper", "ASSAULT verb frapper events/assault.txt:2"},
		{"take out an act", "[drop]\nall CONSULT\n[AID - 070]\nverb parler +à", "VERB", "parler", "AID verb parler +à my/lex/xx/a.txt:4"},
		{"leave the others", "[drop]\nall CONSULT, AID", "NOUN", "attaque", "ASSAULT noun attaque events/assault.txt:3"},
		{"take out all", "[drop]\nall", "NOUN", "attaque", ""},
	} {
		lang, err := withLexicon(t, map[string]string{"xx/a.txt": c.text, "README.md": "about", "notes/b.md": "x"}, false)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := listedEntries(lang, c.kind, c.lemma); got != c.want {
			t.Errorf("%s:\n%s, want\n%s", c.name, got, c.want)
		}
	}
	lang, err := withLexicon(t, map[string]string{"a.txt": "[AID - 070]\nverb nourrir"}, true)
	if got := listedEntries(lang, "VERB", "nourrir"); err != nil || got != "AID verb nourrir my/lex/a.txt:2" {
		t.Errorf("without folders: %q, %v", got, err)
	}
}

// TestNoneTellsNothing: such an entry never has the actors that it needs.
func TestNoneTellsNothing(t *testing.T) {
	e, err := loadEvents(lexicon(map[string]string{"a.txt": "[none]\nverb gagner +obj:guerre"}))
	if err != nil {
		t.Fatal(err)
	}
	entry := e.Entries("VERB", "gagner")[0]
	if nobody := []Slot{{SlotNobody, false}}; !entry.None || entry.Type != "" || !entry.NeedFrom || !entry.NeedTo || !slices.Equal(entry.From, nobody) || !slices.Equal(entry.To, nobody) {
		t.Errorf("%+v", entry)
	}
}

func TestOwnLexiconErrors(t *testing.T) {
	for _, c := range []struct{ name, file, text, want string }{
		{"entry", "xx/a.txt", "[AID - 070]\nadverb a", "my/lex/xx/a.txt:2: unknown kind"},
		{"section", "xx/a.txt", "[HELP - 070]\nverb a", "my/lex/xx/a.txt:2: section [HELP - 070]: unknown type"},
		{"duplicate", "xx/a.txt", "[AID - 070]\nverb a\nverb a", "my/lex/xx/a.txt:3: \"verb a\" is already in my/lex/xx/a.txt:2"},
		{"nothing to take out", "xx/a.txt", "[drop]\nverb chanter", "my/lex/xx/a.txt:2: \"verb chanter\" takes out no entry"},
		{"act to take out", "xx/a.txt", "[drop]\nall CONSULT, HELP", "my/lex/xx/a.txt:2: unknown type \"HELP\""},
		{"actors of no act", "xx/a.txt", "[none]\nverb a | to=obj", "my/lex/xx/a.txt:2: section [none]: nothing stands after |"},
		{"auxiliary of no act", "xx/a.txt", "[none]\naux must", "my/lex/xx/a.txt:2: section [none]: an auxiliary is taken out with [drop]"},
		{"defaults", "xx/defaults.txt", "verb | to=obj", "my/lex/xx/defaults.txt: the defaults belong to the grammar"},
		{"language", "zz/a.txt", "", "my/lex/zz: no language has this code (known: xx, yy)"},
		{"no folder", "a.txt", "[AID - 070]\nverb a", "my/lex/a.txt: whose language is not told"},
		{"level", "yy/a.txt", "[AID - 070]\nverb a", "my/lex/yy/a.txt: Other is read as far as its syntax only"},
		{"nothing", "xx/README.md", "", "my/lex: no file of entries in it: want my/lex/CODE/NAME.txt"},
	} {
		lang, err := withLexicon(t, map[string]string{c.file: c.text}, false)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v does not say %q", c.name, err, c.want)
		}
		if lang.Events.Len() != 6 {
			t.Errorf("%s: the lexicon has changed", c.name)
		}
	}
	if _, err := loadEvents(lexicon(map[string]string{"a.txt": "[drop]\nverb a"})); err == nil || !strings.Contains(err.Error(), "a.txt:2: section [drop]: only a lexicon of your own") {
		t.Errorf("drop in the program's lexicon: %v", err)
	}
}

// FuzzEvents: any bytes are an event file or errors that name file and line, in
// the program's folder and in a user's; and what is loaded is an act or none.
func FuzzEvents(f *testing.F) {
	for _, text := range []string{
		"[CONSULT phone 041 contexts=diplomatic]\nverb s'entretenir, parler -obj +avec | to=avec,obj* recip need=to weight=0.5",
		"[none]\nverb frapper +obj:monnaie/or fin # coins\n[drop]\nall CONSULT\nverb toucher",
		"[AID - 070]\nnoun aide | from=par,adj also=COERCE:arrest:173 modality=future\n[drop]\nall",
		"[[]\n|\n[none] x",
	} {
		f.Add([]byte(text))
	}
	lang, err := withLexicon(f, map[string]string{"a.txt": "[AID - 070]\nverb aider"}, true)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		empty := *lang.Events // reading the codebook and the defaults each time would be most of the work
		empty.entries = map[carrier][]*Entry{}
		fsys := fstest.MapFS{"a.txt": &fstest.MapFile{Data: text}}
		checkLoaded(t, &empty, errors.Join(empty.loadFile(fsys, "a.txt", map[string]*Entry{})...), "a.txt:")
		merged, err := lang.Events.with(fsys, "my/lex", []string{"a.txt"})
		checkLoaded(t, merged, err, "my/lex/a.txt:")
	})
}

func checkLoaded(t *testing.T, e *Events, err error, place string) {
	t.Helper()
	if err != nil {
		for line := range strings.Lines(err.Error()) {
			if !strings.HasPrefix(line, place) && !strings.Contains(line, "token too long") {
				t.Errorf("error without a place: %s", line)
			}
		}
		return
	}
	for _, list := range e.entries {
		for _, entry := range list {
			if entry.None != (entry.Type == "") || !entry.None && e.Book.Check(entry.Act) != nil {
				t.Errorf("%s: %+v", entry.ID(), entry)
			}
		}
	}
}
