package attribute

const inserted = `
La le DET _ 2 det
route route NOUN _ 3 nsubj
rouvrira rouvrir VERB VerbForm=Fin|Tense=Fut 0 root
, , PUNCT _ 6 punct
a avoir AUX VerbForm=Fin 6 aux:tense
annoncé annoncer VERB VerbForm=Part|Tense=Past 3 parataxis:insert
le le DET Definite=Def 8 det
maire maire NOUN _ 6 nsubj
, , PUNCT _ 6 punct
dès dès ADP _ 11 case
lundi lundi NOUN _ 3 obl:mod
. . PUNCT _ 3 punct`

const sourcedConditional = `
Selon selon ADP _ 3 case
des un DET Definite=Ind 3 det
témoins témoin NOUN Number=Plur 9 obl:mod
, , PUNCT _ 3 punct
les le DET Definite=Def 6 det
otages otage NOUN _ 9 nsubj:pass
auraient avoir AUX Mood=Cnd|VerbForm=Fin 9 aux:tense
été être AUX VerbForm=Part 9 aux:pass
libérés libérer VERB VerbForm=Part|Tense=Past 0 root
. . PUNCT _ 9 punct`

const conditional = `
Les le DET Definite=Def 2 det
otages otage NOUN _ 5 nsubj:pass
auraient avoir AUX Mood=Cnd|VerbForm=Fin 5 aux:tense
été être AUX VerbForm=Part 5 aux:pass
libérés libérer VERB VerbForm=Part|Tense=Past 0 root
. . PUNCT _ 5 punct`

const conditioned = `
Si si SCONJ _ 3 mark
Rome Rome PROPN _ 3 nsubj
payait payer VERB VerbForm=Fin 9 advcl
, , PUNCT _ 3 punct
les le DET Definite=Def 6 det
otages otage NOUN _ 9 nsubj:pass
auraient avoir AUX Mood=Cnd|VerbForm=Fin 9 aux:tense
été être AUX VerbForm=Part 9 aux:pass
libérés libérer VERB VerbForm=Part|Tense=Past 0 root
. . PUNCT _ 9 punct`

const allegedly = `
The the DET Definite=Def 2 det
guards guard NOUN _ 4 nsubj
allegedly allegedly ADV _ 4 advmod
stole steal VERB VerbForm=Fin 0 root
gold gold NOUN _ 4 obj
. . PUNCT _ 4 punct`

const nested = `
The the DET Definite=Def 2 det
mayor mayor NOUN _ 3 nsubj
said say VERB VerbForm=Fin 0 root
the the DET Definite=Def 5 det
guards guard NOUN _ 6 nsubj
admitted admit VERB VerbForm=Fin 3 ccomp
the the DET Definite=Def 8 det
theft theft NOUN _ 6 obj
. . PUNCT _ 3 punct`

type statementCase struct {
	name, language, text string
	actors               []string
	want                 []string // speaker | addressee | cue | stance | form | voice | content
}

