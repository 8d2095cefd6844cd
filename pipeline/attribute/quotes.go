package attribute

import (
	"strings"

	"rapporteur"
	"rapporteur/language"
)

// quotation is a stretch of text between quotation marks: the tokens
// (open, close). An open quotation that its paragraph never closes ends there,
// and close is then the token after its last.
type quotation struct {
	open, close Ref
}

func (q quotation) holds(r Ref) bool { return q.open < r && r < q.close }

// quotations pairs the quotation marks of the document, inner ones before the
// outer ones that hold them. A mark that begins a paragraph within an open
// quotation only goes on with it; a quotation that is open at the end of a
// paragraph goes on only if the next one begins with such a mark, or if the
// next mark of its kind closes it.
func quotations(doc *rapporteur.Document, marks []language.QuotationMarks) []quotation {
	var out []quotation
	var open []opened
	for i := range doc.Tokens {
		r, form := Ref(i+1), doc.Tokens[i].Form
		if len(open) > 0 && beginsParagraph(doc, r) {
			if opens(form, marks) != "" || form == open[0].closing {
				continue
			}
			if !closesLater(doc, r, open[0]) {
				out = closeAll(out, open, r)
				open = nil
			}
		}
		if n := len(open); n > 0 && form == open[n-1].closing {
			out = append(out, quotation{open[n-1].at, r})
			open = open[:n-1]
			continue
		}
		if closing := opens(form, marks); closing != "" && !apostrophe(doc, r) {
			open = append(open, opened{r, closing})
		}
	}
	return closeAll(out, open, Ref(len(doc.Tokens)+1))
}

// opened is an opening mark and the mark that will close it.
type opened struct {
	at      Ref
	closing string
}

// closesLater reports whether the next mark of an open quotation's kind closes
// it; of marks that look alike nobody can tell.
func closesLater(doc *rapporteur.Document, r Ref, o opened) bool {
	opening := doc.Token(o.at).Form
	for ; opening != o.closing && int(r) <= len(doc.Tokens); r++ {
		switch doc.Token(r).Form {
		case opening:
			return false
		case o.closing:
			return true
		}
	}
	return false
}

// closeAll ends quotations that were never closed.
func closeAll(out []quotation, open []opened, end Ref) []quotation {
	for i := len(open) - 1; i >= 0; i-- {
		out = append(out, quotation{open[i].at, end})
	}
	return out
}

// opens returns the mark that closes what form opens, "" if it opens nothing.
func opens(form string, marks []language.QuotationMarks) string {
	for _, m := range marks {
		if form == m.Open {
			return m.Close
		}
	}
	return ""
}

// apostrophe reports whether a single mark is glued to the word before it, so
// that it cannot open a quotation.
func apostrophe(doc *rapporteur.Document, r Ref) bool {
	form := doc.Token(r).Form
	return (form == "'" || form == "‘") && r > 1 && doc.Token(r-1).End == doc.Token(r).Start
}

// beginsParagraph reports whether a line break stands before the token.
func beginsParagraph(doc *rapporteur.Document, r Ref) bool {
	if r <= 1 || doc.Token(r-1).End > doc.Token(r).Start {
		return false
	}
	i := doc.SentenceOf(r)
	return i >= 0 && doc.Sentences[i].First == r &&
		strings.Contains(doc.Text[doc.Token(r-1).End:doc.Token(r).Start], "\n")
}

// quotationOf is the innermost quotation that holds the token, or nil.
func (r *reader) quotationOf(word Ref) *quotation {
	for i := range r.quotes {
		if r.quotes[i].holds(word) {
			return &r.quotes[i]
		}
	}
	return nil
}

// mark reports whether the token is an outer mark of a quotation.
func (r *reader) mark(word Ref) bool {
	for _, q := range r.quotes {
		if word == q.open || word == q.close {
			return true
		}
	}
	return false
}

// isSpeech reports whether a quotation is long enough to be somebody's words
// rather than a name or a scare quote: four words with a verb, or seven.
func (r *reader) isSpeech(q quotation) bool {
	words, verb := 0, false
	for w := q.open + 1; w < q.close; w++ {
		if !r.tree.Tag(w, "PUNCT") {
			words++
		}
		verb = verb || r.tree.Tag(w, "VERB", "AUX")
	}
	return words >= 4 && verb || words >= 7
}
