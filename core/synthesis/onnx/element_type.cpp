// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "element_type.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace snac::synthesis::onnx {

namespace {

double toFloat(const ElementType& type, double value)
{
    if (!std::isfinite(value) || type.bits == 64) {
        return value;
    }
    int exponent = 0;
    std::frexp(value, &exponent);
    const double step = std::ldexp(1.0, std::max(exponent - type.significand, type.lowest));
    const double rounded = std::nearbyint(value / step) * step;
    const int top = 2 - type.lowest - type.significand; // the largest exponent, as the formats are built
    return std::abs(rounded) < std::ldexp(1.0, top + 1)
               ? rounded
               : std::copysign(std::numeric_limits<double>::infinity(), value);
}

} // namespace

std::optional<ElementType> elementType(std::int64_t number)
{
    using enum ElementKind;
    static constexpr std::pair<std::int64_t, ElementType> types[] = {{1, {"float32", Float}},
                                                                     {2, {"uint8", Unsigned, 8}},
                                                                     {3, {"int8", Signed, 8}},
                                                                     {4, {"uint16", Unsigned, 16}},
                                                                     {5, {"int16", Signed, 16}},
                                                                     {6, {"int32", Signed, 32}},
                                                                     {7, {"int64", Signed, 64}},
                                                                     {9, {"bool", Bool, 1}},
                                                                     {10, {"float16", Float, 16, 11, -24}},
                                                                     {11, {"float64", Float, 64, 53, -1074}},
                                                                     {12, {"uint32", Unsigned, 32}},
                                                                     {13, {"uint64", Unsigned, 64}},
                                                                     {16, {"bfloat16", Float, 16, 8, -133}}};
    const auto* const found = std::ranges::find(types, number, &std::pair<std::int64_t, ElementType>::first);
    return found != std::end(types) ? std::optional(found->second) : std::nullopt;
}

std::optional<double> castTo(const ElementType& type, double value)
{
    if (type.kind == ElementKind::Float) {
        return toFloat(type, value);
    }
    if (type.kind == ElementKind::Bool) {
        return value != 0.0 ? 1.0 : 0.0;
    }
    const double cut = std::trunc(value);
    const bool isSigned = type.kind == ElementKind::Signed;
    const double low = isSigned ? -std::ldexp(1.0, type.bits - 1) : 0.0;
    const double end = std::ldexp(1.0, isSigned ? type.bits - 1 : type.bits);
    return cut >= low && cut < end ? std::optional(cut) : std::nullopt;
}

} // namespace snac::synthesis::onnx
