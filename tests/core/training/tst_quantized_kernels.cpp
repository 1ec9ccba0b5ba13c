// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../nth_layer.h"

#include "quantized_networks.h"

#include "snac/training/format_learner.h"
#include "snac/training/fused/dispatch.h"
#include "snac/training/fused/sample_rows.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace snac;
using namespace snac::network;
using namespace snac::training;
using network::Activation;
using network::ActivationKind;
using network::Architecture;
using network::Dense;

namespace {

constexpr Rounding roundings[] = {Rounding::Trn,    Rounding::TrnZero,   Rounding::Rnd,    Rounding::RndZero,
                                  Rounding::RndInf, Rounding::RndMinInf, Rounding::RndConv};
constexpr Overflow overflows[] = {Overflow::Wrap, Overflow::Sat, Overflow::SatZero, Overflow::SatSym};

/// A quantized network in the kernels' hands, with one batch of rows.
struct Bench
{
    Bench(const QuantizedNetwork& start, const QuantizationOptions& options, const data::Samples& samples)
        : network(start.network.architecture, 256, true)
        , rows(samples, Loss::CrossEntropy, network, Random(1))
        , working(network.model().parameterCount)
    {
        network.load(start.network);
        formats = std::make_unique<FormatLearner>(network, start, options, 1000);
        network.setWorkingParameters(working.data());
        rows.shuffle();
        input = kernelQuantizer(start.quantization.input);
        step.update = false;
    }

    double run(const fused::Kernels& kernels)
    {
        kernels.quantize(input, rows.inputs().data(), rows.inputs().size());
        kernels.quantizeParameters(network.model(), working.data());
        rows.select(step, 0, rows.count());
        return kernels.step(network.model(), step);
    }

    fused::FusedNetwork network;
    fused::SampleRows rows;
    fused::AlignedFloats working;
    std::unique_ptr<FormatLearner> formats;
    fused::Quantizer input;
    fused::Step step;
};

double derivativeOf(const Activation& activation, double x)
{
    switch (activation.kind) { // those with kinks, which values on a grid do hit
    case ActivationKind::ReLU:
        return x > 0.0 ? 1.0 : 0.0;
    case ActivationKind::LeakyReLU:
        return x > 0.0 ? 1.0 : activation.slope;
    case ActivationKind::HardTanh:
        return std::abs(x) < 1.0 ? 1.0 : 0.0;
    default:
        break;
    }
    constexpr double h = 1e-6;
    return (activationValue(activation, x + h) - activationValue(activation, x - h)) / (2.0 * h);
}

/// Straight-through gradients by their definition, in double precision: the derivative of a cast is 1 within
/// its range and 0 beyond.
struct Reference
{
    std::vector<ExactMatrix> weights; ///< gradients, units x inputs
    std::vector<Eigen::VectorXd> biases;
    std::vector<double> inside, clipped;
    double loss = 0.0;
};

bool within(double x, const FixedFormat& f)
{
    return x >= f.lowest() - f.step() / 2.0 && x <= f.highest() + f.step() / 2.0;
}

Reference reference(const QuantizedNetwork& network, const data::Samples& samples)
{
    const auto chain = chainOf(network.network).value();
    const auto dense = quantizedDense(network);
    std::vector<ExactMatrix> outputs;
    const ExactMatrix logits = fakeQuantizedForward(network, samples.inputs, &outputs);
    ExactMatrix input = samples.inputs.cast<double>();
    quantizeAll(input, network.quantization.input);
    outputs.insert(outputs.begin(), input);
    Reference result;
    const auto rows = static_cast<double>(samples.rows());
    ExactMatrix delta(logits.rows(), logits.cols());
    for (Eigen::Index row = 0; row < logits.rows(); ++row) {
        const Eigen::RowVectorXd e = (logits.row(row).array() - logits.row(row).maxCoeff()).exp();
        delta.row(row) = e / e.sum();
        const int label = samples.labels[static_cast<std::size_t>(row)];
        result.loss -= std::log(delta(row, label)) / rows;
        delta(row, label) -= 1.0;
    }
    delta /= rows;
    result.weights.resize(chain.size());
    result.biases.resize(chain.size());
    result.inside.assign(chain.size(), 0.0);
    result.clipped.assign(chain.size(), 0.0);
    for (std::size_t l = chain.size(); l-- > 0;) {
        const LayerQuantization& formats = nth(network.quantization.layers, l);
        ExactMatrix sums = outputs[l] * nth(dense, l).weights.transpose();
        sums.rowwise() += nth(dense, l).bias.transpose();
        for (Eigen::Index i = 0; i < sums.size(); ++i) {
            const double x = sums.data()[i];
            const double argument = formats.table ? quantizeValue(x, *formats.table) : x;
            const double y = activationValue(chain[l].activation, argument);
            const double a = outputs[l + 1].data()[i];
            double& g = delta.data()[i];
            if (within(y, formats.output)) {
                result.inside[l] += g * (a - y);
            } else {
                result.clipped[l] += g * a;
                g = 0.0;
            }
            g *= derivativeOf(chain[l].activation, argument);
            if (formats.table && !within(x, *formats.table)) {
                g = 0.0;
            }
        }
        result.weights[l] = delta.transpose() * outputs[l];
        result.biases[l] = delta.colwise().sum().transpose();
        delta = (delta * nth(dense, l).weights).eval();
    }
    return result;
}

} // namespace

