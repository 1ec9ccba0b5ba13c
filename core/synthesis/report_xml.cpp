// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// csynth.xml. The report is flat enough for its sections to be cut out by their tags; nothing is expanded, so
// hostile XML can do no more than be misread.
#include "report.h"
#include "report_text.h"

#include "snac/base/ascii.h"

namespace snac::synthesis {

namespace {

/// The text between <tag> (with or without attributes) and </tag>; empty without them.
std::string_view section(std::string_view text, std::string_view tag)
{
    const std::string open = "<" + std::string(tag);
    const std::string close = "</" + std::string(tag) + ">";
    for (auto at = text.find(open); at != std::string_view::npos; at = text.find(open, at + 1)) {
        const auto after = at + open.size();
        if (after >= text.size() || (text[after] != '>' && text[after] != ' ')) {
            continue; // a longer name
        }
        const auto start = text.find('>', after);
        const auto end = start == std::string_view::npos ? start : text.find(close, start);
        return end == std::string_view::npos ? std::string_view() : text.substr(start + 1, end - start - 1);
    }
    return {};
}

std::optional<double> number(std::string_view text, std::string_view tag)
{
    return leadingNumber(section(text, tag));
}

} // namespace

Result<SynthesisReport> readCsynthXml(std::string_view text, const std::string& file)
{
    const std::string_view resources = section(section(text, "AreaEstimates"), "Resources");
    if (resources.empty()) {
        return fail("the csynth report has no section AreaEstimates/Resources; was C synthesis finished?",
                    {.file = file});
    }
    SynthesisReport report;
    const std::string_view user = section(text, "UserAssignments");
    const std::string_view speed = section(text, "PerformanceEstimates");
    const std::string_view latency = section(speed, "SummaryOfOverallLatency");
    const std::string_view version = trimmed(section(section(text, "ReportVersion"), "Version"));
    report.tool = version.empty() ? "HLS" : "HLS " + std::string(version.substr(0, 40));
    report.top = std::string(trimmed(section(user, "TopModelName")));
    report.part = std::string(trimmed(section(user, "Part")));
    report.targetClockNs = number(user, "TargetClockPeriod");
    report.estimatedClockNs = number(section(speed, "SummaryOfTimingAnalysis"), "EstimatedClockPeriod");
    report.latencyMin = number(latency, "Best-caseLatency");
    report.latencyMax = number(latency, "Worst-caseLatency");
    report.intervalMin = number(latency, "Interval-min");
    report.intervalMax = number(latency, "Interval-max");
    report.lut = number(resources, "LUT");
    report.ff = number(resources, "FF");
    report.dsp = number(resources, "DSP");
    if (!report.dsp) {
        report.dsp = number(resources, "DSP48E"); // before Vitis HLS
    }
    report.bram18 = number(resources, "BRAM_18K");
    report.uram = number(resources, "URAM");
    for (const char* tag : {"LUT", "FF", "DSP", "DSP48E", "BRAM_18K", "URAM"}) {
        const std::string_view figure = trimmed(section(resources, tag));
        if (!figure.empty() && !leadingNumber(figure)) {
            return fail("its " + std::string(tag) + " is `" + std::string(figure.substr(0, 24)) +
                            "`, which is not a count as the tools write it (digits alone)",
                        {.file = file});
        }
    }
    if (!report.lut || !report.ff) {
        return fail("the csynth report does not say LUT and FF in AreaEstimates/Resources", {.file = file});
    }
    return report;
}

} // namespace snac::synthesis
