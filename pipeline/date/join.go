package date

// join looks at what stands before and between the expressions: "depuis",
// "jusqu'à", "entre … et …".
func (r *reader) join() {
	for i, e := range r.found {
		e.kind = kindOf(e)
		if i > 0 && r.joins(r.found[i-1], e) {
			continue
		}
		if e.kind != point && e.kind != interval {
			continue
		}
		if r.introduced(e, r.words.Since) {
			e.kind = since
		} else if r.introduced(e, r.words.Until) {
			e.kind = until
		}
	}
}

// kindOf is the kind that the reading alone tells.
func kindOf(e *expression) string {
	switch e.reading {
	case "since", "duration", "recurring":
		return e.reading
	case "day", "past day", "next day", "weekday", "past weekday", "next weekday", "@weekday", "@day", "@anchored":
		return point
	case "@distance", "@from anchor":
		if e.unit == "day" || e.unit == "hour" {
			return point
		}
	}
	return interval
}

// joins makes one interval of two expressions between which the language puts
// the words of a range.
func (r *reader) joins(from, to *expression) bool {
	if from.last != nil || from.joined || !r.datelike(from) || !r.datelike(to) {
		return false
	}
	for _, bracket := range r.words.Ranges {
		if !r.between(from.end, to.first, bracket.Close) {
			continue
		}
		if len(bracket.Open) > 0 && !r.introduced(from, [][]string{bracket.Open}) {
			continue
		}
		from.kind, from.last, to.joined = interval, to, true
		fillFrom(from, to)
		return true
	}
	return false
}

// datelike reports whether an expression can be the end of an interval.
func (r *reader) datelike(e *expression) bool {
	return e.kind == point || e.kind == interval || e.kind == since || e.kind == until
}

// fillFrom gives the beginning of an interval the month and year of its end:
// "du 3 mars au 5 mai 2023". A beginning later in the year than the end is in
// the year before.
func fillFrom(from, to *expression) {
	if from.year != 0 || to.year == 0 || from.month == 0 {
		return
	}
	from.year = to.year
	if from.month > to.month && to.month > 0 {
		from.year--
	}
}

// between reports whether the words, and articles after them, are all that
// stands from first to end.
func (r *reader) between(first, end ref, words []string) bool {
	if end-first < ref(len(words)) {
		return false
	}
	for k, word := range words {
		if r.forms[first+ref(k)] != word {
			return false
		}
	}
	for i := first + ref(len(words)); i < end; i++ {
		if !r.words.Articles[r.forms[i]] {
			return false
		}
	}
	return true
}

// introduced reports whether one of the phrases stands before the expression,
// with nothing but articles between.
func (r *reader) introduced(e *expression, phrases [][]string) bool {
	for at := e.first; at > 0; at-- {
		for _, phrase := range phrases {
			if r.endsAt(at, phrase) {
				return true
			}
		}
		if at <= 1 || !r.words.Articles[r.forms[at-1]] {
			return false
		}
	}
	return false
}

// endsAt reports whether the phrase stands right before the token.
func (r *reader) endsAt(at ref, phrase []string) bool {
	start := at - ref(len(phrase))
	if start < 1 {
		return false
	}
	for k, word := range phrase {
		if r.forms[start+ref(k)] != word {
			return false
		}
	}
	return true
}
