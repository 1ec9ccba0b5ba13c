// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cost_model.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace snac::hardware {

/// Which cost model priced something, with all that is needed to price with it again. A value: what is in use
/// for new studies may change (`snac calibrate`), a record does not.
struct CostModelRecord
{
    enum class Correction { None, Shipped, User };

    std::string name; ///< "hls4ml dense"; empty: a model that nobody recorded
    int version = 0;  ///< of its formulas
    Correction correction = Correction::None;
    int designs = 0;      ///< the user's correction was fitted on
    std::string residual; ///< Residual::toText(); empty without a correction
    /// How the study trains, which its prices before training know; unset in studies begun before they did.
    std::optional<TrainingPlan> plan = {};
    /// Not recorded when the study was made: what is said here was found out or assumed later.
    bool assumed = false;

    /// Of the correction; 0 without one.
    [[nodiscard]] std::uint64_t hash() const;
    /// The same formulas and correction; how it came to be known and what a study adds of its own do not
    /// count.
    [[nodiscard]] bool sameModel(const CostModelRecord& other) const;
    bool operator==(const CostModelRecord&) const = default;
};

/// "none", "shipped", "user"
[[nodiscard]] std::string_view correctionName(CostModelRecord::Correction correction);
[[nodiscard]] CostModelRecord::Correction correctionFromName(std::string_view name); ///< unknown ones: None

/// The formulas of DenseHlsModel. Raise the version with every change that changes an estimate.
inline constexpr const char* denseModelName = "hls4ml dense";
inline constexpr int denseModelVersion = 5;

/// The record of DenseHlsModel with this correction; null: without any.
[[nodiscard]] CostModelRecord recordOf(const std::shared_ptr<const Residual>& residual);

/// The model of a record. Formulas of an older version are those of today. Errors: a name or a version this
/// program does not know, a correction that cannot be read.
[[nodiscard]] Result<std::shared_ptr<const CostModel>> costModelOf(const CostModelRecord& record);

/// "hls4ml dense 1, your calibration on 12 designs (3f2a91bc)"
[[nodiscard]] std::string describe(const CostModelRecord& record);

} // namespace snac::hardware
