// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learned.h"

#include "decided.h"
#include "met_networks.h"
#include "size_controller.h"
#include "step_parts.h"

#include "snac/base/number_text.h"
#include "snac/fixedpoint/convert.h"
#include "snac/fixedpoint/evaluate.h"
#include "snac/hardware/weight_statistics.h"
#include "snac/hardware/width_price.h"
#include "snac/training/training_options.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <ranges>

namespace snac::compression {

namespace {

/// Of the price at full width: where no sizes were asked for.
constexpr std::array sweepShares = {0.7, 0.5, 0.35, 0.25, 0.18, 0.13, 0.09, 0.06};
constexpr int mostStageSteps = 100000000;
constexpr double perCent = 0.01;

double qualityOf(const network::Metrics& metrics, const StepTask& task)
{
    if (task.loss == network::Loss::MeanSquaredError) {
        return -(task.quality ? metrics.*task.quality : metrics.rmse);
    }
    return task.quality ? metrics.*task.quality : metrics.accuracy;
}

bool isHardWired(const StepTask& task)
{
    return task.hls->strategy == hardware::Strategy::Latency || task.hls->reuseFactor == 1;
}

/// The price as a straight line in the bits of weights, and of the inputs around those it starts with.
network::PerLayer<training::WidthPrice> widthPrices(const StepTask& task,
                                                    const network::QuantizedNetwork& start)
{
    const auto chain = network::chainOf(start.network);
    network::PerLayer<training::WidthPrice> prices;
    int inputBits = start.quantization.input.width;
    for (const network::ChainLayer& layer : *chain) {
        training::WidthPrice& price = prices[layer.id];
        const int outputBits = start.quantization.layers.at(layer.id).output.width;
        if (isHardWired(task)) {
            hardware::DesignPoint design;
            design.clockNs = task.hls->clockNs;
            design.tool = task.hls->tool;
            design.sevenSeries = hardware::isSevenSeries(*task.board);
            design.inputBits = inputBits;
            const hardware::WidthPriceLine wide = hardware::widthPrice(design, lutPerSlice(*task.board));
            design.inputBits = std::max(1, inputBits / 2);
            const hardware::WidthPriceLine narrow = hardware::widthPrice(design, lutPerSlice(*task.board));
            const double span = std::max(1, inputBits - design.inputBits);
            price.firstByInput = (wide.first - narrow.first) / span;
            price.first = wide.first - price.firstByInput * inputBits;
            price.moreByInput = (wide.more - narrow.more) / span;
            price.more = wide.more - price.moreByInput * inputBits;
            design.inputBits = outputBits;
            price.outputBit = hardware::activationBitPrice(design, layer.activation.kind);
        }
        inputBits = outputBits;
    }
    return prices;
}

using Savings = network::PerLayer<std::vector<double>>;

/// How much more than what a weight loses at once its place must be worth: the others make up for one that is
/// gone, and cannot for coarse grids (measured by bench_learned with 4, 8 and 16, now that masters of dropped
/// weights fade: 1.1, 0.9 and 1.0 points lost at a tenth of the size; 8 and 16 on two seeds, 4 on one).
constexpr double recovery = 8.0;

/// What weights save that are in the network, products shared; of those that are not, what one bit costs.
network::PerLayer<Eigen::MatrixXf> worthOf(const network::QuantizedNetwork& present, const Savings& savings,
                                           const network::PerLayer<training::WidthPrice>& prices)
{
    network::PerLayer<Eigen::MatrixXf> worth;
    int inputBits = present.quantization.input.width;
    for (const auto& [id, layer] : network::denseLayers(present.network)) {
        const training::WidthPrice& price = prices.at(id);
        const double first = price.first + price.firstByInput * inputBits;
        const std::vector<double>& own = savings.at(id); // input by input, as columns are
        Eigen::MatrixXf& mine = worth[id];
        mine.resize(layer->weights.rows(), layer->weights.cols());
        for (Eigen::Index w = 0; w < mine.size(); ++w) {
            const double saved = own[static_cast<std::size_t>(w)];
            mine.data()[w] = static_cast<float>(recovery * (saved > 0.0 ? saved : first));
        }
        inputBits = present.quantization.layers.at(id).output.width;
    }
    return worth;
}

/// What further bits cost in the products that there are, of the straight line's price: outputs share equal
/// ones.
network::PerLayer<double> moreOf(const network::QuantizedNetwork& present, const Savings& savings,
                                 const network::PerLayer<training::WidthPrice>& prices)
{
    constexpr double prior = 20.0; // bits at the line's own price: layers may have hardly any
    network::PerLayer<double> more;
    int inputBits = present.quantization.input.width;
    for (const auto& [id, values] : integerWeights(present)) {
        const training::WidthPrice& price = prices.at(id);
        const double first = price.first + price.firstByInput * inputBits;
        const double bit = price.more + price.moreByInput * inputBits;
        double found = prior * bit;
        double line = prior * bit;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (values[i] != 0) {
                const auto magnitude = static_cast<std::uint64_t>(std::abs(values[i]));
                found += std::max(0.0, savings.at(id)[i] - first);
                line += bit * (hardware::enclosedBits(magnitude) - 1);
            }
        }
        more[id] = line > 0.0 ? std::min(1.0, found / line) : 1.0;
        inputBits = present.quantization.layers.at(id).output.width;
    }
    return more;
}

/// Prices and scores what a training comes through, and steers it.
class Steering : public training::WidthSteering
{
public:
    Steering(const StepTask& task, SizeController controller, MetNetworks met)
        : m_task(task)
        , m_controller(std::move(controller))
        , m_met(std::move(met))
    {
    }

