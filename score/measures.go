package score

import "slices"

// measure is one question that is asked of every line.
type measure struct {
	name string
	same func(*names, *GoldEvent, *given) bool
	// asPeers counts as validation.py of Universal PETRARCH does: statements and
	// appeals are wanted, and each direction of a meeting is an item of its own.
	asPeers bool
}

// measures are the questions for each shape, the strictest first.
var measures = map[Shape][]measure{
	Acts:   {{name: "type and actors", same: and(sameType, sameWordings)}, {name: "type", same: sameType}},
	Labels: {{name: "type and actors", same: and(sameType, sameWordings)}, {name: "type", same: sameType}},
	Pairs:  {{name: "type", same: sameType}},
	Codes: {
		{"code and actors, exact", and(sameCode(4), codesBy(exactly)), true},
		{"code to 3 digits and actors, exact", and(sameCode(3), codesBy(exactly)), true},
		{"code, country and sector", and(sameCode(4), codesBy(inSector)), false},
		{"type, country and sector", and(sameType, codesBy(inSector)), false},
		{"type, country", and(sameType, codesBy(inCountry)), false},
		{"act before precedence, country", and(sameAct, codesBy(inCountry)), false},
		{"type", sameType, false},
	},
}

// listed is the measure by which misses are listed.
var listed = map[Shape]string{Acts: "type and actors", Labels: "type", Pairs: "type", Codes: "type, country and sector"}

type comparison = func(*names, *GoldEvent, *given) bool

func and(a, b comparison) comparison {
	return func(n *names, g *GoldEvent, s *given) bool { return a(n, g, s) && b(n, g, s) }
}

// sameType reports whether the type is that of the gold, or one as right.
func sameType(_ *names, g *GoldEvent, s *given) bool {
	return g.Type != "" && s.plover == g.Type || slices.Contains(g.Accept, s.plover)
}

// sameAct compares the type as sameType does, and that of the act before time or
// refusal made it another one: coders that know no precedence write "will supply
// arms" down as AID, not as AGREE.
func sameAct(n *names, g *GoldEvent, s *given) bool {
	before := *s
	before.plover = s.before
	return sameType(n, g, s) || s.before != "" && sameType(n, g, &before)
}

// sameWordings compares actors by what they are called. A side that the gold does
// not tell, and a target that is not given, say nothing; of a meeting anybody on
// either side counts.
func sameWordings(n *names, g *GoldEvent, s *given) bool {
	if g.Type == "CONSULT" {
		all := append(slices.Clone(g.Source), g.Target...)
		return len(all) == 0 || n.means(all, append(slices.Clone(s.source), s.target...))
	}
	return (len(g.Source) == 0 || n.means(g.Source, s.source)) &&
		(len(g.Target) == 0 || len(s.target) == 0 || n.means(g.Target, s.target))
}

// sameCode compares CAMEO codes to a number of digits.
func sameCode(digits int) comparison {
	cut := func(code string) string { return code[:min(digits, len(code))] }
	return func(_ *names, g *GoldEvent, s *given) bool { return cut(g.CAMEO) == cut(s.CAMEO) }
}

func codesBy(agree func(GoldActor, actorCode) bool) comparison {
	return func(_ *names, g *GoldEvent, s *given) bool {
		return agree(g.Source[0], s.from) && agree(g.Target[0], s.to)
	}
}

// exactly compares whole codes, of which the record writes no more than country
// and primary sector.
func exactly(g GoldActor, s actorCode) bool { return parseCAMEO(g.Code) == s }

// inSector compares country and primary sector. A country that the gold does not
// know may be any; an actor that it does not code may be anybody.
func inSector(g GoldActor, s actorCode) bool {
	want := parseCAMEO(g.Code)
	if want.country == "" && want.sector == "" {
		return true
	}
	return (want.country == "" || want.country == s.country) && want.sector == s.sector
}

// inCountry compares countries only.
func inCountry(g GoldActor, s actorCode) bool {
	want := parseCAMEO(g.Code)
	return want.country == "" || want.country == s.country
}
