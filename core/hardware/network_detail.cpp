// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network_detail.h"

#include "reuse_factor.h"

#include "snac/base/nearest_name.h"
#include "snac/base/number_text.h"

#include <algorithm>
#include <cmath>

namespace snac::hardware {

namespace {

struct Range
{
    std::int64_t low;
    std::int64_t high;
};

/// Two's-complement range of W bits. One bit is taken as {-1, 0, 1}: binary networks use both signs.
Range rangeOf(const Precision& precision)
{
    if (precision.width == 1) {
        return {-1, 1};
    }
    const std::int64_t top = static_cast<std::int64_t>((std::uint64_t{1} << (precision.width - 1)) - 1);
    return {-top - 1, top};
}

std::string place(std::size_t index, int outputs)
{
    const auto columns = static_cast<std::size_t>(std::max(outputs, 1));
    return "the weight of input " + std::to_string(index / columns + 1) + ", output " +
           std::to_string(index % columns + 1);
}

Result<> checkSize(std::size_t count, int inputs, int outputs, const std::string& layer)
{
    const auto wanted =
        static_cast<std::size_t>(std::max(inputs, 0)) * static_cast<std::size_t>(std::max(outputs, 0));
    if (count != wanted) {
        return fail(layer + " takes " + std::to_string(inputs) + " x " + std::to_string(outputs) + " = " +
                    std::to_string(wanted) + " weights, and " + std::to_string(count) + " were given");
    }
    return {};
}

Result<> checkFraction(const std::optional<double>& value, const std::string& what, double low, double high)
{
    if (!value || (*value >= low && *value <= high)) {
        return {};
    }
    const double near = *value > high ? high : low;
    return fail(what + " is " + numberText(*value) + "; the nearest valid value is " + numberText(near));
}

Result<> checkValues(const IntegerWeights& weights, const Precision& precision, const std::string& layer)
{
    const Range range = rangeOf(precision);
    for (std::size_t i = 0; i < weights.values.size(); ++i) {
        const std::int64_t value = weights.values[i];
        if (value < range.low || value > range.high) {
            return fail(layer + ": " + place(i, weights.outputs) + " is " + std::to_string(value) +
                        ", which " + precision.toString() + " does not hold; the nearest valid value is " +
                        std::to_string(std::clamp(value, range.low, range.high)));
        }
    }
    return {};
}

Result<> checkPrecisions(const DenseDetail& detail, const std::string& layer)
{
    for (const auto* precision : {&detail.weights, &detail.inputs, &detail.accumulator}) {
        if (*precision) {
            if (auto good = (*precision)->checkLayer(); !good) {
                return fail(layer + ": " + good.error().message);
            }
        }
    }
    return {};
}

} // namespace

Result<IntegerWeights> quantiseWeights(std::span<const double> values, int inputs, int outputs,
                                       const Precision& precision)
{
    if (auto good = precision.checkLayer(); !good) {
        return std::unexpected(good.error());
    }
    if (auto good = checkSize(values.size(), inputs, outputs, "the layer"); !good) {
        return std::unexpected(good.error());
    }
    const Range range = rangeOf(precision);
    IntegerWeights result{inputs, outputs, {}};
    result.values.reserve(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i])) {
            const std::int64_t near = std::isnan(values[i]) ? 0 : values[i] > 0.0 ? range.high : range.low;
            const double value = std::ldexp(static_cast<double>(near), precision.integer - precision.width);
            return fail(place(i, outputs) + " is " + (std::isnan(values[i]) ? "not a number" : "infinite") +
                        "; the nearest valid value is " + numberText(value));
        }
        const double steps = std::round(std::ldexp(values[i], precision.width - precision.integer));
        // Compared as floating point first: a value beyond 64 bits must not be converted.
        result.values.push_back(steps >= static_cast<double>(range.high)  ? range.high
                                : steps <= static_cast<double>(range.low) ? range.low
                                                                          : static_cast<std::int64_t>(steps));
    }
    return result;
}

Result<> checkDetail(const DenseDetail& detail, int number, int inputs, int outputs, const HlsConfig& config)
{
    const std::string layer = "dense " + std::to_string(number);
    if (auto good = checkPrecisions(detail, layer); !good) {
        return good;
    }
    const Strategy strategy = detail.strategy.value_or(config.strategy);
    if (detail.reuseFactor && !isUsableReuseFactor(strategy, inputs, outputs, *detail.reuseFactor)) {
        return fail(layer + ": reuse factor " + std::to_string(*detail.reuseFactor) +
                    " neither divides the inputs nor is inputs times a divisor of the outputs (" +
                    std::to_string(inputs) + " x " + std::to_string(outputs) +
                    "); the nearest valid one is " +
                    std::to_string(usedReuseFactor(strategy, inputs, outputs, *detail.reuseFactor)));
    }
    if (auto good = checkFraction(detail.nonzeroFraction, layer + ": part of nonzero weights", 0.0, 1.0);
        !good) {
        return good;
    }
    if (auto good = checkFraction(detail.digitsPerNonzero, layer + ": signed digits a weight", 1.0, 32.0);
        !good) {
        return good;
    }
    if (!detail.inputWidths.empty()) {
        if (detail.inputWidths.size() != static_cast<std::size_t>(inputs)) {
            return fail(layer + " has " + std::to_string(inputs) + " inputs, and the widths of " +
                        std::to_string(detail.inputWidths.size()) + " were given");
        }
    }
    if (!detail.values) {
        return {};
    }
    if (detail.values->inputs != inputs || detail.values->outputs != outputs) {
        return fail(layer + " is " + std::to_string(inputs) + " x " + std::to_string(outputs) +
                    ", but its weights are " + std::to_string(detail.values->inputs) + " x " +
                    std::to_string(detail.values->outputs));
    }
    if (auto good = checkSize(detail.values->values.size(), inputs, outputs, layer); !good) {
        return good;
    }
    return checkValues(*detail.values, detail.weights.value_or(config.precision), layer);
}

} // namespace snac::hardware