class TestQuantizedKernels : public QObject
{
    Q_OBJECT

private slots:
    void castsAreThoseOfApFixed()
    {
        constexpr std::size_t n = 4096;
        Random random(1);
        fused::AlignedFloats values(n);
        for (const fused::Kernels* kernels : fused::availableKernels()) {
            for (const Rounding rounding : roundings) {
                for (const Overflow overflow : overflows) {
                    for (const bool isSigned : {true, false}) {
                        const FixedFormat format{7, 3, isSigned, rounding, overflow};
                        std::vector<float> before;
                        for (std::size_t i = 0; i < n; ++i) { // many of them halfway between two values
                            values.data()[i] = i % 2 == 0
                                                   ? static_cast<float>(random.normal() * 3.0)
                                                   : static_cast<float>(random.integer(-400, 400)) / 32.0F;
                            before.push_back(values.data()[i]);
                        }
                        kernels->quantize(kernelQuantizer(format), values.data(), n);
                        for (std::size_t i = 0; i < n; ++i) {
                            const double expected = quantizeValue(static_cast<double>(before[i]), format);
                            if (static_cast<double>(values.data()[i]) != expected) {
                                QFAIL(qPrintable(QString("%1, %2: cast(%3) is %4, not %5")
                                                     .arg(kernels->name)
                                                     .arg(QString::fromStdString(format.toString()))
                                                     .arg(static_cast<double>(before[i]))
                                                     .arg(static_cast<double>(values.data()[i]))
                                                     .arg(expected)));
                            }
                        }
                    }
                }
            }
        }
    }

    void gradientsAreStraightThrough_data()
    {
        QTest::addColumn<ActivationKind>("kind");
        QTest::addColumn<int>("width");
        for (const int width : {4, 8}) {
            for (const ActivationKind kind :
                 {ActivationKind::ReLU, ActivationKind::LeakyReLU, ActivationKind::Linear,
                  ActivationKind::HardTanh, ActivationKind::Tanh, ActivationKind::Sigmoid,
                  ActivationKind::Silu, ActivationKind::Softsign}) {
                QTest::addRow("%s, %d bits", network::activationName(kind).data(), width) << kind << width;
            }
        }
    }

