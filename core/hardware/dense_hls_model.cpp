// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bounds.h"
#include "design_checks.h"
#include "known_weights.h"
#include "layer_cost.h"
#include "network_detail.h"
#include "residual.h"
#include "reuse_factor.h"
#include "trained_weights.h"

#include "snac/base/nearest_name.h"
#include "snac/base/number_text.h"
#include "snac/network/layer_traits.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace snac::hardware {

namespace {

constexpr double fastestFittedClockNs = 3.3;
constexpr double slowestFittedClockNs = 10.0;
constexpr int widestFitted = 256;
constexpr int finestFitted = 18;
/// Vivado HLS 2020.1 gave up on every measured Latency layer of this many products or more.
constexpr double hopelessProducts = 4096.0;

/// Of every number format once; formats of layers come before that of the network, which they replace.
void warnOfPrecisions(const HlsConfig& config, const NetworkDetail& detail,
                      std::vector<std::string>& warnings)
{
    std::vector<Precision> seen;
    const auto look = [&](const Precision& precision) {
        if (precision.width > finestFitted && std::ranges::find(seen, precision) == seen.end()) {
            seen.push_back(precision);
            warnings.push_back(precision.toString() + ": the model was checked up to 18 bits only");
        }
    };
    for (const auto& [id, layer] : detail.layers) {
        look(layer.weights.value_or(config.precision));
        look(layer.inputs.value_or(config.precision)); // trained weights may need less than what they meet
    }
    if (detail.layers.empty()) {
        look(config.precision);
    }
}

void warnOfDomain(const HlsConfig& config, const DesignPoint& design, const NetworkDetail& detail,
                  std::vector<std::string>& warnings)
{
    if (config.clockNs < fastestFittedClockNs || config.clockNs > slowestFittedClockNs) {
        warnings.push_back("clock " + numberText(config.clockNs) +
                           " ns: the model was checked from 3.3 to 10 ns only");
    }
    warnOfPrecisions(config, detail, warnings);
    if (design.sevenSeries) {
        warnings.push_back(
            "7-series part: cycles are extrapolated from UltraScale+ and may be off by a factor of 2");
    }
    if (config.ioType == IoType::Stream) {
        warnings.push_back(
            "io_stream: stream interfaces are modelled coarsely; the model was fitted on io_parallel");
    }
}

/// Cycles of a Resource layer behind a stream: the reuse factor, and an adder tree that is fed by the stream.
/// Median of 88 csynth reports (HeRCLab/N-TORC, Vivado HLS 2019.1, 4 ns), without the stream's own two.
Estimate streamedCycles(int inputs, int reuse)
{
    constexpr int shallow = 32;
    const double tree = inputs <= shallow ? 4.0 : std::max(13.5, 5.0 + inputs / 16.0);
    return {reuse + tree, reuse + 1.0, reuse + 2.0 * tree};
}

Estimate scaled(const Estimate& estimate, double factor)
{
    return {estimate.value * factor, estimate.low * factor, estimate.high * factor};
}

/// Walks the layers in order and adds up what they cost.
class Estimator
{
public:
    Estimator(const HlsConfig& config, const DesignPoint& design, const NetworkDetail& detail,
              const Residual* residual, HardwareEstimate& result)
        : m_residual(residual)
        , m_config(config)
        , m_network(design)
        , m_design(design)
        , m_detail(detail)
        , m_result(result)
    {
    }

    void run(const network::Architecture& architecture)
    {
        m_width = architecture.inputs;
        m_result.layers.reserve(architecture.layers.size());
        m_weighted = network::weightedLayers(architecture);
        m_network.chained = m_weighted.size() > 1;
        m_roles = layerRoles(architecture);
        warnOfWidth(m_width);
        if (const DenseDetail* first = detailOf(1)) { // a batch norm before it works on its inputs
            m_design.weights = first->weights.value_or(m_design.weights);
            m_design.inputBits = first->inputs ? first->inputs->width : m_design.inputBits;
        }
        for (const network::Layer& layer : architecture.layers) {
            std::visit(*this, layer);
        }
        m_result.counts = countLayers(architecture, m_counted);
        m_result.counts.ebops = m_ebops;
    }

