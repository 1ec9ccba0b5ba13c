# SPDX-FileCopyrightText: 2026 SNAC Studio developers
# SPDX-License-Identifier: MIT-0
"""Reads the studies of SNAC Studio (.snac files) in notebooks; needs the standard library and numpy.

    import snac
    study = snac.Study("jets.snac")          # read only; the search may go on meanwhile
    study.objectives                         # ["accuracy", "bit_operations"]
    for trial in study.trials():             # dicts: number, state, generation, values, architecture, ...
        print(trial["number"], trial["state"], trial["values"])
    network = study.network(7)               # layers with float weights of trial 7
    x = study.standardised(x)                # as the networks take features; x: samples x features
    y = snac.forward(network, x)             # logits
    step = study.compressed("8-bit/3")       # branch/round of a local search: folded weights and formats

A .snac file is an SQLite database: `study` holds the study as JSON and as YAML, `trials` a JSON record each,
`epochs` the losses, `generations` the generations, `networks` the weights of trials, `branches` and `compressions`
the local search. Weights are bytes, little-endian, matrices column by column:

    trial   "SNACNET1", u32 layers, then a layer each: u32 kind
              0: nothing (activation, dropout)
              1: dense, u32 units, u32 inputs, u32 biases, f32 weights units x inputs, f32 biases
              2: batch norm, u32 features, f32 epsilon, f32 gamma, beta, mean, variance
            u64 hash (64-bit FNV-1a) of all bytes before it
    step    "SNACQNT1", architecture (u32 inputs, u32 layers, then u32 kind with its fields: 0 dense u32 units, u32 bias;
            1 batch norm; 2 activation u32 kind, f64 slope; 3 dropout f64 rate), u32 size and bytes of the weights as
            above, format of the input, u32 dense layers, then for each: formats of weights, bias and output, u32 flag
            and format of the table argument, the same for the accumulator, u32 rows, u32 columns and i32 fraction
            bits of each weight (mixed precision; 0 x 0 without it); u64 hash
            format: i32 width, i32 integer bits, u32 signed, u32 rounding, u32 overflow
"""
import json
import sqlite3
import struct
import urllib.parse

import numpy as np

ACTIVATIONS = ["Linear", "ReLU", "LeakyReLU", "ELU", "SELU", "GELU", "SiLU", "Tanh", "Sigmoid", "Softplus", "Softsign",
               "HardSigmoid", "HardTanh", "Softmax"]
ROUNDINGS = ["AP_TRN", "AP_TRN_ZERO", "AP_RND", "AP_RND_ZERO", "AP_RND_INF", "AP_RND_MIN_INF", "AP_RND_CONV"]
OVERFLOWS = ["AP_WRAP", "AP_SAT", "AP_SAT_ZERO", "AP_SAT_SYM"]
KINDS = ["dense", "batch_norm", "activation", "dropout"]


class _Bytes:
    """Reads numbers one after the other; checks the hash at the end of what is stored."""

    def __init__(self, data, magic):
        if data[:8] != magic:
            raise ValueError(f"no {magic.decode()} bytes")
        value = 0xCBF29CE484222325
        for byte in data[:-8]:
            value = (value ^ byte) * 0x100000001B3 % (1 << 64)
        if value != struct.unpack("<Q", data[-8:])[0]:
            raise ValueError("the stored network is damaged: its checksum is wrong")
        self.data, self.at = data[:-8], 8

    def take(self, code):
        (value,) = struct.unpack_from("<" + code, self.data, self.at)
        self.at += struct.calcsize("<" + code)
        return value

    def array(self, shape, kind="<f4"):
        count = int(np.prod(shape))
        values = np.frombuffer(self.data, kind, count, self.at)
        self.at += 4 * count
        return values.reshape(shape, order="F").copy()

    def format(self):
        width, integer, signed = self.take("i"), self.take("i"), self.take("I")
        return {"width": width, "integer": integer, "fraction": width - integer, "signed": bool(signed),
                "rounding": ROUNDINGS[self.take("I")], "overflow": OVERFLOWS[self.take("I")]}


