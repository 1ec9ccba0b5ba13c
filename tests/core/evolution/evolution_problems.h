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
