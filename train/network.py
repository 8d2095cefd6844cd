"""The syntax network: words -> tags, features, lemmas, heads and relations.

Hashed word and subword embeddings -> one dense layer (both depend on the word alone, so Go computes
them, and what the first LSTM layer makes of them, once a distinct word) -> two BiLSTM layers ->
tags from a small hidden layer, heads from a biaffine score (Dozat and Manning 2017), relations from a
hidden layer over word and head (Kiperwasser and Goldberg 2016).

Treebanks of one language differ in their conventions (is Spanish relative "que" a pronoun?). Each has its
own biases in the second LSTM layer and in what is read off it: its style (Stymne et al. 2018 give each
treebank an embedding). Which style a text gets is told by its words; see export.py."""
import torch
import torch.nn as nn
import torch.nn.functional as F

from kernels import BiLSTM, Table
from words import SUBWORDS, WORDS

IGNORE = -100


class Syntax(nn.Module):
    def __init__(self, classes, sizes):
        super().__init__()
        embed, inputs, hidden, arc, label, tag = (sizes[k] for k in ("embed", "input", "hidden", "arc", "label", "tag"))
        self.word, self.sub = Table(WORDS, embed), Table(SUBWORDS, embed)
        self.dense = nn.Linear(2 * embed, inputs)
        self.language = nn.Embedding(classes["language"], inputs)
        nn.init.zeros_(self.language.weight)
        self.lstm = nn.ModuleList([BiLSTM(inputs, hidden), BiLSTM(2 * hidden, hidden)])
        out = 2 * hidden
        self.tag, self.tag_word = nn.Linear(out, tag), nn.Linear(inputs, tag)
        self.upos, self.feats, self.lemma = (nn.Linear(tag, classes[k]) for k in ("upos", "feats", "lemma"))
        self.lemma_word = nn.Linear(inputs, classes["lemma"])  # from the word alone: which scripts come into question
        self.arc_dep, self.arc_head = nn.Linear(out, arc), nn.Linear(out, arc)
        self.arc = nn.Parameter(torch.zeros(arc + 1, arc))
        nn.init.xavier_uniform_(self.arc)
        self.label_dep, self.label_head = nn.Linear(out, label), nn.Linear(out, label)
        self.label = nn.Linear(label, classes["label"])
        self.root = nn.Parameter(torch.zeros(out))
        self.style_gates = nn.Embedding(classes["style"], 8 * hidden)
        self.style_heads = nn.Embedding(classes["style"], 2 * arc + 2 * label + tag)
        self.split = (arc, arc, label, label, tag)
        nn.init.zeros_(self.style_gates.weight)
        nn.init.zeros_(self.style_heads.weight)
        self.dropout = sizes.get("dropout", 0.33)

    def tables(self):
        return self.word, self.sub

    def words(self, b):
        w = self.word(b["word"], b["one"], b["keep"])
        s = self.sub(b["sub"], b["offset"], b["scale"])
        return F.relu(self.dense(torch.cat([w, s], 1)) + self.language(b["language"]))

    def drop(self, x):
        return F.dropout(x, self.dropout, self.training)

    def states(self, b):
        """The words of the batch, their vectors (time x sentences x inputs), and the second layer's states."""
        words = self.words(b)
        x = F.dropout(words, 0.75 * self.dropout, self.training)[b["index"]]
        h = self.drop(self.lstm[0](x, b["length"]))
        return words, x, self.drop(self.lstm[1].run(self.lstm[1].input(h) + self.style_gates(b["style"]), b["length"]))

    def read_off(self, h, b):
        """What the states say of each word as a dependent and as a head, and, root first, for arcs and relations."""
        h = h.transpose(0, 1)
        hr = torch.cat([self.root.expand(h.shape[0], 1, -1), h], 1)
        arc_dep, arc_head, label_dep, label_head, _ = self.style_heads(b["style"]).unsqueeze(1).split(self.split, 2)
        arcs = self.drop(F.relu(self.arc_dep(h) + arc_dep)), self.drop(F.relu(self.arc_head(hr) + arc_head))
        return arcs, (self.label_dep(h) + label_dep, self.label_head(hr) + label_head)

    def forward(self, b):
        words, x, h = self.states(b)
        tag = self.style_heads(b["style"])[:, -self.split[-1]:]
        t = self.drop(F.relu(self.tag(h) + self.tag_word(x) + tag))
        tags = [layer(t).transpose(0, 1) for layer in (self.upos, self.feats, self.lemma)]
        (dep, head), pair = self.read_off(h, b)
        arcs = torch.cat([dep, torch.ones(*dep.shape[:2], 1)], 2) @ self.arc @ head.transpose(1, 2)  # sentence x dep x head
        return tags, self.lemma_word(words), arcs.masked_fill(b["beyond"], -1e9), pair

    def labels(self, pair, heads):
        """Relation scores of each word under the given heads."""
        dep, head = pair
        head = torch.gather(head, 1, heads.unsqueeze(2).expand(-1, -1, head.shape[2]))
        return self.label(self.drop(F.relu(dep + head)))


def loss_of(model, b, gold):
    tags, lemma_word, arcs, pair = model(b)
    ce = lambda x, y: F.cross_entropy(x.reshape(-1, x.shape[-1]), y.reshape(-1), ignore_index=IGNORE, reduction="sum")
    n = (gold["head"] >= 0).sum() + 1
    total = ce(arcs, gold["head"]) / n + ce(model.labels(pair, gold["head"].clamp(min=0)), gold["label"]) / n
    for x, k, weight in zip(tags, ("upos", "feats", "lemma"), (1, 0.7, 0.7)):
        total = total + weight * ce(x, gold[k]) / ((gold[k] >= 0).sum() + 1)
    known = b["word_lemma"] >= 0
    return total + 0.2 * F.cross_entropy(lemma_word[known], b["word_lemma"][known])
