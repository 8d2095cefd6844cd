#!/usr/bin/env python3
"""Trains the model that finds the borders of sentences.

    python3 borders.py fr --out ../language/fr/borders.model

Each surface token has a vector (its word if frequent, its endings, its shape). Two chains of gated
averages carry what stood before and what comes after, however far; gates and contents depend on the
token alone, so that the program computes them once for each distinct token. One hidden layer reads
the vectors of the tokens around a place and the two chains. Only places that look like a border at
all are scored (candidate). The arithmetic is repeated in model/borders.go and borderscores.go.

Several such networks teach the one that is kept: it learns the mean of what they say. Texts differ in
their habits: leaflets are full of headings without a full stop, reports have none. So the scores
of places without a mark rise where many such places around are borders, and fall where none is (habits).

Tried without gain: wider windows, telling the network how far the border before lies, and asking the
parser whether its trees are surer of two sentences than of one.
"""
import argparse, collections, json, os, random, struct, sys, time

import numpy as np
import torch
from torch import nn

import bordertext
from words import fnv1a

DEFAULTS = dict(seed=1, epochs=14, rate=0.004, vector=24, chain=12, hidden=48, left=4, right=4, buckets=3072,
                min_count=3, hold_out=0, plain=300, plain_no_stop=0.5, loud=True, drop_word=0.25, dropout=0.3, batch=12, stretch=100,
                shift=None, teachers=4, trust=0.5, guillemets=False, habit=1.5, reach=300, usual=0.005, prior=100,
                rates={"strangers": 0.3, "names": 0.3, "heading": 0.04, "colon": 0.03, "quotation": 0.05, "no stop": 0.04, "lower": 0.02, "upper": 0.02, "title": 0.02})

# --- features, as in model/borders.go and pipeline/segment/places.go ---

STOPS = set(".!?…»”\")]")  # what a sentence ends with as a rule
SIGNS = str.maketrans("’ʼ‐‑\u00a0\u202f\u2009", "''--   ")
OPENING, CLOSING, DASHES = set("«“„‹"), set("»”›"), {"-", "–", "—", "--"}


def key(form, glued_before, glued_after):
    """One spelling for the signs that mean the same; the digits of a number are one digit."""
    form = form.translate(SIGNS)
    if form in OPENING: return "«"
    if form in CLOSING: return "»"
    if form in DASHES: return "–"
    if form in ('"', "'", "''", "``"):
        return "«" if glued_after and not glued_before else "»" if glued_before and not glued_after else '"'
    if form == "…" or len(form) > 1 and not form.strip("."): return "…"
    if not form.strip("!?"): return "?" if "?" in form else "!"
    return "".join("0" if c.isdecimal() else c for c in form.lower())


def shape(form):
    out = ""
    for c in form:
        s = "X" if c.isupper() else "x" if c.isalpha() else "d" if c.isdigit() else c
        if out[-1:] != s: out += s
        if len(out) == 6: break
    return out + ("1" if len(form) == 1 else "")


def subwords(k, sh, buckets):
    """Buckets of a token's shape and endings."""
    return [fnv1a(a + t) % buckets for a, t in (("s", sh), ("3", k[-3:]), ("2", k[-2:]), ("p", k[:3]))]


def candidate(form, following, guillemets=False):
    """Whether a sentence may end between two tokens: not between a word, abbreviation or comma and a small letter.
    guillemets: what stands in them behind a colon may be a sentence of its own."""
    if form == ":" and following[0] in ("“„\"" if guillemets else "«“„\""): return False  # what is said stays with who says it
    if not following[0].islower(): return following[0] not in ",;:.!?)]»”%…"
    return not (form[-1].isalnum() or form[-1] in ",'’" or form[-1] == "." and form[0].isalpha())


class Encoder:
    """Numbers the tokens: vocabulary rows first (0 for rare words), then buckets."""

    def __init__(self, words, c):
        self.vocabulary, self.buckets, self.guillemets, self.known = {w: i + 1 for i, w in enumerate(words)}, c["buckets"], c["guillemets"], {}

    def rows(self):
        return 1 + len(self.vocabulary) + self.buckets

    def __call__(self, form, before, after):
        found = self.known.get((form, before, after))
        if found is None:
            k, base = key(form, before, after), 1 + len(self.vocabulary)
            sh = shape(form) if form[-1].isalnum() or len(form) > 1 else k
            found = [self.vocabulary.get(k, 0)] + [base + b for b in subwords(k, sh, self.buckets)]
            self.known[form, before, after] = found
        return found

    def paragraph(self, tokens):
        """Of a paragraph: feature rows, targets, candidates, spaces behind, marks."""
        rows, before = [], False
        for f, spaced, _ in tokens:
            rows.append(self(f, before, not spaced))
            before = not spaced
        may = [candidate(a[0], b[0], self.guillemets) for a, b in zip(tokens, tokens[1:])] + [False]
        return rows, [e for _, _, e in tokens], may, [sp for _, sp, _ in tokens], [f[-1] in STOPS or self.guillemets and f == ":" for f, _, _ in tokens]


