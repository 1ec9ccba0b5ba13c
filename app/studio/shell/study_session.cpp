// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_session.h"

#include "snac/base/exception_error.h"
#include "snac/config/study_file.h"

#include <QRegularExpression>

#include <optional>
#include <utility>

#include <sys/resource.h>

namespace snac::studio {

namespace {

/// Threads inherit the niceness of the thread that makes them; on Linux `who` 0 means the calling thread.
void lowerPriorityOfThisThread()
{
    (void)setpriority(PRIO_PROCESS, 0, 10);
}

/// Advice for the terminal helps nobody in the window.
QString windowText(const Error& error)
{
    static const QRegularExpression advice(QStringLiteral("; [^;]*(?:--study|`snac [^`]*`)[^;]*$"));
    return QString::fromStdString(error.toString()).remove(advice);
}

/// Exceptions are bugs; they end the job, not the program.
template<class F>
JobOutcome guarded(F&& work)
{
    try {
        auto result = work();
        if (!result) {
            return {nullptr, result.error()};
        }
        return {std::make_shared<const study::StudySummary>(std::move(*result)), {}};
    } catch (...) {
        return {nullptr, errorFromException("internal error")};
    }
}

} // namespace

void StudyWorker::run(const study::StudyJob& job)
{
    if (!m_lowered) {
        lowerPriorityOfThisThread();
        m_lowered = true;
    }
    Q_EMIT runFinished(guarded([&] { return m_runner(job); }));
}

void StudyWorker::read(const QString& file)
{
    study::StudyJob job;
    const JobOutcome outcome = guarded([&]() -> Result<study::StudySummary> {
        const auto store = study::Store::openForReading(file.toStdString());
        if (!store) {
            return std::unexpected(store.error());
        }
        auto found = config::jobFromStore(**store, hardware::BoardCatalogue::standard());
        if (!found) {
            return std::unexpected(found.error());
        }
        job = std::move(*found);
        return study::readStudy(**store, job.config);
    });
    Q_EMIT readFinished(outcome, job);
}

StudySession::StudySession(QObject* parent, StudyRunner runner)
    : QObject(parent)
    , m_thread(new QThread)
    , m_worker(new StudyWorker(std::move(runner)))
{
    m_thread->setObjectName(QStringLiteral("study"));
    m_worker->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &StudyWorker::runFinished, this, &StudySession::onRunFinished);
    connect(m_worker, &StudyWorker::readFinished, this, &StudySession::onReadFinished);
    m_thread->start();
}

StudySession::~StudySession()
{
    (void)shutdown(1000);
}

bool StudySession::isBusy() const
{
    return m_state == SessionState::Opening || m_state == SessionState::Running ||
           m_state == SessionState::Paused || m_state == SessionState::Cancelling;
}

void StudySession::setState(SessionState state)
{
    if (m_state != state) {
        m_state = state;
        Q_EMIT stateChanged(state);
    }
}

void StudySession::start(study::StudyJob job)
{
    Q_ASSERT(!isBusy());
    m_error.clear();
    m_activeBefore = 0.0;
    m_searching = false;
    const bool known = m_state == SessionState::Finished || m_state == SessionState::Interrupted;
    m_before = job.resume && known ? std::optional(m_state) : std::nullopt;
    m_clock.invalidate();
    m_control = std::make_shared<RunControl>();
    m_collector = std::make_unique<EventCollector>();
    connect(m_collector.get(), &EventCollector::batchReady, this, [this](const StudyBatchPtr& batch) {
        if (batch->start && !m_searching) {
            m_searching = true;
            if (m_state == SessionState::Running) {
                m_clock.start();
            }
        }
        Q_EMIT batchReady(batch);
    });
    job.control = m_control.get();
    job.observer = m_collector.get();
    m_job = job;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, job = std::move(job)] { worker->run(job); });
    setState(SessionState::Running);
}

void StudySession::pause()
{
    if (m_state == SessionState::Running) {
        m_control->pause();
        m_activeBefore = activeSeconds();
        m_clock.invalidate();
        setState(SessionState::Paused);
    }
}

void StudySession::resume()
{
    if (m_state == SessionState::Paused) {
        m_control->resume();
        if (m_searching) {
            m_clock.start();
        }
        setState(SessionState::Running);
    }
}

void StudySession::cancel()
{
    if (m_state == SessionState::Running || m_state == SessionState::Paused) {
        m_control->cancel();
        m_activeBefore = activeSeconds();
        m_clock.invalidate();
        setState(SessionState::Cancelling);
    }
}

void StudySession::open(const QString& file)
{
    Q_ASSERT(!isBusy());
    m_error.clear();
    m_job.reset(); // the study before is not the one to resume, whatever becomes of this one
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, file] { worker->read(file); });
    setState(SessionState::Opening);
}

double StudySession::activeSeconds() const
{
    return m_activeBefore + (m_clock.isValid() ? static_cast<double>(m_clock.elapsed()) / 1000.0 : 0.0);
}

void StudySession::onRunFinished(const JobOutcome& outcome)
{
    m_activeBefore = activeSeconds();
    m_clock.invalidate();
    m_collector->flush();
    if (m_job) {
        m_job->control = nullptr;
        m_job->observer = nullptr;
    }
    if (!outcome.summary) {
        m_error = windowText(outcome.error);
        // Before the search went on nothing of the study has changed: it is what it was, not failed.
        setState(m_searching || !m_before ? SessionState::Failed : *m_before);
    } else {
        setState(outcome.summary->interrupted ? SessionState::Interrupted : SessionState::Finished);
    }
    Q_EMIT ended(outcome.summary);
}

void StudySession::onReadFinished(const JobOutcome& outcome, const study::StudyJob& job)
{
    if (!outcome.summary) {
        m_error = windowText(outcome.error);
        setState(SessionState::Failed);
        return;
    }
    m_job = job;
    m_activeBefore = 0.0;
    setState(outcome.summary->interrupted ? SessionState::Interrupted : SessionState::Finished);
    Q_EMIT opened(outcome.summary);
}

bool StudySession::shutdown(int milliseconds)
{
    if (!m_thread) {
        return true;
    }
    if (m_control) {
        m_control->cancel();
    }
    m_thread->quit();
    const bool ended = m_thread->wait(milliseconds);
    if (ended) {
        delete m_thread;
    } else {
        // A thread inside foreign code cannot be stopped; the study file is safe at any moment, and the
        // collector must outlive the runner, so both are left to the end of the process.
        (void)m_collector.release();
        static std::shared_ptr<RunControl> kept;
        kept = m_control;
    }
    m_thread = nullptr;
    m_worker = nullptr;
    return ended;
}

std::optional<double> remainingSeconds(double activeSeconds, int doneInThisRun, int remaining)
{
    if (remaining <= 0) {
        return 0.0;
    }
    if (doneInThisRun <= 0 || activeSeconds <= 0.0) {
        return std::nullopt;
    }
    return activeSeconds / doneInThisRun * remaining;
}

} // namespace snac::studio
