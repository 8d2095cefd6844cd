// Package language is what is particular to each language, and its loader. A
// language is a folder; the folders are the list. Adding one touches no Go
// file: README.md beside this file is the instruction.
package language

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"sort"
	"strings"
	"sync"

	"rapporteur/model"
)

//go:embed */*.txt */events/*.txt */*.model
var folders embed.FS

// Language is one language's data, loaded and checked.
type Language struct {
	Code  string // BCP 47, the name of its folder
	Files fs.FS  // its folder

	Identity *Identity // name, level, frequent words: identity.txt
	Tokens   *Tokens   // what to split and keep together: tokens.txt
	Lemmas   *Lemmas   // verbs and their endings: lemmas.txt

	// The parts below are empty in a language that is read as far as its syntax.

	Grammar *Grammar // closed classes: grammar.txt
	Names   *Names   // titles, name particles, agents, epithets: names.txt, agents.txt
	Dates   *Dates   // months, weekdays, date phrases: dates.txt
	Numbers *Numbers // number words, bounds, measures: numbers.txt
	Speech  *Speech  // cues of statements: speech.txt
	Events  *Events  // entries of the event lexicon: events/*.txt

	// Syntax is the trained parser: syntax.model. It is read at the first call
	// and shared by all.
	Syntax func() (*model.Syntax, error)
	// Contractions decides the ambiguous contractions of tokens.txt:
	// contractions.model, read at the first call.
	Contractions func() (*model.Contractions, error)
	// Borders finds the borders of sentences: borders.model, read at the first
	// call. A language without the file has rules for that.
	Borders func() (*model.Borders, error)

	complete [Records + 1]func() error // by level: reads what it needs beyond the one below, once
	derived  *sync.Map                 // nil in a language that was put together by hand
}

// Derived is what somebody makes of the language's data, made at the first call
// with the key and shared by all goroutines: it must not be changed.
func (l *Language) Derived(key any, make func() any) any {
	if l.derived == nil {
		return make()
	}
	if made, ok := l.derived.Load(key); ok {
		return made
	}
	made, _ := l.derived.LoadOrStore(key, make())
	return made
}

// Languages are all languages of the program, by code.
type Languages map[string]*Language

// Complete reads what Open has left out and a level needs, at the first call.
func (l *Language) Complete(level Level) error {
	var errs []error
	for at, read := range l.complete {
		if Level(at) <= level && read != nil {
			errs = append(errs, read())
		}
	}
	return errors.Join(errs...)
}

// Open reads of every embedded language no more than it is recognised by. Complete
// a language before anything else is asked of it: most of its folder is the event
// lexicon, and a process seldom reads more than one language.
func Open() (Languages, error) { return openAll(folders, func(*Language) error { return nil }) }

// Load reads every embedded language folder.
func Load() (Languages, error) { return LoadFrom(folders) }

// LoadFrom reads every folder of fsys as a language. All errors of all files
// are reported together.
func LoadFrom(fsys fs.FS) (Languages, error) {
	return openAll(fsys, func(l *Language) error { return l.Complete(Records) })
}

// openAll opens every folder, and does with each what more is wanted.
func openAll(fsys fs.FS, more func(*Language) error) (Languages, error) {
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil, err
	}
	langs, errs := make([]*Language, len(entries)), make([]error, len(entries))
	var all sync.WaitGroup
	for i, entry := range entries {
		if entry.IsDir() {
			all.Go(func() {
				if langs[i], errs[i] = openFolder(fsys, entry.Name()); langs[i] != nil {
					errs[i] = errors.Join(errs[i], more(langs[i]))
				}
			})
		}
	}
	all.Wait()
	loaded := Languages{}
	for i, lang := range langs {
		if lang != nil && errs[i] == nil {
			loaded[lang.Code] = lang
		}
	}
	return loaded, errors.Join(errs...)
}

// Reads reports whether the program reads the language as far as a level.
func (l *Language) Reads(level Level) bool { return l.Identity.Reads >= level }

// Codes are the language codes in alphabetical order.
func (ls Languages) Codes() []string {
	codes := make([]string, 0, len(ls))
	for code := range ls {
		codes = append(codes, code)
	}
	sort.Strings(codes)
	return codes
}

// Find returns the language of a BCP 47 tag, which may carry a region ("fr-CA").
func (ls Languages) Find(tag string) (*Language, error) {
	base, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(tag, "_", "-")), "-")
	if l, ok := ls[base]; ok {
		return l, nil
	}
	return nil, fmt.Errorf("unknown language %q (known: %s)", tag, strings.Join(ls.Codes(), ", "))
}
