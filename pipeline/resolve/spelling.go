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
	shortestVariant  = 5 // of a word alone
	shortestPart     = 4 // of a word of a name whose other words agree
	longVariant      = 9 // from this length on two letters may differ
	shortestSkeleton = 3 // consonants, in a key of package world
)

// spellings joins names of persons that differ as transcriptions or misprints
// do, where one and only one actor of the text fits.
func (r *resolver) spellings() {
	index := map[string][]*mention{}
	var names []*mention // the first of each spelling
	for _, m := range r.single(rapporteur.Name) {
		key := strings.Join(m.name, " ")
		if index["="+key] == nil && len(m.name) > 0 {
			names = append(names, m)
			index["="+key] = names[len(names)-1:]
			for _, k := range spellingKeys(m.name) {
				index[k] = append(index[k], m)
			}
		}
	}
	for _, m := range names {
		if mayBePerson(m.chain) {
			r.spelling(m, index)
		}
	}
}

// spelling joins the name m to another spelling of it.
func (r *resolver) spelling(m *mention, index map[string][]*mention) {
	var among []*mention
	for _, key := range spellingKeys(m.name) {
		for _, n := range index[key] {
			if n != m && !slices.Contains(among, n) {
				among = append(among, n)
			}
		}
	}
	slices.SortFunc(among, func(a, b *mention) int { return a.index - b.index })
	other := r.choose(m, among, func(n *mention) bool {
		return mayBePerson(n.chain) && (m.Kind == rapporteur.Person || n.Kind == rapporteur.Person) && r.spelledAlike(m.name, n.name)
	})
	if other != nil && !r.rival(m, other) {
		r.join(other, m)
	}
}

// spellingKeys are what two spellings of a name share at least one of: the first
// letter of its last word, the first consonant of that.
func spellingKeys(name []string) []string {
	last := name[len(name)-1]
	keys := []string{last[:1]}
	if skeleton := world.Skeleton(last); len(skeleton) > 0 {
		keys = append(keys, "+"+skeleton[0][:1])
	}
	return keys
}

func mayBePerson(c *chain) bool {
	return c.kind == rapporteur.Person || c.kind == "" || guessed(c)
}

// rival reports whether the name occurs, spelled just so, as part of the name
// of somebody else than other: then it is no misspelling.
func (r *resolver) rival(m, other *mention) bool {
	return slices.ContainsFunc(r.mentions, func(n *mention) bool {
		return n.Form == rapporteur.Name && n.Kind == rapporteur.Person && n.chain != other.chain && n.chain != m.chain && m.partOf(n)
	})
}

// spelledAlike reports whether short is long in another spelling, or part of it:
// a single word must be its last, several words agree with as many of it in
// order, the last with the last. Articles and "son of" do not count.
func (r *resolver) spelledAlike(short, long []string) bool {
	if slices.Equal(short, long) {
		return false
	}
	short, long = world.NameWords(short), world.NameWords(long)
	if len(short) > len(long) {
		short, long = long, short
	}
	if len(short) == 0 {
		return false
	}
	last, end := short[len(short)-1], long[len(long)-1]
	if len(short) == 1 {
		return last != end && variants(last, end, shortestVariant) || last == end && len(long) == 1
	}
	if last != end && !variants(last, end, shortestPart) || !agree(short[0], long[0]) && len(short) < 3 {
		return false
	}
	return inOrder(short[:len(short)-1], long[:len(long)-1])
}

// inOrder reports whether the words agree with words of long, in their order.
func inOrder(short, long []string) bool {
	i := 0
	for _, word := range long {
		if i < len(short) && agree(short[i], word) {
			i++
		}
	}
	return i == len(short)
}

// agree reports whether two words beside others may be one name: equal, in
// another spelling, or one the initial of the other.
func agree(x, y string) bool {
	return x == y || variants(x, y, shortestPart) || len(x) == 1 && strings.HasPrefix(y, x)
}

// sameFullName reports whether two full names agree in their first and last
// words, spelling aside.
func (r *resolver) sameFullName(a, b []string) bool {
	if len(a) < 2 || len(b) < 2 {
		return true
	}
	return agree(a[0], b[0]) && agree(a[len(a)-1], b[len(b)-1])
}

// variants reports whether two words of this length at least may be one name in
// two spellings: a letter or two differ, or, with the same consonants, only what
// romanisations differ in.
func variants(a, b string, shortest int) bool {
	n := min(utf8.RuneCountInString(a), utf8.RuneCountInString(b))
	if n < shortest {
		return false
	}
	apart := distance([]rune(a), []rune(b))
	if n >= shortestVariant && a[0] == b[0] && (apart == 1 || apart == 2 && n >= longVariant) {
		return true
	}
	if !sharedSkeleton(world.Skeleton(a), world.Skeleton(b)) {
		return false
	}
	x, y := []rune(world.Romanised(a)), []rune(world.Romanised(b))
	return distance(x, y) <= max(1, min(len(x), len(y))/3)
}

func sharedSkeleton(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return len(s) >= shortestSkeleton-1 && slices.Contains(b, s) })
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
