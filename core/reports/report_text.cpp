// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report.h"

#include <filesystem>

namespace snac::study {

std::string buildText(const StudyConfig& config)
{
    const space::HardwareGenes& genes = config.space.hardware;
    const auto chosen = [](std::size_t count, bool byLayer) {
        return count > 1 && byLayer ? " by layer" : "";
    };
    std::string precisions;
    for (const Precision& precision : genes.precisions) {
        precisions += (precisions.empty() ? "" : " or ") + precision.toString();
    }
    precisions = precisions.empty() ? config.hls.precision.toString() : precisions;
    if (genes.outputPrecision) {
        precisions += " (outputs " + genes.outputPrecision->toString() + ")";
    }
    std::string reuse = std::to_string(config.hls.reuseFactor);
    if (const auto* range = std::get_if<space::IntegerRange>(&genes.reuseFactor)) {
        reuse = std::to_string(range->low) + " to " + std::to_string(range->high);
    } else if (space::cardinality(genes.reuseFactor) > 1) {
        reuse.clear();
        for (std::size_t i = 0; i < space::cardinality(genes.reuseFactor); ++i) {
            reuse += (i > 0 ? " or " : "") + space::valueText(genes.reuseFactor, static_cast<double>(i));
        }
    }
    std::string strategies;
    for (const space::Strategy strategy : genes.strategies) {
        strategies += (strategies.empty() ? "" : " or ") + std::string(space::strategyName(strategy));
    }
    strategies = strategies.empty() ? std::string(space::strategyName(config.hls.strategy)) : strategies;
    return precisions + chosen(genes.precisions.size(), genes.precisionByLayer) + ", reuse factor " + reuse +
           chosen(space::cardinality(genes.reuseFactor), genes.reuseByLayer) + ", " + strategies +
           chosen(genes.strategies.size(), genes.strategyByLayer);
}

std::string scoreOriginText(const StudyConfig& config)
{
    const int folds = config.training.folds;
    return std::string("validation") + (folds > 1 ? ", mean of " + std::to_string(folds) + " folds" : "") +
           (config.space.hardware.scoresFormats() ? ", at its precision" : "");
}

std::string decisionText(const StudyConfig& config, const data::DatasetInfo& dataset)
{
    const training::TrainingOptions& training = config.training;
    if (training.decision != training::Decision::Balanced || !data::tellsClasses(dataset.task)) {
        return {};
    }
    const bool together = training.folds > 1 && !training.decisionByFold;
    return std::string("moved by what balances the accuracy of the validation rows ") +
           (together ? "of all folds together " : "") + "best, in the biases of each network";
}

std::string datasetLabel(const data::DatasetInfo& dataset)
{
    const std::string name =
        dataset.name == "file" ? std::filesystem::path(dataset.origin).filename().string() : dataset.name;
    return name + (dataset.simulated ? " (simulated)" : "");
}

} // namespace snac::study