    void operator()(const network::Dense& dense)
    {
        ++m_dense;
        warnOfWidth(dense.units);
        const WeightStatistics weights = enter(dense.units);
        m_design.known = &weights;
        LayerFigures figures;
        switch (weights.nonzero > 0.0 ? m_design.strategy : Strategy::Latency) {
        case Strategy::Latency: // and layers of zeros: no multiplier, no memory, whatever the strategy
            warnOfProducts(dense.units, weights);
            figures = latencyDense(m_design, m_width, dense.units, weights.nonzero > 0.0 ? m_reuse : 1);
            doubtAwakening(figures, dense.units);
            break;
        case Strategy::Resource:
            figures = resourceDense(m_design, m_width, dense.units, m_reuse);
            if (m_design.ioType == IoType::Stream && m_reuse > 1) {
                figures.cycles = streamedCycles(m_width, m_reuse);
            }
            break;
        }
        m_design.known = nullptr;
        m_liveOutputs = weights.liveOutputs;
        m_ebops += static_cast<double>(m_width) * dense.units * weights.enclosedBits * m_design.inputBits;
        m_counted[m_weighted[static_cast<std::size_t>(m_dense - 1)].id] = countedLayer(
            detailOf(m_dense), weights, m_design.weights, m_design.inputBits, m_design.assumption);
        if (m_dense > 1) {
            // The result of the layer before is registered at the function's boundary. Published networks of
            // several hard-wired layers take one cycle more than that in the median (8 of 11 do).
            const bool hardWired = m_design.strategy == Strategy::Latency || m_reuse == 1;
            const double more = hardWired && m_dense == 2 ? 1.0 : 0.0;
            accumulate(figures.cycles, {1.0 + more, 0.0, 1.0 + 2.0 * more});
        }
        if (m_design.ioType == IoType::Stream) {
            addStream(figures, dense.units);
        }
        m_result.fitted = correct(figures, dense.units, weights) && (m_result.fitted || m_dense == 1);
        add("dense " + std::to_string(m_dense) + ", " + std::to_string(m_width) + " x " +
                std::to_string(dense.units),
            figures);
        m_result.layers.back().hasWeights = true;
        m_width = dense.units;
        m_foldable = true;
        if (const DenseDetail* next = detailOf(m_dense + 1); next && next->inputs) {
            m_design.inputBits = next->inputs->width; // what the activation has to deliver
        }
    }

    void operator()(const network::BatchNorm&)
    {
        if (m_foldable) {
            add("batch norm, " + std::to_string(m_width) + ", folded into dense " + std::to_string(m_dense),
                LayerFigures{});
            return;
        }
        m_result.warnings.push_back(
            "a batch norm that does not follow a dense layer cannot be folded; it is costed as "
            "one product and one sum a feature");
        add("batch norm, " + std::to_string(m_width), normalisationCost(m_design, m_width));
    }

    void operator()(const network::Activation& activation)
    {
        // A neuron whose weights are all zero is a constant.
        const int live = static_cast<int>(std::lround(m_liveOutputs * m_width));
        LayerFigures figures =
            live == 0 ? LayerFigures{} : activationCost(m_design, activation.kind, live, m_result.warnings);
        if (m_design.ioType == IoType::Stream && activation.kind != network::ActivationKind::Linear) {
            addStream(figures, m_width);
        }
        add(std::string(network::activationName(activation.kind)) + ", " + std::to_string(m_width), figures);
        m_foldable = m_foldable && passesBatchNorm(activation);
    }

    void operator()(const network::Dropout&) {} // active while training only

private:
    void add(std::string name, const LayerFigures& figures)
    {
        accumulate(m_result.lut, figures.lut);
        accumulate(m_result.ff, figures.ff);
        accumulate(m_result.dsp, figures.dsp);
        accumulate(m_result.bram18, figures.bram18);
        accumulate(m_result.cycles, figures.cycles);
        Estimate& ii = m_result.ii; // the slowest layer sets the pace
        ii = {std::max(ii.value, figures.ii.value), std::max(ii.low, figures.ii.low),
              std::max(ii.high, figures.ii.high)};
        m_result.layers.push_back(
            {std::move(name), figures.lut, figures.ff, figures.dsp, figures.bram18, figures.cycles, false});
    }

