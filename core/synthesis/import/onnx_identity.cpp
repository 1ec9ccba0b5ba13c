// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onnx_identity.h"

#include "snac/synthesis/onnx/element_type.h"
#include "snac/synthesis/onnx/evaluate.h"

#include <algorithm>
#include <unordered_map>

namespace snac::synthesis::onnx {

namespace {

std::unexpected<Error> changes(const Node& node, const std::string& what)
{
    return fail(describe(node) + " " + what);
}

std::unexpected<Error> joinsRows(const Node& node)
{
    return changes(node, "joins or parts rows of the data; only what leaves each row as it is can be read");
}

Result<> identity(const Node& /*node*/, const Constants& /*constants*/, Passing& /*passing*/)
{
    return {};
}

/// Floats stay what they are in a network that is computed in floats; whole numbers only where there are
/// no others.
Result<> cast(const Node& node, const Constants& /*constants*/, Passing& passing)
{
    const auto* to = attribute<std::int64_t>(node, "to");
    const std::optional<ElementType> type = to ? elementType(*to) : std::nullopt;
    if (!type) {
        return changes(node, "casts to a type that cannot be read");
    }
    if (type->kind == ElementKind::Float && type->bits >= 32) {
        return {};
    }
    const std::string name(type->name);
    if (type->kind == ElementKind::Float) {
        return passing.values == Values::Class || passing.values == Values::Bit
                   ? Result<>()
                   : changes(node,
                             "rounds its values to " + name +
                                 ", which this program does not compute in; export the model in float32");
    }
    if (type->kind == ElementKind::Bool) {
        return passing.values == Values::Bit
                   ? Result<>()
                   : changes(node, "makes 0 or 1 of its values; a layer of such values cannot be read");
    }
    const bool holds = passing.values == Values::Bit ||
                       (passing.values == Values::Class &&
                        (type->bits >= 32 || (passing.features > 0 && passing.features <= 128)));
    return holds
               ? Result<>()
               : changes(node,
                         "cuts its values to whole numbers (" + name +
                             "); without it the network would be another one, and a Quant node can be read");
}

/// The axes that a Squeeze names; none: every one of extent 1. Error: they are not constant.
Result<std::vector<std::int64_t>> axesOf(const Node& node, const Constants& constants, std::int64_t rank)
{
    std::vector<std::int64_t> axes;
    if (const auto* old = attribute<std::vector<std::int64_t>>(node, "axes")) {
        axes = *old;
    } else if (node.inputs.size() > 1 && !node.inputs[1].empty()) {
        const Constant* constant = constants.find(node.inputs[1]);
        if (constant == nullptr) {
            return changes(node, "drops axes that depend on the input");
        }
        for (const double axis : constant->tensor.values) {
            axes.push_back(static_cast<std::int64_t>(std::clamp(axis, -1e6, 1e6)));
        }
    }
    std::ranges::for_each(axes, [rank](std::int64_t& axis) { axis += axis < 0 ? rank : 0; });
    return axes;
}

/// Values of one row at this place; 0: not known.
std::int64_t valuesOf(const Passing& passing)
{
    return passing.values == Values::Class ? 1 : passing.features;
}

/// Axes of one value go; the axis of features may where there is one.
Result<> squeeze(const Node& node, const Constants& constants, Passing& passing)
{
    const std::int64_t rank = passing.rank > 0 ? passing.rank : 2;
    SNAC_TRY(auto axes, axesOf(node, constants, rank));
    std::ranges::sort(axes);
    const bool names = !axes.empty();
    const bool dropsFeatures =
        names ? std::ranges::find(axes, rank - 1) != axes.end() : valuesOf(passing) == 1;
    if (dropsFeatures && valuesOf(passing) != 1) {
        return changes(node, "drops the axis of the features");
    }
    if (names && rank > 1 && axes.front() == 0 && passing.rows != 1) {
        return changes(node, "drops the axis of the rows");
    }
    passing.isFlat = passing.isFlat || dropsFeatures;
    if (names) {
        passing.rank = std::max<std::int64_t>(1, rank - std::ssize(axes));
    } else { // all that have one value
        passing.rank = passing.between == 1 ? std::min<std::int64_t>(rank, 2) : rank;
    }
    return {};
}

/// Whether what stands in several axes behind the first may be taken as one row.
bool isOneRow(const Passing& passing)
{
    return passing.begins || passing.between == 1;
}

Result<> flatten(const Node& node, const Constants& /*constants*/, Passing& passing)
{
    const std::int64_t rank = passing.rank > 0 ? passing.rank : 2;
    const auto* given = attribute<std::int64_t>(node, "axis");
    const std::int64_t axis = (given ? *given : 1) + (given && *given < 0 ? rank : 0);
    const bool all = rank == 1 ? axis == 0 : axis == 1 || (axis == 0 && passing.rows == 1);
    const bool last = rank > 2 && axis == rank - 1 && passing.between == 1;
    if (passing.isFlat || !((all && isOneRow(passing)) || last)) {
        return joinsRows(node);
    }
    passing.rank = 2;
    passing.between = 1;
    return {};
}

/// To two axes: rows, whose number must be left open or be the one they have, and features.
Result<> reshape(const Node& node, const Constants& constants, Passing& passing)
{
    const Constant* shape = node.inputs.size() == 2 ? constants.find(node.inputs[1]) : nullptr;
    if (shape == nullptr || shape->tensor.count() != 2) {
        return changes(node, "makes other axes than rows and features, or axes that depend on the input");
    }
    const double rows = shape->tensor.values[0];
    const double features = shape->tensor.values[1];
    const auto* zeros = attribute<std::int64_t>(node, "allowzero");
    if (passing.isFlat || !isOneRow(passing) || (zeros && *zeros != 0) || !(features < 1e9)) {
        return joinsRows(node);
    }
    const std::int64_t rank = passing.rank > 0 ? passing.rank : 2;
    const double own = rank == 1 ? 1.0 : static_cast<double>(passing.rows);
    const bool keepsRows = (rank > 1 && rows == 0.0) || (own > 0.0 && rows == own);
    const bool copiesFeatures = rank == 2 && features == 0.0;
    const bool known = valuesOf(passing) > 0;
    const bool sameFeatures = copiesFeatures || (known ? features == static_cast<double>(valuesOf(passing))
                                                       : passing.begins && features > 0.0);
    // Where the rows are kept, the features are what is left; where they are left open, these must be said.
    if (!(keepsRows && (features == -1.0 || sameFeatures)) && !(rows == -1.0 && sameFeatures)) {
        return joinsRows(node);
    }
    passing.features = known || features < 1.0 ? passing.features : static_cast<std::int64_t>(features);
    passing.rank = 2;
    passing.between = 1;
    return {};
}

} // namespace

Result<bool> leavesAsItIs(const Node& node, const Constants& constants, Passing& passing)
{
    using Check = Result<> (*)(const Node&, const Constants&, Passing&);
    static const std::unordered_map<std::string_view, Check> table{{"Identity", identity},
                                                                   {"Cast", cast},
                                                                   {"Squeeze", squeeze},
                                                                   {"Flatten", flatten},
                                                                   {"Reshape", reshape}};
    const auto found = table.find(node.op);
    if (found == table.end()) {
        return false;
    }
    SNAC_CHECK(found->second(node, constants, passing));
    return true;
}

Result<> checkAsks(const Node& node, const Constants& constants, std::int64_t opset)
{
    const auto flag = [&](const char* name) {
        const auto* value = attribute<std::int64_t>(node, name);
        return value != nullptr && *value != 0;
    };
    constexpr std::size_t modePlace = 2; // of Dropout's inputs
    const bool isDropout = node.op == "Dropout";
    const bool hasMode = isDropout && node.inputs.size() > modePlace && !node.inputs[modePlace].empty();
    const auto mode = hasMode ? constants.scalar(node.inputs[modePlace]) : std::optional(0.0);
    if (!mode) {
        return changes(node, "may work as in training: its training_mode is not a constant");
    }
    const auto further = std::ranges::count_if(node.outputs, [](const auto& name) { return !name.empty(); });
    constexpr std::int64_t withoutTestMode = 7; // before it, is_test had to be said
    const bool trains = *mode != 0.0 || (!isDropout && (flag("training_mode") || further > 1)) ||
                        (opset < withoutTestMode && !flag("is_test"));
    return trains ? changes(node,
                            "works as in training (training_mode), where its values depend on chance or on "
                            "the other rows; export the model for inference")
                  : Result<>();
}

} // namespace snac::synthesis::onnx
