"""What the network knows of a word alone: hashed features of its form, and how its lemma is made.

The Go side, model/words.go, computes the same; model/words_test.go holds what `python3 words.py WORD …`
prints, so that the two cannot drift apart unnoticed."""
import json, sys

WORDS, SUBWORDS = 1 << 15, 1 << 16


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


if __name__ == "__main__":
    for w in sys.argv[1:]:
        print(json.dumps([w, *features(w)], ensure_ascii=False))
