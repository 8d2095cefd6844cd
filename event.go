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
	Confidence float64
	Matched    []Match
}
