// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store.h"

#include "records.h"
#include "schema.h"
#include "store_private.h"

#include <QFileInfo>
#include <QSqlError>

#include <filesystem>
#include <limits>

namespace snac::study {

namespace {

double numberOrNan(const QVariant& value)
{
    return value.isNull() ? std::numeric_limits<double>::quiet_NaN() : value.toDouble();
}

Result<> mustExist(const std::string& path)
{
    const QFileInfo info(QString::fromStdString(path));
    if (!info.exists()) {
        return fail("no such study file", {.file = path});
    }
    if (!info.isFile()) {
        return fail("this is not a file", {.file = path});
    }
    if (!info.isReadable()) {
        return fail("this file may not be read; check its permissions", {.file = path});
    }
    return {};
}

Result<> insertMeta(const Database& database, const StudyMeta& meta)
{
    const QByteArray record = metaRecord(meta);
    const QByteArray yaml = QByteArray::fromStdString(meta.yaml);
    return ignoreRows(database.run(
        QStringLiteral("INSERT OR REPLACE INTO study (id, data, yaml, checksum) VALUES (1, ?, ?, ?)"),
        {text(record), yaml, checksum(record + yaml)}));
}

/// A new file under its name is whole: it is made beside it and renamed, so that a program killed meanwhile
/// leaves either a study or none.
Result<> makeFile(const std::string& path, const StudyMeta& meta)
{
    const std::string fresh = path + ".new";
    std::error_code ignored;
    for (const char* part : {"", "-wal", "-shm"}) {
        std::filesystem::remove(fresh + part, ignored);
    }
    {
        auto database = Database::open(fresh, Database::Mode::Create);
        if (!database) {
            return std::unexpected(database.error());
        }
        const Result<> made = (*database)->transaction([&]() -> Result<> {
            const Result<> tables = createSchema(**database);
            return tables ? insertMeta(**database, meta) : tables;
        });
        if (!made) {
            return made;
        }
    }
    std::error_code error;
    std::filesystem::rename(fresh, path, error);
    if (error) {
        return fail("cannot make the study file: " + error.message(), {.file = path});
    }
    return {};
}

} // namespace

Result<> Store::Private::readMeta()
{
    Result<QSqlQuery> query = database->run(QStringLiteral("SELECT data, yaml FROM study"));
    if (!query) {
        return std::unexpected(query.error());
    }
    if (!query->next()) {
        return damaged({"it holds no study", {}});
    }
    Result<StudyMeta> read = metaFromRecord(query->value(0).toString().toUtf8());
    if (!read) {
        return damaged(read.error());
    }
    meta = *read;
    meta.yaml = query->value(1).toByteArray().toStdString();
    meta.schemaVersion = schemaVersion;
    return {};
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

Result<std::unique_ptr<Store>> Store::create(const std::string& path, const StudyMeta& meta)
{
    auto lock = WriteLock::take(path);
    if (!lock) {
        return std::unexpected(lock.error());
    }
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored)) {
        return fail(
            "this study file exists already; go on with `snac resume`, or choose another one with --study",
            {.file = path});
    }
    if (const Result<> made = makeFile(path, meta); !made) {
        return std::unexpected(made.error());
    }
    auto data = std::make_unique<Private>();
    data->path = path;
    data->lock = std::move(*lock);
    auto database = Database::open(path, Database::Mode::Write);
    if (!database) {
        return std::unexpected(database.error());
    }
    data->database = std::move(*database);
    data->meta = meta;
    data->meta.schemaVersion = schemaVersion;
    return std::unique_ptr<Store>(new Store(std::move(data)));
}

Result<std::unique_ptr<Store>> Store::openForWriting(const std::string& path)
{
    if (const auto there = mustExist(path); !there) {
        return std::unexpected(there.error());
    }
    auto lock = WriteLock::take(path);
    if (!lock) {
        return std::unexpected(lock.error());
    }
    if (const auto sound = checkFile(path); !sound) {
        return std::unexpected(sound.error());
    }
    auto data = std::make_unique<Private>();
    data->path = path;
    data->lock = std::move(*lock);
    auto database = Database::open(path, Database::Mode::Write);
    if (!database) {
        return std::unexpected(database.error());
    }
    data->database = std::move(*database);
    if (const auto read = data->readMeta(); !read) {
        return std::unexpected(read.error());
    }
    if (const auto current = migrate(*data->database); !current) {
        return std::unexpected(current.error());
    }
    return std::unique_ptr<Store>(new Store(std::move(data)));
}

