package recognise

import (
	"slices"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/tree"
)

// findPronouns finds what stands for somebody in the third person: personal
// pronouns, possessives, and words such as "the latter". Relative pronouns are
// left to tree.Subject, which answers with their antecedents.
func (f *finder) findPronouns() []rapporteur.Mention {
	var out []rapporteur.Mention
	for i := range f.doc.Tokens {
		r := ref(i + 1)
		rule := f.pronoun(r)
		if rule == "" {
			continue
		}
		m := f.mention(rapporteur.Pronoun, rule, r, r, r+1)
		if rule == "pronoun.possessive" {
			f.possessor(&m)
		}
		out = append(out, m)
	}
	return out
}

// pronoun returns the rule by which r stands for somebody, "" if it does not.
func (f *finder) pronoun(r ref) string {
	t := f.tree
	switch {
	case !t.Tag(r, "PRON", "DET", "ADJ", "NOUN") || t.Is(r, "expl", "fixed"):
		return ""
	case t.Has(r, "Poss=Yes") || t.Is(r, "nmod:poss") && t.Tag(r, "PRON"):
		if f.isThird(r) {
			return "pronoun.possessive"
		}
		return ""
	case f.has("anaphors", r) && f.anaphoric(r):
		return "pronoun.anaphor"
	case f.has("neuter pronouns", r) && !f.actedOn(r):
		return ""
	case t.Tag(r, "PRON") && t.Has(r, "PronType=Prs") && f.isThird(r) && !t.Has(r, "Reflex=Yes") && !f.has("ignored pronouns", r):
		return "pronoun.personal"
	}
	return ""
}

// actedOn reports whether r is the object of a verb of the event lexicon that does
// something to whoever its object is, and asks no more of it: "lo detuvieron".
func (f *finder) actedOn(r ref) bool {
	verb := f.tree.Head(r)
	return f.tree.Is(r, "obj") && slices.ContainsFunc(f.lang.Events.Entries("VERB", f.tree.Lemma(verb)), func(e *language.Entry) bool {
		return !e.None && len(e.Words) == 0 && takesAnyObject(e) && (!aboutActs(e) || f.fills(verb, e))
	})
}

// takesAnyObject reports whether the object of an entry's verb is its target, whatever
// word it is.
func takesAnyObject(e *language.Entry) bool {
	return slices.ContainsFunc(e.To, func(s language.Slot) bool { return s.Name == language.SlotObject && !s.Inside }) &&
		!slices.ContainsFunc(e.Conditions, func(c language.Condition) bool { return c.Slot == language.SlotObject })
}

// aboutActs reports whether the object of an entry's verb is as likely an act as
// somebody: what is condemned, welcomed or rejected.
func aboutActs(e *language.Entry) bool {
	switch e.Type {
	case "ACCUSE", "SUPPORT", "REJECT", "AGREE", "REQUEST":
		return true
	}
	return false
}

// fills reports whether a phrase stands beside the verb under the preposition of one of
// the entry's conditions, which leaves the object to somebody: "lo acusó de fraude".
func (f *finder) fills(verb ref, e *language.Entry) bool {
	return slices.ContainsFunc(f.tree.Phrases(verb), func(p tree.Phrase) bool {
		return slices.ContainsFunc(e.Conditions, func(c language.Condition) bool { return !c.Absent && c.Slot == p.Marker })
	})
}

// isThird reports whether a pronoun, or the owner that it names, is of the third
// person; treebanks that name no owner's person are taken at the pronoun's own.
func (f *finder) isThird(r ref) bool {
	if f.tree.Has(r, "Person[psor]=3") {
		return true
	}
	return f.tree.Has(r, "Person=3") && !f.tree.Has(r, "Person[psor]=1") && !f.tree.Has(r, "Person[psor]=2")
}

// anaphoric reports whether a noun or adjective of the class stands alone.
func (f *finder) anaphoric(r ref) bool {
	if f.tree.Tag(r, "PRON") {
		return true
	}
	return f.tree.Child(r, "det") != 0 && f.tree.Child(r, "nmod", "amod") == 0 && !f.tree.Is(r, "amod", "obl")
}

// possessor gives a possessive its owner's number; the gender of a determiner is
// that of the thing owned.
func (f *finder) possessor(m *rapporteur.Mention) {
	r := m.Head
	if f.tree.Has(r, "Number[psor]=Plur") || f.tree.Has(r, "Number[psor]=Sing") {
		m.Plural = f.tree.Has(r, "Number[psor]=Plur")
	}
	if f.tree.Tag(r, "DET") {
		m.Gender = ""
	}
}
