// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of the local search, one row each: what options say is read back as the same options.
#include "../../test_environment.h"
#include "snac/config/local_search.h"
#include "snac/config/study_file.h"

#include <QTest>

#include <cmath>
#include <map>

using namespace snac;
using namespace snac::config;
using compression::CompressionOptions;

class TestLocalSearch : public QObject
{
    Q_OBJECT

private:
    static CompressionOptions unusual()
    {
        CompressionOptions options;
        options.precisions = {{7, 2, true, Rounding::Rnd, Overflow::Sat}};
        options.inputPrecision = {12, 4, true, Rounding::Rnd, Overflow::Sat};
        options.outputPrecision = {16, 8, true, Rounding::Trn, Overflow::Wrap};
        options.activationPrecision = {9, 2, true, Rounding::Rnd, Overflow::Sat};
        options.scales = training::Scales::Channel;
        options.methods = {compression::Method::OneShot, compression::Method::Iterative};
        options.structures = {compression::Structure::Structured};
        options.targets = {{compression::SizeTarget::Unit::Lut, 40000},
                           {compression::SizeTarget::Unit::Lut, 20000},
                           {compression::SizeTarget::Unit::LutPct, 0.5}};
        options.schedule = *compression::parseSchedule("30, 60.5");
        options.ranking = compression::Ranking::Global;
        options.after = compression::AfterPruning::Rewind;
        options.warmUpEpochs = 3;
        options.epochs = 4;
        options.warmUpMinSteps = 50;
        options.minSteps = 50;
        options.learningRate = 0.0015;
        options.ranges = training::Ranges::Learned;
        options.granularity = training::Granularity::Channel;
        options.bitCost = 1e-6;
        options.tableBits = 8;
        options.distillation = 0.25;
        options.temperature = 3.5;
        options.accuracyFloor = 0.6;
        return options;
    }

    static std::vector<WrittenSetting> allOf(const CompressionOptions& options)
    {
        std::vector<WrittenSetting> written;
        for (const Field* field : localSearchFields()) {
            written.push_back({std::string(field->path), localSearchValue(field->path, options)});
        }
        return written;
    }

private slots:
    /// A row that forgets to write, to read or to take its member is found here.
    void allSettingsTravel()
    {
        const auto outcome = withLocalSearch({}, allOf(unusual()));
        QVERIFY2(outcome.options, outcome.diagnostics.empty() ? "" : outcome.diagnostics[0].message.c_str());
        QCOMPARE(compression::settingsText(*outcome.options), compression::settingsText(unusual()));
        QVERIFY(outcome.options->precisions == unusual().precisions);
        QVERIFY(outcome.options->methods == unusual().methods);
        QVERIFY(outcome.options->structures == unusual().structures);
        QVERIFY(outcome.options->targets == unusual().targets);
        QCOMPARE(outcome.options->accuracyFloor, unusual().accuracyFloor);
    }

