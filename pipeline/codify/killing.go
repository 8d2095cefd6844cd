package codify

import "slices"

// Killings in CAMEO: what armed forces do is conventional force (190), and only
// persons of rank are assassinated (186).
const (
	conventionalForce = "190"
	assassination     = "186"
)

// armedSectors are those of forces; rank is what their members have who are murdered
// for their office.
var (
	armedSectors = []string{"MIL", "REB", "UAF", "PRM"}
	rank         = []string{"GOV", "LEG", "JUD", "ELI", "PTY", "OPP"}
)

// killing gives a killing by armed forces its CAMEO code.
func (c *coder) killing(a *act) {
	if a.CAMEO == assassination && c.sectorsAre(a.source, armedSectors) && !c.sectorsAre(a.target, rank) {
		a.CAMEO = conventionalForce
	}
}

// sectorsAre reports whether somebody of a party is of one of the sectors.
func (c *coder) sectorsAre(p party, sectors []string) bool {
	for _, r := range p.actors {
		if slices.Contains(sectors, sectorOf(c.Doc.Actor(r).Code)) {
			return true
		}
	}
	return false
}
