package rapporteur_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// allowed says which packages of this module each package may import, tests
// aside. A package that is not listed fails the test, so that a new one is
// given its place on purpose. ARCHITECTURE.md gives the reasons.
var allowed = map[string][]string{
	".":                  {},
	"model":              {},
	"conllu":             {"."},
	"tree":               {"."},
	"score":              {".", "record"},
	"world/codebook":     {},
	"world":              {"."},
	"language":           {".", "model", "world/codebook"},
	"pipeline/segment":   {".", "language", "world", "model"},
	"pipeline/parse":     {".", "language", "world", "model", "tree"},
	"pipeline/date":      {".", "language", "world", "tree"},
	"pipeline/recognise": {".", "language", "world", "tree"},
	"pipeline/resolve":   {".", "language", "world", "tree"},
	"pipeline/attribute": {".", "language", "world", "tree"},
	"pipeline/codify":    {".", "language", "world", "world/codebook", "tree"},
	"pipeline/measure":   {".", "language", "world", "tree"},
	"pipeline":           {".", "language", "world", "pipeline/*"},
	"read":               {".", "language", "conllu"},
	"record":             {"."},
	"export":             {"record"},
	"cmd/rapporteur":     {"*"},
}

// forbidden are package names that say nothing.
var forbidden = []string{"util", "utils", "common", "helper", "helpers", "misc", "manager", "shared", "base", "lib"}

func TestImports(t *testing.T) {
	eachGoFile(t, func(file string) {
		if strings.HasSuffix(file, "_test.go") {
			return
		}
		dir := path.Dir(file)
		rules, known := allowed[dir]
		if !known {
			t.Errorf("package %s has no line in the import table", dir)
			return
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, spec := range parsed.Imports {
			name := strings.Trim(spec.Path.Value, `"`)
			if name != "rapporteur" && !strings.HasPrefix(name, "rapporteur/") {
				continue
			}
			target := strings.TrimPrefix(strings.TrimPrefix(name, "rapporteur"), "/")
			if target == "" {
				target = "."
			}
			if !matchesAny(rules, target) {
				t.Errorf("%s imports %s: package %s may import only %v", file, target, dir, rules)
			}
		}
	})
}

func matchesAny(rules []string, target string) bool {
	return slices.ContainsFunc(rules, func(rule string) bool {
		ok, _ := path.Match(rule, target)
		return ok || rule == "*"
	})
}

// TestPackages: every package says what it is for, once or more, and none has a
// name that says nothing.
func TestPackages(t *testing.T) {
	documented := map[string]bool{}
	eachGoFile(t, func(file string) {
		dir := path.Dir(file)
		if slices.Contains(forbidden, path.Base(dir)) {
			t.Errorf("%s: a package named %s says nothing", dir, path.Base(dir))
		}
		if strings.HasSuffix(file, "_test.go") {
			return
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ParseComments|parser.PackageClauseOnly)
		if err != nil {
			t.Fatal(err)
		}
		documented[dir] = documented[dir] || parsed.Doc != nil
	})
	for dir, ok := range documented {
		if !ok {
			t.Errorf("package %s has no package comment", dir)
		}
	}
}

// TestNoInit: a thing exists because it is in a list you can see or a folder
// you can open, never because a package was imported.
func TestNoInit(t *testing.T) {
	eachGoFile(t, func(file string) {
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		if parsed.Scope != nil && parsed.Scope.Lookup("init") != nil {
			t.Errorf("%s has an init function", file)
		}
	})
}

func eachGoFile(t *testing.T, visit func(file string)) {
	t.Helper()
	err := filepath.WalkDir(".", func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (strings.HasPrefix(d.Name(), ".") && file != "." || d.Name() == "testdata") {
			return filepath.SkipDir
		}
		if strings.HasSuffix(file, ".go") {
			visit(filepath.ToSlash(file))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
