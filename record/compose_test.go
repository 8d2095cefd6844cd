package record

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"rapporteur"
)

// marked makes a document of a text in which spans stand between braces; it
// returns their places without the braces.
func marked(t *testing.T, text string) (*rapporteur.Document, []rapporteur.Span) {
	t.Helper()
	doc := &rapporteur.Document{Source: "test", Language: "fr", PublishedFrom: "unknown"}
	var spans []rapporteur.Span
	var kept strings.Builder
	for _, r := range text {
		switch r {
		case '{':
			spans = append(spans, rapporteur.Span{Start: kept.Len()})
		case '}':
			spans[len(spans)-1].End = kept.Len()
		default:
			kept.WriteRune(r)
		}
	}
	doc.Text = kept.String()
	doc.Sentences = []rapporteur.Sentence{{Span: rapporteur.Span{End: len(doc.Text)}, First: 1, End: 1}}
	return doc, spans
}

// TestSpansSlice holds every span to the contract: it counts code points.
func TestSpansSlice(t *testing.T) {
	for _, text := range []string{
		"{Plus de 9\u202f220 personnes} ont fui, selon {l'ONU}.",
		"😀👩‍👩‍👧 {la mairie} 🇫🇷 de {Liège}",
		"e\u0301tat non composé: {e\u0301} et {q\u0307\u0323}",
		"漢字{かな}交じり{文}",
		strings.Repeat("é", 3*block) + "{à la fin}",
		strings.Repeat("😀", block) + "{}",
	} {
		doc, spans := marked(t, text)
		for _, s := range spans {
			doc.Problems = append(doc.Problems, rapporteur.Problem{Span: s})
			doc.Events = append(doc.Events, rapporteur.Event{Trigger: s})
		}
		r := Compose(doc)
		runes := []rune(r.Document.Text)
		for i, s := range spans {
			q := r.Events[i].Trigger
			if want := doc.Words(s); q.Text != want || string(runes[q.Start:q.End]) != want {
				t.Errorf("%q: span gives %q, text %q, want %q", text, string(runes[q.Start:q.End]), q.Text, want)
			}
			if p := r.Problems[i].Span; p.Start != q.Start || p.End != q.End {
				t.Errorf("%q: span %v and quote %v differ", text, p, q)
			}
		}
	}
}

// FuzzOffsets compares the index with counting, for any bytes as borders.
func FuzzOffsets(f *testing.F) {
	f.Add("Liège 😀 e\u0301", 3, 9)
	f.Add("", -1, 4)
	f.Add(strings.Repeat("漢", 100), 100, 99)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		if !utf8.ValidString(text) {
			t.Skip()
		}
		q := newOffsets(text).quote(rapporteur.Span{Start: start, End: end})
		if got := string([]rune(text)[q.Start:q.End]); got != q.Text {
			t.Fatalf("code points %d-%d are %q, not %q", q.Start, q.End, got, q.Text)
		}
	})
}

