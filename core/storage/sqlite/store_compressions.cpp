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

Result<> SqliteStore::saveBranches(const std::vector<CompressionBranch>& branches)
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

Result<> SqliteStore::saveSteps(const std::vector<CompressionStepPtr>& steps)
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

Result<> SqliteStore::saveTestScore(const TestScore& score)
{
    const QByteArray record = testScoreRecord(score);
    return d->write([&] {
        return ignoreRows(d->database->run(
            QStringLiteral(
                "INSERT OR REPLACE INTO test_scores (branch, round, data, checksum) VALUES (?, ?, ?, ?)"),
            {QString::fromStdString(score.step.branch), score.step.round, text(record), checksum(record)}));
    });
}

Result<> SqliteStore::Private::readBranches(std::vector<CompressionBranch>& branches) const
{
    const Result<bool> there = hasCompressions(*database);
    const Result<int> trials = trialCount();
    if (!there || !trials) {
        return std::unexpected(!there ? there.error() : trials.error());
    }
    if (!*there) {
        return {};
    }
    return database->each(QStringLiteral("SELECT key, data FROM branches ORDER BY position, key"), {},
                          [&](const QSqlQuery& row) -> Result<> {
                              Result<CompressionBranch> branch =
                                  branchFromRecord(row.value(1).toString().toUtf8());
                              const Result<> meant =
                                  branch
                                      ? checkBranch(*branch, row.value(0).toString().toStdString(), *trials)
                                      : std::unexpected(branch.error());
                              if (!meant) {
                                  return damaged(meant.error());
                              }
                              branches.push_back(std::move(*branch));
                              return {};
                          });
}

/// Their figures alone.
Result<> SqliteStore::Private::readStepsOf(const CompressionBranch& owner,
                                           std::vector<CompressionStepPtr>& steps) const
{
    return database->each(
        QStringLiteral("SELECT round, data FROM compressions WHERE branch = ? ORDER BY round"),
        {QString::fromStdString(owner.branch.key())}, [&](const QSqlQuery& row) -> Result<> {
            Result<StoredStep> stored = stepFromRecord(row.value(1).toString().toUtf8());
            const Result<> meant = stored ? checkStep(*stored, row.value(0).toLongLong(), owner)
                                          : Result<>(std::unexpected(stored.error()));
            if (!meant) {
                return damaged(meant.error());
            }
            stored->step.branch = owner.branch;
            steps.push_back(std::make_shared<const compression::CompressionStep>(std::move(stored->step)));
            return {};
        });
}

/// Out of a row of its branch's record, its own, and its network.
Result<compression::CompressionStep> SqliteStore::Private::wholeStep(const QSqlQuery& row, const StepId& id,
                                                                     int trials) const
{
    const Result<CompressionBranch> owner = branchFromRecord(row.value(0).toString().toUtf8());
    Result<StoredStep> stored = stepFromRecord(row.value(1).toString().toUtf8());
    if (!owner || !stored) {
        return damaged(!owner ? owner.error() : stored.error());
    }
    Result<> meant = checkBranch(*owner, id.branch, trials);
    meant = meant ? checkStep(*stored, id.round, *owner) : meant;
    if (!meant) {
        return damaged(meant.error());
    }
    Result<compression::CompressionStep> step =
        study::wholeStep(std::move(*stored), row.value(2).toByteArray());
    meant = step ? checkStepNetwork(*step, *owner) : std::unexpected(step.error());
    if (!meant) {
        return damaged(meant.error());
    }
    step->branch = owner->branch;
    return step;
}

Result<std::vector<CompressionBranch>> SqliteStore::branches() const
{
    return d->readWhole<std::vector<CompressionBranch>>(
        [&](std::vector<CompressionBranch>& branches) { return d->readBranches(branches); });
}

Result<std::vector<CompressionStepPtr>> SqliteStore::steps() const
{
    return d->readWhole<std::vector<CompressionStepPtr>>([&](std::vector<CompressionStepPtr>& steps) {
        std::vector<CompressionBranch> owners;
        Result<> read = d->readBranches(owners);
        for (std::size_t i = 0; read && i < owners.size(); ++i) {
            read = d->readStepsOf(owners[i], steps);
        }
        return read;
    });
}

Result<CompressionStepPtr> SqliteStore::step(const StepId& id) const
{
    return d->readWhole<CompressionStepPtr>([&](CompressionStepPtr& found) -> Result<> {
        const Result<bool> there = hasCompressions(*d->database);
        const Result<int> trials = d->trialCount();
        if (!there || !trials) {
            return std::unexpected(!there ? there.error() : trials.error());
        }
        if (!*there) {
            return {};
        }
        return d->database->each(
            QStringLiteral("SELECT b.data, c.data, c.network FROM compressions c "
                           "JOIN branches b ON b.key = c.branch WHERE c.branch = ? AND c.round = ?"),
            {QString::fromStdString(id.branch), id.round}, [&](const QSqlQuery& row) -> Result<> {
                auto step = d->wholeStep(row, id, *trials);
                if (!step) {
                    return std::unexpected(step.error());
                }
                found = std::make_shared<const compression::CompressionStep>(std::move(*step));
                return {};
            });
    });
}

Result<std::vector<TestScore>> SqliteStore::testScores() const
{
    return d->readWhole<std::vector<TestScore>>([&](std::vector<TestScore>& scores) -> Result<> {
        std::vector<CompressionBranch> known;
        const Result<> read = d->readBranches(known);
        const Result<bool> there = hasCompressions(*d->database);
        if (!read || !there || !*there) {
            return !read ? read : !there ? Result<>(std::unexpected(there.error())) : Result<>();
        }
        return d->database->each(
            QStringLiteral(
                "SELECT data FROM test_scores ORDER BY json_extract(data, '$.when'), branch, round"),
            {}, [&](const QSqlQuery& row) -> Result<> {
                Result<TestScore> score = testScoreFromRecord(row.value(0).toString().toUtf8());
                const Result<> meant = score ? checkTestScore(*score, known) : std::unexpected(score.error());
                if (!meant) {
                    return d->damaged(meant.error());
                }
                scores.push_back(std::move(*score));
                return {};
            });
    });
}

} // namespace snac::study