    void gradientsAreStraightThrough()
    {
        QFETCH(ActivationKind, kind);
        QFETCH(int, width);
        Random random(2);
        Architecture architecture{
            6, {Dense{20}, Activation{kind, 0.25}, Dense{9}, Activation{kind, 0.25}, Dense{4}}};
        if (kind == ActivationKind::Linear) {
            architecture.layers = {Dense{20}, Dense{9}, Dense{4}};
        }
        data::Samples samples = test::blobs(150, 6, 4, 1.0, 3);
        QuantizationOptions options;
        options.precision.width = width;
        auto start = test::quantized(test::randomNetwork(architecture, random), samples.inputs, options);
        // Narrow ranges, so that a good part of the values is clipped.
        nth(start.quantization.layers, 0).output.integer -= 2;
        if (nth(start.quantization.layers, 0).table) {
            nth(start.quantization.layers, 0).table->integer = 2;
        }
        const Reference expected = reference(start, samples);
        // Masters within their range, as training keeps them.
        for (const fused::Kernels* kernels : fused::availableKernels()) {
            Bench bench(start, options, samples);
            // The order of the rows does not matter to sums; the losses of the same rows must agree.
            const double loss = bench.run(*kernels);
            QVERIFY2(std::abs(loss - expected.loss) < 1e-5 * (1.0 + expected.loss),
                     qPrintable(QString("%1 %2").arg(loss).arg(expected.loss)));
            for (std::size_t l = 0; l < expected.weights.size(); ++l) {
                const fused::Layer& layer = bench.network.model().layers[l];
                const float* gradients = bench.network.gradients();
                const double tolerance = 2e-5 + 2e-4 * expected.weights[l].cwiseAbs().maxCoeff();
                for (int unit = 0; unit < layer.units; ++unit) {
                    for (int i = 0; i < layer.inputs; ++i) {
                        const auto at = layer.weights + static_cast<std::size_t>(i * layer.stride + unit);
                        QVERIFY2(std::abs(static_cast<double>(gradients[at]) - expected.weights[l](unit, i)) <
                                     tolerance,
                                 qPrintable(QString("layer %1: %2 %3")
                                                .arg(l)
                                                .arg(static_cast<double>(gradients[at]))
                                                .arg(expected.weights[l](unit, i))));
                    }
                    const auto at = layer.biases + static_cast<std::size_t>(unit);
                    QVERIFY(std::abs(static_cast<double>(gradients[at]) - expected.biases[l](unit)) <
                            tolerance);
                }
                const fused::LayerQuantizers& q = bench.network.quantizers(l);
                QVERIFY(std::abs(static_cast<double>(q.outputInside) - expected.inside[l]) < 1e-4);
                QVERIFY(std::abs(static_cast<double>(q.outputClipped) - expected.clipped[l]) < 1e-4);
            }
            QVERIFY(expected.clipped[0] != 0.0);
        }
    }

    void mastersAreKeptInRangeAndCast()
    {
        Random random(4);
        const auto samples = test::blobs(40, 6, 3, 1.0, 5);
        QuantizationOptions options;
        options.ranges = Ranges::Given;
        options.precision = {5, 1, true, Rounding::Rnd, Overflow::Sat}; // -1 to 0.9375
        const auto start = test::quantized(
            test::randomNetwork({6, {Dense{20}, Activation{}, Dense{3}}}, random), samples.inputs, options);
        for (const fused::Kernels* kernels : fused::availableKernels()) {
            Bench bench(start, options, samples);
            kernels->quantizeParameters(bench.network.model(), bench.working.data());
            const auto masters = bench.network.network();
            const auto before = chainOf(start.network).value();
            const auto after = chainOf(masters).value();
            for (std::size_t l = 0; l < before.size(); ++l) {
                const Eigen::MatrixXf clamped = before[l].dense->weights.cwiseMax(-1.0F).cwiseMin(0.9375F);
                QVERIFY(after[l].dense->weights == clamped);
                const fused::Layer& layer = bench.network.model().layers[l];
                for (int unit = 0; unit < layer.units; ++unit) {
                    for (int i = 0; i < layer.inputs; ++i) {
                        QCOMPARE(static_cast<double>(
                                     bench.working.data()[layer.weights +
                                                          static_cast<std::size_t>(i * layer.stride + unit)]),
                                 nth(quantizedDense(start), l).weights(unit, i));
                    }
                }
            }
        }
    }

