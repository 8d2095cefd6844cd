package codify

import (
	"rapporteur/language"
)

// memo holds what stands in the slots of the word that is being matched. A frequent
// verb has a hundred entries, and the first condition of each asks for the same few
// slots.
type memo struct {
	token     Ref
	partitive bool // its object depends on what the entry reads
	slots     []remembered
}

// remembered is a slot as entries of one kind see it: which phrases are there also
// hangs on whether the entry can be a passive.
type remembered struct {
	slot, kind             string
	reflexive, takesObject bool
	fillers                []Ref
}

// firstFillers is fillers, remembered as long as the match has nothing of its own: no
// further words, and no conditions that were met before.
func (c *coder) firstFillers(m *match, slot string) []Ref {
	if len(m.words) > 0 || len(m.conditions) > 0 {
		return c.fillers(m, slot)
	}
	if c.memo.token != m.token {
		c.memo = memo{m.token, c.partitiveBehind(m.token), c.memo.slots[:0]}
	}
	if slot == language.SlotObject && c.memo.partitive {
		return c.fillers(m, slot)
	}
	key := remembered{slot: slot, kind: m.entry.Kind, reflexive: m.entry.Reflexive, takesObject: takesObject(m.entry)}
	for _, known := range c.memo.slots {
		if known.slot == key.slot && known.kind == key.kind && known.reflexive == key.reflexive && known.takesObject == key.takesObject {
			return known.fillers
		}
	}
	key.fillers = c.fillers(m, slot)
	c.memo.slots = append(c.memo.slots, key)
	return key.fillers
}

// partitiveBehind reports whether the word has a phrase that is an object or not as the
// entry reads its preposition or not.
func (c *coder) partitiveBehind(r Ref) bool {
	for _, k := range c.All(r, "obl") {
		if c.lexicon.Has("partitive", c.Marker(k)) {
			return true
		}
	}
	return false
}
