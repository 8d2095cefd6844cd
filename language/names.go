package language

import "io/fs"

// Names is a stub that its owner replaces.
type Names struct{}

func loadNames(fsys fs.FS) (*Names, error) { return &Names{}, nil }
