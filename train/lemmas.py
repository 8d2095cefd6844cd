#!/usr/bin/env python3
"""Writes language/CODE/lemmas.txt: the verbs of a language, and how their endings change.

    python3 lemmas.py fr ../language/fr/lemmas.txt irregular.fr.txt
    python3 lemmas.py en ../language/en/lemmas.txt irregular.en.txt
    python3 lemmas.py es ../language/es/lemmas.txt conjugation.es.txt verbs.es.txt
    python3 lemmas.py pt ../language/pt/lemmas.txt conjugation.pt.txt verbs.pt.txt

From the full-form lexica in ../shared/lexica (Hunspell dictionaries); the Portuguese one only from
treebanks and verbs.pt.txt, as its dictionary does not plainly offer a licence that we can take. With a
conjugation file, the endings come from there and not from the forms of the dictionary, and treebanks
(no test files) put what is ambiguous in order. The network guesses lemmas well where the treebanks
have the pattern; this list corrects a guess that is no verb.
"""
import collections, gzip, os, re, sys, textwrap

import conjugate

# What orders ambiguous forms, and tells verbs: never a test file.
TREEBANKS = {"es": ["es/ancora-dev", "es/gsd-dev"], "pt": ["pt/bosque-train", "pt/bosque-dev", "pt/porttinari-dev"]}
# Languages whose dictionary has no licence for this.
WITHOUT_DICTIONARY = {"pt"}
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


def counted(code):
    """Number of forms of each verb, and of each change of ending."""
    forms, endings = collections.Counter(), collections.Counter()
    for form, lemma in pairs(code):
        forms[lemma] += 1
        n = len(os.path.commonprefix([form, lemma]))
        endings[form[n:], lemma[n:]] += 1
    return forms, endings


def from_dictionary(code, irregular_file=None):
    """(verbs, endings, irregular forms) as the forms of the dictionary have them."""
    irregular = {}
    if irregular_file:
        for line in open(os.path.join(conjugate.HERE, irregular_file), encoding="utf8"):
            lemma, *forms = line.split()
            for f in forms: irregular[f] = [lemma]
    forms, endings = counted(code)
    # a noun with a plural has two forms, a verb many; English flags its verbs
    floor = 1 if code == "en" else 12
    verbs = {l for l, n in forms.items() if n >= floor} | {l for (l,) in irregular.values()}
    rules = collections.defaultdict(list)
    for (form, lemma), n in endings.most_common():
        if n >= (8 if code == "en" else 15): rules[form].append(lemma)
    return verbs, rules, {}, {f: v for f, v in irregular.items() if [f] != v}


def from_conjugation(code, file, verb_file):
    """(verbs, endings, stem changes, irregular forms) as the language is conjugated."""
    seen = conjugate.verb_forms(TREEBANKS[code])
    verbs = conjugate.listed(verb_file)
    if code not in WITHOUT_DICTIONARY: verbs |= {l for l, n in counted(code)[0].items() if n >= 12}
    c = conjugate.Conjugation(file, verbs, seen)
    return c.verbs, c.endings, c.changes, c.irregular


def main():
    code, out, *files = sys.argv[1:]
    make = from_conjugation if files and files[0].startswith("conjugation") else from_dictionary
    verbs, rules, changes, irregular = make(code, *files)
    sources = [] if code in WITHOUT_DICTIONARY else ["the Hunspell dictionary"]
    if make is from_conjugation: sources += ["the treebanks", "train/" + files[1]]
    with open(out, "w", encoding="utf8") as f:
        f.write(f"# Verbs and their endings; made by train/lemmas.py from {', '.join(sources)} (see NOTICE).\n\n")
        f.write("[verb endings]    # ending of a form = endings of the infinitive, most frequent first; - for none\n")
        for form in sorted(rules): f.write(f"{form or '-'} = {' '.join(x or '-' for x in rules[form])}\n")
        if changes:
            f.write("\n[stem changes]    # vowel of a form, the last such in its stem = vowels of the infinitive\n")
            for form in changes: f.write(f"{form} = {' '.join(changes[form])}\n")
        f.write("\n[irregular verbs]    # form = its lemmas, the most frequent first\n")
        for form in sorted(irregular): f.write(f"{form} = {' '.join(irregular[form])}\n")
        f.write("\n[verbs]\n" + "\n".join(textwrap.wrap(", ".join(sorted(verbs)), 118, break_on_hyphens=False)) + "\n")
    print(len(verbs), "verbs", sum(map(len, rules.values())), "endings", len(irregular), "irregular forms")


if __name__ == "__main__":
    main()
