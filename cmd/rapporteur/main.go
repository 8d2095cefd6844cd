// Rapporteur reads news reports and writes down who did and said what to whom,
// in whose voice, with every value pointing at its words.
package main

import "os"

func main() {
	os.Exit(run(os.Args[1:], terminal{in: os.Stdin, out: os.Stdout, err: os.Stderr}))
}
