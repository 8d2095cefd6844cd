#!/usr/bin/env python3
"""Writes language/CODE/models.md: where the models of a language come from, and how good they are.

    python3 provenance.py fr COMMIT [NOTE]    # the commit with which the models were trained; what was otherwise

Scores are those of `rapporteur score --ud` on the official test files, run here and now."""
import glob, hashlib, json, os, subprocess, sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, "..")
DATA = os.path.join(ROOT, "../shared/treebanks")
LICENCE = {
    "fr/sequoia": "LGPL-LR", "fr/fqb": "LGPL-LR", "es/ancora": "CC BY 4.0", "en/gum_open": "CC BY or public domain",
    "pt/porttinari": "CC BY 4.0", "es_ancora": "CC BY 4.0",
}
LEXICA = {
    "fr": "Dicollecte / Grammalecte 7.5 (MPL 2.0)", "en": "SCOWL 2020.12.07 (permissive)",
    "es": "RLA-ES 2.8 (GPL, LGPL or MPL; here MPL)", "pt": "Projecto Natura (GPL, LGPL or MPL; here MPL)",
}
TEXTS = {"fr": "the words of morphology_only/fr_gsd-um-train, Common Voice (CC0), Assemblée nationale 2012-2017 (Licence Ouverte), Wikisource (public domain)",
         "en": "Common Voice (CC0)", "es": "the words of morphology_only/es_ancora-um-train and es_gsd-um-train, Common Voice (CC0)", "pt": "Common Voice (CC0)"}
METRICS = ("Sentences", "Words", "UPOS", "UFeats", "Lemmas", "UAS", "LAS", "CLAS", "MLAS", "BLEX")


def licence(path):
    stem = path.removeprefix("morphology_only/").removesuffix(".conllu").rsplit("-", 1)[0].removesuffix("-um").removesuffix("_fib")
    return LICENCE.get(stem, "CC BY-SA 4.0")


def words(path):
    return sum(1 for l in open(path, encoding="utf8") if l[:1].isdigit() and l.split("\t", 1)[0].isdigit())


def scores(code, gold_words):
    files = [f for f in sorted(glob.glob(f"{DATA}/{code}/*-test.conllu")) if "fqb" not in f]
    flags = ["--gold-words"] if gold_words else []
    out = subprocess.run(["go", "run", "./cmd/rapporteur", "score", "--ud", "--lang", code, "--format", "json", *flags, *files],
                         cwd=ROOT, check=True, capture_output=True, text=True).stdout
    for line in out.splitlines():
        r = json.loads(line)
        yield os.path.basename(r["file"]).removesuffix("-test.conllu"), r["metrics"]


def table(rows):
    yield "| test file | " + " | ".join(METRICS) + " |"
    yield "|---" * (len(METRICS) + 1) + "|"
    for name, m in rows:
        yield f"| {name} | " + " | ".join(f"{100 * m[k]['f1']:.2f}" for k in METRICS) + " |"


def main(code, commit, note=None):
    folder = os.path.join(ROOT, "language", code)
    data = open(os.path.join(folder, "syntax.model"), "rb").read()
    about = json.loads(data[12 : 12 + int.from_bytes(data[8:12], "little")])["about"]
    recipe = about["recipe"]
    lines = [f"# The models of this folder ({code})", "",
             f"`syntax.model` ({len(data) / 1e6:.1f} MB, SHA-256 {hashlib.sha256(data).hexdigest()[:16]}…) was made by", "",
             f"    make -C train {code}      # with commit {commit}", "",
             f"which ends with {recipe['epochs']} epochs at rate {recipe['rate']}, seed {recipe['seed']}, after the network of all four languages.",
             "`train/README.md` tells the steps, `train/recipes/` the numbers.", *(["", note] if note else []), "", "## Data", "",
             "| treebank file | words | share of an epoch | licence |", "|---|---|---|---|"]
    for item in recipe["train"]:
        path = os.path.join(DATA, item["file"])
        if path.endswith(".conllu"):
            lines.append(f"| {item['file']} | {words(path)} | {item.get('share', 1)} | {licence(item['file'])} |")
    lines += ["", f"Full forms with lemmas: {LEXICA[code]}.",
              f"Text that larger networks analysed for this one: {TEXTS[code]}.",
              "`borders.model` and `contractions.model` learnt from the treebanks above and plain text; `train/README.md` has the commands.",
              "No test file was trained on.", "",
              "## Scores", "", "F1 of the CoNLL 2018 shared task, punctuation counted, from raw text:", "",
              *table(scores(code, False)), "", "On gold words and sentences:", "", *table(scores(code, True)), ""]
    open(os.path.join(folder, "models.md"), "w", encoding="utf8").write("\n".join(lines))


if __name__ == "__main__":
    main(*sys.argv[1:])
