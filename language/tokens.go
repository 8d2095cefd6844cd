package language

import "io/fs"

// Tokens is a stub that its owner replaces.
type Tokens struct{}

func loadTokens(fsys fs.FS) (*Tokens, error) { return &Tokens{}, nil }
