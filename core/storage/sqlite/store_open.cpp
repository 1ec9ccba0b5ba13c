// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How a study file is made, opened, and left.
#include "disk_probe.h"
#include "file_check.h"
#include "schema.h"
#include "snac/storage/own_files.h"
#include "snac/storage/records.h"
#include "sqlite_store.h"
#include "store_private.h"

#include "snac/base/atomic_file.h"
#include "snac/base/bounded_files.h"
#include "snac/base/reading_bounds.h"

#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <thread>

namespace snac::study {

namespace fs = std::filesystem;

namespace {

std::string realPath(const std::string& path)
{
    // With its folder, for some names alone mean something else to Qt and to SQLite: ":memory:".
    std::error_code problem;
    const fs::path whole = fs::absolute(path, problem);
    if (!problem && ReadingBounds::areSet()) { // no link is followed, so that there is none to be resolved
        return whole.lexically_normal().string();
    }
    const fs::path real = problem ? fs::path() : fs::weakly_canonical(whole, problem);
    return problem || real.empty() ? path : real.string();
}

Result<> mustExist(const std::string& path)
{
    const PathKind kind = kindOfPath(path);
    if (kind == PathKind::Nothing) {
        return fail("no such study file", {.file = path}, ErrorKind::NotFound);
    }
    if (kind != PathKind::File) {
        return fail("this is not a file", {.file = path});
    }
    if (!isAllowedWithin(realPath(path), R_OK)) {
        return fail("this file may not be read; check its permissions", {.file = path});
    }
    return {};
}

/// Whether a limit on the size of files (ulimit -f) is below what SQLite makes beside a file that is read.
bool isIndexTooLarge()
{
    constexpr rlim_t indexBytes = 32768;
    rlimit limit{};
    return ::getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur < indexBytes;
}

/// Reading a file in WAL mode makes files beside it; where that is not allowed nobody can be writing either.
/// A limit is one of this process alone: then somebody else may be.
bool mayWriteBeside(const std::string& real)
{
    if (isIndexTooLarge() && !WriteLock::holder(real)) {
        return false;
    }
    return isAllowedWithin(real, W_OK) && isAllowedWithin(fs::path(real).parent_path().string(), W_OK);
}

/// A checked connection, of the mode that fits what lies beside the file. What looks damaged is looked at
/// again: a writer may have begun at that moment.
template<class F>
Result<std::unique_ptr<Database>> openChecked(const std::string& real, LogState& log, F mode)
{
    for (bool again = false;; again = true) {
        const Result<LogState> found = logState(real);
        if (!found) {
            return std::unexpected(found.error());
        }
        log = *found;
        auto database = Database::open(real, mode(log));
        if (!database) {
            return database;
        }
        const Result<> sound = checkContents(**database, real);
        if (sound) {
            (*database)->trust();
            return database;
        }
        const bool damaged = (*database)->sawDamage();
        if (again || !damaged) {
            const Result<> disk = damaged ? probeDisk(real) : Result<>();
            return std::unexpected(disk ? sound.error() : disk.error());
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
}

Database::Mode readingMode(const std::string& real, LogState log)
{
    return log == LogState::Foreign ? Database::Mode::Alone
           : log == LogState::Own   ? Database::Mode::Shared
           : mayWriteBeside(real)   ? Database::Mode::Read
                                    : Database::Mode::Alone;
}

/// The error speaks of the file by the name its user knows.
std::unexpected<Error> named(Error error, const std::string& path)
{
    error.place.file = path;
    return std::unexpected(std::move(error));
}

Result<> fillNew(const std::string& fresh, const StudyMeta& meta)
{
    auto database = Database::open(fresh, Database::Mode::Create);
    if (!database) {
        return std::unexpected(database.error());
    }
    Result<> made = (*database)->transaction([&]() -> Result<> {
        Result<> done = createSchema(**database, meta.imported.has_value());
        done = done ? insertMeta(**database, meta) : done;
        return done ? writeMark(**database, {newMark(), {}}) : done;
    });
    if (!made) {
        return made;
    }
    const Result<bool> emptied = (*database)->emptyLog();
    if (emptied && !*emptied) {
        return fail("another program holds the new file");
    }
    return emptied ? Result<>() : std::unexpected(emptied.error());
}

/// A new file under its name is whole, down to the disk: it is made beside it and renamed, so that a full
/// disk or a program killed meanwhile leaves either a study or none.
Result<> makeFile(const std::string& real, const StudyMeta& meta)
{
    const std::string fresh = real + ".new";
    const auto clear = [&] {
        removeWithin(fresh);
        removeSideFiles(fresh);
    };
    clear();
    Result<> made = fillNew(fresh, meta);
    if (made) {
        LogState log = LogState::None;
        const auto written = openChecked(fresh, log, [](LogState) { return Database::Mode::Alone; });
        made = written ? Result<>() : std::unexpected(written.error());
    }
    made = made ? flushToDisk(fresh) : made;
    if (made) {
        const std::error_code problem = renameWithin(fresh, real);
        made = problem ? fail(problem.message()) : Result<>();
    }
    if (!made) {
        clear();
        return fail("no study file was made: " + made.error().message, {}, made.error().kind);
    }
    static_cast<void>(flushToDisk(real)); // now its name; the study itself is there
    return {};
}

} // namespace

/// Under the lock, with a file that was checked or just made.
Result<> SqliteStore::Private::openAsWriter()
{
    auto held = StudyInode::hold(real);
    if (!held) {
        return std::unexpected(held.error());
    }
    auto opened = Database::open(real, Database::Mode::Write);
    if (!opened) {
        return std::unexpected(opened.error());
    }
    inode = std::move(*held);
    database = std::move(*opened);
    if (const Result<> read = readMeta(); !read) {
        return read;
    }
    const auto known = readMark(*database);
    if (!known) {
        return std::unexpected(known.error());
    }
    mark = known->value_or(LogMark{});
    // Before anything is written: the mark of the file is that of its log from here on.
    const Result<bool> emptied = database->emptyLog();
    if (!emptied) {
        return std::unexpected(emptied.error());
    }
    logIsEmpty = *emptied;
    inode->note();
    return migrate(*database);
}

Result<std::unique_ptr<Store>> SqliteStore::create(const std::string& path, const StudyMeta& meta)
{
    auto data = std::make_unique<Private>();
    data->path = path;
    data->real = realPath(path);
    if (const Result<> free = checkIsNoSideFile(path); !free) {
        return std::unexpected(free.error());
    }
    auto lock = WriteLock::take(path);
    if (!lock) {
        return std::unexpected(lock.error());
    }
    data->lock = std::move(*lock);
    if (targetWithin(path)) {
        return fail(
            "this study file exists already; go on with `snac resume`, or choose another one with --study",
            {.file = path});
    }
    removeSideFiles(data->real);
    StudyMeta own = meta;
    own.id = newMark();
    if (const Result<> made = makeFile(data->real, own); !made) {
        return named(made.error(), path);
    }
    if (const Result<> opened = data->openAsWriter(); !opened) {
        data->database.reset();
        removeWithin(data->real);
        removeSideFiles(data->real);
        return named(opened.error(), path);
    }
    return std::unique_ptr<Store>(new SqliteStore(std::move(data)));
}

Result<std::unique_ptr<Store>> SqliteStore::openForWriting(const std::string& path)
{
    if (const auto there = mustExist(path); !there) {
        return std::unexpected(there.error());
    }
    auto data = std::make_unique<Private>();
    data->path = path;
    data->real = realPath(path);
    auto lock = WriteLock::take(path);
    if (!lock) {
        return std::unexpected(lock.error());
    }
    data->lock = std::move(*lock);
    if (const auto alone = StudyInode::hold(data->real); !alone) {
        return named(alone.error(), path);
    }
    LogState log = LogState::None;
    const auto checked = openChecked(data->real, log, [](LogState found) {
        return found == LogState::Own ? Database::Mode::Shared : Database::Mode::Alone;
    });
    if (!checked) {
        return named(checked.error(), path);
    }
    if (log == LogState::Foreign) {
        Result<std::string> aside = setAsideLog(data->real);
        if (!aside) {
            return named(aside.error(), path);
        }
        data->notes.push_back(std::move(*aside));
    }
    if (const Result<> opened = data->openAsWriter(); !opened) {
        return named(opened.error(), path);
    }
    return std::unique_ptr<Store>(new SqliteStore(std::move(data)));
}

Result<std::unique_ptr<Store>> SqliteStore::openForReading(const std::string& path)
{
    if (const auto there = mustExist(path); !there) {
        return std::unexpected(there.error());
    }
    auto data = std::make_unique<Private>();
    data->path = path;
    data->real = realPath(path);
    LogState log = LogState::None;
    auto database = openChecked(data->real, log, [&](LogState found) {
        const Database::Mode mode = readingMode(data->real, found);
        data->isOneState = mode == Database::Mode::Alone;
        return mode;
    });
    if (!database) {
        return named(database.error(), path);
    }
    if (log == LogState::Foreign) {
        const auto found = targetWithin(data->real + "-journal");
        const bool journal = found && found->st_size > 0;
        data->notes.push_back(
            "beside the study lies the log of another study, or of another state of this one (" + data->real +
            (journal ? "-journal" : "-wal") + "); it was not read");
    }
    if (log == LogState::Own && mayWriteBeside(data->real)) {
        // Tidies a log that a crash left.
        auto tidying = Database::open(data->real, Database::Mode::Read);
        if (!tidying) {
            return named(tidying.error(), path);
        }
        (*tidying)->trust();
        database = std::move(tidying);
    }
    data->database = std::move(*database);
    if (const auto read = data->readMeta(); !read) {
        return named(read.error(), path);
    }
    return std::unique_ptr<Store>(new SqliteStore(std::move(data)));
}

void SqliteStore::Private::emptyLog()
{
    // An error leaves the log as it is: a part of the file, complete and read with it.
    logIsEmpty = database->emptyLog().value_or(false) || logIsEmpty;
    if (inode) {
        inode->note();
    }
}

void SqliteStore::Private::keepLogSmall()
{
    constexpr off_t enough = off_t{8} << 20U;
    const auto log = targetWithin(real + "-wal");
    // Into a file that is not the study any more nothing is written; settle() says so.
    if (log && log->st_size > enough && !lost && (!inode || inode->place() == StudyInode::Place::Same)) {
        emptyLog();
    }
}

Result<> SqliteStore::settle()
{
    if (d->inode && !d->lost && d->inode->place() != StudyInode::Place::Same) {
        d->lost = d->misplaced();
    }
    if (d->lost) {
        d->database->abandonFile();
        return std::unexpected(*d->lost);
    }
    if (d->inode) {
        d->emptyLog();
    }
    return {};
}

/// What was saved, under a name of its own; what cannot be read back is removed.
Result<std::string> SqliteStore::Private::rescue() const
{
    const fs::path lostName = real;
    const std::string stem = (lostName.parent_path() / lostName.stem()).string();
    std::string rescued = stem + "-rescued.snac";
    for (int n = 2; targetWithin(rescued); ++n) {
        rescued = stem + "-rescued-" + std::to_string(n) + ".snac";
    }
    const auto saved = database->run(QStringLiteral("VACUUM INTO ?"), {QString::fromStdString(rescued)});
    Result<> whole = saved ? Result<>() : std::unexpected(saved.error());
    if (whole) {
        const auto written = Database::open(rescued, Database::Mode::Alone);
        whole = written ? checkContents(**written, rescued) : std::unexpected(written.error());
    }
    if (!whole) {
        removeWithin(rescued);
        return std::unexpected(whole.error());
    }
    return rescued;
}

/// Somebody wrote into the file itself. What is still in memory is saved first; then the file is read again.
/// Nothing: it is the study still, and only its times were changed.
std::optional<Error> SqliteStore::Private::overwritten()
{
    const Result<std::string> rescued = rescue();
    const Result<> again = database->forgetPages();
    const Result<> sound = again ? checkContents(*database, real) : again;
    const std::string id = meta.id;
    if (sound && readMeta() && meta.id == id) {
        if (rescued) {
            removeWithin(*rescued);
        }
        inode->note();
        return std::nullopt;
    }
    const std::string what = "another program wrote into the study file while the study was written";
    return Error{
        rescued
            ? what + "; its results were saved as " + *rescued + ", `snac resume` goes on there"
            : what + ", and what it held is gone; the run was stopped. Run it again, or go on with a copy",
        {.file = path}};
}

/// The file under the name is not this study any more. What was saved stays where it is, or gets a name
/// again. Nothing: it is.
std::optional<Error> SqliteStore::Private::misplaced()
{
    const SourcePlace place{.file = path};
    if (inode->place() == StudyInode::Place::Written) {
        return overwritten();
    }
    if (inode->place() == StudyInode::Place::Renamed) {
        // SQLite would leave the log beside the old name, which is not the file's any more.
        const Result<bool> whole = database->emptyLog();
        if (!whole || !*whole) {
            return Error{"the study file was renamed or replaced while the study was written; a part of its "
                         "results is in " +
                             inode->currentName() + ", the rest in " + real + "-wal",
                         place};
        }
        return Error{
            "the study file was renamed or replaced while the study was written; its results are in " +
                inode->currentName() + ", `snac resume` goes on there",
            place};
    }
    const Result<std::string> rescued = rescue();
    const std::string removed =
        "the study file was removed or replaced while the study was written; its results ";
    return Error{rescued ? removed + "were saved as " + *rescued + ", `snac resume` goes on there"
                         : removed + "could not be saved under another name: " + rescued.error().message,
                 place};
}

} // namespace snac::study
