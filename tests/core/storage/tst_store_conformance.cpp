// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What core/storage/store.h promises, asked of every kind of place.
#include "fake_local_search.h"
#include "run_essence.h"
#include "study_places.h"

#include "snac/runs/compression_runner.h"

#include <QTest>

#include <array>
#include <atomic>
#include <limits>
#include <memory>
#include <thread>

using namespace snac;
using namespace snac::study;
using fake::essence;
using fake::Place;
using fake::places;
using fake::someBranch;
using fake::someStep;
using fake::told;

namespace {

Trial trialNumbered(int number)
{
    Trial trial;
    trial.number = number;
    trial.state = TrialState::Complete;
    trial.origin.id = number;
    trial.origin.genome.values = {0.1 + 0.2, 1.0 / 3.0};
    trial.candidate.architecture = fake::network({4, 6, 3}, 1).architecture;
    trial.values = {0.1 * number, 1e9 / 3.0};
    trial.metrics.emplace();
    trial.metrics->accuracy = 1.0 / 7.0;
    trial.metrics->rmse = std::numeric_limits<double>::quiet_NaN();
    trial.history = {{.fold = 0,
                      .epoch = 1,
                      .trainLoss = 0.3,
                      .validationLoss = 0.4,
                      .validationAccuracy = 1.0 / (number + 1.0)},
                     {.fold = 0,
                      .epoch = 2,
                      .trainLoss = 0.2,
                      .validationLoss = std::numeric_limits<double>::infinity(),
                      .validationAccuracy = 0.2}};
    return trial;
}

Generation generationNumbered(int index, int trials)
{
    Generation generation;
    generation.record.index = index;
    generation.hypervolume = 1.0 / (index + 3.0);
    for (int trial = 0; trial < trials; ++trial) {
        generation.record.survivors.push_back(trial);
        generation.front.push_back(trial);
    }
    return generation;
}

CompressionStepPtr sharedStep(const CompressionBranch& branch, int round, std::uint64_t seed)
{
    return std::make_shared<const compression::CompressionStep>(someStep(branch.branch, round, seed));
}

/// Four inputs, six units, three outputs.
fixedpoint::Network someIntegers()
{
    const FixedFormat eight{.width = 8, .integer = 3, .overflow = Overflow::Sat};
    const auto layer = [&](int place, int inputs, int units) {
        fixedpoint::Dense dense;
        dense.id = {place};
        dense.inputs = inputs;
        dense.units = units;
        dense.weightFraction = 4;
        for (int i = 0; i < inputs * units; ++i) {
            dense.weights.push_back(i * 37 % 201 - 100);
        }
        dense.bias = eight;
        return dense;
    };
    fixedpoint::Network network;
    network.input = eight;
    network.operations = {layer(0, 4, 6),
                          fixedpoint::Cast{.activation = network::ActivationKind::ReLU, .output = eight},
                          layer(2, 6, 3), fixedpoint::Cast{.output = eight}};
    return network;
}

/// Cancels once so many trials have finished.
class Canceller : public StudyObserver
{
public:
    Canceller(RunControl& control, int after)
        : m_control(control)
        , m_after(after)
    {
    }
    void trialFinished(std::shared_ptr<const Trial>) override
    {
        if (++m_finished == m_after) {
            m_control.cancel();
        }
    }

private:
    RunControl& m_control;
    int m_after;
    int m_finished = 0;
};

} // namespace

class TestStoreConformance : public QObject
{
    Q_OBJECT

    std::unique_ptr<Place> m_place;

    [[nodiscard]] const StudyStorage& storage() const { return m_place->storage(); }

    /// A study with two trials, the first with a network; open for writing.
    Result<std::unique_ptr<Store>> begun(const StudyLocator& where)
    {
        auto store = storage().create(where, fake::meta());
        const network::TrainedNetwork network = fake::network({4, 6, 3}, 1);
        if (store && !(*store)->saveTrial(trialNumbered(0), &network)) {
            return fail("trial 0 is not saved");
        }
        if (store && !(*store)->saveTrial(trialNumbered(1))) {
            return fail("trial 1 is not saved");
        }
        return store;
    }

private slots:
    void initTestCase_data()
    {
        QTest::addColumn<int>("place");
        for (std::size_t i = 0; i < places.size(); ++i) {
            QTest::newRow(places[i].name) << static_cast<int>(i);
        }
    }
    void init()
    {
        QFETCH_GLOBAL(int, place);
        m_place = places[static_cast<std::size_t>(place)].make();
    }

