// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every quantity in every report: the same stored value has the same name, digits and unit.
#include "fake_summary.h"

#include "snac/hardware/bounds.h"
#include "snac/reports/report.h"
#include "snac/reports/report_tables.h"
#include "snac/study/test_score.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace snac;
using namespace snac::study;

namespace {

hardware::Board smallBoard()
{
    hardware::Board board;
    board.id = "toy";
    board.name = "Toy board";
    board.lut = 20000;
    board.ff = 40000;
    board.dsp = 50;
    board.bram18 = 30;
    return board;
}

/// A network that takes 120 % of the LUTs and hardly anything else.
hardware::HardwareEstimate tooLarge(const hardware::Board& board)
{
    hardware::HardwareEstimate cost;
    cost.lut = {24000.4, 23000, 25000};
    cost.ff = {3001, 2800, 3300};
    cost.dsp = {1, 0, 2};
    cost.cycles = {13, 12, 14};
    cost.ii = {1, 1, 1};
    cost.latencyNs = 65;
    cost.counts = {.multiplications = 3232,
                   .parameters = 3301,
                   .bopsSnacBlock = 1e6,
                   .bopsSnacMlp = 2e6,
                   .bopsSnacEffective = 3e6,
                   .bops = 123456};
    hardware::setShares(cost, board);
    return cost;
}

StudySummary summaryOf(Quantity quantity)
{
    StudySummary summary = fake::summary();
    summary.start.board = smallBoard();
    summary.start.config.objectives = {{quantity, "as written", info(quantity).maximize, std::nullopt}};
    summary.start.reference = {1.0};
    for (Trial& trial : summary.trials) {
        trial.hardware = tooLarge(summary.start.board);
        trial.metrics = network::Metrics{.loss = 0.5,
                                         .accuracy = 0.741259,
                                         .balancedAccuracy = 0.7312,
                                         .rocAuc = 0.912345,
                                         .rmse = 0.0123456789,
                                         .meanDistance = 281.123456};
        if (trial.state == TrialState::Complete) {
            trial.values = {valueOf(quantity, &*trial.metrics, &*trial.hardware)};
        }
    }
    return summary;
}

std::vector<std::string> cellsOf(const std::string& csv, int row)
{
    const QString line = QString::fromStdString(csv).split(QStringLiteral("\r\n")).value(row);
    std::vector<std::string> cells;
    for (const QString& cell : line.split(QLatin1Char(','))) {
        cells.push_back(cell.toStdString());
    }
    return cells;
}

} // namespace

class TestReportViews : public QObject
{
    Q_OBJECT

private slots:
    void everyViewSaysTheSame_data()
    {
        QTest::addColumn<int>("quantity");
        for (const QuantityInfo& row : quantities()) {
            QTest::newRow(std::string(row.key).c_str()) << static_cast<int>(row.id);
        }
    }

    void everyViewSaysTheSame()
    {
        QFETCH(int, quantity);
        const QuantityInfo& row = info(static_cast<Quantity>(quantity));
        const StudySummary summary = summaryOf(row.id);
        const double stored = summary.trials[0].values[0];
        const std::string shown = shownValue(row.id, stored);
        // Terminal and page.
        const ReportTable table = frontTable(summary);
        QVERIFY(table.columns[1].heading.starts_with(heading(row.id) + ", "));
        QCOMPARE(table.rows[0][1], shown);
        const std::string html = reportHtml(summary, "");
        QVERIFY2(html.find("<td class='n'>" + shown + "</td>") != std::string::npos, shown.c_str());
        QVERIFY(html.find(heading(row.id) + ", ") != std::string::npos);
        QVERIFY(html.find("as written") == std::string::npos);
        // The picture.
        const std::string svg = frontSvg(summary, 0, 0);
        QVERIFY2(svg.find(heading(row.id)) != std::string::npos, svg.c_str());
        // Machines: by key, in full.
        const QJsonObject json =
            QJsonDocument::fromJson(QByteArray::fromStdString(reportJson(summary))).object();
        const QString key = QString::fromStdString(std::string(row.key));
        const QJsonObject trial = json["trials"].toArray()[0].toObject();
        QCOMPARE(trial["values"].toObject()[key].toDouble(), stored);
        QCOMPARE(json["objectives"].toArray()[0].toObject()["name"].toString(), key);
        if (!row.needsTraining) { // one name, one number
            QCOMPARE(trial["hardware"].toObject()[key].toDouble(), stored);
        }
        const auto names = cellsOf(reportCsv(summary), 0);
        QCOMPARE(std::ranges::count(names, std::string(row.key)), 1);
        const auto at =
            static_cast<std::size_t>(std::ranges::find(names, std::string(row.key)) - names.begin());
        QCOMPARE(std::stod(cellsOf(reportCsv(summary), 1)[at]), stored);
    }

