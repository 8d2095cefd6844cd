package attribute

import "slices"

// inserted finds the clause that a verb is inserted in or compared with:
// "…, a déclaré X", "comme l'a dit X".
func (r *reader) inserted(c cue) (piece, bool) {
	t := r.tree
	clause := t.FirstConjunct(c.word)
	if !r.takesClause(c) || clause != c.word && t.Child(c.word, "nsubj") != 0 {
		return piece{}, false
	}
	host := t.Head(clause)
	switch {
	case t.Is(clause, "advcl") && r.speech.Has("comparison", r.opener(clause)):
		if said := t.Child(host, "ccomp"); said != 0 && len(r.cuesAt(host)) > 0 {
			return r.whole(said), true
		}
		return r.around(clause, host)
	case t.Is(clause, "parataxis") && r.speakerHead(c) != 0 && (clause > host || r.within(clause, host)):
		return r.around(clause, host)
	}
	return piece{}, false
}

// takesClause reports whether what a cue verb is inserted in can be its content:
// it takes clauses, and has no object of its own.
func (r *reader) takesClause(c cue) bool {
	t := r.tree
	o := t.Child(c.word, "obj")
	free := o == 0 || t.Tag(o, "PRON") || slices.Contains(c.with, o) || r.inverted(c.word) == o
	return free && (slices.Contains(c.entry.Content, "ccomp") || slices.Contains(c.entry.Content, "insert"))
}

// within reports whether a clause stands inside the stretch of its host.
func (r *reader) within(clause, host Ref) bool {
	first, _ := r.tree.Range(host)
	inner, _ := r.tree.Range(clause)
	return first < inner
}

// around is the clause of host without the part that hangs on hole, from its
// first word to its last. A host inside a quotation is limited to it.
func (r *reader) around(hole, host Ref) (piece, bool) {
	t := r.tree
	a, b := t.Range(hole)
	if q := r.quotationOf(host); q != nil && !q.holds(hole) && r.isSpeech(*q) {
		return piece{q.open + 1, q.close, host}, true
	}
	if first, end := t.Range(host); t.Is(host, "acl:relcl") && first < a && b < end && !r.onlyPunctuation(b, end) {
		return piece{first, end, host}, true // "a student who, it said, was shot"
	}
	host = r.top(host)
	first, end := t.Range(host)
	switch {
	case a <= first:
		first = b
	case r.onlyPunctuation(b, end):
		end = a
	}
	return piece{first, end, host}, first < end
}

// top climbs from a word to the clause that a comment on it is a comment on:
// the main clause of the sentence.
func (r *reader) top(word Ref) Ref {
	for r.tree.Head(word) != 0 {
		word = r.tree.Head(word)
	}
	return word
}

func (r *reader) onlyPunctuation(first, end Ref) bool {
	for ; first < end; first++ {
		if !r.tree.Tag(first, "PUNCT") {
			return false
		}
	}
	return true
}

// framed finds the content of a preposition: the sentence that its phrase
// begins or ends, else the clause or the phrase that it stands in; never more
// than the brackets around it.
func (r *reader) framed(c cue) (piece, bool) {
	t := r.tree
	if t.Has(c.phrase, "PronType=Rel") {
		clause := t.Head(c.phrase)
		_, end := t.Range(clause)
		return piece{c.phrase + 1, end, clause}, true
	}
	host := t.Head(c.phrase)
	if host == 0 {
		return r.announced(cue{word: c.phrase})
	}
	p, ok := r.frame(c, host)
	return r.inBrackets(c, r.untilOtherSource(p)), ok
}

func (r *reader) frame(c cue, host Ref) (piece, bool) {
	t := r.tree
	a, b := t.Range(c.phrase)
	top := r.top(host)
	first, end := t.Range(top)
	if a <= first || r.onlyPunctuation(b, end) {
		return r.around(c.phrase, top)
	}
	if !t.Is(host, "amod", "appos", "acl") {
		host = t.Clause(host)
	}
	if t.Is(host, "parataxis") {
		host = top
	}
	first, end = t.Range(host)
	if a <= first {
		first = b
	} else if r.onlyPunctuation(b, end) {
		end = a
	}
	return piece{first, end, host}, first < end
}

// inBrackets limits the content of a preposition to the brackets that hold it:
// "(96 selon les décomptes)".
func (r *reader) inBrackets(c cue, p piece) piece {
	open := r.bracketAround(c.word, p.first)
	if open == 0 {
		return p
	}
	_, b := r.tree.Range(c.phrase)
	end := b
	for end < p.end && bracket(r.tree.Token(end).Form) >= 0 {
		end++
	}
	if r.onlyPunctuation(b, end) {
		return piece{open + 1, c.word, open + 1}
	}
	return piece{b, end, b}
}

// bracketAround is the opening bracket that is still open at a word, not before
// first; zero for none.
func (r *reader) bracketAround(word, first Ref) Ref {
	depth := 0
	for w := word - 1; w >= max(first, 1); w-- {
		if depth += bracket(r.tree.Token(w).Form); depth > 0 {
			return w
		}
	}
	return 0
}

// untilOtherSource ends a piece before a coordinated clause that has a subject
// and a cue of its own ("selon X, …, et Y rapporte que …").
func (r *reader) untilOtherSource(p piece) piece {
	t := r.tree
	for _, c := range t.All(p.head, "conj") {
		first, _ := t.Range(c)
		if t.Child(c, "nsubj") != 0 && len(r.cuesAt(c)) > 0 && p.head < first && first < p.end {
			p.end = first
			if cc := t.Child(c, "cc"); cc != 0 && cc < p.end {
				p.end = cc
			}
		}
	}
	return p
}