    void whatWasSavedComesBack()
    {
        const StudyLocator where = m_place->named("whole");
        const CompressionBranch first = someBranch(1, "8,3");
        CompressionBranch second = someBranch(0, "6,2");
        second.state = BranchState::Failed;
        second.reason = "caf\xc3\xa9";
        const std::array steps = {sharedStep(first, 1, 2), sharedStep(first, 0, 1), sharedStep(second, 0, 3)};
        const TestScore score{.step = {.branch = first.branch.key(), .round = 1},
                              .trial = 1,
                              .integerMetrics = {.accuracy = 1.0 / 3.0},
                              .floatMetrics = {},
                              .rows = 9,
                              .when = "2026-01-01T00:00:00Z"};
        QByteArray asSaved;
        std::string id;
        {
            auto store = begun(where);
            QVERIFY2(store, store ? "" : store.error().toString().c_str());
            QVERIFY((*store)->saveGeneration(generationNumbered(1, 2)));
            QVERIFY((*store)->saveGeneration(generationNumbered(0, 1)));
            QVERIFY((*store)->saveBranches({first, second}));
            QVERIFY((*store)->saveSteps({steps.begin(), steps.end()}));
            QVERIFY((*store)->saveTestScore(score));
            asSaved = told(**store);
            id = (*store)->meta().id;
            QCOMPARE((*store)->file(), where.text());
            QVERIFY((*store)->settle());
        }
        const auto store = storage().openForReading(where);
        QVERIFY(store);
        QVERIFY(asSaved != "unreadable");
        QCOMPARE(told(**store), asSaved);
        QVERIFY(!id.empty());
        QCOMPARE((*store)->meta().id, id);

        const auto trials = (*store)->trials();
        QCOMPARE(trials->size(), std::size_t(2));
        QCOMPARE(trialRecord((*trials)[1]), trialRecord(trialNumbered(1)));
        QVERIFY(std::isinf((*trials)[1].history.back().validationLoss));
        QVERIFY(std::isnan((*trials)[1].metrics->rmse));
        QCOMPARE((*store)->generations()->front().record.index, 0);
        QCOMPARE((*store)->branches()->front().branch.key(), first.branch.key());
        const auto listed = (*store)->steps();
        QCOMPARE(listed->size(), std::size_t(3));
        QCOMPARE((*listed)[0]->round, 0);
        QCOMPARE((*listed)[2]->branch.key(), second.branch.key());
        QCOMPARE(stepBlob(*(*store)->step({.branch = first.branch.key(), .round = 1}).value()).size(),
                 stepBlob(*steps[0]).size());
    }

    void marksStayWithTheirTrials()
    {
        const StudyLocator where = m_place->named("marks");
        const TrialMark mark{.starred = true, .note = "knee,\n\"for the paper\" caf\xc3\xa9"};
        {
            auto store = begun(where);
            QVERIFY(store);
            QVERIFY((*store)->saveMark(0, mark));
            QVERIFY((*store)->saveMark(1, {.starred = false, .note = "slow"}));
            // Whoever saves the trial again may have an older copy of it.
            Trial again = trialNumbered(0);
            again.seconds = 5.0;
            QVERIFY((*store)->saveTrial(again));
            QVERIFY((*store)->saveTrials({trialNumbered(1)}));
            QVERIFY((*store)->settle());
        }
        {
            const auto store = storage().openForReading(where);
            QVERIFY(store);
            const auto trials = (*store)->trials();
            QVERIFY2(trials, trials ? "" : trials.error().toString().c_str());
            QVERIFY((*trials)[0].mark == mark);
            QCOMPARE((*trials)[0].seconds, 5.0);
            QVERIFY(((*trials)[1].mark == TrialMark{.starred = false, .note = "slow"}));
            // All else of the trial is what it was, its network too.
            Trial bare = (*trials)[1];
            bare.mark = {};
            QCOMPARE(trialRecord(bare), trialRecord(trialNumbered(1)));
            const auto network = (*store)->network(0);
            QVERIFY(network && *network);
            QVERIFY(!(*store)->saveMark(0, {})); // open for reading alone
        }
        auto store = storage().openForWriting(where);
        QVERIFY(store);
        QVERIFY((*store)->saveMark(0, {}));
        QVERIFY((*store)->saveMark(1, {}));
        QCOMPARE(trialRecord((*store)->trials()->at(1)), trialRecord(trialNumbered(1)));
        const auto missing = (*store)->saveMark(7, mark);
        QVERIFY(!missing && missing.error().kind == ErrorKind::NotFound);
        QVERIFY(!(*store)->saveMark(0, {.starred = false, .note = std::string(longestNote + 1, 'x')}));
        QVERIFY((*store)->trials()->at(0).mark.isEmpty());
    }

