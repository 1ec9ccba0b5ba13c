// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "before_run.h"

#include "writer.h"
#include "writers/hls/hls_warnings.h"
#include "writers/verilog/verilog.h"

#include "snac/base/number_text.h"

#include <algorithm>
#include <cmath>

namespace snac::synthesis {

namespace {

/// Yosys 0.23 takes some 4.4 s of processor time a run and 2.2 ms a LUT, of which RTL of ours has about one a
/// bit of its additions: four designs of 333 to 12,083 LUTs. Each layer is a run besides the whole, and two
/// cores share them.
constexpr double yosysSecondsPerRun = 2.2;
constexpr double yosysSecondsPerAdderBit = 2.2e-3;
/// Of multipliers in turns besides: their ROMs and multiplexers, by a bit that is chosen in a turn, and their
/// registers, by a bit. Fitted to six designs of 4 to 64 turns, 12 to 33 s a run: off by 13 % at most.
constexpr double yosysSecondsPerTurnBit = 0.9e-3;
constexpr double yosysSecondsPerTurnRegister = 3.0e-3;
constexpr double coresTold = 2.0;
constexpr double worthTelling = 20.0;

std::string roughTime(double seconds)
{
    return seconds < 90.0     ? groupedText(std::ceil(seconds / 10.0) * 10.0) + " seconds"
           : seconds < 5400.0 ? counted(std::llround(seconds / 60.0), "minute")
                              : counted(std::llround(seconds / 3600.0), "hour");
}

void warnOfRtl(const Design& design, const Tool& tool, const Result<RtlFigures>& figures,
               std::vector<std::string>& warnings)
{
    if (!figures) {
        warnings.push_back("This design cannot be written as RTL: " + figures.error().message);
        return;
    }
    if (design.clockNs < figures->longestNs) {
        warnings.push_back("The longest path of the RTL is planned with " + fixedText(figures->longestNs, 1) +
                           " ns, above the clock period of " + roundTripText(design.clockNs) + " ns.");
    }
    if (const std::string note = multiplierNote(design, *figures); !note.empty()) {
        warnings.push_back(note + ".");
    }
    const double seconds = yosysSeconds(*figures, design.layers.size());
    if (tool.key == "yosys" && seconds >= worthTelling) {
        const std::string together =
            figures->turnBits > 0
                ? " bits together and " + counted(figures->multipliers, "multiplier") + ", some in turns"
                : std::string(" bits together");
        warnings.push_back(groupedText(static_cast<double>(figures->adders)) + " additions of " +
                           groupedText(static_cast<double>(figures->adderBits)) + together +
                           ": expect some " + roughTime(seconds) + " of Yosys on two cores.");
    }
}

} // namespace

double yosysSeconds(const RtlFigures& figures, std::size_t layers)
{
    // The whole, and its layers, each once more.
    const double logic =
        yosysSecondsPerAdderBit * static_cast<double>(figures.adderBits) +
        (figures.turnBits > 0 ? yosysSecondsPerTurnBit * static_cast<double>(figures.turnBits) +
                                    yosysSecondsPerTurnRegister * static_cast<double>(figures.registerBits)
                              : 0.0);
    return yosysSecondsPerRun * static_cast<double>(layers + 1) + 2.0 * logic / coresTold;
}

std::vector<std::string> beforeRun(const Design& design, const Tool& tool, const Result<RtlFigures>& figures)
{
    if (tool.takes == "hls") {
        return hlsWarnings(design);
    }
    std::vector<std::string> warnings;
    warnOfRtl(design, tool, figures, warnings);
    return warnings;
}

std::vector<std::string> beforeRun(const Design& design, const Tool& tool)
{
    return beforeRun(design, tool, isRtl(tool.takes) ? rtlFigures(design) : Result<RtlFigures>());
}

std::uint64_t diskNeeded(const Design& design)
{
    constexpr std::uint64_t bytesOfWeight = 8192;
    std::uint64_t weights = 0;
    for (const fixedpoint::Operation& operation : design.network.operations) {
        const auto* dense = std::get_if<fixedpoint::Dense>(&operation);
        weights += dense == nullptr ? 0 : dense->weights.size();
    }
    return std::min(leastDiskNeeded + weights * bytesOfWeight, leastFreeDiskByDefault);
}

} // namespace snac::synthesis
