// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_local_search.h"
#include "snac/network/serialize.h"
#include "snac/training/epoch_record.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <mutex>

using namespace snac;
using namespace snac::study;

namespace {

/// All that a step says, but for its times.
std::string essence(const CompressionSummary& summary)
{
    std::string text;
    for (const CompressionStepPtr& step : summary.steps) {
        const std::vector<std::byte> bytes = network::serialize(step->network);
        text +=
            step->branch.key() + "/" + std::to_string(step->round) + " " + std::to_string(step->sparsity) +
            " " + std::to_string(step->integerMetrics.loss) + " " +
            std::to_string(step->integerMetrics.accuracy) + " " + std::to_string(step->cost.lut.value) + " " +
            std::to_string(stableHash({reinterpret_cast<const char*>(bytes.data()), bytes.size()})) + "\n";
    }
    for (const CompressionBranch& branch : summary.branches) {
        text += branch.branch.key() + " " + std::string(branchStateName(branch.state)) + " " + branch.reason +
                "\n";
    }
    for (const std::size_t step : summary.front) {
        text += std::to_string(step) + " ";
    }
    return text;
}

class Counter : public CompressionObserver
{
public:
    std::function<void(int)>
        onStart; ///< told the number of steps started so far, before the newest one trains

    void compressionStarted(std::shared_ptr<const CompressionStart> told) override
    {
        start = std::move(told);
    }
    void stepStarted(const compression::Branch&, int) override
    {
        const std::scoped_lock lock(m_mutex);
        ++started;
        if (onStart) {
            onStart(started);
        }
    }
    void epochFinished(const compression::Branch&, int, const training::EpochRecord&) override
    {
        const std::scoped_lock lock(m_mutex);
        ++epochs;
    }
    void stepFinished(CompressionStepPtr) override { ++finished; }
    void branchFinished(const CompressionBranch&) override { ++branches; }

