package pipeline_test

import (
	"slices"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/pipeline"
	"rapporteur/world"
)

// parallelFloors are what each language has reached, in percent: F1 of the events
// by type, and by type and actors. To be raised as they rise; a language that has
// none yet is only measured.
var parallelFloors = map[string]struct{ types, actors float64 }{
	"fr": {95, 90.5}, "en": {95, 92}, "es": {94, 88.5},
}

// agreementFloor is the share of triples, in percent, that give events of the
// same types in all languages that are read into records.
const agreementFloor = 81

// TestParallel reads the same news in several languages, and holds each to its
// floors and all to their agreement. With -v it lists what is missed and what is
// extra, and how often mode, CAMEO root, modality and voice are right.
func TestParallel(t *testing.T) {
	langs, facts := load(t)
	all := triples(t)
	read := make([]map[string]*rapporteur.Document, len(all))
	for i := range read {
		read[i] = map[string]*rapporteur.Document{}
	}
	var codes []string
	for _, code := range parallelLanguages {
		if lang := langs[code]; lang.Reads(language.Records) {
			codes = append(codes, code)
			t.Run(code, func(t *testing.T) { holdParallel(t, all, read, lang, facts) })
		} else {
			t.Logf("%s is not read into records", code)
		}
	}
	agree := 0
	for i := range all {
		if sameTypes(all[i], read[i], codes) {
			agree++
		} else if testing.Verbose() {
			logTypes(t, all[i], read[i], codes)
		}
	}
	share := 100 * float64(agree) / float64(len(all))
	t.Logf("%d triples, %.1f %% with the same types in %v", len(all), share, codes)
	if share < agreementFloor {
		t.Errorf("%.1f %% of the triples give the same types in %v, below the floor of %v", share, codes, agreementFloor)
	}
}

// holdParallel reads the sentences of one language and counts.
func holdParallel(t *testing.T, all []triple, read []map[string]*rapporteur.Document, lang *language.Language, facts *world.World) {
	var types, actors count
	details := details{}
	for i, tr := range all {
		doc := &rapporteur.Document{Text: tr.text[lang.Code], Language: lang.Code}
		pipeline.Read(doc, lang, facts)
		read[i][lang.Code] = doc
		given := done(doc)
		byType := pair(tr.events, given, func(w *wantedEvent, e *rapporteur.Event) bool {
			return slices.Contains(w.types, e.Type)
		})
		byActors := pair(tr.events, given, func(w *wantedEvent, e *rapporteur.Event) bool {
			return slices.Contains(w.types, e.Type) && w.sameActors(doc, e)
		})
		types.add(tr.events, given, byType)
		actors.add(tr.events, given, byActors)
		details.add(doc, tr.events, given, byType)
		if testing.Verbose() {
			logWrong(t, tr, doc, given, byActors)
		}
	}
	floor := parallelFloors[lang.Code]
	for _, c := range []struct {
		name  string
		count count
		floor float64
	}{{"type", types, floor.types}, {"type and actors", actors, floor.actors}} {
		t.Logf("%-15s %v", c.name, c.count)
		if f1 := 100 * c.count.f1(); f1 < c.floor {
			t.Errorf("%s: F1 is %.1f, below the floor of %.1f", c.name, f1, c.floor)
		}
	}
	details.log(t)
}

// done are the events that are not negated.
func done(doc *rapporteur.Document) []*rapporteur.Event {
	var out []*rapporteur.Event
	for i := range doc.Events {
		if doc.Events[i].Modality != rapporteur.Negated {
			out = append(out, &doc.Events[i])
		}
	}
	return out
}

// needed: an event that must be there.
func (w *wantedEvent) needed() bool { return !w.optional && w.modality != rapporteur.Negated }

