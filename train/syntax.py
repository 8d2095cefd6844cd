#!/usr/bin/env python3
"""Trains a syntax network: of one language, or of several at once as a teacher of smaller ones.

    python3 syntax.py recipes/fr.json --state /tmp/fr --out ../language/fr/syntax.model

A recipe names the treebank files, how much of each an epoch sees, the number of epochs and the sizes
of the network; a recipe with "recipes" trains on all of these together. --state is a folder: training
goes on from what lies there. Everything is seeded.
"""
import argparse, collections, json, os, random, sys, time

import kernels  # before numpy and torch: it sets their number of threads
import numpy as np
import torch
import torch.nn as nn

from export import export
from network import IGNORE, Syntax, loss_of
from treebanks import Corpus, lexicon, read, style
from words import SUBWORDS, features, fnv1a, fold, lemma_script

HERE = os.path.dirname(os.path.abspath(__file__))
KINDS = ("upos", "feats", "lemma", "label")
FLOOR = {"upos": 1, "feats": 2, "lemma": 3, "label": 5}  # rarer classes are not learnt


class Vocabulary:
    """The classes, and the forms that have an embedding of their own."""

    def __init__(self, corpora):
        self.languages = [c.language for c in corpora]
        self.styles = [name for c in corpora for name in c.styles]
        count = {k: collections.Counter() for k in KINDS}
        self.forms, self.of = collections.Counter(), {}
        for c in corpora:
            own = {k: collections.Counter() for k in KINDS}
            for w in (w for _, s in c.gold() for w in s):
                if w.upos: own["upos"][w.upos] += 1
                if w.feats: own["feats"][w.feats] += 1
                if w.lemma and w.lemma != "_": own["lemma"][lemma_script(w.form, w.lemma)] += 1
                if w.label: own["label"][w.label] += 1
            self.forms.update(fold(w.form) for _, s in c.sentences() for w in s)
            self.of[c.language] = {k: {x for x, n in own[k].items() if n >= FLOOR[k]} for k in KINDS}
            for k in KINDS:
                count[k].update(self.of[c.language][k])
        self.lists = {k: sorted(count[k]) for k in KINDS}

    def state(self):
        return {"languages": self.languages, "styles": self.styles, "lists": self.lists, "of": self.of,
                "forms": {f: n for f, n in self.forms.items() if n > 1}}

    @classmethod
    def restore(cls, state):
        v = cls([])
        v.languages, v.styles = state["languages"], state["styles"]
        v.lists, v.of, v.forms = state["lists"], state["of"], collections.Counter(state["forms"])
        return v

    def classes(self):
        return {"language": len(self.languages), "style": len(self.styles), **{k: len(x) for k, x in self.lists.items()}}

    def known(self, form):
        return self.forms[fold(form)] > 1