    /// A grid an output: masters stay within what its bits hold, whatever the layer's range is.
    void channelsHaveTheirOwnRange()
    {
        Random random(4);
        const auto samples = test::blobs(40, 6, 3, 1.0, 5);
        auto network = test::randomNetwork({6, {Dense{20}, Activation{}, Dense{3}}}, random);
        std::get<DenseWeights>(network.weights[0]).weights.row(2) *= 0.05F;
        QuantizationOptions options;
        options.ranges = Ranges::Given;
        options.scales = Scales::Channel;
        for (const int width : {2, 3}) {
            options.precision = {width, 1, true, Rounding::Rnd, Overflow::Sat};
            auto start = test::quantized(network, samples.inputs, options);
            for (const fused::Kernels* kernels : fused::availableKernels()) {
                Bench bench(start, options, samples);
                kernels->quantizeParameters(bench.network.model(), bench.working.data());
                auto clamped = start;
                clampToChannels(clamped.network, clamped.quantization, width);
                const auto masters = bench.network.network();
                const auto after = chainOf(masters).value();
                const auto expected = chainOf(clamped.network).value();
                for (std::size_t l = 0; l < expected.size(); ++l) {
                    QVERIFY(after[l].dense->weights == expected[l].dense->weights);
                    const fused::Layer& layer = bench.network.model().layers[l];
                    for (int unit = 0; unit < layer.units; ++unit) {
                        for (int i = 0; i < layer.inputs; ++i) {
                            QCOMPARE(static_cast<double>(
                                         bench.working.data()[layer.weights + static_cast<std::size_t>(
                                                                                  i * layer.stride + unit)]),
                                     nth(quantizedDense(clamped), l).weights(unit, i));
                        }
                    }
                }
            }
        }
    }

    /// What has bits keeps its last one where that is asked for; exact zeros and grids that are far too
    /// coarse stay what they are.
    void whatHasBitsIsKeptFromZero()
    {
        Random random(4);
        const auto samples = test::blobs(40, 6, 3, 1.0, 5);
        QuantizationOptions options;
        options.granularity = Granularity::Weight;
        const auto network = test::randomNetwork({6, {Dense{20}, Activation{}, Dense{3}}}, random);
        auto start = test::quantized(network, samples.inputs, options);
        auto& fraction = nth(start.quantization.layers, 0).weightFraction;
        auto& masters = std::get<DenseWeights>(start.network.weights[0]).weights;
        fraction.setConstant(1);
        masters.setConstant(0.1F);
        masters(0, 0) = -0.1F;
        masters(1, 0) = 0.0F;
        masters(2, 0) = 0.6F;
        fraction(3, 0) = noBits;
        for (const fused::Kernels* kernels : fused::availableKernels()) {
            Bench bench(start, options, samples);
            bench.network.quantizers(0).alive = true;
            kernels->quantizeParameters(bench.network.model(), bench.working.data());
            const fused::Layer& layer = bench.network.model().layers[0];
            const float* casts = bench.working.data() + layer.weights; // of the first input
            QCOMPARE(casts[0], -0.5F);
            QCOMPARE(casts[1], 0.0F);
            QCOMPARE(casts[2], 0.5F);
            QCOMPARE(casts[3], 0.0F);
            QCOMPARE(casts[4], 0.5F);
            QCOMPARE(casts[layer.units], 0.0F); // padding
        }
    }

