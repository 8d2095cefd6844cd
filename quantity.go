package rapporteur

// Quantity is a tally: how many, of what, by whose count.
type Quantity struct {
	Span                  // number, bound and counted noun: "plus de 9 220 Palestiniens"
	Head       TokenRef   // the counted noun, or the number where there is none
	Measure    string     // killed | injured | missing | detained | displaced | abducted | protesters | troops | money | other
	Comparator string     // eq | gt | ge | lt | le | approx | range | vague
	Low, High  *float64   // nil if open
	Unit       string     // the counted noun as written
	Group      ActorRef   // the actor that the counted belong to
	PartOf     int        // 1-based place in Document.Quantities of the whole; 0 if none
	Window     DateRef    // the time that the tally covers
	Place      ActorRef   // where
	Agent      []ActorRef // who did it, if said
	Rule       string
	Matched    []Match
}
