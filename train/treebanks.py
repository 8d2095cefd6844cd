"""Sentences to train on: CoNLL-U files, restyled now and then as news are."""
import collections, gzip, os, pickle, random

Word = collections.namedtuple("Word", "form lemma upos feats head label")  # head -1, others None: not known

LABEL_MAP = {"nmod:appos": "appos", "parataxis:parenth": "parataxis:insert", "dep:comp": "dep",
             "iobj:agent": "iobj", "csubj:outer": "csubj", "nsubj:outer": "nsubj", "_": "dep"}
UNIMORPH = {"N": "NOUN", "PROPN": "PROPN", "ADP": "ADP", "DET": "DET", "ADJ": "ADJ", "ADV": "ADV",
            "PRO": "PRON", "NUM": "NUM", "INTJ": "INTJ"}


def read(path):
    """The sentences of a CoNLL-U file, lists of Word; or of a file that label.py wrote, pairs of style and sentence."""
    if path.endswith(".pickle"):
        yield from pickle.load(gzip.open(path))
        return
    rows = []
    for line in open(path, encoding="utf8"):
        line = line.rstrip("\n")
        if not line:
            if rows:
                yield rows
            rows = []
        elif line[0] != "#":
            c = line.split("\t")
            if c[0].isdigit():
                rows.append(morphology(c) if c[6] == "_" else
                            Word(c[1], c[2], c[3], c[5], int(c[6]), LABEL_MAP.get(c[7], c[7])))
    if rows:
        yield rows


def morphology(c):
    """A row of a UniMorph-tagged file: lemma and, where it is unambiguous, UPOS; no tree."""
    tags = c[5].split(";")
    upos = next((UNIMORPH[t] for t in tags if t in UNIMORPH), None)
    if upos is None and "V" in tags and c[2] not in ("être", "avoir", "faire", "haber", "ser", "estar"):
        upos = "VERB"
    if upos is None and not any(ch.isalnum() for ch in c[1]):
        upos = "PUNCT"
    return Word(c[1], c[2], upos, None, -1, None)


def style(file):
    """Whose conventions a file follows: "es/ancora" for es/ancora-dev.conllu and es_ancora-um-train.conllu."""
    name = file.removeprefix("morphology_only/").replace("_", "/", 1) if "morphology_only" in file else file
    return {"fr/gsd_fib": "fr/gsd", "en/gum_open": "en/gum"}.get(name.split("-")[0], name.split("-")[0])


class Corpus:
    """The training files of a recipe, and how much of each an epoch sees. A sentence comes with its style."""

    def __init__(self, recipe, folders, trees=1.0):
        """trees: the share of each file with trees to learn from, for learning curves."""
        self.language = recipe["language"]
        self.parts = []
        for item in recipe["train"]:
            path = next((p for p in (os.path.join(f, item["file"]) for f in folders) if os.path.exists(p)), None)
            if path is None:
                raise SystemExit(f"{item['file']} is in none of {folders}")
            sents = list(read(path))[item.get("skip", 0):]
            labelled = path.endswith(".pickle")  # these know their style
            if trees < 1 and not labelled and sents[0][0].head >= 0:
                sents = random.Random(1).sample(sents, round(len(sents) * trees))
            self.parts.append((sents if labelled else [(style(item["file"]), s) for s in sents], item.get("share", 1.0), labelled))
        self.reporting = Reporting(recipe, [s for _, s in self.gold() if s[0].head >= 0])
        self.titles = Titles(recipe)
        self.styles = sorted({name for name, _ in self.gold()})

    def gold(self):
        """The sentences that people annotated."""
        return [pair for sents, _, labelled in self.parts if not labelled for pair in sents]

    def sentences(self):
        return [pair for sents, _, _ in self.parts for pair in sents]

    def epoch(self, rng):
        out = []
        for sents, share, _ in self.parts:
            whole, rest = divmod(share, 1)
            out += sents * int(whole) + rng.sample(sents, int(len(sents) * rest))
        return [(name, restyle(self.reporting(self.titles(s, rng), rng), rng)) for name, s in out]


def restyle(rows, rng):
    """News typography: now and then a headline in capitals, all lower case, other quotation marks or
    apostrophes, no final stop."""
    r = rng.random()
    if r < 0.02:
        return [w._replace(form=w.form.upper()) for w in rows]
    if r < 0.04:
        return [w._replace(form=w.form.lower()) for w in rows]
    if r < 0.08 and len(rows) > 3 and rows[-1].form in ".!?" and all(w.head != len(rows) for w in rows):
        return rows[:-1]
    if r < 0.14:
        signs = rng.choice(TYPOGRAPHY)
        return [w._replace(form="".join(signs.get(c, c) for c in w.form)) for w in rows]
    return rows


TYPOGRAPHY = ({"'": "’", '"': "”", "«": "“", "»": "”"}, {"’": "'", "«": '"', "»": '"', "“": '"', "”": '"'},
              {"“": "«", "”": "»", "-": "–"}, {"–": "-", "—": "-", "…": "..."})


