// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite_guard.h"

#include "snac/base/bounded_files.h"
#include "snac/base/reading_bounds.h"

#include <QSqlDriver>
#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

#include <dlfcn.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

struct sqlite3;

namespace snac::study {

namespace {

using SystemCall = void (*)();

/// sqlite3_vfs of sqlite3.h, version 3, as far as it is needed; it only grows at its end.
struct FileSystem
{
    int version;
    int sizes[2];
    FileSystem* next;
    const char* name;
    void* own;
    void (*others[12])();
    int (*currentTime)(FileSystem*, long long*);
    int (*setSystemCall)(FileSystem*, const char*, SystemCall);
};

/// The few functions of SQLite's stable C interface that are needed, from the library already in this
/// process.
struct Library
{
    const char* (*sourceId)() = nullptr;
    const char* (*compileOption)(int) = nullptr;
    int (*initialize)() = nullptr;
    int (*configure)(sqlite3*, int, ...) = nullptr;
    FileSystem* (*fileSystem)(const char*) = nullptr;

    [[nodiscard]] bool isWhole() const { return sourceId && compileOption && initialize && configure; }
};

template<class F>
void find(void* library, const char* name, F& function)
{
    function = reinterpret_cast<F>(dlsym(library, name));
}

Library loadedLibrary()
{
    Library found;
    // NOLOAD: only what Qt's driver has brought in. It stays for the life of the process, as the driver does.
    if (void* library = dlopen("libsqlite3.so.0", RTLD_LAZY | RTLD_NOLOAD)) {
        find(library, "sqlite3_sourceid", found.sourceId);
        find(library, "sqlite3_compileoption_get", found.compileOption);
        find(library, "sqlite3_initialize", found.initialize);
        find(library, "sqlite3_db_config", found.configure);
        find(library, "sqlite3_vfs_find", found.fileSystem);
    }
    return found;
}

/// The first column of a question that touches no file.
QStringList textsOf(const QSqlDatabase& database, const char* statement)
{
    QStringList texts;
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (query.exec(QLatin1String(statement))) {
        while (query.next()) {
            texts << query.value(0).toString();
        }
    }
    return texts;
}

bool isBehind(const Library& library, const QSqlDatabase& database)
{
    if (!library.isWhole() || textsOf(database, "SELECT sqlite_source_id()") !=
                                  QStringList(QString::fromLatin1(library.sourceId()))) {
        return false;
    }
    QStringList options;
    for (int i = 0; const char* option = library.compileOption(i); ++i) {
        options << QString::fromLatin1(option);
    }
    return textsOf(database, "PRAGMA compile_options") == options;
}

sqlite3* handleOf(const QSqlDatabase& database)
{
    const QVariant handle = database.driver() ? database.driver()->handle() : QVariant();
    const bool known = handle.isValid() && std::strcmp(handle.typeName(), "sqlite3*") == 0;
    return known ? *static_cast<sqlite3* const*>(handle.constData()) : nullptr;
}

// SQLITE_DBCONFIG_... of sqlite3.h.
constexpr int enableTrigger = 1003;
constexpr int noCheckpointOnClose = 1006;
constexpr int defensive = 1010;
constexpr int enableView = 1015;
/// SQLITE_INNOCUOUS
constexpr int innocuous = 0x200000;

/// Columns of the list: name, builtin, type, encoding, number of arguments, flags.
bool jsonIsHarmless(const QSqlDatabase& database)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    const bool found = query.exec(QStringLiteral("PRAGMA function_list"));
    while (found && query.next()) {
        if (query.value(0).toString() == QLatin1String("json_extract")) {
            return (query.value(5).toInt() & innocuous) != 0;
        }
    }
    return false;
}

} // namespace

bool guardable(const QSqlDatabase& database)
{
    return handleOf(database) && isBehind(loadedLibrary(), database);
}

void guard(const QSqlDatabase& database)
{
    sqlite3* const handle = handleOf(database);
    const Library library = loadedLibrary();
    // Asked once: neither the library nor the driver changes while the program runs.
    static const bool same = handle && isBehind(library, database) && library.initialize() == 0;
    if (handle && same) {
        for (const auto& [which, value] : {std::pair{defensive, 1}, {enableTrigger, 0}, {enableView, 0}}) {
            static_cast<void>(library.configure(handle, which, value, static_cast<int*>(nullptr)));
        }
    }
    static const bool harmless = jsonIsHarmless(database);
    if (harmless) {
        QSqlQuery(database).exec(QStringLiteral("PRAGMA trusted_schema = OFF"));
    }
}

namespace {

int statAsOpened(const char* path, struct stat* status)
{
    const auto found = targetWithin(path);
    if (found) {
        *status = *found;
    }
    return found ? 0 : -1;
}

int accessAsOpened(const char* path, int mode)
{
    return isAllowedWithin(path, mode) ? 0 : -1;
}

int removeAsOpened(const char* path)
{
    if (!ReadingBounds::areSet()) {
        return ::unlink(path);
    }
    if (!statusWithin(path)) {
        return -1; // errno says why; it asks for ENOENT
    }
    const std::error_code problem = removeWithin(path);
    errno = problem.value();
    return problem ? -1 : 0;
}

} // namespace

bool openByOurLookUp(const QSqlDatabase& database)
{
    const Library library = loadedLibrary();
    if (!handleOf(database) || !isBehind(library, database) || library.fileSystem == nullptr) {
        return false;
    }
    const auto open = [](const char* path, int flags, int mode) {
        return openWithin(path, flags, static_cast<unsigned>(mode));
    };
    int (*const call)(const char*, int, int) = open;
    FileSystem* const system = library.fileSystem("unix");
    if (system == nullptr || system->version < 3 ||
        system->setSystemCall(system, "open", reinterpret_cast<SystemCall>(call)) != 0) {
        return false;
    }
    // What it looks at and removes, the same way. A library without one of these names does without it.
    int (*const stats)(const char*, struct stat*) = statAsOpened;
    int (*const allowed)(const char*, int) = accessAsOpened;
    int (*const removed)(const char*) = removeAsOpened;
    system->setSystemCall(system, "stat", reinterpret_cast<SystemCall>(stats));
    system->setSystemCall(system, "access", reinterpret_cast<SystemCall>(allowed));
    system->setSystemCall(system, "unlink", reinterpret_cast<SystemCall>(removed));
    return true;
}

bool keepLogOnClose(const QSqlDatabase& database)
{
    sqlite3* const handle = handleOf(database);
    const Library library = loadedLibrary();
    return handle && isBehind(library, database) &&
           library.configure(handle, noCheckpointOnClose, 1, static_cast<int*>(nullptr)) == 0;
}

} // namespace snac::study
