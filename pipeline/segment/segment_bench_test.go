package segment_test

import (
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/pipeline/segment"
)

// BenchmarkSentences tells the words a second that one core cuts, per language.
func BenchmarkSentences(b *testing.B) {
	langs := load(b)
	for _, c := range []struct{ lang, text string }{
		{"fr", "Selon M. Keller, l’armée n’a pas quitté les rives du fleuve : « Nous resterons », a-t-il dit mardi à 18h30. Quelque 12\u202f400 habitants des villages voisins auraient été déplacés, soit 3,5 % du total, d'après l'ONU.\n\n"},
		{"en", "Gen. A. Porter's troops didn't leave the river banks, the U.S. envoy said on Tuesday. \"We'll stay,\" he told reporters at 6:30 p.m., adding that some 12,400 villagers (3.5% of the well-known district) had been displaced.\n\n"},
		{"es", "El Sr. Prado no quiso decirle a la prensa por qué el ejército sigue, según EE.UU., al norte del río: «Vamos a verlo», dijo el martes a las 18:30. Unos 12.400 vecinos se habrían marchado, llevándoselo todo (el 3,5 % del total).\n\n"},
		{"pt", "O general negou-se a dizer à imprensa se o exército vai deixá-la: «Veremos», disse na terça-feira, às 18h30. Cerca de 12.400 moradores das aldeias vizinhas, 3,5% do total, ter-se-iam retirado naquela noite, de acordo com a ONU.\n\n"},
	} {
		b.Run(c.lang, func(b *testing.B) {
			text := strings.Repeat(c.text, 100)
			words := 0
			for b.Loop() {
				doc := &rapporteur.Document{Text: text}
				segment.Sentences(doc, langs[c.lang], nil)
				words += len(doc.Tokens)
			}
			b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
		})
	}
}
