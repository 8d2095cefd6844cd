package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"rapporteur/record"
	"rapporteur/score"
)

// eventText prints the scores of each file for people.
func eventText(w io.Writer, list bool) func(*eventScores) error {
	begun := false
	return func(s *eventScores) error {
		var b strings.Builder
		for _, e := range s.shapes {
			if begun {
				b.WriteByte('\n')
			}
			begun = true
			writeEventTable(&b, s.file, e)
			if list {
				writeMisses(&b, e.Misses)
			}
		}
		_, err := io.WriteString(w, b.String())
		return err
	}
}

// columns of numbers: the name of a row is as wide as the longest measure.
const (
	rowName = 36
	rowHead = "precision    recall        F1     right     given    wanted"
)

func writeEventTable(b *strings.Builder, file string, e *shapeScores) {
	fmt.Fprintf(b, "%s: %s of %d texts in %s\n", file, shapeNames[e.Shape], e.Sentences, strings.Join(e.languages, ", "))
	fmt.Fprintf(b, "\n%-*s %s\n", rowName, "measure", rowHead)
	for i, m := range e.Measures {
		writeRow(b, m.Name, m.Count)
		if i < len(e.Peers) {
			writeRow(b, "  with empty texts left empty", e.Peers[i].Count)
		}
	}
	writeAsides(b, e.Events)
	writeLanguages(b, e)
	for _, l := range e.Levels {
		fmt.Fprintf(b, "\n%-*s %s\n", rowName, "by "+l.Name, rowHead)
		for _, c := range sortedClasses(l.Classes) {
			writeRow(b, c.Name, c.Count)
		}
		writeRow(b, "micro", l.Micro())
		fmt.Fprintf(b, "%-*s %29.2f\n", rowName, "macro", 100*l.Macro())
	}
	writeConfusion(b, e.Confusion)
}

var shapeNames = map[score.Shape]string{
	score.Acts: "events", score.Pairs: "marked pairs", score.Codes: "coded events", score.Labels: "labelled events",
}

func writeRow(b *strings.Builder, name string, c score.Count) {
	fmt.Fprintf(b, "%-*s %9.2f %9.2f %9.2f %9d %9d %9d\n", rowName, name, 100*c.Precision(), 100*c.Recall(), 100*c.F1(), c.Correct, c.System, c.Gold)
}

// writeAsides writes what is counted beside the measures.
func writeAsides(b *strings.Builder, e *score.Events) {
	if e.Empty > 0 {
		fmt.Fprintf(b, "texts without an event that were left empty: %d of %d\n", e.LeftEmpty, e.Empty)
	}
	if e.Voice.Aligned > 0 {
		fmt.Fprintf(b, "voice right in %d of %d events of the right type and actors\n", e.Voice.Correct, e.Voice.Aligned)
	}
	if e.Shape == score.Pairs {
		fmt.Fprintf(b, "both actors found in %d of %d texts, nothing given in %d\n", e.Actors, e.Sentences, e.Sentences-e.Measures[0].System)
	}
}

// writeLanguages writes the measures of each language, where there are several.
func writeLanguages(b *strings.Builder, e *shapeScores) {
	if len(e.languages) < 2 {
		return
	}
	fmt.Fprintf(b, "\n%-*s %s\n", rowName, "by language", rowHead)
	for _, code := range e.languages {
		for _, m := range e.byLanguage[code].Measures {
			writeRow(b, code+": "+m.Name, m.Count)
		}
	}
}

// sortedClasses are the classes in the order of PLOVER, then by name.
func sortedClasses(classes []score.Metric) []score.Metric {
	out := slices.Clone(classes)
	slices.SortFunc(out, func(a, b score.Metric) int { return compareTypes(a.Name, b.Name) })
	return out
}

// compareTypes puts types in PLOVER's order, and nothing behind all.
func compareTypes(a, b string) int {
	return cmp.Or(cmp.Compare(typeRank(a), typeRank(b)), cmp.Compare(a, b))
}

func typeRank(name string) int {
	if name == score.Nothing {
		return len(score.Types) + 1
	}
	if at := slices.Index(score.Types, name); at >= 0 {
		return at
	}
	return len(score.Types)
}

// writeConfusion writes a row for each gold type and a column for each given one,
// in four letters.
func writeConfusion(b *strings.Builder, c score.Confusion) {
	columns := map[string]bool{}
	for _, row := range c {
		for given := range row {
			columns[given] = true
		}
	}
	names := slices.SortedFunc(maps.Keys(columns), compareTypes)
	fmt.Fprintf(b, "\n%-11s", "gold, given")
	for _, name := range names {
		fmt.Fprintf(b, "%5s", shortType(name))
	}
	b.WriteByte('\n')
	for _, gold := range slices.SortedFunc(maps.Keys(c), compareTypes) {
		fmt.Fprintf(b, "%-11s", gold)
		for _, name := range names {
			number := "·"
			if n := c[gold][name]; n > 0 {
				number = fmt.Sprint(n)
			}
			fmt.Fprintf(b, "%5s", number)
		}
		b.WriteByte('\n')
	}
}

func shortType(name string) string {
	if name == score.Nothing {
		return "none"
	}
	return name[:min(4, len(name))]
}

