package language

import "fmt"

// Level is how far the program reads a language. Each level includes those
// below it, and asks for files of its own.
type Level int

const (
	Syntax  Level = iota + 1 // words, tags, lemmas and trees
	Records                  // all that a record holds; where a folder tells no level
)

// levels are the names of the levels, as identity.txt writes them.
var levels = map[string]Level{"syntax": Syntax, "records": Records}

func (l Level) String() string {
	for name, level := range levels {
		if level == l {
			return name
		}
	}
	return fmt.Sprintf("Level(%d)", int(l))
}
