package language

import "io/fs"

// Identity is a stub that its owner replaces.
type Identity struct{ Frequent map[string]bool }

func loadIdentity(fsys fs.FS) (*Identity, error) { return &Identity{}, nil }
