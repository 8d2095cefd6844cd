package segment_test

import (
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"rapporteur/language"
)

// load reads every language folder as far as words go. What a folder has not, it
// takes from French, and parsers are left out: so the words of a language can be
// tested before the rest of it is written.
func load(t testing.TB) language.Languages {
	t.Helper()
	folders := os.DirFS("../../language")
	entries, err := fs.ReadDir(folders, ".")
	if err != nil {
		t.Fatal(err)
	}
	whole := fstest.MapFS{}
	for _, entry := range entries {
		if entry.IsDir() {
			copyFolder(t, folders, "fr", entry.Name(), whole)
			delete(whole, entry.Name()+"/contractions.model")
			copyFolder(t, folders, entry.Name(), entry.Name(), whole)
		}
	}
	langs, err := language.LoadFrom(whole)
	if err != nil {
		t.Fatal(err)
	}
	return langs
}

func copyFolder(t testing.TB, folders fs.FS, from, to string, whole fstest.MapFS) {
	t.Helper()
	err := fs.WalkDir(folders, from, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		file := &fstest.MapFile{}
		if path.Base(name) != "syntax.model" {
			file.Data, err = fs.ReadFile(folders, name)
		}
		whole[to+strings.TrimPrefix(name, from)] = file
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
