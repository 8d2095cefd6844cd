package language

import (
	"bufio"
	"encoding/json"
	"os"
	"strconv"
	"strings"
	"testing"
)

// numbersOf loads one language's numbers from the folder on disk.
func numbersOf(t *testing.T, code string) *Numbers {
	t.Helper()
	n, err := loadNumbers(os.DirFS(code))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestRead(t *testing.T) {
	tests := []struct {
		lang, text string
		value      float64
		used       int
	}{
		{"fr", "9 220 personnes", 9220, 2},
		{"fr", "9\u202f220 personnes", 9220, 1},
		{"fr", "1.250.000 habitants", 1250000, 1},
		{"fr", "9,2 millions de", 9200000, 2},
		{"fr", "9.2 millions de", 9200000, 2},
		{"fr", "1 234 567,5 francs", 1234567.5, 3},
		{"fr", "vingt et un morts", 21, 3},
		{"fr", "quatre-vingt-dix-sept morts", 97, 1},
		{"fr", "soixante et onze blessés", 71, 3},
		{"fr", "trois cent mille hommes", 300000, 3},
		{"fr", "deux millions cinq cent mille euros", 2500000, 5},
		{"fr", "un million et demi de", 1500000, 4},
		{"fr", "2 millions 500 000 réfugiés", 2500000, 4},
		{"fr", "mille deux cents", 1200, 3},
		{"fr", "deux mille et trois mille", 2000, 2},
		{"fr", "cent un mille", 101000, 3},
		{"fr", "5k signatures", 5000, 1},
		{"fr", "trois et quatre", 3, 1},
		{"fr", "et trois", 0, 0},
		{"fr", "10-20 personnes", 0, 0},
		{"en", "9,220 people", 9220, 1},
		{"en", "1.5 million people", 1500000, 2},
		{"en", "three hundred and five people", 305, 4},
		{"en", "twenty-one people", 21, 1},
		{"en", "a hundred people", 100, 2},
		{"en", "a man", 0, 0},
		{"en", "two and a half million", 2500000, 5},
		{"en", "half a million people", 500000, 3},
		{"en", "1,234,567.5 dollars", 1234567.5, 1},
		{"en", "two thousand and five", 2005, 4},
		{"en", "3.5bn", 3500000000, 1},
	}
	for _, tt := range tests {
		t.Run(tt.lang+" "+tt.text, func(t *testing.T) {
			got, ok := numbersOf(t, tt.lang).Read(strings.Split(tt.text, " "))
			if ok != (tt.used > 0) || got.Value != tt.value || got.Used != tt.used {
				t.Errorf("got %v (%v), want %v of %d words", got, ok, tt.value, tt.used)
			}
		})
	}
}

// TestReadGold measures the number words of text2num (MIT), where they are at
// hand, and logs how many are read as it reads them. Those with leading zeros or
// ordinal suffixes are left out: they are no cardinal numbers.
func TestReadGold(t *testing.T) {
	file, err := os.Open("../../shared/gold/numberwords-text2num.jsonl")
	if err != nil {
		t.Skip(err)
	}
	defer file.Close()
	right, all := 0, 0
	for scanner := bufio.NewScanner(file); scanner.Scan(); {
		var row struct{ ID, Lang, Kind, Text, Expected string }
		if err := json.Unmarshal(scanner.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		want, err := strconv.ParseFloat(row.Expected, 64)
		if row.Kind != "words2digits" || err != nil || row.Lang != "fr" && row.Lang != "en" || strings.HasPrefix(row.Expected, "0") && want != 0 {
			continue
		}
		all++
		words := strings.Fields(row.Text)
		if got, ok := numbersOf(t, row.Lang).Read(words); ok && got.Value == want && got.Used == len(words) {
			right++
		} else {
			t.Logf("%s: %q read as %v", row.ID, row.Text, got)
		}
	}
	t.Logf("%d of %d number words", right, all)
}
