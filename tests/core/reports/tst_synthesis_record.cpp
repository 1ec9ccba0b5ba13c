// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The document of a synthesis, read back; and estimate and reality side by side.
#include "snac/reports/profile_table.h"
#include "snac/reports/synthesis_html.h"

#include "../synthesis/small_design.h"

#include "snac/fixedpoint/softmax.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace snac;
using namespace snac::study;

namespace {

synthesis::Design design()
{
    synthesis::Design result;
    result.name = "jets_t17";
    result.origin = {
        .study = "jets.snac", .trial = 17, .step = "3f2a/4", .program = "SNAC Studio 0.1", .imported = {}};
    result.board.id = "zcu102";
    result.board.part = "xczu9eg-ffvb1156-2-e";
    result.board.lut = 1000;
    result.board.ff = 2000;
    result.board.dsp = 10;
    result.board.bram18 = 20;
    result.clockNs = 4.0;
    return result;
}

hardware::HardwareEstimate estimate()
{
    hardware::HardwareEstimate result;
    result.lut = {200.0, 150.0, 260.0};
    result.ff = {100.0, 90.0, 120.0};
    result.bram18 = {4.0, 4.0, 4.0};
    result.cycles = {9.0, 9.0, 9.0};
    result.ii = {1.0, 1.0, 1.0};
    result.latencyNs = 36.0;
    result.model = "some model";
    return result;
}

SynthesisRecord yosys()
{
    SynthesisRecord record;
    record.studyId = "id of the study";
    record.precision = "ap_fixed<6,2>";
    record.synthesis.tool = "Yosys";
    record.synthesis.version = "0.23";
    record.synthesis.stage = Origin::Yosys;
    record.synthesis.part = "xczu9eg";
    record.synthesis.lut = 250.0;
    record.synthesis.ff = 100.0;
    record.synthesis.dsp = 0.0;
    record.synthesis.carry = 31.0;
    record.synthesis.cycles = 10.0;
    record.synthesis.ii = 1.0;
    record.synthesis.layers.resize(1);
    record.synthesis.layers[0].layer = "dense_1";
    record.synthesis.layers[0].lut = 180.0;
    record.synthesis.layers[0].ff = 60.0;
    record.synthesis.missing = {{"timing summary", "the stage was not run"}};
    record.synthesis.warnings = {"a <warning>"};
    record.checks = {{.kind = synthesis::CheckKind::RtlSimulation,
                      .tool = "Verilator",
                      .version = "5.006",
                      .rows = 1000,
                      .mismatches = 0,
                      .latencyCycles = 10.0,
                      .logFile = {}}};
    record.profile = PointProfile{.rows = 1000,
                                  .asIs = 0.7522,
                                  .casts = {{.name = "inputs", .type = "ap_fixed<8,3>", .units = 16},
                                            {.name = "dense_1",
                                             .type = "ap_ufixed<8,3>",
                                             .isTableArgument = true,
                                             .least = -0.125,
                                             .greatest = 1.0 / 3.0,
                                             .clipped = 0.012,
                                             .vanished = 1e-5,
                                             .noise = 0.03,
                                             .units = 5,
                                             .silent = 1,
                                             .exactWeights = 0.754,
                                             .exactValues = 0.7530}}};
    record.scores = PointScores{.asFloat = {.accuracy = 0.7541, .rmse = std::nan("")},
                                .integers = {.accuracy = 0.7522, .rmse = std::nan("")},
                                .rows = 1000};
    record.notes = {"a note"};
    record.beforeRun = {"expect some 40 seconds"};
    record.folder = "somewhere";
    record.made = "2026-01-01T00:00:00Z";
    record.estimate = pointEstimate(estimate(), 4.0, true);
    record.board = design().board;
    return record;
}

} // namespace

class TestSynthesisRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void howItWasBuiltReadsBack()
    {
        synthesis::Design built = synthesis::tests::smallDesign();
        built.multipliers = synthesis::Multipliers::Auto;
        built.network = fixedpoint::withOutputStage(built.network, fixedpoint::OutputStage::Argmax).value();
        SynthesisRecord written = yosys();
        written.withoutReuse = true;
        written.synthesis.seconds = 12.5;
        written.synthesis.cpuSeconds = 20.25;
        const std::string text = synthesisDocument(built, estimate(), written, std::nullopt);
        const auto read = readSynthesisDocument(text, "synthesis.json").value();
        QCOMPARE(read.multipliers, std::string("auto"));
        QCOMPARE(read.output, std::string("argmax"));
        QVERIFY(read.withoutReuse);
        QCOMPARE(read.synthesis.seconds, 12.5);
        QCOMPARE(read.synthesis.cpuSeconds, 20.25);
        const QJsonArray layers =
            QJsonDocument::fromJson(QByteArray::fromStdString(text))["origin"]["layers"].toArray();
        const auto views = fixedpoint::layersOf(built.network).value();
        QCOMPARE(layers.size(), qsizetype(views.size()));
        for (std::size_t i = 0; i < views.size(); ++i) {
            const QJsonObject precision = layers[qsizetype(i)]["precision"].toObject();
            QCOMPARE(precision["input"].toString(), QString::fromStdString(views[i].input.toString()));
            QCOMPARE(precision["output"].toString(), QString::fromStdString(views[i].output().toString()));
        }
    }

    void theDocumentReadsBack()
    {
        const SynthesisRecord written = yosys();
        const std::string text = synthesisDocument(design(), estimate(), written, std::nullopt);
        const auto read = readSynthesisDocument(text, "x.json");
        QVERIFY2(read, read ? "" : read.error().toString().c_str());
        QCOMPARE(read->studyId, written.studyId);
        QCOMPARE(read->origin.study, std::string("jets.snac"));
        QCOMPARE(read->origin.trial, 17);
        QCOMPARE(read->origin.step, std::string("3f2a/4"));
        QCOMPARE(read->precision, written.precision);
        QVERIFY(read->multipliers.empty() && !read->withoutReuse && read->output.empty());
        QCOMPARE(read->board.id, std::string("zcu102"));
        QCOMPARE(read->board.lut, 1000LL);
        QCOMPARE(read->clockNs(), 4.0);
        QCOMPARE(read->synthesis.lut, written.synthesis.lut);
        QCOMPARE(read->synthesis.dsp, std::optional(0.0));
        QVERIFY(!read->synthesis.bram18 && !read->synthesis.periodNs); // not told is not zero
        QVERIFY(read->synthesis.stage == Origin::Yosys);
        QCOMPARE(read->synthesis.layers.size(), std::size_t(1));
        QCOMPARE(read->synthesis.layers.front().lut, std::optional(180.0));
        QCOMPARE(read->synthesis.missing.front().reason, std::string("the stage was not run"));
        QCOMPARE(read->estimate.figures.at(Quantity::Lut), 200.0);
        QCOMPARE(read->estimate.figures.at(Quantity::Bram18), 4.0);
        QCOMPARE(read->estimate.figures.at(Quantity::InitiationInterval), 1.0);
        QCOMPARE(read->checks.front().kind, synthesis::CheckKind::RtlSimulation);
        QCOMPARE(read->checks.front().latencyCycles, std::optional(10.0));
        QCOMPARE(read->scores->integers.accuracy, 0.7522);
        QVERIFY(std::isnan(read->scores->integers.rmse));
        QVERIFY(read->profile && read->profile->casts.size() == 2);
        QCOMPARE(read->profile->rows, 1000LL);
        QCOMPARE(read->profile->asIs, std::optional(0.7522));
        const ProfiledSignal& signal = read->profile->casts.back();
        QCOMPARE(signal.name, std::string("dense_1"));
        QCOMPARE(signal.greatest, 1.0 / 3.0);
        QCOMPARE(signal.exactValues, std::optional(0.7530));
        QVERIFY(signal.isTableArgument && !read->profile->casts.front().exactWeights);
        QVERIFY(profileJson(read->profile) == profileJson(written.profile));
        const auto table = profileTable(*read->profile);
        QCOMPARE(
            table.rows.back(),
            std::vector<std::string>({"dense_1, argument of its table", "ap_ufixed<8,3>", "-0.125 to 0.333",
                                      "1.2 %", "< 0.1 %", "3.0 %", "1 of 5", "75.30 %", "75.40 %"}));
        QCOMPARE(read->beforeRun, written.beforeRun);
        QCOMPARE(read->made, written.made);
        // What is made of the record is what is made of what it was read from.
        QCOMPARE(synthesisHtml("x", read->estimate, {*read}), synthesisHtml("x", written.estimate, {[&] {
                                                                                SynthesisRecord same =
                                                                                    written;
                                                                                same.origin = design().origin;
                                                                                return same;
                                                                            }()}));
    }

    void whatIsNoDocumentIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("LUT 5");
        QTest::newRow("another") << QByteArray("{\"lut\": 5}");
        QTest::newRow("no stage") << QByteArray("{\"origin\": {\"study\": \"x\"}, \"tool\": \"Yosys\"}");
        QTest::newRow("unknown stage")
            << QByteArray("{\"origin\": {\"study\": \"x\"}, \"tool\": \"Yosys\", \"stage\": \"dream\"}");
        QTest::newRow("no tool") << QByteArray("{\"origin\": {\"study\": \"x\"}, \"stage\": \"yosys\"}");
        QTest::newRow("truncated") << QByteArray("{\"origin\": {\"study\": \"x\"}, \"tool\": \"Yos");
    }
    void whatIsNoDocumentIsRefused()
    {
        QFETCH(QByteArray, text);
        const auto read = readSynthesisDocument(text.toStdString(), "x.json");
        QVERIFY(!read);
        QVERIFY(read.error().toString().contains("x.json"));
    }

    /// Figures are drawn and compared as they are: what no tool can have said is no result.
    void changedFiguresAreRefused_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("message");
        QTest::newRow("negative") << "\"lut\": 250"
                                  << "\"lut\": -5"
                                  << "'lut' is -5, which no design has";
        QTest::newRow("words") << "\"ii\": 1"
                               << "\"ii\": \"many\""
                               << "'ii' is no number";
        QTest::newRow("beyond all") << "\"ff\": 100,"
                                    << "\"ff\": 1e300,"
                                    << "'ff' is 1e+300";
        QTest::newRow("layer") << "\"lut\": 180"
                               << "\"lut\": true"
                               << "'lut' of a layer is no number";
        QTest::newRow("board") << "\"lut\": 1000"
                               << "\"lut\": -1000"
                               << "'lut' of the board";
        QTest::newRow("check") << "\"rows\": 1000,\n            \"tool\""
                               << "\"rows\": -1,\n            \"tool\""
                               << "'rows' of a check";
        QTest::newRow("what differs") << "\"mismatches\": 0"
                                      << "\"mismatches\": 5"
                                      << "'mismatches' of a check is 5";
        QTest::newRow("700 %") << "\"accuracy\": 0.7522"
                               << "\"accuracy\": 7"
                               << "'accuracy' of the scores is 7";
        QTest::newRow("a figure taken out") << "\"ff\": 100,"
                                            << "\"ff\": null,"
                                            << "'ff' is no number";
        QTest::newRow("layers taken out") << "\"layers\": [\n        {\n            \"bram18\""
                                          << "\"others\": [\n        {\n            \"bram18\""
                                          << "'layers' is missing";
        QTest::newRow("the estimate taken out") << "\"estimate\": {"
                                                << "\"estimate\": {}, \"other\": {"
                                                << "'lut' of the estimate is missing";
        QTest::newRow("trial") << "\"trial\": 17"
                               << "\"trial\": \"one\""
                               << "'trial' of the origin";
    }
    void changedFiguresAreRefused()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, message);
        QString text = QString::fromStdString(synthesisDocument(design(), estimate(), yosys(), {}));
        QVERIFY(readSynthesisDocument(text.toStdString(), "x.json").has_value());
        QVERIFY2(text.contains(from), qPrintable(text));
        const auto read = readSynthesisDocument(text.replace(from, to).toStdString(), "x.json");
        QVERIFY(!read.has_value());
        QVERIFY2(QString::fromStdString(read.error().message).contains(message),
                 read.error().message.c_str());
        QCOMPARE(read.error().place.file, std::string("x.json"));
    }

    void differences_data()
    {
        QTest::addColumn<double>("estimate");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("more") << 200.0 << 250.0 << QStringLiteral("+25.0 %");
        QTest::newRow("less") << 200.0 << 100.0 << QStringLiteral("−50.0 %");
        QTest::newRow("equal") << 200.0 << 200.0 << QStringLiteral("±0.0 %");
        QTest::newRow("nearly") << 10000.0 << 10001.0 << QStringLiteral("±0.0 %");
        QTest::newRow("of nothing") << 0.0 << 5.0 << QString();
    }
    void differences()
    {
        QFETCH(double, estimate);
        QFETCH(double, value);
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(differenceText(estimate, value)), text);
        QVERIFY(differenceText(std::nullopt, value).empty());
        QVERIFY(differenceText(estimate, std::nullopt).empty());
    }

    void eachKindHasItsColumn()
    {
        SynthesisRecord csynth = yosys();
        csynth.synthesis.stage = Origin::Csynth;
        csynth.synthesis.tool = "Vitis HLS";
        csynth.synthesis.version = "2023.2";
        csynth.synthesis.lut = 190.0;
        SynthesisRecord placed = csynth;
        placed.synthesis.stage = Origin::Placed;
        placed.synthesis.tool = "Vivado";
        placed.made = "2026-02-01T00:00:00Z";
        SynthesisRecord routed = placed;
        routed.synthesis.stage = Origin::Routed;
        routed.synthesis.lut = 180.0;
        routed.synthesis.periodNs = 3.9;
        routed.made = "2026-01-15T00:00:00Z";
        SynthesisRecord older = yosys();
        older.made = "2025-01-01T00:00:00Z";
        older.synthesis.lut = 999.0;
        const std::vector<SynthesisRecord> records{yosys(), older, csynth, routed, placed};
        const Comparison table = compareSynthesis(yosys().estimate, records);
        QCOMPARE(table.columns.size(), std::size_t(4));
        QCOMPARE(table.columns[1].record, 0); // the newer one
        QCOMPARE(table.columns[2].title, std::string("Vitis HLS 2023.2"));
        QCOMPARE(table.columns[3].record, 3); // what went further, though it is older
        QCOMPARE(nearestToHardware(records), 3);
        const ComparedRow& lut = table.rows.front();
        QCOMPARE(lut.cells[0].text, std::string("200"));
        QCOMPARE(lut.cells[1].text, std::string("250"));
        QCOMPARE(lut.cells[1].difference, std::string("+25.0 %"));
        QCOMPARE(lut.cells[3].text, std::string("180"));
        for (const ComparedRow& row : table.rows) {
            QCOMPARE(row.cells.size(), table.columns.size());
        }
        const auto row = [&](const char* name) {
            return std::ranges::find_if(table.rows,
                                        [&](const auto& one) { return one.name.starts_with(name); });
        };
        QCOMPARE(row("Clock period")->cells[0].remark, std::string("target"));
        QCOMPARE(row("Clock period")->cells[1].text, std::string("–")); // Yosys tells no timing
        QCOMPARE(row("Clock period")->cells[3].text, std::string("3.90"));
        QVERIFY(row("Worst slack") == table.rows.end()); // nobody told it
    }

    void nothingRunLeavesEmptyColumns()
    {
        const Comparison table = compareSynthesis(yosys().estimate, {});
        QCOMPARE(table.rows.front().cells[1].text, std::string("–"));
        QVERIFY(table.columns[1].origin.find("not run") != std::string::npos);
        QCOMPARE(nearestToHardware({}), -1);
    }

    void sharesAndTimesFollow()
    {
        const SynthesisRecord record = yosys();
        QCOMPARE(synthesizedFigure(record, Quantity::LutPct), std::optional(25.0));
        QCOMPARE(synthesizedFigure(record, Quantity::LatencyNs), std::optional(40.0));
        QVERIFY(!synthesizedFigure(record, Quantity::Bram18));
        QVERIFY(!synthesizedFigure(record, Quantity::Accuracy));
    }

    void theCheckInWords()
    {
        auto checks = yosys().checks;
        QCOMPARE(agreementText(checks),
                 std::string("integers and RTL agree bit for bit on 1,000 rows (Verilator 5.006)"));
        checks.push_back(checks.front());
        checks.back().kind = synthesis::CheckKind::CSimulation;
        checks.back().tool = "g++";
        checks.back().version.clear();
        checks.back().rows = 900;
        QCOMPARE(
            agreementText(checks),
            std::string("integers, RTL and HLS C++ agree bit for bit on 900 rows (Verilator 5.006 and g++)"));
        QVERIFY(hasAgreed(checks));
        checks.front().mismatches = 3;
        QVERIFY(!hasAgreed(checks));
        QCOMPARE(agreementText(checks), std::string("RTL differs from the integers on 3 of 1,000 rows"));
        QVERIFY(!hasAgreed({}));
        QCOMPARE(agreementText({}), std::string("not checked bit by bit"));
    }

    void scoresAreOfTheRowsOfTheCheck()
    {
        SynthesisRecord record = yosys();
        QCOMPARE(
            scoresText(record),
            std::string("Accuracy on the 1,000 validation rows of the check: float 75.41 % · integers 75.22 "
                        "% · RTL 75.22 %"));
        record.scores->floatSawRows = true;
        QVERIFY(scoresText(record).contains(
            "float (the stored network, of a fold that trained on these rows) 75.41 %"));
        const auto document = synthesisDocument(design(), estimate(), record, {});
        QVERIFY(QString::fromStdString(document).contains("\"float_saw_rows\": true"));
        QVERIFY(readSynthesisDocument(document, "x.json")->scores->floatSawRows);
        record.checks.front().mismatches = 1; // then nothing is said of it
        QVERIFY(scoresText(record).ends_with("integers 75.22 %"));
        record.scores.reset();
        QVERIFY(scoresText(record).empty());
    }

    void theLatencySaysWhereItIsFrom()
    {
        const auto said = [](const SynthesisRecord& record) {
            const std::string text = synthesisDocument(design(), estimate(), record, {});
            return QJsonDocument::fromJson(QByteArray::fromStdString(text))
                .object()
                .value("clock_cycles_from");
        };
        SynthesisRecord record = yosys();
        QCOMPARE(said(record).toString(), QString("simulation"));
        record.checks.clear(); // no simulator is here
        QCOMPARE(said(record).toString(), QString("design"));
        record.synthesis.stage = Origin::Csynth;
        QCOMPARE(said(record).toString(), QString("report"));
        record.synthesis.cycles.reset();
        QVERIFY(said(record).isNull());
    }

    /// One name for one number: what stands beside a step's integers is the step, and not its trial.
    void aStepHasFloatsOfItsOwn()
    {
        SynthesisRecord record = yosys();
        synthesis::Design ofStep = design();
        ofStep.origin.step = record.origin.step = "8e5f/1";
        record.scores->ofStep = true;
        QVERIFY(scoresText(record).contains("check: unquantized 75.41 % · integers"));
        const QString document = QString::fromStdString(synthesisDocument(ofStep, estimate(), record, {}));
        QVERIFY(document.contains("\"unquantized\": {") && !document.contains("\"float"));
        const auto read = readSynthesisDocument(document.toStdString(), "x.json");
        QVERIFY(read && read->scores->ofStep);
        QCOMPARE(read->scores->asFloat.accuracy, 0.7541);
        QCOMPARE(scoresText(*read), scoresText(record));
        QVERIFY(synthesisHtml("step", record.estimate, {record}).contains("unquantized 75.41 %"));
        // Earlier builds wrote the score of its trial.
        record.scores->ofStep = false;
        QVERIFY(scoresText(record).contains("check: its trial as float 75.41 %"));
    }

    void thePageSaysWhatTheTableSays()
    {
        const std::string html = synthesisHtml("#17 <b>", yosys().estimate, {yosys()});
        for (const char* text : {"#17 &lt;b&gt;", "Yosys 0.23", "+25.0 %", "a &lt;warning&gt;", "dense_1",
                                 "timing summary: the stage was not run", "25.00 %", "some model"}) {
            QVERIFY2(html.find(text) != std::string::npos, text);
        }
        QVERIFY(html.find("<title>#17 &lt;b&gt;</title>") != std::string::npos);
        QVERIFY(html.find("<h1>#17 &lt;b&gt;</h1>") != std::string::npos);
    }

    /// Two designs of one network have two titles.
    void theTitleSaysWhatIsBuiltOtherwise()
    {
        SynthesisRecord record = yosys();
        record.multipliers = "dsp";
        record.output = "softmax";
        const std::string both = synthesisHtml("#17", record.estimate, {record});
        QVERIFY(both.find("<title>#17, products: dsp, output: softmax</title>") != std::string::npos);
        QVERIFY(both.find("<h1>#17, products: dsp, output: softmax</h1>") != std::string::npos);
        record.multipliers.clear();
        const std::string output = synthesisHtml("#17", record.estimate, {record});
        QVERIFY(output.find("<h1>#17, output: softmax</h1>") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestSynthesisRecord)
#include "tst_synthesis_record.moc"
