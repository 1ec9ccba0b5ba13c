// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace snac::data::jets {

constexpr std::size_t classCount = 5;
constexpr std::size_t baseCount = 12; ///< variables that the 16 features follow from
constexpr std::size_t quantileCount = 45;
constexpr std::size_t pairCount = baseCount * (baseCount - 1) / 2;

/// The 12 variables: sum z ln z, C1(0), the logarithms of C1, C2, M2, N2 at beta 1 and 2, groomed mass over
/// sqrt(C1(2)) in GeV (about the groomed transverse momentum), number of constituents (at most 32 are
/// counted).
enum BaseVariable : std::size_t {
    Zlogz,
    C1B0,
    LnC1B1,
    LnC1B2,
    LnC2B1,
    LnC2B2,
    LnM2B1,
    LnM2B2,
    LnN2B1,
    LnN2B2,
    MassScale,
    Multiplicity
};

/// Summary of one class.
struct ClassTable
{
    std::string_view name;
    std::array<std::array<double, quantileCount>, baseCount> quantiles; ///< at quantileLevels(), ascending
    std::array<double, pairCount> correlations; ///< of normal scores, upper triangle row by row
};

/// Levels from 0 to 1 at which the quantiles are given.
[[nodiscard]] const std::array<double, quantileCount>& quantileLevels();

/// g, q, w, z, t.
[[nodiscard]] const std::array<ClassTable, classCount>& tables();

} // namespace snac::data::jets
