#!/usr/bin/env python3
"""Trains the syntax model of one language: tags, features, lemmas and the dependency tree.

    python3 syntax.py recipes/fr.json --out ../language/fr/syntax.model

A recipe names the treebank files, how much of each an epoch sees, and the number of epochs.
The network: hashed word and subword embeddings -> one dense layer (both depend on the word
alone, so Go computes them once per distinct word) -> two BiLSTM layers -> linear heads for UPOS,
FEATS and the lemma script, biaffine heads for arcs and labels (Dozat and Manning 2017).
Everything is seeded; the same machine and thread count give the same file.
"""
import argparse, collections, copy, json, math, os, random, struct, sys, time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

WORDS, SUBWORDS = 1 << 14, 1 << 15
EMBED, ARC, LABEL = 96, 128, 64
IGNORE = -100

# ---------------------------------------------------------------- words to features
# The Go side, pipeline/parse/features.go, computes the same hashes; features_test.go holds
# vectors printed by `syntax.py --vectors`, so the two cannot drift apart unnoticed.


def fnv1a(text):
    h = 0xCBF29CE484222325
    for b in text.encode("utf8"):
        h = ((h ^ b) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return h


def fold(form):
    return form.replace("’", "'").replace("ʼ", "'").lower()


def shape(form):
    out = []
    for c in form:
        s = "X" if c.isupper() else "x" if c.isalpha() else "d" if c.isdigit() else c
        if not out or out[-1] != s:
            out.append(s)
    return "".join(out[:6])


def features(form):
    """The word bucket and the list of subword buckets of a form."""
    low = fold(form)
    padded = "<" + low[:30] + ">"
    grams = ["s" + shape(form)]
    grams += ["p" + low[:n] for n in range(1, 5) if len(low) > n]
    grams += ["e" + low[-n:] for n in range(1, 6) if len(low) > n]
    grams += ["g" + padded[i : i + n] for n in range(2, 6) for i in range(len(padded) - n + 1)]
    return fnv1a("w" + low) % WORDS, [fnv1a(g) % SUBWORDS for g in grams]


def lemma_script(form, lemma):
    """How a lemma comes from its form: lower-case or not, cut N letters off the end, add a text."""
    low = form.lower()
    keep = form if lemma[:1] == form[:1] and form[:1] != low[:1] else low
    case = "=" if keep == form and form != low else "l"
    n = 0
    while n < min(len(keep), len(lemma)) and keep[n] == lemma[n]:
        n += 1
    return f"{case}{len(keep) - n}{lemma[n:]}"


# ---------------------------------------------------------------- treebanks

LABEL_MAP = {"nmod:appos": "appos", "parataxis:parenth": "parataxis:insert", "dep:comp": "dep",
             "iobj:agent": "iobj", "csubj:outer": "csubj", "nsubj:outer": "nsubj", "_": "dep"}
UNIMORPH = {"N": "NOUN", "PROPN": "PROPN", "ADP": "ADP", "DET": "DET", "ADJ": "ADJ", "ADV": "ADV",
            "PRO": "PRON", "NUM": "NUM", "INTJ": "INTJ"}


def read(path):
    """Sentences of a CoNLL-U file: lists of (form, lemma, upos, feats, head, deprel)."""
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
                            (c[1], c[2], c[3], c[5], int(c[6]), LABEL_MAP.get(c[7], c[7])))
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
    return (c[1], c[2], upos, None, -1, None)


def corpus(recipe, root, rng):
    """One epoch's sentences, each with its share of the recipe."""
    out = []
    for item in recipe["train"]:
        sents = CACHE.get(item["file"])
        if sents is None:
            sents = CACHE[item["file"]] = list(read(os.path.join(root, item["file"])))
            skip = item.get("skip", 0)
            CACHE[item["file"]] = sents = sents[skip:]
        share = item.get("share", 1.0)
        n = int(len(sents) * share)
        out += sents if n >= len(sents) else rng.sample(sents, n)
    return out


CACHE = {}


def restyle(rows, rng):
    """News typography: now and then a headline in capitals, or all lower case, or no final stop."""
    r = rng.random()
    if r < 0.02:
        return [(a.upper(), *b) for a, *b in rows]
    if r < 0.04:
        return [(a.lower(), *b) for a, *b in rows]
    if r < 0.08 and len(rows) > 3 and rows[-1][0] in ".!?" and all(x[4] != len(rows) for x in rows):
        return rows[:-1]
    return rows


