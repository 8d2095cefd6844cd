package score

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rapporteur"
)

// oslo is a document in which the ministry of Norway (actor 1) has aided Mali (2),
// met the mayor (3), and not attacked Mali.
func oslo() *rapporteur.Document {
	doc := &rapporteur.Document{Text: "The Ministry aided Mali, met the mayor."}
	for _, a := range []struct{ name, code, words string }{{"Ministry", "NORGOV", "The Ministry"}, {"Mali", "MLI", "Mali"}, {"mayor", "GOV", "the mayor"}} {
		at := strings.Index(doc.Text, a.words)
		doc.Actors = append(doc.Actors, rapporteur.Actor{Name: a.name, Code: a.code, Kind: rapporteur.Organization})
		doc.Mentions = append(doc.Mentions, rapporteur.Mention{Span: rapporteur.Span{Start: at, End: at + len(a.words)}, Form: rapporteur.Role, Actors: []rapporteur.ActorRef{rapporteur.ActorRef(len(doc.Actors))}})
	}
	doc.Tokens = []rapporteur.Token{{Form: "The", Tag: "DET", Features: "Definite=Def|PronType=Art"}}
	event := func(plover, cameo, modality string, source, target []rapporteur.ActorRef) {
		doc.Events = append(doc.Events, rapporteur.Event{Type: plover, CAMEO: cameo, Modality: modality, Source: source, Target: target})
	}
	event("AID", "070", rapporteur.Actual, []rapporteur.ActorRef{1}, []rapporteur.ActorRef{2})
	event("CONSULT", "040", rapporteur.Actual, []rapporteur.ActorRef{1, 3}, nil)
	event("ASSAULT", "190", rapporteur.Negated, []rapporteur.ActorRef{1}, []rapporteur.ActorRef{2})
	return doc
}

func scored(t *testing.T, shape Shape, line string) *Events {
	t.Helper()
	g, err := ParseGold([]byte(line))
	if err != nil {
		t.Fatal(err)
	}
	e := NewEvents(shape)
	e.Add(g, oslo())
	return e
}

// tallies are gold, given and right of each measure.
func tallies(e *Events) map[string][3]int {
	out := map[string][3]int{}
	for _, m := range e.Measures {
		out[m.Name] = [3]int{m.Gold, m.System, m.Correct}
	}
	return out
}

