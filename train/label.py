#!/usr/bin/env python3
"""Has trained networks analyse text without trees, as examples for a smaller network.

    python3 label.py fr /tmp/fr.pickle --states /tmp/teacher-fr /tmp/fr-1 --text /tmp/text/fr/*.conllu

The text is CoNLL-U, of which only the words count (`rapporteur read --format conllu` makes it, and the
files of morphology_only/ will do). Several networks vote with their probabilities. Sentences whose best
heads are no tree, or of which the networks are unsure, are left out. Text that has no style of its own is
analysed in each of the language's main styles by turns."""
import argparse, gzip, json, pickle

import kernels  # before torch: it sets the number of threads
import numpy as np
import torch

import syntax
from treebanks import Word, read, style
from words import lemma_script


class Voter:
    """A network whose votes are counted in the classes of another."""

    def __init__(self, folder, language, lists):
        self.model, self.vocab, _ = syntax.load(folder)
        self.encoder, self.language = syntax.Encoder(self.vocab), language
        self.columns = {}
        for k, names in lists.items():
            own = {x: i for i, x in enumerate(self.vocab.lists[k]) if x in self.vocab.of[language][k]}
            self.columns[k] = torch.tensor([own.get(x, -1) for x in names])

    def pick(self, kind, scores):
        """Probabilities in the other's classes; 0 for those that this network lacks."""
        columns = self.columns[kind]
        p = torch.softmax(scores[..., columns.clamp(min=0)].masked_fill(columns < 0, -1e9), -1)
        return p

    def batch(self, sents):
        return self.encoder.batch([self.encoder.sentence(s, self.language, name) for name, s in sents])[0]


def analyse(voters, lists, sents):
    """Sentences of one length order -> lists of Word, or None for those to leave out."""
    with torch.no_grad():
        outs = []
        for v in voters:
            tags, _, arcs, pair = v.model(v.batch(sents))
            outs.append((v, tags, torch.softmax(arcs, 2), pair))
        arcs = sum(o[2] for o in outs)
        best, heads = arcs.max(2)
        kinds = {k: sum(v.pick(k, tags[i]) for v, tags, _, _ in outs).argmax(2) for i, k in enumerate(("upos", "feats", "lemma"))}
        kinds["label"] = sum(v.pick("label", v.model.labels(pair, heads)) for v, _, _, pair in outs).argmax(2)
    sure = best / len(voters)
    for i, (name, s) in enumerate(sents):
        n = len(s)
        own = heads[i, :n].tolist()
        if not is_tree(own) or sure[i, :n].mean().item() < 0.8 or sure[i, :n].min().item() < 0.25:
            yield None
            continue
        get = lambda k, j: lists[k][kinds[k][i, j].item()]
        yield name, [Word(w.form, lemma(w, get("lemma", j)), get("upos", j), get("feats", j), own[j],
                    "root" if own[j] == 0 else get("label", j)) for j, w in enumerate(s)]


def lemma(w, script):
    """The lemma that the script makes, the given one where there is one."""
    form = w.form if script[0] == "=" else w.form.lower()
    digits = 1
    while script[digits : digits + 1].isdigit(): digits += 1
    cut = int(script[1:digits])
    made = (form[: len(form) - cut] if cut <= len(form) else form) + script[digits:]
    return made if lemma_script(w.form, made) == script else None


def is_tree(heads):
    if heads.count(0) != 1: return False
    for i in range(1, len(heads) + 1):
        seen = 0
        while i and seen <= len(heads): i = heads[i - 1]; seen += 1
        if i: return False
    return True


def styled(path, main):
    """The sentences of a file, each with the style of its treebank or, by turns, one of the main styles."""
    own = style(path.split("treebanks/")[1]) if "treebanks/" in path else None
    for i, s in enumerate(read(path)):
        yield own or main[i % len(main)], s


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("language"); ap.add_argument("out")
    ap.add_argument("--states", nargs="+", required=True)
    ap.add_argument("--text", nargs="+", required=True)
    args = ap.parse_args()
    lists = None
    voters = []
    for folder in args.states:
        if lists is None:
            vocab = syntax.load(folder)[1]
            lists = {k: [x for x in vocab.lists[k] if x in vocab.of[args.language][k]] for k in vocab.lists}
        voters.append(Voter(folder, args.language, lists))
    main = json.load(open(f"{syntax.HERE}/recipes/{args.language}.json"))["main"]
    sents = [pair for path in args.text for pair in styled(path, main) if 3 <= len(pair[1]) <= 60]
    sents.sort(key=lambda pair: len(pair[1]), reverse=True)
    out = []
    for i in range(0, len(sents), 40):
        out += [s for s in analyse(voters, lists, sents[i : i + 40]) if s]
    with gzip.open(args.out, "wb") as f:
        pickle.dump(out, f)
    print(f"{args.language}: {len(out)} of {len(sents)} sentences, {sum(len(s) for _, s in out)} words")


if __name__ == "__main__":
    main()
