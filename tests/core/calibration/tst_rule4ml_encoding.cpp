// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/calibration/rule4ml/rule4ml_encoding.h"

#include <QTest>

using namespace snac;
using namespace snac::calibration;
using Kind = network::ActivationKind;

class TestRule4mlEncoding : public QObject
{
    Q_OBJECT

private slots:
    void features_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<double>("value");
        QTest::newRow("bits") << "bit_width" << 8.0;
        // Entries: input, dense 16 x 32, batch norm, relu, dense 32 x 5, softmax; reuse 6 becomes 4 and 4 (of
        // the divisors of the inputs 4 and 8 the smaller).
        QTest::newRow("reuse") << "reuse_mean" << (6.0 + 4.0 + 6.0 + 6.0 + 4.0 + 6.0) / 6.0;
        QTest::newRow("dense inputs") << "dense_inputs_mean" << 24.0;
        QTest::newRow("dense outputs") << "dense_outputs_mean" << 18.5;
        QTest::newRow("dense parameters") << "dense_parameters_mean" << (17.0 * 32 + 33.0 * 5) / 2;
        QTest::newRow("dense reuse") << "dense_reuse_mean" << 4.0;
        QTest::newRow("dense count") << "dense_count" << 2.0;
        QTest::newRow("least") << "dense_outputs_min" << 5.0;
        QTest::newRow("place of the least") << "dense_outputs_min_idx" << 5.0;
        QTest::newRow("most") << "dense_outputs_max" << 32.0;
        QTest::newRow("place of the most") << "dense_outputs_max_idx" << 2.0;
        QTest::newRow("first of equals") << "dense_reuse_max_idx" << 2.0;
        QTest::newRow("norm") << "batchnormalization_parameters_mean" << 128.0;
        QTest::newRow("softmax") << "softmax_outputs_mean" << 5.0;
        QTest::newRow("none") << "tanh_count" << 0.0;
        QTest::newRow("mean of none") << "conv2d_inputs_mean" << 0.0;
        QTest::newRow("place in none") << "conv2d_inputs_min_idx" << 0.0;
        QTest::newRow("never filled") << "conv1d_kernel_size_mean" << 0.0;
        QTest::newRow("additions") << "total_add" << 16.0 * 32 + 32.0 + 32.0 * 5 + 4.0;
        QTest::newRow("products") << "total_mult" << 16.0 * 32 + 32.0 + 32.0 * 5 + 5.0;
        QTest::newRow("look-ups") << "total_lookup" << 6.0;
        QTest::newRow("logic") << "total_logical" << 32.0;
        QTest::newRow("unknown") << "dense_colour_mean" << -1.0;
        QTest::newRow("unknown statistic") << "dense_inputs_median" << -1.0;
        QTest::newRow("unknown class") << "lstm_count" << -1.0;
        QTest::newRow("empty") << "" << -1.0;
    }

    void features()
    {
        QFETCH(QString, label);
        QFETCH(double, value);
        const network::Architecture network{.inputs = 16,
                                            .layers = {network::Dense{32, true}, network::BatchNorm{},
                                                       network::Activation{}, network::Dense{5, true},
                                                       network::Activation{Kind::Softmax}}};
        const auto listed = rule4mlNetwork(network, 6);
        QVERIFY(listed.has_value());
        QCOMPARE(listed->size(), 6U);
        QCOMPARE(rule4mlFeature(label.toStdString(), *listed, 8).value_or(-1.0), value);
    }

    void nodes()
    {
        const network::Architecture network{
            .inputs = 16, .layers = {network::Dense{32, false}, network::Activation{Kind::Tanh}}};
        const auto listed = rule4mlNetwork(network, 1);
        QVERIFY(listed.has_value());
        QCOMPARE(rule4mlNodeFeature("layer_input_size", listed->at(0)), 16.0);
        QCOMPARE(rule4mlNodeFeature("layer_output_size", listed->at(1)), 32.0);
        QCOMPARE(rule4mlNodeFeature("layer_trainable_parameter_count", listed->at(1)), 512.0); // no biases
        QCOMPARE(rule4mlNodeFeature("layer_op_add", listed->at(1)), 15.0 * 32);
        QCOMPARE(rule4mlNodeFeature("layer_op_lookup", listed->at(2)), 32.0);
        QCOMPARE(rule4mlNodeFeature("layer_kernel_height", listed->at(1)), 0.0);
        QVERIFY(!rule4mlNodeFeature("layer_colour", listed->at(1)));
    }

    void activationsWithoutANameAreErrors()
    {
        const network::Architecture network{
            .inputs = 4, .layers = {network::Dense{4, true}, network::Activation{Kind::Elu}}};
        const auto listed = rule4mlNetwork(network, 1);
        QVERIFY(!listed && listed.error().message.find("ELU") != std::string::npos);
        const network::Architecture linear{
            .inputs = 4, .layers = {network::Dense{4, true}, network::Activation{Kind::Linear}}};
        QCOMPARE(rule4mlNetwork(linear, 1)->size(), 2U);
    }
};

QTEST_GUILESS_MAIN(TestRule4mlEncoding)
#include "tst_rule4ml_encoding.moc"
