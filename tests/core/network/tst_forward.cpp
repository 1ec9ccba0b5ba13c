// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "networks.h"

#include "snac/network/forward.h"
#include "snac/network/trained_network.h"

#include <QTest>

using namespace snac;
using network::Activation;
using network::ActivationKind;
using network::Architecture;
using network::Dense;
using network::Dropout;

class TestForward : public QObject
{
    Q_OBJECT

private slots:
    void activationsHaveTheirKnownValues_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("atMinusTwo");
        QTest::addColumn<double>("atHalf");
        const auto row = [](ActivationKind kind, double minusTwo, double half) {
            QTest::newRow(std::string(network::activationName(kind)).c_str())
                << static_cast<int>(kind) << minusTwo << half;
        };
        // Values of PyTorch's functions of these names.
        row(ActivationKind::Linear, -2.0, 0.5);
        row(ActivationKind::ReLU, 0.0, 0.5);
        row(ActivationKind::LeakyReLU, -0.02, 0.5);
        row(ActivationKind::Elu, -0.8646647, 0.5);
        row(ActivationKind::Selu, -1.5201665, 0.5253505);
        row(ActivationKind::Gelu, -0.0455003, 0.3457312);
        row(ActivationKind::Silu, -0.2384058, 0.3112297);
        row(ActivationKind::Tanh, -0.9640276, 0.4621172);
        row(ActivationKind::Sigmoid, 0.1192029, 0.6224593);
        row(ActivationKind::Softplus, 0.1269280, 0.9740770);
        row(ActivationKind::Softsign, -0.6666667, 0.3333333);
        row(ActivationKind::HardSigmoid, 0.1666667, 0.5833333);
        row(ActivationKind::HardTanh, -1.0, 0.5);
        row(ActivationKind::Softmax, 0.0758582, 0.9241418);
    }

    void activationsHaveTheirKnownValues()
    {
        QFETCH(int, kind);
        QFETCH(double, atMinusTwo);
        QFETCH(double, atHalf);
        data::Matrix values(1, 2);
        values << -2.0F, 0.5F;
        network::applyActivation({static_cast<ActivationKind>(kind), 0.01}, values);
        QVERIFY(std::abs(static_cast<double>(values(0, 0)) - atMinusTwo) < 1e-6);
        QVERIFY(std::abs(static_cast<double>(values(0, 1)) - atHalf) < 1e-6);
    }

    void activationsSurviveExtremes()
    {
        for (int kind = 0; kind <= static_cast<int>(ActivationKind::Softmax); ++kind) {
            data::Matrix values(2, 2);
            values << -300.0F, 300.0F, 3000.0F, 3000.0F;
            network::applyActivation({static_cast<ActivationKind>(kind), 0.01}, values);
            QVERIFY2(values.allFinite(), std::to_string(kind).c_str());
        }
    }

    void forwardByHand()
    {
        network::TrainedNetwork network;
        network.architecture = {
            2, {Dense{1}, network::BatchNorm{}, Activation{}, Dropout{0.5}, Dense{2, false}}};
        network::DenseWeights first{Eigen::MatrixXf{{2.0F, -1.0F}}, Eigen::VectorXf::Constant(1, 0.5F)};
        network::BatchNormWeights norm{Eigen::VectorXf::Constant(1, 3.0F), Eigen::VectorXf::Constant(1, 1.0F),
                                       Eigen::VectorXf::Constant(1, 0.5F), Eigen::VectorXf::Constant(1, 4.0F),
                                       0.0F};
        network::DenseWeights last{Eigen::MatrixXf{{1.0F}, {-2.0F}}, {}};
        network.weights = {first, norm, {}, {}, last};
        data::Matrix inputs(2, 2);
        inputs << 1.0F, 0.0F, -3.0F, 0.0F;
        // row 0: 2.5 -> (2.5 - 0.5) / 2 * 3 + 1 = 4 -> (4, -8); row 1: negative -> 0
        const data::Matrix outputs = network::forward(network, inputs);
        QCOMPARE(outputs(0, 0), 4.0F);
        QCOMPARE(outputs(0, 1), -8.0F);
        QCOMPARE(outputs(1, 0), 0.0F);
        QCOMPARE(outputs(1, 1), 0.0F);
    }

    void outputActivationIsLeftOut_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("applied");
        QTest::newRow("softmax") << static_cast<int>(ActivationKind::Softmax) << 1;
        QTest::newRow("sigmoid") << static_cast<int>(ActivationKind::Sigmoid) << 1;
        QTest::newRow("tanh") << static_cast<int>(ActivationKind::Tanh) << 2;
    }

    void outputActivationIsLeftOut()
    {
        QFETCH(int, kind);
        QFETCH(int, applied);
        const Architecture architecture{2, {Dense{3}, Activation{static_cast<ActivationKind>(kind)}}};
        QCOMPARE(network::logitLayers(architecture), static_cast<std::size_t>(applied));
        Random random(3);
        const auto network = network::made::randomNetwork(architecture, random);
        auto bare = network;
        bare.architecture.layers.pop_back();
        bare.weights.pop_back();
        const auto inputs = network::made::randomMatrix(random, 5, 2);
        QCOMPARE(network::forward(network, inputs) == network::forward(bare, inputs), applied == 1);
    }

    void impossibleArchitecturesAreRefused()
    {
        QVERIFY(network::checkArchitecture({2, {Dense{3}, Dropout{0.0}}}).has_value());
        QVERIFY(!network::checkArchitecture({0, {Dense{3}}}));
        QVERIFY(!network::checkArchitecture({2, {Dense{0}}}));
        QVERIFY(!network::checkArchitecture({2, {Activation{}}}));
        QVERIFY(!network::checkArchitecture({2, {}}));
        QVERIFY(!network::checkArchitecture({2, {Dense{3}, Dropout{1.0}}}));
        QVERIFY(!network::checkArchitecture({2, {Dense{3}, Dropout{std::nan("")}}}));
    }
};

QTEST_GUILESS_MAIN(TestForward)
#include "tst_forward.moc"
