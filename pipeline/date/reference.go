package date

import (
	"rapporteur"
)

// findReference finds the day from which relative dates count: the day of
// publication as given, else as the text tells it, else what a weekday and the
// calendar tell. The latter is taken for the day of publication where it is the
// last day told, since news says the weekday of recent days.
func (r *reader) findReference() {
	if r.ref != "" {
		return
	}
	r.doc.PublishedFrom = "unknown"
	for _, e := range r.found {
		if day, ok := r.byline(e); ok {
			r.publish(day)
			return
		}
	}
	last := r.latest()
	for _, e := range r.found {
		if e.reading != "day" || e.weekday == 0 || e.year != 0 {
			continue
		}
		if e.year = r.yearByWeekday(e); e.year == 0 {
			continue
		}
		e.rule = "weekday+day+month (year by weekday)"
		if day, ok := dayOf(e.year, e.month, e.day); ok && day > last {
			last = day
			r.settled = day
		}
	}
	if r.settled != "" && r.settled == last {
		r.publish(last)
	} else {
		r.settled = last
	}
}

func (r *reader) publish(day rapporteur.Day) {
	r.doc.Published, r.doc.PublishedFrom = day, "text"
	r.ref, r.settled = day, day
}

// latest is the last full date of the text up to the horizon.
func (r *reader) latest() rapporteur.Day {
	var last rapporteur.Day
	for _, e := range r.found {
		if day, ok := full(e); ok && day > last && day <= Horizon {
			last = day
		}
	}
	return last
}

// full is the day of an expression that tells its year.
func full(e *expression) (rapporteur.Day, bool) {
	if e.reading != "day" || e.year == 0 {
		return "", false
	}
	return dayOf(e.year, e.month, e.day)
}

// byline reads a full date as the day of publication: after "published", or in a
// dateline, which stands before any verb in the first sentences and ends with a
// dash, a colon or the line.
func (r *reader) byline(e *expression) (rapporteur.Day, bool) {
	day, ok := full(e)
	if !ok {
		return "", false
	}
	if r.introduced(e, r.words.Published) {
		return day, true
	}
	number := r.doc.SentenceOf(e.first)
	if number < 0 || number > 2 {
		return "", false
	}
	s := r.doc.Sentences[number]
	if r.verbIn(s.First, e.first) {
		return "", false
	}
	return day, !r.verbIn(e.end, s.End) && s.End-s.First < 20 || r.cutOff(e.end, s.End)
}

func (r *reader) verbIn(first, end ref) bool {
	for i := first; i < end; i++ {
		if r.tree.Tag(i, "VERB", "AUX") {
			return true
		}
	}
	return false
}

// cutOff reports whether a dash, colon, bracket or bar follows at i, or one word
// later, as after a dateline: "3 novembre 2023 (AFP) —".
func (r *reader) cutOff(i, end ref) bool {
	for at := i; at < end && at < i+4; at++ {
		switch r.forms[at] {
		case "-", "–", "—", "--", ":", "|", "/":
			return true
		}
	}
	return false
}

// yearByWeekday is the year in which the day has the weekday told: one that the
// text names, else the latest up to the horizon; 0 if there is none.
func (r *reader) yearByWeekday(e *expression) int {
	best := 0
	for _, other := range r.found {
		if other.year > best && agrees(e, other.year) {
			best = other.year
		}
	}
	if best > 0 {
		return best
	}
	for year := yearOf(Horizon); year > yearOf(Horizon)-28; year-- {
		if day, ok := dayOf(year, e.month, e.day); ok && day <= Horizon && agrees(e, year) {
			return year
		}
	}
	return 0
}

// agrees reports whether the day has its weekday in that year.
func agrees(e *expression, year int) bool {
	day, ok := dayOf(year, e.month, e.day)
	return ok && weekdayOf(day) == e.weekday
}
