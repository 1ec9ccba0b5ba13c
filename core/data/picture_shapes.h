// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace snac::data {

/// A place in a square picture: x to the right, y down, both 0 to 1.
struct ShapePoint
{
    double x = 0.0;
    double y = 0.0;
};

/// A line of a pen, or an outline that is filled (the last point joins the first).
struct ShapeLine
{
    std::vector<ShapePoint> points;
    bool filled = false;
};

using Shape = std::vector<ShapeLine>;

/// The shapes of the ten digits, and of ten garments in the order of Fashion-MNIST. Drawn for this program.
[[nodiscard]] std::span<const Shape> digitShapes();
[[nodiscard]] std::span<const Shape> garmentShapes();

} // namespace snac::data