    std::shared_ptr<const CompressionStart> start;
    int started = 0;
    int epochs = 0;
    int finished = 0;
    int branches = 0;

private:
    std::mutex m_mutex;
};

QByteArray bytesOf(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCompressionRunner : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_count = 0;
    std::string m_whole; ///< essence of the undisturbed run

    std::string newStudy()
    {
        const std::string path = m_folder.filePath(QString::number(++m_count) + ".snac").toStdString();
        fake::makeStudy(path);
        return path;
    }

private slots:
    void initTestCase()
    {
        Counter counter;
        CompressionJob job = fake::compressionJob(newStudy());
        job.workers = 1;
        job.observer = &counter;
        const auto summary = runCompression(job, fake::compressionParts());
        QVERIFY2(summary, summary ? "" : summary.error().message.c_str());
        QVERIFY(!summary->interrupted);
        QCOMPARE(summary->branches.size(), std::size_t(4));
        QCOMPARE(summary->steps.size(), std::size_t(12));
        QCOMPARE(counter.finished, 12);
        QCOMPARE(counter.started, 12);
        QCOMPARE(counter.epochs, 4 * (2 + 1 + 1));
        QCOMPARE(counter.branches, 4);
        QCOMPARE(counter.start->steps, 12);
        QCOMPARE(counter.start->floatMetrics.size(), std::size_t(2));
        m_whole = essence(*summary);
    }

    void stepsAreWhatTheyShould()
    {
        const auto summary = readCompressions(m_folder.filePath("1.snac").toStdString(), fake::config(4));
        QVERIFY2(summary, summary ? "" : summary.error().message.c_str());
        QCOMPARE(summary->steps.size(), std::size_t(12));
        QVERIFY(!summary->front.empty());
        const auto store = Store::openForReading(m_folder.filePath("1.snac").toStdString());
        QVERIFY(store);
        for (const CompressionStepPtr& step : summary->steps) {
            const auto whole = (*store)->step({.branch = step->branch.key(), .round = step->round});
            QVERIFY(whole && *whole);
            QVERIFY(compression::holds((*whole)->masks, (*whole)->network.network));
            QVERIFY(std::abs(compression::sparsityOf((*whole)->masks) - step->targetSparsity) < 0.02);
            QVERIFY(step->sparsity >= compression::sparsityOf((*whole)->masks)); // some more round to 0
            QCOMPARE(step->integerMetrics.accuracy, step->fakeMetrics.accuracy);
            QVERIFY(step->cost.lut.value > 0.0);
        }
    }

    void itLearns()
    {
        CompressionJob job = fake::compressionJob(newStudy());
        job.trials = {1};
        job.options.warmUpEpochs = 40;
        const auto summary = runCompression(job, fake::compressionParts());
        QVERIFY2(summary, summary ? "" : summary.error().message.c_str());
        const double accuracy = summary->steps.front()->integerMetrics.accuracy;
        QVERIFY2(accuracy > 0.5, qPrintable(QString::number(accuracy))); // three classes
    }

    void anyNumberOfWorkersGivesTheSame()
    {
        CompressionJob job = fake::compressionJob(newStudy());
        job.workers = 4;
        const auto summary = runCompression(job, fake::compressionParts());
        QVERIFY(summary);
        QCOMPARE(essence(*summary), m_whole);
    }

    void cancelledAndRunAgainGivesTheSame_data()
    {
        QTest::addColumn<int>("steps");
        for (const int steps : {1, 3, 4, 7, 12}) {
            QTest::addRow("as the %dth starts", steps) << steps;
        }
    }
    void cancelledAndRunAgainGivesTheSame()
    {
        QFETCH(int, steps);
        RunControl control;
        Counter counter;
        counter.onStart = [&](int started) {
            if (started == steps) {
                control.cancel();
            }
        };
        CompressionJob job = fake::compressionJob(newStudy());
        job.control = &control;
        job.observer = &counter;
        const auto first = runCompression(job, fake::compressionParts());
        QVERIFY2(first, first ? "" : first.error().message.c_str());
        QVERIFY(first->interrupted);
        QVERIFY(first->steps.size() < 12);
        Counter rest;
        job.control = nullptr;
        job.observer = &rest;
        const auto second = runCompression(job, fake::compressionParts());
        QVERIFY(second);
        QCOMPARE(essence(*second), m_whole);
        QCOMPARE(rest.finished, 12);
        QCOMPARE(rest.started, 12 - static_cast<int>(first->steps.size()));
    }

    /// A full memory says nothing about a branch: it goes on when it is run again.
    void whatTheMachineFailsAtIsNoVerdict()
    {
        CompressionJob job = fake::compressionJob(newStudy());
        Counter counter;
        counter.onStart = [](int started) {
            if (started == 4) {
                throw std::bad_alloc();
            }
        };
        job.observer = &counter;
        const auto stopped = runCompression(job, fake::compressionParts());
        QVERIFY2(stopped, stopped ? "" : stopped.error().message.c_str());
        QVERIFY(stopped->interrupted);
        QVERIFY2(stopped->stopReason.contains("memory"), stopped->stopReason.c_str());
        for (const CompressionBranch& branch : stopped->branches) {
            QVERIFY(branch.state != BranchState::Failed);
        }
        job.observer = nullptr;
        const auto again = runCompression(job, fake::compressionParts());
        QVERIFY(again && !again->interrupted && again->stopReason.empty());
        QCOMPARE(essence(*again), m_whole);
    }

    void nothingIsRunTwice()
    {
        CompressionJob job = fake::compressionJob(m_folder.filePath("1.snac").toStdString());
        Counter counter;
        job.observer = &counter;
        const auto summary = runCompression(job, fake::compressionParts());
        QVERIFY(summary);
        QCOMPARE(counter.started, 0);
        QCOMPARE(essence(*summary), m_whole);
    }

    void warmUpsAreShared()
    {
        CompressionJob job = fake::compressionJob(newStudy());
        job.trials = {1};
        job.options.precisions.resize(1);
        job.options.methods = {compression::Method::Iterative, compression::Method::OneShot};
        job.options.structures = {compression::Structure::Unstructured, compression::Structure::Structured};
        Counter counter;
        job.observer = &counter;
        const auto summary = runCompression(job, fake::compressionParts());
        QVERIFY2(summary, summary ? "" : summary.error().message.c_str());
        QCOMPARE(summary->steps.size(), std::size_t(12));
        QCOMPARE(counter.started, 9); // one warm-up, four branches of two rounds
        for (const CompressionStepPtr& step : summary->steps) {
            if (step->branch.structure == compression::Structure::Structured && step->round == 2) {
                QVERIFY(step->widths[1] < 10 && step->widths[2] < 8);
                QVERIFY(step->sparsity >= 0.6);
            }
        }
    }

    /// All methods side by side; of the one training all steps are there or none, however it was interrupted.
    void aTrainingToSizesLeavesItsSteps()
    {
        CompressionJob job = fake::compressionJob(newStudy());
        job.trials = {1};
        job.options.precisions.resize(1);
        job.options.structures = {compression::Structure::Unstructured, compression::Structure::Structured};
        job.options.methods = {compression::Method::Learned, compression::Method::Uniform};
        job.options.schedule.sparsities = {0.5};
        job.options.targets = {{compression::SizeTarget::Unit::Lut, 3000},
                               {compression::SizeTarget::Unit::Lut, 1500}};
        job.options.warmUpEpochs = 2;
        job.options.epochs = 6;
        RunControl control;
        Counter breaking;
        breaking.onStart = [&](int) { control.cancel(); };
        job.control = &control;
        job.observer = &breaking;
        const auto broken = runCompression(job, fake::compressionParts());
        QVERIFY(broken && broken->interrupted);
        QVERIFY(std::ranges::none_of(broken->steps, [](const CompressionStepPtr& step) {
            return step->branch.method == compression::Method::Learned;
        }));

        Counter counter;
        job.control = nullptr;
        job.observer = &counter;
        const auto whole = runCompression(job, fake::compressionParts());
        QVERIFY2(whole, whole ? "" : whole.error().message.c_str());
        QCOMPARE(whole->branches.size(), std::size_t(2)); // there is nothing that structures could differ in
        const CompressionBranch& learned = whole->branches.front();
        QCOMPARE(learned.state, BranchState::Finished);
        QVERIFY(!learned.targets.empty()); // one network may be the best of both sizes
        QCOMPARE(whole->steps.size(), learned.targets.size() + 1);
        QCOMPARE(counter.finished, static_cast<int>(whole->steps.size()));
        QCOMPARE(whole->branches.back().targets.size(), std::size_t(1));

        Counter idle;
        job.observer = &idle;
        const auto again = runCompression(job, fake::compressionParts());
        QCOMPARE(idle.started, 0);
        QCOMPARE(essence(*again), essence(*whole));
        const auto read = readCompressions(job.file, job.config);
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QCOMPARE(read->branches.front().targets.size(), learned.targets.size());
        QCOMPARE(read->branches.front().reason, learned.reason);

        job.file = newStudy();
        job.observer = nullptr;
        const auto other = runCompression(job, fake::compressionParts());
        QCOMPARE(essence(*other), essence(*whole));
    }

    /// Rounds at full width and a training of one epoch cannot come to a tenth of the size: that is said.
    void aSizeThatIsNotReachedIsTold()
    {
        CompressionJob job = fake::compressionJob(newStudy());
        job.trials = {1};
        job.options.precisions.resize(1);
        job.options.structures = {compression::Structure::Unstructured};
        job.options.methods = {compression::Method::Learned};
        job.options.targets = {{compression::SizeTarget::Unit::Lut, 1000000},
                               {compression::SizeTarget::Unit::Lut, 20},
                               {compression::SizeTarget::Unit::Lut, 10}};
        job.options.warmUpEpochs = 1;
        job.options.epochs = 1;
        const auto summary = runCompression(job, fake::compressionParts());
        QVERIFY2(summary, summary ? "" : summary.error().message.c_str());
        const CompressionBranch& branch = summary->branches.front();
        QCOMPARE(branch.state, BranchState::Finished);
        QVERIFY2(branch.reason.starts_with("the sizes of 20 and 10 LUT were not reached: the smallest "
                                           "network takes "),
                 branch.reason.c_str());
        const auto read = readCompressions(job.file, job.config);
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QCOMPARE(read->branches.front().reason, branch.reason);
    }

    void aBranchEndsBelowTheFloor()
    {
        CompressionJob job = fake::compressionJob(newStudy());
        job.trials = {0};
        job.options.schedule.sparsities = {0.3, 0.97, 0.97};
        job.options.accuracyFloor = 0.6;
        const auto summary = runCompression(job, fake::compressionParts());
        QVERIFY(summary);
        QVERIFY(!summary->interrupted);
        for (const CompressionBranch& branch : summary->branches) {
            QCOMPARE(branch.state, BranchState::BelowFloor);
            QVERIFY(branch.reason.contains("below the floor of 60.00 %"));
        }
        QVERIFY(summary->steps.size() < 8);
        // A lower floor goes on from there.
        job.options.accuracyFloor = 0.0;
        const auto more = runCompression(job, fake::compressionParts());
        QVERIFY(more);
        QCOMPARE(more->steps.size(), std::size_t(8));
        QCOMPARE(more->branches.front().state, BranchState::Finished);
    }

    void aFailedBranchSaysWhyAndOthersGoOn()
    {
        CompressionJob job = fake::compressionJob(newStudy());
        job.trials = {0};
        job.options.precisions.resize(1);
        job.options.schedule.sparsities = {0.5, 0.95};
        job.options.structures = {compression::Structure::Structured, compression::Structure::Unstructured};
        const auto summary = runCompression(job, fake::compressionParts());
        QVERIFY(summary);
        QCOMPARE(summary->branches[0].state, BranchState::Failed);
        QVERIFY2(summary->branches[0].reason.contains("round 2: whole neurons cannot be pruned"),
                 summary->branches[0].reason.c_str());
        QCOMPARE(summary->branches[1].state, BranchState::Finished);
        QCOMPARE(summary->steps.size(), std::size_t(5));
        const auto again = runCompression(job, fake::compressionParts());
        QCOMPARE(essence(*again), essence(*summary));
    }

    void badInputLeavesTheStudyUntouched_data()
    {
        using Change = std::function<void(CompressionJob&)>;
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const Change& change, const char* says) {
            QTest::newRow(name) << change << says;
        };
        row(
            "unknown trial", [](auto& job) { job.trials = {17}; },
            "no trial 17; the study has trials 0 to 3");
        row(
            "no network", [](auto& job) { job.trials = {2}; }, "failed (the loss became NaN)");
        row(
            "no trial", [](auto& job) { job.trials.clear(); }, "no trial was chosen");
        row(
            "precision", [](auto& job) { job.options.precisions[0].width = 40; }, "2 to 24 bits");
        row(
            "sparsity",
            [](auto& job) {
                job.options.schedule.sparsities = {0.5, 1.0};
            },
            "no weights");
        row(
            "down",
            [](auto& job) {
                job.options.schedule.sparsities = {0.5, 0.4};
            },
            "goes down");
    }
    void badInputLeavesTheStudyUntouched()
    {
        QFETCH(std::function<void(CompressionJob&)>, change);
        QFETCH(QString, says);
        const std::string path = newStudy();
        const QByteArray before = bytesOf(path);
        CompressionJob job = fake::compressionJob(path);
        change(job);
        const auto summary = runCompression(job, fake::compressionParts());
        QVERIFY(!summary);
        QVERIFY2(QString::fromStdString(summary.error().message).contains(says),
                 summary.error().message.c_str());
        QCOMPARE(bytesOf(path), before);
    }

