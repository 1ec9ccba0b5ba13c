// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hardware_choice.h"
#include "trace_window.h"

#include "snac/network/architecture.h"

#include <optional>
#include <string>

namespace snac::space {

/// What a genome says beside the layers.
struct HyperParameters
{
    double learningRate = 0.001;
    double l1 = 0.0; ///< weight of sum |w| over dense weights, added to the loss
    int batchSize = 128;
    bool operator==(const HyperParameters&) const = default;
};

/// A decoded genome: what is trained and costed.
struct Candidate
{
    network::Architecture architecture;
    HyperParameters hyper;
    HardwareChoice hardware; ///< where the study makes precision, reuse factor or strategy genes
    std::optional<TraceWindow> window = {}; ///< where the study makes the window of traces a gene

    /// Architecture, hyper-parameters and hardware: candidates of equal keys are the same. O(layers).
    [[nodiscard]] std::string key() const;
    /// The network alone: architecture, hyper-parameters and what it looks at, whatever it is built with.
    [[nodiscard]] std::string networkKey() const;
    /// For people: the layers, and what it looks at: "50-16-2, samples 100 to 124".
    [[nodiscard]] std::string summary() const;
    bool operator==(const Candidate&) const = default;
};

} // namespace snac::space
