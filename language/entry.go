package language

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rapporteur"
	"rapporteur/world/codebook"
)

// defaultWeight is the confidence of an entry that states none.
const defaultWeight = 0.9

// kinds are the words that a line may begin with, and the parts of speech they
// stand for.
var kinds = map[string]string{"verb": "VERB", "noun": "NOUN", "adj": "ADJ", "aux": "AUX"}

// header is the meaning of a section's entries.
type header struct {
	act      codebook.Act
	contexts []string
	none     bool // its entries tell no act
	drops    bool // its entries are taken out
	invalid  bool // an error was reported; its entries are skipped
}

// The sections that are no act.
const (
	noneSection = "none"
	dropSection = "drop"
)

// parseHeader reads "CONSULT phone 041 contexts=diplomatic,military", "none" or
// "drop".
func (e *Events) parseHeader(line Line) (header, error) {
	switch line.Section {
	case noneSection:
		return header{none: true}, nil
	case dropSection:
		return header{drops: true}, nil
	}
	wrong := header{invalid: true}
	fields := strings.Fields(line.Section)
	if len(fields) < 3 {
		return wrong, line.Errorf("section [%s]: want [TYPE mode CAMEO], mode - for none", line.Section)
	}
	h := header{act: codebook.Act{Type: fields[0], Mode: fields[1], CAMEO: fields[2]}}
	if h.act.Mode == "-" {
		h.act.Mode = ""
	}
	if err := e.Book.Check(h.act); err != nil {
		return wrong, line.Errorf("section [%s]: %w", line.Section, err)
	}
	for _, option := range fields[3:] {
		list, ok := strings.CutPrefix(option, "contexts=")
		if !ok {
			return wrong, line.Errorf("section [%s]: unknown option %q", line.Section, option)
		}
		h.contexts = strings.Split(list, ",")
	}
	for _, context := range h.contexts {
		if !e.Book.Context(context) {
			return wrong, line.Errorf("section [%s]: unknown context %q", line.Section, context)
		}
	}
	return h, nil
}

// parseEntries reads "kind words, words | options": one entry an alternative.
func (e *Events) parseEntries(line Line, h header) ([]*Entry, error) {
	left, right, actors := strings.Cut(line.Text, "|")
	word, rest, _ := strings.Cut(strings.TrimSpace(left), " ")
	kind, ok := kinds[word]
	if !ok {
		return nil, line.Errorf("unknown kind %q (known: adj, aux, noun, verb)", word)
	}
	common := Entry{Act: h.act, Contexts: h.contexts, Kind: kind, Weight: defaultWeight,
		From: e.defaults[kind].from, To: e.defaults[kind].to, File: line.File, Line: line.Number}
	if actors && (h.none || h.drops) {
		return nil, line.Errorf("section [%s]: nothing stands after |, as there is no act", line.Section)
	}
	if err := common.options(right); err != nil {
		return nil, line.Errorf("%w", err)
	}
	if h.none {
		if kind == "AUX" { // codify reads it without the sides of the entry
			return nil, line.Errorf("section [%s]: an auxiliary is taken out with [%s]", line.Section, dropSection)
		}
		common.tellNothing()
	}
	for i, act := range []*codebook.Act{common.Also, common.Joint} {
		if act == nil {
			continue
		}
		if err := e.Book.Check(*act); err != nil {
			return nil, line.Errorf("option %s: %w", []string{"also", "joint"}[i], err)
		}
	}
	var entries []*Entry
	for alternative := range strings.SplitSeq(rest, ",") {
		entry := common
		if err := e.words(&entry, alternative); err != nil {
			return entries, line.Errorf("%w", err)
		}
		entry.Text = word + " " + singleSpaced(alternative)
		entries = append(entries, &entry)
	}
	return entries, nil
}

// tellNothing makes an entry match like any other and never find the actors that
// it needs.
func (entry *Entry) tellNothing() {
	nobody := []Slot{{Name: SlotNobody}}
	entry.None, entry.From, entry.To = true, nobody, nobody
	entry.Needs, entry.NeedFrom, entry.NeedTo = true, true, true
}

// singleSpaced is the text with one space between words; most entries have it so.
func singleSpaced(text string) string {
	text = strings.TrimSpace(text)
	if strings.Contains(text, "  ") || strings.Contains(text, "\t") {
		return strings.Join(strings.Fields(text), " ")
	}
	return text
}

// words reads "s'en prendre +à:gouvernement": a reflexive, clitics, the carrying
// lemma, further lemmas, conditions.
func (e *Events) words(entry *Entry, text string) error {
	text, entry.Reflexive = e.withoutReflexive(strings.ToLower(strings.TrimSpace(text)))
	fields := strings.Fields(text)
	for i, field := range fields {
		switch {
		case strings.HasPrefix(field, "+") || strings.HasPrefix(field, "-") && len(field) > 1:
			conditions, err := e.parseConditions(fields[i:])
			entry.Conditions = conditions
			if err == nil && entry.Head == "" {
				err = fmt.Errorf("%q: conditions without a word", text)
			}
			return err
		case entry.Head != "" || e.classes["clitics"][field]:
			entry.Words = append(entry.Words, field)
		default:
			entry.Head = field
		}
	}
	if entry.Head == "" {
		return fmt.Errorf("%q: no word", text)
	}
	return nil
}

// withoutReflexive cuts the reflexive off the lemma that it is written with.
func (e *Events) withoutReflexive(text string) (string, bool) {
	for word := range e.classes["reflexive"] {
		if !strings.HasSuffix(word, "'") {
			word += " "
		}
		if rest, ok := strings.CutPrefix(text, word); ok {
			return strings.TrimSpace(rest), true
		}
	}
	return text, false
}

