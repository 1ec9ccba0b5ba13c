// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compression_record.h"
#include "schema.h"
#include "store_private.h"

#include <map>

namespace snac::study {

namespace {

Result<> writeBranch(const Database& database, const CompressionBranch& branch)
{
    const QByteArray record = branchRecord(branch);
    return ignoreRows(database.run(
        QStringLiteral("INSERT INTO branches (key, trial, position, data, checksum) "
                       "VALUES (?, ?, (SELECT COUNT(*) FROM branches), ?, ?) "
                       "ON CONFLICT (key) DO UPDATE SET data = excluded.data, checksum = excluded.checksum"),
        {QString::fromStdString(branch.branch.key()), branch.branch.trial, text(record), checksum(record)}));
}

Result<> writeStep(const Database& database, const compression::CompressionStep& step)
{
    const QByteArray record = stepRecord(step);
    const QByteArray blob = stepBlob(step);
    return ignoreRows(
        database.run(QStringLiteral("INSERT OR REPLACE INTO compressions (branch, round, data, network, "
                                    "checksum) VALUES (?, ?, ?, ?, ?)"),
                     {QString::fromStdString(step.branch.key()), step.round, text(record), blob,
                      checksum(record + blob)}));
}

} // namespace

Result<> Store::saveBranches(const std::vector<CompressionBranch>& branches)
{
    return d->database->transaction([&]() -> Result<> {
        for (const CompressionBranch& branch : branches) {
            if (const Result<> done = writeBranch(*d->database, branch); !done) {
                return done;
            }
        }
        return {};
    });
}

Result<> Store::saveSteps(const std::vector<CompressionStepPtr>& steps)
{
    return d->database->transaction([&]() -> Result<> {
        for (const CompressionStepPtr& step : steps) {
            if (const Result<> done = writeStep(*d->database, *step); !done) {
                return done;
            }
        }
        return {};
    });
}

Result<> Store::saveTestScore(const TestScore& score)
{
    const QByteArray record = testScoreRecord(score);
    return d->database->transaction([&] {
        return ignoreRows(d->database->run(
            QStringLiteral(
                "INSERT OR REPLACE INTO test_scores (branch, round, data, checksum) VALUES (?, ?, ?, ?)"),
            {QString::fromStdString(score.step.branch), score.step.round, text(record), checksum(record)}));
    });
}

Result<std::vector<CompressionBranch>> Store::branches() const
{
    const Result<bool> there = hasCompressions(*d->database);
    if (!there || !*there) {
        return there ? Result<std::vector<CompressionBranch>>() : std::unexpected(there.error());
    }
    Result<QSqlQuery> query =
        d->database->run(QStringLiteral("SELECT data FROM branches ORDER BY position, key"));
    if (!query) {
        return std::unexpected(query.error());
    }
    std::vector<CompressionBranch> branches;
    while (query->next()) {
        Result<CompressionBranch> branch = branchFromRecord(query->value(0).toString().toUtf8());
        if (!branch) {
            return d->damaged(branch.error());
        }
        branches.push_back(std::move(*branch));
    }
    return branches;
}

Result<std::vector<CompressionStepPtr>> Store::steps() const
{
    const Result<std::vector<CompressionBranch>> owners = branches();
    if (!owners) {
        return std::unexpected(owners.error());
    }
    std::vector<CompressionStepPtr> steps;
    for (const CompressionBranch& owner : *owners) {
        Result<QSqlQuery> query = d->database->run(
            QStringLiteral("SELECT data, network FROM compressions WHERE branch = ? ORDER BY round"),
            {QString::fromStdString(owner.branch.key())});
        if (!query) {
            return std::unexpected(query.error());
        }
        while (query->next()) {
            Result<compression::CompressionStep> step = stepFromRecord(query->value(0).toString().toUtf8());
            if (!step) {
                return d->damaged(step.error());
            }
            step->branch = owner.branch;
            if (const Result<> read = readStepBlob(query->value(1).toByteArray(), *step); !read) {
                return d->damaged(read.error());
            }
            steps.push_back(std::make_shared<const compression::CompressionStep>(std::move(*step)));
        }
    }
    return steps;
}

Result<std::vector<TestScore>> Store::testScores() const
{
    const Result<bool> there = hasCompressions(*d->database);
    if (!there || !*there) {
        return there ? Result<std::vector<TestScore>>() : std::unexpected(there.error());
    }
    Result<QSqlQuery> query = d->database->run(
        QStringLiteral("SELECT data FROM test_scores ORDER BY json_extract(data, '$.when'), branch, round"));
    if (!query) {
        return std::unexpected(query.error());
    }
    std::vector<TestScore> scores;
    while (query->next()) {
        Result<TestScore> score = testScoreFromRecord(query->value(0).toString().toUtf8());
        if (!score) {
            return d->damaged(score.error());
        }
        scores.push_back(std::move(*score));
    }
    return scores;
}

} // namespace snac::study
