// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Study files that anybody may have written, with checksums that fit: refused in words, or reported; never
// more.
#include "fake_local_search.h"
#include "study_file_tools.h"

#include "snac/base/random.h"
#include "snac/reports/report.h"
#include "snac/runs/compression_runner.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace snac;
using namespace snac::study;

namespace {

StudyConfig shortStudy()
{
    StudyConfig config = fake::config(12);
    config.evolution.populationSize = 4;
    return config;
}

qint64 checksum(const QByteArray& bytes)
{
    return static_cast<qint64>(stableHash({bytes.constData(), static_cast<std::size_t>(bytes.size())}));
}

/// Runs a statement that changes records, and gives all of its table checksums that fit. False where SQLite
/// itself refuses the statement: such a record cannot be made.
bool forged(const std::string& path, const QString& table, const QString& statement)
{
    const QString key = table == "study" ? "id" : table == "compressions" ? "rowid" : "number";
    const QString blob = table == "study" ? "yaml" : table == "compressions" ? "network" : "x''";
    const auto change = [&](QSqlDatabase database) {
        database.setDatabaseName(QString::fromStdString(path));
        QSqlQuery query(database.open() ? database : QSqlDatabase());
        if (!query.exec("PRAGMA foreign_keys = OFF") || !query.exec(statement) ||
            !query.exec("SELECT " + key + ", CAST(data AS BLOB), " + blob + " FROM " + table)) {
            return false;
        }
        QList<std::pair<QVariant, qint64>> sums;
        while (query.next()) {
            sums.append(
                {query.value(0), checksum(query.value(1).toByteArray() + query.value(2).toByteArray())});
        }
        for (const auto& [which, sum] : sums) {
            query.prepare("UPDATE " + table + " SET checksum = ? WHERE " + key + " = ?");
            query.addBindValue(sum);
            query.addBindValue(which);
            if (!query.exec()) {
                return false;
            }
        }
        return true;
    };
    const bool done = change(QSqlDatabase::addDatabase("QSQLITE", "forger"));
    QSqlDatabase::removeDatabase("forger");
    return done;
}

void forge(const std::string& path, const QString& table, const QString& statement)
{
    QVERIFY2(forged(path, table, statement), qPrintable(statement));
}

/// All that a report reads and writes. The first error, or none.
Result<> report(const std::string& path)
{
    const auto store = Store::openForReading(path);
    if (!store) {
        return std::unexpected(store.error());
    }
    const auto summary = readStudy(**store, shortStudy());
    if (!summary) {
        return std::unexpected(summary.error());
    }
    const auto compressions = readCompressions(**store, shortStudy());
    if (!compressions) {
        return std::unexpected(compressions.error());
    }
    if (reportJson(*summary, &*compressions).empty() || reportCsv(*summary).empty() ||
        reportHtml(*summary, {}, &*compressions).empty() || frontSvg(*summary).empty()) {
        return fail("nothing was written");
    }
    for (const Trial& trial : summary->trials) {
        if (const auto network = (*store)->network(trial.number); !network) {
            return std::unexpected(network.error());
        }
    }
    return {};
}

Result<StudySummary> resume(const std::string& path)
{
    StudyJob job;
    job.config = shortStudy();
    job.file = path;
    job.resume = true;
    job.trials = 20;
    return runStudy(job, fake::parts(std::make_shared<fake::Engine>()));
}

} // namespace

class TestStranger : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::string m_study;
    int m_counter = 0;

    std::string copy()
    {
        const std::string path =
            m_folder.filePath(QStringLiteral("copy-%1.snac").arg(m_counter++)).toStdString();
        fake::copyStudy(m_study, path);
        return path;
    }

