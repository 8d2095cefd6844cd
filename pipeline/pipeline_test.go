package pipeline_test

import (
	"io/fs"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/language"
	"rapporteur/pipeline"
	"rapporteur/pipeline/parse"
	"rapporteur/pipeline/segment"
	"rapporteur/world"
)

func load(t testing.TB) (language.Languages, *world.World) {
	t.Helper()
	langs, err := language.Load()
	if err != nil {
		t.Fatal(err)
	}
	facts, err := world.Load()
	if err != nil {
		t.Fatal(err)
	}
	return langs, facts
}

// articles calls visit with every golden article of every language.
func articles(t testing.TB, langs language.Languages, visit func(lang *language.Language, name, text string)) {
	t.Helper()
	for _, code := range langs.Codes() {
		folder := os.DirFS("../language/" + code)
		names, err := fs.Glob(folder, "golden/*.txt")
		want := 1
		if langs[code].Reads(language.Records) {
			want = 2
		}
		if err != nil || len(names) < want {
			t.Fatalf("language %s has %d golden articles (%v), want %d at least", code, len(names), err, want)
		}
		for _, name := range names {
			text, err := fs.ReadFile(folder, name)
			if err != nil {
				t.Fatal(err)
			}
			visit(langs[code], name, string(text))
		}
	}
}

// TestStagesWriteOnlyTheirLayers runs every golden article stage by stage and
// compares all fields that a stage does not declare.
func TestStagesWriteOnlyTheirLayers(t *testing.T) {
	langs, facts := load(t)
	articles(t, langs, func(lang *language.Language, name, text string) {
		doc := &rapporteur.Document{Text: text, Language: lang.Code}
		for _, stage := range pipeline.Stages {
			if !lang.Reads(stage.Level) {
				continue
			}
			before := snapshot(doc)
			stage.Run(doc, lang, facts)
			for field, was := range before {
				if now := reflect.ValueOf(doc).Elem().FieldByName(field).Interface(); !slices.Contains(stage.Adds, field) && field != "Problems" && !reflect.DeepEqual(was, now) {
					t.Errorf("%s/%s: stage %s changes %s, which it does not declare", lang.Code, name, stage.Name, field)
				}
			}
		}
	})
}

// snapshot copies every field, one level of slices deep.
func snapshot(doc *rapporteur.Document) map[string]any {
	fields := map[string]any{}
	v := reflect.ValueOf(doc).Elem()
	for i := range v.NumField() {
		f := v.Field(i)
		if f.Kind() == reflect.Slice && !f.IsNil() {
			c := reflect.MakeSlice(f.Type(), f.Len(), f.Len())
			reflect.Copy(c, f)
			f = c
		}
		fields[v.Type().Field(i).Name] = f.Interface()
	}
	return fields
}

// TestStagesNeedWhatIsThere: the order of the table gives every stage what it
// needs.
func TestStagesNeedWhatIsThere(t *testing.T) {
	have := map[string]bool{"Text": true}
	for _, stage := range pipeline.Stages {
		for _, need := range stage.Needs {
			if !have[need] {
				t.Errorf("stage %s runs before %s is there", stage.Name, need)
			}
		}
		for _, layer := range stage.Adds {
			have[layer] = true
		}
	}
}

// TestSyntaxOnly: a language that is read as far as its syntax gets sentences and
// trees, no items, and one Problem that says so.
func TestSyntaxOnly(t *testing.T) {
	langs, facts := load(t)
	articles(t, langs, func(lang *language.Language, name, text string) {
		less, identity := *lang, *lang.Identity
		identity.Reads, less.Identity = language.Syntax, &identity
		doc := &rapporteur.Document{Text: text, Language: lang.Code}
		pipeline.Read(doc, &less, facts)
		if len(doc.Sentences) == 0 || doc.Tokens[0].Relation == "" {
			t.Errorf("%s/%s: no trees", lang.Code, name)
		}
		if n := len(doc.Dates) + len(doc.Mentions) + len(doc.Actors) + len(doc.Statements) + len(doc.Events) + len(doc.Quantities); n > 0 {
			t.Errorf("%s/%s: %d items without a lexicon", lang.Code, name, n)
		}
		want := "for " + identity.English + " the program so far reads syntax only"
		if len(doc.Problems) != 1 || !strings.HasPrefix(doc.Problems[0].Message, want) {
			t.Errorf("%s/%s: problems %v, want one that says: %s", lang.Code, name, doc.Problems, want)
		}
	})
}

// TestSameTwice: a document gives the same layers each time it is read.
func TestSameTwice(t *testing.T) {
	langs, facts := load(t)
	articles(t, langs, func(lang *language.Language, name, text string) {
		a, b := &rapporteur.Document{Text: text}, &rapporteur.Document{Text: text}
		pipeline.Read(a, lang, facts)
		pipeline.Read(b, lang, facts)
		if !reflect.DeepEqual(a, b) {
			t.Errorf("%s/%s: two readings differ", lang.Code, name)
		}
	})
}

// BenchmarkLoad measures what every start of the program pays: the tables of all
// languages and of the world, and the network of one language.
func BenchmarkLoad(b *testing.B) {
	b.Run("tables", func(b *testing.B) {
		for b.Loop() {
			load(b)
		}
	})
	b.Run("tables+network", func(b *testing.B) {
		for b.Loop() {
			langs, _ := load(b)
			if _, err := langs[langs.Codes()[0]].Syntax(); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkParse measures the parser alone, on segmented articles.
func BenchmarkParse(b *testing.B) {
	langs, facts := load(b)
	articles(b, langs, func(lang *language.Language, name, text string) {
		doc := &rapporteur.Document{Text: text, Language: lang.Code}
		segment.Sentences(doc, lang, facts)
		benchmarkWords(b, lang.Code+"/"+strings.TrimPrefix(name, "golden/"), func() int {
			parse.Trees(doc, lang, facts)
			return len(doc.Tokens)
		})
	})
}

// BenchmarkRead measures the whole pipeline.
func BenchmarkRead(b *testing.B) {
	langs, facts := load(b)
	articles(b, langs, func(lang *language.Language, name, text string) {
		benchmarkWords(b, lang.Code+"/"+strings.TrimPrefix(name, "golden/"), func() int {
			doc := &rapporteur.Document{Text: text, Language: lang.Code}
			pipeline.Read(doc, lang, facts)
			return len(doc.Tokens)
		})
	})
}

// benchmarkWords runs work, which says how many words it has read.
func benchmarkWords(b *testing.B, name string, work func() int) {
	b.Run(name, func(b *testing.B) {
		work() // the first call loads the network
		words := 0
		for b.Loop() {
			words += work()
		}
		b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
	})
}