class Reporting:
    """Grows reported speech with the speaker last ("…, a déclaré le ministre."), which is everywhere in
    news and hardly anywhere in treebanks: a sentence, a cue of the recipe, another sentence's subject."""

    def __init__(self, recipe, sents):
        self.cues = recipe.get("cues", [])  # [[form, lemma, tag, relation], …] a cue, the verb last
        self.relation, self.quotes = recipe.get("cue_relation", "parataxis"), recipe.get("quotes", [])
        self.share = recipe.get("cue_share", 0.06)  # of the sentences
        self.first = recipe.get("speaker_first", 0.0)  # of those
        self.subjects = [np for rows in sents for np in subjects(rows)] if self.cues else []

    def __call__(self, rows, rng):
        root = next((i for i, w in enumerate(rows, 1) if w.head == 0), 0)
        if not self.subjects or rng.random() > self.share or not root or len(rows) < 6 or rows[-1].form != "." \
                or rows[-1].head != root or rows[root - 1].upos not in ("VERB", "AUX", "ADJ", "NOUN"):
            return rows
        cue, np = rng.choice(self.cues), rng.choice(self.subjects)
        mark = lambda form: Word(form, form, "PUNCT", None, root, "punct")
        out = rows[:-1]
        if self.quotes and rng.random() < 0.6:
            a, b = rng.choice(self.quotes)
            out = [mark(a)] + [w._replace(head=w.head + 1 if w.head else 0) for w in out]
            root += 1
            out = [out[0]._replace(head=root)] + out[1:] + [mark(b)]
        out.append(mark(","))
        first = rng.random() < self.first  # "…, the minister said."
        base = len(out) if first else len(out) + len(cue)
        verb = len(out) + len(cue) + (len(np) if first else 0)
        speaker = [w._replace(head=verb, label="nsubj") if w.head == 0 else w._replace(head=w.head + base) for w in np]
        words = [Word(form, lemma, tag, None, verb, relation) for form, lemma, tag, relation in cue]
        words[-1] = words[-1]._replace(head=root, label=self.relation)
        out += speaker + words if first else words + speaker
        return out + [rows[-1]._replace(head=root)]


class Titles:
    """Gives people titles, with their country, as news do ("Kenyan Foreign Minister Ann Wanjiru") and treebanks
    seldom: the recipe's words before a name of several words."""

    def __init__(self, recipe):
        titles = recipe.get("titles", {})
        self.relation = titles.get("relation")
        self.countries, self.offices = titles.get("countries", []), titles.get("offices", [])

    def __call__(self, rows, rng):
        if not self.offices or rng.random() > 0.4: return rows
        names = [i for i in range(1, len(rows)) if self.bare(rows, i)]
        if not names: return rows
        at, office = rng.choice(names), rng.choice(self.offices)
        country = rng.choice(self.countries) if rng.random() < 0.75 else []
        new, last = [], len(country) + len(office)
        for part, head in ((country, last), (office, None)):
            for form, tag, relation in part:
                own = len(new) + 1
                top = head or last
                # a word hangs under the last of its part, that under the office, the office under the name
                inner = len(country) if head and own < len(country) else top
                new.append(Word(form, form, tag, None, at - 1 + inner, relation))
        new[-1] = new[-1]._replace(head=at + last, label=self.relation)
        shift = lambda w: w._replace(head=w.head + last if w.head >= at else w.head)
        return [shift(w) for w in rows[: at - 1]] + new + [shift(w) for w in rows[at - 1:]]

    def bare(self, rows, i):
        """Whether word i begins a name of several words that has nothing of its own before it but a preposition."""
        w = rows[i - 1]
        return w.upos == "PROPN" and w.label in ("nsubj", "obj", "obl", "nmod", "conj", "nsubj:pass", "obl:agent") \
            and rows[i].label == "flat" and rows[i].head == i \
            and all(x.label in ("case", "cc", "punct", "mark") for x in rows[: i - 1] if x.head == i)


def subjects(rows):
    """The short noun phrases that are subjects, with heads counted inside them."""
    for i, w in enumerate(rows, 1):
        if w.label != "nsubj" or w.upos not in ("NOUN", "PROPN"):
            continue
        inside = [j for j in range(1, len(rows) + 1) if under(rows, j, i)]
        if len(inside) <= 7 and inside[-1] - inside[0] + 1 == len(inside):
            new = {j: k for k, j in enumerate(inside, 1)}
            yield [rows[j - 1]._replace(head=0 if j == i else new[rows[j - 1].head]) for j in inside]


def under(rows, j, top):
    while j and j != top:
        j = rows[j - 1].head
    return j == top


def lexicon(path):
    """Pairs of form and lemma of a dictionary's full forms."""
    pairs = []
    for line in gzip.open(path, "rt", encoding="utf8"):
        c = line.rstrip("\n").split("\t")
        if len(c) > 1 and c[0].isalpha() and c[1]:
            pairs.append((c[0], c[1]))
    return pairs
