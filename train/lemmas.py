#!/usr/bin/env python3
"""Writes language/CODE/lemmas.txt: the verbs of a language, and how their endings change.

    python3 lemmas.py fr ../language/fr/lemmas.txt
    python3 lemmas.py en ../language/en/lemmas.txt irregular.en.txt

From the full-form lexica in ../shared/lexica (Hunspell dictionaries). The network guesses lemmas
well where the treebanks have the pattern; this list corrects a guess that is no verb.
"""
import collections, gzip, os, re, sys, textwrap

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../shared/lexica")
INFINITIVE = {"fr": r"(er|ir|re|ïr)$", "es": r"(ar|er|ir|ír)$", "pt": r"(ar|er|ir|or|ôr)$"}


def pairs(code):
    """(form, lemma) of verbs."""
    if code == "en":
        yield from doubled()
    for line in gzip.open(f"{ROOT}/{code}/hunspell_forms.tsv.gz", "rt", encoding="utf8"):
        form, lemma, flags = (line.rstrip("\n").split("\t") + ["", ""])[:3]
        if not form.isalpha() or not form.islower() or not lemma.islower() or form == lemma:
            continue
        if code == "en":
            if (form.endswith("ed") and "D" in flags) or (form.endswith("ing") and "G" in flags):
                yield form, lemma
        elif re.search(INFINITIVE[code], lemma):
            yield form, lemma


def doubled():
    """English forms that double a consonant are entries of their own: stop, stopped, stopping."""
    words = {line.split("\t")[0] for line in gzip.open(f"{ROOT}/en/hunspell_forms.tsv.gz", "rt", encoding="utf8")}
    for form in words:
        for ending in ("ed", "ing"):
            stem = form.removesuffix(ending)
            if stem != form and len(stem) > 3 and stem[-1] == stem[-2] and stem[:-1] in words and stem not in words:
                yield form, stem[:-1]


def main():
    code, out = sys.argv[1:3]
    irregular = {}
    if len(sys.argv) > 3:
        for line in open(os.path.join(os.path.dirname(os.path.abspath(__file__)), sys.argv[3])):
            lemma, *forms = line.split()
            for f in forms: irregular[f] = lemma
    forms, endings = collections.Counter(), collections.Counter()
    for form, lemma in pairs(code):
        forms[lemma] += 1
        n = len(os.path.commonprefix([form, lemma]))
        endings[form[n:], lemma[n:]] += 1
    # a noun with a plural has two forms, a verb many; English flags its verbs
    floor = 1 if code == "en" else 12
    verbs = sorted({l for l, n in forms.items() if n >= floor} | set(irregular.values()))
    rules = collections.defaultdict(list)
    for (form, lemma), n in endings.most_common():
        if n >= (8 if code == "en" else 15): rules[form].append(lemma)
    with open(out, "w", encoding="utf8") as f:
        f.write("# Verbs and their endings; made by train/lemmas.py from the Hunspell dictionary (see NOTICE).\n\n")
        f.write("[verb endings]    # ending of a form = endings of the infinitive, most frequent first; - for none\n")
        for form in sorted(rules): f.write(f"{form or '-'} = {' '.join(x or '-' for x in rules[form])}\n")
        f.write("\n[irregular verbs]    # form = lemma\n")
        for form in sorted(irregular):
            if form != irregular[form]: f.write(f"{form} = {irregular[form]}\n")
        f.write("\n[verbs]\n" + "\n".join(textwrap.wrap(", ".join(verbs), 118, break_on_hyphens=False)) + "\n")
    print(len(verbs), "verbs", sum(map(len, rules.values())), "endings", len(irregular), "irregular forms")


if __name__ == "__main__":
    main()