    /// Applies what was learned from reports. True when the layer lies in what was fitted: its bounds are
    /// then those of the left-out reports.
    bool correct(LayerFigures& figures, int units, const WeightStatistics& weights) const
    {
        if (!m_residual || weights.nonzero <= 0.0) {
            return false;
        }
        const bool latency = m_design.strategy == Strategy::Latency;
        const LayerFeatures features =
            layerFeatures({m_width, units, m_design.weights.width, m_design.inputBits, m_reuse, latency,
                           m_design.ioType == IoType::Stream, m_design.tool == HlsTool::Vitis});
        const std::array<Estimate*, correctedCount> all = {&figures.lut,    &figures.ff,     &figures.dsp,
                                                           &figures.bram18, &figures.cycles, &figures.ii};
        for (std::size_t i = 0; i < learnedCount; ++i) {
            const double factor = m_residual->factor(features, static_cast<Corrected>(i));
            *all[i] = scaled(*all[i], factor);
        }
        const bool hardWired = latency || m_reuse == 1;
        const DenseDetail* detail = detailOf(m_dense);
        const bool known = detail && (detail->values || detail->nonzeroFraction);
        const Residual::Regime* regime = m_residual->boundsFor(features);
        if (!regime || m_design.sevenSeries || (hardWired && !known) ||
            m_config.clockNs < fastestFittedClockNs || m_config.clockNs > slowestFittedClockNs) {
            return false;
        }
        for (std::size_t i = 0; i < correctedCount; ++i) {
            const double value = all[i]->value;
            all[i]->low = std::clamp((value + 1.0) * std::exp(regime->low[i]) - 1.0, 0.0, value);
            all[i]->high = std::max(value, (value + 1.0) * std::exp(regime->high[i]) - 1.0);
        }
        return true;
    }

    /// Networks that may learn nothing: bounds reach from nothing to what the layer costs awake.
    void doubtAwakening(LayerFigures& figures, int units) const
    {
        const DenseDetail* detail = detailOf(m_dense);
        if ((detail && (detail->values || detail->nonzeroFraction)) ||
            !mayFallAsleep(m_design.role, m_design.assumption)) {
            return;
        }
        DesignPoint other = m_design;
        other.assumption.hyper->l1 = 0.0;
        const WeightStatistics weights =
            weightStatistics(m_width, units, other.weights, other.assumption, other.role);
        other.known = &weights;
        const LayerFigures awake = latencyDense(other, m_width, units, m_reuse);
        for (Estimate LayerFigures::*figure :
             {&LayerFigures::lut, &LayerFigures::ff, &LayerFigures::dsp, &LayerFigures::cycles}) {
            (figures.*figure).low = 0.0;
            (figures.*figure).high = std::max((figures.*figure).high, (awake.*figure).high);
        }
        figures.ii.high = std::max(figures.ii.high, awake.ii.high);
    }

    void addStream(LayerFigures& figures, int features) const
    {
        const LayerFigures stream = streamInterface(m_design, features);
        accumulate(figures.lut, stream.lut);
        accumulate(figures.ff, stream.ff);
        accumulate(figures.cycles, stream.cycles);
        figures.ii.high = std::max(figures.ii.high, stream.ii.high);
    }

    /// Of the layer with weights of that number, from 1.
    [[nodiscard]] const DenseDetail* detailOf(int dense) const
    {
        const auto index = static_cast<std::size_t>(dense - 1);
        return index < m_weighted.size() ? m_detail.layers.find(m_weighted[index].id) : nullptr;
    }

    /// Takes over what is known of the layer about to be costed; returns what its weights look like.
    WeightStatistics enter(int units)
    {
        m_design = m_network;
        m_reuse = m_config.reuseFactor;
        const DenseDetail* detail = detailOf(m_dense);
        if (detail) {
            m_design.weights = detail->weights.value_or(m_design.weights);
            m_design.inputBits = detail->inputs ? detail->inputs->width : m_design.inputBits;
            m_design.strategy = detail->strategy.value_or(m_design.strategy);
            m_design.sumBits = detail->accumulator ? detail->accumulator->width : m_design.sumBits;
            m_reuse = detail->reuseFactor.value_or(m_reuse);
        }
        const int wanted = m_reuse;
        m_reuse = usedReuseFactor(m_design.strategy, m_width, units, wanted);
        if (m_reuse != wanted) {
            m_result.warnings.push_back(reuseFactorWarning(m_dense, m_width, units, wanted, m_reuse));
        }
        m_design.role = m_roles[static_cast<std::size_t>(m_dense - 1)];
        if (!detail) {
            return weightStatistics(m_width, units, m_design.weights, m_design.assumption, m_design.role);
        }
        WeightStatistics weights =
            knownStatistics(*detail, m_width, units, m_design.weights, m_design.assumption, m_design.role);
        if (detail->values && !detail->inputWidths.empty()) {
            weights.widePerInput = wideConstants(detail->values->values, m_width, units, detail->inputWidths,
                                                 narrowestDspInput(m_design)) /
                                   m_width;
        }
        return weights;
    }

