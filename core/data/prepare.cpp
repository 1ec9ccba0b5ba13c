// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "watched_prepare.h"

#include "csv_layout.h"
#include "parts.h"

#include "snac/base/number_text.h"

#include <algorithm>
#include <numeric>

namespace snac::data {

namespace {

/// A row counts the mean over the labels of 1 / (the share of the training rows, by their weights, with the
/// same answer to that label): so both answers of one label count alike.
void weighLabels(PreparedData& prepared)
{
    const Eigen::VectorXd weights = prepared.train.weights.cast<double>();
    const Eigen::RowVectorXd shares =
        (weights.transpose() * prepared.train.targets.cast<double>()) / std::max(weights.sum(), 1e-30);
    for (Samples* part : {&prepared.train, &prepared.validation}) {
        for (Eigen::Index row = 0; row < part->rows(); ++row) {
            double sum = 0.0;
            for (Eigen::Index k = 0; k < shares.size(); ++k) {
                const double share = part->targets(row, k) > 0.5F ? shares(k) : 1.0 - shares(k);
                sum += share > 0.0 ? 1.0 / share : 0.0;
            }
            part->weights(row) *= static_cast<float>(sum / static_cast<double>(shares.size()));
        }
    }
}

/// What each row of training and validation counts in the loss: its weight, times what makes the classes
/// count alike where that is asked for; 1 on the mean of the training rows.
void weigh(PreparedData& prepared, ClassWeights classWeights)
{
    const bool wanted = classWeights == ClassWeights::Balanced;
    const bool balanced = wanted && prepared.info.task == TaskKind::Classification;
    const bool labels = wanted && prepared.info.task == TaskKind::MultiLabel;
    prepared.test.weights.resize(0); // it is scored row by row
    if (balanced) {
        prepared.info.reading.notes.push_back(
            "all classes count alike in the loss (dataset.class_weights: balanced)");
    }
    if (labels) {
        prepared.info.reading.notes.push_back(
            "rows count in the loss by how rare their labels are, on the mean "
            "over the labels (dataset.class_weights: balanced)");
    }
    if (!balanced && !labels && prepared.train.weights.size() == 0) {
        return;
    }
    for (Samples* part : {&prepared.train, &prepared.validation}) {
        if (part->weights.size() == 0) {
            part->weights.setOnes(part->rows());
        }
    }
    if (balanced) {
        std::vector<double> sums(prepared.info.classNames.size(), 0.0);
        for (std::size_t i = 0; i < prepared.train.labels.size(); ++i) {
            sums[static_cast<std::size_t>(prepared.train.labels[i])] +=
                static_cast<double>(prepared.train.weights(static_cast<Eigen::Index>(i)));
        }
        for (Samples* part : {&prepared.train, &prepared.validation}) {
            for (std::size_t i = 0; i < part->labels.size(); ++i) {
                const double sum = sums[static_cast<std::size_t>(part->labels[i])];
                part->weights(static_cast<Eigen::Index>(i)) *=
                    static_cast<float>(sum > 0.0 ? 1.0 / sum : 0.0);
            }
        }
    }
    if (labels) {
        weighLabels(prepared);
    }
    const float mean = prepared.train.weights.mean();
    for (Samples* part : {&prepared.train, &prepared.validation}) {
        part->weights /= mean > 0.0F ? mean : 1.0F;
    }
}

/// How the rows were split where they were not free to fall anywhere.
void noteParts(PreparedData& prepared, bool ownTest)
{
    const auto list = [&](auto count, const std::string& unit) {
        return countText(count(prepared.train), unit) + " to train on, " +
               groupedText(static_cast<double>(count(prepared.validation))) + " to validate with" +
               (ownTest ? ""
                        : ", " + groupedText(static_cast<double>(count(prepared.test))) + " to test with");
    };
    std::vector<std::string>& notes = prepared.info.reading.notes;
    if (!prepared.train.times.empty()) {
        notes.push_back(
            "split by time, the earliest first: " +
            list([](const Samples& part) { return static_cast<std::int64_t>(part.rows()); }, "row"));
    } else if (!prepared.train.groups.empty()) {
        notes.push_back("split by whole groups: " +
                        list([](const Samples& part) { return differentOf(part.groups); }, "group"));
    }
}

/// Of a subset the reading counts the rows that are in it: those that were left out are in no class.
void countSubset(PreparedData& prepared, std::int64_t used, std::int64_t all)
{
    DatasetInfo& info = prepared.info;
    DataReading& reading = info.reading;
    if (used >= all) {
        return;
    }
    reading.leftOut.push_back(groupedText(static_cast<double>(all - used)) + " of " +
                              groupedText(static_cast<double>(all)) + " rows" +
                              (reading.testRows > 0 ? " to train and choose with" : "") +
                              ", as dataset.subset_size is " + groupedText(static_cast<double>(used)));
    reading.rows = 0;
    std::ranges::fill(reading.classCounts, 0);
    for (const Samples* part : {&prepared.train, &prepared.validation, &prepared.test}) {
        reading.rows += part->rows();
        for (const int label : part->labels) {
            ++reading.classCounts.at(static_cast<std::size_t>(label));
        }
        for (std::size_t i = 0; info.task == TaskKind::MultiLabel && i < reading.classCounts.size(); ++i) {
            reading.classCounts[i] +=
                (part->targets.col(static_cast<Eigen::Index>(i)).array() > 0.0F).count();
        }
    }
}

} // namespace

Result<PreparedData> prepare(Dataset dataset, const DatasetOptions& options)
{
    return prepare(std::move(dataset), options, neverEnds);
}

Result<PreparedData> prepare(Dataset dataset, const DatasetOptions& options, const Look& look)
{
    PreparedData prepared;
    const auto leave = [&] {
        look.leave(dataset);
        look.leave(prepared);
    };
    const auto cancelled = [&] {
        leave();
        return failCancelled("preparing the data was cancelled");
    };
    const auto total = static_cast<std::int64_t>(dataset.samples.rows() - dataset.testRows);
    const auto rows = subsetRows(dataset, options.subsetSize.value_or(total), options.dataSeed, look);
    const auto split =
        rows ? splitRows(dataset, *rows, options, look) : Result<SplitRows>(std::unexpected(rows.error()));
    if (!split) {
        leave();
        return std::unexpected(split.error());
    }
    for (const auto& [part, wanted] : {std::pair{&prepared.train, &split->train},
                                       {&prepared.validation, &split->validation},
                                       {&prepared.test, &split->test}}) {
        auto samples = selected(dataset.samples, *wanted, look);
        if (!samples) {
            return cancelled();
        }
        *part = std::move(*samples);
    }
    prepared.info = std::move(dataset.info);
    if (!prepared.info.reading.classCounts.empty() || prepared.info.task == TaskKind::Regression) {
        countSubset(prepared, std::ssize(*rows), total);
    }
    noteParts(prepared, dataset.testRows > 0);
    weigh(prepared, options.classWeights);
    const Eigen::Index columns = prepared.train.inputs.cols();
    if (!options.normalize) {
        prepared.scaler = {Eigen::RowVectorXf::Zero(columns), Eigen::RowVectorXf::Ones(columns)};
        return prepared;
    }
    const float white = dataset.fullScale;
    const bool byWhite = white > 0.0F && options.readingRules < 3;
    auto scaler = byWhite        ? std::optional(Scaler{Eigen::RowVectorXf::Zero(columns),
                                                 Eigen::RowVectorXf::Constant(columns, white)})
                  : white > 0.0F ? pictureScaler(prepared.train.inputs, white, look)
                                 : fittedScaler(prepared.train.inputs, look);
    if (!scaler) {
        return cancelled();
    }
    prepared.scaler = std::move(*scaler);
    for (auto* part : {&prepared.train, &prepared.validation, &prepared.test}) {
        if (!applyScaler(prepared.scaler, part->inputs, look)) {
            return cancelled();
        }
    }
    return prepared;
}

Result<PreparedData> loadPrepared(const DatasetOptions& options, RunControl& control)
{
    SNAC_TRY(auto dataset, loadDataset(options, control));
    return prepare(std::move(dataset), options, lookAt(control));
}

} // namespace snac::data