private slots:
    void initTestCase()
    {
        m_study = m_folder.filePath("study.snac").toStdString();
        StudyJob job;
        job.config = shortStudy();
        job.yaml = "name: toy\n";
        job.file = m_study;
        QVERIFY(runStudy(job, fake::parts(std::make_shared<fake::Engine>())));
        const auto good = report(m_study);
        QVERIFY2(good, good ? "" : good.error().message.c_str());
    }

    void whatIsNoPartOfAStudyIsRefused_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::newRow("view") << QStringList{"CREATE VIEW v AS SELECT 1"};
        QTest::newRow("trigger") << QStringList{
            "CREATE TRIGGER t AFTER INSERT ON trials BEGIN DELETE FROM generations; END"};
        QTest::newRow("index") << QStringList{"CREATE INDEX i ON trials (checksum)"};
        QTest::newRow("table") << QStringList{"CREATE TABLE extra (x)"};
        QTest::newRow("endless view for a table")
            << QStringList{"DROP TABLE generations", "CREATE VIEW generations AS WITH RECURSIVE n (number) "
                                                     "AS (SELECT 1 UNION ALL SELECT number FROM n) "
                                                     "SELECT number, '{}' AS data, 0 AS checksum FROM n"};
        QTest::newRow("a table of another shape")
            << QStringList{"DROP TABLE generations", "CREATE TABLE generations (number, data, checksum)"};
        QTest::newRow("a missing table") << QStringList{"DROP TABLE epochs"};
        QTest::newRow("statistics") << QStringList{"ANALYZE"};
        QTest::newRow("two heads") << QStringList{
            "PRAGMA ignore_check_constraints = ON",
            "INSERT INTO study SELECT 2, data, yaml, checksum FROM study"};
        QTest::newRow("no head") << QStringList{"DELETE FROM study"};
    }
    void whatIsNoPartOfAStudyIsRefused()
    {
        QFETCH(QStringList, statements);
        const std::string path = copy();
        QVERIFY(fake::runSql(path, statements));
        const QByteArray before = contents(path);
        for (const auto& opened : {Store::openForReading(path), Store::openForWriting(path)}) {
            QVERIFY(!opened);
            QVERIFY2(opened.error().message.contains("damaged"), opened.error().message.c_str());
        }
        QCOMPARE(contents(path), before);
    }

    void recordsThatCannotBeMeantAreRefused_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("statement");
        const auto trial = [](const char* name, const char* change, int number = 3) {
            QTest::addRow("trial: %s", name)
                << "trials"
                << QStringLiteral("UPDATE trials SET data = json_set(data, %1) WHERE number = %2")
                       .arg(QLatin1String(change))
                       .arg(number);
        };
        trial("a value less", "'$.values', json('[0.5]')");
        trial("a value more", "'$.values', json('[0.5, 1, 2]')");
        trial("no values", "'$.values', json('[]')");
        trial("a value that its scores do not give", "'$.values[1]', -4");
        trial("scores that do not give its values", "'$.metrics.accuracy', 0.99");
        trial("missing its budgets by another part", "'$.violation', 5");
        trial("an infinite value", "'$.values', json('[\"inf\", 1]')");
        trial("a value that is none", "'$.values', json('[\"nan\", 1]')");
        trial("a monstrous value", "'$.values', json('[1e300, 1]')");
        trial("an infinite accuracy", "'$.metrics.accuracy', 'inf'");
        trial("a foreign number", "'$.number', 7");
        trial("the largest number", "'$.number', 2147483647");
        trial("a negative number", "'$.number', -1");
        trial("a duplicate of a later one", "'$.duplicate_of', 9, '$.state', 'duplicate'");
        trial("a duplicate of itself", "'$.duplicate_of', 3, '$.state', 'duplicate'");
        trial("a duplicate of nothing", "'$.state', 'duplicate'");
        trial("a duplicate far away", "'$.duplicate_of', 1000000000");
        trial("a network of a later one", "'$.network_of', 11");
        trial("a network of one below", "'$.network_of', -7");
        trial("rejected within its budgets", "'$.state', 'rejected', '$.violation', 0");
        trial("violation below zero", "'$.violation', -1");
        trial("no violation", "'$.violation', 'nan'");
        trial("huge widths", "'$.candidate.layers[0].units', 2147483647");
        trial("negative widths", "'$.candidate.layers[0].units', -5");
        trial("no layers", "'$.candidate.layers', json('[]')");
        trial("other inputs", "'$.candidate.inputs', 5");
        trial("batches of nothing", "'$.candidate.batch_size', 0");
        trial("a generation to come", "'$.generation', 1000000");
        trial("a generation before all", "'$.generation', -1");
        trial("parents to come", "'$.origin.parents', json('[5, 2000000000]')");
        trial("genes that there are not", "'$.origin.mutated_genes', json('[99999]')");
        trial("genes without a number", "'$.origin.genome', json('[\"inf\", \"nan\"]')");
        trial("an origin of another", "'$.origin.id', 4");
        trial("endless time", "'$.seconds', 'inf'");
        QTest::newRow("trial: stored far away")
            << "trials"
            << "UPDATE trials SET number = 2147483647, data = json_set(data, '$.number', 2147483647, "
               "'$.origin.id', 2147483647) WHERE number = 11";
        QTest::newRow("trial: one is missing") << "trials"
                                               << "DELETE FROM trials WHERE number = 5";
        const auto generation = [](const char* name, const char* change) {
            QTest::addRow("generation: %s", name)
                << "generations"
                << QStringLiteral("UPDATE generations SET data = json_set(data, %1) WHERE number = 1")
                       .arg(QLatin1String(change));
        };
        generation("a front of strangers", "'$.front', json('[0, 4000]')");
        generation("a pool of strangers", "'$.pool[0].id', -3");
        generation("survivors to come", "'$.survivors', json('[2147483647]')");
        generation("another number", "'$.index', 0");
        generation("no hypervolume", "'$.hypervolume', 'inf'");
        const auto head = [](const char* name, const char* change) {
            QTest::addRow("head: %s", name)
                << "study"
                << QStringLiteral("UPDATE study SET data = json_set(data, %1)").arg(QLatin1String(change));
        };
        head("an objective more", "'$.objectives', json('[\"a\", \"b\", \"c\"]')");
        head("another objective count everywhere",
             "'$.objectives', json('[\"a\", \"b\", \"c\"]'), '$.reference', json('[1, 2, 3]')");
        head("no reference", "'$.reference', json('[]')");
        head("a reference without end", "'$.reference', json('[\"inf\", 1]')");
        head("trials without end", "'$.trials', 2147483647");
        head("rows below zero", "'$.train_rows', -4");
        head("a board below zero", "'$.board.lut', -1");
        head("a board without end", "'$.board.default_clock_ns', 'inf'");
    }
    void recordsThatCannotBeMeantAreRefused()
    {
        QFETCH(QString, table);
        QFETCH(QString, statement);
        const std::string path = copy();
        forge(path, table, statement);
        const auto read = report(path);
        QVERIFY(!read);
        QVERIFY2(!read.error().message.contains("internal error") &&
                     !read.error().message.contains("checksum"),
                 read.error().message.c_str());
        const auto resumed = resume(path);
        QVERIFY(!resumed);
        QVERIFY2(!resumed.error().message.contains("internal error"), resumed.error().message.c_str());
    }

    /// Whatever a field is replaced by: an answer in words, or a report.
    void anyFieldMayBeAnything()
    {
        const std::string path = copy();
        QStringList fields;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase("QSQLITE", "fields");
            database.setDatabaseName(QString::fromStdString(path));
            QVERIFY(database.open());
            QSqlQuery query(database);
            for (const char* table : {"trials", "generations", "study"}) {
                QVERIFY(query.exec(QStringLiteral("SELECT DISTINCT fullkey FROM %1, json_tree(%1.data) WHERE "
                                                  "%1.rowid IN (SELECT rowid FROM %1 LIMIT 2)")
                                       .arg(QLatin1String(table))));
                while (query.next()) {
                    fields << QString::fromLatin1(table) + ' ' + query.value(0).toString();
                }
            }
            database.close();
        }
        QSqlDatabase::removeDatabase("fields");
        QVERIFY(fields.size() > 100);
        Random random(1);
        const QStringList values = {"-1",           "0",     "2147483647", "1e300",      "'inf'",
                                    "'nan'",        "''",    "json('[]')", "json('{}')", "json('null')",
                                    "json('true')", "1e-320"};
        int refused = 0;
        int impossible = 0;
        for (int i = 0; i < 300; ++i) {
            const QString field =
                fields[static_cast<qsizetype>(random.index(static_cast<std::size_t>(fields.size())))];
            const QString value =
                values[static_cast<qsizetype>(random.index(static_cast<std::size_t>(values.size())))];
            const QString table = field.section(' ', 0, 0);
            fake::copyStudy(m_study, path);
            if (!forged(path, table,
                        QStringLiteral("UPDATE %1 SET data = json_set(data, '%2', %3)")
                            .arg(table, QString(field.section(' ', 1)).replace("'", "''"), value))) {
                ++impossible;
                continue;
            }
            const auto read = report(path);
            refused += read ? 0 : 1;
            QVERIFY2(read || !read.error().message.contains("internal error"),
                     qPrintable(field + " = " + value));
        }
        QVERIFY2(impossible < 30, qPrintable(QString::number(impossible)));
        QVERIFY2(refused > 100, qPrintable(QString::number(refused)));
    }

    void stepsThatCannotBeMeantAreRefused_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("as it was") << QString();
        QTest::newRow("other widths") << "'$.widths', json('[4, 2000000000, 3]')";
        QTest::newRow("fewer widths") << "'$.widths', json('[4, 3]')";
        QTest::newRow("another round") << "'$.round', 1";
        QTest::newRow("units that there are not") << "'$.kept_units', json('[[-1, 2000000000]]')";
        QTest::newRow("sparsity") << "'$.sparsity', 1e9";
        QTest::newRow("accuracy") << "'$.integer.accuracy', 'inf'";
        QTest::newRow("epochs") << "'$.history', json('[{\"fold\": -1, \"epoch\": 1, \"train_loss\": 0, "
                                   "\"validation_loss\": 0, \"validation_accuracy\": 0}]')";
    }
    void stepsThatCannotBeMeantAreRefused()
    {
        QFETCH(QString, change);
        const std::string path = copy();
        CompressionBranch branch;
        branch.branch.trial = 0;
        branch.branch.precision = *compression::parsePrecision("8,3");
        branch.branch.settings = compression::settingsText({});
        branch.targets = {0.0, 0.5};
        {
            auto store = Store::openForWriting(path);
            QVERIFY(store && (*store)->saveBranches({branch}));
            auto step = std::make_shared<compression::CompressionStep>();
            step->branch = branch.branch;
            step->network.network = fake::network({4, 6, 3}, 1);
            step->network.quantization =
                training::chooseFormats(step->network.network, fake::samples(64, 5).inputs, {}).value();
            step->masks = compression::fullMasks(step->network.network);
            step->widths = {4, 6, 3};
            QVERIFY((*store)->saveSteps({step}));
        }
        if (change.isEmpty()) {
            QVERIFY(report(path));
            return;
        }
        forge(path, "compressions", "UPDATE compressions SET data = json_set(data, " + change + ")");
        const auto read = report(path);
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains("step"), read.error().message.c_str());
    }

private:
    static QByteArray contents(const std::string& path)
    {
        QFile file(QString::fromStdString(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

QTEST_GUILESS_MAIN(TestStranger)
#include "tst_stranger.moc"
