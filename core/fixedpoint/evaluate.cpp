// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluate.h"

#include "plan.h"
#include "softmax.h"

#include "snac/base/instruction_set.h"
#include "snac/network/metrics.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <stdexcept>

namespace snac::fixedpoint {

namespace {

using kernels::blockRows;
using kernels::KernelSet;

const KernelSet& chosenKernels()
{
#if defined(__x86_64__)
    switch (chosenInstructionSet()) {
    case InstructionSet::Avx512:
        return kernels::avx512Kernels();
    case InstructionSet::Avx2:
        return kernels::avx2Kernels();
    case InstructionSet::Baseline:
        break;
    }
#endif
    return kernels::baselineKernels();
}

/// The values of one feature or unit in a block: 32 or 64 bits each.
struct Column
{
    alignas(64) std::int64_t wide[blockRows] = {};
    alignas(64) std::int32_t narrow[blockRows] = {};
    bool isWide = false;
};

/// All features of a block, as one layer takes them in. Sized for the widest storage.
class Block
{
public:
    explicit Block(int features)
        : m_bytes(std::make_unique<std::byte[]>(static_cast<std::size_t>(features + 1) * blockRows *
                                                sizeof(std::int64_t)))
    {
    }

    [[nodiscard]] std::int64_t* wide() { return reinterpret_cast<std::int64_t*>(m_bytes.get()); }
    [[nodiscard]] std::int32_t* narrow() { return reinterpret_cast<std::int32_t*>(m_bytes.get()); }

    /// Features `index` (even) and, if `odd` is given, the one after it.
    void store(const KernelSet& k, Storage storage, int index, const Column& even, const Column* odd)
    {
        if (storage == Storage::Pairs16) {
            static const Column zeros;
            const Column& other = odd != nullptr ? *odd : zeros;
            std::int32_t* place = narrow() + static_cast<std::ptrdiff_t>(index / 2) * blockRows;
            if (even.isWide) {
                k.pair64(even.wide, other.wide, place);
            } else {
                k.pair32(even.narrow, other.narrow, place);
            }
            return;
        }
        storeOne(k, storage, index, even);
        if (odd != nullptr) {
            storeOne(k, storage, index + 1, *odd);
        }
    }

private:
    void storeOne(const KernelSet& k, Storage storage, int index, const Column& column)
    {
        const auto at = static_cast<std::ptrdiff_t>(index) * blockRows;
        if (storage == Storage::Plain32) {
            if (column.isWide) {
                k.narrow(column.wide, narrow() + at);
            } else {
                std::memcpy(narrow() + at, column.narrow, sizeof column.narrow);
            }
        } else if (column.isWide) {
            std::memcpy(wide() + at, column.wide, sizeof column.wide);
        } else {
            k.widen(column.narrow, wide() + at);
        }
    }

    std::unique_ptr<std::byte[]> m_bytes;
};

void sumUnit(const KernelSet& k, const LayerPlan& plan, int unit, Block& values, Column& result)
{
    const std::size_t start = plan.starts[static_cast<std::size_t>(unit)];
    const int count = static_cast<int>(plan.starts[static_cast<std::size_t>(unit) + 1] - start);
    const std::int32_t* places = plan.places.data() + start;
    const kernels::Terms<std::int32_t> narrow{plan.wide ? nullptr : plan.weights32.data() + start, places,
                                              count};
    const kernels::Terms<std::int64_t> wide{plan.wide ? plan.weights64.data() + start : nullptr, places,
                                            count};
    switch (plan.path) {
    case SumPath::Pairs16:
        return k.sumPairs(narrow, values.narrow(), result.narrow);
    case SumPath::Plain32:
        return k.sum32(narrow, values.narrow(), result.narrow);
    case SumPath::Wide32:
        return k.sum32Wide(wide, values.wide(), result.wide);
    case SumPath::Plain64:
        return k.sum64(wide, values.wide(), result.wide);
    case SumPath::Rounded32:
        return k.sumRounded32(narrow, plan.products, values.narrow(), result.narrow);
    case SumPath::Rounded64:
        return k.sumRounded64(wide, plan.products, values.wide(), result.wide);
    }
}

void computeUnit(const KernelSet& k, const LayerPlan& plan, int unit, Block& values, Column& result)
{
    result.isWide = plan.wide;
    sumUnit(k, plan, unit, values, result);
    const kernels::Finish& finish = plan.finish[static_cast<std::size_t>(unit)];
    if (plan.wide) {
        k.finish64(finish, result.wide);
        if (plan.hasTable()) {
            k.lookUp64(plan.entries64.data(), plan.entryOffset, result.wide);
        }
    } else {
        k.finish32(finish, result.narrow);
        if (plan.hasTable()) {
            k.lookUp32(plan.entries32.data(), static_cast<std::int32_t>(plan.entryOffset), result.narrow);
        }
    }
}

void copyOut(const Column& column, int unit, Eigen::Index firstRow, int rows, RawMatrix& target)
{
    std::int64_t* place = target.data() + firstRow * target.cols() + unit;
    for (int i = 0; i < rows; ++i) {
        place[i * target.cols()] = column.isWide ? column.wide[i] : std::int64_t{column.narrow[i]};
    }
}

} // namespace

struct Evaluator::Parts
{
    Network network;
    const KernelSet& kernels;
    std::vector<LayerPlan> layers;
    kernels::InputCast cast;
    bool fastCast = false;
    int widest = 0;

