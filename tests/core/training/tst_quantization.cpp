// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../nth_layer.h"

#include "quantized_networks.h"
#include "snac/network/forward.h"

#include <QTest>

#include <cmath>
#include <cstdint>

using namespace snac;
using namespace snac::network;
using namespace snac::training;
using network::Activation;
using network::ActivationKind;
using network::Architecture;
using network::BatchNorm;
using network::Dense;

namespace {

constexpr Rounding roundings[] = {Rounding::Trn,    Rounding::TrnZero,   Rounding::Rnd,    Rounding::RndZero,
                                  Rounding::RndInf, Rounding::RndMinInf, Rounding::RndConv};
constexpr Overflow overflows[] = {Overflow::Wrap, Overflow::Sat, Overflow::SatZero, Overflow::SatSym};

std::int64_t units(double value, int fraction)
{
    const double scaled = std::ldexp(value, fraction);
    if (scaled != std::floor(scaled)) {
        throw std::runtime_error("a value is off its grid");
    }
    return static_cast<std::int64_t>(scaled);
}

/// The network in 64-bit integers, sample by sample: sums on the common grid of weights and inputs, biases
/// shifted to it; casts through quantizeValue, which has a test of its own.
ExactMatrix integerForward(const QuantizedNetwork& network, const data::Matrix& inputs)
{
    const auto chain = chainOf(network.network).value();
    const auto dense = quantizedDense(network);
    ExactMatrix outputs(inputs.rows(), chain.back().dense->weights.rows());
    for (Eigen::Index row = 0; row < inputs.rows(); ++row) {
        FixedFormat format = network.quantization.input;
        std::vector<double> values;
        for (Eigen::Index i = 0; i < inputs.cols(); ++i) {
            values.push_back(quantizeValue(static_cast<double>(inputs(row, i)), format));
        }
        for (std::size_t l = 0; l < chain.size(); ++l) {
            const LayerQuantization& formats = network.quantization.layers.at(chain[l].id);
            const QuantizedDense& layer = dense.at(chain[l].id);
            const int fraction =
                std::max(formats.weights.fraction() + format.fraction(), formats.bias.fraction());
            std::vector<double> next;
            for (Eigen::Index unit = 0; unit < layer.weights.rows(); ++unit) {
                std::int64_t sum = layer.bias.size() > 0 ? units(layer.bias(unit), fraction) : 0;
                for (Eigen::Index i = 0; i < layer.weights.cols(); ++i) {
                    const int shift = fraction - formats.weights.fraction() - format.fraction();
                    sum += (units(layer.weights(unit, i), formats.weights.fraction()) *
                            units(values[static_cast<std::size_t>(i)], format.fraction()))
                           << shift;
                }
                double value = std::ldexp(static_cast<double>(sum), -fraction);
                if (formats.table) {
                    value = quantizeValue(value, *formats.table);
                }
                next.push_back(quantizeValue(activationValue(chain[l].activation, value), formats.output));
            }
            values = next;
            format = formats.output;
        }
        for (std::size_t unit = 0; unit < values.size(); ++unit) {
            outputs(row, static_cast<Eigen::Index>(unit)) = values[unit];
        }
    }
    return outputs;
}

const Architecture jets{
    16,
    {Dense{24}, BatchNorm{}, Activation{}, Dense{12}, Activation{ActivationKind::LeakyReLU, 0.1}, Dense{5}}};

} // namespace

class TestQuantization : public QObject
{
    Q_OBJECT

private slots:
    void forwardIsWhatTheIntegersSay_data()
    {
        QTest::addColumn<Rounding>("rounding");
        QTest::addColumn<Overflow>("overflow");
        for (const Rounding rounding : roundings) {
            for (const Overflow overflow : overflows) {
                QTest::addRow("%s %s", roundingName(rounding).data(), overflowName(overflow).data())
                    << rounding << overflow;
            }
        }
    }

    void forwardIsWhatTheIntegersSay()
    {
        QFETCH(Rounding, rounding);
        QFETCH(Overflow, overflow);
        Random random(1);
        for (const ActivationKind kind : {ActivationKind::ReLU, ActivationKind::HardTanh,
                                          ActivationKind::Tanh, ActivationKind::LeakyReLU}) {
            Architecture architecture = jets;
            std::get<Activation>(architecture.layers[2]) = {kind, 0.25};
            const auto network = test::randomNetwork(architecture, random);
            const auto rows = test::randomMatrix(random, 25, 16);
            for (const Ranges ranges : {Ranges::Given, Ranges::Calibrated}) {
                for (const int width : {4, 8, 16}) {
                    QuantizationOptions options;
                    options.precision = {width, 3, true, rounding, overflow};
                    options.ranges = ranges;
                    const auto quantized = test::quantized(network, rows, options);
                    QVERIFY(check(quantized).has_value());
                    std::vector<ExactMatrix> layers;
                    const ExactMatrix got = fakeQuantizedForward(quantized, rows, &layers);
                    QVERIFY(got == integerForward(quantized, rows));
                    QCOMPARE(layers.size(), std::size_t{3});
                    QVERIFY(layers.back() == got);
                }
            }
        }
    }

