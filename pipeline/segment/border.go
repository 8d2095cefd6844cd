package segment

import (
	"unicode"
	"unicode/utf8"

	"rapporteur"
	"rapporteur/language"
)

// sentences groups the pieces of a text into sentences.
func sentences(doc *rapporteur.Document, pieces []piece, lang *language.Language) [][]piece {
	var out, parts [][]piece // sentences; paragraphs, datelines apart
	find := newFinder(doc, lang)
	defer find.release()
	for _, p := range paragraphs(doc.Text, pieces) {
		if head := dateline(doc.Text, p, lang.Dates); head >= 0 {
			parts = append(parts, p[:head+1])
			find.none(p[:head+1])
			p = p[head+1:]
		}
		parts = append(parts, p)
		find.read(p)
	}
	ends := find.ends()
	for _, p := range parts {
		out = apart(out, p, ends[:len(p)])
		ends = ends[len(p):]
	}
	return out
}

// paragraphs cuts at line breaks; a single one does not count in a text whose
// lines break inside sentences.
func paragraphs(text string, pieces []piece) [][]piece {
	var out [][]piece
	wrapped, first := hardWrapped(text, pieces), 0
	for i := 1; i <= len(pieces); i++ {
		if i == len(pieces) || pieces[i].lines > 1 || pieces[i].lines == 1 && !wrapped {
			out = append(out, pieces[first:i])
			first = i
		}
	}
	return out
}

// apart appends the sentences of a paragraph, given the pieces that end one.
func apart(out [][]piece, pieces []piece, ends []bool) [][]piece {
	first := 0
	for i := range pieces {
		if ends[i] || i == len(pieces)-1 || tooLong(pieces, first, i) {
			out = append(out, pieces[first:i+1])
			first = i + 1
		}
	}
	return out
}

// hardWrapped reports whether lines break inside sentences: where many a line
// begins with a small letter, a single line break means nothing.
func hardWrapped(text string, pieces []piece) bool {
	single, inside := 0, 0
	for _, p := range pieces[min(1, len(pieces)):] {
		if p.lines == 1 {
			single++
			if r, _ := utf8.DecodeRuneInString(text[p.start:]); unicode.IsLower(r) {
				inside++
			}
		}
	}
	return inside >= 3 && inside*4 >= single
}

// tooLong cuts an endless sentence, after a comma or semicolon if one comes in
// its last fifth.
func tooLong(pieces []piece, first, i int) bool {
	n := i - first + 1
	mark := pieces[i].fold
	return n >= maxWords || n >= maxWords*4/5 && (mark == "," || mark == ";" || mark == ":")
}
