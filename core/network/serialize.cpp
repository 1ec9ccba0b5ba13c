// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serialize.h"

#include "byte_stream.h"
#include "layer_traits.h"

#include "snac/base/overloaded.h"

#include <cstring>
#include <span>
#include <string_view>
#include <utility>

namespace snac::network {

namespace {

// Layout, little-endian: 8 bytes networkMagic, u32 layers, then for each layer u32 kind (0 none, 1 dense, 2
// batch norm) with its sizes (u32) and numbers (f32, column by column), and at the end the u64 hash of all
// bytes before it.
constexpr std::string_view networkMagic = "SNACNET1";
enum class LayerTag : std::uint32_t { None, Dense, Norm };

Result<> readDense(ByteReader& reader, const WeightSizes& sizes, LayerWeights& target)
{
    const std::uint32_t kind = reader.number();
    const std::uint32_t rows = reader.number();
    const std::uint32_t columns = reader.number();
    const std::uint32_t bias = reader.number();
    if (kind != static_cast<std::uint32_t>(LayerTag::Dense) || std::cmp_not_equal(rows, sizes.rows) ||
        std::cmp_not_equal(columns, sizes.columns) || std::cmp_not_equal(bias, sizes.bias)) {
        return fail("the stored dense layer does not fit the architecture: expected " +
                    std::to_string(sizes.rows) + " x " + std::to_string(sizes.columns) + ", found " +
                    std::to_string(rows) + " x " + std::to_string(columns));
    }
    if (!reader.holds(std::uint64_t{rows} * columns + bias)) {
        return fail("the stored weights end in the middle of a layer");
    }
    auto& weights = target.emplace<DenseWeights>();
    weights.weights.resize(rows, columns);
    weights.bias.resize(bias);
    reader.values(weights.weights);
    reader.values(weights.bias);
    return {};
}

Result<> readNorm(ByteReader& reader, long long features, LayerWeights& target)
{
    const std::uint32_t kind = reader.number();
    const std::uint32_t size = reader.number();
    if (kind != static_cast<std::uint32_t>(LayerTag::Norm) || std::cmp_not_equal(size, features)) {
        return fail("the stored batch norm does not fit the architecture: expected " +
                    std::to_string(features) + " features, found " + std::to_string(size));
    }
    if (!reader.holds(std::uint64_t{size} * 4 + 1)) {
        return fail("the stored weights end in the middle of a layer");
    }
    auto& weights = target.emplace<BatchNormWeights>();
    reader.raw(&weights.epsilon, sizeof weights.epsilon);
    for (auto* values : {&weights.gamma, &weights.beta, &weights.mean, &weights.variance}) {
        values->resize(size);
        reader.values(*values);
    }
    return {};
}

Result<> readNone(ByteReader& reader)
{
    if (reader.number() != static_cast<std::uint32_t>(LayerTag::None)) {
        return fail("the stored weights belong to another architecture");
    }
    return {};
}

} // namespace

std::vector<std::byte> serialize(const TrainedNetwork& network)
{
    ByteWriter writer;
    writer.raw(networkMagic.data(), networkMagic.size());
    writer.number(network.weights.size());
    for (const LayerWeights& layer : network.weights) {
        std::visit(Overloaded{
                       [&](std::monostate) { writer.number(static_cast<std::uint32_t>(LayerTag::None)); },
                       [&](const DenseWeights& dense) {
                           writer.number(static_cast<std::uint32_t>(LayerTag::Dense));
                           writer.number(static_cast<std::uint64_t>(dense.weights.rows()));
                           writer.number(static_cast<std::uint64_t>(dense.weights.cols()));
                           writer.number(static_cast<std::uint64_t>(dense.bias.size()));
                           writer.values(dense.weights);
                           writer.values(dense.bias);
                       },
                       [&](const BatchNormWeights& norm) {
                           writer.number(static_cast<std::uint32_t>(LayerTag::Norm));
                           writer.number(static_cast<std::uint64_t>(norm.gamma.size()));
                           writer.raw(&norm.epsilon, sizeof norm.epsilon);
                           for (const auto* values : {&norm.gamma, &norm.beta, &norm.mean, &norm.variance}) {
                               writer.values(*values);
                           }
                       },
                   },
                   layer);
    }
    return writer.finish();
}

Result<TrainedNetwork> deserialize(const std::vector<std::byte>& bytes, const Architecture& architecture)
{
    constexpr std::size_t hashSize = sizeof(std::uint64_t);
    if (bytes.size() < networkMagic.size() + sizeof(std::uint32_t) + hashSize ||
        std::memcmp(bytes.data(), networkMagic.data(), networkMagic.size()) != 0) {
        return fail("these bytes are not a stored network (too short, or another format)");
    }
    const std::size_t body = bytes.size() - hashSize;
    std::uint64_t hash = 0;
    std::memcpy(&hash, bytes.data() + body, hashSize);
    if (hash != hashOf(std::span<const std::byte>(bytes).first(body))) {
        return fail("the stored network is damaged: its checksum is wrong");
    }
    ByteReader reader(
        std::span<const std::byte>(bytes).subspan(networkMagic.size(), body - networkMagic.size()));
    if (std::cmp_not_equal(reader.number(), architecture.layers.size())) {
        return fail("the stored network has another number of layers than the architecture (" +
                    std::to_string(architecture.layers.size()) + ")");
    }
    TrainedNetwork network{architecture, {}};
    TensorShape shape = architecture.inputs;
    for (const Layer& layer : architecture.layers) {
        LayerWeights& target = network.weights.emplace_back();
        const WeightSizes sizes = weightSizes(layer, shape);
        const auto good = hasWeights(layer) ? readDense(reader, sizes, target)
                          : hasState(layer) ? readNorm(reader, sizes.state, target)
                                            : readNone(reader);
        shape = shapeAfter(layer, shape);
        if (!good) {
            return std::unexpected(good.error());
        }
    }
    if (!reader.finished()) {
        return fail("the stored network has more bytes than the architecture needs");
    }
    return network;
}

} // namespace snac::network
