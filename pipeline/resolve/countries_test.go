package resolve

import (
	"testing"

	"rapporteur"
)

func TestCountries(t *testing.T) {
	check(t, []scenario{
		{
			name: "name, seat, people and government", lang: "en",
			sentences: []string{
				"Chile/2/nsubj/PROPN protested/0/root/VERB",
				"Santiago/2/nsubj/PROPN wrote/0/root/VERB",
				"The/3/det/DET/Definite=Def Chilean/3/amod/ADJ government/4/nsubj/NOUN waits/0/root/VERB",
				"Chileans/2/nsubj/PROPN march/0/root/VERB",
				"The/2/det/DET/Definite=Def government/3/nsubj/NOUN fell/0/root/VERB",
			},
			mentions: []rapporteur.Mention{
				country("Chile", "CHL"), form(rapporteur.Metonym, "Santiago", rapporteur.Country, "CHL"),
				single(group("Chilean government", rapporteur.Organization, "GOV", "CHL")),
				plural(form(rapporteur.Name, "Chileans", rapporteur.Population, "CHL")),
				single(group("government", rapporteur.Organization, "GOV")),
			},
			want: []string{
				"Chile (CHL): [Chile] [Santiago]", "Chilean government (CHLGOV): [Chilean government] [government]",
				"Chileans (CHL): [Chileans]",
			},
		},
		{
			name: "a capital as a place stays a place", lang: "en",
			sentences: []string{"Chile/4/nsubj/PROPN in/3/case/ADP Santiago/1/nmod/PROPN met/0/root/VERB"},
			mentions:  []rapporteur.Mention{country("Chile", "CHL"), form(rapporteur.Name, "Santiago", rapporteur.Place, "CHL")},
			want:      []string{"Chile (CHL): [Chile]", "Santiago (CHL): [Santiago]"},
		},
		{
			name: "a common name takes the country spoken of", lang: "fr",
			sentences: []string{
				"Téhéran/3/nsubj/PROPN se/3/obj/PRON tait/0/root/VERB",
				"La/2/det/DET/Definite=Def République/4/nsubj/NOUN islamique/2/amod/ADJ attend/0/root/VERB",
			},
			mentions: []rapporteur.Mention{
				form(rapporteur.Metonym, "Téhéran", rapporteur.Country, "IRN"),
				form(rapporteur.Name, "République islamique", rapporteur.Country),
			},
			want: []string{"Iran (IRN): [Téhéran] [République islamique]"},
		},
	})
}

func TestEpithets(t *testing.T) {
	check(t, []scenario{
		{
			name: "with a country", lang: "fr",
			sentences: []string{
				"Le/2/det/DET/Definite=Def régime/5/nsubj/NOUN de/4/case/ADP Minsk/2/nmod/PROPN cède/0/root/VERB",
				"La/2/det/DET/Definite=Def Biélorussie/3/nsubj/PROPN attend/0/root/VERB",
			},
			mentions: []rapporteur.Mention{form(rapporteur.Epithet, "régime de Minsk", rapporteur.Country, "BLR"), country("Biélorussie", "BLR")},
			want:     []string{"Biélorussie (BLR): [régime de Minsk] [Biélorussie]"},
		},
		{
			name: "with a place inside", lang: "en",
			sentences: []string{"Georgia/2/nsubj/PROPN fears/0/root/VERB the/4/det/DET/Definite=Def clique/2/obj/NOUN in/6/case/ADP Minsk/4/nmod/PROPN"},
			mentions:  []rapporteur.Mention{country("Georgia", "GEO"), form(rapporteur.Epithet, "clique in Minsk", "")},
			want:      []string{"Georgia (GEO): [Georgia]", "Belarus (BLR): [clique in Minsk]"},
		},
		{
			name: "as the last epithet", lang: "en",
			sentences: []string{
				"Georgia/2/nsubj/PROPN denounced/0/root/VERB the/5/det/DET/Definite=Def Russian/5/amod/ADJ enemy/2/obj/NOUN",
				"Ukraine/2/nsubj/PROPN fears/0/root/VERB the/4/det/DET/Definite=Def aggressor/2/obj/NOUN",
			},
			mentions: []rapporteur.Mention{
				country("Georgia", "GEO"), form(rapporteur.Epithet, "Russian enemy", rapporteur.Country, "RUS"),
				country("Ukraine", "UKR"), form(rapporteur.Epithet, "aggressor", ""),
			},
			want: []string{"Georgia (GEO): [Georgia]", "Russia (RUS): [Russian enemy] [aggressor]", "Ukraine (UKR): [Ukraine]"},
		},
		{
			name: "not the speaker's own country", lang: "en",
			sentences: []string{"Georgia/2/nsubj/PROPN says/0/root/VERB Russia/4/nsubj/PROPN lies/2/ccomp/VERB and/7/cc/CCONJ the/7/det/DET/Definite=Def aggressor/8/nsubj/NOUN loses/4/conj/VERB"},
			mentions:  []rapporteur.Mention{country("Georgia", "GEO"), country("Russia", "RUS"), form(rapporteur.Epithet, "aggressor", "")},
			want:      []string{"Georgia (GEO): [Georgia]", "Russia (RUS): [Russia] [aggressor]"},
		},
		{
			name: "nobody to mean", lang: "en",
			sentences: []string{"Georgia/2/nsubj/PROPN fears/0/root/VERB the/4/det/DET/Definite=Def aggressor/2/obj/NOUN"},
			mentions:  []rapporteur.Mention{country("Georgia", "GEO"), form(rapporteur.Epithet, "aggressor", "")},
			want:      []string{"Georgia (GEO): [Georgia]", "aggressor (): [aggressor]"},
		},
	})
}

