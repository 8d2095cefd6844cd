// Package rapporteur is the vocabulary of the program: what a news report is
// read into. It imports nothing, and every other package speaks its words.
//
// A [Document] is one article. The stages of package pipeline fill it layer by
// layer, in this order:
//
//	Text        as read; no stage changes it
//	Sentences   where each sentence begins and ends
//	Tokens      words with lemma, part of speech, features, head and relation (Universal Dependencies)
//	Dates       expressions of time, read as calendar days
//	Mentions    words that name, describe or stand for somebody
//	Actors      who the mentions are
//	Statements  who said what to whom
//	Voices      in whose voice each token stands
//	Events      who did what to whom, in PLOVER and CAMEO terms
//	Quantities  tallies: how many, of what, by whose count
//	Problems    what was seen and could not be read
//
// Every position inside a Document is a byte offset of Document.Text or a
// one-based index into a layer. Package record turns a finished Document into
// the published JSON, whose positions are Unicode code points.
package rapporteur
