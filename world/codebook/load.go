package codebook

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Load parses the embedded table. It takes well under a millisecond.
func Load() (*Codebook, error) { return parse(table) }

func parse(text string) (*Codebook, error) {
	b := &Codebook{
		types: map[string]Type{}, contexts: map[string]bool{},
		codes: map[string]code{}, crossings: map[passage]Act{},
		roots: map[root]bool{}, further: map[string][]string{},
	}
	section, number := "", 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimSpace(line)
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "["):
			section = strings.Trim(line, "[]")
		default:
			if err := b.row(section, line); err != nil {
				return nil, fmt.Errorf("codebook.txt:%d: %w", number, err)
			}
		}
	}
	return b, b.complete()
}

func (b *Codebook) row(section, line string) error {
	fields := strings.Fields(line)
	switch section {
	case "types":
		return b.addType(fields)
	case "contexts":
		for _, context := range fields {
			b.contexts[strings.TrimSuffix(context, ",")] = true
		}
		return nil
	case "crossings":
		return b.addCrossing(fields)
	case "further codes":
		b.further[fields[0]] = append(b.further[fields[0]], fields[1:]...)
		return nil
	case "cameo":
		return b.addCode(fields)
	}
	return fmt.Errorf("unknown section [%s]", section)
}

func (b *Codebook) addType(f []string) error {
	if len(f) < 5 {
		return fmt.Errorf("%d fields, want type, quad, score, recipient, modes", len(f))
	}
	quad, err := strconv.Atoi(f[1])
	if err != nil {
		return fmt.Errorf("quad: %w", err)
	}
	score, err := strconv.ParseFloat(f[2], 64)
	if err != nil {
		return fmt.Errorf("score: %w", err)
	}
	t := Type{Name: f[0], Quad: quad, Score: score, Recipient: f[3] == "required"}
	if f[4] != "-" {
		t.Modes = f[4:]
	}
	b.types[t.Name] = t
	return nil
}

func (b *Codebook) addCrossing(f []string) error {
	if len(f) != 6 {
		return fmt.Errorf("%d fields, want when, type, code, type, mode, code", len(f))
	}
	b.crossings[passage{f[0], f[1], f[2]}] = Act{f[3], dash(f[4]), f[5]}
	return nil
}

func (b *Codebook) addCode(f []string) error {
	if len(f) != 3 || len(f[0]) < 2 {
		return fmt.Errorf("%d fields, want code, score, type", len(f))
	}
	c := code{plover: dash(f[2])}
	if f[1] != "-" {
		score, err := strconv.ParseFloat(f[1], 64)
		if err != nil {
			return fmt.Errorf("score: %w", err)
		}
		c.goldstein, c.scored = score, true
	}
	b.codes[f[0]] = c
	b.roots[root{c.plover, f[0][:2]}] = true
	return nil
}

// complete checks the table against itself, so that no later step has to.
func (b *Codebook) complete() error {
	for passage, to := range b.crossings {
		if _, ok := b.types[passage.plover]; !ok {
			return fmt.Errorf("codebook.txt: crossing of unknown type %s", passage.plover)
		}
		if err := b.Check(to); err != nil {
			return fmt.Errorf("codebook.txt: crossing of %s %s: %w", passage.plover, passage.cameo, err)
		}
	}
	return nil
}

// Check says what is wrong with an act: an unknown type, a mode that is not the
// type's, an unknown code or one whose CAMEO root has nothing to do with the type.
// Within a root the two ontologies divide the acts differently (a ceasefire that
// is only declared is CONCEDE, and 0871 all the same).
func (b *Codebook) Check(act Act) error {
	t, ok := b.types[act.Type]
	if !ok {
		return fmt.Errorf("unknown type %q", act.Type)
	}
	if !t.has(act.Mode) {
		return fmt.Errorf("%s has no mode %q (its modes: %s)", t.Name, act.Mode, t.list())
	}
	c, ok := b.codes[act.CAMEO]
	if !ok {
		return fmt.Errorf("unknown CAMEO code %q", act.CAMEO)
	}
	if c.plover != "" && !b.roots[root{t.Name, act.CAMEO[:2]}] && !slices.Contains(b.further[t.Name], act.CAMEO) {
		return fmt.Errorf("CAMEO %s is a code of %s, not of %s", act.CAMEO, c.plover, t.Name)
	}
	return nil
}

// dash reads the table's sign for none.
func dash(field string) string {
	if field == "-" {
		return ""
	}
	return field
}
