package language

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"sync"

	"rapporteur/model"
)

// loader reads the folder of one language.
type loader struct {
	fs.FS
	code  string
	level Level
	errs  []error
}

// openFolder reads what a language is recognised by, and leaves the rest to
// Complete.
func openFolder(fsys fs.FS, code string) (*Language, error) {
	sub, err := fs.Sub(fsys, code)
	if err != nil {
		return nil, err
	}
	f := &loader{FS: sub, code: code, level: Syntax}
	l := &Language{Code: code, Files: sub, derived: new(sync.Map)}
	l.Identity = part(f, Syntax, loadIdentity)
	f.level = max(Syntax, l.Identity.Reads) // where identity.txt cannot be read, what every level needs
	l.complete[Syntax] = sync.OnceValue(func() error { return l.loadSyntax(f) })
	l.complete[Records] = sync.OnceValue(func() error { return l.loadRecords(f) })
	return l, errors.Join(f.errs...)
}

// loadSyntax reads what the syntax needs beside the identity.
func (l *Language) loadSyntax(opened *loader) error {
	f := opened.again()
	l.Tokens = part(f, Syntax, loadTokens)
	l.Lemmas = part(f, Syntax, loadLemmas)
	l.Dates = part(f, Records, loadDates) // a dateline is a sentence of its own, if dates are known
	f.require(syntaxFile)
	l.Syntax = lazily(l.Files, syntaxFile, model.NewSyntax)
	l.Contractions = lazily(l.Files, "contractions.model", model.NewContractions)
	l.Borders = lazily(l.Files, "borders.model", model.NewBorders)
	return errors.Join(f.errs...)
}

// loadRecords reads what records need beside the syntax.
func (l *Language) loadRecords(opened *loader) error {
	f := opened.again()
	l.Grammar = part(f, Records, loadGrammar)
	l.Names = part(f, Records, loadNames)
	l.Numbers = part(f, Records, loadNumbers)
	l.Speech = part(f, Records, loadSpeech)
	l.Events = part(f, Records, loadEvents)
	return errors.Join(f.errs...)
}

// again is a loader of the same folder that has met no error yet.
func (f *loader) again() *loader { return &loader{FS: f.FS, code: f.code, level: f.level} }

// syntaxFile is the trained parser, without which no level can be reached.
const syntaxFile = "syntax.model"

// part loads one part of a language. A part that the folder has not, and at its
// level need not have, is empty: so no stage meets a nil.
func part[T any](f *loader, need Level, load func(fs.FS) (*T, error)) *T {
	loaded, err := load(f)
	switch {
	case err == nil:
		return loaded
	case !errors.Is(err, fs.ErrNotExist):
		f.report(err)
	case need <= f.level:
		f.report(missing(err, f.level))
	}
	return new(T)
}

// require reports a file that the folder has not.
func (f *loader) require(file string) {
	if _, err := fs.Stat(f, file); err != nil {
		f.report(missing(err, f.level))
	}
}

// missing says in the words of language/README.md what the loader of a file that
// is not there has met.
func missing(err error, level Level) error {
	var at *fs.PathError
	if !errors.As(err, &at) {
		return err
	}
	return fmt.Errorf("%s is missing, and a language that reads %s needs it: %w", at.Path, level, at.Err)
}

func (f *loader) report(err error) {
	f.errs = append(f.errs, fmt.Errorf("language %s: %w", f.code, err))
}

// lazily reads a model file at the first call.
func lazily[T any](fsys fs.FS, file string, parse func(*io.SectionReader) (T, error)) func() (T, error) {
	return sync.OnceValues(func() (T, error) {
		opened, err := open(fsys, file)
		if err != nil {
			var none T
			return none, err
		}
		return parse(opened)
	})
}

// open opens a file to be read at any place: one that is embedded where it lies in
// the program, without a copy. It stays open.
func open(fsys fs.FS, name string) (*io.SectionReader, error) {
	file, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	if at, ok := file.(io.ReaderAt); ok {
		about, err := file.Stat()
		if err != nil {
			return nil, err
		}
		return io.NewSectionReader(at, 0, about.Size()), nil
	}
	defer file.Close()
	data, err := io.ReadAll(file)
	return io.NewSectionReader(bytes.NewReader(data), 0, int64(len(data))), err
}
