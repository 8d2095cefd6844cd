package world

import (
	"embed"
	"errors"
	"fmt"
	"strings"
)

//go:embed *.tsv
var tables embed.FS

// row is one line of a table: tab-separated cells under the names of the first
// line. Cells that list things part them with '|'.
type row struct {
	file  string
	line  int
	names []string
	cells []string
}

// cell returns the cell of a column; "" if the table has no such column.
func (r row) cell(column string) string {
	for i, name := range r.names {
		if name == column {
			return r.cells[i]
		}
	}
	return ""
}

// list returns the items of a cell.
func (r row) list(column string) []string { return split(r.cell(column)) }

// byLanguage calls f for each column "prefix:LANGUAGE" that has items.
func (r row) byLanguage(prefix string, f func(language string, items []string)) {
	for i, name := range r.names {
		if language, ok := strings.CutPrefix(name, prefix+":"); ok && r.cells[i] != "" {
			f(language, split(r.cells[i]))
		}
	}
}

func split(cell string) []string {
	if cell == "" {
		return nil
	}
	return strings.Split(cell, "|")
}

// errorf makes an error that names the file and line.
func (r row) errorf(format string, args ...any) error {
	return fmt.Errorf("world/%s:%d: %w", r.file, r.line, fmt.Errorf(format, args...))
}

// readTable gives every row of an embedded table to add.
func readTable(file string, add func(row) error) error {
	data, err := tables.ReadFile(file)
	if err != nil {
		return err
	}
	return eachRow(file, string(data), add)
}

func eachRow(file, data string, add func(row) error) error {
	var errs []error
	var names []string
	n := 0
	for line := range strings.Lines(data) {
		n++
		cells := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if n == 1 {
			names = cells
			continue
		}
		r := row{file, n, names, cells}
		if len(cells) != len(names) {
			errs = append(errs, r.errorf("%d cells, want %d", len(cells), len(names)))
			continue
		}
		if err := add(r); err != nil {
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}
