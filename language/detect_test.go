package language

import "testing"

func TestDetect(t *testing.T) {
	langs := Languages{}
	for code, folder := range testFolders(t) {
		identity, err := loadIdentity(folder)
		if err != nil {
			t.Fatal(err)
		}
		langs[code] = &Language{Code: code, Identity: identity}
	}
	for _, c := range []struct{ text, want string }{
		{"Le maire de la ville a promis d'ouvrir une école avant l'hiver.", "fr"},
		{"Aujourd'hui, il n'y a pas de train.", "fr"},
		{"The mayor of the town has promised to open a school before winter.", "en"},
		{"It wasn't what they wanted.", "en"},
		{"Der Bürgermeister verspricht, noch vor dem Winter eine Schule zu bauen.", ""},
		{"وعد رئيس البلدية بفتح مدرسة قبل الشتاء", ""},
		{"Brandenburg", ""},
		{"", ""},
	} {
		got := ""
		lang, share := Detect(langs, c.text)
		if lang != nil {
			got = lang.Code
		}
		if got != c.want {
			t.Errorf("Detect(%q) = %q (%.2f), want %q", c.text, got, share, c.want)
		}
	}
}
