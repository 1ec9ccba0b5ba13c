// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Results of other programs become studies to look at: front and hypervolume are those of the definition,
// what is not known is empty, and what needs weights or data says that there are none.
#include "../../support/optuna_file.h"
#include "../../test_environment.h"

#include "snac/base/random.h"
#include "snac/jobs/estimate.h"
#include "snac/jobs/hardware.h"
#include "snac/jobs/import_results.h"
#include "snac/jobs/open_study.h"
#include "snac/reports/report.h"
#include "snac/study/findings.h"
#include "snac/study/imported_results.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace snac;
using namespace snac::jobs;

class TestImportResults : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    hardware::EnvironmentPtr m_environment = test::shippedEnvironment();

    [[nodiscard]] std::string path(const std::string& name) const
    {
        return m_folder.path().toStdString() + "/" + name;
    }
    [[nodiscard]] std::string written(const std::string& name, const QByteArray& text) const
    {
        QFile file(QString::fromStdString(path(name)));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? path(name)
                                                                                  : std::string();
    }
    [[nodiscard]] Result<ImportedResults> imported(const std::string& source, const std::string& file,
                                                   std::vector<std::string> objectives = {}) const
    {
        return importResults({.source = source,
                              .file = path(file),
                              .study = {},
                              .name = {},
                              .objectives = std::move(objectives)},
                             *m_environment);
    }
    /// Optuna's, of 60 trials with two objectives on a coarse grid, so that some are equal.
    [[nodiscard]] std::string optunaStudy(const QString& name) const;

private Q_SLOTS:
    void frontAndHypervolumeAreThoseOfTheDefinition();
    void snacPackTableIsRead();
    void whatNeedsWeightsSaysSo();
    void objectivesHaveToBeSaid();
    void wrongFigures_data();
    void wrongFigures();
    void nothingIsReplacedOrLeft();
};

std::string TestImportResults::optunaStudy(const QString& name) const
{
    const QString file = m_folder.filePath(name);
    test::OptunaFile optuna(file);
    optuna.study(1, "jets", {"MAXIMIZE", "MINIMIZE"});
    optuna.run("BEGIN");
    Random random(7);
    for (int i = 0; i < 60; ++i) {
        const bool complete = i % 10 != 9;
        const int x = static_cast<int>(random.index(20));
        const int y = static_cast<int>(random.index(20)) + x;
        optuna.trial(i + 1, i,
                     complete      ? "COMPLETE"
                     : i % 20 == 9 ? "FAIL"
                                   : "PRUNED",
                     complete ? QStringList{QString::number(0.5 + x / 50.0), QString::number(y + 1)}
                              : QStringList());
        optuna.parameter(i + 1, "layers", QString::number(1 + i % 8), test::wholeDistribution);
    }
    optuna.run("COMMIT");
    return optuna.isGood() ? file.toStdString() : std::string();
}