class Reporting:
    """Grows reported speech with the speaker last ("…, a déclaré le ministre."), which is everywhere in
    news and hardly anywhere in treebanks: a sentence, a cue of the recipe, another sentence's subject."""

    def __init__(self, recipe, sents):
        self.cues = recipe.get("cues", [])  # [[form, lemma, tag, relation], …] a cue, the verb last
        self.relation, self.quotes = recipe.get("cue_relation", "parataxis"), recipe.get("quotes", [])
        self.subjects = [np for rows in sents for np in subjects(rows)] if self.cues else []

    def __call__(self, rows, rng):
        root = next((i for i, r in enumerate(rows, 1) if r[4] == 0), 0)
        if not self.subjects or rng.random() > 0.06 or not root or len(rows) < 6 or rows[-1][0] != "." \
                or rows[-1][4] != root or rows[root - 1][2] not in ("VERB", "AUX", "ADJ", "NOUN"):
            return rows
        cue, np = rng.choice(self.cues), rng.choice(self.subjects)
        mark = lambda form: (form, form, "PUNCT", None, root, "punct")
        out = rows[:-1]
        if self.quotes and rng.random() < 0.6:
            a, b = rng.choice(self.quotes)
            shift = lambda r: (*r[:4], r[4] + 1 if r[4] else 0, r[5])
            out = [mark(a)] + [shift(r) for r in out]
            root += 1
            out = [(*out[0][:4], root, "punct")] + out[1:] + [mark(b)]
        out.append(mark(","))
        verb = len(out) + len(cue)
        for form, lemma, tag, relation in cue:
            last = (form, lemma, tag, relation) == tuple(cue[-1])
            out.append((form, lemma, tag, None, root if last else verb, self.relation if last else relation))
        base = len(out)
        out += [(*r[:4], verb, "nsubj") if r[4] == 0 else (*r[:4], r[4] + base, r[5]) for r in np]
        return out + [(*rows[-1][:4], root, "punct")]


def subjects(rows):
    """The short noun phrases that are subjects, with heads counted inside them."""
    for i, r in enumerate(rows, 1):
        if r[5] != "nsubj" or r[2] not in ("NOUN", "PROPN"):
            continue
        inside = [j for j in range(1, len(rows) + 1) if under(rows, j, i)]
        if len(inside) <= 7 and inside[-1] - inside[0] + 1 == len(inside):
            new = {j: k for k, j in enumerate(inside, 1)}
            yield [(*rows[j - 1][:4], 0 if j == i else new[rows[j - 1][4]], rows[j - 1][5]) for j in inside]


def under(rows, j, top):
    while j and j != top:
        j = rows[j - 1][4]
    return j == top


# ---------------------------------------------------------------- the network


class Syntax(nn.Module):
    def __init__(self, sizes, INPUT=160, HIDDEN=128):
        super().__init__()
        self.word = nn.EmbeddingBag(WORDS, EMBED, mode="sum")
        self.sub = nn.EmbeddingBag(SUBWORDS, EMBED, mode="sum")
        nn.init.normal_(self.word.weight, 0, 0.1)
        nn.init.normal_(self.sub.weight, 0, 0.1)
        self.dense = nn.Linear(2 * EMBED, INPUT)
        self.lstm = nn.LSTM(INPUT, HIDDEN, 2, batch_first=True, bidirectional=True, dropout=0.33)
        out = 2 * HIDDEN
        self.upos = nn.Linear(out + INPUT, sizes["upos"])
        self.feats = nn.Linear(out + INPUT, sizes["feats"])
        self.lemma = nn.Linear(out + INPUT, sizes["lemma"])
        self.arc_dep, self.arc_head = nn.Linear(out, ARC), nn.Linear(out, ARC)
        self.label_dep, self.label_head = nn.Linear(out, LABEL), nn.Linear(out, LABEL)
        self.root = nn.Parameter(torch.zeros(out))
        self.arc = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.label = nn.Parameter(torch.zeros(sizes["label"], LABEL + 1, LABEL + 1))
        nn.init.xavier_uniform_(self.arc)

    def words(self, b):
        w = self.word(b["word"].unsqueeze(1), per_sample_weights=b["keep"].unsqueeze(1))
        s = self.sub(b["sub"], b["offsets"]) / b["count"].unsqueeze(1).sqrt()
        return F.relu(self.dense(torch.cat([w, s], 1)))

    def forward(self, b):
        x = self.words(b)[b["index"]]  # batch x time x INPUT
        x = F.dropout(x, 0.25, self.training)
        packed = nn.utils.rnn.pack_padded_sequence(x, b["length"], batch_first=True)
        h, _ = nn.utils.rnn.pad_packed_sequence(self.lstm(packed)[0], batch_first=True)
        h = F.dropout(h, 0.33, self.training)
        hx = torch.cat([h, x], 2)
        upos, feats, lemma = self.upos(hx), self.feats(hx), self.lemma(hx)
        hr = torch.cat([self.root.expand(h.shape[0], 1, -1), h], 1)
        drop = lambda t: F.dropout(F.relu(t), 0.33, self.training)
        ad, ah = drop(self.arc_dep(h)), drop(self.arc_head(hr))
        one = torch.ones(*ad.shape[:2], 1)
        arcs = torch.cat([ad, one], 2) @ self.arc @ ah.transpose(1, 2)  # batch x dep x head
        ld, lh = drop(self.label_dep(h)), drop(self.label_head(hr))
        return upos, feats, lemma, arcs, (ld, lh)

    def labels(self, ld, lh, heads):
        """Label scores of each word under the given heads: batch x dep x labels."""
        lh = torch.gather(lh, 1, heads.unsqueeze(2).expand(-1, -1, lh.shape[2]))
        one = torch.ones(*ld.shape[:2], 1)
        ld, lh = torch.cat([ld, one], 2), torch.cat([lh, one], 2)
        return torch.einsum("bti,lij,btj->btl", ld, self.label, lh)


