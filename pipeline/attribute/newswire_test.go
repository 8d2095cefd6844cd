package attribute

// newswireCases are statements in the forms of news agencies, some with the
// slips that parsers of raw text make in them.
var newswireCases = []statementCase{
	{"recalling somebody says nothing", "fr", `
Lemaire Lemaire PROPN _ 3 nsubj
a avoir AUX VerbForm=Fin 3 aux:tense
rappelé rappeler VERB VerbForm=Part|Tense=Past 0 root
le le DET Definite=Def 5 det
consul consul NOUN _ 3 obj
. . PUNCT _ 3 punct`,
		[]string{"Lemaire", "consul"}, nil},
	{"what is asked for the talk", "fr", `
Lemaire Lemaire PROPN _ 3 nsubj
a avoir AUX VerbForm=Fin 3 aux:tense
demandé demander VERB VerbForm=Part|Tense=Past 0 root
l' le DET Definite=Def 5 det
anonymat anonymat NOUN _ 3 obj
. . PUNCT _ 3 punct`,
		[]string{"Lemaire"}, nil},
	{"perfect with the auxiliary of the passive", "fr", `
Lemaire Lemaire PROPN _ 3 nsubj
est être AUX VerbForm=Fin 3 aux:pass
convenu convenir VERB VerbForm=Part|Tense=Past|Voice=Act 0 root
de de ADP _ 5 mark
partir partir VERB VerbForm=Inf 3 xcomp
. . PUNCT _ 3 punct`,
		[]string{"Lemaire"},
		[]string{"Lemaire |  | est convenu | agree | indirect | attributed | partir"}},
	{"support in the object", "fr", `
Lemaire Lemaire PROPN _ 3 nsubj
a avoir AUX VerbForm=Fin 3 aux:tense
réaffirmé réaffirmer VERB VerbForm=Part|Tense=Past 0 root
son son DET Poss=Yes 5 det
soutien soutien NOUN _ 3 obj
à à ADP _ 8 case
les le DET Definite=Def 8 det
pêcheurs pêcheur NOUN _ 5 nmod
. . PUNCT _ 3 punct`,
		[]string{"Lemaire"},
		[]string{"Lemaire |  | a réaffirmé | support | indirect | attributed | son soutien à les pêcheurs"}},
	{"nobody is addressed at the end of something", "fr", `
Lemaire Lemaire PROPN _ 3 nsubj
a avoir AUX VerbForm=Fin 3 aux:tense
menacé menacer VERB VerbForm=Part|Tense=Past 0 root
à à ADP _ 6 case
la le DET Definite=Def 6 det
fin fin NOUN _ 3 obl:mod
de de ADP _ 8 mark
partir partir VERB VerbForm=Inf 6 acl
. . PUNCT _ 3 punct`,
		[]string{"Lemaire"},
		[]string{"Lemaire |  | a menacé | threaten | indirect | attributed | partir"}},
	{"full stop hung on the content", "en", `
Two two NUM _ 2 nummod
bridges bridge NOUN _ 3 nsubj
collapsed collapse VERB VerbForm=Fin|Tense=Past 7 ccomp
, , PUNCT _ 7 punct
the the DET Definite=Def 6 det
mayor mayor NOUN _ 7 nsubj
said say VERB VerbForm=Fin|Tense=Past 0 root
. . PUNCT _ 3 punct`,
		[]string{"mayor"},
		[]string{"mayor |  | said | assert | indirect | attributed | Two bridges collapsed"}},
	{"a second verb of the main clause", "en", `
The the DET Definite=Def 2 det
mayor mayor NOUN _ 3 nsubj
said say VERB VerbForm=Fin|Tense=Past 0 root
he he PRON PronType=Prs 6 nsubj
would would AUX VerbForm=Fin 6 aux
resign resign VERB VerbForm=Inf 3 ccomp
and and CCONJ _ 8 cc
denied deny VERB VerbForm=Fin|Tense=Past 6 conj
the the DET Definite=Def 10 det
theft theft NOUN _ 8 obj
. . PUNCT _ 3 punct`,
		[]string{"mayor"},
		[]string{
			"mayor |  | said | assert | indirect | attributed | he would resign",
			"mayor |  | denied | deny | indirect | attributed | the theft",
		}},
	{"clause hung on the addressee", "en", `
The the DET Definite=Def 2 det
mayor mayor NOUN _ 3 nsubj
told tell VERB VerbForm=Fin|Tense=Past 0 root
unions union NOUN _ 3 iobj
that that SCONJ _ 8 mark
the the DET Definite=Def 7 det
bridge bridge NOUN _ 8 nsubj
reopened reopen VERB VerbForm=Fin|Tense=Past 4 acl:relcl
. . PUNCT _ 3 punct`,
		[]string{"mayor", "unions"},
		[]string{"mayor | unions | told | assert | indirect | attributed | the bridge reopened"}},
	{"wish hung on the one who is asked", "en", `
The the DET Definite=Def 2 det
mayor mayor NOUN _ 3 nsubj
urged urge VERB VerbForm=Fin|Tense=Past 0 root
unions union NOUN _ 3 obj
to to PART _ 6 mark
wait wait VERB VerbForm=Inf 4 acl
. . PUNCT _ 3 punct`,
		[]string{"mayor", "unions"},
		[]string{"mayor | unions | urged | demand | indirect | attributed | wait"}},
	{"verb tagged as a noun", "en", `
The the DET Definite=Def 2 det
mayor mayor NOUN _ 3 nsubj
denies deny NOUN _ 0 root
that that SCONJ _ 7 mark
the the DET Definite=Def 6 det
bridge bridge NOUN _ 7 nsubj
moved move VERB VerbForm=Fin 3 ccomp
. . PUNCT _ 3 punct`,
		[]string{"mayor"},
		[]string{"mayor |  | denies | deny | indirect | attributed | the bridge moved"}},
	{"free relative", "en", `
The the DET Definite=Def 2 det
mayor mayor NOUN _ 3 nsubj
condemned condemn VERB VerbForm=Fin|Tense=Past 0 root
what what PRON PronType=Int 3 obj
she she PRON PronType=Prs 6 nsubj
called call VERB VerbForm=Fin|Tense=Past 4 acl:relcl
“ “ PUNCT _ 8 punct
lies lie NOUN _ 6 obj
” ” PUNCT _ 8 punct
. . PUNCT _ 3 punct`,
		[]string{"mayor"},
		[]string{"mayor |  | condemned | accuse | mixed | attributed | what she called “ lies ”"}},
}
