package resolve

import (
	"testing"

	"rapporteur"
)

// A minister of each of two countries, by title and name.
const (
	peruvian = "Le/2/det/DET/Definite=Def ministre/6/nsubj/NOUN/Gender=Masc péruvien/2/amod/ADJ/Gender=Masc ,/5/punct/PUNCT Ciro/2/appos/PROPN parle/0/root/VERB"
	chilean  = "La/2/det/DET/Definite=Def ministre/6/nsubj/NOUN/Gender=Fem chilienne/2/amod/ADJ/Gender=Fem ,/5/punct/PUNCT Alba/2/appos/PROPN écoute/0/root/VERB"
)

func TestRoles(t *testing.T) {
	peru, chile := role("ministre péruvien", "FM", "PER"), woman(role("ministre chilienne", "FM", "CHL"))
	check(t, []scenario{
		{
			name: "apposition gives country and office", lang: "fr", sentences: []string{peruvian},
			mentions: []rapporteur.Mention{peru, person("Ciro")},
			want:     []string{"Ciro (PERGOV): [ministre péruvien] [Ciro]"},
		},
		{
			name: "two ministers of different countries", lang: "fr",
			sentences: []string{peruvian, chilean,
				"Le/2/det/DET/Definite=Def ministre/4/nsubj/NOUN/Gender=Masc péruvien/2/amod/ADJ part/0/root/VERB"},
			mentions: []rapporteur.Mention{peru, person("Ciro"), chile, person("Alba"), peru},
			want:     []string{"Ciro (PERGOV): [ministre péruvien] [Ciro] [ministre péruvien]", "Alba (CHLGOV): [ministre chilienne] [Alba]"},
		},
		{
			name: "the gender tells where the country is left out", lang: "fr",
			sentences: []string{peruvian, chilean, "Le/2/det/DET/Definite=Def ministre/3/nsubj/NOUN/Gender=Masc part/0/root/VERB"},
			mentions:  []rapporteur.Mention{man(peru), person("Ciro"), chile, person("Alba"), man(role("ministre", "MIN"))},
			want:      []string{"Ciro (PERGOV): [ministre péruvien] [Ciro] [ministre]", "Alba (CHLGOV): [ministre chilienne] [Alba]"},
		},
		{
			name: "superlative", lang: "fr",
			sentences: []string{peruvian,
				"Le/4/det/DET/Definite=Def plus/3/advmod/ADV haut/4/amod/ADJ diplomate/6/nsubj/NOUN péruvien/4/amod/ADJ part/0/root/VERB"},
			mentions: []rapporteur.Mention{peru, person("Ciro"), role("plus haut diplomate péruvien", "DIP", "PER")},
			want:     []string{"Ciro (PERGOV): [ministre péruvien] [Ciro] [plus haut diplomate péruvien]"},
		},
		{
			name: "another office of the same country is another person", lang: "fr",
			sentences: []string{peruvian,
				"Le/2/det/DET/Definite=Def président/4/nsubj/NOUN péruvien/2/amod/ADJ part/0/root/VERB"},
			mentions: []rapporteur.Mention{peru, person("Ciro"), role("président péruvien", "HOS", "PER")},
			want:     []string{"Ciro (PERGOV): [ministre péruvien] [Ciro]", "président péruvien (PERGOV): [président péruvien]"},
		},
		{
			name: "an indefinite description is somebody new", lang: "fr",
			sentences: []string{peruvian,
				"Un/2/det/DET/Definite=Ind ministre/4/nsubj/NOUN péruvien/2/amod/ADJ part/0/root/VERB"},
			mentions: []rapporteur.Mention{peru, person("Ciro"), role("ministre péruvien", "MIN", "PER")},
			want:     []string{"Ciro (PERGOV): [ministre péruvien] [Ciro]", "ministre péruvien (PERGOV): [ministre péruvien]"},
		},
		{
			name: "title before name, then both apart", lang: "en",
			sentences: []string{
				"Chancellor/3/compound/PROPN Ilse/3/compound/PROPN Brandau/4/nsubj/PROPN spoke/0/root/VERB",
				"The/2/det/DET/Definite=Def chancellor/3/nsubj/NOUN left/0/root/VERB",
			},
			mentions: []rapporteur.Mention{role("Chancellor", "HOG", "AUT"), person("Ilse Brandau"), role("chancellor", "HOG")},
			want:     []string{"Ilse Brandau (AUTGOV): [Chancellor] [Ilse Brandau] [chancellor]"},
		},
		{
			name: "his brother is somebody else", lang: "en",
			sentences: []string{
				"President/2/compound/PROPN Okar/3/nsubj/PROPN spoke/0/root/VERB",
				"The/2/det/DET/Definite=Def brother/6/nsubj/NOUN of/5/case/ADP the/5/det/DET/Definite=Def president/2/nmod/NOUN left/0/root/VERB",
			},
			mentions: []rapporteur.Mention{role("President", "HOS", "GHA"), person("Okar"), role("brother of the president", ""), role("president", "HOS")},
			want:     []string{"Okar (GHAGOV): [President] [Okar] [president]", "brother of the president (GHAGOV): [brother of the president]"},
		},
		{
			name: "predicate", lang: "en",
			sentences: []string{
				"Dela/5/nsubj/PROPN is/5/cop/AUX the/5/det/DET/Definite=Def Ghanaian/5/amod/ADJ president/0/root/NOUN",
				"The/2/det/DET/Definite=Def president/3/nsubj/NOUN left/0/root/VERB",
			},
			mentions: []rapporteur.Mention{person("Dela"), role("Ghanaian president", "HOS", "GHA"), role("president", "HOS")},
			want:     []string{"Dela (GHAGOV): [Dela] [Ghanaian president] [president]"},
		},
		{
			name: "negated predicate", lang: "en",
			sentences: []string{"Dela/5/nsubj/PROPN is/5/cop/AUX not/5/advmod/PART/Polarity=Neg the/5/det/DET/Definite=Def president/0/root/NOUN"},
			mentions:  []rapporteur.Mention{person("Dela"), role("president", "HOS")},
			want:      []string{"Dela (): [Dela]", "president (GOV): [president]"},
		},
		{
			name: "a title that is no mention stands between", lang: "fr",
			sentences: []string{"Le/2/det/DET/Definite=Def ministre/4/nsubj/NOUN omanais/2/amod/ADJ parle/0/root/VERB ,/6/punct/PUNCT cheikh/2/appos/NOUN Badr/6/flat:name/PROPN Salim/7/flat:name/PROPN ./4/punct/PUNCT"},
			mentions:  []rapporteur.Mention{role("ministre omanais", "FM", "OMN"), person("Badr Salim")},
			want:      []string{"Badr Salim (OMNGOV): [ministre omanais] [Badr Salim]"},
		},
		{
			name: "apposition that the parser hung elsewhere", lang: "fr",
			sentences: []string{"Ainsi/2/advmod/ADV parle/0/root/VERB le/4/det/DET/Definite=Def ministre/2/obj/NOUN de/7/case/ADP la/7/det/DET/Definite=Def Santé/4/nmod/NOUN ,/9/punct/PUNCT Awa/7/appos/PROPN ./2/punct/PUNCT"},
			mentions:  []rapporteur.Mention{role("ministre de la Santé", "MIN_HLH", "MLI"), person("Awa")},
			want:      []string{"Awa (MLIGOV): [ministre de la Santé] [Awa]"},
		},
		{
			name: "a list is no apposition", lang: "fr",
			sentences: []string{"Le/2/det/DET/Definite=Def ministre/8/nsubj/NOUN ,/4/punct/PUNCT Awa/2/conj/PROPN ,/7/punct/PUNCT et/7/cc/CCONJ Binta/2/conj/PROPN parlent/0/root/VERB"},
			mentions:  []rapporteur.Mention{role("ministre", "MIN", "MLI"), person("Awa"), person("Binta")},
			want:      []string{"ministre (MLIGOV): [ministre]", "Awa (): [Awa]", "Binta (): [Binta]"},
		},
		{
			name: "a lead told before the name", lang: "fr",
			sentences: []string{
				"Le/2/det/DET/Definite=Def ministre/4/nsubj/NOUN péruvien/2/amod/ADJ part/0/root/VERB",
				peruvian,
			},
			mentions: []rapporteur.Mention{peru, peru, person("Ciro")},
			want:     []string{"Ciro (PERGOV): [ministre péruvien] [ministre péruvien] [Ciro]"},
		},
	})
}