    /// Of widths, by which weights that are not there are priced.
    void setPrices(network::PerLayer<training::WidthPrice> prices) { m_prices = std::move(prices); }

    [[nodiscard]] long interval() const override { return m_controller.interval(); }

    training::WidthOrder order(long step, const network::QuantizedNetwork& present) override
    {
        const Result<double> price =
            m_error ? Result<double>(std::unexpected(*m_error)) : equivalents(present);
        if (!price) {
            keep(price.error());
            return {.frozen = true, .stop = true};
        }
        training::WidthOrder order = m_controller.order(step, *price);
        if (!isHardWired(m_task)) {
            order.drop = 0.0;
        } else if (!order.frozen || order.drop > 0.0) {
            const auto savings = layerSavings(present, *m_task.hls, *m_task.board);
            order.worth = worthOf(present, savings, m_prices);
            order.more = moreOf(present, savings, m_prices);
            order.drop *= recovery; // as worth counts
        }
        return order;
    }

    void met(const network::QuantizedNetwork& trained, const training::EpochRecord& /*record*/) override
    {
        network::QuantizedNetwork network = trained;
        const Result<fixedpoint::Network> integers = decidedIntegers(m_task, network);
        const Result<double> price = integers ? equivalents(network.network.architecture, *integers)
                                              : std::unexpected(integers.error());
        if (!price) {
            return keep(price.error());
        }
        const double quality =
            qualityOf(fixedpoint::evaluateMetrics(*integers, m_task.data->validation, m_task.loss), m_task);
        if (m_met.wants(quality, *price)) {
            m_met.add({std::move(network), quality, *price});
        }
    }

    [[nodiscard]] Result<double> equivalents(const network::QuantizedNetwork& network) const
    {
        const Result<fixedpoint::Network> integers = fixedpoint::fromQuantized(network);
        return integers ? equivalents(network.network.architecture, *integers)
                        : std::unexpected(integers.error());
    }

    /// What went wrong first; else what was kept.
    [[nodiscard]] Result<std::vector<MetNetwork>> take()
    {
        if (m_error) {
            return std::unexpected(*m_error);
        }
        return std::move(m_met).take();
    }

private:
    [[nodiscard]] Result<double> equivalents(const network::Architecture& architecture,
                                             const fixedpoint::Network& integers) const
    {
        const Result<hardware::HardwareEstimate> cost = priceOf(m_task, architecture, integers);
        return cost ? Result<double>(equivalentLut(*cost, *m_task.board)) : std::unexpected(cost.error());
    }
    void keep(const Error& error)
    {
        if (!m_error) {
            m_error = error;
        }
    }

    const StepTask& m_task;
    network::PerLayer<training::WidthPrice> m_prices;
    SizeController m_controller;
    MetNetworks m_met;
    std::optional<Error> m_error;
};

Result<double> fullPrice(const StepTask& task, const network::QuantizedNetwork& network)
{
    return Steering(task, SizeController({.targets = {1.0}}), MetNetworks(3, {})).equivalents(network);
}

Result<CompressionStep> stepOf(const StepTask& task, const Beginning& beginning, MetNetwork met, int round)
{
    CompressionStep step;
    step.branch = task.branch;
    step.round = round;
    step.network = std::move(met.network);
    step.masks = beginning.masks;
    step.keptUnits = beginning.kept;
    step.widths = step.network.network.architecture.widths();
    if (const Result<> scored = score(task, beginning.network.network.architecture, step); !scored) {
        return std::unexpected(scored.error());
    }
    return step;
}

} // namespace

