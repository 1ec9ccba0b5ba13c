// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the commands say of the data and of how far they came: the same everywhere, and in good grammar.
#include "snac_process.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace snac::test;

namespace {

QByteArray flowers(int rows = 90)
{
    QByteArray text = "id,petal,stem,kind\n";
    const QByteArray names[] = {"rose", "tulip", "lily"};
    for (int i = 0; i < rows; ++i) {
        const int k = i % 6 / 3 + (i % 9 == 0 ? 1 : 0); // not the same number of each
        text += QByteArray::number(1000 + i) + "," + QByteArray::number(k + 0.01 * (i % 7)) + "," +
                QByteArray::number(1.5 * k - 0.02 * (i % 5)) + "," + names[k] + "\n";
    }
    return text;
}

QByteArray line(int rows = 60)
{
    QByteArray text = "volt,kelvin\n";
    for (int i = 0; i < rows; ++i) {
        text += QByteArray::number(0.1 * i) + "," + QByteArray::number(281.5 + 0.25 * i) + "\n";
    }
    return text;
}

QByteArray study(const QByteArray& data, const QByteArray& search)
{
    return "dataset: {path: " + data + "}\nsearch:\n  epochs: 1\n  population: 2\n" + search +
           "search_space:\n  num_layers: 1\n  layer_widths: [[1, 2, 4, 8]]\n";
}

/// "1 trials": a number one before a plural. Words that end so by themselves are not meant.
QStringList wrongPlurals(const QString& text)
{
    static const QRegularExpression one(QStringLiteral(
        "(?<![\\w.,/:<>=+-])1 (?!(?:ns|ms|us|is|was|has|as|class|loss|less|pass|this|its)\\b)[a-z]+s\\b"));
    QStringList found;
    for (auto match = one.globalMatch(text); match.hasNext();) {
        const auto at = match.next().capturedStart();
        found << text.mid(qMax<qsizetype>(0, at - 30), 60).simplified();
    }
    return found;
}

} // namespace

class TestWording : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString& name) const { return m_folder.filePath(name); }
    Output run(const QStringList& arguments) const { return runSnac(m_folder.path(), arguments); }
    QString read(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

private slots:
    void initTestCase()
    {
        write(path("flowers.csv"), flowers());
        write(path("line.csv"), line());
        write(path("flowers.yaml"),
              study("flowers.csv", "  n_trials: 4\n  objectives: [accuracy, lut_pct]\n"));
        write(path("line.yaml"), study("line.csv", "  n_trials: 1\n  objectives: [rmse, ii]\n"));
    }

    /// Header, inputs, truth, classes with their rows, what was left out: at the start and in every report.
    void whatWasTakenIsSaid_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("said");
        QTest::newRow("classes") << "flowers" << QStringList{"Header: ",    "Inputs: 2: petal, stem",
                                                             "Truth: ",     "kind",
                                                             "3 classes: ", "rose 40",
                                                             "Left out: ",  "id"};
        QTest::newRow("numbers") << "line"
                                 << QStringList{"Inputs: 1: volt", "Truth: ", "regression of kelvin"};
    }

    void whatWasTakenIsSaid()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, said);
        const QString file = name + QStringLiteral("-said.snac");
        const Output start = run({"run", name + ".yaml", "--study", file});
        QVERIFY2(start.code == 0, start.err);
        const QJsonObject data = run({"report", file, "--json"}).json()["dataset"].toObject();
        const QJsonObject reading = data["reading"].toObject();
        QVERIFY(!reading["header"].toString().isEmpty() && !reading["truth"].toString().isEmpty());
        QCOMPARE(data["inputs"].toArray().size(), name == QStringLiteral("line") ? 1 : 2);
        QCOMPARE(run({"report", file, "--html", "said.html"}).code, 0);
        const QString page = read("said.html").replace(QStringLiteral("</th><td>"), QStringLiteral(": "));
        const QString terminal = QString::fromUtf8(run({"report", file}).out);
        for (const QString& words : said) {
            QVERIFY2(start.err.contains(words.toUtf8()), start.err);
            QVERIFY2(page.contains(words), qPrintable(words));
            QVERIFY2(terminal.contains(words), qPrintable(words + "\n" + terminal));
        }
        // The same sentences in the document for machines.
        for (const char* part : {"header", "truth"}) {
            QVERIFY2(start.err.contains(reading[part].toString().toUtf8()), part);
        }
    }

    /// How far an unfinished study came: one pair of numbers.
    void whatIsNotFinishedHasOneCount()
    {
        write(path("long.yaml"),
              study("flowers.csv", "  n_trials: 3000\n  objectives: [accuracy, lut_pct]\n"));
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.setReadChannel(QProcess::StandardError);
        process.start(program(), {"run", "long.yaml"});
        QByteArray said;
        while (!said.contains("trial 2 ") && process.waitForReadyRead(60'000)) {
            said += process.readAllStandardError();
        }
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 3);
        const QJsonObject json = run({"report", "long.snac", "--json"}).json();
        const QString progress = QStringLiteral("Not finished: %1 of %2 trials")
                                     .arg(QLocale(QLocale::English).toString(json["trials_trained"].toInt()),
                                          QLocale(QLocale::English).toString(json["trials_wanted"].toInt()));
        QVERIFY(json["trials_trained"].toInt() > 0 && json["trials_wanted"].toInt() == 3000);
        QVERIFY(process.readAllStandardOutput().contains(progress.toUtf8()));
        QVERIFY(run({"report", "long.snac"}).out.contains(progress.toUtf8()));
        QCOMPARE(run({"report", "long.snac", "--html", "open.html"}).code, 0);
        QVERIFY2(read("open.html").contains(progress), qPrintable(progress));
    }

    void oneIsNotSeveral()
    {
        const QList<QStringList> commands = {
            {"validate", "line.yaml"},
            {"validate", "--runnable", "line.yaml"},
            {"run", "line.yaml", "--workers", "1", "--study", "one.snac"},
            {"resume", "one.snac"},
            {"resume", "one.snac", "--trials", "2"},
            {"report", "one.snac"},
            {"report", "one.snac", "--test"},
            {"report", "one.snac", "--html", "one.html"},
            {"estimate", "one.snac"},
            {"estimate", "--arch", "1-1"},
            {"compress", "one.snac", "--knee", "--epochs", "1", "--qat-epochs", "1", "--schedule", "none",
             "--precisions", "8,3"},
            {"report", "one.snac"},
            {"report", "one.snac", "--html", "two.html"},
        };
        QStringList wrong;
        for (const QStringList& command : commands) {
            const Output output = run(command);
            QVERIFY2(output.code == 0, output.err);
            wrong << wrongPlurals(QString::fromUtf8(output.out))
                  << wrongPlurals(QString::fromUtf8(output.err));
        }
        wrong << wrongPlurals(read("one.html")) << wrongPlurals(read("two.html"));
        wrong.removeDuplicates();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
        QVERIFY(read("two.html").size() > 1000);
    }

    /// That a wrong one would be seen.
    void wrongPluralsAreSeen()
    {
        QCOMPARE(wrongPlurals(QStringLiteral("out of 1 trials")).size(), 1);
        QCOMPARE(
            wrongPlurals(QStringLiteral("Latency 1 cycles, 1 class, 1 ns, 11 trials, 0.1 points")).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestWording)
#include "tst_wording.moc"
