package attribute

import (
	"unicode"
	"unicode/utf8"
)

// finish trims a piece to the words that are the speaker's, widens it to the
// quotation that it belongs to, and tells its form. A cue that is itself inside
// the quotation, and not merely inserted in it, claims only its own content.
func (r *reader) finish(c cue, p piece) (piece, string) {
	p = r.trim(r.withoutOpener(r.trim(p)))
	if p.end <= p.first {
		return p, "indirect"
	}
	if q := r.whollyIn(p); q != nil && (!q.holds(c.word) || p.first <= c.word && c.word < p.end) {
		return r.trimQuoted(piece{q.open + 1, q.close, p.head}), "direct"
	}
	p = r.balance(r.withAdjacent(c, p))
	if r.touchesQuotation(p) {
		return p, "mixed"
	}
	return p, "indirect"
}

// trim drops punctuation at both ends.
func (r *reader) trim(p piece) piece {
	p.first, p.end = r.tree.Trim(p.first, p.end)
	return p
}

// withoutOpener drops the words that only open the content: "que", "de".
func (r *reader) withoutOpener(p piece) piece {
	t := r.tree
	for p.first < p.head && r.isOpener(p.first, p.head) {
		p.first++
	}
	for p.first > 1 && p.first < p.end && t.Token(p.first).Span == t.Token(p.first-1).Span {
		p.first++ // the rest of a contraction: "du" is "de le"
	}
	return p
}

// isOpener reports whether a word introduces the content's head: its
// preposition, a bare complementizer, or a word fixed to either.
func (r *reader) isOpener(word, head Ref) bool {
	t := r.tree
	if t.Is(word, "fixed") {
		return r.isOpener(t.Head(word), head)
	}
	if t.Head(word) != head {
		return false
	}
	return t.Is(word, "case") || t.Is(word, "mark") && r.speech.Has("complementizers", t.Lemma(word))
}

// trimQuoted drops the punctuation that belongs to the marks, not to what was
// said: the commas at the ends.
func (r *reader) trimQuoted(p piece) piece {
	separates := func(w Ref) bool {
		form := r.tree.Token(w).Form
		return form == "," || form == "-" || form == "–" || r.mark(w)
	}
	for p.first < p.end && separates(p.first) {
		p.first++
	}
	for p.first < p.end && separates(p.end-1) {
		p.end--
	}
	return p
}

// whollyIn is the quotation that the piece is: one that holds its first and its
// last word, and that has no more of the sentence outside it.
func (r *reader) whollyIn(p piece) *quotation {
	first, last := p.first, p.end-1
	if r.mark(first) {
		first++
	}
	if r.mark(last) {
		last--
	}
	q := r.quotationOf(first)
	if q == nil || !q.holds(last) {
		return nil
	}
	return q
}

// touchesQuotation reports whether a quotation begins or ends in the piece.
func (r *reader) touchesQuotation(p piece) bool {
	for w := p.first; w < p.end; w++ {
		if r.mark(w) {
			return true
		}
	}
	return false
}

// withAdjacent adds a quotation that follows a content directly, with the words
// up to the next punctuation: a sentence half quoted is said whole.
func (r *reader) withAdjacent(c cue, p piece) piece {
	t := r.tree
	if c.phrase != 0 || p.first <= c.word {
		return p
	}
	for _, q := range r.quotes {
		i := r.doc.SentenceOf(q.open)
		if q.open != p.end || i < 0 {
			continue
		}
		sentence := r.doc.Sentences[i]
		if q.close >= sentence.End {
			return p
		}
		p.end = q.close + 1
		for p.end < sentence.End && !t.Tag(p.end, "PUNCT", "CCONJ") {
			p.end++
		}
		return r.trim(p)
	}
	return p
}

// balance takes back the marks and brackets whose partner is in the piece, and
// follows a quotation that the piece begins or ends in to its end.
func (r *reader) balance(p piece) piece {
	for _, q := range r.quotes {
		if q.open >= p.first && q.open < p.end && q.close >= p.end && int(q.close) <= len(r.doc.Tokens) {
			p.end = q.close + 1
		}
		if q.close > p.first && q.close < p.end && q.open < p.first {
			p.first = q.open
		}
	}
	open := 0
	for w := p.first; w < p.end; w++ {
		open += bracket(r.tree.Token(w).Form)
	}
	if open > 0 && int(p.end) <= len(r.doc.Tokens) && bracket(r.tree.Token(p.end).Form) < 0 {
		p.end++
	}
	return p
}

// bracket is 1 for an opening bracket, -1 for a closing one, 0 for the rest.
func bracket(form string) int {
	switch c, _ := utf8.DecodeRuneInString(form); {
	case unicode.Is(unicode.Ps, c):
		return 1
	case unicode.Is(unicode.Pe, c):
		return -1
	}
	return 0
}