# --- network ---

class Borders(nn.Module):
    def __init__(self, rows, c):
        super().__init__()
        self.c = c
        self.table = nn.Embedding(rows, c["vector"]); nn.init.normal_(self.table.weight, std=0.2)
        self.edge = nn.Parameter(torch.randn(c["vector"]) * 0.2)  # beyond the paragraph
        self.gates = nn.Linear(c["vector"], 4 * c["chain"])
        self.hidden = nn.Linear((c["left"] + c["right"]) * c["vector"] + 2 * c["chain"] + 1, c["hidden"])
        self.score = nn.Linear(c["hidden"], 1)
        self.drop = nn.Dropout(c["dropout"])

    def forward(self, rows, edge, at, spaced):
        """rows [B,T,5]; edge [B,T] marks paragraph edges; at [N,W+2] are the places of the window's
        tokens in the flat batch, and of the chains; spaced [N,1]."""
        x = self.table(rows).sum(2)
        x = torch.where(edge[..., None], self.edge.expand_as(x), x)
        g = self.gates(x)
        s = self.c["chain"]
        open_ = (0.25 * g[..., : 2 * s] + 0.5).clamp(0, 1)
        open_ = torch.where(edge[..., None], torch.ones_like(open_), open_)  # an edge forgets all
        content = g[..., 2 * s :].clamp(-1, 1)
        B, T = edge.shape
        parts = [self.drop(x).reshape(B * T, -1)[at[:, :-2]].flatten(1)]
        if s:
            forward = chain(open_[..., :s], content[..., :s])
            backward = chain(open_[..., s:].flip(1), content[..., s:].flip(1)).flip(1)
            parts += [forward.reshape(B * T, -1)[at[:, -2]], backward.reshape(B * T, -1)[at[:, -1]]]
        return self.score(torch.relu(self.hidden(torch.cat(parts + [spaced], 1)))).squeeze(1)


def chain(open_, content):
    """h[t] = h[t-1] + open[t] * (content[t] - h[t-1]), all places at once by doubling steps."""
    keep, h = 1 - open_, open_ * content
    step = 1
    while step < h.shape[1]:
        past = nn.functional.pad(h[:, :-step], (0, 0, step, 0))
        h = h + keep * past
        keep = keep * nn.functional.pad(keep[:, :-step], (0, 0, step, 0))
        step *= 2
    return h


class Batch:
    """Paragraphs laid end to end in lines of one length, an edge around each."""

    def __init__(self, lines, c):
        width = 1 + max(map(length, lines))
        self.rows = np.zeros((len(lines), width, 5), np.int64)
        self.edge = np.ones((len(lines), width), bool)
        at, spaced, target = [], [], []
        for b, line in enumerate(lines):
            t = 1
            for rows, ends, may, spaces, _ in line:
                n = len(rows)
                self.rows[b, t : t + n] = rows
                self.edge[b, t : t + n] = False
                low, high, base = t - 1, t + n, b * width
                for i in np.flatnonzero(may):
                    place = t + i
                    around = range(place - c["left"] + 1, place + c["right"] + 1)
                    at.append([base + min(max(k, low), high) for k in around] + [base + place, base + place + 1])
                    spaced.append(spaces[i]); target.append(ends[i])
                t += n + 1
        self.at, self.spaced, self.target = np.array(at).reshape(-1, c["left"] + c["right"] + 2), spaced, target

    def tensors(self):
        t = torch.from_numpy
        return t(self.rows), t(self.edge), t(self.at), torch.tensor(self.spaced, dtype=torch.float32)[:, None]


def length(line):
    return sum(1 + len(p[0]) for p in line)


def packed(encoded, stretch):
    """Lays paragraphs out in lines of about stretch tokens."""
    lines = [[]]
    for p in encoded:
        if length(lines[-1]) >= stretch: lines.append([])
        lines[-1].append(p)
    return lines


