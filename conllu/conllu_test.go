package conllu

import (
	"bytes"
	"strings"
	"testing"
)

const sample = `# newdoc id = a
# sent_id = 1
# text = Il parle du roi.
1	Il	il	PRON	_	Number=Sing	2	nsubj	_	_
2	parle	parler	VERB	_	_	0	root	_	_
3-4	du	_	_	_	_	_	_	_	_
3	de	de	ADP	_	_	5	case	_	_
4	le	le	DET	_	_	5	det	_	_
5	roi	roi	NOUN	_	_	2	obl:arg	_	SpaceAfter=No
6	.	.	PUNCT	_	_	2	punct	_	_

`

func TestRoundTrip(t *testing.T) {
	docs, err := Read(strings.NewReader(sample))
	if err != nil || len(docs) != 1 {
		t.Fatalf("Read: %d documents, %v", len(docs), err)
	}
	if got, want := docs[0].Text, "Il parle du roi."; got != want {
		t.Errorf("text %q, want %q", got, want)
	}
	docs[0].Source = "a"
	var out bytes.Buffer
	if err := Write(&out, docs[0]); err != nil {
		t.Fatal(err)
	}
	if out.String() != sample {
		t.Errorf("got\n%s\nwant\n%s", out.String(), sample)
	}
}

func TestReadErrors(t *testing.T) {
	for _, bad := range []string{"1\tIl\n", "x\ta\ta\tX\t_\t_\t0\troot\t_\t_\n", "1\ta\ta\tX\t_\t_\tz\troot\t_\t_\n"} {
		if _, err := Read(strings.NewReader("\n" + bad)); err == nil || !strings.Contains(err.Error(), "line 2") {
			t.Errorf("%q: error %v does not name line 2", bad, err)
		}
	}
}
