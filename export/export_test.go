package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"
	"github.com/google/go-cmp/cmp"

	"rapporteur/record"
)

// pointer makes a pointer to a value.
func pointer[T any](v T) *T { return &v }

// quote finds words in the text of the example.
func quote(words string) record.Quote {
	at := strings.Index(exampleText, words)
	start := len([]rune(exampleText[:at]))
	return record.Quote{Start: start, End: start + len([]rune(words)), Text: words}
}

const exampleText = "La reine d'Ys a visité l'île de Sein lundi. « Plus de 1\u202f200 marins <i>blessés</i> », affirme-t-elle."

// example is a record with an item of every kind, whose spans overlap.
func example() *record.Record {
	content := quote("Plus de 1\u202f200 marins <i>blessés</i>")
	return &record.Record{
		Schema: record.Schema,
		Document: record.Document{
			Source: "ys.txt", Language: "fr", Published: pointer("2024-01-03"), PublishedFrom: "user", Text: exampleText,
			Sentences: []record.Span{{Start: 0, End: 43}, {Start: 44, End: len([]rune(exampleText))}},
		},
		Actors: []record.Actor{
			{ID: "a1", Name: "reine d'Ys", Kind: "person", Code: "YSGOV", Role: "queen", Mentions: []record.Mention{{Quote: quote("La reine d'Ys"), Form: "role"}, {Quote: quote("elle"), Form: "pronoun"}}},
			{ID: "a2", Name: "île de Sein", Kind: "place", Mentions: []record.Mention{{Quote: quote("l'île de Sein"), Form: "name"}}},
		},
		Events: []record.Event{{
			ID: "e1", Type: "CONSULT", Mode: pointer("visit"), CAMEO: "042", Contexts: []string{"diplomatic"},
			Source: []string{"a1"}, Target: []string{"a2"}, Modality: "actual", Voice: record.Voice{Kind: "outlet"},
			Date:    &record.Date{Window: record.Window{From: pointer("2024-01-01"), To: pointer("2024-01-01")}},
			Trigger: quote("visité"), Evidence: record.Span{End: 43}, Rule: "consult.visit",
		}},
		Statements: []record.Statement{{
			ID: "s1", Sentence: 1, Speaker: []string{"a1"}, Cue: quote("affirme"), Stance: "assert", Form: "direct", Content: content,
		}},
		Quantities: []record.Quantity{{
			ID: "q1", Sentence: 1, Measure: "injured", Comparator: "gt", Low: pointer(1200.0), Unit: "marins",
			Voice: record.Voice{Kind: "attributed", By: []string{"a1"}}, Span: quote("Plus de 1\u202f200 marins"),
		}},
		Problems: []record.Problem{{Stage: "date", Message: "odd", Span: record.Span{Start: 3, End: 8}}},
	}
}

var explained = []record.Explanation{
	{Item: "e1", Rule: "consult.visit", Precedence: []record.Crossing{{When: "future", From: "CONSULT", To: "AGREE"}}, Voice: "bare", Words: []record.Word{
		{Form: "visité", Lemma: "visiter", Tag: "VERB", Relation: "root", Part: "trigger"},
		{Form: "reine", Lemma: "reine", Tag: "NOUN", Relation: "nsubj", Head: "visité", Part: "source", Depth: 1},
	}},
	{Dismissed: &record.Dismissal{Sentence: 1, Type: "ASSAULT", Trigger: record.Quote{Text: "blessés"}, Reason: "the doer is no actor"}, Rule: "assault.hurt", Words: []record.Word{
		{Form: "blessés", Lemma: "blesser", Tag: "VERB", Relation: "obl:arg", Case: "de", Head: "marins", Part: "trigger"},
	}},
}