# --- evaluation ---

def f1(ends, found):
    """Sentences whose both ends are right, as score.py counts."""
    def spans(marks):
        out, start = set(), 0
        for i in np.flatnonzero(marks):
            out.add((start, i)); start = i + 1
        return out
    g, s = spans(ends), spans(found)
    tp = len(g & s)
    return 100 * tp / max(1, len(s)), 100 * tp / len(g), 200 * tp / (len(s) + len(g))


def habits(scores, marked, c):
    """How much more often than usual sentences end without a mark around each place, itself left out, from -2 to 2."""
    candidates = (abs(scores) < 90) & ~marked
    ends = np.where(candidates, 1 / (1 + np.exp(-np.clip(scores, -30, 30))), 0)
    share = np.full(len(ends), c["usual"] * c["prior"])
    among = np.full(len(ends), float(c["prior"]))
    keep = 1 - 1 / c["reach"]
    for way in (1, -1):
        found = seen = 0.0
        for i in range(len(ends))[::way]:
            share[i] += found; among[i] += seen
            found, seen = keep * (found + ends[i]), keep * (seen + 1)
    ratio = share / among / c["usual"]
    return 2 * (ratio - 1) / (ratio + 1)  # near its logarithm, and bounded


def judge(net, encode, documents, c):
    """Borders, scores adapted to the habits of the text, and whether a mark stands before, over the running text of a file."""
    ends, scores, marked = [], [], []
    net.eval()
    paragraphs = [encode.paragraph(bordertext.paragraph(d)) for d in documents]
    for p in paragraphs:
        s = np.full(len(p[0]), -99.0)
        b = Batch([[p]], c)
        if len(b.at):
            with torch.no_grad(): s[np.flatnonzero(p[2])] = net(*b.tensors()).numpy()
        s[-1] = 99
        ends += p[1]; scores.append(s); marked += p[4]
    scores, marked = np.concatenate(scores), np.array(marked)
    return np.array(ends), scores + np.where(marked, 0, c["habit"] * habits(scores, marked, c)), marked


def shifted(scores, marked, shifts):
    return scores + np.where(marked, *shifts)


def choose_shifts(judged):
    """What to add to scores behind a stop (nothing) and elsewhere, for the best mean F1. Borders without
    a stop are never made easier: a wrong one tears a name or a clause apart."""
    mean = lambda x: sum(f1(e, shifted(s, m, (0, x)) > 0)[2] for e, s, m in judged) / len(judged)
    return 0, max((-x / 4 for x in range(9)), key=lambda x: (round(mean(x), 1), x))


def rules(documents):
    """About what the rules find, for comparison."""
    ends, found = [], []
    for d in documents:
        p = bordertext.paragraph(d)
        for k, (f, sp, e) in enumerate(p):
            stop = k
            while stop and p[stop][0] in "»”)]›" : stop -= 1
            nxt = p[k + 1][0] if k + 1 < len(p) else None
            ok = nxt is None or (not p[stop][0].strip(".!?…") and not nxt[0].islower() and nxt[0] not in ",;:)]»”%")
            ends.append(e); found.append(ok)
    return f1(np.array(ends), np.array(found))


def quantise(net):
    """Rounds the weights as the file keeps them, so that the scores told are those of the program."""
    with torch.no_grad():
        w = net.table.weight
        scale = w.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        w.copy_((w / scale).round().clamp(-127, 127) * scale)
        for name, p in net.named_parameters():
            if name not in ("table.weight", "score.bias"): p.copy_(p.half().float())


