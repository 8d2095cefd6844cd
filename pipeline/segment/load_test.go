package segment_test

import (
	"testing"

	"rapporteur/language"
)

func load(t testing.TB) language.Languages {
	t.Helper()
	langs, err := language.Load()
	if err != nil {
		t.Fatal(err)
	}
	return langs
}
