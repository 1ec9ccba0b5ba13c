# SPDX-FileCopyrightText: 2026 SNAC Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the planner's studies reach on real sets, beside the figure of each set's README: `snac new`, `snac run`,
and the network of the front with the best validation score on the test rows, which were used for nothing else.

    planned_sets.py SNAC DATA [--preset fast] [--trials N] [--seeds N] [NAME...]

A row passes where the mean over data seeds is above the figure less two standard errors of the test rows.
"""
import argparse
import csv
import io
import math
import os
import subprocess
import sys
import tempfile

# name, accuracy of the README, file, options of `snac new`, whether its first line describes the file
SETS = [
    ("jets_hlf_3000", 0.693, "jets_hlf_3000/jets_hlf_3000.csv", [], False),
    ("magic_gamma", 0.873, "magic_gamma/train.csv", ["--test", "magic_gamma/test.csv"], False),
    ("htru2_pulsar", 0.9805, "htru2_pulsar/HTRU_2.csv", [], False),
    ("higgs", 0.686, "higgs_lightgbm7k/higgs_train_7000.tsv",
     ["--test", "higgs_lightgbm7k/higgs_test_500.tsv", "--label", "column1"], False),
    ("digits", 0.966, "sklearn_small/digits.csv.gz", [], False),
    ("breast_cancer", 0.958, "sklearn_small/breast_cancer.csv", ["--header", "no"], True),
]


def called(command, folder):
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(" ".join(command) + ": " + done.stderr.strip()[-300:])
    return done.stdout


def best_on_test(snac, study, folder):
    """Test accuracy, test rows and look-up tables of the network with the best validation accuracy."""
    called([snac, "report", study, "--test"], folder)
    rows = list(csv.DictReader(io.StringIO(called([snac, "report", study, "--csv"], folder))))
    tested = [row for row in rows if row.get("test_accuracy")]
    best = max(tested, key=lambda row: float(row["accuracy"]))
    return float(best["test_accuracy"]), int(best["test_rows"]), best.get("lut_pct", "")


def score(options, entry, seed, folder):
    name, _, path, more, described = entry
    source = os.path.join(options.data, path)
    if described:
        with open(source, encoding="utf-8") as lines:
            rest = lines.readlines()[1:]
        source = os.path.join(folder, name + ".csv")
        with open(source, "w", encoding="utf-8") as copy:
            copy.writelines(rest)
    more = [os.path.join(options.data, word) if "/" in word else word for word in more]
    plan, study = f"{name}-{seed}.yaml", f"{name}-{seed}.snac"
    called([options.snac, "new", source, *more, "--objective", "accuracy", "--preset", options.preset,
            "--out", plan], folder)
    text = os.path.join(folder, plan)
    with open(text, encoding="utf-8") as lines:
        yaml = lines.read().replace("dataset:\n", f"dataset:\n  seed: {seed}\n", 1)
    with open(text, "w", encoding="utf-8") as lines:
        lines.write(yaml)
    called([options.snac, "run", plan, "--study", study, "--seed", str(seed),
            *(["--trials", str(options.trials)] if options.trials else [])], folder)
    return best_on_test(options.snac, study, folder)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("snac")
    parser.add_argument("data")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--preset", default="fast")
    parser.add_argument("--trials", type=int, default=0)
    parser.add_argument("--seeds", type=int, default=3)
    options = parser.parse_intermixed_args()
    short = 0
    print("| set | README | best network of the plan | 2 std. errors | LUT [%] | |\n"
          "| --- | --- | --- | --- | --- | --- |")
    for entry in SETS:
        if options.names and entry[0] not in options.names:
            continue
        with tempfile.TemporaryDirectory() as folder:
            found = [score(options, entry, seed, folder) for seed in range(1, options.seeds + 1)]
        mean = sum(one[0] for one in found) / len(found)
        error = 2.0 * math.sqrt(entry[1] * (1.0 - entry[1]) / found[0][1])
        reached = mean >= entry[1] - error
        short += 0 if reached else 1
        print(f"| {entry[0]} | {entry[1]:.4f} | {mean:.4f} | {error:.4f} | {found[0][2]} | "
              f"{'reached' if reached else 'SHORT'} |", flush=True)
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
