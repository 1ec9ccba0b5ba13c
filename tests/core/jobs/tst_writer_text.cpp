// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/jobs/writer_text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace snac;
using namespace snac::jobs;
using Kind = StudyWriter::Kind;

class TestWriterText : public QObject
{
    Q_OBJECT

private slots:
    void whoAndWhatToDo_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("advice");
        QTest::newRow("agent") << int(Kind::Agent) << "a job of an agent (process 12)"
                               << "cancel_job";
        QTest::newRow("terminal") << int(Kind::Terminal) << "snac in a terminal (process 12)"
                                  << "Ctrl+C";
        QTest::newRow("window") << int(Kind::Window) << "a window of SNAC Studio (process 12)"
                                << "in the window";
        QTest::newRow("unknown") << int(Kind::Unknown) << "another program (process 12)"
                                 << "stop it";
    }
    void whoAndWhatToDo()
    {
        QFETCH(const int, kind);
        QFETCH(const QString, who);
        QFETCH(const QString, advice);
        const StudyWriter writer{.kind = static_cast<Kind>(kind), .process = 12};
        QCOMPARE(QString::fromStdString(writerText(writer)), who);
        const QString told = QString::fromStdString(writerAdvice(writer));
        QVERIFY2(told.contains("wait until that has ended") && told.contains(advice), qPrintable(told));
    }

    void whyASearchCannotWriteIt()
    {
        const StudyWriter writer{.kind = Kind::Terminal, .process = 12};
        QCOMPARE(
            writerError(writer, "a.snac", true).toString(),
            std::string("a.snac: snac in a terminal (process 12) runs this study now; wait until that has "
                        "ended, or choose another file with --study"));
        const std::string other = writerError(writer, "a.snac", false).message;
        QVERIFY2(other.find("--study") == std::string::npos &&
                     other.ends_with("stop it there, then try again"),
                 other.c_str());
    }

    void aProcessThatIsNotKnown()
    {
        QCOMPARE(writerText({.kind = Kind::Terminal}), std::string("snac in a terminal"));
        QCOMPARE(writerText({.kind = Kind::Agent, .process = 3, .isThisProgram = true}),
                 std::string("this program (process 3)"));
    }

    /// Nothing but what is said of the run changes, and not a digit of the figures.
    void aReportOfAStudyThatRuns()
    {
        const std::string report =
            R"({"interrupted": true, "hypervolume": 133.66456265609588, "seed": 9007199254740993,)"
            R"( "compression": {"interrupted": true, "steps": [1]}})";
        const auto parsed = [](const std::string& text) {
            return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
        };
        QJsonObject told = parsed(runningReport(report, "snac in a terminal (process 12)"));
        QCOMPARE(told.take("running"), QJsonValue(true));
        QCOMPARE(told.take("run_by").toString(), QString("snac in a terminal (process 12)"));
        QCOMPARE(told.take("interrupted"), QJsonValue(false));
        QJsonObject before = parsed(report);
        before.remove("interrupted");
        QJsonObject local = before.value("compression").toObject();
        local.insert("interrupted", false);
        before.insert("compression", local);
        QCOMPARE(told, before);
    }

    void withoutALocalSearch()
    {
        const std::string told = runningReport(R"({"interrupted": true})", "x");
        QVERIFY2(told.find("compression") == std::string::npos, told.c_str());
    }
};

QTEST_GUILESS_MAIN(TestWriterText)
#include "tst_writer_text.moc"
