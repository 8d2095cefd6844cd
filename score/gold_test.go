package score

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseGold(t *testing.T) {
	for _, c := range []struct {
		line string
		want Gold
	}{
		{`{"id":"a","text":"t","events":[]}`, Gold{ID: "a", Text: "t"}},
		{`{"events":[{"type":"AID","source":[{"text":"Oslo","code":"NOR"}],"target":null,"modality":"actual","voice":"outlet","trigger":"gave"}]}`,
			Gold{Shape: Acts, Events: []GoldEvent{{Type: "AID", Source: []GoldActor{{"Oslo", "NOR"}}, Voice: "outlet", Trigger: "gave"}}}},
		{`{"events":[{"type":"AID","alt":["AGREE"],"modality":"negated"}]}`,
			Gold{Shape: Acts, Events: []GoldEvent{{Type: "AID", Accept: []string{"AGREE"}, Optional: true}}}},
		{`{"events":[{"code":"RETREAT","source":"the army","target":"the town"}]}`,
			Gold{Shape: Pairs, Events: []GoldEvent{{Type: "YIELD", Source: []GoldActor{{Text: "the army"}}, Target: []GoldActor{{Text: "the town"}}}}}},
		{`{"events":[{"code":"0841","source":"RUSGOV","target":"---CVL"},{"code":"023","source":"~LEG","target":null},{"code":"010"}]}`,
			Gold{Shape: Codes, Events: []GoldEvent{
				{Type: "YIELD", CAMEO: "0841", Source: []GoldActor{{Code: "RUSGOV"}}, Target: []GoldActor{{Code: "---CVL"}}},
				{CAMEO: "023", Accept: []string{"REQUEST"}, Optional: true, Source: []GoldActor{{Code: "~LEG"}}, Target: []GoldActor{{}}},
				{CAMEO: "010", Optional: true, Source: []GoldActor{{}}, Target: []GoldActor{{}}},
			}}},
		{`{"events":[{"code":"MOBILIZE","plover2":"MOBILIZE","source":null,"source_text":"obreros"},{"code":"CRIME","plover2":null}]}`,
			Gold{Shape: Labels, Events: []GoldEvent{{Type: "PROTEST", Source: []GoldActor{{Text: "obreros"}}}, {Optional: true}}}},
	} {
		got, err := ParseGold([]byte(c.line))
		if err != nil {
			t.Errorf("%s: %v", c.line, err)
			continue
		}
		if diff := cmp.Diff(c.want, *got); diff != "" {
			t.Errorf("%s: %s", c.line, diff)
		}
	}
}

func TestParseGoldErrors(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{`{"id":`, "not JSON"},
		{`[]`, "not JSON"},
		{`{"id":"a","events":{}}`, `"events" is a object`},
		{`{"id":"a","text":"t"}`, `no "events"`},
		{`{"events":[{"source":"a"}]}`, `event 1: no "type", "code" or "plover2"`},
		{`{"events":[{"type":"DEMAND"}]}`, `event 1: unknown type "DEMAND" (PLOVER 2.0 has AGREE,`},
		{`{"events":[{"type":"AID","accept":["HELP"]}]}`, `unknown type "HELP"`},
		{`{"events":[{"type":"AID","source":"Oslo"}]}`, `"source" must be a list of actors`},
		{`{"events":[{"type":"AID","target":[{"code":"NOR"}]}]}`, `"target": an actor without a text`},
		{`{"events":[{"code":"attack"}]}`, `"attack" is no CAMEO code and no PLOVER type`},
		{`{"events":[{"code":"21"}]}`, `no CAMEO code`},
		{`{"events":[{"code":"190","source":["COL"]}]}`, `"source" must be a string or null`},
		{`{"events":[{"code":"AID","source":"a"}]}`, `"target" is empty: a marked pair`},
		{`{"events":[{"code":"AID","source":"a","target":"b"},{"code":"AID","source":"a","target":"b"}]}`, `event 2: a line with a marked pair has one event`},
		{`{"events":[{"code":"190"},{"type":"AID"}]}`, `event 2: its fields are those of "events", the event before has those of "codes"`},
		{`{"events":[{"plover2":"RIOT"}]}`, `unknown type "RIOT"`},
	} {
		if _, err := ParseGold([]byte(c.line)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v does not say %q", c.line, err, c.want)
		}
	}
}