class Encoder:
    """Sentences to tensors. A form is analysed once; a batch holds each distinct one once."""

    def __init__(self, vocab):
        self.vocab, self.ids, self.info = vocab, {}, []
        self.index = {k: {x: i for i, x in enumerate(v)} for k, v in vocab.lists.items()}

    def form(self, form, language):
        key = (form, language)
        if key not in self.ids:
            word, grams = features(form)
            self.ids[key] = len(self.info)
            self.info.append((word, np.array(grams), self.vocab.languages.index(language), self.vocab.forms[fold(form)]))
        return self.ids[key]

    def script(self, form, lemma):
        return self.index["lemma"].get(lemma_script(form, lemma), IGNORE) if lemma and lemma != "_" else IGNORE

    def sentence(self, rows, language, style):
        """A style that the network does not know counts as the language's first."""
        get = lambda k, v: self.index[k].get(v, IGNORE)
        table = np.array([(self.form(w.form, language), get("upos", w.upos), get("feats", w.feats), self.script(w.form, w.lemma),
                           w.head if w.head >= 0 else IGNORE, get("label", w.label) if w.head >= 0 else IGNORE) for w in rows])
        styles = self.vocab.styles
        return styles.index(style if style in styles else next(s for s in styles if s.startswith(language + "/"))), table

    def batch(self, tables, rng=None, extra=()):
        """Sentences as sentence() gives them; rng drops known words at random; extra: (form id, lemma class)."""
        tables = sorted(tables, key=lambda t: len(t[1]), reverse=True)
        style, tables = [k for k, _ in tables], [t for _, t in tables]
        B, T = len(tables), len(tables[0])
        grid = np.full((6, B, T), IGNORE)
        for i, t in enumerate(tables):
            grid[:, i, : len(t)] = t.T
        real = grid[0] >= 0
        distinct, where = np.unique(np.concatenate([grid[0][real], np.array([f for f, _ in extra], dtype=int)]), return_inverse=True)
        places = real.sum()
        index = np.zeros((B, T), dtype=int)
        index[real] = where[:places]
        word_lemma = np.full(len(distinct), IGNORE)
        word_lemma[where[:places]] = grid[3][real]
        word_lemma[where[places:]] = [k for _, k in extra]
        info = [self.info[d] for d in distinct]
        counts = np.array([x[3] for x in info])
        keep = counts > 1
        if rng is not None:
            keep &= rng.random(len(info)) > 0.4 / (0.4 + counts)
        sizes = np.array([len(x[1]) for x in info])
        length = torch.tensor([len(t) for t in tables])
        as_tensor = lambda a, dtype=torch.long: torch.as_tensor(np.ascontiguousarray(a), dtype=dtype)
        b = dict(index=as_tensor(index.T), length=length, language=as_tensor([x[2] for x in info]), style=as_tensor(style),
                 word=as_tensor([x[0] for x in info]), one=torch.arange(len(info) + 1), keep=as_tensor(keep, torch.float),
                 sub=as_tensor(np.concatenate([x[1] for x in info])), offset=as_tensor(np.concatenate([[0], sizes.cumsum()])),
                 scale=as_tensor(1 / np.sqrt(sizes), torch.float), word_lemma=as_tensor(word_lemma),
                 beyond=(torch.arange(T + 1) > length.unsqueeze(1)).unsqueeze(1))
        gold = {k: as_tensor(grid[i]) for i, k in enumerate(("upos", "feats", "lemma", "head", "label"), 1)}
        return b, gold


def chunks(tables, words, rng):
    """Sentences of like length together, about `words` words a batch, in random order."""
    tables = sorted(tables, key=lambda t: len(t[1]) + rng.random() * 3)
    out, cur = [], []
    for t in tables:
        if cur and (len(cur) + 1) * len(t[1]) > words:
            out.append(cur); cur = []
        cur.append(t)
    if cur: out.append(cur)
    rng.shuffle(out)
    return out


def predict(model, b):
    """Best classes: upos, feats, lemma, head, label; and the probability of each head."""
    tags, _, arcs, pair = model(b)
    best, heads = arcs.softmax(2).max(2)
    return [x.argmax(2) for x in tags] + [heads, model.labels(pair, heads).argmax(2)], best


def evaluate(model, encoder, sents, language, style):
    """Accuracies on gold words: tags of all words; attachment of all and (np) without punctuation."""
    right, words, plain = collections.Counter(), 0, 0
    lists, model = encoder.vocab.lists, model.eval()
    pairs = [(encoder.sentence(s, language, style), s) for s in sents if len(s) < 200]
    pairs.sort(key=lambda p: -len(p[1]))
    with torch.no_grad():
        for i in range(0, len(pairs), 40):
            part = pairs[i : i + 40]
            b, _ = encoder.batch([t for t, _ in part])
            out, _ = predict(model, b)
            for k, (_, rows) in enumerate(part):
                for j, w in enumerate(rows):
                    upos, feats, lemma, head, label = (x[k, j].item() for x in out)
                    tree = head == w.head and lists["label"][label].split(":")[0] == w.label.split(":")[0]
                    words += 1; plain += w.upos != "PUNCT"
                    right["upos"] += lists["upos"][upos] == w.upos
                    right["feats"] += lists["feats"][feats] == w.feats
                    right["lemma"] += lists["lemma"][lemma] == lemma_script(w.form, w.lemma)
                    right["uas"] += head == w.head
                    right["las"] += tree
                    right["las_np"] += tree and w.upos != "PUNCT"
    return {k: round(100 * n / (plain if k == "las_np" else words), 2) for k, n in right.items()}


class Average:
    """The mean of the weights over the last steps: what is tested and shipped."""

    def __init__(self, model, classes, sizes):
        self.model = Syntax(classes, sizes).eval()
        self.model.load_state_dict(model.state_dict())

    def follow(self, model, keep):
        with torch.no_grad():
            for a, b in zip(self.model.parameters(), model.parameters()):
                a.mul_(keep).add_(b, alpha=1 - keep)

    def follow_tables(self, model, keep):
        for a, b in zip(self.model.tables(), model.tables()):
            a.weight.mul_(keep).add_(b.weight, alpha=1 - keep)


