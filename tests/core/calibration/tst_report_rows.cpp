// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../synthesis/report_fixtures.h"

#include "snac/calibration/measured_design.h"
#include "snac/calibration/report_rows.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace snac;
using namespace snac::calibration;

class TestReportRows : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    RunControl m_control;

    void write(const QString& name, const QByteArray& text)
    {
        const QString path = m_folder->filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    ReportRows read(const QStringList& names = {""})
    {
        std::vector<std::string> paths;
        for (const QString& name : names) {
            paths.push_back(m_folder->filePath(name).toStdString());
        }
        const auto rows = readReports(paths, m_control);
        return rows ? *rows : ReportRows{rows.error().toString(), {}};
    }

    static QString problemOf(const ReportRows& rows, const QString& file)
    {
        for (const ReportFile& one : rows.files) {
            if (QString::fromStdString(one.file) == file) {
                return QString::fromStdString(one.problem);
            }
        }
        return "not listed";
    }

    static QByteArray description(const QByteArray& top)
    {
        QByteArray text = QByteArray::fromStdString(exampleDescription());
        return top.isEmpty() ? text.replace(",\n  \"top\": \"myproject\"", "")
                             : text.replace("myproject", top);
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void everyKindOfReport()
    {
        write("design.json", QByteArray::fromStdString(exampleDescription()).replace("myproject", "jets"));
        write("syn/report/jets_csynth.xml", fixtures::csynthXml);
        write("vivado_synth.rpt", fixtures::utilization);
        write("yosys_stat.json", fixtures::yosysJson);
        write("run.log", "nothing");
        write("notes.xml", "<profile></profile>");
        const ReportRows rows = read();
        QCOMPARE(rows.files.size(), 4U);
        QCOMPARE(rows.used(), 2);
        QVERIFY(problemOf(rows, "yosys_stat.json").contains("Yosys"));
        QVERIFY(problemOf(rows, "notes.xml").contains("AreaEstimates"));
        const auto table = calibration::readMeasuredDesigns(rows.table, "rows");
        QVERIFY(table.has_value());
        QCOMPARE(table->designs.size(), 2U);
        const auto& csynth = table->designs.front();
        QCOMPARE(csynth.stage, calibration::ReportStage::Csynth);
        QCOMPARE(csynth.family, std::string("16-D64-relu-D32-relu-D5-softmax"));
        QCOMPARE(csynth.part, std::string("xcvu13p-flga2577-2-e"));
        QCOMPARE(csynth.config.precision.width, 8);
        QVERIFY(csynth.report.ends_with("jets_csynth.xml"));
        const std::array<double, calibration::targetCount> figures = {84940, 10960, 145, 4, 13, 2};
        for (std::size_t i = 0; i < figures.size(); ++i) {
            QCOMPARE(*csynth.figures[i], figures[i]);
        }
        const auto& synthesised = table->designs.back();
        QCOMPARE(synthesised.stage, calibration::ReportStage::LogicSynthesis);
        QVERIFY(!synthesised.figures[4].has_value()); // a utilization report knows no cycles
    }

    void singleFilesLookUpwards()
    {
        write("design.json", QByteArray::fromStdString(exampleDescription()).replace("myproject", "jets"));
        write("prj/solution1/syn/report/jets_csynth.xml", fixtures::csynthXml);
        QCOMPARE(read({"prj/solution1/syn/report/jets_csynth.xml"}).used(), 1);
        // A folder that is named ends the search: what lies above it is not the user's choice.
        QVERIFY(problemOf(read({"prj"}), "solution1/syn/report/jets_csynth.xml").contains("design.json"));
    }

    void functionsOfADesignAreNotTheDesign()
    {
        QByteArray inner = fixtures::csynthXml;
        inner.replace("<LUT>84940", "<LUT>40");
        write("report/jets_csynth.xml", fixtures::csynthXml);
        write("report/dense_csynth.xml", inner); // says it is of jets: the name of the file is surer
        write("design.json", description("jets"));
        const ReportRows sure = read();
        QCOMPARE(sure.used(), 1);
        QVERIFY(problemOf(sure, "report/dense_csynth.xml").contains("of the function `dense`"));
        QVERIFY(problemOf(sure, "report/jets_csynth.xml").isEmpty());
        write("design.json", description("myproject"));
        const ReportRows wrong = read();
        QCOMPARE(wrong.used(), 0);
        for (const char* file : {"report/jets_csynth.xml", "report/dense_csynth.xml"}) {
            QVERIFY2(problemOf(wrong, file).contains("`dense`, `jets`; correct"),
                     qPrintable(problemOf(wrong, file)));
        }
    }

    /// Which of several functions is the design, where design.json does not say it.
    void theWholeDesignIsFoundOut_data()
    {
        QTest::addColumn<QStringList>("files"); ///< name, function it says it is of, LUT, latency
        QTest::addColumn<QString>("extra");     ///< in the report of jets
        QTest::addColumn<int>("used");
        QTest::addColumn<QString>("why");
        QTest::newRow("a summary names it")
            << QStringList{"csynth.xml jets 9000 20", "jets_csynth.xml jets 9000 20",
                           "a_csynth.xml a 10000 5", "b_csynth.xml b 100 50"}
            << "" << 2 << "the summary";
        QTest::newRow("all name it") << QStringList{"jets_csynth.xml jets 9000 20",
                                                    "a_csynth.xml jets 10000 5", "b_csynth.xml jets 100 50"}
                                     << "" << 1 << "name it as their top";
        QTest::newRow("it lists the others")
            << QStringList{"jets_csynth.xml jets 9000 20", "a_csynth.xml a 10000 5", "b_csynth.xml b 100 50"}
            << "<Instance>a</Instance>" << 1 << "lists the other functions";
        QTest::newRow("it needs the most")
            << QStringList{"jets_csynth.xml jets 9000 20", "a_csynth.xml a 1000 5", "b_csynth.xml b 100 5"}
            << "" << 1 << "needs more than each";
        QTest::newRow("it is not clear")
            << QStringList{"jets_csynth.xml jets 9000 20", "a_csynth.xml a 10000 5"} << "" << 0
            << "it is not clear which";
        QTest::newRow("one alone, under two names")
            << QStringList{"csynth.xml jets 9000 20", "jets_csynth.xml jets 9000 20"} << "" << 2 << "";
    }

    void theWholeDesignIsFoundOut()
    {
        QFETCH(QStringList, files);
        QFETCH(QString, extra);
        QFETCH(int, used);
        QFETCH(QString, why);
        for (const QString& file : files) {
            const QStringList words = file.split(' ');
            QByteArray text = fixtures::csynthXml;
            text.replace("<TopModelName>jets", "<TopModelName>" + words[1].toUtf8());
            text.replace("'jets'", "'" + words[1].toUtf8() + "'");
            text.replace("<LUT>84940", "<LUT>" + words[2].toUtf8());
            text.replace("<Worst-caseLatency>13", "<Worst-caseLatency>" + words[3].toUtf8());
            text.replace("<Best-caseLatency>11", "<Best-caseLatency>" + words[3].toUtf8());
            write("report/" + words[0], words[0].startsWith("jets") ? text + extra.toUtf8() : text);
        }
        write("design.json", description(""));
        const ReportRows rows = read();
        QCOMPARE(rows.used(), used);
        for (const ReportFile& file : rows.files) {
            const QString problem = QString::fromStdString(file.problem);
            QCOMPARE(problem.isEmpty(), used > 0 && (file.file.find("jets") != std::string::npos ||
                                                     file.file.ends_with("/csynth.xml")));
            QVERIFY2(problem.isEmpty() || problem.contains(why), qPrintable(problem));
            QVERIFY(!problem.contains("\"top\": \"a\"")); // no advice to call a part the whole
        }
    }

    void figuresThatCannotBeAreRefused_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("said");
        QTest::newRow("no LUT") << QByteArray("<LUT>84940") << QByteArray("<LUT>0") << "0 LUT";
        QTest::newRow("clock of 0") << QByteArray("<TargetClockPeriod>5.00")
                                    << QByteArray("<TargetClockPeriod>0") << "clock";
        QTest::newRow("latency reversed") << QByteArray("<Best-caseLatency>11")
                                          << QByteArray("<Best-caseLatency>110") << "above its highest";
        QTest::newRow("interval reversed")
            << QByteArray("<Interval-min>1") << QByteArray("<Interval-min>9") << "above its highest";
        for (const char* lut : {"84,940", "84.940.1", "84'940", "84940x", "~84940", "9e"}) {
            QTest::addRow("LUT %s", lut)
                << QByteArray("<LUT>84940") << QByteArray("<LUT>") + lut << "its LUT is `";
        }
        QTest::newRow("FF with a comma")
            << QByteArray("<FF>10960") << QByteArray("<FF>10,960") << "its FF is `10,960`";
        QTest::newRow("LUT of nothing")
            << QByteArray("<LUT>84940") << QByteArray("<LUT>1") << "where the model expects";
        QTest::newRow("negative") << QByteArray("<LUT>84940") << QByteArray("<LUT>-3") << "LUT";
    }

    void figuresThatCannotBeAreRefused()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, said);
        write("design.json", description("jets"));
        write("jets_csynth.xml", QByteArray(fixtures::csynthXml).replace(from, to));
        const ReportRows rows = read();
        QCOMPARE(rows.used(), 0);
        QVERIFY2(problemOf(rows, "jets_csynth.xml").contains(said),
                 qPrintable(problemOf(rows, "jets_csynth.xml")));
    }

    void descriptionsThatSayNothingAreNamed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("said");
        QTest::newRow("empty") << QByteArray("{}") << "design.json has no \"architecture\"";
        QTest::newRow("architecture")
            << description("jets").replace("16-", "x-") << "as design.json describes it";
        QTest::newRow("strategy") << description("jets").replace("latency", "foo") << "strategy `foo`";
        QTest::newRow("bits") << description("jets").replace("\"weight_bits\": 8", "\"weight_bits\": -3")
                              << "precision of weights";
    }

    void descriptionsThatSayNothingAreNamed()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, said);
        write("a/design.json", text);
        write("a/jets_csynth.xml", fixtures::csynthXml);
        const ReportRows rows = read();
        QCOMPARE(rows.used(), 0);
        QVERIFY2(problemOf(rows, "a/jets_csynth.xml").contains(said),
                 qPrintable(problemOf(rows, "a/jets_csynth.xml")));
    }

    void aReportOfNothingIsRefused()
    {
        QByteArray text = fixtures::csynthXml;
        for (const char* name : {"LUT", "FF", "DSP48E", "BRAM_18K", "Best-caseLatency", "Worst-caseLatency",
                                 "Interval-min", "Interval-max"}) {
            text.replace(QRegularExpression(QString("<%1>[0-9]+").arg(name)).match(text).captured(0).toUtf8(),
                         "<" + QByteArray(name) + ">0");
        }
        write("design.json", description("jets"));
        write("jets_csynth.xml", text);
        QVERIFY(problemOf(read(), "jets_csynth.xml").contains("nothing was synthesised"));
    }

    void partsAreKnownInEveryForm_data()
    {
        QTest::addColumn<QByteArray>("part");
        for (const char* part :
             {"7z020clg400-1", "xc7z020clg400-1", "xc7z020-clg400-1", "XC7Z020-CLG400-1"}) {
            QTest::newRow(part) << QByteArray(part);
        }
    }

    void partsAreKnownInEveryForm()
    {
        QFETCH(QByteArray, part);
        write("design.json", description("jets"));
        write("jets_csynth.xml", QByteArray(fixtures::csynthXml).replace("xcvu13p-flga2577-2-e", part));
        const auto table = calibration::readMeasuredDesigns(read().table, "rows");
        QVERIFY(table);
        QCOMPARE(table->designs.size(), 1U);
        QCOMPARE(table->designs.front().part, std::string("xc7z020-clg400-1"));
    }

    /// Somebody who has never done it reads what is missing and what to write.
    void whyNothingCouldBeUsed()
    {
        QVERIFY(QString::fromStdString(whyNoRows(read())).contains("no report was found"));
        write("jets_csynth.xml", fixtures::csynthXml);
        write("notes.xml", "<profile></profile>");
        const QString why = QString::fromStdString(whyNoRows(read()));
        for (const char* part : {"jets_csynth.xml: a report does not say which network it is of",
                                 "notes.xml: the csynth report has no section", "Write a file design.json",
                                 "\"architecture\": \"16-D64", "D64 is a dense layer"}) {
            QVERIFY2(why.contains(part), qPrintable(why));
        }
        QVERIFY(!why.contains("column"));
    }

    void problemsAreOfTheirFile()
    {
        write("a/design.json", "{");
        write("a/x_csynth.xml", fixtures::csynthXml);
        write("b/x_csynth.xml", fixtures::csynthXml);
        write("c/x.rpt", QByteArray(100, '\0'));
        const ReportRows rows = read();
        QVERIFY(problemOf(rows, "a/x_csynth.xml").contains("JSON"));
        QVERIFY(problemOf(rows, "b/x_csynth.xml").contains("there is no design.json"));
        QVERIFY(problemOf(rows, "c/x.rpt").contains("not a report that is known"));
        QVERIFY(!readReports({"nowhere"}, m_control).has_value());
    }

    void cancelled()
    {
        write("x_csynth.xml", fixtures::csynthXml);
        RunControl stopped;
        stopped.cancel();
        QVERIFY(!readReports({m_folder->path().toStdString()}, stopped).has_value());
    }
};

QTEST_GUILESS_MAIN(TestReportRows)
#include "tst_report_rows.moc"
