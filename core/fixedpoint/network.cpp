// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network.h"

#include "ranges.h"
#include "softmax.h"

#include <cmath>
#include <ranges>
#include <string>

namespace snac::fixedpoint {

namespace {

/// Puts the operations together layer by layer, and says where that fails.
class Grouper
{
public:
    explicit Grouper(const FixedFormat& input)
        : m_input(input)
    {
    }

    Result<> add(const Operation& operation, std::size_t place)
    {
        m_place = place;
        return std::visit(*this, operation);
    }

    Result<std::vector<LayerView>> finish()
    {
        if (m_layers.empty()) {
            return fail("the network has no layers");
        }
        if (!m_layers.back().cast) {
            return wrong("a dense operation without a cast");
        }
        return std::move(m_layers);
    }

    Result<> operator()(const Dense& dense)
    {
        if (m_ended || (!m_layers.empty() && !m_layers.back().cast)) {
            return wrong("a dense operation before the sums of another one were cast");
        }
        const FixedFormat input = m_layers.empty() ? m_input : m_layers.back().output();
        m_layers.push_back({m_place, input, &dense, nullptr, nullptr});
        return {};
    }

    Result<> operator()(const Cast& cast)
    {
        if (m_ended || m_layers.empty() || m_layers.back().cast) {
            return wrong("a cast that follows no dense operation");
        }
        m_layers.back().cast = &cast;
        return {};
    }

    Result<> operator()(const Table& table)
    {
        if (m_ended || m_layers.empty() || !m_layers.back().cast || m_layers.back().table) {
            return wrong("a table that follows no cast");
        }
        m_layers.back().table = &table;
        return {};
    }

    Result<> operator()(const Argmax&) { return end(); }
    Result<> operator()(const Softmax&) { return end(); }

private:
    Result<> end()
    {
        if (m_ended || m_layers.empty() || !m_layers.back().cast) {
            return wrong("an output stage that follows no logits");
        }
        m_ended = true;
        return {};
    }

    [[nodiscard]] std::unexpected<Error> wrong(const std::string& what) const
    {
        return fail("operation " + std::to_string(m_place + 1) + ": " + what);
    }

    FixedFormat m_input;
    std::vector<LayerView> m_layers;
    std::size_t m_place = 0;
    bool m_ended = false; ///< an output stage was seen
};

/// The first dense operation of a range, or null.
template<class Range>
const Dense* denseIn(Range&& operations)
{
    for (const Operation& operation : operations) {
        if (const auto* dense = std::get_if<Dense>(&operation)) {
            return dense;
        }
    }
    return nullptr;
}

} // namespace

int Network::inputs() const
{
    const Dense* first = denseIn(operations);
    return first ? first->inputs : 0;
}

int Network::outputs() const
{
    const Dense* last = denseIn(operations | std::views::reverse);
    return last ? last->units : 0;
}

const FixedFormat& Network::logit() const
{
    for (const Operation& operation : operations | std::views::reverse) {
        if (const auto* table = std::get_if<Table>(&operation)) {
            return table->output;
        }
        if (const auto* cast = std::get_if<Cast>(&operation)) {
            return cast->output;
        }
    }
    return input;
}

Result<std::vector<LayerView>> layersOf(const Network& network)
{
    Grouper grouper(network.input);
    for (std::size_t i = 0; i < network.operations.size(); ++i) {
        if (auto good = grouper.add(network.operations[i], i); !good) {
            return std::unexpected(good.error());
        }
    }
    return grouper.finish();
}

std::size_t tableIndex(std::int64_t argument, const FixedFormat& table)
{
    const std::int64_t lowest = table.isSigned ? -(std::int64_t{1} << (table.width - 1)) : 0;
    return static_cast<std::size_t>(argument - lowest);
}

std::size_t tableSize(const FixedFormat& table)
{
    return std::size_t{1} << table.width;
}

Result<> check(const Network& network)
{
    if (const auto ranges = rangesOf(network); !ranges) {
        return std::unexpected(ranges.error());
    }
    return checkStage(network);
}

network::Architecture architectureOf(const Network& network)
{
    network::Architecture architecture;
    architecture.inputs = network.inputs();
    const auto layers = layersOf(network);
    for (const LayerView& layer : layers.value()) {
        architecture.ids.push_back(layer.dense->id);
        architecture.layers.emplace_back(network::Dense{layer.dense->units, !layer.dense->biases.empty()});
        const network::ActivationKind kind = layer.table ? layer.table->activation : layer.cast->activation;
        if (kind != network::ActivationKind::Linear) {
            network::Activation activation{kind, network::Activation{}.slope};
            if (kind == network::ActivationKind::LeakyReLU) {
                activation.slope = std::ldexp(1.0, layer.cast->slopeExponent);
            }
            architecture.layers.emplace_back(activation);
            architecture.ids.emplace_back();
        }
    }
    return architecture;
}

} // namespace snac::fixedpoint
