// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "softmax.h"

#include "snac/base/overloaded.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace snac::fixedpoint {

namespace {

constexpr int tableBits = 10;
constexpr int differenceIntegers = 4;
constexpr int entryFraction = 16;
constexpr int largestClasses = 512; // integer bits of the sum in the argument of the inversion

FixedFormat unsignedFormat(int integer, int fraction)
{
    return {integer + fraction, integer, false, Rounding::Rnd, Overflow::Sat};
}

template<class Function>
std::vector<std::int64_t> tableOf(const FixedFormat& argument, const FixedFormat& entry, Function function)
{
    std::vector<std::int64_t> entries(tableSize(argument));
    for (std::size_t i = 0; i < entries.size(); ++i) {
        entries[i] = toRaw(function(toDouble(static_cast<std::int64_t>(i), argument)), entry);
    }
    return entries;
}

Softmax softmaxFor(const FixedFormat& logit, int classes)
{
    Softmax tables;
    const int integers = std::min(differenceIntegers, logit.integer);
    tables.difference = unsignedFormat(
        integers, std::clamp(logit.fraction(), differenceIntegers - integers, tableBits - integers));
    tables.exponential = unsignedFormat(1, entryFraction);
    const int sumIntegers = std::bit_width(static_cast<unsigned>(classes));
    tables.total = unsignedFormat(sumIntegers, tableBits - sumIntegers);
    tables.inverse = unsignedFormat(1, entryFraction);
    tables.probability = unsignedFormat(1, 15);
    tables.exponentials =
        tableOf(tables.difference, tables.exponential, [](double x) { return std::exp(-x); });
    tables.inverses = tableOf(tables.total, tables.inverse, [](double x) { return 1.0 / x; });
    return tables;
}

bool isStage(const Operation& operation)
{
    return std::visit(Overloaded{[](const Dense&) { return false; }, [](const Cast&) { return false; },
                                 [](const Table&) { return false; }, [](const Argmax&) { return true; },
                                 [](const Softmax&) { return true; }},
                      operation);
}

} // namespace

Result<Network> withOutputStage(Network network, OutputStage stage)
{
    std::erase_if(network.operations, isStage);
    if (stage == OutputStage::Argmax) {
        network.operations.emplace_back(Argmax{});
    }
    if (stage == OutputStage::Softmax && network.outputs() > 0) {
        if (network.outputs() < 2 || network.outputs() >= largestClasses) {
            return fail("softmax needs 2 to " + std::to_string(largestClasses - 1) +
                        " classes; the network has " + std::to_string(network.outputs()) +
                        (network.outputs() == 1 ? " output" : " outputs"));
        }
        network.operations.emplace_back(softmaxFor(network.logit(), network.outputs()));
    }
    return network;
}

std::int64_t argmaxOf(std::span<const std::int64_t> logits)
{
    if (logits.size() == 1) {
        return logits[0] > 0 ? 1 : 0;
    }
    return std::ranges::max_element(logits) - logits.begin();
}

void softmaxOf(const Softmax& tables, const FixedFormat& logit, std::span<const std::int64_t> logits,
               std::span<std::int64_t> result)
{
    const std::int64_t top = std::ranges::max(logits);
    std::ranges::transform(logits, result.begin(), [&](std::int64_t value) {
        const std::int64_t difference = cast(top - value, logit.fraction(), tables.difference);
        return tables.exponentials[static_cast<std::size_t>(difference)];
    });
    const std::int64_t total = std::accumulate(result.begin(), result.end(), std::int64_t{0});
    const auto place = cast(total, tables.exponential.fraction(), tables.total);
    const std::int64_t inverse = tables.inverses[static_cast<std::size_t>(place)];
    const int fraction = tables.exponential.fraction() + tables.inverse.fraction();
    for (std::int64_t& value : result) {
        value = cast(value * inverse, fraction, tables.probability);
    }
}

RawMatrix outputStage(const Network& network, const RawMatrix& logits)
{
    const Operation& last = network.operations.back();
    if (!isStage(last)) {
        return logits;
    }
    const auto outputs = static_cast<std::size_t>(logits.cols());
    const auto* softmax = std::get_if<Softmax>(&last);
    RawMatrix result(logits.rows(), softmax ? logits.cols() : 1);
    for (Eigen::Index row = 0; row < logits.rows(); ++row) {
        const std::span<const std::int64_t> values(logits.row(row).data(), outputs);
        if (softmax) {
            softmaxOf(*softmax, network.logit(), values, {result.row(row).data(), outputs});
        } else {
            result(row, 0) = argmaxOf(values);
        }
    }
    return result;
}

Result<> checkStage(const Network& network)
{
    if (network.operations.empty() || !std::holds_alternative<Softmax>(network.operations.back())) {
        return {};
    }
    const auto wanted = withOutputStage(network, OutputStage::Softmax);
    if (!wanted) {
        return std::unexpected(wanted.error());
    }
    if (*wanted != network) {
        return fail("the softmax tables do not fit the network; withOutputStage() makes them");
    }
    return {};
}

} // namespace snac::fixedpoint