    void aListOfStepsHasNoNetworks()
    {
        auto store = begun(m_place->named("steps"));
        const CompressionBranch branch = someBranch(1, "8,3");
        QVERIFY((*store)->saveBranches({branch}));
        const CompressionStepPtr saved = sharedStep(branch, 0, 1);
        QVERIFY((*store)->saveSteps({saved}));
        const auto listed = (*store)->steps();
        QVERIFY(listed && listed->front()->network.network.weights.empty() && listed->front()->masks.empty());
        compression::CompressionStep figures = *saved;
        figures.keptUnits = {};
        QCOMPARE(stepRecord(*listed->front()), stepRecord(figures));
        const auto whole = (*store)->step({.branch = branch.branch.key(), .round = 0});
        QVERIFY(whole && *whole);
        QCOMPARE(stepRecord(**whole), stepRecord(*saved));
        QCOMPARE(stepBlob(**whole), stepBlob(*saved));
        const auto none = (*store)->step({.branch = branch.branch.key(), .round = 1});
        QVERIFY(none && !*none);
        QVERIFY(!(*store)->step({.branch = "no such branch", .round = 0}).value());
    }

    void aTrialIsReplacedWithItsEpochs()
    {
        auto store = begun(m_place->named("replaced"));
        Trial shorter = trialNumbered(1);
        shorter.history.resize(1);
        shorter.reason = "again";
        QVERIFY((*store)->saveTrials({shorter}));
        const auto trials = (*store)->trials();
        QCOMPARE(trials->size(), std::size_t(2));
        QCOMPARE((*trials)[1].history.size(), std::size_t(1));
        QCOMPARE((*trials)[1].reason, std::string("again"));
        QVERIFY((*store)->network(0).value().has_value());
        QVERIFY(!(*store)->network(1).value().has_value());
    }

    void aBranchKeepsItsPlaceWhenItsStateChanges()
    {
        auto store = begun(m_place->named("branches"));
        CompressionBranch first = someBranch(1, "8,3");
        const CompressionBranch second = someBranch(0, "6,2");
        QVERIFY((*store)->saveBranches({first, second}));
        first.state = BranchState::Finished;
        QVERIFY((*store)->saveBranches({first}));
        const auto branches = (*store)->branches();
        QCOMPARE(branches->size(), std::size_t(2));
        QCOMPARE(branches->front().branch.key(), first.branch.key());
        QVERIFY(branches->front().state == BranchState::Finished);
    }

    void theHeadIsUpdated()
    {
        const StudyLocator where = m_place->named("head");
        {
            auto store = begun(where);
            StudyMeta meta = (*store)->meta();
            meta.trials = 77;
            meta.end = "space";
            QVERIFY((*store)->updateMeta(meta));
            QCOMPARE((*store)->meta().trials, 77);
        }
        const auto store = storage().openForReading(where);
        QCOMPARE((*store)->meta().trials, 77);
        QCOMPARE((*store)->meta().end, std::string("space"));
        QCOMPARE(metaRecord((*store)->meta()).isEmpty(), false);
    }

