// Package codebook holds what is known of political acts in general: the types
// of PLOVER 2.0 with their modes, the contexts, the CAMEO codes with their
// Goldstein scores, and how time and refusal turn one type into another.
package codebook

import (
	_ "embed"
	"slices"
	"strings"
)

//go:embed codebook.txt
var table string

// The four kinds of act, PLOVER's "quads".
const (
	VerbalCooperation   = 1
	MaterialCooperation = 2
	VerbalConflict      = 3
	MaterialConflict    = 4
)

// Codebook is the parsed table.
type Codebook struct {
	types     map[string]Type
	contexts  map[string]bool
	codes     map[string]code
	crossings map[passage]Act
	roots     map[root]bool       // the CAMEO roots that hold codes of a type
	further   map[string][]string // codes of other roots, by type
}

// Type is one of the sixteen PLOVER types.
type Type struct {
	Name      string
	Quad      int      // VerbalCooperation … MaterialConflict
	Score     float64  // PLOVER's own scale, -10 … +10
	Recipient bool     // an event without a recipient is not coded
	Modes     []string // nil if the type has none
}

// Act is what an event is coded as.
type Act struct {
	Type, Mode, CAMEO string // Mode "" for none
}

// The ways in which an act becomes another one.
const (
	Future     = "future"     // it is still to come, or promised
	Refused    = "refused"    // it will not be
	Threatened = "threatened" // its doer announces it
	Ended      = "ended"      // it comes to its end, is lifted or cut
	Suspended  = "suspended"  // it is broken off; what has no row here is as if ended
)

// code is a CAMEO code.
type code struct {
	goldstein float64
	scored    bool   // false: the published table has no score for it
	plover    string // the PLOVER type it maps to, "" for none
}

// root is a type and the first two digits of a CAMEO code.
type root struct{ plover, digits string }

// passage is the condition of a crossing.
type passage struct{ when, plover, cameo string }

// Type returns the type of that name, and false if there is none.
func (b *Codebook) Type(name string) (Type, bool) {
	t, ok := b.types[name]
	return t, ok
}

// Context reports whether it is one of PLOVER's contexts.
func (b *Codebook) Context(name string) bool { return b.contexts[name] }

// Goldstein is the score of a CAMEO code, or of the nearest code above it that
// has one; zero for an unknown code.
func (b *Codebook) Goldstein(cameo string) float64 {
	for ; cameo != ""; cameo = cameo[:len(cameo)-1] {
		if c := b.codes[cameo]; c.scored {
			return c.goldstein
		}
	}
	return 0
}

// Valid reports whether the mode ("" for none) belongs to the type, and the
// CAMEO code exists and stands under a root of the type.
func (b *Codebook) Valid(plover, mode, cameo string) bool {
	return b.Check(Act{plover, mode, cameo}) == nil
}

// Cross returns what an act becomes, and false where it stays what it is.
func (b *Codebook) Cross(when string, act Act) (Act, bool) {
	for cameo := act.CAMEO; cameo != ""; cameo = cameo[:len(cameo)-1] {
		if to, ok := b.crossings[passage{when, act.Type, cameo}]; ok {
			return to, true
		}
	}
	return act, false
}

// has reports whether the type has the mode; none is always one.
func (t Type) has(mode string) bool { return mode == "" || slices.Contains(t.Modes, mode) }

// list prints the modes for an error message.
func (t Type) list() string {
	if len(t.Modes) == 0 {
		return "none"
	}
	return strings.Join(t.Modes, ", ")
}
