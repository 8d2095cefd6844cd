"""Text for train/borders.py: treebanks as surface tokens, and the disorder of real news.

A sentence is a list of tokens (form, whether a space follows). A paragraph is a list of tokens and,
for each, whether a sentence ends after it. Paragraph ends are borders that the program is given.
"""
import gzip, os, random, re

SPACED, GLUED = True, False


def read(path):
    """Yields the sentences of a treebank, and None where a paragraph begins."""
    lines, text = [], ""
    for line in open(path, encoding="utf8"):
        line = line.rstrip("\n")
        if line.startswith("# new"): yield None
        elif line.startswith("# text ="): text = line[8:].strip()
        elif line and line[0] != "#": lines.append(line.split("\t"))
        elif not line and lines:
            yield tokens(lines, text)
            lines = []


def tokens(rows, text):
    """The surface tokens of a sentence, found one after the other in its text. A surface word that no
    row spells (French "du" where the file has only "de" and "le") is the letters up to a row that fits."""
    forms, until = [], 0
    for c in rows:
        if "." in c[0]: continue
        if "-" in c[0]: until = int(c[0].split("-")[1])
        elif int(c[0]) <= until: continue
        forms.append(c[1])
    out, at, i = [], 0, 0
    while at < len(text):
        form = forms[i] if i < len(forms) else ""
        if not form or not text.startswith(form, at):
            form = re.match(r"\w+|.", text[at:]).group()
            following = text[at + len(form) :].lstrip()
            skip = next((k for k in range(i, min(i + 4, len(forms))) if following.startswith(forms[k])), i)
            i = skip - 1
        at, i = at + len(form), i + 1
        spaced = at >= len(text) or text[at].isspace()
        at += len(text[at:]) - len(text[at:].lstrip())
        out.append((form, spaced))
    return out


def documents(path):
    """Runs of sentences that follow one another."""
    run = []
    for s in read(path):
        if s is not None: run.append(s)
        elif run:
            yield run
            run = []
    if run: yield run


def hold_out(documents, every, size=25):
    """Takes each nth block of neighbouring sentences, n being every, out of the documents."""
    blocks = [d[k : k + size] for d in documents for k in range(0, len(d), size)]
    held = blocks[every - 1 :: every]
    rest = [b for k, b in enumerate(blocks) if k % every != every - 1]
    return rest, held if len(documents) > 1 else [[s for b in held for s in b]]


def paragraph(sentences):
    """Joins sentences; the flag tells whether one ends after the token."""
    return [(f, sp, k == len(s) - 1) for s in sentences for k, (f, sp) in enumerate(s)]


