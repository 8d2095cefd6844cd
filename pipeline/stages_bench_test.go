package pipeline_test

import (
	"testing"
	"time"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/pipeline"
	"rapporteur/world"
)

// BenchmarkStages measures what each stage takes for a sentence of the golden
// articles, on one core: coding events should take less than parsing.
func BenchmarkStages(b *testing.B) {
	langs, facts := load(b)
	texts := map[string][]string{}
	articles(b, langs, func(lang *language.Language, _, text string) {
		texts[lang.Code] = append(texts[lang.Code], text)
	})
	for _, code := range langs.Codes() {
		if langs[code].Reads(language.Records) {
			b.Run(code, func(b *testing.B) { benchmarkStages(b, langs[code], texts[code], facts) })
		}
	}
}

func benchmarkStages(b *testing.B, lang *language.Language, texts []string, facts *world.World) {
	spent := map[string]time.Duration{}
	sentences := 0
	pass := func() {
		for _, text := range texts {
			doc := &rapporteur.Document{Text: text, Language: lang.Code}
			for _, stage := range pipeline.Stages {
				start := time.Now()
				stage.Run(doc, lang, facts)
				spent[stage.Name] += time.Since(start)
			}
			sentences += len(doc.Sentences)
		}
	}
	pass() // loads the network, and fills its cache of words
	clear(spent)
	sentences = 0
	for b.Loop() {
		pass()
	}
	for _, name := range []string{"parse", "codify"} {
		b.ReportMetric(float64(spent[name].Microseconds())/float64(sentences), "µs/sentence:"+name)
	}
}
