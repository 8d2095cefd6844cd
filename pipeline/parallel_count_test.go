package pipeline_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"rapporteur"
)

// count is what precision and recall are made of.
type count struct{ right, given, wanted int }

// add counts pairs: an optional event is neither wanted nor held against the
// program.
func (c *count) add(want []wantedEvent, given []*rapporteur.Event, pairs []int) {
	c.given += len(given)
	for i := range want {
		switch {
		case !want[i].needed():
			if pairs[i] >= 0 {
				c.given--
			}
			continue
		case pairs[i] >= 0:
			c.right++
		}
		c.wanted++
	}
}

func (c count) f1() float64 {
	if c.given+c.wanted == 0 {
		return 0
	}
	return 2 * float64(c.right) / float64(c.given+c.wanted)
}

func (c count) String() string {
	return fmt.Sprintf("P %.3f  R %.3f  F1 %.3f  (%d right, %d given, %d wanted)",
		float64(c.right)/float64(max(1, c.given)), float64(c.right)/float64(max(1, c.wanted)), c.f1(), c.right, c.given, c.wanted)
}

// details counts what else is right of the events that have the right type.
type details struct{ all, mode, cameoRoot, modality, voice int }

func (d *details) add(doc *rapporteur.Document, want []wantedEvent, given []*rapporteur.Event, pairs []int) {
	for i, w := range want {
		if pairs[i] < 0 {
			continue
		}
		e := given[pairs[i]]
		d.all++
		for counter, right := range map[*int]bool{
			&d.mode:      slices.Contains(w.modes, e.Mode),
			&d.cameoRoot: strings.HasPrefix(e.CAMEO, w.cameo[:2]),
			&d.modality:  e.Modality == w.modality,
			&d.voice:     slices.Contains(w.voices, voiceOf(doc, e)),
		} {
			if right {
				*counter++
			}
		}
	}
}

func (d *details) log(t *testing.T) {
	t.Helper()
	share := func(n int) float64 { return 100 * float64(n) / float64(max(1, d.all)) }
	t.Logf("of these: mode %.1f %%, CAMEO root %.1f %%, modality %.1f %%, voice %.1f %%",
		share(d.mode), share(d.cameoRoot), share(d.modality), share(d.voice))
}

func voiceOf(doc *rapporteur.Document, e *rapporteur.Event) string {
	if e.VoiceToken == 0 || len(doc.Voices) == 0 {
		return ""
	}
	return doc.Voices[e.VoiceToken-1].Kind
}

// logWrong prints what one sentence misses and what it has too much.
func logWrong(t *testing.T, tr triple, doc *rapporteur.Document, given []*rapporteur.Event, pairs []int) {
	t.Helper()
	var lines []string
	for i := range tr.events {
		if w := &tr.events[i]; pairs[i] < 0 && w.needed() {
			lines = append(lines, fmt.Sprintf("  missed %s %v > %v", w.line, w.sources[doc.Language], w.targets[doc.Language]))
		}
	}
	for j, e := range given {
		if !slices.Contains(pairs, j) {
			lines = append(lines, "  extra  "+described(doc, e))
		}
	}
	if len(lines) > 0 {
		t.Logf("%s %s\n%s", tr.id, doc.Text, strings.Join(lines, "\n"))
	}
}

// described is an event on one line.
func described(doc *rapporteur.Document, e *rapporteur.Event) string {
	return fmt.Sprintf("%s %s %s %q %v > %v %s %s", e.Type, e.Mode, e.CAMEO, doc.Words(e.Trigger),
		actorsOf(doc, e.Source), actorsOf(doc, e.Target), e.Modality, e.Rule)
}

func actorsOf(doc *rapporteur.Document, actors []rapporteur.ActorRef) []string {
	var out []string
	for _, r := range actors {
		out = append(out, doc.Actor(r).Name+"/"+doc.Actor(r).Code)
	}
	return out
}
