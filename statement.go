package rapporteur

// The stances of a statement.
const (
	Assert    = "assert"
	Deny      = "deny"
	Confirm   = "confirm"
	AccuseOf  = "accuse"
	Praise    = "praise"
	DemandOf  = "demand"
	Promise   = "promise"
	Threaten  = "threaten"
	Warn      = "warn"
	Ask       = "ask"
	AgreeTo   = "agree"
	RejectOf  = "reject"
	Stress    = "stress"
	SupportOf = "support"
)

// Statement is speech or writing attributed to somebody.
type Statement struct {
	Speaker   []ActorRef // empty if nobody is named
	Addressee []ActorRef
	Cue       Span // "a déclaré", "selon"
	CueToken  TokenRef
	Stance    string
	Form      string // direct | indirect | mixed
	Content   Span
	// The content's tokens, [ContentFirst, ContentEnd), and the token that heads it.
	ContentFirst, ContentEnd, ContentHead TokenRef
	About                                 []ActorRef
	Date                                  DateRef
	Voice                                 Voice // in whose voice the content stands: attributed, unnamed or hearsay
	Rule                                  string
	Matched                               []Match
}

// The kinds of voice.
const (
	Outlet     = "outlet"     // the text itself asserts it
	Attributed = "attributed" // a name, office-holder, institution or collective actor says so
	Unnamed    = "unnamed"    // somebody anonymous says so
	Hearsay    = "hearsay"    // the grammar distances it and no source is mentioned
)

// Voice is who asserts what the words say.
type Voice struct {
	Kind string // Outlet, Attributed, Unnamed or Hearsay
	By   []ActorRef
	Rule string // why: the statement's rule, "conditional" …; "" for the outlet
}

// Match is one token that a rule matched, and the part it plays in the rule:
// trigger, source, target, cue, …
type Match struct {
	Token TokenRef
	Part  string
}
