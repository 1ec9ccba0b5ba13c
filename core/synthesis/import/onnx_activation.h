// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onnx_constants.h"

#include <utility>

namespace snac::synthesis::onnx {

/// The activation that the node alone is; none for nodes that are no activation. Error: one with constants
/// that no activation here has, such as an Elu with an alpha of 2.
[[nodiscard]] Result<std::optional<network::Activation>> activationOf(const Node& node,
                                                                      const Constants& constants);

/// Lower and upper bound of a Clip; infinite where it has none, NaN where one is not constant.
[[nodiscard]] std::pair<double, double> clipBounds(const Node& clip, const Constants& constants);

/// The double that people meant by a float: 0.1F is 0.1.
[[nodiscard]] double meantByFloat(double value);
/// Equal to the digits of a float.
[[nodiscard]] bool isNear(double a, double b);

} // namespace snac::synthesis::onnx