func TestSeveral(t *testing.T) {
	peru, chile := role("ministre péruvien", "FM", "PER"), woman(role("ministre chilienne", "FM", "CHL"))
	both := []rapporteur.Mention{peru, person("Ciro"), chile, person("Alba")}
	check(t, []scenario{
		{
			name: "the two ministers", lang: "fr",
			sentences: []string{peruvian, chilean, "Les/3/det/DET/Definite=Def 2/3/nummod/NUM ministres/4/nsubj/NOUN//ministre partent/0/root/VERB"},
			mentions:  append(both[:4:4], plural(role("ministres", "MIN"))),
			want:      []string{"Ciro (PERGOV): [ministre péruvien] [Ciro] [ministres]", "Alba (CHLGOV): [ministre chilienne] [Alba] [ministres]"},
		},
		{
			name: "by country", lang: "fr",
			sentences: []string{peruvian, chilean, "Les/3/det/DET/Definite=Def hauts/3/amod/ADJ diplomates/7/nsubj/NOUN//diplomate péruvien/3/amod/ADJ et/6/cc/CCONJ chilien/4/conj/ADJ partent/0/root/VERB"},
			mentions:  append(both[:4:4], plural(role("hauts diplomates péruvien et chilien", "DIP", "PER", "CHL"))),
			want: []string{"Ciro (PERGOV): [ministre péruvien] [Ciro] [hauts diplomates péruvien et chilien]",
				"Alba (CHLGOV): [ministre chilienne] [Alba] [hauts diplomates péruvien et chilien]"},
		},
		{
			name: "the adjective shows the gender", lang: "fr",
			sentences: []string{peruvian, chilean, "Les/3/det/DET/Definite=Def hauts/3/amod/ADJ/Gender=Masc diplomates/7/nsubj/NOUN/Gender=Fem/diplomate péruvien/3/amod/ADJ et/6/cc/CCONJ chilien/4/conj/ADJ partent/0/root/VERB"},
			mentions:  append(both[:4:4], woman(plural(role("hauts diplomates péruvien et chilien", "DIP", "PER", "CHL")))),
			want: []string{"Ciro (PERGOV): [ministre péruvien] [Ciro] [hauts diplomates péruvien et chilien]",
				"Alba (CHLGOV): [ministre chilienne] [Alba] [hauts diplomates péruvien et chilien]"},
		},
		{
			name: "governments of two countries", lang: "fr",
			sentences: []string{"Les/2/det/DET/Definite=Def gouvernements/6/nsubj/NOUN//gouvernement péruvien/2/amod/ADJ et/5/cc/CCONJ chilien/3/conj/ADJ négocient/0/root/VERB"},
			mentions:  []rapporteur.Mention{group("gouvernements péruvien et chilien", rapporteur.Organization, "GOV", "PER", "CHL")},
			want:      []string{"gouvernements péruvien et chilien (PERGOV): [gouvernements péruvien et chilien]", "gouvernements péruvien et chilien (CHLGOV): [gouvernements péruvien et chilien]"},
		},
		{
			name: "they are those coordinated", lang: "en",
			sentences: []string{
				"Peru/4/nsubj/PROPN and/3/cc/CCONJ Chile/1/conj/PROPN spoke/0/root/VERB",
				"They/2/nsubj/PRON/Person=3 left/0/root/VERB"},
			mentions: []rapporteur.Mention{country("Peru", "PER"), country("Chile", "CHL"), plural(pronoun("They"))},
			want:     []string{"Peru (PER): [Peru] [They]", "Chile (CHL): [Chile] [They]"},
		},
	})
}

