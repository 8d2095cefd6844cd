package date

import (
	"slices"
	"strconv"
	"strings"

	"rapporteur"
	"rapporteur/language"
)

// sentence reads the expressions of a sentence from left to right, at each place
// the longest.
func (r *reader) sentence(s rapporteur.Sentence) {
	for i := s.First; i < s.End; {
		if e := r.taken(i); e != nil {
			i = e.end
			continue
		}
		e := r.longest(i, s)
		if e == nil {
			i++
			continue
		}
		r.found = append(r.found, e)
		i = e.end
	}
}

// taken is the expression already found that holds the token, or nil.
func (r *reader) taken(i ref) *expression {
	for _, e := range r.found {
		if e.first <= i && i < e.end {
			return e
		}
	}
	return nil
}

// longest is the longest expression that begins at i, counting the words that
// must stand around it; the earlier pattern where two are equally long.
func (r *reader) longest(i ref, s rapporteur.Sentence) *expression {
	best := r.yearInTree(i)
	for p := range r.words.Patterns {
		e := r.match(&r.words.Patterns[p], i, s)
		if e == nil || !r.plausible(e) {
			continue
		}
		if best == nil || e.end > best.end || e.end == best.end && e.after > best.after {
			best = e
		}
	}
	return best
}

// match matches a pattern whose own first word stands at i.
func (r *reader) match(p *language.DatePattern, i ref, s rapporteur.Sentence) *expression {
	before := 0
	for before < len(p.Items) && p.Items[before].Outside {
		before++
	}
	if r.tree.Tag(i, "PUNCT") || !r.preceded(p.Items[:before], i, s) {
		return nil
	}
	m := &matching{r: r, s: s, e: &expression{first: i, reading: p.Reading, offset: p.Offset, n: 1}}
	at := m.items(p.Items[before:], i)
	if at == 0 || m.e.end == 0 {
		return nil
	}
	m.e.after = at
	for r.tree.Tag(m.e.end-1, "PUNCT") { // an optional comma that nothing came after
		m.e.end--
	}
	return m.e
}

// preceded reports whether the words before a pattern stand right before i.
func (r *reader) preceded(items []language.DateItem, i ref, s rapporteur.Sentence) bool {
	at := i - ref(len(items))
	if at < s.First {
		return false
	}
	for k, item := range items {
		if !slices.Contains(item.Words, r.forms[at+ref(k)]) {
			return false
		}
	}
	return true
}

// matching is the state of one attempt to match.
type matching struct {
	r *reader
	s rapporteur.Sentence
	e *expression
}

// items matches from i on and returns the place after, zero if they do not
// match. An optional item is left out where what follows matches only so.
func (m *matching) items(items []language.DateItem, i ref) ref {
	if len(items) == 0 {
		return i
	}
	saved := *m.e
	if next := m.item(items[0], i); next > i {
		if !items[0].Outside {
			m.e.end = next
		}
		if after := m.items(items[1:], next); after > 0 {
			return after
		}
	}
	*m.e = saved
	if items[0].Optional {
		return m.items(items[1:], i)
	}
	return 0
}

// item matches one item at i and returns the place after it.
func (m *matching) item(item language.DateItem, i ref) ref {
	if i >= m.s.End {
		return 0
	}
	form := m.r.forms[i]
	if item.Slot == "" {
		if slices.Contains(item.Words, form) {
			return i + 1
		}
		return 0
	}
	if item.Outside { // only there to be seen: what fills it is another expression's
		own := *m.e
		defer func() { *m.e = own }()
	}
	if !m.slot(item.Slot, i) {
		return m.number(item.Slot, i)
	}
	return i + 1
}

