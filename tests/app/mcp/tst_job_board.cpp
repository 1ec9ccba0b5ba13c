// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The jobs of a folder: one at a time whatever the number of its servers, and who waits keeps nobody waiting.
#include "job_board.h"

#include "../../step_gate.h"
#include "../../test_environment.h"

#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/file.h>

#include <atomic>
#include <future>

using namespace snac::mcp;

namespace {

JobRecord making(const std::string& output)
{
    JobRecord record;
    record.tool = "stand";
    record.output = output;
    return record;
}

/// A server of the folder, without clients. Its jobs stand at a gate, and say when they run.
struct FakeServer
{
    FakeServer(const RootFolder& root, std::atomic<int>& runningNow, Patience patience = {})
        : board(*JobRecords::open(root, std::move(patience)), snac::test::shippedInUse(),
                {{"stand", [this, &runningNow](const JobRecord& record,
                                               JobRun& run) { return stand(record, run, runningNow); }},
                 {"ends slowly", [this](const JobRecord&, JobRun& run) -> snac::Result<JobEnd> {
                      gate.pass(nullptr); // whatever it is told
                      return run.isStopped() ? snac::Result<JobEnd>(snac::failCancelled()) : JobEnd{};
                  }}})
    {
    }

    snac::Result<JobEnd> stand(const JobRecord& record, JobRun& run, std::atomic<int>& runningNow)
    {
        mostAtOnce = std::max(mostAtOnce.load(), ++runningNow);
        const bool passed = gate.pass(&run.control());
        --runningNow;
        return passed ? snac::Result<JobEnd>(JobEnd{{{"of", QString::fromStdString(record.output)}}})
                      : snac::failCancelled();
    }

    [[nodiscard]] std::string start(const std::string& output)
    {
        const auto started = board.start(making(output));
        return started ? started->id : throw std::runtime_error(started.error().message);
    }
    [[nodiscard]] RecordState stateOf(const std::string& id) const { return board.find(id)->state; }

    snac::StepGate gate; // goes last
    std::atomic<int> mostAtOnce = 0;
    JobBoard board;
};

} // namespace