func TestFormer(t *testing.T) {
	check(t, []scenario{{
		name: "a former president is not the president", lang: "en", full: true,
		sentences: []string{
			"The/4/det/DET/Definite=Def former/4/amod/ADJ Ghanaian/4/amod/ADJ president/5/nsubj/NOUN spoke/0/root/VERB",
			"The/3/det/DET/Definite=Def Ghanaian/3/amod/ADJ president/4/nsubj/NOUN left/0/root/VERB",
		},
		mentions: []rapporteur.Mention{role("former Ghanaian president", "HOS", "GHA"), role("Ghanaian president", "HOS", "GHA")},
		want:     []string{"former Ghanaian president (GHAGOV): [former Ghanaian president]", "Ghanaian president (GHAGOV): [Ghanaian president]"},
	}})
}

func TestCounterpart(t *testing.T) {
	check(t, []scenario{{
		name: "of the subject", lang: "en", full: true,
		sentences: []string{
			"Minister/2/compound/PROPN Ofori/3/nsubj/PROPN met/0/root/VERB his/6/nmod:poss/PRON/Poss=Yes Omani/6/amod/ADJ counterpart/3/obj/NOUN",
			"The/4/det/DET/Definite=Def Omani/4/amod/ADJ foreign/4/amod/ADJ minister/5/nsubj/NOUN left/0/root/VERB",
		},
		mentions: []rapporteur.Mention{
			role("Minister", "FM", "GHA"), person("Ofori"),
			{Form: rapporteur.Role, Kind: rapporteur.Person, Name: "Omani counterpart", Country: []string{"OMN"}}, role("Omani foreign minister", "FM", "OMN"),
		},
		want: []string{"Ofori (GHAGOV): [Minister] [Ofori]", "Omani counterpart (OMNGOV): [Omani counterpart] [Omani foreign minister]"},
	}, {
		name: "beside the subject, and named", lang: "en", full: true,
		sentences: []string{
			"Minister/2/compound/PROPN Ofori/10/nsubj/PROPN and/6/cc/CCONJ his/6/nmod:poss/PRON/Poss=Yes Omani/6/amod/ADJ counterpart/2/conj/NOUN ,/8/punct/PUNCT Saif/2/conj/PROPN ,/8/punct/PUNCT signed/0/root/VERB",
		},
		mentions: []rapporteur.Mention{
			role("Minister", "FM", "GHA"), person("Ofori"),
			{Form: rapporteur.Role, Kind: rapporteur.Person, Name: "Omani counterpart", Country: []string{"OMN"}}, person("Saif"),
		},
		want: []string{"Ofori (GHAGOV): [Minister] [Ofori]", "Saif (OMNGOV): [Omani counterpart] [Saif]"},
	}})
}
