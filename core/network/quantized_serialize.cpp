// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "byte_stream.h"
#include "layer_traits.h"
#include "quantization.h"
#include "serialize.h"

#include "snac/base/overloaded.h"

#include <string_view>
#include <utility>

namespace snac::network {

namespace {

// Layout, little-endian: 8 bytes magic; the architecture (u32 inputs, u32 layers, then for each u32 kind with
// its fields, real numbers as f64); u32 size and bytes of the weights (see serialize.cpp); the input format;
// for each dense layer its formats (u32 flag in front of those that may be absent) and u32 rows, u32 columns
// and i32 fraction bits, column by column; at the end the u64 hash of all bytes before it.
constexpr std::string_view magic = "SNACQNT1";
constexpr std::size_t hashSize = sizeof(std::uint64_t);

void write(ByteWriter& writer, const Layer& layer)
{
    writer.number(static_cast<std::uint64_t>(kindOf(layer)));
    visitFields(layer,
                Overloaded{[&](const char*, int value) { writer.number(static_cast<std::uint64_t>(value)); },
                           [&](const char*, bool value) { writer.number(value ? 1 : 0); },
                           [&](const char*, double value) { writer.raw(&value, sizeof value); },
                           [&](const char*, ActivationKind value) {
                               writer.number(static_cast<std::uint64_t>(value));
                           }});
}

bool read(ByteReader& reader, Layer& layer)
{
    const auto blank = blankLayer(static_cast<LayerKind>(reader.number()));
    if (!reader.good() || !blank) {
        return false;
    }
    layer = *blank;
    bool known = true;
    visitFields(layer, Overloaded{[&](const char*, int& value) { value = static_cast<int>(reader.number()); },
                                  [&](const char*, bool& value) { value = reader.number() != 0; },
                                  [&](const char*, double& value) { reader.raw(&value, sizeof value); },
                                  [&](const char*, ActivationKind& value) {
                                      const std::uint32_t kind = reader.number();
                                      known = kind <= static_cast<std::uint32_t>(ActivationKind::Softmax);
                                      value = static_cast<ActivationKind>(kind);
                                  }});
    return reader.good() && known;
}

void write(ByteWriter& writer, const FixedFormat& format)
{
    writer.raw(&format.width, sizeof format.width);
    writer.raw(&format.integer, sizeof format.integer);
    writer.number(format.isSigned ? 1 : 0);
    writer.number(static_cast<std::uint64_t>(format.rounding));
    writer.number(static_cast<std::uint64_t>(format.overflow));
}

bool read(ByteReader& reader, FixedFormat& format)
{
    reader.raw(&format.width, sizeof format.width);
    reader.raw(&format.integer, sizeof format.integer);
    format.isSigned = reader.number() != 0;
    const std::uint32_t rounding = reader.number();
    const std::uint32_t overflow = reader.number();
    format.rounding = static_cast<Rounding>(rounding);
    format.overflow = static_cast<Overflow>(overflow);
    return reader.good() && rounding <= static_cast<std::uint32_t>(Rounding::RndConv) &&
           overflow <= static_cast<std::uint32_t>(Overflow::SatSym) && format.check().has_value();
}

void write(ByteWriter& writer, const std::optional<FixedFormat>& format)
{
    writer.number(format ? 1 : 0);
    if (format) {
        write(writer, *format);
    }
}

bool read(ByteReader& reader, std::optional<FixedFormat>& format)
{
    if (reader.number() == 0) {
        return reader.good();
    }
    return read(reader, format.emplace());
}

bool read(ByteReader& reader, LayerQuantization& layer)
{
    if (!read(reader, layer.weights) || !read(reader, layer.bias) || !read(reader, layer.output) ||
        !read(reader, layer.table) || !read(reader, layer.accumulator)) {
        return false;
    }
    const std::uint32_t rows = reader.number();
    const std::uint32_t columns = reader.number();
    if (!reader.holds(std::uint64_t{rows} * columns)) {
        return false;
    }
    layer.weightFraction.resize(rows, columns);
    reader.values(layer.weightFraction);
    return reader.good();
}

std::unexpected<Error> contradiction(const std::string& what)
{
    return fail("the stored quantized network contradicts itself: " + what);
}

bool readArchitecture(ByteReader& reader, Architecture& architecture)
{
    architecture.inputs = static_cast<int>(reader.number());
    const std::uint32_t layers = reader.number();
    for (std::uint32_t i = 0; i < layers; ++i) {
        if (!reader.good() || !read(reader, architecture.layers.emplace_back())) {
            return false;
        }
    }
    return reader.good();
}

} // namespace

std::vector<std::byte> serialize(const QuantizedNetwork& network)
{
    ByteWriter writer;
    writer.raw(magic.data(), magic.size());
    const Architecture& architecture = network.network.architecture;
    writer.number(static_cast<std::uint64_t>(architecture.inputs));
    writer.number(architecture.layers.size());
    for (const Layer& layer : architecture.layers) {
        write(writer, layer);
    }
    const auto weights = serialize(network.network);
    writer.number(weights.size());
    writer.raw(weights.data(), weights.size());
    write(writer, network.quantization.input);
    writer.number(network.quantization.layers.size());
    for (const auto& [id, layer] : network.quantization.layers) {
        for (const auto* format : {&layer.weights, &layer.bias, &layer.output}) {
            write(writer, *format);
        }
        write(writer, layer.table);
        write(writer, layer.accumulator);
        writer.number(static_cast<std::uint64_t>(layer.weightFraction.rows()));
        writer.number(static_cast<std::uint64_t>(layer.weightFraction.cols()));
        writer.values(layer.weightFraction);
    }
    return writer.finish();
}

Result<QuantizedNetwork> deserializeQuantized(std::span<const std::byte> bytes)
{
    if (bytes.size() < magic.size() + hashSize ||
        std::memcmp(bytes.data(), magic.data(), magic.size()) != 0) {
        return fail("these bytes are not a stored quantized network (too short, or another format)");
    }
    const auto body = bytes.first(bytes.size() - hashSize);
    std::uint64_t hash = 0;
    std::memcpy(&hash, bytes.data() + body.size(), hashSize);
    if (hash != hashOf(body)) {
        return fail("the stored quantized network is damaged: its checksum is wrong");
    }
    ByteReader reader(body.subspan(magic.size()));
    Architecture architecture;
    if (!readArchitecture(reader, architecture)) {
        return contradiction("its layers");
    }
    const auto weights = reader.take(reader.number());
    auto network = deserialize({weights.begin(), weights.end()}, architecture);
    if (!network) {
        return std::unexpected(network.error());
    }
    QuantizedNetwork result{std::move(*network), {}};
    if (!read(reader, result.quantization.input)) {
        return contradiction("the format of its input");
    }
    std::vector<LayerQuantization> formats;
    const std::uint32_t layers = reader.number();
    for (std::uint32_t i = 0; i < layers; ++i) {
        if (!read(reader, formats.emplace_back())) {
            return contradiction("the formats of dense layer " + std::to_string(i + 1));
        }
    }
    if (!reader.finished()) {
        return contradiction("it has more bytes than its contents need");
    }
    result.quantization.layers = byLayer(result.network.architecture, std::move(formats));
    if (const auto good = check(result); !good) {
        return contradiction(good.error().message);
    }
    if (layers != result.quantization.layers.size()) { // those beyond the layers were dropped
        return contradiction(std::to_string(layers) + " sets of formats for " +
                             std::to_string(result.quantization.layers.size()) + " dense layers");
    }
    return result;
}

} // namespace snac::network
