package language

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

const testDefaults = `verb | from=subj to=obj
noun | from=par,de to=contre
adj  | from=none to=subj
[reflexive]
se, s'
[clitics]
en
[pronouns]
dont: de
`

// lexicon is a language folder with only an event lexicon.
func lexicon(files map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{"events/defaults.txt": {Data: []byte(testDefaults)}}
	for name, text := range files {
		fsys["events/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

func TestEventEntries(t *testing.T) {
	e, err := loadEvents(lexicon(map[string]string{"consult.txt": `# meetings
[CONSULT phone 041 contexts=diplomatic,military]
verb s'entretenir, parler -obj +avec | to=avec,auprès de,obj* recip need=to weight=0.5
noun conversation téléphonique | from=poss modality=future
verb s'en prendre +à | to=à
verb rompre +auprès de:lien/bon relation
adj  responsable
`}))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		kind, lemma string
		check       func(*Entry) bool
	}{
		{"VERB", "entretenir", func(e *Entry) bool {
			return e.Reflexive && e.Recip && e.NeedTo && e.Needs && !e.NeedFrom && e.Weight == 0.5 && len(e.Conditions) == 0 &&
				slices.Equal(e.To, []Slot{{"avec", false}, {"auprès de", false}, {"obj", true}}) && slices.Equal(e.From, []Slot{{"subj", false}})
		}},
		{"VERB", "parler", func(e *Entry) bool {
			return !e.Reflexive && len(e.Conditions) == 2 && e.Conditions[0].Absent && e.Conditions[1].Slot == "avec"
		}},
		{"NOUN", "conversation", func(e *Entry) bool {
			return slices.Equal(e.Words, []string{"téléphonique"}) && e.Modality == "future" && e.Weight == 0.9 && e.ID() == "events/consult.txt:4" &&
				e.Mode == "phone" && slices.Equal(e.Contexts, []string{"diplomatic", "military"})
		}},
		{"VERB", "prendre", func(e *Entry) bool { return e.Reflexive && slices.Equal(e.Words, []string{"en"}) }},
		{"VERB", "rompre", func(e *Entry) bool {
			return e.Conditions[0].Slot == "auprès de" && len(e.Conditions[0].Words) == 2 && len(e.Conditions[0].Words[1]) == 2
		}},
		{"ADJ", "responsable", func(e *Entry) bool { return slices.Equal(e.From, []Slot{{"none", false}}) }},
	} {
		list := e.Entries(c.kind, c.lemma)
		if len(list) != 1 || !c.check(list[0]) {
			t.Errorf("%s %s: %+v", c.kind, c.lemma, list)
		}
	}
}

func TestEventErrors(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"type", "[DEMAND - 100]\nverb a", "a.txt:2: section [DEMAND - 100]: unknown type"},
		{"mode", "[CONSULT aerial 040]\nverb a", "no mode"},
		{"code", "[CONSULT - 999]\nverb a", "unknown CAMEO"},
		{"code of another type", "[CONSULT - 190]\nverb a", "code of ASSAULT"},
		{"context", "[CONSULT - 040 contexts=weather]\nverb a", "unknown context"},
		{"header option", "[CONSULT - 040 x=y]\nverb a", "unknown option"},
		{"short header", "[CONSULT 040]\nverb a", "want [TYPE mode CAMEO]"},
		{"no header", "verb a", "want [TYPE mode CAMEO]"},
		{"kind", "[CONSULT - 040]\nadverb a", "a.txt:2: unknown kind"},
		{"no word", "[CONSULT - 040]\nverb a, | to=obj", "no word"},
		{"condition only", "[CONSULT - 040]\nverb +obj:a", "conditions without a word"},
		{"option", "[CONSULT - 040]\nverb a | too=obj", "unknown option"},
		{"need", "[CONSULT - 040]\nverb a | need=both", "want from or to"},
		{"modality", "[CONSULT - 040]\nverb a | modality=past", "unknown modality"},
		{"weight", "[CONSULT - 040]\nverb a | weight=2", "at most 1"},
		{"weight text", "[CONSULT - 040]\nverb a | weight=x", "invalid syntax"},
		{"slot", "[CONSULT - 040]\nverb a | to=obj,", "empty slot"},
		{"none beside others", "[CONSULT - 040]\nverb a | from=none,subj", "none stands alone"},
		{"slot sign", "[CONSULT - 040]\nverb a | to=*obj*", "no slot and no preposition"},
		{"slot and word", "[CONSULT - 040]\nverb a +obj b", "nothing follows obj"},
		{"empty condition word", "[CONSULT - 040]\nverb a +obj:b/", "empty word"},
		{"duplicate", "[CONSULT - 040]\nverb a b\nverb a b | to=avec", "a.txt:3: \"verb a b\" is already in events/a.txt:2"},
	} {
		_, err := loadEvents(lexicon(map[string]string{"a.txt": c.text}))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v does not say %q", c.name, err, c.want)
		}
	}
}

func TestEventErrorsTogether(t *testing.T) {
	_, err := loadEvents(lexicon(map[string]string{"a.txt": "[CONSULT - 040]\nverb x y\nadverb b", "b.txt": "[X - 1]\nverb a\n[CONSULT - 041]\nverb x y"}))
	for _, want := range []string{"a.txt:3", "b.txt:2", "b.txt:4"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v does not name %s", err, want)
		}
	}
}

func TestMostSpecificFirst(t *testing.T) {
	e, err := loadEvents(lexicon(map[string]string{"a.txt": "[CONSULT - 040]\nverb x\nverb x y +obj\nverb x +avec\nverb x +contre"}))
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, entry := range e.Entries("VERB", "x") {
		texts = append(texts, entry.Text)
	}
	if want := []string{"verb x y +obj", "verb x +avec", "verb x +contre", "verb x"}; !slices.Equal(texts, want) {
		t.Errorf("order %q, want %q", texts, want)
	}
}

// TestLexica holds every language's lexicon to the format.
func TestLexica(t *testing.T) {
	for _, code := range []string{"fr", "en"} {
		sub := folder(t, code)
		if _, err := loadEvents(sub); err != nil {
			t.Errorf("%s: %v", code, err)
		}
	}
}

// BenchmarkLoadEvents measures what a language's event lexicon adds to the start of
// the program.
func BenchmarkLoadEvents(b *testing.B) {
	for _, code := range []string{"fr", "en", "es"} {
		b.Run(code, func(b *testing.B) {
			sub, entries := folder(b, code), 0
			for b.Loop() {
				e, err := loadEvents(sub)
				if err != nil {
					b.Fatal(err)
				}
				entries = e.Len()
			}
			b.ReportMetric(float64(entries), "entries")
		})
	}
}

func folder(t testing.TB, code string) fs.FS {
	t.Helper()
	sub, err := fs.Sub(folders, code)
	if err != nil {
		t.Fatal(err)
	}
	return sub
}
