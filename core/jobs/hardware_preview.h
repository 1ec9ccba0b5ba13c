// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hardware.h"

#include "snac/reports/synthesis_record.h"

#include <string>
#include <utility>
#include <vector>

namespace snac::jobs {

/// A synthesis that somebody thinks of.
struct PreviewRequest
{
    PointRequest point;
    std::string tool; ///< as SynthesizeRequest::tool
};

/// What is known of it before it runs.
struct Preview
{
    std::string name; ///< of the design
    study::PointEstimate estimate;
    std::optional<synthesis::RtlCost>
        rtl; ///< what Yosys will count, where the tool takes RTL and it is known
    hardware::Board board;
    std::vector<std::string> warnings; ///< synthesis::beforeRun()
    std::vector<std::string> notes;    ///< study::PointDesign::notes
};

/// Blocks. Errors: those of designOf(); no such tool.
[[nodiscard]] Result<Preview> preview(const PreviewRequest& request, const hardware::Environment& environment,
                                      RunControl& control);

/// Which tools that synthesize are here.
struct InstalledToolsRequest
{
};

struct ToolState
{
    std::string key;   ///< "yosys"
    std::string label; ///< "Yosys"
    std::string form;  ///< that it takes: "verilog", "hls"
    std::string version;
    std::string problem; ///< why it cannot be used and how to come by it; empty if it is here
    std::vector<std::pair<std::string, std::string>> stages; ///< key and label, the first one by default
    [[nodiscard]] bool isHere() const { return problem.empty(); }
};

struct InstalledTools
{
    std::vector<ToolState> tools; ///< in the order of synthesisTools()
};

/// Blocks: programs are asked for their version.
[[nodiscard]] Result<InstalledTools> installedTools();

} // namespace snac::jobs
