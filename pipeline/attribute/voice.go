package attribute

import (
	"cmp"
	"slices"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/world"
)

// Voices fills doc.Voices, one a token: the outlet's by default, hearsay where
// the grammar distances an assertion, and the speaker's inside a statement. Of
// nested statements the inner one counts, but a source beats mere hearsay.
func Voices(doc *rapporteur.Document, lang *language.Language, _ *world.World) {
	r := newReader(doc, lang)
	doc.Voices = make([]rapporteur.Voice, len(doc.Tokens))
	for i := range doc.Voices {
		doc.Voices[i] = rapporteur.Voice{Kind: rapporteur.Outlet}
	}
	for word := Ref(1); int(word) <= len(doc.Tokens); word++ {
		if p, rule := r.distanced(word); rule != "" && !covered(p.head, doc.Statements) {
			r.paint(p, piece{}, rapporteur.Voice{Kind: rapporteur.Hearsay, Rule: rule})
		}
	}
	statements := slices.Clone(doc.Statements)
	slices.SortStableFunc(statements, func(a, b rapporteur.Statement) int {
		return cmp.Compare(b.ContentEnd-b.ContentFirst, a.ContentEnd-a.ContentFirst)
	})
	for _, s := range statements {
		p := piece{first: s.ContentFirst, end: s.ContentEnd}
		if s.Form == "direct" && p.first <= s.CueToken && s.CueToken < p.end && !r.quoted(s.CueToken) {
			r.paintQuoted(p, s.Voice)
			continue
		}
		r.paint(p, r.hole(s), s.Voice)
	}
}

// paint gives the tokens of a piece, outside the hole, a voice.
func (r *reader) paint(p, hole piece, voice rapporteur.Voice) {
	for w := max(p.first, 1); w < p.end && int(w) <= len(r.doc.Voices); w++ {
		at := &r.doc.Voices[w-1]
		if w >= hole.first && w < hole.end {
			continue
		}
		if voice.Kind == rapporteur.Hearsay && (at.Kind == rapporteur.Attributed || at.Kind == rapporteur.Unnamed) {
			continue
		}
		*at = voice
	}
}

// paintQuoted gives the quotations of a piece a voice: two that a cue stands
// between.
func (r *reader) paintQuoted(p piece, voice rapporteur.Voice) {
	for _, q := range r.quotes {
		if q.open+1 >= p.first && q.close <= p.end {
			r.paint(piece{first: q.open + 1, end: q.close}, piece{}, voice)
		}
	}
}

// hole is the phrase of a cue that stands inside its own content: ", a déclaré
// X," is the outlet's.
func (r *reader) hole(s rapporteur.Statement) piece {
	if s.CueToken < s.ContentFirst || s.CueToken >= s.ContentEnd {
		return piece{}
	}
	top := s.CueToken
	if r.tree.Is(top, "case") {
		top = r.tree.Head(top)
	}
	first, end := r.tree.Range(top)
	if first < s.ContentFirst || end > s.ContentEnd || first == s.ContentFirst && end == s.ContentEnd {
		return piece{s.CueToken, s.CueToken + 1, 0}
	}
	return piece{first, end, top}
}
