// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics.h"
#include "over_labels.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

namespace snac::network {

namespace {

constexpr double notApplicable = std::numeric_limits<double>::quiet_NaN();

double logSumExp(const data::Matrix& outputs, Eigen::Index row)
{
    const double top = outputs.row(row).maxCoeff();
    double sum = 0.0;
    for (Eigen::Index column = 0; column < outputs.cols(); ++column) {
        sum += std::exp(static_cast<double>(outputs(row, column)) - top);
    }
    return top + std::log(sum);
}

int predictedClass(const data::Matrix& outputs, Eigen::Index row, Loss loss)
{
    if (loss == Loss::BinaryCrossEntropy) {
        return outputs(row, 0) > 0.0F ? 1 : 0;
    }
    Eigen::Index best = 0;
    outputs.row(row).maxCoeff(&best);
    return static_cast<int>(best);
}

int classCount(const data::Matrix& outputs, Loss loss)
{
    return loss == Loss::BinaryCrossEntropy ? 2 : static_cast<int>(outputs.cols());
}

/// What a row counts.
double weightOf(const data::Samples& truth, Eigen::Index row)
{
    return truth.weights.size() > 0 ? static_cast<double>(truth.weights(row)) : 1.0;
}

/// What all rows count together.
double weightSum(const data::Samples& truth, Eigen::Index rows)
{
    return truth.weights.size() > 0 ? truth.weights.cast<double>().sum() : static_cast<double>(rows);
}

double weightedErrorSum(const data::Matrix& outputs, const data::Samples& truth)
{
    double sum = 0.0;
    for (Eigen::Index row = 0; row < outputs.rows(); ++row) {
        sum += weightOf(truth, row) *
               (outputs.row(row).cast<double>() - truth.targets.row(row).cast<double>()).squaredNorm();
    }
    return sum;
}

double squaredErrorSum(const data::Matrix& outputs, const data::Samples& truth)
{
    return (outputs.cast<double>() - truth.targets.cast<double>()).squaredNorm();
}

/// Logits of which classes or labels can be told.
bool tellsAnyClass(const data::Matrix& outputs, Loss loss)
{
    return tellsClasses(loss) && outputs.allFinite();
}

/// Binary cross entropy of a logit against 0 or 1.
double binaryLoss(double z, double truth)
{
    return std::max(z, 0.0) - z * truth + std::log1p(std::exp(-std::abs(z)));
}

double labelLoss(const data::Matrix& outputs, const data::Samples& truth, Eigen::Index row)
{
    double sum = 0.0;
    for (Eigen::Index k = 0; k < outputs.cols(); ++k) {
        sum += binaryLoss(static_cast<double>(outputs(row, k)), static_cast<double>(truth.targets(row, k)));
    }
    return sum / static_cast<double>(outputs.cols());
}

} // namespace

data::Samples labelAlone(const data::Samples& truth, Eigen::Index label)
{
    data::Samples alone;
    alone.labels.reserve(static_cast<std::size_t>(truth.targets.rows()));
    for (Eigen::Index row = 0; row < truth.targets.rows(); ++row) {
        alone.labels.push_back(truth.targets(row, label) > 0.5F ? 1 : 0);
    }
    return alone;
}

double meanLoss(const data::Matrix& outputs, const data::Samples& truth, Loss loss)
{
    if (outputs.rows() == 0) {
        return notApplicable;
    }
    if (loss == Loss::MeanSquaredError) {
        return truth.weights.size() == 0
                   ? squaredErrorSum(outputs, truth) / static_cast<double>(outputs.size())
                   : weightedErrorSum(outputs, truth) /
                         (weightSum(truth, outputs.rows()) * static_cast<double>(outputs.cols()));
    }
    double sum = 0.0;
    for (Eigen::Index row = 0; row < outputs.rows(); ++row) {
        if (loss == Loss::LabelCrossEntropy) {
            sum += weightOf(truth, row) * labelLoss(outputs, truth, row);
            continue;
        }
        const int label = truth.labels[static_cast<std::size_t>(row)];
        if (loss == Loss::CrossEntropy) {
            sum +=
                weightOf(truth, row) * (logSumExp(outputs, row) - static_cast<double>(outputs(row, label)));
        } else {
            sum += weightOf(truth, row) * binaryLoss(static_cast<double>(outputs(row, 0)), label);
        }
    }
    return sum / weightSum(truth, outputs.rows());
}

double accuracyOf(const data::Matrix& outputs, const data::Samples& truth, Loss loss)
{
    if (!tellsClasses(loss) || outputs.rows() == 0) {
        return notApplicable;
    }
    if (loss == Loss::LabelCrossEntropy) {
        return ((outputs.array() > 0.0F) == (truth.targets.array() > 0.5F)).cast<double>().mean();
    }
    Eigen::Index right = 0;
    for (Eigen::Index row = 0; row < outputs.rows(); ++row) {
        right += predictedClass(outputs, row, loss) == truth.labels[static_cast<std::size_t>(row)] ? 1 : 0;
    }
    return static_cast<double>(right) / static_cast<double>(outputs.rows());
}

double rocAuc(const std::vector<double>& scores, const std::vector<bool>& positive)
{
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return scores[a] < scores[b]; });
    double rankSum = 0.0;
    double positives = 0.0;
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin;
        double group = 0.0;
        while (end < order.size() && scores[order[end]] == scores[order[begin]]) {
            group += positive[order[end]] ? 1.0 : 0.0;
            ++end;
        }
        // Ranks begin+1..end; tied rows all get their mean.
        rankSum += group * (static_cast<double>(begin + end) + 1.0) / 2.0;
        positives += group;
        begin = end;
    }
    const double negatives = static_cast<double>(scores.size()) - positives;
    if (positives == 0.0 || negatives == 0.0) {
        return notApplicable;
    }
    return (rankSum - positives * (positives + 1.0) / 2.0) / (positives * negatives);
}

