package resolve

import (
	"bufio"
	"os"
	"strings"
	"testing"
)

// TestSpellingPairs reports, and does not judge, how many pairs of spellings of
// one person's name the matcher takes for one, and how many of two persons'.
func TestSpellingPairs(t *testing.T) {
	file, err := os.Open("../../../shared/gold/name-pairs.tsv")
	if err != nil {
		t.Skip("no ../shared")
	}
	defer file.Close()
	r := &resolver{}
	var same, found, other, wrong int
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		fields := strings.Split(lines.Text(), "\t")
		if len(fields) < 5 {
			continue
		}
		taken := r.oneName(fields[3], fields[4])
		if fields[0] == "1" {
			same++
			if taken {
				found++
			} else if testing.Verbose() {
				t.Log("missed ", fields[3], "|", fields[4])
			}
			continue
		}
		other++
		if taken {
			wrong++
			t.Log("wrong ", fields[3], "|", fields[4])
		}
	}
	t.Logf("%d of %d pairs found, %d of %d others taken for one", found, same, wrong, other)
}

// oneName is what the sieves of names ask together.
func (r *resolver) oneName(a, b string) bool {
	x, y := nameWords(a), nameWords(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	return strings.Join(x, " ") == strings.Join(y, " ") || within(y, x) || abbreviates(x, y) || r.spelledAlike(x, y)
}
