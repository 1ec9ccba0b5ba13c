// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "objectives.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace snac::evolution {

namespace {

using Rows = std::vector<std::vector<double>>;

/// Area under a staircase that only grows: minima of two objectives, kept apart by the first.
class AreaSweep
{
public:
    AreaSweep(double referenceX, double referenceY)
        : m_referenceX(referenceX)
        , m_referenceY(referenceY)
    {
    }

    [[nodiscard]] double area() const { return m_area; }

    void insert(double x, double y)
    {
        auto next = m_steps.upper_bound(x);
        double ceiling = m_referenceY; // height of the staircase to the left of the point and above it
        if (next != m_steps.begin()) {
            ceiling = std::prev(next)->second;
            if (ceiling <= y) {
                return;
            }
        }
        double left = x;
        while (next != m_steps.end() && next->second >= y) {
            m_area += (next->first - left) * (ceiling - y);
            left = next->first;
            ceiling = next->second;
            next = m_steps.erase(next);
        }
        const double right = next == m_steps.end() ? m_referenceX : next->first;
        m_area += (right - left) * (ceiling - y);
        m_steps.insert_or_assign(x, y);
    }

private:
    double m_referenceX;
    double m_referenceY;
    double m_area = 0.0;
    std::map<double, double> m_steps; ///< x ascending, y descending
};

double boxVolume(std::span<const double> point, std::span<const double> reference, std::size_t k)
{
    double volume = 1.0;
    for (std::size_t i = 0; i < k; ++i) {
        volume *= reference[i] - point[i];
    }
    return volume;
}

double volumeOf(Rows& rows, std::span<const double> reference, std::size_t k);

/// What `point` adds on the first k objectives to the volume of `others`: its box minus what others dominate
/// of it.
double exclusiveVolume(std::span<const double> point, const Rows& others, std::span<const double> reference,
                       std::size_t k)
{
    Rows clipped;
    clipped.reserve(others.size());
    for (const auto& other : others) {
        std::vector<double> row(k);
        for (std::size_t i = 0; i < k; ++i) {
            row[i] = std::max(other[i], point[i]);
        }
        clipped.push_back(std::move(row));
    }
    return boxVolume(point, reference, k) - volumeOf(clipped, reference, k);
}

/// Points from the left; each one below all before adds the strip under the last height.
double sweepArea(Rows& rows, std::span<const double> reference)
{
    std::ranges::sort(rows, {}, [](const auto& row) { return row[0]; });
    double height = reference[1];
    double area = 0.0;
    for (const auto& row : rows) {
        if (row[1] < height) {
            area += (reference[0] - row[0]) * (height - row[1]);
            height = row[1];
        }
    }
    return area;
}

/// Slices along the last of three objectives (Fonseca, Paquete & Lopez-Ibanez 2006): O(N log N).
double sweepVolume(Rows& rows, std::span<const double> reference)
{
    std::ranges::sort(rows, {}, [](const auto& row) { return row[2]; });
    AreaSweep sweep(reference[0], reference[1]);
    double volume = 0.0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        sweep.insert(rows[i][0], rows[i][1]);
        const double top = i + 1 < rows.size() ? rows[i + 1][2] : reference[2];
        volume += sweep.area() * (top - rows[i][2]);
    }
    return volume;
}

/// Slices along the last objective; the cross-section grows by what each point adds to it (WFG: While,
/// Bradstreet & Barone 2012). Points whose cross-section is covered by earlier ones leave. O(N^2 log N) for
/// four objectives.
double sliceVolume(Rows& rows, std::span<const double> reference, std::size_t k)
{
    std::ranges::sort(rows, {}, [k](const auto& row) { return row[k - 1]; });
    Rows section;
    double area = 0.0;
    double volume = 0.0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::span<const double> point(rows[i].data(), k - 1);
        const auto covers = [k](std::span<const double> a, std::span<const double> b) {
            for (std::size_t m = 0; m + 1 < k; ++m) {
                if (a[m] > b[m]) {
                    return false;
                }
            }
            return true;
        };
        if (std::ranges::none_of(section, [&](const auto& other) { return covers(other, point); })) {
            area += exclusiveVolume(point, section, reference, k - 1);
            std::erase_if(section, [&](const auto& other) { return covers(point, other); });
            section.emplace_back(point.begin(), point.end());
        }
        const double top = i + 1 < rows.size() ? rows[i + 1][k - 1] : reference[k - 1];
        volume += area * (top - rows[i][k - 1]);
    }
    return volume;
}

/// Volume on the first k objectives; every row is below the reference. Reorders the rows.
double volumeOf(Rows& rows, std::span<const double> reference, std::size_t k)
{
    if (rows.empty()) {
        return 0.0;
    }
    switch (k) {
    case 1:
        return reference[0] - std::ranges::min(rows, {}, [](const auto& row) { return row[0]; })[0];
    case 2:
        return sweepArea(rows, reference);
    case 3:
        return sweepVolume(rows, reference);
    default:
        return sliceVolume(rows, reference, k);
    }
}

bool isStrictlyBelow(std::span<const double> point, std::span<const double> reference)
{
    return std::ranges::equal(point, reference, [](double a, double b) { return a < b; });
}

bool isUnbounded(std::span<const double> point, std::span<const double> reference)
{
    return std::ranges::find(point, -infinity) != point.end() ||
           std::ranges::find(reference, infinity) != reference.end();
}

} // namespace

double hypervolume(const PointSet& points, std::span<const double> reference)
{
    Rows rows;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!isStrictlyBelow(points[i], reference)) {
            continue;
        }
        if (isUnbounded(points[i], reference)) {
            return infinity;
        }
        rows.emplace_back(points[i].begin(), points[i].end());
    }
    return volumeOf(rows, reference, reference.size());
}

double hypervolumeGain(const PointSet& points, std::span<const double> point,
                       std::span<const double> reference)
{
    if (!isStrictlyBelow(point, reference)) {
        return 0.0;
    }
    Rows others;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!isStrictlyBelow(points[i], reference)) {
            continue;
        }
        const bool covered = std::ranges::equal(points[i], point, [](double a, double b) { return a <= b; });
        if (covered) {
            return 0.0;
        }
        others.emplace_back(points[i].begin(), points[i].end());
    }
    return isUnbounded(point, reference)
               ? infinity
               : std::max(0.0, exclusiveVolume(point, others, reference, reference.size()));
}

} // namespace snac::evolution
