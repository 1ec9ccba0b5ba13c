// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Study files whose records say anything at all, under checksums that fit. An input is a list of edits, one a
// line: TABLE ROW PATH VALUE, with the path of a field in SQLite's notation and a value in JSON.
#include "driver.h"

#include "fake_parts.h"

#include "snac/base/random.h"
#include "snac/reports/report.h"
#include "snac/runs/compression_runner.h"

#include <QCoreApplication>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <set>
#include <sstream>

namespace {

using namespace snac;
using namespace snac::study;

const std::set<std::string> tables = {"study", "trials", "generations"};

StudyConfig shortStudy()
{
    StudyConfig config = fake::config(8);
    config.evolution.populationSize = 4;
    return config;
}

/// One connection to the file, closed with the object.
class Forger
{
public:
    explicit Forger(const QString& file)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase("QSQLITE", "forger");
        database.setDatabaseName(file);
        if (!database.open()) {
            std::abort();
        }
        QSqlQuery(database).exec("PRAGMA synchronous = OFF");
    }
    ~Forger()
    {
        QSqlDatabase::database("forger").close();
        QSqlDatabase::removeDatabase("forger");
    }
    Forger(const Forger&) = delete;
    Forger& operator=(const Forger&) = delete;

    /// Every field of the first rows, as an edit that changes nothing much.
    [[nodiscard]] std::vector<std::string> fields() const
    {
        std::vector<std::string> lines;
        for (const std::string& table : tables) {
            QSqlQuery query(QSqlDatabase::database("forger"));
            query.exec(QString::fromStdString("SELECT t.rowid, j.fullkey FROM " + table +
                                              " t, json_tree(t.data) j "
                                              "WHERE t.rowid IN (SELECT rowid FROM " +
                                              table + " LIMIT 3)"));
            while (query.next()) {
                lines.push_back(table + " " + query.value(0).toString().toStdString() + " " +
                                query.value(1).toString().toStdString() + " 1");
            }
        }
        return lines;
    }

    void edit(const std::string& line) const
    {
        std::istringstream stream(line);
        std::string table;
        long long row = 0;
        std::string path;
        std::string value;
        if (!(stream >> table >> row >> path) || !tables.contains(table) || !std::getline(stream, value)) {
            return;
        }
        QSqlQuery query(QSqlDatabase::database("forger"));
        query.prepare(QString::fromStdString("UPDATE " + table +
                                             " SET data = json_set(data, ?, json(?)) WHERE rowid = ?"));
        query.addBindValue(QString::fromStdString(path));
        query.addBindValue(QString::fromStdString(value));
        query.addBindValue(row);
        query.exec(); // what SQLite takes for no path or no JSON changes nothing
    }

    void sign() const
    {
        for (const std::string& table : tables) {
            const QString name = QString::fromStdString(table);
            QSqlQuery query(QSqlDatabase::database("forger"));
            query.exec("SELECT rowid, CAST(data AS BLOB), " + QString(table == "study" ? "yaml" : "x''") +
                       " FROM " + name);
            std::vector<std::pair<qint64, qint64>> sums;
            while (query.next()) {
                const QByteArray bytes = query.value(1).toByteArray() + query.value(2).toByteArray();
                sums.emplace_back(query.value(0).toLongLong(),
                                  static_cast<qint64>(stableHash(
                                      {bytes.constData(), static_cast<std::size_t>(bytes.size())})));
            }
            for (const auto& [row, sum] : sums) {
                query.prepare("UPDATE " + name + " SET checksum = ? WHERE rowid = ?");
                query.addBindValue(sum);
                query.addBindValue(row);
                query.exec();
            }
        }
    }
};

/// All that a report reads and writes, and what a resumed run begins with.
void readEverything(const std::string& file)
{
    const auto store = Store::openForReading(file);
    if (!store) {
        return;
    }
    const auto summary = readStudy(**store, shortStudy());
    const auto compressions = readCompressions(**store, shortStudy());
    if (!summary || !compressions) {
        return;
    }
    static_cast<void>(reportJson(*summary, &*compressions));
    static_cast<void>(reportCsv(*summary));
    static_cast<void>(reportHtml(*summary, {}, &*compressions));
    static_cast<void>(kneeTrial(*summary));
    for (const Trial& trial : summary->trials) {
        static_cast<void>((*store)->network(trial.number));
        static_cast<void>(compressibleTrial(summary->trials, trial.number));
    }
}

void resume(const std::string& file)
{
    StudyJob job;
    job.config = shortStudy();
    job.file = file;
    job.resume = true;
    static_cast<void>(runStudy(job, fake::parts(std::make_shared<fake::Engine>())));
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const QString whole = folder.filePath("whole.snac");
    const QString file = folder.filePath("fuzzed.snac");
    StudyJob job;
    job.config = shortStudy();
    job.yaml = "name: toy\n";
    job.file = whole.toStdString();
    if (!runStudy(job, fake::parts(std::make_shared<fake::Engine>()))) {
        std::fprintf(stderr, "fuzz study: the study to begin with cannot be made\n");
        return 1;
    }
    fuzz::Fuzzer fuzzer("study");
    for (const std::string& line : Forger(whole).fields()) {
        fuzzer.addSeed(line + "\n");
    }
    fuzzer.addWords({" -1",
                     " 0",
                     " 2147483647",
                     " 1e300",
                     " 1e-320",
                     " \"inf\"",
                     " \"nan\"",
                     " \"\"",
                     " []",
                     " {}",
                     " null",
                     " true",
                     " [1,2,3]",
                     " \"duplicate\"",
                     " \"complete\"",
                     " \"running\"",
                     " \"rejected\"",
                     "\ntrials 2 ",
                     "\ngenerations 1 ",
                     "\nstudy 1 ",
                     "$.values",
                     "$.duplicate_of",
                     "$.state"});
    return fuzzer.run(argc, argv, [&](const std::string& input) {
        for (const char* side : {"", "-wal", "-shm"}) {
            QFile::remove(file + side);
        }
        QFile::copy(whole, file);
        {
            const Forger forger(file);
            std::istringstream lines(input);
            for (std::string line; std::getline(lines, line);) {
                forger.edit(line);
            }
            forger.sign();
        }
        readEverything(file.toStdString());
        resume(file.toStdString());
    });
}
