package read

import (
	"errors"
	"io"
	"strings"

	"rapporteur/conllu"
	"rapporteur/language"
)

// Treebank reads a file of CoNLL-U as one running text with its trees. Unlike a
// report it may be as long as it likes: nobody's mentions are compared in it.
// The error is an *Error.
func Treebank(path string, stdin io.Reader) (*conllu.Text, error) {
	in, err := open(path, stdin)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	s := &source{path: path, in: in}
	text, failed := s.treebank()
	if failed != nil {
		return nil, failed
	}
	return text, nil
}

func (s *source) treebank() (*conllu.Text, *Error) {
	data, err := io.ReadAll(s.in)
	if err != nil {
		return nil, s.failed(0, systemCause(err), "")
	}
	if start, _ := withoutMark(data); isBinary(start) {
		return nil, s.failed(0, "is binary data, not CoNLL-U", binaryHint)
	}
	rows, f := clean(data)
	if f != nil {
		return nil, s.failed(f.Line, f.Cause, f.Hint)
	}
	text, err := conllu.ReadText(strings.NewReader(rows))
	if err != nil {
		return nil, s.badTreebank(err)
	}
	return text, nil
}

func (s *source) badTreebank(err error) *Error {
	if errors.Is(err, conllu.ErrNoWords) {
		return s.failed(0, "has no word in it", "there is no sentence in it to read")
	}
	failed := s.badRow(1, err)
	failed.Hint = "the format is described at https://universaldependencies.org/format.html"
	return failed
}

// LanguageOf is the language of the text that a file holds: that of the
// options, else the one recognised. The error is an *Error.
func LanguageOf(path, text string, options Options) (*language.Language, error) {
	s := &source{Options: &options, path: path}
	lang, f := s.choose("", text)
	if f != nil {
		return nil, s.failed(f.Line, f.Cause, f.Hint)
	}
	return lang, nil
}
