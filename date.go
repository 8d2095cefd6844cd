package rapporteur

import "time"

// Day is a calendar day, ISO 8601 ("2023-11-03"); "" is unknown or open.
type Day string

// DayOf makes a Day of the calendar date of t.
func DayOf(t time.Time) Day { return Day(t.Format(time.DateOnly)) }

// Time returns midnight UTC of the day, and false for the unknown day.
func (d Day) Time() (time.Time, bool) {
	t, err := time.Parse(time.DateOnly, string(d))
	return t, err == nil
}

// Date is an expression of time, tokens [First, End), read as calendar days.
type Date struct {
	Span
	First, End TokenRef
	Head       TokenRef
	From, To   Day    // inclusive; an empty To is open ("since 7 October")
	Kind       string // point | interval | since | until | duration | recurring
	Rule       string // how it was read: "weekday+day+month"
}