// FuzzGold: any bytes are a line of gold or an error, and what is a line can be
// compared with an empty document.
func FuzzGold(f *testing.F) {
	for _, line := range []string{
		`{"id":"a","text":"t","events":[{"type":"AID","source":[{"text":"Oslo"}],"target":[]}]}`,
		`{"events":[{"code":"YIELD","source":"a","target":"b"}]}`,
		`{"events":[{"code":"190","source":"IGOUNOMIL","target":"---PTY"}]}`,
		`{"events":[{"plover2":"PROTEST","source_text":"a"}]}`,
	} {
		f.Add([]byte(line))
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		g, err := ParseGold(line)
		if err != nil {
			return
		}
		shape := g.Shape
		if shape == "" {
			shape = Acts
		}
		e := NewEvents(shape)
		e.Add(g, oslo())
		for _, m := range e.Measures {
			if m.Correct > m.Gold || m.Correct > m.System {
				t.Errorf("%s: %+v", m.Name, m.Count)
			}
		}
	})
}

func TestActorCodes(t *testing.T) {
	for _, c := range []struct {
		cameo string
		want  actorCode
	}{
		{"", actorCode{}},
		{"---", actorCode{}},
		{"~", actorCode{}},
		{"USA", actorCode{country: "USA"}},
		{"COLREB", actorCode{country: "COL", sector: "REB"}},
		{"---PTY", actorCode{sector: "PTY"}},
		{"~COPGOV", actorCode{sector: "COP", rest: "GOV"}},
		{"GOVENV", actorCode{sector: "GOV", rest: "ENV"}},
		{"IGOUNOMIL", actorCode{country: "UNO", sector: "MIL"}},
		{"IGOEUREEC", actorCode{country: "EUR"}},
		{"IGOREL", actorCode{country: "IGO", sector: "REL"}},
		{"PSEREBHMSGOV", actorCode{country: "PSE", sector: "REB", rest: "HMSGOV"}},
		{"COLMED", actorCode{country: "COL", sector: "JRN"}},
		{"COLHLH", actorCode{country: "COL", sector: "MED"}},
		{"X", actorCode{rest: "X"}},
	} {
		if got := parseCAMEO(c.cameo); got != c.want {
			t.Errorf("CAMEO %q is %+v, want %+v", c.cameo, got, c.want)
		}
	}
	for _, c := range []struct {
		plover string
		want   actorCode
	}{
		{"", actorCode{}}, {"NOR", actorCode{country: "NOR"}}, {"NORGOV", actorCode{country: "NOR", sector: "GOV"}},
		{"COP", actorCode{sector: "COP"}}, {"UNO", actorCode{country: "UNO"}}, {"IGO", actorCode{country: "IGO"}},
	} {
		if got := parsePLOVER(c.plover); got != c.want {
			t.Errorf("PLOVER %q is %+v, want %+v", c.plover, got, c.want)
		}
	}
}

// TestGoldFiles: all gold that there is can be read, each file in the shape that it
// is meant in.
func TestGoldFiles(t *testing.T) {
	for name, shape := range map[string]Shape{
		"events-fr.jsonl": Acts, "plv_train_en.jsonl": Pairs, "petr2_gsr_en.jsonl": Codes,
		"up_fight_es.jsonl": Codes, "up_protest_cameo_es.jsonl": Codes, "up_protest_plover_es.jsonl": Labels,
	} {
		data, err := os.ReadFile(filepath.Join(shared, "gold", name))
		if err != nil {
			t.Skip("no gold: ", err)
		}
		number := 0
		for line := range bytes.Lines(data) {
			number++
			g, err := ParseGold(line)
			if err != nil {
				t.Fatalf("%s:%d: %v", name, number, err)
			}
			if len(g.Events) > 0 && g.Shape != shape {
				t.Errorf("%s:%d: shape %q, want %q", name, number, g.Shape, shape)
			}
		}
	}
}
