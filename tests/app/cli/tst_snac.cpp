// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The terminal contract, on the real program.
#include "../../timing.h"
#include "snac_process.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace snac::test;

class TestSnac : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    Output run(const QStringList& arguments) const { return runSnac(m_folder.path(), arguments); }

private slots:
    void initTestCase()
    {
        write(path("good.yaml"), smallStudy());
        write(path("long.yaml"), smallStudy(100000, 50));
        write(path("bad.yaml"), "search:\n  n_trials: many\n  epoks: 3\n");
        write(path("text.snac"), "this is no study\n");
        write(path("good-board.yaml"), "id: mine\nname: My board\npart: xc7z020clg400-1\nlut: 53200\nff: "
                                       "106400\ndsp: 220\nbram18: 280\n");
    }

    void contract_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("out");
        QTest::addColumn<QByteArray>("err");
        const auto row = [](const char* arguments, int code, const char* out, const char* err) {
            QTest::newRow(arguments) << QString::fromLatin1(arguments).split(' ', Qt::SkipEmptyParts) << code
                                     << QByteArray(out) << QByteArray(err);
        };
        row("", 2, "", "subcommand");
        row("--help", 0, "Examples", "");
        row("--version", 0, "snac 0.", "");
        for (const char* help : {"validate --help", "run --help", "resume --help", "estimate --help",
                                 "boards --help", "report --help"}) {
            row(help, 0, "Examples", "");
        }
        row("frobnicate", 2, "", "frobnicate");
        row("run", 2, "", "STUDY.yaml is required");
        row("run good.yaml --trials 0", 2, "", "--trials");
        row("run good.yaml --seed x", 2, "", "--seed");
        row("run good.yaml --image front.gif", 2, "", "ends in .png or .svg");
        row("run good.yaml --data missing.csv", 2, "", "missing.csv: error: no such data file");
        row("run missing.yaml", 2, "", "missing.yaml");
        row("run bad.yaml", 2, "", "bad.yaml:2:13: error");
        row("resume missing.snac", 2, "", "missing.snac: error: no such study file");
        row("resume text.snac", 2, "", "text.snac: error");
        row("report text.snac", 2, "", "no study file");
        row("validate", 2, "", "no file to validate");
        row("validate good.yaml", 0, "good.yaml: valid", "");
        row("validate good.yaml bad.yaml", 2, "bad.yaml: 2 errors", "bad.yaml:3:3: error");
        row("validate missing.yaml", 2, "missing.yaml: 1 error", "cannot read");
        row("validate .", 2, "1 error", "folder");
        row("validate --kind board good-board.yaml", 0, "valid", "");
        row("validate --kind board good.yaml", 2, "error", "good.yaml:");
        row("validate --schema", 0, "json-schema.org", "");
        row("validate --reference", 0, "search.n_trials", "");
        row("estimate", 2, "", "--arch");
        row("estimate --arch 16-64-32-5 --board zcu102", 0, "Multiplications 3232", "");
        row("estimate --arch 16-64-32-5 --board zcu", 2, "", "zcu102");
        row("estimate --arch 16--5", 2, "", "expected widths");
        row("estimate --arch 16", 2, "", "inputs and outputs");
        row("estimate --arch 16-999999999-5", 2, "", "expected widths");
        row("estimate --arch 16-8-5 --precision ap_fixed<0,3>", 2, "", "error");
        row("estimate good.yaml", 0, "largest network", "");
        row("estimate --arch 16-64-32-5", 0, "\nfits: LUT ", "");
        row("estimate --arch 64-512-512-5 --board pynq-z2", 0, "\ndoes not fit: ", "");
        row("estimate --arch 16-64-32-5 --clock 5", 0, "of all LUT", "");
        row("boards", 0, "zcu102", "");
    }

    void contract()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QByteArray, out);
        QFETCH(QByteArray, err);
        const Output output = run(arguments);
        QVERIFY2(output.code == code, output.err + output.out);
        QVERIFY2(output.out.contains(out), output.out);
        QVERIFY2(output.err.contains(err), output.err);
        // Results and messages keep to their streams.
        QCOMPARE(output.out.isEmpty(), out.isEmpty());
        if (err.isEmpty() && code == 0) {
            QVERIFY2(output.err.isEmpty(), output.err);
        }
    }

    /// Neither its last part nor a folder on the way is a name that a study keeps.
    void aLogStandsInNoStudysWay()
    {
        for (const QString log : {"s.snac-wal/x.log", "s.snac-journal", "s.snac.lock"}) {
            const Output refused = run({"run", "good.yaml", "--study", "s.snac", "--log", log});
            QCOMPARE(refused.code, 2);
            QVERIFY2(refused.err.contains("are kept for what lies beside a study"), refused.err);
        }
        QCOMPARE(QDir(m_folder.path()).entryList({"s.snac*"}), QStringList());
    }

    void jsonIsOneDocument()
    {
        const QJsonArray boards = run({"boards", "--json"}).json()["boards"].toArray();
        QVERIFY(boards.size() >= 8);
        QVERIFY(boards[0].toObject()["lut"].toInt() > 1000);
        const QJsonObject estimate = run({"estimate", "--arch", "16-64-5", "--json"}).json();
        QCOMPARE(estimate["networks"].toArray()[0].toObject()["multiplications"].toInt(), 16 * 64 + 64 * 5);
        const QJsonObject network = estimate["networks"].toArray()[0].toObject();
        QCOMPARE(network["fit"].toString(), QStringLiteral("fits"));
        QCOMPARE(network["tightest"].toString(), QStringLiteral("LUT"));
        QVERIFY(network["fit_reason"].toString().startsWith(QStringLiteral("fits: LUT ")));
        const Output output = run({"validate", "good.yaml", "bad.yaml", "--json"});
        QCOMPARE(output.code, 2);
        const QJsonArray files = output.json()["files"].toArray();
        QCOMPARE(files.size(), 2);
        QVERIFY(files[0].toObject()["valid"].toBool());
        const QJsonArray problems = files[1].toObject()["diagnostics"].toArray();
        QVERIFY(std::ranges::any_of(problems, [](const QJsonValue& problem) {
            return problem["line"].toInt() == 2 && problem["severity"].toString() == "error";
        }));
    }

    void aRunEndsWithItsFront()
    {
        const Output output = run({"run", "good.yaml", "--study", "a.snac", "--trials", "18", "--seed", "3",
                                   "--json", "--image", "a.svg"});
        QVERIFY2(output.code == 0, output.err);
        const QJsonObject report = output.json();
        QCOMPARE(report["seed"].toInt(), 3);
        QCOMPARE(report["study"].toString(), QStringLiteral("a.snac"));
        QCOMPARE(report["trials_trained"].toInt(), 18); // what is met again is listed and does not count
        QCOMPARE(report["objectives"].toArray()[0].toObject()["name"].toString(), QStringLiteral("accuracy"));
        QCOMPARE(report["objectives"].toArray()[0].toObject()["direction"].toString(),
                 QStringLiteral("maximize"));
        QCOMPARE(report["reference_point"].toArray().size(), 3);
        QVERIFY(report["hypervolume"].toDouble() > 0.0);
        const QJsonObject trial = report["trials"].toArray()[0].toObject();
        for (const char* key : {"trial", "state", "values", "architecture", "genome", "generation"}) {
            QVERIFY2(trial.contains(QLatin1String(key)), key);
        }
        verifyFront(report);
        QVERIFY(output.err.contains("simulated"));
        QVERIFY(QFile::exists(path("a.svg")));
        // The report says the same, later.
        const Output again = run({"report", "a.snac", "--json"});
        QCOMPARE(again.json(), report);
        // A second run on the same file is refused.
        const Output second = run({"run", "good.yaml", "--study", "a.snac"});
        QCOMPARE(second.code, 2);
        QVERIFY2(second.err.contains("snac resume"), second.err);
    }

    void theSameForAnyNumberOfWorkers()
    {
        const Output one = run({"run", "good.yaml", "--study", "w1.snac", "--workers", "1", "--json"});
        const Output two = run({"run", "good.yaml", "--study", "w2.snac", "--workers", "2", "--json"});
        QVERIFY2(one.code == 0 && two.code == 0, one.err + two.err);
        QCOMPARE(essence(one.json()), essence(two.json()));
    }

    void reportsInEveryForm()
    {
        QVERIFY(run({"run", "good.yaml", "--study", "r.snac", "--trials", "8"}).out.contains("Pareto front"));
        QVERIFY(run({"report", "r.snac"}).out.contains("simulated"));
        const auto listed = run({"report", "r.snac", "--json"}).json()["trials"].toArray().size();
        QVERIFY(listed >= 8);
        QCOMPARE(run({"report", "r.snac", "--csv"}).out.count("\r\n"),
                 listed + 1); // a row each, and the heading
        const Output files =
            run({"report", "r.snac", "--html", "r.html", "--image", "r.png", "--x", "clock_cycles"});
        QVERIFY2(files.code == 0, files.err);
        QFile html(path("r.html"));
        QVERIFY(html.open(QIODevice::ReadOnly));
        const QByteArray page = html.readAll();
        QVERIFY(page.contains("<svg") && page.contains("Simulated data") && page.contains("n_trials"));
        QVERIFY(!page.contains("src=") && !page.contains("href=") && page.contains("default-src 'none'"));
        QFile png(path("r.png"));
        QVERIFY(png.open(QIODevice::ReadOnly));
        QVERIFY(png.read(8) == QByteArray("\x89PNG\r\n\x1a\n", 8));
        QVERIFY(png.size() > 5000);
        const Output unknown = run({"report", "r.snac", "--image", "r.svg", "--x", "colour"});
        QCOMPARE(unknown.code, 2);
        QVERIFY(unknown.err.contains("accuracy, lut_pct, clock_cycles"));
    }

    void aSignalStopsCleanly_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }

    void aSignalStopsCleanly()
    {
        QFETCH(int, number);
        const QString file = QStringLiteral("signal-%1.snac").arg(number);
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(program(), {"run", "long.yaml", "--study", file});
        QByteArray err;
        QTRY_VERIFY_WITH_TIMEOUT((err += process.readAllStandardError()).contains("trial "), 60'000);
        // A second writer is refused while the first one runs; a reader is not.
        const Output second = runSnac(m_folder.path(), {"resume", file});
        QVERIFY2(second.code == 2 && second.err.contains("runs this study now"), second.err);
        const auto running = runSnac(m_folder.path(), {"report", file, "--json"}).json();
        QCOMPARE(running["interrupted"].toBool(true), false);
        QVERIFY(running["running"].toBool() &&
                running["run_by"].toString().contains(QString::number(process.processId())));
        QElapsedTimer timer;
        timer.start();
        ::kill(static_cast<pid_t>(process.processId()), number);
        QVERIFY(process.waitForFinished(20'000));
        QVERIFY(snac::timing::keepsTo(timer, 3000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 3);
        QCOMPARE(runSnac(m_folder.path(), {"report", file, "--json"}).json()["interrupted"].toBool(), true);
        err += process.readAllStandardError();
        QVERIFY2(err.contains("snac resume " + file.toUtf8()), err);
        QVERIFY(!QFile::exists(m_folder.filePath(file + ".lock")));
    }

    void startsInNoTime_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("help") << QStringList{"--help"};
        QTest::newRow("validate") << QStringList{"validate", "good.yaml"};
        QTest::newRow("estimate") << QStringList{"estimate", "--arch", "16-64-32-5"};
    }

    void startsInNoTime()
    {
        QFETCH(QStringList, arguments);
        std::vector<qint64> times;
        for (int i = 0; i < 5; ++i) {
            QElapsedTimer timer;
            timer.start();
            QCOMPARE(run(arguments).code, 0);
            times.push_back(timer.elapsed());
        }
        std::ranges::sort(times);
        // 100 ms is the promise; twice that is the bound here, for machines that do other work meanwhile.
        QVERIFY(snac::timing::keepsTo(static_cast<double>(times[2]), 200.0));
    }

private:
    /// Recomputes from the trials that nothing dominates a front point, and that nothing is missing from the
    /// front.
    static void verifyFront(const QJsonObject& report)
    {
        std::vector<QString> names;
        std::vector<double> signs;
        for (const QJsonValue objective : report["objectives"].toArray()) {
            names.push_back(objective["name"].toString());
            signs.push_back(objective["direction"].toString() == "maximize" ? -1.0 : 1.0);
        }
        const auto point = [&](const QJsonValue& trial) {
            std::vector<double> values;
            for (std::size_t i = 0; i < names.size(); ++i) {
                values.push_back(signs[i] * trial["values"].toObject()[names[i]].toDouble());
            }
            return values;
        };
        const auto dominates = [](const std::vector<double>& a, const std::vector<double>& b) {
            bool better = false;
            for (std::size_t i = 0; i < a.size(); ++i) {
                if (a[i] > b[i]) {
                    return false;
                }
                better = better || a[i] < b[i];
            }
            return better;
        };
        QList<int> expected;
        const QJsonArray trials = report["trials"].toArray();
        for (const QJsonValue one : trials) {
            const bool complete = one["state"].toString() == "complete" && one["violation"].toDouble() <= 0.0;
            const bool beaten = std::ranges::any_of(trials, [&](const QJsonValue& other) {
                return other["state"].toString() == "complete" && other["violation"].toDouble() <= 0.0 &&
                       dominates(point(other), point(one));
            });
            if (complete && !beaten) {
                expected << one["trial"].toInt();
            }
        }
        QList<int> front;
        for (const QJsonValue one : report["front"].toArray()) {
            front << one["trial"].toInt();
        }
        std::ranges::sort(front);
        QCOMPARE(front, expected);
        QVERIFY(!front.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSnac)
#include "tst_snac.moc"
