package read

import (
	"fmt"
	"io"
	"iter"
)

// textFile reads a source as one article.
func textFile(s *source) iter.Seq2[Input, error] {
	return func(yield func(Input, error) bool) {
		input, err := s.article()
		if err != nil {
			yield(Input{}, err)
			return
		}
		yield(input, nil)
	}
}

func (s *source) article() (Input, *Error) {
	data, err := io.ReadAll(io.LimitReader(s.in, MaxText+1))
	if err != nil {
		return Input{}, s.failed(0, systemCause(err), "")
	}
	if len(data) > MaxText {
		return Input{}, s.tooLarge(0)
	}
	text, f := clean(data)
	if f != nil {
		return Input{}, s.failed(f.Line, f.Cause, f.Hint)
	}
	lang, f := s.choose("", text)
	if f != nil {
		return Input{}, s.failed(f.Line, f.Cause, f.Hint)
	}
	doc := s.document(s.path, text)
	doc.Language = lang.Code
	return Input{Document: doc, Language: lang, Stage: "segment"}, nil
}

func (s *source) tooLarge(line int) *Error {
	return s.failed(line, fmt.Sprintf("is larger than %d KiB, the most that one text may have", MaxText>>10),
		"split it into its articles, or make a corpus of them with one article a line (--from jsonl)")
}
