// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/hardware/cost_model.h"
#include "snac/network/metrics.h"
#include "snac/study/import_origin.h"

#include <string>
#include <vector>

namespace snac::study {

struct StudyConfig;
struct Trial;

/// A network of another program that a search is held against (search.baseline_network): scored on the
/// study's data as it is, without training, and priced by the study's cost model. It is no trial: it is in no
/// population, on no front, and counts for nothing. Made when the study is begun and kept with it.
struct Baseline
{
    ImportOrigin origin;
    std::string architecture; ///< as Architecture::summary() has it
    network::Metrics metrics; ///< of what hardware computes where `inIntegers`, else of the floats
    bool inIntegers = false;
    int rows = 0;       ///< it was scored on: those of validation, or all that some fold holds out
    bool folds = false; ///< the latter
    hardware::HardwareEstimate hardware; ///< with its own weights
    std::vector<double> values;          ///< by objective, stored units, natural sign
    double violation = 0.0;              ///< 0 = within all budgets

    /// As views and tables take the points of a study: complete, number -1, without a genome.
    [[nodiscard]] Trial asTrial() const;
    /// "theirs.onnx": what a mark or a row calls it.
    [[nodiscard]] std::string name() const;
};

/// What may be compared and what not, in a sentence: "scored on the 1,200 validation rows in its own
/// integers; its own training may have seen some of them; hardware figures are estimates with own weights;
/// the outputs stand for g, q, w, z, t, in this order".
[[nodiscard]] std::string baselineText(const Baseline& baseline);

/// How many of the trials on the front are at least as good in each objective, and how many it beats so.
struct BaselineVerdict
{
    int beatenBy = 0;
    int beats = 0;
};
[[nodiscard]] BaselineVerdict verdictOf(const StudyConfig& config, const Baseline& baseline,
                                        const std::vector<const Trial*>& front);

} // namespace snac::study
