package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"

	"rapporteur/export"
	"rapporteur/read"
)

// terminal is what the program talks through. Its manners: messages go to err
// and begin with "rapporteur:", without a capital and a full stop; what a
// person can do about them follows as a line that begins with "hint:".
type terminal struct {
	in       io.Reader
	out, err io.Writer
}

// usageError is a command line that makes no sense.
type usageError struct {
	error
	hint string
}

// failure is the error of a run in which something could not be done (read,
// scored) with some inputs; they have been reported one by one.
type failure struct {
	inputs int
	done   string
}

func (f failure) Error() string {
	if f.inputs == 1 {
		return "1 input could not be " + f.done
	}
	return fmt.Sprintf("%d inputs could not be %s", f.inputs, f.done)
}

// report prints an error and its hint; of joined errors, each.
func (t terminal) report(err error) {
	if err == nil {
		return
	}
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		for _, err := range joined.Unwrap() {
			t.report(err)
		}
		return
	}
	fmt.Fprintf(t.err, "rapporteur: %v\n", err)
	if hint := hintOf(err); hint != "" {
		fmt.Fprintf(t.err, "hint: %s\n", hint)
	}
}

func hintOf(err error) string {
	var usage usageError
	var input *read.Error
	switch {
	case errors.As(err, &usage):
		return usage.hint
	case errors.As(err, &input):
		return input.Hint
	case isCommandError(err):
		return "see rapporteur --help"
	}
	return ""
}

// isCommandError reports whether cobra has refused the command line. Its
// errors have no type of their own.
func isCommandError(err error) bool { return strings.HasPrefix(err.Error(), "unknown command") }

func statusOf(err error) int {
	var usage usageError
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &usage), isCommandError(err):
		return exitUsage
	}
	return exitFailed
}

// style is how text for people looks here: colours and the full width on a
// terminal, neither elsewhere. NO_COLOR (https://no-color.org) is respected.
func (t terminal) style() export.Options {
	file, ok := t.out.(*os.File)
	if !ok || !term.IsTerminal(int(file.Fd())) {
		return export.Options{}
	}
	width, _, err := term.GetSize(int(file.Fd()))
	if err != nil {
		width = 0
	}
	return export.Options{Width: width, Colour: os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"}
}

// interactive reports whether somebody would have to type the input.
func (t terminal) interactive() bool {
	file, ok := t.in.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}
