// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quant.h"

#include "evaluate.h"

#include "snac/base/ascii.h"
#include "snac/base/printable.h"

#include <array>
#include <cmath>

namespace snac::synthesis::onnx {

namespace {

struct NamedRounding
{
    std::string_view name;
    QuantRounding rounding;
};
constexpr std::array roundingNames{NamedRounding{"round", QuantRounding::HalfEven},
                                   NamedRounding{"half_even", QuantRounding::HalfEven},
                                   NamedRounding{"ceil", QuantRounding::Ceil},
                                   NamedRounding{"floor", QuantRounding::Floor},
                                   NamedRounding{"up", QuantRounding::Up},
                                   NamedRounding{"down", QuantRounding::Down},
                                   NamedRounding{"round_to_zero", QuantRounding::Down},
                                   NamedRounding{"half_up", QuantRounding::HalfUp},
                                   NamedRounding{"half_down", QuantRounding::HalfDown}};

/// By rounding of ap_fixed: what is written, and how the mode is called inside.
struct FormRow
{
    Rounding rounding;
    QuantForm form;
    QuantRounding mode;
};
constexpr std::array forms{FormRow{Rounding::Trn, {"FLOOR", 0.0}, QuantRounding::Floor},
                           FormRow{Rounding::TrnZero, {"DOWN", 0.0}, QuantRounding::Down},
                           FormRow{Rounding::Rnd, {"FLOOR", 0.5}, QuantRounding::Floor},
                           FormRow{Rounding::RndZero, {"HALF_DOWN", 0.0}, QuantRounding::HalfDown},
                           FormRow{Rounding::RndInf, {"HALF_UP", 0.0}, QuantRounding::HalfUp},
                           FormRow{Rounding::RndMinInf, {"CEIL", -0.5}, QuantRounding::Ceil},
                           FormRow{Rounding::RndConv, {"ROUND", 0.0}, QuantRounding::HalfEven}};

} // namespace

std::optional<QuantRounding> quantRounding(std::string_view name)
{
    const std::string lower = lowerCase(name);
    for (const NamedRounding& one : roundingNames) {
        if (one.name == lower) {
            return one.rounding;
        }
    }
    return std::nullopt;
}

double roundedBy(QuantRounding rounding, double value)
{
    const double sign = value < 0.0 ? -1.0 : 1.0;
    const double size = std::abs(value);
    const double below = std::floor(size);
    const double rest = size - below; // exact
    switch (rounding) {
    case QuantRounding::HalfEven:
        return std::nearbyint(value); // the mode of the processor is to nearest, halves to even
    case QuantRounding::Ceil:
        return std::ceil(value);
    case QuantRounding::Floor:
        return std::floor(value);
    case QuantRounding::Up:
        return sign * std::ceil(size);
    case QuantRounding::Down:
        return std::trunc(value);
    case QuantRounding::HalfUp:
        return sign * (rest >= 0.5 ? below + 1.0 : below);
    case QuantRounding::HalfDown:
        return sign * (rest > 0.5 ? below + 1.0 : below);
    }
    return value;
}

bool isQuant(const Node& node)
{
    const bool known = node.op == "Quant" || node.op == "IntQuant" || node.op == "BipolarQuant";
    return known && (node.domain.starts_with("qonnx.") || node.domain.starts_with("onnx.brevitas") ||
                     node.domain.starts_with("finn."));
}

Result<QuantRange> quantRange(const Node& node, double bits)
{
    QuantRange range;
    if (!(bits >= 1.0 && bits <= 64.0) || bits != std::floor(bits)) {
        return fail(describe(node) + ": a number of bits that cannot be");
    }
    range.bits = static_cast<int>(bits);
    const auto flag = [&](std::string_view name, bool otherwise) {
        const auto* value = attribute<std::int64_t>(node, name);
        return value ? *value != 0 : otherwise;
    };
    range.isSigned = flag("signed", true);
    range.isNarrow = flag("narrow", false);
    const auto* mode = attribute<std::string>(node, "rounding_mode");
    const auto rounding = quantRounding(mode ? *mode : "ROUND");
    if (!rounding) {
        return fail(describe(node) + ": the rounding mode '" + printableName(*mode) + "' is not known");
    }
    range.rounding = *rounding;
    const double count = std::ldexp(1.0, range.bits);
    range.low = range.isSigned ? -count / 2.0 : 0.0;
    range.high = range.low + count - 1.0;
    if (range.isNarrow) {
        range.low += range.isSigned ? 1.0 : 0.0;
        range.high -= range.isSigned ? 0.0 : 1.0;
    }
    return range;
}

QuantForm quantForm(Rounding rounding)
{
    for (const FormRow& row : forms) {
        if (row.rounding == rounding) {
            return row.form;
        }
    }
    return forms[0].form;
}

std::optional<Rounding> roundingOf(QuantRounding rounding, double half)
{
    for (const FormRow& row : forms) {
        if (row.mode == rounding && row.form.half == half) {
            return row.rounding;
        }
    }
    return std::nullopt;
}

} // namespace snac::synthesis::onnx
