// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlError>
#include <QUrl>

#include <atomic>

namespace snac::study {

namespace {

Error asError(const QSqlError& error, const std::string& file)
{
    const int code = error.nativeErrorCode().toInt();
    std::string message = error.databaseText().toStdString();
    if (message.empty()) {
        message = error.driverText().toStdString();
    }
    if (isDamage(error)) {
        return {"the study file is damaged or is no study file (" + message + "); it was left as it is",
                {.file = file}};
    }
    constexpr int sqliteFull = 13;
    if ((code & 0xff) == sqliteFull) {
        return {"the disk is full; make room, then `snac resume` goes on", {.file = file}};
    }
    return {"cannot use the study file: " + message, {.file = file}};
}

QString connectOptions(Database::Mode mode)
{
    switch (mode) {
    case Database::Mode::Create:
    case Database::Mode::Write:
    case Database::Mode::Read:
        return QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000");
    case Database::Mode::Untouched:
        break;
    }
    return QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=5000");
}

QString databaseName(const std::string& file, Database::Mode mode)
{
    const QString name = QString::fromStdString(file);
    if (mode != Database::Mode::Untouched) {
        return name;
    }
    QString uri = QString::fromUtf8(QUrl::fromLocalFile(QFileInfo(name).absoluteFilePath()).toEncoded());
    // Without a log beside it nobody writes the file, and SQLite need not make one to read it.
    if (!QFileInfo::exists(name + QStringLiteral("-wal"))) {
        uri += QStringLiteral("?immutable=1");
    }
    return uri;
}

} // namespace

bool isDamage(const QSqlError& error)
{
    constexpr int sqliteCorrupt = 11;
    constexpr int sqliteNotADatabase = 26;
    const int code = error.nativeErrorCode().toInt() & 0xff;
    return code == sqliteCorrupt || code == sqliteNotADatabase;
}

Database::Database(std::string file, QString connection)
    : m_file(std::move(file))
    , m_connection(std::move(connection))
{
}

Database::~Database()
{
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const std::string& file, Mode mode)
{
    if (!QCoreApplication::instance()) {
        return fail("internal error: a study file needs a QCoreApplication", {.file = file});
    }
    static std::atomic<int> counter = 0;
    const QString name = QStringLiteral("snac-study-%1").arg(counter++);
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    if (!database.isValid()) {
        database = {};
        QSqlDatabase::removeDatabase(name);
        return fail("Qt's SQLite driver is missing; install it with: sudo apt-get install libqt6sql6-sqlite");
    }
    auto self = std::unique_ptr<Database>(new Database(file, name));
    database.setConnectOptions(connectOptions(mode));
    database.setDatabaseName(databaseName(file, mode));
    if (!database.open()) {
        return std::unexpected(asError(database.lastError(), file));
    }
    // NORMAL: a killed program loses nothing; after a power cut the last trials may be missing, never a half
    // one, and they are run again with equal results. Waiting for the disk after every trial would slow short
    // trainings down.
    const QStringList settings = mode == Mode::Untouched ? QStringList{}
                                 : mode == Mode::Read
                                     ? QStringList{QStringLiteral("PRAGMA query_only = ON")}
                                     : QStringList{QStringLiteral("PRAGMA journal_mode = WAL"),
                                                   QStringLiteral("PRAGMA synchronous = NORMAL"),
                                                   QStringLiteral("PRAGMA foreign_keys = ON")};
    for (const QString& setting : settings) {
        if (auto done = self->run(setting); !done) {
            return std::unexpected(done.error());
        }
    }
    return self;
}

Result<QSqlQuery> Database::run(const QString& statement, const QVariantList& values) const
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (!query.prepare(statement)) {
        return std::unexpected(asError(query.lastError(), m_file));
    }
    for (const QVariant& one : values) {
        query.addBindValue(one);
    }
    if (!query.exec()) {
        return std::unexpected(asError(query.lastError(), m_file));
    }
    return query;
}

Result<QVariant> Database::value(const QString& statement) const
{
    Result<QSqlQuery> query = run(statement);
    if (!query) {
        return std::unexpected(query.error());
    }
    if (!query->next()) {
        if (query->lastError().isValid()) {
            return std::unexpected(asError(query->lastError(), m_file));
        }
        return QVariant();
    }
    return query->value(0);
}

} // namespace snac::study
