// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_fixtures.h"

#include "snac/hardware/measured_design.h"
#include "snac/synthesis/report_rows.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace snac;
using namespace snac::synthesis;

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
        const auto table = hardware::readMeasuredDesigns(rows.table, "rows");
        QVERIFY(table.has_value());
        QCOMPARE(table->designs.size(), 2U);
        const auto& csynth = table->designs.front();
        QCOMPARE(csynth.stage, hardware::ReportStage::Csynth);
        QCOMPARE(csynth.family, std::string("16-D64-relu-D32-relu-D5-softmax"));
        QCOMPARE(csynth.part, std::string("xcvu13p-flga2577-2-e"));
        QCOMPARE(csynth.config.precision.width, 8);
        QVERIFY(csynth.report.ends_with("jets_csynth.xml"));
        const std::array<double, hardware::targetCount> figures = {84940, 10960, 145, 4, 13, 2};
        for (std::size_t i = 0; i < figures.size(); ++i) {
            QCOMPARE(*csynth.figures[i], figures[i]);
        }
        const auto& synthesised = table->designs.back();
        QCOMPARE(synthesised.stage, hardware::ReportStage::LogicSynthesis);
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
        QByteArray description = QByteArray::fromStdString(exampleDescription());
        QByteArray inner = fixtures::csynthXml;
        inner.replace("<LUT>84940", "<LUT>40");
        write("report/jets_csynth.xml", fixtures::csynthXml);
        write("report/dense_csynth.xml", inner); // says it is of jets: the name of the file is surer
        QByteArray unnamed = description;
        unnamed.replace(",\n  \"top\": \"myproject\"", "");
        write("design.json", unnamed);
        const ReportRows unsure = read();
        QCOMPARE(unsure.used(), 0);
        QVERIFY(problemOf(unsure, "report/dense_csynth.xml").contains("2 functions"));
        write("design.json", description.replace("myproject", "jets"));
        const ReportRows sure = read();
        QCOMPARE(sure.used(), 1);
        QVERIFY(problemOf(sure, "report/dense_csynth.xml").contains("of the function `dense`"));
        QVERIFY(problemOf(sure, "report/jets_csynth.xml").isEmpty());
    }

    void problemsAreOfTheirFile()
    {
        write("a/design.json", "{");
        write("a/x_csynth.xml", fixtures::csynthXml);
        write("b/x_csynth.xml", fixtures::csynthXml);
        write("c/x.rpt", QByteArray(100, '\0'));
        const ReportRows rows = read();
        QVERIFY(problemOf(rows, "a/x_csynth.xml").contains("JSON"));
        QVERIFY(problemOf(rows, "b/x_csynth.xml").contains("no design.json"));
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
