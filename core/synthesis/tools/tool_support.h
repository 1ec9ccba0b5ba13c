// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tool.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace snac::synthesis {

// What several tools share.

/// Looks a program up: the setting, PATH, then vendor folders (the newest version). `get` ends the message
/// where there is none.
[[nodiscard]] Result<std::string> locateTool(const ToolPlaces& places, const std::string& program,
                                             std::string_view get,
                                             std::initializer_list<std::string_view> products = {});

/// The version a program tells: the first word of the first `lines` of output that looks like "2023.2" or
/// "0.23"; else, from the folders above the program; else empty. O(run of the program).
/// Errors: cancelled; it had not ended within the limit, which is what a broken installation
/// or a script of the same name does.
[[nodiscard]] Result<std::string> askVersion(const std::string& program,
                                             const std::vector<std::string>& arguments,
                                             std::chrono::milliseconds limit, const RunControl& control);
/// What to say of a program ("Verilator (compile)") that gave 0 and not what it was run for.
[[nodiscard]] std::string madeNothing(const std::string& what);
/// askVersion() of AMD's programs, which may take long to start: a version that is not told in a minute is
/// not known. Error: cancelled.
[[nodiscard]] Result<std::string> askSlowVersion(const std::string& program,
                                                 const std::vector<std::string>& arguments,
                                                 const RunControl& control);
/// "v2023.2 (64-bit)" is 2023.2, "Yosys 0.23 (git ...)" is 0.23; empty where there is none.
[[nodiscard]] std::string versionIn(std::string_view text);
/// "/opt/Xilinx/Vitis_HLS/2023.2/bin/vitis_hls" is 2023.2; empty where no folder is a version.
[[nodiscard]] std::string versionOfPath(const std::string& program);

/// The files sim/files.txt names, checked: plain names within the folder that exist. Errors say which line.
/// Without such a list: rtl/*.v, tb/*.v and sim/*.v, by name.
[[nodiscard]] Result<std::vector<std::string>> readFileList(const std::string& folder);
/// Letters, digits and . _ - / with no step upwards: a name that every tool's script takes as it is.
[[nodiscard]] bool isPlainPath(std::string_view path);
/// The module of the test bench: TOP_tb or TOP__tb, whichever the files define.
[[nodiscard]] Result<std::string> benchModule(const std::string& folder,
                                              const std::vector<std::string>& files, const std::string& top);
/// A name of a module or function.
[[nodiscard]] bool isPlainName(std::string_view name);

/// The result line of a bench: "SNAC_RESULT rows=1000 mismatches=0 latency=5", the same behind PASS or FAIL
/// ("rows=999 of 1000"), or "NAME: 1000 samples, 0 mismatches". Errors: there is none, or several that
/// differ; no rows; FAIL without a mismatch (rows are missing, or late).
[[nodiscard]] Result<CheckResult> readBenchResult(std::string_view output, const std::string& file);

/// What the messages of a log mean, for somebody who wants to go on; empty where none is known. The first
/// line that calls itself an error is quoted.
[[nodiscard]] std::string explainLog(std::string_view log);

/// Copies figures of a report into the result where they are set.
void takeFigures(SynthesisResult& result, const SynthesisReport& report);

} // namespace snac::synthesis
