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
	invalid  bool // an error was reported; its entries are skipped
}

// parseHeader reads "CONSULT phone 041 contexts=diplomatic,military".
func (e *Events) parseHeader(line Line) (header, error) {
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
	left, right, _ := strings.Cut(line.Text, "|")
	word, rest, _ := strings.Cut(strings.TrimSpace(left), " ")
	kind, ok := kinds[word]
	if !ok {
		return nil, line.Errorf("unknown kind %q (known: adj, aux, noun, verb)", word)
	}
	common := Entry{Act: h.act, Contexts: h.contexts, Kind: kind, Weight: defaultWeight,
		From: e.defaults[kind].from, To: e.defaults[kind].to, File: line.File, Line: line.Number}
	if err := common.options(right); err != nil {
		return nil, line.Errorf("%w", err)
	}
	if common.Also != nil {
		if err := e.Book.Check(*common.Also); err != nil {
			return nil, line.Errorf("option also: %w", err)
		}
	}
	var entries []*Entry
	for alternative := range strings.SplitSeq(rest, ",") {
		entry := common
		if err := e.words(&entry, alternative); err != nil {
			return entries, line.Errorf("%w", err)
		}
		entry.Text = word + " " + strings.Join(strings.Fields(alternative), " ")
		entries = append(entries, &entry)
	}
	return entries, nil
}

// words reads "s'en prendre +à:gouvernement": a reflexive, clitics, the carrying
// lemma, further lemmas, conditions.
func (e *Events) words(entry *Entry, text string) error {
	text, entry.Reflexive = e.withoutReflexive(strings.ToLower(strings.TrimSpace(text)))
	fields := strings.Fields(text)
	for i, field := range fields {
		switch {
		case strings.HasPrefix(field, "+") || strings.HasPrefix(field, "-") && len(field) > 1:
			conditions, err := parseConditions(fields[i:])
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
func parseConditions(fields []string) ([]Condition, error) {
	var texts []string
	for _, field := range fields {
		if strings.HasPrefix(field, "+") || strings.HasPrefix(field, "-") {
			texts = append(texts, field)
		} else {
			texts[len(texts)-1] += " " + field
		}
	}
	var conditions []Condition
	for _, text := range texts {
		name, words, listed := strings.Cut(text[1:], ":")
		if err := checkSlot(name); err != nil {
			return conditions, fmt.Errorf("condition %q: %w", text, err)
		}
		c := Condition{Slot: name, Absent: text[0] == '-', text: text}
		for alternative := range strings.SplitSeq(words, "/") {
			if lemmas := strings.Fields(alternative); len(lemmas) > 0 {
				c.Words = append(c.Words, lemmas)
			} else if listed {
				return conditions, fmt.Errorf("condition %q: empty word", text)
			}
		}
		conditions = append(conditions, c)
	}
	return conditions, nil
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
		parts := strings.Split(value, ":")
		if len(parts) != 3 {
			return fmt.Errorf("want TYPE:mode:CAMEO, mode - for none")
		}
		entry.Also = &codebook.Act{Type: parts[0], Mode: strings.Trim(parts[1], "-"), CAMEO: parts[2]}
	default:
		return fmt.Errorf("unknown option (known: from, to, recip, need, modality, weight, also)")
	}
	return err
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
