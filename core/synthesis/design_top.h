// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report.h"

#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <vector>

namespace snac::synthesis {

// HLS writes a report for every function of a design.

/// A report, as far as it tells what it is of.
struct FunctionReport
{
    std::string function;  ///< "" where nothing says it
    std::string saidTop;   ///< the top the report itself names
    bool ofDesign = false; ///< csynth.xml and csynth.rpt: of the whole design by their name
    const SynthesisReport* report = nullptr;
    std::filesystem::path path;
};

/// The function a report is of. HLS names the files of csynth after it, and that is surer than what they say.
[[nodiscard]] FunctionReport functionReport(const SynthesisReport& report, const std::filesystem::path& path);

/// Which of the functions that were reported side by side is the whole design.
struct TopChoice
{
    std::set<std::string> functions; ///< all that were reported
    std::string top;                 ///< empty where it is not clear
    std::string why;                 ///< "csynth.xml names it", ...; empty where there was no choice
};

/// The only function there is; or, in this order, the one that a summary of the design names, that every
/// report names as its top, that calls others and is called by none, that needs the most of everything.
/// `text` reads a report again; it is asked only where calls must be looked for.
[[nodiscard]] TopChoice chooseTop(const std::vector<FunctionReport>& reports,
                                  const std::function<std::string(const std::filesystem::path&)>& text);

/// "`a`, `b`, `c` and 4 more".
[[nodiscard]] std::string listed(const std::set<std::string>& names);

} // namespace snac::synthesis