    Parts(const Network& wanted, const KernelSet& set)
        : network(wanted)
        , kernels(set)
    {
        const auto ranges = rangesOf(network);
        if (!ranges) {
            throw std::invalid_argument("network that was not checked: " + ranges.error().message);
        }
        widest = network.inputs();
        const auto views = layersOf(network);
        for (std::size_t i = 0; i < views->size(); ++i) {
            layers.push_back(planLayer((*views)[i], (*ranges)[i]));
            widest = std::max(widest, layers.back().units);
        }
        fastCast = network.input.width < 32;
        if (fastCast) {
            cast = inputCast(network.input);
        }
    }

    void castColumn(const data::Matrix& inputs, Eigen::Index firstRow, int rows, int feature,
                    Column& result) const
    {
        alignas(64) float values[blockRows] = {};
        for (int i = 0; i < rows; ++i) {
            values[i] = inputs(firstRow + i, feature);
        }
        result.isWide = !fastCast;
        if (fastCast) {
            kernels.castInputs(cast, values, result.narrow);
            return;
        }
        for (int i = 0; i < blockRows; ++i) {
            result.wide[i] = toRaw(static_cast<double>(values[i]), network.input);
        }
    }

    void castBlock(const data::Matrix& inputs, Eigen::Index firstRow, int rows, Block& target) const
    {
        Column even;
        Column odd;
        const int count = network.inputs();
        for (int feature = 0; feature < count; feature += 2) {
            const bool both = feature + 1 < count;
            castColumn(inputs, firstRow, rows, feature, even);
            if (both) {
                castColumn(inputs, firstRow, rows, feature + 1, odd);
            }
            target.store(kernels, layers.front().storage, feature, even, both ? &odd : nullptr);
        }
    }

    /// `record`: where the outputs go, or none.
    void computeLayer(std::size_t index, Block& values, Block& next, Eigen::Index firstRow, int rows,
                      RawMatrix* record) const
    {
        const LayerPlan& plan = layers[index];
        const bool last = index + 1 == layers.size();
        Column columns[2];
        for (int unit = 0; unit < plan.units; unit += 2) {
            const int count = std::min(2, plan.units - unit);
            for (int i = 0; i < count; ++i) {
                computeUnit(kernels, plan, unit + i, values, columns[i]);
                if (record != nullptr) {
                    copyOut(columns[i], unit + i, firstRow, rows, *record);
                }
            }
            if (!last) {
                next.store(kernels, layers[index + 1].storage, unit, columns[0],
                           count == 2 ? &columns[1] : nullptr);
            }
        }
    }
};

std::string_view sumPathName(SumPath path)
{
    switch (path) {
    case SumPath::Pairs16:
        return "16-bit pairs";
    case SumPath::Plain32:
        return "32 bits";
    case SumPath::Wide32:
        return "32 bits, 64-bit sums";
    case SumPath::Plain64:
        return "64 bits";
    case SumPath::Rounded32:
        return "rounded products, 32 bits";
    case SumPath::Rounded64:
        return "rounded products, 64 bits";
    }
    return "";
}

Evaluator::Evaluator(const Network& network)
    : Evaluator(network, chosenKernels())
{
}

Evaluator::Evaluator(const Network& network, const kernels::KernelSet& kernels)
    : m_parts(std::make_unique<const Parts>(network, kernels))
{
}

Evaluator::~Evaluator() = default;
Evaluator::Evaluator(Evaluator&&) noexcept = default;
Evaluator& Evaluator::operator=(Evaluator&&) noexcept = default;

RawMatrix Evaluator::evaluate(const data::Matrix& inputs, std::vector<RawMatrix>* layers) const
{
    const Parts& parts = *m_parts;
    std::vector<RawMatrix> own;
    std::vector<RawMatrix>& records = layers != nullptr ? *layers : own;
    records.assign(parts.layers.size(), {});
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (layers != nullptr || i + 1 == records.size()) {
            records[i].resize(inputs.rows(), parts.layers[i].units);
        }
    }
    Block values(parts.widest);
    Block next(parts.widest);
    for (Eigen::Index row = 0; row < inputs.rows(); row += blockRows) {
        const int rows = static_cast<int>(std::min<Eigen::Index>(blockRows, inputs.rows() - row));
        parts.castBlock(inputs, row, rows, values);
        for (std::size_t i = 0; i < parts.layers.size(); ++i) {
            parts.computeLayer(i, values, next, row, rows, records[i].size() > 0 ? &records[i] : nullptr);
            std::swap(values, next);
        }
    }
    return outputStage(parts.network, records.back());
}

std::vector<SumPath> Evaluator::paths() const
{
    std::vector<SumPath> paths;
    for (const LayerPlan& plan : m_parts->layers) {
        paths.push_back(plan.path);
    }
    return paths;
}

RawMatrix evaluate(const Network& network, const data::Matrix& inputs, std::vector<RawMatrix>* layers)
{
    return Evaluator(network).evaluate(inputs, layers);
}

data::Matrix logits(const Network& network, const data::Matrix& inputs)
{
    const Network plain = withOutputStage(network, OutputStage::Logits).value();
    const FixedFormat& format = plain.logit();
    return evaluate(plain, inputs).unaryExpr([&](std::int64_t raw) {
        return static_cast<float>(toDouble(raw, format));
    });
}

network::Metrics evaluateMetrics(const Network& network, const data::Samples& samples, network::Loss loss)
{
    return network::evaluate(logits(network, samples.inputs), samples, loss);
}

} // namespace snac::fixedpoint
