package read

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"
)

// fault is what is wrong with some bytes, without the name of their file.
type fault struct {
	Line        int // within the bytes, from 1; 0 if it is nowhere in particular
	Cause, Hint string
}

const (
	byteOrderMark = "\uFEFF"

	// A text with more than one control character in controlShare bytes is
	// taken for binary data.
	controlShare = 20

	binaryHint = "Rapporteur reads plain text in UTF-8; convert the file first (pdftotext, pandoc, gunzip …)"
)

// clean makes the text to be kept of the bytes of a file.
func clean(data []byte) (string, *fault) {
	data, skipped := withoutMark(data)
	if isBinary(data) {
		return "", &fault{Cause: "is binary data, not text", Hint: binaryHint}
	}
	if f := checkUTF8(data, skipped); f != nil {
		return "", f
	}
	text := normal(string(data))
	if strings.TrimSpace(text) == "" {
		return "", &fault{Cause: "is empty", Hint: "there is no text in it to read"}
	}
	return text, nil
}

// withoutMark drops a byte order mark, and decodes UTF-16 that has one. It says
// how many bytes were dropped.
func withoutMark(data []byte) ([]byte, int) {
	if bytes.HasPrefix(data, []byte("\xFF\xFE")) || bytes.HasPrefix(data, []byte("\xFE\xFF")) {
		if decoded, err := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewDecoder().Bytes(data); err == nil {
			return decoded, 0
		}
	}
	if rest, ok := bytes.CutPrefix(data, []byte(byteOrderMark)); ok {
		return rest, len(byteOrderMark)
	}
	return data, 0
}

// isBinary reports whether the bytes hold a NUL or many control characters.
func isBinary(data []byte) bool {
	controls := 0
	for _, b := range data {
		switch {
		case b == 0:
			return true
		case b < ' ' && !bytes.ContainsRune([]byte("\t\n\v\f\r"), rune(b)):
			controls++
		}
	}
	return controls > len(data)/controlShare
}

// checkUTF8 names the first byte that is not UTF-8. The bytes begin at offset
// skipped of their file.
func checkUTF8(data []byte, skipped int) *fault {
	if utf8.Valid(data) {
		return nil
	}
	at := 0
	for {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size <= 1 {
			break
		}
		at += size
	}
	return &fault{
		Line:  1 + bytes.Count(data[:at], []byte("\n")),
		Cause: fmt.Sprintf("invalid UTF-8 at byte %d (0x%02X)", skipped+at, data[at]),
		Hint:  "the text is in another encoding; if that is Western European, convert it: iconv -f WINDOWS-1252 -t UTF-8 FILE",
	}
}

// normal gives text its normal form C, and its lines the end "\n".
func normal(text string) string {
	if strings.Contains(text, "\r") {
		text = strings.ReplaceAll(text, "\r\n", "\n")
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	return norm.NFC.String(text)
}
