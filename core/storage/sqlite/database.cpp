// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"

#include "disk_probe.h"
#include "sqlite_guard.h"

#include "snac/base/reading_bounds.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlError>
#include <QUrl>

#include <atomic>
#include <mutex>

namespace snac::study {

namespace {

// SQLite's primary result codes.
enum Code {
    Busy = 5,
    Locked = 6,
    NoMemory = 7,
    InputOutput = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26
};

bool readsOnly(Database::Mode mode)
{
    return mode == Database::Mode::Shared || mode == Database::Mode::Alone;
}

QString connectOptions(Database::Mode mode)
{
    const QString timeout = QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000");
    return readsOnly(mode) ? QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI;") + timeout : timeout;
}

QString databaseName(const std::string& file, Database::Mode mode)
{
    const QString name = QString::fromStdString(file);
    if (!readsOnly(mode)) {
        return name;
    }
    const QString uri =
        QString::fromUtf8(QUrl::fromLocalFile(QFileInfo(name).absoluteFilePath()).toEncoded());
    return mode == Database::Mode::Alone ? uri + QStringLiteral("?immutable=1") : uri;
}

/// What a connection is told before its first question.
QStringList settingsOf(Database::Mode mode)
{
    QStringList settings = {QStringLiteral("PRAGMA cell_size_check = ON")};
    if (mode == Database::Mode::Read) {
        settings << QStringLiteral("PRAGMA query_only = ON");
    } else if (!readsOnly(mode)) {
        // NORMAL: a killed program loses nothing; after a power cut the last trials may be missing, never a
        // half one, and they are run again with equal results. Waiting for the disk after every trial would
        // slow short trainings down. The log is written back by the store, which marks each new one.
        settings << QStringLiteral("PRAGMA journal_mode = WAL")
                 << QStringLiteral("PRAGMA synchronous = NORMAL")
                 << QStringLiteral("PRAGMA foreign_keys = ON")
                 << QStringLiteral("PRAGMA wal_autocheckpoint = 0")
                 // 32 MiB at most: what is in memory can be saved when somebody overwrites the file.
                 << QStringLiteral("PRAGMA cache_size = -32768");
    }
    return settings;
}

/// Its look-up of names is ours before the first file is opened: what was checked is what is read.
void setLookUp()
{
    if (!ReadingBounds::areSet()) {
        return;
    }
    static std::once_flag once;
    std::call_once(once, [] {
        const QString name = QStringLiteral("snac-look-up");
        {
            QSqlDatabase nowhere = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
            nowhere.setDatabaseName(QStringLiteral(":memory:"));
            if (nowhere.isValid() && nowhere.open()) {
                static_cast<void>(
                    openByOurLookUp(nowhere)); // else by names, and the walls of the kernel are left
            }
        }
        QSqlDatabase::removeDatabase(name);
    });
}

} // namespace

Error Database::asError(const QSqlError& error) const
{
    std::string message = error.databaseText().toStdString();
    if (message.empty()) {
        message = error.driverText().toStdString();
    }
    const SourcePlace place{.file = m_file};
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case Corrupt:
    case NotADatabase:
        if (m_trusted) {
            return {diskFailure(message), place, ErrorKind::Transient};
        }
        m_sawDamage = true;
        return {"the study file is damaged or is no study file (" + message + "); it was left as it is",
                place};
    case Full:
        return {"the disk is full; make room, then try again", place, ErrorKind::Transient};
    case InputOutput:
        return {diskFailure(message), place, ErrorKind::Transient};
    case NoMemory:
        return {"not enough memory to read or write the study file; end other programs, then try again",
                place, ErrorKind::Transient};
    case CannotOpen:
        return {
            "cannot open the study file (" + message +
                "); check the name, the permissions of its folder, and the limit on open files (ulimit -n)",
            place};
    case Busy:
    case Locked:
        return {"another program holds the study file (" + message + "); try again when it has finished",
                place, ErrorKind::Transient};
    default:
        return {"cannot use the study file: " + message, place};
    }
}

std::unexpected<Error> Database::damaged(const std::string& what) const
{
    m_sawDamage = true;
    return fail(
        "the study file is damaged (" + what +
            "); it was left as it is. Restore it from a copy; a good copy is made when no program writes "
            "the study, or takes its -wal file along",
        {.file = m_file});
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
    setLookUp();
    static std::atomic<int> counter = 0;
    const QString name = QStringLiteral("snac-study-%1").arg(counter++);
    // Before the connection, so that it goes last: Qt complains of connections that are still held.
    auto self = std::unique_ptr<Database>(new Database(file, name));
    self->m_trusted = mode == Mode::Create || mode == Mode::Write; // made here, or checked before
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    if (!database.isValid()) {
        const bool known = QSqlDatabase::drivers().contains(QStringLiteral("QSQLITE"));
        return known
                   ? fail("Qt's SQLite driver cannot be loaded (is there a limit on open files, ulimit -n?)",
                          {}, ErrorKind::Transient)
                   : fail("Qt's SQLite driver is missing; install it with: sudo apt-get install "
                          "libqt6sql6-sqlite");
    }
    database.setConnectOptions(connectOptions(mode));
    database.setDatabaseName(databaseName(file, mode));
    if (!database.open()) {
        return std::unexpected(self->asError(database.lastError()));
    }
    guard(database);
    for (const QString& setting : settingsOf(mode)) {
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
        return std::unexpected(asError(query.lastError()));
    }
    for (const QVariant& one : values) {
        query.addBindValue(one);
    }
    if (!query.exec()) {
        return std::unexpected(asError(query.lastError()));
    }
    return query;
}

Result<> Database::runAll(const QString& statement, const std::vector<QVariantList>& rows) const
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (!rows.empty() && !query.prepare(statement)) {
        return std::unexpected(asError(query.lastError()));
    }
    for (const QVariantList& values : rows) {
        for (qsizetype i = 0; i < values.size(); ++i) {
            query.bindValue(static_cast<int>(i), values[i]);
        }
        if (!query.exec()) {
            return std::unexpected(asError(query.lastError()));
        }
    }
    return {};
}

Result<> Database::stepped(const QSqlQuery& query) const
{
    const QSqlError error = query.lastError();
    return error.isValid() ? Result<>(std::unexpected(asError(error))) : Result<>();
}

Result<QVariant> Database::value(const QString& statement) const
{
    QVariant value;
    const Result<> read = each(statement, {}, [&](const QSqlQuery& row) -> Result<> {
        value = row.value(0);
        return {};
    });
    return read ? Result<QVariant>(value) : std::unexpected(read.error());
}

Result<> Database::forgetPages() const
{
    const auto done = run(QStringLiteral("PRAGMA shrink_memory"));
    return done ? Result<>() : std::unexpected(done.error());
}

void Database::abandonFile() const
{
    static_cast<void>(keepLogOnClose(QSqlDatabase::database(m_connection, false)));
}

Result<bool> Database::emptyLog() const
{
    // Readers of a large study must not hold a search up for seconds.
    const auto wait = [this](int milliseconds) {
        return run(QStringLiteral("PRAGMA busy_timeout = %1").arg(milliseconds));
    };
    static_cast<void>(wait(100));
    const Result<QVariant> busy = value(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    static_cast<void>(wait(5000));
    if (!busy) {
        return std::unexpected(busy.error());
    }
    return busy->toInt() == 0;
}

} // namespace snac::study