// parseConditions reads "+obj:relation/lien -à +auprès de:gouvernement". A
// preposition may be of several words.
func (e *Events) parseConditions(fields []string) ([]Condition, error) {
	var conditions []Condition
	for len(fields) > 0 {
		end := 1
		for end < len(fields) && fields[end][0] != '+' && fields[end][0] != '-' {
			end++
		}
		c, err := e.parseCondition(strings.Join(fields[:end], " "))
		if err != nil {
			return conditions, err
		}
		conditions, fields = append(conditions, c), fields[end:]
	}
	return conditions, nil
}

func (e *Events) parseCondition(text string) (Condition, error) {
	if known, ok := e.conditions[text]; ok {
		return known, nil
	}
	name, words, listed := strings.Cut(text[1:], ":")
	if err := checkSlot(name); err != nil {
		return Condition{}, fmt.Errorf("condition %q: %w", text, err)
	}
	c := Condition{Slot: name, Absent: text[0] == '-', text: text}
	if listed {
		var err error
		if c.Words, err = alternatives(words); err != nil {
			return c, fmt.Errorf("condition %q: %w", text, err)
		}
	}
	e.conditions[text] = c
	return c, nil
}

// alternatives reads "attaque/cessez-le-feu/bon relation". Most are single words,
// which share one list: a lexicon has tens of thousands.
func alternatives(text string) ([][]string, error) {
	all := strings.Split(text, "/")
	out := make([][]string, len(all))
	for i, alternative := range all {
		all[i] = strings.TrimSpace(alternative)
		switch {
		case all[i] == "":
			return nil, fmt.Errorf("empty word")
		case strings.Contains(all[i], " "):
			out[i] = strings.Fields(all[i])
		default:
			out[i] = all[i : i+1 : i+1]
		}
	}
	return out, nil
}

// options reads "from=subj to=avec,obj* recip need=to weight=0.6".
func (entry *Entry) options(text string) error {
	for _, option := range splitOptions(text) {
		name, value, _ := strings.Cut(option, "=")
		if err := entry.option(name, value); err != nil {
			return fmt.Errorf("option %q: %w", option, err)
		}
	}
	return nil
}

// splitOptions joins what belongs to one option: prepositions of several words
// hold spaces ("to=auprès de,à recip").
func splitOptions(text string) []string {
	var options []string
	for _, field := range strings.Fields(text) {
		if len(options) == 0 || field == "recip" || strings.Contains(field, "=") {
			options = append(options, field)
		} else {
			options[len(options)-1] += " " + field
		}
	}
	return options
}

func (entry *Entry) option(name, value string) (err error) {
	switch name {
	case "from":
		entry.From, err = parseSlots(value)
	case "to":
		entry.To, err = parseSlots(value)
	case "recip":
		entry.Recip = true
	case "need":
		entry.Needs = true
		for side := range strings.SplitSeq(value, ",") {
			switch side {
			case "from":
				entry.NeedFrom = true
			case "to":
				entry.NeedTo = true
			default:
				return fmt.Errorf("want from or to, not %q", side)
			}
		}
	case "modality":
		entry.Modality = value
		if !slices.Contains([]string{rapporteur.Actual, rapporteur.Future, rapporteur.Hypothetical, rapporteur.Negated}, value) {
			return fmt.Errorf("unknown modality")
		}
	case "weight":
		entry.Weight, err = strconv.ParseFloat(value, 64)
		if err == nil && (entry.Weight <= 0 || entry.Weight > 1) {
			return fmt.Errorf("want more than 0 and at most 1")
		}
	case "also":
		entry.Also, err = parseAct(value)
	case "joint":
		entry.Joint, err = parseAct(value)
	default:
		return fmt.Errorf("unknown option (known: from, to, recip, need, modality, weight, also, joint)")
	}
	return err
}

// parseAct reads "COERCE:arrest:173".
func parseAct(text string) (*codebook.Act, error) {
	parts := strings.Split(text, ":")
	if len(parts) != 3 {
		return nil, fmt.Errorf("want TYPE:mode:CAMEO, mode - for none")
	}
	return &codebook.Act{Type: parts[0], Mode: strings.Trim(parts[1], "-"), CAMEO: parts[2]}, nil
}

// parseSlots reads "avec,auprès de,obj*".
func parseSlots(text string) ([]Slot, error) {
	var slots []Slot
	for name := range strings.SplitSeq(text, ",") {
		name, inside := strings.CutSuffix(strings.TrimSpace(name), "*")
		if err := checkSlot(name); err != nil {
			return nil, err
		}
		slots = append(slots, Slot{name, inside})
	}
	if len(slots) > 1 && slices.ContainsFunc(slots, func(s Slot) bool { return s.Name == SlotNobody }) {
		return nil, fmt.Errorf("none stands alone")
	}
	return slots, nil
}

// checkSlot accepts the named slots and anything that can be a preposition.
func checkSlot(name string) error {
	if name == "" {
		return fmt.Errorf("empty slot")
	}
	first, _, several := strings.Cut(name, " ")
	if several && slices.Contains(namedSlots, first) {
		return fmt.Errorf("slot %q: nothing follows %s", name, first)
	}
	if slices.Contains(namedSlots, name) {
		return nil
	}
	if i := strings.IndexFunc(name, func(r rune) bool { return strings.ContainsRune("*+=.:|/[](){}0123456789", r) }); i >= 0 {
		return fmt.Errorf("slot %q: no slot and no preposition", name)
	}
	return nil
}
