// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <string>
#include <string_view>

namespace snac {

/// What becomes of bits below the last one kept; the names of AMD's ap_fixed and SystemC (UG1399, IEEE 1666
/// §7.10).
enum class Rounding {
    Trn,       ///< toward minus infinity: the bits are dropped (the default of ap_fixed)
    TrnZero,   ///< toward zero
    Rnd,       ///< to nearest, halves up
    RndZero,   ///< to nearest, halves toward zero
    RndInf,    ///< to nearest, halves away from zero
    RndMinInf, ///< to nearest, halves down
    RndConv    ///< to nearest, halves to even
};

/// What becomes of values beyond the range.
enum class Overflow {
    Wrap,    ///< the upper bits are dropped (the default of ap_fixed)
    Sat,     ///< the nearest bound
    SatZero, ///< 0
    SatSym   ///< the nearest bound of the symmetric range: the lowest signed value is not used
};

[[nodiscard]] std::string_view roundingName(Rounding rounding); ///< "AP_RND_CONV"
[[nodiscard]] std::string_view overflowName(Overflow overflow); ///< "AP_SAT_SYM"

/// `ap_fixed<W,I,Q,O>` or `ap_ufixed<W,I,Q,O>`: W bits, of which I (the sign included) stand left of the
/// binary point. I may be negative or larger than W. Values are integers times 2^-(W-I).
struct FixedFormat
{
    int width = 8;
    int integer = 3;
    bool isSigned = true;
    Rounding rounding = Rounding::Trn;
    Overflow overflow = Overflow::Wrap;

    [[nodiscard]] int fraction() const
    {
        return width - integer;
    }                                     ///< bits right of the point; may be negative
    [[nodiscard]] double step() const;    ///< distance of neighbours, 2^-fraction
    [[nodiscard]] double lowest() const;  ///< of the range; with SatSym the symmetric one
    [[nodiscard]] double highest() const; ///< of the range

    /// "ap_fixed<8,3>", with the modes where they are not the defaults: "ap_ufixed<8,3,AP_RND,AP_SAT>".
    [[nodiscard]] std::string toString() const;
    /// The same text back; also "fixed<8,3>", "ufixed<8,3>", blanks, and lower-case or short modes ("RND").
    /// Errors say what is wrong and the nearest valid value.
    [[nodiscard]] static Result<FixedFormat> parse(std::string_view text);
    /// 1 to 64 bits, integer bits from -64 to 64 + width.
    [[nodiscard]] Result<> check() const;

    bool operator==(const FixedFormat&) const = default;
};

} // namespace snac