    void anImportedNetworkComesBack()
    {
        const StudyLocator where = m_place->named("imported");
        const network::TrainedNetwork floats = fake::network({4, 6, 3}, 1);
        const fixedpoint::Network integers = someIntegers();
        StudyMeta meta = fake::meta();
        meta.dataset.inputNames = {"a", "b", "c", "d"};
        ImportOrigin& origin = meta.imported.emplace();
        origin.file = "ü.onnx";
        origin.format = "QONNX";
        origin.sha256 = std::string(64, 'f');
        origin.network = "theirs";
        origin.integers = origin.namedInputs = true;
        origin.scaler = data::Scaler{Eigen::RowVectorXf::LinSpaced(4, 0.1F, 1.0F / 3.0F),
                                     Eigen::RowVectorXf::LinSpaced(4, 1e-30F, 7e20F)};
        origin.notes = {"one", "two"};
        {
            auto store = storage().create(where, meta);
            QVERIFY2(store.has_value(), store ? "" : store.error().toString().c_str());
            QVERIFY((*store)->saveImport(trialNumbered(0), floats, &integers));
            QVERIFY((*store)->settle());
        }
        const auto store = storage().openForReading(where);
        QVERIFY2(store.has_value(), store ? "" : store.error().toString().c_str());
        QVERIFY((*store)->integers(0).value() == integers);
        QVERIFY(!(*store)->integers(1).value().has_value());
        QVERIFY((*store)->network(0).value().has_value());
        const auto& read = (*store)->meta().imported;
        QVERIFY(read.has_value());
        QCOMPARE(read->text(), origin.text());
        QCOMPARE(read->network, origin.network);
        QCOMPARE(read->notes, origin.notes);
        QVERIFY(read->integers && read->namedInputs);
        QVERIFY(read->scaler->mean == origin.scaler->mean);
        QVERIFY(read->scaler->deviation == origin.scaler->deviation);

        auto lost = storage().create(m_place->named("lost"), meta);
        QVERIFY(
            (*lost)->saveImport(trialNumbered(0), floats, nullptr)); // its record says that there are some
        QVERIFY(!(*lost)->integers(0));

        auto search = begun(m_place->named("search"));
        QVERIFY(!(*search)->saveImport(trialNumbered(0), floats, &integers));
        QVERIFY(!(*search)->integers(0).value().has_value());
        QVERIFY(!(*search)->meta().imported);
    }

    void aBaselineNetworkComesBack()
    {
        const StudyLocator where = m_place->named("baseline");
        StudyMeta meta = fake::meta();
        meta.dataset.inputNames = {"a", "b", "c", "d"};
        Baseline& baseline = meta.baseline.emplace();
        baseline.origin.file = "ü.onnx";
        baseline.origin.format = "ONNX";
        baseline.origin.sha256 = std::string(64, 'e');
        baseline.origin.notes = {"taken in order"};
        baseline.architecture = "4-8-3";
        baseline.metrics.accuracy = 1.0 / 3.0;
        baseline.metrics.rmse = std::numeric_limits<double>::quiet_NaN();
        baseline.inIntegers = baseline.folds = true;
        baseline.rows = 77;
        baseline.hardware.lut = {0.1, -std::numeric_limits<double>::infinity(), 0.3};
        baseline.values.assign(meta.objectives.size(), 0.1);
        baseline.violation = 0.25;
        QVERIFY(storage().create(where, meta).has_value());
        const auto store = storage().openForReading(where);
        QVERIFY2(store.has_value(), store ? "" : store.error().toString().c_str());
        const auto& read = (*store)->meta().baseline;
        QVERIFY(read.has_value());
        QCOMPARE(read->origin.text(), baseline.origin.text());
        QCOMPARE(read->origin.notes, baseline.origin.notes);
        QCOMPARE(read->architecture, baseline.architecture);
        QCOMPARE(read->metrics.accuracy, baseline.metrics.accuracy);
        QVERIFY(std::isnan(read->metrics.rmse));
        QVERIFY(read->inIntegers && read->folds);
        QCOMPARE(read->rows, 77);
        QCOMPARE(read->hardware.lut.value, 0.1);
        QVERIFY(std::isinf(read->hardware.lut.low));
        QVERIFY(read->values == baseline.values);
        QCOMPARE(read->violation, 0.25);
    }

    void whatIsNotThereIsNotFound()
    {
        const StudyLocator where = m_place->named("missing");
        QVERIFY(!storage().exists(where));
        QCOMPARE(storage().openForReading(where).error().kind, ErrorKind::NotFound);
        QCOMPARE(storage().openForWriting(where).error().kind, ErrorKind::NotFound);
        QVERIFY(!storage().exists(where));
    }

    void aStudyIsMadeOnce()
    {
        const StudyLocator where = m_place->named("once");
        std::string first;
        {
            const auto store = begun(where);
            QVERIFY(store);
            first = (*store)->meta().id;
        }
        QVERIFY(storage().exists(where));
        QVERIFY(!storage().create(where, fake::meta()));
        QCOMPARE(storage().openForReading(where).value()->meta().id, first);
        const auto other = storage().create(m_place->named("another"), fake::meta());
        QVERIFY((*other)->meta().id != first);
    }