func TestActs(t *testing.T) {
	for _, c := range []struct {
		name, events string
		want         map[string][3]int
	}{
		{"right", `{"type":"AID","source":[{"text":"the ministry"}],"target":[{"text":"Mali"}]},{"type":"CONSULT","source":[{"text":"mayor"}]}`,
			map[string][3]int{"type and actors": {2, 2, 2}, "type": {2, 2, 2}}},
		{"another actor", `{"type":"AID","source":[{"text":"Ghana"}]}`, map[string][3]int{"type and actors": {1, 2, 0}, "type": {1, 2, 1}}},
		{"optional", `{"type":"AID","optional":true}`, map[string][3]int{"type and actors": {0, 1, 0}, "type": {0, 1, 0}}},
		{"accepted", `{"type":"AGREE","accept":["AID"]}`, map[string][3]int{"type and actors": {1, 2, 1}, "type": {1, 2, 1}}},
		{"negated", `{"type":"ASSAULT"}`, map[string][3]int{"type and actors": {1, 2, 0}, "type": {1, 2, 0}}},
		{"none", ``, map[string][3]int{"type and actors": {0, 2, 0}, "type": {0, 2, 0}}},
	} {
		e := scored(t, Acts, `{"events":[`+c.events+`]}`)
		if diff := cmp.Diff(c.want, tallies(e)); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

func TestPair(t *testing.T) {
	e := scored(t, Pairs, `{"events":[{"code":"AID","source":"the Ministry","target":"Mali"}]}`)
	if e.Actors != 1 || e.Measures[0].Correct != 1 || e.Measures[0].System != 1 {
		t.Errorf("%d with both actors, %+v", e.Actors, e.Measures[0])
	}
	// A meeting stands between its participants in either order.
	e = scored(t, Pairs, `{"events":[{"code":"CONSULT","source":"mayor","target":"the Ministry"}]}`)
	if e.Actors != 1 || e.Measures[0].Correct != 1 {
		t.Errorf("meeting: %d with both actors, %+v", e.Actors, e.Measures[0])
	}
}

func TestCodes(t *testing.T) {
	meeting := `{"code":"040","source":"NORGOV","target":"---GOV"}`
	for _, c := range []struct {
		name, events string
		want         map[string][3]int
	}{
		{"exact", `{"code":"070","source":"NORGOV","target":"MLI"},` + meeting + `,{"code":"040","source":"---GOV","target":"NORGOV"}`,
			map[string][3]int{"code and actors, exact": {3, 3, 3}, "type, country and sector": {3, 3, 3}, "type": {3, 3, 3}}},
		{"one direction", meeting, map[string][3]int{"code and actors, exact": {1, 3, 1}, "type, country and sector": {1, 2, 1}}},
		{"another code", `{"code":"0712","source":"NOR","target":"---"}`,
			map[string][3]int{"code and actors, exact": {1, 3, 0}, "type, country and sector": {1, 3, 0}, "type, country": {1, 3, 1}}},
		{"statement", `{"code":"015","source":"NORGOV","target":"MLI"}`, map[string][3]int{"code and actors, exact": {1, 3, 0}, "type": {0, 3, 0}}},
	} {
		got := tallies(scored(t, Codes, `{"events":[`+c.events+`]}`))
		for name, want := range c.want {
			if got[name] != want {
				t.Errorf("%s: %s has %v, want %v", c.name, name, got[name], want)
			}
		}
	}
}

func TestPrecedence(t *testing.T) {
	for _, c := range []struct {
		precedence []rapporteur.Crossing
		want       string
	}{
		{nil, ""},
		{[]rapporteur.Crossing{{When: "future", From: "AID", To: "AGREE"}}, "AID"},
		{[]rapporteur.Crossing{{When: "future", From: "RETREAT", To: "CONCEDE"}, {When: "refused", From: "CONCEDE", To: "REJECT"}}, "YIELD"},
	} {
		if got := before(c.precedence); got != c.want {
			t.Errorf("before %v: %q, want %q", c.precedence, got, c.want)
		}
	}
}

func TestTables(t *testing.T) {
	e := scored(t, Acts, `{"id":"x","text":"t","events":[{"type":"AGREE","source":[{"text":"Ministry"}]},{"type":"CONSULT"},{"type":"PROTEST"}]}`)
	want := Confusion{"AGREE": {"AID": 1}, "CONSULT": {"CONSULT": 1}, "PROTEST": {Nothing: 1}}
	if diff := cmp.Diff(want, e.Confusion); diff != "" {
		t.Error(diff)
	}
	var missed, extra []string
	for _, m := range e.Misses {
		if m.Gold != nil {
			missed = append(missed, m.Gold.Type)
		} else {
			extra = append(extra, m.Given.Type)
		}
	}
	if got := strings.Join(missed, " ") + " / " + strings.Join(extra, " "); got != "AGREE PROTEST / AID" {
		t.Errorf("misses and extras: %s", got)
	}
	quads := e.Levels[1]
	if micro := quads.Micro(); micro != (Count{Gold: 3, System: 2, Correct: 1}) {
		t.Errorf("quads: %+v", micro)
	}
	if macro := quads.Macro(); macro != (2*1/3.0+0)/2 {
		t.Errorf("macro over quads %f: %+v", macro, quads.Classes)
	}
	if e.Empty != 0 || scored(t, Acts, `{"events":[]}`).Empty != 1 {
		t.Error("empty texts")
	}
}