int leastStageSteps(const CompressionOptions& options)
{
    constexpr int rounds = 80;
    return std::min(options.minSteps, mostStageSteps / rounds) * rounds;
}

std::vector<double> targetsOf(const CompressionOptions& options, const hardware::Board& board,
                              double fullPrice)
{
    std::vector<double> targets;
    for (const SizeTarget& target : options.targets) {
        targets.push_back(target.unit == SizeTarget::Unit::Lut
                              ? target.value
                              : target.value * perCent * static_cast<double>(board.lut));
    }
    if (targets.empty()) {
        for (const double share : sweepShares) {
            targets.push_back(share * fullPrice);
        }
    }
    std::ranges::sort(targets, std::greater());
    targets.erase(std::ranges::unique(targets).begin(), targets.end());
    return targets;
}

double equivalentLut(const hardware::HardwareEstimate& cost, const hardware::Board& board)
{
    return cost.lut.value + cost.dsp.value * lutPerSlice(board);
}

std::string missedSizes(const CompressionOptions& options, const hardware::Board& board,
                        const std::vector<double>& prices)
{
    // Without any logic the answer is a constant: no network of that size.
    auto working = prices | std::views::filter([](double price) { return price > 0.0; });
    if (options.targets.empty() || std::ranges::empty(working)) { // a sweep takes what comes
        return {};
    }
    const double least = std::ranges::min(working);
    std::vector<double> missed = targetsOf(options, board, 0.0);
    std::erase_if(missed, [least](double target) { return target >= least; });
    std::string sizes;
    for (std::size_t i = 0; i < missed.size(); ++i) {
        sizes += (i == 0 ? "" : i + 1 < missed.size() ? ", " : " and ") + groupedText(missed[i]);
    }
    if (missed.empty()) {
        return {};
    }
    return (missed.size() == 1 ? "the size of " + sizes + " LUT was not reached"
                               : "the sizes of " + sizes + " LUT were not reached") +
           ": the smallest network takes " + groupedText(least) +
           " LUT, DSP counted as LUT; more pruning_epochs, a lower precision or a "
           "smaller network may reach it";
}

Result<std::vector<CompressionStep>> runLearned(const StepTask& task)
{
    const Result<Beginning> beginning = beginningOf(task);
    if (!beginning) {
        return std::unexpected(beginning.error());
    }
    const Result<double> full = fullPrice(task, beginning->network);
    if (!full) {
        return std::unexpected(full.error());
    }
    const CompressionOptions& options = *task.options;
    const long long rows = task.data->train.rows();
    const auto epochs = [&](int wanted, int least) {
        return wanted == 0 ? 0 : training::epochsFor(wanted, least, rows, task.batchSize);
    };
    const int warmUp = epochs(options.warmUpEpochs, options.warmUpMinSteps);
    const int stage = epochs(options.epochs, leastStageSteps(options));
    const std::vector<double> targets = targetsOf(options, *task.board, *full);
    const long batches = static_cast<long>((rows + task.batchSize - 1) / task.batchSize);
    Steering steering(
        task, SizeController({.targets = targets, .warmUp = warmUp * batches, .stage = stage * batches}),
        MetNetworks(mostLearnedSteps, targets));

    training::QuantizedTrainingJob job = trainingJob(task, *beginning);
    job.epochs = warmUp + stage * static_cast<int>(targets.size());
    job.restoreBest = false;
    job.steering = &steering;
    job.widthPrices = widthPrices(task, beginning->network);
    steering.setPrices(job.widthPrices);
    Result<training::QuantizedTrainingOutcome> outcome = training::trainQuantized(job);
    Result<std::vector<MetNetwork>> met = steering.take(); // says why where it has stopped the training
    if (!outcome && met) {
        return std::unexpected(outcome.error());
    }
    if (!met) {
        return std::unexpected(met.error());
    }
    std::vector<CompressionStep> steps;
    for (MetNetwork& network : *met) {
        Result<CompressionStep> step =
            stepOf(task, *beginning, std::move(network), static_cast<int>(steps.size()));
        if (!step) {
            return std::unexpected(step.error());
        }
        step->engine = outcome->engine;
        step->samplesPerSecond = outcome->samplesPerSecond;
        steps.push_back(std::move(*step));
    }
    if (steps.empty()) {
        return fail("no network of this training has a score");
    }
    steps.front().history = std::move(outcome->history);
    steps.front().seconds = outcome->seconds;
    return steps;
}

} // namespace snac::compression