def read_weights(data):
    """The layers of "SNACNET1" bytes: a dict of arrays each, empty for layers without weights."""
    source = _Bytes(data, b"SNACNET1")
    layers = []
    for _ in range(source.take("I")):
        kind = source.take("I")
        if kind == 1:
            units, inputs, biases = source.take("I"), source.take("I"), source.take("I")
            layers.append({"weights": source.array((units, inputs)), "bias": source.array((biases,))})
        elif kind == 2:
            size, epsilon = source.take("I"), source.take("f")
            names = ("gamma", "beta", "mean", "variance")
            layers.append({"epsilon": epsilon} | {name: source.array((size,)) for name in names})
        else:
            layers.append({})
    return layers


def read_quantized(data):
    """Layers, weights and formats of "SNACQNT1" bytes."""
    source = _Bytes(data, b"SNACQNT1")
    inputs, layers = source.take("I"), []
    for _ in range(source.take("I")):
        kind = KINDS[source.take("I")]
        layer = {"kind": kind}
        if kind == "dense":
            layer |= {"units": source.take("I"), "bias": bool(source.take("I"))}
        elif kind == "activation":
            layer |= {"name": ACTIVATIONS[source.take("I")], "slope": source.take("d")}
        elif kind == "dropout":
            layer |= {"rate": source.take("d")}
        layers.append(layer)
    size = source.take("I")
    weights = read_weights(source.data[source.at:source.at + size])
    source.at += size
    result = {"inputs": inputs, "layers": [a | b for a, b in zip(layers, weights)], "input": source.format()}
    result["formats"] = []
    for _ in range(source.take("I")):
        formats = {name: source.format() for name in ("weights", "bias", "output")}
        for name in ("table", "accumulator"):
            formats[name] = source.format() if source.take("I") else None
        shape = source.take("I"), source.take("I")
        formats["fraction"] = source.array(shape, "<i4") if shape[0] else None
        result["formats"].append(formats)
    return result


