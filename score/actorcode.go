package score

import "strings"

// actorCode is a code of an actor in CAMEO or PLOVER, taken apart.
type actorCode struct {
	country string // "" if it is not told: "---PTY", "~REB", "GOV"
	sector  string // the primary one, in PLOVER's letters; "" if none
	rest    string // what stands behind the primary sector, and PLOVER does not write
}

// sectors are the sectors of PLOVER.
var sectors = setOf("GOV", "MIL", "REB", "SPY", "COP", "JUD", "LEG", "PTY", "OPP", "CVL", "REF", "LAB", "BUS", "AGR",
	"EDU", "REL", "CRM", "MED", "JRN", "NGO", "IGO", "UAF", "ELI", "SOC", "UNK", "PRM", "PRE")

// oldSectors are CAMEO's letters where PLOVER has others.
var oldSectors = map[string]string{"MED": "JRN", "HLH": "MED", "INS": "REB", "SEP": "REB", "PPL": "CVL"}

// bodies are organisations that PLOVER writes like countries; CAMEO puts IGO
// before their letters.
var bodies = map[string]string{"UNO": "UNO", "EUR": "EUR", "EEC": "EUR"}

// parseCAMEO takes a CAMEO code apart: groups of three letters.
func parseCAMEO(code string) actorCode {
	rest, unknown := code, false
	for _, sign := range []string{"---", "~"} {
		if after, ok := strings.CutPrefix(rest, sign); ok {
			rest, unknown = after, true
		}
	}
	var c actorCode
	groups := groupsOf(rest)
	if !unknown && len(groups) > 0 && len(groups[0]) == 3 && (!isSector(groups[0]) || groups[0] == "IGO" || groups[0] == "NGO") {
		c.country, groups = groups[0], groups[1:]
	}
	if c.country == "IGO" && len(groups) > 0 && bodies[groups[0]] != "" {
		c.country, groups = bodies[groups[0]], groups[1:]
		if len(groups) > 0 && bodies[groups[0]] == c.country {
			groups = groups[1:]
		}
	}
	for i, group := range groups {
		if isSector(group) {
			c.sector, groups = ploverSector(group), append(groups[:i:i], groups[i+1:]...)
			break
		}
	}
	c.rest = strings.Join(groups, "")
	return c
}

// parsePLOVER takes a code of a record apart: country and primary sector.
func parsePLOVER(code string) actorCode {
	groups := groupsOf(code)
	switch {
	case len(groups) == 0:
		return actorCode{}
	case len(groups) == 1 && sectors[code] && code != "IGO" && code != "NGO":
		return actorCode{sector: code}
	case len(groups) == 1:
		return actorCode{country: code}
	}
	return actorCode{groups[0], groups[1], strings.Join(groups[2:], "")}
}

func groupsOf(code string) []string {
	var groups []string
	for ; len(code) > 3; code = code[3:] {
		groups = append(groups, code[:3])
	}
	if code != "" {
		groups = append(groups, code)
	}
	return groups
}

func isSector(group string) bool { return sectors[group] || oldSectors[group] != "" }

func ploverSector(group string) string {
	if newer, ok := oldSectors[group]; ok {
		return newer
	}
	return group
}
