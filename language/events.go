package language

import "io/fs"

// Events is a stub that its owner replaces.
type Events struct{}

func loadEvents(fsys fs.FS) (*Events, error) { return &Events{}, nil }
