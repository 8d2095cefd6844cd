package read

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"strings"
	"unicode/utf8"

	"rapporteur"
)

// giveUpAfter is the number of bad lines after which a source without a single
// good one is taken for something else than a corpus.
const giveUpAfter = 20

// jsonArticle is one line of a corpus. Other fields are ignored.
type jsonArticle struct {
	ID      *string `json:"id"`
	Text    *string `json:"text"`
	Lang    string  `json:"lang"`
	Date    string  `json:"date"`
	Title   string  `json:"title"`
	Country string  `json:"country"`
}

// jsonLines reads a corpus, one article a line. It holds one line at a time.
func jsonLines(s *source) iter.Seq2[Input, error] {
	return func(yield func(Input, error) bool) {
		in := bufio.NewReaderSize(s.in, 64<<10)
		if start, _ := in.Peek(4 << 10); isBinary(start) {
			yield(Input{}, s.failed(0, "is binary data, not JSON lines", binaryHint))
			return
		}
		good, bad := 0, 0
		for n, line := range lines(in, maxLine) {
			if line.err == nil && len(bytes.TrimSpace(line.text)) == 0 {
				continue
			}
			input, err := s.jsonLine(n, line)
			if err == nil {
				good++
			} else {
				bad++
			}
			if !yieldEither(yield, input, err) {
				return
			}
			if good == 0 && bad == giveUpAfter {
				yield(Input{}, s.failed(0, fmt.Sprintf("given up after %d bad lines and no good one", bad), "is it plain text? then leave --from out"))
				return
			}
		}
		if good+bad == 0 {
			yield(Input{}, s.failed(0, "is empty", "there is no line in it to read"))
		}
	}
}

// yieldEither keeps a nil *Error from becoming an error that is not nil.
func yieldEither(yield func(Input, error) bool, input Input, err *Error) bool {
	if err != nil {
		return yield(Input{}, err)
	}
	return yield(input, nil)
}

func (s *source) jsonLine(n int, line lineOrError) (Input, *Error) {
	if errors.Is(line.err, errLongLine) {
		return Input{}, s.tooLarge(n)
	}
	if line.err != nil {
		return Input{}, s.failed(n, systemCause(line.err), "")
	}
	a, f := parseArticle(bytes.TrimPrefix(line.text, []byte(byteOrderMark)))
	if f != nil {
		return Input{}, s.failed(n, f.Cause, f.Hint)
	}
	if len(*a.Text) > MaxText {
		return Input{}, s.tooLarge(n)
	}
	text, f := clean([]byte(*a.Text))
	if f != nil {
		return Input{}, s.failed(n, "text "+f.Cause, "")
	}
	lang, f := s.choose(a.Lang, text)
	if f != nil {
		return Input{}, s.failed(n, f.Cause, f.Hint)
	}
	doc := s.document(*a.ID, text)
	doc.Language = lang.Code
	doc.Title = strings.Join(strings.Fields(normal(a.Title)), " ")
	date(doc, a.Date)
	country(doc, a.Country)
	return Input{Document: doc, Language: lang, Stage: "segment"}, nil
}

// date takes the day of publication from the metadata unless the person has
// given it. One that cannot be read is a problem, and not worth the article.
func date(doc *rapporteur.Document, given string) {
	if given == "" || doc.Published != "" {
		return
	}
	day, ok := dayOf(given)
	if !ok {
		doc.Report("read", rapporteur.Span{}, "date %q is not YYYY-MM-DD", given)
		return
	}
	doc.Published, doc.PublishedFrom = day, "metadata"
}

// country takes the outlet's country from the metadata unless the person has given
// it. One that is no code is a problem, and not worth the article.
func country(doc *rapporteur.Document, given string) {
	if given == "" || doc.Country != "" {
		return
	}
	code, ok := CountryCode(given)
	if !ok {
		doc.Report("read", rapporteur.Span{}, "country %q is not an ISO 3166 alpha-3 code", given)
		return
	}
	doc.Country = code
}

// CountryCode reads a code of three letters, in whatever case.
func CountryCode(text string) (string, bool) {
	code := strings.ToUpper(text)
	ok := len(code) == 3 && strings.Trim(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
	return code, ok
}

// parseArticle parses and checks one line.
func parseArticle(line []byte) (*jsonArticle, *fault) {
	if f := checkUTF8(line, 0); f != nil {
		f.Cause += " of the line"
		return nil, f
	}
	var a jsonArticle
	if err := json.Unmarshal(line, &a); err != nil {
		return nil, jsonFault(err)
	}
	const hint = `each line must be an object like {"id": "a1", "text": "…"}`
	switch {
	case a.ID == nil || *a.ID == "":
		return nil, &fault{Cause: `no "id"`, Hint: hint}
	case a.Text == nil:
		return nil, &fault{Cause: `no "text"`, Hint: hint}
	case !utf8.ValidString(*a.Text):
		return nil, &fault{Cause: `"text" is not UTF-8`}
	}
	return &a, nil
}

func jsonFault(err error) *fault {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &kind) && kind.Field == "":
		return &fault{Cause: "is a JSON " + kind.Value + ", not an object", Hint: "each line must be one object"}
	case errors.As(err, &kind):
		return &fault{Cause: fmt.Sprintf("%q is a %s, not a string", kind.Field, kind.Value), Hint: "write it in quotation marks"}
	case errors.As(err, &syntax):
		return &fault{
			Cause: fmt.Sprintf("not JSON: %v (byte %d of the line)", err, syntax.Offset),
			Hint:  "a corpus has one whole JSON object a line",
		}
	}
	return &fault{Cause: "not JSON: " + err.Error()}
}
