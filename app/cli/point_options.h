// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/jobs/hardware.h"

#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace snac::cli {

/// The options that name a point of a study and how it is built: FILE.snac, --trial, --step, --precision,
/// --board,
/// --clock, --reuse, --multipliers, --output.
struct PointOptions
{
    std::string file;
    std::optional<int> trial;
    std::string step;
    std::string precision;
    std::string board;
    std::optional<double> clock;
    std::optional<int> reuse;
    synthesis::Multipliers multipliers = synthesis::Multipliers::Adders;
    fixedpoint::OutputStage output = fixedpoint::OutputStage::Logits;

    void addTo(CLI::App& command, bool hardware = true);
    /// Error: a precision that is none.
    [[nodiscard]] Result<jobs::PointRequest> request() const;
};

} // namespace snac::cli
