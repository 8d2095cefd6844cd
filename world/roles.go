package world

import (
	"cmp"
	"slices"
	"strings"
)

// Role is an office or occupation of persons who act in politics.
type Role struct {
	Code    string // HOS, HOG, FM, AMB …
	Sector  string // PLOVER primary sector, "" if it depends on the body served
	English string // "foreign minister"
}

// RolePhrase is a wording of a role in some language.
type RolePhrase struct {
	Phrase  string   // as in the table
	Words   []string // folded
	Code    string   // of the role
	Country string   // the one country that words its role so, or ""
}

func (w *World) addRole(r row) error {
	role := Role{Code: r.cell("role"), Sector: r.cell("sector"), English: r.cell("english")}
	if role.Code == "" || role.English == "" {
		return r.errorf("a role needs a code and an English label")
	}
	w.roles[role.Code] = role
	r.byLanguage("phrases", func(language string, items []string) {
		for _, item := range items {
			phrase, country, _ := strings.Cut(item, "@")
			w.phrases[language] = append(w.phrases[language], RolePhrase{phrase, strings.Fields(Fold(phrase)), role.Code, country})
		}
	})
	return nil
}

// Role returns the role of a code; the zero Role if there is none.
func (w *World) Role(code string) Role { return w.roles[code] }

// RoleWords returns the wordings of all roles in a language, longest first. They are
// shared: do not change them.
func (w *World) RoleWords(language string) []RolePhrase { return w.phrases[language] }

// sortRoles puts longer wordings before shorter ones.
func (w *World) sortRoles() {
	for _, phrases := range w.phrases {
		slices.SortStableFunc(phrases, func(a, b RolePhrase) int { return cmp.Compare(len(b.Words), len(a.Words)) })
	}
}
