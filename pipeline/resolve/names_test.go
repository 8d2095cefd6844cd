package resolve

import (
	"testing"

	"rapporteur"
)

func TestNames(t *testing.T) {
	check(t, []scenario{
		{
			name: "surname", lang: "fr",
			sentences: []string{
				"Paul/3/nsubj/PROPN Vasseur-Lormont/1/flat:name/PROPN parle/0/root/VERB",
				"Vasseur-Lormont/2/nsubj/PROPN part/0/root/VERB",
			},
			mentions: []rapporteur.Mention{person("Paul Vasseur-Lormont"), person("Vasseur-Lormont")},
			want:     []string{"Paul Vasseur-Lormont (): [Paul Vasseur-Lormont] [Vasseur-Lormont]"},
		},
		{
			name: "two people of one surname: the nearest before", lang: "en",
			sentences: []string{
				"Ann/3/nsubj/PROPN Pellow/1/flat/PROPN spoke/0/root/VERB",
				"Mark/3/nsubj/PROPN Pellow/1/flat/PROPN left/0/root/VERB",
				"Pellow/2/nsubj/PROPN returned/0/root/VERB",
			},
			mentions: []rapporteur.Mention{person("Ann Pellow"), person("Mark Pellow"), person("Pellow")},
			want:     []string{"Ann Pellow (): [Ann Pellow]", "Mark Pellow (): [Mark Pellow] [Pellow]"},
		},
		{
			name: "two people of one surname: the gender tells", lang: "en",
			sentences: []string{
				"Ann/3/nsubj/PROPN Pellow/1/flat/PROPN spoke/0/root/VERB",
				"Mark/3/nsubj/PROPN Pellow/1/flat/PROPN left/0/root/VERB",
				"Ms/2/compound/PROPN Pellow/3/nsubj/PROPN returned/0/root/VERB",
			},
			mentions: []rapporteur.Mention{woman(person("Ann Pellow")), man(person("Mark Pellow")), woman(person("Pellow"))},
			want:     []string{"Ann Pellow (): [Ann Pellow] [Pellow]", "Mark Pellow (): [Mark Pellow]"},
		},
		{
			name: "one letter misprinted", lang: "fr",
			sentences: []string{
				"Fares/3/nsubj/PROPN Tadrouq/1/flat:name/PROPN parle/0/root/VERB",
				"Tadroug/2/nsubj/PROPN ajoute/0/root/VERB",
			},
			mentions: []rapporteur.Mention{person("Fares Tadrouq"), person("Tadroug")},
			want:     []string{"Fares Tadrouq (): [Fares Tadrouq] [Tadroug]"},
		},
		{
			name: "another transcription", lang: "en",
			sentences: []string{
				"Faisal/3/nsubj/PROPN Mansour/1/flat/PROPN spoke/0/root/VERB",
				"Faysal/3/nsubj/PROPN Mansur/1/flat/PROPN left/0/root/VERB",
			},
			mentions: []rapporteur.Mention{person("Faisal Mansour"), person("Faysal Mansur")},
			want:     []string{"Faisal Mansour (): [Faisal Mansour] [Faysal Mansur]"},
		},
		{
			name: "different first names are different people", lang: "en",
			sentences: []string{
				"Karim/3/nsubj/PROPN Haddad/1/flat/PROPN spoke/0/root/VERB",
				"Walid/3/nsubj/PROPN Haddadi/1/flat/PROPN left/0/root/VERB",
			},
			mentions: []rapporteur.Mention{person("Karim Haddad"), person("Walid Haddadi")},
			want:     []string{"Karim Haddad (): [Karim Haddad]", "Walid Haddadi (): [Walid Haddadi]"},
		},
		{
			name: "similar names that are coordinated", lang: "fr",
			sentences: []string{"Martel/4/nsubj/PROPN et/3/cc/CCONJ Marten/1/conj/PROPN partent/0/root/VERB"},
			mentions:  []rapporteur.Mention{person("Martel"), person("Marten")},
			want:      []string{"Martel (): [Martel]", "Marten (): [Marten]"},
		},
		{
			name: "short names are not misprints", lang: "fr",
			sentences: []string{"Rose/2/nsubj/PROPN parle/0/root/VERB", "Ross/2/nsubj/PROPN part/0/root/VERB"},
			mentions:  []rapporteur.Mention{person("Rose"), person("Ross")},
			want:      []string{"Rose (): [Rose]", "Ross (): [Ross]"},
		},
		{
			name: "acronym in parentheses and later", lang: "en",
			sentences: []string{
				"Harbour/3/compound/PROPN Rescue/3/compound/PROPN League/7/nsubj/PROPN (/5/punct/PUNCT HRL/3/appos/PROPN )/5/punct/PUNCT called/0/root/VERB",
				"HRL/2/nsubj/PROPN waits/0/root/VERB",
			},
			mentions: []rapporteur.Mention{
				form(rapporteur.Name, "Harbour Rescue League", rapporteur.Organization),
				form(rapporteur.Name, "HRL", rapporteur.Organization),
				form(rapporteur.Name, "HRL", rapporteur.Organization),
			},
			want: []string{"Harbour Rescue League (): [Harbour Rescue League] [HRL] [HRL]"},
		},
	})
}

