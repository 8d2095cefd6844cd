package world

import (
	"slices"
	"strings"
	"testing"

	"rapporteur"
)

func load(t testing.TB) *World {
	t.Helper()
	w, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func TestLookup(t *testing.T) {
	w := load(t)
	for _, c := range []struct{ language, form, key, how string }{
		{"fr", "Égypte", "EGY", Name},
		{"fr", "Egypte", "EGY", Name},
		{"fr", "ÉGYPTE", "EGY", Name},
		{"fr", "Côte d’Ivoire", "CIV", Name},
		{"fr", "Etats-Unis", "USA", Name},
		{"en", "U.S.", "USA", Acronym},
		{"en", "Kremlin", "RUS", Metonym},
		{"fr", "Élysée", "FRA", Metonym},
		{"fr", "Knesset", "ISR/Knesset", Name},
		{"fr", "ONU", "UNO", Acronym},
		{"fr", "Londres", "Q84", Capital},
		{"fr", "Caire", "Q85", Capital},
		{"fr", "turque", "TUR", Demonym},
		{"en", "Dutchmen", "NLD", Demonym},
		{"fr", "Kosovo", "KOS", Name},
		{"fr", "URSS", "SUN", Acronym},
		{"fr", "djibouti", "", ""},
		{"en", "us", "", ""},
		{"en", "polish", "", ""},
		{"fr", "Atlantide", "", ""},
	} {
		senses := w.Lookup(c.language, c.form)
		key, how := "", ""
		if len(senses) > 0 {
			key, how = senses[0].Entity.Key, senses[0].How
		}
		if key != c.key || how != c.how {
			t.Errorf("Lookup(%s, %q) = %q by %q, want %q by %q", c.language, c.form, key, how, c.key, c.how)
		}
	}
}

func TestLongest(t *testing.T) {
	w := load(t)
	for _, c := range []struct {
		language, words string
		n               int
		key             string
	}{
		{"fr", "Corée du Nord et Chine", 3, "PRK"},
		{"fr", "Nations unies .", 2, "UNO"},
		{"fr", ", Chine", 0, ""},
		{"fr", "Conseil de sécurité des Nations unies a", 6, "UNSC"},
		{"fr", "Côte d' Ivoire hier", 3, "CIV"},
		{"en", "United States of America", 4, "USA"},
		{"en", "South Korean troops", 2, "KOR"},
		{"fr", "nations unies", 0, ""},
		{"fr", "le président", 0, ""},
	} {
		n, senses := w.Longest(c.language, strings.Fields(c.words))
		key := ""
		if n > 0 {
			key = senses[0].Entity.Key
		}
		if n != c.n || key != c.key {
			t.Errorf("Longest(%q) = %d %q, want %d %q", c.words, n, key, c.n, c.key)
		}
	}
}

func TestDemonym(t *testing.T) {
	w := load(t)
	for _, c := range []struct{ language, word, want string }{
		{"fr", "espagnoles", "ESP"},
		{"fr", "Norvégiens", "NOR"},
		{"fr", "congolaise", "COD COG"},
		{"fr", "franco-allemand", "FRA DEU"},
		{"fr", "russo-turque", "RUS TUR"},
		{"fr", "sud-africain", "ZAF"},
		{"en", "Spaniards", "ESP"},
		{"en", "US", "USA"},
		{"en", "U.S.", "USA"},
		{"en", "Franco-German", "FRA DEU"},
		{"en", "Turkey-backed", ""},
		{"fr", "grand", ""},
	} {
		if got := strings.Join(w.Demonym(c.language, c.word), " "); got != c.want {
			t.Errorf("Demonym(%q) = %q, want %q", c.word, got, c.want)
		}
	}
}

func TestSkeleton(t *testing.T) {
	for _, c := range []struct{ want, names string }{
		{"MMR KDF", "Mouammar Kadhafi|Muammar Gaddafi|Moammar al-Qadhafi"},
		{"HSN NSRL", "Hassan Nasrallah|Hasan Nasralla"},
		{"BSR SD", "Bachar el-Assad|Bashar al-Assad|Baschar al-Asad"},
		{"BDRHMN SDS", "Abderrahmane Soudais|Abdul Rahman al-Sudais|Abd al-Rahman as-Sudais"},
		{"JML BDNSR", "Djamal Abdenasser|Jamal Abd al-Nasser"},
		{"", "al-|"},
	} {
		for name := range strings.SplitSeq(c.names, "|") {
			if got := strings.Join(Skeleton(name), " "); got != c.want {
				t.Errorf("Skeleton(%q) = %q, want %q", name, got, c.want)
			}
		}
	}
}

func TestPersonsNamed(t *testing.T) {
	w := load(t)
	for _, c := range []struct{ name, want string }{
		{"Bachar al-Asad", "Bashar al-Assad"},
		{"Angela Merkel", "Angela Merkel"},
		{"Merkel", "Angela Merkel"},
		{"Mahmud Abbas", "Mahmoud Abbas"},
		{"Xi", "Xi Jinping"},
		{"Erdoğan", "Recep Tayyip Erdoğan"},
		{"Lavrov", "Sergey Lavrov"},
	} {
		found := w.PersonsNamed("fr", c.name)
		if !slices.ContainsFunc(found, func(e *Entity) bool { return Skeleton(e.Name)[0] == Skeleton(c.want)[0] }) {
			t.Errorf("PersonsNamed(%q) = %v, want %s among them", c.name, show(found), c.want)
		}
	}
	if found := w.PersonsNamed("fr", "Ttttt Zzzzz"); len(found) > 0 {
		t.Errorf("found %v for nobody's name", show(found))
	}
}

func show(entities []*Entity) []string {
	var out []string
	for _, e := range entities {
		out = append(out, e.Key+" "+e.Name)
	}
	return out
}

func TestHolders(t *testing.T) {
	w := load(t)
	for _, c := range []struct {
		country, office string
		on              rapporteur.Day
		want            string
	}{
		{"FRA", "HOS", "2023-05-01", "Emmanuel Macron"},
		{"RUS", "FM", "2022-05-01", "Sergey Lavrov"},
		{"USA", "HOS", "2016-12-01", "Barack Obama"},
		{"NATO", "IGOHEAD", "2022-01-01", "Jens Stoltenberg"},
	} {
		var names []string
		for _, term := range w.Holders(c.country, c.office, c.on) {
			names = append(names, term.Person.Name)
		}
		if !slices.Contains(names, c.want) {
			t.Errorf("Holders(%s, %s, %s) = %q, want %s", c.country, c.office, c.on, names, c.want)
		}
	}
}

func TestTableErrorsNameTheLine(t *testing.T) {
	w := load(t)
	for data, want := range map[string]string{
		"key\tname\na\n":                                          "world/x.tsv:2: 1 cells, want 2",
		"country\tkind\nFRA\tlake\n":                              `world/x.tsv:2: unknown kind of place "lake"`,
		"country\tkind\nFRA\tplace\n":                             "world/x.tsv:2: a row needs a key and a name",
		"country\tkind\tnames:en\nFRA\tplace\tA\nFRA\tplace\tA\n": "is there already",
	} {
		err := eachRow("x.tsv", data, w.addPlace)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want %q", data, err, want)
		}
	}
}

func TestRoles(t *testing.T) {
	w := load(t)
	if got := w.Role("FM").English; got != "foreign minister" {
		t.Errorf("FM is %q", got)
	}
	for _, language := range []string{"fr", "en"} {
		for _, p := range w.RoleWords(language) {
			if w.Role(p.Code).Code == "" || len(p.Words) == 0 {
				t.Errorf("%s: phrase %+v", language, p)
			}
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		w := load(b)
		w.Lookup("fr", "Iran")
		w.PersonsNamed("fr", "Iran")
	}
}
