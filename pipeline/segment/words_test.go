package segment_test

import "testing"

// TestWords: what stays together and what comes apart, by language.
func TestWords(t *testing.T) {
	langs := load(t)
	for _, c := range []struct{ lang, text, want string }{
		// contractions
		{"es", "Volvió del norte al puerto.", "Volvió del=de+el norte al=a+el puerto ."},
		{"pt", "Foi à praia pelo caminho do rio, numa tarde.", "Foi à=a+a praia pelo=por+o caminho do=de+o rio , numa=em+uma tarde ."},
		{"pt", "Naquele dia falou disso com ele.", "Naquele=Em+aquele dia falou disso=de+isso com ele ."},
		{"pt", "Pensou nos vizinhos. Ninguém nos disse nada.", "Pensou nos=em+os vizinhos . / Ninguém nos disse nada ."},
		{"pt", "À noite, encontramo-nos.", "À=A+a noite , encontramo-nos=encontramos+nos ."},
		{"pt", "NO RIO", "NO=EM+O RIO"},
		// pronouns that hang on verbs
		{"es", "Quiere decirle que hacerlo cuesta.", "Quiere decirle=decir+le que hacerlo=hacer+lo cuesta ."},
		{"es", "Van a dárselo, haciéndose los sordos.", "Van a dárselo=dar+se+lo , haciéndose=haciendo+se los sordos ."},
		{"es", "Reírse es sano; oírlas, también.", "Reírse=Reír+se es sano ; oírlas=oír+las , también ."},
		{"es", "Dígame, váyanse, envíanos, vámonos.", "Dígame=Diga+me , váyanse=vayan+se , envíanos , vámonos=vamos+nos ."},
		{"es", "Parte del arte: la suerte de los modernos, fácilmente.", "Parte del=de+el arte : la suerte de los modernos , fácilmente ."},
		{"es", "El poeta Ricarte y Carlos ganaron. «Verlos fue un lujo».", "El poeta Ricarte y Carlos ganaron . / « Verlos=Ver+los fue un lujo » ."},
		{"es", "DECIRLO", "DECIRLO=DECIR+LO"},
		{"pt", "Tornou-se alvo e disse-lhe que vai fazê-lo.", "Tornou-se=Tornou+se alvo e disse-lhe=disse+lhe que vai fazê-lo=fazer+lo ."},
		{"pt", "Amá-la, parti-los, compô-lo, fá-lo, viram-no.", "Amá-la=Amar+la , parti-los=partir+los , compô-lo=compor+lo , fá-lo=faz+lo , viram-no=viram+no ."},
		{"pt", "Ajudar-se-á quem der-lho; fá-lo-ia; dir-nos-ão.", "Ajudar-se-á=Ajudará+se quem der-lho=der+lhe+o ; fá-lo-ia=faria+lo ; dir-nos-ão=dirão+nos ."},
		{"pt", "O guarda-chuva do vice-prefeito no dia-a-dia.", "O guarda-chuva do=de+o vice-prefeito no=em+o dia-a-dia ."},
		// abbreviations and initials
		{"es", "El Sr. J. Prado y la Dra. Luz viajaron a EE.UU. ayer.", "El Sr. J. Prado y la Dra. Luz viajaron a EE.UU. ayer ."},
		{"es", "Véase el art. 5 y la pág. 12. Dijo que no. Luego calló.", "Véase=Vea+se el art. 5 y la pág. 12 . / Dijo que no . / Luego calló ."},
		{"pt", "O Sr. M. Teles e a Profa. Dina moram na Av. Central, nº 5.", "O Sr. M. Teles e a Profa. Dina moram na=em+a Av. Central , nº 5 ."},
		{"en", "No. It was no. 7, vol. 2.", "No . / It was no. 7 , vol. 2 ."},
		{"es", "P. Sosa contra V. Luna, según D. Ríos.", "P. Sosa contra V. Luna , según D. Ríos ."},
		// numbers, signs, addresses
		{"es", "Ganó 3-1 en 1998-1999 con 12\u202f000 votos, el 4,5\u00a0% del censo.", "Ganó 3-1 en 1998-1999 con 12 000 votos , el 4,5 % del=de+el censo ."},
		{"pt", "Custa R$ 50 ou US$20, 12km a 80 km/h.", "Custa R$ 50 ou US$ 20 , 12 km a 80 km/h ."},
		{"fr", "La saison 2010-2011, n° 4, pour 30 US$.", "La saison 2010-2011 , n° 4 , pour 30 US$ ."},
		{"en", "Call 555-0134 or 212-555-0134 in 2010-2011, from 5pm.", "Call 555-0134 or 212-555-0134 in 2010 - 2011 , from 5 pm ."},
		{"en", "The $50m deal, #1 on #List2 by @anna_b: :-)", "The $ 50 m deal , # 1 on #List2 by @anna_b : :-)"},
		{"es", "Escriba a ana.ruiz@correo.ejemplo.es o vea https://ejemplo.es/a?b=1.", "Escriba a ana.ruiz@correo.ejemplo.es o vea https://ejemplo.es/a?b=1 ."},
		// quotes, dashes, emoji
		{"es", "—¿Vienes? —dijo él—. ¡Claro!", "— ¿ Vienes ? — dijo él — . / ¡ Claro !"},
		{"pt", "“Não sei”, disse ‘ela’ 👩‍👧.", "“ Não sei ” , disse ‘ ela ’ 👩‍👧 ."},
		{"en", "He called it 'the guests' room and the hosts' room.", "He called it ' the guests ' room and the hosts'=hosts+' room ."},
		{"en", "They dont care; she cannot, we're gonna.", "They dont=do+nt care ; she cannot=can+not , we're=we+'re gonna=gon+na ."},
	} {
		if got := read(langs[c.lang], c.text); got != c.want {
			t.Errorf("%s: %q\n got %s\nwant %s", c.lang, c.text, got, c.want)
		}
	}
}
