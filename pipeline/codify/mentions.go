package codify

import (
	"strings"

	"rapporteur"
)

// mentions finds the mention that a token stands in.
type mentions struct {
	doc   *rapporteur.Document
	heads []*rapporteur.Mention        // by token: the longest that it heads
	cover []*rapporteur.Mention        // by token: the shortest that holds it
	roles map[rapporteur.ActorRef]bool // actors that a noun for a political actor describes
	named map[rapporteur.ActorRef]bool // actors that have a proper name

	// actors that are called by a noun of nationality in the feminine or the
	// singular, and by nothing else
	compatriots map[rapporteur.ActorRef]bool
}

// indexMentions indexes the mentions that have actors.
func indexMentions(doc *rapporteur.Document) *mentions {
	x := &mentions{
		doc: doc, heads: make([]*rapporteur.Mention, len(doc.Tokens)+1), cover: make([]*rapporteur.Mention, len(doc.Tokens)+1),
		roles: map[rapporteur.ActorRef]bool{}, named: map[rapporteur.ActorRef]bool{}, compatriots: map[rapporteur.ActorRef]bool{},
	}
	for i := range doc.Mentions {
		m := &doc.Mentions[i]
		if len(m.Actors) == 0 {
			continue
		}
		for _, actor := range m.Actors {
			if known, ok := x.compatriots[actor]; m.Form != rapporteur.Pronoun {
				x.compatriots[actor] = (known || !ok) && x.compatriot(m)
			}
			x.roles[actor] = x.roles[actor] || m.Form == rapporteur.Role
			x.named[actor] = x.named[actor] || m.Form == rapporteur.Name
		}
		if old := x.heads[m.Head]; old == nil || old.Len() < m.Len() {
			x.heads[m.Head] = m
		}
		for r := m.First; r < m.End; r++ {
			if old := x.cover[r]; old == nil || old.Len() > m.Len() {
				x.cover[r] = m
			}
		}
	}
	return x
}

// compatriot reports whether a mention is a noun of nationality for one person or
// for women.
func (x *mentions) compatriot(m *rapporteur.Mention) bool {
	feature := "Number=Sing"
	if m.Plural {
		feature = "Gender=Fem"
	}
	return m.Rule == rapporteur.ByDemonym && strings.Contains(x.doc.Token(m.Head).Features, feature)
}

// at is the mention that the token heads, or else the one in which it is no
// mere modifier: the tree may see the head of a name elsewhere.
func (x *mentions) at(r Ref) *rapporteur.Mention {
	if m := x.heads[r]; m != nil {
		return m
	}
	if m := x.cover[r]; m != nil && x.doc.Token(m.Head).Head == r {
		return m
	}
	return nil
}

// inName reports whether the token is a word of a longer name that the tables know, and
// tells nothing by itself: "Front de libération", "mission de l'ONU au Congo".
func (x *mentions) inName(r Ref) bool {
	m := x.cover[r]
	return m != nil && m.Form == rapporteur.Name && m.Identity != "" && m.End-m.First > 1
}

// persons reports whether a mention is of people, whose plural counts them.
func (x *mentions) persons(m *rapporteur.Mention) bool {
	for _, r := range m.Actors {
		if kind := x.doc.Actor(r).Kind; kind != rapporteur.Person && kind != rapporteur.Group {
			return false
		}
	}
	return true
}