    void wideFormatsGiveTheFloatNetwork()
    {
        Random random(2);
        const auto network = test::randomNetwork(jets, random);
        const auto rows = test::randomMatrix(random, 200, 16);
        QuantizationOptions options;
        options.precision = {22, 8, true, Rounding::Rnd, Overflow::Sat};
        const auto quantized = test::quantized(network, rows, options);
        const data::Matrix expected = forward(quantized.network, rows);
        const ExactMatrix got = fakeQuantizedForward(quantized, rows);
        QVERIFY((got - expected.cast<double>()).cwiseAbs().maxCoeff() <
                1e-4 * (1.0 + static_cast<double>(expected.cwiseAbs().maxCoeff())));
    }

    void narrowAccumulatorsRoundEveryProductAndWrap()
    {
        Random random(3);
        const auto network = test::randomNetwork({4, {Dense{3}}}, random);
        const auto rows = test::randomMatrix(random, 300, 4);
        for (const Rounding rounding : roundings) {
            auto quantized = test::quantized(network, rows);
            LayerQuantization& formats = nth(quantized.quantization.layers, 0);
            formats.output = {20, 6, true, Rounding::Trn, Overflow::Sat};
            const FixedFormat accumulator{6, 2, true, rounding, Overflow::Wrap};
            formats.accumulator = accumulator;
            QVERIFY(check(quantized).has_value());
            const ExactMatrix got = fakeQuantizedForward(quantized, rows);
            const auto layer = nth(quantizedDense(quantized), 0);
            bool wrapped = false;
            for (Eigen::Index row = 0; row < rows.rows(); ++row) {
                for (Eigen::Index unit = 0; unit < 3; ++unit) {
                    double sum = quantizeValue(layer.bias(unit), accumulator);
                    double free = layer.bias(unit);
                    for (Eigen::Index i = 0; i < 4; ++i) {
                        const double product =
                            layer.weights(unit, i) *
                            quantizeValue(static_cast<double>(rows(row, i)), quantized.quantization.input);
                        sum = quantizeValue(sum + quantizeValue(product, accumulator), accumulator);
                        free += product;
                    }
                    QCOMPARE(got(row, unit), sum);
                    wrapped = wrapped || std::abs(free) > 3.0;
                }
            }
            QVERIFY(wrapped);
        }
    }

    void calibrationIsTheLeastSquaredErrorOfAllIntegerBits()
    {
        Random random(4);
        for (const double scale : {0.01, 0.3, 1.0, 40.0}) {
            const data::Matrix rows = test::randomMatrix(random, 500, 6, scale);
            const auto network = test::randomNetwork({6, {Dense{9}, Activation{}, Dense{2}}}, random);
            for (const int width : {3, 6, 8}) {
                QuantizationOptions options;
                options.precision.width = width;
                const auto formats = chooseFormats(network, rows, options);
                QVERIFY(formats.has_value());
                const auto errorOf = [&](const FixedFormat& format, const auto& values) {
                    double sum = 0.0;
                    for (Eigen::Index i = 0; i < values.size(); ++i) {
                        const double value = static_cast<double>(values.data()[i]);
                        sum += std::pow(quantizeValue(value, format) - value, 2.0);
                    }
                    return sum;
                };
                const auto& weights = std::get<DenseWeights>(network.weights[0]).weights;
                for (int integer = -20; integer <= 20; ++integer) {
                    FixedFormat other = formats->input;
                    other.integer = integer;
                    QVERIFY(errorOf(formats->input, rows) <= errorOf(other, rows));
                    other = nth(formats->layers, 0).weights;
                    other.integer = integer;
                    QVERIFY(errorOf(nth(formats->layers, 0).weights, weights) <= errorOf(other, weights));
                }
                QCOMPARE(formats->input.width, width);
                QVERIFY(formats->input.isSigned);
                QVERIFY(
                    !nth(formats->layers, 0).output.isSigned); // ReLU: the sign's bit is worth more elsewhere
                QVERIFY(nth(formats->layers, 1).output.isSigned);
            }
        }
    }

