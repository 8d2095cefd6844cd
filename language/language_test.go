package language

import (
	"io/fs"
	"maps"
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
		if level := langs[code].Identity.Reads; level != Syntax && level != Records {
			t.Errorf("%s: %s", code, level)
		}
		if n := len(langs[code].Identity.Frequent); n < 150 {
			t.Errorf("%s: only %d frequent words: too few to recognise a short text", code, n)
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

// copyOf copies a language's data files under another code. Its models are
// empty: no test that copies a language reads them.
func copyOf(t *testing.T, from, to string) fstest.MapFS {
	t.Helper()
	copied := fstest.MapFS{}
	err := fs.WalkDir(folders, from, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		var data []byte
		if !strings.HasSuffix(path, ".model") {
			data, err = fs.ReadFile(folders, path)
		}
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

// syntaxFiles are all that a language needs to be read as far as its syntax.
var syntaxFiles = []string{"identity.txt", "tokens.txt", "lemmas.txt", "syntax.model"}

// syntaxOnly is a language with these files and no others.
func syntaxOnly(t *testing.T) fstest.MapFS {
	t.Helper()
	whole, less := copyOf(t, "fr", "xx"), fstest.MapFS{}
	for _, file := range syntaxFiles {
		less["xx/"+file] = whole["xx/"+file]
	}
	identity := less["xx/identity.txt"]
	identity.Data = append([]byte("reads: syntax\n"), identity.Data...)
	return less
}

// TestMissingFile: a folder without one of the files of its level is refused,
// and the file named.
func TestMissingFile(t *testing.T) {
	for level, whole := range map[Level]fstest.MapFS{Records: copyOf(t, "fr", "xx"), Syntax: syntaxOnly(t)} {
		if _, err := LoadFrom(whole); err != nil {
			t.Errorf("level %s: %v", level, err)
		}
		for path := range whole {
			name := strings.TrimPrefix(path, "xx/")
			if strings.Contains(name, "/") || strings.HasSuffix(name, ".model") && name != "syntax.model" {
				continue // the event lexicon may have any files; the other models are not for every language
			}
			less := maps.Clone(whole)
			delete(less, path)
			if _, err := LoadFrom(less); err == nil || !strings.Contains(err.Error(), "language xx: "+name+" is missing") {
				t.Errorf("level %s, without %s: error %v does not name it", level, name, err)
			}
		}
	}
}

// TestSyntaxLevel: a language of this level may have files that it does not need
// yet, but not broken ones; what it has not is empty.
func TestSyntaxLevel(t *testing.T) {
	folder := syntaxOnly(t)
	langs, err := LoadFrom(folder)
	if err != nil {
		t.Fatal(err)
	}
	if lang := langs["xx"]; !lang.Reads(Syntax) || lang.Reads(Records) || lang.Dates.Month("mai") != 0 {
		t.Errorf("level %s, May is %d, want syntax and nothing", lang.Identity.Reads, lang.Dates.Month("mai"))
	}
	for _, c := range []struct{ file, text, want string }{
		{"dates.txt", "[months]\nmai = 5\n", ""},
		{"dates.txt", "[months]\nmai = 13\n", "dates.txt:2: "},
		{"names.txt", "[odd]\nmot\n", "names.txt:2: unknown section [odd]"},
		{"identity.txt", "reads: everything\n", `identity.txt:1: unknown level "everything" (known: records, syntax)`},
	} {
		more := maps.Clone(folder)
		more["xx/"+c.file] = &fstest.MapFile{Data: []byte(c.text)}
		_, err := LoadFrom(more)
		if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), "language xx: "+c.want) {
			t.Errorf("%s %q: error %v, want %q", c.file, c.text, err, c.want)
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
