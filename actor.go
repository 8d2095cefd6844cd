package rapporteur

// The forms that a mention can have.
const (
	Name    = "name"    // a proper name: "Amir-Abdollahian", "l'Iran"
	Role    = "role"    // an office or description: "le ministre syrien des Affaires étrangères"
	Pronoun = "pronoun" // "il", "who", or a possessive
	Epithet = "epithet" // a slighting or praising name: "the regime of …"
	Metonym = "metonym" // a seat for its power: "Washington", "le Kremlin"
)

// The kinds of actor.
const (
	Person       = "person"
	Country      = "country"
	Organization = "organization"
	ArmedGroup   = "armed_group"
	Population   = "population"
	Place        = "place"
	Group        = "group"
)

// ByNationality is the Rule of a mention that is an adjective of nationality.
const ByNationality = "adjective of nationality"

// ByDemonym is the Rule of a mention that is a noun of nationality.
const ByDemonym = "demonym"

// Mention is a stretch of words, tokens [First, End), that names, describes or
// stands for one actor or several ("les deux ministres").
type Mention struct {
	Span
	First, End TokenRef
	Head       TokenRef // the word that the rest of the sentence attaches to
	Form       string   // Name, Role, Pronoun, Epithet or Metonym
	Actors     []ActorRef

	// What the words alone say; resolution joins mentions by it.
	Name     string   // the bare name or description: no article, no civility title
	Kind     string   // Person, Country, …; "" if the words do not tell
	Identity string   // key in package world, "" if not found there
	Country  []string // ISO 3166 alpha-3, of the actor or its nationality; several if coordinated
	Sector   string   // PLOVER primary sector: GOV, MIL, REB …; "" if none
	Office   string   // role in package world: HOS, HOG, FM …; "" if none
	Plural   bool
	Gender   string // "Masc", "Fem" or ""
	Rule     string // why these words are a mention
}

// Actor is somebody or something that acts, is acted on or speaks.
type Actor struct {
	Name     string // the fullest name, or the description where there is no name
	Kind     string
	Code     string // country + primary sector, "" if neither is known
	Role     string // in plain English: "foreign minister"; "" if none
	Wikidata string
	Known    bool // in the tables of package world, or only learnt from this text
}
