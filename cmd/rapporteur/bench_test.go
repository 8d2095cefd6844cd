package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// BenchmarkProgram measures the whole process, start-up included: for an
// article of three words, which is the start-up, and for a golden article.
func BenchmarkProgram(b *testing.B) {
	binary := filepath.Join(b.TempDir(), "rapporteur.exe")
	if out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	short := filepath.Join(b.TempDir(), "short.txt")
	if err := os.WriteFile(short, []byte("Le maire démissionne."), 0o644); err != nil {
		b.Fatal(err)
	}
	for _, c := range []struct{ name, article string }{
		{"start", short},
		{"article", "../../language/fr/golden/frontiere.txt"},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				if out, err := exec.Command(binary, "read", "--lang", "fr", c.article).CombinedOutput(); err != nil {
					b.Fatalf("%v: %s", err, out)
				}
			}
		})
	}
}
