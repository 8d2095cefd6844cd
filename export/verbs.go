package export

import (
	"strings"

	"rapporteur/record"
)

// act is a political act as a verb phrase that begins with an infinitive: with
// the other side named after it, and alone.
type act struct{ toward, alone string }

// acts are the acts in plain words, by PLOVER type and mode or type and the
// first three digits of the CAMEO code, and by type alone where these tell
// nothing more.
var acts = map[string]act{
	"AGREE":                  {"agree to cooperate with", "agree to cooperate"},
	"AGREE 031":              {"promise cooperation to", "promise cooperation"},
	"AGREE 032":              {"promise support to", "promise support"},
	"AGREE 033":              {"promise aid to", "promise aid"},
	"AGREE 034":              {"promise reforms to", "promise reforms"},
	"AGREE 035":              {"promise concessions to", "promise concessions"},
	"AGREE 036":              {"agree to meet with", "agree to meet"},
	"AGREE 037":              {"agree to settle the dispute with", "agree to settle the dispute"},
	"AGREE 038":              {"accept mediation with", "accept mediation"},
	"AGREE 039":              {"offer to mediate for", "offer to mediate"},
	"CONSULT":                {"hold talks with", "hold talks"},
	"CONSULT visit":          {"visit", "pay a visit"},
	"CONSULT phone":          {"talk by phone with", "talk by phone"},
	"CONSULT third-party":    {"mediate with", "mediate"},
	"CONSULT multilateral":   {"hold multilateral talks with", "hold multilateral talks"},
	"SUPPORT":                {"support", "show support"},
	"SUPPORT 051":            {"praise", "give praise"},
	"SUPPORT 054":            {"recognise", "give recognition"},
	"SUPPORT 057":            {"sign an agreement with", "sign an agreement"},
	"CONCEDE":                {"make concessions to", "make concessions"},
	"CONCEDE 055":            {"apologise to", "apologise"},
	"CONCEDE 056":            {"pardon", "grant a pardon"},
	"COOPERATE":              {"cooperate with", "cooperate"},
	"COOPERATE 061":          {"cooperate economically with", "cooperate economically"},
	"COOPERATE 062":          {"cooperate militarily with", "cooperate militarily"},
	"COOPERATE 063":          {"cooperate in justice with", "cooperate in justice"},
	"COOPERATE 064":          {"share intelligence with", "share intelligence"},
	"AID":                    {"give aid to", "give aid"},
	"AID 071":                {"give economic aid to", "give economic aid"},
	"AID 072":                {"give military aid to", "give military aid"},
	"AID 073":                {"give humanitarian aid to", "give humanitarian aid"},
	"AID 074":                {"give peacekeeping aid to", "give peacekeeping aid"},
	"AID 075":                {"grant asylum to", "grant asylum"},
	"RETREAT":                {"give way to", "give way"},
	"RETREAT withdraw":       {"withdraw before", "withdraw"},
	"RETREAT release":        {"release", "make a release"},
	"RETREAT disarm":         {"disarm before", "disarm"},
	"RETREAT ceasefire":      {"cease fire with", "cease fire"},
	"RETREAT access":         {"give access to", "give access"},
	"RETREAT resign":         {"resign before", "resign"},
	"REQUEST":                {"make a request to", "make a request"},
	"REQUEST assist":         {"ask for help from", "ask for help"},
	"REQUEST change":         {"ask for changes from", "ask for changes"},
	"REQUEST yield":          {"demand a concession from", "demand a concession"},
	"REQUEST meet":           {"ask for talks with", "ask for talks"},
	"ACCUSE":                 {"accuse", "make an accusation"},
	"ACCUSE disapprove":      {"criticise", "voice criticism"},
	"ACCUSE investigate":     {"investigate", "open an investigation"},
	"REJECT":                 {"rebuff", "refuse"},
	"REJECT assist":          {"refuse help to", "refuse help"},
	"REJECT change":          {"refuse a change to", "refuse a change"},
	"REJECT yield":           {"refuse a concession to", "refuse a concession"},
	"REJECT meet":            {"refuse talks with", "refuse talks"},
	"THREATEN":               {"threaten", "make a threat"},
	"THREATEN restrict":      {"threaten restrictions on", "threaten restrictions"},
	"THREATEN arrest":        {"threaten to arrest", "threaten arrests"},
	"THREATEN relations":     {"threaten to cut relations with", "threaten to cut relations"},
	"THREATEN expel":         {"threaten to expel", "threaten expulsion"},
	"THREATEN territory":     {"threaten the territory of", "threaten to take territory"},
	"THREATEN violence":      {"threaten violence against", "threaten violence"},
	"PROTEST":                {"protest against", "protest"},
	"PROTEST demo":           {"demonstrate against", "demonstrate"},
	"PROTEST riot":           {"riot against", "riot"},
	"PROTEST strike":         {"strike against", "strike"},
	"PROTEST hunger":         {"go on hunger strike against", "go on hunger strike"},
	"PROTEST boycott":        {"boycott", "hold a boycott"},
	"PROTEST obstruct":       {"obstruct", "cause an obstruction"},
	"PROTEST vandalize":      {"vandalise property of", "vandalise property"},
	"SANCTION":               {"sanction", "impose sanctions"},
	"SANCTION convict":       {"convict", "pass sentence"},
	"SANCTION expel":         {"expel", "order an expulsion"},
	"SANCTION withdraw":      {"reduce relations with", "reduce relations"},
	"SANCTION discontinue":   {"break off cooperation with", "break off cooperation"},
	"MOBILIZE":               {"mobilise forces against", "mobilise forces"},
	"MOBILIZE troops":        {"mobilise troops against", "mobilise troops"},
	"MOBILIZE weapons":       {"ready weapons against", "ready weapons"},
	"MOBILIZE police":        {"deploy police against", "deploy police"},
	"MOBILIZE militia":       {"mobilise a militia against", "mobilise a militia"},
	"COERCE":                 {"coerce", "use coercion"},
	"COERCE seize":           {"seize property of", "seize property"},
	"COERCE restrict":        {"restrict", "impose restrictions"},
	"COERCE censor":          {"censor", "impose censorship"},
	"COERCE curfew":          {"impose a curfew on", "impose a curfew"},
	"COERCE martial-law":     {"impose martial law on", "impose martial law"},
	"COERCE arrest":          {"arrest", "make arrests"},
	"COERCE deport":          {"deport", "order deportations"},
	"COERCE withhold":        {"withhold goods from", "withhold goods"},
	"COERCE misinformation":  {"spread misinformation about", "spread misinformation"},
	"COERCE cyber":           {"make a cyberattack on", "make a cyberattack"},
	"ASSAULT":                {"attack", "make an attack"},
	"ASSAULT abduct":         {"abduct", "make an abduction"},
	"ASSAULT beat":           {"injure", "cause injuries"},
	"ASSAULT torture":        {"torture", "use torture"},
	"ASSAULT sexual":         {"commit sexual assault on", "commit sexual assault"},
	"ASSAULT targeted":       {"kill", "carry out a killing"},
	"ASSAULT targeted 185":   {"make an attempt on the life of", "make an attempt on a life"},
	"ASSAULT destroy":        {"destroy property of", "destroy property"},
	"ASSAULT firearms":       {"use firearms against", "use firearms"},
	"ASSAULT explosives":     {"use explosives against", "use explosives"},
	"ASSAULT suicide-attack": {"make a suicide attack on", "make a suicide attack"},
	"ASSAULT aerial":         {"make an air attack on", "make an air attack"},
	"ASSAULT drone":          {"make a drone attack on", "make a drone attack"},
	"ASSAULT heavy-weapons":  {"shell", "use heavy weapons"},
	"ASSAULT crowd-control":  {"use force against", "use force against a crowd"},
	"ASSAULT unconventional": {"use unconventional weapons against", "use unconventional weapons"},
}

