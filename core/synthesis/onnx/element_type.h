// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace snac::synthesis::onnx {

enum class ElementKind {
    Float,
    Signed,
    Unsigned,
    Bool,
};

/// A type of numbers that tensors of ONNX may have.
struct ElementType
{
    std::string_view name;
    ElementKind kind = ElementKind::Float;
    int bits = 32;
    int significand = 24; ///< of floats: bits, the hidden one included
    int lowest = -149;    ///< of floats: exponent of the smallest number above 0
};

/// By its number in TensorProto.DataType. Unset: text, complex numbers, and what is not known.
[[nodiscard]] std::optional<ElementType> elementType(std::int64_t number);

/// What a Cast to the type makes of a number: rounded to the nearest of a float type, halves to even; cut
/// towards 0; 1 for all but 0. Unset: a whole-number type cannot hold it.
[[nodiscard]] std::optional<double> castTo(const ElementType& type, double value);

} // namespace snac::synthesis::onnx
