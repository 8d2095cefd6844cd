package score

import (
	"strings"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"rapporteur"
	"rapporteur/record"
)

// names compares wordings of actors in one text: without case, accents, the
// marks around them and the article in front.
type names struct {
	articles []string            // of the text, in the plain form
	of       map[string][]string // the plain wordings of each actor of the record
	actors   map[string]*record.Actor
}

func namesIn(doc *rapporteur.Document, r *record.Record) *names {
	n := &names{of: map[string][]string{}, actors: map[string]*record.Actor{}}
	for i := range doc.Tokens {
		if t := &doc.Tokens[i]; t.Tag == "DET" && strings.Contains(t.Features, "PronType=Art") {
			n.addArticle(t.Form)
		}
	}
	for i := range r.Actors {
		a := &r.Actors[i]
		n.actors[a.ID] = a
		n.of[a.ID] = append(n.of[a.ID], n.plain(a.Name))
		for _, m := range a.Mentions {
			n.of[a.ID] = append(n.of[a.ID], n.plain(m.Text))
		}
	}
	return n
}

// addArticle keeps an article as it stands before a name: with a space, unless
// it is elided.
func (n *names) addArticle(form string) {
	article := folded(form)
	if !strings.HasSuffix(article, "'") {
		article += " "
	}
	n.articles = append(n.articles, article)
}

// folded is a text in lower case without accents.
func folded(text string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(cases.Fold().String(text)) {
		if norm.NFKD.PropertiesString(string(r)).CCC() != 0 {
			continue
		}
		if r == '’' {
			r = '\''
		}
		b.WriteRune(r)
	}
	return b.String()
}

// plain is a wording in its comparable form.
func (n *names) plain(text string) string {
	text = folded(text)
	for _, article := range n.articles {
		if rest, ok := strings.CutPrefix(text, article); ok {
			text = rest
			break
		}
	}
	return strings.Trim(strings.Join(strings.Fields(text), " "), " .,;:\"'«»“”")
}

// means reports whether some gold actor and some actor of the record have a
// wording in common, or one that is part of the other's.
func (n *names) means(gold []GoldActor, ids []string) bool {
	for _, g := range gold {
		if n.likeness(g.Text, ids) > 0 {
			return true
		}
	}
	return false
}

// partLike is how alike two wordings are of which one is part of the other.
const partLike = 0.7

// likeness is 1 if an actor has the wording, partLike if the wording is part of
// one of his or the other way round, else 0.
func (n *names) likeness(text string, ids []string) float64 {
	want, best := n.plain(text), 0.0
	for _, id := range ids {
		for _, have := range n.of[id] {
			switch {
			case have == "" || want == "":
			case have == want:
				return 1
			case strings.Contains(have, want) || strings.Contains(want, have):
				best = partLike
			}
		}
	}
	return best
}