class Vocabulary:
    def __init__(self, sents):
        count = {k: collections.Counter() for k in ("upos", "feats", "lemma", "label")}
        self.forms = collections.Counter()
        for rows in sents:
            for form, lemma, upos, feats, head, label in rows:
                self.forms[fold(form)] += 1
                if upos: count["upos"][upos] += 1
                if feats: count["feats"][feats] += 1
                if lemma != "_": count["lemma"][lemma_script(form, lemma)] += 1
                if label: count["label"][label] += 1
        floor = {"upos": 1, "feats": 2, "lemma": 3, "label": 5}
        self.lists = {k: sorted(x for x, n in c.items() if n >= floor[k]) for k, c in count.items()}
        self.index = {k: {x: i for i, x in enumerate(v)} for k, v in self.lists.items()}
        self.cache = {}

    def features(self, form):
        if form not in self.cache:
            self.cache[form] = features(form)
        return self.cache[form]

    def batch(self, sents, rng=None):
        sents = sorted(sents, key=len, reverse=True)
        distinct, order = {}, []
        T = len(sents[0])
        idx = torch.zeros(len(sents), T, dtype=torch.long)
        gold = {k: torch.full((len(sents), T), IGNORE) for k in ("upos", "feats", "lemma", "head", "label")}
        for i, rows in enumerate(sents):
            for j, (form, lemma, upos, feats, head, label) in enumerate(rows):
                if form not in distinct:
                    distinct[form] = len(order); order.append(form)
                idx[i, j] = distinct[form]
                get = lambda k, v: self.index[k].get(v, IGNORE)
                if upos: gold["upos"][i, j] = get("upos", upos)
                if feats: gold["feats"][i, j] = get("feats", feats)
                if lemma != "_": gold["lemma"][i, j] = get("lemma", lemma_script(form, lemma))
                if head >= 0:
                    gold["head"][i, j] = head
                    gold["label"][i, j] = get("label", label)
        word, keep, sub, offsets, count = [], [], [], [], []
        for form in order:
            w, s = self.features(form)
            word.append(w)
            drop = rng is not None and rng.random() < 0.4 / (0.4 + self.forms[fold(form)])
            keep.append(0.0 if drop or self.forms[fold(form)] < 2 else 1.0)
            offsets.append(len(sub)); sub += s; count.append(len(s))
        return sents, dict(index=idx, length=[len(s) for s in sents], word=torch.tensor(word),
                           keep=torch.tensor(keep), sub=torch.tensor(sub), offsets=torch.tensor(offsets),
                           count=torch.tensor(count, dtype=torch.float)), gold


def batches(sents, words, rng):
    """Sentences of like length together, about `words` words a batch, in random order."""
    sents = sorted(sents, key=lambda s: len(s) + rng.random() * 3)
    out, cur = [], []
    for s in sents:
        if cur and (len(cur) + 1) * len(s) > words:
            out.append(cur); cur = []
        cur.append(s)
    if cur: out.append(cur)
    rng.shuffle(out)
    return out


