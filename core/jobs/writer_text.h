// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study_writer.h"

#include "snac/base/error.h"

#include <string>

// What terminal and agents are told of a study that somebody runs just now; the window has words of its own.
namespace snac::jobs {

/// "snac in a terminal (process 12)".
[[nodiscard]] std::string writerText(const StudyWriter& writer);
/// What can be done by who wants to go on with the study: "wait until that has ended, or ...".
[[nodiscard]] std::string writerAdvice(const StudyWriter& writer);

/// Why a search cannot write a study that this one writes. `isNew`: it was to be a new study, so another name
/// helps; else it was to go on.
[[nodiscard]] Error writerError(const StudyWriter& writer, const std::string& file, bool isNew);

/// The report of a study (study::reportJson()) that this one writes: it runs, and was not interrupted.
/// `runBy`: writerText(), or what is known better.
[[nodiscard]] std::string runningReport(const std::string& report, const std::string& runBy);

} // namespace snac::jobs
