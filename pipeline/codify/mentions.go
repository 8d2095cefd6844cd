package codify

import "rapporteur"

// mentions finds the mention that a token stands in.
type mentions struct {
	doc   *rapporteur.Document
	heads []*rapporteur.Mention        // by token: the longest that it heads
	cover []*rapporteur.Mention        // by token: the shortest that holds it
	roles map[rapporteur.ActorRef]bool // actors that a noun for a political actor describes
	named map[rapporteur.ActorRef]bool // actors that have a proper name
}

// indexMentions indexes the mentions that have actors.
func indexMentions(doc *rapporteur.Document) *mentions {
	x := &mentions{doc, make([]*rapporteur.Mention, len(doc.Tokens)+1), make([]*rapporteur.Mention, len(doc.Tokens)+1), map[rapporteur.ActorRef]bool{}, map[rapporteur.ActorRef]bool{}}
	for i := range doc.Mentions {
		m := &doc.Mentions[i]
		if len(m.Actors) == 0 {
			continue
		}
		for _, actor := range m.Actors {
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

// persons reports whether a mention is of people, whose plural counts them.
func (x *mentions) persons(m *rapporteur.Mention) bool {
	for _, r := range m.Actors {
		if kind := x.doc.Actor(r).Kind; kind != rapporteur.Person && kind != rapporteur.Group {
			return false
		}
	}
	return true
}
