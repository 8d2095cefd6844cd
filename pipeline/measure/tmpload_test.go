package measure

import (
	"os"
	"testing"

	"rapporteur/language"
)

func load(t *testing.T, code string) *language.Language {
	t.Helper()
	all, err := language.LoadFrom(os.DirFS("/tmp/lang"))
	if all[code] == nil {
		t.Fatal(err)
	}
	return all[code]
}
