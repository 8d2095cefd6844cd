package pipeline_test

import (
	"slices"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/pipeline"
)

// TestArguments: who stands on which side of an act, in each construction. A line
// of want is one act that must be told, "TYPE doer, doer > target"; "" is a sentence
// that tells none.
func TestArguments(t *testing.T) {
	langs, facts := load(t)
	for _, test := range []struct{ construction, lang, text, want string }{
		{"said in a call", "en", "The prime minister called the president on Monday to congratulate him on his victory.", "SUPPORT prime minister > president"},
		{"said in a call", "fr", "La ministre a téléphoné à son homologue turc pour le féliciter de sa réélection.", "SUPPORT ministre > homologue turc"},
		{"said in a call", "es", "El presidente llamó a su homólogo turco para felicitarlo por su reelección.", "SUPPORT presidente > homólogo turco"},
		{"said in a letter", "en", "The emperor sent a note to the head of the Arab League threatening to cut ties.", "THREATEN emperor > head of the Arab League"},
		{"own side's regards", "en", "Kenya's president called the king of Jordan to convey Kenya's support.", "SUPPORT Kenya's president > king of Jordan"},
		{"said in a text", "en", "Kenya's senate adopted a motion criticising the minister.", "ACCUSE Kenya's senate > minister"},
		{"said in a text", "fr", "Le Parlement a adopté une résolution condamnant le Rwanda.", "ACCUSE Parlement > Rwanda"},
		{"said in a text", "es", "El Congreso aprobó una resolución que condena a Nicaragua.", "ACCUSE Congreso > Nicaragua"},
		{"speaker's own side", "en", "The rebels said they would attack the army.", "THREATEN rebels > army"},
		{"target in what is promised", "en", "Pakistan pledged to deliver tanks to Somalia.", "AGREE Pakistan > Somalia"},
		{"target in what is promised", "fr", "Le Canada s'est engagé à livrer des véhicules blindés à l'Ukraine.", "AGREE Canada > Ukraine"},
		{"target in what is protested for", "fr", "Plus de dix mille personnes ont défilé pour réclamer la démission du maire.", "PROTEST personnes > maire"},
		{"target in what is protested for", "es", "Más de diez mil personas marcharon para exigir la dimisión del alcalde.", "PROTEST personas > alcalde"},
		{"past read as a participle", "en", "Amnesty International called for the immediate release of the activists arrested by the junta.", "REQUEST Amnesty International > activists"},
		{"list of three", "fr", "La Suisse, l'Autriche et la Norvège ont envoyé des vivres au Malawi.", "AID Suisse, Autriche, Norvège > Malawi"},
		{"list on the act's noun", "fr", "Des négociations entre le Soudan et l'Éthiopie sur le barrage se sont tenues au Caire.", "CONSULT Soudan, Éthiopie >"},
		{"meeting held", "en", "Negotiations between Sudan and Ethiopia on the dam were held in Cairo.", "CONSULT Sudan, Ethiopia >"},
		{"phrase behind the agent", "fr", "Un ultimatum de quarante-huit heures a été lancé par la junte aux rebelles.", "THREATEN junte > rebelles"},
		{"phrase behind the agent", "en", "Water cannon were used by the police against the strikers.", "ASSAULT police > strikers"},
		{"phrase behind the object", "en", "Prosecutors have charged a former governor with fraud.", "ACCUSE Prosecutors > former governor"},
		{"phrase of the passive's subject", "en", "Arms deliveries to Saudi Arabia were suspended by the Italian government.", "SANCTION Italian government > Saudi Arabia"},
		{"agent behind an adjective", "es", "El asesinato del presidente haitiano por un comando sumió al país en la crisis.", "ASSAULT comando > presidente haitiano"},
		{"agent behind an adjective", "fr", "L'assassinat du président haïtien par un commando a plongé le pays dans la crise.", "ASSAULT commando > président haïtien"},
		{"indirect object before a number", "en", "The European Union promised Moldova 200 million euros in aid.", "AGREE European Union > Moldova"},
		{"object under more than its preposition", "es", "Los insurgentes mataron a tiros a tres policías.", "ASSAULT insurgentes > policías"},
		{"participle read as an adjective", "es", "Los presos fueron sometidos a tortura por los guardias.", "ASSAULT guardias > presos"},
		{"participle with its agent", "es", "Liberados por los rebeldes, los rehenes fueron recibidos por el embajador de Suecia.", "RETREAT rebeldes > rehenes"},
		{"unsaid subject", "es", "Etiopía anunció que retiraría sus tropas de Somalia.", "CONCEDE Etiopía > Somalia"},
		{"owner of what is supported", "fr", "La candidature du Kenya, que soutient l'Union africaine, sera examinée en juin.", "SUPPORT Union africaine > Kenya"},
		{"what is exchanged", "fr", "Kiev et Moscou ont échangé cent prisonniers de guerre.", "COOPERATE Ukraine, Russie >"},
		{"what is exchanged", "es", "Kiev y Moscú intercambiaron cien prisioneros de guerra.", "COOPERATE Ucrania, Rusia >"},
		{"what is moved", "en", "The warlord mobilised his militias.", "MOBILIZE warlord >"},
		{"whom somebody forces", "en", "The king forced the government to resign.", "RETREAT government >"},
		{"blamed", "en", "The army is responsible for mass killings in Darfur.", "ASSAULT army > Darfur"},
		{"body of a state", "en", "Peru's citadel demanded that the president step down.", "REQUEST Peru > president"},
		{"adjective that is a verb", "en", "The Malian junta said it would free ninety Tuareg prisoners.", "CONCEDE Malian junta > Tuareg prisoners"},
		{"dateline", "en", "ADDIS ABABA-- Ethiopian Prime Minister Abiy Ahmed ordered new raids on Mekelle Friday.", "ASSAULT Abiy Ahmed > Mekelle"},
		{"headline", "en", "South Sudan lifts blockade of Malakal", "RETREAT South Sudan > Malakal"},
		{"headline", "en", "UN slams Mali", "ACCUSE UN > Mali"},
		{"headline", "en", "Israel frees 30 prisoners", "RETREAT Israel > prisoners"},
		{"strike", "en", "Dockers will not end their strike.", "REJECT Dockers >"},
		{"strike", "fr", "Les dockers ne mettront pas fin à leur grève.", "REJECT dockers >"},
		{"strike", "es", "Los estibadores no pondrán fin a su huelga.", "REJECT estibadores >"},
		{"target in a relative clause of what is threatened", "en", "Three lawmakers introduced a bill that would sanction Serbian ministers and companies.", "THREATEN lawmakers > Serbian ministers, companies"},
		{"who leads it", "en", "A Kenyan-led raid on a Somali army camp killed nine.", "ASSAULT Kenya > Somali army camp"},
		{"who leads it", "en", "The US-led invasion of Iraq was condemned by Russia.", "ASSAULT United States > Iraq"},
		{"target of what is not lifted", "en", "The junta refuses to end the curfew that it declared against the villagers.", "REJECT junta > villagers"},
		{"clause of what is looked into", "en", "Prosecutors opened an inquiry into reports that three officers beat refugees.", "ACCUSE Prosecutors > officers"},
		{"clause of what is looked into", "es", "La fiscalía abrió una investigación sobre las denuncias de que dos soldados torturaron a civiles.", "ACCUSE fiscalía > soldados"},
		{"participants named twice", "en", "Iraq and Jordan signed an agreement between the two countries.", "SUPPORT Iraq, Jordan >"},
		{"predicate's participle", "en", "Sweden is the biggest lender, giving nine million euros to Liberia.", "AID Sweden > Liberia"},
		{"predicate's participle", "es", "Suecia es el mayor donante, aportando nueve millones de euros a Liberia.", "AID Suecia > Liberia"},
		{"rank's infinitive", "en", "Ghana was the last country to withdraw its troops from Mali.", "RETREAT Ghana > Mali"},
		{"rank's infinitive", "fr", "La France est le premier pays à reconnaître la Palestine.", "SUPPORT France > Palestine"},
		{"rank's infinitive", "es", "Francia es el primer país en reconocer a Palestina.", "SUPPORT Francia > Palestina"},
		{"predicate without a rank", "en", "The prime minister is the right man to attack Iran.", ""},
		{"gerund as an infinitive", "en", "Zambia is committed to sending doctors to Malawi.", "AGREE Zambia > Malawi"},
		{"day as an object", "en", "Kenyan peacekeepers began deploying Friday.", "AID Kenyan peacekeepers >"},
		{"no other side", "en", "The army shelled the town.", "ASSAULT army >"},
		{"no other side", "fr", "Le gouvernement a levé le blocus du port.", "RETREAT gouvernement >"},
		{"no other side, nobody public", "en", "Critics savaged the sequel.", ""},
		{"no other side, nobody public", "es", "Una banda de moteros destrozó un restaurante a las afueras.", ""},
		{"particle of another verb", "en", "The minister backed his brother up.", ""},
	} {
		lang := langs[test.lang]
		doc := &rapporteur.Document{Text: test.text, Language: test.lang}
		pipeline.Read(doc, lang, facts)
		var got []string
		for i := range doc.Events {
			e := &doc.Events[i]
			got = append(got, strings.TrimSpace(e.Type+" "+namesOf(doc, e.Source)+" > "+namesOf(doc, e.Target)))
		}
		if test.want == "" && len(got) > 0 || test.want != "" && !slices.Contains(got, test.want) {
			t.Errorf("%s (%s): %s\n got %q\nwant %q", test.construction, test.lang, test.text, got, test.want)
		}
	}
}

