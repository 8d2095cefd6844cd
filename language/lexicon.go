package language

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// AddEvents lets the event files of a user's folder add to those of the program,
// replace and take out some of them. Files in a folder that is named by a
// language's code belong to it, files beside such folders to flat, which may be
// nil if there are none. name is the folder's, for messages and rules. All errors
// of all files are reported together; the languages are then as they were.
func (ls Languages) AddEvents(fsys fs.FS, name string, flat *Language) error {
	files, err := ls.lexiconFiles(fsys, name, flat)
	if err != nil {
		return err
	}
	var errs []error
	changed := map[*Language]*Events{}
	for _, code := range ls.Codes() {
		if paths := files[ls[code]]; len(paths) > 0 {
			if err := ls[code].Complete(Records); err != nil {
				return err
			}
			own, err := ls[code].Events.with(fsys, name, paths)
			changed[ls[code]] = own
			errs = append(errs, err)
		}
	}
	if err := errors.Join(errs...); err != nil {
		return err
	}
	for lang, events := range changed {
		lang.Events = events
	}
	return nil
}

// lexiconFiles lists the files of a user's folder by language.
func (ls Languages) lexiconFiles(fsys fs.FS, name string, flat *Language) (map[*Language][]string, error) {
	found, errs := map[*Language][]string{}, []error{}
	add := func(lang *Language, file string) {
		switch shown := path.Join(name, file); {
		case !lang.Reads(Records):
			errs = append(errs, fmt.Errorf("%s: %s is read as far as its %s only, and codes no events", shown, lang.Identity.English, lang.Identity.Reads))
		case path.Base(file) == path.Base(defaultsFile):
			errs = append(errs, fmt.Errorf("%s: the defaults belong to the grammar and stay; name from= and to= in your entries", shown))
		default:
			found[lang] = append(found[lang], file)
		}
	}
	top, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, cause(err))
	}
	for _, item := range top {
		switch lang := ls[item.Name()]; {
		case item.IsDir():
			inside, err := fs.Glob(fsys, item.Name()+"/*.txt")
			if err == nil && lang == nil && len(inside) > 0 {
				err = fmt.Errorf("%s: no language has this code (known: %s)", path.Join(name, item.Name()), strings.Join(ls.Codes(), ", "))
			}
			if err != nil {
				errs = append(errs, err)
				continue
			}
			for _, file := range inside {
				add(lang, file)
			}
		case path.Ext(item.Name()) != ".txt":
		case flat == nil:
			errs = append(errs, fmt.Errorf("%s: whose language is not told; put it into a folder named by the code (%s), or name the language",
				path.Join(name, item.Name()), strings.Join(ls.Codes(), ", ")))
		default:
			add(flat, item.Name())
		}
	}
	if len(found) == 0 && len(errs) == 0 {
		errs = append(errs, fmt.Errorf("%s: no file of entries in it: want %s/CODE/NAME.txt", name, name))
	}
	return found, errors.Join(errs...)
}

// cause is an error without the operation and path that the system adds.
func cause(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}

// with is the lexicon together with the files of a user's.
func (e *Events) with(fsys fs.FS, name string, paths []string) (*Events, error) {
	own := &ownLexicon{Events: e, seen: map[string]*Entry{}, dropped: map[string]Line{}, types: map[string]bool{}}
	var errs []error
	for _, file := range paths {
		lines, err := readLines(fsys, file)
		if err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", path.Join(name, file), cause(err)))
			continue
		}
		for i := range lines {
			lines[i].File = path.Join(name, file)
		}
		errs = append(errs, own.read(lines)...)
	}
	merged, lost := own.merged()
	return merged, errors.Join(append(errs, lost...)...)
}

// ownLexicon is what the files of a user say about the lexicon of the program.
type ownLexicon struct {
	*Events // the program's

	entries []*Entry
	seen    map[string]*Entry
	dropped map[string]Line // by key of the entry
	types   map[string]bool // acts whose entries are all taken out
	all     bool            // all entries of the program are
}

// read reads the lines of one file.
func (o *ownLexicon) read(lines []Line) []error {
	var errs []error
	lines = slices.DeleteFunc(lines, func(line Line) bool {
		word, types, _ := strings.Cut(line.Text, " ")
		all := line.Section == dropSection && word == "all"
		if all {
			errs = append(errs, o.dropAll(line, types)...)
		}
		return all
	})
	return append(errs, o.parseLines(lines, o.take)...)
}

// dropAll reads "all CONSULT, AID", or "all" for the whole lexicon.
func (o *ownLexicon) dropAll(line Line, types string) (errs []error) {
	line.Text = types
	o.all = o.all || types == ""
	for _, plover := range line.List() {
		if _, ok := o.Book.Type(plover); !ok {
			errs = append(errs, line.Errorf("unknown type %q", plover))
		}
		o.types[plover] = true
	}
	return errs
}

// take takes an entry in, or notes that it is to be taken out.
func (o *ownLexicon) take(entry *Entry, line Line, h header) error {
	key := entry.key()
	if h.drops {
		o.dropped[key] = line
		return nil
	}
	if other := o.seen[key]; other != nil {
		return line.Errorf("%q is already in %s", entry.Text, other.ID())
	}
	o.seen[key] = entry
	o.entries = append(o.entries, entry)
	return nil
}

// merged are the user's entries and those of the program that they leave. Of equal
// rank, the user's go first.
func (o *ownLexicon) merged() (*Events, []error) {
	out := *o.Events
	out.entries = map[carrier][]*Entry{}
	for _, entry := range o.entries {
		out.put(entry)
	}
	missing := o.dropped
	for at, list := range o.Events.entries {
		for _, entry := range list {
			key := entry.key()
			if _, drop := o.dropped[key]; drop {
				delete(missing, key)
			} else if o.seen[key] == nil && !o.types[entry.Type] && !o.all {
				out.entries[at] = append(out.entries[at], entry)
			}
		}
	}
	out.sort()
	var errs []error
	for _, line := range missing {
		errs = append(errs, line.Errorf("%q takes out no entry of the program: none has these words and conditions", line.Text))
	}
	slices.SortFunc(errs, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) })
	return &out, errs
}