// slot fills a slot with the word at i, if it fits.
func (m *matching) slot(name string, i ref) bool {
	word := m.r.doc.Token(i).Form
	switch name {
	case "DAY":
		m.e.day = m.r.dayNumber(i)
		return m.e.day > 0
	case "DAY2":
		m.e.day2 = m.r.dayNumber(i)
		return m.e.day2 > 0
	case "MONTH":
		if m.r.tree.Tag(i, "VERB", "AUX") {
			return false
		}
		m.e.month = m.r.words.Month(word)
		return m.e.month > 0
	case "YEAR":
		m.e.year = yearNumber(m.r.forms[i])
		return m.e.year > 0
	case "WEEKDAY":
		m.e.weekday = m.r.words.Weekday(word)
		return m.e.weekday > 0
	case "WEEKDAY2":
		m.e.weekday2 = m.r.words.Weekday(word)
		return m.e.weekday2 > 0
	case "UNIT":
		m.e.unit = m.r.words.Units[m.r.forms[i]]
		return m.e.unit != ""
	}
	return false
}

// number fills the slot N with the number that begins at i.
func (m *matching) number(slot string, i ref) ref {
	if slot != "N" {
		return 0
	}
	reading, ok := m.r.lang.Numbers.Read(m.r.forms[i:m.s.End])
	if !ok {
		return 0
	}
	m.e.n = reading.Value
	return i + ref(reading.Used)
}

// dayNumber is the day of the month that a word can be, or 0.
func (r *reader) dayNumber(i ref) int {
	form := r.forms[i]
	if day := r.words.Days[form]; day > 0 {
		return day
	}
	for _, suffix := range r.words.DaySuffixes {
		form = strings.TrimSuffix(form, suffix)
	}
	if day, err := strconv.Atoi(form); err == nil && day >= 1 && day <= 31 && len(form) <= 2 {
		return day
	}
	if r.tree.Tag(i, "NUM") {
		if reading, ok := r.lang.Numbers.Read(r.forms[i : i+1]); ok && reading.Value >= 1 && reading.Value <= 31 && reading.Value == float64(int(reading.Value)) {
			return int(reading.Value)
		}
	}
	return 0
}

// yearNumber is the year that a word can be, or 0: four digits, alone or with
// the "s" of a decade.
func yearNumber(form string) int {
	year, err := strconv.Atoi(form)
	if err != nil || len(form) != 4 || year < 1000 || year > 2199 {
		return 0
	}
	return year
}

// plausible refuses an expression whose last number counts the noun after it
// ("vendredi 3 personnes", "en 2000 exemplaires"), and a day that is told by
// something other than a date.
func (r *reader) plausible(e *expression) bool {
	last := e.end - 1
	if e.reading == "@anchored" { // "la veille du départ" counts from the departure
		return r.tree.Child(last, "nmod", "acl", "advcl", "obl") < e.end
	}
	if e.reading == "weekday" && e.day > 0 || e.reading == "year" {
		head := r.tree.Head(last)
		return !(r.tree.Is(last, "nummod") && head > last && r.tree.Tag(head, "NOUN") && !r.singular(head))
	}
	return true
}

// singular reports whether the noun is one thing. No number above one counts it,
// so that a number before it is a year: "the 2003 invasion".
func (r *reader) singular(i ref) bool {
	return r.tree.Has(i, "Number=Sing") || r.tree.Tag(i, "PROPN")
}

// earliestYear and latestYear bound the numbers that are years by their place in
// the sentence alone.
const earliestYear, latestYear = 1700, 2050

// yearInTree reads four digits as a year by their place in the sentence: before
// a noun in the singular, after a noun as its complement ("l'élection de 2022"),
// or after another year.
func (r *reader) yearInTree(i ref) *expression {
	year := yearNumber(r.forms[i])
	if year < earliestYear || year > latestYear || !r.tree.Tag(i, "NUM", "NOUN", "PROPN") {
		return nil
	}
	head := r.tree.Head(i)
	before := head > i && r.tree.Is(i, "nummod", "compound", "nmod:unmarked") && r.tree.Tag(head, "NOUN", "PROPN") && r.singular(head)
	after := head != 0 && head < i && r.tree.Is(i, "nmod", "obl") && r.tree.Child(i, "case") != 0 && r.tree.Tag(head, "NOUN", "VERB", "PROPN")
	paired := head != 0 && head < i && yearNumber(r.forms[head]) > 0 && !r.tree.Is(i, "nummod")
	if !before && !after && !paired {
		return nil
	}
	return &expression{first: i, end: i + 1, after: i + 1, reading: "year", year: year, n: 1}
}