void TestImportResults::frontAndHypervolumeAreThoseOfTheDefinition()
{
    const std::string source = optunaStudy("jets.db");
    const auto done = imported(source, "jets.snac", {"accuracy", "clock_cycles"});
    QVERIFY2(done, done ? "" : done.error().toString().c_str());
    const auto opened = openStudy(path("jets.snac"), m_environment->boards);
    QVERIFY2(opened, opened ? "" : opened.error().toString().c_str());
    const study::StudySummary& summary = opened->summary;
    QCOMPARE(summary.trials.size(), 60U);
    std::set<int> front;
    std::vector<std::pair<double, double>> points; // minimised
    for (const study::Trial& one : summary.trials) {
        QCOMPARE(one.state, one.number % 10 != 9   ? study::TrialState::Complete
                            : one.number % 20 == 9 ? study::TrialState::Failed
                                                   : study::TrialState::Discarded);
        if (one.values.empty()) {
            continue;
        }
        const bool dominated = std::ranges::any_of(summary.trials, [&](const study::Trial& other) {
            return !other.values.empty() && other.values[0] >= one.values[0] &&
                   other.values[1] <= one.values[1] && other.values != one.values;
        });
        points.emplace_back(-one.values[0], one.values[1]);
        if (!dominated) {
            front.insert(one.number);
        }
    }
    QCOMPARE((std::set<int>(summary.front.begin(), summary.front.end())), front);
    QVERIFY(front.size() > 1);
    // Cells of the grid that all coordinates make, each counted where a point dominates it.
    const std::vector<double>& reference = summary.start.reference;
    std::set<double> xs{reference[0]}, ys{reference[1]};
    for (const auto& [x, y] : points) {
        QVERIFY(x < reference[0] && y < reference[1]);
        xs.insert(x);
        ys.insert(y);
    }
    double volume = 0.0;
    for (auto x = xs.begin(); std::next(x) != xs.end(); ++x) {
        for (auto y = ys.begin(); std::next(y) != ys.end(); ++y) {
            const bool covered =
                std::ranges::any_of(points, [&](const auto& p) { return p.first <= *x && p.second <= *y; });
            volume += covered ? (*std::next(x) - *x) * (*std::next(y) - *y) : 0.0;
        }
    }
    QVERIFY(std::abs(summary.hypervolume - volume) < 1e-9 * volume);
    QCOMPARE(done->hypervolume, summary.hypervolume);
    QCOMPARE(done->front, static_cast<int>(front.size()));
    QCOMPARE(done->complete + done->failed + done->pruned, 60);
    QVERIFY(!summary.interrupted);
}

void TestImportResults::snacPackTableIsRead()
{
    const std::string source = written(
        "mlp_search_results.csv", "trial,performance_metric,bops,params,yaml_path,avg_resource,clock_cycles\n"
                                  "0,0.9,1000,\"{'num_layers': 2, 'activation1': 'relu'}\",a,3.5,20\n"
                                  "2,0.8,500,\"{'num_layers': 3, 'activation1': 'tanh'}\",b,2.5,30\n");
    const auto done = imported(source, "snac-pack.snac");
    QVERIFY2(done, done ? "" : done.error().toString().c_str());
    const auto opened = openStudy(path("snac-pack.snac"), m_environment->boards);
    QVERIFY2(opened, opened ? "" : opened.error().toString().c_str());
    const study::StudySummary& summary = opened->summary;
    QCOMPARE(summary.trials.size(), 3U);
    QCOMPARE(summary.trials[1].state, study::TrialState::Failed);
    QCOMPARE(summary.trials[2].values, (std::vector<double>{0.8, 500, 2.5, 30}));
    QCOMPARE(summary.front, (std::vector<int>{0, 2}));
    QCOMPARE(summary.start.genes.size(), 2U);
    QVERIFY(!summary.trials[0].hardware && !summary.trials[0].metrics);
    QVERIFY(summary.trials[0].candidate.architecture.summary().empty());
    const std::string csv = study::reportCsv(summary);
    QVERIFY(csv.contains("relu") && csv.contains("tanh"));
    QVERIFY(!csv.contains("0.001")); // no training setting is made up
    const std::string html = study::reportHtml(summary, opened->job.yaml, nullptr);
    QVERIFY(html.contains("mlp_search_results.csv") && !html.contains("Cost model"));
    QVERIFY(std::ranges::any_of(study::notesOf(summary),
                                [](const std::string& note) { return note.contains("no weights"); }));
}