    void warnOfWidth(int width)
    {
        if (width > widestFitted) {
            m_result.warnings.push_back("a layer of " + std::to_string(width) +
                                        " values: the model was checked up to 256 only");
        }
    }

    void warnOfProducts(int units, const WeightStatistics& weights)
    {
        const double products =
            static_cast<double>(m_width) * units * (weights.longestSum > 0.0 ? weights.nonzero : 1.0);
        if (products >= hopelessProducts) {
            m_result.warnings.push_back("dense " + std::to_string(m_dense) + " has " + groupedText(products) +
                                        " multiplications: older HLS tools (Vivado HLS 2020.1) fail on "
                                        "Latency layers of 4,096 and more unless "
                                        "most weights are pruned");
        }
    }

    const Residual* m_residual;
    const HlsConfig& m_config;
    DesignPoint m_network;
    DesignPoint m_design; ///< of the layer being costed
    const NetworkDetail& m_detail;
    HardwareEstimate& m_result;
    std::vector<network::WeightedLayer> m_weighted;
    network::PerLayer<CountedLayer> m_counted;
    std::vector<LayerRole> m_roles; ///< by number of the layer
    double m_ebops = 0.0;
    double m_liveOutputs = 1.0;
    int m_width = 0;
    int m_dense = 0;
    int m_reuse = 1;
    bool m_foldable = false;
};

void finish(HardwareEstimate& result, const HlsConfig& config, const Board& board)
{
    result.ii.value = std::max(1.0, result.ii.value);
    result.ii.low = std::max(1.0, result.ii.low);
    result.ii.high = std::max(result.ii.value, result.ii.high);
    result.latencyNs = result.cycles.value * config.clockNs;
    setShares(result, board);
    if (result.maximumPct > 100.0) {
        result.warnings.push_back("does not fit: " + numberText(std::round(result.maximumPct)) + " % of " +
                                  board.id + " would be needed");
    }
}

} // namespace

std::string DenseHlsModel::name() const
{
    const std::string name = "hls4ml csynth, dense, first-order";
    return m_residual && m_residual->calibration() ? name + ", calibrated on your reports" : name;
}

DenseHlsModel::DenseHlsModel(const WeightAssumption& assumption, std::shared_ptr<const Residual> residual)
    : m_assumption(assumption)
    , m_residual(std::move(residual))
{
}

Result<HardwareEstimate> CostModel::estimateDetailed(const network::Architecture&, const HlsConfig&,
                                                     const Board&, const NetworkDetail&) const
{
    return fail("the cost model \"" + name() + "\" cannot use weights or precisions of single layers");
}

std::shared_ptr<const CostModel> CostModel::trainedBy(const TrainingPlan&) const
{
    return nullptr;
}

std::shared_ptr<const CostModel> DenseHlsModel::trainedBy(const TrainingPlan& plan) const
{
    WeightAssumption assumption = m_assumption;
    assumption.plan = plan;
    return std::make_shared<const DenseHlsModel>(assumption, m_residual);
}

Result<HardwareEstimate> DenseHlsModel::estimate(const network::Architecture& architecture,
                                                 const HlsConfig& config, const Board& board) const
{
    return estimateDetailed(architecture, config, board, {});
}

Result<HardwareEstimate> DenseHlsModel::estimateDetailed(const network::Architecture& architecture,
                                                         const HlsConfig& config, const Board& board,
                                                         const NetworkDetail& detail) const
{
    if (auto good = checkDesign(architecture, config, detail); !good) {
        return std::unexpected(good.error());
    }
    DesignPoint design;
    design.weights = config.precision;
    design.inputBits = config.precision.width;
    design.clockNs = config.clockNs;
    design.strategy = config.strategy;
    design.ioType = config.ioType;
    design.tool = config.tool;
    design.sevenSeries = isSevenSeries(board);
    design.assumption = m_assumption;
    design.assumption.hyper = config.hyper;

    HardwareEstimate result;
    result.model = name();
    warnOfDomain(config, design, detail, result.warnings);
    Estimator(config, design, detail, m_residual.get(), result).run(architecture);
    finish(result, config, board);
    return result;
}

} // namespace snac::hardware