    void givenRangesAreTakenAsWritten()
    {
        Random random(5);
        const auto network = test::randomNetwork({3, {Dense{4}, Activation{}, Dense{2}}}, random);
        QuantizationOptions options;
        options.ranges = Ranges::Given;
        options.precision = {10, 4, true, Rounding::TrnZero, Overflow::Wrap};
        const auto formats = chooseFormats(network, data::Matrix(0, 3), options);
        QVERIFY(formats.has_value());
        const FixedFormat software{10, 4, true, Rounding::Rnd, Overflow::Sat};
        QVERIFY(formats->input == options.precision);
        for (const auto& [id, layer] : formats->layers) {
            QVERIFY(layer.weights == software && layer.bias == software && layer.output == options.precision);
            QVERIFY(!layer.table && !layer.accumulator && layer.weightFraction.size() == 0);
        }
    }

    /// ReLU hands on nothing below 0: the bit of the sign goes to the right of the point. Logits keep theirs.
    void valuesAboveZeroNeedNoSign()
    {
        Random random(5);
        const auto network = test::randomNetwork(
            {3, {Dense{4}, Activation{}, Dense{4}, Activation{ActivationKind::HardTanh}, Dense{2}}}, random);
        QuantizationOptions options;
        options.ranges = Ranges::Given;
        options.precision = {4, 1, true, Rounding::Rnd, Overflow::Sat};
        options.dropSigns = true;
        auto formats = chooseFormats(network, data::Matrix(0, 3), options).value();
        const FixedFormat unsignedOne{4, 0, false, Rounding::Rnd, Overflow::Sat};
        QVERIFY(nth(formats.layers, 0).output == unsignedOne);
        QVERIFY(nth(formats.layers, 1).output == options.precision); // HardTanh goes below
        QVERIFY(nth(formats.layers, 2).output == options.precision);
        options.hidden = FixedFormat{8, 3, true, Rounding::Rnd, Overflow::Sat};
        formats = chooseFormats(network, data::Matrix(0, 3), options).value();
        QCOMPARE(nth(formats.layers, 0).output.toString(), std::string("ap_ufixed<8,2,AP_RND,AP_SAT>"));
        QVERIFY(nth(formats.layers, 1).output == *options.hidden);
        QVERIFY(nth(formats.layers, 2).output == options.precision);
    }

    /// Each output has the power of two with which its weights err least; 2 bits are -1, 0 and 1.
    void channelsHaveScalesOfTheirOwn()
    {
        Random random(9);
        auto network = test::randomNetwork({8, {Dense{4}, Activation{}, Dense{2}}}, random);
        auto& master = std::get<DenseWeights>(network.weights[0]).weights;
        master.row(0) *= 0.1F; // a tenth: some three bits more right of the point
        master.row(3).setZero();
        const auto rows = test::randomMatrix(random, 100, 8);
        for (const int width : {2, 4}) {
            QuantizationOptions options;
            options.ranges = Ranges::Given;
            options.precision = {width, 1, true, Rounding::Rnd, Overflow::Sat};
            options.scales = Scales::Channel;
            auto quantized = test::quantized(network, rows, options);
            clampToChannels(quantized.network, quantized.quantization, width);
            QVERIFY2(check(quantized), qPrintable(QString::number(width)));
            const auto& fraction = nth(quantized.quantization.layers, 0).weightFraction;
            QVERIFY(fraction(0, 0) >= fraction(1, 0) + 2);
            const auto cast = nth(quantizedDense(quantized), 0).weights;
            for (int unit = 0; unit < 4; ++unit) {
                const double step = std::ldexp(1.0, -fraction(unit, 0));
                double error = 0.0, finer = 0.0, coarser = 0.0;
                const int lowest = width == 2 ? -1 : -8;
                for (int i = 0; i < 8; ++i) {
                    QCOMPARE(fraction(unit, i), fraction(unit, 0));
                    const double whole = cast(unit, i) / step;
                    QCOMPARE(whole, std::round(whole));
                    QVERIFY(whole >= lowest && whole <= (width == 2 ? 1 : 7));
                    const auto w = static_cast<double>(master(unit, i));
                    const auto off = [&](double grid) {
                        const double q = std::clamp(std::floor(w / grid + 0.5), static_cast<double>(lowest),
                                                    width == 2 ? 1.0 : 7.0);
                        return (q * grid - w) * (q * grid - w);
                    };
                    error += off(step);
                    finer += off(step / 2.0);
                    coarser += off(step * 2.0);
                }
                QVERIFY(error <= finer && error <= coarser);
            }
        }
    }

