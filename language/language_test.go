package language

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
)

// TestWhole: every folder has all that a language needs.
func TestWhole(t *testing.T) {
	langs, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	if len(langs) < 2 {
		t.Fatalf("only %d languages", len(langs))
	}
	for _, code := range langs.Codes() {
		if _, err := langs[code].Syntax(); err != nil {
			t.Errorf("%s: syntax model: %v", code, err)
		}
		for surface, c := range langs[code].Tokens.Contractions {
			if c.Ambiguous {
				if _, err := langs[code].Contractions(); err != nil {
					t.Errorf("%s: contraction %q is ambiguous: %v", code, surface, err)
				}
				break
			}
		}
	}
}

// copyOf copies a language's data files under another code.
func copyOf(t *testing.T, from, to string) fstest.MapFS {
	t.Helper()
	copied := fstest.MapFS{}
	err := fs.WalkDir(folders, from, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasSuffix(path, ".model") {
			return err
		}
		data, err := fs.ReadFile(folders, path)
		copied[to+strings.TrimPrefix(path, from)] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return copied
}

// TestNewLanguage: a folder is all it takes to add a language.
func TestNewLanguage(t *testing.T) {
	langs, err := LoadFrom(copyOf(t, "fr", "xx"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := langs.Find("xx-CA"); err != nil {
		t.Error(err)
	}
	if _, err := langs.Find("fr"); err == nil || !strings.Contains(err.Error(), "known: xx") {
		t.Errorf("unknown language: %v, want the known ones named", err)
	}
}

// TestMissingFile: a folder without one of its files is refused, and the file
// named.
func TestMissingFile(t *testing.T) {
	whole := copyOf(t, "fr", "xx")
	for path := range whole {
		name := strings.TrimPrefix(path, "xx/")
		if strings.Contains(name, "/") {
			continue // the event lexicon may have any files
		}
		less := fstest.MapFS{}
		for p, f := range whole {
			if p != path {
				less[p] = f
			}
		}
		if _, err := LoadFrom(less); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("without %s: error %v does not name it", name, err)
		}
	}
}

// TestNoLanguageInCode: no Go file outside the tests compares with, looks up or
// passes on the code of a language.
func TestNoLanguageInCode(t *testing.T) {
	langs, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	literal := regexp.MustCompile(`(==|!=|case|\[|\() *"(` + strings.Join(langs.Codes(), "|") + `)"[\]:,) ]`)
	err = filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		source, err := os.ReadFile(path)
		if found := literal.Find(source); found != nil {
			t.Errorf("%s names a language: %s", path, found)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