    void freeMastersGetNoGradientBeyondTheirRange()
    {
        Random random(6);
        const auto samples = test::blobs(40, 6, 3, 1.0, 5);
        QuantizationOptions options;
        options.precision.width = 4;
        auto start = test::quantized(test::randomNetwork({6, {Dense{20}, Activation{}, Dense{3}}}, random),
                                     samples.inputs, options);
        nth(start.quantization.layers, 0).weights.integer = 0; // -0.5 to 0.4375
        options.ranges = Ranges::Learned;
        for (const fused::Kernels* kernels : fused::availableKernels()) {
            Bench bench(start, options, samples);
            bench.run(*kernels);
            const Reference expected = reference(start, samples);
            const fused::Layer& layer = bench.network.model().layers[0];
            double inside = 0.0;
            double clipped = 0.0;
            const FixedFormat& format = nth(start.quantization.layers, 0).weights;
            const auto& weights = chainOf(start.network).value()[0].dense->weights;
            for (int unit = 0; unit < layer.units; ++unit) {
                for (int i = 0; i < layer.inputs; ++i) {
                    const double w = static_cast<double>(weights(unit, i));
                    const double g = expected.weights[0](unit, i);
                    const double got = static_cast<double>(
                        bench.network
                            .gradients()[layer.weights + static_cast<std::size_t>(i * layer.stride + unit)]);
                    const double cast = quantizeValue(w, format);
                    if (within(w, format)) {
                        inside += g * (cast - w);
                        QVERIFY(std::abs(got - g) < 1e-4);
                    } else {
                        clipped += g * cast;
                        QCOMPARE(got, 0.0);
                    }
                }
            }
            QVERIFY(std::abs(inside) > 1e-6 && std::abs(clipped) > 1e-6);
            QVERIFY(std::abs(static_cast<double>(bench.network.quantizers(0).weightsInside) - inside) < 1e-4);
            QVERIFY(std::abs(static_cast<double>(bench.network.quantizers(0).weightsClipped) - clipped) <
                    1e-4);
        }
    }

    /// One step of Adam moves a fraction by its rate against the sign of the gradient, whatever its size.
    void fractionsFollowErrorAndCost_data()
    {
        QTest::addColumn<Granularity>("granularity");
        QTest::addColumn<bool>("byCurvature");
        QTest::newRow("weight") << Granularity::Weight << false;
        QTest::newRow("channel") << Granularity::Channel << false;
        QTest::newRow("layer") << Granularity::Layer << false;
        QTest::newRow("channel, by curvature") << Granularity::Channel << true;
    }

