// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite's own refusals, and that a study lives under them.
#include "study_file_tools.h"

#include "snac/runs/runner.h"
#include "snac/storage/sqlite/database.h"
#include "snac/storage/sqlite/sqlite_guard.h"

#include <QTemporaryDir>
#include <QTest>

#include <dlfcn.h>

using namespace snac;
using namespace snac::study;

namespace {

/// Runs `use` with an open connection that nobody has told anything yet.
template<class F>
void withConnection(const QString& file, F use)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase("QSQLITE", "plain");
        database.setDatabaseName(file);
        QVERIFY(database.open());
        use(database);
        database.close();
    }
    QSqlDatabase::removeDatabase("plain");
}

bool jsonIsHarmless()
{
    bool harmless = false;
    withConnection(":memory:", [&](const QSqlDatabase& database) {
        QSqlQuery query("SELECT flags FROM pragma_function_list WHERE name = 'json_extract'", database);
        harmless = query.next() && (query.value(0).toInt() & 0x200000) != 0;
    });
    return harmless;
}

} // namespace

class TestSqliteGuard : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_counter = 0;

    std::string study()
    {
        const std::string path = m_folder.filePath(QStringLiteral("s%1.snac").arg(m_counter++)).toStdString();
        StudyJob job;
        job.config = fake::config(12);
        job.yaml = "name: toy\n";
        job.file = path;
        const auto made = runStudy(job, fake::parts(std::make_shared<fake::Engine>()));
        return made ? path : std::string();
    }
    bool requireGuard()
    {
        bool can = false;
        withConnection(":memory:", [&](const QSqlDatabase& database) { can = guardable(database); });
        return can;
    }

private slots:
    /// Where Qt uses the system's SQLite, the switches must be found: silence would be no protection.
    void theLibraryOfTheSystemIsKnownAgain()
    {
        withConnection(":memory:", [](const QSqlDatabase& database) {
            if (!dlopen("libsqlite3.so.0", RTLD_LAZY | RTLD_NOLOAD)) {
                QSKIP("Qt has an SQLite of its own inside");
            }
            QVERIFY(guardable(database));
        });
        QVERIFY(!guardable(QSqlDatabase()));
    }

    void viewsAndTriggersDoNotRun()
    {
        if (!requireGuard()) {
            QSKIP("Qt's SQLite is not the system's");
        }
        const std::string path = study();
        QVERIFY(
            fake::runSql(path, {"CREATE VIEW v AS SELECT 1",
                                "CREATE TRIGGER t AFTER INSERT ON log_mark BEGIN DELETE FROM trials; END"}));
        const auto database = Database::open(path, Database::Mode::Write);
        QVERIFY(database);
        const auto seen = (*database)->value("SELECT * FROM v");
        QVERIFY(!seen);
        QVERIFY2(seen.error().message.contains("prohibited"), seen.error().message.c_str());
        QVERIFY(
            (*database)->run("INSERT OR REPLACE INTO log_mark (id, mark, previous) VALUES (1, 'a', 'b')"));
        QVERIFY((*database)->value("SELECT count(*) FROM trials")->toInt() >= 12);
    }

    /// Defensive: the list of tables cannot be written around SQLite, nor the journal switched off.
    void statementsCannotDamageTheFile()
    {
        if (!requireGuard()) {
            QSKIP("Qt's SQLite is not the system's");
        }
        const auto database = Database::open(study(), Database::Mode::Write);
        QVERIFY(database);
        QVERIFY((*database)->run("PRAGMA writable_schema = ON"));
        QVERIFY(!(*database)->run(
            "UPDATE sqlite_master SET sql = 'CREATE TABLE trials (x)' WHERE name = 'trials'"));
        const auto journal = (*database)->value("PRAGMA journal_mode = OFF");
        QVERIFY(!journal || journal->toString() == "wal");
    }

    /// Not trusted wherever SQLite knows that json_extract() is harmless; elsewhere every study would be
    /// malformed.
    void theSchemaIsNotTrustedWhereThatIsPossible()
    {
        const std::string path = study();
        for (const auto mode : {Database::Mode::Write, Database::Mode::Read, Database::Mode::Shared}) {
            const auto database = Database::open(path, mode);
            QVERIFY(database);
            QCOMPARE((*database)->value("PRAGMA trusted_schema")->toInt(), jsonIsHarmless() ? 0 : 1);
            const auto state = (*database)->value("SELECT state FROM trials WHERE number = 0");
            QVERIFY2(state, state ? "" : state.error().message.c_str());
            QCOMPARE(state->toString(), QStringLiteral("complete"));
        }
    }

    /// Opened, gone on with, and read under all of the above.
    void aStudyLivesUnderTheGuard()
    {
        const std::string path = study();
        QVERIFY(!path.empty());
        StudyJob job;
        job.config = fake::config(12);
        job.file = path;
        job.resume = true;
        job.trials = 20;
        const auto resumed = runStudy(job, fake::parts(std::make_shared<fake::Engine>()));
        QVERIFY2(resumed, resumed ? "" : resumed.error().message.c_str());
        const auto store = Store::openForReading(path);
        QVERIFY(store);
        const auto summary = readStudy(**store, job.config);
        QVERIFY2(summary, summary ? "" : summary.error().message.c_str());
        QCOMPARE(summary->trials.size(), resumed->trials.size());
    }
};

QTEST_GUILESS_MAIN(TestSqliteGuard)
#include "tst_sqlite_guard.moc"
