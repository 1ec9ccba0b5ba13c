// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle.h"

namespace snac::synthesis {

std::string_view readBundleScript()
{
    return R"python(#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 SNAC Studio developers
# SPDX-License-Identifier: MIT-0
"""Computes the integer network of this folder exactly; needs numpy alone.

    python3 read_bundle.py           checks the examples of the bundle
    from read_bundle import load, evaluate
    document, arrays = load("FOLDER")
    raw = evaluate(document, arrays, x)      # x: samples x features, standardised

Standardised means (feature - scaler_mean) / scaler_deviation. A raw integer of a format stands for
raw * 2**-fraction. Python's own integers are used, so nothing overflows.
"""
import json
import pathlib

import numpy as np


def load(folder):
    folder = pathlib.Path(folder)
    return json.loads((folder / "network.json").read_text(encoding="utf-8")), np.load(folder / "arrays.npz")


def cast(v, fraction, to):
    """v * 2**-fraction in the format `to`: first rounded, then brought into the range (AMD UG1399, ap_fixed)."""
    shift = fraction - to["fraction"]
    d = 1 << max(shift, 0)
    v = v * (1 << max(-shift, 0))
    q, rest = v // d, v % d  # the integer below, and how far above it: 0..d-1
    tie = (2 * rest == d) & (rest > 0)
    up = {"AP_TRN": rest < 0, "AP_TRN_ZERO": (rest > 0) & (v < 0), "AP_RND": tie, "AP_RND_ZERO": tie & (v < 0),
          "AP_RND_INF": tie & (v > 0), "AP_RND_MIN_INF": rest < 0, "AP_RND_CONV": tie & (q % 2 != 0)}[to["rounding"]]
    if to["rounding"].startswith("AP_RND"):
        up = up | (2 * rest > d)
    q = q + up.astype(int)
    count = 1 << to["width"]
    low = -(count // 2) if to["signed"] else 0
    high = low + count - 1
    if to["overflow"] == "AP_WRAP":
        return (q - low) % count + low
    if to["overflow"] == "AP_SAT_ZERO":
        return np.where((q < low) | (q > high), 0, q)
    return np.clip(q, low + (to["overflow"] == "AP_SAT_SYM" and to["signed"]), high)


def from_numbers(x, to):
    """The cast of floating-point numbers, exactly: a double is an integer times a power of two."""
    fraction = 1074  # the finest grid that a double can need
    exact = [[int(n) * (2**fraction // int(d)) for n, d in (float(v).as_integer_ratio() for v in row)] for row in x]
    return cast(np.array(exact, dtype=object), fraction, to)


def dense(op, arrays, x, fraction):
    """Exact sums, or, with an accumulator, casts of bias and products whose sum wraps. Returns sums, fraction."""
    weights = arrays[op["weights"]].astype(object)
    bias = arrays[op["biases"]].astype(object) if "biases" in op else np.zeros(op["units"], dtype=object)
    fraction += op["weight_fraction"]
    if "accumulator" in op:
        to = op["accumulator"]
        products = cast(weights[None] * x[:, None, :], fraction, to)
        return cast(products.sum(axis=2) + cast(bias, op["bias"]["fraction"], to), to["fraction"], to), to["fraction"]
    fine = max(fraction, op["bias"]["fraction"])
    return x @ weights.T * (1 << (fine - fraction)) + bias * (1 << (fine - op["bias"]["fraction"])), fine


def activate(op, v, fraction):
    """ReLU, LeakyReLU and hard tanh, on the sum itself; the others are tables."""
    if op["activation"] == "ReLU":
        return np.maximum(v, 0), fraction
    if op["activation"] == "LeakyReLU":
        up, down = max(op["slope_exponent"], 0), max(-op["slope_exponent"], 0)
        return np.where(v < 0, v * (1 << up), v * (1 << down)), fraction + down
    if op["activation"] == "HardTanh":
        one, fine = 1 << max(fraction, 0), max(-fraction, 0)
        return np.clip(v * (1 << fine), -one, one), fraction + fine
    return v, fraction


def softmax(op, arrays, x, fraction):
    top = x.max(axis=1, keepdims=True)
    exps = arrays[op["exponentials"]].astype(object)[cast(top - x, fraction, op["difference"]).astype(int)]
    place = cast(exps.sum(axis=1, keepdims=True), op["exponential"]["fraction"], op["total"]).astype(int)
    inverse = arrays[op["inverses"]].astype(object)[place]
    return cast(exps * inverse, op["exponential"]["fraction"] + op["inverse"]["fraction"], op["output"])


def run(document, arrays, x):
    """x: raw integers of the input format, samples x features. Returns raw integers, or class numbers."""
    x, to = np.array(x).astype(object), document["integers"]["input"]
    for op in document["integers"]["operations"]:
        if op["kind"] == "dense":
            x, fraction = dense(op, arrays, x, to["fraction"])
        elif op["kind"] == "cast":
            x, fraction = activate(op, x, fraction)
            x, to = cast(x, fraction, op["output"]), op["output"]
        elif op["kind"] == "table":
            lowest = -(1 << to["width"] >> 1) if to["signed"] else 0
            x, to = arrays[op["entries"]].astype(object)[(x - lowest).astype(int)], op["output"]
        elif op["kind"] == "argmax":
            x = x.argmax(axis=1)[:, None] if x.shape[1] > 1 else (x > 0).astype(int)
        elif op["kind"] == "softmax":
            x, to = softmax(op, arrays, x, to["fraction"]), op["output"]
    return x


def evaluate(document, arrays, x):
    """The same for standardised numbers."""
    return run(document, arrays, from_numbers(x, document["integers"]["input"]))


if __name__ == "__main__":
    document, arrays = load(pathlib.Path(__file__).parent)
    if "example_integers" not in arrays:
        raise SystemExit("this bundle has no examples")
    results = run(document, arrays, arrays["example_integers"])
    same = (results == arrays["example_outputs"]).all(axis=1)
    print(f"{same.sum()} of {len(same)} examples agree")
    raise SystemExit(0 if same.all() else 1)
)python";
}

} // namespace snac::synthesis
