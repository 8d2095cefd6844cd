package main

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"

	"rapporteur"
	"rapporteur/language"
)

// lexicon is the folder of a user's event entries; "" for none.
type lexicon string

const lexiconHelp = "`folder` of your own event entries, which add to those of the program: CODE/*.txt, or *.txt with --lang"

// addTo adds the entries to the languages; flat is the language that the user named
// for all inputs, nil if none.
func (l lexicon) addTo(languages language.Languages, flat *language.Language) error {
	if l == "" {
		return nil
	}
	folder := string(l)
	if info, err := os.Stat(folder); err != nil {
		return usageError{fmt.Errorf("--lexicon %s: no such folder", folder), "check the spelling, and the directory that you are in"}
	} else if !info.IsDir() {
		return usageError{fmt.Errorf("--lexicon %s: is a file, not a folder", folder), "name the folder that it is in"}
	}
	if err := languages.AddEvents(os.DirFS(folder), filepath.ToSlash(folder), flat); err != nil {
		return usageError{fmt.Errorf("--lexicon: %w", err), "language/README.md in the source of the program says how entries are written"}
	}
	return nil
}

// own names the user's entries in the rules by their path alone. Entries of the
// program keep the folder of the language that they stand in.
func (l lexicon) own(doc *rapporteur.Document) {
	if l == "" {
		return
	}
	folder := doc.Language + "/" + path.Clean(filepath.ToSlash(string(l))) + "/"
	cut := func(rule *string) {
		if strings.HasPrefix(*rule, folder) {
			*rule = strings.TrimPrefix(*rule, doc.Language+"/")
		}
	}
	for i := range doc.Events {
		cut(&doc.Events[i].Rule)
	}
	for i := range doc.Dismissals {
		cut(&doc.Dismissals[i].Rule)
	}
}
