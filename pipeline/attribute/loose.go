package attribute

import (
	"cmp"
	"slices"

	"rapporteur"
)

// withLooseQuotes adds the quotations that no cue claimed. Each goes to the
// nearest cue verb beside it in its own sentence or in the sentence before that
// ends in a colon; else it goes on with the quotation right before it.
func (r *reader) withLooseQuotes(found []rapporteur.Statement) []rapporteur.Statement {
	quotes := slices.Clone(r.quotes)
	slices.SortFunc(quotes, func(a, b quotation) int { return cmp.Compare(a.open, b.open) })
	for _, q := range quotes {
		if !r.isSpeech(q) || r.claimed(q, found) {
			continue
		}
		content := piece{q.open + 1, q.close, r.headOf(q)}
		if c, ok := r.cueBeside(q); ok {
			if s, ok := r.statement(c, content); ok {
				found = append(found, s)
			}
			continue
		}
		found = r.continued(q, content, found)
	}
	return found
}

// claimed reports whether a statement's content already has the quotation, or
// stands in it without being inside somebody else's words there.
func (r *reader) claimed(q quotation, found []rapporteur.Statement) bool {
	for _, s := range found {
		if s.ContentFirst <= q.open+1 && s.ContentEnd >= q.close-1 {
			return true
		}
		if q.holds(s.ContentFirst) && !q.holds(s.CueToken) {
			return true
		}
	}
	return false
}

// headOf is the word of a quotation that hangs highest in its first sentence.
func (r *reader) headOf(q quotation) Ref {
	for w := q.open + 1; w < q.close; w++ {
		if h := r.tree.Head(w); !r.tree.Tag(w, "PUNCT") && !q.holds(h) {
			return w
		}
	}
	return q.open + 1
}

// cueBeside is the cue verb nearest to a quotation, outside it, in the
// sentences where it begins and ends or in one before that leads up to it.
func (r *reader) cueBeside(q quotation) (cue, bool) {
	first, last := r.doc.SentenceOf(q.open), r.doc.SentenceOf(min(q.close, Ref(len(r.doc.Tokens))))
	if first < 0 || last < 0 {
		return cue{}, false
	}
	from, to := r.doc.Sentences[first].First, r.doc.Sentences[last].End
	if q.open == from && first > 0 && r.leadsUp(first-1) {
		from = r.doc.Sentences[first-1].First
	}
	best, distance := cue{}, Ref(25)
	for w := from; w < to; w++ {
		if w >= q.open && w <= q.close || !r.tree.Tag(w, "VERB") || r.quoted(w) {
			continue
		}
		gap := max(q.open-w, w-q.close)
		if gap >= distance || gap < 0 {
			continue
		}
		if cues := r.cuesAt(w); len(cues) > 0 {
			best, distance = cues[0], gap
		}
	}
	return best, best.word != 0
}

// leadsUp reports whether a sentence ends in a colon.
func (r *reader) leadsUp(sentence int) bool {
	end := r.doc.Sentences[sentence].End
	return end > 1 && r.tree.Token(end-1).Form == ":"
}

// continued gives a quotation that is a sentence of its own to the speaker of
// the quotation right before it. In the same paragraph it is the second part of
// what the cue between them cuts in two; in a new one it is a new statement.
func (r *reader) continued(q quotation, content piece, found []rapporteur.Statement) []rapporteur.Statement {
	i := r.doc.SentenceOf(q.open)
	if i < 1 || r.doc.Sentences[i].First != q.open {
		return found
	}
	j := r.before(q, r.doc.Sentences[i-1].First, found)
	if j < 0 {
		return found
	}
	content, form := r.finish(cue{}, content)
	s := found[j]
	if s.ContentFirst < s.CueToken && !beginsParagraph(r.doc, q.open) {
		content.first, content.head = s.ContentFirst, s.ContentHead
		r.hold(&found[j], content)
		return found
	}
	s.Form, s.Addressee, s.Date = form, nil, 0
	r.hold(&s, content)
	return append(found, s)
}

// before is the quotation that ends, or whose cue stands, right before another:
// an index into found, -1 for none.
func (r *reader) before(q quotation, from Ref, found []rapporteur.Statement) int {
	best := -1
	for j, s := range found {
		near := s.CueToken >= from || s.ContentEnd > from
		if s.Form != "indirect" && near && s.CueToken < q.open && s.ContentFirst < q.open && !r.quoted(s.CueToken) {
			if best < 0 || s.ContentFirst > found[best].ContentFirst {
				best = j
			}
		}
	}
	return best
}

// hold gives a statement another content.
func (r *reader) hold(s *rapporteur.Statement, content piece) {
	s.Content = r.doc.SpanOf(content.first, content.end)
	s.ContentFirst, s.ContentEnd, s.ContentHead = content.first, content.end, content.head
	s.About = r.about(content)
}