// example is a document in which every field of a record is filled.
func example() *rapporteur.Document {
	low := 12.0
	text := "Le maire d'Anvers a rencontré la reine. Selon elle, 12 blessés, dont 3 enfants."
	at := func(words string) rapporteur.Span {
		i := strings.Index(text, words)
		return rapporteur.Span{Start: i, End: i + len(words)}
	}
	return &rapporteur.Document{
		Source: "a.txt", Language: "fr", Published: "2024-05-02", PublishedFrom: "user", Text: text,
		Sentences: []rapporteur.Sentence{{Span: at("Le maire d'Anvers a rencontré la reine."), First: 1, End: 9}, {Span: at("Selon elle, 12 blessés, dont 3 enfants."), First: 9, End: 19}},
		Tokens:    make([]rapporteur.Token, 18),
		Dates:     []rapporteur.Date{{Span: at("dont"), From: "2024-05-01", Rule: "test"}},
		Mentions: []rapporteur.Mention{
			{Span: at("elle"), Form: rapporteur.Pronoun, Actors: []rapporteur.ActorRef{3}},
			{Span: at("Le maire d'Anvers"), Form: rapporteur.Role, Actors: []rapporteur.ActorRef{1}},
			{Span: at("la reine"), Form: rapporteur.Role, Actors: []rapporteur.ActorRef{3}},
		},
		Actors: []rapporteur.Actor{
			{Name: "maire d'Anvers", Kind: rapporteur.Person, Code: "BELGOV", Role: "mayor"},
			{Name: "nobody mentions this one", Kind: rapporteur.Person},
			{Name: "reine", Kind: rapporteur.Person, Wikidata: "Q1", Known: true},
		},
		Voices: append(make([]rapporteur.Voice, 9), rapporteur.Voice{Kind: rapporteur.Attributed, By: []rapporteur.ActorRef{3}, Rule: "selon"}),
		Events: []rapporteur.Event{{
			Type: "CONSULT", CAMEO: "040", Goldstein: 1, Source: []rapporteur.ActorRef{1, 2}, Target: []rapporteur.ActorRef{3},
			Date: 1, Modality: rapporteur.Actual, Trigger: at("rencontré"), TriggerToken: 6, VoiceToken: 6, Evidence: at("Le maire d'Anvers a rencontré la reine"),
			Rule: "consult.meet", Confidence: 0.93000001,
		}},
		Statements: []rapporteur.Statement{{
			Speaker: []rapporteur.ActorRef{3}, Cue: at("Selon"), CueToken: 9, Stance: rapporteur.Assert, Form: "indirect", Content: at("12 blessés, dont 3 enfants"),
		}},
		Quantities: []rapporteur.Quantity{
			{Span: at("12 blessés"), Head: 10, Measure: "injured", Comparator: "eq", Low: &low, Unit: "blessés", Window: 1},
			{Span: at("3 enfants"), Head: 10, Measure: "injured", Comparator: "eq", PartOf: 1},
		},
	}
}

func TestCompose(t *testing.T) {
	r := Compose(example())
	if err := Validate(r); err != nil {
		t.Fatal(err)
	}
	if len(r.Actors) != 2 || r.Actors[1].ID != "a2" || r.Actors[1].Name != "reine" {
		t.Errorf("actors %+v: the one without mention must be left out", r.Actors)
	}
	if got := r.Actors[1].Mentions[0].Text; got != "la reine" {
		t.Errorf("mentions are not in text order: %q comes first", got)
	}
	if e := r.Events[0]; !cmp.Equal(e.Source, []string{"a1"}) || !cmp.Equal(e.Target, []string{"a2"}) || e.Confidence != 0.93 {
		t.Errorf("event %+v", e)
	}
	if v := r.Quantities[0].Voice; v.Kind != "attributed" || !cmp.Equal(v.By, []string{"a2"}) {
		t.Errorf("voice of the quantity %+v", v)
	}
	if v := r.Events[0].Voice; v.Kind != "outlet" || v.By == nil {
		t.Errorf("voice of the event %+v", v)
	}
	if s := r.Statements[0].Sentence; s != 1 {
		t.Errorf("statement in sentence %d, want 1", s)
	}
	if p := r.Quantities[1].PartOf; p == nil || *p != "q1" {
		t.Errorf("part of %v, want q1", p)
	}
}

