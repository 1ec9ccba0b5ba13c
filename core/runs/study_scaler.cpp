// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_scaler.h"

#include "snac/base/number_text.h"
#include "snac/base/printable.h"

#include <cmath>

namespace snac::study {

namespace {

/// Another program may sum in another order; what is further apart than that is another scaling.
bool isSameScaling(float a, float b)
{
    constexpr float rounding = 1e-4F;
    return std::abs(a - b) <= rounding * std::max(std::abs(a), std::abs(b));
}

std::string scaleText(float value)
{
    return significantText(static_cast<double>(value), 5);
}

std::string differenceText(const data::Scaler& kept, const data::PreparedData& data)
{
    const data::Scaler& found = data.scaler;
    for (Eigen::Index i = 0; i < std::min(kept.mean.size(), found.mean.size()); ++i) {
        // A mean counts in units of the deviation: near 0 its own size says nothing.
        const bool same = isSameScaling(kept.deviation(i), found.deviation(i)) &&
                          std::abs(kept.mean(i) - found.mean(i)) <=
                              1e-4F * (std::abs(kept.deviation(i)) + std::abs(kept.mean(i)));
        if (!same) {
            return "the data of this study give another scaling than it keeps (" +
                   printableName(data.info.inputNames[static_cast<std::size_t>(i)]) + ": mean " +
                   scaleText(found.mean(i)) + " and deviation " + scaleText(found.deviation(i)) +
                   " instead of mean " + scaleText(kept.mean(i)) + " and deviation " +
                   scaleText(kept.deviation(i)) +
                   "); what it keeps is used, which its networks were trained with";
        }
    }
    return {};
}

} // namespace

StudyScaler scalerOf(const StudyMeta& meta, const data::PreparedData* data)
{
    if (meta.imported) {
        const bool has = meta.imported->scaler.has_value();
        return {.scaler = meta.imported->scaler,
                .note =
                    has ? "" : "the network was imported without a scaler: it gets the features as they are"};
    }
    if (meta.scaler) {
        return {.scaler = meta.scaler,
                .note = data != nullptr ? differenceText(*meta.scaler, *data) : std::string()};
    }
    if (data != nullptr) {
        return {.scaler = data->scaler, .note = {}};
    }
    return {.scaler = {},
            .note =
                "how features are scaled is not known: this study was begun before studies kept it, and its "
                "data, which would tell, cannot be read"};
}

} // namespace snac::study