    /// An average of 32 % does not hide 120 % of the LUTs.
    void whatDoesNotFitIsMarkedEverywhere()
    {
        const StudySummary summary = summaryOf(Quantity::AverageResource);
        QVERIFY(summary.trials[0].values[0] < 40.0);
        const ReportTable table = frontTable(summary);
        const auto column = static_cast<std::size_t>(
            std::ranges::find(table.columns, std::string("Fit"), &ReportTable::Column::heading) -
            table.columns.begin());
        QCOMPARE(table.rows[0].at(column), std::string("does not fit: LUT 120.00 % of the board"));
        const std::string html = reportHtml(summary, "");
        QVERIFY(html.find("does not fit: LUT 120.00 % of the board") != std::string::npos);
        const std::string csv = reportCsv(summary);
        QVERIFY(csv.find(",does not fit,") != std::string::npos);
        const QJsonObject trial = QJsonDocument::fromJson(QByteArray::fromStdString(reportJson(summary)))
                                      .object()["front"]
                                      .toArray()[0]
                                      .toObject();
        QCOMPARE(trial["fit"].toString(), QStringLiteral("does not fit"));
        QVERIFY(trial["fit_reason"].toString().contains(QStringLiteral("LUT 120.00 %")));
    }

    /// Every view has it, as what it is: no trial, with where it is from and what may be compared.
    void aBaselineNetworkStandsBesideTheFront()
    {
        StudySummary summary = fake::summary();
        const std::string without = frontSvg(summary);
        QVERIFY(!reportJson(summary).contains("\"baseline\""));
        QVERIFY(!baselineTable(summary));
        QVERIFY(baselineWords(summary).empty());
        Baseline& baseline = summary.start.baseline.emplace();
        baseline.origin.file = "theirs <&>.onnx";
        baseline.origin.format = "ONNX";
        baseline.origin.sha256 = std::string(64, 'c');
        baseline.origin.notes = {"taken in order"};
        baseline.architecture = "4-9-3";
        baseline.rows = 9;
        baseline.metrics.accuracy = 0.85;
        baseline.hardware.lutPct = 7.0;
        baseline.values = {0.85, 7.0}; // trial 0 is more accurate, trial 1 cheaper
        const QJsonObject json =
            QJsonDocument::fromJson(QByteArray::fromStdString(reportJson(summary))).object();
        const QJsonObject own = json.value("baseline").toObject();
        QCOMPARE(own.value("name").toString(), QString("theirs <&>.onnx"));
        QCOMPARE(own.value("values").toObject().value("accuracy").toDouble(), 0.85);
        QCOMPARE(own.value("values").toObject().value("lut_pct").toDouble(), 7.0);
        QCOMPARE(own.value("imported").toObject().value("sha256").toString(), QString(64, 'c'));
        QCOMPARE(own.value("price").toString(), QString("own weights"));
        QCOMPARE(own.value("scored_rows").toInt(), 9);
        QCOMPARE(own.value("beaten_by").toInt(), 0);
        QCOMPARE(json.value("trials").toArray().size(), 4);
        QCOMPARE(json.value("front").toArray().size(), 2);
        const auto table = baselineTable(summary);
        QVERIFY(table.has_value());
        QCOMPARE(table->rows.front().front(), std::string("theirs <&>.onnx"));
        QCOMPARE(table->rows.front()[1], shownValue(Quantity::Accuracy, 0.85));
        QCOMPARE(table->rows.front()[2], shownValue(Quantity::LutPct, 7.0));
        const QString html = QString::fromStdString(reportHtml(summary, ""));
        QVERIFY(html.contains("theirs &lt;&amp;&gt;.onnx") && html.contains("taken in order"));
        QVERIFY(html.contains("It is no trial and not on the front"));
        QVERIFY(!html.contains("theirs <&>"));
        const std::string with = frontSvg(summary);
        QCOMPARE(QString::fromStdString(with).count("<polygon class='m'"), 1);
        QCOMPARE(QString::fromStdString(without).count("<polygon class='m'"), 0);
        QVERIFY(with.contains("baseline theirs &lt;&amp;&gt;.onnx"));
        summary.start.baseline->values = {0.99, 1.0};
        QVERIFY(QString::fromStdString(baselineWords(summary)).contains("it beats 2"));
    }

