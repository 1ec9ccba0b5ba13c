// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/random.h"
#include "snac/evolution/archive.h"
#include "snac/evolution/nsga2.h"
#include "snac/evolution/variation.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <vector>

/// Small discrete spaces of which every candidate is known, so that a search can be measured against the best
/// that there is. The figures are made up, in the shapes that architecture searches have.
namespace snac::evolution::tables {

struct Table
{
    std::string name;
    std::vector<space::Gene> genes;
    std::map<std::string, std::vector<double>> objectives; ///< of every candidate, minimised
    std::map<std::vector<double>, std::string> keys; ///< genome -> candidate: inactive genes do not count
    std::vector<double> reference;
    double best = 0.0; ///< hypervolume of all candidates

    [[nodiscard]] const std::vector<double>& valueOf(const std::vector<double>& genome) const
    {
        return objectives.at(keys.at(genome));
    }
};

inline space::Gene listGene(const std::string& name, std::size_t count, bool ordered = true)
{
    space::Ordinal values;
    space::Categorical choices;
    for (std::size_t i = 0; i < count; ++i) {
        values.values.push_back(static_cast<double>(i));
        choices.choices.push_back(std::to_string(i));
    }
    return {name, name, ordered ? space::Domain(values) : space::Domain(choices), {}};
}

template<class Visit>
void forEachGenome(const std::vector<space::Gene>& genes, std::vector<double>& values, Visit visit)
{
    if (values.size() == genes.size()) {
        visit(values);
        return;
    }
    for (const double value : allValues(genes[values.size()].domain, 1000)) {
        values.push_back(value);
        forEachGenome(genes, values, visit);
        values.pop_back();
    }
}

/// `evaluate(genome)` gives key and objectives.
template<class Evaluate>
Table complete(std::string name, std::vector<space::Gene> genes, std::vector<double> reference,
               Evaluate evaluate)
{
    Table table{std::move(name), std::move(genes), {}, {}, std::move(reference), 0.0};
    std::vector<double> values;
    forEachGenome(table.genes, values, [&](const std::vector<double>& genome) {
        auto [key, objectives] = evaluate(genome);
        table.keys.emplace(genome, key);
        table.objectives.emplace(std::move(key), std::move(objectives));
    });
    Archive archive(table.reference.size());
    int id = 0;
    for (const auto& [key, objectives] : table.objectives) {
        archive.insert(id++, objectives);
    }
    table.best = hypervolume(archive.points(), table.reference);
    return table;
}

using Row = std::pair<std::string, std::vector<double>>;

/// One to three layers, activation, batch norm, learning rate: 720 networks; error against multiplications.
inline Table layers(double noise, std::uint64_t seed)
{
    static constexpr int widths[3][4] = {{8, 16, 32, 64}, {8, 16, 32, 0}, {8, 16, 0, 0}};
    std::vector<space::Gene> genes = {
        listGene("depth", 3),   listGene("width 1", 4),           listGene("width 2", 3),
        listGene("width 3", 2), listGene("activation", 3, false), listGene("norm", 2, false),
        listGene("rate", 3)};
    genes[2].condition = space::Condition{0, {1, 2}};
    genes[3].condition = space::Condition{0, {2}};
    return complete("layers", genes, {0.5, 5.0}, [noise, seed](const std::vector<double>& x) -> Row {
        double products = 0.0;
        double inputs = 16.0;
        std::string key;
        for (std::size_t layer = 0; layer <= static_cast<std::size_t>(x[0]); ++layer) {
            const double width = widths[layer][static_cast<std::size_t>(x[layer + 1])];
            products += inputs * width;
            inputs = width;
            key += std::to_string(static_cast<int>(width)) + "-";
        }
        products += inputs * 5.0;
        for (std::size_t i = 4; i < x.size(); ++i) {
            key += "|" + std::to_string(static_cast<int>(x[i]));
        }
        Random random(stableHash(key + std::to_string(seed)));
        const double error = 0.22 + 0.25 * std::exp(-products / 500.0) +
                             0.012 * x[4] * (1.0 + x[0]) * (1.5 - x[5]) +
                             0.01 * std::abs(x[6] - 1.0 - 0.5 * x[5]) + noise * random.normal();
        return {key, {error, products / 1000.0}};
    });
}

/// Width, depth, precision, reuse factor, strategy: 1,200 designs; error, area and latency.
inline Table designs(double noise, std::uint64_t seed)
{
    std::vector<space::Gene> genes = {listGene("width", 5), listGene("depth", 4), listGene("bits", 5),
                                      listGene("reuse", 6), listGene("strategy", 2, false)};
    return complete("designs", genes, {0.5, 60.0, 80.0}, [noise, seed](const std::vector<double>& x) -> Row {
        const double width = std::exp2(x[0] + 2.0);
        const double depth = x[1] + 1.0;
        const double bits = 3.0 + 2.0 * x[2];
        const double reuse = std::exp2(x[3]);
        std::string network = std::to_string(x[0]) + " " + std::to_string(x[1]) + " " + std::to_string(x[2]);
        Random random(stableHash(network + std::to_string(seed)));
        const double capacity = width * std::sqrt(depth);
        const double error = 0.2 + 0.25 * std::exp(-capacity / 20.0) + 0.35 * std::exp2(-bits) * depth +
                             noise * random.normal();
        const double products = 16.0 * width + (depth - 1.0) * width * width + 5.0 * width;
        const bool shared = x[4] > 0.5;
        const double area =
            products * bits / 500.0 / (shared ? reuse : std::sqrt(reuse)) + (shared ? 1.5 * depth : 0.0);
        const double cycles = depth * (3.0 + (shared ? reuse + 2.0 : reuse));
        return {network + " " + std::to_string(x[3]) + " " + std::to_string(x[4]), {error, area, cycles}};
    });
}

/// Six unordered genes of four values, whose effects come in pairs: 4,096 candidates, rugged.
inline Table rugged(std::uint64_t seed)
{
    std::vector<space::Gene> genes;
    for (int i = 0; i < 6; ++i) {
        genes.push_back(listGene("gene " + std::to_string(i), 4, false));
    }
    return complete("rugged", genes, {1.0, 1.0}, [seed](const std::vector<double>& x) -> Row {
        std::string key;
        std::vector<double> objectives(2, 0.0);
        for (std::size_t i = 0; i < x.size(); ++i) {
            key += std::to_string(static_cast<int>(x[i]));
        }
        for (std::size_t m = 0; m < 2; ++m) {
            for (std::size_t i = 0; i < x.size(); ++i) {
                const auto next = (i + 1) % x.size();
                const std::string pair = std::to_string(seed) + " " + std::to_string(m) + " " +
                                         std::to_string(i) + " " + key[i] + key[next];
                objectives[m] += Random(stableHash(pair)).uniform() / static_cast<double>(x.size());
            }
        }
        return {key, objectives};
    });
}

inline std::vector<Table> all()
{
    return {layers(0.002, 1), layers(0.012, 2), designs(0.002, 3), designs(0.012, 4), rugged(5), rugged(6)};
}

/// Share of the best hypervolume that a search of so many different candidates reaches.
inline double share(const Table& table, const Nsga2Options& options, int trials)
{
    Nsga2 search(table.genes, options);
    Archive archive(table.reference.size());
    std::set<std::string> seen;
    const auto isNew = [&](const space::Genome& genome) {
        return seen.insert(table.keys.at(genome.values)).second;
    };
    for (int left = trials; left > 0;) {
        const auto offspring = search.ask(left, isNew);
        if (offspring.empty()) {
            break;
        }
        std::vector<Evaluation> results;
        for (const Offspring& child : offspring) {
            results.push_back({child.id, table.valueOf(child.genome.values), 0.0, false});
            archive.insert(child.id, results.back().objectives);
        }
        left -= static_cast<int>(results.size());
        search.tell(results);
    }
    return hypervolume(archive.points(), table.reference) / table.best;
}

/// The same of the stratified first generation alone, as large as the whole search.
inline double stratifiedShare(const Table& table, Nsga2Options options, int trials)
{
    options.populationSize = trials;
    return share(table, options, trials);
}

/// The same of an NSGA-II in the manner of Optuna's, for comparison: uniform crossover (0.9), genes drawn
/// anew with 1/n, tournaments on dominance, survival by crowding, repeated candidates left out.
inline double peerShare(const Table& table, int population, int trials, std::uint64_t seed)
{
    Random random(seed);
    Archive archive(table.reference.size());
    std::set<std::string> seen;
    std::vector<std::vector<double>> genomes;
    std::vector<Fitness> fitness;
    const auto drawn = [&] {
        std::vector<double> genome;
        for (const space::Gene& gene : table.genes) {
            genome.push_back(randomValue(gene.domain, random));
        }
        return genome;
    };
    const auto parent = [&]() -> std::size_t {
        const std::size_t a = random.index(genomes.size());
        const std::size_t b = random.index(genomes.size());
        const auto beats = [&](std::size_t p, std::size_t q) {
            bool better = false;
            for (std::size_t m = 0; m < table.reference.size(); ++m) {
                if (fitness[p].objectives[m] > fitness[q].objectives[m]) {
                    return false;
                }
                better = better || fitness[p].objectives[m] < fitness[q].objectives[m];
            }
            return better;
        };
        return beats(b, a) ? b : a;
    };
    const auto bred = [&] {
        std::vector<double> child = genomes[parent()];
        if (random.chance(0.9)) {
            const std::vector<double>& other = genomes[parent()];
            for (std::size_t i = 0; i < child.size(); ++i) {
                child[i] = random.chance(0.5) ? other[i] : child[i];
            }
        }
        for (std::size_t i = 0; i < child.size(); ++i) {
            if (random.chance(1.0 / static_cast<double>(child.size()))) {
                child[i] = randomValue(table.genes[i].domain, random);
            }
        }
        return child;
    };
    for (int done = 0; done < trials;) {
        std::vector<std::vector<double>> next = genomes;
        std::vector<Fitness> pool = fitness;
        for (int i = 0; i < population && done < trials; ++i, ++done) {
            std::vector<double> genome;
            int attempt = 0;
            do {
                genome = genomes.empty() || attempt >= 200 ? drawn() : bred();
                ++attempt;
            } while (!seen.insert(table.keys.at(genome)).second && attempt < 20000);
            archive.insert(done, table.valueOf(genome));
            pool.push_back({table.valueOf(genome), 0.0, false});
            next.push_back(std::move(genome));
        }
        genomes.clear();
        fitness.clear();
        const Survival survival = survive(pool, static_cast<std::size_t>(population), Truncation::AtOnce);
        for (const std::size_t i : survival.survivors) {
            genomes.push_back(next[i]);
            fitness.push_back(pool[i]);
        }
    }
    return hypervolume(archive.points(), table.reference) / table.best;
}

} // namespace snac::evolution::tables
