#!/usr/bin/env python3
"""Learns the weights of the signs from which pipeline/codify/confidence.go reckons how
likely an event is right, and says how well the probabilities are calibrated.

    go build -o /tmp/rapporteur ./cmd/rapporteur
    python3 train/confidence.py /tmp/rapporteur ../shared/gold/plv_train_en.jsonl \
        --unseen ../shared/gold/events-fr.jsonl fr > train/confidence.md

Logistic regression with an L2 penalty by Newton's method, in the standard library, on
the events that the program tells of

- pipeline/testdata/parallel: right if an event of the type is wanted there;
- pipeline/testdata/falseevents, without the sets that are held out: never right;
- marked pairs (JSON Lines), where both actors are those of the pair: right if of its
  root. Only rows with an even number at the end of their id: the others are held out.

Facts only come in: the weights, rounded to hundredths of log-odds. They are printed as
the table of confidence.go. Cross-validated by sentence in ten folds, dealt by a digest,
so that every run gives the same.
"""
import argparse, collections, hashlib, json, math, pathlib, re, subprocess, sys

ROOT = pathlib.Path(__file__).parent.parent
FOLDS, PENALTY, STEPS = 10, 2.0, 12
YIELD = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}

def read(program, documents):
    """The records of (id, language, text), with explanations, by id."""
    lines = "\n".join(json.dumps({"id": i, "lang": lang, "text": text}) for i, lang, text in documents)
    out = subprocess.run([program, "read", "--format", "json", "--explain", "--from", "jsonl", "-"],
                         input=lines, capture_output=True, text=True, check=True).stdout
    return {r["document"]["source"]: r for r in map(json.loads, out.splitlines())}

def signs(record):
    """(event, names of its signs) of each event."""
    of = {e["item"]: [s["name"] for s in e.get("signs") or []] for e in record["explain"] if e.get("item")}
    return [(e, of[e["id"]]) for e in record["events"]]

class Example:
    def __init__(self, group, sentence, signs, right):
        self.group, self.sentence, self.signs, self.right = group, sentence, signs, right

def parallel(program):
    texts, wanted = [], {}
    for path in sorted((ROOT / "pipeline/testdata/parallel").glob("*.txt")):
        for number, block in enumerate(re.split(r"\n\s*\n", path.read_text())):
            lines = [l for l in block.splitlines() if l.strip() and not l.startswith("#")]
            want = []
            for line in lines:
                if line[:3] in ("fr ", "en ", "es "):
                    texts.append((f"{path.stem}:{number}:{line[:2]}", line[:2], line[3:].strip()))
                else:
                    head = line.split("|")[0].split()
                    types = [head[0]] + [t for f in head[3:] if f.startswith("alt=") for t in f[4:].split("/")]
                    want.append((types, "modality=negated" in head, "optional" in head))
            for line in lines:
                if line[:3] in ("fr ", "en ", "es "):
                    wanted[f"{path.stem}:{number}:{line[:2]}"] = want
    for key, record in read(program, texts).items():
        for event, names in signs(record):
            fits = [w for w in wanted[key] if event["type"] in w[0]]
            if fits and all(w[2] for w in fits):
                continue # may be told or left out
            right = any(negated == (event["modality"] == "negated") for _, negated, _ in fits)
            yield Example("parallel " + record["document"]["language"], key.rsplit(":", 1)[0], names, right)

def false_events(program):
    texts = []
    for path in sorted((ROOT / "pipeline/testdata/falseevents").glob("??.txt")):
        for number, line in enumerate(path.read_text().splitlines()):
            if line.strip() and not line.startswith("#"):
                texts.append((f"{path.stem}:{number}", path.stem, line.strip()))
    for key, record in read(program, texts).items():
        for _, names in signs(record):
            yield Example("false events", key, names, False)

def near(want, names):
    norm = lambda s: re.sub(r"^(the|an?) ", "", " ".join(re.sub(r"[^\w' ]", " ", s.lower()).split()))
    want = norm(want)
    return max([1.0 if want == n else 0.7 if n and (n in want or want in n) else 0.0 for n in map(norm, names)] or [0.0])

def pairs(program, path):
    gold = [json.loads(line) for line in open(path, encoding="utf8")]
    gold = [g for g in gold if int(re.search(r"\d+$", g["id"]).group()) % 2 == 0]
    records = read(program, [(g["id"], "en", g["text"]) for g in gold])
    for g in gold:
        record, want = records.get(g["id"]), g["events"][0]
        if not record:
            continue
        names = {a["id"]: [a["name"]] + [m["text"] for m in a["mentions"]] for a in record["actors"]}
        def side(text, ids): return near(text, [n for i in ids for n in names.get(i, ())])
        for event, features in signs(record):
            source, target = side(want["source"], event["source"]), side(want["target"], event["target"])
            both = min(source, target)
            if event["type"] in ("CONSULT", "COOPERATE", "AGREE"):
                both = max(both, min(side(want["source"], event["source"]), side(want["target"], event["source"])),
                           min(side(want["source"], event["target"]), side(want["target"], event["source"])))
            if both > 0:
                yield Example("pairs", g["id"], features, YIELD.get(event["type"], event["type"]) == want["code"])