    void thePictureSaysWhatItIs()
    {
        StudySummary summary = summaryOf(Quantity::LutPct);
        const std::string svg = frontSvg(summary);
        QVERIFY(svg.find("simulated data: ") != std::string::npos);
        QVERIFY(svg.find("&lt;toy&gt;") != std::string::npos);
        summary.start.dataset.simulated = false;
        QVERIFY(frontSvg(summary).find("simulated") == std::string::npos);
    }

    /// Test scores have the digits of the scores beside them, whatever their size.
    void testScoresHaveTheDigitsOfTheirQuantity()
    {
        StudySummary summary = summaryOf(Quantity::Rmse);
        summary.start.dataset.task = data::TaskKind::Regression;
        TrialTestScore score;
        score.trial = 0;
        score.rows = 1;
        score.metrics.rmse = 0.136951234;
        score.errors.rmse = 0.00651234567;
        summary.testScores = {score};
        const ReportTable table = frontTable(summary);
        QCOMPARE(table.columns[2].heading, "Test " + heading(Quantity::Rmse));
        QCOMPARE(table.rows[0][2], std::string("0.13695 ± 0.0065123"));
        summary.start.config.objectives[0] = {Quantity::BalancedAccuracy, "as written", true, std::nullopt};
        summary.start.dataset.task = data::TaskKind::Classification;
        summary.testScores[0].metrics.balancedAccuracy = 0.741259;
        summary.testScores[0].errors.balancedAccuracy = 0.0123456;
        QCOMPARE(frontTable(summary).columns[2].heading, std::string("Test balanced accuracy [%]"));
        QCOMPARE(frontTable(summary).rows[0][2], std::string("74.13 ± 1.23 %"));
        QCOMPARE(looksText({{.when = "today", .what = "the front", .rows = 1}}),
                 std::string("the test set was looked at on today (the front, 1 row)"));
    }

    /// One count of what is done, for people and for machines.
    void howFarItCameIsOneCount()
    {
        StudySummary summary = summaryOf(Quantity::LutPct);
        summary.interrupted = true;
        summary.start.config.trials = 30;
        summary.trials.push_back(summary.trials[0]);
        summary.trials.back().state = TrialState::Rejected; // costs nothing, so it counts for nothing
        const std::string finished = progressText(summary);
        for (int i = 0; i < 5; ++i) { // a report of a study that runs: begun is not trained
            summary.trials.push_back(summary.trials[0]);
            summary.trials.back().state = TrialState::Running;
        }
        const QJsonObject json =
            QJsonDocument::fromJson(QByteArray::fromStdString(reportJson(summary))).object();
        const std::string progress = progressText(summary);
        QCOMPARE(progress, finished);
        QVERIFY(countsText(summary).find("5 not finished") != std::string::npos);
        QCOMPARE(progress, std::to_string(json["trials_trained"].toInt()) + " of " +
                               std::to_string(json["trials_wanted"].toInt()) + " trials");
        QVERIFY(reportHtml(summary, "").find("Not finished: " + progress + ".") != std::string::npos);
    }

    void nothingReadsOneTrials()
    {
        StudySummary summary = summaryOf(Quantity::LutPct);
        summary.trials.resize(1);
        summary.front = {0};
        const std::string html = reportHtml(summary, "");
        QVERIFY(html.find("1 trial that no other trial beats") != std::string::npos);
        QVERIFY(frontSvg(summary).find(", 1 trial, ") != std::string::npos);
        QCOMPARE(sizeText({1.0, 1.0}), std::string("1 architecture, 1 candidate"));
    }
};

QTEST_GUILESS_MAIN(TestReportViews)
#include "tst_report_views.moc"