func TestDescriptions(t *testing.T) {
	check(t, []scenario{
		{
			name: "the same group again", lang: "fr",
			sentences: []string{
				"Les/2/det/DET/Definite=Def rebelles/4/nsubj/NOUN//rebelle maliens/2/amod/ADJ avancent/0/root/VERB",
				"Les/2/det/DET/Definite=Def rebelles/3/nsubj/NOUN//rebelle tirent/0/root/VERB",
				"Les/2/det/DET/Definite=Def rebelles/4/nsubj/NOUN//rebelle tchadiens/2/amod/ADJ fuient/0/root/VERB",
			},
			mentions: []rapporteur.Mention{
				group("rebelles maliens", rapporteur.ArmedGroup, "REB", "MLI"), group("rebelles", rapporteur.ArmedGroup, "REB"),
				group("rebelles tchadiens", rapporteur.ArmedGroup, "REB", "TCD"),
			},
			want: []string{"rebelles maliens (MLIREB): [rebelles maliens] [rebelles]", "rebelles tchadiens (TCDREB): [rebelles tchadiens]"},
		},
		{
			name: "counted apart", lang: "en",
			sentences: []string{
				"Two/3/nummod/NUM Malian/3/amod/ADJ soldiers/4/nsubj/NOUN//soldier died/0/root/VERB",
				"Nine/3/nummod/NUM Malian/3/amod/ADJ soldiers/4/nsubj/NOUN//soldier fled/0/root/VERB",
			},
			mentions: []rapporteur.Mention{group("Malian soldiers", rapporteur.Group, "MIL", "MLI"), group("Malian soldiers", rapporteur.Group, "MIL", "MLI")},
			want:     []string{"Malian soldiers (MLIMIL): [Malian soldiers]", "Malian soldiers (MLIMIL): [Malian soldiers]"},
		},
	})
}

func TestPronouns(t *testing.T) {
	check(t, []scenario{
		{
			name: "she, not he", lang: "en",
			sentences: []string{
				"Ann/2/nsubj/PROPN met/0/root/VERB Mark/2/obj/PROPN in/5/case/ADP Peru/2/obl/PROPN",
				"She/2/nsubj/PRON/Gender=Fem|Person=3 praised/0/root/VERB him/2/obj/PRON/Gender=Masc|Person=3",
				"It/2/nsubj/PRON/Gender=Neut|Person=3 gained/0/root/VERB",
			},
			mentions: []rapporteur.Mention{woman(person("Ann")), man(person("Mark")), country("Peru", "PER"), pronoun("She"), pronoun("him"), pronoun("It")},
			want:     []string{"Ann (): [Ann] [She]", "Mark (): [Mark] [him]", "Peru (PER): [Peru] [It]"},
		},
		{
			name: "subject of the clause above, and possessive", lang: "fr",
			sentences: []string{
				"Ciro/2/nsubj/PROPN écoute/0/root/VERB Dario/2/obj/PROPN",
				"Dario/2/nsubj/PROPN dit/0/root/VERB qu'/5/mark/SCONJ il/5/nsubj/PRON/Gender=Masc|Person=3 défend/2/ccomp/VERB sa/7/det/DET/Gender=Fem|Poss=Yes cause/5/obj/NOUN/Gender=Fem",
			},
			mentions: []rapporteur.Mention{man(person("Ciro")), man(person("Dario")), man(person("Dario")), pronoun("il"), pronoun("sa")},
			want:     []string{"Ciro (): [Ciro]", "Dario (): [Dario] [Dario] [il] [sa]"},
		},
		{
			name: "relative", lang: "fr",
			sentences: []string{"Ciro/6/nsubj/PROPN ,/4/punct/PUNCT qui/4/nsubj/PRON/PronType=Rel parle/1/acl:relcl/VERB ,/4/punct/PUNCT part/0/root/VERB"},
			mentions:  []rapporteur.Mention{person("Ciro"), pronoun("qui")},
			want:      []string{"Ciro (): [Ciro] [qui]"},
		},
		{
			name: "her country", lang: "en",
			sentences: []string{
				"Peru/3/nsubj/PROPN has/3/aux/AUX waited/0/root/VERB",
				"Alba/2/nsubj/PROPN defended/0/root/VERB her/4/nmod:poss/PRON/Gender=Fem|Person=3|Poss=Yes country/2/obj/NOUN/Number=Sing",
			},
			mentions: []rapporteur.Mention{
				country("Peru", "PER"), {Form: rapporteur.Name, Kind: rapporteur.Person, Name: "Alba", Country: []string{"CHL"}, Gender: "Fem"}, pronoun("her"),
				{Form: rapporteur.Role, Kind: rapporteur.Country, Name: "country"},
			},
			want: []string{"Peru (PER): [Peru]", "Alba (CHL): [Alba] [her]", "Chile (CHL): [country]"},
		},
		{
			name: "without antecedent", lang: "fr",
			sentences: []string{"Il/2/nsubj/PRON/Gender=Masc|Person=3 parle/0/root/VERB"},
			mentions:  []rapporteur.Mention{pronoun("Il")},
			want:      []string{},
		},
	})
}
