// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <cstddef>
#include <functional>
#include <map>
#include <string_view>

namespace snac::study {

/// Takes a text piece by piece.
using TextSink = std::function<void(std::string_view)>;

/// A list that is made item by item while it is written, so that it never lies in memory as a whole.
struct StreamedList
{
    std::size_t size = 0;
    std::function<QJsonObject(std::size_t)> item;
};

/// The object with these members and lists, as QJsonDocument::toJson() writes one that holds them all.
/// Private to this room.
void writeObject(const QJsonObject& members, const std::map<QString, StreamedList>& lists,
                 const TextSink& sink);

} // namespace snac::study
