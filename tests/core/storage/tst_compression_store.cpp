// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_local_search.h"

#include "snac/network/serialize.h"
#include "snac/storage/store.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace snac;
using namespace snac::study;
using fake::someBranch;
using fake::someStep;

namespace {

QByteArray hashOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly)
               ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256)
               : QByteArray();
}

/// Statements on the file as other tools run them.
bool runSql(const QString& path, const QStringList& statements)
{
    bool good = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("test"));
        database.setDatabaseName(path);
        good = database.open();
        for (const QString& statement : statements) {
            QSqlQuery query(database);
            good = good && query.exec(statement);
        }
        database.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("test"));
    return good;
}

/// As a version before the local search left it.
bool makeOld(const QString& path)
{
    return runSql(path, {"DROP TABLE test_scores", "DROP TABLE compressions", "DROP TABLE branches",
                         "PRAGMA user_version = 1"});
}

bool same(const compression::CompressionStep& a, const compression::CompressionStep& b)
{
    const bool equal = a.branch == b.branch && a.round == b.round && a.targetSparsity == b.targetSparsity &&
                       a.sparsity == b.sparsity && a.floatMetrics.accuracy == b.floatMetrics.accuracy &&
                       a.fakeMetrics.accuracy == b.fakeMetrics.accuracy &&
                       a.integerMetrics.accuracy == b.integerMetrics.accuracy &&
                       std::isnan(b.integerMetrics.rmse) && a.cost.lut.high == b.cost.lut.high &&
                       a.cost.counts.ebops == b.cost.counts.ebops && a.cost.fitted == b.cost.fitted &&
                       a.widths == b.widths && a.keptUnits == b.keptUnits && a.seconds == b.seconds &&
                       a.samplesPerSecond == b.samplesPerSecond && a.engine == b.engine &&
                       a.history.size() == b.history.size() && a.masks.size() == b.masks.size() &&
                       network::serialize(a.network) == network::serialize(b.network);
    return equal && a.masks == b.masks;
}

} // namespace

class TestCompressionStore : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_count = 0;

    /// A study with two trials and no compression.
    std::string newFile()
    {
        const std::string path = m_folder.filePath(QString::number(++m_count) + ".snac").toStdString();
        auto store = Store::create(path, fake::meta());
        for (int number = 0; number < 2; ++number) {
            Trial trial;
            trial.number = number;
            trial.state = TrialState::Complete;
            trial.origin.id = number;
            trial.candidate.architecture = {.inputs = 4, .layers = {network::Dense{3}}};
            trial.values = {0.5, 10.0};
            static_cast<void>((*store)->saveTrial(trial));
        }
        return path;
    }

