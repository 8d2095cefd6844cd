package language

import (
	"bufio"
	"bytes"
	"fmt"
	"io/fs"
	"strings"
)

// Line is one line of a data file, with its place for error messages. In these
// files '#' begins a comment at the start of a line or after white space, and
// "[name]" opens a section.
type Line struct {
	File    string
	Number  int
	Section string // the text between the brackets above it, "" before the first
	Text    string // trimmed, without its comment; never empty
}

// Errorf makes an error that names the file and line.
func (l Line) Errorf(format string, args ...any) error {
	return fmt.Errorf("%s:%d: %w", l.File, l.Number, fmt.Errorf(format, args...))
}

// List splits the line at commas.
func (l Line) List() []string {
	var out []string
	for item := range strings.SplitSeq(l.Text, ",") {
		if item = strings.TrimSpace(item); item != "" {
			out = append(out, item)
		}
	}
	return out
}

// readLines reads a data file. Names in errors are the path within fsys.
func readLines(fsys fs.FS, path string) ([]Line, error) {
	data, err := fs.ReadFile(fsys, path)
	if err != nil {
		return nil, err
	}
	var lines []Line
	section := ""
	scanner := bufio.NewScanner(bytes.NewReader(data))
	scanner.Buffer(nil, 1<<20)
	for n := 1; scanner.Scan(); n++ {
		text := strings.TrimSpace(withoutComment(scanner.Text()))
		if inner, ok := strings.CutPrefix(text, "["); ok && strings.HasSuffix(inner, "]") {
			section = strings.TrimSpace(strings.TrimSuffix(inner, "]"))
			continue
		}
		if text != "" {
			lines = append(lines, Line{File: path, Number: n, Section: section, Text: text})
		}
	}
	return lines, scanner.Err()
}

func withoutComment(text string) string {
	if strings.HasPrefix(text, "#") {
		return ""
	}
	for _, sign := range []string{" #", "\t#"} {
		if i := strings.Index(text, sign); i >= 0 {
			text = text[:i]
		}
	}
	return text
}
