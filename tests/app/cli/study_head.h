// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/random.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <functional>

namespace snac::test {

/// Changes the head of a stored study, as if another program had written it: what it says, then `more`
/// statements. Returns what went wrong, empty where nothing did.
inline QString changeHead(const QString& study, const std::function<void(QJsonObject&)>& change,
                          const QStringList& more = {})
{
    QString problem;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase("QSQLITE", "head");
        database.setDatabaseName(study);
        QSqlQuery query(database.open() ? database : QSqlDatabase());
        if (!query.exec("SELECT data, yaml FROM study") || !query.next()) {
            problem = query.lastError().text();
        }
        QJsonObject head = QJsonDocument::fromJson(query.value(0).toByteArray()).object();
        const QByteArray yaml = query.value(1).toByteArray();
        change(head);
        const QByteArray record = QJsonDocument(head).toJson(QJsonDocument::Compact);
        const QByteArray sealed = record + yaml;
        query.prepare("UPDATE study SET data = ?, checksum = ?");
        query.addBindValue(QString::fromUtf8(record));
        query.addBindValue(
            static_cast<qint64>(stableHash({sealed.constData(), static_cast<std::size_t>(sealed.size())})));
        bool done = query.exec();
        for (const QString& statement : more) {
            done = done && query.exec(statement);
        }
        problem += done ? QString() : query.lastError().text();
        query.finish();
        database.close();
    }
    QSqlDatabase::removeDatabase("head");
    return problem;
}

} // namespace snac::test