    void fractionsFollowErrorAndCost()
    {
        QFETCH(Granularity, granularity);
        QFETCH(bool, byCurvature);
        Random random(7);
        const auto samples = test::blobs(60, 6, 3, 1.0, 5);
        QuantizationOptions options;
        options.precision.width = 4;
        options.granularity = granularity;
        const auto start = test::quantized(
            test::randomNetwork({6, {Dense{20}, Activation{}, Dense{3}}}, random), samples.inputs, options);
        const FixedFormat format = nth(start.quantization.layers, 0).weights;
        const auto& weights = chainOf(start.network).value()[0].dense->weights;
        const float cost = 1e-3F;
        const float lastBit = 4e-3F;
        for (const fused::Kernels* kernels : fused::availableKernels()) {
            Bench bench(start, options, samples);
            bench.run(*kernels);
            const fused::Model& model = bench.network.model();
            const fused::Layer& layer = model.layers[0];
            const auto size = static_cast<std::size_t>(layer.inputs * layer.stride);
            fused::AlignedFloats fraction(size), first(size), second(size), scale(size);
            std::fill_n(fraction.data(), size, static_cast<float>(format.fraction()));
            // Half of the weights that matter at all are worth their last bit.
            std::vector<double> worths;
            for (std::size_t at = 0; at < size; ++at) { // as if this had been the gradient all along
                const float gradient = bench.network.gradients()[layer.weights + at];
                model.secondMoments[layer.weights + at] = gradient * gradient;
            }
            for (int unit = 0; unit < layer.units; ++unit) {
                for (int i = 0; i < layer.inputs; ++i) {
                    const double w = static_cast<double>(weights(unit, i));
                    const std::size_t at = layer.weights + static_cast<std::size_t>(i * layer.stride + unit);
                    worths.push_back(std::numbers::ln2 * static_cast<double>(model.secondMoments[at]) * w *
                                     w);
                }
            }
            std::erase(worths, 0.0); // of neurons that no row reaches
            std::ranges::nth_element(worths, worths.begin() + static_cast<std::ptrdiff_t>(worths.size() / 2));
            const float curvature =
                byCurvature ? static_cast<float>(static_cast<double>(lastBit) / worths[worths.size() / 2])
                            : 0.0F;
            fused::FractionStep step{.layer = 0,
                                     .columns = granularity != Granularity::Weight,
                                     .whole = granularity == Granularity::Layer,
                                     .fraction = fraction.data(),
                                     .firstMoments = first.data(),
                                     .secondMoments = second.data(),
                                     .scale = scale.data(),
                                     .rate = 0.25F,
                                     .root = 1.0F,
                                     .cost = cost,
                                     .firstCost = lastBit,
                                     .curvature = curvature};
            kernels->learnFractions(model, step);
            ExactMatrix expected(layer.units, layer.inputs);
            double bits = 0.0;
            int living = 0;
            int roundedUp = 0; // no bits, and yet not 0
            int kept = 0;      // worth their last bit
            for (int unit = 0; unit < layer.units; ++unit) {
                for (int i = 0; i < layer.inputs; ++i) {
                    const double w = static_cast<double>(weights(unit, i));
                    const double g = static_cast<double>(
                        bench.network
                            .gradients()[layer.weights + static_cast<std::size_t>(i * layer.stride + unit)]);
                    const int width = std::max(0, std::ilogb(w) + 1 + format.fraction());
                    bits += width;
                    const double cast = quantizeValue(w, format);
                    const bool lives = curvature > 0.0F ? cast != 0.0 : width > 0;
                    living += lives ? 1 : 0;
                    roundedUp += lives && width == 0 ? 1 : 0;
                    const std::size_t at = layer.weights + static_cast<std::size_t>(i * layer.stride + unit);
                    const double h = static_cast<double>(curvature * model.secondMoments[at]);
                    const double wider =
                        std::ilogb(w) + 1 + format.fraction() > 1
                            ? static_cast<double>(cost) -
                                  std::numbers::ln2 * h * std::exp2(-2 * format.fraction()) / 12.0
                            : static_cast<double>(-lastBit);
                    const double worth = std::numbers::ln2 * h * w * w;
                    kept += worth > static_cast<double>(lastBit) ? 1 : 0;
                    expected(unit, i) =
                        curvature > 0.0F
                            ? (worth > static_cast<double>(lastBit) ? wider : static_cast<double>(lastBit))
                            : std::numbers::ln2 * g * (w - cast) +
                                  static_cast<double>(width > 1 ? cost : (width > 0 ? lastBit : 0.0F));
                }
            }
            if (granularity != Granularity::Weight) {
                const Eigen::VectorXd sums = expected.rowwise().sum();
                expected.colwise() = sums;
            }
            if (granularity == Granularity::Layer) {
                expected.setConstant(expected.col(0).sum());
            }
            QVERIFY(std::abs(static_cast<double>(step.bits) - bits) < 0.5);
            QCOMPARE(static_cast<int>(step.living), living);
            QVERIFY2(curvature == 0.0F ||
                         (roundedUp > 0 && kept > 10 && kept < layer.units * layer.inputs - 10),
                     qPrintable(QStringLiteral("%1 rounded up, %2 kept of %3")
                                    .arg(roundedUp)
                                    .arg(kept)
                                    .arg(layer.units * layer.inputs)));
            for (int unit = 0; unit < layer.units; ++unit) {
                for (int i = 0; i < layer.inputs; ++i) {
                    const std::size_t own = granularity == Granularity::Weight
                                                ? static_cast<std::size_t>(i * layer.stride + unit)
                                                : static_cast<std::size_t>(unit);
                    QVERIFY(std::abs(static_cast<double>(first.data()[own]) - 0.1 * expected(unit, i)) <
                            1e-7 + 1e-4 * std::abs(expected(unit, i)));
                    const double moved =
                        static_cast<double>(fraction.data()[own]) - static_cast<double>(format.fraction());
                    if (std::abs(expected(unit, i)) > 1e-5) {
                        QVERIFY(moved * expected(unit, i) < 0.0);
                    }
                    QCOMPARE(static_cast<double>(scale.data()[i * layer.stride + unit]),
                             std::exp2(std::floor(static_cast<double>(fraction.data()[own]) + 0.5)));
                }
            }
        }
    }