    void eachSettingTravelsAlone_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const Field* field : localSearchFields()) {
            const QByteArray path(field->path.data(), static_cast<qsizetype>(field->path.size()));
            QTest::newRow(path) << path;
        }
    }

    void eachSettingTravelsAlone()
    {
        QFETCH(const QByteArray, path);
        const std::string key = path.toStdString();
        const std::string value = localSearchValue(key, unusual());
        const std::string usual = localSearchValue(key, {});
        QVERIFY2(value != usual, "the options of this test leave the setting as it is");
        const auto outcome = withLocalSearch({}, {{key, value}});
        QVERIFY2(outcome.options, outcome.diagnostics.empty() ? "" : outcome.diagnostics[0].message.c_str());
        for (const Field* field : localSearchFields()) {
            QCOMPARE(QString::fromStdString(localSearchValue(field->path, *outcome.options)),
                     QString::fromStdString(field->path == key ? value : localSearchValue(field->path, {})));
        }
    }

    /// The same as the file says it.
    void aFileSaysTheSame()
    {
        std::string text = "name: a\nlocal_search:\n";
        for (const WrittenSetting& setting : allOf(unusual())) {
            text += "  " + setting.path.substr(setting.path.find('.') + 1) + ": " + setting.yaml + "\n";
        }
        const auto read = readStudy(text, "a.yaml", snac::test::shippedEnvironment()->boards);
        QVERIFY2(read.config, read.diagnostics.empty() ? "" : read.diagnostics[0].message.c_str());
        QCOMPARE(compression::settingsText(read.config->compression), compression::settingsText(unusual()));
    }

    void sizes_data()
    {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<QString>("text"); // as targetsText(); else what the message says
        QTest::addColumn<bool>("good");
        QTest::newRow("one") << "{lut: 20000}"
                             << "lut 20000" << true;
        QTest::newRow("list") << "{lut: [40000, 2e4], lut_pct: 1.5}"
                              << "lut 40000, 20000, lut_pct 1.5" << true;
        QTest::newRow("maps") << "[{lut_pct: 2}, {lut: 5}]"
                              << "lut_pct 2, lut 5" << true;
        QTest::newRow("numbers") << "[300, 200]"
                                 << "lut 300, 200" << true;
        QTest::newRow("number") << "300"
                                << "lut 300" << true;
        QTest::newRow("words") << "\"lut_pct=2 1\""
                               << "lut_pct 2, 1" << true;
        QTest::newRow("none") << "none"
                              << "none" << true;
        QTest::newRow("negative") << "{lut: -1}"
                                  << "must be above 0" << false;
        QTest::newRow("other quantity") << "{dsp: 3}"
                                        << "dsp" << false;
        QTest::newRow("no number") << "{lut: big}"
                                   << "a number is expected" << false;
        QTest::newRow("empty") << "{lut: []}"
                               << "the list is empty" << false;
        QTest::newRow("word alone") << "lut"
                                    << "has no number" << false;
        QTest::newRow("nonsense") << "small"
                                  << "is no size" << false;
        QTest::newRow("many") << "[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17]"
                              << "at most 16" << false;
    }

    void sizes()
    {
        QFETCH(const QString, yaml);
        QFETCH(const QString, text);
        QFETCH(const bool, good);
        const auto outcome = withLocalSearch({}, {{"local_search.target", yaml.toStdString()}});
        QCOMPARE(outcome.options.has_value(), good);
        const std::string found =
            good ? compression::targetsText(outcome.options->targets) : outcome.diagnostics[0].message;
        QVERIFY2(good ? QString::fromStdString(found) == text : QString::fromStdString(found).contains(text),
                 found.c_str());
    }

    void nothingWrittenChangesNothing()
    {
        CompressionOptions options = unusual();
        options.minSteps = 7; // no one value of the key says both
        options.scaleTargets = false;
        const auto outcome = withLocalSearch(options, {});
        QVERIFY(outcome.options);
        QCOMPARE(compression::settingsText(*outcome.options), compression::settingsText(options));
        QVERIFY(!outcome.options->scaleTargets);
        QCOMPARE(localSearchValue("local_search.min_steps", options), std::string());
    }

    void presetsAreReadAndFound()
    {
        QCOMPARE(presetOf({}), &localSearchPresets().front()); // it has no least steps, as balanced has
        for (const LocalSearchPreset& preset : localSearchPresets()) {
            CompressionOptions options = unusual();
            const auto outcome = withLocalSearch(options, preset.settings);
            QVERIFY2(outcome.options, preset.name.data());
            QCOMPARE(presetOf(*outcome.options), &preset);
            QCOMPARE(outcome.options->learningRate, options.learningRate); // what it says nothing of stays
            const std::string shortName(preset.name.substr(0, preset.name.find(' ')));
            QCOMPARE(localSearchPreset(shortName).value(), &preset);
            QCOMPARE(localSearchPreset(preset.name).value(), &preset);
        }
        QVERIFY(!presetOf(unusual()));
        QVERIFY(localSearchPreset("luck").error().message.contains("uniform, mixed, light, balanced, heavy"));
        const auto mixed = withLocalSearch({}, (*localSearchPreset("mixed"))->settings);
        QVERIFY(mixed.options->granularity == training::Granularity::Weight);
        QVERIFY(mixed.options->bitCost > 0.0);
        QVERIFY(mixed.options->schedule.rounds() > 0);
    }

    /// What the three sizes say of themselves, counted in epochs of all steps of all branches.
    void presetsOfWorkAreWhatTheySay()
    {
        std::map<std::string, double> epochs;
        for (const char* name : {"light", "balanced", "heavy"}) {
            const auto options = withLocalSearch(unusual(), (*localSearchPreset(name))->settings).options;
            QVERIFY2(options, name);
            CompressionOptions plain = *options;
            plain.methods = {compression::Method::Iterative};
            plain.structures = {compression::Structure::Unstructured};
            QVERIFY(compression::check(plain).has_value());
            QCOMPARE(options->minSteps, options->epochs * 100);
            QCOMPARE(options->warmUpEpochs, options->epochs);
            QCOMPARE(options->warmUpMinSteps, options->minSteps);
            epochs[name] = compression::plannedWork(plain).steps * options->epochs;
        }
        QCOMPARE(epochs["balanced"] / epochs["light"], 5.0);
        QCOMPARE(std::round(epochs["heavy"] / epochs["balanced"]), 9.0);
    }

    void balancedIsWhatAStudyDoesThatSaysNothing()
    {
        const auto read =
            readStudy("dataset: {name: jets}\n", "study.yaml", test::shippedEnvironment()->boards);
        QVERIFY(read.config.has_value());
        QCOMPARE(presetOf(read.config->compression), localSearchPreset("balanced").value());
    }

    void problemsBelongToTheirSetting_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("yaml");
        QTest::newRow("too small") << QByteArray("local_search.qat_epochs") << QByteArray("-1");
        QTest::newRow("no number") << QByteArray("local_search.distillation") << QByteArray("much");
        QTest::newRow("no choice") << QByteArray("local_search.ranking") << QByteArray("luck");
        QTest::newRow("no list") << QByteArray("local_search.method") << QByteArray("[iterative, fast]");
        QTest::newRow("half a list") << QByteArray("local_search.precisions") << QByteArray("[(8,3)");
        QTest::newRow("inputs") << QByteArray("local_search.input_precision") << QByteArray("(40,3)");
        QTest::newRow("outputs") << QByteArray("local_search.output_precision") << QByteArray("wide");
        QTest::newRow("bits") << QByteArray("local_search.precisions") << QByteArray("[(32,16)]");
        QTest::newRow("down") << QByteArray("local_search.schedule") << QByteArray("80, 50");
        QTest::newRow("another key") << QByteArray("local_search.qat_epochs")
                                     << QByteArray("1\n  pruning_epochs: 2\n  x: 3");
    }

    void problemsBelongToTheirSetting()
    {
        QFETCH(const QByteArray, path);
        QFETCH(const QByteArray, yaml);
        const auto outcome = withLocalSearch(
            {}, {{path.toStdString(), yaml.toStdString()}, {"local_search.temperature", "3"}});
        QVERIFY(!outcome.options);
        QVERIFY(!outcome.diagnostics.empty());
        for (const Diagnostic& each : outcome.diagnostics) {
            QCOMPARE(QByteArray::fromStdString(each.path), path);
            QVERIFY(!each.message.empty());
        }
    }
};

QTEST_GUILESS_MAIN(TestLocalSearch)
#include "tst_local_search.moc"