class TestJobBoard : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RootFolder> m_root;
    std::atomic<int> m_runningNow = 0;

    /// As another process would have it.
    [[nodiscard]] Descriptor lockOfAnother(const char* name) const
    {
        const auto folder = m_root->ownFolder();
        Descriptor file(::openat(folder->number(), name, O_RDWR | O_CREAT | O_CLOEXEC, 0600));
        return ::flock(file.number(), LOCK_EX | LOCK_NB) == 0 ? std::move(file) : Descriptor();
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_root = std::make_unique<RootFolder>(*RootFolder::open(m_folder->path().toStdString()));
    }

    void oneAfterTheOther()
    {
        FakeServer server(*m_root, m_runningNow);
        const std::string first = server.start("a");
        const std::string second = server.start("b");
        QTRY_COMPARE(server.stateOf(first), RecordState::Running);
        QCOMPARE(server.stateOf(second), RecordState::Waiting);
        server.gate.let(2);
        QTRY_COMPARE(server.stateOf(second), RecordState::Done);
        QCOMPARE(server.board.find(first)->result.value("of").toString(), QString("a"));
        QCOMPARE(server.mostAtOnce.load(), 1);
    }

    /// Also of two servers; the one that waits says so, and can be cancelled meanwhile.
    void oneAFolder()
    {
        FakeServer one(*m_root, m_runningNow);
        const std::string first = one.start("a");
        QTRY_COMPARE(one.stateOf(first), RecordState::Running);
        FakeServer other(*m_root, m_runningNow);
        const std::string second = other.start("b");
        const std::string third = other.start("c");
        const auto stageOf = [&](const std::string& id) {
            return other.board.find(id)->progress.value("stage").toString();
        };
        QTRY_VERIFY2(stageOf(second).contains("another server"), qPrintable(stageOf(second)));
        QCOMPARE(other.stateOf(second), RecordState::Waiting);
        QVERIFY(other.board.cancel(second));
        QCOMPARE(other.stateOf(second), RecordState::Cancelled);
        QTRY_VERIFY(stageOf(third).contains("another server"));
        other.gate.let(1); // were it at the gate, it would pass
        one.gate.let(1);
        QTRY_COMPARE(one.stateOf(first), RecordState::Done);
        QTRY_COMPARE(other.stateOf(third), RecordState::Done);
        QCOMPARE(std::max(one.mostAtOnce.load(), other.mostAtOnce.load()), 1);
    }

    /// A server with a long queue gives way to the older job of another one.
    void turnsGoByAge()
    {
        FakeServer one(*m_root, m_runningNow);
        const std::string running = one.start("a");
        QTRY_COMPARE(one.stateOf(running), RecordState::Running);
        auto records = JobRecords::open(*m_root);
        QVERIFY(records);
        auto old = records->add(making("old")); // by one that has not come yet
        QVERIFY(old);
        old->created = "2020-01-01T00:00:00Z";
        QVERIFY(records->write(*old));
        const std::string young = one.start("young");
        one.gate.let(1);
        QTRY_COMPARE(one.stateOf(running), RecordState::Done);
        const auto turn = [&] { return records->takeTurn().has_value(); };
        QTRY_VERIFY(turn()); // it is left to it
        // One that never comes is not waited for for ever.
        one.gate.let(1);
        QTRY_COMPARE_WITH_TIMEOUT(one.stateOf(young), RecordState::Done, 60000);
    }

    /// Another process holds the records while it hands some over: whoever asks is answered meanwhile.
    void aLockThatIsHeld()
    {
        snac::StepGate tries;
        FakeServer server(*m_root, m_runningNow,
                          {.most = std::chrono::hours(1), .pass = [&tries] { tries.pass(nullptr); }});
        const std::string before = [&] {
            const auto added = server.board.start(making("a"));
            return added ? added->id : std::string();
        }();
        QVERIFY(!before.empty());
        std::optional<Descriptor> held = lockOfAnother("hand-over.lock");
        QVERIFY(held->isOpen());
        auto starting = std::async(std::launch::async, [&] { return server.board.start(making("b")); });
        tries.waitForStanding(1);
        QVERIFY(server.board.find(before));
        QCOMPARE(server.board.newest(10).jobs.size(), std::size_t(1));
        QVERIFY(server.board.cancel(before));
        QCOMPARE(starting.wait_for(std::chrono::seconds(0)), std::future_status::timeout);
        held.reset();
        tries.let(1'000'000);
        const auto started = starting.get();
        QVERIFY2(started, started ? "" : started.error().message.c_str());
    }

    /// One that holds it for ever is an error and no hang, also where there are jobs of the dead.
    void aLockThatIsHeldForEver()
    {
        auto mine = JobRecords::open(*m_root, {.most = std::chrono::milliseconds(0)});
        QVERIFY(mine);
        auto other = std::make_unique<JobRecords>(*JobRecords::open(*m_root));
        const auto theirs = other->add(making("a"));
        QVERIFY(theirs);
        const Descriptor held = lockOfAnother("hand-over.lock");
        QVERIFY(held.isOpen());
        other.reset();
        QVERIFY(mine->read(theirs->id));
        const auto refused = mine->add(making("b"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, snac::ErrorKind::Transient);
        QVERIFY2(refused.error().message.contains("try again"), refused.error().message.c_str());
        QVERIFY(!mine->claim(theirs->id));
        QVERIFY(!JobRecords::open(*m_root, {.most = std::chrono::milliseconds(0)}));
    }

    /// Between the order to end and the end it is neither running nor cancelled.
    void cancellingUntilItIsOver()
    {
        FakeServer server(*m_root, m_runningNow);
        JobRecord slow = making("a");
        slow.tool = "ends slowly";
        const std::string id = server.board.start(slow)->id;
        server.gate.waitForStanding(1);
        QVERIFY(!server.board.find(id)->isCancelling);
        const auto told = server.board.cancel(id);
        QVERIFY(told && told->isCancelling);
        QVERIFY(server.board.find(id)->isCancelling);
        QVERIFY(server.board.newest(1).jobs.front().isCancelling);
        QCOMPARE(server.stateOf(id), RecordState::Running); // as others see it on the disk
        server.gate.let(1);
        QTRY_COMPARE(server.stateOf(id), RecordState::Cancelled);
        QVERIFY(!server.board.find(id)->isCancelling);
    }

    void tooMany()
    {
        FakeServer server(*m_root, m_runningNow);
        const std::string first = server.start("first");
        QTRY_COMPARE(server.stateOf(first), RecordState::Running);
        for (std::size_t i = 0; i < JobBoard::mostWaiting; ++i) {
            (void)server.start("w" + std::to_string(i));
        }
        const auto refused = server.board.start(making("more"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, snac::ErrorKind::Transient);
    }
};

QTEST_GUILESS_MAIN(TestJobBoard)
#include "tst_job_board.moc"
