package score

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"strings"
)

// Shape is the way in which a line of gold tells its events.
type Shape string

// The shapes, told apart by the fields of the events.
const (
	// Acts have a PLOVER type and actors in the words of the text.
	Acts Shape = "events"
	// Pairs have one marked pair of actors and the PLOVER root between them.
	Pairs Shape = "pair"
	// Codes have a CAMEO code between two coded actors, as dictionary coders write.
	Codes Shape = "codes"
	// Labels have a PLOVER label of the corpus of protests, and actors in the
	// words of the text where these are told.
	Labels Shape = "labels"
)

// Gold is one line of a gold file: a text and the events that are in it.
type Gold struct {
	ID     string
	Text   string
	Shape  Shape // "" where there is no event, and so nothing to tell it by
	Events []GoldEvent
}

// GoldEvent is an event that a person says is there.
type GoldEvent struct {
	Type           string   // PLOVER; "" where PLOVER has none, as for CAMEO's statements
	Accept         []string // types that are as right
	CAMEO          string   // of Codes
	Source, Target []GoldActor
	Optional       bool // neither required nor held against the program
	Voice          string
	Trigger        string
}

// GoldActor is somebody in a gold event.
type GoldActor struct {
	Text string
	Code string // of Codes: CAMEO, "" where nobody is coded
}

// goldLine and goldEvent are a line as it is written. Other fields are ignored.
type goldLine struct {
	ID     string       `json:"id"`
	Text   string       `json:"text"`
	Events *[]goldEvent `json:"events"`
}

type goldEvent struct {
	Type       *string         `json:"type"`
	Code       *string         `json:"code"`
	PLOVER     json.RawMessage `json:"plover2"`
	Source     json.RawMessage `json:"source"`
	Target     json.RawMessage `json:"target"`
	SourceText string          `json:"source_text"`
	TargetText string          `json:"target_text"`
	EventText  string          `json:"event_text"`
	Trigger    string          `json:"trigger"`
	Modality   string          `json:"modality"`
	Voice      string          `json:"voice"`
	Optional   bool            `json:"optional"`
	Alt        []string        `json:"alt"`
	Accept     []string        `json:"accept"`
}

// ParseGold reads one line of a gold file. Errors say which event is wrong.
func ParseGold(line []byte) (*Gold, error) {
	var l goldLine
	if err := json.Unmarshal(line, &l); err != nil {
		return nil, jsonCause(err)
	}
	if l.Events == nil {
		return nil, errors.New(`no "events": a line of gold needs the list of its events, [] for none`)
	}
	g := &Gold{ID: l.ID, Text: l.Text}
	for i, raw := range *l.Events {
		shape, event, err := raw.parse()
		switch {
		case err != nil:
			return nil, fmt.Errorf("event %d: %w", i+1, err)
		case g.Shape != "" && g.Shape != shape:
			return nil, fmt.Errorf("event %d: its fields are those of %q, the event before has those of %q", i+1, shape, g.Shape)
		case shape == Pairs && i > 0:
			return nil, fmt.Errorf("event %d: a line with a marked pair has one event", i+1)
		}
		g.Shape = shape
		g.Events = append(g.Events, *event)
	}
	return g, nil
}

func jsonCause(err error) error {
	var kind *json.UnmarshalTypeError
	if errors.As(err, &kind) && kind.Field != "" {
		return fmt.Errorf("%q is a %s, not what a line of gold has there", kind.Field, kind.Value)
	}
	return fmt.Errorf("not JSON: %w", err)
}

// cameoCode is a CAMEO code: root and what stands below it.
var cameoCode = regexp.MustCompile(`^(0[1-9]|1\d|20)\d{0,2}$`)

// parse tells the shape of an event by its fields, and checks them.
func (e *goldEvent) parse() (Shape, *GoldEvent, error) {
	switch {
	case e.Type != nil:
		event, err := e.act(*e.Type, e.Source, e.Target)
		return Acts, event, err
	case e.PLOVER != nil:
		event, err := e.label()
		return Labels, event, err
	case e.Code != nil && cameoCode.MatchString(*e.Code):
		event, err := e.coded(*e.Code)
		return Codes, event, err
	case e.Code != nil && (*e.Code == yield || quadOf[*e.Code] > 0):
		event, err := e.pair(*e.Code)
		return Pairs, event, err
	case e.Code != nil:
		return "", nil, fmt.Errorf(`"code": %q is no CAMEO code and no PLOVER type`, *e.Code)
	}
	return "", nil, errors.New(`no "type", "code" or "plover2" says which act it is`)
}

