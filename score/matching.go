package score

// unpaired is the place of what stands for nothing on the other side.
const unpaired = -1

// matching pairs gold events with given ones, one to one.
type matching struct {
	given   []given
	gold    []GoldEvent
	goldOf  []int // by given event: its gold event, or unpaired
	givenOf []int // by gold event
}

// matched pairs greedily, in order, what the first comparison calls the same, then
// of the rest what the next does. Optional gold comes last.
func matched(gold []GoldEvent, items []given, same ...func(*GoldEvent, *given) bool) *matching {
	m := &matching{given: items, gold: gold, goldOf: none(len(items)), givenOf: none(len(gold))}
	for _, same := range same {
		for _, optional := range []bool{false, true} {
			for i := range gold {
				if gold[i].Optional == optional && m.givenOf[i] == unpaired {
					m.pair(i, same)
				}
			}
		}
	}
	return m
}

func none(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = unpaired
	}
	return list
}

func (m *matching) pair(gold int, same func(*GoldEvent, *given) bool) {
	for i := range m.given {
		if m.goldOf[i] == unpaired && same(&m.gold[gold], &m.given[i]) {
			m.goldOf[i], m.givenOf[gold] = gold, i
			return
		}
	}
}

// wanted reports whether a gold event is required.
func (m *matching) wanted(gold int) bool { return !m.gold[gold].Optional }

// counts reports whether a given event is to be judged: it is not, where it is
// an optional one, or the other direction of a pair that is right.
func (m *matching) counts(item int) bool {
	if at := m.goldOf[item]; at != unpaired {
		return m.wanted(at)
	}
	back := m.given[item].back
	return back < 0 || m.goldOf[back] == unpaired
}

// count is what the matching adds to a metric.
func (m *matching) count() Count {
	var c Count
	for i := range m.gold {
		if m.wanted(i) {
			c.Gold++
			if m.givenOf[i] != unpaired {
				c.Correct++
			}
		}
	}
	for i := range m.given {
		if m.counts(i) {
			c.System++
		}
	}
	return c
}

// add sums two counts.
func (c Count) add(other Count) Count {
	return Count{c.Gold + other.Gold, c.System + other.System, c.Correct + other.Correct, c.Aligned + other.Aligned}
}
