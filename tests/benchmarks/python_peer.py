# SPDX-FileCopyrightText: 2026 SNAC Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Training speed of the usual Python stack (PyTorch, with Optuna drawing the networks) on the jets space.

Prints one JSON line a measurement: what, batch, samples_per_second. One thread, tensors sliced from memory (no
DataLoader workers): the quickest plain way to write it. Run by bench_engines when python3-torch is installed.
"""
import json
import sys
import time

import torch

try:
    import optuna
    optuna.logging.set_verbosity(optuna.logging.ERROR)
except ImportError:
    optuna = None

torch.set_num_threads(1)
SECONDS = float(sys.argv[1]) if len(sys.argv) > 1 else 2.0
WIDTHS = [[64, 120, 128], [32, 60, 64], [16, 32], [32, 64], [32, 64], [32, 64], [16, 32], [32, 44, 64]]
ACTIVATIONS = {"ReLU": torch.nn.ReLU, "Tanh": torch.nn.Tanh, "Sigmoid": torch.nn.Sigmoid}


def build(widths, activation, norm, dropout):
    layers, inputs = [], 16
    for width in widths:
        layers.append(torch.nn.Linear(inputs, width))
        if norm:
            layers.append(torch.nn.BatchNorm1d(width))
        layers.append(ACTIVATIONS[activation]())
        if dropout > 0:
            layers.append(torch.nn.Dropout(dropout))
        inputs = width
    layers.append(torch.nn.Linear(inputs, 5))
    return torch.nn.Sequential(*layers)


def speed(model, batch, l1, seconds):
    x, y = torch.randn(16384, 16), torch.randint(0, 5, (16384,))
    optimiser = torch.optim.Adam(model.parameters(), lr=1e-3)
    loss_of = torch.nn.CrossEntropyLoss()
    weights = [p for n, p in model.named_parameters() if n.endswith("weight") and p.dim() == 2]
    model.train()
    seen, start = 0, time.perf_counter()
    while time.perf_counter() - start < seconds:
        order = torch.randperm(len(x))
        for first in range(0, len(x), batch):
            rows = order[first:first + batch]
            optimiser.zero_grad()
            loss = loss_of(model(x[rows]), y[rows])
            if l1 > 0:
                loss = loss + l1 * sum(w.abs().sum() for w in weights)
            loss.backward()
            optimiser.step()
            seen += len(rows)
            if time.perf_counter() - start >= seconds:
                break
    return seen / (time.perf_counter() - start)


def report(what, batch, rate):
    print(json.dumps({"what": what, "batch": batch, "samples_per_second": round(rate)}), flush=True)


for batch in (128, 1024):
    report("dense+ReLU", batch, speed(build([64, 32, 32, 32], "ReLU", False, 0.0), batch, 0.0, SECONDS))
    report("batch norm+tanh+dropout+L1", batch, speed(build([64, 32, 32, 32], "Tanh", True, 0.05), batch, 1e-5, SECONDS))
    if optuna is None:
        continue
    rates = []

    def objective(trial):
        layers = trial.suggest_int("num_layers", 4, 8)
        widths = [trial.suggest_categorical(f"width_{i}", WIDTHS[i]) for i in range(layers)]
        model = build(widths, trial.suggest_categorical("activation", list(ACTIVATIONS)),
                      trial.suggest_categorical("batch_norm", [True, False]),
                      trial.suggest_categorical("dropout", [0.0, 0.05, 0.1]))
        rates.append(speed(model, batch, trial.suggest_categorical("l1", [0.0, 1e-6, 1e-5, 1e-4]), SECONDS / 4))
        return rates[-1], float(sum(widths))

    study = optuna.create_study(directions=["maximize", "minimize"], sampler=optuna.samplers.NSGAIISampler(seed=1))
    study.optimize(objective, n_trials=12)
    report("jets space, Optuna", batch, sum(rates) / len(rates))
