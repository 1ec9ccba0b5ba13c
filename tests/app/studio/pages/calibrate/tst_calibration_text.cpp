// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../../../test_environment.h"
#include "../../invented_reports.h"

#include "snac/studio/pages/calibrate/calibration_text.h"

#include <algorithm>
#include <cmath>

using namespace snac;
using namespace snac::studio;
using calibration::ReportStage;
using calibration::Target;

class TestCalibrationText : public QObject
{
    Q_OBJECT

private:
    invented::Home m_home;
    CalibrationView m_view;

private slots:
    void initTestCase()
    {
        m_view.table = *calibration::readMeasuredDesigns(invented::mixedTable(12), "rows");
        m_view.before = estimateAll(m_view.table.designs, snac::test::shippedEnvironment()->shipped);
        RunControl control;
        m_view.report = std::make_shared<const calibration::CalibrationReport>(
            *calibrationReport(m_view.table.designs, snac::test::shippedEnvironment()->shipped, control));
    }

    void rows()
    {
        const calibration::ReportFile used{.file = "a.xml", .tool = "HLS", .origin = "csynth", .problem = {}};
        const calibration::ReportFile unused{
            .file = "b.rpt", .tool = "Yosys", .origin = "yosys", .problem = "not predicted"};
        const auto rows = calibrationRowsOf(m_view, {used, unused});
        QCOMPARE(rows.size(), 17U); // 12 fitted, 3 compared, 1 that cannot be described, 1 file
        QCOMPARE(std::ranges::count(rows, CalibrationRow::Use::ToFit, &CalibrationRow::use), 12);
        CalibrationView fitted = m_view;
        fitted.state = jobs::CalibrationState::Calibrated;
        QCOMPARE(std::ranges::count(calibrationRowsOf(fitted, {}), CalibrationRow::Use::Fitted,
                                    &CalibrationRow::use),
                 12);
        QCOMPARE(std::ranges::count(rows, CalibrationRow::Use::Compared, &CalibrationRow::use), 3);
        const auto& first = rows.front();
        QCOMPARE(first.network, QString("8-D16"));
        QCOMPARE(first.bits, QString("6 / 8"));
        QCOMPARE(first.circuit, QString("latency, reuse 1"));
        QCOMPARE(first.stage, QString("C synthesis"));
        QCOMPARE(first.source, QString("mine"));
        QCOMPARE(first.line, 2);
        QCOMPARE(first.design, 0);
        QVERIFY(rows[15].note.contains("1x1"));
        QVERIFY(rows[15].line > 0); // stored: it can be removed
        QCOMPARE(rows[16].line, 0);
        QVERIFY(rows[16].note.startsWith("b.rpt: not predicted"));
        QCOMPARE(rows[16].stage, QString("yosys"));
    }

    void stagesAreNeverMixed()
    {
        QCOMPARE(designsByStage(m_view), (std::array<int, 3>{12, 3, 0}));
        CalibrationChoice choice;
        for (const auto& [stage, count] :
             {std::pair{ReportStage::Csynth, 12}, std::pair{ReportStage::LogicSynthesis, 3},
              std::pair{ReportStage::Routed, 0}}) {
            choice.stage = stage;
            const auto points = pointsOf(m_view, choice);
            QCOMPARE(static_cast<int>(points.size()), count);
            for (const auto& point : points) {
                QCOMPARE(m_view.table.designs[static_cast<std::size_t>(point.id)].stage, stage);
            }
            QCOMPARE(errorRowsOf(m_view, choice)[1].before.rows, count);
        }
        choice.stage = ReportStage::LogicSynthesis;
        QCOMPARE(synthesizedLabel(m_view, choice), QString("LUT, synthesized (logic synthesis, HLS 2020.1)"));
    }

    void pointsAreWhatTheModelSays()
    {
        CalibrationChoice choice;
        choice.after = false;
        auto points = pointsOf(m_view, choice);
        QCOMPARE(points.front().estimated, m_view.before.front().lut.value);
        QCOMPARE(points.front().synthesized, *m_view.table.designs.front().figures.front());
        QVERIFY(points.front().title == QLatin1String("8-D16"));
        QVERIFY(estimatedLabel(m_view, choice).contains("shipped"));
        choice.after = true;
        points = pointsOf(m_view, choice);
        QCOMPARE(points.front().estimated, m_view.report->after.front().lut.value);
        QVERIFY(estimatedLabel(m_view, choice).contains("architecture"));
        CalibrationView without = m_view;
        without.report = nullptr;
        QCOMPARE(pointsOf(without, choice).front().estimated, m_view.before.front().lut.value);
        QVERIFY(estimatedLabel(without, choice).contains("shipped"));
        choice.target = Target::Bram18; // no report says it
        QVERIFY(pointsOf(m_view, choice).empty());
    }

    void errorsByQuantityPrecisionAndSource()
    {
        const auto rows = errorRowsOf(m_view, {});
        QStringList names;
        for (const auto& row : rows) {
            names << row.name;
        }
        QCOMPARE(names, (QStringList{"by quantity", "LUT", "FF", "DSP", "BRAM 18k", "Latency [cycles]",
                                     "Initiation interval [cycles]", "LUT by bits of the weights", "6 bit",
                                     "7 bit", "8 bit", "LUT by source", "mine"}));
        QVERIFY(rows[0].isHeading && rows[7].isHeading && rows[11].isHeading);
        QCOMPARE(rows[1].before.rows, 12);
        QCOMPARE(rows[8].before.rows + rows[9].before.rows + rows[10].before.rows, 12);
        QVERIFY(rows[1].after && rows[1].after->smape < rows[1].before.smape);
        QVERIFY(std::abs(rows[12].before.smape - rows[1].before.smape) < 1e-9);
        CalibrationView without = m_view;
        without.report = nullptr;
        QVERIFY(!errorRowsOf(without, {})[1].after);
    }

    void sourcesByCount()
    {
        CalibrationView view;
        for (const char* source : {"b", "a", "c", "a", ""}) {
            view.table.designs.emplace_back().source = source;
        }
        QCOMPARE(sourcesOf(view), (QStringList{"a", "b", "c", "not said"}));
    }

    void outcomes()
    {
        CalibrationOutcome outcome;
        QVERIFY(outcomeText(outcome).isEmpty());
        outcome.kind = CalibrationOutcome::Kind::Added;
        outcome.added = 3;
        QCOMPARE(outcomeText(outcome), QString("Rows added: 3"));
        outcome.known = 2;
        outcome.files.push_back({.file = "b.rpt", .tool = {}, .origin = {}, .problem = "no"});
        QCOMPARE(outcomeText(outcome),
                 QString("Rows added: 3 · known already: 2 · files not used: 1 (see the table)"));
        outcome.kind = CalibrationOutcome::Kind::Calibrated;
        QVERIFY(!outcomeText(outcome).contains("Weak"));
        outcome.weak = true;
        outcome.fitted = 2;
        QVERIFY(outcomeText(outcome).startsWith("Weak: fitted on 2 designs"));
        outcome.kind = CalibrationOutcome::Kind::Failed;
        outcome.error = "disk full";
        QCOMPARE(outcomeText(outcome), QString("disk full"));
        CalibrationView view;
        view.state = jobs::CalibrationState::Damaged;
        QVERIFY(stateText(view).contains("damaged"));
    }
};

QTEST_MAIN(TestCalibrationText)
#include "tst_calibration_text.moc"
