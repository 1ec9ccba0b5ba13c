// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

#include "snac/base/worker_threads.h"

#include <QByteArray>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace snac::study {

// Rows are read on one thread, for a connection knows no other; what is made of their bytes is shared by all
// processors, and taken in the order of the rows. In blocks, so that little more than the results is in
// memory at a time. Private to this room.

struct RecordRow
{
    qint64 key = 0;
    QByteArray bytes;
};

/// Hands what `make` makes of each row's bytes to `take(key, made)`, until one of those is an error. `make`
/// runs on several threads at once, `take` on this one. The first column is the key, the bytes are those of
/// the `parts` columns after it.
template<class Make, class Take>
[[nodiscard]] Result<> eachMade(const Database& database, const QString& statement, Make make, Take take,
                                int parts = 1)
{
    using Made = decltype(make(std::declval<const QByteArray&>()));
    constexpr std::size_t rowsOfPiece = 16; // some hundred microseconds of parsing
    constexpr std::size_t rowsOfBlock = 64 * rowsOfPiece;
    constexpr qsizetype bytesOfBlock = 16 << 20;

    std::vector<RecordRow> block;
    qsizetype bytes = 0;
    const auto finish = [&]() -> Result<> {
        std::vector<std::optional<Made>> made(block.size());
        forEachIndex((block.size() + rowsOfPiece - 1) / rowsOfPiece, [&](std::size_t piece) {
            const std::size_t end = std::min(block.size(), (piece + 1) * rowsOfPiece);
            for (std::size_t i = piece * rowsOfPiece; i < end; ++i) {
                made[i].emplace(make(std::as_const(block[i].bytes)));
            }
        });
        for (std::size_t i = 0; i < block.size(); ++i) {
            if (Result<> taken = take(block[i].key, std::move(*made[i])); !taken) {
                return taken;
            }
        }
        block.clear();
        bytes = 0;
        return {};
    };
    const Result<> read = database.each(statement, {}, [&](const QSqlQuery& row) -> Result<> {
        block.push_back({row.value(0).toLongLong(), row.value(1).toByteArray()});
        for (int part = 2; part <= parts; ++part) {
            block.back().bytes += row.value(part).toByteArray();
        }
        bytes += block.back().bytes.size();
        return block.size() < rowsOfBlock && bytes < bytesOfBlock ? Result<>() : finish();
    });
    return read ? finish() : read;
}

} // namespace snac::study
