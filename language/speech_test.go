package language

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

const speechHead = `
[reflexives]
se, s'
[defaults]
verb | content=ccomp addressee=à
prep |
[quotation marks]
« »
[promise]
`

func TestSpeechEntries(t *testing.T) {
	for _, c := range []struct {
		line, kind, lemma string
		want              Cue
	}{
		{"verb jurer", "verb", "jurer", Cue{Content: []string{"ccomp"}, Addressee: []string{"à"}}},
		{"verb s'engager | content=à,auprès de,xcomp", "verb", "engager",
			Cue{Reflexive: true, Content: []string{"à", "auprès de", "xcomp"}, Addressee: []string{"à"}}},
		{"verb faire serment | polarity=negated need=speaker", "verb", "faire",
			Cue{With: []string{"serment"}, Negated: true, Need: "speaker", Content: []string{"ccomp"}, Addressee: []string{"à"}}},
		{"prep à +dire", "prep", "à", Cue{With: []string{"dire"}}},
		{"prep d'après", "prep", "d'après", Cue{}},
	} {
		s, err := loadSpeech(fstest.MapFS{"speech.txt": {Data: []byte(speechHead + c.line)}})
		if err != nil {
			t.Errorf("%s: %v", c.line, err)
			continue
		}
		found := s.Cues(c.kind, c.lemma)
		if len(found) != 1 {
			t.Errorf("%s: %d entries under %q", c.line, len(found), c.lemma)
			continue
		}
		got := found[0]
		if got.Stance != "promise" || got.Reflexive != c.want.Reflexive || got.Negated != c.want.Negated || got.Need != c.want.Need ||
			!slices.Equal(got.With, c.want.With) || !slices.Equal(got.Content, c.want.Content) || !slices.Equal(got.Addressee, c.want.Addressee) {
			t.Errorf("%s: %+v", c.line, got)
		}
	}
}

func TestSpeechErrors(t *testing.T) {
	for _, bad := range []string{
		"verb", "verb jurer | content", "verb jurer | colour=red", "gesture jurer", "[colours]\nred", "[quotation marks]\n« » “",
	} {
		_, err := loadSpeech(fstest.MapFS{"speech.txt": {Data: []byte(speechHead + bad)}})
		if err == nil || !strings.Contains(err.Error(), "speech.txt:") {
			t.Errorf("%q: error %v does not name the line", bad, err)
		}
	}
}