def write(path, net, words, shifts, about, c):
    """Writes the model file; model/borders.go reads it."""
    state, v, s = net.state_dict(), c["vector"], c["chain"]
    w = state["table.weight"].numpy()
    scale = np.maximum(np.abs(w).max(1), 1e-8) / 127
    hidden, n = state["hidden.weight"].numpy().T, (c["left"] + c["right"]) * v
    bias = [np.float32(state["score.bias"].item() + x) for x in shifts[:1] * 2]
    habit = [np.float32(x) for x in (c["habit"], shifts[1], 1 - 1 / c["reach"], c["usual"], c["prior"])]
    half = lambda x: np.ascontiguousarray(x).astype("<f2").tobytes()
    tensors = [
        ("table", "int8", w.shape, scale.astype("<f4").tobytes() + np.rint(w / scale[:, None]).astype(np.int8).tobytes()),
        ("vocabulary", "uint32", (len(words),), np.array([fnv1a("w" + x) & 0xFFFFFFFF for x in words], "<u4").tobytes()),
        ("sizes", "uint32", (4,), np.array([c["left"], c["right"]] + [x.view("<u4") for x in bias], "<u4").tobytes()),
        ("habit", "uint32", (5,), np.array([x.view("<u4") for x in habit], "<u4").tobytes()),
        ("edge", "float16", (v,), half(state["edge"].numpy())),
        ("gates", "float16", (v, 4 * s), half(state["gates.weight"].numpy().T)),
        ("gates.bias", "float16", (4 * s,), half(state["gates.bias"].numpy())),
        ("window", "float16", (n, c["hidden"]), half(hidden[:n])),
        ("chains", "float16", (2 * s, c["hidden"]), half(hidden[n : n + 2 * s])),
        ("spaced", "float16", (c["hidden"],), half(hidden[-1])),
        ("hidden.bias", "float16", (c["hidden"],), half(state["hidden.bias"].numpy())),
        ("score", "float16", (c["hidden"],), half(state["score.weight"].numpy())),
    ]
    header, body = [], b""
    for name, kind, shape_, data in tensors:
        header.append({"name": name, "kind": kind, "shape": list(shape_), "offset": len(body)})
        body += data + b"\0" * (-len(data) % 4)
    head = json.dumps({"about": about, "tensors": header}, ensure_ascii=False).encode()
    with open(path, "wb") as f:
        f.write(b"RAPSYN1\n" + struct.pack("<I", len(head)) + head + b"\0" * (-(12 + len(head)) % 4) + body)


class Corpus:
    """What a recipe reads, and the epochs made of it."""

    def __init__(self, c, recipe, root):
        self.c, self.rng = c, random.Random(c["seed"])
        load = lambda part: list(bordertext.load(root, recipe, part))
        self.parts, self.dev, self.test = load("train"), [d for d, _ in load("dev")], [d for d, _ in load("test")]
        if c["shift"] is not None: self.parts, self.dev = self.parts + load("dev"), []
        for k, (docs, share) in enumerate(self.parts):
            if c["hold_out"] and share >= 1:
                rest, held = bordertext.hold_out(docs, c["hold_out"])
                self.parts[k] = (rest, share)
                self.dev.append(held)
        self.plain = [bordertext.Lines(os.path.join(root, f), recipe.get("elisions", False)) for f in recipe["plain"]] if c["plain"] else []
        headings = [s for docs, share in self.parts if share >= 1 for d in docs for s in d if s[-1][0][-1].isalnum() and len(s) < 20]
        self.disorder = bordertext.Disorder(c["seed"], recipe["cues"], c["rates"], headings)

    def words(self):
        """The frequent words."""
        counts = collections.Counter()
        for s in (s for docs, _ in self.parts for d in docs for s in d):
            counts.update(key(f, k > 0 and not s[k - 1][1], not sp) for k, (f, sp) in enumerate(s))
        for lines in self.plain:
            for s in lines.sample(self.rng, 8000, 1): counts.update(key(f, False, False) for f, _ in s)
        return sorted(w for w, n in counts.items() if n >= self.c["min_count"])

    def epoch(self, encode):
        """Batches of differently disturbed text, lines of like length together."""
        encoded = []
        for docs, share in self.parts:
            got = [encode.paragraph(p) for _ in range(max(1, int(share))) for p in self.disorder.paragraphs(docs)]
            encoded += self.rng.sample(got, int(len(got) * share)) if share < 1 else got
        for lines in self.plain:
            sample = lines.sample(self.rng, self.c["plain"], self.c["plain_no_stop"])
            encoded += [encode.paragraph(p) for p in self.disorder.paragraphs([sample])]
        self.rng.shuffle(encoded)
        lines = sorted(packed(encoded, self.c["stretch"]), key=length)
        groups = [lines[k : k + self.c["batch"]] for k in range(0, len(lines), self.c["batch"])]
        self.rng.shuffle(groups)
        return groups


