"""Writes a trained network as the file that model/file.go reads: magic, header length, JSON header, tensors.

The word level, computed once a distinct word, stays in floating point. What is computed for each word of
a text becomes integers: activations of 12 bits, weights of up to 16, sums of 32. A sum of integers is the
same in any order, so every machine gets the same tree, however wide its vectors. Each column of weights
has its own scale, the finest with which no sum can overflow."""
import json, os, struct

import numpy as np
import torch

from words import fnv1a

MAGIC = b"RAPSYN1\n"
ONE = 4096  # what stands for 1.0 in a hidden state
TOP = 4095  # the largest activation
SUM = 1 << 29  # the largest sum of products; the rest of 32 bits is for what it is added to


class Writer:
    def __init__(self):
        self.tensors, self.blob = [], bytearray()

    def put(self, name, kind, array, *parts):
        self.tensors.append({"name": name, "shape": list(array.shape), "kind": kind, "offset": len(self.blob)})
        for p in parts:
            self.blob.extend(p.tobytes())
        self.blob.extend(b"\0" * (-len(self.blob) % 4))

    def table(self, name, array):
        """Rows of eight bits, with a scale a row."""
        scale = np.abs(array).max(1, keepdims=True) / 127 + 1e-12
        self.put(name, "int8", array, scale.astype("<f4"), np.rint(array / scale).astype(np.int8))

    def floats(self, name, array):
        self.put(name, "float16", array, array.astype("<f2"))

    def fixed(self, name, array, top=ONE, uniform=False, pairs=None, bias=None):
        """A matrix (input x output) of integers with a scale a column, and its bias in units of the scale.
        uniform: one scale for all columns, so that outputs compare as integers; pairs (a, b, n): columns
        a+i and b+i (i < n) share a scale, so that their outputs add up. The scale is per unit of input."""
        norm = np.abs(array).sum(0) + 1e-9
        if pairs:
            a, b, n = pairs
            norm[a : a + n] = norm[b : b + n] = np.maximum(norm[a : a + n], norm[b : b + n])
        if uniform: norm[:] = norm.max()
        most = np.abs(array).max(0) + 1e-12
        if pairs: most[a : a + n] = most[b : b + n] = np.maximum(most[a : a + n], most[b : b + n])
        if uniform: most[:] = most.max()
        scale = np.maximum(norm / (SUM / top), most / 32767)  # a weight of `scale` becomes 1
        cells = np.rint(array / scale)
        bias = np.zeros(array.shape[1]) if bias is None else bias
        unit = scale * (1.0 / top)  # what a sum of 1 stands for, where an input of `top` stands for 1
        whole = np.clip(np.rint(bias / unit), -SUM, SUM)
        self.put(name, "fixed", array, unit.astype("<f4"), whole.astype("<i4"), cells.astype("<i2"))


def limits(model, encoder, sents, language):
    """The largest activations on some sentences, with some room above."""
    seen = {k: 1e-3 for k in ("tag", "arc_dep", "arc_head", "arc", "label")}
    note = lambda k, x: seen.__setitem__(k, max(seen[k], x.abs().max().item()))
    with torch.no_grad():
        for s in sents:
            b, gold = encoder.batch([encoder.sentence(s, language)])
            words = model.words(b)
            x = words[b["index"]]
            h = model.lstm[1](model.lstm[0](x, b["length"]), b["length"]).transpose(0, 1)
            hr = torch.cat([model.root.expand(1, 1, -1), h], 1)
            note("tag", torch.relu(model.tag(h) + model.tag_word(x).transpose(0, 1)))
            ad = torch.relu(model.arc_dep(h))
            note("arc_dep", ad); note("arc_head", torch.relu(model.arc_head(hr)))
            note("arc", torch.cat([ad, torch.ones(1, h.shape[1], 1)], 2) @ model.arc)
            head = torch.gather(model.label_head(hr), 1, gold["head"].clamp(min=0).unsqueeze(2).expand(-1, -1, model.label_dep.out_features))
            note("label", torch.relu(model.label_dep(h) + head))
    return {k: 1.5 * v for k, v in seen.items()}


