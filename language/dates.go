package language

import (
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Dates is how a language writes time: its months, weekdays and units, and the
// patterns that put them together. All words are folded: lower case, straight
// apostrophes. File: dates.txt.
type Dates struct {
	// DayFirst tells whether 3/11/2023 is in November.
	DayFirst bool

	months, weekdays map[string]named
	// Units are words for a unit of time and its name: "jours" = day. The names
	// are hour, day, week, month, quarter, year and decade.
	Units map[string]string
	// Days are words for a day of the month that are no cardinal numbers
	// ("premier" = 1); DaySuffixes follow its digits ("1er", "3rd").
	Days        map[string]int
	DaySuffixes []string

	// Articles may stand between a preposition and the date.
	Articles map[string]bool
	// Since and Until open an interval; Published introduces the day on which
	// an article appeared; Ranges join two dates to an interval.
	Since, Until, Published [][]string
	Ranges                  []Bracket
	// Patterns are what expressions of time look like, in file order.
	Patterns []DatePattern
}

// Bracket is two phrases that stand around something: "entre … et".
type Bracket struct{ Open, Close []string }

// named is the number of a month or weekday. A word that the file writes with a
// capital must have one in the text too ("May", "March").
type named struct {
	value   int
	capital bool
}

// DatePattern is a sequence of words and slots, and how to read it.
type DatePattern struct {
	Reading string // one of DateReadings
	Offset  int    // days or units, for the readings that take one
	Items   []DateItem
}

// DateItem matches one word: a slot if Slot is not "", else one of Words. An
// item Outside must be there and does not belong to the expression.
type DateItem struct {
	Slot              string
	Words             []string
	Optional, Outside bool
}

// DateReadings are the ways to read a pattern, with the slots that they need.
// Those that begin with "@" take an offset after their name.
var DateReadings = map[string][]string{
	"day":          {"DAY", "MONTH"},         // the nearest such day, or that of the year told
	"past day":     {"DAY", "MONTH"},         // the last one before the reference
	"next day":     {"DAY", "MONTH"},         // the first one after it
	"days":         {"DAY", "DAY2", "MONTH"}, // from the one to the other
	"weekday":      {"WEEKDAY"},
	"past weekday": {"WEEKDAY"},
	"next weekday": {"WEEKDAY"},
	"@weekday":     {"WEEKDAY"},             // that of the week so many weeks after the current one
	"weekdays":     {"WEEKDAY", "WEEKDAY2"}, // a night from one day to the next
	"month":        {"MONTH"},
	"past month":   {"MONTH"},
	"next month":   {"MONTH"},
	"year":         {"YEAR"},
	"decade":       {"YEAR"},
	"@third month": {"MONTH"},     // offset -1, 0, 1: its beginning, middle, end
	"@third year":  {"YEAR"},      // the same of a year
	"@day":         {},            // that many days after the reference
	"@anchored":    {},            // that many days after the date told before
	"@unit":        {"UNIT"},      // the whole week, month … that many units after the current one
	"@distance":    {"UNIT"},      // N units, or one, before (-1) or after (1) the reference
	"@from anchor": {"N", "UNIT"}, // N units before or after the date told before
	"last":         {"N", "UNIT"}, // the N units up to the reference
	"last one":     {"UNIT"},      // the unit up to the reference
	"since":        {"N", "UNIT"}, // from N units before the reference on
	"duration":     {},            // a length of time that no day is told of
	"recurring":    {},            // "every Monday"
}

// dateSlots are what the upper-case words of a pattern may be.
var dateSlots = []string{"DAY", "DAY2", "MONTH", "YEAR", "WEEKDAY", "WEEKDAY2", "N", "UNIT"}

// dateUnits are the names that a word for a unit of time can have.
var dateUnits = []string{"hour", "day", "week", "month", "quarter", "year", "decade"}

// Month is the number of the month that a word of the text names, 1 to 12, or 0.
func (d *Dates) Month(word string) int { return lookNamed(d.months, word) }

// Weekday is the number of the weekday that a word of the text names, Monday 1
// to Sunday 7, or 0.
func (d *Dates) Weekday(word string) int { return lookNamed(d.weekdays, word) }

func lookNamed(words map[string]named, word string) int {
	found, ok := words[FoldWord(word)]
	if !ok {
		found, ok = words[strings.TrimSuffix(FoldWord(word), ".")]
	}
	first, _ := utf8.DecodeRuneInString(word)
	if !ok || found.capital && !unicode.IsUpper(first) {
		return 0
	}
	return found.value
}

// FoldWord is the word as the data files write it: lower case, straight
// apostrophe.
func FoldWord(word string) string {
	return strings.ReplaceAll(strings.ToLower(word), "’", "'")
}

func loadDates(fsys fs.FS) (*Dates, error) {
	lines, err := readLines(fsys, "dates.txt")
	if err != nil {
		return nil, err
	}
	d := &Dates{
		months: map[string]named{}, weekdays: map[string]named{}, Units: map[string]string{},
		Days: map[string]int{}, Articles: map[string]bool{},
	}
	for _, line := range lines {
		if err := d.add(line); err != nil {
			return nil, err
		}
	}
	return d, nil
}

func (d *Dates) add(line Line) error {
	switch line.Section {
	case "settings":
		if line.Text != "day first" {
			return line.Errorf("unknown setting %q", line.Text)
		}
		d.DayFirst = true
	case "months":
		return addNamed(d.months, line, 12)
	case "weekdays":
		return addNamed(d.weekdays, line, 7)
	case "days":
		return eachNumbered(line, 31, func(word string, n int) { d.Days[word] = n })
	case "units":
		return d.addUnit(line)
	case "day suffixes":
		d.DaySuffixes = append(d.DaySuffixes, line.List()...)
	case "articles":
		for _, word := range line.List() {
			d.Articles[word] = true
		}
	case "since":
		d.Since = append(d.Since, phrases(line)...)
	case "until":
		d.Until = append(d.Until, phrases(line)...)
	case "published":
		d.Published = append(d.Published, phrases(line)...)
	case "ranges":
		bracket, err := parseBracket(line)
		d.Ranges = append(d.Ranges, bracket)
		return err
	case "patterns":
		pattern, err := parseDatePattern(line)
		d.Patterns = append(d.Patterns, pattern)
		return err
	default:
		return line.Errorf("unknown section [%s]", line.Section)
	}
	return nil
}

func (d *Dates) addUnit(line Line) error {
	words, name, ok := cutEquals(line.Text)
	if !ok || !slices.Contains(dateUnits, name) {
		return line.Errorf("want WORD, … = UNIT, the unit being one of %s", strings.Join(dateUnits, ", "))
	}
	for _, word := range words {
		d.Units[word] = name
	}
	return nil
}

func addNamed(into map[string]named, line Line, last int) error {
	return eachNumbered(line, last, func(word string, n int) {
		first, _ := utf8.DecodeRuneInString(word)
		into[strings.ToLower(word)] = named{n, unicode.IsUpper(first)}
	})
}

// eachNumbered reads "WORD, … = NUMBER", the number being 1 to last.
func eachNumbered(line Line, last int, add func(word string, n int)) error {
	words, value, ok := cutEquals(line.Text)
	n, err := strconv.Atoi(value)
	if !ok || err != nil || n < 1 || n > last {
		return line.Errorf("want WORD, … = NUMBER from 1 to %d, got %q", last, line.Text)
	}
	for _, word := range words {
		add(word, n)
	}
	return nil
}

// cutEquals reads "WORD, WORD = VALUE".
func cutEquals(text string) (words []string, value string, ok bool) {
	left, right, ok := strings.Cut(text, "=")
	return Line{Text: left}.List(), strings.TrimSpace(right), ok
}

// phrases are the items of a line, each cut into words.
func phrases(line Line) [][]string {
	var out [][]string
	for _, item := range line.List() {
		out = append(out, strings.Fields(item))
	}
	return out
}

// parseBracket reads "OPEN … CLOSE", where OPEN may be empty.
func parseBracket(line Line) (Bracket, error) {
	open, closing, ok := strings.Cut(line.Text, "…")
	b := Bracket{strings.Fields(open), strings.Fields(closing)}
	if !ok || len(b.Close) == 0 {
		return b, line.Errorf("want OPEN … CLOSE, got %q", line.Text)
	}
	return b, nil
}

// parseDatePattern reads "READING: ITEM ITEM …". An item is a slot (upper case)
// or words separated by "/"; "?" after it makes it optional, braces around it
// put it outside the expression.
func parseDatePattern(line Line) (DatePattern, error) {
	name, body, ok := strings.Cut(line.Text, ":")
	if !ok {
		return DatePattern{}, line.Errorf("want READING: ITEM …, got %q", line.Text)
	}
	p := DatePattern{Reading: strings.TrimSpace(name)}
	if strings.HasPrefix(p.Reading, "@") {
		cut := strings.LastIndex(p.Reading, " ")
		offset, err := strconv.Atoi(p.Reading[cut+1:])
		if cut < 0 || err != nil {
			return p, line.Errorf("reading %q needs an offset", p.Reading)
		}
		p.Reading, p.Offset = p.Reading[:cut], offset
	}
	needs, ok := DateReadings[p.Reading]
	if !ok {
		return p, line.Errorf("unknown reading %q", p.Reading)
	}
	for word := range strings.FieldsSeq(body) {
		item := parseDateItem(word)
		if item.Slot != "" && !slices.Contains(dateSlots, item.Slot) {
			return p, line.Errorf("unknown slot %s", item.Slot)
		}
		p.Items = append(p.Items, item)
	}
	return p, p.check(line, needs)
}

func parseDateItem(word string) DateItem {
	var item DateItem
	word, item.Optional = strings.CutSuffix(word, "?")
	if inner, ok := strings.CutPrefix(word, "{"); ok {
		word, item.Outside = strings.TrimSuffix(inner, "}"), true
	}
	if word == strings.ToUpper(word) && strings.ToLower(word) != word {
		item.Slot = word
	} else {
		item.Words = strings.Split(word, "/")
	}
	return item
}

func (p DatePattern) check(line Line, needs []string) error {
	inside := false
	for _, item := range p.Items {
		inside = inside || !item.Outside && !item.Optional
	}
	if !inside {
		return line.Errorf("no item of the pattern belongs to the expression")
	}
	for _, slot := range needs {
		if !slices.ContainsFunc(p.Items, func(i DateItem) bool { return i.Slot == slot }) {
			return line.Errorf("reading %q needs the slot %s", p.Reading, slot)
		}
	}
	return nil
}