    void oneWriterAndAnyReaders()
    {
        const StudyLocator where = m_place->named("shared");
        {
            const auto writer = begun(where);
            QVERIFY(writer);
            QVERIFY(!storage().openForWriting(where));
            const auto one = storage().openForReading(where);
            const auto two = storage().openForReading(where);
            QVERIFY(one && two);
            QCOMPARE((*two)->trials()->size(), std::size_t(2));
            QVERIFY((*writer)->saveTrial(trialNumbered(2)));
            QVERIFY(!(*one)->saveTrial(trialNumbered(3)));
            QCOMPARE((*writer)->trials()->size(), std::size_t(3));
        }
        QVERIFY(storage().openForWriting(where));
    }

    /// What is read on is what would be read anew.
    void aStudyThatGrowsIsReadOn()
    {
        const StudyLocator where = m_place->named("grows");
        auto writer = begun(where);
        QVERIFY(writer);
        Trial running = trialNumbered(2);
        running.state = TrialState::Running;
        running.values.clear();
        running.metrics.reset();
        running.history.clear();
        QVERIFY((*writer)->saveTrial(running));
        const auto reader = storage().openForReading(where);
        QVERIFY(reader);
        std::vector<Trial> trials;
        std::vector<Generation> generations;
        const auto isWhole = [&] {
            const auto meta = (*reader)->readOn(trials, generations);
            const auto all = (*writer)->trials();
            const auto allGenerations = (*writer)->generations();
            bool same = meta && all && allGenerations && all->size() == trials.size() &&
                        allGenerations->size() == generations.size() &&
                        meta->trials == (*writer)->meta().trials;
            for (std::size_t i = 0; same && i < trials.size(); ++i) {
                same = trialRecord(trials[i]) == trialRecord((*all)[i]) &&
                       trials[i].history.size() == (*all)[i].history.size();
            }
            for (std::size_t i = 0; same && i < generations.size(); ++i) {
                same = generationRecord(generations[i]) == generationRecord((*allGenerations)[i]);
            }
            return same;
        };
        QVERIFY(isWhole()); // from nothing
        QCOMPARE(trials.size(), std::size_t(3));
        QVERIFY((*writer)->saveTrial(trialNumbered(2)));
        QVERIFY((*writer)->saveGeneration(generationNumbered(0, 2)));
        QVERIFY(isWhole());
        QVERIFY(trials[2].state == TrialState::Complete);
        QVERIFY((*writer)->saveGeneration(generationNumbered(0, 3))); // it grew
        for (int number = 3; number < 9; ++number) {
            QVERIFY((*writer)->saveTrial(trialNumbered(number)));
        }
        QVERIFY((*writer)->saveGeneration(generationNumbered(1, 9)));
        StudyMeta more = (*writer)->meta();
        more.trials += 100;
        QVERIFY((*writer)->updateMeta(more));
        QVERIFY(isWhole());
        QCOMPARE(trials.size(), std::size_t(9));
        QVERIFY((*writer)->settle()); // its log is emptied, with a reader there
        QVERIFY((*writer)->saveTrial(trialNumbered(9)));
        QVERIFY(isWhole());
        // What is known is not read again, which is what makes it cheap.
        trials.front().reason = "known";
        QVERIFY((*reader)->readOn(trials, generations));
        QCOMPARE(trials.size(), std::size_t(10));
        QCOMPARE(trials.front().reason, std::string("known"));
    }

    void readsNeverGoBack()
    {
        const StudyLocator where = m_place->named("monotonic");
        auto writer = begun(where);
        std::atomic<bool> done = false;
        std::atomic<int> backwards = 0;
        std::atomic<int> reads = 0;
        std::jthread reading([&] {
            const auto reader = storage().openForReading(where);
            std::size_t seen = 0;
            if (!reader) {
                backwards = 1;
                reads = 10;
            }
            while (reader && !done) {
                const auto trials = (*reader)->trials();
                backwards += !trials || trials->size() < seen || (*trials)[0].history.size() != 2 ? 1 : 0;
                seen = trials ? trials->size() : seen;
                ++reads;
            }
        });
        for (int number = 2; number < 40 || reads < 10; ++number) {
            if (!(*writer)->saveTrial(trialNumbered(number))) {
                break;
            }
        }
        const auto afterwards = storage().openForReading(where);
        QVERIFY2(afterwards, afterwards ? "" : afterwards.error().toString().c_str());
        const auto read = (*afterwards)->trials();
        const auto written = (*writer)->trials();
        done = true;
        reading.join();
        QVERIFY2(read, read ? "" : read.error().toString().c_str());
        QVERIFY2(written, written ? "" : written.error().toString().c_str());
        QCOMPARE(read->size(), written->size());
        QVERIFY(reads >= 10);
        QCOMPARE(backwards.load(), 0);
    }

