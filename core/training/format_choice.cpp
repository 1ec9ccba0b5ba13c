// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snac/base/concat.h"
#include "snac/network/architecture.h"
#include "snac/network/quantization.h"

#include "format_choice.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace snac::training {

namespace {

using network::ActivationKind;

constexpr Eigen::Index calibrationRows = 4096; ///< more change nothing, and cost time
constexpr Eigen::Index sampledValues = 65536;  ///< of a tensor
constexpr int ternaryBits = 2;
constexpr int smallestInteger = -24;
constexpr int largestInteger = 40;

/// The values of a tensor, thinned evenly where there are very many.
template<class Tensor>
std::vector<double> sampled(const Tensor& tensor)
{
    const Eigen::Index stride = std::max<Eigen::Index>(1, tensor.size() / sampledValues);
    std::vector<double> values;
    for (Eigen::Index i = 0; i < tensor.size(); i += stride) {
        values.push_back(static_cast<double>(tensor.data()[i]));
    }
    return values;
}

/// Integer bits with which none of the values leaves the range.
int coveringInteger(const std::vector<double>& values, FixedFormat format)
{
    const auto covers = [&](int integer) {
        format.integer = integer;
        const double half = format.step() / 2.0;
        return std::ranges::all_of(values, [&](double value) {
            return value > format.lowest() - half && value < format.highest() + half;
        });
    };
    int integer = smallestInteger;
    while (integer < largestInteger && !covers(integer)) {
        ++integer;
    }
    return integer;
}

/// The integer bits, at the width and with the modes given, whose casts err least in the mean of squares;
/// among equals the fewest. `shape` (or null) is applied before errors are taken: a table's function.
FixedFormat leastSquares(const std::vector<double>& values, FixedFormat format,
                         const std::function<double(double)>& shape = nullptr)
{
    const int top = coveringInteger(values, format);
    // A cast that does not saturate makes large errors of small excesses: then nothing seen may exceed.
    const bool saturates = format.overflow == Overflow::Sat || format.overflow == Overflow::SatSym;
    const int bottom = saturates || shape ? std::max(smallestInteger, top - format.width - 2) : top;
    FixedFormat best = format;
    best.integer = top;
    double bestError = std::numeric_limits<double>::infinity();
    for (int integer = bottom; integer <= top; ++integer) {
        format.integer = integer;
        double error = 0.0;
        for (const double value : values) {
            const double cast = network::quantizeValue(value, format);
            const double off = shape ? shape(cast) - shape(value) : cast - value;
            error += off * off;
        }
        if (error < bestError) {
            bestError = error;
            best = format;
        }
    }
    return best;
}

} // namespace

bool neverNegative(ActivationKind kind)
{
    return kind == ActivationKind::ReLU || kind == ActivationKind::Sigmoid ||
           kind == ActivationKind::Softplus || kind == ActivationKind::HardSigmoid;
}

namespace {

/// Formats layer by layer, each fitted to what the quantized layers before it hand on.
class Chooser
{
public:
    explicit Chooser(const QuantizationOptions& options)
        : m_options(options)
        , m_cast(options.precision)
        , m_weight(options.precision)
    {
        m_weight.isSigned = true;
        m_weight.rounding = Rounding::Rnd;
        m_weight.overflow = Overflow::Sat;
    }

    [[nodiscard]] FixedFormat input(const network::ExactMatrix& values) const
    {
        return m_options.input      ? *m_options.input
               : values.size() == 0 ? m_cast
                                    : tensor(values, values.minCoeff() >= 0.0);
    }

