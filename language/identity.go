package language

import (
	"io/fs"
	"strings"
)

// Identity is what a language is called and known by. File: identity.txt, with
// the lines "name: …", "english: …" and, below the level of records, "reads: …",
// and the section [frequent words].
type Identity struct {
	Name     string // in the language itself
	English  string
	Reads    Level           // how far the program reads it
	Frequent map[string]bool // lower-case words that no long text lacks
}

func loadIdentity(fsys fs.FS) (*Identity, error) {
	lines, err := readLines(fsys, "identity.txt")
	if err != nil {
		return nil, err
	}
	id := &Identity{Reads: Records, Frequent: map[string]bool{}}
	for _, line := range lines {
		if err := id.read(line); err != nil {
			return nil, err
		}
	}
	if id.Name == "" || id.English == "" || len(id.Frequent) == 0 {
		return nil, Line{File: "identity.txt", Number: len(lines)}.Errorf("name, english and [frequent words] must be told")
	}
	return id, nil
}

func (id *Identity) read(line Line) error {
	if line.Section == "frequent words" {
		for _, word := range line.List() {
			id.Frequent[strings.ToLower(word)] = true
		}
		return nil
	}
	key, value, ok := strings.Cut(line.Text, ":")
	value = strings.TrimSpace(value)
	switch {
	case line.Section != "":
		return line.Errorf("unknown section [%s]", line.Section)
	case ok && key == "name":
		id.Name = value
	case ok && key == "english":
		id.English = value
	case ok && key == "reads":
		level, known := levels[value]
		if !known {
			return line.Errorf("unknown level %q (known: records, syntax)", value)
		}
		id.Reads = level
	default:
		return line.Errorf("want \"name: …\", \"english: …\", \"reads: …\" or [frequent words], not %q", line.Text)
	}
	return nil
}
