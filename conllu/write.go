package conllu

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"rapporteur"
)

// Write prints the sentences of a document as CoNLL-U. Consecutive tokens that
// share a span come out as one multiword token.
func Write(w io.Writer, doc *rapporteur.Document) error {
	out := bufio.NewWriter(w)
	for i, s := range doc.Sentences {
		if i == 0 {
			fmt.Fprintf(out, "# newdoc id = %s\n", oneLine(doc.Source))
		}
		fmt.Fprintf(out, "# sent_id = %d\n# text = %s\n", i+1, oneLine(doc.Words(s.Span)))
		writeTokens(out, doc, s)
		fmt.Fprintln(out)
	}
	return out.Flush()
}

func writeTokens(out io.Writer, doc *rapporteur.Document, s rapporteur.Sentence) {
	for r := s.First; r < s.End; r++ {
		token := doc.Token(r)
		id := int(r - s.First + 1)
		last := lastOfSurface(doc, r, s.End)
		if shared := r > s.First && doc.Token(r-1).Surface == token.Surface; !shared && last > r {
			fmt.Fprintf(out, "%d-%d\t%s%s%s\n", id, int(last-s.First+1), oneLine(doc.Words(token.Surface)), strings.Repeat("\t_", 7), "\t"+misc(doc, last, s.End))
		}
		own := "_"
		if last == r && (r == s.First || doc.Token(r-1).Surface != token.Surface) {
			own = misc(doc, r, s.End)
		}
		head := 0
		if token.Head != 0 {
			head = int(token.Head - s.First + 1)
		}
		fmt.Fprintf(out, "%d\t%s\t%s\t%s\t_\t%s\t%d\t%s\t_\t%s\n", id, field(token.Form), field(token.Lemma), field(token.Tag), field(token.Features), head, field(token.Relation), own)
	}
}

// lastOfSurface is the last token that shares the span of r.
func lastOfSurface(doc *rapporteur.Document, r, end rapporteur.TokenRef) rapporteur.TokenRef {
	for r+1 < end && doc.Token(r+1).Surface == doc.Token(r).Surface {
		r++
	}
	return r
}

func misc(doc *rapporteur.Document, r, end rapporteur.TokenRef) string {
	if r+1 < end && doc.Token(r+1).Surface.Start == doc.Token(r).Surface.End {
		return "SpaceAfter=No"
	}
	return "_"
}

// oneLine replaces white space that would break the format.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func field(s string) string {
	if s = oneLine(s); s == "" {
		return "_"
	}
	return s
}
