// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema.h"
#include "snac/storage/compression_record.h"
#include "snac/storage/record_check.h"
#include "store_private.h"

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
    return d->write([&]() -> Result<> {
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
    return d->write([&]() -> Result<> {
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
    return d->write([&] {
        return ignoreRows(d->database->run(
            QStringLiteral(
                "INSERT OR REPLACE INTO test_scores (branch, round, data, checksum) VALUES (?, ?, ?, ?)"),
            {QString::fromStdString(score.step.branch), score.step.round, text(record), checksum(record)}));
    });
}

Result<std::vector<CompressionBranch>> Store::branches() const
{
    const Result<bool> there = hasCompressions(*d->database);
    const Result<int> trials = d->trialCount();
    if (!there || !trials) {
        return std::unexpected(!there ? there.error() : trials.error());
    }
    std::vector<CompressionBranch> branches;
    if (!*there) {
        return branches;
    }
    const Result<> read = d->database->each(
        QStringLiteral("SELECT key, data FROM branches ORDER BY position, key"), {},
        [&](const QSqlQuery& row) -> Result<> {
            Result<CompressionBranch> branch = branchFromRecord(row.value(1).toString().toUtf8());
            const Result<> meant = branch
                                       ? checkBranch(*branch, row.value(0).toString().toStdString(), *trials)
                                       : std::unexpected(branch.error());
            if (!meant) {
                return d->damaged(meant.error());
            }
            branches.push_back(std::move(*branch));
            return {};
        });
    return read ? Result<std::vector<CompressionBranch>>(std::move(branches)) : std::unexpected(read.error());
}

Result<std::vector<CompressionStepPtr>> Store::steps() const
{
    const Result<std::vector<CompressionBranch>> owners = branches();
    if (!owners) {
        return std::unexpected(owners.error());
    }
    std::vector<CompressionStepPtr> steps;
    for (const CompressionBranch& owner : *owners) {
        const Result<> read = d->database->each(
            QStringLiteral("SELECT round, data, network FROM compressions WHERE branch = ? ORDER BY round"),
            {QString::fromStdString(owner.branch.key())}, [&](const QSqlQuery& row) -> Result<> {
                Result<compression::CompressionStep> step = stepFromRecord(row.value(1).toString().toUtf8());
                Result<> meant = step ? readStepBlob(row.value(2).toByteArray(), *step)
                                      : Result<>(std::unexpected(step.error()));
                meant = meant ? checkStep(*step, row.value(0).toLongLong(), owner) : meant;
                if (!meant) {
                    return d->damaged(meant.error());
                }
                step->branch = owner.branch;
                steps.push_back(std::make_shared<const compression::CompressionStep>(std::move(*step)));
                return {};
            });
        if (!read) {
            return std::unexpected(read.error());
        }
    }
    return steps;
}

Result<std::vector<TestScore>> Store::testScores() const
{
    const Result<std::vector<CompressionBranch>> known = branches();
    const Result<bool> there = hasCompressions(*d->database);
    if (!known || !there) {
        return std::unexpected(!known ? known.error() : there.error());
    }
    std::vector<TestScore> scores;
    if (!*there) {
        return scores;
    }
    const Result<> read = d->database->each(
        QStringLiteral("SELECT data FROM test_scores ORDER BY json_extract(data, '$.when'), branch, round"),
        {}, [&](const QSqlQuery& row) -> Result<> {
            Result<TestScore> score = testScoreFromRecord(row.value(0).toString().toUtf8());
            const Result<> meant = score ? checkTestScore(*score, *known) : std::unexpected(score.error());
            if (!meant) {
                return d->damaged(meant.error());
            }
            scores.push_back(std::move(*score));
            return {};
        });
    return read ? Result<std::vector<TestScore>>(std::move(scores)) : std::unexpected(read.error());
}

} // namespace snac::study
