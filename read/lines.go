package read

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"iter"
)

// maxLine is the size of the longest line of a corpus, in bytes: room for the
// largest text with every fourth character escaped.
const maxLine = 4 * MaxText

var errLongLine = errors.New("line too long")

// lines reads lines of up to limit bytes, without their ends, and gives each
// with its number, counted from 1. A longer one comes as errLongLine and is
// skipped; any other error is the last thing to come. The bytes are good until
// the next line is read.
func lines(in *bufio.Reader, limit int) iter.Seq2[int, lineOrError] {
	return func(yield func(int, lineOrError) bool) {
		var buffer []byte
		for n := 1; ; n++ {
			line, err := readLine(in, buffer[:0], limit)
			buffer = line
			if errors.Is(err, io.EOF) && len(line) == 0 {
				return
			}
			if errors.Is(err, io.EOF) {
				err = nil // the last line has no end; the next turn finds no more
			}
			line = bytes.TrimSuffix(line, []byte("\r"))
			goesOn := err == nil || errors.Is(err, errLongLine)
			if !yield(n, lineOrError{line, err}) || !goesOn {
				return
			}
		}
	}
}

type lineOrError struct {
	text []byte
	err  error
}

// readLine appends one line to buffer. It reads a line over the limit to its
// end and keeps none of it.
func readLine(in *bufio.Reader, buffer []byte, limit int) ([]byte, error) {
	long := false
	for {
		part, err := in.ReadSlice('\n')
		long = long || len(buffer)+len(part) > limit
		if !long {
			buffer = append(buffer, part...)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if long && (err == nil || errors.Is(err, io.EOF)) {
			return buffer[:0], errLongLine
		}
		return bytes.TrimSuffix(buffer, []byte("\n")), err
	}
}
