package language

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestVerb(t *testing.T) {
	langs, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ lang, form, guess, want string }{
		{"fr", "abattait", "abater", "abattre"}, {"fr", "aboient", "aboir", "aboyer"}, {"fr", "parle", "parler", "parler"},
		{"fr", "zorglubait", "zorgluber", "zorgluber"}, {"en", "freed", "fre", "free"}, {"en", "shelled", "shel", "shell"},
		{"es", "pienso", "piensar", "pensar"}, {"es", "pide", "pider", "pedir"}, {"es", "conozco", "conozcar", "conocer"},
		{"es", "busqué", "busquer", "buscar"}, {"es", "llegue", "lleguer", "llegar"}, {"es", "empiecen", "empiecer", "empezar"},
		{"es", "juegan", "juegar", "jugar"}, {"es", "construyeron", "construyer", "construir"}, {"es", "envía", "envíar", "enviar"},
		{"es", "sonrió", "sonrer", "sonreír"}, {"es", "detuvo", "detuver", "detener"}, {"es", "expuesto", "expuestar", "exponer"},
		{"es", "produjo", "produjar", "producir"}, {"es", "huele", "hueler", "oler"}, {"es", "Avergüenza", "avergüenzar", "avergonzar"},
		{"es", "fue", "ir", "ir"}, {"es", "fue", "fuer", "ser"}, {"es", "siento", "sentar", "sentar"},
		{"pt", "fiquei", "fiquer", "ficar"}, {"pt", "comece", "comecer", "começar"}, {"pt", "conheço", "conheçar", "conhecer"},
		{"pt", "protejam", "protejar", "proteger"}, {"pt", "sirvo", "sirvar", "servir"}, {"pt", "durma", "durmer", "dormir"},
		{"pt", "foge", "foger", "fugir"}, {"pt", "incendeia", "incendeiar", "incendiar"}, {"pt", "passeiam", "passeiar", "passear"},
		{"pt", "destrói", "destrór", "destruir"}, {"pt", "saiu", "saier", "sair"}, {"pt", "reúne", "reúner", "reunir"},
		{"pt", "manteve", "mantever", "manter"}, {"pt", "proposto", "propostar", "propor"}, {"pt", "vendo", "vender", "vender"},
		{"en", "Struck", "struck", "strike"}, {"en", "stopped", "stopp", "stop"}, {"en", "vetoed", "vetoe", "veto"},
	} {
		if got := langs[c.lang].Lemmas.Verb(c.form, c.guess); got != c.want {
			t.Errorf("%s %q: lemma %q, want %q", c.lang, c.form, got, c.want)
		}
	}
}

// TestVerbTreebanks holds the lists of verbs to their floors: the share of the
// verbs of a treebank's test file whose lemma they find from the form alone, as
// where the network's guess is no verb. It skips where the treebanks are absent.
func TestVerbTreebanks(t *testing.T) {
	langs, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		file  string
		floor float64
	}{
		{"es/ancora-test.conllu", 99}, {"es/gsd-test.conllu", 94}, // GSD has some fifty lemmas that are no verbs
		{"pt/bosque-test.conllu", 98.5}, {"pt/porttinari-test.conllu", 98.5},
	} {
		t.Run(c.file, func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join("../../shared/treebanks", c.file))
			if err != nil {
				t.Skip("no treebank: ", err)
			}
			if share := lemmasFound(t, langs[c.file[:2]].Lemmas, string(data)); share < c.floor {
				t.Errorf("%.2f %%, below the floor of %.1f %%", share, c.floor)
			}
		})
	}
}

// lemmasFound is how many per cent of the verbs in CoNLL-U get their lemma.
func lemmasFound(t *testing.T, lemmas *Lemmas, trees string) float64 {
	found, all := 0, 0
	missed := map[string]int{}
	for line := range strings.Lines(trees) {
		columns := strings.Split(line, "\t")
		if len(columns) != 10 || columns[3] != "VERB" {
			continue
		}
		all++
		if got := lemmas.Verb(columns[1], ""); got == columns[2] {
			found++
		} else {
			missed[columns[1]+" = "+columns[2]+", not "+got]++
		}
	}
	share := 100 * float64(found) / float64(all)
	t.Logf("%.2f %% of %d verbs", share, all)
	if testing.Verbose() {
		t.Log(missed)
	}
	return share
}
