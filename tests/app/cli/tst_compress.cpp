// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The local search in the terminal: what it prints, its exit codes, and that kill -9 loses nothing.
#include "snac_process.h"

#include "snac/base/random.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace snac::test;

namespace {

/// What must be equal between equal local searches: everything but times and where the file is.
QByteArray table(QJsonObject document)
{
    document.remove("study");
    QJsonArray steps;
    for (const QJsonValue value : document["steps"].toArray()) {
        QJsonObject step = value.toObject();
        step.remove("seconds");
        step.remove("samples_per_second");
        steps.append(step);
    }
    document["steps"] = steps;
    return QJsonDocument(document).toJson();
}

} // namespace

class TestCompress : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QStringList m_search; ///< arguments after the study's name
    QByteArray m_whole;
    qint64 m_duration = 0;

    QString copy(const QString& name)
    {
        QFile::copy(m_folder.filePath("study.snac"), m_folder.filePath(name));
        return name;
    }

    static QByteArray bytes(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void initTestCase()
    {
        write(m_folder.filePath("study.yaml"), smallStudy(12, 3, 3000));
        const Output run = runSnac(m_folder.path(), {"run", "study.yaml", "--study", "study.snac"});
        QVERIFY2(run.code == 0, run.err);
        m_search = QStringList{"--knee",    "--precisions", "8,3",      "6,2",         "--schedule",
                               "50,80",     "--qat-epochs", "6",        "--epochs",    "6",
                               "--method",  "iterative",    "one-shot", "--structure", "unstructured",
                               "structured"};
        QElapsedTimer timer;
        timer.start();
        const Output whole = runSnac(m_folder.path(), QStringList{"compress", copy("whole.snac")} + m_search +
                                                          QStringList{"--json", "--workers", "2"});
        m_duration = timer.elapsed();
        QVERIFY2(whole.code == 0, whole.err);
        m_whole = table(whole.json());
        const QJsonObject document = whole.json();
        QCOMPARE(document["branches"].toArray().size(), 8);
        QCOMPARE(document["steps"].toArray().size(), 24);
        QVERIFY(!document["front"].toArray().isEmpty());
        for (const QJsonValue value : document["steps"].toArray()) {
            const QJsonObject step = value.toObject();
            QCOMPARE(step["integer"]["accuracy"].toDouble(), step["fake_quantized"]["accuracy"].toDouble());
            QVERIFY(step["hardware"]["lut"].toDouble() > 0.0);
            QVERIFY(step["unquantized"]["accuracy"].toDouble() > 0.0);
        }
        QVERIFY2(whole.err.contains("(24/24): sparsity"), whole.err);
        qInfo("the local search takes %lld ms", static_cast<long long>(m_duration));
    }

    void anyNumberOfWorkersGivesTheSame()
    {
        const Output one = runSnac(m_folder.path(), QStringList{"compress", copy("one.snac")} + m_search +
                                                        QStringList{"--json", "--workers", "1"});
        QVERIFY2(one.code == 0, one.err);
        QCOMPARE(table(one.json()), m_whole);
    }

    void killedAndRunAgain_data()
    {
        QTest::addColumn<double>("moment");
        snac::Random random(5);
        for (int i = 0; i < 6; ++i) {
            QTest::addRow("%d", i) << random.uniform(0.1, 0.9);
        }
    }
    void killedAndRunAgain()
    {
        QFETCH(double, moment);
        const QString name =
            copy(QStringLiteral("killed%1.snac").arg(QLatin1String(QTest::currentDataTag())));
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(program(), QStringList{"compress", name, "--workers", "2"} + m_search);
        process.waitForFinished(static_cast<int>(moment * static_cast<double>(m_duration)));
        if (process.state() != QProcess::NotRunning) {
            ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
        }
        process.waitForFinished();
        const Output again = runSnac(m_folder.path(), QStringList{"compress", name, "--json"} + m_search);
        QVERIFY2(again.code == 0, again.err);
        QCOMPARE(table(again.json()), m_whole);
    }

    void interruptedEndsWithThree()
    {
        const QString name = copy("interrupted.snac");
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(program(), QStringList{"compress", name, "--epochs", "30000"} + m_search.mid(0, 8));
        process.setReadChannel(QProcess::StandardError);
        QByteArray err;
        while (!err.contains("compressing") && process.waitForReadyRead(20000)) {
            err += process.readAll();
        }
        QVERIFY2(err.contains("compressing"), err);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(20000));
        QCOMPARE(process.exitCode(), 3);
    }

    void theTestSetIsUsedOnce()
    {
        const QJsonObject document = QJsonDocument::fromJson(m_whole).object();
        const QString first = document["front"].toArray().first().toString();
        QString second;
        for (const QJsonValue value : document["steps"].toArray()) {
            second = value["step"].toString() != first ? value["step"].toString() : second;
        }
        const Output selected = runSnac(m_folder.path(), {"compress", "whole.snac", "--select", first});
        QVERIFY2(selected.code == 0, selected.err);
        QVERIFY2(selected.out.contains("600 test rows"), selected.out);
        const Output stored = runSnac(m_folder.path(), {"compress", "whole.snac", "--select", first});
        QCOMPARE(stored.out, selected.out);
        const Output other = runSnac(m_folder.path(), {"compress", "whole.snac", "--select", second});
        QCOMPARE(other.code, 2);
        QVERIFY2(other.err.contains("--select-again"), other.err);
        const Output report = runSnac(m_folder.path(), {"report", "whole.snac", "--json"});
        QCOMPARE(report.json()["compression"][QLatin1String("selected")].toArray().size(), 1);
    }

    void reportsHaveTheSteps()
    {
        const Output json = runSnac(m_folder.path(), {"report", "one.snac", "--json"});
        QCOMPARE(json.json()["compression"][QLatin1String("steps")].toArray().size(), 24);
        const Output csv = runSnac(m_folder.path(), {"report", "one.snac", "--csv", "--steps"});
        QCOMPARE(csv.out.count("\r\n"), 25);
        const Output text = runSnac(m_folder.path(), {"report", "one.snac"});
        QVERIFY2(text.out.contains("Local search of study: 24 steps"), text.out);
        const Output html =
            runSnac(m_folder.path(), {"report", "one.snac", "--html", m_folder.filePath("r.html")});
        QCOMPARE(html.code, 0);
        QVERIFY(bytes(m_folder.filePath("r.html")).contains("<h2>Local search</h2>"));
        // A study without a local search says nothing of it.
        const Output none = runSnac(m_folder.path(), {"report", "study.snac", "--json"});
        QVERIFY(!none.json().contains("compression"));
    }

    void badInput_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char* name, const QStringList& arguments, const char* says) {
            QTest::newRow(name) << arguments << QByteArray(says);
        };
        row("nothing", {}, "--trial N, --front or --knee");
        row("unknown trial", {"--trial", "99"}, "there is no trial 99; the study has trials 0 to");
        row("precision", {"--knee", "--precisions", "32,16"}, "2 to 24 bits");
        row("integer bits", {"--knee", "--precisions", "4,5"}, "0 to 4 integer bits");
        row("no precision", {"--knee", "--precisions", "small"}, "--precisions small");
        row("sparsity of one", {"--knee", "--schedule", "50,100"}, "leaves no weights");
        row("down", {"--knee", "--schedule", "50,40"}, "goes down from 50 % to 40 %");
        row("method", {"--knee", "--method", "fast"}, "--method: \"fast\" is not known");
        row("ranking", {"--knee", "--ranking", "luck"}, "--ranking: \"luck\" is not known");
        row("epochs", {"--knee", "--epochs", "-1"}, "--epochs: -1 is too small");
        row("no step", {"--select", "abcd/1"}, "no step abcd/1");
        row("both", {"--knee", "--rewind", "--fine-tune"}, "--fine-tune");
    }
    void badInput()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, says);
        const QByteArray before = bytes(m_folder.filePath("study.snac"));
        const Output bad = runSnac(m_folder.path(), QStringList{"compress", "study.snac"} + arguments);
        QCOMPARE(bad.code, 2);
        QVERIFY2(bad.err.contains(says), bad.err);
        QVERIFY2(bad.out.isEmpty(), bad.out);
        QCOMPARE(bytes(m_folder.filePath("study.snac")), before);
    }

    void rejectedTrialsHaveNoNetwork()
    {
        // No network is as small as this budget.
        write(m_folder.filePath("tight.yaml"), smallStudy(4, 1, 600).replace("lut_pct: 12", "lut: 1"));
        const Output run = runSnac(m_folder.path(), {"run", "tight.yaml", "--study", "tight.snac", "--json"});
        QCOMPARE(run.code, 1); // nothing was found
        const QJsonArray trials = run.json()["trials"].toArray();
        QVERIFY(!trials.isEmpty());
        for (const QJsonValue trial : trials) {
            QVERIFY2(QStringList({"rejected", "duplicate"}).contains(trial["state"].toString()),
                     qPrintable(trial["state"].toString()));
        }
        QCOMPARE(trials[0]["state"].toString(), QStringLiteral("rejected"));
        const Output bad = runSnac(m_folder.path(), {"compress", "tight.snac", "--trial",
                                                     QString::number(trials[0]["trial"].toInt())});
        QCOMPARE(bad.code, 2);
        QVERIFY2(bad.err.contains("has no network: it is rejected"), bad.err);
    }

    void noSuchFile() { QCOMPARE(runSnac(m_folder.path(), {"compress", "none.snac", "--knee"}).code, 2); }
};

QTEST_GUILESS_MAIN(TestCompress)
#include "tst_compress.moc"
