// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jets_twin.h"

#include "fingerprint.h"
#include "jets_tables.h"

#include "snac/base/random.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace snac::data {

namespace {

using namespace jets;

using BaseMatrix = Eigen::Matrix<double, baseCount, baseCount>;
using BaseVector = Eigen::Matrix<double, baseCount, 1>;
constexpr Eigen::Index featureCount = 16;
using Features = Eigen::Matrix<double, 1, featureCount>;

constexpr std::uint64_t jetTag = 0x6a657473;
constexpr std::uint64_t orderTag = 0x6a6f7264;

/// How far a class's correlations move towards the mean of all classes (regularised discriminant analysis,
/// Friedman 1989), and then all of them towards none (ridge; the same as smearing the normal scores). A
/// correlation of 0.99 from 600 jets makes directions so narrow that the shape of the copula, not the
/// physics, betrays the class.
constexpr double pooledShare = 0.2;
constexpr double ridge = 0.05;

BaseMatrix correlationOf(const ClassTable& table)
{
    BaseMatrix matrix = BaseMatrix::Identity();
    std::size_t next = 0;
    for (Eigen::Index i = 0; i < matrix.rows(); ++i) {
        for (Eigen::Index j = i + 1; j < matrix.cols(); ++j) {
            matrix(i, j) = matrix(j, i) = table.correlations[next++];
        }
    }
    return matrix;
}

/// The 16 features by their exact relations to the 12 variables.
Features featuresOf(const BaseVector& base)
{
    const double c1b1 = std::exp(base[LnC1B1]);
    const double c1b2 = std::exp(base[LnC1B2]);
    const double c2b1 = std::exp(base[LnC2B1]);
    const double c2b2 = std::exp(base[LnC2B2]);
    const double d2b1 = c2b1 / c1b1;
    Features features;
    features << base[Zlogz], base[C1B0], c1b1, c1b2, c2b1, c2b2, d2b1, c2b2 / c1b2, d2b1,
        c2b1 * c1b1 * c1b1 / (c1b2 * std::sqrt(c1b2)), std::exp(base[LnM2B1]), std::exp(base[LnM2B2]),
        std::exp(base[LnN2B1]), std::exp(base[LnN2B2]), base[MassScale] * std::sqrt(c1b2), base[Multiplicity];
    return features;
}

/// What no jet can be, whatever its class. A Gaussian copula knows the marginals but not these, and would put
/// a jet in six outside of them.
bool isPossible(const Features& f)
{
    const bool entropy = -f[0] <= std::log(f[15]) + 0.02;  // of n shares: at most ln n
    const bool cauchySchwarz = f[2] * f[2] <= f[1] * f[3]; // (sum zz R)^2 <= sum zz * sum zz R^2
    const bool prongs =
        f[6] > 0.17 && f[6] < 3.5 && f[7] > 0.035 && f[7] < 4.4 && f[9] > 0.0226 && f[9] < 0.354;
    return entropy && cauchySchwarz && prongs;
}

class ClassSampler
{
public:
    ClassSampler(const ClassTable& table, const BaseMatrix& pooled)
        : m_table(table)
    {
        BaseMatrix matrix = (1.0 - pooledShare) * correlationOf(table) + pooledShare * pooled;
        matrix = (1.0 - ridge) * matrix + ridge * BaseMatrix::Identity();
        m_factor = matrix.llt().matrixL();
    }

    Features draw(Random& random) const
    {
        while (true) {
            BaseVector scores;
            for (double& score : scores) {
                score = random.normal();
            }
            scores = m_factor.triangularView<Eigen::Lower>() * scores;
            BaseVector base;
            for (std::size_t i = 0; i < baseCount; ++i) {
                base[static_cast<Eigen::Index>(i)] = quantile(i, scores[static_cast<Eigen::Index>(i)]);
            }
            base[Multiplicity] = std::round(base[Multiplicity]);
            if (const Features features = featuresOf(base); isPossible(features)) {
                return features;
            }
        }
    }

private:
    /// Marginal of variable i at a standard normal score.
    [[nodiscard]] double quantile(std::size_t i, double score) const
    {
        const double level = 0.5 * std::erfc(-score / std::numbers::sqrt2);
        const auto& levels = quantileLevels();
        const auto above = std::upper_bound(levels.begin() + 1, levels.end() - 1, level);
        const auto k = static_cast<std::size_t>(above - levels.begin());
        const auto& values = m_table.quantiles[i];
        return std::lerp(values[k - 1], values[k], (level - levels[k - 1]) / (levels[k] - levels[k - 1]));
    }

    const ClassTable& m_table;
    BaseMatrix m_factor;
};

DatasetInfo describe(std::int64_t rows, std::uint64_t seed)
{
    DatasetInfo info;
    info.name = "jets";
    info.origin = "simulated: " + std::to_string(rows) + " jets drawn with seed " + std::to_string(seed) +
                  " from summary statistics of LHC jets (no measured or fully simulated jet among them)";
    info.simulated = true;
    info.inputNames = {"zlogz",         "c1_b0_mmdt",    "c1_b1_mmdt", "c1_b2_mmdt",
                       "c2_b1_mmdt",    "c2_b2_mmdt",    "d2_b1_mmdt", "d2_b2_mmdt",
                       "d2_a1_b1_mmdt", "d2_a1_b2_mmdt", "m2_b1_mmdt", "m2_b2_mmdt",
                       "n2_b1_mmdt",    "n2_b2_mmdt",    "mass_mmdt",  "multiplicity"};
    for (const auto& table : tables()) {
        info.classNames.emplace_back(table.name);
    }
    return info;
}

} // namespace

Result<Dataset> simulateJets(std::int64_t rows, std::uint64_t seed, RunControl& control)
{
    if (rows < static_cast<std::int64_t>(3 * classCount) || rows > largestTwinRows) {
        return fail("dataset.rows is " + std::to_string(rows) + ": it must be between " +
                    std::to_string(3 * classCount) + " and " + std::to_string(largestTwinRows));
    }
    BaseMatrix pooled = BaseMatrix::Zero();
    for (const auto& table : tables()) {
        pooled += correlationOf(table) / static_cast<double>(classCount);
    }
    // Classes are drawn one after the other into shuffled places.
    std::vector<int> places(static_cast<std::size_t>(rows));
    std::iota(places.begin(), places.end(), 0);
    Random::derive(seed, {orderTag}).shuffle(places);
    Dataset dataset;
    dataset.info = describe(rows, seed);
    dataset.samples.inputs.resize(rows, featureCount);
    dataset.samples.labels.resize(places.size());
    std::size_t next = 0;
    for (std::size_t c = 0; c < classCount; ++c) {
        const ClassSampler sampler(tables()[c], pooled);
        Random random = Random::derive(seed, {jetTag, c});
        const std::size_t end = places.size() * (c + 1) / classCount;
        for (; next < end; ++next) {
            if (next % 4096 == 0 && !control.waitWhilePaused()) {
                return fail("drawing jets was cancelled");
            }
            dataset.samples.inputs.row(places[next]) = sampler.draw(random).cast<float>();
            dataset.samples.labels[static_cast<std::size_t>(places[next])] = static_cast<int>(c);
        }
    }
    dataset.info.fingerprint = fingerprintOf(dataset);
    return dataset;
}

} // namespace snac::data
