package date

import (
	"time"

	"rapporteur"
)

// dayOf makes a day, false if the calendar has none such (31 February).
func dayOf(year, month, day int) (rapporteur.Day, bool) {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if t.Day() != day || int(t.Month()) != month {
		return "", false
	}
	return rapporteur.DayOf(t), true
}

// add counts days on.
func add(d rapporteur.Day, days int) rapporteur.Day {
	t, ok := d.Time()
	if !ok {
		return ""
	}
	return rapporteur.DayOf(t.AddDate(0, 0, days))
}

// weekdayOf is the weekday of a day, Monday 1 to Sunday 7; 0 if unknown.
func weekdayOf(d rapporteur.Day) int {
	t, ok := d.Time()
	if !ok {
		return 0
	}
	return (int(t.Weekday())+6)%7 + 1
}

func yearOf(d rapporteur.Day) int {
	t, ok := d.Time()
	if !ok {
		return 0
	}
	return t.Year()
}

// apart is the number of days from a to b, negative where b is earlier.
func apart(a, b rapporteur.Day) int {
	ta, _ := a.Time()
	tb, _ := b.Time()
	return int(tb.Sub(ta).Hours()) / 24
}

// month is the first and last day of a month; months beyond 1 to 12 count on
// into other years.
func month(year, number int) (from, to rapporteur.Day) {
	start := time.Date(year, time.Month(number), 1, 0, 0, 0, 0, time.UTC)
	return rapporteur.DayOf(start), rapporteur.DayOf(start.AddDate(0, 1, -1))
}

// shift moves a day by so many units. A month later than the 31st is the last
// day of the shorter month.
func shift(d rapporteur.Day, unit string, count int) rapporteur.Day {
	t, ok := d.Time()
	if !ok {
		return ""
	}
	switch unit {
	case "hour":
		return add(d, count/24)
	case "day":
		return add(d, count)
	case "week":
		return add(d, 7*count)
	}
	months := count * monthsIn[unit]
	first := time.Date(t.Year(), t.Month()+time.Month(months), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1)
	return rapporteur.DayOf(first.AddDate(0, 0, min(t.Day(), last.Day())-1))
}

// monthsIn is how many months a unit has.
var monthsIn = map[string]int{"month": 1, "quarter": 3, "year": 12, "decade": 120}

// around is the whole unit, so many units after the one that holds the day. Weeks
// begin on Monday.
func around(d rapporteur.Day, unit string, count int) (from, to rapporteur.Day) {
	t, ok := d.Time()
	if !ok {
		return "", ""
	}
	switch unit {
	case "hour":
		return d, d
	case "day":
		day := add(d, count)
		return day, day
	case "week":
		monday := add(d, 1-weekdayOf(d)+7*count)
		return monday, add(monday, 6)
	}
	size := monthsIn[unit]
	start := int(t.Month()) - 1 + 12*t.Year()
	start = start - start%size + size*count
	from, _ = month(0, start+1)
	_, to = month(0, start+size)
	return from, to
}

// third is the beginning (-1), middle (0) or end (1) of a month.
func third(from, to rapporteur.Day, part int) (rapporteur.Day, rapporteur.Day) {
	length := apart(from, to) + 1
	switch part {
	case -1:
		return from, add(from, length/3-1)
	case 0:
		return add(from, length/3), add(from, 2*length/3-1)
	}
	return add(from, 2*length/3), to
}
