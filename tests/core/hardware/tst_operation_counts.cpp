// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/hardware/cost_model.h"

#include <QTest>

#include <cmath>

using namespace snac;
using hardware::countOperations;

namespace {

network::Architecture someNetwork(const std::vector<int>& widths, bool batchNorm = false)
{
    network::Architecture result;
    result.inputs = widths.front();
    for (std::size_t i = 1; i < widths.size(); ++i) {
        result.layers.emplace_back(network::Dense{widths[i], true});
        if (i + 1 < widths.size()) {
            if (batchNorm) {
                result.layers.emplace_back(network::BatchNorm{});
            }
            result.layers.emplace_back(network::Activation{});
        }
    }
    return result;
}

} // namespace

class TestOperationCounts : public QObject
{
    Q_OBJECT

private slots:
    // Figures recorded by SNAC-Pack's tutorials and printed in its paper.
    void publishedBitOperations_data()
    {
        QTest::addColumn<QList<int>>("widths");
        QTest::addColumn<double>("block");
        QTest::addColumn<double>("mlp");
        QTest::newRow("64-128-10") << QList<int>{64, 128, 10} << 9699328.0 << 10332352.0;
        QTest::newRow("64-16-10") << QList<int>{64, 16, 10} << 1212416.0 << 1292544.0;
        QTest::newRow("qubit 500-2-1") << QList<int>{500, 2, 1} << 1026048.0 << 1090781.81;
        QTest::newRow("qubit baseline 800-4-1") << QList<int>{800, 4, 1} << 3280896.0 << 3487250.4;
    }

    void publishedBitOperations()
    {
        QFETCH(QList<int>, widths);
        QFETCH(double, block);
        QFETCH(double, mlp);
        const auto counts = countOperations(someNetwork({widths.begin(), widths.end()}), {8, 3});
        QCOMPARE(counts.bopsSnacBlock, block);
        QVERIFY2(std::abs(counts.bopsSnacMlp - mlp) < 0.5,
                 qPrintable(QString::number(counts.bopsSnacMlp, 'f', 2)));
    }

    // The jets table of SNAC-Pack prints plain multiplication counts under the name of bit operations.
    void publishedMultiplications_data()
    {
        QTest::addColumn<QList<int>>("widths");
        QTest::addColumn<double>("multiplications");
        QTest::newRow("baseline") << QList<int>{24, 120, 60, 32, 64, 64, 64, 32, 44, 5} << 25916.0;
        QTest::newRow("NAC") << QList<int>{24, 120, 32, 16, 32, 5} << 7904.0;
        QTest::newRow("accuracy") << QList<int>{24, 128, 32, 16, 32, 5} << 8352.0;
        QTest::newRow("resource") << QList<int>{24, 64, 32, 16, 32, 5} << 4768.0;
    }

    void publishedMultiplications()
    {
        QFETCH(QList<int>, widths);
        QFETCH(double, multiplications);
        QCOMPARE(countOperations(someNetwork({widths.begin(), widths.end()}), {8, 3}).multiplications,
                 multiplications);
    }

    void effectiveScalesWithBitsAndSparsity()
    {
        const auto architecture = someNetwork({64, 128, 10});
        const double mlp = countOperations(architecture, {32, 16}).bopsSnacMlp;
        QCOMPARE(countOperations(architecture, {32, 16}).bopsSnacEffective, mlp);
        QCOMPARE(countOperations(architecture, {8, 3}).bopsSnacEffective, mlp / 16.0);
        QCOMPARE(countOperations(architecture, {8, 3}, 0.75).bopsSnacEffective, mlp / 64.0);
        QCOMPARE(countOperations(architecture, {8, 3}, 1.0).bopsSnacEffective, 0.0);
        QCOMPARE(countOperations(architecture, {8, 3}, 7.0).bopsSnacEffective,
                 0.0); // clamped, never negative
    }

    // Baskin et al.: n_in n_out (b^2 + 2 b + log2 n_in), by hand for 16-4-1 at 8 bits.
    void bitOperationsAtThePrecision()
    {
        const double first = 64.0 * (64.0 + 16.0 + 4.0);
        const double second = 4.0 * (64.0 + 16.0 + 2.0);
        QCOMPARE(countOperations(someNetwork({16, 4, 1}), {8, 3}).bops, first + second);
        QCOMPARE(countOperations(someNetwork({16, 4, 1}), {8, 3}, 0.5).bops,
                 first + second - 0.5 * 68.0 * 64.0);
    }

    void parameters()
    {
        QCOMPARE(countOperations(someNetwork({16, 64, 5}), {8, 3}).parameters, 16.0 * 64 + 64 + 64 * 5 + 5);
        QCOMPARE(countOperations(someNetwork({16, 64, 5}, true), {8, 3}).parameters,
                 16.0 * 64 + 64 + 64 * 5 + 5 + 128);
        network::Architecture bare;
        bare.inputs = 16;
        bare.layers = {network::Dense{64, false}};
        QCOMPARE(countOperations(bare, {8, 3}).parameters, 1024.0);
    }
};

QTEST_GUILESS_MAIN(TestOperationCounts)
#include "tst_operation_counts.moc"
