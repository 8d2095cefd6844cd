package resolve

import (
	"slices"
	"strings"
	"unicode/utf8"

	"rapporteur"
	"rapporteur/world"
)

// Words shorter than this, in letters, differ by a letter too easily to be
// taken for spellings of one name.
const (
	shortestVariant  = 5
	longVariant      = 9 // from this length on two letters may differ
	shortestSkeleton = 3 // consonants, in a key of package world
)

// spellings joins names of persons that differ as transcriptions or misprints
// do, where one and only one actor of the text fits.
func (r *resolver) spellings() {
	for _, m := range r.single(rapporteur.Name) {
		if !mayBePerson(m.chain) {
			continue
		}
		words := nameWords(m.Name)
		other := r.choose(m, func(n *mention) bool {
			return mayBePerson(n.chain) && (m.Kind == rapporteur.Person || n.Kind == rapporteur.Person) &&
				r.namesDiffer(m, n) && r.spelledAlike(words, nameWords(n.Name))
		})
		if other != nil && !r.rival(m, other) {
			r.join(other, m)
		}
	}
}

func mayBePerson(c *chain) bool {
	return c.kind == rapporteur.Person || c.kind == "" || guessed(c)
}

// namesDiffer leaves equal names to the sieves that treat those.
func (r *resolver) namesDiffer(m, n *mention) bool {
	return !slices.Equal(nameWords(m.Name), nameWords(n.Name))
}

// rival reports whether the name occurs, spelled just so, as part of the name
// of somebody else than other: then it is no misspelling.
func (r *resolver) rival(m, other *mention) bool {
	return slices.ContainsFunc(r.mentions, func(n *mention) bool {
		return n.Form == rapporteur.Name && n.Kind == rapporteur.Person && n.chain != other.chain && n.chain != m.chain && m.partOf(n)
	})
}

// spelledAlike reports whether short is long, or its last words, in another
// spelling. Names of one length agree in every word.
func (r *resolver) spelledAlike(short, long []string) bool {
	if len(short) == 0 || len(short) > len(long) {
		return false
	}
	tail := long[len(long)-len(short):]
	variant := false
	for i, word := range short {
		if word == tail[i] {
			continue
		}
		if !r.variants(word, tail[i]) {
			return false
		}
		variant = true
	}
	return variant
}

// sameFullName reports whether two full names agree in their first and last
// words, spelling aside.
func (r *resolver) sameFullName(a, b []string) bool {
	if len(a) < 2 || len(b) < 2 {
		return true
	}
	agree := func(x, y string) bool { return x == y || r.variants(x, y) || len(x) == 1 && strings.HasPrefix(y, x) }
	return agree(a[0], b[0]) && agree(a[len(a)-1], b[len(b)-1])
}

// variants reports whether two words may be one name in two spellings.
func (r *resolver) variants(a, b string) bool {
	n := min(utf8.RuneCountInString(a), utf8.RuneCountInString(b))
	if n < shortestVariant {
		return false
	}
	apart := distance([]rune(a), []rune(b))
	if apart == 1 && a[0] == b[0] || apart == 2 && n >= longVariant && a[0] == b[0] {
		return true
	}
	return apart <= n/2 && sharedSkeleton(world.Skeleton(a), world.Skeleton(b))
}

func sharedSkeleton(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return len(s) >= shortestSkeleton && slices.Contains(b, s) })
}

// distance is the number of letters to insert, drop, change or swap with their
// neighbour to turn a into b.
func distance(a, b []rune) int {
	rows := make([][]int, len(a)+1)
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			change := 1
			if a[i-1] == b[j-1] {
				change = 0
			}
			rows[i][j] = min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+change)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(a)][len(b)]
}
