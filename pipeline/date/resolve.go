package date

import (
	"math"
	"strings"

	"rapporteur"
)

// resolve reads an expression as days. What cannot be told stays empty.
func (r *reader) resolve(e *expression) {
	rule := e.reading
	if e.last != nil {
		r.resolve(e.last)
		e.last.year = yearOf(e.last.to)
		fillFrom(e, e.last)
	}
	switch e.reading {
	case "day", "past day", "next day":
		rule = r.dayRule(e)
		e.from = r.dayMonth(e)
		e.to = e.from
	case "days":
		r.days(e)
	case "weekday", "past weekday", "next weekday":
		e.from = r.weekday(e)
		e.to = e.from
	case "weekdays":
		e.from = r.weekday(e)
		if e.from != "" {
			e.to = add(e.from, (e.weekday2-e.weekday+7)%7)
		}
	default:
		rule = r.resolveStretch(e)
	}
	if e.rule == "" {
		e.rule = rule
	}
	if e.from != "" && (e.kind == point || e.kind == since) {
		r.anchor = e.from
	}
}

// resolveStretch reads the expressions that are longer than a day or count from
// another day, and returns the rule.
func (r *reader) resolveStretch(e *expression) string {
	switch e.reading {
	case "month", "past month", "next month", "@third month":
		r.month(e)
		return strings.TrimPrefix(e.reading, "@")
	case "year", "@third year", "decade":
		e.from, e.to = r.years(e)
		return strings.TrimPrefix(e.reading, "@")
	case "@day":
		e.from = add(r.ref, e.offset)
		e.to = e.from
		return "day relative to publication"
	case "@anchored":
		e.from = add(r.before(), e.offset)
		e.to = e.from
		return "day relative to the date before"
	case "@weekday":
		monday, _ := around(r.ref, "week", e.offset)
		e.from = add(monday, e.weekday-1)
		e.to = e.from
		return "weekday of a week relative to publication"
	case "@unit":
		e.from, e.to = around(r.ref, e.unit, e.offset)
		return e.unit + " relative to publication"
	case "@distance":
		e.from, e.to = r.distance(e, r.ref)
		return "distance from publication"
	case "@from anchor":
		e.from, e.to = r.distance(e, r.before())
		return "distance from the date before"
	case "last", "last one":
		e.from, e.to = shift(r.ref, e.unit, -whole(e.n)), r.ref
		return "units up to publication"
	case "since":
		e.from = shift(r.ref, e.unit, -whole(e.n))
		return "since+duration"
	}
	return e.reading
}

// before is the date told before, else the day of publication.
func (r *reader) before() rapporteur.Day {
	if r.anchor != "" {
		return r.anchor
	}
	return r.ref
}

// whole is a number of units; half of one counts up.
func whole(n float64) int { return int(math.Ceil(min(n, 1e6))) }

// distance is the day so many units before or after another, or, for months and
// years, the whole unit: what was three years ago was not so to the day.
func (r *reader) distance(e *expression, base rapporteur.Day) (from, to rapporteur.Day) {
	day := shift(base, e.unit, e.offset*whole(e.n))
	if day == "" {
		return "", ""
	}
	if e.unit == "day" || e.unit == "hour" {
		return day, day
	}
	if e.kind == since || e.unit == "week" {
		return add(day, -3), add(day, 3)
	}
	return around(day, e.unit, 0)
}

// years is the year told, or the decade, or a third of the year.
func (r *reader) years(e *expression) (from, to rapporteur.Day) {
	last := e.year
	if e.reading == "decade" {
		last += 9
	}
	first, end := 1, 12
	if e.reading == "@third year" {
		first, end = 5+4*e.offset, 8+4*e.offset
	}
	from, _ = month(e.year, first)
	_, to = month(last, end)
	return from, to
}

// dayRule names the parts that the day was read from.
func (r *reader) dayRule(e *expression) string {
	rule := "day+month"
	if e.weekday > 0 {
		rule = "weekday+" + rule
	}
	if e.year > 0 {
		rule += "+year"
	}
	return rule
}

// dayMonth is the day of a day and month. Without a year it is the nearest such
// day, of which the weekday leaves few.
func (r *reader) dayMonth(e *expression) rapporteur.Day {
	if e.year != 0 {
		day, ok := dayOf(e.year, e.month, e.day)
		if !ok {
			r.report(e, "there is no such day")
		} else if e.weekday > 0 && weekdayOf(day) != e.weekday {
			r.report(e, "%s is not on that weekday", day)
		}
		return day
	}
	base := r.ref
	if base == "" {
		base = r.settledNear()
	}
	if base == "" {
		e.rule = r.dayRule(e) + " (year unknown)"
		return ""
	}
	if e.weekday > 0 {
		return r.nearestWeekday(e, base)
	}
	day, ok := r.nearestDay(e, base)
	if !ok {
		r.report(e, "there is no such day")
	}
	return day
}

// settledNear is the day whose year an expression without a year shares: the
// date told before, else the last one of the text.
func (r *reader) settledNear() rapporteur.Day {
	if r.anchor != "" {
		return r.anchor
	}
	return r.settled
}

// nearestWeekday is the day nearest to the base that is on its weekday. One that
// is more than a year away is doubtful: a misprint, or an old article.
func (r *reader) nearestWeekday(e *expression, base rapporteur.Day) rapporteur.Day {
	var best rapporteur.Day
	for year := yearOf(base) - 15; year <= yearOf(base)+15; year++ {
		day, ok := dayOf(year, e.month, e.day)
		if ok && weekdayOf(day) == e.weekday && (best == "" || abs(apart(base, day)) < abs(apart(base, best))) {
			best = day
		}
	}
	if best == "" || abs(apart(base, best)) > 366 {
		r.report(e, "the weekday fits no day near %s", base)
	}
	return best
}

