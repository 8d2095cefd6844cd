package read

import (
	"fmt"
	"strings"

	"rapporteur"
	"rapporteur/language"
)

// choose is the language of a text: what the person said, else what the input
// says of itself (a BCP 47 tag, or ""), else what the words look like.
func (s *source) choose(declared, text string) (*language.Language, *fault) {
	if s.Language != nil {
		return s.Language, nil
	}
	if declared != "" {
		lang, err := s.Languages.Find(declared)
		if err != nil {
			return nil, &fault{Cause: err.Error(), Hint: "overrule it with --lang"}
		}
		return lang, nil
	}
	if lang, _ := language.Detect(s.Languages, text); lang != nil {
		return lang, nil
	}
	return nil, &fault{
		Cause: "language not recognised",
		Hint:  fmt.Sprintf("name it with --lang (known: %s)", strings.Join(s.Languages.Codes(), ", ")),
	}
}

// dayOf reads the day of an ISO 8601 date or time ("2023-11-03T08:30:00Z").
func dayOf(s string) (rapporteur.Day, bool) {
	if len(s) > 10 && (s[10] == 'T' || s[10] == ' ') {
		s = s[:10]
	}
	day := rapporteur.Day(s)
	_, ok := day.Time()
	return day, ok
}
