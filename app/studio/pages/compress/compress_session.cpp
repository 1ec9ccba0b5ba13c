// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compress_session.h"

#include "snac/base/exception_error.h"

#include <algorithm>
#include <utility>

namespace snac::studio {

namespace {

/// Exceptions are bugs; they end the job, not the program.
template<class T, class F>
T guarded(F&& work, QString& error)
{
    try {
        auto result = work();
        if (result) {
            return std::move(*result);
        }
        error = QString::fromStdString(result.error().toString());
    } catch (...) {
        error = QString::fromStdString(errorFromException("internal error").toString());
    }
    return T();
}

jobs::Workers workersWith(decltype(CompressBackend::run) run)
{
    jobs::Workers workers;
    workers.compress = std::move(run);
    return workers;
}

} // namespace

void CompressWorker::read(const QString& file)
{
    QString error;
    const auto contents =
        guarded<CompressContents>([&] { return m_backend.read(file.toStdString()); }, error);
    Q_EMIT readFinished(file, contents, error);
}

void CompressWorker::readNetwork(const QString& file, int trial)
{
    QString error;
    auto network = guarded<std::shared_ptr<const network::TrainedNetwork>>(
        [&]() -> Result<std::shared_ptr<const network::TrainedNetwork>> {
            auto read = m_backend.network(file.toStdString(), trial);
            if (!read) {
                return std::unexpected(read.error());
            }
            return std::make_shared<const network::TrainedNetwork>(std::move(*read));
        },
        error);
    Q_EMIT networkRead(file, trial, std::move(network));
}

void CompressWorker::test(const QString& file, int number, const CompressionStepPtr& step, bool again)
{
    QString error;
    const auto result = guarded<CompressModel::TestResult>(
        [&] { return m_backend.test(file.toStdString(), *step, again); }, error);
    Q_EMIT tested(file, number, result, error);
}

void CompressWorker::scoreFloats(const QString& file, const std::vector<int>& trials)
{
    if (!m_backend.floats) {
        return;
    }
    QString error; // the data set is gone, perhaps: then the scores stay unknown
    const auto scores = guarded<std::shared_ptr<const study::FloatScores>>(
        [&]() -> Result<std::shared_ptr<const study::FloatScores>> {
            auto read = m_backend.floats(file.toStdString(), trials);
            if (!read) {
                return std::unexpected(read.error());
            }
            return std::make_shared<const study::FloatScores>(std::move(*read));
        },
        error);
    if (scores) {
        Q_EMIT floatsScored(file, *scores);
    }
}

CompressSession::CompressSession(CompressModel* model, CompressBackend backend, QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_queue(workersWith(backend.run), {.inBackground = true})
    , m_reader(new CompressWorker(std::move(backend)))
{
    m_readerThread = makeThread(m_reader, QStringLiteral("compress-read"));
    connectReader();
}

QThread* CompressSession::makeThread(CompressWorker* worker, const QString& name) const
{
    auto* thread = new QThread;
    thread->setObjectName(name);
    worker->moveToThread(thread);
    connect(thread, &QThread::finished, worker, &QObject::deleteLater);
    thread->start();
    return thread;
}

void CompressSession::connectReader()
{
    connect(m_reader, &CompressWorker::readFinished, this,
            [this](const QString& file, const CompressContents& contents, const QString& error) {
                if (file != m_file || m_state != SessionState::Opening) {
                    return;
                }
                m_error = error;
                m_model->addSteps(contents.steps);
                updateBranches(contents.branches);
                for (const auto& test : contents.tests) {
                    m_model->setTestResult(m_model->numberOf(test.branch, test.round), test.result);
                }
                setState(!error.isEmpty() ? SessionState::Failed : SessionState::Idle);
                if (const auto unknown = m_model->withoutFloatScore(); !unknown.empty()) {
                    QMetaObject::invokeMethod(
                        m_reader, [reader = m_reader, file, unknown] { reader->scoreFloats(file, unknown); });
                }
            });
    connect(m_reader, &CompressWorker::floatsScored, this,
            [this](const QString& file, const study::FloatScores& scores) {
                if (file == m_file) {
                    m_model->addFloatScores(scores);
                }
            });
    connect(m_reader, &CompressWorker::networkRead, this,
            [this](const QString& file, int trial,
                   const std::shared_ptr<const network::TrainedNetwork>& network) {
                if (file == m_file && network) {
                    m_model->setNetwork(trial, network);
                }
            });
    connect(m_reader, &CompressWorker::tested, this,
            [this](const QString& file, int number, const CompressModel::TestResult& result,
                   const QString& error) {
                m_testing = -1;
                if (file == m_file && error.isEmpty()) {
                    m_model->setTestResult(number, result);
                } else if (file == m_file) {
                    Q_EMIT testFailed(error);
                }
                Q_EMIT testingChanged();
            });
}

CompressSession::~CompressSession()
{
    (void)shutdown(1000);
}

bool CompressSession::isBusy() const
{
    return m_state == SessionState::Running || m_state == SessionState::Paused ||
           m_state == SessionState::Cancelling;
}

void CompressSession::setState(SessionState state)
{
    if (m_state != state) {
        m_state = state;
        Q_EMIT stateChanged(state);
    }
}

void CompressSession::setFile(const QString& file)
{
    Q_ASSERT(!isBusy());
    m_file = file;
    m_error.clear();
    m_notes.clear();
    m_phase.clear();
    m_working.clear();
    m_total = 0;
    m_done = 0;
    m_before = 0;
    m_asked.clear();
    m_branches.clear();
    m_running.reset();
    m_model->clear();
    if (file.isEmpty()) {
        setState(SessionState::Idle);
        return;
    }
    QMetaObject::invokeMethod(m_reader, [reader = m_reader, file] { reader->read(file); });
    setState(SessionState::Opening);
}

void CompressSession::start(std::vector<int> trials, compression::CompressionOptions options)
{
    Q_ASSERT(!isBusy() && !m_file.isEmpty());
    m_error.clear();
    m_notes.clear();
    m_phase.clear();
    m_working.clear();
    m_total = 0;
    m_done = 0;
    m_before = 0;
    if (m_collector) { // this may be called from one of its own signals
        m_collector->disconnect(this);
        m_collector.release()->deleteLater();
    }
    m_collector = std::make_unique<CompressCollector>();
    connect(m_collector.get(), &CompressCollector::batchReady, this, &CompressSession::apply);
    connect(m_collector.get(), &CompressCollector::over, this, &CompressSession::onOver);
    for (const FixedFormat& precision : options.precisions) {
        m_model->expect(precision);
    }
    study::CompressionJob job;
    job.file = m_file.toStdString();
    job.trials = std::move(trials);
    job.options = std::move(options);
    m_running = m_queue.submit(jobs::CompressRequest{std::move(job)}, m_collector.get());
    setState(SessionState::Running);
    Q_EMIT progressChanged();
}

void CompressSession::pause()
{
    if (m_state == SessionState::Running) {
        m_running->pause();
        setState(SessionState::Paused);
    }
}

void CompressSession::resume()
{
    if (m_state == SessionState::Paused) {
        m_running->resume();
        setState(SessionState::Running);
    }
}

void CompressSession::cancel()
{
    if (m_state == SessionState::Running || m_state == SessionState::Paused) {
        m_running->cancel();
        setState(SessionState::Cancelling);
    }
}

void CompressSession::needNetwork(int trial)
{
    if (trial < 0 || m_file.isEmpty() || m_model->network(trial) || !m_asked.insert(trial).second) {
        return;
    }
    QMetaObject::invokeMethod(
        m_reader, [reader = m_reader, file = m_file, trial] { reader->readNetwork(file, trial); });
}

void CompressSession::test(int number, bool again)
{
    const auto step = m_model->step(number);
    if (!step || isBusy() || m_testing >= 0 || m_model->testResult(number)) {
        return;
    }
    m_testing = number;
    QMetaObject::invokeMethod(m_reader, [reader = m_reader, file = m_file, number, step, again] {
        reader->test(file, number, step, again);
    });
    Q_EMIT testingChanged();
}

std::optional<double> CompressSession::secondsLeft() const
{
    return m_running ? m_running->progress().secondsLeft : std::nullopt;
}

void CompressSession::apply(const CompressBatchPtr& batch)
{
    if (batch->phase) {
        m_phase = QString::fromUtf8(phaseText(*batch->phase).data());
    }
    if (batch->total) {
        m_total = batch->total->first;
        m_before = batch->total->second; // they are told like the others
    }
    if (batch->working) {
        m_working = QString::fromStdString(*batch->working);
    }
    if (batch->start) {
        for (const std::string& note : batch->start->notes) {
            m_notes << QString::fromStdString(note);
        }
        updateBranches(batch->start->branches);
    }
    for (const study::CompressionBranch& branch : batch->branches) {
        if (branch.state == study::BranchState::BelowFloor || branch.state == study::BranchState::Failed) {
            m_notes << QString::fromStdString("#" + std::to_string(branch.branch.trial) + ", " +
                                              branch.branch.name() + ": " + branch.reason);
        }
    }
    updateBranches(batch->branches);
    m_done += static_cast<int>(batch->finished.size());
    m_model->addSteps(batch->finished);
    Q_EMIT progressChanged();
}

/// As the file does: those it has get their new state, the others follow.
void CompressSession::updateBranches(const std::vector<study::CompressionBranch>& branches)
{
    study::FloatScores floats;
    for (const auto& branch : branches) {
        const auto known = std::ranges::find(m_branches, branch.branch, &study::CompressionBranch::branch);
        if (known == m_branches.end()) {
            m_branches.push_back(branch);
        } else {
            *known = branch;
        }
        if (branch.floatMetrics) {
            floats[branch.branch.trial] = *branch.floatMetrics;
        }
    }
    m_model->addFloatScores(floats);
}

study::CompressionSummary CompressSession::summary(const study::StudyStart& start) const
{
    return study::summarizeCompressions(study::headOf(start), m_branches, m_model->steps(),
                                        m_model->testScores());
}

void CompressSession::onOver()
{
    const auto* summary = m_running->outcomeAs<study::CompressionSummary>();
    const bool cancelled = summary ? summary->interrupted : m_running->outcome().error().isCancelled();
    if (!summary && !cancelled) {
        m_error = QString::fromStdString(m_running->outcome().error().toString());
    }
    if (m_error.isEmpty() && !cancelled && m_total > 0 && m_before == m_total) {
        m_notes << (m_total == 1
                        ? tr("Nothing was left to do: the step is in the study file.")
                        : tr("Nothing was left to do: all %1 steps are in the study file.").arg(m_total));
    }
    setState(!m_error.isEmpty() ? SessionState::Failed
             : cancelled        ? SessionState::Interrupted
                                : SessionState::Finished);
    Q_EMIT progressChanged();
}

bool CompressSession::shutdown(int milliseconds)
{
    if (!m_readerThread) {
        return true;
    }
    m_readerThread->quit();
    const bool over = m_queue.shutdown(std::chrono::milliseconds(milliseconds));
    const bool read = m_readerThread->wait(milliseconds);
    // The study file is complete at any moment; what the threads still use is left to the end of the process.
    if (!over) {
        (void)m_collector.release();
    }
    if (read) {
        delete m_readerThread;
    }
    m_readerThread = nullptr;
    m_reader = nullptr;
    return over && read;
}

} // namespace snac::studio
