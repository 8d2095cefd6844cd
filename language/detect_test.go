package language

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// identities are the languages with nothing but what they are known by.
func identities(t *testing.T) Languages {
	t.Helper()
	langs := Languages{}
	for code, folder := range testFolders(t) {
		identity, err := loadIdentity(folder)
		if err != nil {
			t.Fatal(err)
		}
		langs[code] = &Language{Code: code, Identity: identity}
	}
	return langs
}

// detected is the code of the language of a text, or "".
func detected(langs Languages, text string) string {
	if lang, _ := Detect(langs, text); lang != nil {
		return lang.Code
	}
	return ""
}

func TestDetect(t *testing.T) {
	langs := identities(t)
	for _, c := range []struct{ text, want string }{
		{"Le maire de la ville a promis d'ouvrir une école avant l'hiver.", "fr"},
		{"Aujourd'hui, il n'y a pas de train.", "fr"},
		{"The mayor of the town has promised to open a school before winter.", "en"},
		{"It wasn't what they wanted.", "en"},
		{"Troops shot at a bus near the port, killing four.", "en"},
		{"Strike at the Nissan plant enters its second week.", "en"},
		{"Grève à l'usine de Lille : la direction refuse toute négociation.", "fr"},
		{"Deux soldats tués dans une embuscade au nord du pays.", "fr"},
		{"El alcalde de la ciudad prometió abrir una escuela antes del invierno.", "es"},
		{"La policía detuvo ayer a dos hombres en Sevilla.", "es"},
		{"Una mujer y su hijo murieron en el incendio.", "es"},
		{"Los médicos de Lima van a la huelga este lunes.", "es"},
		{"El Senado no aprobó la ley de aguas.", "es"},
		{"Suben a doce los muertos por las lluvias.", "es"},
		{"Detienen en Bogotá a un exministro por corrupción.", "es"},
		{"O prefeito da cidade prometeu abrir uma escola antes do inverno.", "pt"},
		{"A polícia deteve ontem dois homens em Lisboa.", "pt"},
		{"Uma mulher e o seu filho morreram no incêndio.", "pt"},
		{"Os médicos de Recife entram em greve na segunda-feira.", "pt"},
		{"O Senado não aprovou a lei das águas.", "pt"},
		{"Sobe para doze o número de mortos nas chuvas.", "pt"},
		{"Governo de Angola acusa a oposição de mentir.", "pt"},
		{"See https://example.org/la/de/el/los/una/que/para/con for the report.", "en"},
		{"Der Bürgermeister verspricht, noch vor dem Winter eine Schule zu bauen.", ""},
		{"وعد رئيس البلدية بفتح مدرسة قبل الشتاء", ""},
		{"Brandenburg", ""},
		{"", ""},
	} {
		if got := detected(langs, c.text); got != c.want {
			t.Errorf("Detect(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

// TestDetectTreebanks holds the recognition of languages to its floor on texts of
// the treebanks that have twenty words or more. It skips where they are absent.
func TestDetectTreebanks(t *testing.T) {
	langs := identities(t)
	files, err := filepath.Glob("../../shared/treebanks/??/*-test.conllu")
	if err != nil || len(files) == 0 {
		t.Skip("no treebanks")
	}
	for _, file := range files {
		code, name := filepath.Base(filepath.Dir(file)), filepath.Base(file)
		if langs[code] == nil {
			continue
		}
		floor := 99.5
		if name == "ewt-test.conllu" {
			floor = 97 // its e-mails have signatures and tables of twenty words in no language
		}
		t.Run(code+"/"+name, func(t *testing.T) {
			if share := recognised(t, langs, code, paragraphs(t, file)); share < floor {
				t.Errorf("%.2f %%, below the floor of %.1f %%", share, floor)
			}
		})
	}
}

// recognised is how many per cent of the texts of twenty words or more are taken
// for the language that they are in.
func recognised(t *testing.T, langs Languages, code string, texts []string) float64 {
	right, all := 0, 0
	for _, text := range texts {
		if len(strings.Fields(text)) < 20 {
			continue
		}
		all++
		if got := detected(langs, text); got == code {
			right++
		} else {
			t.Logf("%q for %.100q", got, text)
		}
	}
	share := 100 * float64(right) / float64(all)
	t.Logf("%.2f %% of %d texts", share, all)
	return share
}

// paragraphs are the paragraphs of a treebank; its sentences, where it marks none.
func paragraphs(t *testing.T, file string) []string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	border := "# sent_id"
	if strings.Contains(string(data), "\n# newpar") {
		border = "# new"
	}
	var texts []string
	for part := range strings.SplitSeq("\n"+string(data), "\n"+border) {
		var sentences []string
		for _, text := range regexp.MustCompile(`(?m)^# text = (.*)$`).FindAllStringSubmatch(part, -1) {
			sentences = append(sentences, text[1])
		}
		texts = append(texts, strings.Join(sentences, " "))
	}
	return texts
}
