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
        """A matrix (input x output) of integers with a scale a column, and its biases, one or several, in units
        of the scale.
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
        bias = np.atleast_2d(np.zeros(array.shape[1]) if bias is None else bias)
        unit = scale * (1.0 / top)  # what a sum of 1 stands for, where an input of `top` stands for 1
        whole = np.clip(np.rint(bias / unit), -SUM, SUM)
        self.put(name, "fixed", array, unit.astype("<f4"), whole[0].astype("<i4"), cells.astype("<i2"))
        if len(whole) > 1: self.put(name + ".styles", "int32", whole, whole.astype("<i4"))


def limits(model, encoder, sents, language):
    """The largest activations on some sentences, with some room above."""
    seen = {k: 1e-3 for k in ("tag", "arc_dep", "arc_head", "arc", "label")}
    note = lambda k, x: seen.__setitem__(k, max(seen[k], x.abs().max().item()))
    hooks = [model.upos.register_forward_hook(lambda m, i, o: note("tag", i[0])),
             model.label.register_forward_hook(lambda m, i, o: note("label", i[0]))]
    with torch.no_grad():
        for style, s in sents:
            b, gold = encoder.batch([encoder.sentence(s, language, style)])
            model(b)
            (ad, ah), pair = model.read_off(model.states(b)[2], b)
            model.labels(pair, gold["head"].clamp(min=0))
            note("arc_dep", ad); note("arc_head", ah)
            note("arc", torch.cat([ad, torch.ones(1, ad.shape[1], 1)], 2) @ model.arc)
    for h in hooks: h.remove()
    return {k: 1.5 * v for k, v in seen.items()}


def style_of_words(model, encoder, language, sents, styles):
    """A linear classifier that tells a text's style by the mean of its words' vectors: texts of 1 to 60
    sentences, equally many of each style."""
    rng, means = np.random.default_rng(1), {}
    with torch.no_grad():
        for name in styles:
            own = [s for k, s in sents if k == name]
            own = [own[i] for i in rng.permutation(len(own))[:1500]]
            vectors = []
            for i in range(0, len(own), 50):
                b, _ = encoder.batch([encoder.sentence(s, language, name) for s in own[i : i + 50]])
                x = model.words(b)[b["index"]]
                real = (torch.arange(x.shape[0]).unsqueeze(1) < b["length"]).unsqueeze(2)
                vectors += [(v, n) for v, n in zip((x * real).sum(0).numpy(), b["length"].tolist())]
            means[name] = (np.array([v for v, _ in vectors]), np.array([n for _, n in vectors]))
    layer = torch.nn.Linear(model.dense.out_features, len(styles))
    torch.nn.init.zeros_(layer.weight); torch.nn.init.zeros_(layer.bias)
    opt = torch.optim.Adam(layer.parameters(), lr=0.05, weight_decay=1e-4)
    for step in range(800):
        x, y = [], []
        for k, name in enumerate(styles):
            total, count = means[name]
            for _ in range(24):
                pick = rng.choice(len(count), size=min(len(count), int(np.exp(rng.random() * np.log(60)))))
                x.append(total[pick].sum(0) / count[pick].sum()); y.append(k)
        out = layer(torch.tensor(np.array(x), dtype=torch.float))
        loss = torch.nn.functional.cross_entropy(out, torch.tensor(y))
        opt.zero_grad(); loss.backward(); opt.step()
    right = (out.argmax(1) == torch.tensor(y)).float().mean().item()
    print("style of texts told right (last training batch):", round(right, 3), styles)
    return layer


def export(model, encoder, recipe, sents, path, about):
    """sents: pairs of style and sentence, from which limits, styles and combinations of classes are learnt.
    Of the styles only those of written text go in, which the recipe calls main."""
    language = recipe["language"]
    vocab = encoder.vocab
    own = {k: [i for i, x in enumerate(vocab.lists[k]) if x in vocab.of[language][k]] for k in vocab.lists}
    names = {k: [vocab.lists[k][i] for i in own[k]] for k in own}
    styles = [vocab.styles.index(x) for x in recipe["main"]]
    get = lambda t: t.detach().numpy().astype(np.float64)
    limit = limits(model, encoder, sents[:: max(1, len(sents) // 400)], language)
    w = Writer()
    w.table("word", get(model.word.weight)); w.table("sub", get(model.sub.weight))
    w.floats("dense.weight", get(model.dense.weight.t()))
    w.floats("dense.bias", get(model.dense.bias + model.language.weight[vocab.languages.index(language)]))
    layer = style_of_words(model, encoder, language, sents, [vocab.styles[i] for i in styles])
    w.floats("style.weight", get(layer.weight.t())); w.floats("style.bias", get(layer.bias))
    first, second = model.lstm
    w.floats("lstm0.input.weight", get(first.input.weight.t())); w.floats("lstm0.input.bias", get(first.input.bias))
    H = first.hidden.shape[2]
    for way, name in enumerate(("forward", "backward")):
        w.fixed(f"lstm0.{name}", get(first.hidden[way].t()))
        part = slice(way * 4 * H, (way + 1) * 4 * H)
        w.fixed(f"lstm1.{name}", np.concatenate([get(second.input.weight[part].t()), get(second.hidden[way].t())]),
                bias=get(second.input.bias[part] + model.style_gates.weight[styles][:, part]))
    layers = (model.arc_dep, model.arc_head, model.label_dep, model.label_head, model.tag)
    width = [l.out_features for l in layers]
    at = np.concatenate([[0], np.cumsum(width)])
    heads, bias = np.concatenate([get(l.weight.t()) for l in layers], 1), np.concatenate([get(l.bias) for l in layers])
    bias[at[4]:] += get(model.tag_word.bias)
    style_heads = get(model.style_heads.weight[styles])
    w.fixed("heads", heads, pairs=(at[2], at[3], width[2]), bias=bias + style_heads)
    w.floats("tag_word", get(model.tag_word.weight.t()))
    for k, a in (("arc_head", at[1]), ("label_head", at[3])):
        layer = getattr(model, k)
        w.floats("root." + k, get(layer(model.root)) + style_heads[:, a : a + layer.out_features])
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
    pairs = {(x.upos, x.feats) for _, s in sents for x in s if x.feats and x.upos}
    feats_of = {u: [i for i, f in enumerate(names["feats"]) if (u, f) in pairs] for u in names["upos"]}
    header = json.dumps({"about": about, **names, "styles": [vocab.styles[i] for i in styles], "feats_of": feats_of, "limits": limit, "tensors": w.tensors,
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
    export(model, syntax.Encoder(vocab), recipe, Corpus(recipe, args.data).gold(), args.out, about)


if __name__ == "__main__":
    main()