def load(path, which="average"):
    """A trained network, its vocabulary and what is told of its training, from the folder of its state."""
    saved = torch.load(os.path.join(path, "state.pt"))
    model = Syntax(saved["classes"], saved["recipe"]["sizes"])
    model.load_state_dict(saved[which])
    return model.eval(), Vocabulary.restore(saved["vocabulary"]), {"recipe": saved["recipe"], "progress": saved["progress"]}


def start_from(model, vocab, folder):
    """Takes over what a trained network knows: of layers of other widths nothing, of others all but the classes
    that it lacks."""
    other, theirs, _ = load(folder)
    mine, given = model.state_dict(), other.state_dict()
    language = given.pop("language.weight")
    styles = {k: given.pop(k) for k in ("style_gates.weight", "style_heads.weight")}
    with torch.no_grad():
        for name, weight in given.items():
            kind = {"upos": "upos", "feats": "feats", "lemma": "lemma", "lemma_word": "lemma", "label": "label"}.get(name.split(".")[0])
            if name.endswith((".m", ".v")) or mine[name].shape[1:] != weight.shape[1:]:
                continue
            if kind is None:
                if mine[name].shape == weight.shape: mine[name].copy_(weight)
                continue
            where = {x: i for i, x in enumerate(theirs.lists[kind])}
            for i, x in enumerate(vocab.lists[kind]):
                if x in where: mine[name][i] = weight[where[x]]
        for i, l in enumerate(vocab.languages):
            mine["language.weight"][i] = language[theirs.languages.index(l)]
        for name, weight in styles.items():
            for i, k in enumerate(vocab.styles):
                if k in theirs.styles and mine[name].shape[1] == weight.shape[1]: mine[name][i] = weight[theirs.styles.index(k)]


