// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fingerprint.h"

#include "snac/base/number_text.h"
#include "snac/base/random.h"

#include <array>
#include <string_view>

namespace snac::data {

namespace {

/// Goes on with a hash over these numbers, some at a time; they are the same bytes to it. False: cancelled.
template<class T>
[[nodiscard]] bool hashNumbers(const T* values, std::int64_t count, const Look& look, std::uint64_t& hash)
{
    return inBlocks(count, 1, look, [&](std::int64_t begin, std::int64_t end) {
        const std::size_t bytes = static_cast<std::size_t>(end - begin) * sizeof(T);
        hash = stableHash({reinterpret_cast<const char*>(values + begin), bytes}, hash);
    });
}

[[nodiscard]] bool hashMatrix(const Matrix& matrix, const Look& look, std::uint64_t& hash)
{
    const std::array<std::int64_t, 2> shape{matrix.rows(), matrix.cols()};
    hash = stableHash({reinterpret_cast<const char*>(shape.data()), sizeof shape}, hash);
    return hashNumbers(matrix.data(), matrix.size(), look, hash);
}

} // namespace

std::string fingerprintOf(const Dataset& dataset)
{
    return *fingerprintOf(dataset, neverEnds);
}

Result<std::string> fingerprintOf(const Dataset& dataset, const Look& look)
{
    const Samples& samples = dataset.samples;
    std::uint64_t hash = stableHash("snac data set");
    const auto cancelled = [] { return failCancelled("reading the data was cancelled"); };
    if (!hashMatrix(samples.inputs, look, hash) || !hashMatrix(samples.targets, look, hash) ||
        !hashNumbers(samples.labels.data(), static_cast<std::int64_t>(samples.labels.size()), look, hash)) {
        return cancelled();
    }
    for (const auto& name : dataset.info.classNames) {
        hash = stableHash(name + '\n', hash);
    }
    if (!hashNumbers(samples.weights.data(), samples.weights.size(), look, hash)) {
        return cancelled();
    }
    if (!samples.groups.empty()) {
        hash = stableHash("groups", hash);
    }
    if (!hashNumbers(samples.groups.data(), std::ssize(samples.groups), look, hash)) {
        return cancelled();
    }
    if (!samples.times.empty()) {
        hash = stableHash("times", hash);
    }
    if (!hashNumbers(samples.times.data(), std::ssize(samples.times), look, hash)) {
        return cancelled();
    }
    if (dataset.testRows > 0) { // the same rows split otherwise are other data
        hash = stableHash("test rows " + std::to_string(dataset.testRows), hash);
    }
    return hexText(hash);
}

} // namespace snac::data