// writeMisses writes each text once, and below it what was missed in it and what
// is none.
func writeMisses(b *strings.Builder, misses []score.Miss) {
	for i, m := range misses {
		if i == 0 || misses[i-1].ID != m.ID || misses[i-1].Text != m.Text {
			fmt.Fprintf(b, "\n%s  %s\n", m.ID, m.Text)
		}
		if m.Gold != nil {
			fmt.Fprintf(b, "  missed %s\n", goldLine(m.Gold))
		} else {
			fmt.Fprintf(b, "  extra  %s %s  %q, %s, %s\n", m.Given.Type, arrow(m.Source, m.Target), m.Given.Trigger.Text, m.Given.Modality, m.Given.Rule)
		}
	}
}

func goldLine(g *score.GoldEvent) string {
	act := g.Type
	if g.CAMEO != "" {
		act = strings.TrimSpace(g.CAMEO + " " + g.Type)
	}
	line := act + " " + arrow(goldNames(g.Source), goldNames(g.Target))
	if g.Trigger != "" {
		line += fmt.Sprintf("  %q", g.Trigger)
	}
	return line
}

func goldNames(actors []score.GoldActor) []string {
	var names []string
	for _, a := range actors {
		switch {
		case a.Code != "" && a.Text != "":
			names = append(names, a.Text+" ("+a.Code+")")
		case a.Code+a.Text != "":
			names = append(names, a.Text+a.Code)
		}
	}
	return names
}

func arrow(source, target []string) string {
	return "[" + strings.Join(source, "; ") + " → " + strings.Join(target, "; ") + "]"
}

// The objects of the output for programs, as the help of the command promises.
type (
	jsonEvents struct {
		File      string                `json:"file"`
		Gold      score.Shape           `json:"gold"`
		Languages map[string]jsonLang   `json:"languages"`
		Sentences int                   `json:"sentences"`
		Measures  map[string]jsonMetric `json:"measures"`
		Peers     map[string]jsonMetric `json:"measures_with_empty,omitempty"`
		Levels    map[string]jsonLevel  `json:"levels"`
		Confusion score.Confusion       `json:"confusion"`
		Empty     int                   `json:"empty"`
		LeftEmpty int                   `json:"left_empty"`
		Voice     *jsonVoice            `json:"voice,omitempty"`
		Actors    *int                  `json:"both_actors_found,omitempty"`
		Misses    []jsonMiss            `json:"misses,omitempty"`
	}
	jsonLang struct {
		Sentences int                   `json:"sentences"`
		Measures  map[string]jsonMetric `json:"measures"`
	}
	jsonLevel struct {
		Micro   jsonMetric            `json:"micro"`
		Macro   float64               `json:"macro_f1"`
		Classes map[string]jsonMetric `json:"classes"`
	}
	jsonVoice struct {
		Correct int `json:"correct"`
		Of      int `json:"of"`
	}
	jsonMiss struct {
		ID     string        `json:"id"`
		Text   string        `json:"text"`
		Kind   string        `json:"kind"` // missed | extra
		Type   string        `json:"type"`
		CAMEO  string        `json:"cameo,omitempty"`
		Source []string      `json:"source"`
		Target []string      `json:"target"`
		Given  *record.Event `json:"event,omitempty"`
	}
)

// eventJSON prints the scores of each file for programs.
func eventJSON(w io.Writer, list bool) func(*eventScores) error {
	lines := json.NewEncoder(w)
	lines.SetEscapeHTML(false)
	return func(s *eventScores) error {
		for _, e := range s.shapes {
			if err := lines.Encode(jsonEventsOf(s.file, e, list)); err != nil {
				return err
			}
		}
		return nil
	}
}

func jsonEventsOf(file string, e *shapeScores, list bool) *jsonEvents {
	out := &jsonEvents{
		File: file, Gold: e.Shape, Languages: map[string]jsonLang{}, Sentences: e.Sentences,
		Measures: jsonMetrics(e.Measures), Peers: jsonMetrics(e.Peers), Levels: map[string]jsonLevel{},
		Confusion: e.Confusion, Empty: e.Empty, LeftEmpty: e.LeftEmpty,
	}
	for code, of := range e.byLanguage {
		out.Languages[code] = jsonLang{of.Sentences, jsonMetrics(of.Measures)}
	}
	for _, l := range e.Levels {
		out.Levels[l.Name] = jsonLevel{jsonOf(l.Micro()), l.Macro(), jsonMetrics(l.Classes)}
	}
	if e.Voice.Aligned > 0 {
		out.Voice = &jsonVoice{e.Voice.Correct, e.Voice.Aligned}
	}
	if e.Shape == score.Pairs {
		out.Actors = &e.Actors
	}
	for _, m := range e.Misses {
		if list {
			out.Misses = append(out.Misses, jsonMissOf(&m))
		}
	}
	return out
}

func jsonMetrics(metrics []score.Metric) map[string]jsonMetric {
	out := map[string]jsonMetric{}
	for _, m := range metrics {
		out[m.Name] = jsonOf(m.Count)
	}
	return out
}

func jsonMissOf(m *score.Miss) jsonMiss {
	out := jsonMiss{ID: m.ID, Text: m.Text, Kind: "extra", Source: append([]string{}, m.Source...), Target: append([]string{}, m.Target...)}
	if g := m.Gold; g != nil {
		out.Kind, out.Type, out.CAMEO = "missed", g.Type, g.CAMEO
		out.Source, out.Target = append(out.Source, goldNames(g.Source)...), append(out.Target, goldNames(g.Target)...)
		return out
	}
	out.Type, out.CAMEO, out.Given = m.Given.Type, m.Given.CAMEO, m.Given
	return out
}
