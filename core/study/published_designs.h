// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/study/study_start.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace snac::study {

/// A design that others published, with all that a figure needs to be held against another one. Figures are
/// facts out of the named source; unset: not told there.
struct PublishedDesign
{
    std::string_view name;    ///< "HGQ 64-32-32"
    std::string_view dataset; ///< data, rows and features
    std::string_view encoder; ///< how features reach the logic
    std::string_view tool;    ///< with its version
    std::string_view stage;   ///< of which the figures are: "csynth", "post-route"
    std::string_view part;
    std::string_view seeds; ///< "mean of 3 seeds"
    std::string_view source;
    int inputs = 0;
    int classes = 0;
    double accuracy = 0.0; ///< 0 to 1
    std::optional<double> lut = {}, ff = {}, dsp = {};
    std::optional<double> cycles = {}, latencyNs = {};
};

[[nodiscard]] std::span<const PublishedDesign> publishedDesigns();
/// Those of networks with the study's numbers of inputs and classes; of other tasks there is nothing to
/// compare.
[[nodiscard]] std::vector<const PublishedDesign*> publishedFor(const StudyStart& start);
/// The design's value of a quantity, stored units; NaN where it is not told. Shares are of the study's board,
/// and known only if that has the design's part.
[[nodiscard]] double valueOf(const PublishedDesign& design, Quantity quantity, const hardware::Board& board);
/// Why its figures may not be comparable with those of the study, a sentence each.
[[nodiscard]] std::vector<std::string> whyNotComparable(const PublishedDesign& design,
                                                        const StudyStart& start);
/// All of it, a fact a line, and whyNotComparable() at the end.
[[nodiscard]] std::string cardOf(const PublishedDesign& design, const StudyStart& start);

} // namespace snac::study
