package segment_test

import (
	"slices"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/pipeline/segment"
)

// news are paragraphs as they stand in papers; a vertical bar is a border.
var news = []struct{ lang, text string }{
	{"fr", "M. Dupont a rencontré Mme Leroy à Bruxelles. | Ils ont parlé du budget pendant deux heures."},
	{"fr", "Le Dr. Martin et le Pr. Morel contestent ce chiffre. | Selon eux, 3,5 % des patients sont guéris."},
	{"fr", "La ville fut prise en 52 av. J.-C. par les Romains. | Elle ne fut rebâtie qu'au Ier siècle apr. J.-C."},
	{"fr", "« Nous ne céderons pas. | Nous irons jusqu'au bout », a déclaré le Premier ministre devant les députés."},
	{"fr", "« C'est inacceptable ! » a lancé le maire. | « Qui va payer ? » a-t-il demandé. | Personne n'a répondu."},
	{"fr", "« Nous avons tout perdu. | La maison, les bêtes, les champs… | Que faire ? », se lamente un habitant."},
	{"fr", "La mesure entrera en vigueur le 1er janvier. | Le gouvernement table sur 2,5 milliards d'euros d'économies."},
	{"fr", "Les chars, les camions, les canons, etc. ont été détruits. | L'armée n'a pas commenté."},
	{"fr", "L'ONU a condamné l'attaque. | Le secrétaire général, A. Guterres, se rendra sur place."},
	{"fr", "Grève : les cheminots votent la reconduction\nPARIS (AFP) – | Les cheminots ont voté jeudi la poursuite de la grève. | Le trafic restera très perturbé."},
	{"fr", "Le bilan est de 12 morts... | Il pourrait s'alourdir, selon les secours."},
	{"fr", "Il hésite... puis signe l'accord. | La délégation applaudit."},
	{"fr", "Trois pays – la France, l'Allemagne et l'Italie – ont refusé de signer. | Les autres ont accepté."},
	{"fr", "Le président – qui achève son mandat – n'a pas réagi. | Son entourage parle d'une manœuvre."},
	{"fr", "Le ministre a été clair : aucune exception ne sera tolérée. | Les préfets recevront des consignes."},
	{"fr", "Interrogé sur le sujet, Emmanuel Macron a répondu : « Nous verrons. » | La réunion est prévue lundi."},
	{"fr", "Au moins 40 personnes ont été tuées dimanche à Kaboul, en Afghanistan, dans un attentat revendiqué par l'État islamique (EI). | Le Conseil de sécurité se réunira mardi."},
	{"fr", "Le Parti Socialiste, La France Insoumise et Les Républicains ont voté contre. | Le texte a été rejeté par 312 voix contre 251."},
	{"fr", "Selon Le Monde, la société Airbus Defence and Space va supprimer 2 500 postes. | Les syndicats dénoncent un « carnage social »."},
	{"fr", "Jean-Pierre Le Goff, Marie de La Tour et Ahmed Ben Salah comparaîtront le 3 mai. | Le procès doit durer 3 semaines."},
	{"fr", "Le Conseil de sécurité a adopté la résolution 2728 (2024). | Les États-Unis se sont abstenus."},
	{"fr", "LE PRÉSIDENT RUSSE EN VISITE À PÉKIN\nVladimir Poutine est arrivé mardi en Chine. | Il y restera deux jours."},
	{"fr", "L’ambassadeur a dénoncé “une ingérence grave”. | L’Iran n’a pas répondu."},
	{"fr", "Le vol AF 447 de la compagnie Air France, parti de Rio, s'est abîmé en mer le 1er juin 2009. | On compte 228 victimes."},
	{"fr", "Il est né à St. Louis, dans le Missouri. | Son père était pasteur."},
	{"en", "Mr. Jones met Dr. A. B. Smith in St. Louis on Monday. | They discussed the budget."},
	{"en", "The U.S. Navy sent two ships to the Gulf. | Iran called the move a provocation."},
	{"en", "The deal was signed in Washington, D.C. on Tuesday. | Both sides called it historic."},
	{"en", "Inflation rose to 3.5 percent in May from 2.9 percent in April. | Analysts had expected 3.1 percent."},
	{"en", "\"We will not give in. | We will fight to the end,\" the prime minister told lawmakers."},
	{"en", "“Is this a joke?” the mayor asked. | “No,” he was told. | The council then voted."},
	{"en", "He paused... then signed the accord. | The delegates applauded."},
	{"en", "Strike closes ports\nLONDON (Reuters) - | Dockers walked out on Friday. | Ships were stranded at Dover."},
	{"en", "Three countries – France, Germany and Italy – refused to sign. | The others agreed."},
	{"en", "Gen. Mark Milley and Sen. John McCain Jr. attended the talks. | No statement was issued."},
	{"en", "The company, Smith & Sons Ltd., was founded in 1899. | It employs 4,000 people."},
	{"en", "Food, water, tents, etc. are running short. | The U.N. has asked for $40 million."},
	{"en", "At 5 p.m. local time, rockets hit the town of Al Hasakah. | At least 12 people died."},
	{"en", "President Vladimir Putin met Xi Jinping in Beijing on Thursday. | Foreign Minister Wang Yi was also present."},
	{"en", "The minister was clear: No exceptions will be made. | Police chiefs will get new orders."},
	{"en", "The Wall Street Journal and The New York Times both reported the raid. | The Pentagon declined to comment."},
	{"en", "The U.N. Security Council met on Monday. | Russia vetoed the draft."},
	{"en", "Rebels from the M23 group seized Goma on Jan. 27. | Rwanda denies backing them."},
	{"en", "\"They shot at us,\" said Amina Yusuf, 34, a teacher. | \"We ran into the forest.\""},
	{"en", "Bharat Telcom has offered to lay a cable to Oman."},
	{"en", "Soldiers close to Idrissa Sankoré detained his brother Moussa Kaboré in Bouaké."},
	{"en", "Deirdre Gallagher offered to step down on Tuesday."},
	{"pt", "O presidente Hugo Chávez recebeu Evo Morales em Caracas. | Os dois assinaram um acordo."},
	{"pt", "O deputado gritou: \"Isto é um escândalo!\" | A sessão foi suspensa."},
	{"es", "El Sr. Pérez y la Dra. Gómez viajaron a EE. UU. el lunes. | Volverán el viernes."},
	{"es", "«No vamos a ceder. | Seguiremos hasta el final», dijo el presidente ante los diputados."},
	{"es", "¿Quién pagará la deuda? | Nadie lo sabe. | La inflación llegó al 3,5 % en mayo."},
	{"pt", "O Sr. Silva encontrou a Dra. Souza em S. Paulo na segunda-feira. | Os dois discutiram o orçamento."},
	{"pt", "«Não vamos ceder. | Iremos até ao fim», disse o primeiro-ministro aos deputados."},
	{"pt", "A inflação chegou a 3,5% em maio. | O governo esperava 3,1%."},
}

func TestBordersInNews(t *testing.T) {
	langs := load(t)
	for _, c := range news {
		lang := langs[c.lang]
		if lang == nil {
			continue
		}
		var want []string
		for _, line := range strings.Split(c.text, "\n") {
			want = append(want, strings.Split(line, " | ")...)
		}
		text := strings.ReplaceAll(c.text, " | ", " ")
		if got := cutText(lang, text); !slices.Equal(got, want) {
			t.Errorf("%s: got  %s\n        want %s", c.lang, strings.Join(got, " | "), strings.Join(want, " | "))
		}
	}
}

// cutText is the text of each sentence.
func cutText(lang *language.Language, text string) []string {
	doc := &rapporteur.Document{Text: text}
	segment.Sentences(doc, lang, nil)
	var out []string
	for _, s := range doc.Sentences {
		out = append(out, doc.Words(s.Span))
	}
	return out
}