def loss_of(model, b, gold):
    upos, feats, lemma, arcs, (ld, lh) = model(b)
    ce = lambda scores, k: F.cross_entropy(scores.flatten(0, 1), gold[k].flatten(), ignore_index=IGNORE, reduction="sum")
    n = sum(b["length"])
    heads = gold["head"].clamp(min=0)
    mask = torch.zeros(arcs.shape[0], arcs.shape[2])
    for i, l in enumerate(b["length"]): mask[i, l + 1 :] = -1e9
    arcs = arcs + mask.unsqueeze(1)
    return (ce(upos, "upos") + 0.5 * ce(feats, "feats") + 0.5 * ce(lemma, "lemma") + ce(arcs, "head")
            + ce(model.labels(ld, lh, heads), "label")) / n


def evaluate(model, vocab, sents):
    """Shares right on gold words: UPOS, FEATS, lemma of all, UAS and LAS without punctuation (greedy heads)."""
    model.eval()
    tp, n, np_ = collections.Counter(), 0, 0
    with torch.no_grad():
        for chunk in batches(sents, 3000, random.Random(0)):
            rows, b, _ = vocab.batch(chunk)
            upos, feats, lemma, arcs, (ld, lh) = model(b)
            for i, l in enumerate(b["length"]): arcs[i, :, l + 1 :] = -1e9
            heads = arcs.argmax(2)
            labels = model.labels(ld, lh, heads).argmax(2)
            u, f, le = upos.argmax(2), feats.argmax(2), lemma.argmax(2)
            for i, sent in enumerate(rows):
                for j, (form, lem, up, fe, head, label) in enumerate(sent):
                    n += 1
                    L = vocab.lists
                    tp["upos"] += L["upos"][u[i, j]] == up
                    tp["feats"] += L["feats"][f[i, j]] == fe
                    tp["lemma"] += L["lemma"][le[i, j]] == lemma_script(form, lem)
                    if up == "PUNCT": continue
                    np_ += 1
                    ok = heads[i, j].item() == head
                    tp["uas"] += ok
                    tp["las"] += ok and L["label"][labels[i, j]].split(":")[0] == label.split(":")[0]
    r = {k: round(100 * tp[k] / n, 2) for k in ("upos", "feats", "lemma")}
    r.update({k: round(100 * tp[k] / np_, 2) for k in ("uas", "las")})
    return r


# ---------------------------------------------------------------- the model file


def export(model, vocab, path, about):
    """Writes the container that model/file.go reads: magic, header length, JSON header, tensors."""
    tensors, blob = [], bytearray()

    def add(name, array, kind):
        array = np.ascontiguousarray(array.detach().numpy().astype(np.float32))
        entry = {"name": name, "shape": list(array.shape), "kind": kind, "offset": len(blob)}
        if kind == "int8":
            scale = np.abs(array).max(1, keepdims=True) / 127 + 1e-12
            blob.extend(scale.astype("<f4").tobytes())
            blob.extend(np.rint(array / scale).astype(np.int8).tobytes())
        else:
            blob.extend(array.astype("<f2").tobytes())
        while len(blob) % 4: blob.append(0)
        tensors.append(entry)

    add("word", model.word.weight, "int8")
    add("sub", model.sub.weight, "int8")
    for name in ("dense", "upos", "feats", "lemma", "arc_dep", "arc_head", "label_dep", "label_head"):
        layer = getattr(model, name)
        add(name + ".weight", layer.weight.t(), "float16")
        add(name + ".bias", layer.bias, "float16")
    for layer in (0, 1):
        for way, suffix in (("forward", ""), ("backward", "_reverse")):
            p = lambda k: getattr(model.lstm, f"{k}_l{layer}{suffix}")
            add(f"lstm{layer}.{way}.input", p("weight_ih").t(), "float16")
            add(f"lstm{layer}.{way}.hidden", p("weight_hh").t(), "float16")
            add(f"lstm{layer}.{way}.bias", p("bias_ih") + p("bias_hh"), "float16")
    add("root", model.root, "float16")
    add("arc", model.arc, "float16")
    add("label", model.label, "float16")
    known = sorted({fnv1a("w" + w) >> 32 for w, n in vocab.forms.items() if n >= 2})
    tensors.append({"name": "known", "shape": [len(known)], "kind": "uint32", "offset": len(blob)})
    blob.extend(np.array(known, dtype="<u4").tobytes())
    header = json.dumps({"about": about, "upos": vocab.lists["upos"], "feats": vocab.lists["feats"],
                         "lemma": vocab.lists["lemma"], "label": vocab.lists["label"], "tensors": tensors},
                        ensure_ascii=False, sort_keys=True).encode("utf8")
    tmp = path + ".tmp"
    with open(tmp, "wb") as f:
        f.write(b"RAPSYN1\n" + struct.pack("<I", len(header)) + header)
        f.write(b"\0" * (-(12 + len(header)) % 4))
        f.write(blob)
    os.replace(tmp, path)


