package language

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
)

func TestNamesErrors(t *testing.T) {
	for _, c := range []struct{ names, agents, want string }{
		{"[titles]\nSir\n[tiles]\nx", "", "names.txt:4"},
		{"", "[GOV person]\nminister\n[XXX person]\nx", "agents.txt:4"},
		{"", "[GOV ghost]\nx", "agents.txt:2"},
		{"", "[GOV]\nx", "agents.txt:2"},
		{"", "[GOV person sometimes]\nx", "agents.txt:2"},
	} {
		fsys := fstest.MapFS{"names.txt": {Data: []byte(c.names)}, "agents.txt": {Data: []byte(c.agents)}}
		if _, err := loadNames(fsys); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("error %v, want one that names %s", err, c.want)
		}
	}
}

func TestIdentityErrors(t *testing.T) {
	for text, want := range map[string]string{
		"name: x\nnome: y":                   "identity.txt:2",
		"name: x\nenglish: x\n[words]\na":    "identity.txt:4",
		"name: x\n[frequent words]\na, b, c": "must be told",
	} {
		fsys := fstest.MapFS{"identity.txt": {Data: []byte(text)}}
		if _, err := loadIdentity(fsys); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want %s", text, err, want)
		}
	}
}

func TestEveryLanguageHasItsNames(t *testing.T) {
	langs, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for code, lang := range langs {
		if !lang.Reads(Records) {
			continue
		}
		names := lang.Names
		if len(names.Agents()) < 100 {
			t.Errorf("%s: only %d agents", code, len(names.Agents()))
		}
		for _, class := range nameClasses {
			if len(names.classes[class]) == 0 && class != "neuter pronouns" { // English and French have none
				t.Errorf("%s: names.txt: [%s] is missing or empty", code, class)
			}
		}
	}
}

// testFolders are the embedded language folders.
func testFolders(t *testing.T) map[string]fs.FS {
	t.Helper()
	entries, err := fs.ReadDir(folders, ".")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]fs.FS{}
	for _, entry := range entries {
		if out[entry.Name()], err = fs.Sub(folders, entry.Name()); err != nil {
			t.Fatal(err)
		}
	}
	return out
}
