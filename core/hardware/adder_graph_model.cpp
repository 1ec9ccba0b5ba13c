// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adder_delay.h"
#include "adder_graph.h"
#include "bounds.h"
#include "design_checks.h"
#include "known_weights.h"
#include "trained_weights.h"

#include "snac/base/nearest_name.h"
#include "snac/network/layer_traits.h"

#include <algorithm>
#include <cmath>

namespace snac::hardware {

namespace {

constexpr double usableClock = 0.875;
/// Pairs of digits beyond which the greedy search would take seconds.
constexpr double mostPairs = 4e5;
/// No synthesis of our own has been compared yet: packing may halve the LUT, glue add half.
constexpr double lowestLut = 0.5;
constexpr double highestLut = 1.5;

/// What one matrix takes, however it was found.
struct Cost
{
    double adders = 0.0;
    double lut = 0.0;
    double depth = 0.0;
};

double pairsOf(const WeightStatistics& statistics, int inputs, int outputs)
{
    const double digits = statistics.digits * inputs;
    return 0.5 * digits * digits * outputs;
}

Cost expected(const WeightStatistics& statistics, int inputs, int outputs, int inputBits)
{
    Cost cost;
    const double terms = statistics.digits * inputs;
    const double live = outputs * statistics.liveOutputs;
    cost.adders = std::max(0.0, terms * outputs - live);
    cost.depth = terms > 1.0 ? std::ceil(std::log2(terms)) : 0.0;
    // Widths grow from the inputs to the sums; half of the additions are in the first level.
    cost.lut = cost.adders * (inputBits + 0.5 * statistics.constantBits + 1.0);
    return cost;
}

class Walk
{
public:
    Walk(const HlsConfig& config, const WeightAssumption& assumption, Sharing sharing,
         const NetworkDetail& detail, HardwareEstimate& result)
        : m_config(config)
        , m_assumption(assumption)
        , m_sharing(sharing)
        , m_detail(detail)
        , m_result(result)
    {
    }

    Result<> run(const network::Architecture& architecture)
    {
        m_width = architecture.inputs;
        m_weighted = network::weightedLayers(architecture);
        m_roles = layerRoles(architecture);
        m_outputBits = m_config.precision.width; // of an activation before any dense layer
        for (const network::Layer& layer : architecture.layers) {
            if (auto good = std::visit(*this, layer); !good) {
                return good;
            }
        }
        m_result.counts = countLayers(architecture, m_counted);
        m_result.counts.ebops = m_ebops;
        return {};
    }

    Result<> operator()(const network::Dense& dense)
    {
        static const DenseDetail nothing;
        const network::LayerId id = m_weighted[static_cast<std::size_t>(m_dense++)].id;
        const DenseDetail* known = m_detail.layers.find(id);
        const DenseDetail& detail = known ? *known : nothing;
        const Precision weights = detail.weights.value_or(m_config.precision);
        const int inputBits = detail.inputs.value_or(m_config.precision).width;
        const auto statistics = knownStatistics(detail, m_width, dense.units, weights, m_assumption,
                                                m_roles[static_cast<std::size_t>(m_dense - 1)]);
        Cost cost = expected(statistics, m_width, dense.units, inputBits);
        if (detail.values) {
            Sharing sharing = m_sharing;
            if (sharing == Sharing::Greedy && pairsOf(statistics, m_width, dense.units) > mostPairs) {
                sharing = Sharing::None;
                m_result.warnings.push_back(
                    "dense " + std::to_string(m_dense) +
                    " is too large for sharing to be searched; its additions are counted "
                    "without it");
            }
            const AdderGraph graph = buildAdderGraph(*detail.values, inputBits, sharing);
            cost = {static_cast<double>(graph.adders.size()), graph.lut(),
                    static_cast<double>(graph.depth())};
        }
        add(cost, dense.units, inputBits, statistics);
        m_counted[id] = countedLayer(&detail, statistics, weights, inputBits, m_assumption);
        m_width = dense.units;
        // What an activation has to deliver.
        const auto next = static_cast<std::size_t>(m_dense);
        const DenseDetail* behind =
            next < m_weighted.size() ? m_detail.layers.find(m_weighted[next].id) : nullptr;
        m_outputBits = (behind ? behind->inputs : std::nullopt).value_or(m_config.precision).width;
        return {};
    }

