package codebook

import (
	"cmp"
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

//go:embed leanings.txt
var leaningsTable string

// NoEvent is what a sentence without any act leans to.
const NoEvent = "NONE"

// Clue is one thing that the words of a sentence say about what act it tells, in
// thousandths: "main:ACCUSE" 1000 where all entries of its main verb are ACCUSE.
type Clue struct {
	Name  string
	Value int
}

// Leanings say how much each clue speaks for each type. They are the weights of a
// multinomial logistic regression (train/leanings), as integers, so that every
// machine sums them alike.
type Leanings struct {
	classes []string
	weights map[string][]int // by clue; one a class, in thousandths
}

// Verdict is what all clues of a sentence together lean to.
type Verdict struct {
	Type   string // a PLOVER type, Yield, or NoEvent
	Margin int    // the distance to the next class, in thousandths of a logit
	// Spoke are the clues that speak for the type, the strongest first.
	Spoke []string
}

// Yield is the class of CONCEDE and RETREAT together: the data that the leanings
// were learnt from does not tell them apart.
const Yield = "YIELD"

// LoadLeanings reads the embedded table.
func LoadLeanings() (*Leanings, error) { return ParseLeanings(leaningsTable) }

// ParseLeanings reads a table: "classes", a tab, the classes; then one clue a
// line, a tab, and its weights, all separated by spaces.
func ParseLeanings(text string) (*Leanings, error) {
	l := &Leanings{weights: map[string][]int{}}
	number := 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		name, list, ok := strings.Cut(line, "\t")
		fields := strings.Fields(list)
		switch {
		case !ok:
			return nil, fmt.Errorf("leanings.txt:%d: want clue, tab, weights", number)
		case name == "classes":
			l.classes = fields
			continue
		case len(fields) != len(l.classes):
			return nil, fmt.Errorf("leanings.txt:%d: %d weights for %d classes", number, len(fields), len(l.classes))
		}
		weights := make([]int, len(fields))
		for i, field := range fields {
			n, err := strconv.Atoi(field)
			if err != nil {
				return nil, fmt.Errorf("leanings.txt:%d: %w", number, err)
			}
			weights[i] = n
		}
		l.weights[name] = weights
	}
	return l, nil
}

// Format is the table that ParseLeanings reads, clues in order.
func Format(classes []string, weights map[string][]int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "classes\t%s\n", strings.Join(classes, " "))
	names := make([]string, 0, len(weights))
	for name := range weights {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		b.WriteString(name + "\t" + strings.Trim(fmt.Sprint(weights[name]), "[]") + "\n")
	}
	return b.String()
}

// Judge sums the clues; the zero Verdict where nothing is known of any.
func (l *Leanings) Judge(clues []Clue) Verdict {
	if l == nil || len(l.classes) < 2 {
		return Verdict{}
	}
	sums := make([]int, len(l.classes))
	for _, clue := range clues {
		for i, w := range l.weights[clue.Name] {
			sums[i] += w * clue.Value / 1000
		}
	}
	best, next := 0, -1
	for i := 1; i < len(sums); i++ {
		switch {
		case sums[i] > sums[best]:
			best, next = i, best
		case next < 0 || sums[i] > sums[next]:
			next = i
		}
	}
	return Verdict{Type: l.classes[best], Margin: sums[best] - sums[next], Spoke: l.spoke(clues, best)}
}

// spoke are the clues that speak for a class more than for the average one.
func (l *Leanings) spoke(clues []Clue, class int) []string {
	type voice struct {
		name   string
		weight int
	}
	var voices []voice
	for _, clue := range clues {
		weights, sum := l.weights[clue.Name], 0
		for _, w := range weights {
			sum += w
		}
		if len(weights) == 0 {
			continue
		}
		if w := (weights[class] - sum/len(weights)) * clue.Value / 1000; w > 0 {
			voices = append(voices, voice{clue.Name, w})
		}
	}
	slices.SortStableFunc(voices, func(a, b voice) int { return cmp.Compare(b.weight, a.weight) })
	out := make([]string, 0, len(voices))
	for _, v := range voices {
		out = append(out, v.name)
	}
	return out
}
