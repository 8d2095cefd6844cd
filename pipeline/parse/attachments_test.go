package parse

import (
	"strings"
	"testing"

	"rapporteur/language"
)

// TestAttachments: what the parser hung on the wrong word hangs on the right one: the
// second side of "between" on the first, a list of examples on the noun before it, a day
// on the verb.
func TestAttachments(t *testing.T) {
	languages, err := language.Load()
	if err != nil {
		t.Fatal(err)
	}
	const talks = "1 talks talk NOUN _ 0 root|2 between between ADP _ 3 case|"
	for _, c := range []struct{ name, tree, want string }{
		{
			"beside the complement of the first",
			talks + "3 government government NOUN Number=Sing 1 nmod|4 of of ADP _ 5 case|5 Peru Peru PROPN _ 3 nmod|6 and and CCONJ _ 7 cc|7 rebels rebel NOUN Number=Plur 5 conj",
			"0:root 3:case 1:nmod 5:case 3:nmod 7:cc 3:conj",
		},
		{
			"a plural and a name in its complement",
			talks + "3 rebels rebel NOUN Number=Plur 1 nmod|4 of of ADP _ 5 case|5 Acholi Acholi PROPN _ 3 nmod|6 and and CCONJ _ 7 cc|7 army army NOUN Number=Sing 5 conj",
			"0:root 3:case 1:nmod 5:case 3:nmod 7:cc 3:conj",
		},
		{
			"the governments of two countries",
			talks + "3 governments government NOUN Number=Plur 1 nmod|4 of of ADP _ 5 case|5 Peru Peru PROPN _ 3 nmod|6 and and CCONJ _ 7 cc|7 Chile Chile PROPN _ 5 conj",
			"0:root 3:case 1:nmod 5:case 3:nmod 7:cc 5:conj",
		},
		{
			"two sides already",
			talks + "3 government government NOUN Number=Sing 1 nmod|4 of of ADP _ 5 case|5 Peru Peru PROPN _ 3 nmod|6 and and CCONJ _ 7 cc|7 rebels rebel NOUN Number=Plur 3 conj",
			"0:root 3:case 1:nmod 5:case 3:nmod 7:cc 3:conj",
		},
		{
			"a list of examples",
			"1 regime regime NOUN _ 0 root|2 against against ADP _ 3 case|3 civilians civilian NOUN _ 1 nmod|4 , , PUNCT _ 6 punct|5 especially especially ADV _ 6 advmod|6 women woman NOUN _ 1 conj",
			"0:root 3:case 1:nmod 6:punct 6:advmod 3:appos",
		},
		{
			"a day has no ambassador",
			"1 Chad Chad PROPN _ 2 nsubj|2 summoned summon VERB _ 0 root|3 the the DET _ 5 det|4 ambassador ambassador NOUN _ 5 nmod:desc|5 Monday Monday PROPN _ 2 obj",
			"2:nsubj 0:root 4:det 2:obj 2:obl:unmarked",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := arcs(conformed(t, languages["en"], strings.Split(c.tree, "|"))); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
