// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Candidates that choose the window of traces: in a study of fakes, and with real parts from the search to
// the design.
#include "fake_parts.h"
#include "run_essence.h"
#include "snac/runs/compression_runner.h"
#include "snac/runs/front_test.h"
#include "snac/runs/point_design.h"
#include "snac/runs/runner.h"
#include "snac/runs/windowed_data.h"

#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace snac;
using namespace snac::study;
using snac::study::fake::essence;

namespace {

space::Candidate looking(int start, int size, int first = 0)
{
    space::Candidate candidate;
    candidate.window = space::TraceWindow{.start = start, .size = size, .first = first};
    candidate.architecture.inputs = 2 * size;
    return candidate;
}

/// Sees that each candidate is trained on its own window of the traces, and on nothing else.
class WatchingEngine : public fake::Engine
{
public:
    std::atomic<int> wrong = 0;

    Result<training::TrainedPart> trainPart(const training::TrainingJob& job, int part) override
    {
        const data::PreparedData all = fake::data();
        const auto& window = job.candidate->window;
        const bool right =
            window && job.data->info.inputs() == window->columns() &&
            job.data->train.inputs ==
                data::Matrix(all.train.inputs.middleCols(window->firstColumn(), window->columns())) &&
            job.data->validation.labels == all.validation.labels;
        wrong += right ? 0 : 1;
        return Engine::trainPart(job, part);
    }
};

/// Two samples a trace: the fakes' data have four inputs.
StudyConfig windowConfig(int trials = 40)
{
    StudyConfig config = fake::config(trials);
    config.space.window = space::WindowGenes{space::Ordinal{{0, 1}}, space::Ordinal{{1, 2, 5}}, 0};
    config.dataset.windowSize = 6;
    config.dataset.windowEndsWithTrace = true;
    return config;
}

/// A real one: readouts of 40 samples, of which candidates see 10 to 40.
StudyConfig readoutConfig()
{
    StudyConfig config;
    config.name = "windows";
    config.dataset.name = "readout";
    config.dataset.rows = 300;
    config.dataset.windowStart = 100;
    config.dataset.windowSize = 40;
    config.dataset.windowEndsWithTrace = true;
    config.space.window = space::WindowGenes{space::Ordinal{{100, 120}}, space::Ordinal{{10, 20}}, 100};
    config.space.numLayers = space::Ordinal{{1}};
    config.space.layerWidths = {space::Ordinal{{4, 8}}};
    config.training.epochs = 2;
    config.objectives = {
        {.quantity = Quantity::Accuracy, .name = "accuracy", .maximize = true, .reference = {}},
        {.quantity = Quantity::Lut, .name = "lut", .maximize = false, .reference = {}}};
    config.evolution.populationSize = 4;
    config.trials = 8;
    config.workers = 2;
    return config;
}

} // namespace

class TestWindowedData : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_counter = 0;

    StudyJob job(const StudyConfig& config)
    {
        StudyJob job;
        job.config = config;
        job.yaml = "name: toy\n";
        job.file = m_folder.filePath(QStringLiteral("run-%1.snac").arg(m_counter++)).toStdString();
        return job;
    }

