package language

import "io/fs"

// Dates is a stub that its owner replaces.
type Dates struct{}

func loadDates(fsys fs.FS) (*Dates, error) { return &Dates{}, nil }
