// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture_shapes.h"

#include <cmath>
#include <numbers>

namespace snac::data {

namespace {

/// Part of an ellipse, from one angle to another (degrees, clockwise from the right).
ShapeLine arc(double x, double y, double width, double height, double from, double to)
{
    constexpr int steps = 10;
    ShapeLine line;
    for (int i = 0; i <= steps; ++i) {
        const double angle = (from + (to - from) * i / steps) * std::numbers::pi / 180.0;
        line.points.push_back({x + width * std::cos(angle), y + height * std::sin(angle)});
    }
    return line;
}

ShapeLine pen(std::vector<ShapePoint> points)
{
    return {.points = std::move(points), .filled = false};
}

ShapeLine area(std::vector<ShapePoint> points)
{
    return {.points = std::move(points), .filled = true};
}

std::vector<Shape> makeDigits()
{
    return {
        {arc(0.5, 0.5, 0.18, 0.32, 0, 360)},
        {pen({{0.4, 0.28}, {0.52, 0.18}, {0.52, 0.82}})},
        {arc(0.5, 0.34, 0.18, 0.16, 180, 390), pen({{0.655, 0.42}, {0.32, 0.81}, {0.7, 0.81}})},
        {arc(0.47, 0.33, 0.18, 0.15, 200, 450), arc(0.47, 0.65, 0.2, 0.17, 270, 520)},
        {pen({{0.6, 0.82}, {0.6, 0.18}, {0.3, 0.6}, {0.74, 0.6}})},
        {pen({{0.68, 0.19}, {0.38, 0.19}, {0.35, 0.48}}), arc(0.48, 0.62, 0.2, 0.19, 225, 505)},
        {pen({{0.62, 0.18}, {0.42, 0.38}, {0.33, 0.6}}), arc(0.5, 0.64, 0.17, 0.18, 0, 360)},
        {pen({{0.3, 0.19}, {0.7, 0.19}, {0.44, 0.82}})},
        {arc(0.5, 0.34, 0.15, 0.15, 0, 360), arc(0.5, 0.66, 0.18, 0.17, 0, 360)},
        {arc(0.5, 0.37, 0.17, 0.18, 0, 360), pen({{0.67, 0.37}, {0.62, 0.62}, {0.5, 0.83}})},
    };
}

std::vector<Shape> makeGarments()
{
    return {
        // T-shirt/top
        {area({{0.36, 0.18},
               {0.64, 0.18},
               {0.88, 0.32},
               {0.8, 0.45},
               {0.68, 0.38},
               {0.68, 0.85},
               {0.32, 0.85},
               {0.32, 0.38},
               {0.2, 0.45},
               {0.12, 0.32}})},
        // trouser
        {area({{0.34, 0.1}, {0.66, 0.1}, {0.7, 0.9}, {0.55, 0.9}, {0.5, 0.35}, {0.45, 0.9}, {0.3, 0.9}})},
        // pullover: sleeves to the hem
        {area({{0.36, 0.16},
               {0.64, 0.16},
               {0.82, 0.28},
               {0.9, 0.8},
               {0.78, 0.82},
               {0.7, 0.45},
               {0.7, 0.84},
               {0.3, 0.84},
               {0.3, 0.45},
               {0.22, 0.82},
               {0.1, 0.8},
               {0.18, 0.28}})},
        // dress
        {area({{0.4, 0.1}, {0.6, 0.1}, {0.58, 0.4}, {0.72, 0.9}, {0.28, 0.9}, {0.42, 0.4}})},
        // coat: open in front, longer than a pullover
        {area({{0.36, 0.1},
               {0.48, 0.2},
               {0.48, 0.92},
               {0.28, 0.92},
               {0.3, 0.45},
               {0.22, 0.78},
               {0.1, 0.76},
               {0.18, 0.22}}),
         area({{0.64, 0.1},
               {0.52, 0.2},
               {0.52, 0.92},
               {0.72, 0.92},
               {0.7, 0.45},
               {0.78, 0.78},
               {0.9, 0.76},
               {0.82, 0.22}})},
        // sandal
        {area({{0.08, 0.68}, {0.92, 0.62}, {0.92, 0.72}, {0.08, 0.76}}),
         pen({{0.25, 0.67}, {0.45, 0.42}, {0.6, 0.65}}), pen({{0.7, 0.64}, {0.86, 0.4}, {0.9, 0.63}})},
        // shirt: sleeves to the elbow, a collar
        {area({{0.36, 0.14},
               {0.5, 0.24},
               {0.64, 0.14},
               {0.86, 0.3},
               {0.84, 0.6},
               {0.72, 0.58},
               {0.7, 0.42},
               {0.69, 0.88},
               {0.31, 0.88},
               {0.3, 0.42},
               {0.28, 0.58},
               {0.16, 0.6},
               {0.14, 0.3}})},
        // sneaker
        {area({{0.06, 0.6},
               {0.3, 0.56},
               {0.52, 0.42},
               {0.66, 0.46},
               {0.92, 0.44},
               {0.94, 0.72},
               {0.06, 0.72}})},
        // bag
        {area({{0.14, 0.42}, {0.86, 0.42}, {0.9, 0.84}, {0.1, 0.84}}), arc(0.5, 0.42, 0.22, 0.24, 180, 360)},
        // ankle boot
        {area({{0.1, 0.62}, {0.4, 0.5}, {0.5, 0.2}, {0.84, 0.18}, {0.88, 0.78}, {0.1, 0.78}})},
    };
}

} // namespace

std::span<const Shape> digitShapes()
{
    static const std::vector<Shape> shapes = makeDigits();
    return shapes;
}

std::span<const Shape> garmentShapes()
{
    static const std::vector<Shape> shapes = makeGarments();
    return shapes;
}

} // namespace snac::data
