package date

import (
	"regexp"
	"strconv"

	"rapporteur"
)

// isoDate and slashDate are dates in digits, whatever tokens they fall into.
var (
	isoDate   = regexp.MustCompile(`\b(\d{4})-(\d{2})-(\d{2})(?:T[\d:.+Z-]+)?\b`)
	slashDate = regexp.MustCompile(`\b(\d{1,2})([/.])(\d{1,2})([/.])(\d{4}|\d{2})\b`)
)

// numeric finds the dates in digits.
func (r *reader) numeric() {
	for _, m := range isoDate.FindAllStringSubmatchIndex(r.doc.Text, -1) {
		r.digits(m, number(r.doc.Text, m, 3), number(r.doc.Text, m, 2), number(r.doc.Text, m, 1))
	}
	for _, m := range slashDate.FindAllStringSubmatchIndex(r.doc.Text, -1) {
		if r.doc.Text[m[4]:m[5]] != r.doc.Text[m[8]:m[9]] {
			continue
		}
		day, month, year := number(r.doc.Text, m, 1), number(r.doc.Text, m, 3), number(r.doc.Text, m, 5)
		if !r.words.DayFirst && r.doc.Text[m[4]:m[5]] == "/" {
			day, month = month, day
		}
		if month > 12 && day <= 12 {
			day, month = month, day
		}
		if m[11]-m[10] == 2 {
			year = century(year)
		}
		r.digits(m, day, month, year)
	}
}

// century puts a year of two digits up to the horizon.
func century(year int) int {
	if horizon := yearOf(Horizon); 2000+year <= horizon {
		return 2000 + year
	}
	return 1900 + year
}

func number(text string, match []int, group int) int {
	n, _ := strconv.Atoi(text[match[2*group]:match[2*group+1]])
	return n
}

// digits adds a date in digits, if its tokens can be told.
func (r *reader) digits(match []int, day, month, year int) {
	span := rapporteur.Span{Start: match[0], End: match[1]}
	first, end := r.tokens(span)
	if first == 0 || day == 0 || day > 31 || month == 0 || month > 12 {
		return
	}
	r.found = append(r.found, &expression{first: first, end: end, after: end, reading: "day", day: day, month: month, year: year, n: 1})
}

// tokens are the tokens that the span covers, zero where none begins with it.
func (r *reader) tokens(span rapporteur.Span) (first, end ref) {
	for i := range r.doc.Tokens {
		token := &r.doc.Tokens[i]
		if token.Start >= span.End {
			break
		}
		if token.Overlaps(span) {
			if first == 0 {
				first = ref(i + 1)
			}
			end = ref(i + 2)
		}
	}
	return first, end
}
