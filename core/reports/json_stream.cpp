// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_stream.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

#include <algorithm>

namespace snac::study {

namespace {

/// Line ends within texts are escaped, so every line end is one of the layout.
QByteArray indented(QByteArray text, int levels)
{
    while (text.endsWith('\n')) {
        text.chop(1);
    }
    return text.replace("\n", QByteArray(1, '\n') + QByteArray(4 * levels, ' '));
}

QByteArray valueText(const QJsonValue& value)
{
    if (value.isObject()) {
        return indented(QJsonDocument(value.toObject()).toJson(), 1);
    }
    if (value.isArray()) {
        return indented(QJsonDocument(value.toArray()).toJson(), 1);
    }
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

void write(const QByteArray& text, const TextSink& sink)
{
    sink({text.constData(), static_cast<std::size_t>(text.size())});
}

void writeList(const StreamedList& list, const TextSink& sink)
{
    sink("[\n");
    for (std::size_t i = 0; i < list.size; ++i) {
        QByteArray item = QByteArray(8, ' ') + indented(QJsonDocument(list.item(i)).toJson(), 2);
        item += i + 1 < list.size ? ",\n" : "\n";
        write(item, sink);
    }
    sink("    ]");
}

} // namespace

void writeObject(const QJsonObject& members, const std::map<QString, StreamedList>& lists,
                 const TextSink& sink)
{
    QStringList keys = members.keys();
    for (const auto& [key, list] : lists) {
        keys << key;
    }
    std::ranges::sort(keys);
    sink("{\n");
    for (qsizetype i = 0; i < keys.size(); ++i) {
        write("    " + valueText(QJsonValue(keys[i])) + ": ", sink);
        const auto list = lists.find(keys[i]);
        if (list != lists.end()) {
            writeList(list->second, sink);
        } else {
            write(valueText(members.value(keys[i])), sink);
        }
        sink(i + 1 < keys.size() ? ",\n" : "\n");
    }
    sink("}\n");
}

} // namespace snac::study
