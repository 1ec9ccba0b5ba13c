// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cost.h"

#include "snac/base/overloaded.h"
#include "snac/data/known_sets.h"
#include "snac/data/prepare.h"

#include <algorithm>
#include <variant>

namespace snac::mcp {

namespace {

constexpr const char* unit = "epochs: passes over the training rows";

/// The largest batch makes the fewest steps of an epoch.
int largestBatch(const study::StudyConfig& config)
{
    return std::visit(Overloaded{
                          [](const space::Ordinal& domain) {
                              const auto most = std::ranges::max_element(domain.values);
                              return most == domain.values.end() ? 128 : static_cast<int>(*most);
                          },
                          [](const space::Categorical&) { return 128; },
                          [](const auto& range) { return static_cast<int>(range.high); },
                      },
                      config.space.batchSize);
}

/// Rows that a training fits, at least.
long long fitted(const study::StudyConfig& config, long long rows, bool inFolds)
{
    const data::DatasetOptions& data = config.dataset;
    const auto part = [&](double fraction) {
        return static_cast<long long>(static_cast<double>(rows) * fraction);
    };
    const long long used = rows - (data.testPath.empty() ? part(data.testFraction) : 0);
    const long long validation = part(data.validationFraction);
    training::TrainingOptions options = config.training;
    options.folds = inFolds ? options.folds : 1;
    return std::max(1LL, training::fittingRows(options, used - validation, validation));
}

} // namespace

QJsonObject SearchCost::json() const
{
    return {{"trials", trials},
            {"folds", folds},
            {"epochs_each_at_most", epochs},
            {"epochs_in_all_at_most", allEpochs()},
            {"unit", unit}};
}

SearchCost costOf(const study::StudyConfig& config, std::optional<long long> rows)
{
    const training::TrainingOptions& options = config.training;
    const int epochs = rows ? training::epochsFor(options, fitted(config, *rows, true), largestBatch(config))
                            : options.epochs;
    return {.trials = config.trials,
            .folds = std::max(1, options.folds),
            .epochs = epochs + options.quantizedEpochs};
}

QJsonObject LocalSearchCost::json() const
{
    return {{"branches", branches},
            {"steps_each", steps},
            {"epochs_each_at_most", epochs},
            {"epochs_in_all_at_most", allEpochs()},
            {"unit", unit}};
}

LocalSearchCost costOf(const compression::CompressionOptions& options, long long points,
                       const study::StudyConfig& config, std::optional<long long> rows)
{
    const auto of = [&](int epochs, int leastSteps) -> long long {
        return rows && epochs > 0 ? training::epochsFor(epochs, leastSteps, fitted(config, *rows, false),
                                                        largestBatch(config))
                                  : epochs;
    };
    const int rounds = options.schedule.rounds();
    return {.branches = points * static_cast<long long>(options.precisions.size() *
                                                        options.structures.size() * options.methods.size()),
            .steps = rounds + 1,
            .epochs = of(options.warmUpEpochs, options.warmUpMinSteps) +
                      rounds * of(options.epochs, options.minSteps)};
}

Result<std::optional<long long>> rowsForCost(const study::StudyConfig& config,
                                             const compression::CompressionOptions& options,
                                             RunControl& control)
{
    if (config.training.minSteps == 0 && options.warmUpMinSteps == 0 && options.minSteps == 0) {
        return std::nullopt;
    }
    const data::KnownSet* const set = data::findKnownSet(config.dataset.name);
    if (set != nullptr && set->simulated) {
        const std::int64_t rows = config.dataset.rows;
        return std::min(rows, config.dataset.subsetSize.value_or(rows));
    }
    SNAC_TRY(const auto dataset, data::loadDataset(config.dataset, control));
    return dataset.samples.rows();
}

} // namespace snac::mcp
