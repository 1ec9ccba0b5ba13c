// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "width_price.h"

#include <numeric>

namespace snac::hardware {

namespace {

constexpr int widestBits = 6; ///< learned weights are narrower in the mean; beyond, digits grow as evenly

} // namespace

WidthPriceLine widthPrice(const DesignPoint& design, double lutPerSlice)
{
    // All magnitudes in one column, so that none shares its product and the layer is no sum of plain inputs.
    std::vector<std::int64_t> magnitudes((std::size_t{1} << widestBits) - 1);
    std::iota(magnitudes.begin(), magnitudes.end(), std::int64_t{1});
    const std::vector<double> savings =
        weightSavings(design, magnitudes, static_cast<int>(magnitudes.size()), 1, lutPerSlice);
    constexpr std::size_t firstWidest = (std::size_t{1} << (widestBits - 1)) - 1;
    const double widest = std::accumulate(savings.begin() + firstWidest, savings.end(), 0.0) /
                          static_cast<double>(savings.size() - firstWidest);
    return {.first = savings.front(), .more = (widest - savings.front()) / (widestBits - 1)};
}

double activationBitPrice(const DesignPoint& design, network::ActivationKind kind)
{
    const auto of = [&](int bits) {
        DesignPoint point = design;
        point.inputBits = bits;
        std::vector<std::string> warnings;
        return activationCost(point, kind, 1, warnings).lut.value;
    };
    return of(design.inputBits + 1) - of(design.inputBits);
}

} // namespace snac::hardware
