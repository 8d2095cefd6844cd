package language

import "io/fs"

// Numbers is a stub that its owner replaces.
type Numbers struct{}

func loadNumbers(fsys fs.FS) (*Numbers, error) { return &Numbers{}, nil }
