// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/study/study_config.h"

#include <QTest>

using namespace snac;
using namespace snac::study;

class TestReferencePoint : public QObject
{
    Q_OBJECT

private slots:
    void rules_data()
    {
        QTest::addColumn<int>("quantity");
        QTest::addColumn<bool>("maximize");
        QTest::addColumn<double>("expected");
        const auto row = [](const char* name, Quantity quantity, bool maximize, double expected) {
            QTest::newRow(name) << static_cast<int>(quantity) << maximize << expected;
        };
        row("accuracy: chance", Quantity::Accuracy, true, -0.2);
        row("balanced accuracy: chance", Quantity::BalancedAccuracy, true, -0.2);
        row("ROC AUC: half", Quantity::RocAuc, true, -0.5);
        row("RMSE: constant answer", Quantity::Rmse, false, 3.0);
        row("mean distance: constant answer", Quantity::MeanDistance, false, 4.0);
        row("percentage: 1.1 x largest", Quantity::LutPct, false, 22.0);
        row("percentage: at most 100", Quantity::DspPct, false, 100.0);
        row("percentage: nothing used", Quantity::BramPct, false, 100.0);
        row("cycles: 1.1 x largest", Quantity::ClockCycles, false, 33.0);
        row("turned round: cost", Quantity::LutPct, true, 0.0);
        row("turned round: score", Quantity::Accuracy, false, 1.0);
    }

    void rules()
    {
        QFETCH(int, quantity);
        QFETCH(bool, maximize);
        QFETCH(double, expected);
        StudyConfig config;
        config.objectives = {{.quantity = static_cast<Quantity>(quantity),
                              .name = "x",
                              .maximize = maximize,
                              .reference = {}}};
        hardware::HardwareEstimate largest;
        largest.lutPct = 20.0;
        largest.dspPct = 95.0;
        largest.cycles.value = 30.0;
        const std::vector<double> reference =
            referencePoint(config, 5, largest, {.rmse = 3.0, .meanDistance = 4.0});
        QCOMPARE(reference.size(), std::size_t(1));
        QVERIFY2(std::abs(reference[0] - expected) < 1e-12, qPrintable(QString::number(reference[0])));
        config.objectives[0].reference = 0.75;
        QCOMPARE(referencePoint(config, 5, largest)[0], maximize ? -0.75 : 0.75);
    }
};

QTEST_GUILESS_MAIN(TestReferencePoint)
#include "tst_reference_point.moc"