void TestImportResults::whatNeedsWeightsSaysSo()
{
    const auto done = imported(optunaStudy("bare.db"), "bare.snac", {"accuracy", "clock_cycles"});
    QVERIFY(done);
    const std::string file = path("bare.snac");
    RunControl control;
    const auto saysSo = [](const auto& outcome) {
        return !outcome && (outcome.error().message.contains("no weights") ||
                            outcome.error().message.contains("without networks"));
    };
    EstimateRequest estimate;
    estimate.file = file;
    QVERIFY(saysSo(jobs::estimate(estimate, *m_environment, control)));
    const PointRequest point{.file = file,
                             .trial = done->trials > 0 ? std::optional(0) : std::nullopt,
                             .step = {},
                             .precision = {},
                             .board = {},
                             .clockNs = {}};
    QVERIFY(saysSo(designOf(point, *m_environment, control)));
    const auto opened = openStudy(file, m_environment->boards);
    QVERIFY(opened);
    QVERIFY(saysSo(testFront(opened->job, control)));
}

void TestImportResults::objectivesHaveToBeSaid()
{
    const std::string source = optunaStudy("unnamed.db");
    const auto said = [&](std::vector<std::string> objectives, const char* words) {
        const auto done = imported(source, "unnamed.snac", std::move(objectives));
        return !done && done.error().message.contains(words);
    };
    QVERIFY(said({}, "--objectives"));
    QVERIFY(said({"accuracy"}, "2 objectives"));
    QVERIFY(said({"accuracy", "power"}, "power"));
    QVERIFY(said({"accuracy", "accuracy"}, "both"));
    QVERIFY(said({"-", "-"}, "no objective"));
    const auto one = imported(source, "one.snac", {"accuracy", "-"});
    QVERIFY2(one, one ? "" : one.error().toString().c_str());
    QCOMPARE(one->objectives, std::vector<std::string>{"accuracy"});
}

void TestImportResults::wrongFigures_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QByteArray>("words"); // empty: a trial that failed
    QTest::newRow("per cent for a share") << QByteArray("0,91.5,3") << QByteArray("share from 0 to 1");
    QTest::newRow("negative share") << QByteArray("0,-0.5,3") << QByteArray("share from 0 to 1");
    QTest::newRow("negative cost") << QByteArray("0,0.5,-3") << QByteArray("cannot be");
    QTest::newRow("endless cost") << QByteArray("0,0.5,1e200") << QByteArray("cannot be");
    QTest::newRow("nan") << QByteArray("0,nan,3") << QByteArray();
    QTest::newRow("empty") << QByteArray("0,,3") << QByteArray();
    QTest::newRow("inf") << QByteArray("0,0.5,inf") << QByteArray();
}

void TestImportResults::wrongFigures()
{
    QFETCH(const QByteArray, row);
    QFETCH(const QByteArray, words);
    const std::string source = written("wrong.csv", "trial,performance_metric,bops\n" + row + "\n1,0.5,9\n");
    QFile::remove(QString::fromStdString(path("wrong.snac")));
    const auto done = imported(source, "wrong.snac");
    if (words.isEmpty()) {
        QVERIFY2(done, done ? "" : done.error().toString().c_str());
        QCOMPARE(done->failed, 1);
        QCOMPARE(done->front, 1);
        return;
    }
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains(words.toStdString()), done.error().message.c_str());
    QVERIFY(!QFile::exists(QString::fromStdString(path("wrong.snac"))));
}

void TestImportResults::nothingIsReplacedOrLeft()
{
    const std::string source = written("again.csv", "trial,performance_metric,bops\n0,0.5,9\n");
    QVERIFY(imported(source, "again.snac"));
    const auto again = imported(source, "again.snac");
    QVERIFY(!again && again.error().message.contains("exists already"));
    QVERIFY(!imported(source, "again.txt"));
    QVERIFY(!imported(path("missing.csv"), "missing.snac"));
    QVERIFY(!imported(m_folder.path().toStdString(), "folder.snac"));
    QVERIFY(QDir(m_folder.path())
                .entryList({"*.new*", "*.failed", "*-wal", "*-shm", "missing*", "folder*"},
                           QDir::AllEntries | QDir::Hidden)
                .isEmpty());
}

QTEST_GUILESS_MAIN(TestImportResults)
#include "tst_import_results.moc"