// actOf is the most exact wording of an event.
func actOf(e *record.Event) act {
	keys := []string{e.Type}
	if len(e.CAMEO) >= 3 {
		keys = append(keys, e.Type+" "+e.CAMEO[:3])
	}
	if e.Mode != nil {
		keys = append(keys, e.Type+" "+*e.Mode)
		if len(e.CAMEO) >= 3 {
			keys = append(keys, e.Type+" "+*e.Mode+" "+e.CAMEO[:3])
		}
	}
	for len(keys) > 0 {
		last := len(keys) - 1
		if words, ok := acts[keys[last]]; ok {
			return words
		}
		keys = keys[:last]
	}
	return act{"do (" + e.Type + ") to", "do (" + e.Type + ")"}
}

// conjugated puts a verb phrase into the tense of a modality. The past serves
// for what happened, as it has one form for one who acts and for several: a
// record does not say which of the two a name in another language is.
func conjugated(phrase, modality string) string {
	switch modality {
	case "future":
		return "will " + phrase
	case "hypothetical":
		return "may " + phrase
	case "negated":
		return "did not " + phrase
	}
	return past(phrase)
}

// pasts are the verbs of acts with an irregular past.
var pasts = map[string]string{
	"give": "gave", "hold": "held", "make": "made", "go": "went", "pay": "paid", "withdraw": "withdrew",
	"withhold": "withheld", "show": "showed", "strike": "struck", "break": "broke", "spread": "spread",
	"do": "did", "commit": "committed", "expel": "expelled",
	"ready": "readied",
}

// past puts the first word of a phrase into the past.
func past(phrase string) string {
	verb, rest, more := strings.Cut(phrase, " ")
	done, irregular := pasts[verb]
	switch {
	case irregular:
	case strings.HasSuffix(verb, "e"):
		done = verb + "d"
	default:
		done = verb + "ed"
	}
	if more {
		return done + " " + rest
	}
	return done
}

// stances are the stances in plain words, and what leads to who is addressed.
var stances = map[string]struct{ verb, link string }{
	"assert": {"said", " to "}, "deny": {"denied", ", to "}, "confirm": {"confirmed", ", to "},
	"accuse": {"alleged", ", to "}, "praise": {"said in praise", " to "}, "demand": {"demanded", " of "},
	"promise": {"promised", " "}, "threaten": {"threatened", " "}, "warn": {"warned", " "},
	"ask": {"asked", " "}, "agree": {"agreed", " with "}, "reject": {"rejected", ", to "},
	"stress": {"stressed", ", to "}, "support": {"said in support", " to "},
}