private slots:
    void keepsEveryBit()
    {
        const std::string path = newFile();
        const CompressionBranch first = someBranch(1, "8,3");
        CompressionBranch second = someBranch(0, "ap_fixed<6,2,AP_TRN,AP_WRAP>");
        second.state = BranchState::Failed;
        second.reason = "caf\xc3\xa9";
        std::vector<CompressionStepPtr> steps;
        for (int round = 0; round < 2; ++round) {
            steps.push_back(std::make_shared<const compression::CompressionStep>(
                someStep(first.branch, round, static_cast<std::uint64_t>(round + 1))));
        }
        const TestScore score{.step = {.branch = first.branch.key(), .round = 1},
                              .trial = 1,
                              .integerMetrics = {.accuracy = 0.7},
                              .floatMetrics = {.accuracy = 0.75},
                              .rows = 9,
                              .when = "2026-01-01T00:00:00Z"};
        {
            auto store = Store::openForWriting(path);
            QVERIFY(store);
            QVERIFY((*store)->branches()->empty());
            QVERIFY((*store)->saveBranches({first, second}));
            QVERIFY((*store)->saveSteps(steps));
            QVERIFY((*store)->saveTestScore(score));
        }
        const auto store = Store::openForReading(path);
        QVERIFY2(store, store ? "" : store.error().message.c_str());
        const auto branches = (*store)->branches();
        QVERIFY(branches);
        QCOMPARE(branches->size(), std::size_t(2));
        QVERIFY((*branches)[0].branch == first.branch && (*branches)[0].targets == first.targets);
        QVERIFY((*branches)[1].branch == second.branch && (*branches)[1].state == BranchState::Failed);
        QCOMPARE((*branches)[1].reason, second.reason);
        const auto read = (*store)->steps();
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QCOMPARE(read->size(), std::size_t(2));
        for (std::size_t i = 0; i < 2; ++i) {
            const auto whole = (*store)->step({.branch = first.branch.key(), .round = static_cast<int>(i)});
            QVERIFY2(whole && *whole, whole ? "" : whole.error().message.c_str());
            QVERIFY(same(*steps[i], **whole));
            // The list has the same figures, and no network.
            compression::CompressionStep listed = *steps[i];
            listed.network = {};
            listed.masks = {};
            listed.keptUnits = {};
            QVERIFY(same(listed, *(*read)[i]));
        }
        const auto scores = (*store)->testScores();
        QVERIFY(scores);
        QCOMPARE(scores->size(), std::size_t(1));
        QVERIFY(scores->front().step == score.step);
        QCOMPARE(scores->front().floatMetrics.accuracy, 0.75);
        QCOMPARE(scores->front().when, score.when);
    }

    void olderFilesAreReadUnharmed()
    {
        const std::string path = newFile();
        const QString file = QString::fromStdString(path);
        QVERIFY(makeOld(file));
        const QByteArray before = hashOf(file);
        {
            const auto store = Store::openForReading(path);
            QVERIFY2(store, store ? "" : store.error().message.c_str());
            QCOMPARE((*store)->trials()->size(), std::size_t(2));
            QVERIFY((*store)->branches()->empty());
            QVERIFY((*store)->steps()->empty());
            QVERIFY((*store)->testScores()->empty());
        }
        QCOMPARE(hashOf(file), before);
    }

    void writersBringOlderFilesUpToDate()
    {
        const std::string path = newFile();
        QVERIFY(makeOld(QString::fromStdString(path)));
        const CompressionBranch branch = someBranch(1, "8,3");
        {
            auto store = Store::openForWriting(path);
            QVERIFY2(store, store ? "" : store.error().message.c_str());
            QCOMPARE((*store)->trials()->size(), std::size_t(2));
            QVERIFY((*store)->saveBranches({branch}));
            QVERIFY((*store)->saveSteps(
                {std::make_shared<const compression::CompressionStep>(someStep(branch.branch, 0, 3))}));
        }
        const auto again = Store::openForReading(path);
        QVERIFY2(again, again ? "" : again.error().message.c_str());
        QCOMPARE((*again)->steps()->size(), std::size_t(1));
        QCOMPARE((*again)->trials()->size(), std::size_t(2));
    }

    void damageIsFound_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("record") << "UPDATE compressions SET data = json_set(data, '$.sparsity', 0.123)";
        QTest::newRow("network") << "UPDATE compressions SET network = CAST('x' AS BLOB)";
        QTest::newRow("branch") << "UPDATE branches SET data = json_set(data, '$.trial', 0)";
    }
    void damageIsFound()
    {
        QFETCH(QString, statement);
        const std::string path = newFile();
        {
            auto store = Store::openForWriting(path);
            const CompressionBranch branch = someBranch(1, "8,3");
            QVERIFY((*store)->saveBranches({branch}));
            QVERIFY((*store)->saveSteps(
                {std::make_shared<const compression::CompressionStep>(someStep(branch.branch, 0, 3))}));
        }
        QVERIFY(Store::openForReading(path));
        QVERIFY(runSql(QString::fromStdString(path), {statement}));
        const auto store = Store::openForReading(path);
        QVERIFY(!store);
        QVERIFY2(store.error().message.contains("does not match its checksum"),
                 store.error().message.c_str());
    }
};

QTEST_GUILESS_MAIN(TestCompressionStore)
#include "tst_compression_store.moc"