def unlearn(model, own, folder):
    """Clears what the embeddings of a network of several languages, or one that began with it, hold of words
    that are mostly another language's: English "UN" is not French "un"."""
    _, theirs, _ = load(folder)
    mine, foreign = set(), set()
    for form, total in theirs.forms.items():
        word, grams = features(form)
        whole = fnv1a(f"g<{form}>") % SUBWORDS if len(form) < 4 else None
        (mine if 2 * own[form] > total else foreign).add((word, whole))
    words = {w for w, _ in foreign} - {w for w, _ in mine}
    wholes = {g for _, g in foreign} - {g for _, g in mine} - {None}
    with torch.no_grad():
        model.word.weight[sorted(words)] = 0
        model.sub.weight[sorted(wholes)] = 0
    print("unlearnt", len(words), "words", len(wholes), "short ones", flush=True)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("recipe")
    ap.add_argument("--data", nargs="*", default=[os.path.join(HERE, "../../shared/treebanks")], help="folders with the files of the recipe")
    ap.add_argument("--lexica", default=os.path.join(HERE, "../../shared/lexica"))
    ap.add_argument("--state", required=True, help="folder of what training needs to go on")
    ap.add_argument("--start", help="state folder of a trained network to begin with")
    ap.add_argument("--unlearn", help="state folder of the network of several languages whose foreign words to clear")
    ap.add_argument("--out", help="model file to write")
    ap.add_argument("--labelled", help="sentences that other networks analysed (label.py), as further examples")
    ap.add_argument("--dev", action="store_true", help="learn from the sentences held out for development too: for the last step, when nothing is left to choose")
    ap.add_argument("--trees", type=float, default=1.0, help="share of the trees to learn from, for learning curves")
    ap.add_argument("--sizes", help="recipe with the sizes of the network, in place of this one's")
    ap.add_argument("--seed", type=int)
    ap.add_argument("--epochs", type=int)
    ap.add_argument("--rate", type=float)
    ap.add_argument("--dropout", type=float)
    args = ap.parse_args()
    recipe = json.load(open(args.recipe))
    for k in ("seed", "epochs", "rate"):
        if getattr(args, k) is not None: recipe[k] = getattr(args, k)
    if args.sizes: recipe["sizes"] = json.load(open(args.sizes))["sizes"]
    if args.dropout is not None: recipe["sizes"]["dropout"] = args.dropout
    if args.dev:
        for item in recipe["train"]: item.pop("skip", None)
        recipe["train"] += [{"file": f} for f in recipe["test"] if "-dev" in f]
        recipe["test"] = [f for f in recipe["test"] if "-dev" not in f]
    if args.labelled: recipe["train"].append({"file": os.path.abspath(args.labelled), "share": recipe.get("labelled", 1.0)})
    folder = os.path.dirname(os.path.abspath(args.recipe))
    parts = [json.load(open(os.path.join(folder, r))) for r in recipe["recipes"]] if "recipes" in recipe else [recipe]
    os.makedirs(args.state, exist_ok=True)
    torch.set_num_threads(1)
    torch.manual_seed(recipe["seed"]); rng = random.Random(recipe["seed"]); dice = np.random.default_rng(recipe["seed"])
    corpora = [Corpus(p, args.data, args.trees) for p in parts]
    vocab = Vocabulary(corpora)
    encoder, classes, sizes = Encoder(vocab), vocab.classes(), recipe["sizes"]
    model = Syntax(classes, sizes)
    if args.start: start_from(model, vocab, args.start)
    if args.unlearn:
        own = collections.Counter(fold(w.form) for _, s in corpora[0].gold() for w in s)
        unlearn(model, own, args.unlearn)
    lexica = {c.language: lexicon(os.path.join(args.lexica, c.language, "hunspell_forms.tsv.gz")) for c in corpora}
    print("classes", classes, "weights", sum(p.numel() for p in model.parameters()), flush=True)
    average = Average(model, classes, sizes)
    opt = torch.optim.Adam(model.parameters(), lr=1, betas=(0.9, 0.95))
    state, first, step = os.path.join(args.state, "state.pt"), 0, 0
    if os.path.exists(state):
        saved = torch.load(state)
        model.load_state_dict(saved["model"]); average.model.load_state_dict(saved["average"]); opt.load_state_dict(saved["opt"])
        first, step = saved["epoch"], saved["step"]
        rng.setstate(saved["rng"]); dice.bit_generator.state = saved["dice"]
        for t in model.tables(): t.steps = step
    tests = [(p["language"], t, list(read(os.path.join(args.data[0], t)))[: None if "test" in t else 500]) for p in parts for t in p["test"]]
    epochs, begun = recipe["epochs"], time.time()
    for epoch in range(first, epochs):
        model.train()
        tables = [encoder.sentence(s, c.language, name) for c in corpora for name, s in c.epoch(rng) if len(s) < 150]
        todo, total, words = chunks(tables, recipe["batch"], rng), 0.0, sum(len(t) for _, t in tables)
        for k, chunk in enumerate(todo):
            progress = (epoch + k / len(todo)) / epochs
            rate = recipe["rate"] * min(1, (step + 1) / 200) * (1 - progress) + 1e-5
            for g in opt.param_groups: g["lr"] = rate
            extra = []
            for c in corpora:
                for form, lemma in rng.sample(lexica[c.language], 160 // len(corpora)):
                    script = encoder.script(form, lemma)
                    if script >= 0: extra.append((encoder.form(form, c.language), script))
            b, gold = encoder.batch(chunk, dice, extra)
            opt.zero_grad(set_to_none=True)
            loss = loss_of(model, b, gold)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            opt.step()
            for t in model.tables(): t.step(rate)
            step += 1
            average.follow(model, min(0.998, step / (step + 10)))
            if step % 8 == 0: average.follow_tables(model, min(0.998 ** 8, step / (step + 80)))
            if not np.isfinite(loss.item()): raise SystemExit(f"loss {loss.item()} at step {step}")
            total += loss.item()
            if step % 100 == 0: print(f"step {step}: loss {loss.item():.3f}, {round(time.time() - begun)} s", flush=True)
        line = {"epoch": epoch + 1, "loss": round(total / len(todo), 4), "words": words, "seconds": round(time.time() - begun)}
        if (epoch + 1) % recipe["evaluate_every"] == 0 or epoch + 1 == epochs:
            line.update({t: evaluate(average.model, encoder, s, l, style(t)) for l, t, s in tests if "test" not in t or epoch + 1 == epochs})
        print(json.dumps(line), flush=True)
        torch.save({"model": model.state_dict(), "average": average.model.state_dict(), "opt": opt.state_dict(), "epoch": epoch + 1, "step": step,
                    "rng": rng.getstate(), "dice": dice.bit_generator.state, "recipe": recipe, "classes": classes,
                    "vocabulary": vocab.state(), "progress": line}, state + ".part")
        os.replace(state + ".part", state)
    if args.out:
        model, vocab, about = load(args.state)
        export(model, encoder, recipe, corpora[0].gold(), args.out, about)


if __name__ == "__main__":
    main()