    void otherDataIsRefused()
    {
        const std::string path = newStudy();
        const QByteArray before = bytesOf(path);
        const auto summary = runCompression(fake::compressionJob(path), fake::compressionParts("beef"));
        QVERIFY(!summary);
        QVERIFY(summary.error().message.contains("has changed"));
        QCOMPARE(bytesOf(path), before);
    }

    void aDuplicateStandsForItsOriginal()
    {
        CompressionJob job = fake::compressionJob(newStudy());
        job.trials = {3, 1};
        job.options.schedule.sparsities.clear();
        job.options.precisions.resize(1);
        const auto summary = runCompression(job, fake::compressionParts());
        QVERIFY2(summary, summary ? "" : summary.error().message.c_str());
        QCOMPARE(summary->start.trials, std::vector<int>{1});
        QCOMPARE(summary->steps.size(), std::size_t(1));
    }

    void theTestSetIsUsedOnce()
    {
        const std::string path = newStudy();
        CompressionJob job = fake::compressionJob(path);
        job.trials = {1};
        const auto summary = runCompression(job, fake::compressionParts());
        QVERIFY(summary);
        RunControl control;
        const StepId first{.branch = summary->steps[0]->branch.key(), .round = 0};
        const StepId second{.branch = summary->steps[1]->branch.key(), .round = 1};
        const auto score = scoreOnTest(path, job.config, first, false, control, fake::compressionParts());
        QVERIFY2(score, score ? "" : score.error().message.c_str());
        QCOMPARE(score->rows, 100);
        QCOMPARE(score->trial, 1);
        QVERIFY(score->integerMetrics.accuracy > 0.4);
        // The same question gets the stored answer, even with other data at hand.
        const auto stored =
            scoreOnTest(path, job.config, first, false, control, fake::compressionParts("beef"));
        QVERIFY(stored);
        QCOMPARE(stored->when, score->when);
        QCOMPARE(stored->integerMetrics.loss, score->integerMetrics.loss);
        const auto refused = scoreOnTest(path, job.config, second, false, control, fake::compressionParts());
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains("was used on"));
        QVERIFY(scoreOnTest(path, job.config, second, true, control, fake::compressionParts()));
        QCOMPARE(readCompressions(path, job.config)->testScores.size(), std::size_t(2));
        QVERIFY(!scoreOnTest(path, job.config, {.branch = "no", .round = 0}, true, control,
                             fake::compressionParts()));
    }

    void stepsAreFoundByName()
    {
        const auto summary = readCompressions(m_folder.filePath("1.snac").toStdString(), fake::config(4));
        QVERIFY(summary);
        for (const CompressionStepPtr& step : summary->steps) {
            const auto found = findStep(summary->steps, stepName(summary->steps, *step));
            QVERIFY(found);
            QCOMPARE(found->branch, step->branch.key());
            QCOMPARE(found->round, step->round);
        }
        QVERIFY(!findStep(summary->steps, "zzzz/1"));
        QVERIFY(!findStep(summary->steps, stepName(summary->steps, *summary->steps.front()) + "9"));
        QVERIFY(!findStep(summary->steps, "abc"));
        QVERIFY(!findStep(summary->steps, "/1"));
    }

    void theKneeIsNearestToTheIdeal()
    {
        StudySummary summary;
        summary.start.config = fake::config(3);
        for (const auto& [accuracy, lut] : {std::pair{0.9, 100.0}, {0.85, 30.0}, {0.5, 10.0}}) {
            Trial trial;
            trial.number = static_cast<int>(summary.trials.size());
            trial.values = {accuracy, lut};
            summary.trials.push_back(trial);
        }
        QVERIFY(!kneeTrial(summary));
        summary.front = {0, 1, 2};
        QCOMPARE(*kneeTrial(summary), 1);
    }
};

QTEST_GUILESS_MAIN(TestCompressionRunner)
#include "tst_compression_runner.moc"
