// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace snac::space {

/// Unordered choices: activation, batch norm yes/no. A gene value is the index of the choice.
struct Categorical
{
    std::vector<std::string> choices;
};

/// Ordered numbers out of a list: widths {64, 120, 128}. A gene value is the index.
struct Ordinal
{
    std::vector<double> values;
};

/// Whole numbers low..high, both included. A gene value is the number.
struct IntegerRange
{
    std::int64_t low = 0;
    std::int64_t high = 0;
    bool logarithmic = false;
};

/// Real numbers low..high. A gene value is the number (not its logarithm).
struct RealRange
{
    double low = 0.0;
    double high = 0.0;
    bool logarithmic = false;
};

using Domain = std::variant<Categorical, Ordinal, IntegerRange, RealRange>;

/// The gene counts only while another gene has one of these values (indices for lists, numbers for integer
/// ranges). Inactive genes keep their value, are crossed and mutated like all others, and leave no trace in
/// the candidate.
struct Condition
{
    std::size_t gene = 0; ///< index of the gene it depends on; always smaller than the own index
    std::vector<std::int64_t> activeFor;
};

struct Gene
{
    std::string name;  ///< key shown and stored: "num_layers", "layer_3_width", "activation"
    std::string label; ///< "Width of layer 3"
    Domain domain;
    std::optional<Condition> condition;
};

/// One value a gene, in the order of the space. Meaning of a value: see the domains.
struct Genome
{
    std::vector<double> values;
    bool operator==(const Genome&) const = default;
};

/// Number of distinct values; 0 for a real range (uncountable for our purpose).
[[nodiscard]] std::uint64_t cardinality(const Domain& domain);
/// The value as text: "64", "ReLU", "0.0015".
[[nodiscard]] std::string valueText(const Domain& domain, double value);
/// Whether the genome fits the genes: length, indices and ranges.
[[nodiscard]] bool isValid(const std::vector<Gene>& genes, const Genome& genome);
/// Which genes count, after all conditions (a gene under an inactive gene is inactive).
[[nodiscard]] std::vector<bool> activeGenes(const std::vector<Gene>& genes, const Genome& genome);

} // namespace snac::space
