// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"

#include <optional>
#include <string>
#include <string_view>

namespace snac::synthesis {

/// Of report_timing_summary, in ns.
struct TimingSummary
{
    double wns = 0.0;    ///< worst negative slack: negative where the clock is missed
    double tns = 0.0;    ///< total negative slack
    double period = 0.0; ///< that was asked for, of the first clock
    [[nodiscard]] double achieved() const { return period - wns; }
};
/// Errors: no design timing summary, no clock, nothing that the clock constrains.
[[nodiscard]] Result<TimingSummary> readTimingSummary(std::string_view text, const std::string& file);

/// "Total On-Chip Power (W)" of report_power.
[[nodiscard]] Result<double> readPower(std::string_view text, const std::string& file);

/// Of TOP_cosim.rpt, the row of the language that was simulated.
struct CosimReport
{
    bool passed = false;
    std::string language;                    ///< "Verilog"
    std::optional<double> latency, interval; ///< clock cycles, at most
};
[[nodiscard]] Result<CosimReport> readCosim(std::string_view text, const std::string& file);

} // namespace snac::synthesis
