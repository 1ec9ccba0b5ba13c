// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite_store.h"

#include "record_blocks.h"
#include "schema.h"
#include "snac/storage/record_check.h"
#include "snac/storage/records.h"
#include "store_private.h"

#include "snac/fixedpoint/serialize.h"
#include "snac/network/serialize.h"

#include <algorithm>
#include <limits>

namespace snac::study {

namespace {

double numberOrNan(const QVariant& value)
{
    return value.isNull() ? std::numeric_limits<double>::quiet_NaN() : value.toDouble();
}

QByteArray blobOf(const std::vector<std::byte>& bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

} // namespace

Result<> insertMeta(const Database& database, const StudyMeta& meta)
{
    const QByteArray record = metaRecord(meta);
    const QByteArray yaml = QByteArray::fromStdString(meta.yaml);
    return ignoreRows(database.run(
        QStringLiteral("INSERT OR REPLACE INTO study (id, data, yaml, checksum) VALUES (1, ?, ?, ?)"),
        {text(record), yaml, checksum(record + yaml)}));
}

Result<StudyMeta> SqliteStore::Private::storedMeta() const
{
    std::optional<StudyMeta> found;
    SNAC_CHECK(database->each(
        QStringLiteral("SELECT data, yaml FROM study"), {}, [&](const QSqlQuery& row) -> Result<> {
            Result<StudyMeta> head = metaFromRecord(row.value(0).toString().toUtf8());
            const Result<> meant = head ? checkMeta(*head) : std::unexpected(head.error());
            if (!meant || found) {
                return damaged(meant ? Error{"it holds several studies", {}} : meant.error());
            }
            head->yaml = row.value(1).toByteArray().toStdString();
            found = std::move(*head);
            return {};
        }));
    if (!found) {
        return damaged({"it holds no study", {}});
    }
    found->schemaVersion = found->imported ? schemaVersion : searchSchemaVersion;
    return *std::move(found);
}

Result<> SqliteStore::Private::readMeta()
{
    SNAC_TRY(meta, storedMeta());
    return {};
}

Result<> SqliteStore::Private::writeMeta(const StudyMeta& next)
{
    return insertMeta(*database, next);
}

/// That of the file where it has the trial: the writer's copy may be older than what its user said.
Result<TrialMark> SqliteStore::Private::markToKeep(const Trial& trial) const
{
    TrialMark mark = trial.mark;
    SNAC_CHECK(database->each(
        QStringLiteral("SELECT json_extract(data, '$.star'), json_extract(data, '$.note') FROM trials "
                       "WHERE number = ?"),
        {trial.number}, [&](const QSqlQuery& row) -> Result<> {
            mark = {.starred = row.value(0).toBool(), .note = row.value(1).toString().toStdString()};
            return {};
        }));
    return mark;
}

Result<> SqliteStore::Private::writeTrial(const Trial& trial)
{
    SNAC_TRY(const TrialMark mark, markToKeep(trial));
    QByteArray record = trialRecord(trial);
    if (!(mark == trial.mark)) {
        SNAC_TRY(record, markedRecord(record, mark));
    }
    const Result<> done = ignoreRows(database->run(
        QStringLiteral(
            "INSERT INTO trials (number, data, checksum) VALUES (?, ?, ?) "
            "ON CONFLICT (number) DO UPDATE SET data = excluded.data, checksum = excluded.checksum"),
        {trial.number, text(record), checksum(record)}));
    return done ? writeEpochs(trial) : done;
}

Result<> SqliteStore::Private::writeEpochs(const Trial& trial)
{
    SNAC_CHECK(
        ignoreRows(database->run(QStringLiteral("DELETE FROM epochs WHERE trial = ?"), {trial.number})));
    std::vector<QVariantList> rows;
    rows.reserve(trial.history.size());
    int position = 0;
    for (const training::EpochRecord& epoch : trial.history) {
        rows.push_back({trial.number, position++, epoch.fold, epoch.epoch, epoch.trainLoss,
                        epoch.validationLoss, epoch.validationAccuracy});
    }
    return database->runAll(QStringLiteral("INSERT INTO epochs VALUES (?, ?, ?, ?, ?, ?, ?)"), rows);
}

Result<> SqliteStore::Private::writeNetwork(int trial, const network::TrainedNetwork& network)
{
    const QByteArray blob = blobOf(network::serialize(network));
    return ignoreRows(database->run(
        QStringLiteral("INSERT OR REPLACE INTO networks (trial, data, checksum) VALUES (?, ?, ?)"),
        {trial, blob, checksum(blob)}));
}

Result<> SqliteStore::Private::writeIntegers(int trial, const fixedpoint::Network& integers)
{
    const QByteArray blob = blobOf(fixedpoint::serialize(integers));
    return ignoreRows(database->run(
        QStringLiteral("INSERT OR REPLACE INTO integers (trial, data, checksum) VALUES (?, ?, ?)"),
        {trial, blob, checksum(blob)}));
}

SqliteStore::SqliteStore(std::unique_ptr<Private> data)
    : d(std::move(data))
{
}

SqliteStore::~SqliteStore() = default;

const std::vector<std::string>& SqliteStore::notes() const
{
    return d->notes;
}

const std::string& SqliteStore::file() const
{
    return d->path;
}

const StudyMeta& SqliteStore::meta() const
{
    return d->meta;
}

Result<> SqliteStore::updateMeta(const StudyMeta& meta)
{
    Result<> done = d->write([&] { return d->writeMeta(meta); });
    if (done) {
        d->meta = meta;
        d->meta.schemaVersion = meta.imported ? schemaVersion : searchSchemaVersion;
    }
    return done;
}

Result<> SqliteStore::saveTrial(const Trial& trial, const network::TrainedNetwork* network)
{
    return d->write([&]() -> Result<> {
        const Result<> done = d->writeTrial(trial);
        return done && network ? d->writeNetwork(trial.number, *network) : done;
    });
}

Result<> SqliteStore::saveImport(const Trial& trial, const network::TrainedNetwork& network,
                                 const fixedpoint::Network* integers)
{
    if (!d->meta.imported) {
        return fail("this study is a search; an imported network has a file of its own", {.file = d->path});
    }
    return d->write([&]() -> Result<> {
        SNAC_CHECK(d->writeTrial(trial));
        SNAC_CHECK(d->writeNetwork(trial.number, network));
        return integers ? d->writeIntegers(trial.number, *integers) : Result<>();
    });
}

Result<> SqliteStore::saveTrials(const std::vector<Trial>& trials)
{
    return d->write([&]() -> Result<> {
        for (const Trial& trial : trials) {
            if (const Result<> done = d->writeTrial(trial); !done) {
                return done;
            }
        }
        return {};
    });
}

Result<> SqliteStore::saveGeneration(const Generation& generation)
{
    const QByteArray record = generationRecord(generation);
    return d->write([&] {
        return ignoreRows(d->database->run(
            QStringLiteral("INSERT OR REPLACE INTO generations (number, data, checksum) VALUES (?, ?, ?)"),
            {generation.record.index, text(record), checksum(record)}));
    });
}

Result<> SqliteStore::saveMark(int trial, const TrialMark& mark)
{
    if (const Result<> meant = checkMark(mark); !meant) {
        return fail(meant.error().message, {.file = d->path});
    }
    return d->write([&]() -> Result<> {
        std::optional<QByteArray> record;
        SNAC_CHECK(d->database->each(QStringLiteral("SELECT data FROM trials WHERE number = ?"), {trial},
                                     [&](const QSqlQuery& row) -> Result<> {
                                         record = row.value(0).toString().toUtf8();
                                         return {};
                                     }));
        if (!record) {
            return fail("the study has no trial " + std::to_string(trial), {.file = d->path},
                        ErrorKind::NotFound);
        }
        SNAC_TRY(const QByteArray marked, markedRecord(*record, mark));
        return ignoreRows(
            d->database->run(QStringLiteral("UPDATE trials SET data = ?, checksum = ? WHERE number = ?"),
                             {text(marked), checksum(marked), trial}));
    });
}

Result<> SqliteStore::Private::readEpochs(std::vector<Trial>& trials, std::size_t first) const
{
    return database->each(
        QStringLiteral("SELECT * FROM epochs WHERE trial >= ? OR trial < 0 ORDER BY trial, position"),
        {static_cast<qint64>(first)}, [&](const QSqlQuery& row) -> Result<> {
            bool isNumber = false;
            const int number = row.value(0).toInt(&isNumber);
            const training::EpochRecord epoch{.fold = row.value(2).toInt(),
                                              .epoch = row.value(3).toInt(),
                                              .trainLoss = numberOrNan(row.value(4)),
                                              .validationLoss = numberOrNan(row.value(5)),
                                              .validationAccuracy = numberOrNan(row.value(6))};
            const Result<> meant = checkEpoch(epoch);
            if (!isNumber || number < 0 || static_cast<std::size_t>(number) >= trials.size() || !meant) {
                return damaged(meant ? Error{"an epoch belongs to no trial", {}} : meant.error());
            }
            trials[static_cast<std::size_t>(number)].history.push_back(epoch);
            return {};
        });
}

Result<> SqliteStore::Private::readTrials(std::vector<Trial>& trials) const
{
    const std::size_t first = trials.size();
    const Result<> read = eachMade(
        *database,
        QStringLiteral("SELECT number, CAST(data AS BLOB) FROM trials %1 ORDER BY number")
            .arg(first == 0 ? QString() : QStringLiteral("WHERE number >= %1").arg(first)),
        [](const QByteArray& record) { return trialFromRecord(record); },
        [&](qint64 number, Result<Trial> trial) -> Result<> {
            const Result<> meant =
                trial ? checkTrial(*trial, number, meta, trials) : std::unexpected(trial.error());
            if (!meant) {
                return damaged(meant.error());
            }
            trials.push_back(std::move(*trial));
            return {};
        });
    return read ? readEpochs(trials, first) : read;
}

Result<std::vector<Trial>> SqliteStore::trials() const
{
    return d->readWhole<std::vector<Trial>>(
        [&](std::vector<Trial>& trials) { return d->readTrials(trials); });
}

Result<int> SqliteStore::Private::trialCount() const
{
    const Result<QVariant> count = database->value(QStringLiteral("SELECT COUNT(*) FROM trials"));
    return count ? Result<int>(count->toInt()) : std::unexpected(count.error());
}

Result<> SqliteStore::Private::readGenerations(std::vector<Generation>& generations, int trialCount) const
{
    const QString after = generations.empty()
                              ? QString()
                              : QStringLiteral("WHERE number > %1").arg(generations.back().record.index);
    return eachMade(
        *database,
        QStringLiteral("SELECT number, CAST(data AS BLOB) FROM generations %1 ORDER BY number").arg(after),
        [](const QByteArray& record) { return generationFromRecord(record); },
        [&](qint64 number, Result<Generation> generation) -> Result<> {
            const Result<> meant = generation ? checkGeneration(*generation, number, trialCount)
                                              : std::unexpected(generation.error());
            if (!meant) {
                return damaged(meant.error());
            }
            generations.push_back(std::move(*generation));
            return {};
        });
}

Result<std::vector<Generation>> SqliteStore::generations() const
{
    return d->readWhole<std::vector<Generation>>([&](std::vector<Generation>& generations) -> Result<> {
        SNAC_TRY(const int trials, d->trialCount());
        return d->readGenerations(generations, trials);
    });
}

Result<StudyMeta> SqliteStore::readOn(std::vector<Trial>& trials, std::vector<Generation>& generations) const
{
    if (d->isOneState) {
        return fail("nothing can be kept beside this study, so it is read as it was when it was opened",
                    {.file = d->path}, ErrorKind::Transient);
    }
    return d->readWhole<StudyMeta>([&](StudyMeta& meta) -> Result<> {
        SNAC_TRY(meta, d->storedMeta());
        trials.erase(std::ranges::find(trials, TrialState::Running, &Trial::state), trials.end());
        SNAC_CHECK(d->readTrials(trials));
        if (!generations.empty()) {
            generations.pop_back();
        }
        return d->readGenerations(generations, static_cast<int>(trials.size()));
    });
}

Result<std::optional<network::TrainedNetwork>> SqliteStore::network(int trial) const
{
    std::optional<network::TrainedNetwork> network;
    const Result<> read = d->database->each(
        QStringLiteral(
            "SELECT t.data, n.data FROM networks n JOIN trials t ON t.number = n.trial WHERE n.trial = ?"),
        {trial}, [&](const QSqlQuery& row) -> Result<> {
            const Result<Trial> owner = trialFromRecord(row.value(0).toString().toUtf8());
            const Result<> meant =
                owner ? checkCandidate(owner->candidate, d->meta) : std::unexpected(owner.error());
            if (!meant) {
                return d->damaged(meant.error());
            }
            const QByteArray blob = row.value(1).toByteArray();
            const auto* first = reinterpret_cast<const std::byte*>(blob.constData());
            auto stored = network::deserialize({first, first + blob.size()}, owner->candidate.architecture);
            if (!stored) {
                return d->damaged(stored.error());
            }
            network = std::move(*stored);
            return {};
        });
    return read ? Result<std::optional<network::TrainedNetwork>>(std::move(network))
                : std::unexpected(read.error());
}

Result<std::optional<fixedpoint::Network>> SqliteStore::integers(int trial) const
{
    std::optional<fixedpoint::Network> integers;
    if (!d->meta.imported) {
        return integers;
    }
    SNAC_CHECK(d->database->each(
        QStringLiteral(
            "SELECT t.data, n.data FROM integers n JOIN trials t ON t.number = n.trial WHERE n.trial = ?"),
        {trial}, [&](const QSqlQuery& row) -> Result<> {
            const Result<Trial> owner = trialFromRecord(row.value(0).toString().toUtf8());
            const QByteArray blob = row.value(1).toByteArray();
            const auto* first = reinterpret_cast<const std::byte*>(blob.constData());
            auto stored = owner ? fixedpoint::deserialize({first, static_cast<std::size_t>(blob.size())})
                                : std::unexpected(owner.error());
            if (!stored) {
                return d->damaged(stored.error());
            }
            const network::Architecture& architecture = owner->candidate.architecture;
            if (stored->inputs() != architecture.inputs || stored->outputs() != architecture.outputs()) {
                return d->damaged({"its integers are those of another network", {}});
            }
            integers = std::move(*stored);
            return {};
        }));
    if (!integers && trial == 0 && d->meta.imported->integers) { // trial 0 is the imported one
        return d->damaged({"the integers of its imported network are gone", {}});
    }
    return integers;
}

} // namespace snac::study
