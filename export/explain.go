package export

import (
	"strings"

	"github.com/clipperhouse/displaywidth"

	"rapporteur/record"
)

// longRule is the most characters of a rule that people are shown; the file and
// line at its beginning lead to the rest.
const longRule = 90

// reason is the rule of an item, and that of its voice unless it is the
// outlet's.
func reason(e *record.Explanation) [][2]string {
	out := [][2]string{{"rule", shortened(e.Rule)}}
	if e.Voice != "" {
		out = append(out, [2]string{"voice", shortened(e.Voice)})
	}
	return out
}

func shortened(rule string) string {
	if r := []rune(rule); len(r) > longRule {
		return string(r[:longRule]) + "…"
	}
	return rule
}

// treeLines draws the matched piece of a tree: a line a word, below and to the
// right of its governor, with the part that it plays in the rule, its relation
// to the governor, its tag and its lemma below each other.
func treeLines(words []record.Word) []string {
	rows := make([][]string, len(words))
	for i, w := range words {
		rows[i] = treeRow(w)
	}
	widths := columnWidths(rows)
	lines := make([]string, len(rows))
	for i, row := range rows {
		var line strings.Builder
		for column, cell := range row {
			line.WriteString(cell)
			line.WriteString(strings.Repeat(" ", widths[column]-displaywidth.String(cell)+2))
		}
		lines[i] = strings.TrimRight(line.String(), " ")
	}
	return lines
}

// deepest is the depth from which on words are no longer moved to the right.
const deepest = 8

func treeRow(w record.Word) []string {
	form, relation := printable(w.Form), w.Relation
	if w.Depth > 0 {
		form = strings.Repeat("  ", min(w.Depth, deepest)-1) + "└ " + form
	} else if w.Head != "" {
		relation += " of " + printable(w.Head)
	}
	part := "·"
	if w.Part != "" {
		part = w.Part
	}
	return []string{form, part, relation, w.Tag, printable(w.Lemma)}
}

func columnWidths(rows [][]string) []int {
	widths := make([]int, 5)
	for _, row := range rows {
		for column, cell := range row {
			widths[column] = max(widths[column], displaywidth.String(cell))
		}
	}
	return widths
}
