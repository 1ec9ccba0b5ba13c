// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/network/architecture.h"
#include "snac/network/forward.h"
#include "snac/training/fused/dispatch.h"
#include "snac/training/fused/fused_network.h"

#include <QTest>

#include <cmath>
#include <utility>

using namespace snac;
using namespace snac::training::fused;
using network::ActivationKind;
using Matrix = Eigen::MatrixXd;

namespace {

/// The same mask as the kernels draw, from its definition.
double dropoutFactor(std::uint32_t key, int layer, int row, int column, int stride, float rate)
{
    std::uint32_t x = static_cast<std::uint32_t>(row * stride + column) * 0x9e3779b1U +
                      (key ^ (0x85ebca6bU * static_cast<std::uint32_t>(layer + 1)));
    x ^= x >> 16;
    x *= 0x7feb352dU;
    x ^= x >> 15;
    x *= 0x846ca68bU;
    x ^= x >> 16;
    return (x >> 8) >= static_cast<std::uint32_t>(rate * 16777216.0F)
               ? 1.0 / (1.0 - static_cast<double>(rate))
               : 0.0;
}

double activate(ActivationKind kind, double slope, double x)
{
    switch (kind) {
    case ActivationKind::Linear:
    case ActivationKind::Softmax:
        return x;
    case ActivationKind::ReLU:
        return std::max(x, 0.0);
    case ActivationKind::LeakyReLU:
        return x > 0 ? x : slope * x;
    case ActivationKind::Elu:
        return x > 0 ? x : std::expm1(x);
    case ActivationKind::Selu:
        return 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * std::expm1(x));
    case ActivationKind::Gelu:
        return 0.5 * x * (1 + std::erf(x / std::sqrt(2.0)));
    case ActivationKind::Silu:
        return x / (1 + std::exp(-x));
    case ActivationKind::Tanh:
        return std::tanh(x);
    case ActivationKind::Sigmoid:
        return 1 / (1 + std::exp(-x));
    case ActivationKind::Softplus:
        return std::log1p(std::exp(x));
    case ActivationKind::Softsign:
        return x / (1 + std::abs(x));
    case ActivationKind::HardSigmoid:
        return std::clamp(x / 6 + 0.5, 0.0, 1.0);
    case ActivationKind::HardTanh:
        return std::clamp(x, -1.0, 1.0);
    }
    return x;
}

/// Mean loss of a batch in double precision, written from the definitions, with batch statistics and the
/// kernels' dropout masks.
struct Reference
{
    const Model& model;
    const Step& step;
    const Matrix& inputs;
    const Matrix& targets;
    std::vector<double> parameters;

    double loss() const
    {
        Matrix x = inputs;
        for (int i = 0; i < model.layerCount; ++i) {
            x = layer(i, x);
        }
        double total = 0.0;
        for (Eigen::Index row = 0; row < x.rows(); ++row) {
            total += rowLoss(x.row(row), row);
        }
        return total / static_cast<double>(x.rows());
    }

private:
    Matrix layer(int index, const Matrix& x) const
    {
        const Layer& l = model.layers[index];
        Matrix y(x.rows(), l.units);
        for (int u = 0; u < l.units; ++u) {
            for (Eigen::Index row = 0; row < x.rows(); ++row) {
                double sum = l.bias ? parameters[l.biases + static_cast<std::size_t>(u)] : 0.0;
                for (int i = 0; i < l.inputs; ++i) {
                    sum += x(row, i) * parameters[l.weights + static_cast<std::size_t>(i * l.stride + u)];
                }
                y(row, u) = sum;
            }
            if (l.norm) {
                const double mean = y.col(u).mean();
                const double variance = (y.col(u).array() - mean).square().mean();
                y.col(u) = (y.col(u).array() - mean) / std::sqrt(variance + static_cast<double>(l.epsilon)) *
                               parameters[l.gamma + static_cast<std::size_t>(u)] +
                           parameters[l.beta + static_cast<std::size_t>(u)];
            }
            for (Eigen::Index row = 0; row < x.rows(); ++row) {
                y(row, u) = activate(static_cast<ActivationKind>(kinds[static_cast<std::size_t>(index)]),
                                     static_cast<double>(l.slope), y(row, u));
                if (l.dropout > 0.0F) {
                    y(row, u) *=
                        dropoutFactor(step.dropoutKey, index, static_cast<int>(row), u, l.stride, l.dropout);
                }
            }
        }
        return y;
    }

