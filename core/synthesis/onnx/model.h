// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// What this program needs of an ONNX model, as plain values: nothing but onnx_file.cpp knows libonnx.
namespace snac::synthesis::onnx {

/// Numbers of whatever type the file has, row by row. Doubles hold floats exactly and integers up to 2^53.
struct Tensor
{
    std::vector<std::int64_t> shape; ///< empty: a single number
    std::vector<double> values;
    bool isInteger = false; ///< of a whole-number type, or bool; else floating point

    [[nodiscard]] std::int64_t count() const { return static_cast<std::int64_t>(values.size()); }
    bool operator==(const Tensor&) const = default;
};

using AttributeValue = std::variant<double, std::int64_t, std::string, std::vector<std::int64_t>, Tensor>;

struct Attribute
{
    std::string name;
    AttributeValue value;
};

struct Node
{
    std::string name;
    std::string op;     ///< "MatMul"
    std::string domain; ///< empty: ONNX itself
    std::vector<std::string> inputs;
    std::vector<std::string> outputs;
    std::vector<Attribute> attributes;
    std::string comment; ///< doc_string
};

struct Initializer
{
    std::string name;
    Tensor tensor; ///< written as float32, or int64 where isInteger
};

/// A named tensor of the graph. -1: an extent that is not fixed.
struct ValueInfo
{
    std::string name;
    std::vector<std::int64_t> shape;
    bool isInteger = false;
};

struct Model
{
    std::string name;
    std::string producer;
    std::string version; ///< of the producer
    std::string comment;
    std::int64_t opset = 13;                                   ///< of ONNX itself
    std::vector<std::pair<std::string, std::int64_t>> domains; ///< further ones, with their versions
    std::vector<Node> nodes;                                   ///< in an order in which they can be computed
    std::vector<Initializer> initializers;
    std::vector<ValueInfo> inputs;
    std::vector<ValueInfo> outputs;
    std::vector<ValueInfo> values; ///< between them
    std::vector<std::pair<std::string, std::string>> metadata;
};

/// Of qonnx: Quant, IntQuant, BipolarQuant.
inline constexpr std::string_view quantDomain = "qonnx.custom_op.general";

/// The attribute, or null.
template<class T>
[[nodiscard]] const T* attribute(const Node& node, std::string_view name)
{
    for (const Attribute& one : node.attributes) {
        if (one.name == name) {
            return std::get_if<T>(&one.value);
        }
    }
    return nullptr;
}

} // namespace snac::synthesis::onnx
