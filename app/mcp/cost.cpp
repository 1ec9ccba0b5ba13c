// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cost.h"

#include "tool.h"

#include "snac/base/overloaded.h"
#include "snac/base/regular_file.h"
#include "snac/compression/learned.h"
#include "snac/data/known_sets.h"
#include "snac/data/prepare.h"
#include "snac/jobs/data_checks.h"
#include "snac/study/fitting_rows.h"

#include <algorithm>
#include <variant>

namespace snac::mcp {

namespace {

constexpr const char* unit = "epochs: passes over the training rows";
constexpr std::int64_t fewRows = 100; // any simulator draws them, and they tell how wide a row is

/// Rows are told where they are known.
QJsonObject withRows(QJsonObject json, long long rows, long long passes)
{
    if (rows > 0) {
        json.insert("rows_each_epoch", rows);
        json.insert("row_passes_at_most", passes);
    }
    return json;
}

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
long long fitted(const study::StudyConfig& config, const CostRows& rows, bool inFolds)
{
    training::TrainingOptions options = config.training;
    options.folds = inFolds ? options.folds : 1;
    return std::max(1LL, study::meanFittingRows(options, rows.train, rows.validation,
                                                !config.dataset.timeColumn.empty()));
}

/// Of so many rows that are no test rows already, as they are split.
CostRows splitOf(const data::DatasetOptions& data, long long rows, long long testRows, long long values)
{
    const bool ownTest = testRows > 0;
    const long long used = std::min<long long>(rows, data.subsetSize.value_or(rows));
    const auto part = [&](double fraction) {
        return static_cast<long long>(static_cast<double>(used) * fraction);
    };
    const long long validation = part(data.validationFraction);
    return {.train = used - validation - (ownTest ? 0 : part(data.testFraction)),
            .validation = validation,
            .all = rows + testRows,
            .values = values};
}

/// One branch of the method; `warmUp` and `stage`: epochs before the first pruning, and after each one.
LocalSearchCost branchCost(const compression::CompressionOptions& options, compression::Method method,
                           int warmUp, int stage)
{
    if (method == compression::Method::Learned) { // one training, from size to size
        const std::size_t sizes = options.targets.empty() ? compression::targetsOf(options, {}, 1.0).size()
                                                          : options.targets.size();
        const long long epochs = warmUp + static_cast<long long>(sizes) * stage;
        return {.branches = 1,
                .steps =
                    static_cast<int>(std::min(epochs, static_cast<long long>(compression::mostLearnedSteps))),
                .epochs = epochs,
                .all = epochs};
    }
    const int rounds = compression::hasRounds(method) ? options.schedule.rounds() : 0;
    const long long epochs = warmUp + 1LL * rounds * stage;
    return {.branches = 1, .steps = rounds + 1, .epochs = epochs, .all = epochs};
}

} // namespace

QJsonObject CostRows::json() const
{
    const auto bytes = static_cast<std::size_t>(all * values) * sizeof(float);
    return {{"rows", all},
            {"train_rows", train},
            {"validation_rows", validation},
            {"bytes", static_cast<qint64>(bytes)},
            {"note",
             qt("the data take " + byteText(bytes) + " of memory, and as much again while they are split")}};
}

QJsonObject SearchCost::json() const
{
    QJsonObject json{{"trials", trials},
                     {"folds", folds},
                     {"epochs_each_at_most", epochs},
                     {"epochs_in_all_at_most", allEpochs()},
                     {"unit", unit}};
    if (runs > 1) {
        json.insert("runs", runs);
    }
    return withRows(json, rows, rowPasses());
}

SearchCost costOf(const study::StudyConfig& config, const std::optional<CostRows>& rows)
{
    const training::TrainingOptions& options = config.training;
    const int epochs = rows ? training::epochsFor(options, fitted(config, *rows, true), largestBatch(config))
                            : options.epochs;
    return {.runs = std::max(1, config.seeds),
            .trials = config.trials,
            .folds = std::max(1, options.folds),
            .epochs = epochs + options.quantizedEpochs,
            .rows = rows ? fitted(config, *rows, true) : 0};
}

QJsonObject LocalSearchCost::json() const
{
    return withRows({{"branches", branches},
                     {"steps_each", steps},
                     {"epochs_each_at_most", epochs},
                     {"epochs_in_all_at_most", allEpochs()},
                     {"unit", unit}},
                    rows, rowPasses());
}

LocalSearchCost costOf(const compression::CompressionOptions& options, long long points,
                       const study::StudyConfig& config, const std::optional<CostRows>& rows)
{
    const auto of = [&](int epochs, int leastSteps) {
        return rows && epochs > 0 ? training::epochsFor(epochs, leastSteps, fitted(config, *rows, false),
                                                        largestBatch(config))
                                  : epochs;
    };
    const int warmUp = of(options.warmUpEpochs, options.warmUpMinSteps);
    const int stage = of(options.epochs, options.minSteps);
    LocalSearchCost cost;
    cost.rows = rows ? fitted(config, *rows, false) : 0;
    for (const compression::Method method : options.methods) {
        const int each = method == compression::Method::Learned
                             ? of(options.epochs, compression::leastStageSteps(options))
                             : stage;
        const LocalSearchCost one = branchCost(options, method, warmUp, each);
        // Without rounds nothing is pruned in another way: such a method has one structure.
        const std::size_t structures = compression::hasRounds(method) ? options.structures.size() : 1;
        const long long branches = points * static_cast<long long>(options.precisions.size() * structures);
        cost.branches += branches;
        cost.steps = std::max(cost.steps, one.steps);
        cost.epochs = std::max(cost.epochs, one.epochs);
        cost.all += branches * one.all;
    }
    return cost;
}

long long PipelineCost::allEpochs() const
{
    return search.allEpochs() + (local ? local->allEpochs() : 0);
}

long long PipelineCost::rowPasses() const
{
    return search.rowPasses() + (local ? local->rowPasses() : 0);
}

bool isLong(long long epochs, long long rowPasses)
{
    return epochs > freeEpochs || rowPasses > freeRowPasses;
}

QJsonObject PipelineCost::json() const
{
    QJsonObject json = search.json();
    if (data) {
        json.insert("data", data->json());
    }
    if (local) {
        json.insert("local_search", local->json());
    }
    return json;
}

PipelineCost costOf(const study::StudyConfig& config, const compression::CompressionOptions* local,
                    const std::optional<CostRows>& rows)
{
    PipelineCost cost{.search = costOf(config, rows), .local = {}, .data = rows};
    if (local != nullptr) {
        cost.local = costOf(*local, 1, config, rows);
    }
    return cost;
}

PipelineCost pipelineCost(const study::StudyConfig& config, const std::optional<CostRows>& rows)
{
    return costOf(config, config.seeds > 1 ? nullptr : &config.compression, rows);
}

Result<CostRows> rowsForCost(const study::StudyConfig& config, RunControl& control)
{
    if (data::isSimulated(config.dataset)) {
        SNAC_CHECK(jobs::checkDrawing(config.dataset));
        data::DatasetOptions few = config.dataset;
        few.rows = std::min(few.rows, fewRows);
        few.subsetSize.reset();
        SNAC_TRY(const auto dataset, data::loadDataset(few, control));
        return splitOf(config.dataset, config.dataset.rows, 0, dataset.info.inputs());
    }
    SNAC_TRY(const auto dataset, data::loadDataset(config.dataset, control));
    return splitOf(config.dataset, dataset.samples.rows() - dataset.testRows, dataset.testRows,
                   dataset.info.inputs());
}

} // namespace snac::mcp
