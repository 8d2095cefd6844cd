package read

import "fmt"

// Error says which input could not be read and why, and what to do about it.
type Error struct {
	Path  string // as given
	Line  int    // from 1; 0 for the whole file
	Cause string
	Hint  string // one sentence, "" if there is nothing to advise
}

// Error gives "FILE:LINE: cause". Standard input is called "<stdin>".
func (e *Error) Error() string {
	name := e.Path
	if name == Stdin {
		name = "<stdin>"
	}
	if e.Line > 0 {
		return fmt.Sprintf("%s:%d: %s", name, e.Line, e.Cause)
	}
	return fmt.Sprintf("%s: %s", name, e.Cause)
}
