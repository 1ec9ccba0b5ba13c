// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "before_run.h"

#include "writers/hls/hls_warnings.h"
#include "writers/verilog/verilog.h"

#include "snac/base/number_text.h"

#include <cmath>

namespace snac::synthesis {

namespace {

/// Yosys 0.23 takes some 4.4 s of processor time a run and 2.2 ms a LUT, of which RTL of ours has about one a
/// bit of its additions: four designs of 333 to 12,083 LUTs. Each layer is a run besides the whole, and two
/// cores share them.
constexpr double yosysSecondsPerRun = 2.2;
constexpr double yosysSecondsPerAdderBit = 2.2e-3;
constexpr double worthTelling = 20.0;

std::string roughTime(double seconds)
{
    return seconds < 90.0     ? groupedText(std::ceil(seconds / 10.0) * 10.0) + " seconds"
           : seconds < 5400.0 ? counted(std::llround(seconds / 60.0), "minute")
                              : counted(std::llround(seconds / 3600.0), "hour");
}

void warnOfRtl(const Design& design, const Tool& tool, std::vector<std::string>& warnings)
{
    const auto figures = rtlFigures(design);
    if (!figures) {
        warnings.push_back("This design cannot be written as RTL: " + figures.error().message);
        return;
    }
    if (design.clockNs < figures->longestNs) {
        warnings.push_back("The longest path of the RTL is planned with " + fixedText(figures->longestNs, 1) +
                           " ns, above the clock period of " + roundTripText(design.clockNs) + " ns.");
    }
    const double seconds = yosysSecondsPerRun * static_cast<double>(design.layers.size() + 1) +
                           yosysSecondsPerAdderBit * static_cast<double>(figures->adderBits);
    if (tool.key == "yosys" && seconds >= worthTelling) {
        warnings.push_back(groupedText(static_cast<double>(figures->adders)) + " additions of " +
                           groupedText(static_cast<double>(figures->adderBits)) +
                           " bits together: expect some " + roughTime(seconds) + " of Yosys on two cores.");
    }
}

} // namespace

std::vector<std::string> beforeRun(const Design& design, const Tool& tool)
{
    if (tool.takes == "hls") {
        return hlsWarnings(design);
    }
    std::vector<std::string> warnings;
    warnOfRtl(design, tool, warnings);
    return warnings;
}

} // namespace snac::synthesis
