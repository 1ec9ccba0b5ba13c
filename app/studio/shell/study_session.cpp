// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_session.h"

#include <QRegularExpression>

#include <optional>
#include <utility>

namespace snac::studio {

namespace {

/// Advice for the terminal helps nobody in the window.
QString windowText(const Error& error)
{
    static const QRegularExpression advice(QStringLiteral("; [^;]*(?:--study|`snac [^`]*`)[^;]*$"));
    return QString::fromStdString(error.toString()).remove(advice);
}

jobs::Workers workersWith(hardware::EnvironmentInUsePtr environment, StudyRunner runner)
{
    jobs::Workers workers(std::move(environment));
    if (runner) {
        workers.search = std::move(runner);
    }
    return workers;
}

} // namespace

StudySession::StudySession(QObject* parent, hardware::EnvironmentInUsePtr environment, StudyRunner runner)
    : QObject(parent)
    , m_queue(workersWith(std::move(environment), std::move(runner)), {.inBackground = true})
{
    m_marks.setQueue(&m_queue);
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

void StudySession::submit(jobs::Request request)
{
    m_error.clear();
    if (m_collector) { // this may be called from one of its own signals
        m_collector->disconnect(this);
        m_collector.release()->deleteLater();
    }
    m_collector = std::make_unique<EventCollector>();
    connect(m_collector.get(), &EventCollector::batchReady, this, &StudySession::batchReady);
    connect(m_collector.get(), &EventCollector::over, this, &StudySession::onOver);
    m_running = m_queue.submit(std::move(request), m_collector.get());
}

void StudySession::start(study::StudyJob job)
{
    Q_ASSERT(!isBusy());
    const bool known = m_state == SessionState::Finished || m_state == SessionState::Interrupted;
    m_before = job.resume && known ? std::optional(m_state) : std::nullopt;
    m_job = job;
    job.marks = m_marks.beginRun(job.file);
    submit(jobs::SearchRequest{std::move(job)});
    setState(SessionState::Running);
}

void StudySession::pause()
{
    if (m_state == SessionState::Running) {
        m_running->pause();
        setState(SessionState::Paused);
    }
}

void StudySession::resume()
{
    if (m_state == SessionState::Paused) {
        m_running->resume();
        setState(SessionState::Running);
    }
}

void StudySession::cancel()
{
    if (m_state == SessionState::Running || m_state == SessionState::Paused) {
        m_running->cancel();
        setState(SessionState::Cancelling);
    }
}

void StudySession::open(const QString& file)
{
    Q_ASSERT(!isBusy());
    m_job.reset(); // the study before is not the one to resume, whatever becomes of this one
    submit(jobs::OpenRequest{file.toStdString()});
    setState(SessionState::Opening);
}

double StudySession::activeSeconds() const
{
    return m_job && m_running ? m_running->progress().activeSeconds : 0.0;
}

void StudySession::onOver()
{
    m_state == SessionState::Opening ? onRead() : onSearched();
}

void StudySession::onSearched()
{
    m_marks.endRun();
    const auto* summary = m_running->outcomeAs<study::StudySummary>();
    if (summary == nullptr) {
        const Error& error = m_running->outcome().error();
        m_error = error.isCancelled() ? QString() : windowText(error);
        const SessionState end = error.isCancelled() ? SessionState::Interrupted : SessionState::Failed;
        // Before the search went on nothing of the study has changed: it is what it was, not failed.
        setState(m_running->hasStarted() || !m_before ? end : *m_before);
        Q_EMIT ended(nullptr);
        return;
    }
    setState(summary->interrupted ? SessionState::Interrupted : SessionState::Finished);
    Q_EMIT ended(SummaryPtr(m_running, summary));
}

void StudySession::onRead()
{
    const auto* opened = m_running->outcomeAs<jobs::OpenedStudy>();
    if (opened == nullptr) {
        m_error = windowText(m_running->outcome().error());
        setState(SessionState::Failed);
        return;
    }
    m_job = opened->job;
    setState(opened->summary.interrupted ? SessionState::Interrupted : SessionState::Finished);
    Q_EMIT this->opened(SummaryPtr(m_running, &opened->summary));
}

bool StudySession::shutdown(int milliseconds)
{
    const bool ended = m_queue.shutdown(std::chrono::milliseconds(milliseconds));
    if (!ended) {
        // A thread inside foreign code cannot be stopped; what it tells must not find the collector gone.
        (void)m_collector.release();
    } else {
        m_marks.saveLeft();
    }
    return ended;
}

} // namespace snac::studio
