// Package record is the promise to users: what was read from one article, in
// the shape that is published, stored and exported. Left of it there are only
// Documents, right of it only Records.
//
// Positions are Unicode code points of Document.Text, end exclusive, as in the
// W3C Web Annotation text position selector. Lists are never null.
package record

// Schema names the shape and its version.
const Schema = "rapporteur/1"

// Record is what was read from one article.
type Record struct {
	Schema     string      `json:"schema"`
	Document   Document    `json:"document"`
	Actors     []Actor     `json:"actors"`
	Events     []Event     `json:"events"`
	Statements []Statement `json:"statements"`
	Quantities []Quantity  `json:"quantities"`
	Problems   []Problem   `json:"problems"`
}

// Document is the article and the text that every span points into.
type Document struct {
	ID            string  `json:"id"`             // "sha256:" and the hash of Text in UTF-8
	Source        string  `json:"source"`         // path, URL or corpus id, as given
	Language      string  `json:"language"`       // BCP 47
	Title         *string `json:"title"`          // nil if unknown
	Published     *string `json:"published"`      // ISO 8601 day, nil if unknown
	PublishedFrom string  `json:"published_from"` // user | metadata | text | unknown
	Text          string  `json:"text"`           // NFC
	Sentences     []Span  `json:"sentences"`
}

// Span is a piece of the text: code points [Start, End).
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Quote is a piece of the text together with its words.
type Quote struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// Actor is somebody or something that acts, is acted on or speaks.
type Actor struct {
	ID       string    `json:"id"`   // a1, a2, …
	Name     string    `json:"name"` // the fullest name, or the description where there is no name
	Kind     string    `json:"kind"` // person | country | organization | armed_group | population | place | group
	Code     string    `json:"code"` // country and primary sector, "" if neither is known
	Role     string    `json:"role"` // "" if none
	Wikidata *string   `json:"wikidata"`
	Known    bool      `json:"known"` // found in the actor tables, or only learnt from this text
	Mentions []Mention `json:"mentions"`
}

// Mention is one place where the text names, describes or stands for an actor.
type Mention struct {
	Quote
	Form string `json:"form"` // name | role | pronoun | epithet | metonym
}

// Event is a political act in terms of PLOVER 2.0, with its CAMEO code.
type Event struct {
	ID         string   `json:"id"`       // e1, e2, …
	Sentence   int      `json:"sentence"` // place in Document.Sentences, from 0
	Type       string   `json:"type"`
	Mode       *string  `json:"mode"` // nil if none
	CAMEO      string   `json:"cameo"`
	Goldstein  float64  `json:"goldstein"`
	Contexts   []string `json:"contexts"`
	Source     []string `json:"source"` // actor ids
	Target     []string `json:"target"` // actor ids
	Date       *Date    `json:"date"`
	Place      *string  `json:"place"`    // actor id
	Modality   string   `json:"modality"` // actual | future | hypothetical | negated
	Voice      Voice    `json:"voice"`
	Trigger    Quote    `json:"trigger"`
	Evidence   Span     `json:"evidence"`
	Rule       string   `json:"rule"` // the lexicon entry that fired
	Confidence float64  `json:"confidence"`
}

// Statement is speech or writing attributed to somebody.
type Statement struct {
	ID        string   `json:"id"`       // s1, s2, …
	Sentence  int      `json:"sentence"` // of the cue; place in Document.Sentences, from 0
	Speaker   []string `json:"speaker"`
	Addressee []string `json:"addressee"`
	Cue       Quote    `json:"cue"`
	Stance    string   `json:"stance"`
	Form      string   `json:"form"` // direct | indirect | mixed
	Content   Quote    `json:"content"`
	About     []string `json:"about"` // actors named in the content
	Date      *Date    `json:"date"`
}

// Quantity is a tally: how many, of what, by whose count.
type Quantity struct {
	ID         string   `json:"id"`       // q1, q2, …
	Sentence   int      `json:"sentence"` // place in Document.Sentences, from 0
	Measure    string   `json:"measure"`
	Comparator string   `json:"comparator"`
	Low        *float64 `json:"low"`  // nil if open
	High       *float64 `json:"high"` // nil if open
	Unit       string   `json:"unit"`
	Group      *string  `json:"group"`   // actor id
	PartOf     *string  `json:"part_of"` // quantity id
	Window     *Window  `json:"window"`
	Place      *string  `json:"place"` // actor id
	Agent      []string `json:"agent"`
	Voice      Voice    `json:"voice"`
	Span       Quote    `json:"span"`
}

// Window is a stretch of days, ISO 8601; a nil end is open.
type Window struct {
	From *string `json:"from"`
	To   *string `json:"to"`
}

// Date is a stretch of days, the words that express it, and how they were read.
type Date struct {
	Window
	Text Span   `json:"text"`
	Rule string `json:"rule"`
}

// Voice is who asserts what the words say.
type Voice struct {
	Kind string   `json:"kind"` // outlet | attributed | unnamed | hearsay
	By   []string `json:"by"`   // actor ids
}

// Problem is something that was seen and could not be read.
type Problem struct {
	Stage   string `json:"stage"`
	Message string `json:"message"`
	Span    Span   `json:"span"`
}