    /// Formats of the layer; `values` becomes its output. `own`: of the logits, where that was written.
    network::LayerQuantization layer(const network::ChainLayer& layer, network::ExactMatrix& values,
                                     const std::optional<FixedFormat>& own, bool last) const
    {
        network::LayerQuantization formats;
        const network::DenseWeights& dense = *layer.dense;
        formats.weights = given() ? m_weight : leastSquares(sampled(dense.weights), m_weight);
        formats.bias =
            given() || dense.bias.size() == 0 ? m_weight : leastSquares(sampled(dense.bias), m_weight);
        if (m_options.granularity != Granularity::Uniform) {
            mixedPrecision(dense, formats);
        } else if (m_options.scales == Scales::Channel) {
            channelScales(dense, formats);
        }
        if (values.size() > 0) {
            propagate(dense, formats, values);
        }
        if (!network::isExactActivation(layer.activation.kind)) {
            formats.table = table(layer.activation, values);
        }
        for (double& value : values.reshaped()) {
            value = network::activationValue(
                layer.activation, formats.table ? network::quantizeValue(value, *formats.table) : value);
        }
        formats.output = own ? *own : hidden(values, neverNegative(layer.activation.kind), last);
        network::quantizeAll(values, formats.output);
        return formats;
    }

private:
    [[nodiscard]] bool given() const { return m_options.ranges == Ranges::Given; }

    [[nodiscard]] FixedFormat tensor(const network::ExactMatrix& values, bool nonNegative) const
    {
        if (given()) {
            return m_cast;
        }
        FixedFormat format = m_cast;
        format.isSigned = !nonNegative;
        return leastSquares(sampled(values), format);
    }

    [[nodiscard]] FixedFormat hidden(const network::ExactMatrix& values, bool nonNegative, bool last) const
    {
        FixedFormat format = !last && m_options.hidden ? *m_options.hidden : tensor(values, nonNegative);
        if (!last && m_options.dropSigns && nonNegative && format.isSigned) {
            format.isSigned = false; // the same range above 0
            --format.integer;
        }
        return format;
    }

    void channelScales(const network::DenseWeights& dense, network::LayerQuantization& formats) const
    {
        FixedFormat own = m_weight;
        own.overflow = own.width == ternaryBits ? Overflow::SatSym : Overflow::Sat;
        formats.weightFraction.resize(dense.weights.rows(), dense.weights.cols());
        std::vector<int> integers;
        for (Eigen::Index unit = 0; unit < dense.weights.rows(); ++unit) {
            const Eigen::RowVectorXf row = dense.weights.row(unit);
            integers.push_back(row.isZero(0.0F) ? m_weight.integer : leastSquares(sampled(row), own).integer);
        }
        const int most = std::ranges::max(integers); // of all widths no float can hold more bits between them
        for (std::size_t unit = 0; unit < integers.size(); ++unit) {
            const int integer = std::max(integers[unit], most - (largestQuantizedWidth - own.width));
            formats.weightFraction.row(static_cast<Eigen::Index>(unit)).setConstant(own.width - integer);
        }
        formats.weights.integer = most;
        formats.weights.width = most + formats.weightFraction.maxCoeff();
    }

    /// The range must hold what the weights may become; their fraction is then their own.
    void mixedPrecision(const network::DenseWeights& dense, network::LayerQuantization& formats) const
    {
        const int fraction = formats.weights.fraction();
        FixedFormat wide = m_weight;
        wide.width = largestQuantizedWidth;
        formats.weights.integer =
            std::max(formats.weights.integer, coveringInteger(sampled(dense.weights), wide) + 1);
        formats.weights.width = std::max(1, formats.weights.integer + fraction);
        formats.weightFraction =
            Eigen::MatrixXi::Constant(dense.weights.rows(), dense.weights.cols(), formats.weights.fraction());
    }

    static void propagate(const network::DenseWeights& dense, const network::LayerQuantization& formats,
                          network::ExactMatrix& values)
    {
        network::ExactMatrix weights = dense.weights.cast<double>();
        network::quantizeAll(weights, formats.weights); // of single grids the finest: near enough for ranges
        values = values * weights.transpose();
        for (Eigen::Index unit = 0; unit < dense.bias.size(); ++unit) {
            values.col(unit).array() +=
                network::quantizeValue(static_cast<double>(dense.bias(unit)), formats.bias);
        }
    }

    [[nodiscard]] FixedFormat table(const network::Activation& activation,
                                    const network::ExactMatrix& values) const
    {
        FixedFormat format{m_options.tableBits, 4, true, Rounding::Rnd, Overflow::Sat};
        if (values.size() == 0) {
            return format; // -8 to 8, as hls4ml has it
        }
        return leastSquares(sampled(values), format,
                            [&](double x) { return network::activationValue(activation, x); });
    }

