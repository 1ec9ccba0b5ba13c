// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/jobs/hardware.h"
#include "snac/jobs/predict.h"

#include <atomic>
#include <string>

namespace snac::cli {

/// Passes what tools print to standard error, as "STEP: LINE", and tells what a failure means. Outlives its
/// sinks.
class ToolLines
{
public:
    [[nodiscard]] synthesis::ToolSink sink();
    /// Notes that what was asked for could be written, so that what fails from then on is no wrong input.
    [[nodiscard]] jobs::StageSink stages();
    /// Prints the error. The exit code: interrupted; failed once the work had begun or where the machine is
    /// at fault; else wrong input.
    [[nodiscard]] int failed(const Error& error) const;

private:
    std::atomic<bool> m_worked = false;
};

/// What was written and checked, for people.
[[nodiscard]] std::string exportText(const jobs::ExportResult& result);
/// Estimate and figures of the tool side by side.
[[nodiscard]] std::string synthesisText(const jobs::SynthesizeResult& result);
/// Accuracy and confusion of a prediction whose file says the truth; empty without it.
[[nodiscard]] std::string confusionText(const jobs::Prediction& prediction);
/// One row a sample: number, class (of a classification), truth where the file says it, every output.
[[nodiscard]] std::string predictionCsv(const jobs::Prediction& prediction);

} // namespace snac::cli
