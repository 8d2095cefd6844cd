package attribute

import "rapporteur"

// looseQuotes makes statements of the quotations that no cue claimed. Each
// goes to the nearest cue verb beside it in its own sentence, in the sentence
// before that ends in a colon, or to the speaker of the quotation before it.
func (r *reader) looseQuotes(found []rapporteur.Statement) []rapporteur.Statement {
	var out []rapporteur.Statement
	for _, q := range r.quotes {
		if !r.isSpeech(q) || r.claimed(q, found) {
			continue
		}
		content := piece{q.open + 1, q.close, r.headOf(q)}
		if c, ok := r.cueBeside(q); ok {
			if s, ok := r.statement(c, content); ok {
				out = append(out, s)
			}
			continue
		}
		if s, ok := r.continued(q, content, append(found[:len(found):len(found)], out...)); ok {
			out = append(out, s)
		}
	}
	return out
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
// the quotation right before it.
func (r *reader) continued(q quotation, content piece, found []rapporteur.Statement) (rapporteur.Statement, bool) {
	i := r.doc.SentenceOf(q.open)
	if i < 1 || r.doc.Sentences[i].First != q.open {
		return rapporteur.Statement{}, false
	}
	before := r.doc.Sentences[i-1]
	for j := len(found) - 1; j >= 0; j-- {
		s := found[j]
		if s.Form == "indirect" || s.CueToken < before.First && s.ContentEnd < before.First || s.CueToken >= q.open {
			continue
		}
		content, form := r.finish(cue{}, content)
		s.Content, s.Form = r.doc.SpanOf(content.first, content.end), form
		s.ContentFirst, s.ContentEnd, s.ContentHead = content.first, content.end, content.head
		s.About, s.Addressee, s.Date = r.about(content), nil, 0
		return s, true
	}
	return rapporteur.Statement{}, false
}
