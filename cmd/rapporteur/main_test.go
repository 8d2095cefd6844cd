package main

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"rapporteur": main})
}

// TestStories runs the program as a user types it. Each file of testdata tells
// one story.
func TestStories(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata", Setup: writeLongTexts})
}

// writeLongTexts adds to each story what is too long to stand in it: a text of
// 10 MB, a word of 100,000 characters, a sentence of 10,000.
func writeLongTexts(env *testscript.Env) error {
	for name, text := range map[string]string{
		"huge.txt":     strings.Repeat("Le maire a parlé. ", 10<<20/19),
		"word.txt":     strings.Repeat("a", 100_000),
		"sentence.txt": strings.Repeat("le maire de la ville a parlé et ", 10_000/32) + "voilà.",
	} {
		if err := os.WriteFile(filepath.Join(env.WorkDir, name), []byte(text), 0o600); err != nil {
			return err
		}
	}
	return nil
}

func TestOrdered(t *testing.T) {
	inputs := func(yield func(int) bool) {
		for i := range 100 {
			if !yield(i) {
				return
			}
		}
	}
	var running, most atomic.Int32
	work := func(i int) int {
		most.Store(max(most.Load(), running.Add(1)))
		time.Sleep(time.Duration(i%7) * 100 * time.Microsecond)
		running.Add(-1)
		return i * i
	}
	got := slices.Collect(ordered(inputs, 3, work))
	for i, square := range got {
		if square != i*i {
			t.Fatalf("result %d is %d", i, square)
		}
	}
	if len(got) != 100 || most.Load() > 3 {
		t.Errorf("%d results, %d at a time", len(got), most.Load())
	}
	for square := range ordered(inputs, 3, work) { // stopping early must not hang
		if square > 50 {
			break
		}
	}
}

func TestBrokenOutput(t *testing.T) {
	var messages strings.Builder
	status := run([]string{"read", "--lang", "fr", "-"}, terminal{in: strings.NewReader("Une phrase."), out: broken{}, err: &messages})
	if status != exitFailed || messages.String() != "rapporteur: writing the output: disk full\n" {
		t.Errorf("status %d, messages %q", status, messages.String())
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("disk full") }
