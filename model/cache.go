package model

import (
	"hash/maphash"
	"strings"
	"sync"
)

// cache keeps the words read last, for all readers of a network. It is parted
// into shards, so that readers seldom wait for each other.
type cache struct {
	seed   maphash.Seed
	shards [16]shard
}

// shard holds two generations of words: when the younger is full the older is
// dropped, and a word found in the older moves up.
type shard struct {
	sync.Mutex
	young, old map[string]*word
}

// shardWords bounds a generation of a shard. A word takes some three kilobytes, so
// that a full cache has 30 MB.
const shardWords = 320

func newCache() *cache { return &cache{seed: maphash.MakeSeed()} }

// find returns the word of a form. What is not there is analysed; two readers may
// do so at the same time, with the same outcome.
func (c *cache) find(form string, analyse func(form string) *word) *word {
	s := &c.shards[maphash.String(c.seed, form)%uint64(len(c.shards))]
	if w := s.get(form); w != nil {
		return w
	}
	w := analyse(form)
	s.put(strings.Clone(form), w) // the form may be a piece of a large text
	return w
}

func (s *shard) get(form string) *word {
	s.Lock()
	defer s.Unlock()
	if w, ok := s.young[form]; ok {
		return w
	}
	w, ok := s.old[form]
	if ok {
		s.keep(strings.Clone(form), w)
	}
	return w
}

func (s *shard) put(form string, w *word) {
	s.Lock()
	defer s.Unlock()
	s.keep(form, w)
}

func (s *shard) keep(form string, w *word) {
	if len(s.young) >= shardWords || s.young == nil {
		s.old, s.young = s.young, make(map[string]*word, shardWords)
	}
	s.young[form] = w
}
