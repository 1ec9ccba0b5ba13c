// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine.h"
#include "training_options.h"

#include "snac/base/number_text.h"
#include "snac/network/loss.h"

namespace snac::training {

namespace {

Result<network::Loss> checkedCrossEntropy(const data::DatasetInfo& info, int outputs)
{
    if (outputs != info.classes()) {
        return fail("cross entropy needs one output for each of the " + std::to_string(info.classes()) +
                    " classes of data set '" + info.name + "'; the network has " + std::to_string(outputs));
    }
    return network::Loss::CrossEntropy;
}

Result<network::Loss> checkedBinary(const data::DatasetInfo& info, int outputs)
{
    if (outputs != 1 || info.classes() != 2) {
        return fail("binary cross entropy needs two classes and one output; data set '" + info.name +
                    "' has " + counted(info.classes(), "class") + " and the network " +
                    counted(outputs, "output"));
    }
    return network::Loss::BinaryCrossEntropy;
}

} // namespace

namespace {

/// The truth as a row of numbers: one output each.
Result<network::Loss> checkedTargets(const data::DatasetInfo& info, int outputs, const char* each,
                                     network::Loss loss)
{
    if (outputs != static_cast<int>(info.targetNames.size())) {
        return fail("the network has " + counted(outputs, "output") + ", data set '" + info.name + "' has " +
                    counted(static_cast<long long>(info.targetNames.size()), each));
    }
    return loss;
}

/// Several labels a row: a binary cross entropy each. Under the name of that of one logit it is not taken,
/// for which networks get one output.
Result<network::Loss> lossOfLabels(network::LossChoice wanted, const data::DatasetInfo& info, int outputs)
{
    if (wanted && wanted != network::Loss::LabelCrossEntropy) {
        return fail("loss '" + std::string(tokenOf(network::lossTokens, wanted)) +
                    "' does not go with several labels a row, which data set '" + info.name +
                    "' holds; use label_cross_entropy or auto");
    }
    return checkedTargets(info, outputs, "label", network::Loss::LabelCrossEntropy);
}

} // namespace

Result<network::Loss> resolveLoss(const TrainingOptions& options, const data::DatasetInfo& info, int outputs)
{
    const bool regression = info.task == data::TaskKind::Regression;
    const network::LossChoice wanted = options.loss;
    if (info.task == data::TaskKind::MultiLabel) {
        return lossOfLabels(wanted, info, outputs);
    }
    if (regression && (!wanted || wanted == network::Loss::MeanSquaredError)) {
        return checkedTargets(info, outputs, "target", network::Loss::MeanSquaredError);
    }
    if (regression) {
        return fail("loss '" + std::string(tokenOf(network::lossTokens, wanted)) +
                    "' needs classes, but data set '" + info.name +
                    "' holds regression targets; use mse or auto");
    }
    if (wanted == network::Loss::LabelCrossEntropy) {
        return fail("loss 'label_cross_entropy' needs several labels a row, but data set '" + info.name +
                    "' holds one class a row; use cross_entropy or auto");
    }
    if (wanted == network::Loss::MeanSquaredError) {
        return fail("loss 'mse' needs regression targets, but data set '" + info.name +
                    "' holds classes; use cross_entropy or auto");
    }
    const bool oneLogit = wanted == network::Loss::BinaryCrossEntropy || (!wanted && outputs == 1);
    return oneLogit ? checkedBinary(info, outputs) : checkedCrossEntropy(info, outputs);
}

} // namespace snac::training