    QuantizationOptions m_options;
    FixedFormat m_cast;
    FixedFormat m_weight;
};

} // namespace

namespace {

Result<> checkFormat(const FixedFormat& format)
{
    if (auto good = format.check(); !good) {
        return good;
    }
    if (format.width > largestQuantizedWidth) {
        return fail(concat(format.toString(), " has ", format.width,
                           " bits; quantization-aware training covers up to ", largestQuantizedWidth,
                           ", and more would change nothing"));
    }
    if (format.width < 2) {
        return fail(concat(format.toString(),
                           " has 1 bit; quantization-aware training needs 2 or more: a sign and a value"));
    }
    return {};
}

} // namespace

Result<> checkOptions(const QuantizationOptions& options)
{
    for (const std::optional<FixedFormat>& format :
         {std::optional(options.precision), options.input, options.output, options.hidden}) {
        if (auto good = format ? checkFormat(*format) : Result<>(); !good) {
            return good;
        }
    }
    if (options.tableBits < 2 || options.tableBits > network::largestTableBits) {
        return fail(concat("the argument of table activations has ", options.tableBits, " bits; 2 to ",
                           network::largestTableBits, " are possible"));
    }
    if (!(options.bitCost >= 0.0) || !std::isfinite(options.bitCost)) {
        return fail(concat("the cost of bits is ", options.bitCost, "; it must be 0 or more"));
    }
    if (options.ranges == Ranges::Learned && options.granularity != Granularity::Uniform) {
        return fail(
            "ranges are learned or bit widths are: with mixed precision the range of a weight follows its "
            "value; use calibrated ranges");
    }
    return {};
}

ChannelRange channelRange(int width, int fraction)
{
    const double step = std::ldexp(1.0, -fraction);
    const double highest = std::ldexp(1.0, width - 1 - fraction) - step;
    return {.lowest = width == ternaryBits ? -highest : -highest - step, .highest = highest};
}

void clampToChannels(network::TrainedNetwork& masters, const network::Quantization& formats, int width)
{
    for (const auto& [id, dense] : network::denseLayers(masters)) {
        const Eigen::MatrixXi& fractions = formats.layers.at(id).weightFraction;
        for (Eigen::Index i = 0; i < fractions.size(); ++i) { // both are units x inputs, column by column
            const ChannelRange range = channelRange(width, fractions.data()[i]);
            float& weight = dense->weights.data()[i];
            weight = std::clamp(weight, static_cast<float>(range.lowest), static_cast<float>(range.highest));
        }
    }
}

FixedFormat fittedInput(const data::Matrix& rows, FixedFormat format)
{
    format.isSigned = rows.minCoeff() < 0.0F;
    return leastSquares(sampled(rows), format);
}

Result<network::Quantization> chooseFormats(const network::TrainedNetwork& folded, const data::Matrix& rows,
                                            const QuantizationOptions& options)
{
    if (auto good = checkOptions(options); !good) {
        return std::unexpected(good.error());
    }
    const auto chain = network::chainOf(folded);
    if (!chain) {
        return std::unexpected(chain.error());
    }
    if (rows.rows() > 0 && rows.cols() != folded.architecture.inputs) {
        return fail(concat("the network takes ", folded.architecture.inputs,
                           " inputs, the calibration rows have ", rows.cols()));
    }
    if (rows.rows() == 0 && options.ranges != Ranges::Given) {
        return fail("ranges are calibrated on data, but there are no rows");
    }
    if (!rows.allFinite()) {
        return fail("the calibration rows hold values that are not finite");
    }
    network::ExactMatrix values = rows.topRows(std::min(rows.rows(), calibrationRows)).cast<double>();
    const Chooser chooser(options);
    network::Quantization result;
    result.input = chooser.input(values);
    network::quantizeAll(values, result.input);
    for (const network::ChainLayer& layer : *chain) {
        const bool last = layer.id == chain->back().id;
        result.layers[layer.id] = chooser.layer(layer, values, last ? options.output : std::nullopt, last);
    }
    return result;
}

} // namespace snac::training
