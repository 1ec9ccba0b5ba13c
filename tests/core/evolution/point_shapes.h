// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/random.h"
#include "snac/evolution/objectives.h"

#include <cmath>
#include <string_view>
#include <vector>

/// Point sets of every shape that sorting, crowding and hypervolume have to cope with.
namespace snac::evolution::shapes {

enum class Shape {
    Uniform,    ///< random in the unit cube
    OneFront,   ///< on a simplex: nobody dominates anybody
    Sphere,     ///< on a sphere
    Chain,      ///< everybody dominates the next
    Ties,       ///< few distinct values an objective
    Duplicates, ///< few distinct points
    Infinities, ///< ties with infinite values of both signs
    FlatFirst,  ///< first objective constant
    Antichain   ///< random first objective, opposite second and third
};

inline constexpr Shape allShapes[] = {Shape::Uniform,    Shape::OneFront,  Shape::Sphere,
                                      Shape::Chain,      Shape::Ties,      Shape::Duplicates,
                                      Shape::Infinities, Shape::FlatFirst, Shape::Antichain};

inline const char* nameOf(Shape shape)
{
    constexpr const char* names[] = {"uniform",    "one front",  "sphere",     "chain",    "ties",
                                     "duplicates", "infinities", "flat first", "antichain"};
    return names[static_cast<int>(shape)];
}

inline std::vector<double> pointOf(Shape shape, std::size_t dimensions, Random& random)
{
    std::vector<double> point(dimensions);
    double sum = 0.0;
    double squares = 0.0;
    for (double& v : point) {
        v = random.uniform();
        sum += v;
        squares += v * v;
    }
    const double base = point[0];
    for (std::size_t m = 0; m < dimensions; ++m) {
        double& v = point[m];
        switch (shape) {
        case Shape::Uniform:
            break;
        case Shape::OneFront:
            v = m + 1 < dimensions ? v / sum : v;
            break;
        case Shape::Sphere:
            v /= std::sqrt(squares);
            break;
        case Shape::Chain:
            v = base;
            break;
        case Shape::Ties:
            v = std::floor(v * 6.0);
            break;
        case Shape::Duplicates:
            v = std::floor(v * 3.0);
            break;
        case Shape::Infinities:
            v = std::floor(v * 8.0) - 3.0;
            v = v < -2.0 ? -infinity : v > 3.0 ? infinity : v;
            break;
        case Shape::FlatFirst:
            v = m == 0 ? 1.0 : v;
            break;
        case Shape::Antichain:
            v = m == 2 ? 1.0 - point[1] : v;
            break;
        }
    }
    if (shape == Shape::OneFront) { // exactly on the simplex, whatever the rounding
        point.back() = 1.0;
        for (std::size_t m = 0; m + 1 < dimensions; ++m) {
            point.back() -= point[m];
        }
    }
    return point;
}

inline PointSet make(Shape shape, std::size_t count, std::size_t dimensions, std::uint64_t seed)
{
    Random random(seed);
    PointSet points{dimensions, {}};
    for (std::size_t i = 0; i < count; ++i) {
        points.push(pointOf(shape, dimensions, random));
    }
    return points;
}

} // namespace snac::evolution::shapes
