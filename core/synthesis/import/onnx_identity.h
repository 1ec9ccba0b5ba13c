// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onnx_constants.h"

#include <cstdint>
#include <string>

namespace snac::synthesis::onnx {

/// What the values at a place of the chain are.
enum class Values {
    Numbers, ///< real numbers
    Whole,   ///< of a graph that takes whole numbers alone
    Class,   ///< the number of a class
    Bit,     ///< 0 or 1
};

/// What is known of the values at a place of the chain.
struct Passing
{
    Values values = Values::Numbers;
    std::int64_t rank = 0;     ///< axes; 0: not known, taken for rows of features
    std::int64_t rows = 0;     ///< extent of the first of several axes; 0: not fixed
    std::int64_t between = 1;  ///< values in the axes between the first and the last; 0: not fixed
    std::int64_t features = 0; ///< values of one row; 0: not known
    bool begins = false;       ///< nothing was computed yet, so that the node may say what a row is
    bool isFlat = false;       ///< its axis of features, of extent 1, was dropped
};

/// Operators that the chain leaves out: Identity, Cast, Squeeze, Flatten, Reshape, each with the condition
/// under which it changes no value and no row. True: it does not, and `passing` is what stands behind it.
/// False: another operator. Error, with the node: it changes them, or it cannot be told.
[[nodiscard]] Result<bool> leavesAsItIs(const Node& node, const Constants& constants, Passing& passing);

/// Whether a Dropout or BatchNormalization is meant as it works when a network is asked, and not as in
/// training. Error, with the node: it is not, or it cannot be told.
[[nodiscard]] Result<> checkAsks(const Node& node, const Constants& constants, std::int64_t opset);

} // namespace snac::synthesis::onnx
