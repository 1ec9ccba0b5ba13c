// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>

namespace snac::test {

/// An SQLite file with the tables that Optuna makes, of 3.0 and later (`typed`) or of 2.4 to 2.10.
class OptunaFile
{
public:
    explicit OptunaFile(const QString& path, bool typed = true)
        : m_name(QStringLiteral("optuna-") + path)
        , m_typed(typed)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        database.setDatabaseName(path);
        m_good = database.open();
        run(QStringLiteral("PRAGMA synchronous = OFF")); // no test waits for a disk
        run(QStringLiteral("PRAGMA journal_mode = MEMORY"));
        run(QStringLiteral("CREATE TABLE studies (study_id INTEGER NOT NULL PRIMARY KEY, study_name "
                           "VARCHAR(512) NOT NULL)"));
        run(QStringLiteral(
            "CREATE TABLE version_info (version_info_id INTEGER NOT NULL PRIMARY KEY, schema_version "
            "INTEGER, library_version VARCHAR(256), CHECK (version_info_id=1))"));
        run(QStringLiteral(
            "CREATE TABLE study_directions (study_direction_id INTEGER NOT NULL PRIMARY KEY, direction "
            "VARCHAR(8) NOT NULL, study_id INTEGER NOT NULL, objective INTEGER NOT NULL, UNIQUE "
            "(study_id, objective))"));
        run(QStringLiteral(
            "CREATE TABLE study_system_attributes (study_system_attribute_id INTEGER NOT NULL PRIMARY "
            "KEY, study_id INTEGER, \"key\" VARCHAR(512), value_json TEXT)"));
        run(QStringLiteral(
            "CREATE TABLE trials (trial_id INTEGER NOT NULL PRIMARY KEY, number INTEGER, study_id INTEGER, "
            "state VARCHAR(8) NOT NULL, datetime_start DATETIME, datetime_complete DATETIME)"));
        run(QStringLiteral(
            "CREATE TABLE trial_system_attributes (trial_system_attribute_id INTEGER NOT NULL PRIMARY "
            "KEY, trial_id INTEGER, \"key\" VARCHAR(512), value_json TEXT)"));
        run(QStringLiteral(
            "CREATE TABLE trial_params (param_id INTEGER NOT NULL PRIMARY KEY, trial_id INTEGER, "
            "param_name VARCHAR(512), param_value FLOAT, distribution_json TEXT, UNIQUE (trial_id, "
            "param_name))"));
        run(QStringLiteral(
                "CREATE TABLE trial_values (trial_value_id INTEGER NOT NULL PRIMARY KEY, trial_id INTEGER "
                "NOT NULL, objective INTEGER NOT NULL, value FLOAT%1, UNIQUE (trial_id, objective))")
                .arg(typed ? QStringLiteral(", value_type VARCHAR(7) NOT NULL")
                           : QStringLiteral(" NOT NULL")));
        run(QStringLiteral("INSERT INTO version_info VALUES (1, 12, '3.6.1')"));
    }
    ~OptunaFile()
    {
        QSqlDatabase::database(m_name).close();
        QSqlDatabase::removeDatabase(m_name);
    }
    OptunaFile(const OptunaFile&) = delete;
    OptunaFile& operator=(const OptunaFile&) = delete;

    void run(const QString& statement)
    {
        QSqlQuery query(QSqlDatabase::database(m_name));
        m_good = query.exec(statement) && m_good;
    }
    void study(int id, const QString& name, const QStringList& directions)
    {
        run(QStringLiteral("INSERT INTO studies VALUES (%1, '%2')").arg(id).arg(name));
        for (int i = 0; i < directions.size(); ++i) {
            run(QStringLiteral(
                    "INSERT INTO study_directions (direction, study_id, objective) VALUES ('%1', %2, %3)")
                    .arg(directions[i])
                    .arg(id)
                    .arg(i));
        }
    }
    /// `values` as SQL; "inf" and "-inf" as Optuna keeps them.
    void trial(int id, int number, const QString& state, const QStringList& values, int study = 1)
    {
        run(QStringLiteral(
                "INSERT INTO trials VALUES (%1, %2, %3, '%4', '2026-01-01 10:00:00.000000', '2026-01-01 "
                "10:00:30.000000')")
                .arg(id)
                .arg(number)
                .arg(study)
                .arg(state));
        for (int i = 0; i < values.size(); ++i) {
            const bool infinite = m_typed && values[i].endsWith(QStringLiteral("inf"));
            const QString type = !infinite                    ? QStringLiteral("FINITE")
                                 : values[i].startsWith(u'-') ? QStringLiteral("INF_NEG")
                                                              : QStringLiteral("INF_POS");
            run(QStringLiteral("INSERT INTO trial_values VALUES (NULL, %1, %2, %3%4)")
                    .arg(id)
                    .arg(i)
                    .arg(infinite ? QStringLiteral("NULL") : values[i],
                         m_typed ? QStringLiteral(", '%1'").arg(type) : QString()));
        }
    }
    void parameter(int trial, const QString& name, const QString& stored, const QString& distribution)
    {
        run(QStringLiteral("INSERT INTO trial_params VALUES (NULL, %1, '%2', %3, '%4')")
                .arg(trial)
                .arg(name, stored, distribution));
    }
    [[nodiscard]] bool isGood() const { return m_good; }

private:
    QString m_name;
    bool m_typed = true;
    bool m_good = true;
};

inline const QString wholeDistribution = QStringLiteral(
    R"({"name": "IntDistribution", "attributes": {"log": false, "step": 1, "low": 1, "high": 8}})");
inline const QString realDistribution = QStringLiteral(
    R"({"name": "FloatDistribution", "attributes": {"step": null, "low": 0.0001, "high": 0.1, "log": true}})");
inline const QString choiceDistribution = QStringLiteral(
    R"({"name": "CategoricalDistribution", "attributes": {"choices": ["relu", "tanh", null, true, 2]}})");

} // namespace snac::test