def follow(average, model, keep):
    """Moves the averaged weights towards the model's."""
    with torch.no_grad():
        for a, b in zip(average.parameters(), model.parameters()):
            a.mul_(keep).add_(b, alpha=1 - keep)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("recipe", nargs="?")
    ap.add_argument("--data", default=os.path.join(os.path.dirname(__file__), "../../shared/treebanks"))
    ap.add_argument("--out")
    ap.add_argument("--threads", type=int, default=1)
    ap.add_argument("--vectors", nargs="*", help="print the features of these words and stop")
    args = ap.parse_args()
    if args.vectors:
        for w in args.vectors: print(json.dumps([w, *features(w)], ensure_ascii=False))
        return
    recipe = json.load(open(args.recipe))
    torch.set_num_threads(args.threads)
    torch.manual_seed(recipe.get("seed", 1)); rng = random.Random(recipe.get("seed", 1))
    full = [s for item in recipe["train"] for s in list(read(os.path.join(args.data, item["file"])))[item.get("skip", 0):]]
    vocab = Vocabulary(full)
    report = Reporting(recipe, [s for s in full if s[0][4] >= 0])
    sizes = {k: len(v) for k, v in vocab.lists.items()}
    model = Syntax(sizes, recipe.get("input", 160), recipe.get("hidden", 128))
    average = copy.deepcopy(model).eval()  # of the weights over the last steps: what is tested and shipped
    print("classes", sizes, "weights", sum(p.numel() for p in model.parameters()), flush=True)
    epochs, peak = recipe["epochs"], recipe.get("rate", 0.002)
    opt = torch.optim.Adam(model.parameters(), lr=peak, betas=(0.9, 0.95))
    tests = {t: list(read(os.path.join(args.data, t))) for t in recipe["test"]}
    start, first = time.time(), 0
    state = args.out + ".state"
    if os.path.exists(state):
        saved = torch.load(state)
        model.load_state_dict(saved["model"]); average.load_state_dict(saved["average"]); opt.load_state_dict(saved["opt"])
        first = saved["epoch"]; rng.setstate(saved["rng"])
    for epoch in range(first, epochs):
        model.train()
        chunks = batches([restyle(report(s, rng), rng) for s in corpus(recipe, args.data, rng)], 900, rng)
        total = 0.0
        for step, chunk in enumerate(chunks):
            progress = (epoch + step / len(chunks)) / epochs
            rate = peak * min(1, (epoch * len(chunks) + step + 1) / 200) * (1 - progress) ** 0.8 + 1e-5
            for g in opt.param_groups: g["lr"] = rate
            _, b, gold = vocab.batch(chunk, rng)
            opt.zero_grad(set_to_none=True)
            loss = loss_of(model, b, gold)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            opt.step()
            follow(average, model, min(0.998, (epoch * len(chunks) + step) / (epoch * len(chunks) + step + 10)))
            total += loss.item()
        line = {"epoch": epoch + 1, "loss": round(total / len(chunks), 4), "seconds": round(time.time() - start)}
        if (epoch + 1) % recipe.get("evaluate_every", 3) == 0 or epoch + 1 == epochs:
            line.update({t: evaluate(average, vocab, s) for t, s in tests.items()})
            export(average, vocab, args.out, {"recipe": recipe, "progress": line})
        torch.save({"model": model.state_dict(), "average": average.state_dict(), "opt": opt.state_dict(), "epoch": epoch + 1, "rng": rng.getstate()}, state)
        print(json.dumps(line), flush=True)
    if first >= epochs:  # already trained: write the file again
        export(average, vocab, args.out, {"recipe": recipe, "progress": {"epoch": epochs}})


if __name__ == "__main__":
    main()