    void mixedPrecisionHasAGridForEveryWeight()
    {
        Random random(6);
        const auto network = test::randomNetwork({3, {Dense{4}, Activation{}, Dense{2}}}, random);
        const auto rows = test::randomMatrix(random, 100, 3);
        QuantizationOptions options;
        options.granularity = Granularity::Weight;
        auto quantized = test::quantized(network, rows, options);
        QVERIFY(check(quantized).has_value());
        auto& fraction = nth(quantized.quantization.layers, 0).weightFraction;
        QCOMPARE(fraction.rows(), 4);
        QCOMPARE(fraction.cols(), 3);
        fraction(0, 0) = noBits;
        fraction(1, 0) = 0;
        fraction(2, 0) = 2;
        const auto dense = nth(quantizedDense(quantized), 0);
        const auto& master = std::get<DenseWeights>(quantized.network.weights[0]).weights;
        QCOMPARE(dense.weights(0, 0), 0.0);
        QCOMPARE(dense.weights(1, 0), std::floor(static_cast<double>(master(1, 0)) + 0.5));
        QCOMPARE(dense.weights(2, 0), std::floor(static_cast<double>(master(2, 0)) * 4.0 + 0.5) / 4.0);
        QVERIFY(quantizedWeights(quantized).weights.size() == 3);
        fraction(0, 1) = nth(quantized.quantization.layers, 0).weights.fraction() + 1;
        QVERIFY(!check(quantized));
    }

    void badRequestsAreExplained_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("word");
        QTest::newRow("too wide") << 0 << "24";
        QTest::newRow("one bit") << 1 << "1 bit";
        QTest::newRow("no rows") << 2 << "no rows";
        QTest::newRow("other rows") << 3 << "3 inputs";
        QTest::newRow("table") << 4 << "12";
        QTest::newRow("not folded") << 5 << "layer 2";
        QTest::newRow("cost") << 6 << "cost";
        QTest::newRow("wild rows") << 7 << "finite";
    }

    void badRequestsAreExplained()
    {
        QFETCH(int, which);
        QFETCH(QString, word);
        Random random(7);
        auto network = test::randomNetwork({3, {Dense{4}, Activation{}, Dense{2}}}, random);
        data::Matrix rows = test::randomMatrix(random, 10, 3);
        QuantizationOptions options;
        options.precision.width = which == 0 ? 25 : which == 1 ? 1 : 8;
        options.tableBits = which == 4 ? 13 : 10;
        options.bitCost = which == 6 ? -1.0 : 0.0;
        if (which == 2) {
            rows.resize(0, 3);
        } else if (which == 3) {
            rows.resize(10, 4);
            rows.setZero();
        } else if (which == 5) {
            network = test::randomNetwork({3, {Dense{4}, BatchNorm{}, Dense{2}}}, random);
        } else if (which == 7) {
            rows(3, 1) = std::numeric_limits<float>::quiet_NaN();
        }
        const auto formats = chooseFormats(network, rows, options);
        QVERIFY(!formats);
        QVERIFY2(formats.error().message.find(word.toStdString()) != std::string::npos,
                 formats.error().message.c_str());
    }

    void formatsThatDoNotFitAreFound()
    {
        Random random(8);
        const auto network =
            test::randomNetwork({3, {Dense{4}, Activation{ActivationKind::Tanh}, Dense{2}}}, random);
        const auto good = test::quantized(network, test::randomMatrix(random, 10, 3));
        QVERIFY(check(good).has_value());
        auto bad = good;
        bad.quantization.layers = withoutLast(good.quantization.layers);
        QVERIFY(!check(bad));
        bad = good;
        nth(bad.quantization.layers, 0).table.reset();
        QVERIFY(!check(bad));
        bad = good;
        nth(bad.quantization.layers, 0).table->width = 13;
        QVERIFY(!check(bad));
        bad = good;
        nth(bad.quantization.layers, 1).accumulator = FixedFormat{16, 6, true, Rounding::Trn, Overflow::Sat};
        QVERIFY(!check(bad));
        bad = good;
        bad.quantization.input.width = 0;
        QVERIFY(!check(bad));
        bad = good;
        nth(bad.quantization.layers, 1).weightFraction = Eigen::MatrixXi::Zero(1, 1);
        QVERIFY(!check(bad));
        bad = good;
        bad.network = test::randomNetwork(
            {3, {Dense{4}, Activation{ActivationKind::LeakyReLU, 0.1}, Dense{2}}}, random);
        QVERIFY(!check(bad));
    }
};

QTEST_GUILESS_MAIN(TestQuantization)
#include "tst_quantization.moc"
