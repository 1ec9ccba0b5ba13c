// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "variation.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace snac::evolution {

namespace {

using space::Categorical;
using space::Domain;
using space::IntegerRange;
using space::Ordinal;
using space::RealRange;

/// How a range is walked: an interval of real coordinates on which all steps are equally long.
struct Scale
{
    double low; ///< coordinates
    double high;
    double lowest; ///< values
    double highest;
    bool whole;
    bool logarithmic;

    [[nodiscard]] double toCoordinate(double value) const { return logarithmic ? std::log(value) : value; }
    [[nodiscard]] double toValue(double coordinate) const
    {
        const double value = logarithmic ? std::exp(coordinate) : coordinate;
        // Whole numbers: half-open intervals around each, so rounding is unbiased, also at the bounds.
        return std::clamp(whole ? std::floor(value + 0.5) : value, lowest, highest);
    }
};

Scale scaleOf(const Domain& domain)
{
    if (const auto* range = std::get_if<IntegerRange>(&domain)) {
        const auto low = static_cast<double>(range->low);
        const auto high = static_cast<double>(range->high);
        const double first = range->logarithmic ? std::log(low - 0.5) : low - 0.5;
        const double last = range->logarithmic ? std::log(high + 0.5) : high + 0.5;
        return {first, last, low, high, true, range->logarithmic};
    }
    const auto& range = std::get<RealRange>(domain);
    const double first = range.logarithmic ? std::log(range.low) : range.low;
    const double last = range.logarithmic ? std::log(range.high) : range.high;
    return {first, last, range.low, range.high, false, range.logarithmic};
}

std::size_t listSize(const Domain& domain)
{
    if (const auto* categorical = std::get_if<Categorical>(&domain)) {
        return categorical->choices.size();
    }
    return std::get<Ordinal>(domain).values.size();
}

/// Any index but `value`.
double otherIndex(std::size_t count, double value, Random& random)
{
    const auto drawn = static_cast<double>(random.index(count - 1));
    return drawn < value ? drawn : drawn + 1.0;
}

double neighbourIndex(std::size_t count, double value, Random& random)
{
    if (value <= 0.0) {
        return 1.0;
    }
    if (value >= static_cast<double>(count - 1)) {
        return value - 1.0;
    }
    return random.chance(0.5) ? value + 1.0 : value - 1.0;
}

double polynomialStep(const Scale& scale, double coordinate, double eta, Random& random)
{
    const double width = scale.high - scale.low;
    const double u = random.uniform();
    double step = 0.0;
    if (u < 0.5) {
        const double reach = 1.0 - (coordinate - scale.low) / width;
        step = std::pow(2.0 * u + (1.0 - 2.0 * u) * std::pow(reach, eta + 1.0), 1.0 / (eta + 1.0)) - 1.0;
    } else {
        const double reach = 1.0 - (scale.high - coordinate) / width;
        step =
            1.0 - std::pow(2.0 * (1.0 - u) + (2.0 * u - 1.0) * std::pow(reach, eta + 1.0), 1.0 / (eta + 1.0));
    }
    return std::clamp(coordinate + step * width, scale.low, scale.high);
}

double mutatedRange(const Domain& domain, double value, double eta, Random& random)
{
    const Scale scale = scaleOf(domain);
    const double coordinate = scale.toCoordinate(value);
    if (!scale.whole) {
        return scale.toValue(polynomialStep(scale, coordinate, eta, random));
    }
    constexpr int tries = 16;
    for (int i = 0; i < tries; ++i) {
        const double drawn = scale.toValue(polynomialStep(scale, coordinate, eta, random));
        if (drawn != value) {
            return drawn;
        }
    }
    if (value <= scale.lowest) {
        return value + 1.0;
    }
    return value >= scale.highest || random.chance(0.5) ? value - 1.0 : value + 1.0;
}

} // namespace

bool isList(const Domain& domain)
{
    return std::holds_alternative<Categorical>(domain) || std::holds_alternative<Ordinal>(domain);
}

bool isFree(const Domain& domain)
{
    const auto* real = std::get_if<RealRange>(&domain);
    return real != nullptr ? real->low < real->high : space::cardinality(domain) > 1;
}

void requireUsable(const Domain& domain)
{
    if (isList(domain)) {
        if (listSize(domain) == 0) {
            throw std::invalid_argument("the list of choices is empty");
        }
        return;
    }
    const Scale scale = scaleOf(domain);
    if (!std::isfinite(scale.lowest) || !std::isfinite(scale.highest) || !(scale.lowest <= scale.highest)) {
        throw std::invalid_argument(
            "the range must run from a finite low to a finite high that is not smaller");
    }
    if (scale.logarithmic && !(scale.lowest > 0.0)) {
        throw std::invalid_argument("a logarithmic range must begin above 0");
    }
}

double valueAt(const Domain& domain, double u)
{
    if (isList(domain)) {
        const auto count = static_cast<double>(listSize(domain));
        return std::min(std::floor(u * count), count - 1.0);
    }
    const Scale scale = scaleOf(domain);
    return scale.toValue(scale.low + u * (scale.high - scale.low));
}

double randomValue(const Domain& domain, Random& random)
{
    return valueAt(domain, random.uniform());
}

double otherValue(const Domain& domain, double value, Random& random)
{
    if (isList(domain)) {
        return otherIndex(listSize(domain), value, random);
    }
    double drawn = value;
    while (drawn == value) {
        drawn = randomValue(domain, random);
    }
    return drawn;
}

std::vector<double> allValues(const Domain& domain, std::size_t most)
{
    if (std::holds_alternative<RealRange>(domain) || space::cardinality(domain) > most) {
        return {};
    }
    const auto* range = std::get_if<IntegerRange>(&domain);
    std::vector<double> values(static_cast<std::size_t>(space::cardinality(domain)));
    std::iota(values.begin(), values.end(), range != nullptr ? static_cast<double>(range->low) : 0.0);
    return values;
}

double crossRange(const Domain& range, double own, double other, double eta, Random& random)
{
    const Scale scale = scaleOf(range);
    const double a = scale.toCoordinate(own);
    const double b = scale.toCoordinate(other);
    const double low = std::min(a, b);
    const double high = std::max(a, b);
    const double u = random.uniform();
    const bool nearLow = random.chance(0.5);
    if (!(high - low > 1e-14 * (scale.high - scale.low))) {
        return own;
    }
    // The spread is cut off where the child would leave the range on its side.
    const double room = nearLow ? low - scale.low : scale.high - high;
    const double beta = 1.0 + 2.0 * std::max(0.0, room) / (high - low);
    const double alpha = 2.0 - std::pow(beta, -(eta + 1.0));
    const double spread = u <= 1.0 / alpha ? std::pow(u * alpha, 1.0 / (eta + 1.0))
                                           : std::pow(1.0 / (2.0 - u * alpha), 1.0 / (eta + 1.0));
    const double half = 0.5 * spread * (high - low);
    const double child = 0.5 * (low + high) + (nearLow ? -half : half);
    return scale.toValue(std::clamp(child, scale.low, scale.high));
}

double mutatedValue(const Domain& domain, double value, double eta, Random& random)
{
    if (std::holds_alternative<Categorical>(domain)) {
        return otherIndex(listSize(domain), value, random);
    }
    if (std::holds_alternative<Ordinal>(domain)) {
        const std::size_t count = listSize(domain);
        return random.chance(0.5) ? neighbourIndex(count, value, random) : otherIndex(count, value, random);
    }
    return mutatedRange(domain, value, eta, random);
}

} // namespace snac::evolution
