// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job_seconds.h"

#include "descriptor_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <optional>

namespace snac::mcp {

namespace {

constexpr const char* dateKey = "counted_at";

double secondsNow()
{
    return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
}

/// When the file was last written, in seconds; nothing where there is none.
std::optional<double> lastWritten(int root, const std::string& file)
{
    const Descriptor found = kernelLooksUp() ? openByKernel(root, file, O_PATH | O_NOFOLLOW)
                                             : openStepByStep(root, file, O_PATH | O_NOFOLLOW);
    struct stat status
    {
    };
    if (!found.isOpen() || ::fstat(found.number(), &status) != 0 || !S_ISREG(status.st_mode)) {
        return std::nullopt;
    }
    return static_cast<double>(status.st_mtim.tv_sec) + 1e-9 * static_cast<double>(status.st_mtim.tv_nsec);
}

} // namespace

QJsonObject datedProgress(QJsonObject progress)
{
    if (!progress.isEmpty()) {
        progress.insert(dateKey, secondsNow());
    }
    return progress;
}

QJsonObject undatedProgress(QJsonObject progress)
{
    progress.remove(dateKey);
    return progress;
}

QJsonObject progressAtTheEnd(QJsonObject progress, int folder, const std::string& output)
{
    const QJsonValue date = progress.take(dateKey);
    const Descriptor root(::openat(folder, "..", O_PATH | O_DIRECTORY | O_CLOEXEC));
    if (!date.isDouble() || !root.isOpen()) {
        return progress;
    }
    double more = 0.0;
    for (const char* const side : {"", "-wal"}) {
        const double since = lastWritten(root.number(), output + side).value_or(0.0) - date.toDouble();
        more = since < std::chrono::duration<double>(betweenRecords).count() ? std::max(more, since) : more;
    }
    progress.insert("seconds", progress.value("seconds").toDouble() + more);
    return progress;
}

} // namespace snac::mcp