private slots:
    void equalWindowsAreOneCopyWhileTheyAreUsed()
    {
        const data::PreparedData all = fake::data();
        WindowedData windows(all);
        QCOMPARE(windows.of(space::Candidate()).get(), &all);
        QCOMPARE(windows.of(looking(0, 2)).get(), &all); // the whole trace is no copy
        auto one = windows.of(looking(8, 1, 7));
        QCOMPARE(windows.of(looking(1, 1)), one); // the same columns
        QVERIFY(windows.of(looking(0, 1)) != one);
        QCOMPARE(one->info.inputNames, (std::vector<std::string>{"c", "d"}));
        const std::weak_ptr<const data::PreparedData> watched = one;
        one.reset();
        QVERIFY(watched.expired());
    }

    void eachCandidateIsTrainedOnItsWindow()
    {
        auto engine = std::make_shared<WatchingEngine>();
        const auto summary = runStudy(job(windowConfig()), fake::parts(engine));
        QVERIFY2(summary, qPrintable(QString::fromStdString(summary ? "" : summary.error().toString())));
        QVERIFY(engine->trainings() > 10);
        QCOMPARE(engine->wrong.load(), 0);
        std::set<std::pair<int, int>> seen;
        for (const Trial& trial : summary->trials) {
            QVERIFY(trial.candidate.window.has_value());
            seen.emplace(trial.candidate.window->start, trial.candidate.window->size);
            QCOMPARE(trial.candidate.architecture.inputs, trial.candidate.window->columns());
        }
        // Three windows that differ: what reaches beyond the trace ends with it.
        QCOMPARE(seen, (std::set<std::pair<int, int>>{{0, 1}, {0, 2}, {1, 1}}));
        const auto named = [&](const char* name) {
            return std::ranges::count(summary->start.genes, name, &space::Gene::name);
        };
        QCOMPARE(named("start_location"), 1);
        QCOMPARE(named("window_size"), 1);
    }

    void equalSeedsGiveEqualResultsForAnyNumberOfWorkersInterruptedOrNot()
    {
        StudyConfig config = windowConfig();
        const auto whole = runStudy(job(config), fake::parts(std::make_shared<WatchingEngine>()));
        QVERIFY(whole);
        config.workers = 3;
        auto engine = std::make_shared<WatchingEngine>();
        RunControl control;
        engine->trained = [&](int count) {
            if (count == 9) {
                control.cancel();
            }
        };
        StudyJob first = job(config);
        first.control = &control;
        const auto part = runStudy(first, fake::parts(engine));
        QVERIFY(part && part->interrupted);
        StudyJob second = first;
        RunControl free;
        second.control = &free;
        second.resume = true;
        const auto resumed = runStudy(second, fake::parts(std::make_shared<WatchingEngine>()));
        QVERIFY2(resumed, qPrintable(QString::fromStdString(resumed ? "" : resumed.error().toString())));
        QCOMPARE(essence(*resumed), essence(*whole));
        for (std::size_t i = 0; i < whole->trials.size(); ++i) {
            QCOMPARE(resumed->trials[i].candidate, whole->trials[i].candidate);
            QCOMPARE(resumed->trials[i].values, whole->trials[i].values);
        }
        const auto read = readStudy(first.file, config);
        QVERIFY2(read, qPrintable(QString::fromStdString(read ? "" : read.error().toString())));
        for (std::size_t i = 0; i < whole->trials.size(); ++i) {
            QCOMPARE(read->trials[i].candidate, whole->trials[i].candidate);
        }
    }

    /// Studies that were begun when these lists were kept and made no genes go on without them.
    void olderStudiesGoOnWithoutTheseGenes()
    {
        StudyConfig config = fake::config(8);
        StudyJob older = job(config);
        QVERIFY(runStudy(older, fake::parts(std::make_shared<fake::Engine>())));
        older.config = windowConfig(16);
        older.config.dataset = config.dataset;
        older.resume = true;
        older.trials = 16;
        const auto resumed = runStudy(older, fake::parts(std::make_shared<fake::Engine>()));
        QVERIFY2(resumed, qPrintable(QString::fromStdString(resumed ? "" : resumed.error().toString())));
        QVERIFY(std::ranges::none_of(resumed->trials,
                                     [](const Trial& trial) { return trial.candidate.window.has_value(); }));
        QVERIFY(readStudy(older.file, older.config));
    }

    /// Real data, training and prices: what is searched is what is scored, compressed and designed.
    void allThatComesAfterSeesTheWindowOfTheTrial()
    {
        const hardware::Environment& environment = *snac::test::shippedEnvironment();
        const StudyConfig config = readoutConfig();
        const StudyJob wanted = job(config);
        const auto summary = runStudy(wanted, environment);
        QVERIFY2(summary, qPrintable(QString::fromStdString(summary ? "" : summary.error().toString())));
        const auto shorter = std::ranges::find_if(summary->trials, [](const Trial& trial) {
            return trial.state == TrialState::Complete && trial.candidate.window->start == 120;
        });
        QVERIFY(shorter != summary->trials.end());
        const space::TraceWindow window = *shorter->candidate.window;
        QCOMPARE(shorter->candidate.architecture.inputs, window.columns());

        RunControl control;
        PointChoice choice;
        choice.file = wanted.file;
        choice.trial = shorter->number;
        const auto design = designOf(choice, config, control, environment);
        QVERIFY2(design, qPrintable(QString::fromStdString(design ? "" : design.error().toString())));
        QCOMPARE(design->design.inputNames, data::sampleNames(window.start, window.size));
        QCOMPARE(design->design.vectors.inputs.cols(), window.columns());
        QCOMPARE(design->dataOptions.windowStart, window.start);
        QCOMPARE(design->dataOptions.windowSize, window.size);
        QVERIFY(design->scores.has_value());
        QCOMPARE(design->scores->asFloat.accuracy, shorter->metrics->accuracy);

        const auto floats = floatScores(wanted.file, config, {shorter->number});
        QVERIFY(floats);
        QCOMPARE(floats->at(shorter->number).accuracy, shorter->metrics->accuracy);

        CompressionJob compression;
        compression.config = config;
        compression.file = wanted.file;
        compression.trials = {shorter->number};
        compression.options.precisions = {compression.options.precisions.front()};
        compression.options.schedule.sparsities = {0.5};
        compression.options.warmUpEpochs = compression.options.epochs = 1;
        compression.workers = 1;
        const auto compressed = runCompression(compression, environment);
        QVERIFY2(compressed,
                 qPrintable(QString::fromStdString(compressed ? "" : compressed.error().toString())));
        QVERIFY(!compressed->steps.empty());
        for (const auto& step : compressed->steps) {
            QCOMPARE(step->network.network.architecture.inputs, window.columns());
        }
        const auto tested = scoreFrontOnTest(wanted.file, config);
        QVERIFY2(tested, qPrintable(QString::fromStdString(tested ? "" : tested.error().toString())));
    }
};

QTEST_GUILESS_MAIN(TestWindowedData)
#include "tst_windowed_data.moc"