def unseen(program, path, lang):
    """Events of a gold that nothing is learnt from: right if of a type that is wanted."""
    gold = {g["id"]: g for g in map(json.loads, open(path, encoding="utf8"))}
    for key, record in read(program, [(g["id"], lang, g["text"]) for g in gold.values()]).items():
        for event, names in signs(record):
            fits = [e for e in gold[key]["events"] if e["type"] == event["type"]]
            if event["modality"] != "negated" and not (fits and all(e.get("optional") for e in fits)):
                yield Example("unseen", key, names, bool(fits))

def solve(matrix, vector):
    """Gaussian elimination with pivots."""
    n = len(vector)
    rows = [row[:] + [v] for row, v in zip(matrix, vector)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda k: abs(rows[k][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for k in range(i + 1, n):
            factor = rows[k][i] / rows[i][i]
            if factor:
                for j in range(i, n + 1):
                    rows[k][j] -= factor * rows[i][j]
    out = [0.0] * n
    for i in reversed(range(n)):
        out[i] = (rows[i][n] - sum(rows[i][j] * out[j] for j in range(i + 1, n))) / rows[i][i]
    return out

def fit(examples, names):
    """Weights of the names, the base first."""
    at = {name: i + 1 for i, name in enumerate(names)}
    rows = [([0] + sorted(at[s] for s in set(e.signs) if s in at), e.right) for e in examples]
    n = len(names) + 1
    weights = [0.0] * n
    for _ in range(STEPS):
        gradient = [-PENALTY * w if i else 0.0 for i, w in enumerate(weights)]
        hessian = [[PENALTY if i == j and i else 0.0 for j in range(n)] for i in range(n)]
        for active, right in rows:
            p = 1 / (1 + math.exp(-sum(weights[i] for i in active)))
            for i in active:
                gradient[i] += right - p
                for j in active:
                    hessian[i][j] += p * (1 - p)
        weights = [w + d for w, d in zip(weights, solve(hessian, gradient))]
    return weights

def predict(weights, names, example):
    at = {name: i + 1 for i, name in enumerate(names)}
    return 1 / (1 + math.exp(-weights[0] - sum(weights[at[s]] for s in set(example.signs) if s in at)))

def fold(example):
    return int(hashlib.sha256(example.sentence.encode()).hexdigest(), 16) % FOLDS

def table(title, scored):
    """Calibration: told against true, in tenths."""
    print(f"\n### {title}\n\n| told | events | right | mean told |\n|---|---|---|---|")
    bins = collections.defaultdict(list)
    for p, right in scored:
        bins[min(int(p * 10), 9)].append((p, right))
    for b in sorted(bins):
        part = bins[b]
        print(f"| {b / 10:.1f} to {(b + 1) / 10:.1f} | {len(part)} | {sum(r for _, r in part) / len(part):.2f} | {sum(p for p, _ in part) / len(part):.2f} |")
    error = sum(abs(sum(r for _, r in part) - sum(p for p, _ in part)) for part in bins.values()) / len(scored)
    brier = sum((p - r) ** 2 for p, r in scored) / len(scored)
    wrong, right = [p for p, r in scored if not r], [p for p, r in scored if r]
    area = sum((a > b) + (a == b) / 2 for a in right for b in wrong) / max(1, len(right) * len(wrong))
    print(f"\nExpected calibration error {error:.3f}, Brier score {brier:.3f}, area under the curve {area:.3f}, {len(scored)} events.")

def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("pairs")
    parser.add_argument("--unseen", nargs=2, metavar=("GOLD", "LANG"), help="show how calibrated the weights are on this")
    parser.add_argument("--go", action="store_true", help="print the table of confidence.go")
    args = parser.parse_args()
    examples = [*parallel(args.program), *false_events(args.program), *pairs(args.program, args.pairs)]
    counts = collections.Counter(s for e in examples for s in set(e.signs))
    names = sorted(s for s in counts if counts[s] >= 5)
    weights = fit(examples, names)
    if args.go:
        print(f"const baseWeight = {round(100 * weights[0])}\n\nvar signWeights = map[string]int{{")
        for name, w in zip(names, weights[1:]):
            print(f'\t"{name}": {round(100 * w)},')
        print("}")
        return
    print("# Confidence of events\n\nWritten by `train/confidence.py`, which says how. Weights in hundredths of log-odds; positive ones speak for the event.\n")
    print("| sign | weight | events |\n|---|---|---|")
    print(f"| (base) | {round(100 * weights[0])} | {len(examples)} |")
    for name, w in sorted(zip(names, weights[1:]), key=lambda x: x[1]):
        print(f"| {name} | {round(100 * w)} | {counts[name]} |")
    print("\n## Calibration, cross-validated\n\nEach event is told by weights learnt without its sentence.")
    told = {}
    for k in range(FOLDS):
        w = fit([e for e in examples if fold(e) != k], names)
        told.update({id(e): predict(w, names, e) for e in examples if fold(e) == k})
    table("All", [(told[id(e)], e.right) for e in examples])
    if args.unseen:
        table("Not learnt from: " + pathlib.Path(args.unseen[0]).name, [(predict(weights, names, e), e.right) for e in unseen(args.program, *args.unseen)])
    for group in sorted({e.group for e in examples}):
        part = [(told[id(e)], e.right) for e in examples if e.group == group]
        if group != "false events":
            table(group, part)

if __name__ == "__main__":
    main()
