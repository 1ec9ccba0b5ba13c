// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bragg_fit.h"

#include <Eigen/Dense>

#include <algorithm>
#include <array>
#include <cmath>

namespace snac::data {

namespace {

constexpr Eigen::Index parameterCount = 7;
using Parameters = Eigen::Matrix<double, parameterCount, 1>;

struct FitPixel
{
    double column = 0.0, row = 0.0, value = 0.0;
};

/// Widths by their logarithms and the mixing by its logit, so that every step leaves a peak.
Parameters parametersOf(const BraggPeak& peak)
{
    Parameters p;
    p << peak.x, peak.y, std::log(peak.height), std::log(peak.widthX), std::log(peak.widthY), peak.angle,
        std::log(peak.mixing / (1.0 - peak.mixing));
    return p;
}

BraggPeak peakOf(const Parameters& p)
{
    return {.x = p(0),
            .y = p(1),
            .height = std::exp(p(2)),
            .widthX = std::exp(p(3)),
            .widthY = std::exp(p(4)),
            .angle = p(5),
            .mixing = 1.0 / (1.0 + std::exp(-p(6)))};
}

Eigen::VectorXd residuals(const Parameters& p, const std::vector<FitPixel>& pixels)
{
    const BraggPeak peak = peakOf(p);
    Eigen::VectorXd result(std::ssize(pixels));
    for (Eigen::Index i = 0; i < result.size(); ++i) {
        const FitPixel& pixel = pixels[static_cast<std::size_t>(i)];
        result(i) = peak.at(pixel.column, pixel.row) - pixel.value;
    }
    return result;
}

/// By differences: the function is smooth, and steps of 1e-5 leave ten digits.
Eigen::MatrixXd jacobian(const Parameters& p, const std::vector<FitPixel>& pixels,
                         const Eigen::VectorXd& here)
{
    constexpr double step = 1e-5;
    Eigen::MatrixXd slopes(here.size(), parameterCount);
    for (Eigen::Index k = 0; k < parameterCount; ++k) {
        Parameters moved = p;
        moved(k) += step;
        slopes.col(k) = (residuals(moved, pixels) - here) / step;
    }
    return slopes;
}

/// Centre of mass and spread.
BraggPeak startingPeak(const std::vector<FitPixel>& pixels)
{
    double sum = 0.0;
    BraggPeak peak;
    for (const FitPixel& pixel : pixels) {
        sum += pixel.value;
        peak.x += pixel.value * pixel.column;
        peak.y += pixel.value * pixel.row;
    }
    peak.x /= sum;
    peak.y /= sum;
    double spread = 0.0;
    for (const FitPixel& pixel : pixels) {
        spread += pixel.value * (std::pow(pixel.column - peak.x, 2) + std::pow(pixel.row - peak.y, 2)) / 2.0;
    }
    peak.widthX = peak.widthY = std::max(1.0, 2.355 * std::sqrt(spread / sum));
    peak.widthX *= 1.05; // equal widths would leave the angle without a slope
    return peak;
}

} // namespace

BraggPeak fitBraggPeak(const float* values, int side)
{
    std::vector<FitPixel> pixels;
    for (int row = 0; row < side; ++row) {
        for (int column = 0; column < side; ++column) {
            const auto value = static_cast<double>(values[row * side + column]);
            if (value > 0.0) {
                pixels.push_back({static_cast<double>(column), static_cast<double>(row), value});
            }
        }
    }
    if (pixels.empty()) {
        return {.x = (side - 1) / 2.0, .y = (side - 1) / 2.0};
    }
    const BraggPeak start = startingPeak(pixels);
    Parameters best = parametersOf(start);
    Eigen::VectorXd here = residuals(best, pixels);
    double damping = 1e-3;
    constexpr int mostSteps = 40;
    for (int step = 0; step < mostSteps && damping < 1e8; ++step) {
        const Eigen::MatrixXd slopes = jacobian(best, pixels, here);
        Eigen::Matrix<double, parameterCount, parameterCount> normal = slopes.transpose() * slopes;
        normal.diagonal() *= 1.0 + damping;
        normal.diagonal().array() += 1e-12; // a peak of few pixels leaves some parameters without a slope
        const Parameters change = normal.ldlt().solve(-slopes.transpose() * here);
        const Parameters moved = best + change.cwiseMax(-1.0).cwiseMin(1.0);
        const Eigen::VectorXd there = residuals(moved, pixels);
        if (!(there.squaredNorm() < here.squaredNorm())) {
            damping *= 10.0;
            continue;
        }
        const bool still = here.squaredNorm() - there.squaredNorm() < 1e-10 * here.squaredNorm();
        best = moved;
        here = there;
        damping = std::max(damping / 10.0, 1e-9);
        if (still) {
            break;
        }
    }
    const BraggPeak fitted = peakOf(best);
    const auto inside = [&](double place) { return place >= -0.5 && place <= side - 0.5; };
    return inside(fitted.x) && inside(fitted.y) ? fitted : start;
}

FitDistances fitDistances(const Dataset& dataset, std::size_t rows, const RunControl& control)
{
    std::vector<double> distances;
    const auto count = std::min<Eigen::Index>(dataset.samples.rows(), static_cast<Eigen::Index>(rows));
    for (Eigen::Index row = 0; row < count && !control.isCancelled(); ++row) {
        const BraggPeak peak = fitBraggPeak(dataset.samples.inputs.row(row).data(), dataset.image[0]);
        distances.push_back(std::hypot(peak.x - static_cast<double>(dataset.samples.targets(row, 0)),
                                       peak.y - static_cast<double>(dataset.samples.targets(row, 1))));
    }
    FitDistances result{.rows = distances.size()};
    if (distances.empty()) {
        return result;
    }
    std::ranges::sort(distances);
    for (const double distance : distances) {
        result.mean += distance / static_cast<double>(distances.size());
    }
    result.median = distances[distances.size() / 2];
    result.most95 = distances[distances.size() * 95 / 100];
    return result;
}

} // namespace snac::data
