// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "score_error.h"

#include "metrics.h"
#include "over_labels.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <vector>

namespace snac::network {

namespace {

constexpr double unknownError = std::numeric_limits<double>::quiet_NaN();

/// Where all rows agree none of their spread is seen, and yet four of them are no proof: half of Wilson's
/// interval of one standard error (J. Am. Stat. Assoc. 22 (1927) 209), 1 / (2 (n + 1)) there.
double unseenSpread(double rows)
{
    return 0.5 / (rows + 1.0);
}

double binomialVariance(double share, double rows)
{
    const double unseen = unseenSpread(rows);
    return share > 0.0 && share < 1.0 ? share * (1.0 - share) / rows : unseen * unseen;
}

/// Standard error of the mean of a sample.
double errorOfMean(const Eigen::ArrayXd& values)
{
    const auto n = static_cast<double>(values.size());
    if (values.size() < 2) {
        return unknownError;
    }
    return std::sqrt((values - values.mean()).square().sum() / (n - 1.0) / n);
}

/// The rows of one class, judged by themselves.
data::Samples rowsOfClass(const data::Samples& truth, int label, std::vector<int>& rows)
{
    rows.clear();
    for (std::size_t row = 0; row < truth.labels.size(); ++row) {
        if (truth.labels[row] == label) {
            rows.push_back(static_cast<int>(row));
        }
    }
    data::Samples part;
    part.labels.assign(rows.size(), label);
    return part;
}

/// Hanley and McNeil's error of one area.
double areaError(double area, double positives, double negatives)
{
    if (!(area > 0.0 && area < 1.0)) {
        return unseenSpread(std::min(positives, negatives));
    }
    const double q1 = area / (2.0 - area);
    const double q2 = 2.0 * area * area / (1.0 + area);
    const double variance = (area * (1.0 - area) + (positives - 1.0) * (q1 - area * area) +
                             (negatives - 1.0) * (q2 - area * area)) /
                            (positives * negatives);
    return std::sqrt(std::max(variance, 0.0));
}

bool tellsAnything(const data::Matrix& outputs, Loss loss, bool classes)
{
    return outputs.rows() > 0 && outputs.allFinite() && tellsClasses(loss) == classes;
}

/// What of the labels of each row is told right, as a sample.
double errorOfLabels(const data::Matrix& outputs, const data::Samples& truth)
{
    const Eigen::MatrixXd right =
        ((outputs.array() > 0.0F) == (truth.targets.array() > 0.5F)).cast<double>().matrix();
    const double share = right.mean();
    return share > 0.0 && share < 1.0 ? errorOfMean(right.rowwise().mean())
                                      : unseenSpread(static_cast<double>(right.rows()));
}

} // namespace

double accuracyError(const data::Matrix& outputs, const data::Samples& truth, Loss loss)
{
    if (loss == Loss::LabelCrossEntropy && tellsAnything(outputs, loss, true)) {
        return errorOfLabels(outputs, truth);
    }
    return tellsAnything(outputs, loss, true)
               ? std::sqrt(
                     binomialVariance(accuracyOf(outputs, truth, loss), static_cast<double>(outputs.rows())))
               : unknownError;
}

double balancedAccuracyError(const data::Matrix& outputs, const data::Samples& truth, Loss loss)
{
    if (!tellsAnything(outputs, loss, true)) {
        return unknownError;
    }
    if (loss == Loss::LabelCrossEntropy) {
        return meanOverLabels(outputs, truth, [](const auto& logits, const auto& alone, Loss one) {
            const bool both =
                std::ranges::adjacent_find(alone.labels, std::not_equal_to()) != alone.labels.end();
            return both ? balancedAccuracyError(logits, alone, one) : unknownError;
        });
    }
    const int classes = loss == Loss::BinaryCrossEntropy ? 2 : static_cast<int>(outputs.cols());
    double variance = 0.0;
    int present = 0;
    std::vector<int> rows;
    for (int k = 0; k < classes; ++k) {
        const data::Samples part = rowsOfClass(truth, k, rows);
        if (rows.empty()) {
            continue;
        }
        const data::Matrix own = outputs(rows, Eigen::all);
        variance += binomialVariance(accuracyOf(own, part, loss), static_cast<double>(rows.size()));
        ++present;
    }
    return present > 0 ? std::sqrt(variance) / present : unknownError;
}

double rocAucError(const data::Matrix& outputs, const data::Samples& truth, Loss loss)
{
    if (!tellsAnything(outputs, loss, true)) {
        return unknownError;
    }
    if (loss == Loss::LabelCrossEntropy) {
        return meanOverLabels(outputs, truth, rocAucError);
    }
    const bool oneLogit = loss == Loss::BinaryCrossEntropy;
    const auto n = static_cast<std::size_t>(outputs.rows());
    double sum = 0.0;
    int present = 0;
    std::vector<double> scores(n);
    std::vector<bool> positive(n);
    for (int k = oneLogit ? 1 : 0; k < (oneLogit ? 2 : static_cast<int>(outputs.cols())); ++k) {
        double positives = 0.0;
        for (std::size_t i = 0; i < n; ++i) {
            const auto row = static_cast<Eigen::Index>(i);
            const Eigen::RowVectorXd logits = outputs.row(row).cast<double>();
            const double top = logits.maxCoeff();
            scores[i] = oneLogit ? logits(0) : logits(k) - top - std::log((logits.array() - top).exp().sum());
            positive[i] = truth.labels[i] == k;
            positives += positive[i] ? 1.0 : 0.0;
        }
        if (const double area = rocAuc(scores, positive); !std::isnan(area)) {
            sum += areaError(area, positives, static_cast<double>(n) - positives);
            ++present;
        }
    }
    return present > 0 ? sum / present : unknownError;
}

double rmseError(const data::Matrix& outputs, const data::Samples& truth, Loss loss)
{
    if (!tellsAnything(outputs, loss, false)) {
        return unknownError;
    }
    const Eigen::MatrixXd misses = outputs.cast<double>() - truth.targets.cast<double>();
    const Eigen::ArrayXd squares = misses.rowwise().squaredNorm() / static_cast<double>(misses.cols());
    const double rmse = std::sqrt(squares.mean());
    return rmse > 0.0 ? errorOfMean(squares) / (2.0 * rmse) : 0.0;
}

double meanDistanceError(const data::Matrix& outputs, const data::Samples& truth, Loss loss)
{
    return tellsAnything(outputs, loss, false)
               ? errorOfMean((outputs.cast<double>() - truth.targets.cast<double>()).rowwise().norm())
               : unknownError;
}

Metrics standardErrors(const data::Matrix& outputs, const data::Samples& truth, Loss loss)
{
    Metrics errors;
    for (const ScoreRow& row : scoreRows) {
        errors.*row.member = row.error != nullptr ? row.error(outputs, truth, loss) : unknownError;
    }
    return errors;
}

} // namespace snac::network
