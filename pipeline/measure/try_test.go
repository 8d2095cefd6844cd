package measure_test

import (
	"fmt"
	"os"
	"testing"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/pipeline"
	"rapporteur/world"
)

func TestTry(t *testing.T) {
	all, err := language.LoadFrom(os.DirFS("/tmp/lang"))
	if all[os.Getenv("L")] == nil {
		t.Fatal(err)
	}
	data, _ := os.ReadFile("/tmp/try/in.txt")
	doc := &rapporteur.Document{Text: string(data), Published: rapporteur.Day(os.Getenv("PUB"))}
	w, err := world.Load()
	if err != nil {
		t.Log(err)
	}
	pipeline.Read(doc, all[os.Getenv("L")], w)
	f := func(v *float64) string {
		if v == nil {
			return "-"
		}
		return fmt.Sprintf("%.12g", *v)
	}
	for i, q := range doc.Quantities {
		win := ""
		if q.Window > 0 {
			d := doc.Dates[q.Window-1]
			win = string(d.From) + ".." + string(d.To)
		}
		name := func(a rapporteur.ActorRef) string {
			if a == 0 {
				return "-"
			}
			return doc.Actors[a-1].Name
		}
		ag := ""
		for _, a := range q.Agent {
			ag += name(a) + ";"
		}
		fmt.Printf("%d %-34q %-10s %-6s %s %s unit %q part %d win %s agent %s group %s place %s rule %s\n", i+1, doc.Words(q.Span), q.Measure, q.Comparator, f(q.Low), f(q.High), q.Unit, q.PartOf, win, ag, name(q.Group), name(q.Place), q.Rule)
	}
	fmt.Println(doc.Problems)
	if os.Getenv("TREE") != "" {
		for i, t := range doc.Tokens {
			fmt.Println(i+1, t.Form, t.Lemma, t.Tag, t.Head, t.Relation, t.Features)
		}
	}
}
