package export

import (
	"strings"
	"time"

	"rapporteur/record"
)

// days words a window: "on 3 November 2023", "since 7 October 2023", "in 2022".
func days(w *record.Window) string {
	switch {
	case w.From == nil && w.To == nil:
		return ""
	case w.From == nil:
		return "until " + day(*w.To)
	case w.To == nil:
		return "since " + day(*w.From)
	case *w.From == *w.To:
		return "on " + day(*w.From)
	}
	return stretch(*w.From, *w.To)
}

const dayLayout = "2 January 2006"

// day is an ISO 8601 day as people write it.
func day(iso string) string {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return iso
	}
	return t.Format(dayLayout)
}

// stretch words several days, a whole month or year by its name, and says what
// both ends share only once: "from 21 to 27 March 2022".
func stretch(from, to string) string {
	first, err1 := time.Parse(time.DateOnly, from)
	last, err2 := time.Parse(time.DateOnly, to)
	if err1 != nil || err2 != nil {
		return "from " + from + " to " + to
	}
	next := last.AddDate(0, 0, 1)
	switch {
	case first.YearDay() == 1 && next.YearDay() == 1 && first.Year() == last.Year():
		return first.Format("in 2006")
	case first.Day() == 1 && next.Equal(first.AddDate(0, 1, 0)):
		return first.Format("in January 2006")
	}
	begin, end := first.Format(dayLayout), last.Format(dayLayout)
	for _, shared := range []string{" January 2006", " 2006"} {
		if tail := first.Format(shared); strings.HasSuffix(end, tail) {
			return "from " + strings.TrimSuffix(begin, tail) + " to " + end
		}
	}
	return "from " + begin + " to " + end
}
