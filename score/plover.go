package score

// Types are the sixteen types of PLOVER 2.0.
var Types = []string{
	"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
	"ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
}

// yield is the older root of CONCEDE and RETREAT, which gold made before PLOVER
// 2.0 does not tell apart. There both count as material cooperation.
const yield = "YIELD"

// quadOf are the quad classes of the types.
var quadOf = map[string]int{
	"AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "CONCEDE": 1,
	"COOPERATE": 2, "AID": 2, "RETREAT": 2, yield: 2,
	"REQUEST": 3, "ACCUSE": 3, "REJECT": 3, "THREATEN": 3,
	"PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4,
}

var quadNames = [...]string{"", "verbal cooperation", "material cooperation", "verbal conflict", "material conflict"}

// typeOfRoot is what a CAMEO root is in PLOVER. Roots 01 and 02 are none.
var typeOfRoot = map[string]string{
	"03": "AGREE", "04": "CONSULT", "05": "SUPPORT", "06": "COOPERATE", "07": "AID", "08": yield,
	"09": "ACCUSE", "10": "REQUEST", "11": "ACCUSE", "12": "REJECT", "13": "THREATEN", "14": "PROTEST",
	"15": "MOBILIZE", "16": "SANCTION", "17": "COERCE", "18": "ASSAULT", "19": "ASSAULT", "20": "ASSAULT",
}

// merged is the type where CONCEDE and RETREAT are one.
func merged(plover string) string {
	if plover == "CONCEDE" || plover == "RETREAT" {
		return yield
	}
	return plover
}

// level is a way to class types, from fine to coarse.
type level struct {
	name    string
	classOf func(string) string
}

var levels = []level{
	{"type", func(t string) string { return t }},
	{"quad class", func(t string) string { return quadNames[quadOf[t]] }},
	{"cooperation or conflict", func(t string) string {
		switch q := quadOf[t]; {
		case q == 0:
			return ""
		case q <= 2:
			return "cooperation"
		}
		return "conflict"
	}},
}
