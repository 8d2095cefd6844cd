"""The verbs of a language that is conjugated by classes, for lemmas.py: conjugation.CODE.txt read and
expanded, and forms led back to their verbs as language/lemmas.go does it."""
import collections, os, re

HERE = os.path.dirname(os.path.abspath(__file__))
TREEBANKS = os.path.join(HERE, "../../shared/treebanks")


def sections(file):
    """[(section, left, right)] of the lines "LEFT = RIGHT"."""
    name, out = "", []
    for line in open(os.path.join(HERE, file), encoding="utf8"):
        line = line.split("#")[0].strip()
        if line.startswith("["): name = line.strip("[]")
        elif line:
            left, right = line.split(" = ", 1)
            out.append((name, left, right))
    return out


def verb_forms(files):
    """How often each (form, lemma) of a verb stands in treebanks. A lemma that is no infinitive is a slip."""
    counts = collections.Counter()
    for file in files:
        for line in open(f"{TREEBANKS}/{file}.conllu", encoding="utf8"):
            row = line.split("\t")
            if len(row) == 10 and row[3] == "VERB" and re.fullmatch(r"[^\W\d_]+(ar|er|ir|ír|or)|pôr", row[2]) and row[2].islower():
                counts[row[1].lower(), row[2]] += 1
    return counts


def listed(file):
    return set(re.sub("#.*", "", open(os.path.join(HERE, file), encoding="utf8").read()).split())


class Conjugation:
    def __init__(self, file, verbs, seen):
        """verbs: infinitives. seen: counts of (form, lemma), which put ambiguous endings and forms in order,
        and give the verbs that stand in them as infinitives or whose forms are of no other verb; the rest
        may be slips."""
        lines = sections(file)
        self.changes = {left: right.split() for name, left, right in lines if name == "stem changes"}
        sets = {left: right.split() for name, left, right in lines if name == "sets"}
        self.irregular = collections.defaultdict(list)
        named = [(left, right) for name, left, right in lines if name == "irregular verbs"]
        self.verbs = set(verbs) | {v for left, _ in named if left[0] != "*" for v in left.split(", ")}
        self.verbs |= {lemma for form, lemma in seen if form == lemma}
        for left, right in named: self.add_irregular(left, right.split(), sets)
        self.endings = self.all_endings(lines, seen)
        self.longest = max(map(len, self.endings))
        self.verbs |= {v for f, v in seen if len(v) > 3 and f not in self.irregular and not self.candidates(f)}
        for form in list(self.irregular): self.order_irregular(form, seen)
        self.add_ambiguous(seen)

    def add_irregular(self, lemmas, forms, sets):
        if lemmas[0] == "*":
            base = lemmas[1:]
            members = sorted(v for v in self.verbs if v.endswith(base))
        else:
            members = lemmas.split(", ")
            base = members[0]
        for form in forms:
            stem, _, name = form.partition("~")
            for ending in sets[name] if name else [""]:
                for verb in members:
                    known = self.irregular[verb[:-len(base)] + stem + ending]
                    if verb not in known: known.append(verb)

    @staticmethod
    def all_endings(lines, seen):
        """Ending of a form: endings of the infinitive, those first that most forms of the treebanks have."""
        pairs = [(form, left) for name, left, right in lines if name == "classes" for form in right.split()]
        for name, left, right in lines:
            if name != "spelling": continue
            verb, stem = left.split(": ")
            written, _, before = right.partition(" before ")
            pairs += [(written + f, stem + v) for f, v in list(pairs) if v == verb and f[0] in before.split()]
        found = collections.Counter()
        for form, lemma in seen:
            for f, v in set(pairs):
                if form.endswith(f) and lemma.endswith(v) and form[:-len(f)] == lemma[:-len(v)]: found[f, v] += 1
        endings = collections.defaultdict(list)
        for f, v in sorted(dict.fromkeys(pairs), key=lambda p: -found[p]): endings[f].append(v)
        return endings

    def changed(self, stem):
        """The stem with the last place of each change changed back."""
        for form, vowels in self.changes.items():
            at = stem.rfind(form)
            if at >= 0:
                for vowel in vowels: yield stem[:at] + vowel + stem[at + len(form):]

    def candidates(self, form, ways=None):
        """The verbs that the endings make of a form, in the order in which language/lemmas.go tries them."""
        found = [form] if form in self.verbs else []
        for stems in ways or (lambda s: [s], self.changed):
            for n in range(min(self.longest, len(form) - 1), -1, -1):
                stem, ending = form[:len(form) - n], form[len(form) - n:]
                for e in self.endings.get(ending, []):
                    found += [s + e for s in stems(stem) if s + e in self.verbs]
        return list(dict.fromkeys(found))

    def order_irregular(self, form, seen):
        """The form may also be a regular one of another verb: vendo is of ver and of vender."""
        lemmas = self.irregular[form]
        for lemma in self.candidates(form, [lambda s: [s]])[:1] + [v for v in self.candidates(form) if seen[form, v]]:
            if lemma not in lemmas: lemmas.append(lemma)
        lemmas.sort(key=lambda v: -seen[form, v])
        if len(lemmas) == 1 and self.candidates(form)[:1] == lemmas: del self.irregular[form]

    def add_ambiguous(self, seen):
        """Forms whose commonest verb is not the first that the endings make."""
        forms = collections.defaultdict(list)
        for (form, lemma), n in seen.items(): forms[form].append((-n, lemma))
        for form, found in forms.items():
            options = self.candidates(form)
            ranked = [v for _, v in sorted(found) if v in options]
            if form not in self.irregular and ranked and ranked[0] != options[0]:
                self.irregular[form] = list(dict.fromkeys(ranked + options[:1]))

    def verb(self, form):
        return (self.irregular.get(form) or self.candidates(form) or [None])[0]
