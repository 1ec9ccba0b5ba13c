// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json_fields.h"

#include "snac/base/error.h"

#include <QByteArray>
#include <QJsonDocument>

#include <string>

namespace snac::study {

// Records are compact JSON text. Private to this room.

[[nodiscard]] inline QByteArray compactJson(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// Parses the text, lets `read` take the fields, and turns the first wrong field into an error.
template<class T, class F>
[[nodiscard]] Result<T> parseRecord(const QByteArray& text, const char* what, F read)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
    if (!document.isObject()) {
        return fail(std::string(what) + " record: " + problem.errorString().toStdString());
    }
    std::string error;
    T value = read(FieldReader(document.object(), &error));
    if (!error.empty()) {
        return fail(std::string(what) + " record: " + error);
    }
    return value;
}

} // namespace snac::study