func (e *goldEvent) act(plover string, source, target json.RawMessage) (*GoldEvent, error) {
	if err := checkTypes(append([]string{plover}, append(e.Alt, e.Accept...)...)); err != nil {
		return nil, err
	}
	g := &GoldEvent{Type: plover, Accept: append(e.Alt, e.Accept...), Voice: e.Voice, Trigger: e.Trigger}
	g.Optional = e.Optional || e.Modality == "negated"
	var err error
	if g.Source, err = actorsOf("source", source); err != nil {
		return nil, err
	}
	g.Target, err = actorsOf("target", target)
	return g, err
}

func checkTypes(types []string) error {
	for _, t := range types {
		if quadOf[t] == 0 || t == yield {
			return fmt.Errorf("unknown type %q (PLOVER 2.0 has %s)", t, strings.Join(Types, ", "))
		}
	}
	return nil
}

// actorsOf reads a list of actors with their texts, or null.
func actorsOf(field string, raw json.RawMessage) ([]GoldActor, error) {
	var list []struct{ Text, Code string }
	if len(raw) > 0 {
		if err := json.Unmarshal(raw, &list); err != nil {
			return nil, fmt.Errorf(`%q must be a list of actors, as in [{"text": "…", "code": "FRAGOV"}]`, field)
		}
	}
	var actors []GoldActor
	for _, a := range list {
		if a.Text == "" {
			return nil, fmt.Errorf("%q: an actor without a text", field)
		}
		actors = append(actors, GoldActor{a.Text, a.Code})
	}
	return actors, nil
}

// stringOf reads a string, or null as "".
func stringOf(field string, raw json.RawMessage) (string, error) {
	var s *string
	if len(raw) > 0 {
		if err := json.Unmarshal(raw, &s); err != nil {
			return "", fmt.Errorf("%q must be a string or null", field)
		}
	}
	if s == nil {
		return "", nil
	}
	return *s, nil
}

// pair reads an event between two actors that are marked in the text.
func (e *goldEvent) pair(root string) (*GoldEvent, error) {
	g := &GoldEvent{Type: merged(root)}
	for _, side := range []struct {
		name string
		raw  json.RawMessage
		to   *[]GoldActor
	}{{"source", e.Source, &g.Source}, {"target", e.Target, &g.Target}} {
		text, err := stringOf(side.name, side.raw)
		if err == nil && text == "" {
			err = fmt.Errorf("%q is empty: a marked pair has two actors", side.name)
		}
		if err != nil {
			return nil, err
		}
		*side.to = []GoldActor{{Text: text}}
	}
	return g, nil
}

// coded reads an event in CAMEO. What CAMEO counts as an act and PLOVER does not
// (01, statements; 02, appeals) is optional where types are compared.
func (e *goldEvent) coded(code string) (*GoldEvent, error) {
	g := &GoldEvent{CAMEO: code, Type: typeOfRoot[code[:2]], Trigger: e.EventText}
	if g.Optional = g.Type == ""; code[:2] == "02" {
		g.Accept = []string{"REQUEST"}
	}
	source, err := stringOf("source", e.Source)
	if err != nil {
		return nil, err
	}
	target, err := stringOf("target", e.Target)
	g.Source, g.Target = []GoldActor{{e.SourceText, source}}, []GoldActor{{e.TargetText, target}}
	return g, err
}

// label reads an event of the corpus of protests. Its MOBILIZE is the older
// PLOVER's, to mobilise people: PROTEST.
func (e *goldEvent) label() (*GoldEvent, error) {
	plover, err := stringOf("plover2", e.PLOVER)
	if err != nil {
		return nil, err
	}
	g := &GoldEvent{Type: plover, Trigger: e.EventText, Optional: plover == ""}
	if plover == "MOBILIZE" {
		g.Type = "PROTEST"
	}
	if plover != "" {
		err = checkTypes([]string{plover})
	}
	g.Source, g.Target = textOnly(e.SourceText), textOnly(e.TargetText)
	return g, err
}

func textOnly(text string) []GoldActor {
	if text == "" {
		return nil
	}
	return []GoldActor{{Text: text}}
}

// IsBlank reports whether a line of a file holds nothing.
func IsBlank(line []byte) bool { return len(bytes.TrimSpace(line)) == 0 }
