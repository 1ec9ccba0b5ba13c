// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "writer.h"

#include "tools/synthesis_result.h"
#include "tools/tool.h"

#include <string>
#include <string_view>
#include <vector>

namespace snac::synthesis {

/// Whether programs of others check the form, which need room on the disk.
[[nodiscard]] bool isCheckedByPrograms(std::string_view form);

/// Keys of the programs that can simulate files of a form, the quickest first: what Verilator compiles is the
/// quicker simulation, and of a small design the compilation takes ten times as long as Icarus takes in all.
[[nodiscard]] std::vector<std::string_view> simulatorsOf(std::string_view form, const Design& design,
                                                         const FileSet& files);

/// What checking the files of a form needs besides the design.
struct CheckPlace
{
    std::string sources; ///< folder that holds the files
    std::string work;    ///< new folder for tools and their logs
    ToolPlaces tools;
};

/// The checks that were made, and why others were not.
struct FileChecks
{
    std::vector<CheckResult> checks;
    std::vector<std::string> notes;

    [[nodiscard]] bool good() const; ///< no mismatch; also where nothing could be checked
};

/// Holds what was written against the design's test vectors: HLS by C simulation, RTL by the first simulator
/// that is here, ONNX and QONNX by an evaluator that knows nothing of the writer, a bundle by reading it
/// back. Bit by bit but for floats, which may differ by 1e-4 of the largest output. A form that computes
/// nothing has no check; a simulator that is missing is a note. Errors: a program that fails, files that
/// cannot be read back; cancelled.
[[nodiscard]] Result<FileChecks> checkFiles(const Writer& writer, const Design& design, const FileSet& files,
                                            const CheckPlace& place, const RunControl& control,
                                            const ToolSink& sink = {});

} // namespace snac::synthesis
