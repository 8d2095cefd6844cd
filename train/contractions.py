#!/usr/bin/env python3
"""Trains the model that takes ambiguous contractions apart, or not (French "des").

    python3 contractions.py recipes/fr.json --out ../language/fr/contractions.model

Logistic regression over hashed words around the contraction; the features are those of
model/contractions.go. The examples are the multiword tokens of the treebanks against the plain
tokens of the same form.
"""
import argparse, json, os, random, struct

import numpy as np

from syntax import fnv1a, fold

SIZE = 1 << 13


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


def features(words, i):
    at = lambda k: words[k] if 0 <= k < len(words) else "|"
    b, a = at(i - 1), at(i + 1)
    texts = [words[i], b, a, at(i - 2), at(i + 2), b[-3:], b[-2:], a[-3:], b + " " + a, at(i - 2) + " " + b]
    return [fnv1a(chr(48 + k) + t) % SIZE for k, t in enumerate(texts)]


def examples(recipe, root, contractions, ambiguous, files):
    for f in files:
        path = os.path.join(root, f)
        read = joined(path, contractions) if "morphology" in f else surfaces(path)
        for sent in read:
            words = [w for w, _ in sent]
            for i, (w, n) in enumerate(sent):
                if w in ambiguous: yield features(words, i), n > 1


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("recipe"); ap.add_argument("--out", required=True)
    ap.add_argument("--data", default=os.path.join(os.path.dirname(__file__), "../../shared/treebanks"))
    args = ap.parse_args()
    recipe = json.load(open(args.recipe))
    contractions, ambiguous = {}, set()
    tokens = os.path.join(os.path.dirname(__file__), "../language", recipe["language"], "tokens.txt")
    for line in open(tokens, encoding="utf8"):
        if "=" in line and line[0] != "#":
            k, v = (x.strip() for x in line.split("=", 1))
            contractions[k] = v.rstrip(" ?").split()
            if v.endswith("?"): ambiguous.add(k)
    get = lambda files: list(examples(recipe, args.data, contractions, ambiguous, files))
    train = get([t["file"] for t in recipe["train"]])
    w, g = np.zeros(SIZE), np.full(SIZE, 1e-3)
    rng = random.Random(1)
    for epoch in range(30):
        rng.shuffle(train)
        for f, y in train:  # AdaGrad, with a little decay
            p = 1 / (1 + np.exp(-w[f].sum()))
            grad = (p - y) + 1e-4 * w[f]
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
