// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "side_files.h"

#include "disk_probe.h"
#include "file_check.h"
#include "schema.h"

#include "snac/base/bounded_files.h"
#include "snac/base/reading_bounds.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <random>
#include <thread>

namespace snac::study {

namespace {

constexpr std::array<const char*, 3> sides = {"-wal", "-shm", "-journal"};
constexpr std::uintmax_t logHeader = 32;

std::uintmax_t sizeOf(const std::string& file)
{
    const auto status = targetWithin(file);
    return status && S_ISREG(status->st_mode) ? static_cast<std::uintmax_t>(status->st_size) : 0;
}

/// What one way of looking at the file says of its mark.
struct View
{
    std::optional<LogMark> mark;
    bool read = false;
    bool damaged = false;
};

Result<View> viewOf(const std::string& file, Database::Mode mode)
{
    const auto database = Database::open(file, mode);
    if (!database) {
        return database.error().kind == ErrorKind::Transient ? Result<View>(std::unexpected(database.error()))
                                                             : View{};
    }
    auto mark = readMark(**database);
    if (!mark && mark.error().kind == ErrorKind::Transient) {
        return std::unexpected(mark.error());
    }
    return View{.mark = mark ? *mark : std::nullopt,
                .read = mark.has_value(),
                .damaged = !mark && (*database)->sawDamage()};
}

bool isSoundAlone(const std::string& file)
{
    const auto database = Database::open(file, Database::Mode::Alone);
    return database && checkContents(**database, file);
}

Result<LogState> judge(const std::string& file)
{
    // The file first: a log that is written back meanwhile is newer than what was read, never older.
    const Result<View> alone = viewOf(file, Database::Mode::Alone);
    const Result<View> whole = viewOf(file, Database::Mode::Shared);
    if (!alone || !whole) {
        return std::unexpected(!alone ? alone.error() : whole.error());
    }
    if (alone->read && whole->read && alone->mark) {
        const bool own = whole->mark && (whole->mark->mark == alone->mark->mark ||
                                         whole->mark->previous == alone->mark->mark);
        return own ? LogState::Own : LogState::Foreign;
    }
    if (!alone->read || !whole->damaged || !isSoundAlone(file)) {
        return LogState::Own;
    }
    const Result<> disk = probeDisk(file + "-wal");
    return disk ? Result<LogState>(LogState::Foreign) : std::unexpected(disk.error());
}

} // namespace

std::string newMark()
{
    std::random_device source;
    std::array<char, 17> text{};
    std::snprintf(text.data(), text.size(), "%08x%08x", source(), source());
    return text.data();
}

Result<std::optional<LogMark>> readMark(const Database& database)
{
    const Result<bool> there = hasLogMark(database);
    if (!there || !*there) {
        return there ? Result<std::optional<LogMark>>() : std::unexpected(there.error());
    }
    std::optional<LogMark> mark;
    const Result<> read = database.each(
        QStringLiteral("SELECT mark, previous FROM log_mark"), {}, [&](const QSqlQuery& row) -> Result<> {
            mark = LogMark{row.value(0).toString().toStdString(), row.value(1).toString().toStdString()};
            return {};
        });
    return read ? Result<std::optional<LogMark>>(std::move(mark)) : std::unexpected(read.error());
}

Result<> writeMark(const Database& database, const LogMark& mark)
{
    const auto done =
        database.run(QStringLiteral("INSERT OR REPLACE INTO log_mark (id, mark, previous) VALUES (1, ?, ?)"),
                     {QString::fromStdString(mark.mark), QString::fromStdString(mark.previous)});
    return done ? Result<>() : std::unexpected(done.error());
}

Result<LogState> logState(const std::string& file)
{
    for (const char* side : sides) {
        if (const PathKind kind = kindOfPath(file + side);
            kind == PathKind::Folder || kind == PathKind::Other) {
            return fail("beside the study lies " + file + side + ", which is " +
                            (kind == PathKind::Folder ? "a folder" : "no file") +
                            "; studies keep a file of their own under this name: move it away",
                        {.file = file});
        }
    }
    if (sizeOf(file + "-journal") > 0) {
        return LogState::Foreign; // a study never has one: it is made whole and uses a log from then on
    }
    if (sizeOf(file + "-wal") < logHeader) {
        return LogState::None;
    }
    Result<LogState> state = judge(file);
    for (int again = 0; again < 2 && state && *state == LogState::Foreign; ++again) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        state = judge(file);
    }
    return state;
}

void removeSideFiles(const std::string& file)
{
    for (const char* side : sides) {
        removeWithin(file + side); // what is left is found foreign when the file is opened
    }
}

Result<std::string> setAsideLog(const std::string& file)
{
    std::string names;
    for (const char* side : sides) {
        const std::string old = file + side;
        if (!targetWithin(old)) {
            continue;
        }
        std::string aside = old + ".foreign";
        for (int n = 2; targetWithin(aside); ++n) {
            aside = old + ".foreign-" + std::to_string(n);
        }
        if (const std::error_code problem = renameWithin(old, aside)) {
            return fail("beside this study lies a log of another one (" + old +
                            ") that cannot be moved away: " + problem.message(),
                        {.file = file});
        }
        names += (names.empty() ? "" : ", ") + aside;
    }
    return "beside the study lay the log of another study, or of another state of this one; it was not used "
           "and "
           "is kept as " +
           names;
}

} // namespace snac::study