    void whatFailsLeavesNothing()
    {
        auto store = begun(m_place->named("atomic"));
        const CompressionBranch known = someBranch(1, "8,3");
        const CompressionBranch unknown = someBranch(0, "6,2");
        QVERIFY((*store)->saveBranches({known}));
        const QByteArray before = told(**store);
        QVERIFY(!(*store)->saveSteps({sharedStep(known, 0, 1), sharedStep(unknown, 0, 2)}));
        QCOMPARE(told(**store), before);
        TestScore early;
        early.step = {.branch = known.branch.key(), .round = 0};
        early.trial = 1;
        QVERIFY(!(*store)->saveTestScore(early));
        QVERIFY(!(*store)->saveBranches({unknown, someBranch(99, "6,2")}));
        QCOMPARE(told(**store), before);
        QVERIFY((*store)->saveSteps({sharedStep(known, 0, 1)}));
        QVERIFY(told(**store) != before);
    }

    void whatWasSavedSurvivesAKill()
    {
        const StudyLocator where = m_place->named("living");
        auto store = begun(where);
        const CompressionBranch branch = someBranch(1, "8,3");
        QVERIFY((*store)->saveBranches({branch}));
        for (int round = 0; round < 2; ++round) {
            QVERIFY((*store)->saveSteps({sharedStep(branch, round, 5)}));
            const QByteArray saved = told(**store);
            const StudyLocator left = m_place->killed(where);
            const auto reader = storage().openForReading(left);
            QVERIFY2(reader, reader ? "" : reader.error().toString().c_str());
            QCOMPARE(told(**reader), saved);
            const auto writer = storage().openForWriting(left);
            QVERIFY2(writer, writer ? "" : writer.error().toString().c_str());
            QCOMPARE(told(**writer), saved);
        }
    }

    void aSearchRunsStopsAndGoesOn()
    {
        fake::MemoryStorage anywhere;
        auto parts = fake::parts(std::make_shared<fake::Engine>());
        StudyJob job;
        job.config = fake::config(20);
        job.yaml = "name: toy\n";
        job.file = "wanted";
        parts.storage = &anywhere;
        const auto wanted = runStudy(job, parts);
        QVERIFY2(wanted, wanted ? "" : wanted.error().toString().c_str());

        parts.storage = &storage();
        job.file = m_place->named("search").text();
        RunControl control;
        Canceller canceller(control, 11);
        job.control = &control;
        job.observer = &canceller;
        const auto stopped = runStudy(job, parts);
        QVERIFY2(stopped, stopped ? "" : stopped.error().toString().c_str());
        QVERIFY(stopped->interrupted);
        job.control = nullptr;
        job.observer = nullptr;
        QVERIFY(!runStudy(job, parts)); // it is there already
        job.resume = true;
        const auto resumed = runStudy(job, parts);
        QVERIFY2(resumed, resumed ? "" : resumed.error().toString().c_str());
        StudySummary same = *resumed;
        same.start.finishedBefore = wanted->start.finishedBefore;
        QCOMPARE(essence(same), essence(*wanted));
        const auto stored = readStudy(**storage().openForReading(job.file), job.config);
        QVERIFY(stored);
        QCOMPARE(stored->front, wanted->front);
    }

    void aLocalSearchRunsAndGoesOn()
    {
        const StudyLocator where = m_place->named("local");
        auto parts = fake::compressionParts();
        parts.storage = &storage();
        fake::makeStudy(where, storage());
        CompressionJob job = fake::compressionJob(where.text());
        job.options.schedule.sparsities = {0.3};
        const auto first = runCompression(job, parts);
        QVERIFY2(first, first ? "" : first.error().toString().c_str());
        QVERIFY(!first->interrupted && !first->steps.empty());
        const QByteArray saved = told(**storage().openForReading(where));
        const auto again = runCompression(job, parts);
        QVERIFY(again);
        QCOMPARE(again->start.storedSteps, static_cast<int>(first->steps.size()));
        QCOMPARE(told(**storage().openForReading(where)), saved);
        for (std::size_t i = 0; i < first->steps.size(); ++i) {
            QCOMPARE(stepBlob(*again->steps[i]), stepBlob(*first->steps[i]));
        }
    }
};

QTEST_GUILESS_MAIN(TestStoreConformance)
#include "tst_store_conformance.moc"
