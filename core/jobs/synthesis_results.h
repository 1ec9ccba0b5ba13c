// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hardware.h"

#include "snac/reports/synthesis_record.h"

#include <string>
#include <vector>

/// Results of syntheses, each in its folder with a document that says what it is of: the folders are the
/// index, so there is none that a program which dies could leave behind.
namespace snac::jobs {

/// study::synthesisDocument() of a result; what `snac synth --json` prints.
[[nodiscard]] std::string documentOf(const SynthesizeResult& result);
/// Puts it into the folder, which has another name while the tool works, and, of an HLS project that a row of
/// the calibration can describe, the description that calibration::readReports() looks for.
[[nodiscard]] Result<> keepDocument(const SynthesizeResult& result, const std::string& folder);

/// A new folder for results of this study: "STUDY-synthesis/trial-17-yosys" beside it, with a number where
/// there is one of that name.
[[nodiscard]] std::string freshResultFolder(const PointRequest& point, const std::string& tool);
/// Where the window puts the results of a study: "STUDY-synthesis" beside it.
[[nodiscard]] std::string resultsFolder(const std::string& studyFile);
/// Layers that were synthesized before, beside the results.
[[nodiscard]] std::string resultCache(const std::string& studyFile);

/// All results of a study that lie beside it: those of the window in "STUDY-synthesis", those that `snac
/// synth` left in folders beginning with the study's name.
struct StoredSynthesesRequest
{
    std::string file;
};
struct StoredSyntheses
{
    std::vector<study::SynthesisRecord> records; ///< the oldest first
    std::vector<std::string> problems;           ///< documents that cannot be read
};
/// Results of another study that had this name are left out. Errors: those of opening the study.
[[nodiscard]] Result<StoredSyntheses> storedSyntheses(const StoredSynthesesRequest& request);

} // namespace snac::jobs
