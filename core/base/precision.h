// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <string>

namespace snac {

/// Fixed-point type ap_fixed<width, integer>: integer bits include the sign.
struct Precision
{
    int width = 8;
    int integer = 3;
    [[nodiscard]] std::string toString() const; ///< "ap_fixed<8,3>"
    /// "ap_fixed<8,3>", "ap_fixed<8, 3>", "fixed<8,3>". Errors say the nearest valid value.
    [[nodiscard]] static Result<Precision> parse(const std::string& text);
    /// Widths of 1 to 64 bits with 0 to `width` integer bits; the error says the nearest valid precision.
    [[nodiscard]] Result<> check() const;
    /// The formats a calibrated layer may have: 1 to 64 bits with the point anywhere, -64 to 64 integer bits,
    /// so that small or coarse values spend no bits outside of themselves (ap_fixed<6,-1>, ap_fixed<4,9>).
    [[nodiscard]] Result<> checkLayer() const;
    bool operator==(const Precision&) const = default;
};

} // namespace snac