    double rowLoss(const Eigen::RowVectorXd& out, Eigen::Index row) const
    {
        if (step.loss == LossKind::MeanSquaredError) {
            return (out - targets.row(row)).squaredNorm() / static_cast<double>(out.size());
        }
        const int label = step.labels[row];
        if (step.loss == LossKind::BinaryCrossEntropy) {
            return std::log1p(std::exp(-out(0))) + (label == 1 ? 0.0 : out(0));
        }
        return std::log(out.array().exp().sum()) - out(label);
    }

public:
    std::vector<int> kinds;
};

/// d loss / d parameter; padding is skipped: the loss does not depend on it, and its gradient must be 0.
std::vector<double> finiteDifferences(Reference& reference)
{
    constexpr double h = 1e-6;
    std::vector<double> gradient(reference.parameters.size());
    const Model& model = reference.model;
    for (int g = 0; g < model.layerCount; ++g) {
        const Layer& l = model.layers[g];
        const std::size_t end = l.norm ? l.beta + static_cast<std::size_t>(l.stride) : l.gamma;
        for (std::size_t i = l.weights; i < end; ++i) {
            if (static_cast<int>((i - l.weights) % static_cast<std::size_t>(l.stride)) >= l.units) {
                continue;
            }
            const double kept = std::exchange(reference.parameters[i], reference.parameters[i] + h);
            const double above = reference.loss();
            reference.parameters[i] = kept - h;
            gradient[i] = (above - reference.loss()) / (2 * h);
            reference.parameters[i] = kept;
        }
    }
    return gradient;
}

network::Architecture chain(ActivationKind kind, bool norm, double dropout, int outputs)
{
    network::Architecture a;
    a.inputs = 6;
    for (const int width : {19, 7}) {
        a.layers.push_back(network::Dense{width});
        if (norm) {
            a.layers.push_back(network::BatchNorm{});
        }
        a.layers.push_back(network::Activation{kind, 0.1});
        if (dropout > 0.0) {
            a.layers.push_back(network::Dropout{dropout});
        }
    }
    a.layers.push_back(network::Dense{outputs});
    return a;
}

} // namespace