def train(c, corpus, encode, log, teachers=()):
    """The running average of a network's weights over its training. With teachers it learns the mean of what
    these say, and half as much from the text itself."""
    net, average, began = Borders(encode.rows(), c), Borders(encode.rows(), c), time.time()
    average.load_state_dict(net.state_dict())
    opt, loss_of, steps = torch.optim.Adam(net.parameters(), lr=c["rate"], betas=(0.9, 0.98)), nn.BCEWithLogitsLoss(), 0
    for epoch in range(c["epochs"]):
        groups, total = corpus.epoch(encode), 0
        net.train()
        for n, group in enumerate(groups):
            done = (epoch + n / len(groups)) / c["epochs"]
            for g in opt.param_groups: g["lr"] = c["rate"] * max(0.02, min(1, 20 * done) * (1 - done))
            b = Batch(group, c)
            rows, edge, at, spaced = b.tensors()
            target = torch.tensor(b.target, dtype=torch.float32)
            if teachers:
                with torch.no_grad(): said = sum(torch.sigmoid(t(rows, edge, at, spaced)) for t in teachers) / len(teachers)
                target = c["trust"] * said + (1 - c["trust"]) * target
            rows[..., 0][torch.rand(rows.shape[:2]) < c["drop_word"]] = 0
            loss = loss_of(net(rows, edge, at, spaced), target)
            opt.zero_grad(); loss.backward(); opt.step()
            total += loss.item()
            with torch.no_grad():
                for a, p in zip(average.parameters(), net.parameters()): a.lerp_(p, 0.01 if done > 0.1 else 0.2)
        figures = ["%.2f" % f1(e, s > 0)[2] for e, s, _ in (judge(average, encode, d, c) for d in corpus.dev)] if c["loud"] else []
        log(f"epoch {epoch + 1} loss {total / len(groups):.4f} dev {' '.join(figures)} {time.time() - began:.0f} s", flush=True)
    return average


def run(c, recipe, root, log=print):
    """Trains, chooses the threshold on the dev texts and tells the scores of all."""
    random.seed(c["seed"]); np.random.seed(c["seed"]); torch.manual_seed(c["seed"]); torch.set_num_threads(1)
    corpus = Corpus(c, recipe, root)
    words = corpus.words()
    encode = Encoder(words, c)
    teachers = [train(c, corpus, encode, log).eval() for _ in range(c["teachers"])]
    net = train(c, corpus, encode, log, teachers)
    quantise(net)
    shifts = (0, c["shift"]) if c["shift"] is not None else choose_shifts([judge(net, encode, d, c) for d in corpus.dev])
    about = {"recipe": {**recipe, **c}, "shifts": shifts, "scores": {}}
    for name, docs in [(f"dev {k}", d) for k, d in enumerate(corpus.dev)] + list(zip(recipe["test"], corpus.test)):
        e, s, marked = judge(net, encode, docs, c)
        about["scores"][name] = "P %.2f R %.2f F %.2f" % f1(e, shifted(s, marked, shifts) > 0)
        log(name, about["scores"][name], "rules: P %.2f R %.2f F %.2f" % rules(docs), shifts, flush=True)
    return net, encode, words, shifts, about


def vectors():
    """Prints what model/borders_test.go checks."""
    encode = Encoder([], DEFAULTS)
    for form, before, after in (("Éléments", 0, 0), ("l’", 0, 1), ("U.S.", 0, 0), ("2024", 0, 0), ("3,5", 0, 0), ('"', 0, 1), ('"', 1, 0),
                                ('"', 0, 0), ("--", 0, 0), ("....", 1, 0), ("?!", 0, 0), ("“", 0, 1), ("A", 0, 0), ("·", 0, 0), ("va‑t", 0, 0)):
        print("{%s, %s, %s, %s, [5]uint32{%s}}," % (json.dumps(form, ensure_ascii=False), str(bool(before)).lower(), str(bool(after)).lower(),
              json.dumps(key(form, before, after), ensure_ascii=False), ", ".join(map(str, encode(form, before, after)))))


def main():
    if sys.argv[1:] == ["--vectors"]: return vectors()
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("language"); ap.add_argument("--out"); ap.add_argument("--set", default="{}", help="changes of DEFAULTS, JSON")
    ap.add_argument("--shift", type=float, help="learn from the dev texts too, with what they chose to add to scores elsewhere than behind a stop")
    here = os.path.dirname(os.path.abspath(__file__))
    ap.add_argument("--data", default=os.path.join(here, "../../shared/treebanks"))
    args = ap.parse_args()
    recipe = json.load(open(os.path.join(here, "recipes/borders.json"), encoding="utf8"))[args.language]
    c = {**DEFAULTS, **recipe.get("settings", {}), **json.loads(args.set), "shift": args.shift}
    net, _, words, shifts, about = run(c, recipe, args.data)
    if args.out: write(args.out, net, words, shifts, about, c)


if __name__ == "__main__":
    main()