class Study:
    def __init__(self, path):
        self._base = sqlite3.connect("file:" + urllib.parse.quote(str(path)) + "?mode=ro", uri=True)
        data, yaml = self._base.execute("SELECT data, yaml FROM study").fetchone()
        self.meta = json.loads(data)
        self.yaml = yaml.decode("utf-8") if isinstance(yaml, bytes) else yaml

    @property
    def objectives(self):
        return self.meta.get("objectives", [])

    @property
    def scaler(self):
        """Mean and deviation of each feature (arrays): networks take (x - mean) / deviation. None: not kept."""
        kept = self.meta.get("scaler")
        if kept is None:
            imported = self.meta.get("imported") or {}
            if "scaler_mean" not in imported:
                return None
            kept = {"mean": imported["scaler_mean"], "deviation": imported["scaler_deviation"]}
        inputs = len(self.meta["dataset_info"]["input_names"])
        one = {name: np.array(kept[name], dtype=np.float32) for name in ("mean", "deviation")}
        return tuple(np.broadcast_to(values, inputs) if values.size == 1 else values for values in one.values())

    def standardised(self, x, trial=None):
        """Features as networks take them; for a trial that looks at a window of each trace, its part of them."""
        if self.scaler is None:
            raise KeyError("the study was begun before studies kept how features are scaled")
        mean, deviation = self.scaler
        x = (np.asarray(x, dtype=np.float32) - mean) / deviation
        row = self._base.execute("SELECT data FROM trials WHERE number = ?", (trial,)).fetchone()
        window = json.loads(row[0])["candidate"].get("window") if row else None
        if window is None:
            return x
        first = 2 * (window["start"] - window["first"])
        return x[:, first:first + 2 * window["size"]]

    def _records(self, table, order):
        return [json.loads(row[0]) for row in self._base.execute(f"SELECT data FROM {table} ORDER BY {order}")]

    def trials(self):
        """A dict a trial, as stored."""
        return self._records("trials", "number")

    def generations(self):
        return self._records("generations", "number")

    def branches(self):
        return self._records("branches", "position")

    def values(self):
        """Objective values of the trials that have them: numbers (n) and values (n x objectives)."""
        done = [trial for trial in self.trials() if trial.get("values")]
        return np.array([trial["number"] for trial in done]), np.array([trial["values"] for trial in done], dtype=float)

    def epochs(self, trial):
        """Fold, epoch, losses and accuracy, a row an epoch."""
        return self._base.execute("SELECT fold, epoch, train_loss, validation_loss, validation_accuracy FROM epochs "
                                  "WHERE trial = ? ORDER BY position", (trial,)).fetchall()

    def network(self, trial):
        """Inputs and layers of a trial, with their weights: {"inputs": 16, "layers": [{"kind": "dense", ...}, ...]}."""
        row = self._base.execute("SELECT t.data, n.data FROM trials t JOIN networks n ON n.trial = t.number "
                                 "WHERE t.number = ?", (trial,)).fetchone()
        if row is None:
            raise KeyError(f"the study keeps no weights of trial {trial}")
        architecture = json.loads(row[0])["candidate"]
        layers = [a | b for a, b in zip(architecture["layers"], read_weights(row[1]))]
        return {"inputs": architecture["inputs"], "layers": layers}

    def compressed(self, step):
        """A step "BRANCH/ROUND" of the local search, with formats."""
        branch, _, number = step.rpartition("/")
        row = self._base.execute("SELECT network FROM compressions WHERE branch = ? AND round = ?",
                                 (branch, int(number))).fetchone()
        if row is None:
            raise KeyError(f"the study has no step {step}")
        return read_quantized(row[0])


def activate(name, x, slope=0.01):
    """The activations of SNAC Studio, which are those of PyTorch."""
    with np.errstate(over="ignore"):
        return {"Linear": lambda: x, "ReLU": lambda: np.maximum(x, 0), "LeakyReLU": lambda: np.where(x > 0, x, slope * x),
                "ELU": lambda: np.where(x > 0, x, np.expm1(x)),
                "SELU": lambda: 1.0507009873554805 * np.where(x > 0, x, 1.6732632423543772 * np.expm1(x)),
                "GELU": lambda: 0.5 * x * (1 + _erf(x / np.sqrt(2))), "SiLU": lambda: x / (1 + np.exp(-x)),
                "Tanh": lambda: np.tanh(x), "Sigmoid": lambda: 1 / (1 + np.exp(-x)),
                "Softplus": lambda: np.logaddexp(0, x), "Softsign": lambda: x / (1 + np.abs(x)),
                "HardSigmoid": lambda: np.clip(x + 3, 0, 6) / 6, "HardTanh": lambda: np.clip(x, -1, 1)}[name]()


def _erf(x):
    import math

    return np.vectorize(math.erf)(x)


def forward(network, x):
    """Logits of float networks: a softmax or sigmoid at the end is left out, as losses and accuracies have it."""
    layers = network["layers"]
    if layers and layers[-1]["kind"] == "activation" and layers[-1]["name"] in ("Softmax", "Sigmoid"):
        layers = layers[:-1]
    x = np.asarray(x, dtype=float)
    for layer in layers:
        if layer["kind"] == "dense":
            x = x @ layer["weights"].T.astype(float)
            x = x + layer["bias"] if len(layer["bias"] if hasattr(layer["bias"], "__len__") else ()) else x
        elif layer["kind"] == "batch_norm":
            scale = layer["gamma"] / np.sqrt(layer["variance"].astype(float) + layer["epsilon"])
            x = (x - layer["mean"]) * scale + layer["beta"]
        elif layer["kind"] == "activation":
            x = activate(layer["name"], x, layer.get("slope", 0.01))
    return x