// TestModalities: whether an act happened, where the construction around it says so. Of
// the acts that are told, want is one with its modality, "TYPE modality".
func TestModalities(t *testing.T) {
	langs, facts := load(t)
	for _, test := range []struct{ construction, lang, text, want string }{
		{"awaited", "en", "Egypt will keep up the blockade until Ethiopia withdraws its troops from Sudan.", "RETREAT hypothetical"},
		{"awaited", "fr", "L'Égypte maintiendra le blocus jusqu'à ce que l'Éthiopie retire ses troupes du Soudan.", "RETREAT hypothetical"},
		{"awaited", "es", "Egipto mantendrá el bloqueo hasta que Etiopía retire sus tropas de Sudán.", "RETREAT hypothetical"},
		{"awaited in the past", "en", "The minister said Egypt would boycott the talks until Israel withdrew its troops.", "RETREAT hypothetical"},
		{"came", "en", "Ethiopian troops fought in the town until Eritrea withdrew its soldiers.", "RETREAT actual"},
		{"came", "es", "Las tropas etíopes combatieron hasta que Eritrea retiró sus tropas de Sudán.", "RETREAT actual"},
		{"future on a day", "en", "Chile would receive the Bolivian president next week.", "AGREE actual"},
		{"supposed on a day", "en", "Turkey would send troops to Libya if Russia attacked the capital next week.", "MOBILIZE hypothetical"},
	} {
		doc := &rapporteur.Document{Text: test.text, Language: test.lang}
		pipeline.Read(doc, langs[test.lang], facts)
		var got []string
		for i := range doc.Events {
			got = append(got, doc.Events[i].Type+" "+doc.Events[i].Modality)
		}
		if !slices.Contains(got, test.want) {
			t.Errorf("%s (%s): %s\n got %q\nwant %q", test.construction, test.lang, test.text, got, test.want)
		}
	}
}

func namesOf(doc *rapporteur.Document, actors []rapporteur.ActorRef) string {
	var out []string
	for _, r := range actors {
		out = append(out, doc.Actor(r).Name)
	}
	return strings.Join(out, ", ")
}
