// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare.h"

#include "split.h"

#include <numeric>

namespace snac::data {

Result<PreparedData> prepare(Dataset dataset, const DatasetOptions& options)
{
    const auto total = static_cast<std::int64_t>(dataset.samples.rows() - dataset.testRows);
    SNAC_TRY(const auto rows, subsetRows(dataset, options.subsetSize.value_or(total), options.dataSeed));
    SNAC_TRY(const auto split, splitRows(dataset, rows, options));
    PreparedData prepared;
    prepared.train = dataset.samples.select(split.train);
    prepared.validation = dataset.samples.select(split.validation);
    prepared.test = dataset.samples.select(split.test);
    prepared.info = std::move(dataset.info);
    const Eigen::Index columns = prepared.train.inputs.cols();
    if (options.normalize) {
        prepared.scaler = dataset.fullScale > 0.0F
                              ? Scaler{Eigen::RowVectorXf::Zero(columns),
                                       Eigen::RowVectorXf::Constant(columns, dataset.fullScale)}
                              : Scaler::fit(prepared.train.inputs);
        for (auto* part : {&prepared.train, &prepared.validation, &prepared.test}) {
            prepared.scaler.apply(part->inputs);
        }
    } else {
        prepared.scaler = {Eigen::RowVectorXf::Zero(columns), Eigen::RowVectorXf::Ones(columns)};
    }
    return prepared;
}

Result<PreparedData> loadPrepared(const DatasetOptions& options, RunControl& control)
{
    SNAC_TRY(auto dataset, loadDataset(options, control));
    return prepare(std::move(dataset), options);
}

} // namespace snac::data