// nearestDay is the nearest day of that name before or after the base. What has
// happened lies before it, as does the beginning of what still goes on; what is
// to come lies after.
func (r *reader) nearestDay(e *expression, base rapporteur.Day) (rapporteur.Day, bool) {
	var past, next rapporteur.Day
	for year := yearOf(base) - 8; year <= yearOf(base)+8; year++ {
		day, ok := dayOf(year, e.month, e.day)
		switch {
		case ok && day <= base:
			past = day
		case ok && next == "":
			next = day
		}
	}
	if past == "" || next == "" {
		return "", false
	}
	switch r.side(e) {
	case -1:
		return past, true
	case 1:
		return next, true
	}
	if apart(past, base) <= apart(base, next) {
		return past, true
	}
	return next, true
}

// days is an interval within a month: "du 3 au 5 mai".
func (r *reader) days(e *expression) {
	e.from = r.dayMonth(e)
	if e.from == "" {
		return
	}
	to, ok := dayOf(yearOf(e.from), e.month, e.day2)
	if !ok || to < e.from {
		r.report(e, "there is no such interval")
		return
	}
	e.to = to
}

// weekday is the day that a weekday alone names: in news the last one up to the
// day of publication, or the next one of what is to come.
func (r *reader) weekday(e *expression) rapporteur.Day {
	if r.ref == "" {
		return ""
	}
	if e.day > 0 {
		return r.numbered(e)
	}
	back := (weekdayOf(r.ref) - e.weekday + 7) % 7
	ahead := (7 - back) % 7
	switch side := r.side(e); {
	case e.reading == "past weekday" && back == 0:
		back = 7
	case e.reading == "next weekday" && ahead == 0:
		return add(r.ref, 7)
	case e.reading != "past weekday" && side > 0:
		return add(r.ref, ahead)
	}
	return add(r.ref, -back)
}

// numbered is the nearest day that has both its weekday and its number in the
// month: "jeudi 15".
func (r *reader) numbered(e *expression) rapporteur.Day {
	side := r.side(e)
	for distance := range 366 {
		for _, day := range []rapporteur.Day{add(r.ref, -distance), add(r.ref, distance)} {
			onSide := side == 0 || day == r.ref || (side < 0) == (day < r.ref)
			if t, ok := day.Time(); ok && onSide && t.Day() == e.day && weekdayOf(day) == e.weekday {
				return day
			}
		}
	}
	return ""
}

// month is a whole month, or a third of it. Without a year it is the nearest.
func (r *reader) month(e *expression) {
	year := e.year
	if year == 0 {
		base := r.ref
		if base == "" {
			base = r.settledNear()
		}
		if base == "" {
			return
		}
		year = r.monthYear(e, base)
	}
	e.from, e.to = month(year, e.month)
	if e.reading == "@third month" {
		e.from, e.to = third(e.from, e.to, e.offset)
	}
}

// monthYear is the year of a month without one.
func (r *reader) monthYear(e *expression, base rapporteur.Day) int {
	year := yearOf(base)
	from, to := month(year, e.month)
	switch side := r.side(e); {
	case side < 0 && (from > base || e.reading == "past month" && to >= base):
		return year - 1
	case side > 0 && (to < base || e.reading == "next month" && from <= base):
		return year + 1
	case side != 0:
		return year
	case apart(base, from) > 183:
		return year - 1
	case apart(to, base) > 183:
		return year + 1
	}
	return year
}

// side tells on which side of the publication an expression lies: -1 before, 1
// after, 0 if the words do not tell. The reading tells first, then "since" and
// "until", then the tense of the verb that it hangs on.
func (r *reader) side(e *expression) int {
	switch e.reading {
	case "past day", "past month", "past weekday":
		return -1
	case "next day", "next month", "next weekday":
		return 1
	}
	if e.kind == since || e.last != nil && e.last.kind == since {
		return -1
	}
	own := r.head(e.first, e.end)
	verb := r.tree.Head(own)
	if r.tree.Is(verb, "obj", "fixed") && r.tree.Child(own, "case") == 0 { // "aura lieu jeudi"
		verb = r.tree.Head(verb)
	}
	switch {
	case verb == 0 || !r.tree.Tag(verb, "VERB", "AUX", "ADJ"):
		return 0
	case r.future(verb):
		return 1
	case r.past(verb):
		return -1
	}
	return 0
}

// future reports whether the verb is in the future, or under a verb that puts it
// there.
func (r *reader) future(verb ref) bool {
	if r.tree.Has(verb, "Tense=Fut") {
		return true
	}
	for _, aux := range r.tree.All(verb, "aux", "cop") {
		if r.tree.Has(aux, "Tense=Fut") || r.lang.Grammar.Has("future", r.tree.Lemma(aux)) {
			return true
		}
	}
	if r.tree.Passive(verb) && r.lang.Grammar.Has("future", r.tree.Lemma(verb)) {
		return true // "the talks planned for May"
	}
	head := r.tree.Head(verb)
	return r.tree.Is(verb, "xcomp") && (r.lang.Grammar.Has("future", r.tree.Lemma(head)) || r.tree.Has(head, "Tense=Fut"))
}

// past reports whether the verb is in a past tense.
func (r *reader) past(verb ref) bool {
	if r.tree.Has(verb, "Tense=Past") || r.tree.Has(verb, "Tense=Imp") {
		return true
	}
	for _, aux := range r.tree.All(verb, "aux", "cop") {
		if r.tree.Has(aux, "Tense=Past") || r.tree.Has(aux, "Tense=Imp") {
			return true
		}
	}
	return false
}

func abs(n int) int { return max(n, -n) }
