// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace snac::hardware {

/// What the learned correction knows of a dense layer. Larger features never make the correction smaller, so
/// the corrected cost keeps the monotonicity of the physics.
struct LayerFeatures
{
    static constexpr std::size_t count = 5;
    /// log2 inputs, log2 outputs, weight bits, input bits, log2 (1 + products / reuse factor).
    std::array<double, count> values{};
    /// Circuits that are built differently are corrected separately: "latency_unrolled_parallel_vitis".
    std::string regime;
};

/// Names of LayerFeatures::values, as they stand in the coefficient file and the card.
[[nodiscard]] const std::array<std::string, LayerFeatures::count>& featureNames();

/// A dense layer as the correction sees it.
struct LayerShape
{
    int inputs = 1;
    int outputs = 1;
    int weightBits = 1;
    int inputBits = 1;
    int reuse = 1; ///< as built
    bool latency = true;
    bool stream = false;
    bool vitis = false; ///< built by Vitis HLS; counts where weights are hard-wired
};

[[nodiscard]] LayerFeatures layerFeatures(const LayerShape& layer);

/// What is corrected (LUT, FF) comes first; the others have bounds only.
enum class Corrected { Lut, Ff, Dsp, Bram18, Cycles, Ii };
inline constexpr std::size_t correctedCount = 6;
inline constexpr std::size_t learnedCount = 2;

/// One dense layer as somebody's report shows it.
struct ResidualSample
{
    LayerFeatures features;
    std::string family; ///< designs of one family are drawn, or left out, together
    std::array<double, correctedCount> estimated{};
    std::array<double, correctedCount> measured{}; ///< NaN where the report is silent
};

/// The learned part of the cost model: log(measured / estimated) as a sum of step functions of the features,
/// one sum a regime and target, and an interval that holds 90 % of what remains. Plain data,
/// thread-safe.
class Residual
{
public:
    struct Step
    {
        double from = 0.0; ///< added where the feature is at least this
        double add = 0.0;  ///< >= 0
    };
    struct Correction
    {
        double base = 0.0;
        std::array<std::vector<Step>, LayerFeatures::count> steps;
    };
    struct Regime
    {
        int rows = 0;
        std::array<double, LayerFeatures::count> lowest{}; ///< of the fitted rows: the domain
        std::array<double, LayerFeatures::count> highest{};
        std::array<Correction, learnedCount> corrections;
        bool hasBounds = false;                   ///< enough rows for quantiles
        std::array<double, correctedCount> low{}; ///< of log((measured + 1) / (estimated + 1))
        std::array<double, correctedCount> high{};
    };

    /// Bagged boosting of monotone stumps on squared error of the logarithm; `seed` draws the bags.
    /// Deterministic. Samples with fewer than 4 inputs are left out: their cost is not that of a matrix.
    /// A regime of fewer than `fewestRows` is not corrected; with 1, few rows shift the level, no more.
    [[nodiscard]] static Residual fit(const std::vector<ResidualSample>& samples, std::uint64_t seed = 1,
                                      std::size_t fewestRows = 12);

    /// `extra`, which was fitted on estimates that `base` had corrected, on top of it. Regimes with bounds in
    /// `extra` take those and their domain, the others keep the ones of `base`.
    [[nodiscard]] static Residual stacked(const Residual& base, const Residual& extra);

    /// Sets the bounds of every regime with 20 rows and more from corrected ratios that were predicted for
    /// rows left out of their fit, `logRatios[target]` by regime.
    void setBounds(const std::map<std::string, std::array<std::vector<double>, correctedCount>>& logRatios);

    /// Factor on the estimate of a layer; 1 where nothing was fitted.
    [[nodiscard]] double factor(const LayerFeatures& features, Corrected target) const;
    /// The regime's bounds when the layer lies within what was fitted, else null.
    [[nodiscard]] const Regime* boundsFor(const LayerFeatures& features) const;
    [[nodiscard]] const std::map<std::string, Regime>& regimes() const { return m_regimes; }

    /// Whether designs of this family were among the samples: they need cross-validation, others were unseen.
    [[nodiscard]] bool knowsFamily(const std::string& family) const;

    /// What a user's calibration was fitted on; none for the shipped correction.
    struct Calibration
    {
        int designs = 0;
        std::uint64_t rowsHash = 0; ///< stableHash of the stored rows: whether they have changed since
        bool operator==(const Calibration&) const = default;
    };
    void setCalibration(const Calibration& calibration) { m_calibration = calibration; }
    [[nodiscard]] const std::optional<Calibration>& calibration() const { return m_calibration; }

    [[nodiscard]] std::string toText() const;
    /// The same with a checksum, as it is kept on disk.
    [[nodiscard]] std::string toFile() const;
    /// Errors carry the line.
    [[nodiscard]] static Result<Residual> fromText(const std::string& text, const std::string& file);

    /// Null where there is no such file, or no path. Errors: not a regular file; those of fromText().
    [[nodiscard]] static Result<std::shared_ptr<const Residual>> fromFile(const std::string& path);

private:
    std::map<std::string, Regime> m_regimes;
    std::set<std::uint64_t> m_families; ///< hashes of their names
    std::optional<Calibration> m_calibration;
};

} // namespace snac::hardware
