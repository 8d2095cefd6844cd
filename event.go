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
	// Precedence is the rule of PLOVER by which time or refusal made the entry's
	// act another one ("future AID: AGREE"), "" where the entry's act stands.
	Precedence string
	Confidence float64
	Matched    []Match
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
