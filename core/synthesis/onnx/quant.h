// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model.h"

#include "snac/base/error.h"
#include "snac/base/fixed_format.h"

#include <optional>
#include <string_view>

namespace snac::synthesis::onnx {

/// How a Quant node rounds (qonnx: rounding_mode).
enum class QuantRounding { HalfEven, Ceil, Floor, Up, Down, HalfUp, HalfDown };

/// "ROUND", "FLOOR", ... in any case; nothing for a text that is none.
[[nodiscard]] std::optional<QuantRounding> quantRounding(std::string_view name);
[[nodiscard]] double roundedBy(QuantRounding rounding, double value);

/// Whole numbers that a Quant node gives before its scale.
struct QuantRange
{
    double low = 0.0;
    double high = 0.0;
    QuantRounding rounding = QuantRounding::HalfEven;
    bool isSigned = true;
    bool isNarrow = false;
    int bits = 8;
};

/// Quant, IntQuant or BipolarQuant of a domain of qonnx.
[[nodiscard]] bool isQuant(const Node& node);
/// Error, with the node: bits that are not a whole number from 1 to 64, a rounding mode that is none.
[[nodiscard]] Result<QuantRange> quantRange(const Node& node, double bits);

/// How a cast is written: a Quant with half a step added before it where there is no mode that rounds like
/// the cast.
struct QuantForm
{
    std::string_view rounding; ///< "FLOOR"
    double half = 0.0;         ///< to add, in steps: 0, 0.5 or -0.5
};
[[nodiscard]] QuantForm quantForm(Rounding rounding);
/// The rounding that such a pair is, or nothing.
[[nodiscard]] std::optional<Rounding> roundingOf(QuantRounding rounding, double half);

} // namespace snac::synthesis::onnx
