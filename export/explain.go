package export

import (
	"fmt"
	"slices"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"rapporteur/record"
)

// longRule is the most characters of a rule that people are shown; the file and
// line at its beginning lead to the rest.
const longRule = 90

// reason is the rule of an item, the rule that made its act another one, and that
// of its voice unless it is the outlet's.
func reason(e *record.Explanation) [][2]string {
	out := [][2]string{{"rule", shortened(e.Rule)}}
	for _, p := range e.Precedence {
		out = append(out, [2]string{"became", fmt.Sprintf(whenPhrases[p.When], p.From, p.To)})
	}
	if d := doubts(e.Signs); d != "" {
		out = append(out, [2]string{"doubts", d})
	}
	if e.Voice != "" {
		out = append(out, [2]string{"voice", shortened(e.Voice)})
	}
	return out
}

// doubtWeight is from what weight on a sign against an event is shown.
const doubtWeight = -20

// doubts are the signs that lowered the confidence of an event, the heaviest first.
func doubts(signs []record.Sign) string {
	var against []record.Sign
	for _, s := range signs {
		if s.Weight <= doubtWeight {
			against = append(against, s)
		}
	}
	slices.SortStableFunc(against, func(a, b record.Sign) int { return a.Weight - b.Weight })
	names := make([]string, len(against))
	for i, s := range against {
		names[i] = s.Name
	}
	return strings.Join(names, ", ")
}

// whenPhrases word the conditions of PLOVER's precedence, those of the codebook.
var whenPhrases = map[string]string{
	"future":     "%s in the future is %s",
	"refused":    "%s that is refused is %s",
	"threatened": "%s that its doer announces is %s",
	"ended":      "%s that comes to an end is %s",
	"suspended":  "%s that is broken off is %s",
}

// dismissal words why a word of the event lexicon tells no event.
func dismissal(d *record.Dismissal) string {
	act := d.Type
	if act == "" {
		act = "act"
	}
	return "“" + printable(d.Trigger.Text) + "” tells no " + act + ": " + d.Reason
}

func shortened(rule string) string {
	if r := []rune(rule); len(r) > longRule {
		return string(r[:longRule]) + "…"
	}
	return rule
}

// treeLines draws the matched piece of a tree: a line a word, below and to the
// right of its governor, with the part that it plays in the rule, its relation
// to the governor, its tag and its lemma below each other. Where that is wider than
// width (0 for any), the relations are left without their names in words.
func treeLines(words []record.Word, width int) []string {
	lines := treeTable(words, relationInWords)
	tooWide := func(line string) bool { return displaywidth.String(line) > width }
	if width > 0 && slices.ContainsFunc(lines, tooWide) {
		return treeTable(words, func(w *record.Word) string { return w.Relation })
	}
	return lines
}

func treeTable(words []record.Word, relation func(*record.Word) string) []string {
	rows := make([][]string, len(words))
	for i := range words {
		rows[i] = treeRow(&words[i], relation(&words[i]))
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

func treeRow(w *record.Word, relation string) []string {
	form := printable(w.Form)
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