def export(model, encoder, language, sents, path, about):
    vocab = encoder.vocab
    own = {k: [i for i, x in enumerate(vocab.lists[k]) if x in vocab.of[language][k]] for k in vocab.lists}
    names = {k: [vocab.lists[k][i] for i in own[k]] for k in own}
    get = lambda t: t.detach().numpy().astype(np.float64)
    limit = limits(model, encoder, sents[:300], language)
    w = Writer()
    w.table("word", get(model.word.weight)); w.table("sub", get(model.sub.weight))
    w.floats("dense.weight", get(model.dense.weight.t()))
    w.floats("dense.bias", get(model.dense.bias + model.language.weight[vocab.languages.index(language)]))
    first, second = model.lstm
    w.floats("lstm0.input.weight", get(first.input.weight.t())); w.floats("lstm0.input.bias", get(first.input.bias))
    H = first.hidden.shape[2]
    for way, name in enumerate(("forward", "backward")):
        w.fixed(f"lstm0.{name}", get(first.hidden[way].t()))
        part = slice(way * 4 * H, (way + 1) * 4 * H)
        w.fixed(f"lstm1.{name}", np.concatenate([get(second.input.weight[part].t()), get(second.hidden[way].t())]),
                bias=get(second.input.bias[part]))
    layers = (model.arc_dep, model.arc_head, model.label_dep, model.label_head, model.tag)
    width = [l.out_features for l in layers]
    at = np.concatenate([[0], np.cumsum(width)])
    heads, bias = np.concatenate([get(l.weight.t()) for l in layers], 1), np.concatenate([get(l.bias) for l in layers])
    bias[at[4]:] += get(model.tag_word.bias)
    w.fixed("heads", heads, pairs=(at[2], at[3], width[2]), bias=bias)
    w.floats("tag_word", get(model.tag_word.weight.t()))
    for k in ("arc_head", "label_head"):
        w.floats("root." + k, get(getattr(model, k)(model.root)))
    U = get(model.arc)
    w.fixed("arc", U[:-1] * limit["arc_dep"], TOP, bias=U[-1])
    classes = lambda layer, k: (get(layer.weight.t())[:, own[k]], get(layer.bias)[own[k]])
    for name, layer, lim in (("upos", model.upos, "tag"), ("feats", model.feats, "tag"), ("lemma", model.lemma, "tag"), ("label", model.label, "label")):
        weight, b = classes(layer, name)
        w.fixed(name, weight * limit[lim], TOP, uniform=True, bias=b)
    weight, b = classes(model.lemma_word, "lemma")
    w.floats("lemma_word.weight", weight); w.floats("lemma_word.bias", b)
    known = np.array(sorted({fnv1a("w" + f) >> 32 for f, n in vocab.forms.items() if n > 1}), dtype="<u4")
    w.put("known", "uint32", known, known)
    pairs = {(x.upos, x.feats) for s in sents for x in s if x.feats and x.upos}
    feats_of = {u: [i for i, f in enumerate(names["feats"]) if (u, f) in pairs] for u in names["upos"]}
    header = json.dumps({"about": about, **names, "feats_of": feats_of, "limits": limit, "tensors": w.tensors,
                         "sizes": {"hidden": H, "arc": width[0], "label": width[2], "tag": width[4]}},
                        ensure_ascii=False, sort_keys=True).encode("utf8")
    tmp = path + ".tmp"
    with open(tmp, "wb") as f:
        f.write(MAGIC + struct.pack("<I", len(header)) + header)
        f.write(b"\0" * (-(len(MAGIC) + 4 + len(header)) % 4))
        f.write(w.blob)
    os.replace(tmp, path)


def main():
    """python3 export.py RECIPE STATE OUT: writes the model of one language from a state folder, also of a network of several."""
    import argparse
    import syntax
    from treebanks import Corpus
    ap = argparse.ArgumentParser(description=main.__doc__)
    ap.add_argument("recipe"); ap.add_argument("state"); ap.add_argument("out")
    ap.add_argument("--data", nargs="*", default=[os.path.join(syntax.HERE, "../../shared/treebanks")])
    args = ap.parse_args()
    recipe = json.load(open(args.recipe))
    model, vocab, about = syntax.load(args.state)
    export(model, syntax.Encoder(vocab), recipe["language"], Corpus(recipe, args.data).gold(), args.out, about)


if __name__ == "__main__":
    main()
