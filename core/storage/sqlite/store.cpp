// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store.h"

#include "schema.h"
#include "snac/storage/record_check.h"
#include "snac/storage/records.h"
#include "store_private.h"

#include <limits>

namespace snac::study {

namespace {

double numberOrNan(const QVariant& value)
{
    return value.isNull() ? std::numeric_limits<double>::quiet_NaN() : value.toDouble();
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

Result<> Store::Private::readMeta()
{
    int heads = 0;
    const Result<> read = database->each(
        QStringLiteral("SELECT data, yaml FROM study"), {}, [&](const QSqlQuery& row) -> Result<> {
            Result<StudyMeta> head = metaFromRecord(row.value(0).toString().toUtf8());
            const Result<> meant = head ? checkMeta(*head) : std::unexpected(head.error());
            if (!meant) {
                return damaged(meant.error());
            }
            meta = std::move(*head);
            meta.yaml = row.value(1).toByteArray().toStdString();
            ++heads;
            return {};
        });
    if (read && heads != 1) {
        return damaged({"it holds no study", {}});
    }
    meta.schemaVersion = schemaVersion;
    return read;
}

Result<> Store::Private::writeMeta(const StudyMeta& next)
{
    return insertMeta(*database, next);
}

Result<> Store::Private::writeTrial(const Trial& trial)
{
    const QByteArray record = trialRecord(trial);
    const Result<> done = ignoreRows(database->run(
        QStringLiteral(
            "INSERT INTO trials (number, data, checksum) VALUES (?, ?, ?) "
            "ON CONFLICT (number) DO UPDATE SET data = excluded.data, checksum = excluded.checksum"),
        {trial.number, text(record), checksum(record)}));
    return done ? writeEpochs(trial) : done;
}

Result<> Store::Private::writeEpochs(const Trial& trial)
{
    Result<> done =
        ignoreRows(database->run(QStringLiteral("DELETE FROM epochs WHERE trial = ?"), {trial.number}));
    int position = 0;
    for (const training::EpochRecord& epoch : trial.history) {
        if (!done) {
            break;
        }
        done = ignoreRows(database->run(QStringLiteral("INSERT INTO epochs VALUES (?, ?, ?, ?, ?, ?, ?)"),
                                        {trial.number, position++, epoch.fold, epoch.epoch, epoch.trainLoss,
                                         epoch.validationLoss, epoch.validationAccuracy}));
    }
    return done;
}

Result<> Store::Private::writeNetwork(int trial, const training::TrainedNetwork& network)
{
    const std::vector<std::byte> bytes = training::serialize(network);
    const QByteArray blob(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    return ignoreRows(database->run(
        QStringLiteral("INSERT OR REPLACE INTO networks (trial, data, checksum) VALUES (?, ?, ?)"),
        {trial, blob, checksum(blob)}));
}

Store::Store(std::unique_ptr<Private> data)
    : d(std::move(data))
{
}

Store::~Store() = default;

const std::vector<std::string>& Store::notes() const
{
    return d->notes;
}

const std::string& Store::file() const
{
    return d->path;
}

const StudyMeta& Store::meta() const
{
    return d->meta;
}

Result<> Store::updateMeta(const StudyMeta& meta)
{
    Result<> done = d->write([&] { return d->writeMeta(meta); });
    if (done) {
        d->meta = meta;
        d->meta.schemaVersion = schemaVersion;
    }
    return done;
}

Result<> Store::saveTrial(const Trial& trial, const training::TrainedNetwork* network)
{
    return d->write([&]() -> Result<> {
        const Result<> done = d->writeTrial(trial);
        return done && network ? d->writeNetwork(trial.number, *network) : done;
    });
}

Result<> Store::saveTrials(const std::vector<Trial>& trials)
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

Result<> Store::saveNetwork(int trial, const training::TrainedNetwork& network)
{
    return d->write([&] { return d->writeNetwork(trial, network); });
}

Result<> Store::saveGeneration(const Generation& generation)
{
    const QByteArray record = generationRecord(generation);
    return d->write([&] {
        return ignoreRows(d->database->run(
            QStringLiteral("INSERT OR REPLACE INTO generations (number, data, checksum) VALUES (?, ?, ?)"),
            {generation.record.index, text(record), checksum(record)}));
    });
}

Result<> Store::Private::readEpochs(std::vector<Trial>& trials) const
{
    return database->each(
        QStringLiteral("SELECT * FROM epochs ORDER BY trial, position"), {},
        [&](const QSqlQuery& row) -> Result<> {
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

Result<std::vector<Trial>> Store::trials() const
{
    std::vector<Trial> trials;
    const Result<> read =
        d->database->each(QStringLiteral("SELECT number, data FROM trials ORDER BY number"), {},
                          [&](const QSqlQuery& row) -> Result<> {
                              Result<Trial> trial = trialFromRecord(row.value(1).toString().toUtf8());
                              const Result<> meant =
                                  trial ? checkTrial(*trial, row.value(0).toLongLong(), d->meta, trials)
                                        : std::unexpected(trial.error());
                              if (!meant) {
                                  return d->damaged(meant.error());
                              }
                              trials.push_back(std::move(*trial));
                              return {};
                          });
    const Result<> epochs = read ? d->readEpochs(trials) : read;
    return epochs ? Result<std::vector<Trial>>(std::move(trials)) : std::unexpected(epochs.error());
}

Result<int> Store::Private::trialCount() const
{
    const Result<QVariant> count = database->value(QStringLiteral("SELECT COUNT(*) FROM trials"));
    return count ? Result<int>(count->toInt()) : std::unexpected(count.error());
}

Result<std::vector<Generation>> Store::generations() const
{
    const Result<int> trials = d->trialCount();
    if (!trials) {
        return std::unexpected(trials.error());
    }
    std::vector<Generation> generations;
    const Result<> read = d->database->each(
        QStringLiteral("SELECT number, data FROM generations ORDER BY number"), {},
        [&](const QSqlQuery& row) -> Result<> {
            Result<Generation> generation = generationFromRecord(row.value(1).toString().toUtf8());
            const Result<> meant = generation
                                       ? checkGeneration(*generation, row.value(0).toLongLong(), *trials)
                                       : std::unexpected(generation.error());
            if (!meant) {
                return d->damaged(meant.error());
            }
            generations.push_back(std::move(*generation));
            return {};
        });
    return read ? Result<std::vector<Generation>>(std::move(generations)) : std::unexpected(read.error());
}

Result<std::optional<training::TrainedNetwork>> Store::network(int trial) const
{
    std::optional<training::TrainedNetwork> network;
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
            auto stored = training::deserialize({first, first + blob.size()}, owner->candidate.architecture);
            if (!stored) {
                return d->damaged(stored.error());
            }
            network = std::move(*stored);
            return {};
        });
    return read ? Result<std::optional<training::TrainedNetwork>>(std::move(network))
                : std::unexpected(read.error());
}

} // namespace snac::study
