package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"rapporteur/score"
)

// scoreFormat is a way to print scores. It is opened for a run, and prints each
// file's scores as they come.
type scoreFormat struct {
	name, summary string
	syntax        func(io.Writer, []string) func(*scores) error
	events        func(w io.Writer, list bool) func(*eventScores) error
}

func (f scoreFormat) named() string { return f.name }

// scoreFormats are the formats for scores; the first is the default.
func scoreFormats() []scoreFormat {
	return []scoreFormat{
		{"text", "for people, in percent; with --ud and several files, the F1 of each", scoreText, eventText},
		{"json", "for programs: one object a line, for each file", scoreJSON, eventJSON},
	}
}

func scoreText(w io.Writer, files []string) func(*scores) error {
	if len(files) == 1 {
		return func(s *scores) error {
			_, err := io.WriteString(w, scoreTable(s))
			return err
		}
	}
	width := utf8.RuneCountInString("F1 of")
	for _, file := range files {
		width = max(width, utf8.RuneCountInString(file))
	}
	begun := false
	return func(s *scores) error {
		if !begun {
			begun = true
			if _, err := io.WriteString(w, scoreHead(s, width)); err != nil {
				return err
			}
		}
		_, err := io.WriteString(w, scoreRow(s, width))
		return err
	}
}

// scoreTable has one row for each metric.
func scoreTable(s *scores) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n", s.file, strings.Join(circumstances(s), ", "))
	fmt.Fprintf(&b, "%-10s%10s%10s%10s%10s\n", "", "precision", "recall", "F1", "aligned")
	for _, m := range s.metrics {
		fmt.Fprintf(&b, "%-10s%10.2f%10.2f%10.2f", m.Name, 100*m.Precision(), 100*m.Recall(), 100*m.F1())
		if m.Aligned > 0 {
			fmt.Fprintf(&b, "%10.2f", 100*m.Accuracy())
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// circumstances are what a score means little without.
func circumstances(s *scores) []string {
	if s.analysis == ofSystem {
		return []string{"another system"}
	}
	from := "from raw text"
	if s.analysis == ofGoldWords {
		from = "from gold words"
	}
	return []string{s.language, from, fmt.Sprintf("%.0f words/s", s.speed)}
}

func scoreHead(s *scores, width int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%-*s", width, "F1 of")
	for _, m := range s.metrics {
		fmt.Fprintf(&b, "%*s", columnOf(m), m.Name)
	}
	b.WriteString("  lang  words/s\n")
	return b.String()
}

func scoreRow(s *scores, width int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%-*s", width, s.file)
	for _, m := range s.metrics {
		fmt.Fprintf(&b, "%*.2f", columnOf(m), 100*m.F1())
	}
	fmt.Fprintf(&b, "%6s%9.0f\n", s.language, s.speed)
	return b.String()
}

// columnOf is the width of the column of a metric: its name, or "100.00".
func columnOf(m score.Metric) int { return 2 + max(len(m.Name), len("100.00")) }

// jsonScores and jsonMetric are what the help of the command promises.
type jsonScores struct {
	File     string                `json:"file"`
	Language string                `json:"language,omitempty"`
	Analysis string                `json:"analysis"`
	Speed    float64               `json:"words_per_second,omitempty"`
	Metrics  map[string]jsonMetric `json:"metrics"`
}

type jsonMetric struct {
	Gold      int      `json:"gold"`
	System    int      `json:"system"`
	Correct   int      `json:"correct"`
	Aligned   int      `json:"aligned,omitempty"`
	Precision float64  `json:"precision"`
	Recall    float64  `json:"recall"`
	F1        float64  `json:"f1"`
	Accuracy  *float64 `json:"accuracy,omitempty"`
}

func scoreJSON(w io.Writer, _ []string) func(*scores) error {
	lines := json.NewEncoder(w)
	lines.SetEscapeHTML(false)
	return func(s *scores) error {
		out := jsonScores{s.file, s.language, s.analysis, s.speed, map[string]jsonMetric{}}
		for _, m := range s.metrics {
			out.Metrics[m.Name] = jsonOf(m.Count)
		}
		return lines.Encode(out)
	}
}

func jsonOf(c score.Count) jsonMetric {
	m := jsonMetric{c.Gold, c.System, c.Correct, c.Aligned, c.Precision(), c.Recall(), c.F1(), nil}
	if c.Aligned > 0 {
		accuracy := c.Accuracy()
		m.Accuracy = &accuracy
	}
	return m
}
