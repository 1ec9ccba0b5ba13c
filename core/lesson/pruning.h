// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/base/fixed_format.h"
#include "snac/base/run_control.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace snac::lesson {

/// The ways in which the network of the lesson was pruned.
enum class Pruning {
    Iterative, ///< single weights, each round what the round before left
    OneShot,   ///< single weights, each round anew from the whole network
    Neurons    ///< whole neurons, each round what the round before left
};
inline constexpr int pruningCount = 3;
[[nodiscard]] std::string_view pruningKey(Pruning pruning); ///< "iterative", "one-shot", "neurons"

/// A dense layer in the shape it had before any pruning: of a neuron that is gone all weights are pruned,
/// those into it and those out of it.
struct PrunedLayer
{
    int units = 0;
    int inputs = 0;
    int weightFraction = 0;            ///< weights are integers times 2^-weightFraction
    std::vector<std::int64_t> weights; ///< units x inputs; pruned ones are 0
    std::vector<bool> pruned;          ///< units x inputs
    FixedFormat bias;
    std::vector<std::int64_t> biases; ///< units
    bool relu = true;                 ///< else nothing stands behind the sum
    FixedFormat output;

    [[nodiscard]] std::size_t at(int unit, int input) const
    {
        return static_cast<std::size_t>(unit) * static_cast<std::size_t>(inputs) +
               static_cast<std::size_t>(input);
    }
    [[nodiscard]] double value(int unit, int input) const; ///< of a weight
    bool operator==(const PrunedLayer&) const = default;
};

/// The integer network after a round of pruning and training.
struct PrunedNetwork
{
    Pruning pruning = Pruning::Iterative;
    int round = 0;       ///< 0: quantized, nothing pruned
    double target = 0.0; ///< fraction of the weights that the round was to prune
    FixedFormat input;
    std::vector<PrunedLayer> layers;

    [[nodiscard]] long long weightCount() const; ///< before any pruning
    [[nodiscard]] long long keptCount() const;   ///< that hardware has: neither pruned nor 0 as integers
    bool operator==(const PrunedNetwork&) const = default;
};

/// What was recorded: networks that the local search made of one trained network, and of which simulated jets
/// its training, validation and test rows were.
struct PruningRecord
{
    std::int64_t rows = 0;
    std::uint64_t seed = 1;
    std::vector<PrunedNetwork> networks;
    bool operator==(const PruningRecord&) const = default;
};

/// The record as text, a line a neuron, and back. Nothing in the text is believed: networks are of at most
/// 64 units a layer and can be computed. Errors name the line.
[[nodiscard]] std::string pruningRecordText(const PruningRecord& record);
[[nodiscard]] Result<PruningRecord> readPruningRecord(std::string_view text);

/// A network and what it scores: the fraction of the test rows, which took part in no training, that its
/// integers classify right.
struct PruningRound
{
    PrunedNetwork network;
    double accuracy = 0.0;
};

/// The record with its scores, computed here from the integers. Immutable.
class PruningLesson
{
public:
    /// Draws the jets and computes each network on the test rows. Errors: no network of a way, rounds that
    /// are not counted from 0, ways of different length, and what readPruningRecord() says. It takes as long
    /// as computing all networks on all rows, and ends between two of them when it is cancelled.
    [[nodiscard]] static Result<PruningLesson> make(std::string_view record,
                                                    const RunControl* control = nullptr);

    [[nodiscard]] const std::vector<PruningRound>& rounds(Pruning pruning) const
    {
        return m_rounds[static_cast<std::size_t>(pruning)];
    }
    [[nodiscard]] int roundCount() const { return static_cast<int>(m_rounds.front().size()); }
    [[nodiscard]] long long testRows() const { return m_testRows; }
    [[nodiscard]] const std::string& layers() const { return m_layers; } ///< "16-16-12-5"
    [[nodiscard]] const std::vector<std::string>& inputNames() const { return m_inputNames; }

private:
    std::vector<std::vector<PruningRound>> m_rounds;
    long long m_testRows = 0;
    std::string m_layers;
    std::vector<std::string> m_inputNames;
};
using PruningPtr = std::shared_ptr<const PruningLesson>;

/// How far two accuracies of a round must lie apart to be told apart on so many test rows: two standard
/// errors of the difference of independent shares.
[[nodiscard]] double tellableGap(const PruningLesson& lesson, Pruning first, Pruning second, int round);
/// Which of two ways keeps more of the accuracy in a round: -1 the first one, 1 the second one, 0: they
/// cannot be told apart.
[[nodiscard]] int betterOf(const PruningLesson& lesson, Pruning first, Pruning second, int round);

} // namespace snac::lesson