var statementCases = []statementCase{
	{"clause", "fr", `
Le le DET Definite=Def 2 det
maire maire NOUN _ 4 nsubj
a avoir AUX VerbForm=Fin 4 aux:tense
affirmé affirmer VERB VerbForm=Part|Tense=Past 0 root
que que SCONJ _ 8 mark
la le DET _ 7 det
route route NOUN _ 8 nsubj
rouvrira rouvrir VERB VerbForm=Fin 4 ccomp
. . PUNCT _ 4 punct`,
		[]string{"maire"},
		[]string{"maire |  | a affirmé | assert | indirect | attributed | la route rouvrira"}},
	{"inserted", "fr", inserted, []string{"maire"},
		[]string{"maire |  | a annoncé | assert | indirect | attributed | La route rouvrira , a annoncé le maire , dès lundi"}},
	{"unnamed source", "fr", sourcedConditional, nil,
		[]string{" |  | Selon | assert | indirect | unnamed | les otages auraient été libérés"}},
	{"conditional alone", "fr", conditional, nil,
		[]string{" |  | auraient | assert | indirect | hearsay | Les otages auraient été libérés"}},
	{"condition", "fr", conditioned, nil, nil},
	{"requests share a speaker", "fr", `
Le le DET Definite=Def 2 det
maire maire NOUN _ 4 nsubj
a avoir AUX VerbForm=Fin 4 aux:tense
exhorté exhorter VERB VerbForm=Part|Tense=Past 0 root
les le DET _ 6 det
syndicats syndicat NOUN _ 4 obj
à à ADP _ 8 mark
négocier négocier VERB VerbForm=Inf 4 xcomp
et et CCONJ _ 11 cc
a avoir AUX VerbForm=Fin 11 aux:tense
appelé appeler VERB VerbForm=Part|Tense=Past 4 conj
à à ADP _ 14 case
la le DET _ 14 det
patience patience NOUN _ 11 obl:arg
. . PUNCT _ 4 punct`,
		[]string{"maire", "syndicats"},
		[]string{
			"maire | syndicats | a exhorté | demand | indirect | attributed | négocier",
			"maire |  | a appelé | demand | indirect | attributed | la patience",
		}},
	{"noun phrase without the outlet's aside", "fr", `
Le le DET Definite=Def 2 det
maire maire NOUN _ 4 nsubj
a avoir AUX VerbForm=Fin 4 aux:tense
dénoncé dénoncer VERB VerbForm=Part|Tense=Past 0 root
un un DET _ 6 det
accord accord NOUN _ 4 obj
injuste injuste ADJ _ 6 amod
, , PUNCT _ 10 punct
qui qui PRON PronType=Rel 10 nsubj
date dater VERB VerbForm=Fin 6 acl:relcl
. . PUNCT _ 4 punct`,
		[]string{"maire"},
		[]string{"maire |  | a dénoncé | accuse | indirect | attributed | un accord injuste"}},
	{"negated", "fr", `
Le le DET Definite=Def 2 det
maire maire NOUN _ 6 nsubj
n'~ ne ADV Polarity=Neg 6 advmod
a avoir AUX VerbForm=Fin 6 aux:tense
pas pas ADV Polarity=Neg 6 advmod
dit dire VERB VerbForm=Part|Tense=Past 0 root
que que SCONJ _ 10 mark
la le DET _ 9 det
route route NOUN _ 10 nsubj
rouvrira rouvrir VERB VerbForm=Fin 6 ccomp
. . PUNCT _ 6 punct`,
		[]string{"maire"}, nil},
	{"only intended", "fr", `
Le le DET Definite=Def 2 det
maire maire NOUN _ 3 nsubj
veut vouloir VERB VerbForm=Fin 0 root
dénoncer dénoncer VERB VerbForm=Inf 3 xcomp
un un DET _ 6 det
accord accord NOUN _ 4 obj
. . PUNCT _ 3 punct`,
		[]string{"maire"}, nil},
	{"agentless accusation", "fr", `
Il il PRON Person=3|PronType=Prs 3 nsubj:pass
est être AUX VerbForm=Fin 3 aux:pass
accusé accuser VERB VerbForm=Part|Tense=Past 0 root
de de ADP _ 5 case
fraude fraude NOUN _ 3 obl:arg
. . PUNCT _ 3 punct`,
		nil,
		[]string{" |  | est accusé | accuse | indirect | hearsay | fraude"}},
	{"quotation of two sentences", "fr", `
« « PUNCT _ 4 punct
La le DET _ 3 det
paix paix NOUN _ 4 nsubj
vient venir VERB VerbForm=Fin 0 root
. . PUNCT _ 4 punct

Elle il PRON PronType=Prs 2 nsubj
durera durer VERB VerbForm=Fin 0 root
» » PUNCT _ 2 punct
, , PUNCT _ 5 punct
dit dire VERB VerbForm=Fin 2 parataxis:insert
le le DET Definite=Def 7 det
maire maire NOUN _ 5 nsubj
. . PUNCT _ 2 punct`,
		[]string{"maire"},
		[]string{"maire |  | dit | assert | direct | attributed | La paix vient . Elle durera"}},
	{"scare quotes", "fr", `
Le le DET _ 3 det
« « PUNCT _ 3 punct
plan plan NOUN _ 5 nsubj
» » PUNCT _ 3 punct
échoue échouer VERB VerbForm=Fin 0 root
, , PUNCT _ 7 punct
dit dire VERB VerbForm=Fin 5 parataxis:insert
le le DET Definite=Def 9 det
maire maire NOUN _ 7 nsubj
. . PUNCT _ 5 punct`,
		[]string{"maire"},
		[]string{"maire |  | dit | assert | mixed | attributed | Le « plan » échoue"}},
	{"document speaks for its owner", "fr", `
Selon selon ADP _ 3 case
un un DET Definite=Ind 3 det
communiqué communiqué NOUN _ 9 obl:mod
de de ADP _ 6 case
le le DET Definite=Def 6 det
maire maire NOUN _ 3 nmod
, , PUNCT _ 3 punct
tout tout PRON _ 9 nsubj
va aller VERB VerbForm=Fin 0 root
. . PUNCT _ 9 punct`,
		[]string{"maire"},
		[]string{"maire |  | Selon | assert | indirect | attributed | tout va"}},
	{"not a source", "fr", `
Selon selon ADP _ 3 case
les le DET _ 3 det
besoins besoin NOUN _ 5 obl:mod
elle il PRON PronType=Prs 5 nsubj
paie payer VERB VerbForm=Fin 0 root
. . PUNCT _ 5 punct`,
		nil, nil},
	{"addressee", "en", `
The the DET Definite=Def 2 det
mayor mayor NOUN _ 3 nsubj
told tell VERB VerbForm=Fin 0 root
unions union NOUN _ 3 iobj
that that SCONJ _ 8 mark
the the DET _ 7 det
road road NOUN _ 8 nsubj
reopens reopen VERB VerbForm=Fin 3 ccomp
. . PUNCT _ 3 punct`,
		[]string{"mayor", "unions"},
		[]string{"mayor | unions | told | assert | indirect | attributed | the road reopens"}},
	{"according to", "en", `
The the DET _ 2 det
road road NOUN _ 3 nsubj
reopened reopen VERB VerbForm=Fin 0 root
, , PUNCT _ 8 punct
according accord VERB ExtPos=ADP 8 case
to to ADP _ 5 fixed
the the DET Definite=Def 8 det
mayor mayor NOUN _ 3 obl
. . PUNCT _ 3 punct`,
		[]string{"mayor"},
		[]string{"mayor |  | according to | assert | indirect | attributed | The road reopened"}},
	{"accusation with a clause", "en", `
The the DET Definite=Def 2 det
mayor mayor NOUN _ 3 nsubj
accused accuse VERB VerbForm=Fin 0 root
unions union NOUN _ 3 obj
of of SCONJ _ 6 mark
lying lie VERB VerbForm=Ger 3 advcl
. . PUNCT _ 3 punct`,
		[]string{"mayor", "unions"},
		[]string{"mayor | unions | accused | accuse | indirect | attributed | lying"}},
	{"cue between two parts", "en", `
“ “ PUNCT _ 5 punct
The the DET _ 3 det
road road NOUN _ 5 nsubj
will will AUX VerbForm=Fin 5 aux
reopen reopen VERB VerbForm=Inf 9 ccomp
, , PUNCT _ 5 punct
” ” PUNCT _ 5 punct
he he PRON PronType=Prs 9 nsubj
said say VERB VerbForm=Fin 0 root
. . PUNCT _ 9 punct

“ “ PUNCT _ 4 punct
We we PRON PronType=Prs 4 nsubj
all all DET _ 2 det
agree agree VERB VerbForm=Fin 0 root
now now ADV _ 4 advmod
. . PUNCT _ 4 punct
” ” PUNCT _ 4 punct`,
		[]string{"he"},
		[]string{"he |  | said | assert | direct | attributed | The road will reopen , ” he said . “ We all agree now ."}},
	{"said to be", "en", `
The the DET Definite=Def 2 det
mayor mayor NOUN _ 4 nsubj:pass
is be AUX VerbForm=Fin 4 aux:pass
said say VERB VerbForm=Part|Tense=Past|Voice=Pass 0 root
to to PART _ 6 mark
hide hide VERB VerbForm=Inf 4 xcomp
. . PUNCT _ 4 punct`,
		[]string{"mayor"},
		[]string{" |  | is said | assert | indirect | hearsay | hide"}},
}
