package language

import (
	"slices"
	"strings"
)

// Enclitics are the pronouns that a verb carries at its end as one written word,
// and what the verb is written like without them: "dárselo" = "dar" "se" "lo".
// Sections [enclitics NAME], [endings NAME] and [hosts] of tokens.txt.
type Enclitics struct {
	groups            map[string][]enclitic // of pronouns, by name
	tails             map[string][]enclitic // of endings after the pronouns, by name
	rules             map[string][]hostRule // by what stands after the host: pronouns and ending
	last              [256]bool             // last bytes of the keys of rules, to pass over most words
	longest, shortest int                   // bytes of the keys of rules
}

// enclitic is what one or several pronouns are written like, and these pronouns.
type enclitic struct {
	text  string
	words []string
}

// hostRule tells hosts from other words and restores them.
type hostRule struct {
	from, to pattern
	words    []string // the pronouns
	tail     string   // the ending after the pronouns that goes back to the host
}

// pattern is a host's spelling cut at each "~", which stands for any letters:
// "~ár" is two parts, "" and "ár".
type pattern []string

// Hosted is a word taken apart: a verb and the pronouns that hang on it.
type Hosted struct {
	Host     string
	Letters  int // bytes of the word that write the host
	Pronouns []string
}

// Hosted takes a folded word apart; ok is false for a word that carries no
// pronoun. The longest pronouns win, then the first rule of the file.
func (e *Enclitics) Hosted(word string) (h Hosted, ok bool) {
	if word == "" || !e.last[word[len(word)-1]] {
		return h, false
	}
	for n := min(e.longest, len(word)-1); n >= e.shortest; n-- {
		letters := len(word) - n
		for _, rule := range e.rules[word[letters:]] {
			if host, ok := rule.from.rewrite(word[:letters], rule.to); ok {
				return Hosted{host + rule.tail, letters, rule.words}, true
			}
		}
	}
	return h, false
}

// rewrite turns a word of pattern p into the same word of pattern to.
func (p pattern) rewrite(word string, to pattern) (string, bool) {
	if len(p) == 1 {
		return to[0], word == p[0]
	}
	first, last := p[0], p[len(p)-1]
	if len(word) < len(first)+len(last) || !strings.HasPrefix(word, first) || !strings.HasSuffix(word, last) {
		return "", false
	}
	inner := word[len(first) : len(word)-len(last)]
	if len(p) == 2 {
		return to[0] + inner + to[1], true
	}
	before, after, found := strings.Cut(inner, p[1])
	return to[0] + before + to[1] + after + to[2], found
}

// parsePattern reads a host's spelling, with at most two "~".
func parsePattern(text string) (pattern, bool) {
	p := pattern(strings.Split(text, "~"))
	return p, text != "" && len(p) <= 3
}

// addEnclitics reads "se, -lho = lhe o": each item with the words it stands for,
// without them itself less its hyphens.
func addEnclitics(to map[string][]enclitic, name string, line Line) error {
	for _, item := range line.List() {
		text, words, given := strings.Cut(item, "=")
		text = strings.TrimSpace(text)
		if !given {
			words = strings.Trim(text, "-")
		}
		parts := strings.Fields(words)
		if text == "" || len(parts) == 0 {
			return line.Errorf("want PRONOUN or PRONOUN = WORD WORD …, got %q", item)
		}
		to[name] = append(to[name], enclitic{text, parts})
	}
	return nil
}

// addHosts reads "~ár + two = ~ar": a host's spelling, the groups of pronouns
// that may follow it, of which one may be a group of endings after them, and
// what the host is written like alone, where that differs.
func (e *Enclitics) addHosts(line Line) error {
	left, right, rewritten := strings.Cut(line.Text, "=")
	spelling, rest, ok := strings.Cut(left, "+")
	if !ok {
		return line.Errorf("want HOST + PRONOUNS, got %q", line.Text)
	}
	if !rewritten {
		right = spelling
	}
	from, ok1 := parsePattern(strings.TrimSpace(spelling))
	to, ok2 := parsePattern(strings.TrimSpace(right))
	if !ok1 || !ok2 || len(from) != len(to) {
		return line.Errorf("host and what it becomes need as many ~, two at most: %q", line.Text)
	}
	group, tail, _ := strings.Cut(rest, "+")
	if strings.TrimSpace(group) == "" {
		return line.Errorf("want HOST + PRONOUNS, got %q", line.Text)
	}
	for _, name := range strings.Fields(group) {
		pronouns, known := e.groups[name]
		if !known {
			return line.Errorf("no section [enclitics %s] above", name)
		}
		if err := e.addRules(line, hostRule{from: from, to: to}, pronouns, strings.TrimSpace(tail)); err != nil {
			return err
		}
	}
	return nil
}

// addRules adds a rule for each of the pronouns, with each of the endings of a
// group where one is named.
func (e *Enclitics) addRules(line Line, rule hostRule, pronouns []enclitic, tail string) error {
	endings := []enclitic{{words: []string{""}}}
	if tail != "" {
		if endings = e.tails[tail]; endings == nil {
			return line.Errorf("no section [endings %s] above", tail)
		}
	}
	for _, p := range pronouns {
		for _, ending := range endings {
			rule.words, rule.tail = p.words, ending.words[0]
			e.index(p.text+ending.text, rule)
		}
	}
	return nil
}

func (e *Enclitics) index(after string, rule hostRule) {
	if e.rules == nil {
		e.rules, e.shortest = map[string][]hostRule{}, len(after)
	}
	e.rules[after] = append(slices.Clip(e.rules[after]), rule)
	e.last[after[len(after)-1]] = true
	e.longest, e.shortest = max(e.longest, len(after)), min(e.shortest, len(after))
}
