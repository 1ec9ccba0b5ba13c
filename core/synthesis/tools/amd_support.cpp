// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "amd_support.h"

#include "amd_reports.h"
#include "tool_support.h"

#include "snac/base/text_file.h"

#include <filesystem>

namespace snac::synthesis {

namespace fs = std::filesystem;

namespace {

/// Timing and power are welcome, not needed.
template<class Read>
void takeReport(const std::string& folder, const char* ending, const char* what, SynthesisResult& result,
                std::string_view log, const Read& read)
{
    const std::string file = findReport(folder, ending);
    if (file.empty()) {
        result.missing.push_back({.what = what, .reason = missingReport(what, folder, log).message});
        return;
    }
    const auto text = readTextFile(file);
    const Result<> done = text ? read(*text, file) : Result<>(std::unexpected(text.error()));
    if (!done) {
        result.missing.push_back({.what = what, .reason = done.error().message});
    }
}

} // namespace

const std::vector<std::string>& amdVariables()
{
    static const std::vector<std::string> names{"XILINXD_LICENSE_FILE", "LM_LICENSE_FILE", "XILINX_VIVADO",
                                                "XILINX_VITIS",         "XILINX_HLS",      "RDI_DATADIR",
                                                "LD_LIBRARY_PATH",      "MYVIVADO",        "XDG_CONFIG_HOME"};
    return names;
}

std::string findReport(const std::string& folder, std::string_view ending)
{
    std::string found;
    fs::file_time_type newest;
    std::error_code code;
    int looked = 0;
    const auto options = fs::directory_options::skip_permission_denied;
    for (fs::recursive_directory_iterator entry(folder, options, code), end;
         !code && entry != end && looked < 100000; entry.increment(code), ++looked) {
        std::error_code ignored;
        if (!entry->path().filename().string().ends_with(ending) || !entry->is_regular_file(ignored)) {
            continue;
        }
        const auto time = entry->last_write_time(ignored);
        if (found.empty() || time > newest) {
            found = entry->path().string();
            newest = time;
        }
    }
    return found;
}

Error missingReport(const std::string& what, const std::string& folder, std::string_view log)
{
    const std::string told = explainLog(log);
    return {.message = "the report of " + what + " is missing: " +
                       (told.empty() ? "the tool ended without an error and without writing it" : told),
            .place = {.file = folder},
            .kind = ErrorKind::NotFound};
}

Result<> readImplementation(const std::string& folder, SynthesisResult& result, std::string_view log)
{
    std::string suffix = "_routed.rpt";
    std::string file = findReport(folder, "utilization" + suffix);
    for (const char* other : {"_placed.rpt", "_synth.rpt"}) {
        if (file.empty()) {
            suffix = other;
            file = findReport(folder, "utilization" + suffix);
        }
    }
    if (file.empty()) {
        return std::unexpected(missingReport("utilization", folder, log));
    }
    SNAC_TRY(const auto text, readTextFile(file));
    SNAC_TRY(const auto report, readUtilization(text, file));
    result.stage = report.origin;
    takeFigures(result, report);
    result.periodNs.reset(); // what C synthesis estimated is of another stage
    takeReport(folder, suffix == "_synth.rpt" ? "timing_summary_synth.rpt" : "timing_summary_routed.rpt",
               "timing", result, log, [&](std::string_view told, const std::string& from) -> Result<> {
                   SNAC_TRY(const auto timing, readTimingSummary(told, from));
                   result.wnsNs = timing.wns;
                   result.targetClockNs = timing.period;
                   if (report.origin == Origin::Routed) {
                       result.periodNs = timing.achieved();
                   }
                   return {};
               });
    if (suffix == "_synth.rpt") {
        result.missing.push_back({.what = "power", .reason = "the stage Implementation was not run"});
        return {};
    }
    takeReport(folder, "power_routed.rpt", "power", result, log,
               [&](std::string_view told, const std::string& from) -> Result<> {
                   SNAC_TRY(result.powerWatts, readPower(told, from));
                   return {};
               });
    return {};
}

} // namespace snac::synthesis