// written is what a format makes of the example, a number of times.
func written(t *testing.T, name string, o Options, why []record.Explanation, times int) string {
	t.Helper()
	var out bytes.Buffer
	for _, f := range Formats() {
		if f.Name != name {
			continue
		}
		w := f.New(&out, o)
		for range times {
			if err := w.Write(example(), why); err != nil {
				t.Fatal(err)
			}
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return out.String()
}

const wantText = `ys.txt
language fr, published on 3 January 2024 (from the user)

  1 La reine d'Ys a visité l'île de Sein lundi.
      event  reine d'Ys visited île de Sein
             “visité” · on 1 January 2024 · in the outlet's own voice · CONSULT
             visit, CAMEO 042 · diplomatic
             rule   consult.visit
             became CONSULT in the future is AGREE
             voice  bare
             visité   trigger  root (main word)  VERB  visiter
             └ reine  source   nsubj (subject)   NOUN  reine

  2 « Plus de 1 200 marins <i>blessés</i> », affirme-t-elle.
      said   reine d'Ys said: “Plus de 1 200 marins <i>blessés</i>”
             “affirme” · direct speech
      count  more than 1,200 marins injured
             “Plus de 1 200 marins” · according to reine d'Ys
      none   “blessés” tells no ASSAULT: the doer is no actor
             rule   assault.hurt
             blessés  trigger  obl:arg of marins  VERB  blesser

Actors
  YSGOV    reine d'Ys, queen (person, 2 mentions)
           île de Sein (place)

Problems
  date: odd (characters 3 to 8)
`

func TestText(t *testing.T) {
	got := strings.NewReplacer("\u202f", " ", "\u00a0", " ").Replace(written(t, "text", Options{}, explained, 1))
	if diff := cmp.Diff(wantText, got); diff != "" {
		t.Error(diff)
	}
	for line := range strings.Lines(got) {
		if displaywidth.String(line) > 80 {
			t.Errorf("more than 80 columns: %q", line)
		}
	}
	colours := regexp.MustCompile("\x1b\\[[0-9;]*m")
	coloured := written(t, "text", Options{Colour: true}, explained, 1)
	if !colours.MatchString(coloured) || colours.ReplaceAllString(coloured, "") != written(t, "text", Options{}, explained, 1) {
		t.Error("colour changes more than the colours")
	}
}

func TestWrap(t *testing.T) {
	for _, test := range []struct {
		text  string
		width int
		want  []string
	}{
		{"", 10, nil},
		{"one two three", 7, []string{"one two", "three"}},
		{"a\nb\tc  d", 20, []string{"a b c d"}},
		{"漢字仮名 交じり", 8, []string{"漢字仮名", "交じり"}},
		{"e\u0301e\u0301e\u0301 abc", 7, []string{"e\u0301e\u0301e\u0301 abc"}},
		{"abcdefgh", 3, []string{"abc", "def", "gh"}},
		{"漢字仮名", 3, []string{"漢", "字", "仮", "名"}},
		{"aa 9\u202f220 b", 6, []string{"aa", "9\u202f220", "b"}},
		{"red \x1b[31malert\x07", 20, []string{"red \uFFFD[31malert\uFFFD"}},
		{"漢", 1, []string{"漢"}},
	} {
		if diff := cmp.Diff(test.want, wrap(test.text, test.width)); diff != "" {
			t.Errorf("%q in %d columns: %s", test.text, test.width, diff)
		}
	}
}

func TestJSON(t *testing.T) {
	lines := strings.Split(strings.TrimSuffix(written(t, "json", Options{}, nil, 2), "\n"), "\n")
	if len(lines) != 2 || !strings.Contains(lines[0], "<i>") {
		t.Fatalf("%d lines: %s", len(lines), lines[0])
	}
	var back record.Record
	if err := json.Unmarshal([]byte(lines[1]), &back); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(example(), &back); diff != "" {
		t.Error(diff)
	}
}

// TestJSONExplained: explanations are one member more, and the rest is the record.
func TestJSONExplained(t *testing.T) {
	var back struct {
		record.Record
		Explain []record.Explanation `json:"explain"`
	}
	if err := json.Unmarshal([]byte(written(t, "json", Options{}, explained, 1)), &back); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(example(), &back.Record); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(explained, back.Explain); diff != "" {
		t.Error(diff)
	}
	if plain := written(t, "json", Options{}, nil, 1); strings.Contains(plain, "explain") {
		t.Error("explanations that nobody asked for")
	}
}

// TestPrecedence: each condition of the codebook has its words.
func TestPrecedence(t *testing.T) {
	for when, phrase := range whenPhrases {
		e := &record.Explanation{Precedence: []record.Crossing{{When: when, From: "AID", To: "AGREE"}}}
		if got, want := reason(e)[1][1], fmt.Sprintf(phrase, "AID", "AGREE"); got != want {
			t.Errorf("%s is worded %q, want %q", when, got, want)
		}
	}
}

func TestDoubts(t *testing.T) {
	signs := []record.Sign{{Name: "slight", Weight: -5}, {Name: "one side", Weight: -30}, {Name: "for it", Weight: 60}, {Name: "negated", Weight: -50}}
	if got, want := doubts(signs), "negated, one side"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestPage(t *testing.T) {
	page := written(t, "html", Options{}, explained, 2)
	for _, piece := range []string{
		"<!DOCTYPE html>", "<title>ys.txt – Rapporteur</title>", "&lt;i&gt;blessés&lt;/i&gt;",
		`<a class="event" href="#d1-e1" id="d1-t16" data-items="d1-e1">visité</a>`, `<li class="card of-event" id="d2-e1">`,
		`<a class="quantity content" href="#d1-q1" id="d1-t46" data-items="d1-q1 d1-s1">`, `id="d2-a1"`,
		`<a href="#d1-t95" aria-label="to this mention in the text">`, "└ reine  source", "obl:arg (phrase under “de”) of marins", "<h2>No events <small>1</small></h2>", "“blessés” tells no ASSAULT: the doer is no actor", "</html>",
	} {
		if !strings.Contains(page, piece) {
			t.Errorf("the page lacks %s", piece)
		}
	}
	if strings.Count(page, "<!DOCTYPE") != 1 || strings.Count(page, "<article") != 2 {
		t.Error("two records must make one page with two articles")
	}
	if regexp.MustCompile(`(src|href)="(https?:)?//[^"]*"`).MatchString(page) {
		t.Error("the page needs something from outside")
	}
	ids := map[string]bool{}
	for _, m := range regexp.MustCompile(` id="([^"]*)"`).FindAllStringSubmatch(page, -1) {
		if ids[m[1]] {
			t.Errorf("id %s stands twice", m[1])
		}
		ids[m[1]] = true
	}
	for _, m := range regexp.MustCompile(`href="#([^"]*)"`).FindAllStringSubmatch(page, -1) {
		if !ids[m[1]] {
			t.Errorf("the link to %s leads nowhere", m[1])
		}
	}
}

// TestPieces holds that the pieces make up the text, whatever the spans.
func TestPieces(t *testing.T) {
	var text strings.Builder
	for _, p := range pieces(example(), "") {
		text.WriteString(p.Text)
	}
	if text.String() != exampleText {
		t.Errorf("the pieces make %q", text.String())
	}
	r := example()
	r.Events[0].Trigger.Text, r.Events[0].Trigger.Start, r.Events[0].Trigger.End = exampleText, 0, len([]rune(exampleText))
	for _, p := range pieces(r, "") {
		if !strings.HasPrefix(p.Items, "e1") {
			t.Errorf("piece %+v does not belong to e1", p)
		}
	}
	stops := 0
	for _, p := range pieces(r, "") {
		if p.Link == "e1" {
			stops++
		}
	}
	if stops != 1 {
		t.Errorf("the tab key stops %d times at e1, want once", stops)
	}
}

func TestPhrases(t *testing.T) {
	p := newPhrases(example())
	one, both := []string{"a1"}, []string{"a1", "a2"}
	phone := record.Event{Type: "CONSULT", Mode: pointer("phone"), CAMEO: "041", Source: both, Target: both, Modality: "actual"}
	for _, test := range []struct{ got, want string }{
		{p.list([]string{"a1", "a2", "a1"}), "reine d'Ys, île de Sein and reine d'Ys"},
		{p.event(&record.Event{Type: "ASSAULT", Modality: "negated"}), "(nobody named) did not make an attack"},
		{p.event(&phone), "reine d'Ys and île de Sein talked by phone"},
		{p.event(&record.Event{Type: "ACCUSE", Source: both, Target: both, Modality: "actual"}), "reine d'Ys and île de Sein accused each other"},
		{p.event(&record.Event{Type: "AGREE", CAMEO: "0331", Source: one, Target: []string{"a2"}, Modality: "actual"}), "reine d'Ys promised aid to île de Sein"},
		{p.event(&record.Event{Type: "COERCE", Mode: pointer("arrest"), Target: one, Modality: "future"}), "(nobody named) will arrest reine d'Ys"},
		{p.event(&record.Event{Type: "RETREAT", Mode: pointer("withdraw"), Source: one, Modality: "actual"}), "reine d'Ys withdrew"},
		{p.event(&record.Event{Type: "NEW", Source: one, Modality: "hypothetical"}), "reine d'Ys may do (NEW)"},
		{p.statement(&record.Statement{Stance: "deny", Content: record.Quote{Text: "x"}}), "(nobody named) denied: “x”"},
		{p.statement(&record.Statement{Stance: "demand", Speaker: one, Addressee: []string{"a2"}, Content: record.Quote{Text: "x"}}), "reine d'Ys demanded of île de Sein: “x”"},
		{amount(&record.Quantity{Low: pointer(10.0), High: pointer(20.5)}), "between 10 and 20.5"},
		{amount(&record.Quantity{Comparator: "le", High: pointer(1234567.0)}), "at most 1,234,567"},
		{amount(&record.Quantity{Low: pointer(-1000.0)}), "-1,000"},
		{p.quantity(&record.Quantity{Comparator: "vague", Measure: "protesters"}), "an inexact number of protesters"},
		{p.quantity(&record.Quantity{Comparator: "vague", Measure: "killed"}), "an inexact number of people killed"},
		{p.quantity(&record.Quantity{Low: pointer(3.0), Measure: "other"}), "3"},
		{p.quantity(&record.Quantity{Low: pointer(3.0), Measure: "troops", Unit: "marins"}), "3 marins (troops)"},
		{p.quantity(&record.Quantity{Low: pointer(3.0), Measure: "troops", Unit: "troops", Agent: one}), "3 troops by reine d'Ys"},
		{p.voice(record.Voice{Kind: "hearsay"}), "hearsay, no source given"},
	} {
		if test.got != test.want {
			t.Errorf("got %q, want %q", test.got, test.want)
		}
	}
}

func TestDays(t *testing.T) {
	for _, test := range []struct{ from, to, want string }{
		{"", "", ""},
		{"2024-01-09", "2024-01-09", "on 9 January 2024"},
		{"2024-01-01", "", "since 1 January 2024"},
		{"", "2024-01-01", "until 1 January 2024"},
		{"2022-03-21", "2022-03-27", "from 21 to 27 March 2022"},
		{"2022-03-28", "2022-04-03", "from 28 March to 3 April 2022"},
		{"2022-12-28", "2023-01-03", "from 28 December 2022 to 3 January 2023"},
		{"2024-02-01", "2024-02-29", "in February 2024"},
		{"2024-01-01", "2024-12-31", "in 2024"},
		{"2023-01-01", "2024-12-31", "from 1 January 2023 to 31 December 2024"},
	} {
		window := record.Window{}
		if test.from != "" {
			window.From = &test.from
		}
		if test.to != "" {
			window.To = &test.to
		}
		if got := days(&window); got != test.want {
			t.Errorf("%s to %s: got %q, want %q", test.from, test.to, got, test.want)
		}
	}
}

// TestActs: every act is a verb phrase that can be put into each tense, and
// none is a PLOVER type that a record cannot hold.
func TestActs(t *testing.T) {
	phrase := regexp.MustCompile(`^[a-z]+( [a-z]+)*$`)
	for key, words := range acts {
		name, _, _ := strings.Cut(key, " ")
		if _, general := acts[name]; !general {
			t.Errorf("%s has no wording of its type alone", key)
		}
		for _, p := range []string{words.toward, words.alone} {
			if !phrase.MatchString(p) || !phrase.MatchString(conjugated(p, "actual")) {
				t.Errorf("%s: %q is no verb phrase", key, p)
			}
		}
	}
}
