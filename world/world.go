// Package world is what is the same in every language: countries, places,
// organisations, office-holders with their terms, roles, and the codebook of
// acts.
package world

// World is a stub that its owner replaces.
type World struct{}

// Load reads the embedded tables.
func Load() (*World, error) { return &World{}, nil }