class TestFusedNetwork : public QObject
{
    Q_OBJECT

private slots:
    void gradientsAgreeWithFiniteDifferences_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("norm");
        QTest::addColumn<double>("dropout");
        QTest::addColumn<int>("loss");
        for (int kind = 0; kind <= static_cast<int>(ActivationKind::HardTanh); ++kind) {
            const std::string name(network::activationName(static_cast<ActivationKind>(kind)));
            QTest::addRow("%s", name.c_str()) << kind << false << 0.0 << 0;
            QTest::addRow("%s, batch norm, dropout", name.c_str()) << kind << true << 0.3 << 0;
        }
        QTest::newRow("binary cross-entropy") << static_cast<int>(ActivationKind::Tanh) << true << 0.0 << 1;
        QTest::newRow("mean squared error") << static_cast<int>(ActivationKind::Gelu) << false << 0.2 << 2;
    }

    void gradientsAgreeWithFiniteDifferences()
    {
        QFETCH(int, kind);
        QFETCH(bool, norm);
        QFETCH(double, dropout);
        QFETCH(int, loss);
        const int outputs = loss == 1 ? 1 : 3;
        const auto architecture = chain(static_cast<ActivationKind>(kind), norm, dropout, outputs);
        QVERIFY(FusedNetwork::supports(architecture));
        constexpr int rows = 70; // more than one block
        FusedNetwork network(architecture, rows);
        Random random(static_cast<std::uint64_t>(kind) + 17);
        network.initialize(random);
        for (std::size_t i = 0; norm && i < network.model().parameterCount; ++i) {
            network.parameters()[i] *=
                1.0F + 0.3F * static_cast<float>(random.uniform()); // gamma away from 1; padding stays 0
        }

        Matrix inputs(rows, 6);
        Matrix targets(rows, outputs);
        AlignedFloats in(static_cast<std::size_t>(rows * network.inputStride()));
        AlignedFloats goal(static_cast<std::size_t>(rows * network.outputStride()));
        std::vector<int> labels(rows);
        for (int row = 0; row < rows; ++row) {
            for (int i = 0; i < 6; ++i) {
                const float value = static_cast<float>(random.normal());
                in.data()[row * network.inputStride() + i] = value;
                inputs(row, i) = static_cast<double>(value);
            }
            for (int i = 0; i < outputs; ++i) {
                const float value = static_cast<float>(random.normal());
                goal.data()[row * network.outputStride() + i] = value;
                targets(row, i) = static_cast<double>(value);
            }
            labels[static_cast<std::size_t>(row)] = static_cast<int>(random.index(loss == 1 ? 2 : 3));
        }
        Step step;
        step.inputs = in.data();
        step.labels = labels.data();
        step.targets = goal.data();
        step.rows = rows;
        step.loss = static_cast<LossKind>(loss);
        step.dropoutKey = 99;
        step.update = false;

        Reference reference{network.model(), step, inputs, targets, {}, {kind, kind, 0}};
        reference.parameters.assign(network.parameters(),
                                    network.parameters() + network.model().parameterCount);
        const double exactLoss = reference.loss();
        const std::vector<double> exact = finiteDifferences(reference);
        for (const Kernels* kernels : availableKernels()) {
            const double loss32 = kernels->step(network.model(), step);
            QVERIFY(std::abs(exactLoss - loss32) < 1e-5 * std::max(1.0, exactLoss));
            double error = 0.0;
            double size = 0.0;
            for (std::size_t i = 0; i < exact.size(); ++i) {
                error += std::pow(exact[i] - static_cast<double>(network.gradients()[i]), 2);
                size += exact[i] * exact[i];
            }
            const double relative = std::sqrt(error / size);
            QVERIFY2(relative < 1e-5,
                     qPrintable(QString("%1: relative gradient error %2").arg(kernels->name).arg(relative)));
        }
    }

    void weightsSurviveTheRoundTrip()
    {
        const auto architecture = chain(ActivationKind::ReLU, true, 0.1, 5);
        FusedNetwork first(architecture, 32);
        Random random(4);
        first.initialize(random);
        const auto exported = first.network();
        FusedNetwork second(architecture, 32);
        second.load(exported);
        const auto again = second.network();
        data::Matrix inputs = data::Matrix::Random(50, 6);
        QVERIFY(network::forward(exported, inputs) == network::forward(again, inputs));
    }

    void predictionEqualsTheReferenceForwardPass_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind <= static_cast<int>(ActivationKind::HardTanh); ++kind) {
            QTest::addRow("%s",
                          std::string(network::activationName(static_cast<ActivationKind>(kind))).c_str())
                << kind;
        }
    }

    void predictionEqualsTheReferenceForwardPass()
    {
        QFETCH(int, kind);
        for (const bool norm : {false, true}) {
            FusedNetwork network(chain(static_cast<ActivationKind>(kind), norm, 0.2, 4), 32);
            Random random(8);
            network.initialize(random);
            const int rows = 100;
            AlignedFloats in(static_cast<std::size_t>(rows * network.inputStride()));
            AlignedFloats out(static_cast<std::size_t>(rows * network.outputStride()));
            data::Matrix inputs = 2.0F * data::Matrix::Random(rows, 6);
            for (int row = 0; row < rows; ++row) {
                std::copy_n(inputs.data() + row * 6, 6, in.data() + row * network.inputStride());
            }
            const data::Matrix expected = network::forward(network.network(), inputs);
            for (const Kernels* kernels : availableKernels()) {
                kernels->predict(network.model(), in.data(), rows, 32, out.data());
                for (int row = 0; row < rows; ++row) {
                    for (int i = 0; i < 4; ++i) {
                        QVERIFY(std::abs(out.data()[row * network.outputStride() + i] - expected(row, i)) <
                                2e-6F);
                    }
                }
            }
        }
    }

    void maskedWeightsStayExactlyZero()
    {
        const auto architecture = chain(ActivationKind::Tanh, true, 0.0, 3);
        FusedNetwork network(architecture, 16);
        Random random(2);
        network.initialize(random);
        std::vector<std::vector<float>> masks;
        for (int g = 0; g < network.model().layerCount; ++g) {
            const Layer& l = network.model().layers[g];
            std::vector<float> mask(static_cast<std::size_t>(l.inputs * l.units));
            for (auto& m : mask) {
                m = random.chance(0.5) ? 1.0F : 0.0F;
            }
            masks.push_back(mask);
        }
        network.setMask(masks);
        AlignedFloats in(static_cast<std::size_t>(16 * network.inputStride()));
        std::vector<int> labels(16);
        for (int row = 0; row < 16; ++row) {
            in.data()[row * network.inputStride() + row % 6] = 1.0F;
            labels[static_cast<std::size_t>(row)] = row % 3;
        }
        Step step;
        step.inputs = in.data();
        step.labels = labels.data();
        step.rows = 16;
        step.l1 = 1e-3F;
        for (int i = 0; i < 20; ++i) {
            step.firstCorrection = static_cast<float>(1.0 - std::pow(0.9, i + 1));
            step.secondCorrection = static_cast<float>(1.0 - std::pow(0.999, i + 1));
            (void)bestKernels().step(network.model(), step);
        }
        int kept = 0;
        for (int g = 0; g < network.model().layerCount; ++g) {
            const Layer& l = network.model().layers[g];
            for (int u = 0; u < l.units; ++u) {
                for (int i = 0; i < l.inputs; ++i) {
                    const float weight =
                        network.parameters()[l.weights + static_cast<std::size_t>(i * l.stride + u)];
                    if (masks[static_cast<std::size_t>(g)][static_cast<std::size_t>(u * l.inputs + i)] ==
                        0.0F) {
                        QCOMPARE(weight, 0.0F);
                    } else {
                        kept += weight != 0.0F;
                    }
                }
            }
        }
        QVERIFY(kept > 50);
    }

    /// Fused multiply-adds and the order of sums differ between instruction sets: after 50 steps of Adam the
    /// outputs may differ by 1e-3 at most, which is what the help page says.
    void instructionSetsLearnAlike()
    {
        const auto architecture = chain(ActivationKind::Tanh, true, 0.2, 3);
        constexpr int rows = 128;
        std::vector<std::vector<float>> outputs;
        for (const Kernels* kernels : availableKernels()) {
            FusedNetwork network(architecture, rows);
            Random random(6);
            network.initialize(random);
            AlignedFloats in(static_cast<std::size_t>(rows * network.inputStride()));
            std::vector<int> labels(rows);
            for (int row = 0; row < rows; ++row) {
                labels[static_cast<std::size_t>(row)] = row % 3;
                for (int i = 0; i < 6; ++i) {
                    in.data()[row * network.inputStride() + i] =
                        static_cast<float>(random.normal() + (i % 3 == row % 3 ? 1.0 : 0.0));
                }
            }
            Step step;
            step.inputs = in.data();
            step.labels = labels.data();
            step.rows = rows;
            double loss = 0.0;
            for (int i = 1; i <= 50; ++i) {
                step.firstCorrection = static_cast<float>(1.0 - std::pow(0.9, i));
                step.secondCorrection = static_cast<float>(1.0 - std::pow(0.999, i));
                step.dropoutKey = static_cast<std::uint32_t>(i);
                loss = kernels->step(network.model(), step);
            }
            QVERIFY2(loss < 1.0, qPrintable(QString::number(loss))); // it did learn: chance is ln 3
            AlignedFloats out(static_cast<std::size_t>(rows * network.outputStride()));
            kernels->predict(network.model(), in.data(), rows, rows, out.data());
            outputs.emplace_back(out.data(), out.data() + out.size());
        }
        for (const auto& other : outputs) {
            for (std::size_t i = 0; i < other.size(); ++i) {
                QVERIFY2(std::abs(other[i] - outputs.front()[i]) < 1e-3F,
                         qPrintable(QString::number(other[i] - outputs.front()[i])));
            }
        }
    }

    void otherShapesAreRefusedInWords_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("word");
        QTest::newRow("norm first") << 0 << "batch normalisation";
        QTest::newRow("two activations") << 1 << "activation";
        QTest::newRow("inner softmax") << 2 << "softmax";
        QTest::newRow("dropout first") << 3 << "dropout";
    }

    void otherShapesAreRefusedInWords()
    {
        QFETCH(int, which);
        QFETCH(QString, word);
        network::Architecture a;
        a.inputs = 4;
        const network::Activation relu{};
        const network::Activation softmax{ActivationKind::Softmax};
        switch (which) {
        case 0:
            a.layers = {network::BatchNorm{}, network::Dense{3}};
            break;
        case 1:
            a.layers = {network::Dense{3}, relu, relu, network::Dense{2}};
            break;
        case 2:
            a.layers = {network::Dense{3}, softmax, network::Dense{2}};
            break;
        default:
            a.layers = {network::Dropout{0.1}, network::Dense{3}};
            break;
        }
        const auto supported = FusedNetwork::supports(a);
        QVERIFY(!supported);
        QVERIFY(QString::fromStdString(supported.error().message).contains(word));
    }
};

QTEST_GUILESS_MAIN(TestFusedNetwork)
#include "tst_fused_network.moc"