double zeroLoss(const data::Samples& truth, Loss loss, int outputs)
{
    switch (loss) {
    case Loss::CrossEntropy:
        return std::log(static_cast<double>(std::max(outputs, 2)));
    case Loss::BinaryCrossEntropy:
    case Loss::LabelCrossEntropy:
        return std::log(2.0);
    case Loss::MeanSquaredError:
        break;
    }
    return truth.targets.cast<double>().squaredNorm() /
           static_cast<double>(std::max<Eigen::Index>(truth.targets.size(), 1));
}

double balancedAccuracyOf(const data::Matrix& outputs, const data::Samples& truth, Loss loss)
{
    if (!tellsAnyClass(outputs, loss)) {
        return notApplicable;
    }
    if (loss == Loss::LabelCrossEntropy) { // no answer to a label that all rows have, or none, tells anything
        return meanOverLabels(outputs, truth, [](const auto& logits, const auto& alone, Loss one) {
            const bool both =
                std::ranges::adjacent_find(alone.labels, std::not_equal_to()) != alone.labels.end();
            return both ? balancedAccuracyOf(logits, alone, one) : notApplicable;
        });
    }
    std::vector<double> rows(static_cast<std::size_t>(classCount(outputs, loss)), 0.0);
    std::vector<double> right(rows.size(), 0.0);
    for (Eigen::Index row = 0; row < outputs.rows(); ++row) {
        const int label = truth.labels[static_cast<std::size_t>(row)];
        rows[static_cast<std::size_t>(label)] += 1.0;
        right[static_cast<std::size_t>(label)] += predictedClass(outputs, row, loss) == label ? 1.0 : 0.0;
    }
    double sum = 0.0;
    int present = 0;
    for (std::size_t k = 0; k < rows.size(); ++k) {
        if (rows[k] > 0.0) {
            sum += right[k] / rows[k];
            ++present;
        }
    }
    return present > 0 ? sum / present : notApplicable;
}

/// On the class probabilities; logits would not do: their offset differs from row to row.
double meanRocAucOf(const data::Matrix& outputs, const data::Samples& truth, Loss loss)
{
    if (!tellsAnyClass(outputs, loss)) {
        return notApplicable;
    }
    if (loss == Loss::LabelCrossEntropy) {
        return meanOverLabels(outputs, truth, meanRocAucOf);
    }
    const auto n = static_cast<std::size_t>(outputs.rows());
    std::vector<double> normalisers(n, 0.0);
    if (loss == Loss::CrossEntropy) {
        for (std::size_t row = 0; row < n; ++row) {
            normalisers[row] = logSumExp(outputs, static_cast<Eigen::Index>(row));
        }
    }
    // With one logit the positive class says it all; the other one has the same area.
    const int first = loss == Loss::BinaryCrossEntropy ? 1 : 0;
    double sum = 0.0;
    int present = 0;
    std::vector<double> scores(n);
    std::vector<bool> positive(n);
    for (int k = first; k < classCount(outputs, loss); ++k) {
        for (std::size_t row = 0; row < n; ++row) {
            scores[row] =
                static_cast<double>(outputs(static_cast<Eigen::Index>(row), k - first)) - normalisers[row];
            positive[row] = truth.labels[row] == k;
        }
        if (const double area = rocAuc(scores, positive); !std::isnan(area)) {
            sum += area;
            ++present;
        }
    }
    return present > 0 ? sum / present : notApplicable;
}

double rmseOf(const data::Matrix& outputs, const data::Samples& truth, Loss loss)
{
    return loss == Loss::MeanSquaredError
               ? std::sqrt(squaredErrorSum(outputs, truth) / static_cast<double>(outputs.size()))
               : notApplicable;
}

double meanDistanceOf(const data::Matrix& outputs, const data::Samples& truth, Loss loss)
{
    return loss == Loss::MeanSquaredError && outputs.rows() > 0
               ? (outputs.cast<double>() - truth.targets.cast<double>()).rowwise().norm().mean()
               : notApplicable;
}

Metrics meanOf(const std::vector<Metrics>& folds)
{
    Metrics mean;
    for (const ScoreRow& row : scoreRows) {
        double sum = 0.0;
        int count = 0;
        for (const Metrics& fold : folds) {
            if (!std::isnan(fold.*row.member)) {
                sum += fold.*row.member;
                ++count;
            }
        }
        mean.*row.member = count > 0 ? sum / count : notApplicable;
    }
    return mean;
}

Metrics evaluate(const data::Matrix& outputs, const data::Samples& truth, Loss loss)
{
    Metrics metrics;
    for (const ScoreRow& row : scoreRows) {
        metrics.*row.member = row.value(outputs, truth, loss);
    }
    return metrics;
}

} // namespace snac::network