class Disorder:
    """Grows paragraphs of news out of treebank sentences, differently in each epoch."""

    def __init__(self, seed, cues, rates, headings=()):
        self.headings = list(headings)
        self.rng, self.cues, self.rates = random.Random(seed), [c.split() for c in cues], rates

    def happens(self, what):
        return self.rng.random() < self.rates.get(what, 0)

    def paragraphs(self, documents):
        """All sentences once, in paragraphs of one sentence or many, neighbours or strangers."""
        pool = [s for d in documents for s in d]
        self.names = [f for s in pool for f, _ in s[1:] if f[:1].isupper() and f[1:].islower()] or ["X"]
        for d in documents:
            strangers = self.happens("strangers")
            k = 0
            while k < len(d):
                n = self.length()
                group = [self.rng.choice(pool) if strangers else s for s in d[k : k + n]]
                k += n
                yield self.disturb(self.with_headings(group))

    def with_headings(self, group):
        """Puts sentences without a final mark where none stood."""
        out = []
        for s in group:
            while self.headings and self.happens("heading"):
                h = self.rng.choice(self.headings)
                out.append([(f.upper(), sp) for f, sp in h] if self.rng.random() < 0.2 else h)
            out.append(s)
        return out

    def length(self):
        return self.rng.choice((1, 1, 2, 2, 3, 4, 5, 6, 8, 12))

    def disturb(self, group):
        if len(group) > 1 and self.happens("quotation"):
            group = self.quotation(group[:2]) + group[2:]
        if len(group) > 1 and self.happens("colon"):
            group = self.colon(group[:2]) + group[2:]
        group = [self.disturb_sentence(s) for s in group]
        out = paragraph(group)
        if self.happens("lower"): out = [(f.lower(), sp, e) for f, sp, e in out]
        return out

    def disturb_sentence(self, s):
        if self.happens("names"): s = self.rename(s)
        if len(s) > 3 and s[-1][0] == "." and self.happens("no stop"): s = s[:-2] + [(s[-2][0], SPACED)]
        if self.happens("upper"): s = [(f.upper(), sp) for f, sp in s]
        elif len(s) < 16 and self.happens("title"): s = [(f[:1].upper() + f[1:], sp) for f, sp in s]
        return s

    def rename(self, s):
        """Other names, often one more of them: a capital inside a sentence begins none."""
        out = s[:1]
        for f, sp in s[1:]:
            if f[:1].isupper() and f[1:].islower() and self.rng.random() < 0.5:
                if self.rng.random() < 0.5: out.append((self.rng.choice(self.names), SPACED))
                f = self.rng.choice(self.names) if self.rng.random() < 0.5 else f
            out.append((f, sp))
        return out

    def quotation(self, pair):
        """« A. B », said C: a border stands after A, none inside the rest."""
        a, b = pair
        if a[-1][0] not in ".!?" or b[-1][0] not in ".!?" or len(b) < 3 or not self.cues: return pair
        if any(f in "«»“”\"" for f, _ in a + b): return pair
        left, right = self.rng.choice((("« ", " »"), ("“", "”"), ('"', '"')))
        cue = [(w, SPACED) for w in self.rng.choice(self.cues)]
        name = [(w, SPACED) for w in self.name(a)]
        opening, closing = (left[0], " " in left), (right[-1], SPACED)
        if self.rng.random() < 0.5:  # a whole sentence in the quotation, and the cue without a comma
            last = [(b[-1][0], " " in right), closing] + ([(",", SPACED)] if self.rng.random() < 0.5 else [])
        elif self.rng.random() < 0.5:
            last = [closing, (",", SPACED)]
        else:
            last = [(",", GLUED), closing]
        tail = cue + name
        tail[-1] = (tail[-1][0], GLUED)
        body = b[:-2] + [(b[-2][0], " " in right)]
        return [[opening] + a, body + last + tail + [(".", SPACED)]]

    def colon(self, pair):
        """A: B. In news a colon does not end a sentence, even before a capital."""
        a, b = pair
        if a[-1][0] != "." or len(a) > 15: return pair
        return [a[:-1] + [(":", SPACED)] + b]

    def name(self, s):
        capitals = [f for f, _ in s[1:] if f[:1].isupper() and len(f) > 1]
        return capitals[:2] or ["X"]


PLAIN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+['’](?=\w)|\w+(?:-\w+)*|\.{2,}|\S")
WHOLE = re.compile(r"\d+(?:[.,]\d+)*|\w+(?:['’-]\w+)*|\.{2,}|\S")


class Lines:
    """Single sentences of plain text, each a line. Most lose their full stop, so that they teach how
    sentences begin and end where no mark tells."""

    def __init__(self, path, elisions):
        pattern = PLAIN if elisions else WHOLE
        inner = re.compile(r"[.!?…].*\w")
        self.pattern, self.lines = pattern, []
        with gzip.open(path, "rt", encoding="utf8") as f:
            for line in f:
                line = line.strip()
                if 15 < len(line) < 250 and line[0].isupper() and line[-1] in ".!?…" and not inner.search(line): self.lines.append(line)

    def sample(self, rng, n, no_stop):
        out = []
        for line in rng.sample(self.lines, min(n, len(self.lines))):
            found = list(self.pattern.finditer(line))
            s = [(m.group(), m.end() == len(line) or line[m.end()].isspace()) for m in found]
            if s[-1][0] == "." and rng.random() < no_stop: s = s[:-2] + [(s[-2][0], SPACED)]
            out.append(s)
        return out


def load(root, recipe, part):
    """The documents of a part of a recipe, with the share that an epoch sees."""
    for item in recipe.get(part, []):
        item = item if isinstance(item, dict) else {"file": item}
        yield list(documents(os.path.join(root, item["file"]))), item.get("share", 1)