// pair gives each wanted event at most one given event and the other way round,
// needed ones first: the index of the given one, or -1. What is negated has none.
func pair(want []wantedEvent, given []*rapporteur.Event, same func(*wantedEvent, *rapporteur.Event) bool) []int {
	out := make([]int, len(want))
	used := make([]bool, len(given))
	for i := range out {
		out[i] = -1
	}
	for _, optional := range []bool{false, true} {
		for i := range want {
			if want[i].optional != optional || want[i].modality == rapporteur.Negated {
				continue
			}
			for j, e := range given {
				if !used[j] && same(&want[i], e) {
					out[i], used[j] = j, true
					break
				}
			}
		}
	}
	return out
}

// sameActors: every actor that is needed is there, on its side, and no other.
// A meeting has no sides.
func (w *wantedEvent) sameActors(doc *rapporteur.Document, e *rapporteur.Event) bool {
	sources, targets := w.sources[doc.Language], w.targets[doc.Language]
	if w.reciprocal || w.types[0] == "CONSULT" {
		return cover(doc, slices.Concat(sources, targets), slices.Concat(e.Source, e.Target))
	}
	return cover(doc, sources, e.Source) && cover(doc, targets, e.Target)
}

func cover(doc *rapporteur.Document, want []wantedActor, given []rapporteur.ActorRef) bool {
	for _, w := range want {
		if !w.optional && !slices.ContainsFunc(given, func(a rapporteur.ActorRef) bool { return w.is(doc, a) }) {
			return false
		}
	}
	return !slices.ContainsFunc(given, func(a rapporteur.ActorRef) bool {
		return !slices.ContainsFunc(want, func(w wantedActor) bool { return w.is(doc, a) })
	})
}

// is: one of the actor's mentions is the wanted phrase.
func (w wantedActor) is(doc *rapporteur.Document, a rapporteur.ActorRef) bool {
	for _, text := range w.texts {
		for _, place := range occurrences(doc.Text, text) {
			if slices.ContainsFunc(doc.Mentions, func(m rapporteur.Mention) bool {
				return slices.Contains(m.Actors, a) && samePhrase(doc, place, m)
			}) {
				return true
			}
		}
	}
	return false
}

// samePhrase: the phrase and the mention hold each other's head, or share most of
// their letters.
func samePhrase(doc *rapporteur.Document, place rapporteur.Span, m rapporteur.Mention) bool {
	if head := headIn(doc, place); head > 0 && m.First <= head && head < m.End && place.Contains(doc.Token(m.Head).Span) {
		return true
	}
	shared := min(place.End, m.Span.End) - max(place.Start, m.Start)
	return 2*shared >= max(place.End, m.Span.End)-min(place.Start, m.Start)
}

// headIn is the first word of a phrase that depends on a word outside it.
func headIn(doc *rapporteur.Document, place rapporteur.Span) rapporteur.TokenRef {
	for i, token := range doc.Tokens {
		if place.Contains(token.Span) && (token.Head == 0 || !place.Contains(doc.Token(token.Head).Span)) {
			return rapporteur.TokenRef(i + 1)
		}
	}
	return 0
}

// typesOf are the types of a document's events, each once.
func typesOf(doc *rapporteur.Document) string {
	var types []string
	for _, e := range done(doc) {
		types = append(types, e.Type)
	}
	slices.Sort(types)
	return strings.Join(slices.Compact(types), " ")
}

// sameTypes: all languages give the same types, and some if some are needed.
func sameTypes(tr triple, read map[string]*rapporteur.Document, codes []string) bool {
	for _, code := range codes {
		types := typesOf(read[code])
		if types != typesOf(read[codes[0]]) || types == "" && slices.ContainsFunc(tr.events, func(w wantedEvent) bool { return w.needed() }) {
			return false
		}
	}
	return true
}

func logTypes(t *testing.T, tr triple, read map[string]*rapporteur.Document, codes []string) {
	t.Helper()
	var parts []string
	for _, code := range codes {
		parts = append(parts, code+": "+typesOf(read[code]))
	}
	t.Logf("differ %s  %s", tr.id, strings.Join(parts, " | "))
}
