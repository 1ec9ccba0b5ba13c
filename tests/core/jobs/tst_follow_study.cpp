// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A study read while somebody else writes it.
#include "fake_parts.h"

#include "snac/jobs/queue.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fcntl.h>

using namespace snac;
using namespace snac::jobs;

namespace {

/// What a reader hears.
class Heard : public study::StudyObserver
{
public:
    int starts = 0, changes = 0;
    std::vector<int> begun, finished, generations;

    void studyStarted(std::shared_ptr<const study::StudyStart>) override { ++starts; }
    void studyChanged(std::shared_ptr<const study::StudyStart>) override { ++changes; }
    void trialStarted(std::shared_ptr<const study::Trial> trial) override { begun.push_back(trial->number); }
    void trialFinished(std::shared_ptr<const study::Trial> trial) override
    {
        finished.push_back(trial->number);
    }
    void generationFinished(std::shared_ptr<const study::Generation> generation) override
    {
        generations.push_back(generation->record.index);
    }
};

} // namespace

class TestFollowStudy : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    hardware::BoardCatalogue m_boards = test::shippedEnvironment()->boards;

    std::string path(const char* name) const { return m_folder.filePath(QLatin1String(name)).toStdString(); }

    static study::StudyJob jobFor(const std::string& file, int trials)
    {
        study::StudyJob job;
        job.config = study::fake::config(trials);
        // The same in words, for who reads the file.
        job.yaml = "search:\n  n_trials: " + std::to_string(trials) +
                   "\n  population: 8\n  seed: 7\n  objectives: [accuracy, lut_pct]\n"
                   "search_space:\n  num_layers: [1, 2, 3]\n"
                   "  layer_widths: [[4, 8, 16, 32], [4, 8, 16], [4, 8]]\n  activation: [relu, tanh]\n"
                   "  batch_norm: [false, true]\n"
                   "  learning_rate: {min: 0.0001, max: 0.01, log: true}\n";
        job.file = file;
        return job;
    }

