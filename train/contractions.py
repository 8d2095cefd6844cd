#!/usr/bin/env python3
"""Trains the model that takes ambiguous contractions apart, or not (French "des", Portuguese "nos").

    python3 contractions.py recipes/contractions/fr.json --out ../language/fr/contractions.model

Logistic regression over hashed words around the contraction; the features are those of
model/contractions.go. The examples are the multiword tokens of the treebanks against the plain
tokens of the same form.
"""
import argparse, json, os, random, struct

import numpy as np

from words import fnv1a, fold

SIZE = 1 << 14


def surfaces(path):
    """Sentences as lists of (folded surface word, number of words it stands for)."""
    out, until = [], 0
    for line in open(path, encoding="utf8"):
        c = line.rstrip("\n").split("\t")
        if len(c) < 2:
            if line.strip() == "" and out:
                yield out
                out = []
            until = 0
        elif "-" in c[0]:
            a, b = map(int, c[0].split("-")); until = b
            out.append((fold(c[1]), b - a + 1))
        elif c[0].isdigit() and int(c[0]) > until:
            out.append((fold(c[1]), 1))
    if out: yield out


def joined(path, contractions):
    """The same for files without multiword tokens: the parts, side by side, are joined."""
    parts = {tuple(v): k for k, v in contractions.items()}
    for sent in surfaces(path):
        words, out, i = [w for w, _ in sent], [], 0
        while i < len(words):
            pair = tuple(words[i : i + 2])
            out.append((parts[pair], 2) if pair in parts else (words[i], 1))
            i += 2 if pair in parts else 1
        yield out


def features(words, i, sides=("before", "after", "both")):
    at = lambda k: words[k] if 0 <= k < len(words) else "|"
    b, a, b2, a2 = at(i - 1), at(i + 1), at(i - 2), at(i + 2)
    texts = {"after": [a, a2, a[-4:], a[-3:], a[-2:], a2[-3:]], "before": [b, b2, b[-3:], b[-2:], b2 + " " + b], "both": ["", b + " " + a]}
    kinds = [(side, t) for side in ("after", "before", "both") for t in texts[side]]
    return [fnv1a(chr(48 + k) + words[i] + "|" + t) % SIZE for k, (side, t) in enumerate(kinds) if side in sides]


def read_contractions(path):
    """The section [contractions] of a tokens.txt: surface to words, and the surfaces that are ambiguous."""
    contractions, ambiguous, section = {}, set(), ""
    for line in open(path, encoding="utf8"):
        line = line.split("#")[0].strip()
        if line.startswith("["): section = line.strip("[]")
        elif section == "contractions" and "=" in line:
            surface, words = (x.strip() for x in line.split("=", 1))
            contractions[surface] = words.rstrip(" ?").split()
            if words.endswith("?"): ambiguous.add(surface)
    return contractions, ambiguous


def examples(root, contractions, ambiguous, files, like=()):
    """The features of each ambiguous word, and whether it comes apart. A word that is never ambiguous and
    stands in the same places teaches what may come before or after (like, in the recipe)."""
    teaches = {w: (l["surface"], l["side"], kind == "apart") for l in like for kind in ("apart", "whole") for w in l[kind]}
    for f in files:
        path = os.path.join(root, f)
        read = joined(path, contractions) if "morphology" in f else surfaces(path)
        for sent in read:
            words = [w for w, _ in sent]
            for i, (w, n) in enumerate(sent):
                if w in ambiguous: yield features(words, i), n > 1
                if w in teaches:
                    surface, side, apart = teaches[w]
                    yield features(words[:i] + [surface] + words[i + 1 :], i, [side]), apart


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("recipe"); ap.add_argument("--out", required=True)
    ap.add_argument("--data", default=os.path.join(os.path.dirname(__file__), "../../shared/treebanks"))
    args = ap.parse_args()
    recipe = json.load(open(args.recipe))
    contractions, ambiguous = read_contractions(os.path.join(os.path.dirname(__file__), "../language", recipe["language"], "tokens.txt"))
    get = lambda files, like=(): list(examples(args.data, contractions, ambiguous, files, like))
    train = get([t["file"] for t in recipe["train"]], recipe.get("like", ()))
    w, g = np.zeros(SIZE), np.full(SIZE, 1e-3)
    rng = random.Random(1)
    for epoch in range(6):  # more, and it learns the examples by heart
        rng.shuffle(train)
        for f, y in train:  # AdaGrad, with a little decay
            p = 1 / (1 + np.exp(-w[f].sum()))
            grad = (p - y) + 1e-3 * w[f]
            g[f] += grad**2
            w[f] -= 0.1 * grad / np.sqrt(g[f])
    for t in recipe["test"]:
        test = get([t])
        right = sum((w[f].sum() > 0) == y for f, y in test)
        print(t, f"{right}/{len(test)} right; {sum(y for _, y in test)} come apart")
    header = json.dumps({"about": {"recipe": recipe["language"], "examples": len(train)}, "tensors": [
        {"name": "contractions", "kind": "float16", "shape": [SIZE], "offset": 0}]}).encode()
    with open(args.out, "wb") as f:
        f.write(b"RAPSYN1\n" + struct.pack("<I", len(header)) + header + b"\0" * (-(12 + len(header)) % 4))
        f.write(w.astype("<f2").tobytes())


if __name__ == "__main__":
    main()