// TestShape holds the JSON to the contract: every key, in its order, with its
// nulls.
func TestShape(t *testing.T) {
	doc := example()
	doc.Problems = []rapporteur.Problem{{Stage: "date", Message: "odd"}}
	got, err := json.Marshal(Compose(doc))
	if err != nil {
		t.Fatal(err)
	}
	for _, piece := range []string{
		`{"schema":"rapporteur/1","document":{"id":"sha256:`,
		`"source":"a.txt","language":"fr","title":null,"published":"2024-05-02","published_from":"user","text":"Le maire`,
		`"sentences":[{"start":0,"end":39},{"start":40,"end":79}]},"actors":[{"id":"a1","name":"maire d'Anvers","kind":"person","code":"BELGOV","role":"mayor","wikidata":null,"known":false,"mentions":[{"start":0,"end":17,"text":"Le maire d'Anvers","form":"role"}]},`,
		`"events":[{"id":"e1","sentence":0,"type":"CONSULT","mode":null,"cameo":"040","goldstein":1,"contexts":[],"source":["a1"],"target":["a2"],"date":{"from":"2024-05-01","to":null,"text":{"start":64,"end":68},"rule":"test"},"place":null,"modality":"actual","voice":{"kind":"outlet","by":[]},"trigger":{"start":20,"end":29,"text":"rencontré"},"evidence":{"start":0,"end":38},"rule":"consult.meet","confidence":0.93}]`,
		`"statements":[{"id":"s1","sentence":1,"speaker":["a2"],"addressee":[],"cue":{"start":40,"end":45,"text":"Selon"},"stance":"assert","form":"indirect","content":{"start":52,"end":78,"text":"12 blessés, dont 3 enfants"},"about":[],"date":null}]`,
		`"quantities":[{"id":"q1","sentence":1,"measure":"injured","comparator":"eq","low":12,"high":null,"unit":"blessés","group":null,"part_of":null,"window":{"from":"2024-05-01","to":null},"place":null,"agent":[],"voice":{"kind":"attributed","by":["a2"]},"span":{"start":52,"end":62,"text":"12 blessés"}},`,
		`"problems":[{"stage":"date","message":"odd","span":{"start":0,"end":0}}]}`,
	} {
		if !strings.Contains(string(got), piece) {
			t.Errorf("the JSON lacks\n%s\nin\n%s", piece, got)
		}
	}
	empty, _ := json.Marshal(Compose(&rapporteur.Document{}))
	if !strings.HasSuffix(string(empty), `"text":"","sentences":[]},"actors":[],"events":[],"statements":[],"quantities":[],"problems":[]}`) {
		t.Errorf("empty record %s", empty)
	}
}

// TestOddDocument gives Compose references and spans that point nowhere.
func TestOddDocument(t *testing.T) {
	doc := example()
	doc.Events[0].Source = []rapporteur.ActorRef{-1, 0, 99}
	doc.Events[0].Date, doc.Events[0].Place, doc.Events[0].TriggerToken = 7, 44, 5000
	doc.Events[0].Evidence = rapporteur.Span{Start: 30, End: 3}
	doc.Events[0].Trigger = rapporteur.Span{Start: 28, End: 999} // begins inside "é"
	doc.Quantities[0].PartOf = 12
	if err := Validate(Compose(doc)); err != nil {
		t.Error(err)
	}
}

func TestValidateFinds(t *testing.T) {
	for _, test := range []struct {
		want  string
		spoil func(*Record)
	}{
		{"not within the text", func(r *Record) { r.Events[0].Evidence.End = 1000 }},
		{"not \"vu\"", func(r *Record) { r.Events[0].Trigger.Text = "vu" }},
		{"is no actor", func(r *Record) { r.Statements[0].Speaker = []string{"a9"} }},
		{"is no actor", func(r *Record) { r.Statements[0].Speaker = []string{"e1"} }},
		{"is null", func(r *Record) { r.Events[0].Target = nil }},
		{"a list is null", func(r *Record) { r.Problems = nil }},
		{"type \"MEET\"", func(r *Record) { r.Events[0].Type = "MEET" }},
		{"used twice", func(r *Record) { r.Actors[1].ID = "a1" }},
		{"not the hash", func(r *Record) { r.Document.Text += "." }},
		{"names no other quantity", func(r *Record) { *r.Quantities[1].PartOf = "q2" }},
		{"is not a day", func(r *Record) { *r.Document.Published = "2024-13-01" }},
		{"begins before", func(r *Record) { r.Document.Sentences[1].Start = 3 }},
		{"sentence 2 does not exist", func(r *Record) { r.Quantities[0].Sentence = 2 }},
	} {
		r := Compose(example())
		test.spoil(r)
		if err := Validate(r); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("want %q, got %v", test.want, err)
		}
	}
}

func BenchmarkOffsets(b *testing.B) {
	text := strings.Repeat("L'été dernier, ", 100_000)
	for b.Loop() {
		o := newOffsets(text)
		for i := 0; i < len(text); i += 50 {
			o.at(i)
		}
	}
}
