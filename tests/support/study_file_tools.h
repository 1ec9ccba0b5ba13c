// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fake_parts.h"

#include "snac/storage/store.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>
#include <QTest>

namespace snac::study::fake {

// What tests do to study files from outside.

inline const QStringList& sides()
{
    static const QStringList all = {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")};
    return all;
}

/// The files of a study, side files included, under another name; what is not there is not there afterwards.
inline void copyStudy(const std::string& from, const std::string& to)
{
    for (const QString& side : sides()) {
        const QString source = QString::fromStdString(from) + side;
        const QString target = QString::fromStdString(to) + side;
        QFile::remove(target);
        if (QFile::exists(source)) {
            QVERIFY(QFile::copy(source, target));
        }
    }
}

/// Statements on the file as other tools run them.
inline bool runSql(const std::string& path, const QStringList& statements)
{
    bool good = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("tool"));
        database.setDatabaseName(QString::fromStdString(path));
        good = database.open();
        for (const QString& statement : statements) {
            QSqlQuery query(database);
            good = good && query.exec(statement);
        }
        database.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("tool"));
    return good;
}

/// A trial as a study would have it.
inline Trial plainTrial(int number, const std::string& engine = "fake")
{
    Trial trial;
    trial.number = number;
    trial.origin.id = number;
    trial.origin.origin = "random";
    trial.origin.genome.values = {0.0, 1.0};
    trial.state = TrialState::Complete;
    trial.candidate.architecture = {.inputs = 4,
                                    .layers = {network::Dense{8}, network::Activation{}, network::Dense{3}}};
    trial.values = {0.5, 10.0};
    trial.engine = engine;
    return trial;
}

inline StudyMeta plainMeta(const std::string& name = "toy")
{
    StudyMeta meta;
    meta.name = name;
    meta.yaml = "name: toy\n";
    meta.trials = 40;
    meta.reference = {-0.2, 110.0};
    meta.dataset = data().info;
    return meta;
}

} // namespace snac::study::fake