    /// A weight of its own moves towards the width whose next bit is worth what it costs, or, where it costs
    /// more than it is worth as a whole, below its last bit, from where it can come back.
    void singleWidthsMoveToTheBestOnes_data()
    {
        QTest::addColumn<bool>("ownPrices");
        QTest::newRow("one price") << false;
        QTest::newRow("a price each") << true;
    }

    void singleWidthsMoveToTheBestOnes()
    {
        QFETCH(bool, ownPrices);
        Random random(7);
        const auto samples = test::blobs(60, 6, 3, 1.0, 5);
        QuantizationOptions options;
        options.precision.width = 4;
        options.granularity = Granularity::Weight;
        const auto start = test::quantized(
            test::randomNetwork({6, {Dense{20}, Activation{}, Dense{3}}}, random), samples.inputs, options);
        const int before = nth(start.quantization.layers, 0).weights.fraction();
        const auto& weights = chainOf(start.network).value()[0].dense->weights;
        constexpr float cost = 0.02F;
        constexpr double rate = 0.25;
        for (const fused::Kernels* kernels : fused::availableKernels()) {
            Bench bench(start, options, samples);
            bench.run(*kernels);
            const fused::Model& model = bench.network.model();
            const fused::Layer& layer = model.layers[0];
            const auto size = static_cast<std::size_t>(layer.inputs * layer.stride);
            fused::AlignedFloats fraction(size), first(size), second(size), scale(size), worth(size);
            std::fill_n(fraction.data(), size, static_cast<float>(before));
            for (std::size_t at = 0; at < size; ++at) {
                model.secondMoments[layer.weights + at] = 0.5F + 0.1F * static_cast<float>(at % 7);
                worth.data()[at] = at % 3 == 0 ? 4.0F : 0.2F;
            }
            fused::FractionStep step{.layer = 0,
                                     .fraction = fraction.data(),
                                     .firstMoments = first.data(),
                                     .secondMoments = second.data(),
                                     .scale = scale.data(),
                                     .rate = static_cast<float>(rate),
                                     .cost = cost,
                                     .firstCost = cost,
                                     .curvature = 2.0F,
                                     .worth = ownPrices ? worth.data() : nullptr,
                                     .worthCost = cost};
            kernels->learnFractions(model, step);
            int dropped = 0;
            for (int unit = 0; unit < layer.units; ++unit) {
                for (int i = 0; i < layer.inputs; ++i) {
                    const auto at = static_cast<std::size_t>(i * layer.stride + unit);
                    const double w = static_cast<double>(weights(unit, i));
                    const double h = 2.0 * static_cast<double>(model.secondMoments[layer.weights + at]);
                    const int left = std::ilogb(w) + 1;
                    const double price = static_cast<double>(cost) *
                                         (ownPrices ? static_cast<double>(worth.data()[at]) : 1.0) *
                                         (left + before > 0 ? 1.0 : 1.3);
                    const bool drops = 0.5 * h * w * w < price;
                    dropped += drops ? 1 : 0;
                    const double best = drops ? -left - 2.0
                                              : std::max(0.5 * std::log2(std::numbers::ln2 * h /
                                                                         (12.0 * static_cast<double>(cost))),
                                                         1.0 - left);
                    const double moved = before + std::clamp(best - before, -rate, rate);
                    QVERIFY2(std::abs(static_cast<double>(fraction.data()[at]) - moved) < 1e-5,
                             qPrintable(QStringLiteral("%1 instead of %2")
                                            .arg(static_cast<double>(fraction.data()[at]))
                                            .arg(moved)));
                    QCOMPARE(static_cast<double>(scale.data()[at]),
                             std::exp2(std::floor(static_cast<double>(fraction.data()[at]) + 0.5)));
                }
            }
            QVERIFY2(dropped > 10 && dropped < layer.units * layer.inputs - 10,
                     qPrintable(QString::number(dropped)));
        }
    }

