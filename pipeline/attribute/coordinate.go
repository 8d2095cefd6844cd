package attribute

// coordinate is the predicate that a coordinated verb goes on from: its first
// conjunct, or, where the two cannot be coordinated, the nearest governor of
// that conjunct which can ("said it would respond and recalled its envoy"). It
// is zero for a verb that is no conjunct or has a subject of its own.
func (r *reader) coordinate(verb Ref) Ref {
	t := r.tree
	if !t.Is(verb, "conj") || !t.Tag(verb, "VERB") || t.Child(verb, "nsubj") != 0 {
		return 0
	}
	first := t.FirstConjunct(verb)
	if !r.unlike(first, verb) {
		return first
	}
	for up := t.Head(first); up != 0; up = t.Head(up) {
		if t.Tag(up, "VERB") && t.Has(up, "VerbForm=Fin") && t.Child(up, "aux") == 0 {
			return up
		}
		if t.Tag(up, "VERB") && r.finite(up) && t.Child(verb, "aux") == 0 && !r.unlike(up, verb) {
			return up
		}
	}
	return first
}

// unlike reports whether a finite verb without an auxiliary cannot go on from
// another predicate: an infinitive or gerund, even one under a modal. What goes
// on from a perfect is most often its participle, misread as finite; only a
// verb of speech is taken at its word. Nor does a past go on from the present
// of a relative clause ("…, which violates the deal, and called for …").
func (r *reader) unlike(first, verb Ref) bool {
	t := r.tree
	if !t.Has(verb, "VerbForm=Fin") || t.Child(verb, "aux", "cop") != 0 || !t.Tag(first, "VERB") {
		return false
	}
	if t.Has(first, "VerbForm=Inf") || t.Has(first, "VerbForm=Ger") {
		return true
	}
	if t.Is(first, "acl:relcl") && t.Has(first, "VerbForm=Fin") && t.Child(first, "aux") == 0 {
		return t.Has(first, "Tense=Pres") && t.Has(verb, "Tense=Past")
	}
	perfect := t.Has(first, "VerbForm=Part") && t.Child(first, "aux") != 0 && !t.Is(first, "root")
	return perfect && len(r.speech.Cues("verb", t.Lemma(verb))) > 0
}
