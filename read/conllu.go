package read

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"iter"
	"strings"

	"rapporteur/conllu"
	"rapporteur/language"
)

// headSize is how much of a file is looked at to recognise its language.
const headSize = 32 << 10

// trees reads CoNLL-U. Each sentence is a document, whose source is the
// sentence's id; a bad sentence is skipped.
func trees(s *source) iter.Seq2[Input, error] {
	return func(yield func(Input, error) bool) {
		in := bufio.NewReaderSize(s.in, headSize)
		start, _ := in.Peek(headSize)
		if isBinary(start) {
			yield(Input{}, s.failed(0, "is binary data, not CoNLL-U", binaryHint))
			return
		}
		lang, f := s.choose("", forms(start))
		if f != nil {
			yield(Input{}, s.failed(0, f.Cause, f.Hint))
			return
		}
		found := false
		for b := range blocks(in) {
			input, err := s.sentence(b, lang)
			found = true
			if !yieldEither(yield, input, err) {
				return
			}
		}
		if !found {
			yield(Input{}, s.failed(0, "is empty", "there is no sentence in it to read"))
		}
	}
}

// forms joins the words of some rows of CoNLL-U.
func forms(rows []byte) string {
	var words []string
	for row := range strings.Lines(strings.ToValidUTF8(string(rows), "")) {
		if columns := strings.SplitN(row, "\t", 3); len(columns) == 3 && !strings.Contains(columns[0], "-") {
			words = append(words, columns[1])
		}
	}
	return strings.Join(words, " ")
}

// treeBlock is the lines of one sentence.
type treeBlock struct {
	line int // number of its first line
	text []byte
	err  error
}

// blocks cuts a file at its empty lines.
func blocks(in *bufio.Reader) iter.Seq[treeBlock] {
	return func(yield func(treeBlock) bool) {
		var b treeBlock
		for n, line := range lines(in, maxLine) {
			if len(line.text) > 0 && len(b.text) < maxLine {
				if len(b.text) == 0 {
					b.line = n
				}
				b.text = append(append(b.text, line.text...), '\n')
			}
			if line.err != nil {
				b.err = line.err
			}
			if len(line.text) > 0 || len(b.text) == 0 && b.err == nil {
				continue
			}
			if !yield(b) {
				return
			}
			b = treeBlock{}
		}
		if len(b.text) > 0 || b.err != nil {
			yield(b)
		}
	}
}

func (s *source) sentence(b treeBlock, lang *language.Language) (Input, *Error) {
	if b.err != nil {
		return Input{}, s.failed(b.line, systemCause(b.err), "")
	}
	text := bytes.TrimPrefix(b.text, []byte(byteOrderMark))
	if f := checkUTF8(text, 0); f != nil {
		return Input{}, s.failed(b.line+f.Line-1, f.Cause+" of the sentence", f.Hint)
	}
	docs, err := conllu.Read(strings.NewReader(normal(string(text))))
	if err != nil {
		return Input{}, s.badRow(b.line, err)
	}
	if len(docs) == 0 {
		return Input{}, s.failed(b.line, "no words in this sentence", "")
	}
	read := docs[0]
	if _, err := conllu.CheckTree(read.Tokens); err != nil {
		return Input{}, s.failed(b.line, err.Error(), "the heads of a sentence must make one tree")
	}
	if read.Source == "" {
		read.Source = fmt.Sprintf("%s:%d", s.path, b.line)
	}
	doc := s.document(read.Source, read.Text)
	doc.Sentences, doc.Tokens, doc.Language = read.Sentences, read.Tokens, lang.Code
	return Input{Document: doc, Language: lang, Stage: "conventions"}, nil
}

// badRow names the line of the file that package conllu refused, where the
// bytes it was given begin on line first.
func (s *source) badRow(first int, err error) *Error {
	line := 1
	var bad *conllu.Error
	if errors.As(err, &bad) {
		line, err = bad.Line, bad.Err
	}
	return s.failed(first+line-1, "not CoNLL-U: "+err.Error(), "a word has ten columns with tabs between them")
}
