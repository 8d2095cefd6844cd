package parse

import (
	"strings"
	"testing"

	"rapporteur/language"
)

// TestMendedVerbs: what the parser takes for a noun, or for the participle of a
// passive, is a verb with a subject where the words around it say so, and only there.
func TestMendedVerbs(t *testing.T) {
	languages, err := language.Load()
	if err != nil {
		t.Fatal(err)
	}
	const passive = "VerbForm=Part|Tense=Past|Voice=Pass"
	for _, c := range []struct{ name, lang, tree, want string }{
		{
			"verb of a headline that is a part of its object", "en",
			"1 Spain Spain PROPN _ 2 compound;2 lifts lift NOUN Number=Plur 3 compound;3 blockade blockade NOUN _ 0 root;4 of of ADP _ 5 case;5 Oran Oran PROPN _ 3 nmod",
			"2:nsubj 0:root 2:obj 5:case 3:nmod",
		},
		{
			"verb of a headline that has its object for a part", "en",
			"1 Spain Spain PROPN _ 2 compound;2 slams slam NOUN Number=Plur 0 root;3 Oran Oran PROPN _ 2 flat;4 mayor mayor NOUN _ 2 flat",
			"2:nsubj 0:root 4:compound 2:obj",
		},
		{
			"a plural that tells acts itself stays a noun", "en",
			"1 Spain Spain PROPN _ 2 compound;2 strikes strike NOUN Number=Plur 3 compound;3 wave wave NOUN _ 0 root",
			"2:compound 3:compound 0:root",
		},
		{
			"past without an auxiliary", "en",
			"1 The the DET PronType=Art 2 det;2 court court NOUN _ 3 nsubj:pass;3 freed free VERB " + passive + " 0 root;4 Ali Ali PROPN _ 3 obj;5 . . PUNCT _ 3 punct",
			"2:det 3:nsubj 0:root 3:obj 3:punct",
		},
		{
			"headline of a passive", "en",
			"1 Mayor mayor NOUN _ 2 nsubj:pass;2 freed free VERB " + passive + " 0 root;3 in in ADP _ 4 case;4 Oran Oran PROPN _ 2 obl",
			"2:nsubj:pass 0:root 4:case 2:obl",
		},
		{
			"passive with its agent", "en",
			"1 The the DET PronType=Art 2 det;2 mayor mayor NOUN _ 3 nsubj:pass;3 freed free VERB " + passive + " 0 root;4 by by ADP _ 5 case;5 rebels rebel NOUN _ 3 obl;6 . . PUNCT _ 3 punct",
			"2:det 3:nsubj:pass 0:root 5:case 3:obl:agent 3:punct",
		},
		{
			"participles are no pasts", "fr",
			"1 Le le DET PronType=Art 2 det;2 maire maire NOUN _ 3 nsubj:pass;3 arrêté arrêter VERB " + passive + " 0 root;4 . . PUNCT _ 3 punct",
			"2:det 3:nsubj:pass 0:root 3:punct",
		},
		{
			"participle read as an adjective", "es",
			"1 presos preso NOUN _ 3 nsubj;2 fueron ser AUX _ 3 cop;3 sometidos sometido ADJ VerbForm=Part 0 root;4 por por ADP _ 5 case;5 guardias guardia NOUN _ 3 obl",
			"3:nsubj:pass 3:aux:pass 0:root 5:case 3:obl:agent",
		},
		{
			"agent that stands as an object", "es",
			"1 entrega entrega NOUN _ 0 root;2 financiada financiado ADJ VerbForm=Part 1 amod;3 por por ADP _ 4 case;4 Chile Chile PROPN _ 2 obj",
			"0:root 1:amod 4:case 2:obl:agent",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := arcs(conformed(t, languages[c.lang], strings.Split(c.tree, ";"))); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
