// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report.h"

#include "report_text.h"

#include "snac/base/ascii.h"

namespace snac::synthesis {

Result<SynthesisReport> readReport(std::string_view text, const std::string& file)
{
    const auto has = [&](std::string_view part) { return text.find(part) != std::string_view::npos; };
    const std::string_view start = trimmed(text.substr(0, 4096));
    if (start.starts_with('{')) {
        return readYosysJson(text, file);
    }
    if (start.starts_with('<')) {
        return readCsynthXml(text, file);
    }
    if (has("Utilization Estimates") || has("BRAM_18K") || has("Performance & Resource Estimates")) {
        return readCsynthText(text, file);
    }
    if (has("CLB LUTs") || has("Slice LUTs") || has("Utilization Design Information")) {
        return readUtilization(text, file);
    }
    if (has("=== ")) {
        return readYosysText(text, file);
    }
    return fail("not a report that is known: csynth.xml, csynth.rpt, a utilization report of Vivado, or the "
                "output of Yosys' stat",
                {.file = file});
}

} // namespace snac::synthesis
