package model

import (
	"fmt"
	"sync"
	"testing"
)

// TestCache: a word is analysed again only after many others, and the cache
// stays within its bounds, whoever asks.
func TestCache(t *testing.T) {
	c := newCache()
	var mu sync.Mutex
	analysed := map[string]int{}
	analyse := func(form string) *word {
		mu.Lock()
		defer mu.Unlock()
		analysed[form]++
		return &word{lemmas: []string{form}}
	}
	var all sync.WaitGroup
	for k := range 4 {
		all.Go(func() {
			for i := range 20000 {
				form := fmt.Sprint("w", (i+k)%15000)
				if got := c.find(form, analyse).lemmas[0]; got != form {
					t.Errorf("%s comes out as %s", form, got)
				}
				c.find("often", analyse)
			}
		})
	}
	all.Wait()
	if n := analysed["often"]; n > 4 {
		t.Errorf("a word in constant use was analysed %d times", n)
	}
	for i := range c.shards {
		if s := &c.shards[i]; len(s.young) > shardWords || len(s.old) > shardWords {
			t.Errorf("shard %d holds %d and %d words, at most %d each", i, len(s.young), len(s.old), shardWords)
		}
	}
}