    template<class Other>
    Result<> operator()(const Other&)
    {
        return fail("multiplier-free RTL does not cover layers of the kind " +
                    std::string(network::TraitsOf<Other>::token));
    }

    Result<> operator()(const network::BatchNorm&) { return {}; } // folded into the layer before
    Result<> operator()(const network::Dropout&) { return {}; }

    Result<> operator()(const network::Activation& activation)
    {
        if (activation.kind != network::ActivationKind::ReLU &&
            activation.kind != network::ActivationKind::Linear) {
            return fail("multiplier-free RTL covers ReLU and Linear; " +
                        std::string(network::activationName(activation.kind)) + " needs a table");
        }
        if (activation.kind == network::ActivationKind::ReLU) {
            const double lut = static_cast<double>(m_width) * m_outputBits;
            m_result.lut = {m_result.lut.value + lut, m_result.lut.low, m_result.lut.high + lut};
            m_result.layers.push_back(
                {"ReLU, " + std::to_string(m_width), {lut, 0.0, lut}, {}, {}, {}, {}, false});
        }
        return {};
    }

private:
    void add(const Cost& cost, int units, int inputBits, const WeightStatistics& statistics)
    {
        const double bits = cost.adders > 0.0 ? cost.lut / cost.adders : inputBits;
        const double levels =
            std::max(1.0, std::floor(usableClock * m_config.clockNs / (addNs + addNsPerBit * bits)));
        const double cycles = std::ceil(cost.depth / levels);
        const double ff =
            static_cast<double>(m_width) * statistics.liveInputs * inputBits + cost.lut / levels;
        LayerCost layer;
        layer.hasWeights = true;
        layer.name = "dense " + std::to_string(m_dense) + ", " + std::to_string(m_width) + " x " +
                     std::to_string(units) + ", " + std::to_string(std::llround(cost.adders)) + " additions";
        layer.lut = {cost.lut, lowestLut * cost.lut, highestLut * cost.lut};
        layer.ff = {ff, lowestLut * ff, 2.0 * ff};
        layer.cycles = {cycles, std::max(0.0, cycles - 1.0), cycles + 2.0};
        for (const auto& [sum, part] : {std::pair{&m_result.lut, layer.lut},
                                        {&m_result.ff, layer.ff},
                                        {&m_result.cycles, layer.cycles}}) {
            *sum = {sum->value + part.value, sum->low + part.low, sum->high + part.high};
        }
        m_ebops += static_cast<double>(m_width) * units * statistics.enclosedBits * inputBits;
        m_result.layers.push_back(std::move(layer));
    }

    const HlsConfig& m_config;
    const WeightAssumption& m_assumption;
    Sharing m_sharing;
    const NetworkDetail& m_detail;
    HardwareEstimate& m_result;
    std::vector<network::WeightedLayer> m_weighted;
    std::vector<LayerRole> m_roles;
    network::PerLayer<CountedLayer> m_counted;
    double m_ebops = 0.0;
    int m_outputBits = 0;
    int m_width = 0;
    int m_dense = 0;
};

} // namespace

std::string AdderGraphModel::name() const
{
    return std::string("multiplier-free RTL, adder graph ") +
           (m_sharing == Sharing::None ? "without sharing" : "with shared subexpressions") +
           ", logic synthesis, not calibrated";
}

Result<HardwareEstimate> AdderGraphModel::estimate(const network::Architecture& architecture,
                                                   const HlsConfig& config, const Board& board) const
{
    return estimateDetailed(architecture, config, board, {});
}

Result<HardwareEstimate> AdderGraphModel::estimateDetailed(const network::Architecture& architecture,
                                                           const HlsConfig& config, const Board& board,
                                                           const NetworkDetail& detail) const
{
    if (auto good = checkDesign(architecture, config, detail); !good) {
        return std::unexpected(good.error());
    }
    HardwareEstimate result;
    result.model = name();
    result.ii = {1.0, 1.0, 1.0};
    WeightAssumption assumption = m_assumption;
    assumption.hyper = config.hyper;
    if (auto good = Walk(config, assumption, m_sharing, detail, result).run(architecture); !good) {
        return std::unexpected(good.error());
    }
    result.latencyNs = result.cycles.value * config.clockNs;
    setShares(result, board);
    return result;
}

} // namespace snac::hardware
