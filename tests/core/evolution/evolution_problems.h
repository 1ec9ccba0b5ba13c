// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/random.h"
#include "snac/evolution/nsga2.h"

#include <cmath>
#include <functional>
#include <numbers>
#include <string>
#include <vector>

/// Test problems with known fronts, and point sets, for the tests and the benchmark.
namespace snac::evolution::problems {

struct Problem
{
    std::string name;
    std::vector<space::Gene> genes;
    std::size_t objectives = 2;
    std::function<std::vector<double>(const std::vector<double>&)> evaluate; ///< minimised
};

inline std::vector<space::Gene> realGenes(int count)
{
    std::vector<space::Gene> genes;
    for (int i = 0; i < count; ++i) {
        const std::string name = "x" + std::to_string(i);
        genes.push_back({name, name, space::RealRange{0.0, 1.0, false}, {}});
    }
    return genes;
}

/// Zitzler, Deb & Thiele 2000; variant 1, 2 or 3; 30 genes.
inline Problem zdt(int variant)
{
    return {"ZDT" + std::to_string(variant), realGenes(30), 2, [variant](const std::vector<double>& x) {
                double sum = 0.0;
                for (std::size_t i = 1; i < x.size(); ++i) {
                    sum += x[i];
                }
                const double g = 1.0 + 9.0 * sum / static_cast<double>(x.size() - 1);
                const double ratio = x[0] / g;
                double h = 1.0 - std::sqrt(ratio);
                if (variant == 2) {
                    h = 1.0 - ratio * ratio;
                } else if (variant == 3) {
                    h -= ratio * std::sin(10.0 * std::numbers::pi * x[0]);
                }
                return std::vector<double>{x[0], g * h};
            }};
}

/// Deb, Thiele, Laumanns & Zitzler 2002; 3 objectives, 12 genes: an eighth of the unit sphere.
inline Problem dtlz2()
{
    return {"DTLZ2", realGenes(12), 3, [](const std::vector<double>& x) {
                double g = 0.0;
                for (std::size_t i = 2; i < x.size(); ++i) {
                    g += (x[i] - 0.5) * (x[i] - 0.5);
                }
                const double a = x[0] * std::numbers::pi / 2;
                const double b = x[1] * std::numbers::pi / 2;
                return std::vector<double>{(1 + g) * std::cos(a) * std::cos(b),
                                           (1 + g) * std::cos(a) * std::sin(b), (1 + g) * std::sin(a)};
            }};
}

/// A space shaped like the one for jets: depth 4..8, a width list a layer that counts only in deeper
/// networks, activation, batch norm, learning rate, L1, dropout.
inline std::vector<space::Gene> jetsGenes()
{
    const std::vector<std::vector<double>> widths = {{64, 120, 128}, {32, 60, 64}, {16, 32}, {32, 64},
                                                     {32, 64},       {32, 64},     {16, 32}, {32, 44, 64}};
    std::vector<space::Gene> genes;
    genes.push_back({"num_layers", "Layers", space::Ordinal{{4, 5, 6, 7, 8}}, {}});
    for (std::size_t layer = 0; layer < widths.size(); ++layer) {
        const std::string name = "layer_" + std::to_string(layer + 1) + "_width";
        space::Gene gene{name, name, space::Ordinal{widths[layer]}, {}};
        if (layer >= 4) {
            space::Condition condition{0, {}};
            for (auto depth = static_cast<std::int64_t>(layer) - 3; depth <= 4; ++depth) {
                condition.activeFor.push_back(depth);
            }
            gene.condition = condition;
        }
        genes.push_back(gene);
    }
    genes.push_back({"activation", "Activation", space::Categorical{{"ReLU", "Tanh", "Sigmoid"}}, {}});
    genes.push_back({"batch_norm", "Batch norm", space::Categorical{{"no", "yes"}}, {}});
    genes.push_back({"learning_rate", "Learning rate", space::Ordinal{{0.001, 0.0015, 0.002}}, {}});
    genes.push_back({"l1", "L1", space::Ordinal{{0, 1e-6, 1e-5, 1e-4}}, {}});
    genes.push_back({"dropout", "Dropout", space::Ordinal{{0, 0.05, 0.1}}, {}});
    return genes;
}

/// A made-up loss and multiplications (thousands) over jetsGenes(): more weights help less and less,
/// saturating activations suffer from depth unless normalised, and a training noise that depends on the
/// decoded network alone.
inline Problem jetsLike()
{
    const std::vector<space::Gene> genes = jetsGenes();
    return {"jets-like", genes, 2, [genes](const std::vector<double>& x) {
                const std::size_t depth = static_cast<std::size_t>(x[0]) + 4;
                double multiplications = 0.0;
                double inputs = 16.0;
                std::string key;
                for (std::size_t layer = 0; layer < depth; ++layer) {
                    const double width = std::get<space::Ordinal>(genes[layer + 1].domain)
                                             .values[static_cast<std::size_t>(x[layer + 1])];
                    multiplications += inputs * width;
                    inputs = width;
                    key += std::to_string(width) + ",";
                }
                multiplications += inputs * 5.0;
                for (std::size_t i = 9; i < x.size(); ++i) {
                    key += std::to_string(x[i]) + ",";
                }
                const bool normalised = x[10] > 0.5;
                const double saturation =
                    x[9] * (normalised ? 0.002 : 0.006) * static_cast<double>(depth - 3);
                const double capacity = 0.24 + 0.03 * std::exp(-multiplications / 9000.0);
                const double rate = 0.003 * std::abs(x[11] - (normalised ? 2.0 : 1.0));
                const double regular =
                    0.002 * std::abs(x[12] - 1.0) + 0.003 * std::abs(x[13] - multiplications / 15000.0);
                Random noise(stableHash(key));
                const double loss = capacity + saturation + rate + regular + 0.001 * noise.normal();
                return std::vector<double>{loss, multiplications / 1000.0};
            }};
}

/// Runs `generations` generations and returns the objectives of the last population.
inline PointSet run(const Problem& problem, const Nsga2Options& options, int generations)
{
    Nsga2 search(problem.genes, options);
    std::vector<std::vector<double>> all;
    for (int generation = 0; generation < generations; ++generation) {
        std::vector<Evaluation> results;
        for (const Offspring& child : search.ask(options.populationSize)) {
            all.push_back(problem.evaluate(child.genome.values));
            results.push_back({child.id, all.back(), 0.0, false});
        }
        search.tell(results);
    }
    PointSet front{problem.objectives, {}};
    for (const int id : search.population()) {
        front.push(all[static_cast<std::size_t>(id)]);
    }
    return front;
}

} // namespace snac::evolution::problems