private slots:
    void allIsToldOnceWhileItGrows()
    {
        const auto engine = std::make_shared<study::fake::Engine>();
        engine->gate = std::make_shared<StepGate>();
        Workers workers;
        workers.search = [engine](const study::StudyJob& job) {
            return study::runStudy(job, study::fake::parts(engine));
        };
        Queue queue(workers);
        const std::string file = path("grows.snac");
        const JobPtr search = queue.submit(SearchRequest{jobFor(file, 20)});
        engine->gate->waitForStanding(1); // the file is there
        Heard heard;
        std::vector<std::size_t> known; // finished ones at each look
        RunControl control;
        const auto followed =
            followStudy({file}, m_boards, control, heard,
                        {.writer = [&](const std::string&) -> std::optional<StudyWriter> {
                             return isOver(search->state()) ? std::nullopt : std::optional(StudyWriter());
                         },
                         .wait =
                             [&](RunControl&, double) {
                                 known.push_back(heard.finished.size());
                                 engine->gate->let(9);
                                 if (!isOver(search->state()) && known.size() < 1000) {
                                     (void)search->waitFor(std::chrono::milliseconds(1));
                                 }
                                 return true;
                             }});
        QVERIFY2(followed.has_value(), followed ? "" : followed.error().toString().c_str());
        QCOMPARE(heard.starts, 1);
        QCOMPARE(heard.changes, 0);
        std::vector<int> all(20);
        std::iota(all.begin(), all.end(), 0);
        std::ranges::sort(heard.finished);
        QCOMPARE(heard.finished, all); // each once
        QCOMPARE(heard.generations, (std::vector<int>{0, 1, 2}));
        QVERIFY(!heard.begun.empty());
        QCOMPARE(known.front(), std::size_t{0});
        QVERIFY(std::ranges::any_of(known, [](std::size_t n) { return n > 0 && n < 20; })); // live
        const auto* whole = search->outcomeAs<study::StudySummary>();
        QVERIFY(whole != nullptr && !followed->summary.interrupted);
        QCOMPARE(followed->summary.front, whole->front);
        QCOMPARE(followed->summary.trials.size(), whole->trials.size());
        for (std::size_t i = 0; i < whole->trials.size(); ++i) {
            QCOMPARE(followed->summary.trials[i].state, whole->trials[i].state);
            QCOMPARE(followed->summary.trials[i].values, whole->trials[i].values);
        }
    }

    void aChangeOfTheOtherIsTold()
    {
        const std::string file = path("changed.snac");
        QVERIFY(
            study::runStudy(jobFor(file, 8), study::fake::parts(std::make_shared<study::fake::Engine>())));
        Heard heard;
        RunControl control;
        int looks = 0;
        const auto followed = followStudy(
            {file}, m_boards, control, heard,
            {.writer = [&](const std::string&) -> std::optional<StudyWriter> {
                 return ++looks < 3 ? std::optional(StudyWriter()) : std::nullopt;
             },
             .wait =
                 [&](RunControl&, double) {
                     study::StudyJob more = jobFor(file, 8);
                     more.resume = true;
                     more.trials = 8 + 4 * looks;
                     return study::runStudy(more, study::fake::parts(std::make_shared<study::fake::Engine>()))
                         .has_value();
                 }});
        QVERIFY(followed);
        QCOMPARE(heard.starts, 1);
        QCOMPARE(heard.changes, 2);
        QCOMPARE(followed->summary.start.config.trials, 16);
        QCOMPARE(heard.finished.size(), std::size_t{16});
    }

    void itEndsWhenItIsCancelled()
    {
        const std::string file = path("cancelled.snac");
        QVERIFY(
            study::runStudy(jobFor(file, 8), study::fake::parts(std::make_shared<study::fake::Engine>())));
        Heard heard;
        RunControl control;
        control.cancel();
        const auto followed = followStudy(
            {file}, m_boards, control, heard,
            {.writer = [](const std::string&) { return std::optional(StudyWriter()); }, .wait = {}});
        QVERIFY(!followed && followed.error().isCancelled());
        QCOMPARE(heard.finished.size(), std::size_t{8}); // what was there had been told
        QVERIFY(!followStudy({path("none.snac")}, m_boards, control, heard));
    }

    void whoWritesIsKnownByTheLock()
    {
        const std::string file = path("written.snac");
        QVERIFY(!writerOf(file)); // not even there
        QVERIFY(
            study::runStudy(jobFor(file, 2), study::fake::parts(std::make_shared<study::fake::Engine>())));
        QVERIFY(!writerOf(file));
        {
            const auto store = study::Store::openForWriting(file);
            QVERIFY(store);
            const auto writer = writerOf(file);
            QVERIFY(writer);
            QCOMPARE(writer->process, static_cast<int>(::getpid()));
            QVERIFY(writer->isThisProgram);
            const auto opened = openStudy(file, m_boards);
            QVERIFY(opened && opened->writer == writer);
        }
        QVERIFY(!writerOf(file));
        // A lock file that nobody holds, as a kill leaves it, says nothing; neither does one that is a pipe.
        QVERIFY(QFile(QString::fromStdString(file) + ".lock").open(QIODevice::WriteOnly));
        QVERIFY(!writerOf(file));
        QVERIFY(QFile::remove(QString::fromStdString(file) + ".lock"));
        QCOMPARE(::mkfifo((file + ".lock").c_str(), 0600), 0);
        QVERIFY(!writerOf(file));
    }

    /// Another process has the lock: `flock` of util-linux, which holds it until its input ends.
    void anotherProcessIsSeenAsOne()
    {
        const std::string file = path("other.snac");
        QVERIFY(
            study::runStudy(jobFor(file, 2), study::fake::parts(std::make_shared<study::fake::Engine>())));
        QProcess other;
        other.start("flock", {QString::fromStdString(file) + ".lock", "cat"});
        if (!other.waitForStarted()) {
            QFAIL("flock (util-linux) is not there");
        }
        QTRY_VERIFY(writerOf(file).has_value());
        QCOMPARE(writerOf(file)->process, 0); // it wrote nothing into the file
        QVERIFY(!writerOf(file)->isThisProgram);
        other.closeWriteChannel();
        QVERIFY(other.waitForFinished());
        QTRY_VERIFY(!writerOf(file));
    }

    /// Who asks has the lock for a moment; a writer that comes then is not turned away.
    void askingHoldsUpNobody()
    {
        const std::string file = path("asked.snac");
        QVERIFY(
            study::runStudy(jobFor(file, 2), study::fake::parts(std::make_shared<study::fake::Engine>())));
        std::atomic<bool> over = false;
        std::jthread asker([&] {
            while (!over) {
                (void)writerOf(file);
            }
        });
        int refused = 0;
        for (int i = 0; i < 50; ++i) {
            refused += study::Store::openForWriting(file) ? 0 : 1;
        }
        over = true;
        QCOMPARE(refused, 0);
    }

    void whatAProgramIs_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("kind");
        using enum StudyWriter::Kind;
        QTest::newRow("agent") << QByteArray("/usr/bin/snac\0mcp\0--root\0/d\0", 29)
                               << static_cast<int>(Agent);
        QTest::newRow("run") << QByteArray("snac\0run\0a.yaml\0", 16) << static_cast<int>(Terminal);
        QTest::newRow("bare") << QByteArray("snac\0", 5) << static_cast<int>(Terminal);
        QTest::newRow("window") << QByteArray("/opt/bin/snac-studio\0", 21) << static_cast<int>(Window);
        QTest::newRow("other") << QByteArray("cat\0mcp\0", 8) << static_cast<int>(Unknown);
        QTest::newRow("nothing") << QByteArray() << static_cast<int>(Unknown);
    }

    void whatAProgramIs()
    {
        QFETCH(QByteArray, line);
        QTEST(static_cast<int>(writerKind(line.toStdString())), "kind");
    }
};

QTEST_GUILESS_MAIN(TestFollowStudy)
#include "tst_follow_study.moc"
