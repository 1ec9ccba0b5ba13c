// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/calibration/calibration.h"

#include <QJsonObject>
#include <map>
#include <string>

namespace snac::cli {

/// The user's rule4ml weights on the designs they can describe, beside the program's own model on the same
/// designs.
struct Rule4mlBench
{
    std::string model;
    std::vector<calibration::MeasuredDesign> designs; ///< figures the weights do not predict are taken out
    calibration::Estimates theirs;
    calibration::Estimates ours;
    std::map<std::string, int> reasons; ///< why the other designs could not be described
};

/// Asks the weights in `folder` for every design, one network a call, with the versions of the tools nearest
/// to the design's. `ours` are the program's own estimates, in the order of `designs`. Errors: those of
/// Rule4mlModel::load.
[[nodiscard]] Result<Rule4mlBench> benchRule4ml(const std::string& folder,
                                                const std::vector<calibration::MeasuredDesign>& designs,
                                                const calibration::Estimates& ours);

/// "targets" and "by_source" as of the program's model, and "ours_on_the_same_rows". There are no bounds, so
/// "coverage" is left out.
[[nodiscard]] QJsonObject rule4mlJson(const Rule4mlBench& bench);
[[nodiscard]] std::string rule4mlText(const Rule4mlBench& bench);

} // namespace snac::cli
