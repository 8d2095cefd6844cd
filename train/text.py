#!/usr/bin/env python3
"""Samples text without annotation, in files of 300 KB that `rapporteur read` takes.

    python3 text.py fr /tmp/text/fr

Paragraphs of ../shared/text, drawn with a fixed seed: of each source at most so many words."""
import glob, gzip, os, random, sys

HERE = os.path.dirname(os.path.abspath(__file__))
WORDS = {"wikisource": 100_000}  # old language: less of it
MOST = 400_000
FILE_BYTES = 300_000


def sample(path, rng):
    lines = [l.strip() for l in gzip.open(path, "rt", encoding="utf8")]
    lines = [l for l in lines if 25 < len(l) < 450]
    rng.shuffle(lines)
    most, words = WORDS.get(os.path.basename(path).split(".")[0], MOST), 0
    for line in lines:
        words += len(line.split())
        if words > most: break
        yield line


def main(language, folder):
    rng = random.Random(7)
    lines = [l for path in sorted(glob.glob(f"{HERE}/../../shared/text/{language}/*.gz")) for l in sample(path, rng)]
    rng.shuffle(lines)
    os.makedirs(folder, exist_ok=True)
    part, size, n = [], 0, 0
    for line in lines + [None]:
        if line is None or size > FILE_BYTES:
            open(f"{folder}/{n:03d}.txt", "w", encoding="utf8").write("\n\n".join(part) + "\n")
            part, size, n = [], 0, n + 1
        if line is not None:
            part.append(line)
            size += len(line.encode()) + 2


if __name__ == "__main__":
    main(*sys.argv[1:])
