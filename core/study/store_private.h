// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "store.h"
#include "write_lock.h"

#include "snac/base/random.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace snac::study {

// What the parts of the store share. Private to this room.

[[nodiscard]] inline Result<> ignoreRows(const Result<QSqlQuery>& query)
{
    if (!query) {
        return std::unexpected(query.error());
    }
    return {};
}

[[nodiscard]] inline qint64 checksum(const QByteArray& bytes)
{
    return static_cast<qint64>(stableHash({bytes.constData(), static_cast<std::size_t>(bytes.size())}));
}

[[nodiscard]] inline QString text(const QByteArray& utf8)
{
    return QString::fromUtf8(utf8);
}

class Store::Private
{
public:
    std::string path;
    std::unique_ptr<WriteLock> lock; ///< before the database, so that it is given back last
    std::unique_ptr<Database> database;
    StudyMeta meta;

    Result<> readMeta();
    Result<> writeMeta(const StudyMeta& next);
    Result<> writeTrial(const Trial& trial);
    Result<> writeEpochs(const Trial& trial);
    Result<> writeNetwork(int trial, const training::TrainedNetwork& network);
    Result<> readEpochs(std::vector<Trial>& trials) const;

    [[nodiscard]] std::unexpected<Error> damaged(const Error& error) const
    {
        return fail("the study file is damaged (" + error.message + ")", {.file = path});
    }
};

} // namespace snac::study
