package codify

import (
	"slices"

	"rapporteur"
)

// joined leaves one act where several tell the same, and drops those that PLOVER
// does not code beside another. The acts are of one sentence.
func (c *coder) joined(acts []*act) []*act {
	var kept []*act
	for _, a := range acts {
		if suppressed(a, acts) {
			c.dismiss(a.match, rapporteur.PartOfOther)
			continue
		}
		at := slices.IndexFunc(kept, func(b *act) bool { return c.same(a, b) })
		switch {
		case at < 0:
			kept = append(kept, a)
		case fuller(a, kept[at]):
			c.dismiss(kept[at].match, rapporteur.SameAct)
			kept[at] = a
		default:
			c.dismiss(a.match, rapporteur.SameAct)
		}
	}
	return kept
}

// suppressed: forces on the move are not coded beside the attack that they make,
// nor an accusation beside the verdict.
func suppressed(a *act, among []*act) bool {
	for _, b := range among {
		if a == b || b.modality != rapporteur.Actual || !sharesActor(a.source.actors, b.source.actors) {
			continue
		}
		if a.Type == "MOBILIZE" && b.Type == "ASSAULT" {
			return true
		}
		if a.Type == "ACCUSE" && a.Mode == "allege" && b.Type == "SANCTION" && b.Mode == "convict" && sharesActor(a.target.actors, b.target.actors) {
			return true
		}
	}
	return false
}

// same reports whether two acts of one sentence are one: of one type and
// modality, with the same actors or, where one of them hangs on the other, with
// actors that do not contradict each other.
func (c *coder) same(a, b *act) bool {
	if a.Type != b.Type || a.modality != b.modality {
		return false
	}
	if a.Mode != b.Mode && a.Mode != "" && b.Mode != "" {
		return c.contained(a, b) || c.contained(b, a)
	}
	near := c.Under(a.token, b.token) || c.Under(b.token, a.token) || c.Clause(a.token) == c.Clause(b.token)
	return agree(a.source, b.source, near) && agree(a.target, b.target, near) ||
		near && (a.recip || b.recip) && agree(both(a.source, a.target), both(b.source, b.target), true)
}

// contained reports whether a says what an act by saying, b, consists in, so that
// the two are one whatever their modes: "accuser X d'être responsable".
func (c *coder) contained(a, b *act) bool {
	return c.verbal(a.Type) && c.Is(a.token, "xcomp", "ccomp", "acl", "advcl", "obl") && c.Under(a.token, b.token) &&
		agree(a.source, b.source, false) && agree(a.target, b.target, false)
}

// agree reports whether two sides are the same, or, where that is enough, the
// one holds the other.
func agree(a, b party, loosely bool) bool {
	missing, extra := without(a.actors, b.actors), without(b.actors, a.actors)
	if loosely {
		return len(missing) == 0 || len(extra) == 0
	}
	return len(missing) == 0 && len(extra) == 0
}

// fuller reports whether a tells more than b: more actors, a mode, a more
// specific entry.
func fuller(a, b *act) bool {
	if d := a.actorCount() - b.actorCount(); d != 0 {
		return d > 0
	}
	if (a.Mode == "") != (b.Mode == "") {
		return b.Mode == ""
	}
	if a.Mode != b.Mode {
		return false // the one contained in the other
	}
	return a.entry.Specificity() > b.entry.Specificity()
}

func (a *act) actorCount() int { return len(a.source.actors) + len(a.target.actors) }