    /// Nothing holds back the master of a weight that is not in the network: it fades, the others stay.
    void mastersOfDroppedWeightsFade()
    {
        Random random(7);
        const auto samples = test::blobs(60, 6, 3, 1.0, 5);
        QuantizationOptions options;
        options.precision.width = 3;
        options.granularity = Granularity::Weight;
        const auto start = test::quantized(
            test::randomNetwork({6, {Dense{20}, Activation{}, Dense{3}}}, random), samples.inputs, options);
        for (const fused::Kernels* kernels : fused::availableKernels()) {
            Bench bench(start, options, samples);
            bench.run(*kernels);
            const fused::Model& model = bench.network.model();
            const fused::Layer& layer = model.layers[0];
            const auto size = static_cast<std::size_t>(layer.inputs * layer.stride);
            fused::AlignedFloats fraction(size), scale(size);
            const std::vector<float> before(model.parameters + layer.weights,
                                            model.parameters + layer.weights + size);
            fused::FractionStep step{.layer = 0,
                                     .fraction = fraction.data(),
                                     .scale = scale.data(),
                                     .rate = 0.25F,
                                     .cost = 0.02F,
                                     .firstCost = 0.02F,
                                     .curvature = 2.0F,
                                     .fading = 0.5F};
            kernels->learnFractions(model, step);
            int faded = 0;
            for (std::size_t at = 0; at < size; ++at) {
                const bool dropped = model.working[layer.weights + at] == 0.0F;
                faded += dropped && before[at] != 0.0F ? 1 : 0;
                QCOMPARE(model.parameters[layer.weights + at], (dropped ? 0.5F : 1.0F) * before[at]);
            }
            QVERIFY2(faded > 5 && faded < layer.units * layer.inputs - 5, qPrintable(QString::number(faded)));
        }
    }

    /// The gradient of the loss with a teacher, by finite differences in the last biases.
    void distillationHasTheGradientOfItsLoss_data()
    {
        QTest::addColumn<int>("loss");
        QTest::newRow("cross entropy") << 0;
        QTest::newRow("binary") << 1;
        QTest::newRow("squares") << 2;
    }

    void distillationHasTheGradientOfItsLoss()
    {
        QFETCH(int, loss);
        Random random(8);
        const auto kind = static_cast<Loss>(loss);
        const int outputs = kind == Loss::BinaryCrossEntropy ? 1 : 3;
        auto samples = test::blobs(50, 4, kind == Loss::BinaryCrossEntropy ? 2 : 3, 1.0, 5);
        samples.targets = test::randomMatrix(random, 50, outputs);
        data::Matrix teacher = test::randomMatrix(random, 50, outputs);
        if (kind != Loss::MeanSquaredError) {
            teacher = teacher.array().exp();
            for (Eigen::Index row = 0; row < 50; ++row) {
                teacher.row(row) /= teacher.row(row).sum() + (outputs == 1 ? 1.0F : 0.0F);
            }
        }
        const auto start = test::randomNetwork({4, {Dense{7}, Activation{}, Dense{outputs}}}, random);
        for (const fused::Kernels* kernels : fused::availableKernels()) {
            fused::FusedNetwork network(start.architecture, 64);
            network.load(start);
            fused::SampleRows rows(samples, kind, network, Random(1));
            rows.setTeacher(teacher);
            rows.shuffle();
            fused::Step step;
            step.loss = fused::kernelLoss(kind);
            step.update = false;
            step.distillation = 0.7F;
            step.temperature = 3.0F;
            rows.select(step, 0, 50);
            const fused::Layer& last = network.model().layers[1];
            for (int unit = 0; unit < outputs; ++unit) {
                kernels->step(network.model(), step);
                const auto at = last.biases + static_cast<std::size_t>(unit);
                const double gradient = static_cast<double>(network.gradients()[at]);
                float& bias = network.parameters()[at];
                const float kept = bias;
                bias = kept + 0.05F;
                const double up = kernels->step(network.model(), step);
                bias = kept - 0.05F;
                const double down = kernels->step(network.model(), step);
                bias = kept;
                QVERIFY2(std::abs((up - down) / 0.1 - gradient) < 1e-3 + 0.01 * std::abs(gradient),
                         qPrintable(QString("%1 %2").arg((up - down) / 0.1).arg(gradient)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestQuantizedKernels)
#include "tst_quantized_kernels.moc"
