package segment_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/pipeline/segment"
)

// read shows a segmented text: words apart by spaces, sentences by " / ", and
// multiword tokens as surface=word+word.
func read(lang *language.Language, text string) string {
	doc := &rapporteur.Document{Text: text}
	segment.Sentences(doc, lang, nil)
	var out []string
	for i, s := range doc.Sentences {
		if i > 0 {
			out = append(out, "/")
		}
		for r := s.First; r < s.End; {
			surface, words := doc.Token(r).Surface, []string{}
			for ; r < s.End && doc.Token(r).Surface == surface; r++ {
				words = append(words, doc.Token(r).Form)
			}
			word := strings.Join(words, "+")
			if len(words) > 1 {
				word = doc.Words(surface) + "=" + word
			}
			out = append(out, word)
		}
	}
	return strings.Join(out, " ")
}

func TestSentences(t *testing.T) {
	langs := load(t)
	for _, c := range []struct{ lang, text, want string }{
		{"fr", "L'armée a bombardé le port.", "L' armée a bombardé le port ."},
		{"fr", "Va-t-il au Caire ? Oui, dit-elle.", "Va -t-il au=à+le Caire ? / Oui , dit -elle ."},
		{"fr", "M. Dupont est parti. Mme Roy aussi.", "M. Dupont est parti . / Mme Roy aussi ."},
		{"fr", "Aujourd’hui, l’ONU n’a rien dit.", "Aujourd’hui , l’ ONU n’ a rien dit ."},
		{"fr", "Quelque 9\u202f220 civils (dont 12 enfants).", "Quelque 9 220 civils ( dont 12 enfants ) ."},
		{"fr", "« Nous partirons ! » a-t-il lancé. Puis il s'est tu…", "« Nous partirons ! » a -t-il lancé . / Puis il s' est tu …"},
		{"fr", "Le titre\nPremière phrase", "Le titre / Première phrase"},
		{"fr", "une ligne\ncoupée au\nmilieu de la\nphrase. Fin.", "une ligne coupée au=à+le milieu de la phrase . / Fin ."},
		{"fr", "À 20h30, le 1er mai, 3,5 % du total.", "À 20h30 , le 1er mai , 3,5 % du=de+le total ."},
		{"fr", "Voir https://exemple.org/a.b, svp.", "Voir https://exemple.org/a.b , svp ."},
		{"fr", "Voir www.exemple.org\u202f: «\u00a0non\u00a0».", "Voir www.exemple.org : « non » ."},
		{"fr", "ʼ rʼien", "ʼ rʼien"},
		{"en", "‘Stay,’ said ’Stella.", "‘ Stay , ’ said ’ Stella ."},
		{"fr", "PARIS, vendredi 3 novembre 2023 (AFP) – Le maire parle.", "PARIS , vendredi 3 novembre 2023 ( AFP ) – / Le maire parle ."},
		{"fr", "PARIS a dit – Non", "PARIS a dit – Non"},
		{"en", "NEW YORK (Wire) -- \"No,\" he said.", "NEW YORK ( Wire ) -- / \" No , \" he said ."},
		{"en", "They don't know. The U.S. said it can't.", "They don't=do+n't know . / The U.S. said it can't=ca+n't ."},
		{"en", "The king's well-known co-workers' plan", "The king's=king+'s well - known co-workers'=co-workers+' plan"},
		{"en", "\"We won.\" He left at 5 p.m. Friday.", "\" We won . \" / He left at 5 p.m. Friday ."},
		{"en", "Gen. A. B. Smith met Mr. Jones. They spoke.", "Gen. A. B. Smith met Mr. Jones . / They spoke ."},
	} {
		if got := read(langs[c.lang], c.text); got != c.want {
			t.Errorf("%s: %q\n got %s\nwant %s", c.lang, c.text, got, c.want)
		}
	}
}

// check holds a segmented document to its invariants.
func check(t *testing.T, doc *rapporteur.Document) {
	t.Helper()
	end, next := 0, rapporteur.TokenRef(1)
	for _, s := range doc.Sentences {
		if s.First != next || s.End <= s.First || s.Start < end || s.Span.End > len(doc.Text) {
			t.Fatalf("sentence %+v does not follow token %d, byte %d", s, next, end)
		}
		next, end = s.End, s.Span.End
	}
	if int(next) != len(doc.Tokens)+1 {
		t.Fatalf("sentences end at token %d of %d", next, len(doc.Tokens))
	}
	at := 0
	for i, token := range doc.Tokens {
		alone := (i == 0 || doc.Tokens[i-1].Surface != token.Surface) && (i+1 == len(doc.Tokens) || doc.Tokens[i+1].Surface != token.Surface)
		if alone && (token.Span != token.Surface || token.Form != strings.Join(strings.Fields(doc.Words(token.Span)), " ")) {
			t.Fatalf("token %+v is not written %q", token, doc.Words(token.Span))
		}
		words := doc.Words(token.Span)
		if token.Len() <= 0 || !utf8.ValidString(words) || !token.Surface.Contains(token.Span) || token.Form == "" {
			t.Fatalf("bad token %+v %q", token, words)
		}
		if strings.TrimSpace(strings.Trim(doc.Text[at:max(at, token.Start)], "\u200b\ufeff")) != "" {
			t.Fatalf("text %q is in no token", doc.Text[at:token.Start])
		}
		at = max(at, token.Span.End)
	}
}

func FuzzSentences(f *testing.F) {
	langs := load(f)
	for _, seed := range []string{"L’ONU dit « non ».", "don't U.S.A. 9 220 e\u0301 👩‍👧 ''s", "a.b.c. -- ... ?!", "x'\n\n'y -t-il", "\u202f\u00a01 000\u202f000,5"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip()
		}
		for _, code := range langs.Codes() {
			doc := &rapporteur.Document{Text: text}
			segment.Sentences(doc, langs[code], nil)
			check(t, doc)
		}
	})
}

func TestEndlessSentence(t *testing.T) {
	langs := load(t)
	for _, text := range []string{strings.Repeat("mot ", 25_000), strings.Repeat("x", 100_000), strings.Repeat("a,", 50_000)} {
		doc := &rapporteur.Document{Text: text}
		segment.Sentences(doc, langs["fr"], nil)
		check(t, doc)
		for _, s := range doc.Sentences {
			if s.End-s.First > 300 {
				t.Errorf("sentence of %d words", s.End-s.First)
			}
		}
	}
}
