package rapporteur

// The modalities of an event.
const (
	Actual       = "actual"
	Future       = "future"
	Hypothetical = "hypothetical"
	Negated      = "negated"
)

// Event is a political act: who did what to whom. Type, Mode and Contexts are
// PLOVER 2.0, CAMEO and Goldstein the older scale below them.
type Event struct {
	Type, Mode     string
	CAMEO          string
	Goldstein      float64
	Contexts       []string
	Source, Target []ActorRef
	Date           DateRef
	Place          ActorRef
	Modality       string
	Trigger        Span // the words that express the act
	TriggerToken   TokenRef
	// VoiceToken is the word whose voice the act stands in: the cue of the
	// statement by which it is done ("a souligné que Y est coupable"), else the
	// trigger.
	VoiceToken TokenRef
	Evidence   Span   // the clause that the event was read from
	Rule       string // the lexicon entry that fired
	// Precedence are the rules by which time, refusal or an end made the entry's
	// act another one, in the order in which they did; nil where it stands.
	Precedence []Crossing
	// Confidence is the probability that the event is right, reckoned from Signs.
	Confidence float64
	Signs      []Sign
	Matched    []Match
}

// Sign is what speaks for or against an event.
type Sign struct {
	Name   string `json:"name"`
	Weight int    `json:"weight"` // hundredths of log-odds
}

// Crossing is a rule of PLOVER's precedence: an act of one type that is to come,
// refused, threatened or ended is one of another ("future", "AID", "AGREE").
type Crossing struct {
	When string `json:"when"` // a condition of the codebook's table
	From string `json:"from"` // PLOVER types
	To   string `json:"to"`
}

// Dismissal is a word that carries an entry of the event lexicon and yet tells no
// event: for people who ask why nothing came out.
type Dismissal struct {
	Trigger Span
	Token   TokenRef
	Type    string // of the entry
	Rule    string // the lexicon entry that matched
	Reason  string // one of the constants below
	Matched []Match
}

// The reasons of a Dismissal.
const (
	NoActor      = "neither doer nor target is an actor"
	NoSource     = "the doer is no actor"
	NoTarget     = "the target is no actor"
	NotPolitical = "no political actor takes part"
	OnlyWanted   = "content of an order, wish or purpose: judged by that"
	PartOfOther  = "its words belong to another entry"
	SameAct      = "told more fully by another word of the sentence"
	NoAct        = "the lexicon says so" // that these words tell no act
)