func TestKnownPersons(t *testing.T) {
	for _, c := range []struct {
		name, published, surname, country string
		known                             bool
	}{
		{"in office", "2022-05-01", "Biden", "USA", true},
		{"before the term", "1995-05-01", "Blinken", "FRA", false},
		{"country not spoken of", "2022-05-01", "Biden", "BRA", true},
		{"surname that is not known alone", "2022-05-01", "Austin", "BRA", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := article(t, "en", c.published, c.surname+"/2/nsubj/PROPN visited/0/root/VERB it/2/obj/PRON")
			place(t, doc, []rapporteur.Mention{person(c.surname), {Form: rapporteur.Name, Kind: rapporteur.Country, Country: []string{c.country}, Name: "it"}})
			run(t, doc, false)
			if a := doc.Actors[0]; a.Known != c.known || c.known && (a.Code != "USAGOV" || a.Wikidata == "" || a.Role == "") {
				t.Errorf("got %+v", a)
			}
		})
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"tadrouq", "tadroug", 1}, {"karim", "kairm", 1}, {"", "ab", 2}, {"same", "same", 0}, {"orel", "morell", 2}} {
		if got := distance([]rune(c.a), []rune(c.b)); got != c.want {
			t.Errorf("distance(%q, %q) = %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

func TestBynames(t *testing.T) {
	for _, c := range []struct{ name, published, surname, code, known string }{
		{"one person", "", "Putin", "RUSGOV", "Q7747"},
		{"several of one country", "", "Bush", "USAGOV", ""},
		{"the one in office", "2005-05-01", "Bush", "USAGOV", ""},
		{"accents may be missing", "", "Peres", "ISRGOV", "Q57410"},
		{"but none differ", "", "Pères", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := article(t, "en", c.published, c.surname+"/2/nsubj/PROPN spoke/0/root/VERB")
			place(t, doc, []rapporteur.Mention{form(rapporteur.Name, c.surname, "")})
			run(t, doc, false)
			if a := doc.Actors[0]; a.Code != c.code || a.Wikidata != c.known {
				t.Errorf("got %+v", a)
			}
		})
	}
}

func TestLeadersCountry(t *testing.T) {
	for _, c := range []struct{ name, sentence, code string }{
		{"administration", "Clinton/2/compound/PROPN administration/3/nsubj/NOUN helped/0/root/VERB Peru/3/obj/PROPN", "USAGOV"},
		{"nobody whom the tables know", "Clayton/2/compound/PROPN administration/3/nsubj/NOUN helped/0/root/VERB Peru/3/obj/PROPN", "GOV"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := article(t, "en", "", c.sentence)
			name := doc.Tokens[0].Form
			place(t, doc, []rapporteur.Mention{
				{Form: rapporteur.Role, Kind: rapporteur.Organization, Sector: "GOV", Name: name + " administration"},
				person(name),
				{Form: rapporteur.Name, Kind: rapporteur.Country, Country: []string{"PER"}, Name: "Peru"},
			})
			run(t, doc, true)
			if a := doc.Actors[0]; a.Code != c.code {
				t.Errorf("got %+v", a)
			}
		})
	}
}
