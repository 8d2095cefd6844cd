// Package conllu reads and writes CoNLL-U, the format of the Universal
// Dependencies treebanks (https://universaldependencies.org/format.html).
package conllu

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"rapporteur"
)

// longestLine is the most bytes that a line may have.
const longestLine = 1 << 24

// Error says on which line something is not CoNLL-U.
type Error struct {
	Line int // from 1
	Err  error
}

func (e *Error) Error() string { return fmt.Sprintf("line %d: %v", e.Line, e.Err) }

// Unwrap is the cause without the line.
func (e *Error) Unwrap() error { return e.Err }

// Read returns one document for each sentence, its Source being the sentence's
// id. The text is rebuilt from the forms and SpaceAfter=No. Empty nodes are
// left out. What is not CoNLL-U is an *Error.
func Read(r io.Reader) ([]*rapporteur.Document, error) {
	var docs []*rapporteur.Document
	err := eachSentence(r, func(b *builder) error {
		docs = append(docs, b.document())
		return nil
	})
	return docs, err
}

// eachSentence calls visit with every sentence that has words.
func eachSentence(r io.Reader, visit func(*builder) error) error {
	b := &builder{}
	scanner := bufio.NewScanner(r)
	scanner.Buffer(nil, longestLine)
	n := 0
	finish := func() error {
		done := b
		b = &builder{}
		if err := done.complete(); err != nil {
			return &Error{n, err}
		}
		if len(done.tokens) == 0 {
			return nil
		}
		return visit(done)
	}
	for scanner.Scan() {
		n++
		line := strings.TrimRight(scanner.Text(), "\r")
		if line == "" {
			if err := finish(); err != nil {
				return err
			}
			continue
		}
		if err := b.line(n, line); err != nil {
			return &Error{n, err}
		}
	}
	if err := scanner.Err(); err != nil {
		return &Error{n + 1, err}
	}
	return finish()
}