Result<std::unique_ptr<Store>> Store::openForReading(const std::string& path)
{
    if (const auto there = mustExist(path); !there) {
        return std::unexpected(there.error());
    }
    if (const auto sound = checkFile(path); !sound) {
        return std::unexpected(sound.error());
    }
    auto data = std::make_unique<Private>();
    data->path = path;
    const QFileInfo info(QString::fromStdString(path));
    // Reading a file in WAL mode makes files beside it; where that is not allowed nobody can be writing
    // either.
    const bool mayTidy = info.isWritable() && QFileInfo(info.absolutePath()).isWritable();
    auto database = Database::open(path, mayTidy ? Database::Mode::Read : Database::Mode::Untouched);
    if (!database) {
        return std::unexpected(database.error());
    }
    data->database = std::move(*database);
    if (const auto read = data->readMeta(); !read) {
        return std::unexpected(read.error());
    }
    return std::unique_ptr<Store>(new Store(std::move(data)));
}

const StudyMeta& Store::meta() const
{
    return d->meta;
}

Result<> Store::updateMeta(const StudyMeta& meta)
{
    Result<> done = d->database->transaction([&] { return d->writeMeta(meta); });
    if (done) {
        d->meta = meta;
        d->meta.schemaVersion = schemaVersion;
    }
    return done;
}

Result<> Store::saveTrial(const Trial& trial, const training::TrainedNetwork* network)
{
    return d->database->transaction([&]() -> Result<> {
        const Result<> done = d->writeTrial(trial);
        return done && network ? d->writeNetwork(trial.number, *network) : done;
    });
}

Result<> Store::saveTrials(const std::vector<Trial>& trials)
{
    return d->database->transaction([&]() -> Result<> {
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
    return d->database->transaction([&] { return d->writeNetwork(trial, network); });
}

Result<> Store::saveGeneration(const Generation& generation)
{
    const QByteArray record = generationRecord(generation);
    return d->database->transaction([&] {
        return ignoreRows(d->database->run(
            QStringLiteral("INSERT OR REPLACE INTO generations (number, data, checksum) VALUES (?, ?, ?)"),
            {generation.record.index, text(record), checksum(record)}));
    });
}

Result<> Store::Private::readEpochs(std::vector<Trial>& trials) const
{
    Result<QSqlQuery> query = database->run(QStringLiteral("SELECT * FROM epochs ORDER BY trial, position"));
    if (!query) {
        return std::unexpected(query.error());
    }
    std::size_t at = 0;
    while (query->next()) {
        const int number = query->value(0).toInt();
        while (at < trials.size() && trials[at].number < number) {
            ++at;
        }
        if (at < trials.size() && trials[at].number == number) {
            trials[at].history.push_back({.fold = query->value(2).toInt(),
                                          .epoch = query->value(3).toInt(),
                                          .trainLoss = numberOrNan(query->value(4)),
                                          .validationLoss = numberOrNan(query->value(5)),
                                          .validationAccuracy = numberOrNan(query->value(6))});
        }
    }
    return {};
}

Result<std::vector<Trial>> Store::trials() const
{
    Result<QSqlQuery> query = d->database->run(QStringLiteral("SELECT data FROM trials ORDER BY number"));
    if (!query) {
        return std::unexpected(query.error());
    }
    std::vector<Trial> trials;
    while (query->next()) {
        Result<Trial> trial = trialFromRecord(query->value(0).toString().toUtf8());
        if (!trial) {
            return d->damaged(trial.error());
        }
        trials.push_back(std::move(*trial));
    }
    if (const Result<> epochs = d->readEpochs(trials); !epochs) {
        return std::unexpected(epochs.error());
    }
    return trials;
}

Result<std::vector<Generation>> Store::generations() const
{
    Result<QSqlQuery> query =
        d->database->run(QStringLiteral("SELECT data FROM generations ORDER BY number"));
    if (!query) {
        return std::unexpected(query.error());
    }
    std::vector<Generation> generations;
    while (query->next()) {
        Result<Generation> generation = generationFromRecord(query->value(0).toString().toUtf8());
        if (!generation) {
            return d->damaged(generation.error());
        }
        generations.push_back(std::move(*generation));
    }
    return generations;
}

Result<std::optional<training::TrainedNetwork>> Store::network(int trial) const
{
    Result<QSqlQuery> query = d->database->run(
        QStringLiteral(
            "SELECT t.data, n.data FROM networks n JOIN trials t ON t.number = n.trial WHERE n.trial = ?"),
        {trial});
    if (!query) {
        return std::unexpected(query.error());
    }
    if (!query->next()) {
        return std::nullopt;
    }
    const Result<Trial> owner = trialFromRecord(query->value(0).toString().toUtf8());
    if (!owner) {
        return d->damaged(owner.error());
    }
    const QByteArray blob = query->value(1).toByteArray();
    const auto* first = reinterpret_cast<const std::byte*>(blob.constData());
    auto network = training::deserialize({first, first + blob.size()}, owner->candidate.architecture);
    if (!network) {
        return d->damaged(network.error());
    }
    return std::move(*network);
}

} // namespace snac::study
