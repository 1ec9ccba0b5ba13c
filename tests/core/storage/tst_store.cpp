// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/storage/record_check.h"
#include "snac/storage/records.h"
#include "snac/storage/store.h"

#include "snac/base/random.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <cmath>
#include <csignal>
#include <limits>

using namespace snac;
using namespace snac::study;

namespace {

StudyMeta someMeta()
{
    StudyMeta meta;
    meta.name = "toy";
    meta.yaml = "# a comment\nname: t\xc3\xb6y\r\n\ttabs\n";
    meta.yaml.push_back('\0');
    meta.yaml += "\xff\xfe";
    meta.yamlPath = "/somewhere/toy.yaml";
    meta.seed = 0xfedcba9876543210ULL;
    meta.trials = 40;
    meta.datasetFingerprint = "f00d";
    meta.programVersion = "0.1.0";
    meta.created = "2026-01-02T03:04:05Z";
    meta.reference = {-0.2, 110.0};
    meta.libraries = {{"Qt", "6.4.2"}};
    meta.dataOptions.dataSeed = std::numeric_limits<std::uint64_t>::max();
    meta.dataOptions.subsetSize = 1000;
    meta.dataset.inputNames = {"a", "b", "c", "d"};
    meta.dataset.simulated = true;
    meta.dataOptions.header = "no";
    meta.dataOptions.indexColumn = "yes";
    meta.dataOptions.missingValues = "drop_rows";
    meta.dataset.reading = {.format = "text",
                            .header = "none",
                            .inputs = "all",
                            .truth = "column y",
                            .rows = 12,
                            .classCounts = {5, 7},
                            .leftOut = {"column1 (it only numbers the rows)"},
                            .notes = {"a is constant"}};
    meta.board.id = "zcu102";
    meta.board.lut = 274080;
    meta.trainRows = 36;
    meta.stop = {.maxMinutes = 12.345678901234567, .stalledGenerations = 7, .stalledShare = 0.1 + 0.2};
    meta.seconds = 1.0 / 3.0;
    return meta;
}

Trial someTrial(int number, Random& random)
{
    Trial trial;
    trial.number = number;
    trial.generation = number / 4;
    trial.state = static_cast<TrialState>(random.index(5));
    trial.reason = "lut \"quoted\" \n caf\xc3\xa9";
    trial.origin.id = number;
    trial.origin.genome.values = {random.uniform(), random.normal() * 1e-300, 0.1 + 0.2,
                                  static_cast<double>(random.index(9))};
    trial.origin.origin = "offspring";
    trial.origin.parents = number > 5 ? std::array{3, 5} : std::array{-1, -1};
    trial.origin.fromSecond = {true, false, true, true};
    trial.origin.mutatedGenes = {0, 2};
    trial.candidate.architecture = {.inputs = 4,
                                    .layers = {network::Dense{8}, network::BatchNorm{},
                                               network::Activation{network::ActivationKind::LeakyReLU, 0.3},
                                               network::Dropout{0.05}, network::Dense{3, false}}};
    trial.candidate.hyper = {.learningRate = 1.0 / 3.0, .l1 = 1e-6, .batchSize = 64};
    trial.candidate.hardware.network.strategy = space::Strategy::Resource;
    trial.candidate.hardware.layers = network::byLayer<space::BuildChoice>(
        trial.candidate.architecture, {{Precision{8, 3}, 4, {}}, {Precision{16, 6}, 1, {}}});
    trial.networkOf = number % 2 == 0 ? -1 : 0;
    trial.values = {random.uniform(), random.uniform() * 1e9};
    trial.violation = std::numeric_limits<double>::infinity();
    trial.seconds = 1.5;
    trial.engine = "fake";
    trial.duplicateOf = number > 2 ? 2 : -1;
    if (random.chance(0.7)) {
        trial.hardware.emplace();
        trial.hardware->lut = {random.uniform(), random.uniform(), std::numeric_limits<double>::infinity()};
        trial.hardware->lutPct = random.uniform();
        trial.hardware->counts.bops = 12345678.5;
        trial.hardware->layers = {
            {.name = "dense 1, 4 x 8", .lut = {1, 2, 3}, .ff = {}, .dsp = {}, .bram18 = {}, .cycles = {}}};
        trial.hardware->warnings = {"reuse factor rounded"};
        if (random.chance(0.5)) {
            hardware::HardwareEstimate own = *trial.hardware;
            own.lut.value *= 1.7;
            reprice(trial, own, random.chance(0.5) ? Price::Own : Price::Before);
        }
    }
    if (random.chance(0.7)) {
        trial.metrics.emplace();
        trial.metrics->accuracy = random.uniform();
        trial.metrics->rmse = std::numeric_limits<double>::quiet_NaN();
        trial.history = {
            {.fold = 1,
             .epoch = 1,
             .trainLoss = random.uniform(),
             .validationLoss = random.uniform(),
             .validationAccuracy = std::numeric_limits<double>::quiet_NaN()},
            {.fold = 1, .epoch = 2, .trainLoss = 0.1, .validationLoss = 0.2, .validationAccuracy = 0.7}};
    }
    return trial;
}

bool same(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

bool same(const Trial& a, const Trial& b)
{
    bool equal = a.number == b.number && a.generation == b.generation && a.state == b.state &&
                 a.reason == b.reason && a.origin.id == b.origin.id && a.origin.genome == b.origin.genome &&
                 a.origin.origin == b.origin.origin && a.origin.parents == b.origin.parents &&
                 a.origin.fromSecond == b.origin.fromSecond &&
                 a.origin.mutatedGenes == b.origin.mutatedGenes && a.candidate == b.candidate &&
                 a.networkOf == b.networkOf && a.values == b.values && same(a.violation, b.violation) &&
                 a.seconds == b.seconds && a.engine == b.engine && a.duplicateOf == b.duplicateOf &&
                 a.hardware.has_value() == b.hardware.has_value() &&
                 a.metrics.has_value() == b.metrics.has_value() && a.history.size() == b.history.size();
    if (equal && a.hardware) {
        equal = a.hardware->lut.value == b.hardware->lut.value &&
                a.hardware->lut.high == b.hardware->lut.high && a.hardware->lutPct == b.hardware->lutPct &&
                a.hardware->counts.bops == b.hardware->counts.bops &&
                a.hardware->layers.size() == b.hardware->layers.size() &&
                a.hardware->layers[0].name == b.hardware->layers[0].name &&
                a.hardware->layers[0].lut.high == b.hardware->layers[0].lut.high &&
                a.hardware->warnings == b.hardware->warnings && a.hardware->origin == b.hardware->origin;
    }
    equal = equal && a.price == b.price && a.otherPrice.has_value() == b.otherPrice.has_value() &&
            (!a.otherPrice || a.otherPrice->lut.value == b.otherPrice->lut.value);
    if (equal && a.metrics) {
        equal = a.metrics->accuracy == b.metrics->accuracy && same(a.metrics->rmse, b.metrics->rmse);
    }
    for (std::size_t i = 0; equal && i < a.history.size(); ++i) {
        equal = a.history[i].fold == b.history[i].fold && a.history[i].epoch == b.history[i].epoch &&
                a.history[i].trainLoss == b.history[i].trainLoss &&
                a.history[i].validationLoss == b.history[i].validationLoss &&
                same(a.history[i].validationAccuracy, b.history[i].validationAccuracy);
    }
    return equal;
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

void overwrite(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestStore : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_counter = 0;

    std::string newPath()
    {
        return m_folder.filePath(QStringLiteral("study-%1.snac").arg(m_counter++)).toStdString();
    }

    std::string filledFile()
    {
        const std::string path = newPath();
        auto store = Store::create(path, someMeta());
        Random random(3);
        std::vector<Trial> trials;
        for (int i = 0; i < 40; ++i) {
            trials.push_back(someTrial(i, random));
        }
        if (!(*store)->saveTrials(trials)) {
            return {};
        }
        return path;
    }

private slots:
    /// Programs before the second price wrote one and did not say which: that before training of what was
    /// searched, that of its own weights of what was imported.
    void aRecordOfAnEarlierProgramHasOnePrice_data()
    {
        QTest::addColumn<QString>("origin");
        QTest::addColumn<bool>("own");
        QTest::newRow("of a search") << "offspring" << false;
        QTest::newRow("imported") << "imported" << true;
    }
    void aRecordOfAnEarlierProgramHasOnePrice()
    {
        QFETCH(QString, origin);
        QFETCH(bool, own);
        Trial trial;
        trial.number = 0;
        trial.origin.id = 0;
        trial.origin.origin = origin.toStdString();
        trial.candidate.architecture = {.inputs = 4, .layers = {network::Dense{3}}, .ids = {}};
        trial.hardware.emplace().lut = {5, 4, 6};
        QJsonObject record = QJsonDocument::fromJson(trialRecord(trial)).object();
        QVERIFY(!record.take("price").isUndefined());
        const auto old = trialFromRecord(QJsonDocument(record).toJson());
        QVERIFY2(old, old ? "" : old.error().message.c_str());
        QCOMPARE(old->hardware->lut.value, 5.0);
        QCOMPARE(old->price == Price::Own, own);
        QVERIFY(!old->otherPrice);
        record["price"] = "guessed";
        QVERIFY(!trialFromRecord(QJsonDocument(record).toJson()));
    }

    void keepsEveryBitOfTheHead()
    {
        const std::string path = newPath();
        const StudyMeta meta = someMeta();
        {
            auto store = Store::create(path, meta);
            QVERIFY2(store, store ? "" : store.error().message.c_str());
        }
        auto store = Store::openForReading(path);
        QVERIFY(store);
        const StudyMeta& read = (*store)->meta();
        QCOMPARE(read.yaml, meta.yaml);
        QCOMPARE(read.seed, meta.seed);
        QCOMPARE(read.trials, meta.trials);
        QVERIFY(read.stop == meta.stop);
        QVERIFY(read.seconds == meta.seconds);
        QCOMPARE(read.reference, meta.reference);
        QCOMPARE(read.libraries, meta.libraries);
        QCOMPARE(read.dataOptions.dataSeed, meta.dataOptions.dataSeed);
        QVERIFY(read.dataOptions.subsetSize == meta.dataOptions.subsetSize);
        QCOMPARE(read.dataset.inputNames, meta.dataset.inputNames);
        QVERIFY(read.dataset.simulated);
        QVERIFY(read.dataset.reading == meta.dataset.reading);
        QCOMPARE(read.dataOptions.header, meta.dataOptions.header);
        QCOMPARE(read.dataOptions.indexColumn, meta.dataOptions.indexColumn);
        QCOMPARE(read.dataOptions.missingValues, meta.dataOptions.missingValues);
        QVERIFY(read.dataOptions.refuseMisfits);
        QCOMPARE(read.board.id, meta.board.id);
        QCOMPARE(read.board.lut, meta.board.lut);
        QCOMPARE(read.schemaVersion, 2);
    }

    void anOldHeadEndsByNoCondition()
    {
        QJsonObject record = QJsonDocument::fromJson(metaRecord(someMeta())).object();
        QVERIFY(record.contains("stop") && record.contains("seconds"));
        record.remove("stop");
        record.remove("seconds");
        const auto old = metaFromRecord(QJsonDocument(record).toJson());
        QVERIFY2(old, old ? "" : old.error().message.c_str());
        QVERIFY(old->stop == StopConditions{});
        QCOMPARE(old->seconds, 0.0);
    }

    void anImpossibleConditionIsRefused()
    {
        StudyMeta meta = someMeta();
        QVERIFY(checkMeta(meta));
        meta.stop.stalledShare = -1.0;
        QVERIFY(!checkMeta(meta));
        meta = someMeta();
        meta.stop.maxMinutes = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(!checkMeta(meta));
        meta = someMeta();
        meta.seconds = -1.0;
        QVERIFY(!checkMeta(meta));
    }

    /// Data of a study are read as they were when it began.
    void rulesOfReadingStayThoseOfTheStudy()
    {
        StudyMeta meta = someMeta();
        QCOMPARE(metaFromRecord(metaRecord(meta))->dataOptions.readingRules, data::newestReadingRules);
        meta.dataOptions.readingRules = 0;
        QCOMPARE(metaFromRecord(metaRecord(meta))->dataOptions.readingRules, 0);
        QJsonObject record = QJsonDocument::fromJson(metaRecord(someMeta())).object();
        QJsonObject dataset = record["dataset"].toObject();
        dataset.remove("reading_rules");
        record["dataset"] = dataset;
        const auto old = metaFromRecord(QJsonDocument(record).toJson());
        QVERIFY2(old.has_value(), old ? "" : old.error().message.c_str());
        QCOMPARE(old->dataOptions.readingRules, 0);
        QVERIFY(old->dataOptions.findOneHot);
    }

    void keepsEveryBitOfRandomTrials()
    {
        const std::string path = newPath();
        Random random(11);
        std::vector<Trial> trials;
        {
            auto store = Store::create(path, someMeta());
            QVERIFY(store);
            for (int i = 0; i < 60; ++i) {
                trials.push_back(someTrial(i, random));
            }
            QVERIFY((*store)->saveTrials({trials.begin(), trials.begin() + 30}));
            for (std::size_t i = 30; i < trials.size(); ++i) {
                QVERIFY((*store)->saveTrial(trials[i]));
            }
            // Replacing a trial replaces its epochs.
            trials[5] = someTrial(5, random);
            QVERIFY((*store)->saveTrial(trials[5]));
        }
        auto store = Store::openForReading(path);
        QVERIFY(store);
        const auto read = (*store)->trials();
        QVERIFY(read);
        QCOMPARE(read->size(), trials.size());
        for (std::size_t i = 0; i < trials.size(); ++i) {
            QVERIFY2(same((*read)[i], trials[i]), qPrintable(QString::number(i)));
        }
    }

    void keepsGenerations()
    {
        const std::string path = newPath();
        Random random(5);
        Generation generation;
        generation.record.index = 2;
        generation.record.offspring = {someTrial(8, random).origin, someTrial(9, random).origin};
        generation.record.pool = {
            {.id = 1, .offspring = false, .rank = 0, .crowding = INFINITY, .survived = true},
            {.id = 8, .offspring = true, .rank = -1, .crowding = 0.1 + 0.2, .survived = false}};
        generation.record.survivors = {1};
        generation.record.cutRank = 3;
        generation.front = {1, 4};
        generation.hypervolume = 1.0 / 3.0;
        auto store = Store::create(path, someMeta());
        QVERIFY(store);
        for (int i = 0; i < 10; ++i) {
            QVERIFY((*store)->saveTrial(someTrial(i, random)));
        }
        QVERIFY((*store)->saveGeneration(generation));
        const auto read = (*store)->generations();
        QVERIFY(read);
        QCOMPARE(read->size(), std::size_t(1));
        const Generation& back = read->front();
        QCOMPARE(back.record.index, 2);
        QCOMPARE(back.record.offspring.size(), std::size_t(2));
        QVERIFY(back.record.offspring[1].genome == generation.record.offspring[1].genome);
        QCOMPARE(back.record.pool[0].crowding, generation.record.pool[0].crowding);
        QCOMPARE(back.record.pool[1].crowding, generation.record.pool[1].crowding);
        QVERIFY(back.record.pool[1].offspring && !back.record.pool[1].survived);
        QCOMPARE(back.record.pool[1].rank, -1);
        QCOMPARE(back.record.survivors, generation.record.survivors);
        QCOMPARE(back.record.cutRank, 3);
        QCOMPARE(back.front, generation.front);
        QCOMPARE(back.hypervolume, generation.hypervolume);
    }

    void keepsNetworks()
    {
        const std::string path = newPath();
        Random random(5);
        const Trial trial = someTrial(0, random);
        network::TrainedNetwork network;
        network.architecture = trial.candidate.architecture;
        network::DenseWeights first{Eigen::MatrixXf::Random(8, 4), Eigen::VectorXf::Random(8)};
        network::BatchNormWeights norm{Eigen::VectorXf::Random(8), Eigen::VectorXf::Random(8),
                                       Eigen::VectorXf::Random(8), Eigen::VectorXf::Ones(8), 1e-5F};
        network::DenseWeights last{Eigen::MatrixXf::Random(3, 8), Eigen::VectorXf()};
        network.weights = {first, norm, std::monostate{}, std::monostate{}, last};
        auto store = Store::create(path, someMeta());
        QVERIFY(store);
        QVERIFY((*store)->saveTrial(trial, &network));
        const auto read = (*store)->network(0);
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QVERIFY(read->has_value());
        QVERIFY(std::get<network::DenseWeights>((*read)->weights[0]).weights == first.weights);
        QVERIFY(std::get<network::BatchNormWeights>((*read)->weights[1]).mean == norm.mean);
        const auto none = (*store)->network(1);
        QVERIFY(none && !none->has_value());
    }

    void createRefusesAnExistingFile()
    {
        const std::string path = filledFile();
        const QByteArray before = contents(QString::fromStdString(path));
        const auto store = Store::create(path, someMeta());
        QVERIFY(!store);
        QVERIFY2(store.error().message.find("resume") != std::string::npos, store.error().message.c_str());
        QCOMPARE(contents(QString::fromStdString(path)), before);
    }

    void aSecondWriterIsRefusedAndReadersAreNot()
    {
        const std::string path = filledFile();
        auto writer = Store::openForWriting(path);
        QVERIFY(writer);
        Random random(1);
        QVERIFY((*writer)->saveTrial(someTrial(40, random)));
        const auto second = Store::openForWriting(path);
        QVERIFY(!second);
        QVERIFY2(second.error().message.find("another program is writing") != std::string::npos,
                 second.error().message.c_str());
        QVERIFY(second.error().message.find(std::to_string(QCoreApplication::applicationPid())) !=
                std::string::npos);
        // The same file under another name is the same file.
        const QString link = m_folder.filePath(QStringLiteral("link-%1.snac").arg(m_counter++));
        QVERIFY(QFile::link(QString::fromStdString(path), link));
        QVERIFY(!Store::openForWriting(link.toStdString()));
        auto reader = Store::openForReading(path);
        QVERIFY(reader);
        QCOMPARE((*reader)->trials()->size(), std::size_t(41));
        QVERIFY((*writer)->saveTrial(someTrial(41, random)));
        QCOMPARE((*reader)->trials()->size(), std::size_t(42));
        reader = Result<std::unique_ptr<Store>>(nullptr);
        writer = Result<std::unique_ptr<Store>>(nullptr);
        QVERIFY(Store::openForWriting(path));
        QVERIFY(!QFile::exists(QString::fromStdString(path + ".lock")));
    }

    /// Reading writes nothing of the study, so a limit on what may be written is none on reading.
    void aLimitOnFileSizesLetsRead()
    {
        const std::string path = newPath();
        QVERIFY(Store::create(path, someMeta()).has_value());
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto handled = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{.rlim_cur = 8192, .rlim_max = before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        {
            const auto reader = Store::openForReading(path);
            QVERIFY2(reader.has_value(), reader ? "" : reader.error().toString().c_str());
            QCOMPARE((*reader)->meta().name, someMeta().name);
        }
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, handled);
    }

    void readersCannotWrite()
    {
        const std::string path = filledFile();
        auto reader = Store::openForReading(path);
        QVERIFY(reader);
        Random random(1);
        QVERIFY(!(*reader)->saveTrial(someTrial(50, random)));
        QCOMPARE((*reader)->trials()->size(), std::size_t(40));
    }

    void aNewerSchemaIsRefusedAndLeftAlone()
    {
        const std::string path = filledFile();
        {
            auto database = QSqlDatabase::addDatabase("QSQLITE", "newer");
            database.setDatabaseName(QString::fromStdString(path));
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec("PRAGMA user_version = 4"));
            database.close();
        }
        QSqlDatabase::removeDatabase("newer");
        const QByteArray before = contents(QString::fromStdString(path));
        for (const auto& opened : {Store::openForReading(path), Store::openForWriting(path)}) {
            QVERIFY(!opened);
            QVERIFY2(opened.error().message.find("newer") != std::string::npos,
                     opened.error().message.c_str());
        }
        QCOMPARE(contents(QString::fromStdString(path)), before);
    }

    void aDamagedFileIsReportedAndLeftAlone_data()
    {
        QTest::addColumn<QString>("damage");
        for (const char* damage :
             {"text", "empty", "foreign", "header", "truncated", "page", "value", "blob"}) {
            QTest::newRow(damage) << damage;
        }
        for (int i = 0; i < 12; ++i) {
            QTest::addRow("byte %d", i) << QStringLiteral("byte");
        }
    }

    void aDamagedFileIsReportedAndLeftAlone()
    {
        QFETCH(QString, damage);
        const QString path = QString::fromStdString(filledFile());
        QByteArray bytes = contents(path);
        QVERIFY(bytes.size() > 20000);
        if (damage == "text") {
            bytes = "name: this is no study\n";
        } else if (damage == "empty") {
            bytes.clear();
        } else if (damage == "foreign") {
            bytes.replace(68, 4, QByteArray(4, '\0'));
        } else if (damage == "header") {
            bytes.replace(0, 16, QByteArray(16, 'x'));
        } else if (damage == "truncated") {
            bytes.truncate(bytes.size() / 2);
        } else if (damage == "page") {
            bytes.replace(4096 * 3, 4096, QByteArray(4096, '\xa5'));
        } else if (damage == "value") {
            const auto at = bytes.indexOf("learning_rate\":0.33");
            QVERIFY(at > 0);
            bytes[at + 18] = '4';
        } else if (damage == "blob") {
            const auto at = bytes.indexOf("# a comment");
            QVERIFY(at > 0);
            bytes[at + 3] = 'x';
        } else {
            // A flipped bit somewhere in a record.
            Random random(stableHash(QTest::currentDataTag()));
            qsizetype at = 0;
            do {
                at = bytes.indexOf("\"genome\":", static_cast<qsizetype>(
                                                      random.index(static_cast<std::size_t>(bytes.size()))));
            } while (at < 0);
            at += static_cast<qsizetype>(random.index(60));
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.index(7)));
        }
        overwrite(path, bytes);
        for (const auto& opened :
             {Store::openForReading(path.toStdString()), Store::openForWriting(path.toStdString())}) {
            QVERIFY(!opened);
            const std::string message = opened.error().message;
            QVERIFY2(message.find("damaged") != std::string::npos ||
                         message.find("not a study") != std::string::npos,
                     message.c_str());
            QCOMPARE(opened.error().place.file, path.toStdString());
        }
        QCOMPARE(contents(path), bytes);
        QVERIFY(!QFile::exists(path + "-wal"));
        QVERIFY(!QFile::exists(path + ".lock"));
    }

    void badPlacesAreErrors()
    {
        QVERIFY(!Store::openForReading(newPath()));
        QVERIFY(!Store::openForWriting(newPath()));
        QVERIFY(!Store::openForReading(m_folder.path().toStdString()));
        const auto made = Store::create(m_folder.filePath("no/such/folder/x.snac").toStdString(), someMeta());
        QVERIFY(!made);
        QVERIFY2(made.error().message.find("cannot write here") != std::string::npos,
                 made.error().message.c_str());
    }

    void worksWithOddNames()
    {
        const std::string path = m_folder.filePath(QStringLiteral("a b?c#d%20é.snac")).toStdString();
        {
            auto store = Store::create(path, someMeta());
            QVERIFY(store);
        }
        const auto store = Store::openForWriting(path);
        QVERIFY2(store, store ? "" : store.error().message.c_str());
    }
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
