// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calibration_designs.h"

#include "snac/calibration/calibration_report.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace snac;
using namespace snac::calibration;
using namespace snac::hardware;

namespace {

std::vector<MeasuredDesign> designs(const std::string& table)
{
    return readMeasuredDesigns(table, "t.csv")->designs;
}

double lutError(const CalibrationReport& report, const Estimates& estimates)
{
    return scoresOf(report.designs, estimates, [](const auto&) { return true; }).front().smape;
}

const auto physics = std::make_shared<const Residual>();

} // namespace

class TestCalibrationReport : public QObject
{
    Q_OBJECT

private slots:
    void learnsWhatTheToolNeedsMore()
    {
        RunControl control;
        std::vector<int> told;
        int total = 0;
        const auto report =
            calibrationReport(designs(inventedTable(30, 1.5)), physics, control, [&](int done, int all) {
                told.push_back(done);
                total = all;
            });
        QVERIFY(report.has_value());
        QCOMPARE(report->architectures, 30);
        QCOMPARE(report->fitted, 30);
        QCOMPARE(report->knownToShipped, 0);
        QCOMPARE(report->before.size(), 30U);
        QCOMPARE(report->after.size(), 30U);
        QVERIFY(lutError(*report, report->before) > 30.0);
        QVERIFY2(lutError(*report, report->after) < 8.0,
                 qPrintable(QString::number(lutError(*report, report->after))));
        QCOMPARE(total, calibrationFits(report->designs));
        QCOMPARE(static_cast<int>(told.size()), total); // every fit is told, and no more than announced
        QVERIFY(std::ranges::is_sorted(told));
        QCOMPARE(told.back(), total);
    }

    void laterStagesTeachNothing()
    {
        RunControl control;
        const std::string csynth = inventedTable(12, 1.5);
        const auto alone = calibrationReport(designs(csynth), physics, control);
        auto mixed = designs(csynth);
        for (const MeasuredDesign& later : designs(inventedTable(12, 50.0, "logic synthesis"))) {
            mixed.push_back(later);
        }
        const auto both = calibrationReport(mixed, physics, control);
        QVERIFY(alone && both);
        QCOMPARE(both->designs.size(), 24U);
        QCOMPARE(both->fitted, 12);
        QCOMPARE(both->residual.toText(), alone->residual.toText());
        for (std::size_t i = 0; i < 12; ++i) {
            QCOMPARE(both->after[i].lut.value, alone->after[i].lut.value);
        }
        const auto none = calibrationReport(designs(inventedTable(4, 1.0, "routed")), physics, control);
        QVERIFY(!none && none.error().message.find("csynth") != std::string::npos);
    }

    void oneArchitectureCannotBeChecked()
    {
        RunControl control;
        const auto report = calibrationReport(designs(inventedTable(1, 1.5)), physics, control);
        QVERIFY(report.has_value());
        QVERIFY(report->after.empty());
        QCOMPARE(report->before.size(), 1U);
        QVERIFY(!report->residual.regimes().empty());
    }

    void architecturesOfTheShippedModelAreCounted()
    {
        RunControl control;
        auto shipped = std::make_shared<const Residual>(calibrate(designs(inventedTable(3, 1.0)), 3));
        const auto report = calibrationReport(designs(inventedTable(5, 1.0)), shipped, control);
        QCOMPARE(report->knownToShipped, 3);
    }

    void boundsThatHoldTooFewAreNamed()
    {
        Scores scores;
        for (Score& score : scores) {
            score = {.rows = 20, .coverage = 0.9};
        }
        QVERIFY(looselyBounded(scores).empty());
        scores[static_cast<std::size_t>(Target::LatencyMax)].coverage = 0.16;
        scores[static_cast<std::size_t>(Target::Dsp)] = {.rows = 2, .coverage = 0.0};
        QCOMPARE(looselyBounded(scores), std::vector{Target::LatencyMax});
        QVERIFY(looselyBounded(Scores{}).empty());
    }

    void nothingIsAnError()
    {
        RunControl control;
        QVERIFY(!calibrationReport({}, physics, control).has_value());
    }

    void cancelStopsSoon()
    {
        RunControl control;
        QElapsedTimer sinceCancel;
        const auto report =
            calibrationReport(designs(inventedTable(60, 1.5)), physics, control, [&](int done, int) {
                if (done == 2) {
                    control.cancel();
                    sinceCancel.start();
                }
                QVERIFY(done <= 3);
            });
        QVERIFY(!report);
        QVERIFY(report.error().isCancelled());
        QVERIFY(sinceCancel.isValid());
    }
};

QTEST_GUILESS_MAIN(TestCalibrationReport)
#include "tst_calibration_report.moc"
