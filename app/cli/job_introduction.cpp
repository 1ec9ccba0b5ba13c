// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job_progress.h"
#include "output.h"

#include "snac/base/number_text.h"
#include "snac/base/printable.h"
#include "snac/data/reading.h"
#include "snac/reports/report.h"
#include "snac/reports/report_tables.h"

namespace snac::cli {

std::string introduction(const study::StudyStart& start)
{
    const study::StudyConfig& config = start.config;
    std::string text = "study " + config.name + ": " + counted(config.trials, "trial") + ", population " +
                       std::to_string(config.evolution.populationSize) + ", seed " +
                       std::to_string(config.evolution.seed) + ", " + counted(start.workers, "worker") +
                       ", file " + printableName(start.file, longestPath) + "\n";
    text += "data " + study::datasetLabel(start.dataset) + ": " + std::to_string(start.trainRows) +
            " train, " + std::to_string(start.validationRows) + " validation, " +
            std::to_string(start.testRows) + " test rows\n";
    for (const data::ReadingLine& line : data::readingLines(start.dataset)) {
        text += "  " + line.name + ": " + line.text + "\n";
    }
    if (!start.dataFound.empty()) {
        text += "data read from " + start.dataFound + "\n";
    }
    if (const std::string decision = study::decisionText(config, start.dataset); !decision.empty()) {
        text += "decision " + decision + "\n";
    }
    text += "space: " + study::sizeText(start.spaceSize) + "; board " + start.board.name +
            "; hypervolume against " + study::referenceText(start);
    if (start.finishedBefore > 0) {
        text += "\n" + counted(start.finishedBefore, "trial") + " finished in an earlier run";
    }
    return text;
}

std::string introduction(const study::CompressionStart& start)
{
    std::string trials;
    for (const int trial : start.trials) {
        trials += (trials.empty() ? "" : ", ") + std::to_string(trial);
    }
    std::string text = "local search of " + start.config.name + ": " +
                       (start.trials.size() == 1 ? "trial " : "trials ") + trials + ", " +
                       counted(static_cast<long long>(start.branches.size()), "branch") + ", schedule " +
                       start.config.compression.schedule.toString() + ", " +
                       counted(start.workers, "worker") + ", file " + printableName(start.file, longestPath);
    for (const auto& [trial, metrics] : start.floatMetrics) {
        if (data::tellsClasses(start.dataset.task)) {
            const study::Quantity score = study::stepScore(start.config, start.dataset.task);
            text += "\ntrial " + std::to_string(trial) + study::asFloatText(start.floatMetrics, trial) +
                    ": " + study::label(score, study::Risk::Expected) + " " +
                    study::shownValue(score, study::valueOf(score, &metrics, nullptr));
        }
    }
    if (start.storedSteps > 0) {
        text += "\n" + counted(start.storedSteps, "step") + " finished in an earlier run";
    }
    return text;
}

} // namespace snac::cli
