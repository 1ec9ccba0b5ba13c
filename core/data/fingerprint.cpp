// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fingerprint.h"

#include "snac/base/number_text.h"
#include "snac/base/random.h"

#include <array>
#include <string_view>

namespace snac::data {

namespace {

template<class T>
std::string_view bytesOf(const T* values, std::size_t count)
{
    return {reinterpret_cast<const char*>(values), count * sizeof(T)};
}

std::uint64_t hashMatrix(const Matrix& matrix, std::uint64_t hash)
{
    const std::array<std::int64_t, 2> shape{matrix.rows(), matrix.cols()};
    hash = stableHash(bytesOf(shape.data(), shape.size()), hash);
    return stableHash(bytesOf(matrix.data(), static_cast<std::size_t>(matrix.size())), hash);
}

} // namespace

std::string fingerprintOf(const Dataset& dataset)
{
    std::uint64_t hash = stableHash("snac data set");
    hash = hashMatrix(dataset.samples.inputs, hash);
    hash = hashMatrix(dataset.samples.targets, hash);
    hash = stableHash(bytesOf(dataset.samples.labels.data(), dataset.samples.labels.size()), hash);
    for (const auto& name : dataset.info.classNames) {
        hash = stableHash(name + '\n', hash);
    }
    if (dataset.samples.weights.size() > 0) {
        hash = stableHash(
            bytesOf(dataset.samples.weights.data(), static_cast<std::size_t>(dataset.samples.weights.size())),
            hash);
    }
    if (dataset.testRows > 0) { // the same rows split otherwise are other data
        hash = stableHash("test rows " + std::to_string(dataset.testRows), hash);
    }
    return hexText(hash);
}

} // namespace snac::data
